using System.Collections.Immutable;
using CustomerService.Domain.Planning.Market;
using NodaTime;

namespace CustomerService.Domain.Planning.Events;

/// <summary>A point of the checklist of an event.</summary>
/// <param name="Id">Its code; no other point of the template has it.</param>
/// <param name="Timing">Whether it is seen to before, during or after the event.</param>
/// <param name="Text">What is to be seen to.</param>
/// <param name="DaysFromEvent">Its last day, counted from the day of the event: −14 is two weeks before. Null: no day is settled.</param>
public sealed record ChecklistItem(ChecklistItemId Id, ControlTiming Timing, LocalizedText Text, int? DaysFromEvent = null);

/// <summary>That a point of a checklist was seen to.</summary>
/// <param name="Item">The point.</param>
/// <param name="By">Who saw to it.</param>
/// <param name="On">When.</param>
public sealed record ChecklistTick(ChecklistItemId Item, Actor By, LocalDate On);

/// <summary>The plan of an event as a template: a checklist as data (公关活动模板).</summary>
/// <remarks>
/// Immutable, safe to share between threads. <see cref="Presets.EventTemplates"/> has those that ship; a team writes its own as JSON. A template holds no
/// state: who saw to what is kept by the host as a list of <see cref="ChecklistTick"/>.
/// </remarks>
public sealed class EventTemplate
{
    /// <summary>The most days that a point may lie from its event: ten years.</summary>
    public const int MostDays = 3_650;

    /// <summary>Makes a template.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="version">Its version; 1 or more.</param>
    /// <param name="kind">The kind of event.</param>
    /// <param name="name">Its name.</param>
    /// <param name="items">The points, at least one, in the order in which people read them.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public EventTemplate(string id, int version, PrEventKind kind, LocalizedText name, params ImmutableArray<ChecklistItem> items)
    {
        var faults = new RuleBookFaults();
        items = items.IsDefault ? [] : items;
        EventTemplateJson.Check(id, version, kind, name, items, faults);
        faults.ThrowIfAny($"event template '{id}'");
        (Id, Version, Kind, Name, Items) = (id, version, kind, name, items);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its version.</summary>
    public int Version { get; }

    /// <summary>The kind of event.</summary>
    public PrEventKind Kind { get; }

    /// <summary>Its name.</summary>
    public LocalizedText Name { get; }

    /// <summary>The points.</summary>
    public ImmutableArray<ChecklistItem> Items { get; }

    /// <summary>What was seen to and what is missing.</summary>
    /// <param name="ticks">What was seen to, in any order; a point may be ticked more than once, the earliest counts.</param>
    /// <returns>The progress.</returns>
    /// <exception cref="ArgumentException">A tick is of a point that the template does not have.</exception>
    public EventProgress Progress(params ImmutableArray<ChecklistTick> ticks) => new(this, ticks.IsDefault ? [] : ticks);

    /// <summary>The last day of a point.</summary>
    /// <param name="item">The point.</param>
    /// <param name="eventDay">The day of the event.</param>
    /// <returns>The day; null: none is settled.</returns>
    /// <exception cref="ArgumentException">The template has no such point.</exception>
    public LocalDate? DueOn(ChecklistItemId item, LocalDate eventDay) =>
        Find(item) is { } found ? (found.DaysFromEvent is { } days ? eventDay.PlusDays(days) : null) : throw Unknown(item, nameof(item));

    /// <summary>Reads a template.</summary>
    /// <param name="json">The text, in the form of <see cref="ToJson"/>.</param>
    /// <returns>The template.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static EventTemplate Parse(string json) => EventTemplateJson.Read(json);

    /// <summary>Writes the template.</summary>
    /// <returns>Indented JSON that <see cref="Parse"/> reads.</returns>
    public string ToJson() => RuleBookText.Of(this, EventTemplateJson.Write);

    internal ChecklistItem? Find(ChecklistItemId item) => Items.FirstOrDefault(each => each.Id == item);

    internal ArgumentException Unknown(ChecklistItemId item, string name) =>
        new($"The template '{Id}' has no point '{item}'{Spelling.DidYouMean(item.Value, Items.Select(each => each.Id.Value))}.", name);
}
