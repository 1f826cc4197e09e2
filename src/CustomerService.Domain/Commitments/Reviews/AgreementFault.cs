namespace CustomerService.Domain.Commitments.Reviews;

/// <summary>What is wrong between a service firm and those who pay it, found when their agreement is reviewed (物业服务五类问题).</summary>
/// <remarks>Source: the property company that lost its contract [000 Q13.3]; the order is that of the source.</remarks>
public enum AgreementFault
{
    /// <summary>Fee and service standard are not agreed by both sides (先入为主缺乏沟通).</summary>
    NoAgreedBasis,

    /// <summary>There is no written agreement before the service begins (危机预防薄弱).</summary>
    WeakCrisisPrevention,

    /// <summary>The rules are not published to those they concern (缺乏公开公正公平准则).</summary>
    NoFairRules,

    /// <summary>An occasion to settle matters passed unused (纠正不及时).</summary>
    LateCorrection,

    /// <summary>The fee does not follow from content and standard, or the assembly did not consent (标准与收费不匹配).</summary>
    FeeStandardMismatch,
}

/// <summary>What is known about one point of a review.</summary>
public enum ReviewAnswer
{
    /// <summary>Nobody could say (未知).</summary>
    Unknown,

    /// <summary>It is so (是).</summary>
    Yes,

    /// <summary>It is not so (否).</summary>
    No,
}

/// <summary>Names of <see cref="AgreementFault"/> and <see cref="ReviewAnswer"/>.</summary>
public static class AgreementFaults
{
    extension(AgreementFault fault)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => fault switch
        {
            AgreementFault.NoAgreedBasis => new("preconceived: fee and standard not agreed", "先入为主缺乏沟通"),
            AgreementFault.WeakCrisisPrevention => new("weak crisis prevention: no written agreement beforehand", "危机预防薄弱"),
            AgreementFault.NoFairRules => new("no open, just and fair rules", "缺乏公开公正公平准则"),
            AgreementFault.LateCorrection => new("problems not corrected in time", "纠正不及时"),
            AgreementFault.FeeStandardMismatch => new("fee does not match the standard", "标准与收费不匹配"),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a value of AgreementFault."),
        };
    }

    extension(ReviewAnswer answer)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => answer switch
        {
            ReviewAnswer.Unknown => new("unknown", "未知"),
            ReviewAnswer.Yes => new("yes", "是"),
            ReviewAnswer.No => new("no", "否"),
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "Not a value of ReviewAnswer."),
        };
    }
}
