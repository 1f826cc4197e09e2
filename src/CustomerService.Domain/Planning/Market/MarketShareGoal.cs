using NodaTime;

namespace CustomerService.Domain.Planning.Market;

/// <summary>A market share to be reached by a day: from 10% to 15% within a year.</summary>
/// <remarks>
/// Source: [000 Q7.2]. Shares are exact fractions in [0, 1]. It may also be a share to come down to. Immutable; compares by value.
/// </remarks>
/// <example><code>
/// new MarketShareGoal(0.10m, 0.15m, new(2026, 1, 1), new(2026, 12, 31)).ProgressAt(0.12m); // 0.4
/// </code></example>
public sealed record MarketShareGoal
{
    /// <summary>Makes a goal.</summary>
    /// <param name="from">The share at the start, a fraction in [0, 1].</param>
    /// <param name="to">The share to reach, a fraction in [0, 1]; another than <paramref name="from"/>.</param>
    /// <param name="start">The day on which the share was <paramref name="from"/>.</param>
    /// <param name="by">The last day, included; after <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is out of range, both are the same, or the last day is not after the first.</exception>
    public MarketShareGoal(decimal from, decimal to, LocalDate start, LocalDate by)
    {
        (From, To) = (Share(from, nameof(from)), Share(to, nameof(to)));
        if (from == to)
        {
            throw new ArgumentOutOfRangeException(nameof(to), to, "A goal is another share than the one there is.");
        }

        if (by <= start)
        {
            throw new ArgumentOutOfRangeException(nameof(by), by, "The last day is after the first.");
        }

        (Start, By) = (start, by);
    }

    /// <summary>The share at the start.</summary>
    public decimal From { get; }

    /// <summary>The share to reach.</summary>
    public decimal To { get; }

    /// <summary>The day on which the share was <see cref="From"/>.</summary>
    public LocalDate Start { get; }

    /// <summary>The last day, included.</summary>
    public LocalDate By { get; }

    /// <summary>How much of the way a share is.</summary>
    /// <param name="share">The share now, a fraction in [0, 1].</param>
    /// <returns>A fraction of the way: 0 at the start, 1 at the goal, more beyond it, less than 0 where it went the wrong way.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public decimal ProgressAt(decimal share) => (Share(share, nameof(share)) - From) / (To - From);

    /// <summary>Whether a share is enough.</summary>
    /// <param name="share">The share, a fraction in [0, 1].</param>
    /// <returns>True at the goal and beyond it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public bool IsMetBy(decimal share) => ProgressAt(share) >= 1;

    /// <summary>How much of the time has passed.</summary>
    /// <param name="day">The day.</param>
    /// <returns>A fraction in [0, 1], counted in days: 0 up to the start, 1 from the last day on.</returns>
    public decimal TimePassed(LocalDate day) =>
        day <= Start ? 0 : day >= By ? 1 : (decimal)Period.DaysBetween(Start, day) / Period.DaysBetween(Start, By);

    /// <summary>Whether a share on a day lags behind the days that have passed.</summary>
    /// <param name="share">The share, a fraction in [0, 1].</param>
    /// <param name="day">The day.</param>
    /// <returns>True where less of the way is done than of the time, as on a straight line; the line is a choice of this library.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public bool IsBehind(decimal share, LocalDate day) => ProgressAt(share) < TimePassed(day);

    private static decimal Share(decimal value, string name) => value is >= 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A market share is a fraction in [0, 1]; 15% is 0.15.");
}
