using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CustomerService.Domain.Customers.Segments;
using NodaTime;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>The purchases of a set of customers, summed up: one row for each, and the tables that the models are fitted to.</summary>
/// <remarks>
/// <para>
/// Customers stand in the order in which they first appear in what was summed up. The tables do not depend on that order. Immutable, safe to
/// share between threads; the tables are counted when they are first asked for.
/// </para>
/// </remarks>
public sealed class CustomerSummaries
{
    private readonly CustomerSummary[] _customers;
    private readonly CustomerSummary[] _tooNew;
    private CustomerIndex? _index;
    private BuyingTable? _buying;
    private SpendCount? _spend;

    internal CustomerSummaries(CustomerSummary[] customers, CustomerSummary[] tooNew, SummaryFrame frame)
    {
        _customers = customers;
        _tooNew = tooNew;
        Frame = frame;
    }

    /// <summary>Every customer with an age above 0, in order of first appearance; at least one.</summary>
    public ImmutableArray<CustomerSummary> Customers => ImmutableCollectionsMarshal.AsImmutableArray(_customers);

    /// <summary>
    /// Customers whose first purchase was on the last day of observation: they had no time to buy again, and no model can use them.
    /// </summary>
    public ImmutableArray<CustomerSummary> TooNew => ImmutableCollectionsMarshal.AsImmutableArray(_tooNew);

    /// <summary>The unit of recency, age and time since the last purchase.</summary>
    public TimeUnit Unit => Frame.Unit;

    /// <summary>The last day that was observed.</summary>
    public LocalDate EndOfObservation => Frame.EndOfObservation;

    /// <summary>The last day of the holdout; null where none was asked for.</summary>
    public LocalDate? HoldoutEnd => Frame.HoldoutEnd;

    /// <summary>The ISO 4217 code of all spend.</summary>
    public string Currency => Frame.Currency;

    /// <summary>How many refunds count nowhere, because they were to be left out or went beyond the purchases of their day.</summary>
    public long RefundsLeftOut => Frame.RefundsLeftOut;

    /// <summary>How many transactions were not looked at because they came after the end of observation, and of the holdout if there is one.</summary>
    public long LaterTransactions => Frame.LaterTransactions;

    /// <summary>What the models of buying need: the distinct rows of <see cref="Customers"/> with counts.</summary>
    public BuyingTable Buying => _buying ??= CountBuying();

    /// <summary>
    /// What a model of spending needs: those of <see cref="Customers"/> who bought again, with a mean repeat spend above 0; null where nobody did.
    /// </summary>
    public SpendTable? Spending => (_spend ??= CountSpending()).Table;

    /// <summary>How many customers bought again and have a mean repeat spend of 0: a model of spending has no place for them.</summary>
    public long WithoutSpend => (_spend ??= CountSpending()).WithoutSpend;

    internal SummaryFrame Frame { get; }

    internal ReadOnlySpan<CustomerSummary> Span => _customers;

    internal ReadOnlySpan<CustomerSummary> NewSpan => _tooNew;

    /// <summary>Takes customers that another system summed up.</summary>
    /// <param name="rows">One row for each customer; an age of 0 is allowed and puts a customer among <see cref="TooNew"/>.</param>
    /// <param name="endOfObservation">The day at which all ages end.</param>
    /// <param name="unit">The unit of the times.</param>
    /// <param name="currency">The ISO 4217 code of all spend; <c>XXX</c> where there is none.</param>
    /// <returns>The summaries, in the order of the rows. Days of purchases are those nearest to the times of the row.</returns>
    /// <exception cref="CustomerDataException">
    /// There are no customers, or none with an age above 0; a customer is there twice, a row is outside the models, or an age reaches back to
    /// before the calendar begins. Each row is named with its reason.
    /// </exception>
    /// <exception cref="ArgumentException">The currency is not three capital letters, or the day is not of the ISO calendar.</exception>
    public static CustomerSummaries OfRows(ReadOnlySpan<SummaryRow> rows, LocalDate endOfObservation, TimeUnit unit, string currency) =>
        SummaryRows.Read(rows, new SummaryFrame(unit, SummaryFrame.Iso(endOfObservation, nameof(endOfObservation)), null, new Money(0, currency).Currency, 0, 0));

    /// <summary>Finds a customer, among the too new ones as well.</summary>
    /// <param name="id">Who it is.</param>
    /// <returns>The summary; null where there is no such customer.</returns>
    public CustomerSummary? Find(CustomerId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var number = (_index ??= Index()).Find(id);
        return number == CustomerIndex.None ? null : number < _customers.Length ? _customers[number] : _tooNew[number - _customers.Length];
    }

    /// <summary>The customers by what they have brought so far, greatest first: for deciles, concentration and pyramids.</summary>
    /// <param name="measure">Money or sales: all that was spent. Purchases: days with a purchase. Profit is not known from purchases.</param>
    /// <returns>All customers ranked, <see cref="TooNew"/> included.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The measure is profit, or none.</exception>
    /// <exception cref="CustomerDataException">Money is asked for and another system did not say what was spent; each row is named.</exception>
    public RankedCustomers RankedBy(DecileMeasure measure)
    {
        if (measure is not (DecileMeasure.Money or DecileMeasure.Sales or DecileMeasure.Purchases))
        {
            throw new ArgumentOutOfRangeException(nameof(measure), measure, "Purchases tell money, sales and purchases; rank profit with RankedCustomers.Of.");
        }

        CustomerSummary[] all = [.. _customers, .. _tooNew];
        var (amounts, faults) = (new CustomerAmount[all.Length], new CustomerDataFaults());
        for (var i = 0; i < all.Length; i++)
        {
            if (measure == DecileMeasure.Purchases)
            {
                amounts[i] = new(all[i].Id, all[i].Purchases);
            }
            else if (all[i].Total is { } total)
            {
                amounts[i] = new(all[i].Id, (double)total.Amount);
            }
            else
            {
                faults.Add(i, $"what {all[i].Id} spent is not known.", $"{all[i].Id} 的消费总额未知。");
            }
        }

        faults.ThrowIfAny(nameof(measure));
        return RankedCustomers.Of(amounts);
    }

    /// <summary>The summaries of the customers of both, of these first.</summary>
    /// <param name="other">Summaries of other customers, with the same unit, days and currency.</param>
    /// <returns>The summaries of all.</returns>
    /// <exception cref="CustomerDataException">
    /// A customer is in both: two halves of a customer's purchases cannot be merged. The row is the place in <see cref="Customers"/> of
    /// <paramref name="other"/>, those of <see cref="TooNew"/> counted on.
    /// </exception>
    /// <exception cref="ArgumentException">Unit, end of observation, holdout or currency differ.</exception>
    public CustomerSummaries Merge(CustomerSummaries other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var frame = Frame.With(other.Frame);
        var faults = new CustomerDataFaults();
        for (var i = 0; i < other._customers.Length + other._tooNew.Length; i++)
        {
            var id = (i < other._customers.Length ? other._customers[i] : other._tooNew[i - other._customers.Length]).Id;
            if (Find(id) is not null)
            {
                faults.Add(i, $"the customer {id} is in both.", $"客户 {id} 在两份汇总中均有。");
            }
        }

        faults.ThrowIfAny(nameof(other));
        return new([.. _customers, .. other._customers], [.. _tooNew, .. other._tooNew], frame);
    }

    private CustomerIndex Index()
    {
        var index = new CustomerIndex(_customers.Length + _tooNew.Length);
        foreach (ref readonly var customer in _customers.AsSpan())
        {
            index.NumberOf(customer.Id);
        }

        foreach (ref readonly var customer in _tooNew.AsSpan())
        {
            index.NumberOf(customer.Id);
        }

        return index;
    }

    private BuyingTable CountBuying()
    {
        var buying = new Buying[_customers.Length];
        for (var i = 0; i < buying.Length; i++)
        {
            buying[i] = _customers[i].Buying;
        }

        return BuyingTable.Of(buying, Unit);
    }

    private SpendCount CountSpending()
    {
        var spending = new Spending[_customers.Length];
        var (repeaters, withoutSpend) = (0, 0L);
        foreach (ref readonly var customer in _customers.AsSpan())
        {
            if (customer.MeanRepeatSpend is not { } mean)
            {
                continue;
            }

            if (mean > 0)
            {
                spending[repeaters++] = new(customer.Buying.Frequency, mean);
            }
            else
            {
                withoutSpend++;
            }
        }

        return new(repeaters > 0 ? SpendTable.Of(spending.AsSpan(0, repeaters), Currency) : null, withoutSpend);
    }

    private sealed record SpendCount(SpendTable? Table, long WithoutSpend);
}
