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
    /// A pure function of the complaint and the promise, so that the same complaint can be judged by several promises. Extensions that were granted
    /// brought other promises, and are left out here; <see cref="Timer(ClockId)"/> counts them in. A hold whose reason the
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
            ? throw NoSuchClock(clock)
            : RecordOf(clock) is { } record ? ClockTimer.Of(record, promise, $"{Id}/{clock}") : null;
    }

    /// <summary>The timers of all clocks that have started, in the procedure's order.</summary>
    /// <param name="promises">Finds the promise by the id that the clock names; null: the host does not promise it, and there is no timer.</param>
    /// <returns>The timers; see <see cref="Timer(ClockId, Promise)"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A clock started beyond the horizon of calendars.</exception>
    /// <exception cref="RuleBookException">A promise does not hold together.</exception>
    public ImmutableArray<CommitmentTimer> Timers(Func<string, Promise?> promises)
    {
        ArgumentNullException.ThrowIfNull(promises);
        return [.. Procedure.Clocks.Select(clock => RecordOf(clock.Id) is not null && promises(clock.Promise) is { } promise ? Timer(clock.Id, promise) : null).OfType<CommitmentTimer>()];
    }

    /// <summary>The timer of a clock by the promise the procedure is timed by, with the extensions that were granted.</summary>
    /// <remarks>Of a clock with a cycle for each owner: the timer of the present one, or of the last; null where that owner is promised nothing.</remarks>
    /// <param name="clock">The clock's id.</param>
    /// <returns>The timer; null while the clock never started, or where the host made no promise for it (<see cref="ComplaintProcedure.TimedBy"/>).</returns>
    /// <exception cref="ArgumentException">The procedure has no such clock.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The clock started beyond the horizon of calendars.</exception>
    public CommitmentTimer? Timer(ClockId clock)
    {
        var known = Procedure.FindClock(clock) ?? throw NoSuchClock(clock);
        return RecordOf(clock) is { } record && TimersOf(known, record).LastOrDefault() is { Timer: { } timer } last && (!known.PerOwner || last.Earlier + 1 == record.Cycle) ? timer : null;
    }

    /// <summary>The limits that run or ran, in the procedure's order: of every clock that has started and is promised, less the paths that have ended.</summary>
    /// <param name="now">When it is asked.</param>
    /// <returns>Each with what its timer says now.</returns>
    public ImmutableArray<ComplaintDeadline> Deadlines(Instant now) =>
        [.. Procedure.Clocks.Select(clock => Timer(clock.Id) is { } timer ? new ComplaintDeadline(clock, timer, timer.At(Instant.Max(now, Snapshot.LastAt))) : null).OfType<ComplaintDeadline>()
            .Where(deadline => !deadline.Clock.EndsPath || deadline.View.Status is TimerStatus.Running or TimerStatus.Paused)];

    /// <summary>The timers of a clock, one for each owner where it has a cycle for each, and how many cycles came before each.</summary>
    internal IEnumerable<(CommitmentTimer Timer, int Earlier)> TimersOf(ProcedureClock clock, ClockRecord record)
    {
        if (!clock.PerOwner)
        {
            if (Procedure.FindPromise(clock.Promise) is { } promise)
            {
                yield return (ClockTimer.Of(record, promise, $"{Id}/{clock.Id}", Procedure.FindPromise), 0);
            }

            yield break;
        }

        foreach (var (part, owner, cycle) in ClockTimer.Parts(record))
        {
            if ((owner is { } department ? Procedure.FindPromise($"{clock.Promise}/{department}") : null) is { } own)
            {
                yield return (ClockTimer.Of(part, own, $"{Id}/{clock.Id}/{cycle}", Procedure.FindPromise), cycle - 1);
            }
            else if (Procedure.FindPromise(clock.Promise) is { } promise)
            {
                yield return (ClockTimer.Of(part, promise, $"{Id}/{clock.Id}/{cycle}", Procedure.FindPromise), cycle - 1);
            }
        }
    }

    internal ClockRecord? RecordOf(ClockId clock)
    {
        foreach (var record in Snapshot.Clocks)
        {
            if (record.Clock == clock)
            {
                return record;
            }
        }

        return null;
    }

    private ArgumentException NoSuchClock(ClockId clock) =>
        new($"{Procedure} has no clock '{clock}'{Spelling.DidYouMean(clock.Value, Procedure.Clocks.Select(known => known.Id.Value))}.", nameof(clock));
}

/// <summary>A limit of a complaint, and where it stands.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Timer">Its timer.</param>
/// <param name="View">What the timer says at the moment that was asked for.</param>
public sealed record ComplaintDeadline(ProcedureClock Clock, CommitmentTimer Timer, TimerView View)
{
    /// <summary>How the due time comes about: what was counted, what was left out, and why.</summary>
    /// <returns>A list that can be added again by hand.</returns>
    public Calendars.Derivation Explain() => Timer.Explain(View.At);

    /// <summary>The limit on one line.</summary>
    /// <returns>For example <c>resolution: running, due 2026-03-31T15:59:59Z</c>.</returns>
    public override string ToString() => $"{Clock.Id}: {View.Status.DisplayName.English}{(View.DueAt is { } due ? $", due {due}" : "")}";
}
