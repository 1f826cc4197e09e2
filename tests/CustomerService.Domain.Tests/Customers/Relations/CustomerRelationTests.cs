using System.Collections.Immutable;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Relations;
using NodaTime;
using static CustomerService.Domain.Tests.Customers.Refusals;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Customers.Relations;

public sealed class CustomerRelationTests
{
    private static readonly Actor Li = Actor.Of("li", Role.Handler, "sales");
    private static readonly CustomerRelation Future = CustomerRelation.Open(new("K-1"), TemporalState.Future, CustomerLadder.Potential, Li, March(1)).Accepted();
    private static readonly CustomerRelation Present = Future.Win(Li, March(2)).Accepted();
    private static readonly CustomerRelation Lost = Present.Lose(ChurnKind.Fault, ChurnCause.System, [ServiceSystemElement.ProcessAndSpeed, ServiceSystemElement.ProcessAndSpeed], "three reminders without an answer", Li, March(9)).Accepted();

    internal static ImmutableArray<CustomerRelationEvent> WholeHistory { get; } = Lost.Regain("a call of the manager", Li, March(10)).Accepted()
        .MoveOnLadder(CustomerLadder.New, "first order", Li, March(11)).Accepted()
        .AssessLifeCycle(LifeCycleStage.Growth, "second order", Li, March(12)).Accepted().History;

    [Fact]
    public void A_customer_is_won_lost_and_regained_and_the_other_axes_do_not_move()
    {
        var regained = Lost.Regain("a call of the manager", Li, March(10)).Accepted();

        Assert.Equal([TemporalState.Future, TemporalState.Present, TemporalState.Past, TemporalState.Present], new[] { Future, Present, Lost, regained }.Select(relation => relation.Time));
        Assert.All(new[] { Future, Present, Lost, regained }, relation => Assert.Equal((CustomerLadder.Potential, null), (relation.Ladder, relation.LifeCycle)));
        Assert.Equal((4, March(10), new CustomerId("K-1")), (regained.Version, regained.LastAt, regained.Customer));
    }

    [Fact]
    public void A_loss_is_recorded_with_kind_cause_element_and_evidence()
    {
        var loss = Assert.Single(Lost.Losses);

        Assert.Equal((ChurnKind.Fault, ChurnCause.System, "three reminders without an answer"), (loss.Kind, loss.Cause!.Value, loss.Evidence));
        Assert.Equal([ServiceSystemElement.ProcessAndSpeed], loss.Elements.AsEnumerable());
    }

    [Fact]
    public void The_ladder_and_the_life_cycle_move_apart_from_time()
    {
        var climbed = Future.MoveOnLadder(CustomerLadder.New, "first order", Li, March(2)).Accepted().MoveOnLadder(CustomerLadder.Satisfied, "praise", Li, March(3)).Accepted();
        var fallen = climbed.MoveOnLadder(CustomerLadder.New, "complaint", Li, March(4)).Accepted();
        var mature = fallen.AssessLifeCycle(LifeCycleStage.Maturity, "contract for five years", Li, March(5)).Accepted();

        Assert.Equal([CustomerLadder.Satisfied, CustomerLadder.New, CustomerLadder.New], new[] { climbed, fallen, mature }.Select(relation => relation.Ladder));
        Assert.Equal((TemporalState.Future, LifeCycleStage.Maturity), (mature.Time, mature.LifeCycle!.Value));
    }

    [Fact]
    public void RelationStepNotPermitted_names_what_the_customer_is()
    {
        Assert.Equal(new RelationStepNotPermitted(TemporalState.Future), Only<RelationStepNotPermitted, CustomerRelation, CustomerRelationEvent>(Future.Lose(ChurnKind.Natural, null, [], "moved", Li, March(2)), "customer.relation-step-not-permitted"));
        Assert.Equal(new RelationStepNotPermitted(TemporalState.Present), Only<RelationStepNotPermitted, CustomerRelation, CustomerRelationEvent>(Present.Win(Li, March(3)), "customer.relation-step-not-permitted"));
        Assert.Equal(new RelationStepNotPermitted(TemporalState.Present), Only<RelationStepNotPermitted, CustomerRelation, CustomerRelationEvent>(Present.Regain("x", Li, March(3)), "customer.relation-step-not-permitted"));
        Assert.Equal(new RelationStepNotPermitted(TemporalState.Past), Only<RelationStepNotPermitted, CustomerRelation, CustomerRelationEvent>(Lost.Lose(ChurnKind.Natural, null, [], "moved", Li, March(9)), "customer.relation-step-not-permitted"));
    }

    [Fact]
    public void LadderMoveNotPermitted_names_the_next_rung()
    {
        var skipped = Only<LadderMoveNotPermitted, CustomerRelation, CustomerRelationEvent>(Future.MoveOnLadder(CustomerLadder.Satisfied, "praise", Li, March(2)), "customer.ladder-move-not-permitted");
        var stayed = Only<LadderMoveNotPermitted, CustomerRelation, CustomerRelationEvent>(Future.MoveOnLadder(CustomerLadder.Potential, "praise", Li, March(2)), "customer.ladder-move-not-permitted");

        Assert.Equal("A customer climbs one rung at a time: from 'potential customer' to 'new customer', not to 'satisfied customer'.", skipped.Message.English);
        Assert.Equal("The customer stands at 'potential customer' already.", stayed.Message.English);
        Assert.NotEmpty(new LadderMoveNotPermitted(CustomerLadder.Old, CustomerLadder.Old).Message.Chinese);
    }

    [Fact]
    public void LifeCycleStageUnchanged_where_nothing_is_new()
    {
        var assessed = Present.AssessLifeCycle(LifeCycleStage.Exploration, "first talks", Li, March(3)).Accepted();

        Assert.Equal(
            new LifeCycleStageUnchanged(LifeCycleStage.Exploration),
            Only<LifeCycleStageUnchanged, CustomerRelation, CustomerRelationEvent>(assessed.AssessLifeCycle(LifeCycleStage.Exploration, "more talks", Li, March(4)), "customer.life-cycle-stage-unchanged"));
    }

    [Fact]
    public void ChurnCauseMissing_where_it_was_our_fault()
    {
        Assert.Equal(new ChurnCauseMissing(ChurnKind.Fault), Only<ChurnCauseMissing, CustomerRelation, CustomerRelationEvent>(Present.Lose(ChurnKind.Fault, null, [], "angry letter", Li, March(3)), "customer.churn-cause-missing"));
        Assert.True(Present.Lose(ChurnKind.Competitive, null, [], "cheaper elsewhere", Li, March(3)).IsAccepted);
        Assert.True(Present.Lose(ChurnKind.Competitive, ChurnCause.Value, [], "cheaper elsewhere", Li, March(3)).IsAccepted);
    }

    [Fact]
    public void ChurnCauseNotApplicable_where_the_customer_left_by_nature_or_in_bad_faith()
    {
        Assert.Equal(
            new ChurnCauseNotApplicable(ChurnKind.Natural, ChurnCause.Employee),
            Only<ChurnCauseNotApplicable, CustomerRelation, CustomerRelationEvent>(Present.Lose(ChurnKind.Natural, ChurnCause.Employee, [], "moved", Li, March(3)), "customer.churn-cause-not-applicable"));
        Assert.False(Present.Lose(ChurnKind.Malicious, ChurnCause.Value, [], "never paid", Li, March(3)).IsAccepted);
        Assert.True(Present.Lose(ChurnKind.Malicious, null, default, "never paid", Li, March(3)).IsAccepted);
    }

    [Fact]
    public void SystemElementNotConcerned_where_the_cause_is_another()
    {
        var refused = Only<SystemElementNotConcerned, CustomerRelation, CustomerRelationEvent>(
            Present.Lose(ChurnKind.Fault, ChurnCause.Employee, [ServiceSystemElement.Policy], "rude", Li, March(3)), "customer.system-element-not-concerned");

        Assert.Equal(ChurnCause.Employee, refused.Cause);
        Told<SystemElementNotConcerned>(new SystemElementNotConcerned(null), "customer.system-element-not-concerned");
    }

    [Fact]
    public void CustomerTextMissing_names_the_text()
    {
        Assert.Equal("The evidence must say something.", Only<CustomerTextMissing, CustomerRelation, CustomerRelationEvent>(Present.Lose(ChurnKind.Natural, null, [], " ", Li, March(3)), "customer.text-missing").Message.English);
        Assert.Equal("理由不能为空。", Only<CustomerTextMissing, CustomerRelation, CustomerRelationEvent>(Lost.Regain("", Li, March(9)), "customer.text-missing").Message.Chinese);
    }

    [Fact]
    public void BeforeLastCustomerFact_names_both_times()
    {
        Assert.Equal(new BeforeLastCustomerFact(March(8), March(9)), Only<BeforeLastCustomerFact, CustomerRelation, CustomerRelationEvent>(Lost.Regain("x", Li, March(8)), "customer.before-last-fact"));
        Assert.True(Lost.Regain("x", Li, March(9)).IsAccepted);
    }

    [Fact]
    public void Everything_unmet_is_named_at_once()
    {
        var refusal = Future.Lose(ChurnKind.Natural, ChurnCause.Value, [ServiceSystemElement.Policy], "", Li, March(1) - Duration.Epsilon).Refusal!;

        Assert.Equal(
            ["customer.relation-step-not-permitted", "customer.churn-cause-not-applicable", "customer.system-element-not-concerned", "customer.text-missing", "customer.before-last-fact"],
            refusal.Unmet.Select(error => error.Code));
        Assert.Equal(("lose", "future"), (refusal.Act, refusal.State));
    }

    [Fact]
    public void A_replayed_history_stands_where_the_relation_stood()
    {
        var replayed = CustomerRelation.Replay(WholeHistory);

        Assert.Equal((TemporalState.Present, CustomerLadder.New, LifeCycleStage.Growth, 6), (replayed.Time, replayed.Ladder, replayed.LifeCycle!.Value, replayed.Version));
        Assert.Equal(WholeHistory.AsEnumerable(), replayed.History);
    }

    [Fact]
    public void A_history_with_a_gap_a_repeat_a_foreign_event_or_a_step_that_cannot_follow_is_thrown_back()
    {
        var history = Lost.History;

        Assert.Throws<ArgumentException>("events", () => CustomerRelation.Replay([]));
        Assert.Throws<ArgumentNullException>("events", () => CustomerRelation.Replay([null!]));
        Assert.Throws<ArgumentException>("events", () => CustomerRelation.Replay(history.RemoveAt(0)));
        Assert.Throws<ArgumentException>("events", () => CustomerRelation.Replay(history.RemoveAt(1)));
        Assert.Throws<ArgumentException>("events", () => CustomerRelation.Replay(history.SetItem(1, history[1] with { Customer = new("K-2") })));
        Assert.Throws<ArgumentException>("events", () => CustomerRelation.Replay(history.SetItem(2, history[2] with { At = March(1) })));
        Assert.Throws<ArgumentException>("events", () => CustomerRelation.Replay(history.SetItem(2, history[1] with { Version = 3 })));
        Assert.Throws<ArgumentException>("events", () => CustomerRelation.Replay(history.SetItem(1, history[0] with { Version = 2 })));
        Assert.Throws<ArgumentException>("events", () => CustomerRelation.Replay(history.Add(history[2] with { Version = 4 })));
        Assert.Throws<ArgumentException>("events", () => CustomerRelation.Replay(history.SetItem(2, (CustomerLost)history[2] with { Elements = default })));
        Assert.Throws<ArgumentException>("events", () => CustomerRelation.Replay(
            history.Add(new CustomerMovedOnLadder { Customer = Lost.Customer, Version = 4, At = March(9), From = CustomerLadder.New, To = CustomerLadder.Satisfied, Reason = "x" })));
    }

    [Fact]
    public void An_event_tells_nothing_of_the_customer_in_its_text() =>
        Assert.Equal(
            ["CustomerRelationOpened 1", "CustomerWon 2", "CustomerLost 3", "CustomerRegained 4", "CustomerMovedOnLadder 5", "CustomerLifeCycleAssessed 6"],
            WholeHistory.Select(fact => fact.ToString()));

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>("time", () => CustomerRelation.Open(new("K"), (TemporalState)9, CustomerLadder.New, Li, March(1)));
        Assert.Throws<ArgumentOutOfRangeException>("ladder", () => CustomerRelation.Open(new("K"), TemporalState.Past, (CustomerLadder)9, Li, March(1)));
        Assert.Throws<ArgumentOutOfRangeException>("to", () => Future.MoveOnLadder((CustomerLadder)9, "x", Li, March(2)));
        Assert.Throws<ArgumentOutOfRangeException>("stage", () => Future.AssessLifeCycle((LifeCycleStage)9, "x", Li, March(2)));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => Present.Lose((ChurnKind)9, null, [], "x", Li, March(3)));
        Assert.Throws<ArgumentOutOfRangeException>("cause", () => Present.Lose(ChurnKind.Fault, (ChurnCause)9, [], "x", Li, March(3)));
        Assert.Throws<ArgumentOutOfRangeException>("elements", () => Present.Lose(ChurnKind.Fault, ChurnCause.System, [(ServiceSystemElement)9], "x", Li, March(3)));
        Assert.Throws<ArgumentNullException>("by", () => Future.Win(null!, March(2)));
    }

    [Fact]
    public void Losses_are_counted_by_kind_and_cause()
    {
        CustomerLost[] losses = [Loss(ChurnKind.Fault, ChurnCause.System, ServiceSystemElement.Policy, ServiceSystemElement.TeamAndTraining), Loss(ChurnKind.Fault, ChurnCause.Employee), Loss(ChurnKind.Competitive, ChurnCause.System, ServiceSystemElement.Policy), Loss(ChurnKind.Natural, null)];

        var table = ChurnTable.Of(losses);

        Assert.Equal((4, 2, 1, 0), (table.Total, table.Count(ChurnKind.Fault), table.Count(ChurnKind.Competitive), table.Count(ChurnKind.Malicious)));
        Assert.Equal((1, 0, 1), (table.Count(ChurnKind.Fault, ChurnCause.Employee), table.Count(ChurnKind.Fault, null), table.Count(ChurnKind.Natural, null)));
        Assert.Equal((2, 1, 0), (table.Count(ServiceSystemElement.Policy), table.Count(ServiceSystemElement.TeamAndTraining), table.Count(ServiceSystemElement.ProcessAndSpeed)));
        Assert.Equal(0.5, table.ShareOf(ChurnKind.Fault));
        Assert.Equal(0, table.ShareOf(ChurnKind.Malicious));
        Assert.Null(ChurnTable.Of([]).ShareOf(ChurnKind.Fault));
        Assert.Equal(
            """
            | kind of loss | value | system | employee | no cause of ours | total |
            | --- | --- | --- | --- | --- | --- |
            | natural | 0 | 0 | 0 | 1 | 1 |
            | malicious | 0 | 0 | 0 | 0 | 0 |
            | competitive | 0 | 1 | 0 | 0 | 1 |
            | fault | 0 | 1 | 1 | 0 | 2 |
            | total | 0 | 2 | 1 | 1 | 4 |

            """.ReplaceLineEndings("\n"), table.ToMarkdown(Language.English));
        Assert.Contains("| 过失流失 | 0 | 1 | 1 | 0 | 2 |", table.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("losses", () => ChurnTable.Of([null!]));
    }

    private static CustomerLost Loss(ChurnKind kind, ChurnCause? cause, params ImmutableArray<ServiceSystemElement> elements) =>
        new() { Kind = kind, Cause = cause, Elements = elements, Evidence = "seen" };
}
