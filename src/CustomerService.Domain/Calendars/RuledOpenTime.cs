using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>The open time of one calendar's rules.</summary>
internal sealed class RuledOpenTime : OpenTime
{
    // A span starts within its day and lasts 24 hours at most: it is over two midnights later.
    private const int LongestReach = 2;

    private readonly CalendarRules _rules;
    private readonly FrozenDictionary<int, DatedHours> _dates;
    private readonly ImmutableArray<(int First, int Last, WeeklyHours Week)> _seasons;
    private readonly FrozenSet<int> _skipped;
    private readonly bool _anySeason;

    public RuledOpenTime(CalendarRules rules, DateTimeZone zone)
    {
        (_rules, Zone) = (rules, zone);
        _dates = rules.Dates
            .GroupBy(date => Nanos.DayOf(date.Date))
            .ToFrozenDictionary(group => group.Key, group => group.MaxBy(date => date.Kind != DatedHoursKind.Holiday)!);
        _seasons = [.. rules.Seasons.Select(season => (Nanos.DayOf(season.From), season.Until is { } until ? Nanos.DayOf(until) : int.MaxValue, season.Week))];
        _skipped = LocalClock.SkippedDays(zone).ToFrozenSet();
        _anySeason = !_seasons.IsEmpty;
        KnownFrom = rules.HolidaysKnownFrom is { } first ? LocalClock.StartOf(zone, first) : Instant.MinValue;
        KnownUntil = rules.HolidaysKnownUntil is { } last ? LocalClock.StartOf(zone, last.PlusDays(1)) : Instant.MaxValue;
        var special = _dates.Keys.Concat(_seasons.Select(season => season.First)).Concat(_seasons.Where(season => season.Last < int.MaxValue).Select(season => season.Last)).ToList();
        Exceptions = special.Count == 0 ? null : (special.Min(), special.Max());
        NeverCloses = special.Count == 0 && rules.Week.Equals(WeeklyHours.Always);
    }

    public override DateTimeZone Zone { get; }

    public override Instant KnownFrom { get; }

    public override Instant KnownUntil { get; }

    public override (int First, int Last)? Exceptions { get; }

    public override bool NeverCloses { get; }

    public override List<(long Start, long End)> Spans(long from, long to)
    {
        var spans = new List<(long Start, long End)>();
        var clock = new LocalClock(Zone);
        var last = DayOf(Nanos.At(to));
        for (var day = DayOf(Nanos.At(from)) - LongestReach; day <= last; day++)
        {
            foreach (var span in HoursOf(day))
            {
                var midnight = (long)day * OpenSpan.SecondsPerDay;
                var start = Math.Max(clock.Resolve(midnight + span.FromSecond), from);
                var end = Math.Min(clock.Resolve(midnight + span.ToSecond), to);
                if (start < end)
                {
                    spans.Add((start, end));
                }
            }
        }

        return Joined(spans);
    }

    public override bool IsBusinessDay(int day) => !HoursOf(day).IsEmpty;

    public override long CloseOf(int day)
    {
        var midnight = (long)day * OpenSpan.SecondsPerDay;
        var close = long.MinValue;
        foreach (var span in HoursOf(day))
        {
            close = Math.Max(close, LocalClock.Lenient(Zone, midnight + span.ToSecond));
        }

        return close;
    }

    public override DayReason ReasonFor(int day)
    {
        if (_dates.TryGetValue(day, out var dated))
        {
            return new DayReason(dated.Kind, dated.Name ?? dated.Kind.DisplayName);
        }

        return new DayReason(null, DayNames.WhyClosed(Nanos.DayOfWeek(day)));
    }

    private ImmutableArray<OpenSpan> HoursOf(int day) => _skipped.Contains(day) ? [] : _dates.TryGetValue(day, out var dated)
        ? dated.Kind switch
        {
            DatedHoursKind.Holiday => [],
            DatedHoursKind.SpecialHours => dated.Hours,
            _ => WeekOf(day)[dated.Like!.Value],
        }
        : WeekOf(day)[Nanos.DayOfWeek(day)];

    private WeeklyHours WeekOf(int day)
    {
        if (_anySeason)
        {
            foreach (var (first, last, week) in _seasons)
            {
                if (day >= first && day <= last)
                {
                    return week;
                }
            }
        }

        return _rules.Week;
    }
}
