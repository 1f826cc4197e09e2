namespace CustomerService.Domain.Customers.Purchases.Rfm;

/// <summary>RFM schemes that ship.</summary>
/// <remarks>What a source leaves open is a parameter: which spend is graded, and which grade customers with equal values get.</remarks>
public static class RfmSchemes
{
    /// <summary>Ten segments by fifths of recency and frequency: champions, loyal, at risk, hibernating and so on; the spend names no segment.</summary>
    /// <param name="ties">Which grade customers with equal values get.</param>
    /// <param name="money">Which spend is graded.</param>
    /// <returns>The scheme <c>rfm.ten-segments</c>.</returns>
    /// <remarks>
    /// Source: the grid of five by five in general use with RFM (hibernating: recency 1-2 and frequency 1-2; champions: recency 5 and frequency 4-5), passed
    /// on from one published analysis to the next since about 2018 without a first author; it is a custom of the field and no standard.
    /// </remarks>
    public static RfmScheme TenSegments(RfmTies ties, RfmMoney money) => new(
        "rfm.ten-segments",
        5,
        ties,
        money,
        new("champions", new("champions", "冠军客户"), Grid(5, 5, 4, 5)),
        new("loyal", new("loyal customers", "忠诚客户"), Grid(3, 4, 4, 5)),
        new("potential-loyalists", new("potential loyalists", "潜在忠诚客户"), Grid(4, 5, 2, 3)),
        new("new-customers", new("new customers", "新客户"), Grid(5, 5, 1, 1)),
        new("promising", new("promising", "有希望的客户"), Grid(4, 4, 1, 1)),
        new("need-attention", new("need attention", "需要关注的客户"), Grid(3, 3, 3, 3)),
        new("about-to-sleep", new("about to sleep", "即将沉睡的客户"), Grid(3, 3, 1, 2)),
        new("cannot-lose", new("cannot lose them", "不能失去的客户"), Grid(1, 2, 5, 5)),
        new("at-risk", new("at risk", "流失风险客户"), Grid(1, 2, 3, 4)),
        new("hibernating", new("hibernating", "沉睡客户"), Grid(1, 2, 1, 2)));

    /// <summary>Eight groups by halves of the three measures: 重要价值客户 to 一般挽留客户.</summary>
    /// <param name="ties">Which half customers with equal values fall into.</param>
    /// <param name="money">Which spend is halved.</param>
    /// <returns>The scheme <c>rfm.eight-groups</c>.</returns>
    /// <remarks>
    /// Source: the eight groups of Chinese retail practice (high spend is 重要, low spend 一般; 价值 lately and often, 发展 lately and seldom, 保持 long ago and
    /// often, 挽留 long ago and seldom), a custom without a first author. Where to part high from low is open: here at the half; other borders are a
    /// scheme with <see cref="RfmCutPoints"/> and the same <see cref="RfmScheme.Segments"/>.
    /// </remarks>
    public static RfmScheme EightGroups(RfmTies ties, RfmMoney money) => new(
        "rfm.eight-groups",
        2,
        ties,
        money,
        Group("important-value", "important: value", "重要价值客户", 2, 2, 2),
        Group("important-develop", "important: develop", "重要发展客户", 2, 1, 2),
        Group("important-keep", "important: keep", "重要保持客户", 1, 2, 2),
        Group("important-win-back", "important: win back", "重要挽留客户", 1, 1, 2),
        Group("ordinary-value", "ordinary: value", "一般价值客户", 2, 2, 1),
        Group("ordinary-develop", "ordinary: develop", "一般发展客户", 2, 1, 1),
        Group("ordinary-keep", "ordinary: keep", "一般保持客户", 1, 2, 1),
        Group("ordinary-win-back", "ordinary: win back", "一般挽留客户", 1, 1, 1));

    private static RfmRange Grid(int leastRecency, int mostRecency, int leastFrequency, int mostFrequency) =>
        new(new GradeRange(leastRecency, mostRecency), new GradeRange(leastFrequency, mostFrequency));

    private static RfmSegment Group(string id, string english, string chinese, int recency, int frequency, int money) =>
        new(id, new(english, chinese), new RfmRange(GradeRange.Only(recency), GradeRange.Only(frequency), GradeRange.Only(money)));
}
