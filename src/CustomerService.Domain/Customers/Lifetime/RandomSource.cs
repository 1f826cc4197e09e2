using System.Numerics;

namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>A source of random numbers that gives the same numbers for the same seed, for ever and on every platform.</summary>
/// <remarks>
/// For simulations; never for secrets. A source is used by one thread at a time: parts that run side by side have a source each, of seeds of
/// their own. The algorithm is xoshiro256** with a period of 2^256 − 1, its state filled by SplitMix64. Source: D. Blackman and S. Vigna,
/// Scrambled Linear Pseudorandom Number Generators, ACM Transactions on Mathematical Software 47(4), 2021.
/// </remarks>
public sealed class RandomSource
{
    private ulong _a, _b, _c, _d;

    private RandomSource(ulong seed)
    {
        unchecked
        {
            (_a, _b, _c, _d) = (Next(), Next(), Next(), Next());

            ulong Next()
            {
                var mixed = seed += 0x9E3779B97F4A7C15UL;
                mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
                return mixed ^ (mixed >> 31);
            }
        }
    }

    /// <summary>Begins the sequence of a seed.</summary>
    /// <param name="seed">Any number, 0 too.</param>
    /// <returns>A source at the beginning of its sequence.</returns>
    public static RandomSource FromSeed(ulong seed) => new(seed);

    /// <summary>The next 64 random bits.</summary>
    /// <returns>Any number, each as likely as any other.</returns>
    public ulong NextBits()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
            var shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = BitOperations.RotateLeft(_d, 45);
            return result;
        }
    }

    /// <summary>The next fraction.</summary>
    /// <returns>A multiple of 2^−53 in [0, 1), each as likely as any other.</returns>
    public double NextFraction() => (NextBits() >> 11) * (1.0 / (1UL << 53));
}
