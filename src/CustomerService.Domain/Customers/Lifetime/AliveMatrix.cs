using CustomerService.Domain.Customers.Drawing;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>The probability of being alive for every frequency and recency of customers of one age.</summary>
/// <remarks>
/// It shows at a glance whom a model gives up: who bought often and not of late. Frequencies are rows from 0; recencies are columns from 0 to
/// the age. A cell without meaning, repeat purchases at the very beginning or a recency without any, has no probability. Immutable.
/// </remarks>
public sealed class AliveMatrix
{
    private readonly double?[,] _alive;

    private AliveMatrix(IPurchaseModel model, double age, double?[,] alive)
    {
        (Model, Age, _alive) = (model, age, alive);
    }

    /// <summary>The model.</summary>
    public IPurchaseModel Model { get; }

    /// <summary>The age T of all these customers, in the unit of the model.</summary>
    public double Age { get; }

    /// <summary>How many frequencies there are: from 0 to one less.</summary>
    public int Frequencies => _alive.GetLength(0);

    /// <summary>How many recencies there are, equally spaced from 0 to the age.</summary>
    public int Recencies => _alive.GetLength(1);

    /// <summary>The probability in a cell; null in one without meaning.</summary>
    /// <param name="frequency">Repeat purchases, from 0.</param>
    /// <param name="recency">The place of the recency, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such cell.</exception>
    public double? this[int frequency, int recency] => _alive[frequency, recency];

    /// <summary>Calculates the matrix.</summary>
    /// <param name="model">The model.</param>
    /// <param name="age">The age of the customers, in the unit of the model; above 0.</param>
    /// <param name="highestFrequency">The highest number of repeat purchases; from 1 to 1,000.</param>
    /// <param name="recencies">How many recencies, equally spaced; from 2 to 1,000.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static AliveMatrix Of(IPurchaseModel model, double age, int highestFrequency, int recencies)
    {
        ArgumentNullException.ThrowIfNull(model);
        ModelParameter.Checked(age);
        ArgumentOutOfRangeException.ThrowIfLessThan(highestFrequency, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(highestFrequency, 1000);
        ArgumentOutOfRangeException.ThrowIfLessThan(recencies, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(recencies, 1000);
        var alive = new double?[highestFrequency + 1, recencies];
        for (var x = 0; x <= highestFrequency; x++)
        {
            for (var column = 0; column < recencies; column++)
            {
                if ((x == 0) == (column == 0))
                {
                    alive[x, column] = model.ProbabilityAlive(new Buying(x, age * column / (recencies - 1), age));
                }
            }
        }

        return new(model, age, alive);
    }

    /// <summary>Draws the matrix as a picture that needs no other file.</summary>
    /// <param name="language">The language of its words.</param>
    /// <returns>An SVG document, readable in light and dark surroundings.</returns>
    public string ToSvg(Language language) => AliveMatrixPicture.Of(this, language).Standalone();
}
