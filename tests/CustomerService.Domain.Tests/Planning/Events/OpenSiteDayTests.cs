using CustomerService.Domain.Planning.Events;
using static CustomerService.Domain.Tests.Customers.Refusals;

namespace CustomerService.Domain.Tests.Planning.Events;

public sealed class OpenSiteDayTests
{
    [Fact]
    public void InteriorPlasterNotDone_stands_first_in_every_refusal()
    {
        Told<InteriorPlasterNotDone>(OpenSiteDay.Ask(false, null)!.Unmet[0], "planning.interior-plaster-not-done");
        Assert.IsType<InteriorPlasterNotDone>(OpenSiteDay.Ask(false, new("li", ManagementRank.Staff))!.Unmet[0]);
    }

    [Fact]
    public void ExceptionNotApproved_where_there_is_no_approval() =>
        Told<ExceptionNotApproved>(OpenSiteDay.Ask(false, null)!.Unmet[1], "planning.exception-not-approved");

    [Theory, InlineData(ManagementRank.Staff), InlineData(ManagementRank.DepartmentManager)]
    public void ApproverRankTooLow_names_the_rank(ManagementRank rank) =>
        Assert.Equal(
            new ApproverRankTooLow("li", rank, ManagementRank.DeputyGeneralManager),
            Told<ApproverRankTooLow>(OpenSiteDay.Ask(false, new("li", rank))!.Unmet[1], "planning.approver-rank-too-low"));

    [Fact]
    public void With_the_plaster_done_nobody_is_asked()
    {
        Assert.Null(OpenSiteDay.Ask(true, null));
        Assert.Null(OpenSiteDay.Ask(true, new("li", ManagementRank.Staff)));
    }

    [Fact]
    public void An_approver_who_is_none_is_thrown_back()
    {
        Assert.Throws<ArgumentException>("approval", () => OpenSiteDay.Ask(false, new(" ", ManagementRank.GeneralManager)));
        Assert.Throws<ArgumentOutOfRangeException>("rank", () => OpenSiteDay.Ask(false, new("li", (ManagementRank)99)));
    }
}
