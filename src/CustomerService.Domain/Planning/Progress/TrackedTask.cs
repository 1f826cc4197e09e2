using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning.Progress;

/// <summary>A time in which a task could not go on.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day on which it could go on again; null: it still cannot.</param>
public sealed record BlockedDays(LocalDate From, LocalDate? Until = null);

/// <summary>A last day that a task had until it was moved.</summary>
/// <param name="DueOn">The last day that held until then; null: none was settled.</param>
/// <param name="MovedOn">The day on which it was moved; from this day on another one holds.</param>
public sealed record FormerDueDay(LocalDate? DueOn, LocalDate MovedOn);

/// <summary>A time in which a task counted as done or given up, until it was taken up again.</summary>
/// <param name="From">The day it was done or given up.</param>
/// <param name="Until">The day it was taken up again; from this day on it is open.</param>
/// <param name="IsDropped">Whether it was given up; else it was done.</param>
public sealed record SettledDays(LocalDate From, LocalDate Until, bool IsDropped);

/// <summary>Where a task stands on a day.</summary>
public enum TaskStanding
{
    /// <summary>To be done, and its last day has not passed (正常).</summary>
    OnTrack,

    /// <summary>To be done and blocked, and its last day has not passed (受阻).</summary>
    Blocked,

    /// <summary>To be done, and its last day has passed, blocked or not (逾期).</summary>
    Late,

    /// <summary>Done by its last day (按期完成).</summary>
    Done,

    /// <summary>Done after its last day (逾期完成).</summary>
    DoneLate,

    /// <summary>Given up (已取消).</summary>
    Dropped,
}

/// <summary>Names of <see cref="TaskStanding"/>.</summary>
public static class TaskStandings
{
    extension(TaskStanding standing)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => standing switch
        {
            TaskStanding.OnTrack => new("on track", "正常"),
            TaskStanding.Blocked => new("blocked", "受阻"),
            TaskStanding.Late => new("late", "逾期"),
            TaskStanding.Done => new("done in time", "按期完成"),
            TaskStanding.DoneLate => new("done late", "逾期完成"),
            TaskStanding.Dropped => new("dropped", "已取消"),
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Not a value of TaskStanding."),
        };

        /// <summary>Whether something is still to be done.</summary>
        public bool IsOpen => standing is TaskStanding.OnTrack or TaskStanding.Blocked or TaskStanding.Late;
    }
}

/// <summary>What the days of a task are: all that its progress depends on.</summary>
/// <remarks>Immutable. Days are those of the calendar the plan is made on; the last day counts whole, so a task is late from the day after.</remarks>
public sealed record TrackedTask
{
    /// <summary>What people call it; not blank, and no other task of the same plan has it.</summary>
    public required string Name { get; init; }

    /// <summary>The last day that holds now, included; null: not settled, so it is never late.</summary>
    public LocalDate? DueOn { get; init; }

    /// <summary>The last days that held before <see cref="DueOn"/>, in the order in which they were moved.</summary>
    public ImmutableArray<FormerDueDay> FormerDueDays { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>When it came into the plan; null: it was there from the start.</summary>
    public LocalDate? PlannedOn { get; init; }

    /// <summary>The times in which it was done or given up before it was taken up again, in order.</summary>
    public ImmutableArray<SettledDays> FormerlySettled { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>When it was done; null: it is not.</summary>
    public LocalDate? DoneOn { get; init; }

    /// <summary>When it was given up; null: it was not.</summary>
    public LocalDate? DroppedOn { get; init; }

    /// <summary>When it could not go on.</summary>
    public ImmutableArray<BlockedDays> Blocked { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The last day that held on a day.</summary>
    /// <param name="day">The day; what was moved on it counts.</param>
    /// <returns>The last day as it was known then; null: none was settled.</returns>
    public LocalDate? DueAsOf(LocalDate day)
    {
        foreach (var former in FormerDueDays)
        {
            if (day < former.MovedOn)
            {
                return former.DueOn;
            }
        }

        return DueOn;
    }

    /// <summary>Where it stands on a day, as far as that was known on that day.</summary>
    /// <param name="day">The day; what happens on it counts.</param>
    /// <returns>
    /// Its standing by the last day that held then; what is done is judged by the one that held when it was done. What was done or given up and taken up again counts as done or given up until
    /// that day, and from it on as open. Null: it is not in the plan yet.
    /// </returns>
    public TaskStanding? StandingOn(LocalDate day) =>
        PlannedOn > day ? null
        : DoneAsOf(day) is { } done ? (done > DueAsOf(done) ? TaskStanding.DoneLate : TaskStanding.Done)
        : DroppedOn <= day || Formerly(day, isDropped: true) is not null ? TaskStanding.Dropped
        : day > DueAsOf(day) ? TaskStanding.Late
        : IsBlockedOn(day) ? TaskStanding.Blocked
        : TaskStanding.OnTrack;

    /// <summary>Whether it could not go on that day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True inside one of <see cref="Blocked"/>, whatever else became of it.</returns>
    public bool IsBlockedOn(LocalDate day) => Blocked.Any(span => span.From <= day && !(span.Until <= day));

    private LocalDate? DoneAsOf(LocalDate day) => DoneOn <= day ? DoneOn : Formerly(day, isDropped: false);

    // The day since which it was settled in this way on that day, and was taken up again later.
    private LocalDate? Formerly(LocalDate day, bool isDropped) => FormerlySettled.FirstOrDefault(span => span.IsDropped == isDropped && span.From <= day && day < span.Until)?.From;

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(TrackedTask? other) =>
        other is not null && (Name, DueOn, PlannedOn, DoneOn, DroppedOn) == (other.Name, other.DueOn, other.PlannedOn, other.DoneOn, other.DroppedOn)
        && FormerlySettled.AsSpan().SequenceEqual(other.FormerlySettled.AsSpan()) && FormerDueDays.AsSpan().SequenceEqual(other.FormerDueDays.AsSpan()) && Blocked.AsSpan().SequenceEqual(other.Blocked.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, DueOn, PlannedOn, DoneOn, DroppedOn);
}
