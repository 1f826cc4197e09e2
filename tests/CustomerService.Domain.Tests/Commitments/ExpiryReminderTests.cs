using CustomerService.Domain.Commitments.Practices;
using NodaTime;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class ExpiryReminderTests
{
    [Fact]
    public void A_reminder_comes_the_lead_before_the_last_day()
    {
        Assert.Equal(new LocalDate(2026, 5, 31), new ExpiryReminder(Period.FromDays(30)).RemindOn(new(2026, 6, 30)));
        Assert.Equal(new LocalDate(2024, 2, 29), new ExpiryReminder(Period.FromMonths(1)).RemindOn(new(2024, 3, 31)));
    }

    [Fact]
    public void It_stands_from_its_date_to_the_last_day()
    {
        var reminder = Assert.Single(new ExpiryReminder(Period.FromDays(10)).For(new ProductPeriod("channel package", new(2026, 6, 30))));

        Assert.Equal(new LocalDate(2026, 6, 20), reminder.RemindOn);
        Assert.Equal(ExpiryStanding.Early, reminder.StandingOn(new(2026, 6, 19)));
        Assert.Equal(ExpiryStanding.Remind, reminder.StandingOn(new(2026, 6, 20)));
        Assert.Equal(ExpiryStanding.Remind, reminder.StandingOn(new(2026, 6, 30)));
        Assert.Equal(ExpiryStanding.Expired, reminder.StandingOn(new(2026, 7, 1)));
    }

    [Fact]
    public void A_list_comes_in_the_order_in_which_customers_are_reminded() =>
        Assert.Equal(
            ["b", "c", "a", "d"],
            new ExpiryReminder(Period.FromMonths(1)).For(
                new ProductPeriod("d", new(2026, 7, 1)), new ProductPeriod("a", new(2026, 3, 31)), new ProductPeriod("c", new(2026, 3, 30)), new ProductPeriod("b", new(2026, 3, 30)))
                .Select(reminder => reminder.Of.Product));

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>("lead", () => new ExpiryReminder(Period.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("lead", () => new ExpiryReminder(Period.FromDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("lead", () => new ExpiryReminder(Period.FromHours(36)));
        Assert.Throws<ArgumentOutOfRangeException>("lead", () => new ExpiryReminder(Period.FromYears(1_001)));
        Assert.Throws<ArgumentNullException>("lead", () => new ExpiryReminder(null!));
        Assert.Throws<ArgumentException>("product", () => new ProductPeriod(" ", new(2026, 1, 1)));
        Assert.Throws<ArgumentException>("periods", () => new ExpiryReminder(Period.FromDays(1)).For(null!, null!));
    }
}
