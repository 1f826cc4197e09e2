using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Relations;

/// <summary>A customer as the risk of captives looks at one.</summary>
public sealed record TiedCustomer
{
    /// <summary>Puts together what is known of a customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="constraints">What ties the customer.</param>
    /// <param name="perceivedQuality">The quality that the customer perceives, on the host's scale; higher is better.</param>
    /// <param name="value">What the customer is worth; null: not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quality is not a finite number.</exception>
    public TiedCustomer(CustomerId customer, SwitchingConstraints constraints, double perceivedQuality, Money? value = null)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(constraints);
        if (!double.IsFinite(perceivedQuality))
        {
            throw new ArgumentOutOfRangeException(nameof(perceivedQuality), perceivedQuality, "A quality is a finite number.");
        }

        (Customer, Constraints, PerceivedQuality, Value) = (customer, constraints, perceivedQuality, value);
    }

    /// <summary>The customer.</summary>
    public CustomerId Customer { get; }

    /// <summary>What ties the customer.</summary>
    public SwitchingConstraints Constraints { get; }

    /// <summary>The quality that the customer perceives, on the host's scale.</summary>
    public double PerceivedQuality { get; }

    /// <summary>What the customer is worth; null: not known.</summary>
    public Money? Value { get; }
}

/// <summary>Finds captives: customers who stay because they must, and leave in numbers when they may.</summary>
/// <remarks>
/// <para>Source: [003 c2 q22]. Both thresholds are the host's; no source gives them. Immutable, safe to share between threads.</para>
/// <para>The list begins with the customer at stake who is worth most; customers of unknown worth come last, then the more tied first, then by id.</para>
/// </remarks>
public sealed class CaptiveCustomerRisk
{
    /// <summary>Sets the thresholds.</summary>
    /// <param name="constraintFrom">From which <see cref="SwitchingConstraints.Strongest"/> tie on a customer counts as tied; in [0, 1].</param>
    /// <param name="qualityBelow">Below which perceived quality a customer counts as dissatisfied, on the scale of the customers.</param>
    /// <exception cref="ArgumentOutOfRangeException">The first is outside [0, 1] or the second not a finite number.</exception>
    public CaptiveCustomerRisk(double constraintFrom, double qualityBelow)
    {
        ConstraintFrom = UnitShare.Checked(constraintFrom);
        QualityBelow = double.IsFinite(qualityBelow) ? qualityBelow : throw new ArgumentOutOfRangeException(nameof(qualityBelow), qualityBelow, "A quality is a finite number.");
    }

    /// <summary>From which strength of a single tie on a customer counts as tied.</summary>
    public double ConstraintFrom { get; }

    /// <summary>Below which perceived quality a customer counts as dissatisfied.</summary>
    public double QualityBelow { get; }

    /// <summary>Whether a customer is a captive: tied and dissatisfied.</summary>
    /// <param name="customer">The customer.</param>
    /// <returns>True when both hold.</returns>
    public bool IsCaptive(TiedCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return customer.Constraints.Strongest >= ConstraintFrom && customer.PerceivedQuality < QualityBelow;
    }

    /// <summary>The captives.</summary>
    /// <param name="customers">The customers; values in one currency.</param>
    /// <returns>The captives, those at stake with the highest value first.</returns>
    /// <exception cref="CustomerDataException">A customer is null, or the values are of several currencies; every such row is named.</exception>
    public ImmutableArray<TiedCustomer> Captives(IEnumerable<TiedCustomer> customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        TiedCustomer[] all = [.. customers];
        RequireOneCurrency(all);

        return
        [
            .. all.Where(IsCaptive)
                .OrderByDescending(customer => customer.Value is not null).ThenByDescending(customer => customer.Value?.Amount)
                .ThenByDescending(customer => customer.Constraints.Loyalty).ThenBy(customer => customer.Customer.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>The captives who would be free to leave if one kind of tie were lifted.</summary>
    /// <param name="customers">The customers; values in one currency.</param>
    /// <param name="kind">The kind that is lifted.</param>
    /// <returns>Those captives whose other ties do not reach <see cref="ConstraintFrom"/>, in the same order.</returns>
    /// <exception cref="CustomerDataException">A customer is null, or the values are of several currencies; every such row is named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none.</exception>
    public ImmutableArray<TiedCustomer> FreedBy(IEnumerable<TiedCustomer> customers, SwitchingConstraintKind kind) =>
        Captives(customers).RemoveAll(customer => customer.Constraints.Lift(kind).Strongest >= ConstraintFrom);

    private static void RequireOneCurrency(TiedCustomer?[] customers)
    {
        var faults = new CustomerDataFaults();
        var currency = customers.FirstOrDefault(customer => customer?.Value is not null)?.Value!.Value.Currency;
        for (var row = 0; row < customers.Length; row++)
        {
            if (customers[row] is not { } customer)
            {
                faults.Add(row, "There is no customer.", "缺少客户。");
            }
            else if (customer.Value is { } value && value.Currency != currency)
            {
                faults.Add(row, $"{value} is not in {currency}, the currency of the first value.", $"{value} 与首个金额的货币 {currency} 不一致。");
            }
        }

        faults.ThrowIfAny(nameof(customers));
    }
}
