using System.Collections.Immutable;
using System.Globalization;

namespace CustomerService.Domain.Customers.Purchases.Rfm;

/// <summary>Checks an RFM scheme as a whole.</summary>
internal static class RfmCheck
{
    private const int MostSegments = byte.MaxValue;
    private const int MostNamed = 3;

    /// <summary>The place of a score in a table of all.</summary>
    public static int PlaceOf(RfmScore score, int grades) => ((((score.Recency - 1) * grades) + score.Frequency - 1) * grades) + score.Money - 1;

    /// <summary>Reports all faults, and gives each score its segment's place in the list.</summary>
    public static byte[] Check(
        string id, int grades, RfmTies? ties, RfmCutPoints? cutPoints, RfmMoney money, ImmutableArray<RfmSegment> segments, RuleBookFaults faults)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            faults.Add("$.id", "rule-book.out-of-range", "A scheme has an id.");
        }

        if (ties is { } given && !Enum.IsDefined(given))
        {
            faults.Add("$.ties", "rule-book.unknown-value", "The choice for ties is none of the enum.");
        }

        if (!Enum.IsDefined(money))
        {
            faults.Add("$.money", "rule-book.unknown-value", "The choice of the spend is none of the enum.");
        }

        if (cutPoints is not null)
        {
            CheckCutPoints(cutPoints, faults);
        }

        var isGraded = grades is >= 2 and <= RfmScore.MostGrades;
        if (!isGraded)
        {
            faults.Add(
                cutPoints is null ? "$.grades" : "$.cutPoints.days",
                "rule-book.out-of-range",
                string.Create(CultureInfo.InvariantCulture, $"There are {grades} grades; a scheme has 2 to {RfmScore.MostGrades}."));
        }

        return CheckSegments(segments, grades, faults) && isGraded ? Cover(segments, grades, faults) : [];
    }

    private static void CheckCutPoints(RfmCutPoints cutPoints, RuleBookFaults faults)
    {
        if (!CustomerService.Domain.Money.IsCurrency(cutPoints.Currency))
        {
            faults.Add("$.cutPoints.currency", "rule-book.out-of-range", $"'{cutPoints.Currency}' is not an ISO 4217 code: three capital letters such as CNY.");
        }

        var borders = cutPoints.Days.AsSpan().Length;
        CheckRising(cutPoints.Days.AsSpan(), 0, borders, "$.cutPoints.days", faults);
        CheckRising(cutPoints.Purchases.AsSpan(), 1, borders, "$.cutPoints.purchases", faults);
        CheckRising(cutPoints.Money.AsSpan(), 0m, borders, "$.cutPoints.money", faults);
    }

    private static void CheckRising<T>(ReadOnlySpan<T> borders, T least, int expected, string place, RuleBookFaults faults)
        where T : struct, IComparable<T>
    {
        if (borders.Length != expected)
        {
            faults.Add(place, "rule-book.contradiction", string.Create(CultureInfo.InvariantCulture, $"There are {borders.Length} borders here and {expected} of days: all three have the same grades."));
        }

        for (var i = 0; i < borders.Length; i++)
        {
            if (borders[i].CompareTo(least) < 0 || (i > 0 && borders[i].CompareTo(borders[i - 1]) <= 0))
            {
                faults.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{place}[{i}]"),
                    "rule-book.out-of-range",
                    string.Create(CultureInfo.InvariantCulture, $"Borders rise, and start at {least} or above; {borders[i]} does not."));
            }
        }
    }

    private static bool CheckSegments(ImmutableArray<RfmSegment> segments, int grades, RuleBookFaults faults)
    {
        if (segments.Length is 0 or > MostSegments)
        {
            faults.Add("$.segments", "rule-book.out-of-range", string.Create(CultureInfo.InvariantCulture, $"There are {segments.Length} segments; a scheme has 1 to {MostSegments}."));
            return false;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var areSound = true;
        for (var i = 0; i < segments.Length; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"$.segments[{i}]");
            if (segments[i] is not { } segment)
            {
                faults.Add(place, "rule-book.wrong-type", "There is no segment here.");
                areSound = false;
                continue;
            }

            if (!CodeText.IsCode(segment.Id))
            {
                faults.Add($"{place}.id", "rule-book.bad-code", $"'{segment.Id}' is not a code: {CodeText.Form}.");
            }
            else if (!ids.Add(segment.Id))
            {
                faults.Add($"{place}.id", "rule-book.stands-twice", $"There are two segments '{segment.Id}'.");
            }

            CheckRanges(segment, grades, place, faults);
        }

        return areSound;
    }

    private static void CheckRanges(RfmSegment segment, int grades, string place, RuleBookFaults faults)
    {
        if (segment.Scores.IsEmpty)
        {
            faults.Add($"{place}.scores", "rule-book.out-of-range", $"The segment '{segment.Id}' has no scores.");
        }

        for (var i = 0; i < segment.Scores.Length; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{place}.scores[{i}]");
            CheckRange(segment.Scores[i].Recency, grades, $"{at}.recency", faults);
            CheckRange(segment.Scores[i].Frequency, grades, $"{at}.frequency", faults);
            CheckRange(segment.Scores[i].Money, grades, $"{at}.money", faults);
        }
    }

    private static void CheckRange(GradeRange? range, int grades, string place, RuleBookFaults faults)
    {
        if (range is { } given && !(given.Lowest >= 1 && given.Lowest <= given.Highest && given.Highest <= grades))
        {
            faults.Add(place, "rule-book.out-of-range", string.Create(CultureInfo.InvariantCulture, $"'{given}' is not a range of the grades 1 to {grades}."));
        }
    }

    private static byte[] Cover(ImmutableArray<RfmSegment> segments, int grades, RuleBookFaults faults)
    {
        var segmentOf = new byte[grades * grades * grades];
        var uncovered = new List<RfmScore>();
        var doubly = new SortedDictionary<(int Later, int Earlier), List<RfmScore>>();
        for (var place = 0; place < segmentOf.Length; place++)
        {
            var score = new RfmScore((place / (grades * grades)) + 1, (place / grades % grades) + 1, (place % grades) + 1);
            var found = -1;
            for (var i = 0; i < segments.Length; i++)
            {
                if (!segments[i].Contains(score))
                {
                    continue;
                }

                if (found < 0)
                {
                    found = i;
                    segmentOf[place] = (byte)i;
                }
                else if (doubly.TryGetValue((i, found), out var scores))
                {
                    scores.Add(score);
                }
                else
                {
                    doubly.Add((i, found), [score]);
                }
            }

            if (found < 0)
            {
                uncovered.Add(score);
            }
        }

        if (uncovered.Count > 0)
        {
            faults.Add("$.segments", "rule-book.score-without-segment", $"{Named(uncovered)} in no segment.");
        }

        foreach (var ((later, earlier), scores) in doubly)
        {
            faults.Add(
                string.Create(CultureInfo.InvariantCulture, $"$.segments[{later}].scores"),
                "rule-book.score-in-two-segments",
                $"{Named(scores)} in '{segments[earlier].Id}' as well as in '{segments[later].Id}'.");
        }

        return segmentOf;
    }

    private static string Named(List<RfmScore> scores)
    {
        var named = string.Join(", ", scores.Take(MostNamed));
        var more = scores.Count - MostNamed;
        return scores.Count == 1 ? $"The score {named} is"
            : more <= 0 ? $"The scores {named} are"
            : string.Create(CultureInfo.InvariantCulture, $"The scores {named} and {more} more are");
    }
}
