using NodaTime;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>One payment of a customer.</summary>
/// <param name="Customer">Who bought; the default value of this type has none, and no calculation takes it.</param>
/// <param name="Date">The day, where the seller keeps its books; in the ISO calendar.</param>
/// <param name="Amount">What was paid; 0 for something given away, negative for a refund.</param>
public readonly record struct Transaction(CustomerId Customer, LocalDate Date, Money Amount)
{
    /// <summary>The transaction on one line; the same in every culture.</summary>
    /// <returns>For example <c>2025-01-01 T-202 39.40 CNY</c>.</returns>
    public override string ToString() => $"{IsoText.Of(Date)} {Customer} {Amount}";
}

/// <summary>What becomes of refunds: the models know buying, and a negative amount is none.</summary>
public enum Refunds
{
    /// <summary>A refund is a fault, named with its row.</summary>
    Refuse,

    /// <summary>Refunds are passed over and counted, as if the goods had been kept (不计退款).</summary>
    LeaveOut,

    /// <summary>
    /// Refunds lower the spend of their customer on their day (当日抵减). A day with a refund that brings in nothing or less is no purchase, and
    /// what goes beyond the purchases of that day is left out and counted: a log does not say which earlier day it belongs to.
    /// </summary>
    NetOnTheDay,
}

/// <summary>Names of <see cref="Refunds"/>.</summary>
public static class RefundsNames
{
    extension(Refunds refunds)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => refunds switch
        {
            Refunds.Refuse => new("refuse", "拒绝退款记录"),
            Refunds.LeaveOut => new("leave out", "不计退款"),
            Refunds.NetOnTheDay => new("net on the day", "当日抵减"),
            _ => throw new ArgumentOutOfRangeException(nameof(refunds), refunds, "Not a value of Refunds."),
        };
    }
}
