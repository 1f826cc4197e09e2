using System.Collections.Immutable;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Watchlists;
using static CustomerService.Domain.Customers.Watchlists.WatchReason;
using static CustomerService.Domain.Tests.Customers.Refusals;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Customers.Watchlists;

public sealed class WatchlistTests
{
    private static readonly Actor Wu = Actor.Of("wu", Role.Supervisor, "claims");
    private static readonly WatchlistRules Rules = new("house", 1, goodFrom: 60, repeatClaims: 3, highLossRatio: 0.8m);
    private static readonly WatchedCustomer Claimant = WatchedCustomer.Enter(new("K-1"), [RepeatClaims, HighLossRatio, RepeatClaims], "five claims in a year", Wu, March(1)).Accepted();
    private static readonly WatchedCustomer Barred = Claimant.Add([Blacklisted], "a staged accident", Wu, March(2)).Accepted();

    internal static ImmutableArray<WatchedCustomerEvent> WholeHistory { get; } = Barred.Remove([Blacklisted], "cleared by a court", Wu, March(3)).Accepted().History;

    [Fact]
    public void Good_and_poor_customers_are_told_apart_at_the_cut()
    {
        Assert.Equal((CustomerGrade.Good, 0), (Assess(60).Grade!.Value, Assess(60).Findings.Length));
        Assert.Equal(CustomerGrade.Poor, Assess(59.99m).Grade);
        Assert.Equal([PoorScore], Assess(59.99m).Reasons.AsEnumerable());
        Assert.Null(Rules.Assess(new(new("K"), null, 0)).Grade);

        static WatchAssessment Assess(decimal score) => Rules.Assess(new(new("K"), score, 0));
    }

    [Fact]
    public void Claims_are_repeated_from_the_number_on_and_the_ratio_high_from_the_share_on()
    {
        Assert.Empty(Rules.Assess(new(new("K"), 60, 2, Money(79.99m), Money(100))).Reasons);
        var both = Rules.Assess(new(new("K"), 60, 3, Money(80), Money(100)));

        Assert.Equal([RepeatClaims, HighLossRatio], both.Reasons.AsEnumerable());
        Assert.Equal(0.8m, both.LossRatio);
        Assert.Equal(["3 claims; 3 are repeated claims.", "80 CNY were paid out of 100 CNY of premium; high is from 0.8 on."], both.Findings.Select(finding => finding.Text.English));
        Assert.Equal(both, Rules.Assess(new(new("K"), 60, 3, Money(80), Money(100))));
        Assert.Equal(both.GetHashCode(), Rules.Assess(new(new("K"), 60, 3, Money(80), Money(100))).GetHashCode());
        Assert.NotEqual(both, Rules.Assess(new(new("K"), 60, 4, Money(80), Money(100))));
    }

    [Fact]
    public void Without_a_premium_there_is_no_ratio()
    {
        Assert.Null(new WatchFacts(new("K"), null, 0, Money(80), Money(0)).LossRatio);
        Assert.Null(new WatchFacts(new("K"), null, 0, Money(80)).LossRatio);
        Assert.Null(new WatchFacts(new("K"), null, 0, null, Money(80)).LossRatio);
        Assert.Empty(Rules.Assess(new(new("K"), null, 0, Money(80), Money(0))).Reasons);
        Assert.Equal(0, new WatchFacts(new("K"), null, 0, Money(0), Money(80)).LossRatio);
    }

    [Fact]
    public void Every_fault_of_the_rules_is_named_at_once()
    {
        var refused = Assert.Throws<RuleBookException>(() => new WatchlistRules(" ", 0, 60, 0, 0));
        var read = Assert.Throws<RuleBookException>(() => WatchlistRules.Parse("""{ "id": "", "version": 0, "repeatClaims": 1.5, "highLossRatio": -0.1, "goodfrom": 3 }"""));

        Assert.Equal(["$.id", "$.version", "$.repeatClaims", "$.highLossRatio"], refused.Faults.Select(fault => fault.Place));
        Assert.Equal(["$.goodfrom", "$.id", "$.version", "$", "$.repeatClaims", "$.highLossRatio"], read.Faults.Select(fault => fault.Place));
        Assert.Contains("'goodFrom' is missing", read.Message, StringComparison.Ordinal);
        Assert.Equal("$", Assert.Single(Assert.Throws<RuleBookException>(() => WatchlistRules.Parse("[]")).Faults).Place);
        Assert.Equal("$.goodFrom", Assert.Single(Assert.Throws<RuleBookException>(() => WatchlistRules.Parse(Rules.ToJson().Replace("60", "1e300", StringComparison.Ordinal))).Faults).Place);
    }

    [Fact]
    public void Rules_read_back()
    {
        var rules = WatchlistRules.Parse(Rules.ToJson());

        Assert.Equal(("house", 1, 60m, 3, 0.8m), (rules.Id, rules.Version, rules.GoodFrom, rules.RepeatClaims, rules.HighLossRatio));
        Assert.Equal(Rules.ToJson(), rules.ToJson());
    }

    [Fact]
    public void Who_is_watched_and_why_is_a_fact_with_its_end()
    {
        var cleared = Barred.Remove([Blacklisted], "cleared by a court", Wu, March(3)).Accepted();
        var off = cleared.Remove([HighLossRatio, RepeatClaims], "two years without a claim", Wu, March(4)).Accepted();
        var again = off.Add([PoorScore], "score 40", Wu, March(5)).Accepted();
        var list = new Watchlist([off, WatchedCustomer.Enter(new("B"), [PoorScore], "score 50", Wu, March(1)).Accepted(), WatchedCustomer.Enter(new("A"), [Blacklisted], "fraud", Wu, March(1)).Accepted()]);

        Assert.Equal([RepeatClaims, HighLossRatio, Blacklisted], Barred.Reasons.AsEnumerable());
        Assert.Equal([RepeatClaims, HighLossRatio], cleared.Reasons.AsEnumerable());
        Assert.Equal((false, 4, "two years without a claim"), (off.IsOn, off.Version, off.History[^1].Note));
        Assert.Equal([PoorScore], again.Reasons.AsEnumerable());
        Assert.Equal((true, false, false), (Barred.IsBlacklisted, cleared.IsBlacklisted, again.IsBlacklisted));
        Assert.Equal(["A", "B"], list.Watched.Select(entry => entry.Customer.Value));
        Assert.Equal([PoorScore], list.ReasonsFor(new("B")).AsEnumerable());
        Assert.Empty(list.ReasonsFor(new("K-1")));
        Assert.Empty(list.ReasonsFor(new("stranger")));
    }

    [Fact]
    public void BlacklistedUnderAnotherId_refuses_to_serve_as_new()
    {
        var list = new Watchlist([Barred, WatchedCustomer.Enter(new("K-2"), [PoorScore], "score 50", Wu, March(1)).Accepted()]);

        var refused = list.RefusesAsNew(new("N-1"), [new("K-2"), new("K-1"), new("K-1")])!;

        Assert.Equal(new BlacklistedUnderAnotherId(new("N-1"), new("K-1")), Told<BlacklistedUnderAnotherId>(Assert.Single(refused.Unmet), "customer.blacklisted-under-another-id"));
        Assert.Equal("'K-1' is blacklisted.", Told<BlacklistedUnderAnotherId>(Assert.Single(list.RefusesAsNew(new("K-1"), default)!.Unmet), "customer.blacklisted-under-another-id").Message.English);
        Assert.Null(list.RefusesAsNew(new("N-1"), [new("K-2"), new("stranger")]));
        Assert.Null(new Watchlist([Barred.Remove([Blacklisted], "cleared", Wu, March(3)).Accepted()]).RefusesAsNew(new("N-1"), [new("K-1")]));
    }

    [Fact]
    public void WatchReasonMissing_where_nothing_is_named()
    {
        Only<WatchReasonMissing, WatchedCustomer, WatchedCustomerEvent>(WatchedCustomer.Enter(new("K"), [], "why", Wu, March(1)), "customer.watch-reason-missing");
        Only<WatchReasonMissing, WatchedCustomer, WatchedCustomerEvent>(Barred.Remove(default, "why", Wu, March(3)), "customer.watch-reason-missing");
    }

    [Fact]
    public void WatchReasonHeldAlready_names_the_reason() =>
        Assert.Equal(new WatchReasonHeldAlready(Blacklisted), Only<WatchReasonHeldAlready, WatchedCustomer, WatchedCustomerEvent>(Barred.Add([PoorScore, Blacklisted], "why", Wu, March(3)), "customer.watch-reason-held-already"));

    [Fact]
    public void WatchReasonNotHeld_names_the_reason() =>
        Assert.Equal(new WatchReasonNotHeld(PoorScore), Only<WatchReasonNotHeld, WatchedCustomer, WatchedCustomerEvent>(Barred.Remove([PoorScore, Blacklisted], "why", Wu, March(3)), "customer.watch-reason-not-held"));

    [Fact]
    public void Everything_unmet_is_named_at_once()
    {
        var refusal = Barred.Add([RepeatClaims, Blacklisted], " ", Wu, March(1)).Refusal!;

        Assert.Equal([new WatchReasonHeldAlready(RepeatClaims), new WatchReasonHeldAlready(Blacklisted), new CustomerTextMissing(new("note", "说明")), new BeforeLastCustomerFact(March(1), March(2))], refusal.Unmet.AsEnumerable());
        Assert.Equal("", WatchedCustomer.Enter(new("K"), [], "", Wu, March(1)).Refusal!.State);
    }

    [Fact]
    public void A_history_that_does_not_hold_together_is_thrown_back()
    {
        var replayed = WatchedCustomer.Replay(WholeHistory);

        Assert.Equal([RepeatClaims, HighLossRatio], replayed.Reasons.AsEnumerable());
        Assert.Equal(WholeHistory.AsEnumerable(), replayed.History);
        Assert.Throws<ArgumentException>("events", () => WatchedCustomer.Replay([]));
        Assert.Throws<ArgumentNullException>("events", () => WatchedCustomer.Replay([null!]));
        Assert.Throws<ArgumentException>("events", () => WatchedCustomer.Replay(WholeHistory.RemoveAt(1)));
        Assert.Throws<ArgumentException>("events", () => WatchedCustomer.Replay([WholeHistory[2] with { Version = 1 }]));
        Assert.Throws<ArgumentException>("events", () => WatchedCustomer.Replay(WholeHistory.SetItem(1, WholeHistory[1] with { Customer = new("K-2") })));
        Assert.Throws<ArgumentException>("events", () => WatchedCustomer.Replay(WholeHistory.SetItem(1, WholeHistory[1] with { At = default })));
        Assert.Throws<ArgumentException>("events", () => WatchedCustomer.Replay(WholeHistory.SetItem(1, WholeHistory[1] with { Reasons = [RepeatClaims] })));
        Assert.Throws<ArgumentException>("events", () => WatchedCustomer.Replay(WholeHistory.SetItem(1, WholeHistory[1] with { Reasons = [PoorScore, PoorScore] })));
        Assert.Throws<ArgumentException>("events", () => WatchedCustomer.Replay(WholeHistory.SetItem(1, WholeHistory[1] with { Reasons = default })));
        Assert.Equal("CustomerTakenOffWatch 3", WholeHistory[2].ToString());
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>("reasons", () => WatchedCustomer.Enter(new("K"), [PoorScore, (WatchReason)9], "x", Wu, March(1)));
        Assert.Throws<ArgumentNullException>("note", () => WatchedCustomer.Enter(new("K"), [PoorScore], null!, Wu, March(1)));
        Assert.Throws<ArgumentNullException>("by", () => Barred.Remove([Blacklisted], "x", null!, March(3)));
        Assert.Throws<ArgumentException>("entries", () => new Watchlist([Barred, Claimant]));
        Assert.Throws<ArgumentException>("entries", () => new Watchlist([null!]));
        Assert.Throws<ArgumentException>("matches", () => new Watchlist([]).RefusesAsNew(new("K"), [null!]));
        Assert.Throws<ArgumentOutOfRangeException>("claims", () => new WatchFacts(new("K"), 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>("paid", () => new WatchFacts(new("K"), 1, 1, Money(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("premium", () => new WatchFacts(new("K"), 1, 1, Money(1), Money(-1)));
        Assert.Throws<ArgumentException>("premium", () => new WatchFacts(new("K"), 1, 1, Money(1), new Money(1, "EUR")));
    }

    private static Money Money(decimal amount) => new(amount, "CNY");
}
