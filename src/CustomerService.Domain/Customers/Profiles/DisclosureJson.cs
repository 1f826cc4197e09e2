using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

namespace CustomerService.Domain.Customers.Profiles;

/// <summary>Checks, reads and writes disclosure policies.</summary>
internal static class DisclosureJson
{
    public static void Check(string id, int version, ImmutableArray<DisclosureRule> rules, RuleBookFaults faults)
    {
        Fault(string.IsNullOrWhiteSpace(id), "$.id", "rule-book.out-of-range", "A policy has an id.");
        Fault(version < 1, "$.version", "rule-book.out-of-range", $"A version is 1 or more; {version} is not.");
        var met = new HashSet<(Role, DisclosurePurpose)>();
        for (var i = 0; i < (rules.IsDefault ? 0 : rules.Length); i++)
        {
            var (rule, place) = (rules[i], $"$.rules[{i}]");
            ArgumentNullException.ThrowIfNull(rule, nameof(rules));
            Fault(rule.Role == default, $"{place}.role", "rule-book.bad-code", "A rule names a role.");
            Fault(rule.Purpose == default, $"{place}.purpose", "rule-book.bad-code", "A rule names a purpose.");
            Fault(rule.Sections.IsDefaultOrEmpty, $"{place}.sections", "rule-book.out-of-range", "A rule names at least one section.");
            Fault(!met.Add((rule.Role, rule.Purpose)), place, "rule-book.stands-twice", $"'{rule.Role}' has a rule for '{rule.Purpose}' already.");
            ImmutableArray<CustomerDataSection> sections = rule.Sections.IsDefault ? [] : rule.Sections;
            Fault(sections.Distinct().Count() < sections.Length, $"{place}.sections", "rule-book.stands-twice", "A section stands twice.");
            Fault(!sections.All(Enum.IsDefined), $"{place}.sections", "rule-book.unknown-value", "A section is none of the known ones.");
        }

        void Fault(bool found, string place, string code, string message)
        {
            if (found)
            {
                faults.Add(place, code, message);
            }
        }
    }

    public static DisclosurePolicy Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        if (RuleBookNode.Open(json, faults) is not { } root)
        {
            faults.ThrowIfAny("disclosure policy");
            throw new UnreachableException();
        }

        root.Allow("id", "version", "rules");
        var id = root.Required("id")?.Text();
        var version = root.Required("version")?.Int(1, int.MaxValue);
        ImmutableArray<DisclosureRule> rules = [.. (root.Required("rules")?.Items() ?? []).Select(ReadRule).OfType<DisclosureRule>()];
        faults.ThrowIfAny($"disclosure policy '{id ?? "?"}'");
        return new DisclosurePolicy(id!, version!.Value, rules);
    }

    private static DisclosureRule? ReadRule(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("role", "purpose", "sections", "needsConsent");
        var role = node.Required("role")?.Code<Role>();
        var purpose = node.Required("purpose")?.Code<DisclosurePurpose>();
        var sections = node.Required("sections")?.Enums<CustomerDataSection>() ?? [];
        var needsConsent = node.Required("needsConsent")?.Flag();
        return node.HasFault ? null : new DisclosureRule(role!.Value, purpose!.Value, sections, needsConsent!.Value);
    }

    public static string Write(DisclosurePolicy policy) => RuleBookText.Of(policy, Write);

    private static void Write(DisclosurePolicy policy, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", policy.Id);
        json.WriteNumber("version", policy.Version);
        json.WriteStartArray("rules");
        foreach (var rule in policy.Rules)
        {
            json.WriteStartObject();
            json.WriteString("role", rule.Role.Value);
            json.WriteString("purpose", rule.Purpose.Value);
            json.WriteStartArray("sections");
            foreach (var section in rule.Sections)
            {
                json.WriteStringValue(KebabCase.Of(section));
            }

            json.WriteEndArray();
            json.WriteBoolean("needsConsent", rule.NeedsConsent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
