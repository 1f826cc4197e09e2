namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>Whose time a stretch of a complaint's life is.</summary>
public enum LedgerSide
{
    /// <summary>Ours: a promise to the complainant runs, or would run (我方用时).</summary>
    Ours,

    /// <summary>The complainant's: we wait for the complainant (投诉人用时).</summary>
    Complainant,

    /// <summary>A third party's: the case lies before an outside body, or waits for one by rule (第三方用时).</summary>
    ThirdParty,

    /// <summary>Excluded: it counts for nobody, as a test that both sides agreed on (不计时间).</summary>
    Excluded,

    /// <summary>Closed: between closing and reopening, or since the last closing (结案后时间).</summary>
    Closed,
}

/// <summary>Names of <see cref="LedgerSide"/>.</summary>
public static class LedgerSides
{
    extension(LedgerSide side)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => side switch
        {
            LedgerSide.Ours => new("ours", "我方用时"),
            LedgerSide.Complainant => new("the complainant's", "投诉人用时"),
            LedgerSide.ThirdParty => new("a third party's", "第三方用时"),
            LedgerSide.Excluded => new("excluded", "不计时间"),
            LedgerSide.Closed => new("closed", "结案后时间"),
            _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Not a value of LedgerSide."),
        };
    }
}
