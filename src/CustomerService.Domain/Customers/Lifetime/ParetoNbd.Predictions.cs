using System.Text.Json.Serialization;
using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Value;

namespace CustomerService.Domain.Customers.Lifetime;

public sealed partial record ParetoNbd : IPurchaseModel
{
    /// <inheritdoc/>
    [JsonIgnore]
    public string Name => "Pareto/NBD";

    private ParetoCustomer Customer => new(R, Alpha, S, Beta);

    /// <inheritdoc/>
    public double ProbabilityAlive(Buying customer)
    {
        ModelParameter.Check(customer);
        return Customer.Alive(customer);
    }

    /// <summary>The probability that a customer is still one at a later moment, whatever is bought until then.</summary>
    /// <param name="customer">What the customer bought up to the end of observation.</param>
    /// <param name="ahead">How much later than the end of observation; 0 or more.</param>
    /// <returns>In [0, 1], falling with time.</returns>
    /// <exception cref="CustomerDataException">The numbers of the customer are outside the model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time ahead is negative or not a finite number.</exception>
    public double ProbabilityAliveAt(Buying customer, double ahead)
    {
        ModelParameter.Check(customer);
        return ahead >= 0 && double.IsFinite(ahead)
            ? Customer.AliveAt(customer, ahead)
            : throw new ArgumentOutOfRangeException(nameof(ahead), ahead, "The time ahead is a finite number, 0 or more, in the unit of the model.");
    }

    /// <inheritdoc/>
    public double ExpectedPurchases(Buying customer, double horizon)
    {
        ModelParameter.Check(customer);
        ModelParameter.CheckedHorizon(horizon);
        return Customer.Alive(customer) * Customer.ExpectedOfAlive(customer, horizon);
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
        var (model, memory) = (Customer, new BuyingMemory());
        for (var i = 0; i < customers.Length; i++)
        {
            ref var entry = ref memory.Of(customers[i], out var isKnown);
            if (!isKnown)
            {
                entry.First = model.Alive(customers[i]);
                entry.Second = entry.First * model.ExpectedOfAlive(customers[i], horizon);
            }

            (alive[i], expected[i]) = (entry.First, entry.Second);
        }
    }

    /// <inheritdoc/>
    public Buying Simulate(double age, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return Customer.Simulate(ModelParameter.CheckedAge(age), random);
    }
}
