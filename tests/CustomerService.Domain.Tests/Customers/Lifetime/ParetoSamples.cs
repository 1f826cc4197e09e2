using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

/// <summary>Customers and parameters for tests of Pareto/NBD.</summary>
internal static class ParetoSamples
{
    public static ParetoNbd Cdnow { get; } = new(0.553, 10.578, 0.606, 11.669, TimeUnit.Weeks);

    /// <summary>From one in a thousand million to a thousand million, in the logarithm.</summary>
    public static Gen<double> Wide { get; } = from hundredths in Gen.Choose(-2000, 2000) select hundredths / 100.0;

    /// <summary>From a fiftieth to fifty, in the logarithm.</summary>
    public static Gen<double> Ordinary { get; } = from hundredths in Gen.Choose(-400, 400) select hundredths / 100.0;

    /// <summary>Any customer; last purchases right at the end and heavy buyers come often.</summary>
    public static Gen<Buying> Buying { get; } =
        from age in Gen.Choose(1, 2000)
        from share in Gen.Frequency((3, Gen.Choose(1, 1000)), (1, Gen.Constant(1000)), (1, Gen.Constant(999)))
        from frequency in Gen.Frequency((3, Gen.Choose(0, 6)), (1, Gen.Choose(7, 100)), (1, Gen.Choose(101, 1000)))
        select frequency == 0 ? new Buying(0, 0, age / 10.0) : new Buying(frequency, age * share / 10_000.0, age / 10.0);

    public static Gen<BuyingTable> Table { get; } =
        from size in Gen.Choose(1, 12)
        from customers in Buying.ArrayOf(size)
        select BuyingTable.Of(customers, TimeUnit.Weeks);

    public static Gen<double[]> Logs(Gen<double> range) => range.ArrayOf(4);

    public static ParetoNbd Model(double[] logs) => new(Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]), TimeUnit.Weeks);

    /// <summary>Customers of the CDNOW model, observed for 27 to 39 weeks.</summary>
    public static Buying[] Simulated(int customers, ulong seed)
    {
        var random = RandomSource.FromSeed(seed);
        return [.. Enumerable.Range(0, customers).Select(_ => Cdnow.Simulate(27 + (Math.Floor(random.NextFraction() * 84) / 7), random))];
    }
}
