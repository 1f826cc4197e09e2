using CustomerService.Domain.Customers;

namespace CustomerService.Domain.Tests.Customers;

public sealed class TimeUnitTests
{
    [Theory]
    [InlineData(TimeUnit.Days, 1), InlineData(TimeUnit.Weeks, 7), InlineData(TimeUnit.Months, 30.4375), InlineData(TimeUnit.Years, 365.25)]
    public void A_unit_has_a_fixed_length(TimeUnit unit, double days) => Assert.Equal(days, unit.LengthInDays);

    [Fact]
    public void Twelve_months_are_a_year() => Assert.Equal(TimeUnit.Years.LengthInDays, 12 * TimeUnit.Months.LengthInDays);

    [Fact]
    public void What_is_no_unit_has_no_length() => Assert.Throws<ArgumentOutOfRangeException>("unit", () => ((TimeUnit)9).LengthInDays);
}
