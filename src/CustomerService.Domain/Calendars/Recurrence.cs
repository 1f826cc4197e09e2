using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>On which dates something comes round: every Friday, at each month's end, every three months from a date, every December.</summary>
/// <remarks>
/// <para>A closed family; immutable, compares by value. It counts dates only: it knows no clock, no zone and no opening hours.</para>
/// <para>
/// Where a month is too short, its last day is taken (31 January and one month on is 29 February 2024), and the next occurrence is counted
/// from the anchor again: nothing drifts (two months on is 31 March).
/// </para>
/// <para>An occurrence is named by its first day. Most last one day; see <see cref="DaysOf"/>.</para>
/// </remarks>
/// <example><code>
/// Recurrence.EveryMonths(1, new LocalDate(2024, 1, 31)).NextOnOrAfter(new LocalDate(2024, 2, 1)); // 29 February 2024
/// </code></example>
public abstract record Recurrence
{
    /// <summary>The most months that may lie between two occurrences: a hundred years.</summary>
    public const int MostMonths = 1_200;

    private protected Recurrence()
    {
    }

    /// <summary>When it comes round, for people.</summary>
    public abstract LocalizedText Description { get; }

    /// <summary>The last day of every month.</summary>
    public static Recurrence MonthEnd { get; } = new MonthsRecurrence(1, 0, 31, new LocalizedText("at each month's end", "每月月末"));

    /// <summary>Every week on one day.</summary>
    /// <param name="day">The day of the week.</param>
    /// <returns>The recurrence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no day of the week.</exception>
    public static Recurrence Weekly(IsoDayOfWeek day) => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
        ? new WeeklyRecurrence(day)
        : throw new ArgumentOutOfRangeException(nameof(day), day, "Not a day of the week.");

    /// <summary>Every month on one day.</summary>
    /// <param name="dayOfMonth">The day, 1 to 31; where a month is shorter, its last day.</param>
    /// <returns>The recurrence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no day of a month.</exception>
    public static Recurrence Monthly(int dayOfMonth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dayOfMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dayOfMonth, 31);
        return new MonthsRecurrence(1, 0, dayOfMonth, new LocalizedText(Invariant($"every month on day {dayOfMonth}"), Invariant($"每月{dayOfMonth}日")));
    }

    /// <summary>Every so many months, counted from a date.</summary>
    /// <param name="months">How many months; 1 to <see cref="MostMonths"/>.</param>
    /// <param name="anchor">The first occurrence; the k-th after it is <c>anchor.PlusMonths(k * months)</c>. Before it there is none.</param>
    /// <returns>The recurrence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are too few months, or too many.</exception>
    public static Recurrence EveryMonths(int months, LocalDate anchor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MostMonths);
        var first = anchor.WithCalendar(CalendarSystem.Iso);
        var (every, chinese) = months == 1 ? ("every month", "每月") : (Invariant($"every {months} months"), Invariant($"每{months}个月"));
        return new MonthsRecurrence(
            months,
            MonthsRecurrence.IndexOf(first),
            first.Day,
            new LocalizedText(Invariant($"{every} from {first:uuuu-MM-dd}"), Invariant($"自{first:uuuu-MM-dd}起{chinese}")))
        { Since = first };
    }

    /// <summary>Every quarter, counted from a date: every three months.</summary>
    /// <param name="anchor">The first occurrence.</param>
    /// <returns>The recurrence.</returns>
    public static Recurrence Quarterly(LocalDate anchor) => EveryMonths(3, anchor);

    /// <summary>Every year on one day.</summary>
    /// <param name="date">Month and day; 29 February is 28 February in a year that has none.</param>
    /// <returns>The recurrence.</returns>
    public static Recurrence Yearly(AnnualDate date) => new MonthsRecurrence(
        12,
        date.Month - 1,
        date.Day,
        new LocalizedText(Invariant($"every year on {date.Day} {NameOf(date.Month)}"), Invariant($"每年{date.Month}月{date.Day}日")));

    /// <summary>A whole month of every year: an occurrence begins on its first day and lasts to its last.</summary>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>The recurrence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no month.</exception>
    public static Recurrence YearlyIn(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return new MonthsRecurrence(12, month - 1, 1, new LocalizedText($"every {NameOf(month)}", Invariant($"每年{month}月"))) { LastsTheMonth = true };
    }

    /// <summary>On every holiday of a schedule: days off in a row under one name are one occurrence.</summary>
    /// <param name="schedule">The schedule; dates outside its years cannot be asked for.</param>
    /// <returns>The recurrence.</returns>
    public static Recurrence OnHolidays(HolidaySchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return new HolidayRecurrence(schedule);
    }

    /// <summary>The occurrences that begin within some dates.</summary>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="until">The last date, inclusive.</param>
    /// <returns>Their first days, ascending.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The dates do not follow each other, or a holiday schedule does not answer for one of them.</exception>
    public ImmutableArray<LocalDate> Occurrences(LocalDate from, LocalDate until)
    {
        var (first, last) = (Asked(from, nameof(from)), Asked(until, nameof(until)));
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first, nameof(until));
        return [.. From(first).TakeWhile(date => date <= last)];
    }

    /// <summary>The next occurrence that begins on a date or after it.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Its first day; null where none is left: in the year 9999, or in the years of a holiday schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A holiday schedule does not answer for the date.</exception>
    public LocalDate? NextOnOrAfter(LocalDate date)
    {
        foreach (var next in From(Asked(date, nameof(date))))
        {
            return next;
        }

        return null;
    }

    /// <summary>The days that an occurrence lasts.</summary>
    /// <param name="occurrence">The first day of an occurrence.</param>
    /// <returns>That day alone, a whole month, or the days of a holiday; both ends inclusive.</returns>
    /// <exception cref="ArgumentException">No occurrence begins on the date.</exception>
    public DateInterval DaysOf(LocalDate occurrence) => NextOnOrAfter(occurrence) is { } first && first == occurrence.WithCalendar(CalendarSystem.Iso)
        ? new DateInterval(first, LastDayOf(first))
        : throw new ArgumentException(Invariant($"Nothing that comes round {Description} begins on {occurrence:uuuu-MM-dd}."), nameof(occurrence));

    /// <summary>When it comes round, in English.</summary>
    /// <returns>For example <c>every Friday</c>.</returns>
    public sealed override string ToString() => Description.English;

    /// <summary>The first days of the occurrences from a date on, ascending, without end but the calendar's.</summary>
    internal abstract IEnumerable<LocalDate> From(LocalDate date);

    internal virtual LocalDate LastDayOf(LocalDate occurrence) => occurrence;

    internal virtual void Require(LocalDate date, string parameter)
    {
    }

    private protected static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private LocalDate Asked(LocalDate date, string parameter)
    {
        var asked = date.WithCalendar(CalendarSystem.Iso);
        Require(asked, parameter);
        return asked;
    }
}
