using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Value;

namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>A model of buying without a contract: customers buy at rates of their own until they leave, and nobody sees them leave.</summary>
/// <remarks>
/// <para>All times and horizons are in <see cref="Unit"/>. Immutable and safe to share between threads.</para>
/// <para>
/// Customers buy at random: given that one still is a customer, what is to come depends on frequency and age alone, not on the recency. Bulk
/// calculations rely on it; a model of one's own that remembers the last purchase longer does not belong here.
/// </para>
/// </remarks>
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

    /// <summary>What the purchases a customer is expected to make, for ever after the end of observation, are worth today, counted in purchases.</summary>
    /// <param name="customer">What the customer bought.</param>
    /// <param name="discount">The discount per unit of the model, above 0: without a discount the sum may have no end.</param>
    /// <returns>Purchases, each counted e^(−δt) with its time t from the end of observation and δ = <see cref="DiscountRate.Continuous"/>.</returns>
    /// <remarks>Known as DERT, the discounted expected residual transactions.</remarks>
    /// <exception cref="CustomerDataException">The numbers of the customer are outside the model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The discount is 0.</exception>
    double DiscountedPurchases(Buying customer, DiscountRate discount);

    /// <summary>What the purchases a customer is expected to make within a horizon are worth today, counted in purchases.</summary>
    /// <param name="customer">What the customer bought.</param>
    /// <param name="discount">The discount per unit of the model; with 0 the result is <see cref="ExpectedPurchases"/>.</param>
    /// <param name="horizon">For how long after the end of observation; 0 or more.</param>
    /// <returns>Purchases, each counted e^(−δt).</returns>
    /// <exception cref="CustomerDataException">The numbers of the customer are outside the model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is negative or not a finite number.</exception>
    double DiscountedPurchases(Buying customer, DiscountRate discount, double horizon);

    /// <summary>Says of each of many customers how likely one is still a customer and how many purchases are expected.</summary>
    /// <param name="customers">The customers, in any order.</param>
    /// <param name="horizon">For how long; 0 or more.</param>
    /// <param name="alive">Takes <see cref="ProbabilityAlive"/> of each customer, in the same order; as long as the customers.</param>
    /// <param name="expected">Takes <see cref="ExpectedPurchases"/> of each customer, in the same order; as long as the customers.</param>
    /// <remarks>Made for millions: what customers have in common is calculated once. Nothing is written when a row is at fault.</remarks>
    /// <exception cref="CustomerDataException">Rows are outside the model; each is named with its reason.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is negative or not a finite number.</exception>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    void Score(ReadOnlySpan<Buying> customers, double horizon, Span<double> alive, Span<double> expected);

    /// <summary>Draws a new customer of the model at random and observes one.</summary>
    /// <param name="age">For how long the customer is observed from the first purchase on; above 0.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>What the customer bought; times are not rounded to days.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The age is not a finite number above 0.</exception>
    Buying Simulate(double age, RandomSource random);
}

/// <summary>Questions that every model of buying answers in the same way.</summary>
public static class PurchaseModelQuestions
{
    extension(IPurchaseModel model)
    {
        /// <summary>The probability that a customer has not left at the end of observation.</summary>
        /// <param name="customer">The customer, in the unit of the model.</param>
        /// <returns>In [0, 1].</returns>
        /// <exception cref="CustomerDataException">The customer has no age yet.</exception>
        public double ProbabilityAlive(in CustomerSummary customer)
        {
            ArgumentNullException.ThrowIfNull(model);
            return model.ProbabilityAlive(customer.Buying);
        }

        /// <summary>How many purchases a customer is expected to make after the end of observation.</summary>
        /// <param name="customer">The customer, in the unit of the model.</param>
        /// <param name="horizon">For how long; 0 or more.</param>
        /// <returns>Purchases; 0 or more.</returns>
        /// <exception cref="CustomerDataException">The customer has no age yet.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The horizon is negative or not a finite number.</exception>
        public double ExpectedPurchases(in CustomerSummary customer, double horizon)
        {
            ArgumentNullException.ThrowIfNull(model);
            return model.ExpectedPurchases(customer.Buying, horizon);
        }

        /// <summary>The probability that a customer is still one after some more time in which no purchase was made.</summary>
        /// <param name="customer">What the customer bought up to the end of observation.</param>
        /// <param name="silence">How much longer nothing is bought; 0 or more.</param>
        /// <returns>In [0, 1]: what <see cref="IPurchaseModel.ProbabilityAlive"/> says of the same purchases at an age greater by the silence.</returns>
        /// <example><code>model.ProbabilityAliveAfter(customer, silence: 8)   // in eight weeks, if nothing comes until then</code></example>
        /// <exception cref="CustomerDataException">The numbers of the customer are outside the model.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The silence is negative or not a finite number.</exception>
        public double ProbabilityAliveAfter(Buying customer, double silence)
        {
            ArgumentNullException.ThrowIfNull(model);
            return silence >= 0 && double.IsFinite(silence)
                ? model.ProbabilityAlive(customer with { Age = customer.Age + silence })
                : throw new ArgumentOutOfRangeException(nameof(silence), silence, "A silence is a finite number, 0 or more, in the unit of the model.");
        }
    }
}
