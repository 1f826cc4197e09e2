using System.Runtime.Intrinsics;
using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>What the vectors of the framework lack.</summary>
internal static class VectorMath
{
    /// <summary>ln(1+x) for x of 0 or more, to rounding: <see cref="NearOne.LogOnePlus"/> for four numbers.</summary>
    public static Vector256<double> LogOnePlus(Vector256<double> x)
    {
        var one = Vector256<double>.One;
        var sum = one + x;
        return Vector256.ConditionalSelect(Vector256.Equals(sum, one), x, Vector256.Log(sum) * (x / (sum - one)));
    }
}
