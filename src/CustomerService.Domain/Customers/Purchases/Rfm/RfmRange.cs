using System.Collections.Immutable;
using System.Globalization;

namespace CustomerService.Domain.Customers.Purchases.Rfm;

/// <summary>Grades from one to another, both of them included; written <c>4-5</c>, or <c>5</c> where they are one.</summary>
/// <param name="Lowest">The lowest grade.</param>
/// <param name="Highest">The highest grade.</param>
public readonly record struct GradeRange(int Lowest, int Highest)
{
    /// <summary>A single grade.</summary>
    /// <param name="grade">The grade.</param>
    /// <returns>The range that has this grade only.</returns>
    public static GradeRange Only(int grade) => new(grade, grade);

    /// <summary>Whether a grade is within.</summary>
    /// <param name="grade">The grade.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(int grade) => grade >= Lowest && grade <= Highest;

    /// <summary>The range as it is written in a rule book.</summary>
    /// <returns>For example <c>4-5</c>.</returns>
    public override string ToString() =>
        Lowest == Highest ? Lowest.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Lowest}-{Highest}");

    internal static bool TryParse(ReadOnlySpan<char> text, out GradeRange range)
    {
        range = text switch
        {
            [>= '1' and <= '9'] => Only(text[0] - '0'),
            [>= '1' and <= '9', '-', >= '1' and <= '9'] => new(text[0] - '0', text[2] - '0'),
            _ => default,
        };
        return range != default;
    }
}

/// <summary>A block of scores.</summary>
/// <param name="Recency">Grades of recency; null: all.</param>
/// <param name="Frequency">Grades of frequency; null: all.</param>
/// <param name="Money">Grades of money; null: all.</param>
public readonly record struct RfmRange(GradeRange? Recency = null, GradeRange? Frequency = null, GradeRange? Money = null)
{
    /// <summary>Whether a score is within.</summary>
    /// <param name="score">The score.</param>
    /// <returns>True when all three grades are.</returns>
    public bool Contains(RfmScore score) =>
        (Recency?.Contains(score.Recency) ?? true) && (Frequency?.Contains(score.Frequency) ?? true) && (Money?.Contains(score.Money) ?? true);
}

/// <summary>A named group of customers: those whose score is in one of its blocks.</summary>
/// <remarks>Immutable.</remarks>
public sealed class RfmSegment
{
    /// <summary>Makes a segment; the scheme it becomes part of checks it.</summary>
    /// <param name="id">Its id: a letter, then letters, digits, <c>-</c>, <c>_</c> or <c>.</c>.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="scores">Its blocks of scores.</param>
    public RfmSegment(string id, LocalizedText name, params ImmutableArray<RfmRange> scores)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        (Id, Name, Scores) = (id, name, scores.IsDefault ? [] : scores);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>What people call it.</summary>
    public LocalizedText Name { get; }

    /// <summary>Its blocks of scores.</summary>
    public ImmutableArray<RfmRange> Scores { get; }

    /// <summary>The id.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public override string ToString() => Id;

    /// <summary>Whether a score belongs to the segment.</summary>
    internal bool Contains(RfmScore score)
    {
        foreach (var range in Scores)
        {
            if (range.Contains(score))
            {
                return true;
            }
        }

        return false;
    }
}
