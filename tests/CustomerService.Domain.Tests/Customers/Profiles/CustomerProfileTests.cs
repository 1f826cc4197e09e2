using CustomerService.Domain.Customers.Profiles;
using NodaTime;
using static CustomerService.Domain.Customers.Profiles.CustomerDataSection;

namespace CustomerService.Domain.Tests.Customers.Profiles;

public sealed class CustomerProfileTests
{
    private static readonly CustomerProfile Empty = new() { Customer = new("K-1") };

    internal static CustomerProfile Whole { get; } = Empty with
    {
        Demographic = [new("occupation", "teacher", new(2025, 3, 1))],
        Birthday = new(1980, 2, 29),
        Psychological = [new("values", "quiet", new(2025, 3, 2))],
        Purchases = [new("two nights", new(2025, 3, 3), new Money(1_288.00m, "CNY"))],
        Inclination = "a longer stay in spring",
        Preferences = [new(PreferenceKind.Seat, "by the window", new(2025, 3, 3))],
    };

    [Fact]
    public void What_is_missing_is_listed_part_by_part()
    {
        Assert.Equal([Demographic, Psychological, PurchaseRecord], Empty.Missing.AsEnumerable());
        Assert.Empty(Whole.Missing);
        Assert.Equal([Psychological], (Whole with { Psychological = default, Demographic = default, Purchases = [] }).Missing.AsEnumerable());
        Assert.Equal([Demographic, PurchaseRecord], (Whole with { Birthday = null, Demographic = [], Inclination = null, Purchases = default, Preferences = default }).Missing.AsEnumerable());
    }

    [Fact]
    public void The_latest_preference_of_each_kind_is_recalled()
    {
        var guest = Empty.Remember(PreferenceKind.Menu, "noodles", new(2024, 5, 1)).Remember(PreferenceKind.Seat, "garden", new(2025, 5, 1))
            .Remember(PreferenceKind.Menu, "rice", new(2025, 5, 1)).Remember(PreferenceKind.Menu, "soup", new(2025, 5, 1));

        Assert.Equal(["garden", "soup"], guest.Recall(new(2026, 5, 1)).Select(note => note.Text));
        Assert.Equal(["noodles"], guest.Recall(new(2025, 4, 30)).Select(note => note.Text));
        Assert.Empty(guest.Recall(new(2024, 4, 30)));
        Assert.Equal(4, guest.Preferences.Length);
    }

    [Theory]
    [InlineData(2026, 1, 1, 2026, 2, 28)]
    [InlineData(2026, 2, 28, 2026, 2, 28)]
    [InlineData(2026, 3, 1, 2027, 2, 28)]
    [InlineData(2027, 3, 1, 2028, 2, 29)]
    [InlineData(2028, 2, 29, 2028, 2, 29)]
    public void The_next_birthday_is_kept_on_28_February_in_common_years(int year, int month, int day, int birthYear, int birthMonth, int birthDay) =>
        Assert.Equal(new LocalDate(birthYear, birthMonth, birthDay), Whole.NextBirthday(new(year, month, day)));

    [Fact]
    public void A_birthday_that_nobody_told_is_not_known() => Assert.Null(Empty.NextBirthday(new(2026, 1, 1)));

    [Fact]
    public void A_part_of_the_profile_keeps_that_part_alone()
    {
        Assert.Equal(Whole, Whole.Only([Demographic, Psychological, PurchaseRecord, Preferences]));
        Assert.Equal(Empty, Whole.Only([BasicData, TransactionStatus]));
        Assert.Equal(Empty, Whole.Only(default));
        Assert.Equal(Empty with { Demographic = Whole.Demographic, Birthday = Whole.Birthday }, Whole.Only([Demographic]));
        Assert.Equal(Empty with { Purchases = Whole.Purchases, Inclination = Whole.Inclination }, Whole.Only([PurchaseRecord]));
        Assert.Equal(Empty with { Psychological = Whole.Psychological }, Whole.Only([Psychological]));
        Assert.Equal(Empty with { Preferences = Whole.Preferences }, Whole.Only([Preferences]));
    }

    [Fact]
    public void Profiles_are_equal_by_their_content()
    {
        Assert.Equal(Whole, Whole with { Demographic = [.. Whole.Demographic] });
        Assert.Equal(Whole.GetHashCode(), (Whole with { Purchases = [.. Whole.Purchases] }).GetHashCode());
        Assert.NotEqual(Whole, Whole with { Psychological = [] });
        Assert.NotEqual(Whole, Whole with { Customer = new("K-2") });
    }

    [Fact]
    public void No_text_form_shows_personal_data()
    {
        Assert.Equal("CustomerProfile", Whole.ToString());
        Assert.Equal(["ProfileNote", "PurchaseNote", "PreferenceNote"], new[] { Whole.Demographic[0].ToString(), Whole.Purchases[0].ToString(), Whole.Preferences[0].ToString() });
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentException>("text", () => Empty.Remember(PreferenceKind.Seat, " ", default));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => Empty.Remember((PreferenceKind)9, "x", default));
    }
}
