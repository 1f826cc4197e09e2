using CustomerService.Domain.Commitments;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S31, its first half: a key account is never served more slowly than an ordinary customer.</summary>
public sealed class S31_KeyAccountTier
{
    [Fact]
    public void An_ordinary_limit_of_24_hours_and_one_of_36_for_key_accounts_are_refused()
    {
        var refused = Assert.Throws<RuleBookException>(() => new TierPolicy(ElapsedTime.Hours(24), ElapsedTime.Hours(36)));

        var fault = Assert.Single(refused.Faults);
        Assert.Equal(("$.keyAccount", "rule-book.contradiction"), (fault.Place, fault.Code));
        Assert.Equal("A key account is never slower than an ordinary customer: 36 h can end after 24 h.", fault.Message);
    }

    [Fact]
    public void The_same_limit_or_a_shorter_one_holds()
    {
        Assert.Equal(ElapsedTime.Hours(24), new TierPolicy(ElapsedTime.Hours(24), ElapsedTime.Hours(24)).KeyAccount);
        Assert.Empty(TierPolicy.Faults(ElapsedTime.Hours(24), ElapsedTime.Hours(8)));
    }
}
