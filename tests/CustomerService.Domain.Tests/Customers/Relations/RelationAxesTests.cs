using CustomerService.Domain.Customers.Relations;

namespace CustomerService.Domain.Tests.Customers.Relations;

public sealed class RelationAxesTests
{
    [Fact]
    public void The_ladder_is_climbed_rung_by_rung_and_fallen_from_by_any_number()
    {
        var rungs = Enum.GetValues<CustomerLadder>();

        Assert.Equal(["潜在客户", "新客户", "满意客户", "留住的客户", "老客户"], rungs.Select(rung => rung.DisplayName.Chinese));
        Assert.Equal([CustomerLadder.New, CustomerLadder.Satisfied, CustomerLadder.Retained, CustomerLadder.Old, null], rungs.Select(rung => rung.Next));
        Assert.All(rungs, from => Assert.All(rungs, to => Assert.Equal(to < from || from.Next == to, from.CanMoveTo(to))));
    }

    [Fact]
    public void Mutual_satisfaction_and_commitment_together_are_maturity()
    {
        Assert.True(RelationAxes.IsMaturity(mutuallySatisfied: true, lastinglyCommitted: true));
        Assert.False(RelationAxes.IsMaturity(mutuallySatisfied: true, lastinglyCommitted: false));
        Assert.False(RelationAxes.IsMaturity(mutuallySatisfied: false, lastinglyCommitted: true));
        Assert.Equal(["考察期", "成长期", "成熟期", "退化期"], Enum.GetValues<LifeCycleStage>().Select(stage => stage.DisplayName.Chinese));
    }

    [Fact]
    public void Owning_is_for_good()
    {
        Assert.True(ProspectState.Potential.CanBecome(ProspectState.Intending));
        Assert.True(ProspectState.Potential.CanBecome(ProspectState.Owner));
        Assert.True(ProspectState.Intending.CanBecome(ProspectState.Owner));
        Assert.True(ProspectState.Intending.CanBecome(ProspectState.Potential));
        Assert.False(ProspectState.Intending.CanBecome(ProspectState.Intending));
        Assert.All(Enum.GetValues<ProspectState>(), state => Assert.False(ProspectState.Owner.CanBecome(state)));
        Assert.Equal([ProspectState.Owner], Enum.GetValues<ProspectState>().Where(state => state.HasBought));
    }

    [Fact]
    public void Loyalty_has_four_kinds_and_time_three()
    {
        Assert.Equal(["惰性忠诚", "方便忠诚", "垄断忠诚", "激励忠诚"], Enum.GetValues<LoyaltyKind>().Select(kind => kind.DisplayName.Chinese));
        Assert.Equal(["过去客户", "现在客户", "将来客户"], Enum.GetValues<TemporalState>().Select(state => state.DisplayName.Chinese));
    }
}
