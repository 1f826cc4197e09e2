using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using CustomerService.Domain.Tests.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The code of the guide page on law.</summary>
public sealed class LawSnippets
{
    [Fact]
    public void A_complaint_keeps_its_law()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (policy, intake, clerk, received) = (Given.Policy, Given.WangComplains, Given.FirstContact, Instant.FromUtc(2026, 4, 14, 2, 0));

        #region law-in-time
        var calendar = Holidays.China.Calendar("office", WeeklyHours.Weekdays("09:00-17:00"));
        var law = ProcedureRegistry.Shipped.For("cn", "market-regulation", received)!;        // by the day of the receipt in Shanghai
        var house = Promise.FirstResponse(ElapsedTime.Hours(24)) with { Id = "acknowledgement" };

        var complaint = Complaint.Receive(law.TimedOn(calendar, house).Under(policy), intake, clerk, received).Accepted();

        Console.WriteLine(law);
        foreach (var deadline in complaint.Deadlines(received))
        {
            Console.WriteLine(deadline);
        }
        #endregion

        Assert.Equal(
            """
            cn-samr-2019 v1 (cn, market-regulation, from 2020-01-01 to 2026-04-14)
            acknowledgement: running, due 2026-04-15T02:00:00Z
            admission: running, due 2026-04-23T09:00:00Z

            """,
            Console.ToString());
    }

    [Fact]
    public void Both_laws_are_asked_of_one_case()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var calendar = Holidays.China.Calendar("office", WeeklyHours.Weekdays("09:00-17:00"));
        var law = ComplaintRegimes.ChineseMarketRegulation2026;
        var complaint = Given.FactFindingOf(Complaint.Receive(law.TimedOn(calendar).Under(Given.Policy), Given.WangComplains, Given.FirstContact, Instant.FromUtc(2026, 4, 15, 2, 0)).Accepted());
        var now = complaint.Snapshot.LastAt;

        #region what-if
        foreach (var candidate in ProcedureRegistry.Shipped.History("cn", "market-regulation"))
        {
            var limit = candidate.Limits.Single(limit => limit.Promise == "mediation");
            var promise = new Promise { Id = "what-if", Metric = PromiseMetric.Resolution, Target = limit.On(calendar), Pauses = [] };

            Console.WriteLine($"{candidate.Id}: {complaint.Timer("mediation", promise)!.At(now).DueAt:uuuu-MM-dd HH:mm}");
        }
        #endregion

        Assert.Equal("cn-samr-2019: 2026-06-22 09:00\ncn-samr-2026: 2026-06-14 15:59\n", Console.ToString());
    }

    [Fact]
    public void More_time_is_granted_on_conditions()
    {
        var calendar = Holidays.UnitedStatesFederal.Calendar("bank", WeeklyHours.Weekdays("09:00-17:00"), "America/New_York");
        var law = ComplaintRegimes.AmericanElectronicTransfers;
        var complaint = Given.FactFindingOf(Complaint.Receive(law.TimedOn(calendar).Under(Given.Policy), Given.WangComplains, Given.FirstContact, Instant.FromUtc(2026, 11, 20, 15, 0)).Accepted());
        var (supervisor, now) = (Given.Supervisor, Instant.FromUtc(2026, 12, 7, 15, 0));

        #region provisional-credit
        var decision = complaint.Extend("determination", "provisional-credit", new ExtensionGrant
        {
            Reason = "the merchant's records are abroad",
            Notice = "letter 17",
            ExpectedBy = Instant.FromUtc(2027, 1, 4, 12, 0),
            ProvisionalCredit = new Money(250, "USD"),
        }, supervisor, now);                                    // without the credit, or a day later: refused, with the reason
        #endregion

        Assert.True(decision.IsAccepted);
    }
}
