namespace CustomerService.Domain.Complaints;

/// <summary>What an intake form can show somebody who is to classify a complaint: the sign, from which the kind follows.</summary>
/// <remarks>Kinds: [003 c10 q18, q19]; delivery [003 c10 q9]; the air conditioner [003 c10 q21]; improper dress [003 c10 q6].</remarks>
public enum ComplaintSign
{
    /// <summary>A function it was sold with is not there, such as an air conditioner without cooling (承诺的功能缺失).</summary>
    PromisedFunctionAbsent,

    /// <summary>It endangers people or things (存在安全隐患).</summary>
    Hazard,

    /// <summary>It is there but bad (质量缺陷).</summary>
    Defect,

    /// <summary>Price, weight, invoice or contract differ from what was agreed (交易条件未兑现).</summary>
    TermsNotKept,

    /// <summary>The main part came without accessories (附件未交付).</summary>
    AccessoriesMissing,

    /// <summary>The goods came without papers (资料未提供).</summary>
    DocumentsMissing,

    /// <summary>All parts came, together they do not work (整机效能不能发挥).</summary>
    WholeDoesNotPerform,

    /// <summary>Staff cannot do what they should (缺乏知识技能).</summary>
    LackOfSkill,

    /// <summary>Staff do not care, or are rude (冷漠或粗鲁).</summary>
    Indifference,

    /// <summary>The service was rendered and is bad (服务结果不佳).</summary>
    PoorResult,

    /// <summary>Dress, bearing or manners of staff offend (着装或举止不当).</summary>
    ImproperDress,
}

/// <summary>Names and kinds of <see cref="ComplaintSign"/>.</summary>
public static class ComplaintSigns
{
    extension(ComplaintSign sign)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => sign switch
        {
            ComplaintSign.PromisedFunctionAbsent => new("promised function absent", "承诺的功能缺失"),
            ComplaintSign.Hazard => new("hazard to people or things", "存在安全隐患"),
            ComplaintSign.Defect => new("defect in material or work", "质量缺陷"),
            ComplaintSign.TermsNotKept => new("terms of the deal not kept", "交易条件未兑现"),
            ComplaintSign.AccessoriesMissing => new("accessories missing", "附件未交付"),
            ComplaintSign.DocumentsMissing => new("documents missing", "资料未提供"),
            ComplaintSign.WholeDoesNotPerform => new("the whole does not perform", "整机效能不能发挥"),
            ComplaintSign.LackOfSkill => new("lack of knowledge or skill", "缺乏知识技能"),
            ComplaintSign.Indifference => new("indifference or rudeness", "冷漠或粗鲁"),
            ComplaintSign.PoorResult => new("poor result of the service", "服务结果不佳"),
            ComplaintSign.ImproperDress => new("improper dress or manners", "着装或举止不当"),
            _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Not a value of ComplaintSign."),
        };

        /// <summary>The kind of product complaint it points to; null for a sign of a service.</summary>
        public ProductComplaintKind? ProductKind => sign switch
        {
            ComplaintSign.PromisedFunctionAbsent => ProductComplaintKind.Function,
            ComplaintSign.Hazard => ProductComplaintKind.Safety,
            ComplaintSign.Defect => ProductComplaintKind.Quality,
            ComplaintSign.TermsNotKept => ProductComplaintKind.Transaction,
            ComplaintSign.AccessoriesMissing => ProductComplaintKind.Delivery,
            ComplaintSign.DocumentsMissing => ProductComplaintKind.Delivery,
            ComplaintSign.WholeDoesNotPerform => ProductComplaintKind.Delivery,
            _ => null,
        };

        /// <summary>The kind of service complaint it points to; null for a sign of a product.</summary>
        public ServiceComplaintKind? ServiceKind => sign switch
        {
            ComplaintSign.LackOfSkill => ServiceComplaintKind.Ability,
            ComplaintSign.Indifference => ServiceComplaintKind.Attitude,
            ComplaintSign.PoorResult => ServiceComplaintKind.Quality,
            ComplaintSign.ImproperDress => ServiceComplaintKind.Etiquette,
            _ => null,
        };

        /// <summary>How the delivery is incomplete; null for every other sign.</summary>
        public DeliveryDefect? DeliveryDefect => sign switch
        {
            ComplaintSign.AccessoriesMissing => Complaints.DeliveryDefect.AccessoriesMissing,
            ComplaintSign.DocumentsMissing => Complaints.DeliveryDefect.DocumentsMissing,
            ComplaintSign.WholeDoesNotPerform => Complaints.DeliveryDefect.OverallPerformanceMissing,
            _ => null,
        };
    }
}
