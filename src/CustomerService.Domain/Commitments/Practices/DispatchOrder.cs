using NodaTime;

namespace CustomerService.Domain.Commitments.Practices;

/// <summary>What kind of order is to be dispatched; each has a rule of its own (发货).</summary>
public enum DispatchCase
{
    /// <summary>In stock: dispatched on the day of the order (有现货).</summary>
    InStock,

    /// <summary>Not in stock: on the date promised in the quotation (无现货).</summary>
    NotInStock,

    /// <summary>A regular part urgently needed for a repair: delivered separately within hours (紧急常规件).</summary>
    UrgentRegularPart,

    /// <summary>An irregular part urgently needed for a repair: sent urgently as stock allows (紧急非常规件).</summary>
    UrgentIrregularPart,
}

/// <summary>What is promised by a time: that goods leave, or that they arrive.</summary>
public enum DispatchAct
{
    /// <summary>The goods leave us (发货).</summary>
    Dispatch,

    /// <summary>The goods reach the customer (送达).</summary>
    Arrival,
}

/// <summary>Names of <see cref="DispatchCase"/> and <see cref="DispatchAct"/>.</summary>
public static class DispatchCases
{
    extension(DispatchCase order)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => order switch
        {
            DispatchCase.InStock => new("in stock", "有现货"),
            DispatchCase.NotInStock => new("not in stock", "无现货"),
            DispatchCase.UrgentRegularPart => new("urgent regular part", "紧急常规件"),
            DispatchCase.UrgentIrregularPart => new("urgent irregular part", "紧急非常规件"),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not a value of DispatchCase."),
        };
    }

    extension(DispatchAct act)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => act switch
        {
            DispatchAct.Dispatch => new("dispatch", "发货"),
            DispatchAct.Arrival => new("arrival", "送达"),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not a value of DispatchAct."),
        };
    }
}

/// <summary>An order to be dispatched, with exactly what its kind needs.</summary>
public sealed record DispatchOrder
{
    private DispatchOrder(DispatchCase kind, Instant orderedAt, DispatchAct act, LocalDate? promised) =>
        (Case, OrderedAt, Act, PromisedDate) = (kind, orderedAt, act, promised);

    /// <summary>What kind of order it is.</summary>
    public DispatchCase Case { get; }

    /// <summary>When it was ordered.</summary>
    public Instant OrderedAt { get; }

    /// <summary>What has to be done in time.</summary>
    public DispatchAct Act { get; }

    /// <summary>The date promised in the quotation; null where the goods are in stock or urgent.</summary>
    public LocalDate? PromisedDate { get; }

    /// <summary>Goods in stock.</summary>
    /// <param name="orderedAt">When they were ordered.</param>
    /// <returns>The order.</returns>
    public static DispatchOrder InStock(Instant orderedAt) => new(DispatchCase.InStock, orderedAt, DispatchAct.Dispatch, null);

    /// <summary>Goods that are not in stock.</summary>
    /// <param name="orderedAt">When they were ordered.</param>
    /// <param name="promised">The date the quotation promised; one before the order is late from the start.</param>
    /// <param name="act">What the quotation promised for that date; the source leaves it open.</param>
    /// <returns>The order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The act is none.</exception>
    public static DispatchOrder NotInStock(Instant orderedAt, LocalDate promised, DispatchAct act) => Enum.IsDefined(act)
        ? new(DispatchCase.NotInStock, orderedAt, act, promised)
        : throw new ArgumentOutOfRangeException(nameof(act), act, "Not a value of DispatchAct.");

    /// <summary>A regular part urgently needed for a repair.</summary>
    /// <param name="orderedAt">When it was ordered.</param>
    /// <returns>The order.</returns>
    public static DispatchOrder UrgentRegularPart(Instant orderedAt) => new(DispatchCase.UrgentRegularPart, orderedAt, DispatchAct.Arrival, null);

    /// <summary>An irregular part urgently needed for a repair.</summary>
    /// <param name="orderedAt">When it was ordered.</param>
    /// <returns>The order.</returns>
    public static DispatchOrder UrgentIrregularPart(Instant orderedAt) => new(DispatchCase.UrgentIrregularPart, orderedAt, DispatchAct.Dispatch, null);
}

/// <summary>Until when an order is to be dispatched or delivered.</summary>
/// <param name="Order">The order.</param>
/// <param name="LastInstant">The last instant that is in time; null: the rule promises no time, or none before the horizon of calendars.</param>
/// <param name="Statement">What is promised, as a sentence.</param>
public sealed record DispatchDue(DispatchOrder Order, Instant? LastInstant, LocalizedText Statement)
{
    /// <summary>Whether it was done in time.</summary>
    /// <param name="doneAt">When the goods left or arrived, as <see cref="DispatchOrder.Act"/> says; not before the order.</param>
    /// <returns>True at the last instant or before it, false after it; null where no time is promised.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It was done before it was ordered.</exception>
    public bool? IsOnTime(Instant doneAt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(doneAt, Order.OrderedAt);
        return LastInstant is { } last ? doneAt <= last : null;
    }
}
