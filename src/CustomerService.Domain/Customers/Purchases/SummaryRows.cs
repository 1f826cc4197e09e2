using NodaTime;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>Reads rows that another system summed up; all faults at once.</summary>
internal static class SummaryRows
{
    public static CustomerSummaries Read(ReadOnlySpan<SummaryRow> rows, SummaryFrame frame)
    {
        var daysInUnit = frame.Unit.LengthInDays;
        var longestAge = Period.DaysBetween(LocalDate.MinIsoValue, frame.EndOfObservation);
        var faults = new CustomerDataFaults();
        var index = new CustomerIndex(rows.Length);
        var isNew = new bool[rows.Length];
        var tooNew = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            isNew[i] = rows[i].Buying is { Age: 0, Frequency: 0, Recency: 0 };
            tooNew += isNew[i] ? 1 : 0;
            if ((rows[i].Fault() ?? (isNew[i] ? null : rows[i].Buying.Fault())) is { } fault)
            {
                faults.Add(i, fault.English, fault.Chinese);
            }
            else if (rows[i].Buying.Age * daysInUnit > longestAge)
            {
                faults.Add(
                    i,
                    FormattableString.Invariant($"the age T of {rows[i].Buying.Age} reaches back to before the calendar begins."),
                    FormattableString.Invariant($"客户期龄 T（{rows[i].Buying.Age}）早于历法起点。"));
            }
            else if (!index.TryAdd(rows[i].Id))
            {
                faults.Add(i, $"the customer {rows[i].Id} is there twice.", $"客户 {rows[i].Id} 重复出现。");
            }
        }

        faults.ThrowIfAny(nameof(rows));
        if (tooNew == rows.Length)
        {
            throw PurchaseHistory.NobodyToModel(rows.Length, nameof(rows));
        }

        return Sorted(rows, isNew, tooNew, frame);
    }

    private static CustomerSummaries Sorted(ReadOnlySpan<SummaryRow> rows, bool[] isNew, int tooNew, SummaryFrame frame)
    {
        var (old, young) = (new CustomerSummary[rows.Length - tooNew], new CustomerSummary[tooNew]);
        var (nextOld, nextYoung) = (0, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            ref var place = ref isNew[i] ? ref young[nextYoung++] : ref old[nextOld++];
            place = Summary(rows[i], frame);
        }

        return new(old, young, frame);
    }

    private static CustomerSummary Summary(in SummaryRow row, SummaryFrame frame)
    {
        var first = frame.EndOfObservation.PlusDays(-Days(row.Buying.Age, frame.Unit));
        return new(
            row.Id,
            row.Buying,
            first,
            first.PlusDays(Days(row.Buying.Recency, frame.Unit)),
            row.Total is { } total ? new Money(total, frame.Currency) : null,
            row.Buying.Frequency > 0 ? row.MeanRepeatSpend : null,
            row.Buying.Frequency + 1L,
            null);
    }

    private static int Days(double time, TimeUnit unit) => (int)Math.Round(time * unit.LengthInDays, MidpointRounding.AwayFromZero);
}
