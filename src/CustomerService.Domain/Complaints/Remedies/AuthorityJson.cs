using System.Collections.Immutable;
using System.Text.Json;

namespace CustomerService.Domain.Complaints.Remedies;

/// <summary>Checks, reads and writes limits of authority, alone or inside a policy.</summary>
internal static class AuthorityJson
{
    public static void Check(string id, int version, ImmutableArray<AuthorityLimit> limits, ImmutableArray<GoodwillLimit> goodwill, string place, RuleBookFaults faults)
    {
        Fault(string.IsNullOrWhiteSpace(id), "id", "rule-book.out-of-range", "A book of limits has an id.");
        Fault(version < 1, "version", "rule-book.out-of-range", $"A version is 1 or more; {version} is not.");
        var met = new HashSet<(Role, RemedyKind)>();
        for (var i = 0; i < (limits.IsDefault ? 0 : limits.Length); i++)
        {
            var limit = limits[i];
            ArgumentNullException.ThrowIfNull(limit, nameof(limits));
            Fault(limit.Role == default, $"limits[{i}].role", "rule-book.bad-code", "A limit names a role.");
            Fault(limit.Remedies.IsDefaultOrEmpty, $"limits[{i}].remedies", "rule-book.out-of-range", "A limit names at least one remedy.");
            Fault(limit.UpTo is { Amount: < 0 }, $"limits[{i}].upTo", "rule-book.out-of-range", "A limit is not below zero.");
            foreach (var remedy in limit.Remedies.IsDefault ? [] : limit.Remedies)
            {
                Fault(!Enum.IsDefined(remedy), $"limits[{i}].remedies", "rule-book.unknown-value", $"{remedy} is no remedy.");
                Fault(!met.Add((limit.Role, remedy)), $"limits[{i}].remedies", "rule-book.stands-twice", $"'{limit.Role}' has a limit for {KebabCase.Of(remedy)} already.");
            }
        }

        var roles = new HashSet<Role>();
        for (var i = 0; i < (goodwill.IsDefault ? 0 : goodwill.Length); i++)
        {
            var limit = goodwill[i];
            ArgumentNullException.ThrowIfNull(limit, nameof(goodwill));
            Fault(limit.Role == default, $"goodwill[{i}].role", "rule-book.bad-code", "A limit names a role.");
            Fault(!roles.Add(limit.Role), $"goodwill[{i}].role", "rule-book.stands-twice", $"'{limit.Role}' has a limit of goodwill already.");
            Fault(limit.UpTo.Amount < 0, $"goodwill[{i}].upTo", "rule-book.out-of-range", "A limit is not below zero.");
        }

        void Fault(bool found, string name, string code, string message)
        {
            if (found)
            {
                faults.Add($"{place}.{name}", code, message);
            }
        }
    }

    /// <summary>Reads a book; null where something was a fault.</summary>
    public static AuthorityLimits? Read(RuleBookNode root, RuleBookFaults faults)
    {
        if (root.AsObject() is null)
        {
            return null;
        }

        root.Allow("id", "version", "limits", "goodwill");
        var id = root.Required("id")?.Text();
        var version = root.Required("version")?.Int(1, int.MaxValue);
        ImmutableArray<AuthorityLimit> limits = [.. (root.Required("limits")?.Items() ?? []).Select(ReadLimit).OfType<AuthorityLimit>()];
        ImmutableArray<GoodwillLimit> goodwill = [.. (root.Optional("goodwill")?.Items() ?? []).Select(ReadGoodwill).OfType<GoodwillLimit>()];
        if (root.HasFault)
        {
            return null;
        }

        Check(id!, version!.Value, limits, goodwill, root.Place, faults);
        return root.HasFault ? null : new AuthorityLimits(id!, version.Value, limits, goodwill);
    }

    private static AuthorityLimit? ReadLimit(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("role", "remedies", "upTo");
        var role = node.Required("role")?.Code<Role>();
        var remedies = node.Required("remedies")?.Enums<RemedyKind>() ?? [];
        var upTo = node.Optional("upTo")?.Amount();
        return node.HasFault ? null : new AuthorityLimit(role!.Value, remedies, upTo);
    }

    private static GoodwillLimit? ReadGoodwill(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("role", "upTo");
        var role = node.Required("role")?.Code<Role>();
        var upTo = node.Required("upTo")?.Amount();
        return node.HasFault ? null : new GoodwillLimit(role!.Value, upTo!.Value);
    }

    public static void Write(AuthorityLimits book, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", book.Id);
        json.WriteNumber("version", book.Version);
        json.WriteStartArray("limits");
        foreach (var limit in book.Limits)
        {
            json.WriteStartObject();
            json.WriteString("role", limit.Role.Value);
            json.WriteStartArray("remedies");
            foreach (var remedy in limit.Remedies)
            {
                json.WriteStringValue(KebabCase.Of(remedy));
            }

            json.WriteEndArray();
            WriteAmount(json, limit.UpTo);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (!book.Goodwill.IsEmpty)
        {
            json.WriteStartArray("goodwill");
            foreach (var limit in book.Goodwill)
            {
                json.WriteStartObject();
                json.WriteString("role", limit.Role.Value);
                WriteAmount(json, limit.UpTo);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteAmount(Utf8JsonWriter json, Money? upTo)
    {
        if (upTo is { } amount)
        {
            json.WriteStartObject("upTo");
            json.WriteNumber("amount", amount.Amount);
            json.WriteString("currency", amount.Currency);
            json.WriteEndObject();
        }
    }
}
