using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>A model of buying without a contract: customers buy at rates of their own until they leave, and nobody sees them leave.</summary>
/// <remarks>All times and horizons are in <see cref="Unit"/>. Immutable and safe to share between threads.</remarks>
public interface IPurchaseModel
{
    /// <summary>The usual name, for example <c>BG/NBD</c>.</summary>
    string Name { get; }

    /// <summary>The unit of all times.</summary>
    TimeUnit Unit { get; }

    /// <summary>The log-likelihood of customers under this model.</summary>
    /// <param name="customers">The customers, in the unit of the model; not only those it was fitted to.</param>
    /// <returns>The sum over all customers.</returns>
    /// <exception cref="ArgumentException">The customers are counted in another unit.</exception>
    double LogLikelihood(BuyingTable customers);

    /// <summary>The probability that a customer has not left at the end of observation.</summary>
    /// <param name="customer">What the customer bought.</param>
    /// <returns>In [0, 1].</returns>
    /// <exception cref="CustomerDataException">The numbers of the customer are outside the model.</exception>
    double ProbabilityAlive(Buying customer);

    /// <summary>How many purchases a customer is expected to make after the end of observation.</summary>
    /// <param name="customer">What the customer bought.</param>
    /// <param name="horizon">For how long; 0 or more.</param>
    /// <returns>Purchases; 0 or more.</returns>
    /// <exception cref="CustomerDataException">The numbers of the customer are outside the model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is negative or not a finite number.</exception>
    double ExpectedPurchases(Buying customer, double horizon);

    /// <summary>How many repeat purchases one who buys for the first time is expected to make, the first purchase not counted.</summary>
    /// <param name="horizon">For how long; 0 or more.</param>
    /// <returns>Purchases; 0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is negative or not a finite number.</exception>
    double ExpectedPurchasesOfNew(double horizon);
}
