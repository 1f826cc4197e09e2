using System.Globalization;
using CustomerService.Domain.Drawing;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Complaints.Conformance.Reports;

/// <summary>Numbers, times and texts of a log as a page shows them, in one language.</summary>
internal sealed class ReportWords(Language language)
{
    private const int LongestText = 120;

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private static readonly (long Seconds, string English, string Chinese)[] Units =
        [(86_400, "d", "天"), (3_600, "h", "小时"), (60, "min", "分钟"), (1, "s", "秒")];

    public Language Language => language;

    public string Say(string english, string chinese) => language == Language.Chinese ? chinese : english;

    public string Say(LocalizedText text) => Clip(text.In(language));

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share with one decimal, so written that only all is 100% and only none 0%.</summary>
    public static string Percent(double share)
    {
        var percent = Math.Round(100 * share, 1, MidpointRounding.AwayFromZero);
        percent = share < 1 && percent >= 100 ? 99.9 : share > 0 && percent <= 0 ? 0.1 : percent;
        return percent.ToString("0.0", CultureInfo.InvariantCulture) + "%";
    }

    public string Share(double? share) => share is { } known ? Percent(known) : Say("not available", "无数据");

    public string Share(long part, long whole) => Share(whole == 0 ? null : (double)part / whole);

    public static string Utc(Instant at) => Minute.Format(at.InUtc().LocalDateTime);

    /// <summary>Time by the wall clock: the largest unit and the one below it, cut off.</summary>
    public string Time(Duration? time) => Time(time, 0);

    /// <summary>Working time: no days, since a day of work is not 24 hours.</summary>
    public string Work(Duration? time) => Time(time, 1);

    /// <summary>A text of the log, cut where it is long: a hostile one must not fill the page.</summary>
    public static string Clip(string text) => text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1)] + "…";

    public static string Fit(string text, double size, double width) => TextWidth.Within(Clip(text), size, width);

    private string Time(Duration? time, int largest)
    {
        if (time is not { } known)
        {
            return "–";
        }

        var seconds = (long)known.TotalSeconds;
        if (seconds == 0)
        {
            return known == Duration.Zero ? "0" : Say("< 1 s", "不足 1 秒");
        }

        var unit = Array.FindIndex(Units, largest, each => seconds >= each.Seconds);
        var text = Count(seconds / Units[unit].Seconds, unit);
        var rest = unit + 1 < Units.Length ? seconds % Units[unit].Seconds / Units[unit + 1].Seconds : 0;
        return rest > 0 ? $"{text} {Count(rest, unit + 1)}" : text;
    }

    private string Count(long number, int unit) => $"{Number(number)} {Say(Units[unit].English, Units[unit].Chinese)}";
}
