namespace CustomerService.Domain.Complaints.Statistics;

/// <summary>How much of something the customer has put in; an order, not a quantity.</summary>
public enum InputLevel
{
    /// <summary>None (无).</summary>
    None,

    /// <summary>A little (少).</summary>
    Little,

    /// <summary>Some (中).</summary>
    Some,

    /// <summary>Much (多).</summary>
    Much,
}

/// <summary>What service recovery can be hoped to do for satisfaction and loyalty; an order, not a probability.</summary>
public enum RecoveryProspect
{
    /// <summary>Poor (差).</summary>
    Poor,

    /// <summary>Fair (一般).</summary>
    Fair,

    /// <summary>Good (好).</summary>
    Good,
}

/// <summary>Names of <see cref="InputLevel"/> and <see cref="RecoveryProspect"/>.</summary>
public static class RecoveryProspects
{
    extension(InputLevel level)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => level switch
        {
            InputLevel.None => new("none", "无"),
            InputLevel.Little => new("little", "少"),
            InputLevel.Some => new("some", "中"),
            InputLevel.Much => new("much", "多"),
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a value of InputLevel."),
        };
    }

    extension(RecoveryProspect prospect)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => prospect switch
        {
            RecoveryProspect.Poor => new("poor", "差"),
            RecoveryProspect.Fair => new("fair", "一般"),
            RecoveryProspect.Good => new("good", "好"),
            _ => throw new ArgumentOutOfRangeException(nameof(prospect), prospect, "Not a value of RecoveryProspect."),
        };
    }
}

/// <summary>What the customer has put into the service that failed: himself, information, money, time [003 c2 q22].</summary>
/// <remarks>The default puts in nothing.</remarks>
public sealed record CustomerInput
{
    /// <summary>Himself: presence, effort, feelings (自身).</summary>
    public InputLevel Self { get; init; }

    /// <summary>Information (信息).</summary>
    public InputLevel Information { get; init; }

    /// <summary>Money (金钱).</summary>
    public InputLevel Money { get; init; }

    /// <summary>Time (时间).</summary>
    public InputLevel Time { get; init; }

    /// <summary>The levels added up: 0 to 12.</summary>
    public int Weight => (int)Self + (int)Information + (int)Money + (int)Time;

    /// <summary>Whether it is at most another in each of the four.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when none of the four is higher.</returns>
    public bool IsAtMost(CustomerInput other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Self <= other.Self && Information <= other.Information && Money <= other.Money && Time <= other.Time;
    }
}

/// <summary>Where a host draws the lines between good, fair and poor prospects.</summary>
/// <remarks>No source gives these lines, so there is no default.</remarks>
public sealed record RecoveryScale
{
    /// <summary>The heaviest input there is.</summary>
    public const int Heaviest = 12;

    /// <summary>Draws the lines.</summary>
    /// <param name="goodUpTo">Up to this <see cref="CustomerInput.Weight"/>, itself included, the prospect is good; -1: never.</param>
    /// <param name="fairUpTo">Up to this weight it is at least fair, beyond it poor; not below <paramref name="goodUpTo"/>, at most 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">A line is out of its range.</exception>
    public RecoveryScale(int goodUpTo, int fairUpTo)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(goodUpTo, -1);
        ArgumentOutOfRangeException.ThrowIfLessThan(fairUpTo, goodUpTo);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fairUpTo, Heaviest);
        (GoodUpTo, FairUpTo) = (goodUpTo, fairUpTo);
    }

    /// <summary>The heaviest input with a good prospect.</summary>
    public int GoodUpTo { get; }

    /// <summary>The heaviest input with a fair prospect.</summary>
    public int FairUpTo { get; }
}

/// <summary>What recovery can be hoped to do: the more the customer has put in, the less [003 c2 q22].</summary>
/// <remarks>
/// The source says that the effect falls as each of the four inputs grows, and no more. So this is an order and not a probability: no
/// prospect is better for a higher input. Which weighs more, money or time, is not said either; <see cref="Of"/> weighs them alike, the
/// library's own choice, and <see cref="IsBetterThan"/> answers only what follows from the source alone.
/// </remarks>
public sealed record RecoveryOutlook
{
    private RecoveryOutlook(CustomerInput input, RecoveryProspect prospect) => (Input, Prospect) = (input, prospect);

    /// <summary>What the customer has put in.</summary>
    public CustomerInput Input { get; }

    /// <summary>What can be hoped for.</summary>
    public RecoveryProspect Prospect { get; }

    /// <summary>Looks out.</summary>
    /// <param name="input">What the customer has put in.</param>
    /// <param name="scale">Where the lines are; there is no default.</param>
    /// <returns>The outlook.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level of the input is none.</exception>
    public static RecoveryOutlook Of(CustomerInput input, RecoveryScale scale)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(scale);
        foreach (var level in (ReadOnlySpan<InputLevel>)[input.Self, input.Information, input.Money, input.Time])
        {
            if (!Enum.IsDefined(level))
            {
                throw new ArgumentOutOfRangeException(nameof(input), level, "Not a value of InputLevel.");
            }
        }

        return new(input, input.Weight <= scale.GoodUpTo ? RecoveryProspect.Good : input.Weight <= scale.FairUpTo ? RecoveryProspect.Fair : RecoveryProspect.Poor);
    }

    /// <summary>Whether the source alone says that this outlook is the better one.</summary>
    /// <param name="other">The other.</param>
    /// <returns>
    /// True where the customer put in less of something and no more of anything; false where it is the other way round or both put in the
    /// same; null where one put in more of one and less of another, on which the source is silent.
    /// </returns>
    public bool? IsBetterThan(RecoveryOutlook other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Input.IsAtMost(other.Input), other.Input.IsAtMost(Input)) switch
        {
            (true, false) => true,
            (false, false) => null,
            _ => false,
        };
    }
}
