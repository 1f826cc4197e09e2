using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>Something to be done again and again: a weekly meeting, a month-end report, a visit on a birthday.</summary>
/// <remarks>
/// Immutable, compares by value. It has no JSON form: a host stores the id and makes the duty again. <see cref="RecurringDuties"/> has the
/// duties of the sources.
/// </remarks>
/// <example><code>
/// var gifts = RecurringDuties.NewYearGifts;
/// gifts.Recurrence.NextOnOrAfter(new LocalDate(2026, 3, 1)); // 1 December 2026
/// </code></example>
public sealed record RecurringDuty
{
    /// <summary>The stable id; not blank.</summary>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public required string Id
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>The name for people.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>On which dates it is due.</summary>
    public required Recurrence Recurrence { get; init; }

    /// <summary>Where the duty comes from; null: not said.</summary>
    public string? Source { get; init; }

    /// <summary>The time of day at which it is done, in the host's zone; null: any time of the day.</summary>
    public OpenSpan? Window { get; init; }

    /// <summary>What belongs to it, in order; empty where nothing is listed.</summary>
    public ImmutableArray<LocalizedText> Checklist
    {
        get;
        init => field = value.IsDefault ? [] : value;
    }

        = [];

    /// <summary>From when until when an occurrence is due.</summary>
    /// <param name="occurrence">The first day of an occurrence.</param>
    /// <param name="zone">The zone in which its days and its window are counted.</param>
    /// <returns>
    /// Half-open: from the window's opening on the first day to its closing on the last, or without a window from the start of the first day
    /// to the start of the day after the last. A local time that is skipped moves forward, one that comes twice is its first occurrence.
    /// </returns>
    /// <exception cref="ArgumentException">No occurrence begins on the date.</exception>
    public Interval During(LocalDate occurrence, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var days = Recurrence.DaysOf(occurrence);
        return Window is null
            ? new Interval(At(days.Start, 0), At(days.End, OpenSpan.SecondsPerDay))
            : new Interval(At(days.Start, Window.FromSecond), At(days.End, Window.ToSecond));

        Instant At(LocalDate date, int second) => zone.AtLeniently(date.AtMidnight().PlusSeconds(second)).ToInstant();
    }

    /// <summary>Equal when all parts are.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(RecurringDuty? other) =>
        other is not null && Id == other.Id && Name == other.Name && Recurrence == other.Recurrence && Source == other.Source && Window == other.Window
        && Checklist.AsSpan().SequenceEqual(other.Checklist.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Recurrence, Source, Window, Checklist.Length);

    /// <summary>The duty on one line.</summary>
    /// <returns>For example <c>New-Year gifts: every December</c>.</returns>
    public override string ToString() => $"{Name}: {Recurrence}{(Window is null ? "" : $", {Window}")}";
}
