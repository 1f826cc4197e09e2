using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CustomerService.Domain.Customers.Watchlists;

/// <summary>Checks, reads and writes watchlist rules.</summary>
internal static class WatchlistJson
{
    public static void Check(string id, int version, int repeatClaims, decimal highLossRatio, RuleBookFaults faults)
    {
        Fault(string.IsNullOrWhiteSpace(id), "$.id", "Rules have an id.");
        Fault(version < 1, "$.version", $"A version is 1 or more; {version} is not.");
        Fault(repeatClaims < 1, "$.repeatClaims", $"Repeated claims begin with 1 or more; {repeatClaims} is not.");
        Fault(highLossRatio <= 0, "$.highLossRatio", "A high loss ratio is more than 0; 0.8 is 80%.");

        void Fault(bool found, string place, string message)
        {
            if (found)
            {
                faults.Add(place, "rule-book.out-of-range", message);
            }
        }
    }

    public static WatchlistRules Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        if (RuleBookNode.Open(json, faults) is not { } root)
        {
            faults.ThrowIfAny("watchlist rules");
            throw new UnreachableException();
        }

        root.Allow("id", "version", "goodFrom", "repeatClaims", "highLossRatio");
        var id = root.Required("id")?.Text();
        var version = root.Required("version")?.Int(1, int.MaxValue);
        var goodFrom = root.Required("goodFrom") is { } cut ? Exact(cut) : null;
        var repeatClaims = root.Required("repeatClaims")?.Int(1, int.MaxValue);
        var highLossRatio = root.Required("highLossRatio") is { } ratio ? Exact(ratio) : null;
        Check(id ?? "?", version ?? 1, repeatClaims ?? 1, highLossRatio ?? 1, faults);
        faults.ThrowIfAny($"watchlist rules '{id ?? "?"}'");
        return new WatchlistRules(id!, version!.Value, goodFrom!.Value, repeatClaims!.Value, highLossRatio!.Value);
    }

    public static string Write(WatchlistRules rules) => RuleBookText.Of(rules, Write);

    private static void Write(WatchlistRules rules, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rules.Id);
        json.WriteNumber("version", rules.Version);
        json.WriteNumber("goodFrom", rules.GoodFrom);
        json.WriteNumber("repeatClaims", rules.RepeatClaims);
        json.WriteNumber("highLossRatio", rules.HighLossRatio);
        json.WriteEndObject();
    }

    private static decimal? Exact(RuleBookNode node)
    {
        if (node.Number() is null)
        {
            return null;
        }

        if (decimal.TryParse(node.RawText, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        node.Fault("rule-book.out-of-range", $"{node.RawText} has too many digits.");
        return null;
    }
}
