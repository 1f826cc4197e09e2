using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Tests.Oracles;

/// <summary>The beta-geometric models as they were published, powers and 2F1 and all, in numbers long enough for them.</summary>
internal static class PublishedPurchases
{
    // Where a = 1 the published formula is 0/0; so near to 1 it is right to 30 digits.
    private static readonly BigFloat Beside = BigFloat.One with { Exponent = -100 };

    /// <summary>Fader, Hardie and Lee 2005, equation 10.</summary>
    public static double Expected(BgNbd model, Buying customer, double horizon) =>
        (Repeated(model.R, model.Alpha, model.A, model.B, customer, horizon) / (BigFloat.One + (customer.Frequency == 0 ? BigFloat.Zero : OddsLeft(model.R, model.Alpha, model.A, model.B, customer)))).ToDouble();

    /// <summary>Hoppe and Wagner 2007: every beta function with one chance more to leave.</summary>
    public static double Expected(MbgNbd model, Buying customer, double horizon) =>
        (Repeated(model.R, model.Alpha, model.A, (BigFloat)model.B + 1, customer, horizon) / (BigFloat.One + OddsLeft(model.R, model.Alpha, model.A, (BigFloat)model.B + 1, customer))).ToDouble();

    public static double Alive(BgNbd model, Buying customer) =>
        customer.Frequency == 0 ? 1 : (BigFloat.One / (BigFloat.One + OddsLeft(model.R, model.Alpha, model.A, model.B, customer))).ToDouble();

    public static double Alive(MbgNbd model, Buying customer) =>
        (BigFloat.One / (BigFloat.One + OddsLeft(model.R, model.Alpha, model.A, (BigFloat)model.B + 1, customer))).ToDouble();

    private static BigFloat Repeated(BigFloat r, BigFloat alpha, double a, BigFloat b, Buying customer, double horizon)
    {
        BigFloat x = customer.Frequency;
        var exact = a == 1 ? BigFloat.One + Beside : a;
        var end = alpha + customer.Age + horizon;
        var c = exact + b + x - 1;
        var series = BigFloat.Hypergeometric(r + x, b + x, c, horizon / end);
        return c / (exact - 1) * (BigFloat.One - (BigFloat.Pow((alpha + customer.Age) / end, r + x) * series));
    }

    private static BigFloat OddsLeft(BigFloat r, BigFloat alpha, BigFloat a, BigFloat b, Buying customer) =>
        a / (b + customer.Frequency - 1) * BigFloat.Pow((alpha + customer.Age) / (alpha + customer.Recency), r + customer.Frequency);
}
