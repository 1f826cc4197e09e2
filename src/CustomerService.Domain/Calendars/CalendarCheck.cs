using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Calendars;

/// <summary>Finds what does not hold together in a calendar's rules.</summary>
internal static class CalendarCheck
{
    // More spans in a day are a mistake, or an attack on memory.
    private const int MostSpansOfADay = 48;

    public static CalendarRules Checked(CalendarRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.Week is null || rules.Seasons.Contains(null!) || rules.Dates.Contains(null!))
        {
            throw new ArgumentException("A week, a season or a date of the rules is null.", nameof(rules));
        }

        var faults = new RuleBookFaults();
        Check(rules, [.. rules.Seasons], [.. rules.Dates], faults);
        faults.ThrowIfAny(NameOf(rules.Id));
        return rules;
    }

    public static string NameOf(string id) => $"business calendar '{id}'";

    /// <summary>Checks rules whose seasons and dates are given with their places kept: what could not be read is null there.</summary>
    public static void Check(CalendarRules rules, IReadOnlyList<SeasonalHours?> seasons, IReadOnlyList<DatedHours?> dates, RuleBookFaults faults)
    {
        Require(!string.IsNullOrWhiteSpace(rules.Id), "$.id", "rule-book.out-of-range", "A calendar has an id.");
        Require(rules.Version >= 1, "$.version", "rule-book.out-of-range", $"A version is 1 or more; {rules.Version} is not.");
        Require(rules.Source is null || !string.IsNullOrWhiteSpace(rules.Source), "$.source", "rule-book.out-of-range", "A source says something; leave it out where nothing is said.");
        CheckZone(rules.TimeZone, "$.timeZone", faults);
        CheckWeek(rules.Week, "$.week", faults);
        CheckSeasons(seasons, faults);
        CheckDates(rules, dates, faults);
        CheckDate(rules.HolidaysKnownFrom, "$.holidaysKnownFrom", faults);
        CheckDate(rules.HolidaysKnownUntil, "$.holidaysKnownUntil", faults);
        Require(rules is not { HolidaysKnownFrom: { } from, HolidaysKnownUntil: { } until } || from <= until, "$.holidaysKnownUntil", "rule-book.contradiction", "The holidays are known until a date before that from which they are known.");
        Require(
            seasons.Contains(null) || dates.Contains(null) || HasHours(rules.Week) || rules.Seasons.Any(season => HasHours(season.Week)) || rules.Dates.Any(date => date.Kind == DatedHoursKind.SpecialHours),
            "$.week",
            "rule-book.no-working-time",
            "The calendar has no working time: no day of any week is open, and no date has special hours.");

        void Require(bool holds, string place, string code, string message)
        {
            if (!holds && !faults.AnyWithin(place))
            {
                faults.Add(place, code, message);
            }
        }
    }

    public static void CheckZone(string zone, string place, RuleBookFaults faults)
    {
        if (zone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            faults.Add(place, "rule-book.unknown-value", $"'{zone}' is no time zone of the tz database: write an IANA id such as Asia/Shanghai{(zone is null ? "" : Spelling.DidYouMean(zone, DateTimeZoneProviders.Tzdb.Ids))}.");
        }
    }

    /// <summary>Refuses a calendar that is never open though its rules name hours: every open day is a holiday, or no two members overlap.</summary>
    public static void RequireWorkingTime(BusinessCalendar calendar)
    {
        if (!calendar.OpensAtAll())
        {
            var faults = new RuleBookFaults();
            faults.Add("$", "rule-book.no-working-time", "The calendar has no working time: it is closed at every instant.");
            faults.ThrowIfAny(NameOf(calendar.Id));
        }
    }

    private static bool HasHours(WeeklyHours week) => !week.Equals(WeeklyHours.None);

    private static void CheckWeek(WeeklyHours week, string place, RuleBookFaults faults)
    {
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            var spans = week[day];
            CheckSpans(spans, $"{place}.{DayNames.Code(day)}", faults);
            var next = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1;
            if (!spans.IsEmpty && !week[next].IsEmpty && spans[^1].ToSecond - OpenSpan.SecondsPerDay > week[next][0].FromSecond)
            {
                faults.Add(
                    $"{place}.{DayNames.Code(next)}[0]",
                    "rule-book.overlapping-spans",
                    $"{week[next][0]} begins before {spans[^1]} of {DayNames.Code(day)} has ended.");
            }
        }
    }

    private static void CheckSpans(ImmutableArray<OpenSpan> spans, string place, RuleBookFaults faults)
    {
        if (spans.Length > MostSpansOfADay)
        {
            faults.Add(place, "rule-book.out-of-range", $"A day has at most {MostSpansOfADay} spans; this one has {spans.Length}.");
        }

        for (var i = 1; i < spans.Length; i++)
        {
            if (spans[i].FromSecond < spans[i - 1].ToSecond)
            {
                faults.Add($"{place}[{i}]", "rule-book.overlapping-spans", $"{spans[i]} overlaps {spans[i - 1]}.");
            }
        }
    }

    private static void CheckSeasons(IReadOnlyList<SeasonalHours?> seasons, RuleBookFaults faults)
    {
        for (var i = 0; i < seasons.Count; i++)
        {
            if (seasons[i] is not { } season)
            {
                continue;
            }

            var place = $"$.seasons[{i}]";
            CheckWeek(season.Week, $"{place}.week", faults);
            CheckDate(season.From, $"{place}.from", faults);
            CheckDate(season.Until, $"{place}.until", faults);
            if (season.Until < season.From)
            {
                faults.Add($"{place}.until", "rule-book.contradiction", $"The season ends on {Text(season.Until!.Value)}, before it begins.");
            }

            for (var j = 0; j < i; j++)
            {
                if (seasons[j] is { } other && (other.Until is null || season.From <= other.Until) && (season.Until is null || other.From <= season.Until))
                {
                    faults.Add(place, "rule-book.contradiction", $"The season overlaps that of $.seasons[{j}]; a date has one week.");
                }
            }
        }
    }

    private static void CheckDates(CalendarRules rules, IReadOnlyList<DatedHours?> dates, RuleBookFaults faults)
    {
        var seen = new Dictionary<(LocalDate Date, bool IsHoliday), int>();
        for (var i = 0; i < dates.Count; i++)
        {
            if (dates[i] is not { } date)
            {
                continue;
            }

            var place = $"$.dates[{i}]";
            CheckDate(date.Date, $"{place}.date", faults);
            CheckSpans(date.Hours, $"{place}.hours", faults);
            if (date.Like is { } like && !faults.AnyWithin("$.seasons") && WeekOf(rules, date.Date) is { } week && week[like].IsEmpty)
            {
                faults.Add($"{place}.worksLike", "rule-book.no-working-time", $"{Text(date.Date)} works like {DayNames.Code(like)}, which has no hours.");
            }

            if (!seen.TryAdd((date.Date, date.Kind == DatedHoursKind.Holiday), i))
            {
                faults.Add($"{place}.date", "rule-book.contradiction", $"{Text(date.Date)} stands at $.dates[{seen[(date.Date, date.Kind == DatedHoursKind.Holiday)]}] already.");
            }
        }
    }

    private static WeeklyHours WeekOf(CalendarRules rules, LocalDate date) => rules.Seasons.FirstOrDefault(season => season.Contains(date))?.Week ?? rules.Week;

    private static void CheckDate(LocalDate? date, string place, RuleBookFaults faults)
    {
        if (date is { } day && (day < Horizon.FirstDate || day > Horizon.LastDate))
        {
            faults.Add(place, "rule-book.out-of-range", $"{Text(day)} lies beyond the horizon of calendars, {Horizon.FirstYear} to {Horizon.LastYear}.");
        }
    }

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
