namespace CustomerService.Domain;

/// <summary>The way by which a complaint or a message came.</summary>
/// <remarks>Hosts add channels of their own. The default value is the empty code, which names nothing.</remarks>
public readonly record struct Channel : ICode<Channel>, IComparable<Channel>
{
    private readonly string? _value;

    /// <summary>Makes the code.</summary>
    /// <param name="value">Its text; see <see cref="ICode{TSelf}"/> for the form.</param>
    /// <exception cref="ArgumentException">The text is not a code.</exception>
    public Channel(string value) => _value = CodeText.Checked(value);

    /// <summary>Face to face (面对面).</summary>
    public static Channel InPerson { get; } = new("in-person");

    /// <summary>By telephone (电话).</summary>
    public static Channel Phone { get; } = new("phone");

    /// <summary>By e-mail (电子邮件).</summary>
    public static Channel Email { get; } = new("email");

    /// <summary>By a web form or app (网络).</summary>
    public static Channel Web { get; } = new("web");

    /// <summary>By post (信函).</summary>
    public static Channel Letter { get; } = new("letter");

    /// <summary>In public, on a social network (社交媒体).</summary>
    public static Channel SocialMedia { get; } = new("social-media");

    /// <summary>Passed on by an authority (监管转办).</summary>
    public static Channel Regulator { get; } = new("regulator");

    /// <summary>Through a dealer or agent (经销商).</summary>
    public static Channel Dealer { get; } = new("dealer");
    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc cref="ICode{TSelf}.Parse(string)"/>
    public static Channel Parse(string text) => new(CodeText.Parsed(text));

    /// <inheritdoc cref="ICode{TSelf}.TryParse(string?, out TSelf)"/>
    public static bool TryParse(string? text, out Channel code)
    {
        code = CodeText.IsCode(text) ? new(text) : default;
        return code._value is not null;
    }

    /// <summary>Orders codes by their characters.</summary>
    /// <param name="other">The code to compare with.</param>
    /// <returns>Below, at or above 0.</returns>
    public int CompareTo(Channel other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code's text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
