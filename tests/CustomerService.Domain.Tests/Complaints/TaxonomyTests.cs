using CustomerService.Domain.Complaints;
using CustomerService.Domain.Quality;
using CustomerService.Domain.Tests.Scenarios;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>The taxonomies of the source material, word for word in Chinese.</summary>
public sealed class TaxonomyTests
{
    [Fact]
    public void Causes_are_the_five_of_the_source() => Holds<ComplaintCause>(
        value => value.DisplayName, "商品质量", "服务不佳", "宣传误导", "客户主观原因", "管理不善");

    [Fact]
    public void Product_complaints_are_of_five_kinds() => Holds<ProductComplaintKind>(value => value.DisplayName, "功能", "安全", "质量", "交易", "交付");

    [Fact]
    public void Service_complaints_are_of_four_kinds() => Holds<ServiceComplaintKind>(value => value.DisplayName, "服务能力", "服务态度", "服务质量", "服务礼仪");

    [Fact]
    public void A_delivery_is_incomplete_in_three_ways() => Holds<DeliveryDefect>(value => value.DisplayName, "附件未交付", "资料未提供", "整机效能不能发挥");

    [Fact]
    public void A_fact_turns_out_in_four_ways_of_the_source_or_stays_unproven() => Holds<ComplaintVariation>(
        value => value.DisplayName, "误会", "基本属实", "比投诉更严重", "期望超越", "未能证实");

    [Fact]
    public void Conflicts_come_from_three_sources() => Holds<ConflictSource>(value => value.DisplayName, "信仰", "习惯", "忌讳");

    [Fact]
    public void Liability_is_of_three_kinds_and_fault_never_an_employees()
    {
        Holds<LiabilityKind>(value => value.DisplayName, "民事", "行政", "刑事");
        Holds<Liability>(value => value.DisplayName, "本企业", "供应商", "客户", "不明");   // towards the customer the enterprise answers for all of them
    }

    [Fact]
    public void Principles_of_meeting_and_handling_are_four_each()
    {
        Holds<ComplaintPrinciple>(value => value.DisplayName, "平息抱怨消除怨气", "迅速行动", "将心比心", "耐心倾听不争辩");
        Holds<HandlingPrinciple>(value => value.DisplayName, "有章可循", "及时处理", "分清责任", "客户利益为中心");
    }

    [Fact]
    public void Claims_are_those_of_the_source_and_of_the_field() => Holds<Claim>(
        value => value.DisplayName, "修理", "重作", "更换", "退货", "退款", "赔偿损失", "非财产损害赔偿", "减价", "解释", "未提出要求");

    [Fact]
    public void Facts_are_problems_events_or_matters() => Holds<AllegedFactKind>(value => value.DisplayName, "问题", "事件", "事项");

    [Fact]
    public void Mistakes_of_an_encounter_are_four() => Holds<EncounterMistake>(value => value.DisplayName, "未带离现场", "现场不利于平息", "一心二用", "言语激化");

    [Fact]
    public void Styles_of_service_are_four() => Holds<ServiceStyle>(value => value.DisplayName, "漠不关心", "按部就班", "热情友好", "优质服务");

    [Theory]
    [InlineData(ComplaintVariation.Misunderstanding, Liability.Own, false)]
    [InlineData(ComplaintVariation.BasicallyTrue, Liability.Customer, true)]
    [InlineData(ComplaintVariation.WorseThanReported, Liability.Supplier, true)]
    [InlineData(ComplaintVariation.ExpectationExceeded, Liability.Own, false)]
    [InlineData(ComplaintVariation.Unproven, Liability.Unknown, true)]      // unknown counts as own
    [InlineData(ComplaintVariation.Unproven, Liability.Own, true)]
    [InlineData(ComplaintVariation.Unproven, Liability.Customer, false)]
    [InlineData(ComplaintVariation.Unproven, Liability.Supplier, false)]
    public void The_finding_and_not_the_demand_admits_a_claim(ComplaintVariation variation, Liability liability, bool admitted)
    {
        Assert.All(Enum.GetValues<RemedyKind>().Where(kind => kind.IsClaim), kind => Assert.Equal(admitted, kind.IsAdmittedBy(variation, liability)));
        Assert.All([RemedyKind.Apology, RemedyKind.Explanation, RemedyKind.Goodwill], kind => Assert.True(kind.IsAdmittedBy(variation, liability)));
        Assert.Equal(variation == ComplaintVariation.WorseThanReported, RemedyKind.SafetyMeasure.IsAdmittedBy(variation, liability));
        Assert.Equal(variation == ComplaintVariation.ExpectationExceeded, RemedyKind.CorrectedStandard.IsAdmittedBy(variation, liability));
    }

    [Fact]
    public void A_market_report_becomes_a_complaint_only_with_a_customer_and_a_demand()
    {
        var report = new MarketReport { Facts = ["Counterfeit pumps are sold in the east."], ReportedBy = "a trader", Channel = Channel.Phone, At = Desk.March(1) };

        var without = Complaint.Receive(ComplaintProcedures.Canonical, report.AsIntake(new("C-9"), new("K-9")), Desk.FirstContact, Desk.March(2));
        var with = Complaint.Receive(ComplaintProcedures.Canonical, report.AsIntake(new("C-9"), new("K-9"), Claim.Refund), Desk.FirstContact, Desk.March(2)).Accepted();

        Assert.Equal(["complaint.intake-incomplete"], Desk.Codes(without));
        Assert.Equal("Counterfeit pumps are sold in the east.", with.Snapshot.Facts[0].Text);
        Assert.Null(with.Snapshot.RepresentedBy);
    }

    private static void Holds<T>(Func<T, LocalizedText> name, params string[] chinese)
        where T : struct, Enum => Assert.Equal(chinese, Enum.GetValues<T>().Select(value => name(value).Chinese));
}
