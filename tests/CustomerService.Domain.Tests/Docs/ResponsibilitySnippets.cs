using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Responsibility;
using CustomerService.Domain.Tests.Complaints.Responsibility;
using CustomerService.Domain.Tests.Scenarios;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.S01_WaterPump_Responsibility;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The code of the guide page on responsibility, with the numbers of the water pump that three departments passed around for 90 days.</summary>
public sealed class ResponsibilitySnippets
{
    private static readonly Actor Clerk = Actor.Of("li.wei", Role.FirstContact, "repair");

    [Fact]
    public void Whose_time_and_who_had_it()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (procedure, events, day90) = (ComplaintProcedures.Canonical, Pump.Events, Day(90));

        #region ledger
        var ledger = ComplaintLedger.Of(procedure, events, until: day90);

        Console.WriteLine($"ours {ledger[LedgerSide.Ours].TotalDays} of {ledger.Elapsed.TotalDays} days");
        foreach (var total in ledger.ByDepartment)
            Console.WriteLine($"{total.Key}: {total.Elapsed.TotalDays} days");
        #endregion

        Page.Shows("docs/responsibility.md", Console.ToString());
        Page.HasTable("docs/responsibility.md", ledger.ToMarkdown(Language.English).Split("\n\n")[0] + "\n");
    }

    [Fact]
    public void Buck_passing_measured()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (procedure, events, day90) = (ComplaintProcedures.Canonical, Pump.Events, Day(90));

        #region report
        var report = ResponsibilityReport.Of(procedure, events, until: day90);                     // many complaints: ResponsibilityReport.Merge(reports)

        Console.Write(report.ToText(Language.English));
        string picture = report.ToMermaid(Language.English);
        #endregion

        Page.Shows("docs/responsibility.md", Console.ToString());
        Page.Shows("docs/responsibility.md", picture);
    }

    [Fact]
    public void The_ladder()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (procedure, events) = (ComplaintProcedures.Canonical, Pump.Events);

        #region ladder
        var ladder = EscalationLadder.Of(procedure, events);

        Console.WriteLine($"level {ladder.Current?.Level}, {ladder.Current?.Cause?.DisplayName.English}");
        string table = ladder.ToMarkdown(Language.English);
        #endregion

        Page.Shows("docs/responsibility.md", Console.ToString());
        Page.HasTable("docs/responsibility.md", table);
    }

    [Fact]
    public void A_dispute_before_the_office()
    {
        var raised = new History(Pump.Events[..^1]).Complaint;
        var (seller, office) = (Actor.Of("sun.hua", Role.Department, "sales"), Desk.Office);
        Instant Day(int number) => S01_WaterPump_Responsibility.Day(number);

        #region dispute
        var dispute = CrossDepartmentDispute.From(raised, "D-9", matter: "who exchanges the pump", seller, Day(60)).Accepted()
            .Rule("repair", reasons: "repair put the pump in", toDo: "exchange it by Friday", office, Day(65)).Accepted();
        var complaint = dispute.RuleOn(raised, person: "li.wei", Day(65)).Accepted();              // repair is accountable, the complaint goes on where it was

        var closed = dispute.Supervise("ordered, not exchanged", isExecuted: false, office, Day(70)).Accepted()
            .Supervise("exchanged", isExecuted: true, office, Day(80)).Accepted()
            .Close(office, Day(80)).Accepted();
        #endregion

        Assert.Equal((State.FactFinding, "repair"), (complaint.State, complaint.Owner.Department?.Value));
        Assert.Equal(DisputeState.Closed, closed.State);
    }

    [Fact]
    public void First_contact()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (clerk, now, zone) = (Clerk, Day(1), DateTimeZoneProviders.Tzdb["Asia/Shanghai"]);

        #region first-contact
        var asked = FirstContactCase.Receive(new FirstContactIntake
        {
            Id = "F-20",
            Customer = new("K-20"),
            Channel = Channel.Phone,
            Matter = "Where is my invoice?",
            IsOwnDuty = false,
            IsOneStep = false,
            IsMajor = false,
        }, clerk, now).Accepted();

        foreach (var error in asked.HandOver("zhou", FirstContactRecipient.ColleagueInCharge, leaderAbsence: null, clerk, now).Refusal!.Unmet)
            Console.WriteLine(error.Message.English);

        var solved = asked.ActFirst("sent a copy", slipTo: "finance", slipDueBy: now + Duration.FromHours(24), clerk, now).Accepted();
        Console.WriteLine($"{solved.State}, responsible {solved.Responsible}, slip overdue {solved.IsWorkSlipOverdue(now + Duration.FromHours(25))}");
        string slip = solved.WorkSlip!.ToMarkdown(zone, Language.English);                         // 工作联络单: its fields, and what is missing
        #endregion

        Page.Shows("docs/responsibility.md", Console.ToString());
        Assert.EndsWith("\nMissing: Submitted at.\n", slip, StringComparison.Ordinal);
    }

    [Fact]
    public void Records()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (procedure, events, zone) = (ComplaintProcedures.Canonical, Pump.Events, DateTimeZoneProviders.Tzdb["Asia/Shanghai"]);

        #region records
        var suggestion = new ImprovementSuggestion
        {
            Complaint = new("C-1"),
            Kind = SuggestionKind.Corrective,
            Problem = "seals dry out",
            Measure = "use another seal",
            ReportToTopManagement = true,
            SuggestedBy = "li.wei",
        };
        var form = HandlingForm.Of(procedure, events, zone, suggestion);
        Console.WriteLine(string.Join(", ", form.Missing.Select(name => name.English)));
        Console.WriteLine(string.Join(", ", suggestion.Missing.Select(name => name.English)));

        var register = new FeedbackRegister(FeedbackEntry.Of((ComplaintReceived)events[0], zone, forwardedTo: "repair"));
        string table = register.ToMarkdown(Language.English);
        #endregion

        Page.Shows("docs/responsibility.md", Console.ToString());
        Page.HasTable("docs/responsibility.md", table);
    }
}
