using System.Collections.Immutable;

namespace CustomerService.Domain.Planning.Market;

/// <summary>Something that is good or bad for the firm.</summary>
/// <param name="Id">A short id that no other factor of the analysis has, such as <c>S1</c>.</param>
/// <param name="Quadrant">Where it belongs.</param>
/// <param name="Text">What it is; not blank.</param>
/// <param name="Kind">What kind of influence from outside it is; only for opportunities and threats, null: not said.</param>
public sealed record SwotFactor(string Id, SwotQuadrant Quadrant, string Text, ExternalFactor? Kind = null);

/// <summary>What the firm will do about one factor inside it and one outside.</summary>
/// <param name="Inside">The id of a strength or weakness.</param>
/// <param name="Outside">The id of an opportunity or threat.</param>
/// <param name="Text">What it will do; not blank.</param>
public sealed record SwotStrategy(string Inside, string Outside, string Text);

/// <summary>One factor inside and one outside, and what the firm will do about the two.</summary>
/// <param name="Pairing">Which of the four pairs it is.</param>
/// <param name="Inside">The strength or weakness.</param>
/// <param name="Outside">The opportunity or threat.</param>
/// <param name="Strategies">What the firm will do; none yet: an open question.</param>
public sealed record SwotPair(SwotPairing Pairing, SwotFactor Inside, SwotFactor Outside, ImmutableArray<string> Strategies)
{
    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(SwotPair? other) =>
        other is not null && (Pairing, Inside, Outside) == (other.Pairing, other.Inside, other.Outside) && Strategies.AsSpan().SequenceEqual(other.Strategies.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Pairing, Inside, Outside);
}

/// <summary>Strengths, weaknesses, opportunities and threats of a firm, and the strategies that follow from their pairs (态势分析).</summary>
/// <remarks>Source: [003 c6 q10]. A rule book: checked as a whole, with all faults at once. Immutable, safe to share between threads.</remarks>
public sealed class SwotAnalysis
{
    /// <summary>Makes an analysis.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="factors">The factors, in any order; a quadrant may still be empty.</param>
    /// <param name="strategies">What the firm will do about pairs of them.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public SwotAnalysis(string id, ImmutableArray<SwotFactor> factors, ImmutableArray<SwotStrategy> strategies)
    {
        var faults = new RuleBookFaults();
        (factors, strategies) = (factors.IsDefault ? [] : factors, strategies.IsDefault ? [] : strategies);
        SwotJson.Check(id, factors, strategies, faults);
        faults.ThrowIfAny($"SWOT analysis '{id}'");
        (Id, Factors, Strategies) = (id, factors, strategies);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The factors.</summary>
    public ImmutableArray<SwotFactor> Factors { get; }

    /// <summary>What the firm will do.</summary>
    public ImmutableArray<SwotStrategy> Strategies { get; }

    /// <summary>The quadrants in which nothing stands yet.</summary>
    public ImmutableArray<SwotQuadrant> EmptyQuadrants => [.. Enum.GetValues<SwotQuadrant>().Where(quadrant => Factors.All(factor => factor.Quadrant != quadrant))];

    /// <summary>Every factor inside with every one outside: SO, WO, ST, then WT.</summary>
    public ImmutableArray<SwotPair> Pairs =>
    [
        .. from pairing in Enum.GetValues<SwotPairing>()
           from inside in In(pairing.Inside)
           from outside in In(pairing.Outside)
           select new SwotPair(pairing, inside, outside, [.. Strategies.Where(strategy => strategy.Inside == inside.Id && strategy.Outside == outside.Id).Select(strategy => strategy.Text)]),
    ];

    /// <summary>The pairs for which no strategy was found.</summary>
    public ImmutableArray<SwotPair> OpenPairs => [.. Pairs.Where(pair => pair.Strategies.IsEmpty)];

    /// <summary>The factors of a quadrant.</summary>
    /// <param name="quadrant">The quadrant.</param>
    /// <returns>The factors, in the order in which they were given.</returns>
    public ImmutableArray<SwotFactor> In(SwotQuadrant quadrant) => [.. Factors.Where(factor => factor.Quadrant == quadrant)];

    /// <summary>Reads an analysis.</summary>
    /// <param name="json">The text, in the form of <see cref="ToJson"/>.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static SwotAnalysis Parse(string json) => SwotJson.Read(json);

    /// <summary>Writes the analysis.</summary>
    /// <returns>Indented JSON that <see cref="Parse"/> reads.</returns>
    public string ToJson() => RuleBookText.Of(this, SwotJson.Write);
}
