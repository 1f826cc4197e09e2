using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <content>What can be done with a timer.</content>
public sealed partial class CommitmentTimer
{
    /// <summary>Starts the clock of a timer that was armed.</summary>
    /// <param name="at">When.</param>
    /// <param name="by">Who; null: the clock.</param>
    /// <returns>The running timer, or why not.</returns>
    public Decision<CommitmentTimer, TimerEvent> Begin(Instant at, Actor? by = null) =>
        Decide("begin", new("start", "启动"), new TimerStarted { Promise = PromiseReference.To(Promise) }, at, by, State.IsArmed ? null : new TimerAlreadyStarted(Now(at)));

    /// <summary>Pauses the clock.</summary>
    /// <param name="reason">Why: one of the reasons the promise permits.</param>
    /// <param name="at">When.</param>
    /// <param name="note">What is noted with it; null: nothing.</param>
    /// <param name="by">Who; null: the clock.</param>
    /// <returns>The paused timer, or why not.</returns>
    public Decision<CommitmentTimer, TimerEvent> Pause(PauseReason reason, Instant at, string? note = null, Actor? by = null) =>
        Decide(
            "pause", new("pause", "暂停"), new TimerPaused { Reason = reason, Note = note }, at, by,
            MustRun(at),
            State.PausedFor is { } paused ? new TimerAlreadyPaused(paused, State.PausedAt) : null,
            Promise.Pauses.Contains(reason) ? null : new PauseNotPermitted(reason, Promise.Pauses));

    /// <summary>Lets the clock run again.</summary>
    /// <param name="at">When.</param>
    /// <param name="by">Who; null: the clock.</param>
    /// <returns>The running timer, or why not.</returns>
    public Decision<CommitmentTimer, TimerEvent> Resume(Instant at, Actor? by = null) =>
        Decide("resume", new("resume", "恢复"), new TimerResumed(), at, by, State.PausedFor is null ? new TimerNotPaused(Now(at)) : null);

    /// <summary>Excludes a stretch of time, past or to come, from what counts: unlike a pause it is nobody's time, and needs no running clock.</summary>
    /// <param name="from">From when.</param>
    /// <param name="to">Until when, exclusive.</param>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="at">When this is decided.</param>
    /// <param name="by">Who; null: the clock.</param>
    /// <returns>The timer without that time, or why not. A breach that was recorded stays recorded.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant lies beyond the horizon of calendars.</exception>
    public Decision<CommitmentTimer, TimerEvent> Exclude(Instant from, Instant to, string reason, Instant at, Actor? by = null) =>
        Decide(
            "exclude", new("exclude time", "排除时间"), new TimeExcluded { From = BusinessCalendar.Within(from, nameof(from)), To = BusinessCalendar.Within(to, nameof(to)), Reason = reason ?? "" }, at, by,
            from < to ? null : new EmptyExclusion(from, to),
            State.Carried != default && from < State.CountedFrom ? new ExclusionBeforeChange(from, State.CountedFrom) : null,
            string.IsNullOrWhiteSpace(reason) ? new CommitmentTextMissing(Reason) : null);

    /// <summary>Stops the clock: what was promised is done.</summary>
    /// <param name="at">When it was done; at the due instant is in time.</param>
    /// <param name="by">Who; null: the clock.</param>
    /// <returns>The timer, met or met late, or why not.</returns>
    public Decision<CommitmentTimer, TimerEvent> Stop(Instant at, Actor? by = null) =>
        Decide("stop", new("stop", "停止"), new TimerStopped(), at, by, MustRun(at));

    /// <summary>Gives the promise up: it has no object any more.</summary>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who; null: the clock.</param>
    /// <returns>The cancelled timer, or why not. A breach before it stays recorded.</returns>
    public Decision<CommitmentTimer, TimerEvent> Cancel(string reason, Instant at, Actor? by = null) =>
        Decide(
            "cancel", new("cancel", "取消"), new TimerCancelled { Reason = reason ?? "" }, at, by,
            State.IsOver ? new TimerNotRunning(Now(at)) : null,
            string.IsNullOrWhiteSpace(reason) ? new CommitmentTextMissing(Reason) : null);

    /// <summary>Opens a matter again that was stopped or cancelled.</summary>
    /// <param name="way">Whether the same clock goes on or a new cycle begins.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who; null: the clock.</param>
    /// <returns>The running timer, or why not.</returns>
    public Decision<CommitmentTimer, TimerEvent> Reopen(Reopening way, Instant at, Actor? by = null) =>
        !Enum.IsDefined(way) ? throw new ArgumentOutOfRangeException(nameof(way), way, "Not a value of Reopening.") :
        Decide("reopen", new("reopen", "重新开启"), new TimerReopened { Way = way }, at, by, State.IsOver ? null : new TimerNotOver(Now(at)));

    /// <summary>Records a message of the customer: it starts the clock, begins the next cycle, or joins the one that runs (<see cref="Promise.Restart"/>).</summary>
    /// <param name="at">When it came.</param>
    /// <param name="by">Who; null: the clock.</param>
    /// <returns>The timer, or why not. A cycle that ran is kept among <see cref="Cycles"/>.</returns>
    public Decision<CommitmentTimer, TimerEvent> CustomerWrites(Instant at, Actor? by = null) =>
        Decide("customer-writes", new("customer writes", "客户来信"), new CustomerWrote { Promise = PromiseReference.To(Promise) }, at, by, State.Runs && State.StartedAt == at ? new MessageAlreadyRecorded(at) : null);

    /// <summary>Puts another target in the place of the present one: another version of the promise, another tier, priority or calendar.</summary>
    /// <param name="promise">What is timed from now on.</param>
    /// <param name="policy">What becomes of the time that has passed.</param>
    /// <param name="cause">What changed.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who; null: the clock.</param>
    /// <returns>The timer, or why not. A breach before it stays with the promise that judged it.</returns>
    /// <exception cref="RuleBookException">The promise does not hold together.</exception>
    public Decision<CommitmentTimer, TimerEvent> Retarget(Promise promise, RetargetPolicy policy, RetargetCause cause, Instant at, Actor? by = null)
    {
        ArgumentNullException.ThrowIfNull(promise);
        promise.RequireSound();
        if (!Enum.IsDefined(policy) || !Enum.IsDefined(cause))
        {
            throw new ArgumentOutOfRangeException(Enum.IsDefined(policy) ? nameof(cause) : nameof(policy), "Not a value of the enum.");
        }

        return Decide(
            "retarget", new("change of target", "变更目标"), new TimerRetargeted { Promise = PromiseReference.To(promise), Policy = policy, Cause = cause }, at, by, promise,
            State.IsOver ? new TimerNotRunning(Now(at)) : null,
            IsAnotherUnderTheSameName(promise) ? new VersionNotRaised(PromiseReference.To(promise)) : null,
            policy == RetargetPolicy.KeepElapsed ? NotComparable(Promise.Target, promise.Target) ?? NotComparable(Promise.Binding, promise.Binding) : null);
    }

    /// <summary>Records what time has brought: each alert and breach once, in order, also after days in which nobody asked.</summary>
    /// <param name="now">The instant up to which, inclusive.</param>
    /// <returns>The timer with them, and the events to store; none where nothing has come due.</returns>
    public (CommitmentTimer Timer, ImmutableArray<TimerEvent> Events) Advance(Instant now)
    {
        var pending = Pending(now);
        if (pending.Count == 0)
        {
            return (this, []);
        }

        // What is recorded moves nothing, so that all of it is known at once.
        var state = State;
        var events = ImmutableArray.CreateBuilder<TimerEvent>(pending.Count);
        foreach (var (dueAt, alert) in pending)
        {
            TimerEvent fact = alert == Breach
                ? new PromiseBreached { Promise = PromiseReference.To(Promise), DueAt = dueAt - Duration.Epsilon, Timer = Id, Version = state.Version + 1, At = Instant.Max(dueAt, state.LastAt) }
                : new AlertReached { Alert = alert, DueAt = dueAt, Timer = Id, Version = state.Version + 1, At = Instant.Max(dueAt, state.LastAt) };
            state = TimerFold.Next(state, fact, _ => Promise);
            events.Add(fact);
        }

        var brought = events.MoveToImmutable();
        return (new(state, Events.AddRange(brought)), brought);
    }

    /// <summary>Records a fact that was decided elsewhere, behind what the time before it has brought. No rules here.</summary>
    internal CommitmentTimer Record(TimerEvent fact, Instant at, Promise? promise = null)
    {
        var (timer, _) = Advance(at);
        return timer.With(fact with { Timer = Id, Version = timer.Version + 1, At = at }, promise ?? Promise);
    }

    private bool IsAnotherUnderTheSameName(Promise promise)
    {
        var reference = PromiseReference.To(promise);
        foreach (var known in State.Promises)
        {
            if (!ReferenceEquals(known, promise) && PromiseReference.To(known) == reference && !PromiseJson.AreSame(known, promise))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly LocalizedText Reason = new("reason", "原因");

    private static TargetsNotComparable? NotComparable(TimeTarget old, TimeTarget next) => old is BusinessDays == next is BusinessDays
        ? null
        : new TargetsNotComparable(new(old.In(Language.English), old.In(Language.Chinese)), new(next.In(Language.English), next.In(Language.Chinese)));

    private Decision<CommitmentTimer, TimerEvent> Decide(string act, LocalizedText name, TimerEvent fact, Instant at, Actor? by, params ReadOnlySpan<DomainError?> faults) =>
        Decide(act, name, fact, at, by, Promise, faults);

    private Decision<CommitmentTimer, TimerEvent> Decide(string act, LocalizedText name, TimerEvent fact, Instant at, Actor? by, Promise promise, params ReadOnlySpan<DomainError?> faults)
    {
        BusinessCalendar.Within(at, nameof(at));
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        if (at < State.LastAt)
        {
            unmet.Add(new BeforeLastCommitmentFact(at, State.LastAt));
        }

        foreach (var fault in faults)
        {
            if (fault is not null)
            {
                unmet.Add(fault);
            }
        }

        if (unmet.Count > 0)
        {
            var status = Now(at);
            return new(new Refusal(act, name, KebabCase.Of(status), status.DisplayName, unmet.ToImmutable()));
        }

        var (timer, events) = Advance(at);
        var next = fact with { Timer = Id, Version = timer.Version + 1, At = at, By = by ?? Actor.Clock };
        return new(timer.With(next, promise), events.Add(next));
    }

    private CommitmentTimer With(TimerEvent fact, Promise promise) => new(TimerFold.Next(State, fact, _ => promise), Events.Add(fact));

    private TimerNotRunning? MustRun(Instant at) => State.Runs ? null : new TimerNotRunning(Now(at));

    // Where the timer stands for somebody who acts at an instant, which may be too early to be allowed.
    private TimerStatus Now(Instant at) => At(Instant.Max(at, State.LastAt)).Status;
}
