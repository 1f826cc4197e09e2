using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>Open hours of one day: from a local time on the day up to, but not including, another.</summary>
/// <remarks>
/// <para>Half-open: at 17:00 a span <c>09:00-17:00</c> is closed. A span may end at 24:00 or on the next day, at most 24 hours later.</para>
/// <para>A span belongs to the day on which it starts: a holiday takes the spans that start on it, not the rest of last night's.</para>
/// </remarks>
public sealed record OpenSpan : IParsable<OpenSpan>
{
    internal const int SecondsPerDay = 86_400;

    internal const string Form = "HH:mm-HH:mm, such as 09:00-17:00, 00:00-24:00 or, over midnight, 22:00-06:00";

    // The next day's mark of a Chinese duty roster: 20:00-次日08:00.
    private const string NextDay = "次日";

    private OpenSpan(int from, int to) => (FromSecond, ToSecond) = (from, to);

    /// <summary>The local time at which the span opens.</summary>
    public LocalTime From => LocalTime.FromSecondsSinceMidnight(FromSecond);

    /// <summary>The local time at which it closes; midnight for 24:00.</summary>
    public LocalTime To => LocalTime.FromSecondsSinceMidnight(ToSecond % SecondsPerDay);

    /// <summary>Whether it ends after the midnight that follows its start; a span up to 24:00 does not.</summary>
    public bool EndsNextDay => ToSecond > SecondsPerDay;

    /// <summary>How long it is by the clock on the wall; what really passes is an hour more or less when the clocks change within it.</summary>
    public Duration Length => Duration.FromSeconds(ToSecond - FromSecond);

    /// <summary>The opening, in seconds since the day's midnight.</summary>
    internal int FromSecond { get; }

    /// <summary>The closing, in seconds since the midnight of the day of the opening; more than a day where it is on the next.</summary>
    internal int ToSecond { get; }

    /// <summary>The whole day, 00:00-24:00.</summary>
    public static OpenSpan WholeDay { get; } = new(0, SecondsPerDay);

    /// <summary>Makes a span from its two times.</summary>
    /// <param name="from">When it opens; whole seconds.</param>
    /// <param name="to">When it closes; whole seconds. Earlier than or equal to the opening means on the next day.</param>
    /// <returns>The span.</returns>
    /// <exception cref="ArgumentException">A time is not a whole second.</exception>
    public static OpenSpan Between(LocalTime from, LocalTime to)
    {
        if (from.NanosecondOfSecond != 0 || to.NanosecondOfSecond != 0)
        {
            throw new ArgumentException($"Open hours begin and end on whole seconds; {from} to {to} do not.", nameof(from));
        }

        return new OpenSpan(SecondOf(from), SecondOf(to) + (to <= from ? SecondsPerDay : 0));
    }

    /// <summary>Reads a span: <c>09:00-17:00</c>, <c>00:00-24:00</c>, over midnight <c>22:00-06:00</c> or <c>22:00-次日06:00</c>; seconds may follow.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The span.</returns>
    /// <exception cref="FormatException">It is no span; the message says what one looks like.</exception>
    public static OpenSpan Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var span) ? span : throw new FormatException($"'{text}' are no open hours: write {Form}.");
    }

    /// <summary>Reads a span, or says that it is none.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="span">The span, or null.</param>
    /// <returns>True when the text was a span.</returns>
    public static bool TryParse(string? text, [MaybeNullWhen(false)] out OpenSpan span)
    {
        span = null;
        if (text is null || text.IndexOf('-', StringComparison.Ordinal) is not (> 0 and var dash))
        {
            return false;
        }

        var end = text[(dash + 1)..];
        var marked = end.StartsWith(NextDay, StringComparison.Ordinal);
        if (!TrySecond(text[..dash], out var from) || !TrySecond(marked ? end[NextDay.Length..] : end, out var to)
            || from == SecondsPerDay || (from == to && !marked) || (marked && to > from))
        {
            return false;
        }

        span = new OpenSpan(from, marked || to < from ? to + SecondsPerDay : to);
        return true;
    }

    static OpenSpan IParsable<OpenSpan>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<OpenSpan>.TryParse(string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out OpenSpan result) => TryParse(s, out result);

    /// <summary>The span as text that <see cref="Parse"/> reads back.</summary>
    /// <returns>For example <c>09:00-17:00</c>; a span of 24 hours that does not start at midnight marks its end with 次日.</returns>
    public override string ToString() =>
        $"{Text(FromSecond)}-{(ToSecond - FromSecond == SecondsPerDay && FromSecond > 0 ? NextDay : "")}{(ToSecond == SecondsPerDay ? "24:00" : Text(ToSecond % SecondsPerDay))}";

    private static int SecondOf(LocalTime time) => (int)(time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);

    private static string Text(int second) => second % 60 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{second / 3600:00}:{second / 60 % 60:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{second / 3600:00}:{second / 60 % 60:00}:{second % 60:00}");

    private static bool TrySecond(string text, out int second)
    {
        second = 0;
        if (text.Length is not (5 or 8) || text[2] != ':' || (text.Length == 8 && text[5] != ':')
            || !TwoDigits(text, 0, 24, out var hours) || !TwoDigits(text, 3, 59, out var minutes))
        {
            return false;
        }

        var seconds = 0;
        if (text.Length == 8 && !TwoDigits(text, 6, 59, out seconds))
        {
            return false;
        }

        second = (hours * 3600) + (minutes * 60) + seconds;
        return second <= SecondsPerDay;
    }

    private static bool TwoDigits(string text, int at, int max, out int number)
    {
        number = 0;
        if (!char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1]))
        {
            return false;
        }

        number = ((text[at] - '0') * 10) + text[at + 1] - '0';
        return number <= max;
    }
}
