using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Responsibility;
using CustomerService.Domain.Tests.Complaints.Responsibility;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S01, measured: repair, engineering and sales pass the pump around for 90 days.</summary>
public sealed class S01_WaterPump_Responsibility
{
    private static readonly Actor Engineer = Actor.Of("zhao.lei", Role.Department, "engineering");
    private static readonly Actor Seller = Actor.Of("sun.hua", Role.Department, "sales");

    // Repair for 10 days, engineering for 20, sales for 30 and then 5 more in the quarrel, repair again by ruling for the last 25.
    internal static readonly History Pump = History.InFactFinding("The replacement pump failed inside the warranty.")
        .Then(c => c.HandOver("engineering", "motor burnt", Handler, Day(9)))
        .Then(c => c.AcceptHandOver(Engineer, Day(10)))
        .Then(c => c.HandOver("sales", "sold for the wrong use", Engineer, Day(29)))
        .Then(c => c.AcceptHandOver(Seller, Day(30)))
        .Then(c => c.RaiseDispute([new("repair", "engineering's motor"), new("engineering", "sold for the wrong use"), new("sales", "repair put it in badly")], Seller, Day(60)))
        .Then(c => c.Rule("repair", "li.wei", "repair put the pump in", Office, Day(65)));

    [Fact]
    public void Ninety_days_are_split_among_three_departments_and_nobody_else()
    {
        var report = ResponsibilityReport.Of(ComplaintProcedures.Canonical, Pump.Events, Day(90));

        Assert.Equal(
            [("repair", 35d), ("sales", 35d), ("engineering", 20d)],
            report.Departments.Select(row => (row.Department?.Value, row.Held.TotalDays)));
        Assert.Equal((Duration.FromDays(90), Duration.FromDays(90), Duration.Zero), (report.Open, report[LedgerSide.Ours], report.WithoutPerson));
        Assert.Equal([(1, 0, 1, 1, 0), (0, 1, 0, 0, 1), (1, 1, 0, 0, 1)],
            report.Departments.Select(row => (row.HandOversOut, row.HandOversIn, row.Returns, row.DisputesLost, row.DisputesWon)));
        Assert.Equal((1, 1, 1), (report.Returning, report.OverSeveralDepartments, report.Bounces));
        Assert.Equal(
            [new ResponsibilityFlow("engineering", "sales", 1, 0, 0, 0), new ResponsibilityFlow("repair", "engineering", 1, 0, 0, 0), new ResponsibilityFlow("sales", "repair", 0, 0, 0, 1)],
            report.Flows.AsEnumerable());
    }

    [Fact]
    public void The_refused_hand_over_back_and_the_dealers_telephone_number_change_nothing()
    {
        var passed = new History(Pump.Events[..^3]);
        var told = passed.Then(c => c.RecordContact(new ContactNote { Summary = "Ring the factory.", ToldToContact = "400-100" }, Seller, Day(40)));

        Assert.False(passed.Complaint.HandOver("repair", "not ours", Seller, Day(40)).IsAccepted);
        Assert.Equal(
            ResponsibilityReport.Of(ComplaintProcedures.Canonical, passed.Events, Day(50)).Departments.AsEnumerable(),
            ResponsibilityReport.Of(ComplaintProcedures.Canonical, told.Events, Day(50)).Departments);
    }

    internal static Instant Day(int number) => March(1) + Duration.FromDays(number);
}
