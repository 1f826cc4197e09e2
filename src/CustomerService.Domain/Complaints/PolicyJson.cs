using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using CustomerService.Domain.Complaints.Remedies;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Complaints;

/// <summary>Reads and writes policies as JSON.</summary>
internal static class PolicyJson
{
    public static ComplaintPolicy Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        if (RuleBookNode.Open(json, faults) is not { } root)
        {
            faults.ThrowIfAny("complaint policy");
            throw new UnreachableException();
        }

        root.Allow(
            "id", "version", "timeZone", "writtenRules", "unit", "reportsTo", "acceptanceCriteria", "acceptWithin", "firstReplyWithin", "proposeWithin",
            "resolveWithin", "reopenWithin", "responsibilities", "caseRecord", "remedies", "authority");
        var policy = new ComplaintPolicy
        {
            Id = root.Required("id")?.Text() ?? "?",
            Version = root.Required("version")?.Int(1, int.MaxValue) ?? 1,
            TimeZone = root.Required("timeZone") is { } zone ? ReadZone(zone) : "UTC",
            WrittenRules = root.Optional("writtenRules")?.Text(),
            Unit = root.Optional("unit")?.Text(),
            ReportsTo = root.Optional("reportsTo")?.Text(),
            AcceptanceCriteria = [.. (root.Optional("acceptanceCriteria")?.Items() ?? []).Select(item => item.Text()).OfType<string>()],
            AcceptWithin = root.Optional("acceptWithin")?.Period(),
            FirstReplyWithin = root.Optional("firstReplyWithin")?.Period(),
            ProposeWithin = root.Optional("proposeWithin")?.Period(),
            ResolveWithin = root.Optional("resolveWithin")?.Period(),
            ReopenWithin = root.Optional("reopenWithin")?.Period(),
            Responsibilities = ReadResponsibilities(root),
            CaseRecord = root.Optional("caseRecord")?.Text(),
            Remedies = root.Optional("remedies") is { } remedies ? RemedyMatrixJson.Read(remedies, faults) : null,
            Authority = root.Optional("authority") is { } authority ? AuthorityJson.Read(authority, faults) : null,
        };
        faults.ThrowIfAny($"complaint policy '{policy.Id}'");
        return policy;
    }

    private static string ReadZone(RuleBookNode node)
    {
        if (node.Text() is not { } zone)
        {
            return "UTC";
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
        {
            return zone;
        }

        node.Fault("rule-book.unknown-value", $"'{zone}' is no time zone of the tz database; write an IANA id such as Asia/Shanghai{Spelling.DidYouMean(zone, DateTimeZoneProviders.Tzdb.Ids)}.");
        return "UTC";
    }

    private static ImmutableDictionary<ComplaintPhase, Role> ReadResponsibilities(RuleBookNode root)
    {
        var responsibilities = ImmutableDictionary.CreateBuilder<ComplaintPhase, Role>();
        foreach (var (name, node) in root.Optional("responsibilities")?.Entries() ?? [])
        {
            var phase = node.EnumOf<ComplaintPhase>(name);
            var role = node.Code<Role>();
            if (phase is { } known && role is { } named)
            {
                responsibilities[known] = named;
            }
        }

        return responsibilities.ToImmutable();
    }

    public static string Write(ComplaintPolicy policy) => RuleBookText.Of(policy, Write);

    private static void Write(ComplaintPolicy policy, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", policy.Id);
        json.WriteNumber("version", policy.Version);
        json.WriteString("timeZone", policy.TimeZone);
        WriteText(json, "writtenRules", policy.WrittenRules);
        WriteText(json, "unit", policy.Unit);
        WriteText(json, "reportsTo", policy.ReportsTo);
        if (!policy.AcceptanceCriteria.IsDefaultOrEmpty)
        {
            json.WriteStartArray("acceptanceCriteria");
            foreach (var criterion in policy.AcceptanceCriteria)
            {
                json.WriteStringValue(criterion);
            }

            json.WriteEndArray();
        }

        WritePeriod(json, "acceptWithin", policy.AcceptWithin);
        WritePeriod(json, "firstReplyWithin", policy.FirstReplyWithin);
        WritePeriod(json, "proposeWithin", policy.ProposeWithin);
        WritePeriod(json, "resolveWithin", policy.ResolveWithin);
        WritePeriod(json, "reopenWithin", policy.ReopenWithin);
        if (!policy.Responsibilities.IsEmpty)
        {
            json.WriteStartObject("responsibilities");
            foreach (var (phase, role) in policy.Responsibilities.OrderBy(pair => pair.Key))
            {
                json.WriteString(KebabCase.Of(phase), role.Value);
            }

            json.WriteEndObject();
        }

        WriteText(json, "caseRecord", policy.CaseRecord);
        if (policy.Remedies is { } remedies)
        {
            json.WritePropertyName("remedies");
            RemedyMatrixJson.Write(remedies, json);
        }

        if (policy.Authority is { } authority)
        {
            json.WritePropertyName("authority");
            AuthorityJson.Write(authority, json);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string property, string? text)
    {
        if (text is not null)
        {
            json.WriteString(property, text);
        }
    }

    private static void WritePeriod(Utf8JsonWriter json, string property, Period? period)
    {
        if (period is not null)
        {
            json.WriteString(property, PeriodPattern.Roundtrip.Format(period));
        }
    }
}
