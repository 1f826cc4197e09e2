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
        departments = Around(departments, pairs);
        var numbers = departments.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        return new()
        {
            Departments = departments,
            Arrows =
            [
                .. pairs.Where(pair => pair.Key.From != pair.Key.To && numbers.ContainsKey(pair.Key.From) && numbers.ContainsKey(pair.Key.To))
                    .Select(pair => new Arrow(numbers[pair.Key.From], numbers[pair.Key.To], pair.Value))
                    .OrderByDescending(arrow => arrow.Times).ThenBy(arrow => arrow.From).ThenBy(arrow => arrow.To)
                    .Take(HandOverGraph.MostArrows),
            ],
            AllDepartments = busy.Count,
            AllTimes = pairs.Values.Sum(),
        };
    }

    // Next to each department stands the one it deals with most among those left: short arrows for what happens often.
    private static ImmutableArray<string> Around(ImmutableArray<string> busiest, Dictionary<(string From, string To), long> pairs)
    {
        if (busiest.IsEmpty)
        {
            return busiest;
        }

        var order = new List<string> { busiest[0] };
        var left = busiest.RemoveAt(0).ToList();
        while (left.Count > 0)
        {
            var next = left.MaxBy(name => pairs.GetValueOrDefault((order[^1], name)) + pairs.GetValueOrDefault((name, order[^1])))!;
            order.Add(next);
            left.Remove(next);
        }

        return [.. order];
    }
}
