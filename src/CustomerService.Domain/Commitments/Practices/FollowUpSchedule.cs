using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments.Practices;

/// <summary>A stretch of a follow-up schedule with one interval.</summary>
/// <param name="EveryMonths">The interval in months; 1 or more.</param>
/// <param name="UntilMonth">Its last month, counted from the anchor, a multiple of the interval after the stretch before; null: for ever.</param>
public readonly record struct FollowUpPhase(int EveryMonths, int? UntilMonth);

/// <summary>When a customer is visited or called after a delivery or a contract (回访).</summary>
/// <remarks>
/// <para>
/// Immutable, safe to share between threads. Every date is counted from the anchor, not from the date before: anchored on the 31st, a month
/// that is shorter has its visit on its last day, and the next on the 31st again. A visit that was missed is an overdue duty, not lost.
/// </para>
/// <para>Dates reach from 1950 to 2199.</para>
/// </remarks>
public sealed class FollowUpSchedule
{
    /// <summary>Makes a schedule.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="responsible">Who has to make the visits; null: the host decides.</param>
    /// <param name="phases">Its stretches, each following the one before; at least one, and only the last may go on for ever.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public FollowUpSchedule(string id, LocalizedText? responsible, params ImmutableArray<FollowUpPhase> phases)
    {
        var faults = new RuleBookFaults();
        if (string.IsNullOrWhiteSpace(id))
        {
            faults.Add("$.id", "rule-book.out-of-range", "A schedule has an id.");
        }

        if (phases.IsDefaultOrEmpty)
        {
            faults.Add("$.phases", "rule-book.out-of-range", "A schedule has at least one phase.");
            phases = [];
        }

        var from = 0;
        for (var i = 0; i < phases.Length; i++)
        {
            var (every, until) = phases[i];
            if (every is < 1 or > 1_200)
            {
                faults.Add($"$.phases[{i}].everyMonths", "rule-book.out-of-range", $"An interval is from 1 to 1,200 months, not {every}.");
            }
            else if (until is { } last ? last <= from || last > 3_600 || (last - from) % every != 0 : i < phases.Length - 1)
            {
                faults.Add(
                    $"$.phases[{i}].untilMonth",
                    "rule-book.out-of-range",
                    $"A phase ends at most 3,600 months after the anchor and a whole number of intervals after the one before, which ends in month {from}; only the last may go on for ever.");
            }

            from = until ?? from;
        }

        faults.ThrowIfAny($"follow-up schedule '{id}'");
        (Id, Responsible, Phases) = (id, responsible, phases);
    }

    /// <summary>After a project was delivered: monthly in the first year, then quarterly.</summary>
    /// <remarks>Source: [003 R6 §五]. The anchor is the day of delivery.</remarks>
    public static FollowUpSchedule DeliveredProject { get; } = new("follow-up.delivered-project", null, new FollowUpPhase(1, 12), new FollowUpPhase(3, null));

    /// <summary>Key accounts: quarterly, by the general manager's office.</summary>
    /// <remarks>Source: [003 R10 5]. The source does not say from when; the anchor is the host's.</remarks>
    public static FollowUpSchedule KeyAccountQuarterly { get; } =
        new("follow-up.key-account-quarterly", new("general manager's office", "总经理办公室"), new FollowUpPhase(3, null));

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Who has to make the visits; null: the host decides.</summary>
    public LocalizedText? Responsible { get; }

    /// <summary>Its stretches.</summary>
    public ImmutableArray<FollowUpPhase> Phases { get; }

    /// <summary>The dates of visits.</summary>
    /// <param name="anchor">The day from which all are counted; it is no visit itself.</param>
    /// <param name="through">The last date wanted, inclusive.</param>
    /// <returns>Each date up to then, ascending; none where the first is later.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date lies before 1950 or after 2199.</exception>
    public ImmutableArray<LocalDate> Visits(LocalDate anchor, LocalDate through)
    {
        Within(anchor, nameof(anchor));
        Within(through, nameof(through));
        return [.. Months().Select(anchor.PlusMonths).TakeWhile(date => date <= through)];
    }

    /// <summary>How the duty stands, given the visits that were made.</summary>
    /// <param name="anchor">The day from which all dates are counted.</param>
    /// <param name="made">The dates of visits made, in any order.</param>
    /// <param name="today">The date that is looked at.</param>
    /// <returns>
    /// Each visit that was due by then, and the one after them. A visit settles the earliest duty that is still open, once the date of the duty
    /// before it has passed: so one may be made early, but not two. One that finds no open duty is extra and settles nothing.
    /// </returns>
    /// <exception cref="ArgumentException">A visit is dated after <paramref name="today"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A date lies before 1950 or after 2199.</exception>
    public FollowUpStanding Standing(LocalDate anchor, ImmutableArray<LocalDate> made, LocalDate today)
    {
        Within(anchor, nameof(anchor));
        Within(today, nameof(today));
        if (made.IsDefault || made.Any(date => date > today))
        {
            throw new ArgumentException($"Visits made are not dated after {today}.", nameof(made));
        }

        var due = ImmutableArray.CreateBuilder<LocalDate>();
        foreach (var months in Months())
        {
            due.Add(anchor.PlusMonths(months));
            if (due[^1] > today)
            {
                break;
            }
        }

        var visits = ImmutableArray.CreateBuilder<FollowUpVisit>(due.Count);
        var extra = ImmutableArray.CreateBuilder<LocalDate>();
        foreach (var date in made.Sort())
        {
            var opened = visits.Count == 0 ? anchor : due[visits.Count - 1];
            if (visits.Count < due.Count && date > opened)
            {
                visits.Add(new FollowUpVisit(visits.Count + 1, due[visits.Count], date, today));
            }
            else
            {
                extra.Add(date);
            }
        }

        while (visits.Count < due.Count)
        {
            visits.Add(new FollowUpVisit(visits.Count + 1, due[visits.Count], null, today));
        }

        return new FollowUpStanding(visits.ToImmutable(), extra.ToImmutable(), Next(anchor, visits[^1]));
    }

    // The visit after the last one looked at, where that one was made early.
    private FollowUpVisit? Next(LocalDate anchor, FollowUpVisit last)
    {
        if (last is { MadeOn: null, State: FollowUpState.Upcoming })
        {
            return last;
        }

        var months = Months().Skip(last.Number).Take(1).ToArray();
        return months.Length == 0 ? null : new FollowUpVisit(last.Number + 1, anchor.PlusMonths(months[0]), null, last.Today);
    }

    // Up to the last month that any anchor within the horizon can need.
    private IEnumerable<int> Months()
    {
        var month = 0;
        foreach (var (every, until) in Phases)
        {
            var end = until ?? 12 * (Horizon.LastYear - Horizon.FirstYear + 200);
            while (month + every <= end)
            {
                month += every;
                yield return month;
            }
        }
    }

    private static void Within(LocalDate date, string name)
    {
        if (date < Horizon.FirstDate || date > Horizon.LastDate)
        {
            throw new ArgumentOutOfRangeException(name, date, $"Dates of visits are from {Horizon.FirstYear} to {Horizon.LastYear}.");
        }
    }
}
