using CustomerService.Domain.Calendars;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using NodaTime;

namespace CustomerService.Domain.Samples;

/// <summary>Two complaints to a market regulator, a day apart: each keeps its law, and each deadline can be added again by hand.</summary>
internal sealed class LawInTimeCase(Narrator tell)
{
    private static readonly BusinessCalendar Office = Holidays.China.Calendar("office", WeeklyHours.Weekdays("09:00-17:00"));

    private readonly Actor _counter = tell.Person(new("Ma Li", "马丽"), Role.FirstContact, new("counter", "受理窗口"));
    private readonly Actor _mediator = tell.Person(new("Qin Yong", "秦勇"), Role.Handler, new("mediation", "调解室"));
    private readonly Actor _laboratory = tell.Person(new("test institute", "检测机构"), Role.OutsideBody);

    public void Tell()
    {
        tell.Title(new("3. Law in time: one day apart, two laws", "三、时效中的法律：相差一天，适用两部规章"));
        var earlier = Admitted("C-2026-0414", "2026-04-14 10:00");
        tell.Note(new("how its last day comes about, to be added again by hand:", "末日如何推算，可手工复核："));
        tell.Days(earlier.Deadlines(earlier.Snapshot.LastAt).Single(deadline => deadline.Clock.Id.Value == "mediation").Explain());
        var later = Admitted("C-2026-0415", "2026-04-15 10:00");
        tell.Note(Due(earlier, new("the first, under the older law, 45 business days", "第一件，依旧规，45 个工作日")));
        tell.Note(Due(later, new("the second, under the newer law, 60 days", "第二件，依新规，60 日")));

        earlier = Test(earlier);
        tell.Note(Due(earlier, new("the first again; the time of the test is not counted", "第一件，检测时间不计入")));
        tell.Moment("2026-07-10 09:00", new("nobody has looked for two months; time tells what it has brought", "两个月无人过问；时间告知已到期的事项"));
        var (ended, events) = earlier.Advance(Narrator.InstantOf("2026-07-10 09:00"));
        tell.Facts(ended, events);
    }

    private Complaint Admitted(string id, string at)
    {
        var received = Narrator.InstantOf(at);
        var law = ProcedureRegistry.Shipped.For("cn", "market-regulation", received)!;
        var now = tell.At(at, _counter, new($"records a complaint; {law.Name.English}", $"登记投诉；{law.Name.Chinese}"));
        var complaint = tell.Accepted(Complaint.Receive(law.TimedOn(Office).Under(HousePolicy.InForce), new Intake
        {
            Id = new(id),
            Customer = new("K-12"),
            Channel = Channel.Phone,
            Facts = [tell.In(new("The washing machine leaks.", "洗衣机漏水。"))],
            Demands = [Claim.Repair],
        }, by: _counter, at: now));
        complaint = tell.Accepted(complaint.RecordContact(new() { Summary = tell.In(new("We are sorry for the trouble.", "对给您带来的不便深表歉意。")), Apology = true }, by: _counter, at: now));
        complaint = tell.Accepted(complaint.Acknowledge(tell.In(new("letter", "短信")), now + Duration.FromDays(1), by: _counter, at: now));
        complaint = tell.Accepted(complaint.BeginAssessment(by: _mediator, at: now));
        return tell.Accepted(complaint.Accept(Severity.Ordinary, by: _mediator, at: now));
    }

    private Complaint Test(Complaint complaint)
    {
        var now = tell.At("2026-04-20 10:00", _mediator, new("has it tested; both sides agree on institute and cost", "送检；双方同意机构和费用"));
        complaint = tell.Accepted(complaint.CommissionTest(
            tell.In(new("test institute", "检测机构")), tell.In(new("Why does it leak?", "漏水原因")), customerAsked: true, bothAgreed: true, by: _mediator, at: now));
        now = tell.At("2026-04-27 10:00", _laboratory, new("reports", "出具报告"));
        return tell.Accepted(complaint.ReceiveTestResult(tell.In(new("A seal was fitted badly.", "密封圈安装不当。")), by: _laboratory, at: now));
    }

    private static LocalizedText Due(Complaint complaint, LocalizedText why)
    {
        var due = Narrator.Local(complaint.Timer("mediation")!.At(complaint.Snapshot.LastAt).DueAt!.Value);
        return new($"{why.English}: the mediation ends by {due}", $"{why.Chinese}：调解应于 {due} 前终结");
    }
}
