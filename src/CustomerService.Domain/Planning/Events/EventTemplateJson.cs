using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using CustomerService.Domain.Planning.Market;

namespace CustomerService.Domain.Planning.Events;

/// <summary>Checks, reads and writes templates of events.</summary>
internal static class EventTemplateJson
{
    public static void Check(string id, int version, PrEventKind kind, LocalizedText name, ImmutableArray<ChecklistItem> items, RuleBookFaults faults)
    {
        ArgumentNullException.ThrowIfNull(name);
        Fault(string.IsNullOrWhiteSpace(id), "$.id", "rule-book.out-of-range", "A template has an id.");
        Fault(version < 1, "$.version", "rule-book.out-of-range", FormattableString.Invariant($"A version is 1 or more; {version} is not."));
        Fault(!Enum.IsDefined(kind), "$.kind", "rule-book.unknown-value", "The kind is none of the known ones.");
        Fault(items.IsEmpty, "$.items", "rule-book.out-of-range", "A template has at least one point.");
        var met = new HashSet<ChecklistItemId>();
        for (var i = 0; i < items.Length; i++)
        {
            var (item, place) = (items[i], $"$.items[{i}]");
            ArgumentNullException.ThrowIfNull(item, nameof(items));
            ArgumentNullException.ThrowIfNull(item.Text, nameof(items));
            Fault(item.Id == default, $"{place}.id", "rule-book.bad-code", "A point has a code.");
            Fault(item.Id != default && !met.Add(item.Id), $"{place}.id", "rule-book.stands-twice", $"'{item.Id}' is another point already.");
            Fault(!Enum.IsDefined(item.Timing), $"{place}.timing", "rule-book.unknown-value", "The timing is none of before, during and after.");
            Fault(
                item.DaysFromEvent is < -EventTemplate.MostDays or > EventTemplate.MostDays, $"{place}.daysFromEvent", "rule-book.out-of-range",
                FormattableString.Invariant($"{item.DaysFromEvent} days is more than ten years."));
            Fault(
                (item.Timing, item.DaysFromEvent) is (ControlTiming.Before, > 0) or (ControlTiming.After, < 0), $"{place}.daysFromEvent", "rule-book.contradiction",
                FormattableString.Invariant($"{item.DaysFromEvent} days from the event is not {KebabCase.Of(item.Timing)} it."));
        }

        void Fault(bool found, string place, string code, string message)
        {
            if (found)
            {
                faults.Add(place, code, message);
            }
        }
    }

    public static EventTemplate Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        if (RuleBookNode.Open(json, faults) is not { } root)
        {
            faults.ThrowIfAny("event template");
            throw new UnreachableException();
        }

        root.Allow("id", "version", "kind", "name", "items");
        var (id, version, kind) = (root.Required("id")?.Text(), root.Required("version")?.Int(1, int.MaxValue), root.Required("kind")?.Enum<PrEventKind>());
        var name = root.Required("name")?.Names();
        ImmutableArray<ChecklistItem> items = [.. (root.Required("items")?.Items() ?? []).Select(ReadItem).OfType<ChecklistItem>()];
        faults.ThrowIfAny($"event template '{id ?? "?"}'");
        return new EventTemplate(id!, version!.Value, kind!.Value, name!, items);
    }

    public static void Write(EventTemplate template, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", template.Id);
        json.WriteNumber("version", template.Version);
        json.WriteString("kind", KebabCase.Of(template.Kind));
        RuleBookText.WriteNames(json, "name", template.Name);
        json.WriteStartArray("items");
        foreach (var item in template.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id.Value);
            json.WriteString("timing", KebabCase.Of(item.Timing));
            RuleBookText.WriteNames(json, "text", item.Text);
            if (item.DaysFromEvent is { } days)
            {
                json.WriteNumber("daysFromEvent", days);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ChecklistItem? ReadItem(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("id", "timing", "text", "daysFromEvent");
        var (id, timing, text) = (node.Required("id")?.Code<ChecklistItemId>(), node.Required("timing")?.Enum<ControlTiming>(), node.Required("text")?.Names());
        var days = node.Optional("daysFromEvent")?.Int(-EventTemplate.MostDays, EventTemplate.MostDays);
        return node.HasFault ? null : new ChecklistItem(id!.Value, timing!.Value, text!, days);
    }
}
