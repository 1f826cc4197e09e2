using System.Globalization;

namespace CustomerService.Domain.Customers.Purchases.Rfm;

/// <summary>Three grades of a customer: how lately, how often and for how much he bought; the higher the better.</summary>
/// <remarks>Grades run from 1 to that of the scheme, at most 9, so that the score is a text of three digits: <c>545</c>. The default value is no score.</remarks>
public readonly record struct RfmScore : ISpanParsable<RfmScore>
{
    /// <summary>The most grades that a scheme may have.</summary>
    public const int MostGrades = 9;

    private readonly byte _recency;
    private readonly byte _frequency;
    private readonly byte _money;

    /// <summary>Makes a score.</summary>
    /// <param name="recency">The grade of the time since the last purchase, 1 to 9; the shorter that time, the higher.</param>
    /// <param name="frequency">The grade of the number of purchases, 1 to 9.</param>
    /// <param name="money">The grade of the spend, 1 to 9.</param>
    /// <exception cref="ArgumentOutOfRangeException">A grade is not from 1 to 9.</exception>
    public RfmScore(int recency, int frequency, int money)
    {
        _recency = Grade(recency, nameof(recency));
        _frequency = Grade(frequency, nameof(frequency));
        _money = Grade(money, nameof(money));
    }

    /// <summary>The grade of the time since the last purchase: the shorter, the higher.</summary>
    public int Recency => _recency;

    /// <summary>The grade of the number of purchases.</summary>
    public int Frequency => _frequency;

    /// <summary>The grade of the spend.</summary>
    public int Money => _money;

    /// <summary>Reads the form that <see cref="ToString"/> writes: three digits from 1 to 9.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The score.</returns>
    /// <exception cref="FormatException">The text is not three digits from 1 to 9.</exception>
    public static RfmScore Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var score) ? score : throw new FormatException($"'{text}' is not a score: three grades from 1 to 9, such as 545.");
    }

    /// <summary>Reads the form that <see cref="ToString"/> writes, or says that it cannot.</summary>
    /// <param name="text">The text.</param>
    /// <param name="score">The score, or the default.</param>
    /// <returns>True when the text was a score.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out RfmScore score)
    {
        var isScore = text.Length == 3 && text.IndexOfAnyExceptInRange('1', '9') < 0;
        score = isScore ? new(text[0] - '0', text[1] - '0', text[2] - '0') : default;
        return isScore;
    }

    static RfmScore IParsable<RfmScore>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<RfmScore>.TryParse(string? s, IFormatProvider? provider, out RfmScore result) => TryParse(s, out result);

    static RfmScore ISpanParsable<RfmScore>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool ISpanParsable<RfmScore>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out RfmScore result) => TryParse(s, out result);

    /// <summary>The grades of recency, frequency and money as three digits.</summary>
    /// <returns>A text that <see cref="Parse"/> reads, except for the default value.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_recency}{_frequency}{_money}");

    private static byte Grade(int grade, string parameter) => grade is >= 1 and <= MostGrades
        ? (byte)grade
        : throw new ArgumentOutOfRangeException(parameter, grade, "A grade is a whole number from 1 to 9.");
}
