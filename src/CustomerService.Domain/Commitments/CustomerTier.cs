namespace CustomerService.Domain.Commitments;

/// <summary>How much a customer means to us: the tier by which promises differ.</summary>
/// <remarks>Hosts add tiers of their own; a rule book lists its tiers from ordinary to most valued. The default value is the empty code, which names nothing.</remarks>
public readonly record struct CustomerTier : ICode<CustomerTier>, IComparable<CustomerTier>
{
    private readonly string? _value;

    /// <summary>Makes the code.</summary>
    /// <param name="value">Its text; see <see cref="ICode{TSelf}"/> for the form.</param>
    /// <exception cref="ArgumentException">The text is not a code.</exception>
    public CustomerTier(string value) => _value = CodeText.Checked(value);

    /// <summary>Every customer (普通客户).</summary>
    public static CustomerTier Ordinary { get; } = new("ordinary");

    /// <summary>A key account (大客户).</summary>
    public static CustomerTier KeyAccount { get; } = new("key-account");

    /// <summary>The tier's name in both languages; a tier of the host's own is named by its code.</summary>
    public LocalizedText DisplayName => Value switch
    {
        "ordinary" => new("ordinary customer", "普通客户"),
        "key-account" => new("key account", "大客户"),
        "" => LocalizedText.Same("-"),
        var own => LocalizedText.Same(own),
    };

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc cref="ICode{TSelf}.Parse(string)"/>
    public static CustomerTier Parse(string text) => new(CodeText.Parsed(text));

    /// <inheritdoc cref="ICode{TSelf}.TryParse(string?, out TSelf)"/>
    public static bool TryParse(string? text, out CustomerTier code)
    {
        code = CodeText.IsCode(text) ? new(text) : default;
        return code._value is not null;
    }

    /// <summary>Orders codes by their characters; which tier is worth more, the rule book says.</summary>
    /// <param name="other">The code to compare with.</param>
    /// <returns>Below, at or above 0.</returns>
    public int CompareTo(CustomerTier other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code's text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
