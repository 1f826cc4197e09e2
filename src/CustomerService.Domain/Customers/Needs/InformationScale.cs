namespace CustomerService.Domain.Customers.Needs;

/// <summary>What information on a customer may cost at each of the four levels: the dearer to come by, the higher the level and its worth.</summary>
/// <remarks>Source: [003 c6 q1, q18]: free or cheap information is of the first level, and worth grows with cost. The limits are the firm's: no source gives them.</remarks>
public sealed record InformationScale
{
    /// <summary>Makes a scale.</summary>
    /// <param name="first">What information of the first level costs at most; not below zero.</param>
    /// <param name="second">What information of the second level costs at most; more than the first.</param>
    /// <param name="third">What information of the third level costs at most; more than the second. What costs more is of the fourth.</param>
    /// <exception cref="ArgumentException">The limits are below zero, do not rise, or are of several currencies.</exception>
    public InformationScale(Money first, Money second, Money third)
    {
        if (first.Currency != second.Currency || second.Currency != third.Currency || first.Amount < 0 || second <= first || third <= second)
        {
            throw new ArgumentException($"The limits are not below zero and rise, in one currency; {first}, {second}, {third} do not.", nameof(first));
        }

        (First, Second, Third) = (first, second, third);
    }

    /// <summary>What information of the first level costs at most.</summary>
    public Money First { get; }

    /// <summary>What information of the second level costs at most.</summary>
    public Money Second { get; }

    /// <summary>What information of the third level costs at most.</summary>
    public Money Third { get; }

    /// <summary>The level of a piece of information.</summary>
    /// <param name="cost">What it costs to come by.</param>
    /// <returns>The lowest level whose limit is not exceeded.</returns>
    /// <exception cref="ArgumentException">The cost is below zero or of another currency.</exception>
    public InformationLevel LevelOf(Money cost) =>
        cost.Currency != First.Currency || cost.Amount < 0 ? throw new ArgumentException($"A cost is not below zero and in {First.Currency}; {cost} is not.", nameof(cost))
        : cost <= First ? InformationLevel.First
        : cost <= Second ? InformationLevel.Second
        : cost <= Third ? InformationLevel.Third
        : InformationLevel.Fourth;
}
