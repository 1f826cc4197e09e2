namespace CustomerService.Domain.Customers.Segments;

/// <summary>The code of a level in a pyramid, such as <c>vip</c> or <c>platinum</c>; teams write their own.</summary>
/// <remarks>The default value is the empty code, which names nothing.</remarks>
public readonly record struct PyramidLevelCode : ICode<PyramidLevelCode>, IComparable<PyramidLevelCode>
{
    private readonly string? _value;

    /// <summary>Makes the code.</summary>
    /// <param name="value">Its text; see <see cref="ICode{TSelf}"/> for the form.</param>
    /// <exception cref="ArgumentException">The text is not a code.</exception>
    public PyramidLevelCode(string value) => _value = CodeText.Checked(value);

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc cref="ICode{TSelf}.Parse(string)"/>
    public static PyramidLevelCode Parse(string text) => new(CodeText.Parsed(text));

    /// <inheritdoc cref="ICode{TSelf}.TryParse(string?, out TSelf)"/>
    public static bool TryParse(string? text, out PyramidLevelCode code)
    {
        code = CodeText.IsCode(text) ? new(text) : default;
        return code._value is not null;
    }

    /// <summary>Orders codes by their characters.</summary>
    /// <param name="other">The code to compare with.</param>
    /// <returns>Below, at or above 0.</returns>
    public int CompareTo(PyramidLevelCode other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code's text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}

/// <summary>A level of a pyramid: its name, and which customers it holds.</summary>
/// <remarks>A level is checked as part of its <see cref="CustomerPyramid"/>, not alone. <see cref="CustomerPyramidLevel"/> and <see cref="PyramidTier"/> make levels of the two pyramids of the source.</remarks>
public sealed record PyramidLevel
{
    private PyramidLevel(PyramidLevelCode code, LocalizedText name, decimal? share, double? least)
    {
        ArgumentNullException.ThrowIfNull(name);
        (Code, Name, ShareOfCustomers, Least) = (code, name, share, least);
    }

    /// <summary>Its code.</summary>
    public PyramidLevelCode Code { get; }

    /// <summary>Its name.</summary>
    public LocalizedText Name { get; }

    /// <summary>The share of the customers it holds, in (0, 1); null for a level that starts at an amount or holds the rest.</summary>
    public decimal? ShareOfCustomers { get; }

    /// <summary>The least amount of its customers, included; null for a level that holds a share or the rest.</summary>
    public double? Least { get; }

    /// <summary>A level that holds a share of the customers, next after those of the levels above.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="ofCustomers">The share, above 0 and below 1.</param>
    /// <returns>The level.</returns>
    public static PyramidLevel Share(PyramidLevelCode code, LocalizedText name, decimal ofCustomers) => new(code, name, ofCustomers, null);

    /// <summary>A level that holds the customers from an amount on, up to the level above.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="amount">The least amount, included; finite, below that of the level above.</param>
    /// <returns>The level.</returns>
    public static PyramidLevel From(PyramidLevelCode code, LocalizedText name, double amount) => new(code, name, null, amount);

    /// <summary>The lowest level, which holds all others.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The level.</returns>
    public static PyramidLevel Rest(PyramidLevelCode code, LocalizedText name) => new(code, name, null, null);
}
