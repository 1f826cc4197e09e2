using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>An amount of time as a promise counts it: time that passes, or business days.</summary>
/// <remarks>The default value is no time at all. Amounts of one kind compare; those of different kinds do not.</remarks>
public readonly record struct TimeAmount
{
    private TimeAmount(Duration time, int days, bool inDays) => (Time, Days, IsInDays) = (time, days, inDays);

    /// <summary>The time; zero where days are counted. Negative: so much over.</summary>
    public Duration Time { get; }

    /// <summary>The business days; 0 where time is counted. Negative: so many over.</summary>
    public int Days { get; }

    /// <summary>Whether business days are counted.</summary>
    public bool IsInDays { get; }

    /// <summary>Whether it is less than nothing.</summary>
    public bool IsNegative => Time < Duration.Zero || Days < 0;

    /// <summary>An amount of time.</summary>
    /// <param name="time">How much.</param>
    /// <returns>The amount.</returns>
    public static TimeAmount Of(Duration time) => new(time, 0, false);

    /// <summary>A number of business days.</summary>
    /// <param name="days">How many.</param>
    /// <returns>The amount.</returns>
    public static TimeAmount OfDays(int days) => new(Duration.Zero, days, true);

    /// <summary>The amount for people.</summary>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>2 h 30 min</c>, <c>3 business days</c>, <c>-15 min</c>; parts of a second as a decimal fraction.</returns>
    public string In(Language language)
    {
        if (IsInDays)
        {
            return language == Language.Chinese ? $"{Days} 个工作日" : Days is 1 or -1 ? $"{Days} business day" : $"{Days} business days";
        }

        return (Time < Duration.Zero ? "-" : "") + DurationText.In(Time < Duration.Zero ? -Time : Time, language);
    }

    /// <summary>The amount in English.</summary>
    /// <returns><see cref="In"/> of <see cref="Language.English"/>.</returns>
    public override string ToString() => In(Language.English);
}
