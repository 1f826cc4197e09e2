using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Law;

public sealed class IsoRegimeTests
{
    private static readonly ComplaintRegime Iso = ComplaintRegimes.Iso10002;
    private static readonly ComplaintTrigger AcceptDecision = new("acceptDecision");
    private static readonly ComplaintTrigger ExhaustRecourse = new("exhaustRecourse");

    private static Complaint DecisionTold()
    {
        var concluded = Given.ConcludedAs(Lawful.Accepted(Iso, new(2026, 3, 2)), ComplaintVariation.Misunderstanding);
        return concluded.Answered(Given.Handler, Given.Next(concluded)).IssueFinalResponse(FinalDecision.NotUpheld, "It works.", "the ombudsman", Given.Handler, Given.Next(concluded)).Accepted();
    }

    [Fact]
    public void It_has_no_numbers_and_takes_those_of_the_house()
    {
        Assert.Empty(Iso.Limits);
        var house = Promise.FirstResponse(ElapsedTime.Hours(4)) with { Id = "acknowledgement" };
        var received = Lawful.Received(Iso, new(2026, 3, 2), house);
        Assert.Equal(new LocalDateTime(2026, 3, 2, 14, 0), Lawful.Due(received, Iso, "acknowledgement"));
        Assert.Equal(["acknowledgement"], Lawful.BreachesUntil(received, Iso, new(2026, 3, 3)));
    }

    [Fact]
    public void A_decision_that_is_not_accepted_leaves_the_complaint_open()
    {
        var told = DecisionTold();
        Assert.Equal("decision-told", told.State.Value);
        Assert.False(told.IsClosed);
        Assert.True(told.ReferOut("ombudsman", Given.Complainant, Given.Next(told)).IsAccepted);
        Assert.True(told.RequestReview("Nobody looked.", Given.Complainant, Given.Next(told)).IsAccepted);
    }

    [Fact]
    public void It_closes_when_the_decision_is_accepted_or_all_recourse_is_exhausted_and_each_says_so()
    {
        var told = DecisionTold();
        Assert.Equal(ComplaintOutcome.FinalResponse, told.Take(AcceptDecision, Given.Complainant, Given.Next(told), "Very well.").Accepted().StateDefinition.Outcome);
        Assert.True(told.Take(ExhaustRecourse, Given.Supervisor, Given.Next(told), "ombudsman decided on 1 June").Accepted().IsClosed);
        Assert.False(told.Take(ExhaustRecourse, Given.Supervisor, Given.Next(told)).IsAccepted);
        Assert.False(told.Take(ExhaustRecourse, Given.Handler, Given.Next(told), "enough").IsAccepted);
    }
}
