using System.Collections.Immutable;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Profiles;
using static CustomerService.Domain.Customers.Profiles.CustomerDataSection;
using static CustomerService.Domain.Tests.Customers.Refusals;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Customers.Profiles;

public sealed class CoreCustomerCardTests
{
    private static readonly Actor Li = DisclosurePolicyTests.Li;
    private static readonly CoreCustomerCard Opened = CoreCustomerCard.Open(new("K-1"), "li", Li, March(1)).Accepted();

    private static readonly CoreCustomerCard Card = Opened
        .Record(BasicData, "Ms. Chen, 138-0000-0000", Li, March(2)).Accepted()
        .Record(TransactionStatus, "monthly orders, 30 days", Li, March(3)).Accepted()
        .Record(CustomerProfileTests.Whole, Li, March(4)).Accepted();

    private static readonly DisclosureRequest ToServe = new(Li, DisclosurePolicyTests.Serve, [TransactionStatus, BasicData, Preferences, BasicData], HasPledgedSecrecy: true);

    internal static ImmutableArray<CoreCustomerCardEvent> WholeHistory { get; } = Card.Reassign("zhou", "li has left", Li, March(5)).Accepted()
        .Disclose(DisclosurePolicyTests.House, ToServe with { Consent = "form 12" }, Li, March(6)).Accepted().History;

    [Fact]
    public void What_lacks_on_the_card_and_in_the_profile_is_listed()
    {
        Assert.Equal([BasicData, CustomerTraits, BusinessState, TransactionStatus, Demographic, Psychological, PurchaseRecord], Opened.Missing.AsEnumerable());
        Assert.Equal([CustomerTraits, BusinessState], Card.Missing.AsEnumerable());
        Assert.Equal("交易现状", TransactionStatus.DisplayName.Chinese);
    }

    [Fact]
    public void The_card_stays_whole_when_the_manager_leaves()
    {
        var (before, after) = (Card, Card.Reassign("zhou", "li has left", Li, March(5)).Accepted());

        Assert.Equal(("li", "zhou"), (before.Manager, after.Manager));
        Assert.Equal(before.Missing.AsEnumerable(), after.Missing);
        Assert.Equal(Shown(before), Shown(after));
        Assert.Equal(before.History.AsEnumerable(), after.History[..^1]);

        static DisclosedData Shown(CoreCustomerCard card)
        {
            var disclosed = card.Disclose(DisclosurePolicyTests.House, ToServe, Li, March(9)).Accepted();
            return disclosed.Shown(disclosed.Disclosures[^1]);
        }
    }

    [Fact]
    public void CardManagerUnchanged_where_nothing_changes() =>
        Assert.Equal(new CardManagerUnchanged("li"), Only<CardManagerUnchanged, CoreCustomerCard, CoreCustomerCardEvent>(Card.Reassign("li", "why", Li, March(5)), "customer.card-manager-unchanged"));

    [Fact]
    public void A_disclosure_shows_the_permitted_sections_and_stays_as_a_fact()
    {
        var disclosed = Card.Disclose(DisclosurePolicyTests.House, ToServe, Li, March(6)).Accepted();
        var fact = Assert.Single(disclosed.Disclosures);
        var data = disclosed.Shown(fact);

        Assert.Equal((Li, DisclosurePolicyTests.Serve, "house", 1, null), (fact.To, fact.Purpose, fact.PolicyId, fact.PolicyVersion, fact.Consent));
        Assert.Equal([TransactionStatus, BasicData, Preferences], fact.Sections.AsEnumerable());
        Assert.Equal([new(BasicData, "Ms. Chen, 138-0000-0000"), new(TransactionStatus, "monthly orders, 30 days")], data.Sections.AsEnumerable());
        Assert.Equal(CustomerProfileTests.Whole.Only([Preferences]), data.Profile);
        Assert.Empty(Card.Disclosures);
    }

    [Fact]
    public void A_disclosure_shows_the_card_as_it_stood_then()
    {
        var disclosed = Card.Disclose(DisclosurePolicyTests.House, ToServe with { Sections = [BasicData] }, Li, March(6)).Accepted();
        var later = disclosed.Record(BasicData, "Ms. Chen has moved", Li, March(7)).Accepted();

        var data = later.Shown(later.Disclosures[0]);

        Assert.Equal("Ms. Chen, 138-0000-0000", Assert.Single(data.Sections).Text);
        Assert.Null(data.Profile);
        Assert.Equal("Ms. Chen has moved", Assert.Single(Now(later).Sections).Text);

        static DisclosedData Now(CoreCustomerCard card)
        {
            var now = card.Disclose(DisclosurePolicyTests.House, ToServe with { Sections = [BasicData] }, Li, March(8)).Accepted();
            return now.Shown(now.Disclosures[^1]);
        }
    }

    [Fact]
    public void A_section_that_nobody_wrote_shows_nothing()
    {
        var disclosed = Opened.Disclose(DisclosurePolicyTests.House, ToServe, Li, March(2)).Accepted();

        Assert.Equal(new DisclosedData(Opened.Customer, [], null), disclosed.Shown(disclosed.Disclosures[0]));
    }

    [Fact]
    public void A_refused_disclosure_names_everything_and_shows_nothing()
    {
        var refused = Card.Disclose(DisclosurePolicyTests.House, new(Li, DisclosurePolicyTests.Survey, [BasicData, Psychological], false), Li, March(1));

        Assert.Equal(
            [
                new DisclosureSectionNotPermitted(Psychological, Role.Handler, DisclosurePolicyTests.Survey), new DisclosureConsentMissing(DisclosurePolicyTests.Survey), new SecrecyNotPledged("li"),
                new BeforeLastCustomerFact(March(1), March(4)),
            ],
            refused.Unmet());
        Assert.Equal("disclose", refused.Refusal!.Act);
        Assert.DoesNotContain("138", refused.Refusal.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_texts_are_refused()
    {
        Assert.Equal([new CustomerTextMissing(new("section", "资料内容"))], Card.Record(BasicData, " ", Li, March(5)).Unmet());
        Assert.Equal([new CustomerTextMissing(new("manager", "负责人")), new CustomerTextMissing(new("reason", "理由"))], Card.Reassign("", " ", Li, March(5)).Unmet());
    }

    [Fact]
    public void No_text_form_shows_personal_data()
    {
        var disclosed = Card.Disclose(DisclosurePolicyTests.House, ToServe, Li, March(6)).Accepted();
        var data = disclosed.Shown(disclosed.Disclosures[0]);

        Assert.Equal(["CardOpened 1", "CardSectionRecorded 2", "CardSectionRecorded 3", "CardProfileRecorded 4", "CardManagerChanged 5", "CardDisclosed 6"], WholeHistory.Select(fact => fact.ToString()));
        Assert.Equal(["CoreCustomerCard 5", "DisclosedData", "DisclosedSection BasicData"], new[] { disclosed.ToString(), data.ToString(), data.Sections[0].ToString() });
    }

    [Fact]
    public void A_history_that_does_not_hold_together_is_thrown_back()
    {
        var replayed = CoreCustomerCard.Replay(WholeHistory);

        Assert.Equal((6, "zhou", March(6)), (replayed.Version, replayed.Manager, replayed.LastAt));
        Assert.Equal(WholeHistory.AsEnumerable(), replayed.History);
        Assert.Equal(Card.Missing.AsEnumerable(), replayed.Missing);
        Assert.Throws<ArgumentException>("events", () => CoreCustomerCard.Replay([]));
        Assert.Throws<ArgumentNullException>("events", () => CoreCustomerCard.Replay([null!]));
        Assert.Throws<ArgumentException>("events", () => CoreCustomerCard.Replay(WholeHistory.RemoveAt(0)));
        Assert.Throws<ArgumentException>("events", () => CoreCustomerCard.Replay(WholeHistory.RemoveAt(2)));
        Assert.Throws<ArgumentException>("events", () => CoreCustomerCard.Replay(WholeHistory.SetItem(1, WholeHistory[0] with { Version = 2 })));
        Assert.Throws<ArgumentException>("events", () => CoreCustomerCard.Replay(WholeHistory.SetItem(1, WholeHistory[1] with { Customer = new("K-2") })));
        Assert.Throws<ArgumentException>("events", () => CoreCustomerCard.Replay(WholeHistory.SetItem(1, WholeHistory[1] with { At = default })));
        Assert.Throws<ArgumentException>("events", () => CoreCustomerCard.Replay(WholeHistory.SetItem(1, (CardSectionRecorded)WholeHistory[1] with { Section = Psychological })));
        Assert.Throws<ArgumentException>("events", () => CoreCustomerCard.Replay(WholeHistory.SetItem(3, (CardProfileRecorded)WholeHistory[3] with { Profile = new() { Customer = new("K-2") } })));
        Assert.Throws<ArgumentException>("events", () => CoreCustomerCard.Replay(WholeHistory.SetItem(5, (CardDisclosed)WholeHistory[5] with { Sections = default })));
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentException>("manager", () => CoreCustomerCard.Open(new("K"), " ", Li, March(1)));
        Assert.Throws<ArgumentOutOfRangeException>("section", () => Card.Record(Preferences, "x", Li, March(5)));
        Assert.Throws<ArgumentOutOfRangeException>("section", () => Card.Record((CustomerDataSection)(-1), "x", Li, March(5)));
        Assert.Throws<ArgumentException>("profile", () => Card.Record(new CustomerProfile { Customer = new("K-2") }, Li, March(5)));
        Assert.Throws<ArgumentException>("disclosed", () => Card.Shown((CardDisclosed)WholeHistory[5]));
        Assert.Throws<ArgumentException>("disclosed", () => CoreCustomerCard.Replay(WholeHistory).Shown((CardDisclosed)WholeHistory[5] with { Sections = [Psychological] }));
        Assert.Throws<ArgumentNullException>("policy", () => Card.Disclose(null!, ToServe, Li, March(5)));
        Assert.Throws<ArgumentNullException>("by", () => Card.Disclose(DisclosurePolicyTests.House, ToServe, null!, March(5)));
    }
}
