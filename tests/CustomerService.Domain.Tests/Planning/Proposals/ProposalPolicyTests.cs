using System.Collections.Immutable;
using CustomerService.Domain.Planning.Proposals;
using static CustomerService.Domain.Tests.Planning.Proposals.ProposalDesk;

namespace CustomerService.Domain.Tests.Planning.Proposals;

public sealed class ProposalPolicyTests
{
    [Fact]
    public void Tiers_that_hold_add_up()
    {
        Assert.Equal(new([ProposalReviewer.Service, ProposalReviewer.Finance], NeedsCommittee: false, ["all"]), Policy.RouteOf(Dealers, Yuan(499_999.99m)));
        Assert.Equal(new(
            [ProposalReviewer.Service, ProposalReviewer.Finance, ProposalReviewer.Market, ProposalReviewer.Experts], NeedsCommittee: true, ["all", "large"]), Policy.RouteOf(Dealers, Yuan(500_000)));
        Assert.Equal(new([ProposalReviewer.Service, ProposalReviewer.Finance, ProposalReviewer.Market], NeedsCommittee: true, ["all", "key accounts"]), Policy.RouteOf(KeyAccounts, Yuan(1)));
        Assert.Throws<InvalidOperationException>(() => Policy.RouteOf(Dealers, new Money(1, "EUR")));
    }

    [Fact]
    public void Type_and_amount_of_one_tier_must_both_hold()
    {
        var tier = new ProposalTier("both", [KeyAccounts], Yuan(100), [], NeedsCommittee: true);

        Assert.Equal([true, false, false], [tier.HoldsFor(KeyAccounts, Yuan(100)), tier.HoldsFor(KeyAccounts, Yuan(99.99m)), tier.HoldsFor(Dealers, Yuan(100))]);
    }

    [Fact]
    public void A_tier_without_reviewers_leaves_it_to_the_committee() => Assert.Equal(
        new ProposalRoute([ProposalReviewer.Finance], NeedsCommittee: true, ["all", "large"]),
        new ProposalPolicy("p", 1, "CNY", new ProposalTier("all", [], null, [ProposalReviewer.Finance], NeedsCommittee: false), new ProposalTier("large", default, Yuan(10), default, NeedsCommittee: true))
            .RouteOf(Dealers, Yuan(10)));

    [Fact]
    public void A_policy_reads_back()
    {
        var read = ProposalPolicy.Parse(Policy.ToJson());

        Assert.Equal(Policy.Tiers.AsEnumerable(), read.Tiers);
        Assert.Equal((Policy.Id, Policy.Version, Policy.Currency), (read.Id, read.Version, read.Currency));
        Assert.Equal(Policy.ToJson(), read.ToJson());
        Assert.Contains("\"amount\": 500000", Policy.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_policy_is_named_at_once()
    {
        var faults = Faults(() => new ProposalPolicy("", 0, "yuan",
            new ProposalTier(" ", [default, Dealers, Dealers], Yuan(0), [ProposalReviewer.Service, ProposalReviewer.Service, (ProposalReviewer)9], NeedsCommittee: false),
            new ProposalTier("b", default, null, default, NeedsCommittee: false), new ProposalTier("b", [Dealers], null, [ProposalReviewer.Service], NeedsCommittee: false)));

        Assert.Equal(
            [
                "$.id rule-book.out-of-range", "$.version rule-book.out-of-range", "$.currency rule-book.out-of-range", "$.tiers[0].id rule-book.out-of-range", "$.tiers[0].audiences rule-book.bad-code",
                "$.tiers[0].audiences rule-book.stands-twice", "$.tiers[0].fromAmount rule-book.out-of-range", "$.tiers[0].reviewers rule-book.unknown-value", "$.tiers[0].reviewers rule-book.stands-twice",
                "$.tiers[1] rule-book.contradiction", "$.tiers[2].id rule-book.stands-twice", "$.tiers rule-book.contradiction", "$.tiers rule-book.contradiction",
            ],
            faults.Select(fault => $"{fault.Place} {fault.Code}"));
        Assert.Equal("$.tiers[1].fromAmount.currency", Assert.Single(Faults(() => new ProposalPolicy("p", 1, "EUR", Policy.Tiers))).Place);
        Assert.Equal(2, Faults(() => new ProposalPolicy("p", 1, "EUR", default(ImmutableArray<ProposalTier>))).Length);
    }

    [Fact]
    public void Thresholds_have_no_default()
    {
        var faults = Faults(() => ProposalPolicy.Parse("""{ "id": "p", "version": 1, "currency": "CNY", "tiers": [ { "id": "all", "reviewers": ["service"], "needsCommittee": false } ] }"""));

        Assert.Contains("say from which amount", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unreadable_texts_are_refused_with_their_place()
    {
        var faults = Faults(() => ProposalPolicy.Parse("""{ "id": "p", "currency": 7, "extra": 1, "version": 1, "tiers": [ { "id": "all", "reviewers": ["boss"], "fromAmount": { "amount": "5", "currency": "CNY" } }, 3 ] }"""));

        Assert.Equal(["$.extra", "$.currency", "$.tiers[0].fromAmount.amount", "$.tiers[0].reviewers[0]", "$.tiers[0]", "$.tiers[1]"], faults.Select(fault => fault.Place));
        Assert.Equal("rule-book.malformed-json", Assert.Single(Faults(() => ProposalPolicy.Parse("{"))).Code);
    }

    private static ImmutableArray<RuleBookFault> Faults(Func<object> make) => Assert.Throws<RuleBookException>(make).Faults;
}
