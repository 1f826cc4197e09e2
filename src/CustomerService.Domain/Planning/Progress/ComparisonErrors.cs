namespace CustomerService.Domain.Planning.Progress;

// Every reason for which before and after are not judged.

/// <summary>One side has fewer values than the method needs.</summary>
/// <param name="Side">The side.</param>
/// <param name="Count">How many values it has.</param>
/// <param name="Needed">How many it needs at least.</param>
public sealed record TooFewValues(ComparisonSide Side, long Count, int Needed) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.too-few-values";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"At least {Needed} {(Needed == 1 ? "value is" : "values are")} needed {Side.DisplayName.English}; there {(Count == 1 ? "is 1" : $"are {Count}")}.",
        $"{Side.DisplayName.Chinese}至少需要 {Needed} 个数值，现有 {Count} 个。");
}

/// <summary>All values of each side are equal: without scatter there is nothing to judge a difference by.</summary>
public sealed record NothingVaries : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.nothing-varies";

    /// <inheritdoc/>
    public override LocalizedText Message => new("All values of each side are equal; a difference cannot be judged without any scatter.", "每一侧的数值全部相同，没有离散程度，无法判断差异。");
}

/// <summary>With so few values not even the clearest difference would count as shown.</summary>
/// <param name="SmallestProbability">The p-value of the clearest difference that so many values can have.</param>
/// <param name="NeededOnEachSide">How many values on each side are the least with which a difference can be shown.</param>
public sealed record NoDifferenceCouldShow(double SmallestProbability, int NeededOnEachSide) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.no-difference-could-show";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        FormattableString.Invariant($"Not even the clearest difference could be shown (its p-value would be {SmallestProbability:0.###}); at least {NeededOnEachSide} values are needed on each side."),
        FormattableString.Invariant($"数据过少：即使差异最明显也无法显示（p 值将为 {SmallestProbability:0.###}），每一侧至少需要 {NeededOnEachSide} 个数值。"));
}
