using CustomerService.Domain.Planning.Events;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Customers want to see the building site before the interior plaster is done.</summary>
public sealed class S29_OpenSiteDay
{
    [Fact]
    public void Without_plaster_and_without_approval_it_is_refused()
    {
        var refusal = OpenSiteDay.Ask(isInteriorPlasterDone: false, approval: null)!;

        Assert.Equal(["planning.interior-plaster-not-done", "planning.exception-not-approved"], refusal.Unmet.Select(error => error.Code));
        Assert.Equal("工地开放日被拒绝：\n- 内墙抹灰尚未完成。\n- 例外须经副总经理或以上领导批准。", refusal.In(Language.Chinese));
    }

    [Theory, InlineData(ManagementRank.DeputyGeneralManager), InlineData(ManagementRank.GeneralManager)]
    public void With_the_approval_of_a_deputy_general_manager_or_above_it_is_allowed(ManagementRank rank) =>
        Assert.Null(OpenSiteDay.Ask(isInteriorPlasterDone: false, new("chen", rank)));
}
