namespace CustomerService.Domain.Planning.Progress;

/// <summary>In which direction a measure gets better.</summary>
public enum BetterWhen
{
    /// <summary>More is better: satisfaction, share answered in time (越高越好).</summary>
    Higher,

    /// <summary>Less is better: days to an answer, complaints (越低越好).</summary>
    Lower,
}

/// <summary>What a comparison of before and after says.</summary>
public enum ComparisonVerdict
{
    /// <summary>The data do not show a difference: it may still be there (未显示差异).</summary>
    NotShown,

    /// <summary>It got better (改善).</summary>
    Better,

    /// <summary>It got worse (恶化).</summary>
    Worse,
}

/// <summary>How before and after were compared.</summary>
public enum ComparisonMethod
{
    /// <summary>Means of independent values: Welch's t test (韦尔奇检验).</summary>
    Welch,

    /// <summary>Means of the same cases twice: Student's t test of the differences (配对检验).</summary>
    Paired,

    /// <summary>Shares: Newcombe's interval with Fisher's exact test, for small counts (纽科姆区间与费希尔精确检验).</summary>
    NewcombeFisher,

    /// <summary>Shares: Newcombe's interval with the pooled z test (纽科姆区间与合并检验).</summary>
    NewcombePooled,

    /// <summary>Shift of skewed values: Hodges and Lehmann with the exact Mann–Whitney test (精确秩和检验).</summary>
    RankSumExact,

    /// <summary>Shift of skewed values: Hodges and Lehmann with the normal approximation, for ties or many values (近似秩和检验).</summary>
    RankSumNormal,
}

/// <summary>Which of the two sets of values.</summary>
public enum ComparisonSide
{
    /// <summary>Before the measures (改进前).</summary>
    Before,

    /// <summary>After the measures (改进后).</summary>
    After,
}

/// <summary>Names of the words of a comparison.</summary>
public static class ComparisonWords
{
    extension(BetterWhen better)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => better switch
        {
            BetterWhen.Higher => new("higher is better", "越高越好"),
            BetterWhen.Lower => new("lower is better", "越低越好"),
            _ => throw new ArgumentOutOfRangeException(nameof(better), better, "Not a value of BetterWhen."),
        };
    }

    extension(ComparisonVerdict verdict)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => verdict switch
        {
            ComparisonVerdict.NotShown => new("no difference shown", "未显示差异"),
            ComparisonVerdict.Better => new("better", "改善"),
            ComparisonVerdict.Worse => new("worse", "恶化"),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a value of ComparisonVerdict."),
        };
    }

    extension(ComparisonSide side)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => side switch
        {
            ComparisonSide.Before => new("before", "改进前"),
            ComparisonSide.After => new("after", "改进后"),
            _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Not a value of ComparisonSide."),
        };
    }

    extension(ComparisonMethod method)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => method switch
        {
            ComparisonMethod.Welch => new("Welch's t test", "韦尔奇 t 检验"),
            ComparisonMethod.Paired => new("paired t test", "配对 t 检验"),
            ComparisonMethod.NewcombeFisher => new("Newcombe's interval and Fisher's exact test", "纽科姆区间与费希尔精确检验"),
            ComparisonMethod.NewcombePooled => new("Newcombe's interval and the pooled z test", "纽科姆区间与合并 z 检验"),
            ComparisonMethod.RankSumExact => new("Hodges–Lehmann shift and the exact Mann–Whitney test", "霍奇斯—莱曼位移与精确秩和检验"),
            ComparisonMethod.RankSumNormal => new("Hodges–Lehmann shift and the approximate Mann–Whitney test", "霍奇斯—莱曼位移与近似秩和检验"),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a value of ComparisonMethod."),
        };

        /// <summary>What has to be true of the data for the result to mean what it says; the library cannot check it.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText Assumption => method switch
        {
            ComparisonMethod.Welch => new(
                "All values are independent of each other, and each side is about normal or has so many values that its mean is; the variances may differ.",
                "各数值相互独立；每一侧近似正态，或数量足以使均值近似正态；两侧方差可以不同。"),
            ComparisonMethod.Paired => new(
                "Each pair is the same case before and after, pairs are independent of each other, and their differences are about normal.",
                "每一对为同一对象改进前后的数值；各对相互独立；差值近似正态。"),
            ComparisonMethod.NewcombeFisher or ComparisonMethod.NewcombePooled => new(
                "All trials are independent of each other, and on each side every trial has the same chance.",
                "各次观察相互独立；每一侧内各次观察的概率相同。"),
            ComparisonMethod.RankSumExact or ComparisonMethod.RankSumNormal => new(
                "All values are independent of each other, and the two sides have the same shape: one is the other, shifted.",
                "各数值相互独立；两侧分布形状相同，仅有位移。"),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a value of ComparisonMethod."),
        };
    }
}
