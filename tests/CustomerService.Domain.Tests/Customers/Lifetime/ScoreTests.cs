using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

/// <summary>Many customers at once give what each gives alone.</summary>
public sealed class ScoreTests
{
    private static readonly IPurchaseModel[] Models = [new BgNbd(0.243, 4.414, 0.793, 2.426, TimeUnit.Weeks), new MbgNbd(0.525, 6.183, 0.891, 1.614, TimeUnit.Weeks)];

    [Fact]
    public void A_score_is_what_each_customer_gives_alone()
    {
        foreach (var model in Models)
        {
            // Ages in days, which many share, and ages that nobody shares: more than are remembered at a time.
            var random = RandomSource.FromSeed(4);
            var customers = Enumerable.Range(0, 40_000).Select(i => model.Simulate(i % 2 == 0 ? (189 + (i % 84)) / 7.0 : 20 + (20 * random.NextFraction()), random)).ToArray();
            var (alive, expected) = (new double[customers.Length], new double[customers.Length]);
            model.Score(customers, 39, alive, expected);
            for (var i = 0; i < customers.Length; i++)
            {
                Assert.Equal(model.ProbabilityAlive(customers[i]), alive[i], 1e-15);
                Assert.Equal(model.ExpectedPurchases(customers[i], 39), expected[i], 1e-14 * (1 + expected[i]));
            }
        }
    }

    [Fact]
    public void Rows_at_fault_are_all_named_and_nothing_is_written()
    {
        Buying[] customers = [new(1, 1, 2), new(1, 0, 2), new(0, 0, 2), new(-3, 1, 2), new(2, 9, 2)];
        foreach (var model in Models)
        {
            var (alive, expected) = (new double[5], new double[5]);
            var error = Assert.Throws<CustomerDataException>(() => model.Score(customers, 39, alive, expected));
            Assert.Equal([1, 3, 4], error.Faults.Select(fault => fault.Row));
            Assert.Equal(3, error.FaultCount);
            Assert.All(alive.Concat(expected), value => Assert.Equal(0, value));
            Assert.Throws<ArgumentException>(() => model.Score(customers, 39, new double[4], expected));
            Assert.Throws<ArgumentException>(() => model.Score(customers, 39, alive, new double[6]));
            Assert.Throws<ArgumentOutOfRangeException>(() => model.Score(customers, -39, alive, expected));
            model.Score([], 39, [], []);
        }
    }

    [Fact]
    public void A_score_allocates_the_same_for_few_and_for_many()
    {
        var model = new BgNbd(0.243, 4.414, 0.793, 2.426, TimeUnit.Weeks);
        var customers = BuyingSamples.Drawn(model, 100_000, 39, seed: 1);
        var (alive, expected) = (new double[customers.Length], new double[customers.Length]);
        model.Score(customers, 39, alive, expected);
        var before = GC.GetAllocatedBytesForCurrentThread();
        model.Score(customers, 39, alive, expected);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 600_000);   // the memory of what customers share, 512 KiB
    }
}
