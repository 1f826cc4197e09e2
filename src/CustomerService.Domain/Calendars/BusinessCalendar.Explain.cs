using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <content>Answers that say why.</content>
public sealed partial class BusinessCalendar
{
    /// <summary>The answer of <see cref="TryAdd"/> as a derivation.</summary>
    /// <param name="start">From when it is counted.</param>
    /// <param name="working">How much; not negative.</param>
    /// <param name="edge">Where an amount ends that is used up exactly at a closing.</param>
    /// <returns>Spans counted, dates skipped and why, the running total, the result.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start lies beyond the horizon, or the amount is negative: see <see cref="ExplainSubtract"/>.</exception>
    public Derivation ExplainAdd(Instant start, Duration working, ClosingEdge edge = ClosingEdge.Close)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(working, Duration.Zero);
        var answer = TryAdd(start, working, edge);
        var builder = new DerivationBuilder(this);
        if (answer.IsFound)
        {
            builder.Count(start, answer.At);
        }

        var at = start.InZone(Zone);
        return builder.Build(
            new($"{DurationText.In(working, Language.English)} of working time from {DerivationText.Of(at, Language.English)}", $"自 {DerivationText.Of(at, Language.Chinese)} 起 {DurationText.In(working, Language.Chinese)}工作时间"),
            answer,
            Never($"only {DurationText.In(WorkingTimeBetween(start, Latest - Duration.Epsilon), Language.English)} before {Horizon.LastYear + 1}", $"{Horizon.LastYear + 1} 年之前只有 {DurationText.In(WorkingTimeBetween(start, Latest - Duration.Epsilon), Language.Chinese)}"));
    }

    /// <summary>The answer of <see cref="TrySubtract"/> as a derivation.</summary>
    /// <param name="end">The end of the working time.</param>
    /// <param name="working">How much; not negative.</param>
    /// <param name="edge">Where an amount ends that is used up exactly at an opening.</param>
    /// <returns>Spans counted, dates skipped and why, the running total, the result; in the order of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The end lies beyond the horizon, or the amount is negative.</exception>
    public Derivation ExplainSubtract(Instant end, Duration working, ClosingEdge edge = ClosingEdge.Close)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(working, Duration.Zero);
        var answer = TrySubtract(end, working, edge);
        var builder = new DerivationBuilder(this);
        if (answer.IsFound)
        {
            builder.Count(answer.At, end);
        }

        var at = end.InZone(Zone);
        return builder.Build(
            new($"{DurationText.In(working, Language.English)} of working time before {DerivationText.Of(at, Language.English)}", $"{DerivationText.Of(at, Language.Chinese)} 之前 {DurationText.In(working, Language.Chinese)}工作时间"),
            answer,
            Never($"only {DurationText.In(WorkingTimeBetween(Earliest, end), Language.English)} since {Horizon.FirstYear}", $"{Horizon.FirstYear} 年以来只有 {DurationText.In(WorkingTimeBetween(Earliest, end), Language.Chinese)}"));
    }

    /// <summary>The answer of <see cref="WorkingTimeBetween"/> as a derivation.</summary>
    /// <param name="start">The one.</param>
    /// <param name="end">The other; not before <paramref name="start"/>.</param>
    /// <returns>Spans counted, dates skipped and why, the running total.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant lies beyond the horizon, or the end before the start.</exception>
    public Derivation ExplainBetween(Instant start, Instant end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        var builder = new DerivationBuilder(this);
        builder.Count(start, end);
        var (from, to) = (start.InZone(Zone), end.InZone(Zone));
        return builder.Build(
            new(
                $"working time from {DerivationText.Of(from, Language.English)} to {DerivationText.Of(to, Language.English)}",
                $"自 {DerivationText.Of(from, Language.Chinese)} 至 {DerivationText.Of(to, Language.Chinese)} 的工作时间"),
            IsProvisional(start) || IsProvisional(end));
    }

    /// <summary>The answer of <see cref="TryAddBusinessDays"/> as a derivation.</summary>
    /// <param name="start">From when it is counted; its date does not count.</param>
    /// <param name="days">How many; at least 1.</param>
    /// <param name="end">At which moment of the last day the limit ends.</param>
    /// <returns>Business days counted by number, dates skipped and why, the result.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start lies beyond the horizon, or the number is less than 1.</exception>
    public Derivation ExplainBusinessDays(Instant start, int days, BusinessDayEnd end = BusinessDayEnd.Close)
    {
        var answer = TryAddBusinessDays(start, days, end);
        var builder = new DerivationBuilder(this);
        if (answer.IsFound && BusinessDayAfter(start.InZone(Zone).Date, days) is { } last)
        {
            builder.CountDays(start.InZone(Zone).Date, last, 0);
        }

        var at = start.InZone(Zone);
        return builder.Build(
            new(
                $"{Plural(days)} after {DerivationText.Of(at, Language.English)}",
                $"{DerivationText.Of(at, Language.Chinese)} 之后 {days} 个工作日"),
            answer,
            Never($"so many business days do not come before {Horizon.LastYear + 1}", $"{Horizon.LastYear + 1} 年之前没有这么多工作日"));

        static string Plural(int days) => days == 1 ? "1 business day" : $"{days} business days";
    }

    private static LocalizedText Never(string english, string chinese) => new($"never: {english}", $"不存在：{chinese}");

    internal bool HasOpenTime(LocalDate date)
    {
        var (start, end) = (Nanos.At(_source.StartOf(Nanos.DayOf(date))), Nanos.At(_source.StartOf(Nanos.DayOf(date) + 1)));
        return WorkingTimeBetween(Instant.Max(start, Earliest), Instant.Min(end, Latest - Duration.Epsilon)) > Duration.Zero;
    }

    internal LocalizedText ReasonFor(LocalDate date) => _source.ReasonFor(Nanos.DayOf(date)).Text;

    /// <summary>What makes a date that is open a special one; null for an ordinary day of the week.</summary>
    internal LocalizedText? OccasionOf(LocalDate date) => _source.ReasonFor(Nanos.DayOf(date)) is { Kind: not null } reason ? reason.Text : null;
}
