namespace CustomerService.Domain;

/// <summary>The id of a customer; it comes from the host.</summary>
public sealed record CustomerId
{
    /// <summary>Makes an id.</summary>
    /// <param name="value">The host's text for it; not blank.</param>
    /// <exception cref="ArgumentException">The text is null or blank.</exception>
    public CustomerId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
    }

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>The text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
