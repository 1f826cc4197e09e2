using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints.Conformance;

// The rows of a conformance report.

/// <summary>In what way a case left the procedure first.</summary>
public enum LogDeviationKind
{
    /// <summary>The first event is no trigger of the initial state (开端不符).</summary>
    WrongStart,

    /// <summary>A step is not permitted where the case was (步骤不符).</summary>
    WrongStep,

    /// <summary>The activity is none of the procedure's, be it the first or a later one (未知活动).</summary>
    UnknownActivity,

    /// <summary>All steps fit but the case is not closed (未结案).</summary>
    NotEnded,
}

/// <summary>Names of <see cref="LogDeviationKind"/>.</summary>
public static class LogDeviationKinds
{
    extension(LogDeviationKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            LogDeviationKind.WrongStart => new("wrong start", "开端不符"),
            LogDeviationKind.WrongStep => new("wrong step", "步骤不符"),
            LogDeviationKind.UnknownActivity => new("unknown activity", "未知活动"),
            LogDeviationKind.NotEnded => new("not ended", "未结案"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of LogDeviationKind."),
        };
    }
}

/// <summary>An activity of a log, as the procedure knows it.</summary>
/// <param name="Trigger">The trigger it is; null when the procedure knows none of this name.</param>
/// <param name="Name">The procedure's name of the trigger, or the log's own text.</param>
public sealed record LogActivity(ComplaintTrigger? Trigger, LocalizedText Name);

/// <summary>Where a case is, as far as its log tells: in a state, in one of several, or nowhere known.</summary>
/// <remarks>Two positions are equal when their states are.</remarks>
public sealed record LogPosition
{
    internal LogPosition(ImmutableArray<ProcedureState> states)
    {
        States = [.. states.Select(state => state.State)];
        IsClosed = states.Any(state => state.IsClosed);
        Name = states.IsEmpty
            ? new("position lost", "状态不明")
            : new(string.Join(" or ", states.Select(state => state.Name.English)), string.Join("或", states.Select(state => state.Name.Chinese)));
    }

    /// <summary>The states it may be in, in the order of the procedure; empty when the position is lost.</summary>
    public ImmutableArray<ComplaintState> States { get; }

    /// <summary>Whether one of the states at least is closed.</summary>
    public bool IsClosed { get; }

    /// <summary>The names of the states.</summary>
    public LocalizedText Name { get; }

    /// <inheritdoc/>
    public bool Equals(LogPosition? other) => other is not null && IsClosed == other.IsClosed && States.AsSpan().SequenceEqual(other.States.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => States.Aggregate(0, HashCode.Combine);

    /// <summary>The codes of the states.</summary>
    /// <returns>For example <c>settled|lapsed</c>; empty when the position is lost.</returns>
    public override string ToString() => string.Join('|', States);
}

/// <summary>A way in which cases left the procedure first, and how many did.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="After">The activity before it, which still fitted; null when it is the first event of the case.</param>
/// <param name="From">Where the case was before it; null when it is the first event of the case.</param>
/// <param name="Activity">The activity that does not fit; null when the log of the case stops.</param>
/// <param name="Cases">The number of cases; at least 1.</param>
public sealed record LogDeviation(LogDeviationKind Kind, LogActivity? After, LogPosition? From, LogActivity? Activity, int Cases);

/// <summary>An activity that the procedure does not know, and how often it occurs.</summary>
/// <param name="Activity">Its text; of spellings that differ in case only, which count as one, the first in ordinal order.</param>
/// <param name="Events">The number of events; at least 1.</param>
public sealed record LogActivityCount(string Activity, int Events);

/// <summary>A hand-over between two departments, and how often it occurs.</summary>
/// <param name="From">The department of the former event.</param>
/// <param name="To">The department of the later event, another one.</param>
/// <param name="Times">The number of hand-overs; at least 1; one case may have several.</param>
public sealed record LogHandOver(string From, string To, int Times);

/// <summary>A place where cases were at the end of the log, and how many were.</summary>
/// <param name="At">The place.</param>
/// <param name="Cases">The number of cases; at least 1.</param>
public sealed record LogEnding(LogPosition At, int Cases);
