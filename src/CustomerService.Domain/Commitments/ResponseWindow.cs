using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>How something stands that had a target and a limit.</summary>
public enum WindowResult
{
    /// <summary>Done at the target or before it (提前达成).</summary>
    OnTarget,

    /// <summary>Done after the target, at the limit or before it (时限内).</summary>
    WithinLimit,

    /// <summary>Done after the limit (超时).</summary>
    Breached,
}

/// <summary>Names of <see cref="WindowResult"/>.</summary>
public static class WindowResults
{
    extension(WindowResult result)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => result switch
        {
            WindowResult.OnTarget => new("on target", "提前达成"),
            WindowResult.WithinLimit => new("within the limit", "时限内"),
            WindowResult.Breached => new("breached", "超时"),
            _ => throw new ArgumentOutOfRangeException(nameof(result), result, "Not a value of WindowResult."),
        };
    }
}

/// <summary>A target and a limit: what a source writes as a range, such as 24 to 48 hours (时限).</summary>
/// <remarks>
/// Immutable. It judges one act that began and was done, without pauses; for all that
/// can happen in between make it a promise (<see cref="ToPromise"/>).
/// </remarks>
public sealed record ResponseWindow
{
    /// <summary>Makes a window.</summary>
    /// <param name="target">By when it should be done.</param>
    /// <param name="limit">By when it must be done.</param>
    /// <exception cref="ArgumentException">The limit can fall before the target.</exception>
    public ResponseWindow(TimeTarget target, TimeTarget limit)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(limit);
        if (PromiseCheck.CanEndBefore(limit, target))
        {
            throw new ArgumentException($"A limit does not fall before its target: {limit} can end before {target}.", nameof(limit));
        }

        (Target, Limit) = (target, limit);
    }

    /// <summary>By when it should be done.</summary>
    public TimeTarget Target { get; }

    /// <summary>By when it must be done.</summary>
    public TimeTarget Limit { get; }

    /// <summary>A window of elapsed hours, day and night.</summary>
    /// <param name="target">By when it should be done, in hours; more than zero.</param>
    /// <param name="limit">By when it must be done, in hours; at least the target.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not more than zero.</exception>
    /// <exception cref="ArgumentException">The limit falls before the target.</exception>
    public static ResponseWindow Hours(double target, double limit) => new(ElapsedTime.Hours(target), ElapsedTime.Hours(limit));

    /// <summary>A window of working hours.</summary>
    /// <param name="target">By when it should be done, in hours; more than zero.</param>
    /// <param name="limit">By when it must be done, in hours; at least the target.</param>
    /// <param name="calendar">The calendar the hours are counted on.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not more than zero.</exception>
    /// <exception cref="ArgumentException">The limit falls before the target.</exception>
    public static ResponseWindow WorkingHours(double target, double limit, BusinessCalendar calendar) =>
        new(WorkingTime.Hours(target, calendar), WorkingTime.Hours(limit, calendar));

    /// <summary>The last instant that is on target.</summary>
    /// <param name="start">When it began.</param>
    /// <returns>The instant, if it comes before the horizon of calendars.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start lies beyond the horizon.</exception>
    public CalendarAnswer TargetAfter(Instant start) => Target.DueAfter(start);

    /// <summary>The last instant that is within the limit.</summary>
    /// <param name="start">When it began.</param>
    /// <returns>The instant, if it comes before the horizon of calendars.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start lies beyond the horizon.</exception>
    public CalendarAnswer LimitAfter(Instant start) => Limit.DueAfter(start);

    /// <summary>Judges what was done: at the very instant of target or limit is in time.</summary>
    /// <param name="start">When it began.</param>
    /// <param name="done">When it was done; not before the start.</param>
    /// <returns>The result. A target or limit that does not come before the horizon of calendars is never missed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It was done before it began, or the start lies beyond the horizon.</exception>
    public WindowResult Judge(Instant start, Instant done)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(done, start);
        return !IsAfter(TargetAfter(start)) ? WindowResult.OnTarget
            : !IsAfter(LimitAfter(start)) ? WindowResult.WithinLimit
            : WindowResult.Breached;

        bool IsAfter(CalendarAnswer due) => due.IsFound && done > due.At;
    }

    /// <summary>The same target and limit as a promise, for a timer that pauses, warns and escalates.</summary>
    /// <param name="metric">What it times.</param>
    /// <returns>The promise, with the metric's name as its id.</returns>
    public Promise ToPromise(PromiseMetric metric) => Promise.Window(metric, Target, Limit);

    /// <summary>The window on one line.</summary>
    /// <returns>For example <c>24 h, at the latest 48 h</c>.</returns>
    public override string ToString() => $"{Target}, at the latest {Limit}";
}
