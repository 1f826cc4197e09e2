using CustomerService.Domain.Customers.Lifetime.Numerics;

namespace CustomerService.Domain.Tests.Customers.Lifetime.Numerics;

public sealed class SymmetricMatrixTests
{
    [Fact]
    public void Eigenvalues_of_known_matrices()
    {
        Check([1, 3], new double[,] { { 2, 1 }, { 1, 2 } });
        Check([2 - Math.Sqrt(2), 2, 2 + Math.Sqrt(2)], new double[,] { { 2, -1, 0 }, { -1, 2, -1 }, { 0, -1, 2 } });
        Check([-4, 0.5, 7], new double[,] { { 7, 0, 0 }, { 0, -4, 0 }, { 0, 0, 0.5 } });

        static void Check(double[] expected, double[,] matrix) =>
            Assert.All(expected.Zip(new SymmetricMatrix(matrix).Eigenvalues.Order()), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
    }

    // Inverses of Hilbert's matrix are whole numbers; the condition of that of four rows is 15514.
    [Fact]
    public void The_inverse_of_an_ill_conditioned_matrix_is_right()
    {
        var hilbert = new double[4, 4];
        for (var i = 0; i < 16; i++)
        {
            hilbert[i / 4, i % 4] = 1.0 / ((i / 4) + (i % 4) + 1);
        }

        var matrix = new SymmetricMatrix(hilbert);
        int[] expected = [16, -120, 240, -140, -120, 1200, -2700, 1680, 240, -2700, 6480, -4200, -140, 1680, -4200, 2800];
        var inverse = matrix.Inverse();
        Assert.Equal(15513.738738929662, matrix.Largest / matrix.Smallest, 1e-6);
        for (var i = 0; i < 16; i++)
        {
            Assert.Equal(expected[i], inverse[i / 4, i % 4], 1e-8);
        }
    }

    [Fact]
    public void A_matrix_with_what_is_no_number_says_so()
    {
        Assert.False(new SymmetricMatrix(new[,] { { 1, double.NaN }, { double.NaN, 1 } }).IsFinite);
        Assert.True(new SymmetricMatrix(new double[,] { { 0 } }).IsFinite);
    }
}
