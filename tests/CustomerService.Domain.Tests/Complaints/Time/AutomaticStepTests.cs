using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Time;

/// <summary>What an automatic letter promises, when time lapses a case, when a case rises, and when to ask again.</summary>
public sealed class AutomaticStepTests
{
    private static readonly ComplaintState Open = new("open");

    [Fact]
    public void An_automatic_letter_names_the_next_limit_that_is_ahead()
    {
        Assert.Equal(At(30 * 24), Letter(13, Hours("resolution", 30 * 24)).NextContactBy);
        Assert.Equal(At(20), Letter(13, Hours("resolution", 30 * 24), Hours("update", 20)).NextContactBy);
        Assert.Equal(At(30 * 24), Letter(21, Hours("resolution", 30 * 24), Hours("update", 20)).NextContactBy);
        Assert.Equal(At(30 * 24), Letter(20, Hours("resolution", 30 * 24), Hours("update", 20)).NextContactBy);
    }

    [Fact]
    public void An_automatic_letter_names_its_own_time_where_no_limit_is_ahead()
    {
        Assert.Equal(At(13), Letter(13).NextContactBy);
        Assert.Equal(At(50), Letter(50, Hours("update", 20)).NextContactBy);
    }

    [Fact]
    public void An_automatic_letter_is_written_by_the_rules_of_the_moment_it_is_written()
    {
        var early = new Condition(new("in-time"), new("within 20 hours", "二十小时内"), ConditionBasis.Case, context => context.At <= At(20));
        var procedure = Acknowledging().Require(Trigger.Acknowledge, early.Code).Build(ConditionCatalogue.Standard.With(early)).TimedBy(Acknowledgement).Under(Given.Policy);
        Assert.Contains(Received(procedure).Advance(At(20)).Events, fact => fact is ComplaintAcknowledged);
        Assert.DoesNotContain(Received(procedure).Advance(At(21)).Events, fact => fact is ComplaintAcknowledged);
    }

    [Fact]
    public void A_reminder_on_the_last_moment_of_the_answer_is_in_time()
    {
        var date = At(7 * 24);
        var reminded = Given.FactFinding.AskComplainant("Which model?", date, Given.Handler, At(24)).Accepted().Remind("letter 2", Given.Handler, date).Accepted();
        Assert.Equal(date + Duration.Epsilon, Assert.IsType<ComplaintLapsed>(Assert.Single(reminded.Advance(At(70 * 24)).Events)).At);
    }

    [Fact]
    public void The_next_wake_up_is_the_due_time_itself_on_a_whole_millisecond_and_the_next_one_otherwise()
    {
        var procedure = Acknowledging().Build().TimedBy(Acknowledgement).Under(Given.Policy);
        Assert.Equal(At(12), Received(procedure).NextWakeUp);
        var odd = Complaint.Receive(procedure, Given.WangComplains, Given.FirstContact, Given.Start + Duration.FromNanoseconds(1_500_000)).Accepted();
        Assert.Equal(At(12) + Duration.FromMilliseconds(2), odd.NextWakeUp);
    }

    [Fact]
    public void Where_nothing_is_due_the_complaint_is_the_very_same()
    {
        var received = Received(Acknowledging().Build().TimedBy(Acknowledgement).Under(Given.Policy));
        var (same, events) = received.Advance(At(12) - Duration.Epsilon);
        Assert.Same(received, same);
        Assert.Empty(events);
        Assert.NotEmpty(received.Advance(At(12)).Events);
    }

    [Fact]
    public void An_alert_to_a_role_of_the_ladder_raises_to_its_level_and_never_lowers()
    {
        var timed = Given.Canonical.TimedBy(Hours("resolution", 100) with
        {
            Alerts = [PromiseAlert.AtShare(0.1, Role.Quality), PromiseAlert.AtShare(0.2, Role.Quality), PromiseAlert.AtShare(0.3, Role.Supervisor), PromiseAlert.AtShare(0.4, Role.Complainant), PromiseAlert.AtShare(0.5, Role.GeneralManager)],
        });
        var (risen, events) = Received(timed).Advance(At(60));
        Assert.Equal([(2, At(10)), (4, At(50))], events.OfType<ComplaintEscalated>().Select(rise => (rise.Level, rise.At)));
        Assert.Equal(5, events.OfType<ClockWarned>().Count());
        Assert.Equal(4, risen.EscalationLevel);
        Assert.DoesNotContain(risen.Advance(At(500)).Events, fact => fact is ComplaintEscalated);
    }

    [Fact]
    public void A_case_that_is_closed_is_neither_silent_nor_lapsed()
    {
        var offered = Received(Given.Canonical).HandOver(Given.Repairs, "theirs", Given.FirstContact, At(1)).Accepted()
            .Withdraw("Never mind.", Given.Complainant, At(2)).Accepted();
        Assert.Null(offered.NextWakeUp);
        Assert.Empty(offered.Advance(At(500)).Events);
    }

    private static Promise Acknowledgement => Promise.FirstResponse(ElapsedTime.Hours(24), warnAt: 0.5) with { Id = "acknowledgement" };

    // The canonical life cycle with a letter that time writes after half of the 24 hours.
    private static ComplaintProcedureBuilder Acknowledging() => ComplaintProcedures.Canonical.Vary("polite", 1, LocalizedText.Same("polite")).WithoutClocks()
        .Clock(new ProcedureClock { Id = "acknowledgement", Promise = "acknowledgement", RunsIn = [Open], StopsOn = [Trigger.Acknowledge], OnReopen = ClockReopening.Never, OnWarning = Trigger.Acknowledge });

    private static ComplaintAcknowledged Letter(int hour, params Promise[] others)
    {
        var builder = others.Aggregate(Acknowledging(), (all, other) => all.Clock(new ProcedureClock { Id = new(other.Id), Promise = other.Id, RunsIn = [Open] }));
        return Assert.Single(Received(builder.Build().TimedBy([Acknowledgement, .. others]).Under(Given.Policy)).Advance(At(hour)).Events.OfType<ComplaintAcknowledged>());
    }

    private static Complaint Received(ComplaintProcedure procedure) => Complaint.Receive(procedure, Given.WangComplains, Given.FirstContact, Given.Start).Accepted();

    private static Promise Hours(string id, int hours) => Promise.Resolution(ElapsedTime.Hours(hours)) with { Id = id };

    private static Instant At(double hours) => Given.Start + Duration.FromHours(hours);
}
