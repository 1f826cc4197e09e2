using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>How much time a promise allows, and how that time is counted: working time, elapsed time, or business days.</summary>
/// <remarks>Immutable. A closed family: <see cref="WorkingTime"/>, <see cref="ElapsedTime"/>, <see cref="BusinessDays"/>.</remarks>
public abstract record TimeTarget
{
    private protected TimeTarget()
    {
    }

    /// <summary>How much it allows.</summary>
    public abstract TimeAmount Amount { get; }

    /// <summary>The calendar it is counted on; null for elapsed time.</summary>
    public abstract BusinessCalendar? CountedOn { get; }

    /// <summary>The target for people.</summary>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>4 h of working time (support)</c>.</returns>
    public abstract string In(Language language);

    /// <summary>When the time is used up that begins at an instant and is never interrupted.</summary>
    /// <param name="start">The beginning.</param>
    /// <returns>The due instant, if it comes before the horizon.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start lies beyond the calendars' horizon.</exception>
    public CalendarAnswer DueAfter(Instant start) => Reach(start, Whole, start);

    /// <summary>The whole, in the unit of this target: nanoseconds or days.</summary>
    internal abstract long Whole { get; }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    internal abstract string? Fault { get; }

    /// <summary>How much counts between two instants, the first not after the second.</summary>
    internal abstract long Count(Instant from, Instant to);

    /// <summary>When an amount is used up that goes on at an instant.</summary>
    internal abstract CalendarAnswer Reach(Instant from, long amount, Instant origin);

    /// <summary>When an amount before an instant begins.</summary>
    internal abstract CalendarAnswer Before(Instant due, Duration amount);

    /// <summary>When an amount after an instant ends.</summary>
    internal abstract CalendarAnswer After(Instant due, Duration amount);

    internal abstract TimeAmount Measure(long amount);

    /// <summary>The target in English.</summary>
    /// <returns><see cref="In"/> of <see cref="Language.English"/>.</returns>
    public sealed override string ToString() => In(Language.English);
}

/// <summary>Time that counts while a calendar is open.</summary>
public sealed record WorkingTime : TimeTarget
{
    private WorkingTime(Duration time, BusinessCalendar calendar) => (Time, Calendar) = (time, calendar);

    /// <summary>How much.</summary>
    public Duration Time { get; }

    /// <summary>The calendar.</summary>
    public BusinessCalendar Calendar { get; }

    /// <inheritdoc/>
    public override TimeAmount Amount => TimeAmount.Of(Time);

    /// <inheritdoc/>
    public override BusinessCalendar CountedOn => Calendar;

    internal override long Whole => Time.ToInt64Nanoseconds();

    internal override string? Fault => TimeLimits.FaultOf(Time);

    /// <summary>Working time on a calendar.</summary>
    /// <param name="time">How much; more than zero.</param>
    /// <param name="calendar">The calendar.</param>
    /// <returns>The target.</returns>
    public static WorkingTime Of(Duration time, BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new WorkingTime(TimeLimits.Checked(time), calendar);
    }

    /// <summary>Hours of working time on a calendar.</summary>
    /// <param name="hours">How many; more than zero.</param>
    /// <param name="calendar">The calendar.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not more than zero.</exception>
    public static WorkingTime Hours(double hours, BusinessCalendar calendar) => Of(Duration.FromHours(hours), calendar);

    /// <summary>Minutes of working time on a calendar.</summary>
    /// <param name="minutes">How many; more than zero.</param>
    /// <param name="calendar">The calendar.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not more than zero.</exception>
    public static WorkingTime Minutes(double minutes, BusinessCalendar calendar) => Of(Duration.FromMinutes(minutes), calendar);

    /// <inheritdoc/>
    public override string In(Language language) => language == Language.Chinese
        ? $"{DurationText.In(Time, language)}工作时间（{Calendar.Name.Chinese}）"
        : $"{DurationText.In(Time, language)} of working time ({Calendar.Name.English})";

    internal override long Count(Instant from, Instant to) => Calendar.WorkingTimeBetween(from, to).ToInt64Nanoseconds();

    internal override CalendarAnswer Reach(Instant from, long amount, Instant origin) => Calendar.TryAdd(from, Duration.FromNanoseconds(amount));

    internal override CalendarAnswer Before(Instant due, Duration amount) => Calendar.TrySubtract(due, amount);

    internal override CalendarAnswer After(Instant due, Duration amount) => Calendar.TryAdd(due, amount);

    internal override TimeAmount Measure(long amount) => TimeAmount.Of(Duration.FromNanoseconds(amount));
}

/// <summary>Time that counts as it passes, day and night.</summary>
public sealed record ElapsedTime : TimeTarget
{
    private ElapsedTime(Duration time) => Time = time;

    /// <summary>How much.</summary>
    public Duration Time { get; }

    /// <inheritdoc/>
    public override TimeAmount Amount => TimeAmount.Of(Time);

    /// <inheritdoc/>
    public override BusinessCalendar? CountedOn => null;

    internal override long Whole => Time.ToInt64Nanoseconds();

    internal override string? Fault => TimeLimits.FaultOf(Time);

    /// <summary>Elapsed time.</summary>
    /// <param name="time">How much; more than zero.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than zero, or longer than the horizon of calendars.</exception>
    public static ElapsedTime Of(Duration time) => new(TimeLimits.Checked(time));

    /// <summary>Hours of elapsed time.</summary>
    /// <param name="hours">How many; more than zero.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not more than zero.</exception>
    public static ElapsedTime Hours(double hours) => Of(Duration.FromHours(hours));

    /// <summary>Minutes of elapsed time.</summary>
    /// <param name="minutes">How many; more than zero.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not more than zero.</exception>
    public static ElapsedTime Minutes(double minutes) => Of(Duration.FromMinutes(minutes));

    /// <inheritdoc/>
    public override string In(Language language) => DurationText.In(Time, language);

    internal override long Count(Instant from, Instant to) => (to - from).ToInt64Nanoseconds();

    internal override CalendarAnswer Reach(Instant from, long amount, Instant origin) => Known(from, Duration.FromNanoseconds(amount));

    internal override CalendarAnswer Before(Instant due, Duration amount) => Known(due, -amount);

    internal override CalendarAnswer After(Instant due, Duration amount) => Known(due, amount);

    internal override TimeAmount Measure(long amount) => TimeAmount.Of(Duration.FromNanoseconds(amount));

    // Elapsed time needs no calendar, but keeps within the same horizon, so that both kinds of promise fail alike.
    private static CalendarAnswer Known(Instant from, Duration amount)
    {
        var inside = BusinessCalendar.Within(from, nameof(from));
        return amount > BusinessCalendar.Latest - inside || amount < BusinessCalendar.Earliest - inside ? default : new CalendarAnswer(inside + amount, isProvisional: false);
    }
}

/// <summary>Business days on a calendar: the day on which it starts does not count.</summary>
/// <remarks>
/// A day is used up when it comes, not hour by hour. A pause gives back the business days that begin within it: from the evening of a
/// Friday to a Sunday none. A limit that falls into a pause ends on the day of the resumption, or where its hour has gone by then, on the next
/// business day.
/// </remarks>
public sealed record BusinessDays : TimeTarget
{
    private BusinessDays(int days, BusinessCalendar calendar, BusinessDayEnd end) => (Days, Calendar, End) = (days, calendar, end);

    /// <summary>How many.</summary>
    public int Days { get; }

    /// <summary>The calendar.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>At which moment of the last day the time is up.</summary>
    public BusinessDayEnd End { get; }

    /// <inheritdoc/>
    public override TimeAmount Amount => TimeAmount.OfDays(Days);

    /// <inheritdoc/>
    public override BusinessCalendar CountedOn => Calendar;

    internal override long Whole => Days;

    internal override string? Fault => Days is >= 1 and <= TimeLimits.MostDays ? null : $"a limit of business days is from 1 to {TimeLimits.MostDays}, not {Days}";

    /// <summary>Business days on a calendar.</summary>
    /// <param name="days">How many; from 1 to 36,500.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="end">At which moment of the last day the time is up.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static BusinessDays Of(int days, BusinessCalendar calendar, BusinessDayEnd end = BusinessDayEnd.Close)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, TimeLimits.MostDays);
        return new BusinessDays(days, calendar, end);
    }

    /// <summary>Calendar days in a zone, the whole last day included: within 7 days, an answer on day 15.</summary>
    /// <param name="days">How many; from 1 to 36,500.</param>
    /// <param name="timeZone">The zone, an IANA id.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    /// <exception cref="RuleBookException">The zone is not in the tz database.</exception>
    public static BusinessDays CalendarDays(int days, string timeZone) => Of(days, BusinessCalendar.AlwaysOpenIn(timeZone), BusinessDayEnd.EndOfDay);

    /// <inheritdoc/>
    public override string In(Language language) => (language, Calendar.NeverCloses) switch
    {
        (Language.Chinese, true) => $"{Days} 个自然日（{Calendar.Zone.Id}）",
        (Language.Chinese, false) => $"{Amount.In(language)}（{Calendar.Name.Chinese}）",
        (_, true) => $"{(Days == 1 ? "1 calendar day" : $"{Days} calendar days")} ({Calendar.Zone.Id})",
        _ => $"{Amount.In(language)} ({Calendar.Name.English})",
    };

    internal override long Count(Instant from, Instant to) => Calendar.BusinessDaysBetween(DateOf(from), DateOf(to));

    internal override CalendarAnswer Reach(Instant from, long amount, Instant origin) => Calendar.TryReachBusinessDay(from, (int)amount, End, origin);

    internal override CalendarAnswer Before(Instant due, Duration amount) => Calendar.TrySubtract(due, amount);

    internal override CalendarAnswer After(Instant due, Duration amount) => Calendar.TryAdd(due, amount);

    internal override TimeAmount Measure(long amount) => TimeAmount.OfDays((int)amount);

    /// <summary>The opening of the day at whose end an answer lies; its beginning, where it opens later than that.</summary>
    internal CalendarAnswer OpeningBefore(CalendarAnswer end)
    {
        var date = DateOf(end.At);
        var last = End == BusinessDayEnd.Close ? date.PlusDays(-1) : date;   // a night shift closes on the day after
        for (; date >= last; date = date.PlusDays(-1))
        {
            var midnight = LocalClock.StartOf(Calendar.Zone, date);
            var opening = Calendar.NeverCloses ? new CalendarAnswer(midnight, end.IsProvisional) : Calendar.TryNextOpening(midnight);
            if (opening.IsFound && opening.At < end.At)
            {
                return opening;
            }
        }

        var start = LocalClock.StartOf(Calendar.Zone, DateOf(end.At));
        return start < end.At ? new CalendarAnswer(start, end.IsProvisional) : end;
    }

    private LocalDate DateOf(Instant instant) => instant.InZone(Calendar.Zone).Date;
}

/// <summary>How long a promise may be.</summary>
internal static class TimeLimits
{
    public const int MostDays = 36_500;

    private static readonly Duration Longest = Duration.FromDays(MostDays);

    public static string? FaultOf(Duration time) => time > Duration.Zero && time <= Longest ? null : $"a limit is longer than zero and at most {MostDays} days, not {time}";

    public static Duration Checked(Duration time) => time > Duration.Zero && time <= Longest
        ? time
        : throw new ArgumentOutOfRangeException(nameof(time), time, $"A limit is longer than zero and at most {MostDays} days.");
}
