using CustomerService.Domain.Quality;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S10: the yearly quality targets for key accounts.</summary>
public sealed class S10_Targets
{
    private static readonly QualityTargets Targets = QualityTargets.KeyAccountProcess;

    [Theory]
    [InlineData(0, "95.0")]
    [InlineData(1, "95.5")]
    [InlineData(2, "96.0")]
    [InlineData(9, "99.5")]
    [InlineData(10, "100.0")]
    [InlineData(11, "100.0")]
    public void Satisfaction_rises_by_half_a_point_a_year_up_to_100(int year, string target) =>
        Assert.Equal(Exactly(target), Targets.SatisfactionTarget(year));

    [Theory]
    [InlineData(0, "95")]
    [InlineData(1, "95.475")]
    [InlineData(2, "95.952375")]
    [InlineData(11, "100")]
    public void Satisfaction_can_rise_by_half_a_percent_a_year_instead(int year, string target) =>
        Assert.Equal(Exactly(target), (Targets with { Rise = YearlyRise.Relative }).SatisfactionTarget(year));

    [Fact]
    public void The_target_itself_is_enough()
    {
        Assert.True(Targets.IsSatisfied(95.0m, 0));
        Assert.False(Targets.IsSatisfied(95.0m, 1));
        Assert.True(Targets.IsSatisfied(95.5m, 1));
        Assert.Null(Targets.IsSatisfied(null, 0));
    }

    [Fact]
    public void One_upheld_complaint_is_met_and_two_are_not()
    {
        Assert.True(Targets.HasFewComplaints(0));
        Assert.True(Targets.HasFewComplaints(1));
        Assert.False(Targets.HasFewComplaints(2));
    }

    [Fact]
    public void Every_product_is_qualified()
    {
        Assert.True(Targets.IsQualified(100));
        Assert.False(Targets.IsQualified(99.9m));
        Assert.Null(Targets.IsQualified(null));
    }

    private static decimal Exactly(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}
