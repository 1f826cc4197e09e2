using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Time;

public sealed class TimedByTests
{
    private static readonly ComplaintProcedure Extensible = ComplaintProcedures.Canonical.Vary("extensible", 1, LocalizedText.Same("extensible")).WithoutClocks()
        .Clock(new ProcedureClock { Id = "answer", Promise = "answer", RunsIn = [new("open")], PerOwner = true, Extensions = [new() { Id = "more", Promise = "longer" }] })
        .Build();

    [Fact]
    public void A_promise_that_no_clock_names_is_refused_with_the_nearest_name() => Refuses(
        () => ComplaintProcedures.Canonical.TimedBy(Hours("resolutoin", 1)), "rule-book.unknown-promise", "$.promises[0].id", "did you mean 'resolution'?");

    [Fact]
    public void A_promise_that_stands_twice_is_refused() => Refuses(
        () => ComplaintProcedures.Canonical.TimedBy(Hours("resolution", 1), Hours("resolution", 2)), "rule-book.duplicate-promise", "$.promises[1].id", "twice");

    [Fact]
    public void A_clock_is_promised_with_all_its_extensions_or_not_at_all() => Refuses(
        () => Extensible.TimedBy(Hours("answer", 1)), "rule-book.missing-promise", "$.promises", "'longer'");

    [Fact]
    public void A_department_has_a_promise_of_its_own_only_where_the_clock_has_a_cycle_for_each()
    {
        Assert.Equal(3, Extensible.TimedBy(Hours("answer", 1), Hours("longer", 2), Hours("answer/repairs", 3)).Promises.Count);
        Refuses(() => ComplaintProcedures.Canonical.TimedBy(Hours("resolution/repairs", 1)), "rule-book.unknown-promise", "$.promises[0].id", "");
    }

    [Fact]
    public void A_later_promise_replaces_one_of_the_same_id_and_keeps_the_others()
    {
        var timed = ComplaintProcedures.Canonical.TimedBy(Hours("resolution", 1), Hours("call-back", 1)).TimedBy(Hours("resolution", 2) with { Version = 2 });
        Assert.Equal([("call-back", 1), ("resolution", 2)], timed.Promises.Values.Select(promise => (promise.Id, promise.Version)).Order());
    }

    [Fact]
    public void A_promise_that_does_not_hold_together_is_refused_at_its_place() =>
        Refuses(() => ComplaintProcedures.Canonical.TimedBy(Hours("resolution", 1) with { Version = 0 }), "rule-book.out-of-range", "$.promises[0].version", "");

    [Fact]
    public void Policy_and_promises_do_not_put_each_other_out_of_force()
    {
        var both = ComplaintProcedures.Canonical.TimedBy(Hours("resolution", 1)).Under(Given.Policy);
        Assert.NotNull(both.Policy);
        Assert.NotEmpty(both.Promises);
        Assert.NotNull(Given.Canonical.TimedBy(Hours("resolution", 1)).Policy);
    }

    [Fact]
    public void A_variation_has_an_id_of_its_own() => Assert.Throws<ArgumentException>(() => ComplaintProcedures.Canonical.Vary("canonical", 2, LocalizedText.Same("mine")));

    private static Promise Hours(string id, double hours) => Promise.Resolution(ElapsedTime.Hours(hours)) with { Id = id };

    private static void Refuses(Action make, string code, string place, string told)
    {
        var fault = Assert.Single(Assert.Throws<RuleBookException>(make).Faults);
        Assert.Equal((code, place), (fault.Code, fault.Place));
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_of_the_policy_time_acceptance_first_reply_proposal_and_resolution()
    {
        var procedure = Given.Canonical.TimedByPolicy();
        Assert.Equal(["acceptance", "acknowledgement", "proposal", "resolution"], procedure.Promises.Keys.Order());
        var late = Complaint.Receive(procedure, Given.WangComplains, Given.FirstContact, Given.Start).Accepted().Advance(Given.Start + Duration.FromDays(40)).Events;
        Assert.Equal(
            [("acknowledgement", 4.0), ("acceptance", 39.0 - 0), ("resolution", 0)],
            late.OfType<ClockBreached>().Select(fact => (fact.Clock.Value, fact.Clock.Value == "acknowledgement" ? (fact.DueAt - Given.Start).TotalHours : fact.Clock.Value == "acceptance" ? Math.Round((fact.DueAt - Given.Start).TotalHours) : 0)));
        Assert.Equal(3, late.OfType<ComplaintEscalated>().Count(fact => fact.Cause == EscalationCause.LimitPassed));
        Assert.Throws<InvalidOperationException>(() => ComplaintProcedures.Canonical.TimedByPolicy());
    }

    [Fact]
    public void What_is_promised_stays_and_months_are_refused()
    {
        var own = Given.Canonical.TimedBy(Hours("resolution", 9)).TimedByPolicy();
        Assert.Equal(Hours("resolution", 9), own.Promises["resolution"]);
        Refuses(
            () => ComplaintProcedures.Canonical.Under(Given.Policy with { ResolveWithin = Period.FromMonths(1) }).TimedByPolicy(), "rule-book.out-of-range", "$.resolveWithin", "no fixed length");
    }

    [Fact]
    public void A_department_that_is_promised_nothing_has_no_timer_of_another()
    {
        var procedure = ComplaintProcedures.Canonical.Vary("steps", 1, LocalizedText.Same("steps")).WithoutClocks()
            .Clock(new ProcedureClock { Id = "step", Promise = "step", RunsIn = [new("open")], PerOwner = true })
            .Build().TimedBy(Hours("step/front-desk", 1)).Under(Given.Policy);
        var received = Complaint.Receive(procedure, Given.WangComplains, Given.FirstContact, Given.Start).Accepted();
        Assert.NotNull(received.Timer("step"));
        Assert.Null(Given.HandedOver(received, Given.FirstContact, Given.Repairer).Timer("step"));
    }
}
