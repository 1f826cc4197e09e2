using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints.Statistics;

/// <summary>The statistics on dissatisfied customers that the source material quotes, kept apart from the formulas that use them.</summary>
/// <remarks><see cref="OneInFiftyComplains"/> and <see cref="TwoInThreeComplain"/> contradict each other; the source decides for neither, nor does the library.</remarks>
public static class ServiceStatistics
{
    /// <summary>Bad service makes 94% of customers leave [001 P1].</summary>
    public static ServiceStatistic LeaveAfterBadService { get; } =
        Share("of customers leave after bad service", "因服务恶劣而离去的客户", 0.94, "001 P1");

    /// <summary>A problem that is not solved makes 89% of customers leave [001 P1].</summary>
    public static ServiceStatistic LeaveOverUnsolvedProblem { get; } =
        Share("of customers leave when their problem is not solved", "因问题未获解决而离去的客户", 0.89, "001 P1");

    /// <summary>A dissatisfied customer tells nine relatives and friends on average [001 P1].</summary>
    public static ServiceStatistic PeopleToldByOne { get; } = new(
        new("people hear of it from one dissatisfied customer, on average", "一位不满意的客户平均告知的亲友"), 9, StatisticMeasure.PeopleTold, "001 P1");

    /// <summary>Two of a hundred dissatisfied customers complain [000 Q13.1]; see <see cref="TwoInThreeComplain"/>.</summary>
    public static ServiceStatistic OneInFiftyComplains { get; } =
        Share("of dissatisfied customers complain", "不满意客户中提出投诉的", 0.02, "000 Q13.1");

    /// <summary>Of those who stay silent a quarter met a serious problem [000 Q13.1].</summary>
    public static ServiceStatistic SeriousAmongSilent { get; } =
        Share("of the dissatisfied who stay silent met a serious problem", "沉默的不满意客户中遇到严重问题的", 0.25, "000 Q13.1");

    /// <summary>Sixty-seven of a hundred dissatisfied users complain [001 P1]; see <see cref="OneInFiftyComplains"/>.</summary>
    public static ServiceStatistic TwoInThreeComplain { get; } =
        Share("of dissatisfied users will complain", "不满意用户中会投诉的", 0.67, "001 P1");

    /// <summary>Three quarters of those whose complaint is resolved well are won back [001 P1].</summary>
    public static ServiceStatistic WonBackByGoodResolution { get; } =
        Share("of those who complained are won back by a good resolution", "投诉得到良好解决后挽回的客户", 0.75, "001 P1");

    /// <summary>95% go on where the resolution was also prompt and the customer felt especially valued [001 P1].</summary>
    public static ServiceStatistic WonBackByPromptAndValuing { get; } =
        Share("of those who complained go on when the resolution was also prompt and they felt valued", "及时高效且特别受重视时继续往来的客户", 0.95, "001 P1");

    /// <summary>Attracting a new customer costs six times as much as keeping an old one [001 P1].</summary>
    public static ServiceStatistic AcquiringOverKeeping { get; } = new(
        new("times the cost of keeping a customer is what attracting a new one costs", "吸引一位新客户的成本是保留一位老客户的倍数"), 6, StatisticMeasure.TimesTheCost, "001 P1");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ServiceStatistic> All { get; } =
    [
        LeaveAfterBadService, LeaveOverUnsolvedProblem, PeopleToldByOne, OneInFiftyComplains, SeriousAmongSilent, TwoInThreeComplain,
        WonBackByGoodResolution, WonBackByPromptAndValuing, AcquiringOverKeeping,
    ];

    private static ServiceStatistic Share(string english, string chinese, double share, string source) => new(new(english, chinese), share, StatisticMeasure.Share, source);
}
