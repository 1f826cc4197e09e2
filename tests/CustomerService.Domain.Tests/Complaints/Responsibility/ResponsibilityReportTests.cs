using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Responsibility;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Complaints.Responsibility;

public sealed class ResponsibilityReportTests
{
    private static readonly ComplaintProcedure Procedure = ComplaintProcedures.Canonical;
    private static readonly Actor Engineer = Actor.Of("zhao.lei", Role.Department, "engineering");

    private static readonly ImmutableArray<ComplaintEvent> Declined = History.InFactFinding("It broke.")
        .Then(c => c.HandOver("engineering", "motor", Handler, March(2)))
        .Then(c => c.DeclineHandOver("no time", Engineer, March(3)))
        .Then(c => c.HandOver("sales", "sold wrong", Handler, March(4)))
        .Then(c => c.NoteHandOverSilence(March(6)))
        .Events;

    [Fact]
    public void Declined_offers_silences_and_time_without_a_person_stand_with_who_caused_them()
    {
        var report = ResponsibilityReport.Of(Procedure, Declined, March(11));

        Assert.Equal(["repair", "sales", "engineering"], report.Departments.Select(row => row.Department?.Value));
        var (repair, sales, engineering) = (report.Departments[0], report.Departments[1], report.Departments[2]);
        Assert.Equal((Duration.FromDays(5), Duration.FromDays(5), 0.5, 1, 1, 0), (repair.Held, repair.HeldOurs, repair.Share, repair.HandOversOut, repair.OffersDeclined, repair.Bounces));
        Assert.Equal((Duration.FromDays(5), Duration.FromDays(5), 1, 1, 1), (sales.Held, sales.WithoutPerson, sales.HandOversIn, sales.Silences, sales.Complaints));
        Assert.Equal((Duration.Zero, 1, 1, 0), (engineering.Held, engineering.Declined, engineering.Bounces, engineering.Complaints));
        Assert.Equal(
            [new ResponsibilityFlow("repair", "sales", 0, 1, 0, 0), new ResponsibilityFlow("repair", "engineering", 0, 0, 1, 0)],
            report.Flows.AsEnumerable());
        Assert.Equal((1, 1, 0, 1), (report.Complaints, report.OverSeveralDepartments, report.Returning, report.Bounces));
        Assert.Equal("1 complaints, 0 returning, 1 bounces, 3 departments", report.ToString());
    }

    [Fact]
    public void A_person_who_acts_for_no_department_has_a_row_without_a_name()
    {
        var events = Complaint.Receive(Procedure.Under(Policy), Intake("It broke."), Actor.Of("temp", Role.FirstContact), March(1)).Events;

        var row = Assert.Single(ResponsibilityReport.Of(Procedure, events, March(2)).Departments);

        Assert.Equal((null, Duration.FromDays(1), 1), (row.Department, row.Held, row.Complaints));
    }

    [Fact]
    public void Nothing_counts_after_the_moment_asked_for()
    {
        var report = ResponsibilityReport.Of(Procedure, Declined, March(3) - Duration.Epsilon);

        Assert.Equal((0, 0), (report.Bounces, report.Flows.Length));
        Assert.Equal(March(3) - Duration.Epsilon - March(1), report.Elapsed);
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponsibilityReport.Of(Procedure, Declined, March(1) - Duration.Epsilon));
    }

    [Fact]
    public void Working_time_is_there_with_a_calendar_only_and_lost_where_one_of_many_has_none()
    {
        var office = new BusinessCalendar("office", "Asia/Shanghai", WeeklyHours.Weekdays("09:00-17:00"));
        var with = ResponsibilityReport.Of(Procedure, Declined, March(11), office);

        Assert.Equal(Duration.FromHours(32), with.Departments[0].WorkingOurs);   // Monday 2 to Thursday 5 March
        Assert.Equal(Duration.FromHours(64), ResponsibilityReport.Merge([with, ResponsibilityReport.Empty, with]).Departments[0].WorkingOurs);
        Assert.All(ResponsibilityReport.Merge([with, ResponsibilityReport.Of(Procedure, Declined, March(11))]).Departments, row => Assert.Null(row.WorkingOurs));
    }

    [Fact]
    public void Texts_and_the_graph_name_what_was_counted()
    {
        var report = ResponsibilityReport.Of(Procedure, Declined, March(11));

        Assert.Contains("  engineering: 0 s (0.0%); declined 1, bounces 1\n", report.ToText(Language.English), StringComparison.Ordinal);
        Assert.Contains("  sales：120 小时（50.0%）；接收 1，逾期未答 1\n", report.ToText(Language.Chinese), StringComparison.Ordinal);
        Assert.StartsWith("| 部门 | 投诉数 | 持有时间 |", report.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains("| repair | 1 | 120 h | 50.0% | 120 h | - | 0 s | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |\n", report.ToMarkdown(Language.English), StringComparison.Ordinal);
        Assert.Equal(4, report.ToCsv(Language.English).Count('\n'));
        Assert.Contains("\nsales,1,432000,0.5,432000,,432000,0,1,0,0,0,0,1,0,0\n", report.ToCsv(Language.English), StringComparison.Ordinal);
        Assert.Equal(
            "flowchart LR\n    d0[\"engineering\"]\n    d1[\"repair\"]\n    d2[\"sales\"]\n    d1 -->|\"1\"| d2\n    d1 -.->|\"0, declined 1\"| d0\n",
            report.ToMermaid(Language.English));
        Assert.Contains("|\"0，拒绝 1\"|", report.ToMermaid(Language.Chinese), StringComparison.Ordinal);
        Assert.Equal("flowchart LR\n", ResponsibilityReport.Empty.ToMermaid(Language.English));
    }

    [Fact]   // property: sums
    public void Departments_add_up_to_the_whole_and_what_goes_out_comes_in() =>
        Prop.ForAll(ComplaintLives.Acts, acts =>
        {
            var (complaint, events, _) = ComplaintLives.Play(acts);
            var until = events[^1].At + Duration.FromHours(5);
            var report = ResponsibilityReport.Of(ComplaintLives.Begin.Procedure, events, until);
            var ledger = ComplaintLedger.Of(ComplaintLives.Begin.Procedure, events, until);
            return report.Departments.Aggregate(Duration.Zero, (sum, row) => sum + row.Held) == report.Open
                && report.Departments.Aggregate(Duration.Zero, (sum, row) => sum + row.HeldOurs) == report[LedgerSide.Ours]
                && report.Elapsed == until - events[0].At
                && report.WithoutPerson == ledger.WithoutPerson
                && ledger.ByDepartment.All(total => report.Departments.Single(row => row.Department == total.Key).Held == total.Elapsed)
                && report.Departments.Sum(row => row.HandOversOut) == report.Departments.Sum(row => row.HandOversIn)
                && report.Departments.Sum(row => row.HandOversOut) == report.Flows.Sum(flow => flow.Accepted + flow.BySilence)
                && report.Departments.Sum(row => row.Declined) == events.OfType<HandOverDeclined>().Count()
                && report.Departments.Sum(row => row.OffersDeclined) == report.Flows.Sum(flow => flow.Declined)
                && report.Departments.Sum(row => row.DisputesLost) == events.OfType<DisputeRuled>().Count()
                && (complaint.Round > 1 || report.Departments.Sum(row => row.HandOversOut) == complaint.Snapshot.HandOvers);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]   // property: any order, any grouping
    public void Merging_is_the_same_in_any_order_and_grouping() =>
        Prop.ForAll(ComplaintLives.Acts, ComplaintLives.Acts, ComplaintLives.Acts, (a, b, c) =>
        {
            var (first, second, third) = (Of(a), Of(b), Of(c));
            var flat = ResponsibilityReport.Merge([first, second, third]);
            var nested = ResponsibilityReport.Merge([ResponsibilityReport.Merge([third, first]), ResponsibilityReport.Empty, second]);
            return flat.Departments.SequenceEqual(nested.Departments) && flat.Flows.SequenceEqual(nested.Flows)
                && (flat.Complaints, flat.Returning, flat.OverSeveralDepartments, flat.Elapsed) == (nested.Complaints, nested.Returning, nested.OverSeveralDepartments, nested.Elapsed)
                && flat.Complaints == 3 && flat.Bounces == first.Bounces + second.Bounces + third.Bounces;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]   // one definition of a return: the replay of an event log with the owner's department counts the same cases
    public void A_return_is_what_the_replay_of_a_log_counts_as_one()
    {
        var (returning, several) = (0, 0);
        Prop.ForAll(OwnershipLives.Steps, steps =>
        {
            var events = OwnershipLives.Play(steps);
            var report = ResponsibilityReport.Of(OwnershipLives.Procedure, events, events[^1].At);
            using var text = new StringReader(AsLog(events));
            var log = LogConformance.Check(OwnershipLives.Procedure, EventLogReader.Open(text));
            (returning, several) = (returning + report.Returning, several + report.OverSeveralDepartments);
            return (report.Returning, report.OverSeveralDepartments) == (log.CasesReturning, log.CasesOverSeveralDepartments)
                && report.Flows.Sum(flow => flow.From == flow.To ? 0 : flow.Moved) == log.HandOvers.Sum(row => row.Times);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

        Assert.True(several > 100 && returning > 30, $"{several} over several departments, {returning} returning: too few to say anything.");
    }

    [Fact]   // oracle: owners and events counted one by one
    public void What_departments_did_agrees_with_counting_events_and_owners() =>
        Prop.ForAll(OwnershipLives.Steps, steps =>
        {
            var events = OwnershipLives.Play(steps);
            var until = events[^1].At + Duration.FromHours(3);
            var owners = Complaint.Replay(OwnershipLives.Procedure, events).Snapshot.Owners;
            var report = ResponsibilityReport.Of(OwnershipLives.Procedure, events, until);
            var flows = report.Flows;
            var passed = owners.Select(owner => owner.Department!.Value).Aggregate(ImmutableArray<Department>.Empty, (all, next) => all.IsEmpty || all[^1] != next ? all.Add(next) : all);
            return report.Departments.All(row =>
                row.Held == owners.Where(owner => owner.Department == row.Department).Aggregate(Duration.Zero, (sum, owner) => sum + ((owner.Until ?? until) - owner.Since))
                && row.WithoutPerson == owners.Where(owner => owner.Department == row.Department && owner.Person is null).Aggregate(Duration.Zero, (sum, owner) => sum + ((owner.Until ?? until) - owner.Since))
                && row.Returns == passed.Where((department, i) => department == row.Department && passed.Take(i).Contains(department)).Count()
                && row.DisputesLost == events.OfType<DisputeRuled>().Count(ruled => ruled.Responsible == row.Department)
                && row.DisputesWon == events.OfType<DisputeRuled>().Count(ruled => ruled.Responsible != row.Department))
                && report.Departments.Sum(row => row.Silences) == events.Count(fact => fact is HandOverAccepted { BySilence: true } or HandOverMetSilence)
                && flows.Sum(flow => flow.Declined) == events.OfType<HandOverDeclined>().Count()
                && report.Departments.Sum(row => row.HandOversOut) == flows.Sum(flow => flow.Accepted + flow.BySilence);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static ResponsibilityReport Of(ComplaintLives.Act[] acts)
    {
        var (_, events, _) = ComplaintLives.Play(acts);
        return ResponsibilityReport.Of(ComplaintLives.Begin.Procedure, events, events[^1].At);
    }

    private static string AsLog(ImmutableArray<ComplaintEvent> events)
    {
        var text = new StringBuilder("case,activity,timestamp,department\n");
        var complaint = Complaint.Replay(OwnershipLives.Procedure, events.Take(1));
        foreach (var fact in events)
        {
            complaint = fact.Version == 1 ? complaint : complaint.Apply(fact);
            text.Append(CultureInfo.InvariantCulture, $"C-1,{fact.GetType().Name},{InstantPattern.ExtendedIso.Format(fact.At)},{complaint.Owner.Department}\n");
        }

        return text.ToString();
    }
}
