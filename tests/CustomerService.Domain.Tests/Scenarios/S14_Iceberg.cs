using CustomerService.Domain.Complaints.Statistics;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S14: the dissatisfied whom nobody sees, and what winning them back is worth.</summary>
public sealed class S14_Iceberg
{
    [Fact]
    public void Forty_complaints_at_2_percent_stand_for_2000_dissatisfied_1960_silent_490_serious()
    {
        var iceberg = ComplaintIceberg.Of(40, IcebergShares.TwoPercent);

        Assert.Equal((40L, 2000.0, 1960.0, 490.0), (iceberg.Complaints, iceberg.Dissatisfied, iceberg.Silent, iceberg.SeriousSilent));
    }

    [Fact]
    public void Sixty_seven_complaints_at_67_percent_stand_for_100_dissatisfied_33_silent()
    {
        var iceberg = ComplaintIceberg.Of(67, IcebergShares.SixtySevenPercent);

        Assert.Equal((100.0, 33.0, null), (iceberg.Dissatisfied, iceberg.Silent, iceberg.SeriousSilent));
    }

    [Fact]
    public void The_33_silent_tell_297() =>
        Assert.Equal(297.0, ServiceRecovery.WordOfMouth(ComplaintIceberg.Of(67, IcebergShares.SixtySevenPercent).Silent));

    [Fact]
    public void Of_200_complaints_150_recover_and_190_when_prompt_and_valued()
    {
        Assert.Equal(150.0, ServiceRecovery.WonBack(200, RecoveryQuality.ResolvedWell));
        Assert.Equal(190.0, ServiceRecovery.WonBack(200, RecoveryQuality.PromptAndValuing));
    }

    [Fact]
    public void Keeping_costs_500_and_acquiring_3000() =>
        Assert.Equal(new Money(3000m, "CNY"), ServiceRecovery.CostOfReplacing(new Money(500m, "CNY")));
}
