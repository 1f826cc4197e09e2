namespace CustomerService.Domain.Customers.Relations;

/// <summary>The ladder a customer climbs (客户阶梯).</summary>
/// <remarks>Source: [003 c8 q18]. One axis of several; see <see cref="LifeCycleStage"/>.</remarks>
public enum CustomerLadder
{
    /// <summary>Not yet a customer (潜在客户).</summary>
    Potential,

    /// <summary>Has bought (新客户).</summary>
    New,

    /// <summary>Is satisfied (满意客户).</summary>
    Satisfied,

    /// <summary>Stays (留住的客户).</summary>
    Retained,

    /// <summary>Has stayed long (老客户).</summary>
    Old,
}

/// <summary>Names and rules of <see cref="CustomerLadder"/>.</summary>
public static class CustomerLadders
{
    extension(CustomerLadder value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            CustomerLadder.Potential => new("potential customer", "潜在客户"),
            CustomerLadder.New => new("new customer", "新客户"),
            CustomerLadder.Satisfied => new("satisfied customer", "满意客户"),
            CustomerLadder.Retained => new("retained customer", "留住的客户"),
            CustomerLadder.Old => new("old customer", "老客户"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of CustomerLadder."),
        };

        /// <summary>The next rung; null: the top is reached.</summary>
        public CustomerLadder? Next => value == CustomerLadder.Old ? null : value + 1;

        /// <summary>Whether a customer may come from this rung to another: up by one, or down by any number.</summary>
        /// <remarks>The source gives the order. That no rung is left out on the way up, and that one may fall several, is this library's reading of it.</remarks>
        /// <param name="to">The rung afterwards.</param>
        /// <returns>True when the move is possible; staying is none.</returns>
        public bool CanMoveTo(CustomerLadder to) => to < value || to == value + 1;
    }
}
