using CustomerService.Domain.Planning;
using static CustomerService.Domain.Tests.Planning.PlanDesk;

namespace CustomerService.Domain.Tests.Planning;

public sealed class CauseTreeTests
{
    [Fact]   // those of a host after those that ship, by their codes
    public void Bones_of_a_host_stand_in_the_order_of_their_codes()
    {
        var plan = PlanDesk.AtStep(PdcaStep.FindCauses);
        foreach (var category in new CauseCategory?[] { null, new("zeal"), new("art"), CauseCategory.Method })
        {
            plan = plan.AddCause("x", category, PlanDesk.Lead, PlanDesk.At(2)).Accepted();
        }

        Assert.Equal(["method", "art", "zeal", null], new CauseTree(plan.Cycle).Bones.Select(bone => bone.Category?.Value));
    }

    private static readonly CauseCategory Supplier = new("supplier");

    private static PdcaPlan Fishbone() => AtStep(PdcaStep.FindCauses)
        .AddCause("late prices", Supplier, Lead, At(3)).Accepted()
        .AddCause("typed anew", CauseCategory.Method, Lead, At(3)).Accepted()
        .AskWhy(2, "no templates", Lead, At(3)).Accepted()
        .AddCause("weekends", null, Lead, At(3)).Accepted()
        .AskWhy(3, "nobody is asked to", Lead, At(3)).Accepted()
        .AddCause("two new people", CauseCategory.People, Lead, At(3)).Accepted()
        .AskWhy(2, "old form", Lead, At(3)).Accepted()
        .CompleteStep(Lead, At(3)).Accepted().ArgueMainCause(5, "all others follow", null, Lead, At(3)).Accepted();

    [Fact]
    public void Bones_come_in_the_usual_order_and_then_the_hosts_own()
    {
        var tree = new CauseTree(Fishbone().Cycle);

        Assert.Equal(["people", "method", "supplier", null], tree.Bones.Select(bone => bone.Category?.Value));
        Assert.Equal([1, 2, 4, 6], tree.Roots.AsEnumerable());
        Assert.Equal([3, 7], tree.Answers(2).AsEnumerable());
        Assert.Equal([2, 3, 5], tree.Chain(5).AsEnumerable());
        Assert.Equal([4], tree.Chain(4).AsEnumerable());
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Chain(8));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Answers(0));
    }

    [Fact]
    public void The_tree_is_written_as_a_nested_list_with_the_main_cause_in_bold() =>
        Assert.Equal(
            """
            - 人员
              - 6\. two new people
            - 方法
              - 2\. typed anew
                - 3\. no templates
                  - **5\. nobody is asked to**
                - 7\. old form
            - supplier
              - 1\. late prices
            - 4\. weekends

            """.ReplaceLineEndings("\n"),
            new CauseTree(Fishbone().Cycle).ToMarkdown(Language.Chinese));

    [Fact]
    public void No_text_acts_as_markup() =>
        Assert.Equal(
            "- 1\\. \\<b\\> \\*late\\* \\| \\`x\\` - y\n",
            new CauseTree(AtStep(PdcaStep.FindCauses).AddCause("<b> *late* | `x`\n- y", null, Lead, At(3)).Accepted().Cycle).ToMarkdown());

    [Fact]
    public void Nothing_found_is_nothing_written() => Assert.Equal("", new CauseTree(AtStep(PdcaStep.AnalyzeSituation).Cycle).ToMarkdown());

    [Fact]
    public void Categories_are_codes_with_names()
    {
        Assert.Equal("人员 机器 材料 方法 测量 环境", string.Join(' ', CauseCategory.Shipped.Select(category => category.DisplayName.Chinese)));
        Assert.Equal(("supplier", "-"), (Supplier.DisplayName.English, default(CauseCategory).DisplayName.English));
        Assert.True(CauseCategory.Machine.CompareTo(CauseCategory.People) < 0);
    }
}
