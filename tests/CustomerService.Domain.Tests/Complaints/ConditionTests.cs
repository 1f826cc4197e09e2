using CustomerService.Domain.Complaints;
using NodaTime;
using static CustomerService.Domain.Tests.Complaints.Given;
using Decision = CustomerService.Domain.Decision<CustomerService.Domain.Complaints.Complaint, CustomerService.Domain.Complaints.ComplaintEvent>;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>Each shipped condition: an act refused for it alone, and the same act permitted once it is met.</summary>
public sealed class ConditionTests
{
    public static TheoryData<string> Codes => [.. Conditions.All.Select(condition => condition.Code.Value)];

    [Theory, MemberData(nameof(Codes))]
    public void An_act_is_refused_for_the_condition_alone(string code)
    {
        var reason = Refused.For<UnmetCondition>(CaseOf(code).Unmet(), code);

        var condition = ConditionCatalogue.Standard.Find(new(code))!;
        Assert.Equal((condition.Code, condition.Text, false), (reason.Condition, reason.Requirement, reason.Excluded));
    }

    [Theory, MemberData(nameof(Codes))]
    public void The_same_act_is_permitted_once_the_condition_is_met(string code)
    {
        var (unmet, met) = CaseOf(code);

        var (refused, permitted) = (unmet(), met());

        Assert.True(permitted.IsAccepted, permitted.Refusal?.ToString());
        Assert.Equal(refused.Refusal!.Act, permitted.Events[0].Step!.Trigger.Value);
    }

    [Fact]
    public void There_is_a_case_for_every_shipped_condition_and_for_no_other() =>
        Assert.Equal(Conditions.All.Select(condition => condition.Code.Value).Order(StringComparer.Ordinal), ConditionCases.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_list_of_conditions_is_complete_and_sorted()
    {
        var declared = typeof(Conditions).GetProperties().Where(property => property.PropertyType == typeof(Condition)).Select(property => (Condition)property.GetValue(null)!);

        Assert.Equal(declared.Select(condition => condition.Code).Order(), Conditions.All.Select(condition => condition.Code));
        Assert.Equal(Conditions.All, ConditionCatalogue.Standard.All);
    }

    [Theory]
    [InlineData("inquiries-answered", "1. What is the serial number?")]
    [InlineData("findings-set", "1. The washing machine is loud.")]
    [InlineData("findings-complete", "2. It came late.")]
    [InlineData("hand-overs-within-limit", "2 of 2 used; raise the dispute")]
    [InlineData("no-hand-over-pending", "repairs")]
    [InlineData("provoker-withdrawn", "chen")]
    [InlineData("remedies-performed", "1. refund")]
    [InlineData("remedies-admitted", "replacement")]
    [InlineData("by-accountable-owner", "chen, front-desk")]
    [InlineData("verifier-is-not-executor", "li, repairs")]
    [InlineData("not-a-former-owner", "front-desk")]
    [InlineData("opinions-attached", "front-desk")]
    [InlineData("answer-overdue", "2026-03-07T01:00:00Z")]
    [InlineData("demands-answered", "1. refund")]
    [InlineData("final-letter-complete", "demand without answer 1")]
    [InlineData("within-authority", "refund 158.20 CNY (supervisor may)")]
    [InlineData("owner-named", null)]
    public void What_exactly_is_missing_is_told_where_it_can_be(string code, string? missing) =>
        Assert.Equal(missing, Refused.For<UnmetCondition>(CaseOf(code).Unmet(), code).Missing?.English);

    [Fact]
    public void An_answer_is_overdue_one_instant_after_its_time()
    {
        var reminded = AwaitingComplainant.Remind("call", Handler, Next(AwaitingComplainant)).Accepted();
        var due = reminded.Snapshot.Pending!.DueBy!.Value;

        Refused.For<UnmetCondition>(reminded.Lapse(Actor.Clock, due - Duration.Epsilon), "answer-overdue");
        Refused.For<UnmetCondition>(reminded.Lapse(Actor.Clock, due), "answer-overdue");
        Assert.True(reminded.Lapse(Actor.Clock, due + Duration.Epsilon).IsAccepted);
    }

    [Fact]
    public void An_outcome_may_be_contested_to_the_end_of_the_last_day_of_the_window()
    {
        // Closed on 2 March in Shanghai; seven days end with 9 March there.
        var last = Instant.FromUtc(2026, 3, 9, 16, 0) - Duration.Epsilon;

        Assert.True(Reopened(last - Duration.Epsilon).IsAccepted);
        Assert.True(Reopened(last).IsAccepted);
        Refused.For<UnmetCondition>(Reopened(last + Duration.Epsilon), "reopening-allowed");

        static Decision Reopened(Instant at) => Settled.Reopen(ReopeningGround.NotAccepted, "still loud", Complainant, at);
    }

    [Fact]
    public void A_failed_remedy_or_a_new_fact_reopens_at_any_time()
    {
        var yearsLater = Start + Duration.FromDays(3_000);

        Assert.True(Settled.Reopen(ReopeningGround.RemedyFailed, "loud again", Complainant, yearsLater).IsAccepted);
        Assert.True(Settled.Reopen(ReopeningGround.NewFact, "it leaks", Complainant, yearsLater, "It leaks.").IsAccepted);
        Refused.For<UnmetCondition>(Settled.Reopen(ReopeningGround.NewFact, "it leaks", Complainant, yearsLater), "reopening-allowed");
    }

    [Fact]
    public void A_call_back_may_be_agreed_for_the_last_instant_of_tomorrow()
    {
        var at = Next(Negotiating);
        var last = Instant.FromUtc(2026, 3, 3, 16, 0) - Duration.Epsilon;   // 3 March ends in Shanghai

        Assert.Equal(last, Negotiating.Adjourn("deadlock", "555 0100", Handler, at).Accepted().Snapshot.Adjournments[^1].CallBackBy);
        Assert.True(Agreed(at).IsAccepted);
        Assert.True(Agreed(last).IsAccepted);
        Refused.For<UnmetCondition>(Agreed(last + Duration.Epsilon), "call-back-by-next-day");
        Refused.For<UnmetCondition>(Agreed(at - Duration.Epsilon), "call-back-by-next-day");

        Decision Agreed(Instant callBackBy) => Negotiating.Adjourn("deadlock", "555 0100", Handler, at, callBackBy);
    }

    [Fact]
    public void One_failed_attempt_to_reach_the_customer_is_not_two()
    {
        var once = ConditionCases.AttemptedOnce(Verifying);

        Refused.For<UnmetCondition>(once.Confirm(customerConfirmed: false, "no answer", Reviewer, Next(once), approvedBy: "zhou"), "confirmed-or-two-attempts");
    }

    [Fact]
    public void The_second_of_two_hand_overs_is_within_the_limit_and_the_second_of_two_adjournments_too()
    {
        Assert.Equal(2, HandedOver(HandedOver(FactFinding, FirstContact, Repairer), Repairer, Driver).Snapshot.HandOvers);
        Assert.Equal(2, Adjourned(CalledBack(CoolingOff)).Snapshot.Adjournments.Length);
    }

    [Fact]
    public void Conditions_of_an_actor_know_departments_as_well_as_people()
    {
        var colleague = Actor.Of("he", Role.Handler, FrontDesk);
        var inspector = Actor.Of("he", Role.Quality, Repairs);

        Assert.True(FactFinding.HandOver(Repairs, "yours", colleague, Next(FactFinding)).IsAccepted, "A colleague of the accountable department may act.");
        Refused.For<UnmetCondition>(
            Verifying.Confirm(customerConfirmed: true, "call", inspector, Next(Verifying), approvedBy: "zhou"), "verifier-is-not-executor");
    }

    [Fact]
    public void An_excluded_condition_refuses_while_it_holds()
    {
        var open = new ComplaintState("open");
        var procedure = ComplaintProcedure.Define("tiny", 1, LocalizedText.Same("tiny")).State(open, ComplaintPhase.Intake)
            .State(new("done"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Move(Finish, [open], new("done"), [Role.Handler], unless: [Conditions.ApologyRecorded.Code]).Build();
        var before = Complaint.Receive(procedure, WangComplains, FirstContact, Start).Accepted();
        var after = Apologized(before);

        Assert.True(before.Take(Finish, Handler, Next(before)).IsAccepted);
        var reason = Refused.For<UnmetCondition>(after.Take(Finish, Handler, Next(after)), "apology-recorded");
        Assert.Equal((true, null), (reason.Excluded, reason.Missing));
    }

    private static (Func<Decision> Unmet, Func<Decision> Met) CaseOf(string code) =>
        ConditionCases.All.TryGetValue(code, out var found) ? found : throw new KeyNotFoundException($"ConditionCases has no case for '{code}'; write one.");
}
