using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Purchases.Rfm;

/// <summary>How customers are graded by recency, frequency and money, and what groups of scores are called.</summary>
/// <remarks>
/// <para>
/// Immutable, checked as a whole when it is made, safe to share between threads. Each measure is graded by itself, over all customers at once; the
/// older practice of grading frequency only within a grade of recency is another scheme.
/// </para>
/// <para>
/// Source: Arthur M. Hughes, Strategic Database Marketing, 1994, for the three measures and five grades of equal size; ties and borders are choices
/// that a scheme names.
/// </para>
/// </remarks>
public sealed class RfmScheme
{
    private readonly byte[] _segmentOf;      // by score, recency first

    /// <summary>Makes a scheme whose grades are shares of the customers: fifths for five grades.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="grades">How many grades there are; 2 to 9.</param>
    /// <param name="ties">Which grade customers with equal values get.</param>
    /// <param name="money">Which spend is graded.</param>
    /// <param name="segments">The named groups; every score is in exactly one. At most 255.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public RfmScheme(string id, int grades, RfmTies ties, RfmMoney money, params ImmutableArray<RfmSegment> segments)
        : this(id, grades, ties, null, money, segments)
    {
    }

    /// <summary>Makes a scheme with fixed borders between the grades.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="cutPoints">The borders; there is one grade more than borders.</param>
    /// <param name="money">Which spend is graded.</param>
    /// <param name="segments">The named groups; every score is in exactly one. At most 255.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public RfmScheme(string id, RfmCutPoints cutPoints, RfmMoney money, params ImmutableArray<RfmSegment> segments)
        : this(id, (cutPoints ?? throw new ArgumentNullException(nameof(cutPoints))).Days.AsSpan().Length + 1, null, cutPoints, money, segments)
    {
    }

    private RfmScheme(string id, int grades, RfmTies? ties, RfmCutPoints? cutPoints, RfmMoney money, ImmutableArray<RfmSegment> segments)
    {
        ArgumentNullException.ThrowIfNull(id);
        segments = segments.IsDefault ? [] : segments;
        var faults = new RuleBookFaults();
        _segmentOf = RfmCheck.Check(id, grades, ties, cutPoints, money, segments, faults);
        faults.ThrowIfAny($"RFM scheme '{id}'");
        (Id, Grades, Ties, CutPoints, Money, Segments) = (id, grades, ties, cutPoints, money, segments);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>How many grades there are.</summary>
    public int Grades { get; }

    /// <summary>Which grade customers with equal values get; null where the borders are fixed.</summary>
    public RfmTies? Ties { get; }

    /// <summary>The fixed borders; null where grades are shares of the customers.</summary>
    public RfmCutPoints? CutPoints { get; }

    /// <summary>Which spend is graded.</summary>
    public RfmMoney Money { get; }

    /// <summary>The named groups, in the order of the scheme.</summary>
    public ImmutableArray<RfmSegment> Segments { get; }

    /// <summary>Reads a scheme from JSON.</summary>
    /// <param name="json">The text; strict: an unknown property is a fault.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static RfmScheme Parse(string json) => RfmJson.Read(json);

    /// <summary>Writes the scheme as JSON that <see cref="Parse"/> reads back.</summary>
    /// <returns>Indented JSON with line feeds.</returns>
    public string ToJson() => RfmJson.Write(this);

    /// <summary>The group of a score.</summary>
    /// <param name="score">The score; its grades are among those of the scheme.</param>
    /// <returns>The only segment that has it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A grade is not one of the scheme.</exception>
    public RfmSegment SegmentOf(RfmScore score) =>
        score != default && Math.Max(score.Recency, Math.Max(score.Frequency, score.Money)) <= Grades
            ? Segments[SegmentIndexOf(score)]
            : throw new ArgumentOutOfRangeException(nameof(score), score, $"The scheme '{Id}' has the grades 1 to {Grades}.");

    /// <summary>Grades customers and puts them into their groups, those who are too new for the models as well.</summary>
    /// <param name="customers">The customers, summed up.</param>
    /// <returns>A score and a segment for each, in the order of the summaries, the too new ones last.</returns>
    /// <remarks>Recency is counted in whole days from the last purchase to the end of observation.</remarks>
    /// <exception cref="CustomerDataException">
    /// The total spend of a customer is not known, which is named by the place in the order of the result; or the borders are in another currency.
    /// </exception>
    public RfmScores Score(CustomerSummaries customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        return RfmScoring.Score(this, customers);
    }

    internal int SegmentIndexOf(RfmScore score) => _segmentOf[RfmCheck.PlaceOf(score, Grades)];

    internal static RfmScheme Made(string id, int grades, RfmTies? ties, RfmCutPoints? cutPoints, RfmMoney money, ImmutableArray<RfmSegment> segments) =>
        new(id, grades, ties, cutPoints, money, segments);
}
