using CustomerService.Domain.Customers.Profiles;
using static CustomerService.Domain.Customers.Profiles.CustomerDataSection;
using static CustomerService.Domain.Tests.Customers.Refusals;

namespace CustomerService.Domain.Tests.Customers.Profiles;

public sealed class DisclosurePolicyTests
{
    internal static readonly DisclosurePurpose Serve = new("serve");
    internal static readonly DisclosurePurpose Survey = new("survey");
    internal static readonly Actor Li = Actor.Of("li", Role.Handler, "sales");

    internal static DisclosurePolicy House { get; } = new(
        "house", 1,
        new DisclosureRule(Role.Handler, Serve, [BasicData, TransactionStatus, Preferences], NeedsConsent: false),
        new DisclosureRule(Role.Handler, Survey, [BasicData], NeedsConsent: true));

    [Fact]
    public void What_a_rule_permits_is_permitted()
    {
        Assert.Empty(House.Against(new(Li, Serve, [BasicData, Preferences, BasicData], HasPledgedSecrecy: true)));
        Assert.Empty(House.Against(new(Li, Survey, [BasicData], HasPledgedSecrecy: true, Consent: "form 12")));
    }

    [Fact]
    public void DisclosureNotPermitted_where_no_rule_speaks_of_role_and_purpose()
    {
        var error = Told<DisclosureNotPermitted>(Assert.Single(House.Against(new(Actor.Of("x", Role.OutsideBody), Serve, [BasicData], true))), "customer.disclosure-not-permitted");

        Assert.Equal(new DisclosureNotPermitted(Role.OutsideBody, Serve), error);
        Assert.Equal(new DisclosureNotPermitted(Role.Handler, new("gossip")), Assert.Single(House.Against(new(Li, new("gossip"), [BasicData], true))));
        Assert.IsType<DisclosureNotPermitted>(Assert.Single(new DisclosurePolicy("none", 1).Against(new(Li, Serve, [BasicData], true))));
    }

    [Fact]
    public void DisclosureSectionNotPermitted_names_each_section() =>
        Assert.Equal(
            [BusinessState, Psychological],
            House.Against(new(Li, Serve, [Psychological, BasicData, BusinessState, Psychological], true))
                .Select(error => Told<DisclosureSectionNotPermitted>(error, "customer.disclosure-section-not-permitted").Section));

    [Fact]
    public void DisclosureConsentMissing_where_the_rule_needs_it()
    {
        Assert.Equal(Survey, Told<DisclosureConsentMissing>(Assert.Single(House.Against(new(Li, Survey, [BasicData], true))), "customer.disclosure-consent-missing").Purpose);
        Assert.IsType<DisclosureConsentMissing>(Assert.Single(House.Against(new(Li, Survey, [BasicData], true, " "))));
    }

    [Fact]
    public void SecrecyNotPledged_names_the_person() =>
        Assert.Equal("li", Told<SecrecyNotPledged>(Assert.Single(House.Against(new(Li, Serve, [BasicData], HasPledgedSecrecy: false))), "customer.secrecy-not-pledged").Person);

    [Fact]
    public void DisclosureAsksForNothing_where_no_section_is_named() =>
        Told<DisclosureAsksForNothing>(Assert.Single(House.Against(new(Li, Serve, default, true))), "customer.disclosure-asks-for-nothing");

    [Fact]
    public void Every_unmet_condition_is_named_at_once() =>
        Assert.Equal(
            ["customer.disclosure-section-not-permitted", "customer.disclosure-section-not-permitted", "customer.disclosure-consent-missing", "customer.secrecy-not-pledged"],
            House.Against(new(Li, Survey, [TransactionStatus, BusinessState], false)).Select(error => error.Code));

    [Fact]
    public void A_policy_reads_back()
    {
        var read = DisclosurePolicy.Parse(House.ToJson());

        Assert.Equal(("house", 1), (read.Id, read.Version));
        Assert.Equal(House.Rules.AsEnumerable(), read.Rules);
        Assert.Equal(House.Rules.Select(rule => rule.GetHashCode()), read.Rules.Select(rule => rule.GetHashCode()));
        Assert.Equal(House.ToJson(), read.ToJson());
        Assert.Empty(DisclosurePolicy.Parse("""{ "id": "none", "version": 1, "rules": [] }""").Rules);
    }

    [Fact]
    public void Every_fault_of_a_policy_is_named_at_once()
    {
        var made = Assert.Throws<RuleBookException>(() => new DisclosurePolicy(
            "", 0, new DisclosureRule(default, default, default, false), new DisclosureRule(Role.Handler, Serve, [BasicData, BasicData], false), new DisclosureRule(Role.Handler, Serve, [(CustomerDataSection)99], true)));
        var read = Assert.Throws<RuleBookException>(() => DisclosurePolicy.Parse("""
            { "id": "x", "version": 1, "rules": [ { "role": "handler", "purpose": "ser ve", "sections": ["basic-dat"] }, 3 ], "extra": 1 }
            """));

        Assert.Equal(
            ["$.id", "$.version", "$.rules[0].role", "$.rules[0].purpose", "$.rules[0].sections", "$.rules[1].sections", "$.rules[2]", "$.rules[2].sections"],
            made.Faults.Select(fault => fault.Place));
        Assert.Equal(["$.extra", "$.rules[0].purpose", "$.rules[0].sections[0]", "$.rules[0]", "$.rules[1]"], read.Faults.Select(fault => fault.Place));
        Assert.Contains("did you mean 'basic-data'?", read.Message, StringComparison.Ordinal);
        Assert.Equal("$", Assert.Single(Assert.Throws<RuleBookException>(() => DisclosurePolicy.Parse("no")).Faults).Place);
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentException>("request", () => House.Against(new(Li, default, [BasicData], true)));
        Assert.Throws<ArgumentOutOfRangeException>("request", () => House.Against(new(Li, Serve, [(CustomerDataSection)99], true)));
        Assert.Throws<ArgumentNullException>("request", () => House.Against(new(null!, Serve, [BasicData], true)));
        Assert.Equal(new DisclosureRequest(Li, Serve, [BasicData], true), new DisclosureRequest(Li, Serve, [BasicData], true));
        Assert.NotEqual(new DisclosureRequest(Li, Serve, [BasicData], true), new DisclosureRequest(Li, Serve, [TransactionStatus], true));
    }
}
