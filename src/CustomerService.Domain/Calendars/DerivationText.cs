using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Calendars;

/// <summary>Steps and instants of a derivation as people read them.</summary>
internal static class DerivationText
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalDateTimePattern Exact = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss;FFFFFFFFF");
    private static readonly LocalTimePattern TimeMinutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern TimeExact = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss;FFFFFFFFF");

    public static string Of(ZonedDateTime at, Language language) =>
        $"{Weekday(at.Date, language)} {(IsWholeMinute(at) ? Minutes : Exact).Format(at.LocalDateTime)} {at.Zone.Id}";

    public static string Line(DerivationStep step, Language language)
    {
        var days = step.From.Date == step.To.Date || ((step.Kind == DerivationKind.Skipped || step.Day is not null) && step.To.Date == step.From.Date.PlusDays(1))
            ? $"{Weekday(step.From.Date, language)} {LocalDatePattern.Iso.Format(step.From.Date)}"
            : "";
        var reason = step.Reason is null ? "" : language == Language.Chinese ? $"：{step.Reason.Chinese}" : $": {step.Reason.English}";
        return step.Kind switch
        {
            DerivationKind.Skipped => $"{days} {Word(language, "closed", "不营业")}{reason}",
            DerivationKind.LeftOut => $"{Between(step, language)} {Word(language, "does not count", "不计时间")}{reason}",
            _ when step.Day is { } day => string.Create(CultureInfo.InvariantCulture, $"{days} {Word(language, $"{(step.IsCalendarDay ? "day" : "business day")} {day}", step.IsCalendarDay ? $"第 {day} 天" : $"第 {day} 个工作日")}{reason}"),
            _ => $"{Between(step, language)} {DurationText.In(step.Amount, language)}{Word(language, ", in all ", "，累计 ")}{DurationText.In(step.Total, language)}{reason}",
        };
    }

    private static string Between(DerivationStep step, Language language)
    {
        var from = $"{Weekday(step.From.Date, language)} {LocalDatePattern.Iso.Format(step.From.Date)} {Time(step.From)}";
        var sameDay = step.From.Date == step.To.Date;
        var endsAtMidnight = step.To.Date == step.From.Date.PlusDays(1) && step.To.TimeOfDay == LocalTime.Midnight;
        return sameDay ? $"{from}-{Time(step.To)}"
            : endsAtMidnight ? $"{from}-24:00"
            : $"{from} {Word(language, "to", "至")} {Weekday(step.To.Date, language)} {LocalDatePattern.Iso.Format(step.To.Date)} {Time(step.To)}";
    }

    private static string Weekday(LocalDate date, Language language) => DayNames.Name(date.DayOfWeek).In(language) is var name && language == Language.English ? name[..3] : name;

    private static string Time(ZonedDateTime at) => (IsWholeMinute(at) ? TimeMinutes : TimeExact).Format(at.TimeOfDay);

    private static bool IsWholeMinute(ZonedDateTime at) => at is { Second: 0, NanosecondOfSecond: 0 };

    private static string Word(Language language, string english, string chinese) => language == Language.Chinese ? chinese : english;
}
