using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.CorrectiveActions;

/// <summary>One corrective and preventive action (纠正和预防措施): proposed, approved, carried out, verified or done again.</summary>
/// <remarks>
/// <para>
/// Source: [003 R10 4.4.1, 4.4.4]. The departments that own the measures carry them out; whoever verifies did none of them and is of none of these
/// departments; the management representative (管理者代表) approves the plan and the verification. Whether top management is told is a flag of the plan.
/// </para>
/// <para>
/// Immutable, safe to share between threads; two are equal only when they
/// are the same object.
/// </para>
/// </remarks>
public sealed partial class CorrectiveAction
{
    private CorrectiveAction(ImmutableArray<CorrectiveActionEvent> history)
    {
        History = history;
        var done = new SortedDictionary<int, CorrectiveMeasureDone>();
        foreach (var fact in history)
        {
            switch (fact)
            {
                case CorrectiveActionProposed:
                    State = CorrectiveActionState.Proposed;
                    break;
                case CorrectiveActionApproved:
                    State = CorrectiveActionState.Approved;
                    break;
                case CorrectiveActionBegun:
                    State = CorrectiveActionState.InExecution;
                    break;
                case CorrectiveMeasureDone e:
                    done[e.Measure] = e;
                    State = done.Count == Measures.Length ? CorrectiveActionState.Executed : State;
                    break;
                case TopManagementInformed:
                    IsReported = true;
                    break;
                case CorrectiveActionVerified:
                    State = CorrectiveActionState.Verified;
                    break;
                case CorrectiveActionSentBack e:
                    foreach (var measure in e.Measures)
                    {
                        done.Remove(measure);
                    }

                    State = CorrectiveActionState.Reworked;
                    break;
                default:
                    break;
            }
        }

        Done = [.. done.Keys];
    }

    /// <summary>Every event, in order.</summary>
    public ImmutableArray<CorrectiveActionEvent> History { get; }

    /// <summary>Its id.</summary>
    public string Id => History[0].Action;

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version => History.Length;

    /// <summary>When the last event happened.</summary>
    public Instant LastAt => History[^1].At;

    /// <summary>Where it stands.</summary>
    public CorrectiveActionState State { get; }

    /// <summary>The complaint that led to it; null: none did.</summary>
    public ComplaintId? Complaint => Plan.Complaint;

    /// <summary>What lay behind it.</summary>
    public string RootCause => Plan.RootCause;

    /// <summary>What is to be done, in order; the first is number 1.</summary>
    public ImmutableArray<CorrectiveMeasure> Measures => Plan.Measures;

    /// <summary>Top management must be told before it is verified.</summary>
    public bool ReportToTopManagement => Plan.ReportToTopManagement;

    /// <summary>Top management was told.</summary>
    public bool IsReported { get; }

    /// <summary>The numbers of the measures that are done, ascending.</summary>
    public ImmutableArray<int> Done { get; }

    private CorrectiveActionProposed Plan => (CorrectiveActionProposed)History[0];

    // Whoever ever did one of the measures: doing it again does not make the first hand a stranger.
    private ImmutableArray<CorrectiveMeasureDone> EverDone => [.. History.OfType<CorrectiveMeasureDone>()];

    /// <summary>The numbers of the measures that are not done though their last day is over.</summary>
    /// <param name="on">The day asked about.</param>
    /// <returns>Ascending; a measure due on that very day is not late.</returns>
    public ImmutableArray<int> Overdue(LocalDate on) =>
        [.. Enumerable.Range(1, Measures.Length).Where(number => Measures[number - 1].DueOn < on && !Done.Contains(number))];

    /// <summary>Proposes an action.</summary>
    /// <param name="id">The host's id of the action; not blank.</param>
    /// <param name="rootCause">What lay behind it; not blank.</param>
    /// <param name="measures">What is to be done; at least one.</param>
    /// <param name="reportToTopManagement">Top management must be told before it is verified.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <param name="complaint">The complaint that led to it; null: none did.</param>
    /// <returns>The action, or why not.</returns>
    /// <exception cref="ArgumentException">The id is blank, or a measure is null, of no kind or of no department.</exception>
    public static Decision<CorrectiveAction, CorrectiveActionEvent> Propose(
        string id, string rootCause, ImmutableArray<CorrectiveMeasure> measures, bool reportToTopManagement, Actor by, Instant at, ComplaintId? complaint = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(rootCause);
        ArgumentNullException.ThrowIfNull(by);
        ImmutableArray<CorrectiveMeasure> planned = measures.IsDefault ? [] : measures;
        if (planned.Any(measure => measure is null || !Enum.IsDefined(measure.Kind) || measure.Owner == default))
        {
            throw new ArgumentException("A measure is of one of the two kinds and is done by a department.", nameof(measures));
        }

        var unmet = UnmetConditions.Of(
            UnmetConditions.Blank(rootCause, "rootCause"),
            planned.IsEmpty ? new CorrectiveMeasureMissing() : null,
            planned.Any(measure => string.IsNullOrWhiteSpace(measure.Text)) ? new BlankText("measure") : null);
        if (!unmet.IsEmpty)
        {
            return new(new Refusal("propose", new("Propose corrective action", "提出纠正预防措施"), "", null, unmet));
        }

        var proposed = new CorrectiveActionProposed
        {
            Action = id,
            Version = 1,
            At = at,
            By = by,
            Complaint = complaint,
            RootCause = rootCause,
            Measures = planned,
            ReportToTopManagement = reportToTopManagement,
        };
        return new(new CorrectiveAction([proposed]), [proposed]);
    }

    /// <summary>Folds a history. No rules here: facts are not argued with.</summary>
    /// <param name="events">The events in order, from the proposal on, without gaps.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, the first is no proposal or another is, or one is missing, doubled, of another action, dated before the one in front of it,
    /// or cannot follow it.
    /// </exception>
    public static CorrectiveAction Replay(IEnumerable<CorrectiveActionEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        ImmutableArray<CorrectiveActionEvent> history = [.. events];
        if (history.IsEmpty || history.Contains(null!) || history[0] is not CorrectiveActionProposed { Measures.IsDefaultOrEmpty: false } plan)
        {
            throw new ArgumentException("A corrective action has at least the event of its proposal, with measures, and no holes.", nameof(events));
        }

        for (var i = 0; i < history.Length; i++)
        {
            var fact = history[i];
            if (fact.Version != i + 1 || fact.Action != plan.Action || (i > 0 && !new CorrectiveAction(history[..i]).CanBeFollowedBy(fact)))
            {
                throw new ArgumentException($"The event {i + 1} of the corrective action '{plan.Action}' cannot be {fact.GetType().Name}, version {fact.Version} of '{fact.Action}' at {fact.At}.", nameof(events));
            }
        }

        return new CorrectiveAction(history);
    }
}
