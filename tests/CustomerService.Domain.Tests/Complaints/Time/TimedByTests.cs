using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;

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
}
