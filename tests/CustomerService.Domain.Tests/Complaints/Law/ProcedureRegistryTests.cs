using CustomerService.Domain.Complaints.Law;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Law;

public sealed class ProcedureRegistryTests
{
    private static readonly ComplaintRegime Old = ComplaintRegimes.ChineseMarketRegulation2019;
    private static readonly LocalDate Day = new(2026, 8, 3);

    [Fact]
    public void A_part_of_a_country_falls_back_to_the_country_where_it_has_no_law_of_its_own()
    {
        var registry = ProcedureRegistry.Shipped;
        Assert.Same(ComplaintRegimes.ShanghaiAuthority, registry.For("cn-sh", "consumer-protection", Day));
        Assert.Same(ComplaintRegimes.ChineseConsumersLaw, registry.For("cn-zj", "consumer-protection", Day));
        Assert.Same(ComplaintRegimes.ChineseMarketRegulation2026, registry.For("cn-sh", "market-regulation", Day));
        Assert.Same(ComplaintRegimes.ChineseMarketRegulation2026, registry.For("cn-sh-pudong", "market-regulation", Lawful.At(Old, Day)));
    }

    [Fact]
    public void Where_and_when_no_law_is_known_there_is_none()
    {
        var registry = ProcedureRegistry.Shipped;
        Assert.Null(registry.For("cn", "market-regulation", new LocalDate(2019, 12, 31)));
        Assert.Null(registry.For("gb", "financial-services", new LocalDate(2026, 5, 31)));
        Assert.Null(registry.For("cn", "no-such-trade", Day));
        Assert.Null(registry.For("fr", "payments", Lawful.At(Old, Day)));
        Assert.Empty(registry.History("fr", "payments"));
    }

    [Fact]
    public void A_gap_between_two_laws_is_a_gap()
    {
        var registry = ProcedureRegistry.Of(
            Old, new ComplaintRegime(ComplaintRegimes.ChineseMarketRegulation2026.Rules with { From = new LocalDate(2026, 4, 20) }));
        Assert.Null(registry.For("cn", "market-regulation", new LocalDate(2026, 4, 17)));
        Assert.Equal(["cn-samr-2019", "cn-samr-2026"], registry.History("cn", "market-regulation").Select(law => law.Id));
    }

    [Fact]
    public void Two_laws_on_one_day_and_one_law_twice_are_refused_together()
    {
        var broken = Assert.Throws<RuleBookException>(() => ProcedureRegistry.Of(
            Old, new ComplaintRegime(ComplaintRegimes.ChineseMarketRegulation2026.Rules with { From = new LocalDate(2026, 4, 14) }), Old));
        Assert.Equal(
            [("$.regimes[1]", "rule-book.contradiction"), ("$.regimes[2]", "rule-book.duplicate-regime"), ("$.regimes[2]", "rule-book.contradiction")],
            broken.Faults.Select(fault => (fault.Place, fault.Code)).OrderBy(fault => fault.Place).ThenByDescending(fault => fault.Code));
    }

    [Fact]
    public void The_same_days_in_another_place_or_trade_are_no_overlap()
    {
        var local = new ComplaintRegime(Old.Rules with { Id = "cn-gd", Jurisdiction = "cn-gd" });
        var trade = new ComplaintRegime(Old.Rules with { Id = "cn-drugs", Sector = "drugs" });
        Assert.Equal(ProcedureRegistry.Shipped.Regimes.Length + 2, ProcedureRegistry.Shipped.With(local, trade).Regimes.Length);
    }

    [Fact]
    public void A_regime_that_does_not_hold_together_tells_every_fault()
    {
        var rules = Old.Rules with
        {
            Id = " ",
            Version = 0,
            Jurisdiction = "C N",
            Until = new LocalDate(2019, 1, 1),
            TimeZone = "Mars/Olympus",
            Limits = [Old.Limits[0], Old.Limits[0], Old.Limits[1] with { Promise = "mediations", Amount = 0 }],
            Windows = [new("w", new("w", "窗"), Period.FromHours(3), "-", LegalConfidence.High)],
        };
        Assert.Equal(
            ["$.id", "$.jurisdiction", "$.limits[1].promise", "$.limits[2].amount", "$.limits[2].promise", "$.timeZone", "$.until", "$.version", "$.windows[0].within"],
            Assert.Throws<RuleBookException>(() => new ComplaintRegime(rules)).Faults.Select(fault => fault.Place).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_limit_of_a_clock_needs_those_of_its_extensions() => Assert.Contains(
        Assert.Throws<RuleBookException>(() => new ComplaintRegime(ComplaintRegimes.BritishPayments.Rules with { Limits = [ComplaintRegimes.BritishPayments.Limits[1]] })).Faults,
        fault => fault.Code == "rule-book.missing-promise");

    [Fact]
    public void An_unknown_window_is_a_mistake_of_the_caller() =>
        Assert.Contains("ombudsman", Assert.Throws<ArgumentException>(() => ComplaintRegimes.BritishPayments.WindowCloses("ombudsmen", default)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_least_confidence_of_a_part_is_that_of_the_whole()
    {
        Assert.Equal(LegalConfidence.High, Old.Confidence);
        Assert.Equal(LegalConfidence.Medium, new ComplaintRegime(Old.Rules with { Limits = [Old.Limits[0] with { Confidence = LegalConfidence.Medium }] }).Confidence);
    }

    [Fact]
    public void A_regime_read_from_json_tells_its_faults_with_their_places()
    {
        var json = Old.ToJson().Replace("\"mediation\",\n      \"metric\"", "\"mediation\",\n      \"metrics\"", StringComparison.Ordinal).Replace("2020-01-01", "2020-13-01", StringComparison.Ordinal);
        var places = Assert.Throws<RuleBookException>(() => ComplaintRegime.Parse(json)).Faults.Select(fault => fault.Place).ToList();
        Assert.Contains("$.from", places);
        Assert.Contains(places, place => place.StartsWith("$.limits[1]", StringComparison.Ordinal));
    }
}
