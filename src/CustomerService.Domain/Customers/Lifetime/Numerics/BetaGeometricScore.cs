using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>Scores many customers: what depends on frequency and age alone is calculated once for those that share them.</summary>
internal static class BetaGeometricScore
{
    // 512 KB: whole days give a few thousand pairs of frequency and age. Times that never repeat cost a calculation each, but no more memory.
    private const int Slots = 1 << 14;

    /// <summary>Fills both columns from customers that were checked.</summary>
    public static void Fill(in BetaGeometric model, ReadOnlySpan<Buying> customers, double horizon, Span<double> alive, Span<double> expected)
    {
        var known = new Known[Math.Min(Slots, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)customers.Length + 1))];
        for (var i = 0; i < customers.Length; i++)
        {
            ref readonly var customer = ref customers[i];
            ref var slot = ref known[Hash(customer.Frequency, customer.Age) & (known.Length - 1)];
            if (slot.Age != customer.Age || slot.Frequency != customer.Frequency)   // an empty slot has the age 0, which no customer has
            {
                slot = new(
                    customer.Frequency,
                    customer.Age,
                    model.ExpectedIfAlive(customer.Frequency, customer.Age, horizon),
                    Math.Log(model.A / (model.B + model.First + customer.Frequency - 1)));
            }

            var probability = customer.Frequency == 0 && model.First == 0
                ? 1
                : 1 / (1 + Math.Exp(((model.R + customer.Frequency) * NearOne.LogOnePlus((customer.Age - customer.Recency) / (model.Alpha + customer.Recency))) + slot.LogOdds));
            alive[i] = probability;
            expected[i] = probability * slot.Expected;
        }
    }

    private static int Hash(int frequency, double age)
    {
        unchecked
        {
            var hash = (BitConverter.DoubleToUInt64Bits(age) ^ ((ulong)frequency * 0x9E3779B97F4A7C15UL)) * 0xBF58476D1CE4E5B9UL;
            return (int)(hash >> 40);
        }
    }

    private readonly record struct Known(int Frequency, double Age, double Expected, double LogOdds);
}
