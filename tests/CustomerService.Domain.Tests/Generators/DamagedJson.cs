using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>Valid JSON that was hurt: in its letters, in its tree, or in both.</summary>
internal static class DamagedJson
{
    private static readonly string[] Hostile =
    [
        "null", "true", "-1", "0", "1", "99", "2147483648", "1e400", "-0.0", "0.5", "\"\"", "\" \"", "\"x\"", "\"\\ud800\"", "\"\\u0000\"", "\"received\"", "\"P-1D\"", "\"P99999999999D\"",
        "\"P9999Y\"", "\"PT9999999999999999H\"", "\"-9998-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59.9999999999Z\"", "{}", "[]", "[null]", "[[]]", "{\"\\ud800\":1}", "{\"en\":\"x\"}", "{\"a\":1,\"a\":2}", "9999999999999999999999999999999",
    ];

    /// <summary>The text with a few characters, a value, or both spoiled; no character is ever halved.</summary>
    public static string Of(string json, Random random, bool isJson = true) => !isJson ? DamagedText(json, random) : random.Next(3) switch
    {
        0 => DamagedText(json, random),
        1 => DamagedText(DamagedTree(json, random), random),
        _ => DamagedTree(json, random),
    };

    // Some characters replaced, removed, inserted, doubled; never half a character.
    private static string DamagedText(string json, Random random)
    {
        var runes = json.EnumerateRunes().ToList();
        for (var damages = random.Next(1, 4); damages > 0 && runes.Count > 0; damages--)
        {
            var place = random.Next(runes.Count);
            var any = new Rune("\"{}[]:,\\-.0123456789eEnulltruefalse $\n\0a客"[random.Next(41)]);
            switch (random.Next(5))
            {
                case 0: runes[place] = any; break;
                case 1: runes.RemoveAt(place); break;
                case 2: runes.Insert(place, any); break;
                case 3: runes.RemoveRange(place, Math.Min(random.Next(9), runes.Count - place)); break;
                default: runes.InsertRange(place, runes.GetRange(place, Math.Min(random.Next(9), runes.Count - place))); break;
            }
        }

        return string.Concat(runes);
    }

    // One value replaced by a hostile one, removed, doubled or renamed.
    private static string DamagedTree(string json, Random random)
    {
        var root = JsonNode.Parse(json)!;
        List<JsonNode> places = [.. Nodes(root).Where(node => node.Parent is not null)];
        var place = places[random.Next(places.Count)];
        var mark = string.Create(CultureInfo.InvariantCulture, $"mark{random.Next()}");
        var instead = Hostile[random.Next(Hostile.Length)];
        switch (random.Next(6))
        {
            case 0 when place.Parent is JsonObject parent:
                parent.Remove(place.GetPropertyName());
                return root.ToJsonString();
            case 1 when place.Parent is JsonObject parent:
                parent.Add(mark, place.DeepClone());
                return root.ToJsonString().Replace(mark, random.Next(2) == 0 ? place.GetPropertyName() : "extra", StringComparison.Ordinal);
            case 2 when place.Parent is JsonArray parent:
                parent.Add(place.DeepClone());
                return root.ToJsonString();
            case 3 when place.Parent is JsonArray parent:
                parent.Remove(place);
                return root.ToJsonString();
            default:
                place.ReplaceWith(mark);
                return root.ToJsonString().Replace($"\"{mark}\"", instead, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode? node) => node switch
    {
        null => [],
        JsonObject members => members.SelectMany(member => Nodes(member.Value)).Prepend(node),
        JsonArray items => items.SelectMany(Nodes).Prepend(node),
        _ => [node],
    };
}
