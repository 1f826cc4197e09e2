namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>For each frequency the moments at which one of its rows bought last or stopped being observed, ascending: the knots of a running integral.</summary>
/// <remarks>
/// An integral from recency to age is the difference of two running integrals, and each piece between two knots is integrated once for all
/// rows. With times in whole days a million customers have some twenty thousand knots.
/// </remarks>
internal sealed class BuyingKnots
{
    public BuyingKnots(BuyingColumns data)
    {
        var rank = Ranked(data.Times);
        var (recency, age) = (new int[data.Rows], new int[data.Rows]);
        var (knots, starts) = (new List<int>(), new int[data.Frequencies.Length + 1]);
        var (seen, place) = (new int[data.Times.Length], new int[data.Times.Length]);   // seen: by which frequency last, counted from 1
        var group = new List<int>();
        for (var (row, end) = (0, 0); row < data.Rows; row = end)
        {
            var frequency = data.Frequency[row];
            group.Clear();
            for (end = row; end < data.Rows && data.Frequency[end] == frequency; end++)
            {
                See(data.Recency[end]);
                See(data.Age[end]);
            }

            group.Sort((left, right) => rank[left].CompareTo(rank[right]));
            foreach (var time in group)
            {
                place[time] = knots.Count;
                knots.Add(time);
            }

            for (var i = row; i < end; i++)
            {
                (recency[i], age[i]) = (place[data.Recency[i]], place[data.Age[i]]);
            }

            starts[frequency + 1] = knots.Count;

            void See(int time)
            {
                if (seen[time] != frequency + 1)
                {
                    seen[time] = frequency + 1;
                    group.Add(time);
                }
            }
        }

        (Times, Starts, Recency, Age) = ([.. knots], starts, recency, age);
    }

    /// <summary>For each knot the place of its time in <see cref="BuyingColumns.Times"/>.</summary>
    public int[] Times { get; }

    /// <summary>Where the knots of each frequency start, and at the end where the last ones stop.</summary>
    public int[] Starts { get; }

    /// <summary>For each row the knot of its recency.</summary>
    public int[] Recency { get; }

    /// <summary>For each row the knot of its age.</summary>
    public int[] Age { get; }

    private static int[] Ranked(double[] times)
    {
        var order = Enumerable.Range(0, times.Length).ToArray();
        Array.Sort((double[])times.Clone(), order);
        var rank = new int[times.Length];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        return rank;
    }
}
