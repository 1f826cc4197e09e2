using System.Numerics;

namespace CustomerService.Domain.Tests.Oracles;

/// <summary>Binary floating point with 384 digits and any exponent, slow and obvious: what the fast formulas are held against.</summary>
/// <param name="Mantissa">The digits.</param>
/// <param name="Exponent">The power of two they are multiplied by.</param>
internal readonly record struct BigFloat(BigInteger Mantissa, long Exponent)
{
    private const int Bits = 384;

    private static readonly BigFloat LogTwo = TwiceAtanh(One / FromDouble(3));

    public static BigFloat One => new(BigInteger.One, 0);

    public static BigFloat Zero => new(BigInteger.Zero, 0);

    public bool IsPositive => Mantissa.Sign > 0;

    /// <summary>Exact.</summary>
    public static BigFloat FromDouble(double value)
    {
        if (value == 0)
        {
            return Zero;
        }

        var exponent = Math.ILogB(value) - 52;
        return new((BigInteger)Math.ScaleB(value, -exponent), exponent);
    }

    public static implicit operator BigFloat(double value) => FromDouble(value);

    public static BigFloat operator +(BigFloat left, BigFloat right)
    {
        if (left.Mantissa.IsZero || right.Mantissa.IsZero)
        {
            return left.Mantissa.IsZero ? right : left;
        }

        var (high, low) = left.Exponent >= right.Exponent ? (left, right) : (right, left);
        var shift = high.Exponent - low.Exponent;
        return shift > 4 * Bits && Magnitude(high) - Magnitude(low) > 2 * Bits
            ? high
            : Rounded((high.Mantissa << (int)shift) + low.Mantissa, low.Exponent);
    }

    public static BigFloat operator -(BigFloat value) => new(-value.Mantissa, value.Exponent);

    public static BigFloat operator -(BigFloat left, BigFloat right) => left + -right;

    public static BigFloat operator *(BigFloat left, BigFloat right) => Rounded(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent);

    public static BigFloat operator /(BigFloat left, BigFloat right)
    {
        var shift = Bits + (int)Math.Max(0, right.Mantissa.GetBitLength() - left.Mantissa.GetBitLength());
        return Rounded((left.Mantissa << shift) / right.Mantissa, left.Exponent - right.Exponent - shift);
    }

    /// <summary>Whether a term no longer changes a sum.</summary>
    public static bool IsNothingBeside(BigFloat term, BigFloat sum) => term.Mantissa.IsZero || Magnitude(sum) - Magnitude(term) > Bits;

    public static BigFloat Log(BigFloat value)
    {
        var exponent = Magnitude(value);   // value = m 2^exponent, m in [1/2, 1)
        var m = value with { Exponent = value.Exponent - exponent };
        return TwiceAtanh((m - One) / (m + One)) + (FromDouble(exponent) * LogTwo);
    }

    public static BigFloat Exp(BigFloat value)
    {
        const int Squarings = 20;
        var twos = Math.Floor((value / LogTwo).ToDouble() + 0.5);
        var rest = value - (FromDouble(twos) * LogTwo);
        rest = rest with { Exponent = rest.Exponent - Squarings };
        var (term, sum) = (One, One);
        for (var k = 1; !IsNothingBeside(term, sum); k++)
        {
            term = term * rest / FromDouble(k);
            sum += term;
        }

        for (var i = 0; i < Squarings; i++)
        {
            sum *= sum;
        }

        return sum with { Exponent = sum.Exponent + (long)twos };
    }

    public static BigFloat Pow(BigFloat value, BigFloat power) => Exp(power * Log(value));

    /// <summary>Gauss's series of 2F1(a, b; c; z), term by term.</summary>
    public static BigFloat Hypergeometric(BigFloat a, BigFloat b, BigFloat c, BigFloat z)
    {
        var (term, sum) = (One, One);
        for (var k = 0; !IsNothingBeside(term, sum); k++)
        {
            var n = FromDouble(k);
            term = term * ((a + n) * (b + n) * z) / ((c + n) * FromDouble(k + 1));
            sum += term;
        }

        return sum;
    }

    public double ToDouble()
    {
        var shift = (int)Math.Max(0, Mantissa.GetBitLength() - 64);
        return Math.ScaleB((double)(Mantissa >> shift), (int)(Exponent + shift));
    }

    private static BigFloat TwiceAtanh(BigFloat x)
    {
        var (square, power, sum) = (x * x, x, x);
        for (var k = 3; !IsNothingBeside(power, sum); k += 2)
        {
            power *= square;
            sum += power / FromDouble(k);
        }

        return sum + sum;
    }

    private static long Magnitude(BigFloat value) => (long)value.Mantissa.GetBitLength() + value.Exponent;

    private static BigFloat Rounded(BigInteger mantissa, long exponent)
    {
        var excess = (int)(mantissa.GetBitLength() - Bits);
        return excess > 0 ? new(mantissa >> excess, exponent + excess) : new(mantissa, exponent);
    }
}
