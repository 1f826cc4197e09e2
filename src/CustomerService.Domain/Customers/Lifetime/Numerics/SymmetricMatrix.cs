namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>A small symmetric matrix with its eigenvalues, for two to four parameters.</summary>
/// <remarks>Jacobi's rotations: exact to rounding for matrices of this size, and never without an answer.</remarks>
internal sealed class SymmetricMatrix
{
    private const int MostSweeps = 60;
    private readonly double[,] _vectors;

    public SymmetricMatrix(double[,] values)
    {
        var n = values.GetLength(0);
        Size = n;
        var a = (double[,])values.Clone();
        _vectors = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            _vectors[i, i] = 1;
        }

        for (var sweep = 0; sweep < MostSweeps && !IsDiagonal(a, n); sweep++)
        {
            for (var p = 0; p < n; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    Rotate(a, p, q);
                }
            }
        }

        Eigenvalues = new double[n];
        for (var i = 0; i < n; i++)
        {
            Eigenvalues[i] = a[i, i];
        }
    }

    public int Size { get; }

    public double[] Eigenvalues { get; }

    public double Smallest => Eigenvalues.Min();

    public double Largest => Eigenvalues.Max();

    /// <summary>Whether every entry is a number; a matrix that is not has no meaning further on.</summary>
    public bool IsFinite => Array.TrueForAll(Eigenvalues, double.IsFinite);

    /// <summary>The inverse, of a matrix whose eigenvalues are all above 0.</summary>
    public double[,] Inverse()
    {
        var inverse = new double[Size, Size];
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < Size; j++)
            {
                for (var k = 0; k < Size; k++)
                {
                    inverse[i, j] += _vectors[i, k] * _vectors[j, k] / Eigenvalues[k];
                }
            }
        }

        return inverse;
    }

    private static bool IsDiagonal(double[,] a, int n)
    {
        var (off, on) = (0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            on += a[i, i] * a[i, i];
            for (var j = i + 1; j < n; j++)
            {
                off += a[i, j] * a[i, j];
            }
        }

        return off <= 1e-36 * on;   // what is no number is never diagonal, and spreads to all eigenvalues
    }

    private void Rotate(double[,] a, int p, int q)
    {
        if (a[p, q] == 0)
        {
            return;
        }

        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        for (var k = 0; k < Size; k++)
        {
            (a[k, p], a[k, q]) = ((c * a[k, p]) - (s * a[k, q]), (s * a[k, p]) + (c * a[k, q]));
        }

        for (var k = 0; k < Size; k++)
        {
            (a[p, k], a[q, k]) = ((c * a[p, k]) - (s * a[q, k]), (s * a[p, k]) + (c * a[q, k]));
        }

        for (var k = 0; k < Size; k++)
        {
            (_vectors[k, p], _vectors[k, q]) = ((c * _vectors[k, p]) - (s * _vectors[k, q]), (s * _vectors[k, p]) + (c * _vectors[k, q]));
        }
    }
}
