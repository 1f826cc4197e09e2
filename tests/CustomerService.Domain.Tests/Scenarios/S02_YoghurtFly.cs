using CustomerService.Domain.Complaints;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S02: a fly in the yoghurt, an agitated customer, onlookers, and a duty manager who made it worse.</summary>
public sealed class S02_YoghurtFly
{
    private const string FourthQuestion = "Were there similar cases with this milk before?";

    private static readonly Actor DutyManager = Actor.Of("duty.manager", Role.FirstContact, "floor");
    private static readonly Actor Manager = Actor.Of("he.ping", Role.Supervisor, "floor");

    [Fact]
    public void Explain_is_refused_until_the_provoker_is_replaced_the_customer_relocated_and_an_apology_recorded()
    {
        var inflamed = Complaint.Receive(ComplaintProcedures.FaceToFace, Intake("There was a fly in the yoghurt."), DutyManager, March(1)).Accepted()
            .RecordContact(
                new ContactNote
                {
                    Summary = "Shouting on the sales floor.",
                    CustomerAgitated = true,
                    Onlookers = true,
                    InflamedBy = "duty.manager",
                    UnauthorizedPromise = "Take the child to hospital, we take responsibility.",
                    Mistakes = [EncounterMistake.PublicSetting, EncounterMistake.HandlerProvocation],
                },
                DutyManager,
                March(1)).Accepted();

        Assert.Equal("Take the child to hospital, we take responsibility.", inflamed.Snapshot.Contacts[0].UnauthorizedPromise);
        Assert.Equal([EncounterMistake.PublicSetting, EncounterMistake.HandlerProvocation], inflamed.Snapshot.Contacts[0].Mistakes.AsEnumerable());

        // The first step is the apology; without it there is no explaining at all.
        Assert.Equal(["complaint.transition-not-permitted"], Codes(inflamed.Take(Trigger.Explain, Manager, March(1), "how it came")));

        var apologized = inflamed.Take(Trigger.Apologize, Manager, March(1)).Accepted();
        Assert.Equal(["provoker-withdrawn", "quiet-place"], Codes(apologized.Take(Trigger.Explain, Manager, March(1), "how it came")));

        var replaced = apologized.ReplaceHandler("duty.manager", "he.ping", Manager, March(1)).Accepted();
        Assert.Equal(["quiet-place"], Codes(replaced.Take(Trigger.Explain, Manager, March(1), "how it came")));

        var inOffice = replaced.Relocate("office", Manager, March(1)).Accepted();
        var explained = inOffice.Take(Trigger.Explain, Manager, March(1), "how it came").Accepted();
        Assert.Equal("explained", explained.State.Value);
    }

    [Fact]
    public void The_six_steps_end_with_thanks_and_none_can_be_skipped()
    {
        var met = Complaint.Receive(ComplaintProcedures.FaceToFace, Intake("The queue was too long."), DutyManager, March(1)).Accepted();
        (ComplaintTrigger Trigger, string? Note)[] steps =
            [(Trigger.Apologize, null), (Trigger.Explain, "one till was broken"), (Trigger.Sympathize, null), (Trigger.GiveSolution, "two more tills opened"), (Trigger.ApologizeAgain, null), (Trigger.Thank, null)];

        var complaint = met;
        for (var i = 0; i < steps.Length; i++)
        {
            foreach (var later in steps[(i + 1)..])
            {
                Assert.False(complaint.Take(later.Trigger, DutyManager, March(1), later.Note).IsAccepted);
            }

            complaint = complaint.Take(steps[i].Trigger, DutyManager, March(1), steps[i].Note).Accepted();
        }

        Assert.Equal(ComplaintOutcome.SettledOnTheSpot, complaint.Outcome);
        Assert.Equal("apologize, explain, sympathize, giveSolution, apologizeAgain, thank", met.PathTo(new("thanked"))?.ToString());
    }

    [Fact]
    public void Relocating_is_allowed_until_the_explanation_and_not_after_it()
    {
        var apologized = Complaint.Receive(ComplaintProcedures.FaceToFace, Intake("Shouting."), DutyManager, March(1)).Accepted()
            .Take(Trigger.Apologize, DutyManager, March(1)).Accepted();

        Assert.True(apologized.Relocate("office", DutyManager, March(1)).IsAccepted);

        var explained = apologized.Take(Trigger.Explain, DutyManager, March(1), "why").Accepted();
        Assert.Equal(["complaint.transition-not-permitted"], Codes(explained.Relocate("office", DutyManager, March(1))));
    }

    [Fact]
    public void Findings_are_refused_naming_the_fourth_question_when_only_three_are_answered()
    {
        var three = WithFourQuestions()
            .AnswerInquiry(1, "in the restaurant next door", Handler, March(1)).Accepted()
            .AnswerInquiry(2, "torn open", Handler, March(1)).Accepted()
            .AnswerInquiry(3, "the child, no adult present", Handler, March(1)).Accepted();

        var refused = three.Conclude([new Finding(1, ComplaintVariation.Unproven, "open")], Liability.Unknown, Handler, March(1));

        var unmet = Assert.IsType<UnmetCondition>(Assert.Single(refused.Refusal!.Unmet));
        Assert.Equal("inquiries-answered", unmet.Code);
        Assert.Equal($"4. {FourthQuestion}", unmet.Missing?.English);
        Assert.True(three.AnswerInquiry(4, "none", Handler, March(1)).Accepted()
            .Conclude([new Finding(1, ComplaintVariation.Unproven, "open")], Liability.Unknown, Handler, March(1)).IsAccepted);
        Assert.True(three.WaiveInquiry(4, "records were lost", Handler, March(1)).Accepted()
            .Conclude([new Finding(1, ComplaintVariation.Unproven, "open")], Liability.Unknown, Handler, March(1)).IsAccepted);
    }

    private static Complaint WithFourQuestions() => InFactFinding(
        "There was a fly in the yoghurt.",
        "Where was the fly found?",
        "Was the box torn open, or only opened for the straw?",
        "Who saw it first, and was an adult present?",
        FourthQuestion);
}
