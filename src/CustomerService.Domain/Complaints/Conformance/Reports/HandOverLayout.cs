using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints.Conformance.Reports;

/// <summary>An arrow between two departments, by their numbers.</summary>
internal readonly record struct Arrow(int From, int To, long Times);

/// <summary>What of all hand-overs is drawn, and in which order: the busiest first, equals by name.</summary>
internal sealed class HandOverLayout
{
    private HandOverLayout()
    {
    }

    /// <summary>The departments drawn, around the circle.</summary>
    public required ImmutableArray<string> Departments { get; init; }

    /// <summary>The arrows drawn, the most frequent first.</summary>
    public required ImmutableArray<Arrow> Arrows { get; init; }

    /// <summary>How many departments there are in all.</summary>
    public required int AllDepartments { get; init; }

    /// <summary>How many hand-overs there are in all.</summary>
    public required long AllTimes { get; init; }

    public static HandOverLayout Of(ImmutableArray<LogHandOver> handOvers)
    {
        var pairs = new Dictionary<(string From, string To), long>();
        var busy = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (from, to, times) in handOvers)
        {
            pairs[(from, to)] = pairs.GetValueOrDefault((from, to)) + times;
            busy[from] = busy.GetValueOrDefault(from) + times;
            busy[to] = busy.GetValueOrDefault(to) + times;
        }

        ImmutableArray<string> departments =
            [.. busy.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(HandOverGraph.MostDepartments).Select(pair => pair.Key)];
        departments = Around(departments);
        var numbers = departments.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        return new()
        {
            Departments = departments,
            Arrows =
            [
                .. pairs.Where(pair => pair.Key.From != pair.Key.To && numbers.ContainsKey(pair.Key.From) && numbers.ContainsKey(pair.Key.To))
                    .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.From, StringComparer.Ordinal).ThenBy(pair => pair.Key.To, StringComparer.Ordinal)
                    .Take(HandOverGraph.MostArrows)
                    .Select(pair => new Arrow(numbers[pair.Key.From], numbers[pair.Key.To], pair.Value)),
            ],
            AllDepartments = busy.Count,
            AllTimes = pairs.Values.Sum(),
        };
    }

    // The busiest stand far from each other, so that their arrows do not crowd one side.
    private static ImmutableArray<string> Around(ImmutableArray<string> busiest)
    {
        const double GoldenShare = 0.382;
        var around = new string[busiest.Length];
        var step = Math.Max(1, (int)Math.Round(busiest.Length * GoldenShare));
        while (System.Numerics.BigInteger.GreatestCommonDivisor(step, Math.Max(1, busiest.Length)) > 1)
        {
            step++;
        }

        for (var i = 0; i < busiest.Length; i++)
        {
            around[i * step % busiest.Length] = busiest[i];
        }

        return [.. around];
    }
}
