using CustomerService.Domain.Planning.Market;
using FsCheck;
using FsCheck.Fluent;
using static CustomerService.Domain.Planning.Market.SwotQuadrant;

namespace CustomerService.Domain.Tests.Planning.Market;

public sealed class SwotAnalysisTests
{
    private static readonly SwotAnalysis Salon = new(
        "salon",
        [
            new("S1", Strength, "known in the quarter"), new("W1", Weakness, "staff not trained"), new("W2", Weakness, "long waits"),
            new("O1", Opportunity, "new offices nearby", ExternalFactor.MarketChange), new("T1", Threat, "cheap chain", ExternalFactor.PricePressure),
        ],
        [new("S1", "O1", "evening hours for offices"), new("W1", "T1", "train, do not cut prices"), new("W1", "T1", "publish what is served")]);

    [Fact]
    public void Every_factor_inside_meets_every_one_outside()
    {
        Assert.Equal(
            ["S1-O1 1", "W1-O1 0", "W2-O1 0", "S1-T1 0", "W1-T1 2", "W2-T1 0"],
            Salon.Pairs.Select(pair => $"{pair.Inside.Id}-{pair.Outside.Id} {pair.Strategies.Length}"));
        Assert.Equal(["W1-O1", "W2-O1", "S1-T1", "W2-T1"], Salon.OpenPairs.Select(pair => $"{pair.Inside.Id}-{pair.Outside.Id}"));
        Assert.Equal(["train, do not cut prices", "publish what is served"], Salon.Pairs.Single(pair => pair is { Inside.Id: "W1", Pairing: SwotPairing.WeaknessThreat }).Strategies.AsEnumerable());
        Assert.Equal(Salon.Pairs.AsEnumerable(), Salon.Pairs);
        Assert.Equal(Salon.Pairs.Select(pair => pair.GetHashCode()), Salon.Pairs.Select(pair => pair.GetHashCode()));
    }

    [Fact]
    public void Quadrants_lie_inside_or_outside_and_favor_or_not()
    {
        Assert.Equal([true, true, false, false], Enum.GetValues<SwotQuadrant>().Select(quadrant => quadrant.IsInternal));
        Assert.Equal([true, false, true, false], Enum.GetValues<SwotQuadrant>().Select(quadrant => quadrant.IsFavorable));
        Assert.Equal(
            [(Strength, Opportunity), (Weakness, Opportunity), (Strength, Threat), (Weakness, Threat)],
            Enum.GetValues<SwotPairing>().Select(pairing => (pairing.Inside, pairing.Outside)));
    }

    [Fact]
    public void An_empty_quadrant_is_told()
    {
        Assert.Empty(Salon.EmptyQuadrants);
        Assert.Equal([Strength, Weakness, Opportunity, Threat], new SwotAnalysis("new", default, default).EmptyQuadrants.AsEnumerable());
        Assert.Empty(new SwotAnalysis("new", default, default).Pairs);
    }

    [Fact]
    public void An_analysis_reads_back()
    {
        var read = SwotAnalysis.Parse(Salon.ToJson());

        Assert.Equal((Salon.Id, Salon.ToJson()), (read.Id, read.ToJson()));
        Assert.Equal(Salon.Factors.AsEnumerable(), read.Factors);
        Assert.Equal(Salon.Strategies.AsEnumerable(), read.Strategies);
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var made = Assert.Throws<RuleBookException>(() => new SwotAnalysis(
            "", [new("S1", Strength, " ", ExternalFactor.Government), new("S1", (SwotQuadrant)9, "x"), new(" ", Threat, "x", (ExternalFactor)9), new("O1", Opportunity, "x")],
            [new("O1", "S1", ""), new("s1", "O1", "x")]));
        var read = Assert.Throws<RuleBookException>(() => SwotAnalysis.Parse("""{ "id": "x", "factors": [ { "id": "S1", "quadrant": "strenght", "text": "x" }, 3 ], "strategies": [ { "inside": "S1" } ] }"""));

        Assert.Equal(
            [
                "$.id", "$.factors[0].text", "$.factors[0].kind", "$.factors[1].id", "$.factors[1].quadrant", "$.factors[2].id", "$.factors[2].kind",
                "$.strategies[0].inside", "$.strategies[0].outside", "$.strategies[0].text", "$.strategies[1].inside",
            ],
            made.Faults.Select(fault => fault.Place));
        Assert.Contains("did you mean 'S1'?", made.Message, StringComparison.Ordinal);
        Assert.Equal(["$.factors[0].quadrant", "$.factors[1]", "$.strategies[0]", "$.strategies[0]"], read.Faults.Select(fault => fault.Place));
        Assert.Throws<RuleBookException>(() => SwotAnalysis.Parse("no"));
    }

    [Fact]   // property: the four kinds of pairs share out all pairs
    public void Pairs_are_as_many_as_their_factors_multiply() => Prop.ForAll(Arb.From(Gen.Choose(0, 3).ListOf(12)), quadrants =>
    {
        var analysis = new SwotAnalysis("x", [.. quadrants.Select((quadrant, i) => new SwotFactor($"F{i}", (SwotQuadrant)quadrant, "text"))], []);
        var inside = analysis.Factors.Count(factor => factor.Quadrant.IsInternal);
        return analysis.Pairs.Length == inside * (analysis.Factors.Length - inside) && analysis.OpenPairs.SequenceEqual(analysis.Pairs)
            && analysis.Pairs.All(pair => pair.Pairing.Inside == pair.Inside.Quadrant && pair.Pairing.Outside == pair.Outside.Quadrant);
    }).Check(Config.QuickThrowOnFailure);
}
