using CustomerService.Domain.Customers.Value;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Value;

public sealed class RetentionCountsTests
{
    [Fact]
    public void Without_customers_at_the_start_neither_retention_nor_churn_is_available()
    {
        var counts = RetentionCounts.Of(start: 0, acquired: 5, end: 5);

        Assert.Equal((null, null, 0L), (counts.Retention, counts.Churn, counts.Kept));
    }

    [Fact]
    public void All_may_stay_and_all_may_leave()
    {
        Assert.Equal((RetentionRate.FromPercent(100), 0.0), (RetentionCounts.Of(7, 3, 10).Retention, RetentionCounts.Of(7, 3, 10).Churn));
        Assert.Equal((RetentionRate.FromPercent(0), 1.0), (RetentionCounts.Of(7, 3, 3).Retention, RetentionCounts.Of(7, 3, 3).Churn));
    }

    [Fact]
    public void Counts_that_no_period_has_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("start", () => RetentionCounts.Of(-1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("acquired", () => RetentionCounts.Of(10, -1, 5));
        Assert.Throws<ArgumentOutOfRangeException>("end", () => RetentionCounts.Of(10, 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>("end", () => RetentionCounts.Of(10, 3, 14));
    }

    [Fact]   // property: who stayed and who left are all
    public void Retention_and_churn_add_up() => Prop.ForAll(
        Arb.From(Gen.Choose(1, 1_000)),
        Arb.From(Gen.Choose(0, 1_000)),
        Arb.From(Gen.Choose(0, 1_000)),
        (start, acquired, kept) =>
        {
            var counts = RetentionCounts.Of(start, acquired, acquired + Math.Min(kept, start));
            return Math.Abs(counts.Retention!.Value.PerPeriod + counts.Churn!.Value - 1) < 1e-15
                && (counts.Start, counts.Acquired, counts.End) == (start, acquired, acquired + Math.Min(kept, start));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void One_tenth_of_3000_former_guests_are_300_and_fill_300_places()
    {
        var guests = ReturningCustomers.Of(past: 3000, LoyaltyFigures.ReturningGuestsThatFillTheHouse.Value);

        Assert.Equal((3000L, 0.1), (guests.Past, guests.Share));
        Assert.Equal(300.0, guests.Returning);
        Assert.Equal((1.0, 0.75, 1.5), (guests.FillingOf(300), guests.FillingOf(400), guests.FillingOf(200)));
        Assert.Equal(0.1, ReturningCustomers.ShareToFill(past: 3000, capacity: 300));
    }

    [Fact]
    public void Without_capacity_or_former_customers_there_is_no_share()
    {
        Assert.Null(ReturningCustomers.Of(3000, 0.1).FillingOf(0));
        Assert.Null(ReturningCustomers.ShareToFill(0, 300));
        Assert.Equal(2.0, ReturningCustomers.ShareToFill(150, 300));
        Assert.Equal(0.0, ReturningCustomers.Of(0, 0.1).Returning);
    }

    [Fact]
    public void Impossible_returns_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("past", () => ReturningCustomers.Of(-1, 0.1));
        Assert.All([-0.1, 1.1, double.NaN], share => Assert.Throws<ArgumentOutOfRangeException>(nameof(share), () => ReturningCustomers.Of(1, share)));
        Assert.Throws<ArgumentOutOfRangeException>("capacity", () => ReturningCustomers.Of(1, 0.1).FillingOf(-1));
        Assert.Throws<ArgumentOutOfRangeException>("past", () => ReturningCustomers.ShareToFill(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("capacity", () => ReturningCustomers.ShareToFill(1, -1));
    }
}
