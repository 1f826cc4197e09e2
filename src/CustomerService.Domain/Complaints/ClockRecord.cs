using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>What happened to a clock of a complaint.</summary>
public enum ClockMarkKind
{
    /// <summary>A cycle began (启动).</summary>
    Started,

    /// <summary>It was held, or is held for another reason from now on (暂停).</summary>
    Held,

    /// <summary>It runs again, in the same cycle (恢复).</summary>
    Resumed,

    /// <summary>It was stopped: by a trigger, or by closing the complaint (停止).</summary>
    Stopped,

    /// <summary>It was cancelled: the complaint was withdrawn or merged (取消).</summary>
    Cancelled,

    /// <summary>The complaint was opened again; it waits for a state in which it runs (待重新启动).</summary>
    Reopened,
}

/// <summary>Names of <see cref="ClockMarkKind"/>.</summary>
public static class ClockMarkKinds
{
    extension(ClockMarkKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            ClockMarkKind.Started => new("started", "启动"),
            ClockMarkKind.Held => new("held", "暂停"),
            ClockMarkKind.Resumed => new("resumed", "恢复"),
            ClockMarkKind.Stopped => new("stopped", "停止"),
            ClockMarkKind.Cancelled => new("cancelled", "取消"),
            ClockMarkKind.Reopened => new("waits to start again", "待重新启动"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of ClockMarkKind."),
        };

        /// <summary>Whether the clock is open behind it: running or held.</summary>
        internal bool IsOpen => kind is ClockMarkKind.Started or ClockMarkKind.Held or ClockMarkKind.Resumed;

        /// <summary>Whether another mark can follow; no mark before the first.</summary>
        internal bool MayFollow(ClockMarkKind? before) => kind switch
        {
            ClockMarkKind.Started => before is null or ClockMarkKind.Stopped or ClockMarkKind.Cancelled or ClockMarkKind.Reopened,
            ClockMarkKind.Held => before?.IsOpen == true,
            ClockMarkKind.Resumed => before is ClockMarkKind.Held or ClockMarkKind.Reopened,
            ClockMarkKind.Stopped or ClockMarkKind.Cancelled => before?.IsOpen == true,
            ClockMarkKind.Reopened => before is ClockMarkKind.Stopped or ClockMarkKind.Cancelled,
            _ => false,
        };
    }
}

/// <summary>One thing that happened to a clock.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why it is held; null for every other kind.</param>
/// <param name="Owner">The accountable department, where a cycle begins of a clock that has one for each; null for every other mark.</param>
public sealed record ClockMark(ClockMarkKind Kind, Instant At, PauseReason? Reason = null, Department? Owner = null);

/// <summary>What became of one clock of a complaint that has started.</summary>
/// <remarks>It holds for any promise: with one it becomes a timer (<see cref="Complaint.Timer(ClockId, Commitments.Promise)"/>).</remarks>
public sealed record ClockRecord
{
    /// <summary>Which clock.</summary>
    public required ClockId Clock { get; init; }

    /// <summary>What happened to it, in order; the first is its start.</summary>
    public required ImmutableArray<ClockMark> Marks { get; init; }

    /// <summary>The extensions that were granted, in order; where there are none, it may be missing in JSON.</summary>
    public ImmutableArray<ClockGrant> Extensions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What time has brought about and is told; where there is nothing, it may be missing in JSON.</summary>
    public ImmutableArray<ClockNotice> Notices { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The cycle it is in, or was in last; the first is 1.</summary>
    internal int Cycle
    {
        get
        {
            var cycle = 0;
            foreach (var mark in Marks)
            {
                cycle += mark.Kind == ClockMarkKind.Started ? 1 : 0;
            }

            return cycle;
        }
    }

    /// <summary>The extensions of the present cycle.</summary>
    internal IEnumerable<ClockGrant> InThisCycle
    {
        get
        {
            var start = Marks.Length - 1;
            while (start > 0 && Marks[start].Kind != ClockMarkKind.Started)
            {
                start--;
            }

            return Extensions.Where(grant => grant.AfterMarks > start);
        }
    }

    /// <summary>The first notice of a kind in the present cycle; null: none yet.</summary>
    internal ClockNotice? Noticed(ClockNoticeKind kind)
    {
        var cycle = Cycle;
        foreach (var notice in Notices)
        {
            if (notice.Kind == kind && notice.Cycle == cycle)
            {
                return notice;
            }
        }

        return null;
    }

    /// <summary>Whether some clock can have left these marks.</summary>
    internal bool IsSound
    {
        get
        {
            ClockMark? before = null;
            foreach (var mark in Marks)
            {
                if (!mark.Kind.MayFollow(before?.Kind) || mark.At < before?.At || mark.Kind == ClockMarkKind.Held != mark.Reason is not null)
                {
                    return false;
                }

                before = mark;
            }

            return before is not null && HasSoundGrants;
        }
    }

    // Each was granted while the clock was open, after the mark it names and before the next.
    private bool HasSoundGrants
    {
        get
        {
            var last = 1;
            foreach (var grant in Extensions)
            {
                if (grant is null || grant.AfterMarks < last || grant.AfterMarks > Marks.Length || !Marks[grant.AfterMarks - 1].Kind.IsOpen
                    || grant.At < Marks[grant.AfterMarks - 1].At || (grant.AfterMarks < Marks.Length && grant.At > Marks[grant.AfterMarks].At))
                {
                    return false;
                }

                last = grant.AfterMarks;
            }

            return true;
        }
    }

    /// <summary>The same with further marks.</summary>
    internal ClockRecord With(ClockMark first, ClockMark? second) => this with { Marks = second is null ? Marks.Add(first) : [.. Marks, first, second] };
}
