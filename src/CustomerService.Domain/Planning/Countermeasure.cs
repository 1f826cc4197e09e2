using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <summary>One measure against the main cause, as answers to what, why, who, when, where and how (5W1H).</summary>
/// <remarks>A draft may still lack its owner or its day; the plan is not left before each measure has both.</remarks>
public sealed record Countermeasure
{
    /// <summary>What is done (做什么).</summary>
    public required string What { get; init; }

    /// <summary>Why, or against what (为什么); null: not said.</summary>
    public string? Why { get; init; }

    /// <summary>The number of the cause it acts on; null: the main cause.</summary>
    public int? Cause { get; init; }

    /// <summary>Who does it (谁来做); null: not settled yet.</summary>
    public PlanOwner? Owner { get; init; }

    /// <summary>The last day, included (何时); null: not settled yet.</summary>
    public LocalDate? DueOn { get; init; }

    /// <summary>Where (何地); null: not said.</summary>
    public string? Where { get; init; }

    /// <summary>How (如何做); null: not said.</summary>
    public string? How { get; init; }

    /// <summary>The same measure, due so many business days after a day.</summary>
    /// <param name="businessDays">How many; at least 1.</param>
    /// <param name="from">The day from which is counted; it does not count itself.</param>
    /// <param name="calendar">Which days are business days.</param>
    /// <returns>The measure with its last day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1, or the day lies beyond the calendar's horizon.</exception>
    /// <exception cref="BeyondHorizonException">So many business days do not come before the horizon.</exception>
    public Countermeasure DueIn(int businessDays, LocalDate from, BusinessCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(businessDays, 1);
        ArgumentNullException.ThrowIfNull(calendar);
        return this with
        {
            DueOn = calendar.BusinessDayAfter(from, businessDays) ?? throw new BeyondHorizonException(calendar.Id, $"that ends {businessDays} business days"),
        };
    }

    /// <summary>The measure in words.</summary>
    /// <returns><see cref="What"/>.</returns>
    public override string ToString() => What;
}
