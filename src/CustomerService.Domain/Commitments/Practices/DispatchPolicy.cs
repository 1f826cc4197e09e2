using NodaTime;

namespace CustomerService.Domain.Commitments.Practices;

/// <summary>Until when goods leave or arrive, and how good that has to be over many orders.</summary>
/// <remarks>
/// Immutable, safe to share between threads. Days are whole days in the policy's zone: what leaves at the midnight that ends the day is late.
/// An urgent part follows its own rule also where it is in stock.
/// </remarks>
public sealed class DispatchPolicy
{
    private readonly DateTimeZone _zone;

    /// <summary>Makes a policy.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="timeZone">The zone whose days count, an IANA id.</param>
    /// <param name="urgentRegularWithin">Within what time a regular part that is urgently needed arrives.</param>
    /// <param name="ratesAbovePercent">Which percentage accuracy and timeliness must exceed, in [0, 100); the number itself is not enough.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public DispatchPolicy(string id, string timeZone, TimeTarget urgentRegularWithin, double ratesAbovePercent)
    {
        ArgumentNullException.ThrowIfNull(timeZone);
        ArgumentNullException.ThrowIfNull(urgentRegularWithin);
        var faults = new RuleBookFaults();
        if (string.IsNullOrWhiteSpace(id))
        {
            faults.Add("$.id", "rule-book.out-of-range", "A policy has an id.");
        }

        var zone = LocalDays.ZoneOrFault(timeZone, faults);
        if (ratesAbovePercent is not (>= 0 and < 100))
        {
            faults.Add("$.ratesAbovePercent", "rule-book.out-of-range", "A rate can exceed a percentage in [0, 100) only; 95% is 95.");
        }

        faults.ThrowIfAny($"dispatch policy '{id}'");
        (Id, _zone, UrgentRegularWithin, RatesAbovePercent) = (id, zone!, urgentRegularWithin, ratesAbovePercent);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The zone whose days count, an IANA id.</summary>
    public string TimeZone => _zone.Id;

    /// <summary>Within what time a regular part that is urgently needed arrives.</summary>
    public TimeTarget UrgentRegularWithin { get; }

    /// <summary>Which percentage accuracy and timeliness must exceed.</summary>
    public double RatesAbovePercent { get; }

    /// <summary>
    /// The delivery process for key accounts: in stock on the day of the order, otherwise on the promised date; an urgent regular part within
    /// 6 hours of elapsed time; accuracy and timeliness each above 95%.
    /// </summary>
    /// <param name="timeZone">The zone whose days count, an IANA id; the source names none.</param>
    /// <returns>The policy.</returns>
    /// <remarks>Source: [003 R10 4.2.1, 4.2.2].</remarks>
    /// <exception cref="RuleBookException">The zone is not in the tz database.</exception>
    public static DispatchPolicy KeyAccountProcess(string timeZone) => new("dispatch.key-account-process", timeZone, ElapsedTime.Hours(6), 95);

    /// <summary>Until when an order is to be dispatched or delivered.</summary>
    /// <param name="order">The order.</param>
    /// <returns>The last instant in time, with what is promised; no instant for an urgent irregular part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An urgent order lies beyond the horizon of calendars.</exception>
    public DispatchDue DueOf(DispatchOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Case switch
        {
            DispatchCase.InStock => new(
                order,
                LocalDays.LastInstantOf(order.OrderedAt.InZone(_zone).Date, _zone),
                new("In stock: dispatched on the day of the order.", "有现货：当日订货当日发货。")),
            DispatchCase.NotInStock => new(
                order, LocalDays.LastInstantOf(order.PromisedDate!.Value, _zone), new("Not in stock: on the date promised in the quotation.", "无现货：按报价承诺的日期。")),
            DispatchCase.UrgentRegularPart => new(
                order,
                UrgentRegularWithin.DueAfter(order.OrderedAt).AtOrNull,
                new(
                    $"Urgent regular part: delivered separately within {UrgentRegularWithin.In(Language.English)}.",
                    $"紧急常规件：单独送货，{UrgentRegularWithin.In(Language.Chinese)}内送达。")),
            _ => new(order, null, new("Urgent irregular part: sent urgently as stock allows; no time is promised.", "紧急非常规件：视库存情况紧急发运，不承诺具体时限。")),
        };
    }

    /// <summary>Whether accuracy is good enough.</summary>
    /// <param name="count">The orders.</param>
    /// <returns>True when the rate exceeds the percentage; null without orders.</returns>
    public bool? IsAccurateEnough(DispatchCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return count.AccuracyPercent is { } rate ? rate > RatesAbovePercent : null;
    }

    /// <summary>Whether timeliness is good enough.</summary>
    /// <param name="count">The orders.</param>
    /// <returns>True when the rate exceeds the percentage; null without orders.</returns>
    public bool? IsTimelyEnough(DispatchCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return count.TimelinessPercent is { } rate ? rate > RatesAbovePercent : null;
    }
}

/// <summary>How many orders of a stretch of time were right and in time.</summary>
public sealed record DispatchCount
{
    /// <summary>Makes a count.</summary>
    /// <param name="orders">How many orders there were; 0 or more.</param>
    /// <param name="accurate">How many of them had the right goods in the right number.</param>
    /// <param name="timely">How many of them were in time.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or a part is larger than the whole.</exception>
    public DispatchCount(int orders, int accurate, int timely)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(orders);
        ArgumentOutOfRangeException.ThrowIfNegative(accurate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(accurate, orders);
        ArgumentOutOfRangeException.ThrowIfNegative(timely);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(timely, orders);
        (Orders, Accurate, Timely) = (orders, accurate, timely);
    }

    /// <summary>How many orders there were.</summary>
    public int Orders { get; }

    /// <summary>How many of them had the right goods in the right number.</summary>
    public int Accurate { get; }

    /// <summary>How many of them were in time.</summary>
    public int Timely { get; }

    /// <summary>The share of accurate orders (准确率) in percent, in [0, 100]; null: not available, there were no orders.</summary>
    public double? AccuracyPercent => Percent(Accurate);

    /// <summary>The share of timely orders (及时率) in percent, in [0, 100]; null: not available, there were no orders.</summary>
    public double? TimelinessPercent => Percent(Timely);

    private double? Percent(int part) => Orders == 0 ? null : 100.0 * part / Orders;
}
