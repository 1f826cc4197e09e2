using System.Collections.Immutable;
using System.Diagnostics;

namespace CustomerService.Domain.Customers.Segments;

/// <summary>How customers are put into levels by what they are worth (客户金字塔): a rule book, checked as a whole when it is made.</summary>
/// <remarks>
/// <para>
/// The levels stand from the top. All but the lowest have a cut-off of the same kind: a share of the customers, or a least amount; the lowest
/// holds the rest. The source names two pyramids, <see cref="CustomerPyramidLevel"/> [003 c5 q5] and <see cref="PyramidTier"/> [003 c5 q2],
/// and gives cut-offs for neither, so they are always the host's own; <see cref="Curry"/> is one from the field.
/// </para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
/// <example><code>
/// var pyramid = new CustomerPyramid("ours",
///     PyramidTier.Platinum.From(50_000), PyramidTier.Gold.From(10_000), PyramidTier.Iron.From(0), PyramidTier.Lead.Rest());
/// var division = pyramid.Divide(RankedCustomers.Of(profits));
/// </code></example>
public sealed class CustomerPyramid
{
    /// <summary>Makes a pyramid.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="levels">Its levels from the top, at least two.</param>
    /// <exception cref="ArgumentNullException">A level is null.</exception>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public CustomerPyramid(string id, params ImmutableArray<PyramidLevel> levels)
    {
        var faults = new RuleBookFaults();
        PyramidJson.Check(id, levels, faults);
        faults.ThrowIfAny($"customer pyramid '{id}'");
        (Id, Levels) = (id, levels);
    }

    /// <summary>
    /// The pyramid of Jay and Adam Curry: the top 1% of the active customers, the next 4%, the next 15%, the remaining 80%, under the names of
    /// <see cref="CustomerPyramidLevel"/>.
    /// </summary>
    /// <remarks>
    /// Not from the source material but from the field: J. Curry and A. Curry, "The Customer Marketing Method", Free Press, 2000, where the levels
    /// are called top, large, medium and small. An active customer is one who bought in the period; the levels below the pyramid's customers
    /// (inactive, prospects, suspects) are not part of it, so give it active customers only.
    /// </remarks>
    public static CustomerPyramid Curry { get; } = new(
        "curry-1-4-15-80", CustomerPyramidLevel.Vip.Share(0.01m), CustomerPyramidLevel.Main.Share(0.04m), CustomerPyramidLevel.Ordinary.Share(0.15m), CustomerPyramidLevel.Small.Rest());

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its levels, from the top.</summary>
    public ImmutableArray<PyramidLevel> Levels { get; }

    /// <summary>Reads a pyramid from JSON.</summary>
    /// <param name="json">The text; strict: an unknown property is a fault.</param>
    /// <returns>The pyramid.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static CustomerPyramid Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        var pyramid = RuleBookNode.Open(json, faults) is { } root ? PyramidJson.Read(root, faults) : null;
        faults.ThrowIfAny("customer pyramid");
        return pyramid ?? throw new UnreachableException();
    }

    /// <summary>Writes the pyramid as JSON that <see cref="Parse"/> reads back.</summary>
    /// <returns>Indented JSON with line feeds.</returns>
    public string ToJson() => RuleBookText.Of(this, PyramidJson.Write);

    /// <summary>Puts customers into the levels.</summary>
    /// <param name="ranked">The customers by what they are worth.</param>
    /// <returns>The levels with their customers; each customer stands in exactly one.</returns>
    /// <remarks>
    /// With shares of customers the levels down to the k-th hold the sum of their shares times the number of customers, rounded up, so that
    /// they agree with <see cref="ParetoAnalysis.TopCount"/>; a level may stay empty where there are few. Customers of the same amount on both
    /// sides of such a cut are put apart by their ids; with least amounts they always stay together.
    /// </remarks>
    public PyramidDivision Divide(RankedCustomers ranked)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        var groups = ImmutableArray.CreateBuilder<PyramidGroup>(Levels.Length);
        var (start, shares) = (0, 0m);
        foreach (var level in Levels)
        {
            shares += level.ShareOfCustomers ?? 0;
            var end = level switch
            {
                { ShareOfCustomers: not null } => ranked.CountOf(shares),
                { Least: { } least } => ranked.CountFrom(least),
                _ => ranked.Count,
            };
            groups.Add(new(level, ranked, start, end));
            start = end;
        }

        return new(this, ranked, groups.MoveToImmutable());
    }

    /// <summary>Its id and levels.</summary>
    /// <returns>For example <c>curry-1-4-15-80: vip, main, ordinary, small</c>.</returns>
    public override string ToString() => $"{Id}: {string.Join(", ", Levels.Select(level => level.Code))}";
}
