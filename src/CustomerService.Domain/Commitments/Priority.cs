namespace CustomerService.Domain.Commitments;

/// <summary>How soon a matter wants to be dealt with.</summary>
/// <remarks>Hosts add priorities of their own. The default value is the empty code, which names nothing.</remarks>
public readonly record struct Priority : ICode<Priority>, IComparable<Priority>
{
    private readonly string? _value;

    /// <summary>Makes the code.</summary>
    /// <param name="value">Its text; see <see cref="ICode{TSelf}"/> for the form.</param>
    /// <exception cref="ArgumentException">The text is not a code.</exception>
    public Priority(string value) => _value = CodeText.Checked(value);

    /// <summary>It can wait (低).</summary>
    public static Priority Low { get; } = new("low");

    /// <summary>As usual (普通).</summary>
    public static Priority Normal { get; } = new("normal");

    /// <summary>Before the usual (高).</summary>
    public static Priority High { get; } = new("high");

    /// <summary>At once (紧急).</summary>
    public static Priority Urgent { get; } = new("urgent");

    /// <summary>The priority's name in both languages; a priority of the host's own is named by its code.</summary>
    public LocalizedText DisplayName => Value switch
    {
        "low" => new("low", "低"),
        "normal" => new("normal", "普通"),
        "high" => new("high", "高"),
        "urgent" => new("urgent", "紧急"),
        "" => LocalizedText.Same("-"),
        var own => LocalizedText.Same(own),
    };

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc cref="ICode{TSelf}.Parse(string)"/>
    public static Priority Parse(string text) => new(CodeText.Parsed(text));

    /// <inheritdoc cref="ICode{TSelf}.TryParse(string?, out TSelf)"/>
    public static bool TryParse(string? text, out Priority code)
    {
        code = CodeText.IsCode(text) ? new(text) : default;
        return code._value is not null;
    }

    /// <summary>Orders codes by their characters, not by urgency.</summary>
    /// <param name="other">The code to compare with.</param>
    /// <returns>Below, at or above 0.</returns>
    public int CompareTo(Priority other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code's text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
