using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using CustomerService.Domain.Commitments;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Complaints.Law;

/// <summary>Reads and writes regimes as JSON.</summary>
internal static class RegimeJson
{
    public static ComplaintRegime Read(string json, ConditionCatalogue conditions)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        if (RuleBookNode.Open(json, faults) is not { } root)
        {
            faults.ThrowIfAny("complaint regime");
            throw new UnreachableException();
        }

        root.Allow("id", "version", "names", "jurisdiction", "sector", "from", "until", "startsWith", "source", "confidence", "timeZone", "limits", "windows", "leftOut", "procedure");
        var procedure = Procedure(root, conditions, faults);
        var id = root.Required("id")?.Text();
        var rules = new RegimeRules
        {
            Id = id ?? "?",
            Version = root.Required("version")?.Int(1, int.MaxValue) ?? 1,
            Name = root.Required("names")?.Names() ?? LocalizedText.Same("?"),
            Jurisdiction = root.Required("jurisdiction")?.Text() ?? "unknown",
            Sector = root.Required("sector")?.Text() ?? "unknown",
            From = root.Required("from") is { } from ? Date(from) ?? LocalDate.MinIsoValue : LocalDate.MinIsoValue,
            Until = root.Optional("until") is { } until ? Date(until) : null,
            StartsWith = root.Required("startsWith")?.Names() ?? LocalizedText.Same("?"),
            Source = root.Required("source")?.Text() ?? "?",
            Confidence = root.Required("confidence")?.Enum<LegalConfidence>() ?? default,
            TimeZone = root.Required("timeZone")?.Text() ?? "UTC",
            Limits = [.. Limits(root)],
            Windows = [.. Windows(root)],
            LeftOut = [.. (root.Optional("leftOut")?.Items() ?? []).Select(item => item.Names()).OfType<LocalizedText>()],
            Procedure = procedure ?? ComplaintProcedures.Canonical,
        };
        if (procedure is null)
        {
            faults.ThrowIfAny($"complaint regime '{rules.Id}'");
        }

        RegimeCheck.Require(rules, faults);
        return new ComplaintRegime(rules);
    }

    // The faults of a procedure keep their places, within the regime.
    private static ComplaintProcedure? Procedure(RuleBookNode root, ConditionCatalogue conditions, RuleBookFaults faults)
    {
        if (root.Required("procedure")?.AsObject() is not { } node)
        {
            return null;
        }

        try
        {
            return ComplaintProcedure.Parse(node.RawText, conditions);
        }
        catch (RuleBookException broken)
        {
            foreach (var fault in broken.Faults)
            {
                faults.Add($"{node.Place}{fault.Place[1..]}", fault.Code, fault.Message);
            }

            return null;
        }
    }

    private static LocalDate? Date(RuleBookNode node)
    {
        if (node.Text() is not { } text)
        {
            return null;
        }

        var parsed = LocalDatePattern.Iso.Parse(text);
        if (!parsed.Success)
        {
            node.Fault("rule-book.bad-date", $"'{text}' is no date; write 2026-04-15.");
        }

        return parsed.Success ? parsed.Value : null;
    }

    private static IEnumerable<LegalLimit> Limits(RuleBookNode root)
    {
        foreach (var node in root.Optional("limits")?.Items() ?? [])
        {
            if (node.AsObject() is { } limit)
            {
                limit.Allow("promise", "metric", "amount", "unit", "names", "reference", "confidence");
                yield return new LegalLimit
                {
                    Promise = limit.Required("promise")?.Text() ?? "?",
                    Metric = limit.Optional("metric")?.Enum<PromiseMetric>() ?? PromiseMetric.Custom,
                    Amount = limit.Required("amount")?.Int(1, 36_500) ?? 1,
                    Unit = limit.Required("unit")?.Enum<LimitUnit>() ?? default,
                    Text = limit.Required("names")?.Names() ?? LocalizedText.Same("?"),
                    Reference = limit.Required("reference")?.Text() ?? "?",
                    Confidence = limit.Required("confidence")?.Enum<LegalConfidence>() ?? default,
                };
            }
        }
    }

    private static IEnumerable<LegalWindow> Windows(RuleBookNode root)
    {
        foreach (var node in root.Optional("windows")?.Items() ?? [])
        {
            if (node.AsObject() is { } window)
            {
                window.Allow("code", "names", "within", "reference", "confidence");
                yield return new LegalWindow(
                    window.Required("code")?.Text() ?? "?",
                    window.Required("names")?.Names() ?? LocalizedText.Same("?"),
                    window.Required("within")?.Period() ?? Period.FromDays(1),
                    window.Required("reference")?.Text() ?? "?",
                    window.Required("confidence")?.Enum<LegalConfidence>() ?? default);
            }
        }
    }

    public static string Write(RegimeRules rules) => RuleBookText.Of(rules, Write);

    private static void Write(RegimeRules rules, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rules.Id);
        json.WriteNumber("version", rules.Version);
        RuleBookText.WriteNames(json, "names", rules.Name);
        json.WriteString("jurisdiction", rules.Jurisdiction);
        json.WriteString("sector", rules.Sector);
        json.WriteString("from", LocalDatePattern.Iso.Format(rules.From));
        if (rules.Until is { } until)
        {
            json.WriteString("until", LocalDatePattern.Iso.Format(until));
        }

        RuleBookText.WriteNames(json, "startsWith", rules.StartsWith);
        json.WriteString("source", rules.Source);
        json.WriteString("confidence", KebabCase.Of(rules.Confidence));
        json.WriteString("timeZone", rules.TimeZone);
        WriteLimits(rules.Limits, json);
        WriteWindows(rules.Windows, json);
        if (!rules.LeftOut.IsEmpty)
        {
            json.WriteStartArray("leftOut");
            foreach (var clause in rules.LeftOut)
            {
                json.WriteStartObject();
                json.WriteString("en", clause.English);
                json.WriteString("zh-Hans", clause.Chinese);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WritePropertyName("procedure");
        ProcedureJson.Write(rules.Procedure.Draft, json);
        json.WriteEndObject();
    }

    private static void WriteLimits(ImmutableArray<LegalLimit> limits, Utf8JsonWriter json)
    {
        json.WriteStartArray("limits");
        foreach (var limit in limits)
        {
            json.WriteStartObject();
            json.WriteString("promise", limit.Promise);
            json.WriteString("metric", KebabCase.Of(limit.Metric));
            json.WriteNumber("amount", limit.Amount);
            json.WriteString("unit", KebabCase.Of(limit.Unit));
            RuleBookText.WriteNames(json, "names", limit.Text);
            json.WriteString("reference", limit.Reference);
            json.WriteString("confidence", KebabCase.Of(limit.Confidence));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWindows(ImmutableArray<LegalWindow> windows, Utf8JsonWriter json)
    {
        if (windows.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("windows");
        foreach (var window in windows)
        {
            json.WriteStartObject();
            json.WriteString("code", window.Code);
            RuleBookText.WriteNames(json, "names", window.Name);
            json.WriteString("within", PeriodPattern.Roundtrip.Format(window.Within));
            json.WriteString("reference", window.Reference);
            json.WriteString("confidence", KebabCase.Of(window.Confidence));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
