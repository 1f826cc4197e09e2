using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Conformance.Judging;
using NodaTime;
using static CustomerService.Domain.Tests.Complaints.Conformance.Judging.Judged;

namespace CustomerService.Domain.Tests.Complaints.Conformance.Judging;

public sealed class CaseVerdictTests
{
    private const string Assign = "Assign seriousness";
    private const string Take = "Take in charge ticket";
    private const string Resolve = "Resolve ticket";
    private const string Closed = "Closed";

    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void A_case_by_the_rules_conforms()
    {
        var verdict = Steps(HelpDesk, null, Assign, Take, Resolve, Closed);
        Assert.True(verdict is { Fits: true, Conforms: true, IsClosed: true, IsWhole: true, IsLate: false });
        Assert.Equal(("1", 4, new ComplaintState("closed")), (verdict.Case, verdict.Events, verdict.State));
        Assert.Equal((Duration.FromHours(3), null), (verdict.Elapsed, verdict.Working));
        Assert.Equal(["assigned 1", "in-charge 1", "resolved 1", "closed 0"], verdict.States.Select(time => $"{time.State} {time.Elapsed.TotalHours}"));
        Assert.Equal("1: 4 events, 0 deviations", verdict.ToString());
    }

    [Fact]
    public void A_missing_step_is_named_before_the_event_where_it_is_missing()
    {
        var verdict = Steps(HelpDesk, null, Assign, Resolve, Closed);
        Assert.Equal(["MissingStep 2 Take in charge ticket: takeInCharge"], Found(verdict));
        Assert.Equal((Nine + Duration.FromHours(1), 3), (verdict.Deviations[0].At, verdict.Deviations[0].Line));
        Assert.Equal("event 2, Take in charge ticket: missing step (expected: Take in charge ticket)", verdict.Deviations[0].ToString());
        Assert.False(verdict.Fits);
    }

    [Fact]
    public void Every_deviation_is_named_and_not_only_the_first() => Assert.Equal(
        [
            "ExtraStep 2 Assign seriousness: takeInCharge",
            "UnknownActivity 3 Require upgrade: ",
            "MissingStep 6 Resolve ticket: resolveTicket",
            "ExtraStep 7 Wait: ",
        ],
        Found(Steps(HelpDesk, null, Assign, Assign, "Require upgrade", Take, "Wait", Closed, "Wait")));

    [Fact]
    public void A_step_in_the_wrong_place_is_one_deviation_and_not_two()
    {
        var verdict = Steps(HelpDesk, null, "Insert ticket", Take, Assign, Resolve, Closed);
        Assert.Equal(["WrongOrder 3 Assign seriousness: takeInCharge"], Found(verdict));
        Assert.Equal(new("before event 2 (Take in charge ticket)", "在第 2 个事件（受理工单）之前"), verdict.Deviations[0].Expected);
    }

    [Fact]
    public void A_wrong_start_says_what_is_missing_before_it() =>
        Assert.Equal(["WrongStart 1 Take in charge ticket: assignSeriousness"], Found(Steps(HelpDesk, null, Take, Resolve, Closed)));

    [Fact]
    public void An_open_case_is_not_ended_and_what_may_come_next_is_named()
    {
        var verdict = Steps(HelpDesk, null, Assign, Take);
        Assert.Equal(["NotEnded 2 Take in charge ticket: wait|resolveTicket"], Found(verdict));
        Assert.Equal((false, new ComplaintState("in-charge")), (verdict.IsClosed, verdict.State));
    }

    [Fact]
    public void A_case_of_unknown_activities_alone_is_in_no_state()
    {
        var verdict = Steps(HelpDesk, null, "hum", "ho");
        Assert.Equal(["UnknownActivity 1 hum: ", "UnknownActivity 2 ho: ", "NotEnded 2 ho: insertTicket|assignSeriousness|receive"], Found(verdict));
        Assert.Null(verdict.State);
        Assert.Empty(verdict.States);
    }

    [Theory]
    [InlineData(0, 1, "ExtraStep 2 Assign seriousness: takeInCharge"), InlineData(1, 2, "ExtraStep 2 Assign seriousness: takeInCharge;ExtraStep 3 Assign seriousness: takeInCharge")]
    public void Beyond_the_most_edits_the_order_is_judged_no_further(int most, int aligned, string found)
    {
        var verdict = Steps(HelpDesk, new() { MostEdits = most }, Assign, Assign, Assign, Take, Resolve, Closed);
        Assert.Equal((aligned, false, false, null), (verdict.AlignedEvents, verdict.IsWhole, verdict.Fits, verdict.State));
        Assert.Equal(found, string.Join(';', Found(verdict)));
        Assert.Empty(verdict.Promises);
    }

    [Fact]
    public void With_enough_edits_the_same_case_is_judged_whole() =>
        Assert.True(Steps(HelpDesk, new() { MostEdits = 2 }, Assign, Assign, Assign, Take, Resolve, Closed) is { IsWhole: true, IsClosed: true, Deviations.Length: 2 });

    [Fact]
    public void A_role_that_may_not_is_named_and_an_event_without_a_role_is_passed_over()
    {
        const string log = "case,activity,time,role\n1,ask,2026-03-02,Front desk\n1,answer,2026-03-03,handler\n1,settle,2026-03-04,\n";
        var verdict = Assert.Single(Log(Guest, log, new() { JudgesRoles = true }));
        Assert.Equal(["WrongRole 1 ask: handler", "WrongRole 2 answer: customer"], Found(verdict).Select(line => line.Replace("askComplainant", "ask", StringComparison.Ordinal)));
        Assert.True(verdict is { Fits: true, Conforms: false });
        var mapped = new ConformanceOptions { JudgesRoles = true, Roles = System.Collections.Immutable.ImmutableDictionary<string, Role>.Empty.Add("front DESK", Role.Handler) };
        Assert.Equal([CaseDeviationKind.WrongRole], Assert.Single(Log(Guest, log, mapped)).Deviations.Select(deviation => deviation.Kind));
        Assert.Empty(Assert.Single(Log(Guest, log)).Deviations);
    }

    [Theory]
    [InlineData(false, "1 customer-accepted|signed"), InlineData(true, "")]
    public void Evidence_is_asked_of_the_step_that_requires_the_condition(bool orEarlier, string found)
    {
        const string log = "case,activity,time,signed\n1,answer,2026-03-02,yes\n1,settle,2026-03-04, \n";
        var options = new ConformanceOptions { Evidence = [new(new("customer-accepted"), "signed", orEarlier)] };
        var verdict = Assert.Single(Log(Guest, log, options, new() { Attributes = ["signed"] }));
        Assert.Equal(
            found.Length == 0 ? [] : [found.Replace("1 ", "2 ", StringComparison.Ordinal)],
            verdict.Deviations.Where(deviation => deviation.Kind == CaseDeviationKind.MissingEvidence).Select(deviation => $"{deviation.Event} {deviation.ExpectedCode}"));
    }

    [Theory]
    [InlineData("2026-03-02T12:00Z", null), InlineData("2026-03-02T11:59:59Z", 1)]
    public void The_last_event_after_the_deadline_is_late_and_at_it_is_not(string deadline, int? seconds)
    {
        var log = $"case,activity,time,due\n1,{Assign},2026-03-02T09:00Z,2026-03-01\n1,{Take},2026-03-02T12:00Z,{deadline}\n";
        var columns = new EventLogColumns { Deadline = "due" };
        var verdict = Assert.Single(Log(HelpDesk, log, new() { LateBy = DeadlineBasis.LastEvent }, columns));
        Assert.Equal(seconds, (int?)verdict.LateBy?.TotalSeconds);
        Assert.Equal(seconds is null ? 0 : 1, verdict.Deviations.Count(deviation => deviation.Kind == CaseDeviationKind.TooLate));
        Assert.False(Assert.Single(Log(HelpDesk, log, null, columns)).IsLate);
    }

    [Fact]
    public void By_the_closing_event_a_case_is_late_when_it_was_closed_late_or_is_still_open()
    {
        const string head = "case,activity,time,due\n1,Assign seriousness,2026-03-02,2026-03-05\n1,Take in charge ticket,2026-03-03,\n";
        var options = new ConformanceOptions { LateBy = DeadlineBasis.Closing, Until = Instant.FromUtc(2026, 3, 8, 0, 0) };
        var columns = new EventLogColumns { Deadline = "due" };
        Assert.Equal(Duration.FromDays(3), Assert.Single(Log(HelpDesk, head, options, columns)).LateBy);
        Assert.Null(Assert.Single(Log(HelpDesk, head + "1,Resolve ticket,2026-03-04,\n1,Closed,2026-03-05,\n1,note,2026-03-06,\n", options, columns)).LateBy);
        Assert.Equal(Duration.FromDays(1), Assert.Single(Log(HelpDesk, head + "1,Resolve ticket,2026-03-04,\n1,Closed,2026-03-06,\n", options, columns)).LateBy);
    }

    [Fact]
    public void Promises_are_timed_by_the_clocks_of_the_procedure()
    {
        // Held while the guest is waited for, but not by a promise that permits no such pause.
        const string log = "case,activity,time\n1,receive,2026-03-02T09:00Z\n1,ask,2026-03-02T14:00Z\n2,receive,2026-03-02T09:00Z\n2,settle,2026-03-02T13:00Z\n3,receive,2026-03-02T09:00Z\n";
        var options = new ConformanceOptions { Promises = id => id == "guest-4h" ? Promise.FirstResponse(ElapsedTime.Hours(4)) : null, Until = Instant.FromUtc(2026, 3, 2, 12, 0) };
        Assert.Throws<EventLogException>(() => Log(Guest, log, options));
        var verdicts = Log(Guest, log, options with { Until = Instant.FromUtc(2026, 3, 2, 15, 0) });
        Assert.Equal(
            ["MetLate 13:00 +1 h", "Met 13:00", "Breached 13:00 +2 h"],
            verdicts.Select(verdict => Assert.Single(verdict.Promises)).Select(promise => $"{promise.Status} {promise.DueAt!.Value.InUtc().Hour}:00{(promise.LateBy is { } late ? $" +{late.TotalHours} h" : "")}"));
        Assert.Equal([true, false, true], verdicts.Select(verdict => verdict.Promises[0].IsBroken));
        var summary = Assert.Single(ConformanceSummary.Of(Guest, verdicts).Promises);
        Assert.Equal((3, 1, 2, 0), (summary.Cycles, summary.Kept, summary.Broken, summary.Open));
        Assert.Equal(1.0 / 3, summary.KeptShare);
        Assert.Equal(["3 True", "1 False"], ConformanceSummary.Of(Guest, verdicts).WorstPromises.Select(broken => $"{broken.Case} {broken.IsOpen}"));
    }

    [Fact]
    public void Working_time_is_that_of_the_calendar()
    {
        var office = new BusinessCalendar("office", "UTC", WeeklyHours.Weekdays("09:00-17:00"));
        const string log = "case,activity,time,team\n1,Assign seriousness,2026-03-06T16:00Z,a\n1,Take in charge ticket,2026-03-09T10:00Z,b\n1,note,2026-03-09T11:00Z,\n1,Resolve ticket,2026-03-09T12:00Z,a\n1,Closed,2026-03-09T12:30Z,a\n";
        var verdict = Assert.Single(Log(HelpDesk, log, new() { Calendar = office }));
        Assert.Equal(Duration.FromHours(4.5), verdict.Working);
        Assert.Equal(["assigned 66 2", "in-charge 2 2", "resolved 0.5 0.5", "closed 0 0"], verdict.States.Select(time => $"{time.State} {time.Elapsed.TotalHours} {time.Working!.Value.TotalHours}"));
        Assert.Equal(["a 2 3 66.5 2.5", "b 1 1 2 2"], verdict.Departments.Select(time => $"{time.Department} {time.Visits} {time.Events} {time.Elapsed.TotalHours} {time.Working!.Value.TotalHours}"));
        Assert.Equal(["a>b 2 False", "b>a 4 True"], verdict.HandOvers.Select(over => $"{over.From}>{over.To} {over.Event} {over.IsReturn}"));
        Assert.Equal(1, verdict.Returns);
        Assert.Throws<EventLogException>(() => Log(HelpDesk, log.Replace("2026-03-09T12:30", "2200-01-01T00:00", StringComparison.Ordinal), new() { Calendar = office }));
    }

    [Fact]
    public void Only_the_wanted_stages_of_an_activity_are_steps()
    {
        const string log = "case,activity,time,lifecycle\n1,Assign seriousness,2026-03-02,complete\n1,Take in charge ticket,2026-03-03,start\n1,Take in charge ticket,2026-03-04,COMPLETE\n1,Resolve ticket,2026-03-05,\n1,Closed,2026-03-06,complete\n";
        Assert.Equal(5, Assert.Single(Log(HelpDesk, log)).Events);
        Assert.True(Assert.Single(Log(HelpDesk, log, new() { Lifecycles = ["complete"] })) is { Events: 4, Conforms: true });
    }

    [Fact]
    public void The_logs_own_names_of_activities_can_be_mapped()
    {
        var names = System.Collections.Immutable.ImmutableDictionary<string, ComplaintTrigger>.Empty.Add("done", new("close")).Add("wait", new("resolveTicket"));
        Assert.True(Steps(HelpDesk, new() { Activities = names }, Assign, Take, "Wait", "DONE").Fits);
    }
}
