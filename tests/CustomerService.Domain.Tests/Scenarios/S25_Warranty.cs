using CustomerService.Domain.Commitments;
using CustomerService.Domain.Commitments.Practices;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S25: a washing machine, advertised with ten years of quality and free parts.</summary>
public sealed class S25_Warranty
{
    private static readonly LocalDate Bought = new(2024, 3, 1);

    private static readonly WarrantyPromise Advertised = new(
        new("ten years of quality with free parts", "十年质保，免费更换零件"),
        [CommitmentAspect.Quality, CommitmentAspect.AddedValue], Period.FromYears(10), CommitmentSource.Advertisement, Zone);

    [Fact]
    public void It_covers_the_whole_last_day_and_not_the_next()
    {
        Assert.True(Advertised.Covers(Bought, new LocalDate(2034, 3, 1)));
        Assert.False(Advertised.Covers(Bought, new LocalDate(2034, 3, 2)));
        Assert.True(Advertised.Covers(Bought, At(2034, 3, 1, 23, 59, 59)));
        Assert.False(Advertised.Covers(Bought, At(2034, 3, 2)));
        Assert.True(Advertised.Covers(Bought, Bought));
        Assert.False(Advertised.Covers(Bought, Bought.PlusDays(-1)));
    }

    [Fact]
    public void An_advertisement_is_enough_as_its_source_and_is_promotion_and_promise_at_once()
    {
        Assert.Equal(CommitmentSource.Advertisement, Advertised.Source);
        Assert.Equal([CommitmentSource.Advertisement], Enum.GetValues<CommitmentSource>().Where(source => source.IsPromotion));
        Assert.All(
            Enum.GetValues<CommitmentSource>(),
            source => Assert.True(new WarrantyPromise(Advertised.Name, Advertised.Aspects, Advertised.Period, source, Zone).Covers(Bought, new LocalDate(2034, 3, 1))));
    }

    [Fact]
    public void A_commitment_can_guarantee_four_things() =>
        Assert.Equal(["质量保证", "时限保证", "附加值保证", "满意度保证"], Enum.GetValues<CommitmentAspect>().Select(aspect => aspect.DisplayName.Chinese));
}
