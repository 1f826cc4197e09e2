namespace CustomerService.Domain.Commitments;

/// <summary>Why a clock stands still. A hand-over between departments is never a reason.</summary>
/// <remarks>Source: [001 P5 d]: the whole process is measured, not the time of one department.</remarks>
public enum PauseReason
{
    /// <summary>The customer has to answer first (等待客户).</summary>
    WaitingForCustomer,

    /// <summary>Both sides agreed to suspend (约定暂停).</summary>
    AgreedSuspension,

    /// <summary>Force majeure (不可抗力).</summary>
    ForceMajeure,

    /// <summary>A third party has to act first: an institute, a carrier, an authority (等待第三方).</summary>
    WaitingForThirdParty,

    /// <summary>Rules or law do not count the time: a test, an appraisal (依规不计时). A promise need not permit what a procedure excludes.</summary>
    NotCounted,
}

/// <summary>Who a stretch of time belongs to when elapsed time is split up.</summary>
public enum TimeParty
{
    /// <summary>Ours: the clock runs (我方用时).</summary>
    Ours,

    /// <summary>The customer's: we wait for him or agreed with him to wait (客户用时).</summary>
    Customer,

    /// <summary>A third party's (第三方用时).</summary>
    ThirdParty,

    /// <summary>Excluded: it counts for nobody (不计时间).</summary>
    Excluded,

    /// <summary>Closed hours: nobody works (非营业时间).</summary>
    Closed,
}

/// <summary>Names and facts of <see cref="PauseReason"/> and <see cref="TimeParty"/>.</summary>
public static class PauseReasons
{
    extension(PauseReason reason)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => reason switch
        {
            PauseReason.WaitingForCustomer => new("waiting for the customer", "等待客户"),
            PauseReason.AgreedSuspension => new("agreed suspension", "约定暂停"),
            PauseReason.ForceMajeure => new("force majeure", "不可抗力"),
            PauseReason.WaitingForThirdParty => new("waiting for a third party", "等待第三方"),
            PauseReason.NotCounted => new("time that does not count", "依规不计时"),
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a value of PauseReason."),
        };

        /// <summary>Whose time the pause is.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public TimeParty Party => reason switch
        {
            PauseReason.WaitingForCustomer or PauseReason.AgreedSuspension => TimeParty.Customer,
            PauseReason.ForceMajeure or PauseReason.NotCounted => TimeParty.Excluded,
            PauseReason.WaitingForThirdParty => TimeParty.ThirdParty,
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a value of PauseReason."),
        };
    }

    extension(TimeParty party)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => party switch
        {
            TimeParty.Ours => new("ours", "我方用时"),
            TimeParty.Customer => new("the customer's", "客户用时"),
            TimeParty.ThirdParty => new("a third party's", "第三方用时"),
            TimeParty.Excluded => new("excluded", "不计时间"),
            TimeParty.Closed => new("closed hours", "非营业时间"),
            _ => throw new ArgumentOutOfRangeException(nameof(party), party, "Not a value of TimeParty."),
        };
    }
}
