using CustomerService.Domain.Complaints.Responsibility;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S20: whoever is asked first, and to whom the matter may go.</summary>
public sealed class S20_FirstContact
{
    private static readonly Actor First = Actor.Of("li.wei", Role.FirstContact, "repair");
    private static readonly Actor Colleague = Actor.Of("wu.min", Role.Handler, "sales");

    [Fact]
    public void Outside_duty_and_the_leader_absent_the_colleague_in_charge_may_be_handed_it()
    {
        var registered = Asked(major: false).Register("register no. 17", First, March(1, 9)).Accepted();

        Assert.Equal(["complaint.leader-not-absent"], Codes(registered.HandOver("wu.min", FirstContactRecipient.ColleagueInCharge, null, First, March(1, 10))));

        var handed = registered.HandOver("wu.min", FirstContactRecipient.ColleagueInCharge, "the leader is at the factory", First, March(1, 10)).Accepted();

        Assert.Equal((FirstContactState.HandedOver, "li.wei"), (handed.State, handed.Responsible));
        Assert.Equal("wu.min", handed.Accept(Colleague, March(1, 11)).Accepted().Responsible);
    }

    [Fact]
    public void Closing_by_the_first_person_is_refused_before_that()
    {
        var asked = Asked(major: false);
        var registered = asked.Register("register no. 17", First, March(1, 9)).Accepted();

        Assert.Equal(["complaint.first-contact-step-not-permitted"], Codes(asked.Close("told", First, March(1, 10))));
        Assert.Equal(["complaint.first-contact-step-not-permitted"], Codes(registered.Close("told", First, March(1, 10))));
        Assert.Equal(["complaint.cannot-be-settled-at-once"], Codes(asked.SettleAtOnce("told", First, March(1, 10))));

        var resolved = registered.HandOver("wu.min", FirstContactRecipient.ColleagueInCharge, "at the factory", First, March(1, 10)).Accepted()
            .Accept(Colleague, March(1, 11)).Accepted().Resolve("invoice sent", Colleague, March(1, 12)).Accepted();

        Assert.Equal(FirstContactState.Closed, resolved.Close("told", First, March(1, 13)).Accepted().State);
    }

    [Fact]
    public void Of_a_major_matter_only_the_general_manager_is_a_legal_recipient()
    {
        var major = Asked(major: true);

        var legal = Enum.GetValues<FirstContactRecipient>().Where(recipient => major.HandOver("someone", recipient, "the leader is away", First, March(1, 9)).IsAccepted);

        Assert.Equal([FirstContactRecipient.GeneralManager], legal);
        Assert.Equal(["complaint.major-goes-to-general-manager"], Codes(major.HandOver("zhou", FirstContactRecipient.Leader, null, First, March(1, 9))));
    }

    private static FirstContactCase Asked(bool major) => FirstContactCase.Receive(
        new FirstContactIntake { Id = "F-20", Customer = new("K-20"), Channel = Channel.Phone, Matter = "Where is my invoice?", IsOwnDuty = false, IsOneStep = false, IsMajor = major },
        First,
        March(1, 8)).Accepted();

    private static IEnumerable<string> Codes(Decision<FirstContactCase, FirstContactEvent> decision) => decision.Refusal?.Unmet.Select(error => error.Code) ?? [];
}
