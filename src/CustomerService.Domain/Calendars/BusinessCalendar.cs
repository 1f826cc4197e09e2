using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>When we work: opening hours, holidays and make-up workdays of one time zone, and arithmetic on working time.</summary>
/// <remarks>
/// <para>
/// Instants go in and instants come out; local time lives inside the calendar only. Open spans are half-open [open, close). Time is
/// counted as it passes: the night on which the clocks change has an hour more or less. A local time that is skipped moves forward by the
/// length of the gap, one that comes twice is its first occurrence.
/// </para>
/// <para>
/// Answers lie between <see cref="Earliest"/> and <see cref="Latest"/>. Where there is none, the questions whose names begin with
/// <c>Try</c> say so, the others throw <see cref="BeyondHorizonException"/>; no search runs on without end.
/// </para>
/// <para>
/// Immutable and safe to share between threads. Stretches of years are compiled when they are first asked for (about 20 bytes a span, 4 a
/// day, and 8 a business day); from then on sums, ends and openings cost the same for any span of time and allocate nothing.
/// <see cref="OpenIntervals"/> and the questions that explain go span by span.
/// </para>
/// </remarks>
/// <example><code>
/// var calendar = new BusinessCalendar("support", "Europe/London",
///     WeeklyHours.Weekdays("09:00-12:30", "13:30-18:00"),
///     DatedHours.Closed("2026-12-25", "Christmas Day"));
/// Instant due = calendar.Add(now, Duration.FromHours(8));
/// </code></example>
public sealed partial class BusinessCalendar
{
    private readonly OpenTime _source;
    private readonly CompiledTime _compiled;
    private readonly BusinessDayTable _days;

    /// <summary>Makes a calendar of a week and dates.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="timeZone">The zone of its dates and times, an IANA id.</param>
    /// <param name="week">The ordinary week.</param>
    /// <param name="dates">Holidays, special hours and make-up workdays.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public BusinessCalendar(string id, string timeZone, WeeklyHours week, params ImmutableArray<DatedHours> dates)
        : this(new CalendarRules { Id = id, TimeZone = timeZone, Week = week, Dates = dates })
    {
    }

    /// <summary>Makes a calendar of its rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <exception cref="RuleBookException">They do not hold together; every fault is named.</exception>
    public BusinessCalendar(CalendarRules rules)
        : this(CalendarCheck.Checked(rules), new RuledOpenTime(rules, DateTimeZoneProviders.Tzdb[rules.TimeZone]), rules.Id, rules.Version, rules.Name) =>
        CalendarCheck.RequireWorkingTime(this);

    private BusinessCalendar(CalendarRules? rules, OpenTime source, string id, int version, LocalizedText? name)
    {
        (Rules, _source, Id, Version, Name) = (rules, source, id, version, name ?? LocalizedText.Same(id));
        _compiled = new CompiledTime(source);
        _days = new BusinessDayTable(source);
    }

    /// <summary>The earliest instant a calendar answers about: the start of 1950, UTC.</summary>
    public static Instant Earliest => Horizon.Earliest;

    /// <summary>The horizon: the start of 2200, UTC. No search goes beyond.</summary>
    public static Instant Latest => Horizon.Latest;

    /// <summary>Which edition of the tz database the zones are read from; worth storing beside a deadline.</summary>
    public static string TimeZoneData => DateTimeZoneProviders.Tzdb.VersionId;

    /// <summary>Open at every instant; its dates are those of UTC.</summary>
    public static BusinessCalendar AlwaysOpen { get; } = new(Around("always-open", "UTC"));

    /// <summary>Open at every instant; its dates are those of a zone: what limits of calendar days are counted on.</summary>
    /// <param name="timeZone">The zone, an IANA id.</param>
    /// <returns>The calendar, with the zone's name in its id.</returns>
    /// <exception cref="RuleBookException">The zone is not in the tz database.</exception>
    public static BusinessCalendar AlwaysOpenIn(string timeZone) => new(Around($"always-open.{timeZone}", timeZone));

    /// <summary>Whether it is open at every instant.</summary>
    public bool NeverCloses => _source.NeverCloses;

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its version.</summary>
    public int Version { get; }

    /// <summary>Its name for people; the id where it has none.</summary>
    public LocalizedText Name { get; }

    /// <summary>The zone in which its dates are counted; of a combined calendar the zone of the first.</summary>
    public DateTimeZone Zone => _source.Zone;

    /// <summary>The rules it was made of; null where it is put together from other calendars.</summary>
    public CalendarRules? Rules { get; }

    /// <summary>Reads a calendar from JSON.</summary>
    /// <param name="json">The text; strict: an unknown property is a fault.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static BusinessCalendar Parse(string json) => CalendarJson.Read(json);

    /// <summary>Writes the calendar as JSON that <see cref="Parse"/> reads back.</summary>
    /// <returns>Indented JSON with line feeds.</returns>
    public string ToJson() => CalendarJson.Write(this);

    /// <summary>Compiles the spans of some years now rather than at the first question about them.</summary>
    /// <param name="firstYear">The first year.</param>
    /// <param name="lastYear">The last year, inclusive.</param>
    /// <returns>The same calendar.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The years do not follow each other, or lie beyond the horizon.</exception>
    public BusinessCalendar Warm(int firstYear, int lastYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstYear, Horizon.FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastYear, Horizon.LastYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, firstYear);
        _compiled.Covering(Nanos.Of(Instant.FromUtc(firstYear, 1, 1, 0, 0)), Nanos.Of(Instant.FromUtc(lastYear, 12, 31, 23, 59)));
        return this;
    }

    /// <summary>Whether an answer about an instant rests on dates whose holidays are not known.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>True before the first and after the last date whose holidays are known.</returns>
    public bool IsProvisional(Instant at) => at < _source.KnownFrom || at >= _source.KnownUntil;

    private static CalendarRules Around(string id, string timeZone) => new()
    {
        Id = id,
        TimeZone = timeZone,
        Week = WeeklyHours.Always,
        Name = new($"around the clock, {timeZone}", $"全天候，{timeZone}"),
    };

    /// <summary>The calendar's id and version.</summary>
    /// <returns>For example <c>support v2</c>.</returns>
    public override string ToString() => $"{Id} v{Version}";
}
