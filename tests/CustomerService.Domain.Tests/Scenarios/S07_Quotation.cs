using CustomerService.Domain.Commitments;
using CustomerService.Domain.Commitments.Practices;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S07: requests for a quotation from key accounts.</summary>
public sealed class S07_Quotation
{
    private static readonly QuotationRequest ByMail = new() { AskedAt = March(1, 10), Channels = [Channel.Email], IsUrgent = false, IsCopiedToAssistant = true };

    [Fact]
    public void A_general_request_has_24_hours_as_target_and_48_as_limit()
    {
        var triage = QuotationPolicy.KeyAccountProcess.Triage(ByMail);

        Assert.Equal(QuotationKind.General, triage.Kind);
        Assert.Equal((March(2, 10), March(3, 10)), (triage.TargetAt.At, triage.LimitAt.At));
        Assert.Equal(WindowResult.OnTarget, triage.Judge(March(2, 10)));
        Assert.Equal(WindowResult.WithinLimit, triage.Judge(March(2, 10, 0, 1)));
        Assert.Equal(WindowResult.WithinLimit, triage.Judge(March(3, 10)));
        Assert.Equal(WindowResult.Breached, triage.Judge(March(3, 10, 0, 1)));
        Assert.Empty(triage.Findings);
    }

    [Fact]
    public void An_urgent_mail_and_a_phone_call_have_4_and_8_hours_and_are_handled_on_their_own()
    {
        var triage = QuotationPolicy.KeyAccountProcess.Triage(ByMail with { IsUrgent = true, Channels = [Channel.Phone, Channel.Email] });

        Assert.Equal(QuotationKind.Urgent, triage.Kind);
        Assert.True(triage.Kind.IsHandledOnItsOwn);
        Assert.Equal((March(1, 14), March(1, 18)), (triage.TargetAt.At, triage.LimitAt.At));
        Assert.Empty(triage.Findings);
    }

    [Theory]
    [InlineData("email", "phone")]
    [InlineData("phone", "email")]
    public void An_urgent_request_that_lacks_one_of_the_two_channels_is_general(string used, string missing)
    {
        var triage = QuotationPolicy.KeyAccountProcess.Triage(ByMail with { IsUrgent = true, Channels = [new(used)] });

        Assert.Equal(QuotationKind.General, triage.Kind);
        Assert.False(triage.Kind.IsHandledOnItsOwn);
        Assert.Equal(March(3, 10), triage.LimitAt.At);
        Assert.Equal([QuotationFinding.UrgentChannelMissing], triage.Findings.AsEnumerable());
        Assert.Equal($"It is called urgent, but did not come by {missing}: treated as general.", triage.Reason.English);
        Assert.Equal($"客户注明紧急，但未通过{missing}提出，按一般询价处理。", triage.Reason.Chinese);
    }

    [Fact]
    public void Without_a_copy_to_the_sales_assistant_it_is_answered_in_the_same_time_and_the_copy_is_a_finding()
    {
        var general = QuotationPolicy.KeyAccountProcess.Triage(ByMail with { IsCopiedToAssistant = false });
        var urgent = QuotationPolicy.KeyAccountProcess.Triage(ByMail with { IsUrgent = true, Channels = [Channel.Email, Channel.Phone], IsCopiedToAssistant = false });

        Assert.Equal((QuotationKind.General, QuotationKind.Urgent), (general.Kind, urgent.Kind));
        Assert.Equal([QuotationFinding.NotCopiedToAssistant], general.Findings.AsEnumerable());
        Assert.Equal([QuotationFinding.NotCopiedToAssistant], urgent.Findings.AsEnumerable());
    }

    [Fact]
    public void A_request_by_another_channel_is_answered_and_noted() =>
        Assert.Equal(
            [QuotationFinding.ChannelNotProvided, QuotationFinding.UrgentChannelMissing, QuotationFinding.NotCopiedToAssistant],
            QuotationPolicy.KeyAccountProcess.Triage(ByMail with { IsUrgent = true, Channels = [Channel.Letter], IsCopiedToAssistant = false }).Findings.AsEnumerable());
}
