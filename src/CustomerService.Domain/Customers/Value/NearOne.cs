namespace CustomerService.Domain.Customers.Value;

/// <summary>Logarithm and exponential next to 1 without the digits that the plain functions lose there.</summary>
/// <remarks>
/// Both use Kahan's correction: the rounding of 1 + x is known, so it can be divided out again; the result is right to a few units in the last
/// place. <see cref="double.LogP1(double)"/> and <see cref="double.ExpM1(double)"/> compute Log(1 + x) and Exp(x) - 1 as written.
/// </remarks>
internal static class NearOne
{
    /// <summary>ln(1 + x) for x >= -1; negative infinity at -1.</summary>
    public static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : double.IsInfinity(sum) || sum == 0 ? Math.Log(sum) : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>exp(x) - 1; -1 at negative infinity.</summary>
    public static double ExpMinusOne(double x)
    {
        var power = Math.Exp(x);
        return power == 1 ? x : power - 1 == -1 || double.IsInfinity(power) ? power - 1 : (power - 1) * (x / Math.Log(power));
    }
}
