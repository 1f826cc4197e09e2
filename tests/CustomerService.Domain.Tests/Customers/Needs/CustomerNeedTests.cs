using CustomerService.Domain.Customers.Needs;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Needs;

public sealed class CustomerNeedTests
{
    private static readonly InformationScale Scale = new(new(50, "CNY"), new(500, "CNY"), new(5_000, "CNY"));

    [Fact]
    public void Emotion_is_hardest_to_foresee_and_information_asks_for_quality_price_and_variety()
    {
        Assert.Equal([CustomerNeedKind.Emotion], Enum.GetValues<CustomerNeedKind>().Where(kind => kind.IsHardestToForesee));
        Assert.Equal([InformationSubject.Quality, InformationSubject.Price, InformationSubject.Variety], CustomerNeedKind.Information.Covers.AsEnumerable());
        Assert.All(Enum.GetValues<CustomerNeedKind>().Except([CustomerNeedKind.Information]), kind => Assert.Empty(kind.Covers));
        Assert.Equal(["信息需求", "环境需求", "情感需求", "便利需求"], Enum.GetValues<CustomerNeedKind>().Select(kind => kind.DisplayName.Chinese));
    }

    [Fact]
    public void Only_a_hidden_need_has_ways_of_its_own()
    {
        Assert.Equal([LatentNeedWay.SellByLatentNeed, LatentNeedWay.ChangeConsumptionIdea], NeedDepth.Hidden.Ways.AsEnumerable());
        Assert.Empty(NeedDepth.Expressed.Ways);
        Assert.Empty(NeedDepth.Actual.Ways);
    }

    [Fact]
    public void There_are_seven_contents_and_what_a_firm_lacks_is_listed()
    {
        Assert.Equal(7, Enum.GetValues<NeedContent>().Length);
        Assert.Equal(7, NeedDepths.Unmet([]).Length);
        Assert.Equal(
            [NeedContent.PricingTransparency, NeedContent.ServiceContentAndStandards],
            NeedDepths.Unmet(Enum.GetValues<NeedContent>().Except([NeedContent.ServiceContentAndStandards, NeedContent.PricingTransparency])).AsEnumerable());
    }

    [Fact]
    public void Personal_needs_and_the_traits_of_needs_are_those_of_the_source()
    {
        Assert.Equal(["权力", "成就", "安全感", "形象", "被赏识"], Enum.GetValues<PersonalNeed>().Select(need => need.DisplayName.Chinese));
        Assert.Equal(4, Enum.GetValues<NeedTrait>().Length);
        Assert.Equal("受社会条件制约", NeedTrait.ConditionedBySociety.DisplayName.Chinese);
    }

    [Theory]
    [InlineData(0, InformationLevel.First)]
    [InlineData(50, InformationLevel.First)]
    [InlineData(50.01, InformationLevel.Second)]
    [InlineData(500, InformationLevel.Second)]
    [InlineData(5_000, InformationLevel.Third)]
    [InlineData(5_000.01, InformationLevel.Fourth)]
    public void Free_or_cheap_information_is_of_the_first_level(double cost, InformationLevel level) => Assert.Equal(level, Scale.LevelOf(new((decimal)cost, "CNY")));

    [Fact]   // property
    public void Dearer_information_is_never_worth_less() =>
        Prop.ForAll(Gen.Choose(0, 9_000).Two().ToArbitrary(), pair =>
            Scale.LevelOf(new(Math.Max(pair.Item1, pair.Item2), "CNY")) is var dear && Scale.LevelOf(new(Math.Min(pair.Item1, pair.Item2), "CNY")) is var cheap
            && !cheap.IsWorthMoreThan(dear) && dear.IsWorthMoreThan(cheap) == (dear != cheap))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_scale_rises_in_one_currency()
    {
        Assert.Throws<ArgumentException>(() => new InformationScale(new(5, "CNY"), new(5, "CNY"), new(9, "CNY")));
        Assert.Throws<ArgumentException>(() => new InformationScale(new(5, "CNY"), new(6, "CNY"), new(6, "CNY")));
        Assert.Throws<ArgumentException>(() => new InformationScale(new(-1, "CNY"), new(6, "CNY"), new(7, "CNY")));
        Assert.Throws<ArgumentException>(() => new InformationScale(new(5, "CNY"), new(6, "EUR"), new(7, "CNY")));
        Assert.Throws<ArgumentException>("cost", () => Scale.LevelOf(new(5, "EUR")));
        Assert.Throws<ArgumentException>("cost", () => Scale.LevelOf(new(-5, "CNY")));
        Assert.Equal((new Money(50, "CNY"), new Money(500, "CNY"), new Money(5_000, "CNY")), (Scale.First, Scale.Second, Scale.Third));
    }
}
