using System.Collections.Immutable;
using CustomerService.Domain.Commitments.Reviews;

namespace CustomerService.Domain.Commitments.Presets;

/// <summary>The service standards a credit card issuer set for itself, where the source gives numbers.</summary>
/// <remarks>
/// Source: [002 case]: more than 180 standards on timeliness, accuracy and responsiveness, weighed by competitiveness, capacity and economics.
/// That its days are calendar days is a choice of this library; the source says days.
/// </remarks>
public static class CreditCardServiceStandards
{
    /// <summary>The source speaks of more standards than this number.</summary>
    public const int MoreThan = 180;

    /// <summary>An application is decided: 35 days became 15.</summary>
    public static StandardImprovement Application { get; } = new(new("application handling", "申请处理"), 35, 15);

    /// <summary>A card is replaced: 15 days became 2.</summary>
    public static StandardImprovement CardReplacement { get; } = new(new("card replacement", "换发卡片"), 15, 2);

    /// <summary>An inquiry is answered: 16 days became 10.</summary>
    public static StandardImprovement InquiryReply { get; } = new(new("inquiry reply", "答复查询"), 16, 10);

    /// <summary>All three, in the order of the source.</summary>
    public static ImmutableArray<StandardImprovement> All { get; } = [Application, CardReplacement, InquiryReply];
}
