using System.Collections.Immutable;

namespace CustomerService.Domain.Planning.Proposals;

/// <summary>A duty of customer service toward the market department.</summary>
/// <remarks>Source: [003 R5 1].</remarks>
public enum MarketServiceDuty
{
    /// <summary>Assist the market department (协助市场部门).</summary>
    AssistMarket,

    /// <summary>Review operation proposals (评审运作方案).</summary>
    ReviewProposals,

    /// <summary>Keep the archives (管理档案).</summary>
    KeepArchives,

    /// <summary>Look after contracts (管理合同).</summary>
    LookAfterContracts,

    /// <summary>Handle complaints (处理投诉).</summary>
    HandleComplaints,

    /// <summary>Gather information and statistics (信息统计).</summary>
    GatherStatistics,

    /// <summary>Maintain the database (维护数据库).</summary>
    MaintainDatabase,

    /// <summary>Share information (信息共享).</summary>
    ShareInformation,
}

/// <summary>A post of a team and how many hold it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Count">How many; 1 or more.</param>
public sealed record TeamPost(LocalizedText Name, int Count);

/// <summary>Names of <see cref="MarketServiceDuty"/>, and the team that has these duties.</summary>
public static class MarketServiceDuties
{
    /// <summary>The team of the source: one manager and two for sales support, three in all.</summary>
    /// <remarks>Source: [003 R5 1].</remarks>
    public static ImmutableArray<TeamPost> Team { get; } = [new(new("manager", "经理"), 1), new(new("sales support", "销售支持"), 2)];

    extension(MarketServiceDuty duty)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => duty switch
        {
            MarketServiceDuty.AssistMarket => new("assist the market department", "协助市场部门"),
            MarketServiceDuty.ReviewProposals => new("review proposals", "评审运作方案"),
            MarketServiceDuty.KeepArchives => new("keep the archives", "管理档案"),
            MarketServiceDuty.LookAfterContracts => new("look after contracts", "管理合同"),
            MarketServiceDuty.HandleComplaints => new("handle complaints", "处理投诉"),
            MarketServiceDuty.GatherStatistics => new("gather information and statistics", "信息统计"),
            MarketServiceDuty.MaintainDatabase => new("maintain the database", "维护数据库"),
            MarketServiceDuty.ShareInformation => new("share information", "信息共享"),
            _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, "Not a value of MarketServiceDuty."),
        };
    }
}
