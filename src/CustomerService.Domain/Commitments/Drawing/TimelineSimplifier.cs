using NodaTime;

namespace CustomerService.Domain.Commitments.Drawing;

/// <summary>Leaves out what a picture of a long time cannot show: breaks and nights first, then weekends, then whatever is too narrow.</summary>
internal static class TimelineSimplifier
{
    // Lunch breaks, nights, weekends, long weekends and holidays, closed weeks, closed seasons, all.
    private static readonly Duration[] Limits =
    [
        Duration.FromHours(4), Duration.FromHours(23), Duration.FromDays(4), Duration.FromDays(8), Duration.FromDays(16), Duration.FromDays(100), Duration.FromDays(200_000),
    ];

    /// <summary>The same time in fewer stretches.</summary>
    /// <param name="stretches">Ascending, without gaps.</param>
    /// <param name="most">About how many there may be.</param>
    /// <returns>Ascending, without gaps; the same where there are few enough; at most twice as many as wanted.</returns>
    public static List<Stretch> Simplify(IReadOnlyList<Stretch> stretches, int most)
    {
        var simple = stretches.ToList();
        for (var i = 0; i < Limits.Length && simple.Count > most; i++)
        {
            simple = WithoutClosed(stretches, Limits[i]);
        }

        return simple.Count > most ? WithoutNarrow(simple, (simple[^1].To - simple[0].From) / most) : simple;
    }

    // Closed hours between two runs become part of the run.
    private static List<Stretch> WithoutClosed(IReadOnlyList<Stretch> stretches, Duration limit)
    {
        var kept = new List<Stretch>();
        for (var i = 0; i < stretches.Count; i++)
        {
            var stretch = stretches[i];
            var isBetween = stretch.Kind == StretchKind.Closed && stretch.Length < limit && kept.Count > 0 && kept[^1].Kind == StretchKind.Running
                && i + 1 < stretches.Count && stretches[i + 1].Kind is StretchKind.Running or StretchKind.Closed;
            Add(kept, isBetween ? stretch with { Kind = StretchKind.Running } : stretch);
        }

        return kept;
    }

    private static List<Stretch> WithoutNarrow(List<Stretch> stretches, Duration narrow)
    {
        var kept = new List<Stretch>();
        foreach (var stretch in stretches)
        {
            Add(kept, kept.Count > 0 && stretch.Length < narrow && kept[^1].Length < narrow
                ? kept[^1] with { From = stretch.From, To = stretch.To }
                : stretch);
        }

        return kept;
    }

    private static void Add(List<Stretch> kept, Stretch stretch)
    {
        if (kept.Count > 0 && kept[^1].Continues(stretch))
        {
            kept[^1] = kept[^1] with { To = stretch.To };
        }
        else
        {
            kept.Add(stretch);
        }
    }
}
