using System.Collections.Immutable;

namespace CustomerService.Domain.Tests;

public sealed class DecisionTests
{
    private static readonly Refusal No = RefusalTests.For(new RefusalTests.Missing("an apology", "致歉"));

    private static readonly Decision<string, string> Accepted = new("after", ["first", "second"]);

    private static readonly Decision<string, string> Refused = new(No);

    [Fact]
    public void An_accepted_act_has_events_and_a_next_case_and_no_refusal()
    {
        Assert.True(Accepted.IsAccepted);
        Assert.Null(Accepted.Refusal);
        Assert.Equal("after", Accepted.Accepted());
        Assert.Equal<string>(["first", "second"], Accepted.Events);
        var (next, events) = Accepted;
        Assert.Equal(("after", 2), (next, events.Length));
    }

    [Fact]
    public void A_refused_act_has_a_refusal_and_nothing_else()
    {
        Assert.False(Refused.IsAccepted);
        Assert.Same(No, Refused.Refusal);
        Action[] uses = [() => Refused.Accepted(), () => _ = Refused.Events, () => Refused.Deconstruct(out _, out _)];
        Assert.All(uses, use =>
        {
            var thrown = Assert.Throws<RefusedException>(use);
            Assert.Same(No, thrown.Refusal);
            Assert.Equal(No.ToString(), thrown.Message);
        });
    }

    [Fact]
    public void An_accepted_act_leaves_at_least_one_event()
    {
        Assert.Equal("events", Assert.Throws<ArgumentException>(() => new Decision<string, string>("after", [])).ParamName);
        Assert.Equal("events", Assert.Throws<ArgumentException>(() => new Decision<string, string>("after", default(ImmutableArray<string>))).ParamName);
    }

    [Fact]
    public void A_decision_is_made_of_something()
    {
        Assert.Throws<ArgumentNullException>(() => new Decision<string, string>(null!, ["event"]));
        Assert.Throws<ArgumentNullException>(() => new Decision<string, string>(null!));
        Assert.Throws<ArgumentNullException>(() => new RefusedException(null!));
    }
}
