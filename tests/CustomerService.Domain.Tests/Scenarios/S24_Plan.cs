using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Tests.Planning.Documents;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>A plan of customer service without its schedule and its date [000 Q8.3].</summary>
public sealed class S24_Plan
{
    private static readonly PlanDocument Plan = DocumentDesk.Draft(
        [.. DocumentDesk.Whole.Where(content => content.Part != DocumentPartId.StepsAndTimes && content.Part != DocumentPartId.Date)]);

    [Fact]
    public void Completeness_lists_exactly_schedule_and_date() =>
        Assert.Equal([DocumentPartId.StepsAndTimes, DocumentPartId.Date], Plan.Completeness().Select(part => part.Id));

    [Fact]
    public void Approval_is_refused_and_names_both()
    {
        var decision = Plan.Submit(DocumentDesk.Author, DocumentDesk.At(6)).Accepted().Approve([DocumentDesk.Signature], DocumentDesk.Manager, DocumentDesk.At(9));

        Assert.False(decision.IsAccepted);
        Assert.Equal("批准文件被拒绝（当前状态：已提交）：\n- 缺少“步骤和时间”部分。\n- 缺少“日期”部分。", decision.Refusal.In(Language.Chinese));
    }
}
