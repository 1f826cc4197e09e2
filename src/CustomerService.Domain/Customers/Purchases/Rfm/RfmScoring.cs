using NodaTime;

namespace CustomerService.Domain.Customers.Purchases.Rfm;

/// <summary>Grades each measure over all customers; the greater a measure here, the better.</summary>
internal static class RfmScoring
{
    public static RfmScores Score(RfmScheme scheme, CustomerSummaries customers)
    {
        var totals = Totals(scheme, customers);
        var count = totals.Length;
        var (days, purchases, money) = (new double[count], new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            ref readonly var customer = ref At(customers, i);
            days[i] = -Period.DaysBetween(customer.Last, customers.EndOfObservation);
            purchases[i] = customer.Purchases;
            money[i] = (double)(scheme.Money == RfmMoney.Total ? totals[i] : totals[i] / customer.Purchases);
        }

        var (recency, frequency, spend) = scheme.CutPoints is { } cutPoints
            ? (
                Borders.AtLeast([.. cutPoints.Days.Reverse().Select(border => -(double)border)]),
                Borders.AtLeast([.. cutPoints.Purchases.Select(border => (double)border)]),
                Borders.AtLeast([.. cutPoints.Money.Select(border => (double)border)]))
            : (
                Borders.ByShare(days, scheme.Grades, scheme.Ties!.Value),
                Borders.ByShare(purchases, scheme.Grades, scheme.Ties!.Value),
                Borders.ByShare(money, scheme.Grades, scheme.Ties!.Value));

        var scored = new RfmCustomer[count];
        var (sizes, sums) = (new int[scheme.Segments.Length], new decimal[scheme.Segments.Length]);
        for (var i = 0; i < count; i++)
        {
            var score = new RfmScore(recency.GradeOf(days[i]), frequency.GradeOf(purchases[i]), spend.GradeOf(money[i]));
            var segment = scheme.SegmentIndexOf(score);
            scored[i] = new(At(customers, i).Id, score, scheme.Segments[segment]);
            sizes[segment]++;
            sums[segment] += totals[i];
        }

        return new(
            scheme,
            scored,
            [.. scheme.Segments.Select((segment, i) => new RfmSegmentTotal(segment, sizes[i], (double)sizes[i] / count, new Money(sums[i], customers.Currency)))]);
    }

    private static ref readonly CustomerSummary At(CustomerSummaries customers, int place)
    {
        var old = customers.Span;
        return ref place < old.Length ? ref old[place] : ref customers.NewSpan[place - old.Length];
    }

    private static decimal[] Totals(RfmScheme scheme, CustomerSummaries customers)
    {
        if (scheme.CutPoints is { } cutPoints && cutPoints.Currency != customers.Currency)
        {
            throw CustomerDataFaults.OfAll(
                $"The spend is in {customers.Currency}, the borders of the scheme '{scheme.Id}' are in {cutPoints.Currency}.",
                $"消费币种为 {customers.Currency}，方案 {scheme.Id} 的分界点币种为 {cutPoints.Currency}。",
                nameof(customers));
        }

        var totals = new decimal[customers.Span.Length + customers.NewSpan.Length];
        var faults = new CustomerDataFaults();
        for (var i = 0; i < totals.Length; i++)
        {
            if (At(customers, i).Total is { } total)
            {
                totals[i] = total.Amount;
            }
            else
            {
                faults.Add(i, $"the total spend of the customer {At(customers, i).Id} is not known.", $"客户 {At(customers, i).Id} 的消费总额未知。");
            }
        }

        faults.ThrowIfAny(nameof(customers));
        return totals;
    }

    /// <summary>Borders between grades, rising; a value gets one grade more than 1 for each border it passes.</summary>
    private readonly struct Borders(double[] borders, bool mustExceed)
    {
        public static Borders AtLeast(double[] borders) => new(borders, mustExceed: false);

        /// <summary>Finds the values that part the customers into shares of equal size, as far as ties allow.</summary>
        public static Borders ByShare(double[] values, int grades, RfmTies ties)
        {
            var sorted = values.AsSpan().ToArray();
            Array.Sort(sorted);
            var borders = new double[grades - 1];
            for (var k = 1; k < grades; k++)
            {
                // Lowest: the customers below are at least k/grades of all. Highest: those below and equal are more than that.
                var customers = (long)k * sorted.Length;
                borders[k - 1] = ties == RfmTies.Lowest
                    ? sorted[((customers + grades - 1) / grades) - 1]
                    : sorted[customers / grades];
            }

            return new(borders, mustExceed: ties == RfmTies.Lowest);
        }

        public int GradeOf(double value)
        {
            var grade = 1;
            foreach (var border in borders)
            {
                grade += mustExceed ? (value > border ? 1 : 0) : (value >= border ? 1 : 0);
            }

            return grade;
        }
    }
}
