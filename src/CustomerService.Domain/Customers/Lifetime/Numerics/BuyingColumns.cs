using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>A table of buying as columns, with each distinct time and each distinct frequency once.</summary>
/// <remarks>Times in whole days are a few hundred numbers in a million customers, so logarithms are taken of those alone.</remarks>
internal sealed class BuyingColumns
{
    public BuyingColumns(BuyingTable table)
    {
        var rows = table.Span;
        Customers = table.Customers;
        (Weights, Recency, Age, Frequency) = (new double[rows.Length], new int[rows.Length], new int[rows.Length], new int[rows.Length]);
        var (places, times) = (new Dictionary<double, int>(), new List<double>());
        var frequencies = new List<int>();
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            if (frequencies.Count == 0 || frequencies[^1] != row.Buying.Frequency)   // rows are ordered by frequency
            {
                frequencies.Add(row.Buying.Frequency);
            }

            Frequency[i] = frequencies.Count - 1;
            Recency[i] = Place(row.Buying.Recency + 0.0);
            Age[i] = Place(row.Buying.Age);
            Weights[i] = (double)row.Customers / Customers;
            MeanAge += Weights[i] * row.Buying.Age;
        }

        (Times, Frequencies) = ([.. times], [.. frequencies]);

        int Place(double time)
        {
            if (!places.TryGetValue(time, out var place))
            {
                places.Add(time, place = times.Count);
                times.Add(time);
            }

            return place;
        }
    }

    public long Customers { get; }

    public int Rows => Weights.Length;

    /// <summary>The share of each row in all customers.</summary>
    public double[] Weights { get; }

    /// <summary>For each row the place of its frequency in <see cref="Frequencies"/>.</summary>
    public int[] Frequency { get; }

    /// <summary>For each row the place of its recency in <see cref="Times"/>.</summary>
    public int[] Recency { get; }

    /// <summary>For each row the place of its age in <see cref="Times"/>.</summary>
    public int[] Age { get; }

    public double[] Times { get; }

    /// <summary>The distinct frequencies, ascending.</summary>
    public int[] Frequencies { get; }

    public double MeanAge { get; }
}
