using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>Where a clock of a complaint stands.</summary>
public enum ClockStanding
{
    /// <summary>Not started, or not again since the complaint was reopened (未启动).</summary>
    Waiting,

    /// <summary>Running (计时中).</summary>
    Running,

    /// <summary>Held (暂停).</summary>
    Held,

    /// <summary>Stopped (已停止).</summary>
    Stopped,

    /// <summary>Cancelled (取消).</summary>
    Cancelled,
}

/// <summary>Names of <see cref="ClockStanding"/>.</summary>
public static class ClockStandings
{
    extension(ClockStanding standing)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => standing switch
        {
            ClockStanding.Waiting => new("not started", "未启动"),
            ClockStanding.Running => new("running", "计时中"),
            ClockStanding.Held => new("held", "暂停"),
            ClockStanding.Stopped => new("stopped", "已停止"),
            ClockStanding.Cancelled => new("cancelled", "取消"),
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Not a value of ClockStanding."),
        };
    }
}

/// <summary>A clock of a complaint and where it stands.</summary>
/// <param name="Clock">The clock, as the procedure has it.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Since">Since when; null while it never started.</param>
/// <param name="HeldFor">Why it is held; null while it is not.</param>
public sealed record ComplaintClock(ProcedureClock Clock, ClockStanding Standing, Instant? Since = null, PauseReason? HeldFor = null)
{
    /// <summary>The clock on one line.</summary>
    /// <returns>For example <c>resolution: held since 2026-03-02T09:00:00Z (waiting for the customer)</c>.</returns>
    public override string ToString() =>
        $"{Clock.Id}: {Standing.DisplayName.English}{(Since is { } since ? $" since {since}" : "")}{(HeldFor is { } reason ? $" ({reason.DisplayName.English})" : "")}";
}

// The clocks of the procedure, and the timers they make of a host's promises.
public sealed partial class Complaint
{
    /// <summary>Every clock of the procedure, in its order, and where it stands.</summary>
    public ImmutableArray<ComplaintClock> Clocks => ImmutableArray.CreateRange(Procedure.Clocks, clock => RecordOf(clock.Id)?.Marks[^1] is { } last
        ? new ComplaintClock(clock, last.Kind switch
        {
            ClockMarkKind.Started or ClockMarkKind.Resumed => ClockStanding.Running,
            ClockMarkKind.Held => ClockStanding.Held,
            ClockMarkKind.Stopped => ClockStanding.Stopped,
            ClockMarkKind.Cancelled => ClockStanding.Cancelled,
            _ => ClockStanding.Waiting,
        }, last.At, last.Reason)
        : new ComplaintClock(clock, ClockStanding.Waiting));

    /// <summary>The timer of a promise, as this clock has timed it: started, held and stopped where the procedure says so.</summary>
    /// <remarks>
    /// A pure function of the complaint and the promise, so that the same complaint can be judged by several promises. A hold whose reason the
    /// promise does not permit leaves the timer running; an excluded state pauses it always (<see cref="PauseReason.NotCounted"/>).
    /// Warnings and breaches before the last mark are in its history; ask <see cref="CommitmentTimer.Advance"/> or
    /// <see cref="CommitmentTimer.At"/> for what time has brought since.
    /// </remarks>
    /// <param name="clock">The clock's id.</param>
    /// <param name="promise">The promise, of any id.</param>
    /// <returns>The timer, with the id <c>complaint/clock</c>; null while the clock never started.</returns>
    /// <exception cref="ArgumentException">The procedure has no such clock.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The clock started beyond the horizon of calendars.</exception>
    /// <exception cref="RuleBookException">The promise does not hold together.</exception>
    /// <example><code>
    /// var timer = complaint.Timer("resolution", Promise.Resolution(ElapsedTime.Hours(24 * 30)));
    /// var isLate = timer?.At(now).Status == TimerStatus.Breached;
    /// </code></example>
    public CommitmentTimer? Timer(ClockId clock, Promise promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return Procedure.FindClock(clock) is null
            ? throw new ArgumentException($"{Procedure} has no clock '{clock}'{Spelling.DidYouMean(clock.Value, Procedure.Clocks.Select(known => known.Id.Value))}.", nameof(clock))
            : RecordOf(clock) is { } record ? ClockTimer.Of(record, promise, $"{Id}/{clock}") : null;
    }

    /// <summary>The timers of all clocks that have started, in the procedure's order.</summary>
    /// <param name="promises">Finds the promise by the id that the clock names; null: the host does not promise it, and there is no timer.</param>
    /// <returns>The timers; see <see cref="Timer"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A clock started beyond the horizon of calendars.</exception>
    /// <exception cref="RuleBookException">A promise does not hold together.</exception>
    public ImmutableArray<CommitmentTimer> Timers(Func<string, Promise?> promises)
    {
        ArgumentNullException.ThrowIfNull(promises);
        return [.. Procedure.Clocks.Select(clock => RecordOf(clock.Id) is not null && promises(clock.Promise) is { } promise ? Timer(clock.Id, promise) : null).OfType<CommitmentTimer>()];
    }

    private ClockRecord? RecordOf(ClockId clock) => Snapshot.Clocks.FirstOrDefault(record => record.Clock == clock);
}
