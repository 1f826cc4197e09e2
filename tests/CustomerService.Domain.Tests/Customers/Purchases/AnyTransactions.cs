using CustomerService.Domain.Customers.Purchases;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Customers.Purchases;

/// <summary>Transactions of a few customers within a few days, so that days, customers and amounts meet each other.</summary>
internal static class AnyTransactions
{
    public static readonly LocalDate Start = new(2025, 12, 25);
    public static readonly LocalDate End = Start.PlusDays(14);
    public static readonly LocalDate HoldoutEnd = Start.PlusDays(20);

    /// <summary>At least one customer bought before the last day.</summary>
    public static Arbitrary<Transaction[]> Bought { get; } = Logs(Gen.Choose(0, 500).Select(cents => cents / 100m));

    public static Arbitrary<Transaction[]> WithRefunds { get; } = Logs(Gen.Choose(-300, 500).Select(cents => cents / 100m));

    public static Transaction Of(string customer, LocalDate day, decimal amount, string currency = "CNY") => new(new(customer), day, new(amount, currency));

    private static Arbitrary<Transaction[]> Logs(Gen<decimal> amounts)
    {
        var one =
            from customer in Gen.Choose(1, 6)
            from day in Gen.Choose(0, 24)
            from amount in amounts
            select Of($"C{customer}", Start.PlusDays(day), amount);
        var sure = Of("C1", Start.PlusDays(3), 5m);
        return Arb.From(
            from length in Gen.Choose(0, 40)
            from rest in one.ArrayOf(length)
            from place in Gen.Choose(0, length)
            select (Transaction[])[.. rest[..place], sure, .. rest[place..]],
            log => Enumerable.Range(0, log.Length).Where(i => log[i] != sure).Select(i => (Transaction[])[.. log[..i], .. log[(i + 1)..]]));
    }
}
