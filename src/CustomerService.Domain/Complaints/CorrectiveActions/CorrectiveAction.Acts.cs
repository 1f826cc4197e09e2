using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.CorrectiveActions;

// What can be done with a corrective action.
public sealed partial class CorrectiveAction
{
    /// <summary>Approves the plan.</summary>
    /// <param name="by">The management representative.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The approval, or why not.</returns>
    public Decision<CorrectiveAction, CorrectiveActionEvent> Approve(Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Decide("approve", new("Approve", "批准"), State == CorrectiveActionState.Proposed, new CorrectiveActionApproved(), by, at, Approval(by, null));
    }

    /// <summary>Begins the work, or begins it again after it was sent back.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The beginning, or why not.</returns>
    public Decision<CorrectiveAction, CorrectiveActionEvent> Begin(Actor by, Instant at) =>
        Decide("begin", new("Begin execution", "开始实施"), State is CorrectiveActionState.Approved or CorrectiveActionState.Reworked, new CorrectiveActionBegun(), by, at);

    /// <summary>Reports one measure as done; with the last one the action is executed.</summary>
    /// <param name="measure">Its number; the first is 1.</param>
    /// <param name="evidence">What shows it; not blank.</param>
    /// <param name="by">Who did it, for the department that owns the measure.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The report, or why not.</returns>
    public Decision<CorrectiveAction, CorrectiveActionEvent> Complete(int measure, string evidence, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(by);
        var isKnown = measure >= 1 && measure <= Measures.Length;
        return Decide(
            "complete", new("Complete measure", "完成措施"), State == CorrectiveActionState.InExecution, new CorrectiveMeasureDone { Measure = measure, Evidence = evidence }, by, at,
            UnmetConditions.Blank(evidence, "evidence"),
            isKnown ? null : new UnknownMeasure(measure, Measures.Length),
            isKnown && Done.Contains(measure) ? new CorrectiveMeasureAlreadyDone(measure) : null,
            isKnown && by.Department != Measures[measure - 1].Owner ? new NotTheMeasureOwner(Measures[measure - 1].Owner, by.Department) : null);
    }

    /// <summary>Tells top management; possible as long as the action is not verified.</summary>
    /// <param name="report">Reference of the report; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The report, or why not.</returns>
    public Decision<CorrectiveAction, CorrectiveActionEvent> InformTopManagement(string report, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Decide(
            "inform-top-management", new("Inform top management", "报告最高管理层"), State != CorrectiveActionState.Verified,
            new TopManagementInformed { Report = report }, by, at, UnmetConditions.Blank(report, "report"));
    }

    /// <summary>Verifies the effect.</summary>
    /// <param name="evidence">What shows the effect; not blank.</param>
    /// <param name="by">Who verifies: nobody who did it, and nobody of a department that did.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <param name="approvedBy">The management representative who approved; null where that is whoever verifies.</param>
    /// <returns>The verification, or why not.</returns>
    public Decision<CorrectiveAction, CorrectiveActionEvent> Verify(string evidence, Actor by, Instant at, string? approvedBy = null)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(by);
        return Decide(
            "verify", new("Verify", "验证"), State == CorrectiveActionState.Executed, new CorrectiveActionVerified { Evidence = evidence, ApprovedBy = approvedBy }, by, at,
            UnmetConditions.Blank(evidence, "evidence"), Stranger(by), Approval(by, approvedBy), ReportToTopManagement && !IsReported ? new TopManagementNotInformed() : null);
    }

    /// <summary>States that the effect is missing: some measures are done again.</summary>
    /// <param name="measures">Their numbers, each once; the first is 1.</param>
    /// <param name="reason">What is missing; not blank.</param>
    /// <param name="by">Who verifies: nobody who did it, and nobody of a department that did.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The measures sent back, or why not.</returns>
    public Decision<CorrectiveAction, CorrectiveActionEvent> SendBack(ImmutableArray<int> measures, string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(by);
        ImmutableArray<int> given = measures.IsDefault ? [] : measures;
        return Decide(
            "send-back", new("Send back", "退回返工"), State == CorrectiveActionState.Executed, new CorrectiveActionSentBack { Measures = given, Reason = reason }, by, at,
            [
                UnmetConditions.Blank(reason, "reason"),
                given.IsEmpty ? new CorrectiveMeasureMissing() : null,
                .. given.Where(number => number < 1 || number > Measures.Length).Select(number => new UnknownMeasure(number, Measures.Length)),
                .. given.GroupBy(number => number).Where(group => group.Count() > 1).Select(group => new NumberTwice("measure", group.Key)),
                Stranger(by),
            ]);
    }

    private VerifierExecutedIt? Stranger(Actor by)
    {
        var done = EverDone;
        return done.Any(fact => fact.By.Person == by.Person || (by.Department is not null && fact.By.Department == by.Department))
            ? new VerifierExecutedIt([.. done.Select(fact => fact.By.Person).Concat(done.Select(fact => fact.By.Department?.Value).OfType<string>()).Distinct()])
            : null;
    }

    private static ManagementApprovalMissing? Approval(Actor by, string? approvedBy) =>
        by.Role == Role.ManagementRepresentative || !string.IsNullOrWhiteSpace(approvedBy) ? null : new ManagementApprovalMissing();

    private bool CanBeFollowedBy(CorrectiveActionEvent fact) => fact.At >= LastAt && fact switch
    {
        CorrectiveActionApproved => State == CorrectiveActionState.Proposed,
        CorrectiveActionBegun => State is CorrectiveActionState.Approved or CorrectiveActionState.Reworked,
        CorrectiveMeasureDone e => State == CorrectiveActionState.InExecution && e.Measure >= 1 && e.Measure <= Measures.Length && !Done.Contains(e.Measure),
        TopManagementInformed => State != CorrectiveActionState.Verified,
        CorrectiveActionVerified => State == CorrectiveActionState.Executed,
        CorrectiveActionSentBack e => State == CorrectiveActionState.Executed && !e.Measures.IsDefaultOrEmpty && e.Measures.All(Done.Contains),
        _ => false,
    };

    private Decision<CorrectiveAction, CorrectiveActionEvent> Decide(
        string act, LocalizedText name, bool isItsTurn, CorrectiveActionEvent fact, Actor by, Instant at, params ReadOnlySpan<DomainError?> faults)
    {
        ArgumentNullException.ThrowIfNull(by);
        var unmet = UnmetConditions.Of([isItsTurn ? null : new CorrectiveStepNotPermitted(State), at >= LastAt ? null : new BeforeLastFact(at, LastAt), .. faults]);
        if (!unmet.IsEmpty)
        {
            return new(new Refusal(act, name, KebabCase.Of(State), State.DisplayName, unmet));
        }

        var made = fact with { Action = Id, Version = Version + 1, At = at, By = by };
        return new(new CorrectiveAction(History.Add(made)), [made]);
    }
}
