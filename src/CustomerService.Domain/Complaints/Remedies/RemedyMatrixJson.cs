using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;

namespace CustomerService.Domain.Complaints.Remedies;

/// <summary>Reads and writes remedy matrices as JSON, alone or inside a policy.</summary>
internal static class RemedyMatrixJson
{
    /// <summary>Reads a matrix; null where something was a fault.</summary>
    public static RemedyMatrix? Read(RuleBookNode root, RuleBookFaults faults)
    {
        if (root.AsObject() is null)
        {
            return null;
        }

        root.Allow("id", "version", "traderProvesWithin", "rules");
        var id = root.Required("id")?.Text();
        var version = root.Required("version")?.Int(1, int.MaxValue);
        var within = root.Optional("traderProvesWithin")?.Period();
        ImmutableArray<RemedyRule> rules = [.. (root.Required("rules")?.Items() ?? []).Select(ReadRule).OfType<RemedyRule>()];
        if (root.HasFault)
        {
            return null;
        }

        RemedyMatrixCheck.Check(id!, version!.Value, rules, within, root.Place, faults);
        return root.HasFault ? null : new RemedyMatrix(id!, version.Value, rules, within);
    }

    private static RemedyRule? ReadRule(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("id", "effect", "remedies", "owed", "goods", "findings", "liabilities", "since", "fromDay", "toDay", "minRepairs", "durable", "reason", "source");
        var id = node.Required("id")?.Text();
        var effect = node.Required("effect")?.Enum<RemedyEffect>();
        ImmutableArray<RemedyKind> remedies = node.Required("remedies")?.Enums<RemedyKind>() ?? [];
        var owed = node.Optional("owed")?.True() ?? false;
        var goods = node.Optional("goods")?.Enums<GoodsKind>() ?? [];
        var findings = node.Optional("findings")?.Enums<ComplaintVariation>() ?? [];
        var liabilities = node.Optional("liabilities")?.Enums<Liability>() ?? [];
        var since = node.Optional("since")?.Enum<TermStart>();
        var fromDay = node.Optional("fromDay")?.Int(0, RemedyMatrixCheck.MostDays);
        var toDay = node.Optional("toDay")?.Int(0, RemedyMatrixCheck.MostDays);
        var minRepairs = node.Optional("minRepairs")?.Int(1, int.MaxValue);
        var durable = node.Optional("durable")?.Flag();
        var reason = node.Required("reason")?.Names();
        var source = node.Required("source")?.Text();
        return node.HasFault
            ? null
            : new RemedyRule
            {
                Id = id!,
                Effect = effect!.Value,
                Remedies = remedies,
                IsOwed = owed,
                Goods = goods,
                Findings = findings,
                Liabilities = liabilities,
                Since = since,
                FromDay = fromDay,
                ToDay = toDay,
                MinRepairs = minRepairs,
                IsDurable = durable,
                Reason = reason!,
                Source = source!,
            };
    }

    public static void Write(RemedyMatrix matrix, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", matrix.Id);
        json.WriteNumber("version", matrix.Version);
        if (matrix.TraderProvesWithin is { } within)
        {
            json.WriteString("traderProvesWithin", PeriodPattern.Roundtrip.Format(within));
        }

        json.WriteStartArray("rules");
        foreach (var rule in matrix.Rules)
        {
            Write(rule, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(RemedyRule rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("effect", KebabCase.Of(rule.Effect));
        WriteAll(json, "remedies", rule.Remedies);
        if (rule.IsOwed)
        {
            json.WriteBoolean("owed", true);
        }

        WriteAll(json, "goods", rule.Goods);
        WriteAll(json, "findings", rule.Findings);
        WriteAll(json, "liabilities", rule.Liabilities);
        if (rule.Since is { } since)
        {
            json.WriteString("since", KebabCase.Of(since));
        }

        WriteNumber(json, "fromDay", rule.FromDay);
        WriteNumber(json, "toDay", rule.ToDay);
        WriteNumber(json, "minRepairs", rule.MinRepairs);
        if (rule.IsDurable is { } durable)
        {
            json.WriteBoolean("durable", durable);
        }

        RuleBookText.WriteNames(json, "reason", rule.Reason);
        json.WriteString("source", rule.Source);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string property, ImmutableArray<T> values)
        where T : struct, Enum
    {
        if (values.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartArray(property);
        foreach (var value in values)
        {
            json.WriteStringValue(KebabCase.Of(value));
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string property, int? number)
    {
        if (number is { } given)
        {
            json.WriteNumber(property, given);
        }
    }
}
