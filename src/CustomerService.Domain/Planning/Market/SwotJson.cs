using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

namespace CustomerService.Domain.Planning.Market;

/// <summary>Checks, reads and writes SWOT analyses.</summary>
internal static class SwotJson
{
    public static void Check(string id, ImmutableArray<SwotFactor> factors, ImmutableArray<SwotStrategy> strategies, RuleBookFaults faults)
    {
        Fault(string.IsNullOrWhiteSpace(id), "$.id", "rule-book.out-of-range", "An analysis has an id.");
        var known = new Dictionary<string, SwotFactor>(StringComparer.Ordinal);
        for (var i = 0; i < factors.Length; i++)
        {
            var (factor, place) = (factors[i], $"$.factors[{i}]");
            ArgumentNullException.ThrowIfNull(factor, nameof(factors));
            Fault(string.IsNullOrWhiteSpace(factor.Id), $"{place}.id", "rule-book.out-of-range", "A factor has an id.");
            Fault(factor.Id is not null && !known.TryAdd(factor.Id, factor), $"{place}.id", "rule-book.stands-twice", $"'{factor.Id}' is another factor already.");
            Fault(string.IsNullOrWhiteSpace(factor.Text), $"{place}.text", "rule-book.out-of-range", "A factor says what it is.");
            Fault(!Enum.IsDefined(factor.Quadrant), $"{place}.quadrant", "rule-book.unknown-value", "The quadrant is none of the four.");
            Fault(factor.Kind is { } kind && !Enum.IsDefined(kind), $"{place}.kind", "rule-book.unknown-value", "The kind is none of the known ones.");
            Fault(factor.Kind is not null && factor.Quadrant.IsInternal, $"{place}.kind", "rule-book.contradiction", "What lies inside the firm is no external factor.");
        }

        for (var i = 0; i < strategies.Length; i++)
        {
            var (strategy, place) = (strategies[i], $"$.strategies[{i}]");
            ArgumentNullException.ThrowIfNull(strategy, nameof(strategies));
            Refers(strategy.Inside, isInternal: true, $"{place}.inside");
            Refers(strategy.Outside, isInternal: false, $"{place}.outside");
            Fault(string.IsNullOrWhiteSpace(strategy.Text), $"{place}.text", "rule-book.out-of-range", "A strategy says what is done.");
        }

        void Refers(string? to, bool isInternal, string place)
        {
            if (to is null || !known.TryGetValue(to, out var factor))
            {
                faults.Add(place, "rule-book.unknown-value", $"'{to}' is no factor{Spelling.DidYouMean(to ?? "", known.Keys)}.");
            }
            else
            {
                Fault(factor.Quadrant.IsInternal != isInternal, place, "rule-book.contradiction", $"'{to}' lies {(isInternal ? "outside" : "inside")} the firm.");
            }
        }

        void Fault(bool found, string place, string code, string message)
        {
            if (found)
            {
                faults.Add(place, code, message);
            }
        }
    }

    public static SwotAnalysis Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        if (RuleBookNode.Open(json, faults) is not { } root)
        {
            faults.ThrowIfAny("SWOT analysis");
            throw new UnreachableException();
        }

        root.Allow("id", "factors", "strategies");
        var id = root.Required("id")?.Text();
        ImmutableArray<SwotFactor> factors = [.. (root.Required("factors")?.Items() ?? []).Select(ReadFactor).OfType<SwotFactor>()];
        ImmutableArray<SwotStrategy> strategies = [.. (root.Required("strategies")?.Items() ?? []).Select(ReadStrategy).OfType<SwotStrategy>()];
        faults.ThrowIfAny($"SWOT analysis '{id ?? "?"}'");
        return new SwotAnalysis(id!, factors, strategies);
    }

    public static void Write(SwotAnalysis analysis, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", analysis.Id);
        json.WriteStartArray("factors");
        foreach (var factor in analysis.Factors)
        {
            json.WriteStartObject();
            json.WriteString("id", factor.Id);
            json.WriteString("quadrant", KebabCase.Of(factor.Quadrant));
            json.WriteString("text", factor.Text);
            if (factor.Kind is { } kind)
            {
                json.WriteString("kind", KebabCase.Of(kind));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("strategies");
        foreach (var strategy in analysis.Strategies)
        {
            json.WriteStartObject();
            json.WriteString("inside", strategy.Inside);
            json.WriteString("outside", strategy.Outside);
            json.WriteString("text", strategy.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static SwotFactor? ReadFactor(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("id", "quadrant", "text", "kind");
        var (id, quadrant, text) = (node.Required("id")?.Text(), node.Required("quadrant")?.Enum<SwotQuadrant>(), node.Required("text")?.Text());
        var kind = node.Optional("kind")?.Enum<ExternalFactor>();
        return node.HasFault ? null : new SwotFactor(id!, quadrant!.Value, text!, kind);
    }

    private static SwotStrategy? ReadStrategy(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("inside", "outside", "text");
        var (inside, outside, text) = (node.Required("inside")?.Text(), node.Required("outside")?.Text(), node.Required("text")?.Text());
        return node.HasFault ? null : new SwotStrategy(inside!, outside!, text!);
    }
}
