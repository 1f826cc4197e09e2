using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>A table of spending as columns: what all rows of one frequency have in common stands once.</summary>
internal sealed class SpendColumns
{
    public SpendColumns(SpendTable table)
    {
        var rows = table.Span;
        Customers = table.Customers;
        (LogTotals, Weights) = (new double[rows.Length], new double[rows.Length]);
        var (frequencies, starts) = (new List<int>(), new List<int>());
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            var (frequency, mean) = row.Spending;
            if (frequencies.Count == 0 || frequencies[^1] != frequency)   // rows are ordered by frequency
            {
                frequencies.Add(frequency);
                starts.Add(i);
            }

            Weights[i] = (double)row.Customers / Customers;
            LogTotals[i] = Math.Log(frequency) + Math.Log(mean);
            MeanLogSpend += Weights[i] * Math.Log(mean);
        }

        starts.Add(rows.Length);
        (Frequencies, Starts) = ([.. frequencies], [.. starts]);
        (MedianSpend, IsOneMean) = Median(rows, table.Customers);
    }

    public long Customers { get; }

    public int Rows => Weights.Length;

    /// <summary>The share of each row in all customers.</summary>
    public double[] Weights { get; }

    /// <summary>For each row ln(x m), the logarithm of the spend of all its repeat purchases.</summary>
    public double[] LogTotals { get; }

    /// <summary>The distinct frequencies, ascending.</summary>
    public int[] Frequencies { get; }

    /// <summary>Where the rows of each frequency start, and at the end where the last ones stop.</summary>
    public int[] Starts { get; }

    /// <summary>The mean of the logarithms of mean spend, over customers.</summary>
    public double MeanLogSpend { get; }

    /// <summary>The mean spend that half of the customers do not exceed.</summary>
    public double MedianSpend { get; }

    /// <summary>Whether all customers have the same mean.</summary>
    public bool IsOneMean { get; }

    private static (double Median, bool IsOneMean) Median(ReadOnlySpan<SpendRow> rows, long customers)
    {
        var sorted = rows.ToArray();
        sorted.AsSpan().Sort(static (left, right) => left.Spending.MeanSpend.CompareTo(right.Spending.MeanSpend));
        var (below, i) = (sorted[0].Customers, 0);
        while (below < customers - below)
        {
            below += sorted[++i].Customers;
        }

        return (sorted[i].Spending.MeanSpend, sorted[0].Spending.MeanSpend == sorted[^1].Spending.MeanSpend);
    }
}
