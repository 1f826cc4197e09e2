using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

// The parts a complaint procedure is written in: what an author says, before it is flattened into rows.

/// <summary>A state of a procedure.</summary>
public sealed record ProcedureState
{
    /// <summary>Its code.</summary>
    public required ComplaintState State { get; init; }

    /// <summary>The part of the handling it belongs to; <see cref="ComplaintPhase.Closed"/> ends the case.</summary>
    public required ComplaintPhase Phase { get; init; }

    /// <summary>Its name for people.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The superstate it lies in; null where it lies in none.</summary>
    public ComplaintState? Within { get; init; }

    /// <summary>How a complaint ended that is here; every closing state has one, no other has.</summary>
    public ComplaintOutcome? Outcome { get; init; }

    /// <summary>Whether a complaint that is here is closed.</summary>
    public bool IsClosed => Phase == ComplaintPhase.Closed;
}

/// <summary>A group of states that share transitions: a convenience of the author, gone when the procedure is flattened.</summary>
public sealed record ProcedureSuperstate
{
    /// <summary>Its code.</summary>
    public required ComplaintState State { get; init; }

    /// <summary>Its name for people.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The superstate it lies in; null where it lies in none.</summary>
    public ComplaintState? Within { get; init; }
}

/// <summary>Where a transition leads.</summary>
public enum TransitionKind
{
    /// <summary>To a named state.</summary>
    Move,

    /// <summary>Nowhere: the state stays, a fact is added.</summary>
    Stay,

    /// <summary>Back to the state the complaint came from.</summary>
    Return,
}

/// <summary>A transition as its author wrote it.</summary>
public sealed record ProcedureTransition
{
    /// <summary>What fires it.</summary>
    public required ComplaintTrigger Trigger { get; init; }

    /// <summary>States and superstates it starts from.</summary>
    public required ImmutableArray<ComplaintState> From { get; init; }

    /// <summary>States and superstates it does not start from after all.</summary>
    public ImmutableArray<ComplaintState> Except { get; init; } = [];

    /// <summary>Where it leads.</summary>
    public required TransitionKind Kind { get; init; }

    /// <summary>The state it leads to; null unless <see cref="Kind"/> is <see cref="TransitionKind.Move"/>.</summary>
    public ComplaintState? To { get; init; }

    /// <summary>Who may fire it; empty: nobody, which the audit reports.</summary>
    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>Conditions that must hold.</summary>
    public ImmutableArray<ConditionCode> Requires { get; init; } = [];

    /// <summary>Conditions that must not hold; the way to tell two rows of one trigger apart.</summary>
    public ImmutableArray<ConditionCode> Unless { get; init; } = [];
}

/// <summary>What the receiver's silence means when a hand-over is not answered in time.</summary>
public enum HandOverSilence
{
    /// <summary>Silence is refusal: the sender stays accountable.</summary>
    Refused,

    /// <summary>Silence is acceptance: the receiver becomes accountable.</summary>
    Accepted,
}

/// <summary>How a case passes between departments.</summary>
public sealed record HandOverRule
{
    /// <summary>How many accepted hand-overs a round may have; the next must go to arbitration. At least 0.</summary>
    public required int Max { get; init; }

    /// <summary>How long the receiver may take to answer; more than zero.</summary>
    public required Duration AnswerWithin { get; init; }

    /// <summary>What silence means after that.</summary>
    public required HandOverSilence Silence { get; init; }

    /// <summary>The id of the promise that times the answer where the host made one (one business day); else <see cref="AnswerWithin"/> does. Null: none.</summary>
    public string? Promise { get; init; }
}

/// <summary>What makes a case rise one level.</summary>
public enum EscalationCause
{
    /// <summary>Somebody asked for it (请求升级).</summary>
    Requested,

    /// <summary>A hand-over met silence (移交无回应).</summary>
    HandOverSilence,

    /// <summary>A hand-over was declined (移交被拒).</summary>
    HandOverDeclined,

    /// <summary>A quarrel between departments was raised (部门争议).</summary>
    DisputeRaised,

    /// <summary>The complaint is a danger to people (危及安全).</summary>
    Safety,

    /// <summary>A clock warned (时限预警).</summary>
    TimeWarning,

    /// <summary>The limit of a clock passed (超时).</summary>
    LimitPassed,
}

/// <summary>Names of <see cref="EscalationCause"/>.</summary>
public static class EscalationCauses
{
    extension(EscalationCause cause)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => cause switch
        {
            EscalationCause.Requested => new("requested", "请求升级"),
            EscalationCause.HandOverSilence => new("hand-over met silence", "移交无回应"),
            EscalationCause.HandOverDeclined => new("hand-over declined", "移交被拒"),
            EscalationCause.DisputeRaised => new("dispute between departments", "部门争议"),
            EscalationCause.Safety => new("danger to people", "危及安全"),
            EscalationCause.TimeWarning => new("a clock warned", "时限预警"),
            EscalationCause.LimitPassed => new("a limit passed", "超时"),
            _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Not a value of EscalationCause."),
        };
    }
}

/// <summary>The ladder a case climbs beside its state, and what makes it climb by itself.</summary>
public sealed record EscalationRule
{
    /// <summary>Who is addressed on level 1, 2, ...; the last is the highest.</summary>
    public required ImmutableArray<Role> Levels { get; init; }

    /// <summary>What makes the case rise without anybody asking.</summary>
    public ImmutableArray<EscalationCause> On { get; init; } = [];
}

/// <summary>The call-back after a complaint has been closed (回访).</summary>
public sealed record FollowUpRule
{
    /// <summary>After which outcomes the customer is called.</summary>
    public required ImmutableArray<ComplaintOutcome> After { get; init; }

    /// <summary>Within how long after closing; longer than zero.</summary>
    public required Period Within { get; init; }
}
