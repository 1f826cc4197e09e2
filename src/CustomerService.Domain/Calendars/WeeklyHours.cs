using System.Collections.Immutable;
using System.Text;
using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>The open hours of an ordinary week: for each day of the week its spans.</summary>
/// <remarks>Immutable, compares by value. Spans stand in the order of their openings; a day without spans is closed.</remarks>
/// <example><code>
/// var week = WeeklyHours.Weekdays("09:00-12:30", "13:30-18:00").On(IsoDayOfWeek.Saturday, "10:00-14:00");
/// </code></example>
public sealed class WeeklyHours : IEquatable<WeeklyHours>
{
    internal const int DaysPerWeek = 7;

    private readonly ImmutableArray<ImmutableArray<OpenSpan>> _days;

    private WeeklyHours(ImmutableArray<ImmutableArray<OpenSpan>> days) => _days = days;

    /// <summary>No day is open: the week to start from, or that of a calendar whose every open day has a date.</summary>
    public static WeeklyHours None { get; } = new([.. Enumerable.Repeat(ImmutableArray<OpenSpan>.Empty, DaysPerWeek)]);

    /// <summary>Every hour of every day.</summary>
    public static WeeklyHours Always { get; } = new([.. Enumerable.Repeat(ImmutableArray.Create(OpenSpan.WholeDay), DaysPerWeek)]);

    /// <summary>The spans of one day of the week, in order.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no day of the week.</exception>
    public ImmutableArray<OpenSpan> this[IsoDayOfWeek day] => _days[IndexOf(day)];

    /// <summary>The same spans from Monday to Friday, none on Saturday and Sunday.</summary>
    /// <param name="spans">The spans as text, such as <c>09:00-12:30</c>.</param>
    /// <returns>The week.</returns>
    /// <exception cref="FormatException">A text is no span.</exception>
    public static WeeklyHours Weekdays(params ReadOnlySpan<string> spans) => None.On(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, Read(spans));

    /// <summary>The same spans on all seven days.</summary>
    /// <param name="spans">The spans as text, such as <c>08:00-20:00</c>.</param>
    /// <returns>The week.</returns>
    /// <exception cref="FormatException">A text is no span.</exception>
    public static WeeklyHours EveryDay(params ReadOnlySpan<string> spans) => None.On(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, Read(spans));

    /// <summary>This week with other hours on one day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="spans">Its spans as text; none: closed.</param>
    /// <returns>The new week.</returns>
    /// <exception cref="FormatException">A text is no span.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is no day of the week.</exception>
    public WeeklyHours On(IsoDayOfWeek day, params ReadOnlySpan<string> spans) => On(day, day, Read(spans));

    /// <summary>This week with other hours on one day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="spans">Its spans; none: closed.</param>
    /// <returns>The new week.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no day of the week.</exception>
    public WeeklyHours On(IsoDayOfWeek day, ImmutableArray<OpenSpan> spans) => On(day, day, spans);

    /// <inheritdoc/>
    public bool Equals(WeeklyHours? other) => other is not null && _days.Zip(other._days).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WeeklyHours);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var span in _days.SelectMany(day => day))
        {
            hash.Add(span);
        }

        return hash.ToHashCode();
    }

    /// <summary>The week on one line: each open day with its spans.</summary>
    /// <returns>For example <c>monday 09:00-17:00; tuesday 10:00-16:00</c>; <c>closed</c> for a week without hours.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (!this[day].IsEmpty)
            {
                text.Append(text.Length == 0 ? "" : "; ").Append(DayNames.Code(day)).Append(' ').AppendJoin(", ", this[day].AsEnumerable());
            }
        }

        return text.Length == 0 ? "closed" : text.ToString();
    }

    private static ImmutableArray<OpenSpan> Read(ReadOnlySpan<string> spans)
    {
        var read = ImmutableArray.CreateBuilder<OpenSpan>(spans.Length);
        foreach (var text in spans)
        {
            read.Add(OpenSpan.Parse(text));
        }

        return read.MoveToImmutable();
    }

    private WeeklyHours On(IsoDayOfWeek first, IsoDayOfWeek last, ImmutableArray<OpenSpan> spans)
    {
        var sorted = spans.IsDefaultOrEmpty ? [] : spans.Sort(static (left, right) => left.FromSecond.CompareTo(right.FromSecond));
        var days = _days.ToBuilder();
        for (var index = IndexOf(first); index <= IndexOf(last); index++)
        {
            days[index] = sorted;
        }

        return new WeeklyHours(days.MoveToImmutable());
    }

    private static int IndexOf(IsoDayOfWeek day) => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
        ? (int)day - 1
        : throw new ArgumentOutOfRangeException(nameof(day), day, "Not a day of the week.");
}
