using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Calendars;

/// <summary>What a date of its own means for the open hours.</summary>
public enum DatedHoursKind
{
    /// <summary>Closed, though the week would be open (节假日).</summary>
    Holiday,

    /// <summary>Other hours than the week's (特殊营业时间).</summary>
    SpecialHours,

    /// <summary>Works like a given day of the week: a make-up workday (调休上班).</summary>
    WorksLike,
}

/// <summary>Names of <see cref="DatedHoursKind"/>.</summary>
public static class DatedHoursKinds
{
    extension(DatedHoursKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            DatedHoursKind.Holiday => new("holiday", "节假日"),
            DatedHoursKind.SpecialHours => new("special hours", "特殊营业时间"),
            DatedHoursKind.WorksLike => new("make-up workday", "调休上班"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of DatedHoursKind."),
        };
    }
}

/// <summary>The hours of one date, where they are not the week's: a holiday, special hours, or a workday that makes up for another.</summary>
/// <remarks>Immutable, compares by value. On one date special hours and make-up workdays beat a holiday, and a holiday beats the week.</remarks>
public sealed record DatedHours
{
    private DatedHours(LocalDate date, DatedHoursKind kind, LocalizedText? name, ImmutableArray<OpenSpan> hours, IsoDayOfWeek? like)
    {
        (Date, Kind, Name, Hours, Like) = (date, kind, name, hours, like);
    }

    /// <summary>The date, in the calendar's zone.</summary>
    public LocalDate Date { get; }

    /// <summary>What the date is.</summary>
    public DatedHoursKind Kind { get; }

    /// <summary>The name of the occasion; null where it has none. A holiday has one.</summary>
    public LocalizedText? Name { get; }

    /// <summary>The spans of <see cref="DatedHoursKind.SpecialHours"/>, in order; empty for the other kinds.</summary>
    public ImmutableArray<OpenSpan> Hours { get; }

    /// <summary>The day of the week that a make-up workday works like; null for the other kinds.</summary>
    public IsoDayOfWeek? Like { get; }

    /// <summary>A date on which the place is closed.</summary>
    /// <param name="date">The date.</param>
    /// <param name="name">The holiday's name.</param>
    /// <returns>The holiday.</returns>
    public static DatedHours Closed(LocalDate date, LocalizedText name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new DatedHours(date.WithCalendar(CalendarSystem.Iso), DatedHoursKind.Holiday, name, [], null);
    }

    /// <summary>A date on which the place is closed.</summary>
    /// <param name="date">The date as <c>2026-12-25</c>.</param>
    /// <param name="name">The holiday's name.</param>
    /// <returns>The holiday.</returns>
    /// <exception cref="FormatException">The text is no date.</exception>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static DatedHours Closed(string date, string name) => Closed(Read(date), LocalizedText.Same(name));

    /// <summary>A date with hours of its own.</summary>
    /// <param name="date">The date.</param>
    /// <param name="spans">Its spans; at least one.</param>
    /// <param name="name">The occasion; null: none.</param>
    /// <returns>The date's hours.</returns>
    /// <exception cref="ArgumentException">There is no span: a date without hours is a holiday and has a name.</exception>
    public static DatedHours Open(LocalDate date, ImmutableArray<OpenSpan> spans, LocalizedText? name = null) => spans.IsDefaultOrEmpty
        ? throw new ArgumentException("A date with special hours has at least one span; a date without hours is a holiday.", nameof(spans))
        : new DatedHours(
            date.WithCalendar(CalendarSystem.Iso), DatedHoursKind.SpecialHours, name, spans.Sort(static (left, right) => left.FromSecond.CompareTo(right.FromSecond)), null);

    /// <summary>A date with hours of its own.</summary>
    /// <param name="date">The date as <c>2026-12-24</c>.</param>
    /// <param name="spans">Its spans as text, such as <c>09:00-12:00</c>; at least one.</param>
    /// <returns>The date's hours.</returns>
    /// <exception cref="FormatException">The date is none, or a text is no span.</exception>
    /// <exception cref="ArgumentException">There is no span.</exception>
    public static DatedHours Open(string date, params ImmutableArray<string> spans) => Open(Read(date), [.. spans.Select(OpenSpan.Parse)]);

    /// <summary>A make-up workday: a date, usually of a weekend, with the week's hours of another day.</summary>
    /// <param name="date">The date.</param>
    /// <param name="like">Whose hours it has.</param>
    /// <param name="name">For what it makes up; null: nothing is said.</param>
    /// <returns>The workday.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no day of the week.</exception>
    public static DatedHours WorksLike(LocalDate date, IsoDayOfWeek like, LocalizedText? name = null) => like is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
        ? new DatedHours(date.WithCalendar(CalendarSystem.Iso), DatedHoursKind.WorksLike, name, [], like)
        : throw new ArgumentOutOfRangeException(nameof(like), like, "Not a day of the week.");

    /// <summary>A make-up workday: a date, usually of a weekend, with the week's hours of another day.</summary>
    /// <param name="date">The date as <c>2026-02-14</c>.</param>
    /// <param name="like">Whose hours it has.</param>
    /// <param name="name">For what it makes up; null: nothing is said.</param>
    /// <returns>The workday.</returns>
    /// <exception cref="FormatException">The text is no date.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is no day of the week.</exception>
    public static DatedHours WorksLike(string date, IsoDayOfWeek like, LocalizedText? name = null) => WorksLike(Read(date), like, name);

    /// <summary>Equal when date, kind, name and hours are.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(DatedHours? other) =>
        other is not null && Date == other.Date && Kind == other.Kind && Name == other.Name && Like == other.Like && Hours.AsSpan().SequenceEqual(other.Hours.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, Kind, Name, Like, Hours.Length);

    /// <summary>The date on one line.</summary>
    /// <returns>For example <c>2026-12-25 closed (Christmas Day)</c>.</returns>
    public override string ToString()
    {
        var hours = Kind switch
        {
            DatedHoursKind.Holiday => "closed",
            DatedHoursKind.SpecialHours => string.Join(", ", Hours),
            _ => $"works like {DayNames.Code(Like!.Value)}",
        };
        return $"{LocalDatePattern.Iso.Format(Date)} {hours}{(Name is null ? "" : $" ({Name})")}";
    }

    private static LocalDate Read(string date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return IsoText.TryParseDate(date, out var read) ? read : throw new FormatException($"'{date}' is no date: write it as 2026-12-25.");
    }
}
