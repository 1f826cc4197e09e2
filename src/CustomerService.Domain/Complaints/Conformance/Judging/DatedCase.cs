using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>Whether a case was in time, as far as its dates tell.</summary>
public enum DatedOutcome
{
    /// <summary>The dates do not tell (无法推定).</summary>
    CannotBeDerived,

    /// <summary>It was done in time, or is open and not due yet (按期).</summary>
    InTime,

    /// <summary>It was done too late, or is open and past due (逾期).</summary>
    Late,
}

/// <summary>Why a case was in time, late, or neither can be told.</summary>
public enum DatedReason
{
    /// <summary>The date on which it was done is known (办结日期已知).</summary>
    DoneAtKnownTime,

    /// <summary>It cannot have been done before a date that is after the due date (到期前不可能办结).</summary>
    NotDoneByDue,

    /// <summary>It was done no later than a date that is not after the due date (最晚办结日期未超期).</summary>
    DoneByDueAtLatest,

    /// <summary>It was still open at a date after the due date (到期后仍未办结).</summary>
    OpenPastDue,

    /// <summary>It was open at a date when it was not yet due (尚未到期).</summary>
    OpenBeforeDue,

    /// <summary>No due date is given, and no start from which a limit could be counted (缺少到期日).</summary>
    NoDueDate,

    /// <summary>It was done, but when is not given, and what is known allows both (缺少办结日期).</summary>
    NoEndDate,

    /// <summary>It is open, but as of when is not given (缺少数据截止日期).</summary>
    NoDateOfRecord,

    /// <summary>Whether it was done at all is not given (是否办结不明).</summary>
    UnknownWhetherDone,
}

/// <summary>Names of the answers about dated cases.</summary>
public static class DatedAnswers
{
    extension(DatedOutcome outcome)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => outcome switch
        {
            DatedOutcome.CannotBeDerived => new("cannot be derived", "无法推定"),
            DatedOutcome.InTime => new("in time", "按期"),
            DatedOutcome.Late => new("late", "逾期"),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not a value of DatedOutcome."),
        };
    }

    extension(DatedReason reason)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => reason switch
        {
            DatedReason.DoneAtKnownTime => new("the date on which it was done is known", "办结日期已知"),
            DatedReason.NotDoneByDue => new("it cannot have been done by the due date", "到期前不可能办结"),
            DatedReason.DoneByDueAtLatest => new("it was done by the due date at the latest", "最晚办结日期未超期"),
            DatedReason.OpenPastDue => new("it was open past the due date", "到期后仍未办结"),
            DatedReason.OpenBeforeDue => new("it was open and not yet due", "尚未到期"),
            DatedReason.NoDueDate => new("no due date and no start is given", "缺少到期日"),
            DatedReason.NoEndDate => new("it was done, but when is not given", "缺少办结日期"),
            DatedReason.NoDateOfRecord => new("it is open, but as of when is not given", "缺少数据截止日期"),
            DatedReason.UnknownWhetherDone => new("whether it was done is not given", "是否办结不明"),
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a value of DatedReason."),
        };
    }
}

/// <summary>A case of which a list holds dates and not events. It answers what the dates prove, and says what they leave open.</summary>
/// <remarks>
/// A date alone stands for its midnight, at the start and at the end alike, so that days are counted: a limit of 15 days from the 1st is kept on the 16th.
/// </remarks>
/// <example><code>
/// var sent = new DatedCase { Case = "69978", Start = sentToCompany, IsDone = true };   // a response, but no date of it
/// var verdict = sent.Judge(ElapsedTime.Hours(15 * 24));                                      // cannot be derived: NoEndDate
/// </code></example>
public sealed record DatedCase
{
    /// <summary>The case, as the list names it.</summary>
    public required string Case { get; init; }

    /// <summary>From when the limit is counted; null: not given.</summary>
    public Instant? Start { get; init; }

    /// <summary>The due date that the list itself gives; it goes before a limit. Null: not given.</summary>
    public Instant? Due { get; init; }

    /// <summary>When it was done; null: not given.</summary>
    public Instant? End { get; init; }

    /// <summary>Whether it was done; null: not given, unless <see cref="End"/> is.</summary>
    public bool? IsDone { get; init; }

    /// <summary>It cannot have been done before this, because something else came first; null: nothing is known.</summary>
    public Instant? NotBefore { get; init; }

    /// <summary>The list was drawn then: what was done was done by then, and what was open was open then. Null: not given.</summary>
    public Instant? AsOf { get; init; }

    /// <summary>Judges the case.</summary>
    /// <param name="limit">The time from the start to the due date, where the list gives none; null: there is no such limit.</param>
    /// <returns>The answer, with its reason.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start lies beyond the horizon of calendars.</exception>
    public DatedVerdict Judge(TimeTarget? limit)
    {
        var due = Due ?? (Start is { } start ? limit?.DueAfter(start).AtOrNull : null);
        return due is { } at ? Judge(at) : new(Case, DatedOutcome.CannotBeDerived, DatedReason.NoDueDate, null, null);
    }

    private DatedVerdict Judge(Instant due)
    {
        if (End is { } end)
        {
            return end > due ? Late(DatedReason.DoneAtKnownTime, end) : Of(DatedOutcome.InTime, DatedReason.DoneAtKnownTime);
        }

        if (NotBefore is { } earliest && earliest > due)
        {
            return Late(DatedReason.NotDoneByDue, earliest);
        }

        return IsDone switch
        {
            null => Of(DatedOutcome.CannotBeDerived, DatedReason.UnknownWhetherDone),
            true => AsOf <= due ? Of(DatedOutcome.InTime, DatedReason.DoneByDueAtLatest) : Of(DatedOutcome.CannotBeDerived, DatedReason.NoEndDate),
            false when AsOf is { } drawn => drawn > due ? Late(DatedReason.OpenPastDue, drawn) : Of(DatedOutcome.InTime, DatedReason.OpenBeforeDue),
            false => Of(DatedOutcome.CannotBeDerived, DatedReason.NoDateOfRecord),
        };

        DatedVerdict Of(DatedOutcome outcome, DatedReason reason) => new(Case, outcome, reason, due, null);

        DatedVerdict Late(DatedReason reason, Instant at) => new(Case, DatedOutcome.Late, reason, due, at - due);
    }
}

/// <summary>What the dates of a case prove.</summary>
/// <param name="Case">The case.</param>
/// <param name="Outcome">In time, late, or neither can be told.</param>
/// <param name="Reason">Why.</param>
/// <param name="DueAt">The due date; null where there is none.</param>
/// <param name="AtLeastLateBy">By how much it is late at least: exactly, where the date on which it was done is known; null where it is not late.</param>
public sealed record DatedVerdict(string Case, DatedOutcome Outcome, DatedReason Reason, Instant? DueAt, Duration? AtLeastLateBy);
