using CustomerService.Domain.Calendars;
using CustomerService.Domain.Drawing;
using NodaTime;

namespace CustomerService.Domain.Commitments.Drawing;

/// <summary>A place on the axis with its label.</summary>
/// <param name="X">Where.</param>
/// <param name="Label">Its label; empty: none.</param>
internal readonly record struct Tick(double X, string Label);

/// <summary>The time axis of a picture: instants to places, and local times to ticks, as far apart as their labels need.</summary>
internal sealed class TimelineAxis
{
    private const int DaysPerWeek = 7;

    // From fine to coarse: the length of a step about, in hours, and the room a label of it needs.
    private static readonly (Unit Unit, int Count, double Hours, double Room)[] Steps =
    [
        (Unit.Minute, 1, 1 / 60.0, 46), (Unit.Minute, 5, 5 / 60.0, 46), (Unit.Minute, 15, 0.25, 46), (Unit.Minute, 30, 0.5, 46),
        (Unit.Minute, 60, 1, 46), (Unit.Minute, 120, 2, 46), (Unit.Minute, 180, 3, 46), (Unit.Minute, 360, 6, 46),
        (Unit.Day, 1, 24, 52), (Unit.Day, 2, 48, 60), (Unit.Day, DaysPerWeek, 168, 60),
        (Unit.Month, 1, 730, 48), (Unit.Month, 3, 2_190, 48), (Unit.Month, 12, 8_760, 48), (Unit.Month, 60, 43_800, 48), (Unit.Month, 240, 175_200, 48),
    ];

    private readonly Instant _start;
    private readonly Instant _end;
    private readonly double _left;
    private readonly double _width;
    private readonly DateTimeZone _zone;
    private readonly TimelineWords _words;
    private readonly (Unit Unit, int Count, double Hours, double Room) _step;

    public TimelineAxis(TimerTimeline line, TimelineWords words, double left, double width)
    {
        (_start, _left, _width, _zone, _words) = (line.Start, left, width, line.Zone, words);
        _end = Instant.Max(line.End, line.Start + Duration.FromMinutes(1));
        var pixelsPerHour = width / (_end - _start).TotalHours;
        _step = Array.Find(Steps, step => step.Hours * pixelsPerHour >= step.Room);
        _step = _step.Count == 0 ? Steps[^1] : _step;
    }

    private enum Unit
    {
        Minute,
        Day,
        Month,
    }

    /// <summary>Whether labels stand beside their ticks, since they name the time that begins there, rather than under them.</summary>
    public bool NamesSpans => _step.Unit != Unit.Minute;

    public double X(Instant at) => _left + (_width * ((at - _start) / (_end - _start)));

    /// <summary>The ticks of the finer row.</summary>
    public IReadOnlyList<Tick> Ticks() => Spaced(Instants().Select(at => (at, FineLabel(at))), _step.Room - 8, keepsTicks: true);

    /// <summary>The ticks of the coarser row: days under hours, months under days, years under months. The first names what the picture begins in.</summary>
    public IReadOnlyList<Tick> Bands()
    {
        var bands = new List<(Instant At, string Label)>();
        LocalDate? last = null;
        foreach (var at in BandStarts().Prepend(_start))
        {
            var date = _words.DateOf(at);
            if (date != last)
            {
                bands.Add((at, CoarseLabel(at, withYear: last is null || last.Value.Year != date.Year)));
            }

            last = date;
        }

        // The year is said once at least, also where the first band is too narrow for its label.
        if (bands.Count > 1 && X(bands[1].At) - X(_start) < TextWidth.Of(bands[0].Label, 12) + 10)
        {
            bands[0] = (bands[0].At, "");
            bands[1] = (bands[1].At, CoarseLabel(bands[1].At, withYear: true));
        }

        return Spaced(bands, 0, keepsTicks: false);
    }

    private List<Tick> Spaced(IEnumerable<(Instant At, string Label)> all, double room, bool keepsTicks)
    {
        var ticks = new List<Tick>();
        var free = double.MinValue;
        foreach (var (at, label) in all)
        {
            var x = X(at);
            var half = NamesSpans || !keepsTicks ? 0 : TextWidth.Of(label, 11) / 2;
            var width = TextWidth.Of(label, 12);
            var fits = label.Length > 0 && x >= free && x - half >= _left - 14 && (half > 0 ? x + half <= _left + _width + 14 : x + width <= _left + _width + 2);
            if (fits)
            {
                free = x + Math.Max(room, keepsTicks ? 0 : width + 10);
            }

            if (fits || keepsTicks)
            {
                ticks.Add(new Tick(x, fits ? label : ""));
            }
        }

        return ticks;
    }

    private IEnumerable<Instant> Instants() => _step.Unit switch
    {
        Unit.Minute => Minutes(),
        Unit.Day => Dates(Aligned(_words.DateOf(_start)), date => date.PlusDays(_step.Count)),
        _ => Dates(FirstMonth(_words.DateOf(_start), _step.Count), date => date.PlusMonths(_step.Count)),
    };

    private IEnumerable<Instant> BandStarts() => _step.Unit switch
    {
        Unit.Minute => Dates(_words.DateOf(_start), date => date.PlusDays(1)),
        Unit.Day => Dates(FirstMonth(_words.DateOf(_start), 1), date => date.PlusMonths(1)),
        _ => _step.Count < 12 ? Dates(new LocalDate(_words.DateOf(_start).Year, 1, 1), date => date.PlusYears(1)) : [],
    };

    private LocalDate Aligned(LocalDate date) => _step.Count switch
    {
        1 => date,
        DaysPerWeek => date.PlusDays(1).Previous(IsoDayOfWeek.Monday),
        _ => date.PlusDays(-Math.Abs(Period.DaysBetween(new LocalDate(2000, 1, 1), date) % _step.Count)),
    };

    private static LocalDate FirstMonth(LocalDate date, int months)
    {
        var month = (date.Year * 12) + date.Month - 1;
        month -= month % months;
        return new LocalDate(month / 12, (month % 12) + 1, 1);
    }

    // By the clock on the wall: an hour that is skipped has no tick, one that comes twice has two.
    private IEnumerable<Instant> Minutes()
    {
        var margin = Period.FromHours(3);
        var local = _words.DateOf(_start).AtMidnight();
        var first = _start.InZone(_zone).LocalDateTime - margin;
        var last = _end.InZone(_zone).LocalDateTime + margin;
        var skipped = Math.Max(0, (first - local).ToDuration().TotalMinutes);
        local = local.PlusMinutes((long)(skipped / _step.Count) * _step.Count);
        var found = new SortedSet<Instant>();
        for (; local <= last; local = local.PlusMinutes(_step.Count))
        {
            var mapping = _zone.MapLocal(local);
            if (mapping.Count > 0)
            {
                found.Add(mapping.First().ToInstant());
                found.Add(mapping.Last().ToInstant());
            }
        }

        return found.Where(at => at >= _start && at <= _end);
    }

    private IEnumerable<Instant> Dates(LocalDate from, Func<LocalDate, LocalDate> next)
    {
        for (var date = from; ; date = next(date))
        {
            var at = LocalClock.StartOf(_zone, date);
            if (at > _end)
            {
                yield break;
            }

            if (at >= _start)
            {
                yield return at;
            }
        }
    }

    private string FineLabel(Instant at) => (_step.Unit, _step.Count) switch
    {
        (Unit.Minute, _) => _words.Text(at, "HH:mm", "HH:mm"),
        (Unit.Day, 1) => _words.Language == Language.Chinese ? $"{_words.Text(at, "%d", "d'日'")}{_words.Weekday(at)}" : $"{_words.Weekday(at)} {_words.Text(at, "%d", "%d")}",
        (Unit.Day, _) => _words.Text(at, "d MMM", "M'月'd'日'"),
        (_, < 12) => _words.Text(at, "MMM", "M'月'"),
        _ => _words.Text(at, "uuuu", "uuuu'年'"),
    };

    private string CoarseLabel(Instant at, bool withYear) => _step.Unit switch
    {
        Unit.Minute => _words.Language == Language.Chinese
            ? _words.Text(at, "", withYear ? "uuuu'年'M'月'd'日'" : "M'月'd'日'") + " " + _words.Weekday(at)
            : _words.Weekday(at) + " " + _words.Text(at, withYear ? "d MMM uuuu" : "d MMM", ""),
        Unit.Day => withYear ? _words.Text(at, "MMM uuuu", "uuuu'年'M'月'") : _words.Text(at, "MMM", "M'月'"),
        _ => _step.Count < 12 ? _words.Text(at, "uuuu", "uuuu'年'") : "",
    };
}
