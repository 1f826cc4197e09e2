using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Commitments.Practices;

/// <summary>How one follow-up visit stands.</summary>
public enum FollowUpState
{
    /// <summary>Its date is still to come (待回访).</summary>
    Upcoming,

    /// <summary>Today is its date (当日应回访).</summary>
    DueToday,

    /// <summary>Its date has passed and the visit is still owed (逾期未回访).</summary>
    Overdue,

    /// <summary>Made on its date or before (已回访).</summary>
    Made,

    /// <summary>Made after its date (逾期补访).</summary>
    MadeLate,
}

/// <summary>Names of <see cref="FollowUpState"/>.</summary>
public static class FollowUpStates
{
    extension(FollowUpState state)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => state switch
        {
            FollowUpState.Upcoming => new("upcoming", "待回访"),
            FollowUpState.DueToday => new("due today", "当日应回访"),
            FollowUpState.Overdue => new("overdue", "逾期未回访"),
            FollowUpState.Made => new("made", "已回访"),
            FollowUpState.MadeLate => new("made late", "逾期补访"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a value of FollowUpState."),
        };
    }
}

/// <summary>One visit of a schedule: its date, and whether it was made.</summary>
public sealed record FollowUpVisit
{
    internal FollowUpVisit(int number, LocalDate dueOn, LocalDate? madeOn, LocalDate today) => (Number, DueOn, MadeOn, Today) = (number, dueOn, madeOn, today);

    /// <summary>Its place in the schedule; 1 for the first.</summary>
    public int Number { get; }

    /// <summary>The date on which it is due.</summary>
    public LocalDate DueOn { get; }

    /// <summary>The date on which it was made; null: not yet.</summary>
    public LocalDate? MadeOn { get; }

    /// <summary>The date that was looked at.</summary>
    public LocalDate Today { get; }

    /// <summary>How it stands.</summary>
    public FollowUpState State => MadeOn is { } made ? made <= DueOn ? FollowUpState.Made : FollowUpState.MadeLate
        : Today < DueOn ? FollowUpState.Upcoming
        : Today == DueOn ? FollowUpState.DueToday
        : FollowUpState.Overdue;
}

/// <summary>How a follow-up duty stands on a date; <see cref="FollowUpSchedule.Standing"/> states the rules.</summary>
/// <remarks>Immutable. Two are equal only when they are the same object. This is what is filed for each delivered project.</remarks>
public sealed class FollowUpStanding
{
    internal FollowUpStanding(ImmutableArray<FollowUpVisit> visits, ImmutableArray<LocalDate> extra, FollowUpVisit? next) =>
        (Visits, Extra, Next) = (visits, extra, next);

    /// <summary>Each visit that was due by the date, and the one after them, ascending.</summary>
    public ImmutableArray<FollowUpVisit> Visits { get; }

    /// <summary>Dates of visits that settled no duty, ascending.</summary>
    public ImmutableArray<LocalDate> Extra { get; }

    /// <summary>The first visit after the date that is still to be made; null where the schedule has ended.</summary>
    public FollowUpVisit? Next { get; }

    /// <summary>The visits that are owed since a date before, the oldest first.</summary>
    public ImmutableArray<FollowUpVisit> Overdue => Visits.RemoveAll(visit => visit.State != FollowUpState.Overdue);

    /// <summary>The visit that is due on the very date and not yet made; null: none.</summary>
    public FollowUpVisit? DueToday => Visits.FirstOrDefault(visit => visit.State == FollowUpState.DueToday);
}
