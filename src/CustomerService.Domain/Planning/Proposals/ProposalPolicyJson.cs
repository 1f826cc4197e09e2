using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

namespace CustomerService.Domain.Planning.Proposals;

/// <summary>Checks, reads and writes policies of proposals.</summary>
internal static class ProposalPolicyJson
{
    public static void Check(string id, int version, string currency, ImmutableArray<ProposalTier> tiers, RuleBookFaults faults)
    {
        Fault(string.IsNullOrWhiteSpace(id), "$.id", "rule-book.out-of-range", "A policy has an id.");
        Fault(version < 1, "$.version", "rule-book.out-of-range", $"A version is 1 or more; {version} is not.");
        Fault(!Money.IsCurrency(currency), "$.currency", "rule-book.out-of-range", $"'{currency}' is not an ISO 4217 code: three capital letters such as CNY.");
        var met = new HashSet<string>();
        for (var i = 0; i < (tiers.IsDefault ? 0 : tiers.Length); i++)
        {
            var (tier, place) = (tiers[i], $"$.tiers[{i}]");
            ArgumentNullException.ThrowIfNull(tier, nameof(tiers));
            Fault(string.IsNullOrWhiteSpace(tier.Id), $"{place}.id", "rule-book.out-of-range", "A tier has an id.");
            Fault(!met.Add(tier.Id ?? ""), $"{place}.id", "rule-book.stands-twice", $"The tier '{tier.Id}' stands twice.");
            ImmutableArray<ProposalAudience> audiences = tier.Audiences.IsDefault ? [] : tier.Audiences;
            Fault(audiences.Contains(default), $"{place}.audiences", "rule-book.bad-code", "A type of customers has a code.");
            Fault(audiences.Distinct().Count() < audiences.Length, $"{place}.audiences", "rule-book.stands-twice", "A type of customers stands twice.");
            Fault(tier.FromAmount is { Amount: <= 0 }, $"{place}.fromAmount", "rule-book.out-of-range", "A tier begins at an amount above 0; leave it out for every amount.");
            Fault(tier.FromAmount is { } from && Money.IsCurrency(currency) && from.Currency != currency, $"{place}.fromAmount.currency", "rule-book.contradiction", $"The policy counts in {currency}.");
            ImmutableArray<ProposalReviewer> reviewers = tier.Reviewers.IsDefault ? [] : tier.Reviewers;
            Fault(!reviewers.All(Enum.IsDefined), $"{place}.reviewers", "rule-book.unknown-value", "A reviewer is none of the known ones.");
            Fault(reviewers.Distinct().Count() < reviewers.Length, $"{place}.reviewers", "rule-book.stands-twice", "A reviewer stands twice.");
            Fault(reviewers.IsEmpty && !tier.NeedsCommittee, place, "rule-book.contradiction", "A tier asks for a review or for the committee.");
        }

        ImmutableArray<ProposalTier> all = tiers.IsDefault ? [] : tiers;
        Fault(!all.Any(tier => tier.Audiences.IsDefaultOrEmpty && tier.FromAmount is null && !tier.Reviewers.IsDefaultOrEmpty), "$.tiers", "rule-book.contradiction",
            "At least one tier holds for every proposal, whatever its customers and its amount, and names a reviewer.");
        Fault(!all.Any(tier => tier.NeedsCommittee), "$.tiers", "rule-book.contradiction",
            "No tier needs the committee: say from which amount, or for which types of customers, it decides.");

        void Fault(bool found, string place, string code, string message)
        {
            if (found)
            {
                faults.Add(place, code, message);
            }
        }
    }

    public static ProposalPolicy Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        if (RuleBookNode.Open(json, faults) is not { } root)
        {
            faults.ThrowIfAny("proposal policy");
            throw new UnreachableException();
        }

        root.Allow("id", "version", "currency", "tiers");
        var id = root.Required("id")?.Text();
        var version = root.Required("version")?.Int(1, int.MaxValue);
        var currency = root.Required("currency")?.Text();
        ImmutableArray<ProposalTier> tiers = [.. (root.Required("tiers")?.Items() ?? []).Select(ReadTier).OfType<ProposalTier>()];
        if (!faults.Any)   // what is unreadable would only be missed a second time
        {
            Check(id!, version!.Value, currency!, tiers, faults);
        }

        faults.ThrowIfAny($"proposal policy '{id ?? "?"}'");
        return new ProposalPolicy(id!, version!.Value, currency!, tiers);
    }

    private static ProposalTier? ReadTier(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("id", "audiences", "fromAmount", "reviewers", "needsCommittee");
        var id = node.Required("id")?.Text();
        var audiences = node.Optional("audiences")?.Codes<ProposalAudience>() ?? [];
        var from = node.Optional("fromAmount")?.Amount();
        var reviewers = node.Optional("reviewers")?.Enums<ProposalReviewer>() ?? [];
        var needsCommittee = node.Required("needsCommittee")?.Flag();
        return node.HasFault ? null : new ProposalTier(id!, audiences, from, reviewers, needsCommittee!.Value);
    }

    public static string Write(ProposalPolicy policy) => RuleBookText.Of(policy, Write);

    private static void Write(ProposalPolicy policy, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", policy.Id);
        json.WriteNumber("version", policy.Version);
        json.WriteString("currency", policy.Currency);
        json.WriteStartArray("tiers");
        foreach (var tier in policy.Tiers)
        {
            json.WriteStartObject();
            json.WriteString("id", tier.Id);
            WriteTexts(json, "audiences", tier.Audiences.IsDefault ? [] : tier.Audiences.Select(audience => audience.Value));
            if (tier.FromAmount is { } from)
            {
                json.WriteStartObject("fromAmount");
                json.WriteNumber("amount", from.Amount);
                json.WriteString("currency", from.Currency);
                json.WriteEndObject();
            }

            WriteTexts(json, "reviewers", tier.Reviewers.IsDefault ? [] : tier.Reviewers.Select(KebabCase.Of));
            json.WriteBoolean("needsCommittee", tier.NeedsCommittee);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
