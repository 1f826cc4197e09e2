using System.Runtime.CompilerServices;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Value;

namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>What every model checks before it calculates.</summary>
internal static class ModelParameter
{
    public static double Checked(double value, [CallerArgumentExpression(nameof(value))] string? name = null) => value > 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A parameter of a model is a finite number above 0.");

    public static double CheckedHorizon(double horizon) => horizon >= 0 && double.IsFinite(horizon)
        ? horizon
        : throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "A horizon is a finite number, 0 or more, in the unit of the model.");

    public static double CheckedAge(double age) => age > 0 && double.IsFinite(age)
        ? age
        : throw new ArgumentOutOfRangeException(nameof(age), age, "An age is a finite number above 0, in the unit of the model.");

    /// <summary>The continuous rate of a discount that has to end a sum without an end.</summary>
    public static double CheckedEndless(DiscountRate discount) => discount.Continuous > 0
        ? discount.Continuous
        : throw new ArgumentOutOfRangeException(nameof(discount), discount, "Purchases without a horizon need a discount above 0: their number may have no end.");

    /// <summary>Refuses rows outside the models, all at once, and results that have no room.</summary>
    public static void CheckRows(ReadOnlySpan<Buying> customers, double horizon, ReadOnlySpan<double> alive, ReadOnlySpan<double> expected)
    {
        CheckedHorizon(horizon);
        if (alive.Length != customers.Length || expected.Length != customers.Length)
        {
            throw new ArgumentException($"There are {customers.Length} customers, and room for {alive.Length} probabilities and {expected.Length} expectations; all three are as long.", alive.Length != customers.Length ? nameof(alive) : nameof(expected));
        }

        var faults = new CustomerDataFaults();
        for (var i = 0; i < customers.Length; i++)
        {
            if (customers[i].Fault() is { } fault)
            {
                faults.Add(i, fault.English, fault.Chinese);
            }
        }

        faults.ThrowIfAny(nameof(customers));
    }

    public static void CheckUnit(BuyingTable customers, TimeUnit unit)
    {
        ArgumentNullException.ThrowIfNull(customers);
        if (customers.Unit != unit)
        {
            throw new ArgumentException($"The customers are counted in {customers.Unit}, the model in {unit}: count both in the same unit.", nameof(customers));
        }
    }

    public static void Check(in Buying customer)
    {
        if (customer.Fault() is { } fault)
        {
            throw CustomerDataFaults.OfAll(fault.English, fault.Chinese, nameof(customer));
        }
    }
}
