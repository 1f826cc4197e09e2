using System.Runtime.CompilerServices;
using CustomerService.Domain.Customers.Purchases;

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
