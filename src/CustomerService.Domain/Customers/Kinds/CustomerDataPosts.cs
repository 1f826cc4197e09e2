using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Kinds;

/// <summary>What customer relationship management does.</summary>
/// <remarks>Source: [001 P1 1c]. Only together they show the whole customer.</remarks>
public enum CrmFunction
{
    /// <summary>Analyzes customer data (客户数据分析).</summary>
    CustomerDataAnalysis,

    /// <summary>Runs campaigns (营销自动化).</summary>
    MarketingAutomation,

    /// <summary>Runs the service (客户服务管理).</summary>
    CustomerServiceManagement,

    /// <summary>Runs sales (销售管理).</summary>
    SalesManagement,
}

/// <summary>The kinds of customer relationship management.</summary>
/// <remarks>Source: [003 R13 q10].</remarks>
public enum CrmType
{
    /// <summary>Automates dealing with customers (运营型).</summary>
    Operational,

    /// <summary>Analyzes what dealing with them left behind (分析型).</summary>
    Analytical,

    /// <summary>Lets customers, partners and departments work together (协作型).</summary>
    Collaborative,
}

/// <summary>Who takes care of customer data.</summary>
/// <remarks>Source: [003 R12]. The text breaks off after the manager who enters the data; no rule on who may do what is taken from it. Who may see what is a <see cref="Profiles.DisclosurePolicy"/>.</remarks>
public enum CustomerDataPost
{
    /// <summary>Keeps the files (档案员).</summary>
    Archivist,

    /// <summary>Runs the database (管理员).</summary>
    Administrator,

    /// <summary>Works with it (操作员).</summary>
    Operator,

    /// <summary>Gathers the data (采集员).</summary>
    Collector,
}

/// <summary>What maintaining customer relations is good for.</summary>
/// <remarks>Source: [003 c6 q11, q22].</remarks>
public enum MaintenanceBenefit
{
    /// <summary>Customers are managed as a resource (管理客户资源).</summary>
    ManageResources,

    /// <summary>The business is optimized (优化业务).</summary>
    Optimize,

    /// <summary>Sales grow, costs fall (扩大销售，降低成本).</summary>
    MoreSalesAtLessCost,

    /// <summary>All work on one platform (统一平台).</summary>
    UnifyPlatform,
}

/// <summary>How a firm serves each customer in a way of its own.</summary>
/// <remarks>Source: [003 c7 q11, q28].</remarks>
public enum PersonalizedServiceTactic
{
    /// <summary>Promises, and keeps the promise (承诺并兑现).</summary>
    PromiseAndKeep,

    /// <summary>Allies itself with others (建立联盟).</summary>
    Ally,

    /// <summary>Manages the relation with each customer (客户关系管理).</summary>
    CustomerRelationshipManagement,

    /// <summary>Manages the chain of supply (供应链管理).</summary>
    SupplyChainManagement,

    /// <summary>Wins through the network (以网取胜).</summary>
    WinByNet,
}

/// <summary>Names and rules of <see cref="CrmFunction"/>, <see cref="CrmType"/>, <see cref="CustomerDataPost"/>, <see cref="MaintenanceBenefit"/> and <see cref="PersonalizedServiceTactic"/>.</summary>
public static class CustomerDataPosts
{
    extension(CrmFunction value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            CrmFunction.CustomerDataAnalysis => new("customer data analysis", "客户数据分析"),
            CrmFunction.MarketingAutomation => new("marketing automation", "营销自动化"),
            CrmFunction.CustomerServiceManagement => new("customer service management", "客户服务管理"),
            CrmFunction.SalesManagement => new("sales management", "销售管理"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of CrmFunction."),
        };

        /// <summary>The kind of system it belongs to: data analysis is analytical; the three others are operational.</summary>
        /// <remarks>Source for data analysis: [003 R13 q10]. For the others the field's usual reading; no source of this library gives it.</remarks>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public CrmType Type => value switch
        {
            CrmFunction.CustomerDataAnalysis => CrmType.Analytical,
            CrmFunction.MarketingAutomation or CrmFunction.CustomerServiceManagement or CrmFunction.SalesManagement => CrmType.Operational,
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of CrmFunction."),
        };
    }

    extension(CrmType value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            CrmType.Operational => new("operational", "运营型"),
            CrmType.Analytical => new("analytical", "分析型"),
            CrmType.Collaborative => new("collaborative", "协作型"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of CrmType."),
        };
    }

    extension(CustomerDataPost value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            CustomerDataPost.Archivist => new("archivist", "档案员"),
            CustomerDataPost.Administrator => new("administrator", "管理员"),
            CustomerDataPost.Operator => new("operator", "操作员"),
            CustomerDataPost.Collector => new("collector", "采集员"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of CustomerDataPost."),
        };
    }

    extension(MaintenanceBenefit value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            MaintenanceBenefit.ManageResources => new("customers managed as a resource", "管理客户资源"),
            MaintenanceBenefit.Optimize => new("business optimized", "优化业务"),
            MaintenanceBenefit.MoreSalesAtLessCost => new("more sales at less cost", "扩大销售，降低成本"),
            MaintenanceBenefit.UnifyPlatform => new("one platform for all", "统一平台"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of MaintenanceBenefit."),
        };
    }

    extension(PersonalizedServiceTactic value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            PersonalizedServiceTactic.PromiseAndKeep => new("promise and keep it", "承诺并兑现"),
            PersonalizedServiceTactic.Ally => new("ally with others", "建立联盟"),
            PersonalizedServiceTactic.CustomerRelationshipManagement => new("manage customer relations", "客户关系管理"),
            PersonalizedServiceTactic.SupplyChainManagement => new("manage the supply chain", "供应链管理"),
            PersonalizedServiceTactic.WinByNet => new("win through the network", "以网取胜"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of PersonalizedServiceTactic."),
        };
    }

    /// <summary>The functions that lack for the whole view of a customer (360 度视图).</summary>
    /// <param name="present">The functions a firm has.</param>
    /// <returns>The missing ones, in their order; none: the view is whole.</returns>
    public static ImmutableArray<CrmFunction> MissingForTheWholeView(IEnumerable<CrmFunction> present)
    {
        ArgumentNullException.ThrowIfNull(present);
        return [.. Enum.GetValues<CrmFunction>().Except(present)];
    }
}
