using System.Text.Json;
using CustomerService.Domain.Json;
using CustomerService.Domain.Planning;

namespace CustomerService.Domain.Tests.Json;

/// <summary>Names on the wire of plans. They never change: what is stored today is read for ever. Lines may be added here, not altered.</summary>
public sealed class PlanWireNamesTests
{
    private static readonly string[] Heading = ["plan", "version", "at", "by"];

    private static readonly Type[] Stored =
    [
        typeof(Blockage), typeof(CarriedFrom), typeof(Countermeasure), typeof(Goal), typeof(GoalCarryOver), typeof(GoalReading), typeof(MainCause), typeof(MeasureReopening), typeof(PdcaCycle), typeof(PdcaSnapshot), typeof(PlanCause),
        typeof(PlanGoal), typeof(PlanOrigin), typeof(PlanOwner), typeof(PlanProblem), typeof(PlannedMeasure), typeof(Rescheduling), typeof(ReviewPoint), typeof(StandardSet), typeof(StepCompletion), typeof(StepReopening),
    ];

    // The kind of an event, and its own properties; a question mark: may be missing.
    private const string Events = """
        plan.actual-recorded.v1 goal actual
        plan.cause-found.v1 cause
        plan.drafted.v1 title level owner timeZone procedure procedureVersion parent? problems goals
        plan.goal-carried-over.v1 goal problem
        plan.goal-revised.v1 number goal
        plan.goal-set.v1 goal
        plan.main-cause-argued.v1 cause argument? evidence?
        plan.measure-blocked.v1 number reason
        plan.measure-done.v1 number evidence
        plan.measure-dropped.v1 number reason
        plan.measure-planned.v1 measure
        plan.measure-reopened.v1 number reason
        plan.measure-rescheduled.v1 number dueOn reason
        plan.measure-revised.v1 number measure
        plan.measure-unblocked.v1 number
        plan.next-cycle-opened.v1 cycle problems goals
        plan.problem-added.v1 problem
        plan.reading-recorded.v1 goal reading
        plan.standard-set.v1 goal text document?
        plan.step-completed.v1 step
        plan.step-reopened.v1 step reason
        """;

    // Every object that an event or a snapshot may hold.
    private const string Objects = """
        Blockage reason from until?
        CarriedFrom cycle goal
        Countermeasure what why? cause? owner? dueOn? where? how?
        Goal measure unit comparison baseline target by? owner? problems alarmBeyond? reviewPoints
        GoalCarryOver problem at
        GoalReading value on note?
        MainCause cause argument? evidence?
        MeasureReopening was since text reason at
        PdcaCycle number openedAt closedAt? step? problems goals causes mainCause? measures completions reopenings
        PdcaSnapshot id version title level owner timeZone procedure procedureVersion parent? lastAt cycle pastCycles
        PlanCause text category? under?
        PlanGoal goal readings actual? standard? carryOver?
        PlanOrigin kind id text
        PlanOwner kind name
        PlanProblem text origins carriedFrom?
        PlannedMeasure measure plannedAt doneAt? evidence? droppedAt? droppedBecause? blockages reschedulings reopenings?
        Rescheduling from? to? reason at
        ReviewPoint on value
        StandardSet text document? at
        StepCompletion step at by
        StepReopening from to reason at by
        """;

    [Fact]
    public void The_kinds_of_events_of_a_plan_and_their_properties_are_those_that_were_reviewed()
    {
        var kinds = CustomerServiceJson.PdcaEvent.PolymorphismOptions!.DerivedTypes;

        Assert.Equal("$type", CustomerServiceJson.PdcaEvent.PolymorphismOptions.TypeDiscriminatorPropertyName);
        Assert.Equal(Events.ReplaceLineEndings("\n"), string.Join('\n', kinds
            .Select(kind => $"{kind.TypeDiscriminator} {string.Join(' ', Names(kind.DerivedType).Except(Heading))}".TrimEnd())
            .Order(StringComparer.Ordinal)));
        Assert.All(kinds, kind => Assert.Empty(Heading.Except(Names(kind.DerivedType))));
        Assert.All(kinds, kind => Assert.True(kind.DerivedType.IsSealed));
    }

    [Fact]
    public void The_properties_of_what_is_stored_of_a_plan_are_those_that_were_reviewed() =>
        Assert.Equal(Objects.ReplaceLineEndings("\n"), string.Join('\n', Stored.Select(type => $"{type.Name} {string.Join(' ', Names(type))}")));

    [Fact]
    public void The_values_of_the_taxonomies_of_plans_are_those_that_were_reviewed()
    {
        Assert.Equal(["analyze-situation", "find-causes", "find-main-cause", "draft-measures", "execute", "check-results", "standardize", "carry-over"], Values<PdcaStep>());
        Assert.Equal(["at-most", "less-than", "at-least", "more-than"], Values<GoalComparison>());
        Assert.Equal(["open", "blocked", "done", "dropped"], Values<MeasureStatus>());
        Assert.Equal(["company", "department", "person"], Values<PlanLevel>());
        Assert.Equal(["department", "person"], Values<PlanOwnerKind>());
        Assert.Equal(["complaint-finding", "corrective-action", "audit-finding", "commitment-breach", "survey", "other"], Values<PlanOriginKind>());
    }

    [Fact]
    public void An_event_without_its_kind_is_refused_with_an_example() =>
        Assert.Contains("plan.drafted.v1", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", CustomerServiceJson.PdcaEvent)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_category_of_causes_is_a_code_and_nothing_else() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{ "$type": "plan.cause-found.v1", "plan": "P", "version": 2, "at": "2026-03-01T00:00:00Z", "by": { "person": "li", "role": "handler" }, "cause": { "text": "x", "category": "1st" } }""", CustomerServiceJson.PdcaEvent));

    private static IEnumerable<string> Names(Type type) =>
        CustomerServiceJson.Options.GetTypeInfo(type).Properties.Select(property => property.IsRequired ? property.Name : property.Name + "?");

    private static IEnumerable<string> Values<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => JsonSerializer.Serialize(value, CustomerServiceJson.Options.GetTypeInfo(typeof(T))).Trim('"'));
}
