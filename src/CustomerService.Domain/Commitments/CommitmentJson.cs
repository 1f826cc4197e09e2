using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using CustomerService.Domain.Calendars;

namespace CustomerService.Domain.Commitments;

/// <summary>Reads and writes service commitments as JSON.</summary>
internal static class CommitmentJson
{
    public static ServiceCommitment Read(string json, ImmutableArray<BusinessCalendar> given)
    {
        ArgumentNullException.ThrowIfNull(json);
        var calendars = new CommitmentCalendars(given);
        var faults = new RuleBookFaults();
        if (RuleBookNode.Open(json, faults) is not { } root)
        {
            faults.ThrowIfAny("service commitment");
            throw new UnreachableException();
        }

        root.Allow("id", "version", "names", "source", "audience", "aspects", "tiers", "priorities", "calendars", "promises");
        calendars.ReadInline(root, faults);
        var rows = (root.Required("promises")?.Items() ?? []).Select(item => PromiseJson.Read(item, calendars, faults)).ToList();
        var rules = new CommitmentRules
        {
            Id = root.Required("id")?.Text() ?? "?",
            Version = root.Optional("version")?.Int(1, int.MaxValue) ?? 1,
            Name = root.Optional("names")?.Names(),
            Source = root.Optional("source")?.Enum<CommitmentSource>(),
            Audience = root.Optional("audience")?.Names(),
            Aspects = [.. Aspects(root)],
            Tiers = root.Optional("tiers")?.Codes<CustomerTier>() ?? [],
            Priorities = root.Optional("priorities")?.Codes<Priority>() ?? [],
            Promises = [.. rows.Select(row => row.Row).OfType<PromiseRow>()],
        };
        CommitmentCheck.Check(rules, rows, faults);
        faults.ThrowIfAny(CommitmentCheck.NameOf(rules.Id));
        return new ServiceCommitment(rules);
    }

    private static IEnumerable<CommitmentGuarantee> Aspects(RuleBookNode root)
    {
        foreach (var (name, node) in root.Optional("aspects")?.Entries() ?? [])
        {
            if (node.EnumOf<CommitmentAspect>(name) is { } aspect && node.Names() is { } content)
            {
                yield return new CommitmentGuarantee(aspect, content);
            }
        }
    }

    public static string Write(ServiceCommitment commitment) => RuleBookText.Of(commitment.Rules, Write);

    private static void Write(CommitmentRules rules, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rules.Id);
        json.WriteNumber("version", rules.Version);
        RuleBookText.WriteNames(json, "names", rules.Name);
        if (rules.Source is { } source)
        {
            json.WriteString("source", KebabCase.Of(source));
        }

        RuleBookText.WriteNames(json, "audience", rules.Audience);
        if (!rules.Aspects.IsEmpty)
        {
            json.WriteStartObject("aspects");
            foreach (var guarantee in rules.Aspects)
            {
                RuleBookText.WriteNames(json, KebabCase.Of(guarantee.Aspect), guarantee.Content);
            }

            json.WriteEndObject();
        }

        WriteCodes(json, "tiers", rules.Tiers);
        WriteCodes(json, "priorities", rules.Priorities);
        var calendars = Calendars(rules);
        if (calendars.Count > 0)
        {
            json.WriteStartArray("calendars");
            foreach (var calendar in calendars)
            {
                CalendarJson.Write(calendar, json);
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("promises");
        foreach (var row in rules.Promises)
        {
            PromiseJson.Write(row, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The calendars that promises name, in the order in which they first do.</summary>
    public static List<BusinessCalendar> Calendars(CommitmentRules rules) =>
    [
        .. rules.Promises.SelectMany(row => new[] { row.Promise.Target, row.Promise.Limit })
            .Where(target => target is not (BusinessDays days) || CommitmentCalendars.ZoneOf(days) is null)
            .Select(target => target?.CountedOn).OfType<BusinessCalendar>().DistinctBy(calendar => calendar.Id),
    ];

    public static void WriteCodes<T>(Utf8JsonWriter json, string property, ImmutableArray<T> codes)
        where T : struct, ICode<T>
    {
        if (!codes.IsEmpty)
        {
            json.WriteStartArray(property);
            foreach (var code in codes)
            {
                json.WriteStringValue(code.Value);
            }

            json.WriteEndArray();
        }
    }
}
