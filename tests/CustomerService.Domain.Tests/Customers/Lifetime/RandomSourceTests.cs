using CustomerService.Domain.Customers.Lifetime;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

public sealed class RandomSourceTests
{
    [Fact]   // the sequence other implementations of the algorithm give for the seed 0
    public void The_numbers_are_those_of_the_published_algorithm()
    {
        var random = RandomSource.FromSeed(0);
        ulong[] first = [random.NextBits(), random.NextBits(), random.NextBits(), random.NextBits()];
        Assert.Equal([0x99EC5F36CB75F2B4UL, 0xBF6E1F784956452AUL, 0x1A5F849D4933E6E0UL, 0x6AA594F1262D2D2CUL], first);
    }

    [Fact]
    public void The_same_seed_gives_the_same_fractions_and_another_seed_others()
    {
        var (one, same, other) = (RandomSource.FromSeed(9), RandomSource.FromSeed(9), RandomSource.FromSeed(10));
        var fractions = Enumerable.Range(0, 1000).Select(_ => one.NextFraction()).ToArray();
        Assert.Equal(fractions, Enumerable.Range(0, 1000).Select(_ => same.NextFraction()));
        Assert.DoesNotContain(other.NextFraction(), fractions);
        Assert.All(fractions, fraction => Assert.InRange(fraction, 0, 1 - Math.ScaleB(1, -53)));
        Assert.Equal(0.5, fractions.Average(), 0.04);
    }
}
