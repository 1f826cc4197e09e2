using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>Every week on one day.</summary>
internal sealed record WeeklyRecurrence(IsoDayOfWeek Day) : Recurrence
{
    private static readonly LocalDate LastDate = LocalDate.MaxIsoValue;

    public override LocalizedText Description => new($"every {DayNames.Name(Day).English}", $"每{DayNames.Name(Day).Chinese}");

    internal override IEnumerable<LocalDate> From(LocalDate date)
    {
        var toDay = (Day - date.DayOfWeek + WeeklyHours.DaysPerWeek) % WeeklyHours.DaysPerWeek;
        for (var left = Period.DaysBetween(date, LastDate) - toDay; left >= 0; left -= WeeklyHours.DaysPerWeek)
        {
            yield return LastDate.PlusDays(-left);
        }
    }
}

/// <summary>In every so many months, on one day or for the whole month. Months are counted from January of the year 0.</summary>
internal sealed record MonthsRecurrence(int Step, int AnyMonth, int Day, LocalizedText Text) : Recurrence
{
    private const int MonthsPerYear = 12;

    private static readonly int LastMonth = IndexOf(LocalDate.MaxIsoValue);

    /// <summary>The first occurrence; null: they come from of old.</summary>
    public LocalDate? Since { get; init; }

    public bool LastsTheMonth { get; init; }

    public override LocalizedText Description => Text;

    public static int IndexOf(LocalDate date) => (date.Year * MonthsPerYear) + date.Month - 1;

    internal override IEnumerable<LocalDate> From(LocalDate date)
    {
        var start = Since > date ? Since.Value : date;
        var month = IndexOf(start);
        for (month += Rest(AnyMonth - month, Step); month <= LastMonth; month += Step)
        {
            if (In(month) is var occurrence && occurrence >= start)
            {
                yield return occurrence;
            }
        }
    }

    internal override LocalDate LastDayOf(LocalDate occurrence) => LastsTheMonth ? occurrence.With(DateAdjusters.EndOfMonth) : occurrence;

    private static int Rest(int number, int divisor) => ((number % divisor) + divisor) % divisor;

    private LocalDate In(int month)
    {
        var monthOfYear = Rest(month, MonthsPerYear);
        var year = (month - monthOfYear) / MonthsPerYear;
        return new LocalDate(year, monthOfYear + 1, Math.Min(Day, CalendarSystem.Iso.GetDaysInMonth(year, monthOfYear + 1)));
    }
}

/// <summary>On every holiday of a schedule.</summary>
internal sealed record HolidayRecurrence : Recurrence
{
    private readonly HolidaySchedule _schedule;
    private readonly ImmutableArray<DateInterval> _holidays;

    public HolidayRecurrence(HolidaySchedule schedule)
    {
        _schedule = schedule;
        _holidays = [.. Joined(schedule.Between(schedule.FirstYear, schedule.LastYear).Where(day => day.Kind == DatedHoursKind.Holiday))];
    }

    public override LocalizedText Description => new($"on every holiday of {_schedule.Name}", $"每逢节假日（{_schedule.Name.Chinese}）");

    public bool Equals(HolidayRecurrence? other) => ReferenceEquals(_schedule, other?._schedule);

    public override int GetHashCode() => _schedule.GetHashCode();

    internal override IEnumerable<LocalDate> From(LocalDate date) => _holidays.Select(days => days.Start).Where(start => start >= date);

    internal override LocalDate LastDayOf(LocalDate occurrence) => _holidays.First(days => days.Start == occurrence).End;

    internal override void Require(LocalDate date, string parameter) => _schedule.RequireYear(date.Year, parameter);

    private static IEnumerable<DateInterval> Joined(IEnumerable<DatedHours> holidays)
    {
        DatedHours? first = null;
        DatedHours? last = null;
        foreach (var day in holidays)
        {
            if (last is not null && (day.Date != last.Date.PlusDays(1) || day.Name != last.Name))
            {
                yield return new DateInterval(first!.Date, last.Date);
                first = null;
            }

            (first, last) = (first ?? day, day);
        }

        if (last is not null)
        {
            yield return new DateInterval(first!.Date, last.Date);
        }
    }
}
