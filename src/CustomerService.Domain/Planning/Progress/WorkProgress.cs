using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning.Progress;

/// <summary>Where a set of tasks stands on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="OnTrack">How many are to be done in time.</param>
/// <param name="Blocked">How many are blocked and not late.</param>
/// <param name="Late">How many are late, blocked or not.</param>
/// <param name="Done">How many were done in time.</param>
/// <param name="DoneLate">How many were done late.</param>
/// <param name="Dropped">How many were given up.</param>
public sealed record WorkStanding(LocalDate Day, int OnTrack, int Blocked, int Late, int Done, int DoneLate, int Dropped)
{
    /// <summary>How many are in the plan and not given up.</summary>
    public int Scope => OnTrack + Blocked + Late + Done + DoneLate;

    /// <summary>The share done, in time or late, of all that were not given up, in [0, 1]; null where there are none.</summary>
    public decimal? ShareDone => Scope == 0 ? null : (decimal)(Done + DoneLate) / Scope;

    /// <summary>The worst that is true of an open task; where none is open, done. Null: there is nothing in the plan but what was given up.</summary>
    public TaskStanding? Overall =>
        Late > 0 ? TaskStanding.Late
        : Blocked > 0 ? TaskStanding.Blocked
        : OnTrack > 0 ? TaskStanding.OnTrack
        : DoneLate > 0 ? TaskStanding.DoneLate
        : Done > 0 ? TaskStanding.Done
        : null;
}

/// <summary>A point of a burn-up chart; its numbers hold from this day to the day before the next point.</summary>
/// <param name="Day">The day.</param>
/// <param name="Scope">How many tasks are in the plan and not given up.</param>
/// <param name="Planned">How many of them should be done by this day, by the last days that held on it; where one is moved to a later day, it falls again.</param>
/// <param name="Done">How many are done.</param>
public sealed record BurnUpPoint(LocalDate Day, int Scope, int Planned, int Done);

/// <summary>The progress of a set of tasks, at any day.</summary>
/// <remarks>Immutable, safe to share between threads. It holds no rules: what is done, dropped or blocked is a fact of the plan.</remarks>
public sealed class WorkProgress
{
    /// <summary>Makes it of tasks.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <exception cref="ArgumentException">
    /// A task has no name or another's, is both done and given up, or its days run backward: done or given up before it was planned, a blocked time
    /// that ends before it begins, last days that were not moved one after the other, times in which it was settled that are not one after the other or not before it was settled last.
    /// </exception>
    public WorkProgress(params ImmutableArray<TrackedTask> tasks)
    {
        Tasks = tasks.IsDefault ? [] : tasks;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var task in Tasks)
        {
            ArgumentNullException.ThrowIfNull(task, nameof(tasks));
            var fault = string.IsNullOrWhiteSpace(task.Name) ? "has no name"
                : !names.Add(task.Name) ? "stands twice"
                : task is { DoneOn: not null, DroppedOn: not null } ? "is both done and dropped"
                : task.DoneOn < task.PlannedOn || task.DroppedOn < task.PlannedOn ? "ends before it was planned"
                : task.Blocked.Any(span => span is null || span.Until < span.From) ? "is blocked until a day before it was"
                : task.FormerDueDays.Contains(null!) || task.FormerDueDays.Zip(task.FormerDueDays.Skip(1)).Any(pair => pair.Second.MovedOn < pair.First.MovedOn) ? "has former last days out of order"
                : task.FormerlySettled.Contains(null!) || !IsInOrder(task) ? "was taken up again out of order"
                : null;
            if (fault is not null)
            {
                throw new ArgumentException($"The task '{task.Name}' {fault}.", nameof(tasks));
            }
        }
    }

    // It comes into the plan, is settled, taken up again, settled.
    private static bool IsInOrder(TrackedTask task)
    {
        var since = task.PlannedOn;
        foreach (var span in task.FormerlySettled)
        {
            if (span.From < since || span.Until < span.From)
            {
                return false;
            }

            since = span.Until;
        }

        return !((task.DoneOn ?? task.DroppedOn) < since);
    }

    /// <summary>The tasks.</summary>
    public ImmutableArray<TrackedTask> Tasks { get; }

    /// <summary>Where the tasks stand on a day.</summary>
    /// <param name="day">The day; what happens on it counts.</param>
    /// <returns>The counts; tasks that come into the plan later are in none of them.</returns>
    public WorkStanding On(LocalDate day)
    {
        var counts = new int[Enum.GetValues<TaskStanding>().Length];
        foreach (var task in Tasks)
        {
            if (task.StandingOn(day) is { } standing)
            {
                counts[(int)standing]++;
            }
        }

        return new(
            day, counts[(int)TaskStanding.OnTrack], counts[(int)TaskStanding.Blocked], counts[(int)TaskStanding.Late],
            counts[(int)TaskStanding.Done], counts[(int)TaskStanding.DoneLate], counts[(int)TaskStanding.Dropped]);
    }

    /// <summary>The tasks with one standing on a day.</summary>
    /// <param name="standing">The standing.</param>
    /// <param name="day">The day.</param>
    /// <returns>The tasks, the earliest last day first, as it held on that day.</returns>
    public ImmutableArray<TrackedTask> With(TaskStanding standing, LocalDate day) =>
        [.. Tasks.Where(task => task.StandingOn(day) == standing).OrderBy(task => task.DueAsOf(day) ?? LocalDate.MaxIsoValue)];

    /// <summary>What was in the plan, what should have been done, and what was: the points where one of them changes.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; not before the first.</param>
    /// <returns>The first and the last day, and every day between them on which a number changes, in order.</returns>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public ImmutableArray<BurnUpPoint> BurnUp(LocalDate from, LocalDate to)
    {
        if (to < from)
        {
            throw new ArgumentException($"A chart from {BurnUpChart.Iso(from)} cannot end on {BurnUpChart.Iso(to)}.", nameof(to));
        }

        // A task changes a number on a few days: when it comes, goes, is due, gets another last day, is done. The numbers are running sums of these steps.
        var steps = new SortedDictionary<LocalDate, (int Scope, int Planned, int Done)> { [from] = default, [to] = default };
        foreach (var task in Tasks)
        {
            var begins = task.PlannedOn;
            foreach (var given in task.FormerlySettled.Where(span => span.IsDropped))
            {
                InPlan(task, begins, given.From);
                begins = given.Until;
            }

            InPlan(task, begins, task.DroppedOn);
            foreach (var done in task.FormerlySettled.Where(span => !span.IsDropped))
            {
                Span(done.From, done.Until, (0, 0, 1));
            }

            Span(task.DoneOn, null, (0, 0, task.DoneOn is null ? 0 : 1));
        }

        var points = ImmutableArray.CreateBuilder<BurnUpPoint>();
        var point = new BurnUpPoint(from, 0, 0, 0);
        foreach (var (day, step) in steps)
        {
            var next = new BurnUpPoint(day, point.Scope + step.Scope, point.Planned + step.Planned, point.Done + step.Done);
            if (points.Count == 0 || day == to || (next with { Day = point.Day }) != point)
            {
                points.Add(next);
                point = next;
            }
        }

        return points.ToImmutable();

        // While it is in the plan and not given up, it counts, and each last day from itself on, while that holds.
        void InPlan(TrackedTask task, LocalDate? begins, LocalDate? ends)
        {
            Span(begins, ends, (1, 0, 0));
            LocalDate? since = null;
            foreach (var (dueOn, until) in task.FormerDueDays.Select(former => (former.DueOn, (LocalDate?)former.MovedOn)).Append((task.DueOn, null)))
            {
                if (dueOn is { } due)
                {
                    Span(Later(Later(due, since), begins), until is { } moved && !(ends < moved) ? moved : ends, (0, 1, 0));
                }

                since = until;
            }
        }

        static LocalDate Later(LocalDate day, LocalDate? other) => other is { } later && later > day ? later : day;

        // From one day until another; what was before the first day is there on it, what is after the last is not seen.
        void Span(LocalDate? start, LocalDate? end, (int Scope, int Planned, int Done) amount)
        {
            var begins = start is { } day && day > from ? day : from;
            if (end <= begins || begins > to)
            {
                return;
            }

            Add(begins, amount.Scope, amount.Planned, amount.Done);
            if (end is { } last && last <= to)
            {
                Add(last, -amount.Scope, -amount.Planned, -amount.Done);
            }
        }

        void Add(LocalDate day, int scope, int planned, int done)
        {
            var at = steps.GetValueOrDefault(day);
            steps[day] = (at.Scope + scope, at.Planned + planned, at.Done + done);
        }
    }

    /// <summary>The burn-up as a picture: what was in the plan, what should have been done, what was.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; after the first.</param>
    /// <param name="today">Where what was done ends; later days are not known yet. Null: all is known.</param>
    /// <param name="language">The language of its words.</param>
    /// <returns>An SVG document of its own.</returns>
    /// <exception cref="ArgumentException">The last day is not after the first.</exception>
    public string BurnUpSvg(LocalDate from, LocalDate to, LocalDate? today, Language language) => BurnUpChart.Of(this, from, to, today, language).Standalone();
}
