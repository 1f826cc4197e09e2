using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The code of the guide page on deadlines of complaints.</summary>
public sealed class DeadlineSnippets
{
    private static readonly BusinessCalendar Office = new("office", "Asia/Shanghai", WeeklyHours.Weekdays("09:00-17:30"));
    private static readonly ComplaintPolicy Policy = Given.Policy;

    [Fact]
    public void Timed()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (intake, clerk, now) = (Given.WangComplains, Given.FirstContact, Given.Start);

        #region timed
        var procedure = ComplaintProcedures.Canonical.Under(Policy).TimedBy(
            Promise.FirstResponse(WorkingTime.Hours(8, Office), warnAt: 0.5) with { Id = "acknowledgement" },
            Promise.Resolution(BusinessDays.CalendarDays(30, "Asia/Shanghai")) with { Alerts = [PromiseAlert.AtShare(0.8, Role.Quality)] },
            Promise.CallBack(ElapsedTime.Hours(24)));

        var complaint = Complaint.Receive(procedure, intake, clerk, now).Accepted();
        foreach (var deadline in complaint.Deadlines(now))
            Console.WriteLine(deadline);                                  // acknowledgement: running, due …

        Console.WriteLine(complaint.Deadlines(now)[0].Explain());         // each span counted, each night left out
        #endregion

        Assert.StartsWith("acknowledgement: running, due 2026-03-02T09:00:00Z\nresolution: running, due 2026-04-01T15:59:59Z\n", Console.ToString().Replace(".999999999", "", StringComparison.Ordinal), StringComparison.Ordinal);

        #region advance
        (complaint, var events) = complaint.Advance(now + Duration.FromDays(26));
        foreach (var fact in events)
            Console.WriteLine($"{fact.At} {fact.GetType().Name} {fact.DueTo}");

        var next = complaint.NextWakeUp;                                  // put it into a DeadlineQueue; null: time alone brings nothing more
        #endregion

        Assert.Equal(["ClockWarned", "ClockBreached", "ComplaintEscalated", "ClockWarned", "ComplaintEscalated"], events.Select(fact => fact.GetType().Name));
        Assert.NotNull(next);
    }

    [Fact]
    public void Extended()
    {
        #region extension
        var bank = ComplaintProcedures.Canonical.Vary("bank", 1, new("Payment disputes", "支付争议"))
            .WithoutClocks()
            .Clock(new ProcedureClock
            {
                Id = "determination",
                Promise = "determination",
                RunsIn = [new("open")],
                Extensions = [new() { Id = "provisional-credit", Promise = "determination-45", Requires = [Conditions.ProvisionalCreditGiven.Code] }],
            })
            .Build()
            .TimedBy(
                Promise.Resolution(BusinessDays.Of(10, Office)) with { Id = "determination" },
                Promise.Resolution(BusinessDays.CalendarDays(45, "Asia/Shanghai")) with { Id = "determination-45" });
        #endregion

        var now = Given.Start;
        var complaint = Complaint.Receive(bank.Under(Policy), Given.WangComplains, Given.FirstContact, now).Accepted();
        var supervisor = Given.Supervisor;

        #region extend
        var decision = complaint.Extend("determination", "provisional-credit", new ExtensionGrant
        {
            Reason = "the merchant's records are abroad",
            Notice = "letter 17",
            ExpectedBy = now + Duration.FromDays(40),
            ProvisionalCredit = new Money(250, "CNY"),
        }, supervisor, now);
        #endregion

        Assert.True(decision.IsAccepted);
    }

    [Fact]
    public void A_step_at_the_limit()
    {
        #region limit
        const string Summary = """
            { "id": "summary", "promise": "third-business-day", "runsIn": ["received"], "stopsOn": ["settle"], "onLimit": "leaveShortPath" }
            """;
        #endregion

        const string LeaveShortPath = """{ "trigger": "leaveShortPath", "from": ["received"], "to": "waiting", "roles": ["clock"] }""";
        var guest = ClockSamples.Guest.Replace("\"transitions\": [", $"\"transitions\": [ {LeaveShortPath},", StringComparison.Ordinal);
        var clocks = guest.IndexOf("\"clocks\": [", StringComparison.Ordinal);
        var procedure = ComplaintProcedure.Parse(guest[..clocks] + $"\"clocks\": [ {Summary} ] }}")
            .TimedBy(Promise.Resolution(BusinessDays.Of(3, Office)) with { Id = "third-business-day" });
        var received = Complaint.Receive(procedure, Given.WangComplains, Given.FirstContact, Given.Start).Accepted();
        Assert.Equal("waiting", received.Advance(Given.Start + Duration.FromDays(4)).Complaint.State.Value);
    }
}
