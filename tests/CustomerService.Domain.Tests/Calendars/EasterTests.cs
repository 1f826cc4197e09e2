using CustomerService.Domain.Calendars.Presets;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

public sealed class EasterTests
{
    /// <summary>
    /// The day of the paschal full moon for each golden number, 1900 to 2199: table of the Calendar (New Style) Act 1750 and the Book of Common
    /// Prayer. Days of March; 32 is 1 April.
    /// </summary>
    private static readonly int[] FullMoons = [45, 34, 23, 42, 31, 49, 39, 28, 47, 36, 25, 44, 33, 22, 41, 30, 48, 38, 27];

    [Fact]   // oracle: look the full moon up and walk to the Sunday after it
    public void Easter_is_the_Sunday_after_the_full_moon_of_the_prayer_book() =>
        Assert.All(
            Enumerable.Range(1900, 300),
            year => Assert.Equal(new LocalDate(year, 3, 1).PlusDays(FullMoons[year % 19] - 1).Next(IsoDayOfWeek.Sunday), Easter.Sunday(year)));

    [Theory]   // published extremes
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void Early_and_late_Easters_are_the_known_ones(int year, int month, int day) => Assert.Equal(new LocalDate(year, month, day), Easter.Sunday(year));
}
