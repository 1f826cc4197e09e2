using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using NodaTime;
using NodaTime.TimeZones;

namespace CustomerService.Domain.Tests.Oracles;

/// <summary>Business time the slow, obvious way: local date by local date, span by span, with NodaTime's own lenient resolver.</summary>
/// <remarks>Nothing is kept from one question to the next and nothing is shared with the library but the rules themselves.</remarks>
public sealed class DayWalk
{
    // Only so many days at once, that a search which ends tomorrow does not walk a year.
    private static readonly Duration Step = Duration.FromDays(7);

    private readonly Func<Instant, Instant, List<Stretch>> _open;
    private readonly Func<LocalDate, Instant?> _closeOfBusinessDay;

    private DayWalk(DateTimeZone zone, Func<Instant, Instant, List<Stretch>> open, Func<LocalDate, Instant?>? closeOfBusinessDay = null) =>
        (Zone, _open, _closeOfBusinessDay) = (zone, open, closeOfBusinessDay ?? LastOpenTimeOf);

    private readonly record struct Stretch(Instant Start, Instant End);

    private DateTimeZone Zone { get; }

    public static DayWalk Of(CalendarRules rules)
    {
        var zone = DateTimeZoneProviders.Tzdb[rules.TimeZone];
        return new DayWalk(zone, (from, to) => OpenByRules(rules, zone, from, to), date => CloseByRules(rules, zone, date));
    }

    public static DayWalk Union(DayWalk one, DayWalk other) => new(one.Zone, (from, to) => Merged(one._open(from, to).Concat(other._open(from, to))));

    public static DayWalk Intersection(DayWalk one, DayWalk other) =>
        new(one.Zone, (from, to) => Merged(one._open(from, to).SelectMany(mine => other._open(mine.Start, mine.End))));

    public static DayWalk Exclusion(DayWalk one, DayWalk other) =>
        new(one.Zone, (from, to) => Merged(one._open(from, to).SelectMany(mine => Closed(mine, other._open(mine.Start, mine.End)))));

    public bool IsOpen(Instant at) => _open(at, at + Duration.Epsilon).Count == 1;

    /// <summary>How far a search forward walks: to the horizon, or less far where that would take too long.</summary>
    public Instant Until { get; set; } = BusinessCalendar.Latest;

    public Duration WorkingTimeBetween(Instant start, Instant end)
    {
        var total = Duration.Zero;
        foreach (var week in Weeks(Instant.Min(start, end), Instant.Max(start, end)))
        {
            total = _open(week.Start, week.End).Aggregate(total, (sum, open) => sum + (open.End - open.Start));
        }

        return start <= end ? total : -total;
    }

    /// <summary>The instant by which an amount has passed; null at the horizon.</summary>
    public Instant? Add(Instant start, Duration amount, ClosingEdge edge)
    {
        if (amount < Duration.Zero)
        {
            return Subtract(start, -amount, edge);
        }

        var atClosing = edge == ClosingEdge.Close && amount > Duration.Zero;
        foreach (var week in Weeks(start, Until))
        {
            foreach (var open in _open(week.Start, week.End))
            {
                var length = open.End - open.Start;
                if (amount < length || (atClosing && amount == length))
                {
                    return open.Start + amount;
                }

                amount -= length;
            }
        }

        return null;
    }

    /// <summary>The instant before which an amount lies; null at the horizon.</summary>
    public Instant? Subtract(Instant end, Duration amount, ClosingEdge edge)
    {
        if (amount < Duration.Zero)
        {
            return Add(end, -amount, edge);
        }

        var atOpening = edge == ClosingEdge.Close && amount > Duration.Zero;
        for (var to = end; to > BusinessCalendar.Earliest; to -= Step)
        {
            foreach (var open in Enumerable.Reverse(_open(Instant.Max(to - Step, BusinessCalendar.Earliest), to)))
            {
                var length = open.End - open.Start;
                if (amount < length || (atOpening && amount == length))
                {
                    return open.End - amount;
                }

                amount -= length;
            }
        }

        return null;
    }

    /// <summary>The first instant, at or after one given, that is open and has nothing open just before.</summary>
    public Instant? NextOpening(Instant at)
    {
        var wasOpen = at > BusinessCalendar.Earliest && IsOpen(at - Duration.Epsilon);
        foreach (var week in Weeks(at, Until))
        {
            foreach (var open in _open(week.Start, week.End))
            {
                if (open.Start > week.Start || !wasOpen)
                {
                    return open.Start;
                }
            }

            wasOpen = IsOpen(week.End - Duration.Epsilon);
        }

        return null;
    }

    /// <summary>The first instant after one given that is closed and has something open just before.</summary>
    public Instant? NextClosing(Instant at)
    {
        foreach (var week in Weeks(at, Until))
        {
            foreach (var open in _open(week.Start, week.End))
            {
                if (open.End < week.End || (open.End < BusinessCalendar.Latest && !IsOpen(open.End)))
                {
                    return open.End;
                }
            }
        }

        return null;
    }

    public bool IsBusinessDay(LocalDate date) => _closeOfBusinessDay(date) is not null;

    public int BusinessDaysBetween(LocalDate start, LocalDate end)
    {
        var count = 0;
        for (var date = LocalDate.Min(start, end); date < LocalDate.Max(start, end);)
        {
            date = date.PlusDays(1);
            count += IsBusinessDay(date) ? 1 : 0;
        }

        return start <= end ? count : -count;
    }

    public LocalDate? BusinessDayAfter(LocalDate date, int days)
    {
        var (first, last) = (new LocalDate(BusinessCalendar.Earliest.InUtc().Year, 1, 1), Until == BusinessCalendar.Latest ? new LocalDate(BusinessCalendar.Latest.InUtc().Year - 1, 12, 31) : Until.InZone(Zone).Date);
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.PlusDays(Math.Sign(days));
            if (date < first || date > last)
            {
                return null;
            }

            left -= IsBusinessDay(date) ? 1 : 0;
        }

        return date;
    }

    public Instant? AddBusinessDays(Instant start, int days, BusinessDayEnd end)
    {
        var local = start.InZone(Zone).LocalDateTime;
        return BusinessDayAfter(local.Date, days) is not { } last
            ? null
            : end switch
            {
                BusinessDayEnd.Close => _closeOfBusinessDay(last),
                BusinessDayEnd.EndOfDay => StartOf(Zone, last.PlusDays(1)) - Duration.Epsilon,
                _ => Resolve(Zone, last.At(local.TimeOfDay)),
            };
    }

    private static List<Stretch> OpenByRules(CalendarRules rules, DateTimeZone zone, Instant from, Instant to)
    {
        // A span ends at most 24 hours after it starts, so it starts at most a day, and a skipped day, before.
        var (first, last) = (from.InZone(zone).Date.PlusDays(-3), to.InZone(zone).Date.PlusDays(1));
        var open = new List<Stretch>();
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            open.AddRange(HoursOf(rules, zone, date)
                .Select(span => new Stretch(Instant.Max(Resolve(zone, date.At(span.From)), from), Instant.Min(Resolve(zone, EndOf(date, span)), to)))
                .Where(stretch => stretch.Start < stretch.End));
        }

        return Merged(open);
    }

    private static Instant? CloseByRules(CalendarRules rules, DateTimeZone zone, LocalDate date) =>
        HoursOf(rules, zone, date) is { IsEmpty: false } hours ? hours.Max(span => Resolve(zone, EndOf(date, span))) : null;

    // Special hours and make-up workdays beat a holiday, a holiday beats the week; a date that never was has no hours.
    private static ImmutableArray<OpenSpan> HoursOf(CalendarRules rules, DateTimeZone zone, LocalDate date)
    {
        var week = rules.Seasons.Where(season => season.From <= date && (season.Until ?? LocalDate.MaxIsoValue) >= date).Select(season => season.Week).SingleOrDefault() ?? rules.Week;
        var dated = rules.Dates.Where(dated => dated.Date == date).ToList();
        var hours = dated.Find(day => day.Kind == DatedHoursKind.SpecialHours) is { } special ? special.Hours
            : dated.Find(day => day.Kind == DatedHoursKind.WorksLike) is { } makeUp ? week[makeUp.Like!.Value]
            : dated.Count > 0 ? []
            : week[date.DayOfWeek];
        return hours.IsEmpty || StartOf(zone, date) == StartOf(zone, date.PlusDays(1)) ? [] : hours;
    }

    private static LocalDateTime EndOf(LocalDate date, OpenSpan span) => date.At(span.From) + Period.FromSeconds((long)span.Length.TotalSeconds);

    private static Instant Resolve(DateTimeZone zone, LocalDateTime local) => zone.ResolveLocal(local, Resolvers.LenientResolver).ToInstant();

    // NodaTime's own start of a day refuses a day that was skipped.
    private static Instant StartOf(DateTimeZone zone, LocalDate date)
    {
        try
        {
            return zone.AtStartOfDay(date).ToInstant();
        }
        catch (SkippedTimeException)
        {
            return StartOf(zone, date.PlusDays(1));
        }
    }

    private static List<Stretch> Merged(IEnumerable<Stretch> stretches)
    {
        var merged = new List<Stretch>();
        foreach (var stretch in stretches.OrderBy(stretch => stretch.Start))
        {
            if (merged.Count > 0 && merged[^1].End >= stretch.Start)
            {
                merged[^1] = merged[^1] with { End = Instant.Max(merged[^1].End, stretch.End) };
            }
            else
            {
                merged.Add(stretch);
            }
        }

        return merged;
    }

    private static IEnumerable<Stretch> Closed(Stretch whole, List<Stretch> open)
    {
        var at = whole.Start;
        foreach (var stretch in open)
        {
            if (at < stretch.Start)
            {
                yield return new Stretch(at, stretch.Start);
            }

            at = stretch.End;
        }

        if (at < whole.End)
        {
            yield return new Stretch(at, whole.End);
        }
    }

    private static IEnumerable<Stretch> Weeks(Instant from, Instant to)
    {
        for (var at = from; at < to; at += Step)
        {
            yield return new Stretch(at, Instant.Min(at + Step, to));
        }
    }

    private Instant? LastOpenTimeOf(LocalDate date) =>
        _open(StartOf(Zone, date), StartOf(Zone, date.PlusDays(1))) is [.., var last] ? last.End : null;
}
