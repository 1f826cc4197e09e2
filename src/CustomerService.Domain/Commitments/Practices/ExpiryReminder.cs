using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Commitments.Practices;

/// <summary>A product a customer has for a period: a contract, a subscription, a policy.</summary>
public sealed record ProductPeriod
{
    /// <summary>Makes a period.</summary>
    /// <param name="product">The host's id of the product; not blank.</param>
    /// <param name="lastDay">Its last day, on which it is still there.</param>
    /// <exception cref="ArgumentException">The product is blank.</exception>
    public ProductPeriod(string product, LocalDate lastDay)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(product);
        (Product, LastDay) = (product, lastDay);
    }

    /// <summary>The host's id of the product.</summary>
    public string Product { get; }

    /// <summary>Its last day, on which it is still there.</summary>
    public LocalDate LastDay { get; }
}

/// <summary>How a reminder stands on a date.</summary>
public enum ExpiryStanding
{
    /// <summary>It is too early to remind (未到提醒日).</summary>
    Early,

    /// <summary>The customer is to be reminded (应提醒).</summary>
    Remind,

    /// <summary>The period is over (已到期).</summary>
    Expired,
}

/// <summary>Names of <see cref="ExpiryStanding"/>.</summary>
public static class ExpiryStandings
{
    extension(ExpiryStanding standing)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => standing switch
        {
            ExpiryStanding.Early => new("too early to remind", "未到提醒日"),
            ExpiryStanding.Remind => new("to be reminded", "应提醒"),
            ExpiryStanding.Expired => new("expired", "已到期"),
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Not a value of ExpiryStanding."),
        };
    }
}

/// <summary>When a customer is to be reminded of the end of one period.</summary>
/// <param name="Of">The period.</param>
/// <param name="RemindOn">The date of the reminder, before the last day.</param>
public sealed record DueReminder(ProductPeriod Of, LocalDate RemindOn)
{
    /// <summary>How the reminder stands.</summary>
    /// <param name="today">The date that is looked at.</param>
    /// <returns>To be reminded from the date of the reminder to the last day, both inclusive.</returns>
    public ExpiryStanding StandingOn(LocalDate today) =>
        today < RemindOn ? ExpiryStanding.Early : today <= Of.LastDay ? ExpiryStanding.Remind : ExpiryStanding.Expired;
}

/// <summary>How long before the end of a product's period its customer is reminded (到期提醒).</summary>
/// <remarks>Immutable. Source: [003 R7 §三3], which gives no number of days: the lead is the host's.</remarks>
public sealed record ExpiryReminder
{
    /// <summary>Makes the rule.</summary>
    /// <param name="lead">How long before the last day, in years, months, weeks or days; longer than zero and at most 1,000 years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lead is not longer than zero, is not of whole days, or is too long.</exception>
    public ExpiryReminder(Period lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        Lead = LocalDays.IsWholeDays(lead)
            ? lead
            : throw new ArgumentOutOfRangeException(nameof(lead), lead, "A lead is longer than zero, of whole days, and at most 1,000 years; 30 days is P30D.");
    }

    /// <summary>How long before the last day.</summary>
    public Period Lead { get; }

    /// <summary>The date of the reminder for a last day.</summary>
    /// <param name="lastDay">The last day of the period.</param>
    /// <returns>The date, before the last day; where a month is too short, its last day.</returns>
    public LocalDate RemindOn(LocalDate lastDay) => lastDay.Minus(Lead);

    /// <summary>The reminders for a list of periods.</summary>
    /// <param name="periods">The periods, in any order.</param>
    /// <returns>One for each, by the date of the reminder, then by the last day, then by the product's id.</returns>
    public ImmutableArray<DueReminder> For(params ImmutableArray<ProductPeriod> periods) =>
        periods.IsDefault || periods.Contains(null!)
            ? throw new ArgumentException("Periods are an array without holes.", nameof(periods))
            :
            [
                .. periods.Select(period => new DueReminder(period, RemindOn(period.LastDay)))
                    .OrderBy(reminder => reminder.RemindOn).ThenBy(reminder => reminder.Of.LastDay).ThenBy(reminder => reminder.Of.Product, StringComparer.Ordinal),
            ];
}
