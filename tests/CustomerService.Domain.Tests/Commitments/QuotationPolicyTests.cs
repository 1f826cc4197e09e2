using CustomerService.Domain.Commitments;
using CustomerService.Domain.Commitments.Practices;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class QuotationPolicyTests
{
    private static readonly QuotationRequest Request = new() { AskedAt = March(1, 10), Channels = [Channel.Email], IsUrgent = true, IsCopiedToAssistant = true };

    [Fact]
    public void A_hosts_own_policy_may_ask_for_one_urgent_channel()
    {
        var policy = new QuotationPolicy("own", ResponseWindow.Hours(24, 48), ResponseWindow.Hours(1, 2), [Channel.Web], [Channel.Email]);

        Assert.Equal((QuotationKind.Urgent, March(1, 12)), (policy.Triage(Request).Kind, policy.Triage(Request).LimitAt.At));
        Assert.Empty(policy.Triage(Request).Findings);
    }

    [Fact]
    public void Every_fault_of_a_policy_is_named_at_once()
    {
        var refused = Assert.Throws<RuleBookException>(() => new QuotationPolicy(" ", ResponseWindow.Hours(4, 8), ResponseWindow.Hours(4, 9), [], [Channel.Web, Channel.Web]));
        var empty = Assert.Throws<RuleBookException>(() => new QuotationPolicy("a", ResponseWindow.Hours(4, 8), ResponseWindow.Hours(5, 8), [default], [Channel.Web]));

        Assert.Equal(
            [("$.id", "rule-book.out-of-range"), ("$.urgent", "rule-book.contradiction"), ("$.generalChannels", "rule-book.out-of-range"), ("$.urgentChannels", "rule-book.stands-twice")],
            refused.Faults.Select(fault => (fault.Place, fault.Code)));
        Assert.Equal([("$.urgent", "rule-book.contradiction"), ("$.generalChannels", "rule-book.bad-code")], empty.Faults.Select(fault => (fault.Place, fault.Code)));
    }

    [Fact]
    public void A_request_by_no_channel_is_thrown_back()
    {
        Assert.Throws<ArgumentException>("request", () => QuotationPolicy.KeyAccountProcess.Triage(Request with { Channels = [] }));
        Assert.Throws<ArgumentException>("request", () => QuotationPolicy.KeyAccountProcess.Triage(Request with { Channels = [default] }));
        Assert.Throws<ArgumentNullException>("request", () => QuotationPolicy.KeyAccountProcess.Triage(null!));
    }

    [Fact]
    public void Requests_are_equal_when_their_parts_are()
    {
        Assert.Equal(Request, Request with { Channels = [Channel.Email] });
        Assert.Equal(Request.GetHashCode(), (Request with { Channels = [Channel.Email] }).GetHashCode());
        Assert.NotEqual(Request, Request with { Channels = [Channel.Phone] });
        Assert.NotEqual(Request, Request with { IsUrgent = false });
    }
}
