using CustomerService.Domain.Commitments;
using CustomerService.Domain.Commitments.Presets;
using CustomerService.Domain.Commitments.Reviews;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S06: the service standards of a credit card issuer.</summary>
public sealed class S06_CreditCard
{
    [Fact]
    public void The_standards_improved_by_57_14_and_86_67_and_37_50_percent()
    {
        Assert.Equal([(35, 15), (15, 2), (16, 10)], CreditCardServiceStandards.All.Select(standard => (standard.OldDays, standard.NewDays)));
        Assert.Equal([57.14, 86.67, 37.50], CreditCardServiceStandards.All.Select(standard => Math.Round(standard.Percent, 2, MidpointRounding.AwayFromZero)));
    }

    [Fact]
    public void An_application_answered_on_day_15_is_met_and_on_day_16_breached()
    {
        var standard = CreditCardServiceStandards.Application.TargetIn(Zone);
        var window = new ResponseWindow(standard, standard);

        Assert.Equal(WindowResult.OnTarget, window.Judge(March(1, 11), March(16, 9)));                            // day 15
        Assert.Equal(WindowResult.OnTarget, window.Judge(March(1, 11), March(17) - Duration.Epsilon));            // its last moment
        Assert.Equal(WindowResult.Breached, window.Judge(March(1, 11), March(17)));                               // day 16 begins
    }

    [Fact]
    public void More_than_180_standards_are_about_three_things()
    {
        Assert.Equal(180, CreditCardServiceStandards.MoreThan);
        Assert.Equal(["及时性", "准确性", "反应灵敏性"], Enum.GetValues<StandardAspect>().Select(aspect => aspect.DisplayName.Chinese));
    }
}
