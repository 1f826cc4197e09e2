namespace CustomerService.Domain.Planning.Proposals;

/// <summary>A line of a proposal's budget.</summary>
/// <remarks>Every line is the host's own. The default value is the empty code, which names nothing.</remarks>
public readonly record struct BudgetLineId : ICode<BudgetLineId>, IComparable<BudgetLineId>
{
    private readonly string? _value;

    /// <summary>Makes the code.</summary>
    /// <param name="value">Its text; see <see cref="ICode{TSelf}"/> for the form.</param>
    /// <exception cref="ArgumentException">The text is not a code.</exception>
    public BudgetLineId(string value) => _value = CodeText.Checked(value);

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc cref="ICode{TSelf}.Parse(string)"/>
    public static BudgetLineId Parse(string text) => new(CodeText.Parsed(text));

    /// <inheritdoc cref="ICode{TSelf}.TryParse(string?, out TSelf)"/>
    public static bool TryParse(string? text, out BudgetLineId code)
    {
        code = CodeText.IsCode(text) ? new(text) : default;
        return code._value is not null;
    }

    /// <summary>Orders codes by their characters.</summary>
    /// <param name="other">The code to compare with.</param>
    /// <returns>Below, at or above 0.</returns>
    public int CompareTo(BudgetLineId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code's text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
