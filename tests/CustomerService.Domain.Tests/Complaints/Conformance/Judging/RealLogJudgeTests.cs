using System.Globalization;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Conformance.Judging;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Tests.Complaints.Conformance.Judging;

public sealed class RealLogJudgeTests
{
    private const string Permits = "data/permit_receipt_event_log.csv";
    private const string HelpDeskLog = "data/helpdesk_event_log.csv";
    private const string ProblemLog = "data/bpic2013_closed_problems.csv";
    private const string Bureau = "data/cfpb_complaints_sample.csv";
    private const string City = "data/nyc311_sample.csv";

    private static readonly Instant BureauDrawn = Instant.FromUtc(2023, 9, 8, 0, 0);   // the latest date in the list: it was drawn then or later

    /// <summary>The main stretch of the receipt of a permit application, in the words of the log.</summary>
    private static ComplaintProcedure Receipt
    {
        get
        {
            (string Code, string Name)[] steps =
            [
                ("confirm", "Confirmation of receipt"), ("check", "T02 Check confirmation of receipt"), ("determine", "T04 Determine confirmation of receipt"),
                ("send", "T05 Print and send confirmation of receipt"), ("advise", "T06 Determine necessity of stop advice"), ("stop", "T10 Determine necessity to stop indication"),
            ];
            var procedure = ComplaintProcedure.Define("permit-receipt", 1, new("Permit receipt", "许可受理")).State(new("new"), ComplaintPhase.Intake);
            ComplaintState before = new("new");
            foreach (var (code, name) in steps)
            {
                ComplaintState state = new(code + "-done");
                procedure = procedure.State(state, code == "stop" ? ComplaintPhase.Closed : ComplaintPhase.Assessment, outcome: code == "stop" ? ComplaintOutcome.Settled : null)
                    .Move(new(code), [before], state, [Role.Handler]).Name(new ComplaintTrigger(code), new(name, code + "步骤"));
                before = state;
            }

            return procedure.Build();
        }
    }

    [SharedFact(Permits)]   // oracle: counted in the file itself; data/README.md says the same
    public void The_last_event_is_after_the_deadline_in_92_of_1434_permits()
    {
        using var text = new StreamReader(SharedData.Path(Permits));
        var log = EventLogReader.Open(text, new() { Deadline = "deadline" });
        var summary = ConformanceSummary.Of(Receipt, LogConformance.Judge(Receipt, log, new() { LateBy = DeadlineBasis.LastEvent, Release = CaseRelease.WhenNextCaseBegins }));
        Assert.Equal((1_434, 8_577, 1_434, 92), (summary.Cases, summary.Events, summary.CasesWithDeadline, summary.LateCases));
        Assert.Equal(new DeviationCount(CaseDeviationKind.TooLate, 92, 92), summary.Deviations[^1]);
        Assert.Equal(92, summary.Latest.Length);
        Assert.True(summary.FittingCases is > 0 and < 1_434);
    }

    [SharedFact(HelpDeskLog)]
    public void The_help_desk_log_fits_in_the_same_3274_cases_as_in_the_replay()
    {
        var summary = Summary(HelpDeskLog, SampleFiles.HelpDesk, new() { Release = CaseRelease.WhenNextCaseBegins }, null);
        // 4,557 end in Closed; in two more a step follows it that is extra or unknown, and they are closed all the same.
        Assert.Equal((4_580, 21_348, 3_274, 4_559), (summary.Cases, summary.Events, summary.FittingCases, summary.ClosedCases));
        Assert.Equal(0, summary.CasesCutOff);
        Assert.Equal(3_274.0 / 4_580, summary.FittingShare);
    }

    [SharedFact(HelpDeskLog)]   // oracle: nearest rank over all durations, in a list
    public void The_quantiles_of_the_help_desk_durations_are_as_near_as_stated()
    {
        using var text = new StreamReader(SharedData.Path(HelpDeskLog));
        List<double> days = [.. EventLogReader.Open(text).ReadAll().GroupBy(logged => logged.Case).Select(events => (events.Max(one => one.At) - events.Min(one => one.At)).TotalMilliseconds).Order()];
        var elapsed = Summary(HelpDeskLog, SampleFiles.HelpDesk, new(), null).Elapsed;
        foreach (var fraction in (double[])[0.1, 0.5, 0.9, 0.99])
        {
            var exact = days[(int)Math.Ceiling((decimal)fraction * days.Count) - 1];
            Assert.InRange(elapsed.Quantile(fraction)!.Value.TotalMilliseconds, (exact * 127 / 128) - 1, (exact * 129 / 128) + 1);
        }

        Assert.Equal(days[^1], elapsed.Greatest!.Value.TotalMilliseconds);
    }

    [SharedFact(ProblemLog)]
    public void The_problems_go_over_several_lines_in_123_cases_and_return_in_59()
    {
        var summary = Summary(ProblemLog, SampleFiles.Problems, new(), new() { Activity = "status", Department = "org_line" });
        Assert.Equal((1_487, 1_419, 123, 59), (summary.Cases, summary.FittingCases, summary.CasesOverSeveralDepartments, summary.CasesReturning));
        Assert.Equal(new("Org line G3", "Org line A2", 37), summary.HandOvers[0]);
        Assert.Equal(220, summary.HandOvers.Sum(row => row.Times));
    }

    [SharedFact(Bureau)]
    public void Of_the_90_untimely_responses_none_can_be_derived_from_dates_because_no_response_has_a_date()
    {
        var rows = BureauRows();
        Assert.Equal((8_114, 90), (rows.Length, rows.Count(IsUntimely)));

        // 15 days from the day on which the bureau passed the complaint on; every row but the untimely ones has a response, none says when.
        var answers = rows.Select(row => (Row: row, Verdict: Passed(row).Judge(ElapsedTime.Hours(15 * 24)))).ToList();
        Assert.Equal([(DatedReason.NoEndDate, 8_079), (DatedReason.UnknownWhetherDone, 35)], answers.CountBy(answer => answer.Verdict.Reason).Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key));
        Assert.All(answers, answer => Assert.Equal(DatedOutcome.CannotBeDerived, answer.Verdict.Outcome));

        // 35 of the 90 are untimely by the status that the list itself gives them; of 55 neither date nor status tells.
        Assert.Equal((35, 55), (rows.Count(row => IsUntimely(row) && row.Activity == "Untimely response"), rows.Count(row => IsUntimely(row) && row.Activity != "Untimely response")));
    }

    [SharedFact(Bureau)]
    public void Counted_from_the_receipt_135_responses_would_be_late_for_sure_and_131_of_them_were_timely()
    {
        // No company can respond before the complaint reaches it: so 15 days from the receipt is not the rule that made the mark.
        var late = BureauRows().Where(row => Received(row).Judge(ElapsedTime.Hours(15 * 24)) is { Outcome: DatedOutcome.Late, Reason: DatedReason.NotDoneByDue }).ToList();
        Assert.Equal((135, 4), (late.Count, late.Count(IsUntimely)));
    }

    [SharedFact(City)]
    public void Of_1000_city_requests_three_have_a_due_date_and_all_three_are_late()
    {
        using var text = new StreamReader(SharedData.Path(City));
        LoggedEvent[] rows = [.. EventLogReader.Open(text, new() { Case = "unique_key", Activity = "status", Timestamp = "created_date", Deadline = "due_date", Attributes = ["closed_date"] }).ReadAll()];
        var requests = rows.Select(row => new DatedCase
        {
            Case = row.Case,
            Start = row.At,
            Due = row.Deadline,
            End = row.Attributes is [var closed] ? Time(closed.Value) : null,
            IsDone = row.Attributes.Length == 1,
            AsOf = Instant.FromUtc(2023, 6, 20, 11, 57),   // the latest closing in the list
        }).ToList();
        var answers = requests.Select(request => request.Judge(null)).ToList();
        Assert.Equal((1_000, 997), (answers.Count, answers.Count(answer => answer.Reason == DatedReason.NoDueDate)));
        Assert.Equal(
            ["45283001 DoneAtKnownTime 1224", "45278630 DoneAtKnownTime 327", "45278519 OpenPastDue 1206"],
            answers.Where(answer => answer.Outcome == DatedOutcome.Late).Select(answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Case} {answer.Reason} {answer.AtLeastLateBy!.Value.Days}")));
        var durations = DurationDistribution.Of(requests.Where(request => request.End is not null).Select(request => request.End!.Value - request.Start!.Value));
        Assert.Equal((998, Duration.Zero, Duration.FromSeconds(139_657_681)), (durations.Count, durations.Least, durations.Greatest));
        Assert.InRange(durations.Median!.Value.TotalSeconds, 20_942 * 127 / 128.0, 20_942 * 129 / 128.0);
    }

    private static bool IsUntimely(LoggedEvent row) => row.Attributes.Single(attribute => attribute.Name == "timely_response").Value == "No";

    private static DatedCase Passed(LoggedEvent row) => new() { Case = row.Case, Start = row.At, IsDone = row.Activity == "Untimely response" ? null : true };

    private static DatedCase Received(LoggedEvent row) =>
        Passed(row) with { Start = Time(row.Attributes.Single(attribute => attribute.Name == "date_received").Value), NotBefore = row.At, AsOf = BureauDrawn };

    private static Instant Time(string text) =>
        (text.Length == 10 ? LocalDatePattern.Iso.Parse(text).Value.AtMidnight() : LocalDateTimePattern.ExtendedIso.Parse(text).Value).InUtc().ToInstant();

    private static LoggedEvent[] BureauRows()
    {
        using var text = new StreamReader(SharedData.Path(Bureau));
        return [.. EventLogReader.Open(text, new() { Case = "complaint_id", Activity = "company_response", Timestamp = "date_sent_to_company", Attributes = ["date_received", "timely_response"] }).ReadAll()];
    }

    private static ConformanceSummary Summary(string log, string procedure, ConformanceOptions options, EventLogColumns? columns)
    {
        using var text = new StreamReader(SharedData.Path(log));
        var rules = ComplaintProcedure.Parse(File.ReadAllText(procedure));
        return ConformanceSummary.Of(rules, LogConformance.Judge(rules, EventLogReader.Open(text, columns), options));
    }
}
