namespace CustomerService.Domain.Customers.Retention;

/// <summary>An offer that is to keep customers: what it costs for one of them, and what it does.</summary>
/// <remarks>
/// Cost and effect are the host's: no source gives an effect, and it decides everything. An effect is measured with a control group; guess
/// low where there is none.
/// </remarks>
public sealed record RetentionOffer
{
    /// <summary>Makes an offer.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="cost">What it costs for one customer; 0 or more.</param>
    /// <param name="effect">The share of a customer's value at risk that it saves on average, in [0, 1].</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost is below 0, or the effect outside [0, 1].</exception>
    public RetentionOffer(string id, LocalizedText name, Money cost, double effect)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        if (cost.Amount < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(cost), cost, "A cost is 0 or more.");
        }

        if (effect is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(effect), effect, "An effect is a fraction in [0, 1]; 10% is 0.1.");
        }

        (Id, Name, Cost, Effect) = (id, name, cost, effect);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Name { get; }

    /// <summary>What it costs for one customer.</summary>
    public Money Cost { get; }

    /// <summary>The share of a customer's value at risk that it saves on average, in [0, 1].</summary>
    public double Effect { get; }

    /// <summary>What the offer is for one customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="valueAtRisk">What stands to be lost with the customer; 0 or more, in the currency of the cost.</param>
    /// <returns>The option: its cost, and the value it saves on average.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value at risk is below 0.</exception>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public RetentionOption For(CustomerId customer, Money valueAtRisk)
    {
        ArgumentNullException.ThrowIfNull(customer);
        _ = valueAtRisk + (Cost * 0);   // refuses two currencies
        return valueAtRisk.Amount >= 0
            ? new(customer, Id, Cost, valueAtRisk * (decimal)Effect)
            : throw new ArgumentOutOfRangeException(nameof(valueAtRisk), valueAtRisk, "A value at risk is 0 or more.");
    }
}

/// <summary>Something that could be done for a customer.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Offer">The id of the offer.</param>
/// <param name="Cost">What it costs; 0 or more.</param>
/// <param name="Saved">The value it saves on average; 0 or more, in the same currency.</param>
public readonly record struct RetentionOption(CustomerId Customer, string Offer, Money Cost, Money Saved)
{
    /// <summary>What it gains on average: saved less cost.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public Money Gain => Saved - Cost;
}
