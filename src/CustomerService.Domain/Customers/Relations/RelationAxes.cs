namespace CustomerService.Domain.Customers.Relations;

/// <summary>Where a relation stands between its beginning and its end.</summary>
/// <remarks>Source: [003 R13 q7]. One axis of several: none of <see cref="CustomerLadder"/>, <see cref="TemporalState"/>, <see cref="ProspectState"/> follows from it.</remarks>
public enum LifeCycleStage
{
    /// <summary>Both sides look at each other (考察期).</summary>
    Exploration,

    /// <summary>Both see that it pays (成长期).</summary>
    Growth,

    /// <summary>Both are highly satisfied and committed to last (成熟期).</summary>
    Maturity,

    /// <summary>It is coming to its end (退化期).</summary>
    Decline,
}

/// <summary>A customer in time.</summary>
/// <remarks>Source: [003 c2 q9, q15].</remarks>
public enum TemporalState
{
    /// <summary>Bought once, and does not any more (过去客户).</summary>
    Past,

    /// <summary>Buys (现在客户).</summary>
    Present,

    /// <summary>May buy (将来客户).</summary>
    Future,
}

/// <summary>How near somebody is to a purchase that is made once, such as a home.</summary>
/// <remarks>Source: [003 R11 5.1.2].</remarks>
public enum ProspectState
{
    /// <summary>Interested (潜在客户).</summary>
    Potential,

    /// <summary>Strongly inclined to buy (意向客户).</summary>
    Intending,

    /// <summary>Has bought (业主).</summary>
    Owner,
}

/// <summary>Names and rules of <see cref="LifeCycleStage"/>, <see cref="TemporalState"/> and <see cref="ProspectState"/>.</summary>
public static class RelationAxes
{
    extension(LifeCycleStage value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            LifeCycleStage.Exploration => new("exploration", "考察期"),
            LifeCycleStage.Growth => new("growth", "成长期"),
            LifeCycleStage.Maturity => new("maturity", "成熟期"),
            LifeCycleStage.Decline => new("decline", "退化期"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of LifeCycleStage."),
        };
    }

    extension(TemporalState value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            TemporalState.Past => new("past customer", "过去客户"),
            TemporalState.Present => new("present customer", "现在客户"),
            TemporalState.Future => new("future customer", "将来客户"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of TemporalState."),
        };
    }

    extension(ProspectState value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            ProspectState.Potential => new("potential customer", "潜在客户"),
            ProspectState.Intending => new("intending customer", "意向客户"),
            ProspectState.Owner => new("owner", "业主"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of ProspectState."),
        };

        /// <summary>Whether the purchase is made.</summary>
        public bool HasBought => value == ProspectState.Owner;

        /// <summary>Whether one may turn into the other: nearer to the purchase by one step or by two, back from intending, and never back from owning.</summary>
        /// <remarks>The source gives the three states; which moves are possible is this library's reading of them.</remarks>
        /// <param name="to">The state afterwards.</param>
        /// <returns>True when it can be.</returns>
        public bool CanBecome(ProspectState to) => value != ProspectState.Owner && value != to;
    }

    /// <summary>Whether a relation has the marks of maturity: both sides highly satisfied, both committed to last.</summary>
    /// <remarks>Source: [003 R13 q7].</remarks>
    /// <param name="mutuallySatisfied">Both sides are highly satisfied.</param>
    /// <param name="lastinglyCommitted">Both sides are committed to last.</param>
    /// <returns>True when both hold; one alone is no maturity.</returns>
    public static bool IsMaturity(bool mutuallySatisfied, bool lastinglyCommitted) => mutuallySatisfied && lastinglyCommitted;
}
