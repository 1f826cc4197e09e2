namespace CustomerService.Domain.Complaints;

/// <summary>The id of a complaint; it comes from the host and never changes.</summary>
public sealed record ComplaintId
{
    /// <summary>Makes an id.</summary>
    /// <param name="value">The host's text for it; not blank.</param>
    /// <exception cref="ArgumentException">The text is null or blank.</exception>
    public ComplaintId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
    }

    /// <summary>The text.</summary>
    public string Value { get; }

    internal static ComplaintId None { get; } = new("-");

    /// <summary>The text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
