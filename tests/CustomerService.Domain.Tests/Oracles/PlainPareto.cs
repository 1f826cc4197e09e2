using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Tests.Oracles;

/// <summary>The likelihood of Pareto/NBD as its story tells it: still there at the end, or gone at one of many moments, by Simpson's rule.</summary>
internal static class PlainPareto
{
    private const int Steps = 40_000;

    public static double LogLikelihood(ParetoNbd model, Buying customer)
    {
        var (r, alpha, s, beta, x) = (model.R, model.Alpha, model.S, model.Beta, customer.Frequency);
        var alive = -((r + x) * Math.Log(alpha + customer.Age)) - (s * Math.Log(beta + customer.Age));
        var parts = new List<double> { alive };
        // Steps even in ln(c + y), where the integrand is smooth at every scale.
        var c = Math.Min(alpha, beta);
        var (from, width) = (Math.Log(c + customer.Recency), Math.Log((c + customer.Age) / (c + customer.Recency)) / Steps);
        for (var i = 0; i <= Steps && width > 0; i++)
        {
            var u = from + (i * width);
            var y = Math.Exp(u) - c;
            var weight = i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2;
            parts.Add(Math.Log(s * weight * width / 3) + u - ((r + x) * Math.Log(alpha + y)) - ((s + 1) * Math.Log(beta + y)));
        }

        var top = parts.Max();
        var rising = GammaFunctions.Log(r + x) - GammaFunctions.Log(r);
        return rising + (r * Math.Log(alpha)) + (s * Math.Log(beta)) + top + Math.Log(parts.Sum(part => Math.Exp(part - top)));
    }
}
