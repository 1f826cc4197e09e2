using CustomerService.Domain.Complaints;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>
/// Scenario S03: talks without result are adjourned with an agreed call-back. Its DeclareDeadlock and ScheduleCallback are one act here
/// (<see cref="Complaint.Adjourn"/>), its CallbackScheduled is <see cref="State.CoolingOff"/>, its Proposing begins in fact finding.
/// </summary>
public sealed class S03_Deadlock
{
    [Fact]
    public void Without_a_contact_number_the_talks_cannot_be_adjourned()
    {
        var talks = Negotiating("There was a fly in the yoghurt.");

        Assert.Equal(["contact-number-given"], Codes(talks.Adjourn("the manager's words", contactNumber: " ", Handler, March(1, 15))));
    }

    [Fact]
    public void With_a_number_on_1_March_15_00_the_call_is_due_on_2_March_and_not_later_than_its_end()
    {
        var adjourned = Negotiating("There was a fly in the yoghurt.").Adjourn("the manager's words", "138-0000", Handler, March(1, 15)).Accepted();

        var due = adjourned.Snapshot.Adjournments[^1].CallBackBy;
        Assert.Equal(State.CoolingOff, adjourned.State);
        Assert.Equal(March(3, 0) - Duration.Epsilon, due);
        Assert.True(March(2, 23, 59) < due && due < March(3, 0));
    }

    [Fact]
    public void A_call_agreed_for_the_day_after_next_is_refused()
    {
        var talks = Negotiating("There was a fly in the yoghurt.");

        Assert.True(talks.Adjourn("words", "138-0000", Handler, March(1, 15), callBackBy: March(3, 0) - Duration.Epsilon).IsAccepted);
        Assert.Equal(["call-back-by-next-day"], Codes(talks.Adjourn("words", "138-0000", Handler, March(1, 15), callBackBy: March(3, 0))));
    }

    [Fact]
    public void The_call_with_a_renewed_apology_and_something_new_resumes_the_talks()
    {
        var coolingOff = Negotiating("There was a fly in the yoghurt.").Adjourn("the manager's words", "138-0000", Handler, March(1, 15)).Accepted();

        Assert.Equal(["apology-renewed"], Codes(coolingOff.CallBack("the dairy was asked", apologyRenewed: false, Handler, March(2))));
        Assert.Equal(["new-ground-brought"], Codes(coolingOff.CallBack("", apologyRenewed: true, Handler, March(2))));

        var called = coolingOff.CallBack("the dairy invites the customer to see the closed line", apologyRenewed: true, Handler, March(2)).Accepted();
        Assert.Equal(State.Negotiating, called.State);
        Assert.Equal(March(2), called.Snapshot.Adjournments[^1].CalledAt);
    }

    [Fact]
    public void A_test_needs_the_customers_wish_and_its_result_is_evidence_for_the_next_proposal()
    {
        var talks = Negotiating("There was a fly in the yoghurt.");

        Assert.Equal(["customer-asked-for-test"], Codes(talks.CommissionTest("city laboratory", "time of the fly's death", customerAsked: false, bothAgreed: true, Handler, March(3))));

        var testing = talks.CommissionTest("city laboratory", "time of the fly's death", customerAsked: true, bothAgreed: true, Handler, March(3)).Accepted();
        Assert.Equal(State.UnderExamination, testing.State);

        var result = testing.ReceiveTestResult("died after the box was opened", Handler, March(9)).Accepted();
        Assert.Equal("died after the box was opened", result.Snapshot.Evidence[^1].Text);
        Assert.True(result.Propose([new Remedy(RemedyKind.Goodwill, "visit to the dairy")], "test result", Handler, March(9)).IsAccepted);
    }

    [Fact]
    public void The_invitation_to_the_dairy_is_a_recorded_offer()
    {
        var offered = Negotiating("There was a fly in the yoghurt.")
            .Propose([new Remedy(RemedyKind.Goodwill, "visit to the dairy")], "see the closed line", Handler, March(2)).Accepted();

        Assert.Equal(("visit to the dairy", RemedyStatus.Offered), (offered.Snapshot.Remedies[^1].Description, offered.Snapshot.Remedies[^1].Status));
    }
}
