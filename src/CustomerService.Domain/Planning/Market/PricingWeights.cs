using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

namespace CustomerService.Domain.Planning.Market;

/// <summary>How much each pricing objective weighs.</summary>
/// <remarks>Source: [000 Q7.1]: firms mix the three objectives by their relative importance. Immutable, safe to share between threads.</remarks>
/// <example><code>
/// var weights = new PricingWeights("salon", (PricingObjective.RevenueOriented, 0.6m), (PricingObjective.CustomerOriented, 0.4m));
/// </code></example>
public sealed class PricingWeights
{
    private readonly ImmutableSortedDictionary<PricingObjective, decimal> _weights;

    /// <summary>Makes the weights.</summary>
    /// <param name="id">Their id; not blank.</param>
    /// <param name="weights">The weights, fractions in [0, 1] that add up to exactly 1; an objective that is not named weighs nothing.</param>
    /// <exception cref="RuleBookException">They do not hold together; every fault is named.</exception>
    public PricingWeights(string id, params ImmutableArray<(PricingObjective Objective, decimal Weight)> weights)
    {
        var faults = new RuleBookFaults();
        if (string.IsNullOrWhiteSpace(id))
        {
            faults.Add("$.id", "rule-book.out-of-range", "Weights have an id.");
        }

        var (met, sum) = (ImmutableSortedDictionary.CreateBuilder<PricingObjective, decimal>(), 0m);
        foreach (var (objective, weight) in weights.IsDefault ? [] : weights)
        {
            if (!Enum.IsDefined(objective))
            {
                faults.Add("$.weights", "rule-book.unknown-value", $"'{objective}' is no pricing objective.");
                continue;
            }

            var place = $"$.weights.{KebabCase.Of(objective)}";
            if (!met.TryAdd(objective, weight))
            {
                faults.Add(place, "rule-book.stands-twice", $"'{KebabCase.Of(objective)}' is weighed twice.");
            }

            if (weight is < 0 or > 1)
            {
                faults.Add(place, "rule-book.out-of-range", FormattableString.Invariant($"{weight} is not a weight from 0 to 1."));
                continue;
            }

            sum += weight;
        }

        if (sum != 1 && !faults.AnyWithin("$.weights"))
        {
            faults.Add("$.weights", "rule-book.out-of-range", FormattableString.Invariant($"The weights add up to {sum}, not to 1."));
        }

        faults.ThrowIfAny(Named(id));
        (Id, _weights) = (id, met.ToImmutable());
    }

    /// <summary>Their id.</summary>
    public string Id { get; }

    /// <summary>The objectives that weigh something, the heaviest first.</summary>
    public ImmutableArray<PricingObjective> Ranked => [.. _weights.Where(weight => weight.Value > 0).OrderByDescending(weight => weight.Value).Select(weight => weight.Key)];

    /// <summary>How much an objective weighs.</summary>
    /// <param name="objective">The objective.</param>
    /// <returns>A fraction in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
    public decimal WeightOf(PricingObjective objective) => Enum.IsDefined(objective)
        ? _weights.GetValueOrDefault(objective)
        : throw new ArgumentOutOfRangeException(nameof(objective), objective, "Not a value of PricingObjective.");

    /// <summary>Reads weights.</summary>
    /// <param name="json">The text, in the form of <see cref="ToJson"/>.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="RuleBookException">They do not hold together; every fault is named with its JSON path.</exception>
    public static PricingWeights Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        if (RuleBookNode.Open(json, faults) is not { } root)
        {
            faults.ThrowIfAny(Named(null));
            throw new UnreachableException();
        }

        root.Allow("id", "weights");
        var id = root.Required("id")?.Text();
        var weights = ImmutableArray.CreateBuilder<(PricingObjective, decimal)>();
        foreach (var (name, node) in root.Required("weights")?.Entries() ?? [])
        {
            if (node.EnumOf<PricingObjective>(name) is { } objective && node.Share() is { } weight)
            {
                weights.Add((objective, weight));
            }
        }

        faults.ThrowIfAny(Named(id));
        return new PricingWeights(id!, weights.ToImmutable());
    }

    /// <summary>Writes the weights.</summary>
    /// <returns>Indented JSON that <see cref="Parse"/> reads.</returns>
    public string ToJson() => RuleBookText.Of(this, static (book, json) => book.Write(json));

    private static string Named(string? id) => $"pricing weights '{id ?? "?"}'";

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteStartObject("weights");
        foreach (var (objective, weight) in _weights)
        {
            json.WriteNumber(KebabCase.Of(objective), weight);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
