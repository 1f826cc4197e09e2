using System.Collections.Immutable;
using CustomerService.Domain.Planning.Market;
using CustomerService.Domain.Planning.Progress;
using NodaTime;

namespace CustomerService.Domain.Planning.Events;

/// <summary>How far an event is prepared, held and followed up.</summary>
/// <remarks>Immutable. Made by <see cref="EventTemplate.Progress"/>.</remarks>
public sealed class EventProgress
{
    private readonly ImmutableDictionary<ChecklistItemId, ChecklistTick> _ticks;

    internal EventProgress(EventTemplate template, ImmutableArray<ChecklistTick> ticks)
    {
        var first = ImmutableDictionary.CreateBuilder<ChecklistItemId, ChecklistTick>();
        foreach (var tick in ticks)
        {
            ArgumentNullException.ThrowIfNull(tick, nameof(ticks));
            ArgumentNullException.ThrowIfNull(tick.By, nameof(ticks));
            if (template.Find(tick.Item) is null)
            {
                throw template.Unknown(tick.Item, nameof(ticks));
            }

            if (!first.TryGetValue(tick.Item, out var met) || tick.On < met.On)
            {
                first[tick.Item] = tick;
            }
        }

        (Template, _ticks) = (template, first.ToImmutable());
    }

    /// <summary>The template.</summary>
    public EventTemplate Template { get; }

    /// <summary>The points that were not seen to, in the order of the template.</summary>
    public ImmutableArray<ChecklistItem> Missing => [.. Template.Items.Where(item => !_ticks.ContainsKey(item.Id))];

    /// <summary>The share of points that were seen to, in [0, 1].</summary>
    public decimal ShareDone => (decimal)_ticks.Count / Template.Items.Length;

    /// <summary>Whether every point was seen to.</summary>
    public bool IsComplete => _ticks.Count == Template.Items.Length;

    /// <summary>The points before, during or after the event that were not seen to.</summary>
    /// <param name="timing">Which.</param>
    /// <returns>The points, in the order of the template.</returns>
    public ImmutableArray<ChecklistItem> MissingOf(ControlTiming timing) => Missing.RemoveAll(item => item.Timing != timing);

    /// <summary>Who saw to a point, and when.</summary>
    /// <param name="item">The point.</param>
    /// <returns>The earliest tick; null: nobody did.</returns>
    /// <exception cref="ArgumentException">The template has no such point.</exception>
    public ChecklistTick? TickOf(ChecklistItemId item) =>
        Template.Find(item) is null ? throw Template.Unknown(item, nameof(item)) : _ticks.GetValueOrDefault(item);

    /// <summary>The points as dated tasks, so that their progress can be counted and drawn.</summary>
    /// <param name="eventDay">The day of the event.</param>
    /// <returns>One task for each point, named by its code.</returns>
    public WorkProgress Tasks(LocalDate eventDay) => new(
        [.. Template.Items.Select(item => new TrackedTask { Name = item.Id.Value, DueOn = Template.DueOn(item.Id, eventDay), DoneOn = _ticks.GetValueOrDefault(item.Id)?.On })]);
}
