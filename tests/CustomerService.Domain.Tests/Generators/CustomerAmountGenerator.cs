using CustomerService.Domain.Customers.Segments;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>Customers with amounts: none to sixty of them, in no order, with ties, zeros and losses.</summary>
internal static class CustomerAmountGenerator
{
    public static Gen<CustomerAmount[]> Any => Rows(Gen.Choose(-40, 200));

    public static Gen<CustomerAmount[]> NoLoss => Rows(Gen.Choose(0, 200));

    public static CustomerAmount[] Named(params double[] amounts) => [.. amounts.Select((amount, i) => new CustomerAmount(new($"c{i}"), amount))];

    // 37 and 101 have no common divisor, so that no id comes twice, and ids are in another order than rows.
    private static Gen<CustomerAmount[]> Rows(Gen<int> quarters) =>
        from count in Gen.Choose(0, 60)
        from amounts in quarters.ArrayOf(count)
        select amounts.Select((amount, i) => new CustomerAmount(new($"c{i * 37 % 101}"), amount / 4.0)).ToArray();
}
