using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

/// <summary>The simpler models that a fit names where data do not tell the whole one.</summary>
public sealed class SimplerModelTests
{
    [Fact]   // "nobody leaves" is a case of "all leave at one rate" and of "at once or never": what contains it loses no more, and is named with it; a limit is a large number, not one beyond all bounds
    public void A_simpler_model_that_contains_another_explains_the_data_at_least_as_well()
    {
        var named = 0;
        for (ulong seed = 1; seed <= 120; seed++)
        {
            var table = Small(seed);
            if (table.Repeaters > 0)
            {
                Check(BgNbd.Fit(table).Limits.Select(limit => (limit.Limit, limit.LogLikelihoodLost)), seed);
                Check(MbgNbd.Fit(table).Limits.Select(limit => (limit.Limit, limit.LogLikelihoodLost)), seed);
                Check(ParetoNbd.Fit(table).Limits.Select(limit => (limit.Limit, limit.LogLikelihoodLost)), seed);
            }
        }

        Assert.InRange(named, 60, 360);

        void Check(IEnumerable<(ModelLimit Limit, double Lost)> limits, ulong seed)
        {
            var lost = limits.ToDictionary(limit => limit.Limit, limit => limit.Lost);
            if (lost.TryGetValue(ModelLimit.NoDropOut, out var least))
            {
                named++;
                Assert.All([ModelLimit.CommonDropOut, ModelLimit.AtOnceOrNever], limit =>
                    Assert.True(lost.TryGetValue(limit, out var more) && more <= least + 0.01, $"set {seed}: {limit} loses {(lost.TryGetValue(limit, out var known) ? known : double.NaN)}, nobody leaves {least}"));
            }
        }
    }

    [Fact]   // where the truth lies on the boundary, a larger model gains nothing about every second time: half of the mass of the likelihood ratio is at 0
    public void Of_customers_who_never_leave_about_every_second_set_has_its_best_point_at_the_boundary()
    {
        var fits = Enumerable.Range(1, 40).Select(seed =>
        {
            var random = RandomSource.FromSeed((ulong)seed);
            var stays = new ParetoNbd(1, 5, 1, 1e9, TimeUnit.Weeks);   // once in a thousand million weeks
            return ParetoNbd.Fit(BuyingTable.Of([.. Enumerable.Range(0, 500).Select(_ => stays.Simulate(40, random))], TimeUnit.Weeks));
        }).ToList();

        Assert.All(fits, fit => Assert.Contains(fit.Limits, limit => limit.Limit == ModelLimit.NoDropOut));
        Assert.InRange(fits.Count(fit => fit.Outcome == FitOutcome.AtBoundary && fit.Limits[0].Limit == ModelLimit.NoDropOut), 12, 28);
        Assert.DoesNotContain(fits, fit => fit.Outcome == FitOutcome.Converged);
    }

    // Ten to three hundred customers of all kinds.
    private static BuyingTable Small(ulong seed)
    {
        var random = RandomSource.FromSeed(seed);
        var truth = new BgNbd(Between(0.2, 5), Between(1, 20), Between(0.1, 5), Between(0.1, 20), TimeUnit.Weeks);
        return BuyingTable.Of([.. Enumerable.Range(0, (int)Between(10, 300)).Select(_ => truth.Simulate(Between(5, 60), random))], TimeUnit.Weeks);

        double Between(double low, double high) => low * Math.Pow(high / low, random.NextFraction());
    }
}
