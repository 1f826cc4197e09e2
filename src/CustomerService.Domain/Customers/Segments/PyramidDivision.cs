using System.Collections.Immutable;
using CustomerService.Domain.Customers.Drawing;

namespace CustomerService.Domain.Customers.Segments;

/// <summary>A level of a pyramid with the customers in it.</summary>
public sealed class PyramidGroup
{
    internal PyramidGroup(PyramidLevel level, RankedCustomers ranked, int start, int end)
    {
        (Level, End) = (level, end);
        Customers = ranked.Part(start, end);
        ShareOfCustomers = ranked.Count == 0 ? null : (double)(end - start) / ranked.Count;
        Total = ranked.TotalOf(start, end);
        ShareOfValue = ranked.ShareOfTotal(Total);
    }

    /// <summary>The level.</summary>
    public PyramidLevel Level { get; }

    /// <summary>Its customers, greatest amount first.</summary>
    public ImmutableArray<CustomerAmount> Customers { get; }

    /// <summary>How many they are.</summary>
    public int Count => Customers.Length;

    /// <summary>Their share of all customers; null where there are none at all.</summary>
    public double? ShareOfCustomers { get; }

    /// <summary>The sum of their amounts.</summary>
    public double Total { get; }

    /// <summary>Their share of the total of all; null where that is not above 0.</summary>
    public double? ShareOfValue { get; }

    /// <summary>The rank of its last customer, or of the last one above where it is empty.</summary>
    internal int End { get; }
}

/// <summary>Customers in the levels of a pyramid: each in exactly one.</summary>
public sealed class PyramidDivision
{
    internal PyramidDivision(CustomerPyramid pyramid, RankedCustomers ranked, ImmutableArray<PyramidGroup> groups) =>
        (Pyramid, Ranked, Groups) = (pyramid, ranked, groups);

    /// <summary>The pyramid by which they were divided.</summary>
    public CustomerPyramid Pyramid { get; }

    /// <summary>All customers, ranked.</summary>
    public RankedCustomers Ranked { get; }

    /// <summary>The levels with their customers, from the top; one for each level of the pyramid.</summary>
    public ImmutableArray<PyramidGroup> Groups { get; }

    /// <summary>The group of a level.</summary>
    /// <param name="code">The code of the level.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentException">The pyramid has no such level.</exception>
    public PyramidGroup Of(PyramidLevelCode code) =>
        Groups.FirstOrDefault(group => group.Level.Code == code)
        ?? throw new ArgumentException($"The pyramid {Pyramid.Id} has no level '{code}', but {string.Join(", ", Pyramid.Levels.Select(level => level.Code))}.", nameof(code));

    /// <summary>The level of a customer; found without a search through all.</summary>
    /// <param name="row">The customer with the amount under which he was ranked.</param>
    /// <returns>The level; null where no such row was divided.</returns>
    public PyramidLevel? LevelOf(CustomerAmount row) =>
        Ranked.RankOf(row) is { } rank ? Groups.First(group => rank <= group.End).Level : null;

    /// <summary>Draws the pyramid with the shares of its levels, as a picture that needs no other file.</summary>
    /// <param name="language">The language of its words.</param>
    /// <returns>An SVG document, readable in light and dark surroundings.</returns>
    public string ToSvg(Language language) => PyramidPicture.Of(this, language).Standalone();
}
