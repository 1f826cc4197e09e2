using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;

namespace CustomerService.Domain.Complaints.Law;

/// <summary>What a legal limit is counted in.</summary>
public enum LimitUnit
{
    /// <summary>Days of the calendar, the day of the start not counted, the last one whole (自然日).</summary>
    CalendarDays,

    /// <summary>Business days of the host's calendar, the day of the start not counted, the last one until its business closes (工作日).</summary>
    BusinessDays,

    /// <summary>Hours, from the minute of the start (小时).</summary>
    Hours,
}

/// <summary>Names of <see cref="LimitUnit"/>.</summary>
public static class LimitUnits
{
    extension(LimitUnit unit)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => unit switch
        {
            LimitUnit.CalendarDays => new("calendar days", "自然日"),
            LimitUnit.BusinessDays => new("business days", "工作日"),
            LimitUnit.Hours => new("hours", "小时"),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a value of LimitUnit."),
        };
    }
}

/// <summary>One time limit of a law, as data: how much, counted how, on what authority.</summary>
public sealed record LegalLimit
{
    /// <summary>The id of the promise it is, as a clock or an extension of the procedure names it.</summary>
    public required string Promise { get; init; }

    /// <summary>What it times.</summary>
    public PromiseMetric Metric { get; init; } = PromiseMetric.Custom;

    /// <summary>How much; 1 or more.</summary>
    public required int Amount { get; init; }

    /// <summary>Counted in what.</summary>
    public required LimitUnit Unit { get; init; }

    /// <summary>The rule in a sentence.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Where it stands: section, article, number.</summary>
    public required string Reference { get; init; }

    /// <summary>How well it is known.</summary>
    public required LegalConfidence Confidence { get; init; }

    /// <summary>The limit as the target of a promise.</summary>
    /// <param name="calendar">The business days, in the zone of the law.</param>
    /// <returns>The target.</returns>
    public TimeTarget On(BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Unit switch
        {
            LimitUnit.CalendarDays => BusinessDays.CalendarDays(Amount, calendar.Zone.Id),
            LimitUnit.BusinessDays => BusinessDays.Of(Amount, calendar),
            _ => ElapsedTime.Hours(Amount),
        };
    }

    /// <summary>The limit on one line.</summary>
    /// <returns>For example <c>mediation: 60 calendar days (art. 23)</c>.</returns>
    public override string ToString() => $"{Promise}: {Amount} {Unit.DisplayName.English} ({Reference})";
}

/// <summary>A time in which somebody else may act: go to an ombudsman, ask for a review, give feedback.</summary>
/// <remarks>No clock of ours: nobody of us is late when it passes.</remarks>
/// <param name="Code">Its code, for example <c>ombudsman</c>.</param>
/// <param name="Name">What may be done in it.</param>
/// <param name="Within">How long; whole days, weeks, months or years, the last day included.</param>
/// <param name="Reference">Where it stands.</param>
/// <param name="Confidence">How well it is known.</param>
public sealed record LegalWindow(string Code, LocalizedText Name, NodaTime.Period Within, string Reference, LegalConfidence Confidence);
