using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>One shift of a plan.</summary>
/// <param name="Id">The stable id; not blank, one of its kind in the plan.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Hours">When it works, every day; it may end on the next day, as in <c>20:00-次日08:00</c>.</param>
public sealed record Shift(string Id, LocalizedText Name, OpenSpan Hours)
{
    /// <summary>The shift on one line.</summary>
    /// <returns>For example <c>night 20:00-08:00</c>.</returns>
    public override string ToString() => $"{Id} {Hours}";
}

/// <summary>A part of the day throughout which the same shifts work.</summary>
/// <param name="Span">The part; one over midnight is whole.</param>
/// <param name="Shifts">The shifts, in the order of the plan; empty where nobody works.</param>
public sealed record ShiftCover(OpenSpan Span, ImmutableArray<Shift> Shifts)
{
    /// <summary>Equal when span and shifts are.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(ShiftCover? other) => other is not null && Span == other.Span && Shifts.AsSpan().SequenceEqual(other.Shifts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Span, Shifts.Length);

    /// <summary>The part of the day on one line.</summary>
    /// <returns>For example <c>20:00-21:00 middle, night</c>.</returns>
    public override string ToString() => $"{Span} {(Shifts.IsEmpty ? "nobody" : string.Join(", ", Shifts.Select(shift => shift.Id)))}";
}

/// <summary>The shifts of a desk, the same every day: who is on at which time, and when nobody is.</summary>
/// <remarks>
/// Immutable and safe to share between threads; compares by reference. Times are those of the clock on the wall; shifts are half-open, so at
/// 20:00 a shift that ends at 20:00 is off. How many people a shift has is no part of it. It has no JSON form.
/// </remarks>
/// <example><code>
/// ShiftPlan.SevenByTwentyFour.On(new LocalTime(20, 30)); // middle and night
/// </code></example>
public sealed class ShiftPlan
{
    /// <summary>Makes a plan.</summary>
    /// <param name="id">The plan's id; not blank.</param>
    /// <param name="shifts">Its shifts; at least one. They may overlap and need not fill the day.</param>
    /// <exception cref="RuleBookException">It does not hold together: no shift, a blank id, two shifts with one id. Every fault is named.</exception>
    public ShiftPlan(string id, params ImmutableArray<Shift> shifts)
    {
        Check(id, shifts);
        (Id, Shifts) = (id, shifts);
        Coverage = CoverageOf(shifts);
        Gaps = [.. Coverage.Where(part => part.Shifts.IsEmpty).Select(part => part.Span)];
        Covered = CoveredBetween(Gaps);
    }

    /// <summary>Round the clock on all 365 days: an early shift 08:00-20:00, a middle shift 09:00-21:00, a night shift 20:00-次日08:00.</summary>
    /// <remarks>Source: [003 R2 §1 五(c)]. The hours are the source's, the shifts' names are the library's [L].</remarks>
    public static ShiftPlan SevenByTwentyFour { get; } = new(
        "seven-by-twenty-four",
        new Shift("early", new LocalizedText("early shift", "早班"), OpenSpan.Parse("08:00-20:00")),
        new Shift("middle", new LocalizedText("middle shift", "中班"), OpenSpan.Parse("09:00-21:00")),
        new Shift("night", new LocalizedText("night shift", "夜班"), OpenSpan.Parse("20:00-次日08:00")));

    /// <summary>The plan's id.</summary>
    public string Id { get; }

    /// <summary>The shifts, as given.</summary>
    public ImmutableArray<Shift> Shifts { get; }

    /// <summary>The day in parts with the same shifts, in the order of their openings. Together they fill 24 hours; one that runs over midnight is the last.</summary>
    public ImmutableArray<ShiftCover> Coverage { get; }

    /// <summary>When somebody is on: spans that neither overlap nor touch, fit for <see cref="WeeklyHours.On(IsoDayOfWeek, ImmutableArray{OpenSpan})"/>.</summary>
    public ImmutableArray<OpenSpan> Covered { get; }

    /// <summary>When nobody is on, in the order of their openings; empty where the day is covered.</summary>
    public ImmutableArray<OpenSpan> Gaps { get; }

    /// <summary>Whether somebody is on at every time of the day.</summary>
    public bool CoversWholeDay => Gaps.IsEmpty;

    /// <summary>The shifts that are on at a local time.</summary>
    /// <param name="time">The time of day.</param>
    /// <returns>In the order of the plan; empty where nobody is on.</returns>
    public ImmutableArray<Shift> On(LocalTime time) => OnAt(Shifts, (int)(time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond));

    /// <summary>Whether somebody is on at a local time.</summary>
    /// <param name="time">The time of day.</param>
    /// <returns>True from a shift's beginning up to, but not including, its end.</returns>
    public bool Covers(LocalTime time) => !On(time).IsEmpty;

    /// <summary>The plan on one line.</summary>
    /// <returns>Id and shifts.</returns>
    public override string ToString() => $"{Id}: {string.Join(", ", Shifts)}";

    private static void Check(string id, ImmutableArray<Shift> shifts)
    {
        var faults = new RuleBookFaults();
        if (string.IsNullOrWhiteSpace(id))
        {
            faults.Add("$.id", "rule-book.out-of-range", "A shift plan has an id.");
        }

        if (shifts.IsDefaultOrEmpty)
        {
            faults.Add("$.shifts", "rule-book.out-of-range", "A shift plan has at least one shift.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; !shifts.IsDefault && i < shifts.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(shifts[i], nameof(shifts));
            if (string.IsNullOrWhiteSpace(shifts[i].Id))
            {
                faults.Add($"$.shifts[{i}].id", "rule-book.out-of-range", "A shift has an id.");
            }
            else if (!seen.Add(shifts[i].Id))
            {
                faults.Add($"$.shifts[{i}].id", "rule-book.contradiction", $"There is a shift '{shifts[i].Id}' already.");
            }
        }

        faults.ThrowIfAny($"shift plan '{id}'");
    }

    private static ImmutableArray<ShiftCover> CoverageOf(ImmutableArray<Shift> shifts)
    {
        var changes = shifts.SelectMany(shift => new[] { shift.Hours.FromSecond, shift.Hours.ToSecond % OpenSpan.SecondsPerDay }).Distinct().Order()
            .Where(second => !OnAt(shifts, second).SequenceEqual(OnAt(shifts, (second + OpenSpan.SecondsPerDay - 1) % OpenSpan.SecondsPerDay)))
            .ToArray();

        // Shifts of 24 hours alone: nothing ever changes.
        return changes.Length == 0
            ? [new ShiftCover(OpenSpan.WholeDay, OnAt(shifts, 0))]
            : [.. changes.Select((from, i) => new ShiftCover(Span(from, changes[(i + 1) % changes.Length]), OnAt(shifts, from)))];
    }

    private static ImmutableArray<OpenSpan> CoveredBetween(ImmutableArray<OpenSpan> gaps) => gaps.IsEmpty
        ? [OpenSpan.WholeDay]
        : [.. gaps.Select((gap, i) => OpenSpan.Between(gap.To, gaps[(i + 1) % gaps.Length].From)).OrderBy(span => span.FromSecond)];

    private static OpenSpan Span(int from, int to) => OpenSpan.Between(LocalTime.FromSecondsSinceMidnight(from), LocalTime.FromSecondsSinceMidnight(to));

    // Of yesterday's shifts the part after midnight counts too.
    private static ImmutableArray<Shift> OnAt(ImmutableArray<Shift> shifts, int second) =>
        [.. shifts.Where(shift => Within(shift.Hours, second) || Within(shift.Hours, second + OpenSpan.SecondsPerDay))];

    private static bool Within(OpenSpan span, int second) => second >= span.FromSecond && second < span.ToSecond;
}
