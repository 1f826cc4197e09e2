using System.Text.Json.Serialization;
using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Value;

namespace CustomerService.Domain.Customers.Lifetime;

public sealed partial record MbgNbd : IPurchaseModel
{
    /// <inheritdoc/>
    [JsonIgnore]
    public string Name => "MBG/NBD";

    private BetaGeometric Customer => new(R, Alpha, A, B, First: 1);

    /// <inheritdoc/>
    public double ProbabilityAlive(Buying customer)
    {
        ModelParameter.Check(customer);
        return Customer.Alive(customer);
    }

    /// <inheritdoc/>
    public double ExpectedPurchases(Buying customer, double horizon)
    {
        ModelParameter.Check(customer);
        return Customer.Expected(customer, ModelParameter.CheckedHorizon(horizon));
    }

    /// <inheritdoc/>
    public double ExpectedPurchasesOfNew(double horizon) => Customer.ExpectedOfNew(ModelParameter.CheckedHorizon(horizon));

    /// <inheritdoc/>
    public double DiscountedPurchases(Buying customer, DiscountRate discount)
    {
        ModelParameter.Check(customer);
        return Customer.Discounted(customer, ModelParameter.CheckedEndless(discount), double.PositiveInfinity);
    }

    /// <inheritdoc/>
    public double DiscountedPurchases(Buying customer, DiscountRate discount, double horizon)
    {
        ModelParameter.Check(customer);
        return Customer.Discounted(customer, discount.Continuous, ModelParameter.CheckedHorizon(horizon));
    }

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<Buying> customers, double horizon, Span<double> alive, Span<double> expected)
    {
        ModelParameter.CheckRows(customers, horizon, alive, expected);
        BetaGeometricScore.Fill(Customer, customers, horizon, alive, expected);
    }

    /// <inheritdoc/>
    public Buying Simulate(double age, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return Customer.Simulate(ModelParameter.CheckedAge(age), random);
    }

    /// <summary>The probability of a number of repeat purchases of one who buys for the first time.</summary>
    /// <param name="purchases">How many repeat purchases; 0 or more.</param>
    /// <param name="horizon">Within how long after the first purchase; 0 or more.</param>
    /// <returns>In [0, 1].</returns>
    /// <remarks>Source: Batislam, Denizel and Filiztekin 2007, equation 8, whose case of no repeat purchase is that of any other number here.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or the horizon is negative or not a finite number.</exception>
    public double ProbabilityOfPurchases(int purchases, double horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(purchases);
        return Customer.ProbabilityOf(purchases, ModelParameter.CheckedHorizon(horizon));
    }
}
