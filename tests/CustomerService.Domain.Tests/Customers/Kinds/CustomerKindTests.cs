using CustomerService.Domain.Customers.Kinds;

namespace CustomerService.Domain.Tests.Customers.Kinds;

public sealed class CustomerKindTests
{
    [Fact]
    public void Customers_are_end_customers_distributors_and_partners() =>
        Assert.Equal(["最终客户", "分销商", "合作伙伴"], Enum.GetValues<CustomerRole>().Select(role => role.DisplayName.Chinese));

    [Fact]
    public void Internal_customers_are_of_three_kinds() =>
        Assert.Equal(["水平支援型", "上下源流型", "小组合作型"], Enum.GetValues<InternalCustomerKind>().Select(kind => kind.DisplayName.Chinese));

    [Fact]
    public void A_direct_customer_is_external_and_of_an_indirect_one_nothing_is_said()
    {
        Assert.Equal(CustomerScope.External, CustomerDirectness.Direct.Scope);
        Assert.Null(CustomerDirectness.Indirect.Scope);
    }

    [Fact]
    public void The_next_process_is_the_customer_and_the_last_serves_the_external_one()
    {
        var chain = new ProcessChain("design", "production", "delivery");

        Assert.Equal(new Department("production"), chain.InternalCustomerOf("design"));
        Assert.Equal(new Department("delivery"), chain.InternalCustomerOf("production"));
        Assert.Null(chain.InternalCustomerOf("delivery"));
        Assert.Equal([CustomerScope.Internal, CustomerScope.Internal, CustomerScope.External], chain.Departments.Select(chain.ScopeOfCustomerOf));
    }

    [Fact]
    public void A_chain_without_departments_or_with_one_twice_is_no_chain()
    {
        Assert.Throws<ArgumentException>("departments", () => new ProcessChain());
        Assert.Throws<ArgumentException>("departments", () => new ProcessChain(default(System.Collections.Immutable.ImmutableArray<Department>)));
        Assert.Throws<ArgumentException>("departments", () => new ProcessChain("a", "b", "a"));
        Assert.Throws<ArgumentException>("departments", () => new ProcessChain("a", default(Department)));
        Assert.Throws<ArgumentException>("department", () => new ProcessChain("a").InternalCustomerOf("b"));
    }

    [Fact]
    public void Marketing_and_management_see_different_types()
    {
        Assert.Equal(["经济型", "道德型", "个性化型", "方便型"], Enum.GetValues<MarketingCustomerType>().Select(type => type.DisplayName.Chinese));
        Assert.Equal(["头顶客户", "常规客户", "临时客户"], Enum.GetValues<ManagementCustomerType>().Select(type => type.DisplayName.Chinese));
    }

    [Fact]
    public void Technicians_are_gatekeepers_until_more_is_known()
    {
        Assert.Equal(DecisionRole.Gatekeeper, DecisionRoles.OfTechnicians);
        Assert.Equal(
            [DecisionRole.User, DecisionRole.Influencer, DecisionRole.DecisionMaker],
            DecisionRoles.Unknown([DecisionRole.Initiator, DecisionRoles.OfTechnicians, DecisionRole.Initiator]).AsEnumerable());
        Assert.Empty(DecisionRoles.Unknown(Enum.GetValues<DecisionRole>()));
    }

    [Fact]
    public void Word_of_mouth_is_endorsement_recognition_and_complaint() =>
        Assert.Equal([(WordOfMouthKind.Endorsement, true), (WordOfMouthKind.Recognition, true), (WordOfMouthKind.Complaint, false)], Enum.GetValues<WordOfMouthKind>().Select(kind => (kind, kind.IsFavorable)));

    [Fact]
    public void Data_analysis_is_analytical_and_the_whole_view_needs_all_functions()
    {
        Assert.Equal(CrmType.Analytical, CrmFunction.CustomerDataAnalysis.Type);
        Assert.Equal([CrmType.Operational], Enum.GetValues<CrmFunction>().Where(function => function != CrmFunction.CustomerDataAnalysis).Select(function => function.Type).Distinct());
        Assert.Equal(
            [CrmFunction.MarketingAutomation, CrmFunction.CustomerServiceManagement],
            CustomerDataPosts.MissingForTheWholeView([CrmFunction.SalesManagement, CrmFunction.CustomerDataAnalysis]).AsEnumerable());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((CrmFunction)9).Type);
    }

    [Fact]
    public void Posts_benefits_and_tactics_are_those_of_the_source()
    {
        Assert.Equal(["档案员", "管理员", "操作员", "采集员"], Enum.GetValues<CustomerDataPost>().Select(post => post.DisplayName.Chinese));
        Assert.Equal(4, Enum.GetValues<MaintenanceBenefit>().Length);
        Assert.Equal("扩大销售，降低成本", MaintenanceBenefit.MoreSalesAtLessCost.DisplayName.Chinese);
        Assert.Equal(["承诺并兑现", "建立联盟", "客户关系管理", "供应链管理", "以网取胜"], Enum.GetValues<PersonalizedServiceTactic>().Select(tactic => tactic.DisplayName.Chinese));
        Assert.Equal(["运营型", "分析型", "协作型"], Enum.GetValues<CrmType>().Select(type => type.DisplayName.Chinese));
    }
}
