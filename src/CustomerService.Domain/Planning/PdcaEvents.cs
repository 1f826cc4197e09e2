using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <summary>A fact that holds about one plan. A plan is the fold of its events.</summary>
/// <remarks>The host stores events in order and never changes them. On the wire each carries its kind in <c>$type</c>; those names never change.</remarks>
[JsonDerivedType(typeof(PlanDrafted), "plan.drafted.v1")]
[JsonDerivedType(typeof(PlanProblemAdded), "plan.problem-added.v1")]
[JsonDerivedType(typeof(PlanGoalSet), "plan.goal-set.v1")]
[JsonDerivedType(typeof(PlanGoalRevised), "plan.goal-revised.v1")]
[JsonDerivedType(typeof(PlanCauseFound), "plan.cause-found.v1")]
[JsonDerivedType(typeof(PlanMainCauseArgued), "plan.main-cause-argued.v1")]
[JsonDerivedType(typeof(PlanMeasurePlanned), "plan.measure-planned.v1")]
[JsonDerivedType(typeof(PlanMeasureRevised), "plan.measure-revised.v1")]
[JsonDerivedType(typeof(PlanMeasureRescheduled), "plan.measure-rescheduled.v1")]
[JsonDerivedType(typeof(PlanMeasureDone), "plan.measure-done.v1")]
[JsonDerivedType(typeof(PlanMeasureDropped), "plan.measure-dropped.v1")]
[JsonDerivedType(typeof(PlanMeasureReopened), "plan.measure-reopened.v1")]
[JsonDerivedType(typeof(PlanMeasureBlocked), "plan.measure-blocked.v1")]
[JsonDerivedType(typeof(PlanMeasureUnblocked), "plan.measure-unblocked.v1")]
[JsonDerivedType(typeof(PlanReadingRecorded), "plan.reading-recorded.v1")]
[JsonDerivedType(typeof(PlanActualRecorded), "plan.actual-recorded.v1")]
[JsonDerivedType(typeof(PlanStandardSet), "plan.standard-set.v1")]
[JsonDerivedType(typeof(PlanGoalCarriedOver), "plan.goal-carried-over.v1")]
[JsonDerivedType(typeof(PlanStepCompleted), "plan.step-completed.v1")]
[JsonDerivedType(typeof(PlanStepReopened), "plan.step-reopened.v1")]
[JsonDerivedType(typeof(PlanNextCycleOpened), "plan.next-cycle-opened.v1")]
public abstract record PdcaEvent
{
    private protected PdcaEvent()
    {
    }

    /// <summary>The plan the fact belongs to.</summary>
    [JsonRequired]
    public string Plan { get; init; } = "";

    /// <summary>The place in the plan's history: 1 for the draft, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; never before the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;
}
