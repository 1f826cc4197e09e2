using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>A jurisdiction's days off, year by year: a published list, or the rules by which they are computed.</summary>
/// <remarks>
/// <para>Immutable and safe to share between threads; compares by reference. <see cref="Holidays"/> has the schedules that ship.</para>
/// <para>
/// What is listed are the days off themselves. Where a holiday falls on a weekend and another day is off instead, that day is listed
/// and not the weekend's: a desk that is open at weekends adds such dates to its calendar.
/// </para>
/// </remarks>
/// <example><code>
/// BusinessCalendar support = Holidays.China.Calendar("support-cn", WeeklyHours.Weekdays("09:00-18:00"));
/// </code></example>
public sealed class HolidaySchedule
{
    private readonly Func<int, IsoDayOfWeek, IEnumerable<DatedHours>> _list;
    private readonly IsoDayOfWeek _workday;

    internal HolidaySchedule(
        string id,
        LocalizedText name,
        string source,
        string? timeZone,
        (int First, int Last) years,
        (LocalDate From, LocalDate Until) known,
        Func<int, IsoDayOfWeek, IEnumerable<DatedHours>> list)
        : this(id, name, source, timeZone, years, known, list, IsoDayOfWeek.Monday)
    {
    }

    private HolidaySchedule(
        string id,
        LocalizedText name,
        string source,
        string? timeZone,
        (int First, int Last) years,
        (LocalDate From, LocalDate Until) known,
        Func<int, IsoDayOfWeek, IEnumerable<DatedHours>> list,
        IsoDayOfWeek workday)
    {
        (Id, Name, Source, TimeZone, _list, _workday) = (id, name, source, timeZone, list, workday);
        (FirstYear, LastYear) = years;
        (KnownFrom, KnownUntil) = known;
    }

    /// <summary>The stable id, for example <c>england-and-wales</c>.</summary>
    public string Id { get; }

    /// <summary>The name for people.</summary>
    public LocalizedText Name { get; }

    /// <summary>The statute or notices that the days come from.</summary>
    public string Source { get; }

    /// <summary>The zone of the jurisdiction, an IANA id; null where it has several.</summary>
    public string? TimeZone { get; }

    /// <summary>The first year for which the schedule answers.</summary>
    public int FirstYear { get; }

    /// <summary>The last year for which it answers, inclusive.</summary>
    public int LastYear { get; }

    /// <summary>The first date whose holidays are settled; what is listed before rests on sources that differ.</summary>
    public LocalDate KnownFrom { get; }

    /// <summary>The last date whose holidays are officially published; what is listed after follows the rules as they stand.</summary>
    public LocalDate KnownUntil { get; }

    /// <summary>The same schedule with make-up workdays that work like another day of the week.</summary>
    /// <param name="day">The day whose hours a make-up workday has; Monday unless this is asked.</param>
    /// <returns>The schedule; one without make-up workdays lists the same days as before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no day of the week.</exception>
    public HolidaySchedule WorkingLike(IsoDayOfWeek day) => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
        ? new HolidaySchedule(Id, Name, Source, TimeZone, (FirstYear, LastYear), (KnownFrom, KnownUntil), _list, day)
        : throw new ArgumentOutOfRangeException(nameof(day), day, "Not a day of the week.");

    /// <summary>The holidays and make-up workdays whose dates lie in one year.</summary>
    /// <param name="year">The year.</param>
    /// <returns>In the order of their dates; a date stands once.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The schedule does not answer for the year.</exception>
    public ImmutableArray<DatedHours> In(int year) => Between(year, year);

    /// <summary>The holidays and make-up workdays whose dates lie in some years.</summary>
    /// <param name="firstYear">The first year.</param>
    /// <param name="lastYear">The last year, inclusive.</param>
    /// <returns>In the order of their dates; a date stands once.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The schedule does not answer for a year, or the years do not follow each other.</exception>
    public ImmutableArray<DatedHours> Between(int firstYear, int lastYear)
    {
        RequireYear(firstYear, nameof(firstYear));
        RequireYear(lastYear, nameof(lastYear));
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, firstYear);
        return
        [
            .. Enumerable.Range(firstYear, lastYear - firstYear + 1).SelectMany(year => _list(year, _workday)).OrderBy(day => day.Date),
        ];
    }

    /// <summary>A calendar with these holidays, over all years of the schedule.</summary>
    /// <param name="id">The calendar's id; not blank.</param>
    /// <param name="week">The ordinary week.</param>
    /// <param name="timeZone">The zone, an IANA id; null: that of the jurisdiction, where it has a single one.</param>
    /// <returns>
    /// The calendar. Its answers are provisional before <see cref="KnownFrom"/> and after <see cref="KnownUntil"/>; dates of the host's own
    /// go in by <c>new BusinessCalendar(calendar.Rules! with { Dates = [...] })</c>.
    /// </returns>
    /// <exception cref="ArgumentException">No zone is given, and the jurisdiction has several.</exception>
    /// <exception cref="RuleBookException">The calendar does not hold together: the id is blank, the zone unknown, the week never open.</exception>
    public BusinessCalendar Calendar(string id, WeeklyHours week, string? timeZone = null)
    {
        ArgumentNullException.ThrowIfNull(week);
        return new BusinessCalendar(new CalendarRules
        {
            Id = id,
            Source = Source,
            TimeZone = timeZone ?? TimeZone ?? throw new ArgumentException($"{Name} has several time zones: say which, such as America/New_York.", nameof(timeZone)),
            Week = week,
            Dates = Between(FirstYear, LastYear),
            HolidaysKnownFrom = KnownFrom,
            HolidaysKnownUntil = KnownUntil,
        });
    }

    /// <summary>The schedule's id and years.</summary>
    /// <returns>For example <c>china 2018-2026</c>.</returns>
    public override string ToString() => $"{Id} {FirstYear}-{LastYear}";

    internal void RequireYear(int year, string parameter)
    {
        if (year < FirstYear || year > LastYear)
        {
            throw new ArgumentOutOfRangeException(parameter, year, $"The holidays of {Name} are listed from {FirstYear} to {LastYear}.");
        }
    }
}
