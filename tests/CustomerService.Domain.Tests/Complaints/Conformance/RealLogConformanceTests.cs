using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;

namespace CustomerService.Domain.Tests.Complaints.Conformance;

public sealed class RealLogConformanceTests
{
    private const string HelpDeskLog = "data/helpdesk_event_log.csv";
    private const string ProblemLog = "data/bpic2013_closed_problems.csv";

    private static readonly EventLogColumns ProblemColumns = new() { Activity = "status", Department = "org_line" };

    [SharedFact(HelpDeskLog)]   // oracle: the known numbers of the log, found by counting which activity follows which
    public void The_help_desk_log_fits_in_3274_of_4580_cases_and_14988_of_16768_steps()
    {
        var (report, log) = Check(HelpDeskLog, SampleFiles.HelpDesk, null);
        Assert.Equal((21_348, 4_580, 3_274), (report.Events, report.Cases, report.FittingCases));
        Assert.Equal((16_768, 14_988), (report.Steps, report.FittingSteps));
        Assert.Equal((5, 5, 11), (report.CasesOverSeveralDepartments, report.CasesReturning, report.HandOvers.Sum(row => row.Times)));
        Assert.Equal(
            ["closed 4557", "resolved 10", "waiting 8", " 4", "in-charge 1"], report.Endings.Select(row => $"{row.At} {row.Cases}"));
        Assert.Equal(new("Require upgrade", 119), report.UnknownActivities[0]);
        Assert.Equal((8, 212), (report.UnknownActivities.Length, report.UnknownActivities.Sum(row => row.Events)));
        Assert.Equal(
            "WrongStep Assign seriousness>Assign seriousness 390",
            $"{report.Deviations[0].Kind} {report.Deviations[0].After!.Name}>{report.Deviations[0].Activity!.Name} {report.Deviations[0].Cases}");
        Assert.Equal(14_988, FollowingPairs(log).Count(
            "Insert ticket>Assign seriousness",
            "Assign seriousness>Take in charge ticket",
            "Take in charge ticket>Wait",
            "Take in charge ticket>Resolve ticket",
            "Wait>Take in charge ticket",
            "Wait>Resolve ticket",
            "Resolve ticket>Closed"));
    }

    [SharedFact(ProblemLog)]
    public void The_problem_log_passes_between_lines_in_123_cases_and_returns_in_59()
    {
        var (report, log) = Check(ProblemLog, SampleFiles.Problems, ProblemColumns);
        Assert.Equal((6_660, 1_487, 1_419), (report.Events, report.Cases, report.FittingCases));
        Assert.Equal((5_173, 5_087), (report.Steps, report.FittingSteps));
        Assert.Equal((123, 59, 220), (report.CasesOverSeveralDepartments, report.CasesReturning, report.HandOvers.Sum(row => row.Times)));
        Assert.Equal(new("Org line G3", "Org line A2", 37), report.HandOvers[0]);
        Assert.Equal("completed 1487", string.Join(", ", report.Endings.Select(row => $"{row.At} {row.Cases}")));
        Assert.Empty(report.UnknownActivities);
        Assert.Equal(report.Steps - 5_087, FollowingPairs(log).Count("Completed>Accepted", "Unmatched>Completed"));
    }

    [SharedFact(HelpDeskLog)]
    public void The_help_desk_report_agrees_with_the_second_replay()
    {
        var (report, log) = Check(HelpDeskLog, SampleFiles.HelpDesk, null);
        Assert.Equal(NaiveConformance.Lines(report.Procedure, log), NaiveConformance.Lines(report));
    }

    [SharedFact(ProblemLog)]
    public void The_problem_report_agrees_with_the_second_replay()
    {
        var (report, log) = Check(ProblemLog, SampleFiles.Problems, ProblemColumns);
        Assert.Equal(NaiveConformance.Lines(report.Procedure, log), NaiveConformance.Lines(report));
    }

    private static (ConformanceReport Report, ImmutableArray<LoggedEvent> Log) Check(string log, string procedure, EventLogColumns? columns)
    {
        using var text = new StreamReader(SharedData.Path(log));
        using var again = new StreamReader(SharedData.Path(log));
        return (
            LogConformance.Check(ComplaintProcedure.Parse(File.ReadAllText(procedure)), EventLogReader.Open(text, columns)),
            [.. EventLogReader.Open(again, columns).ReadAll()]);
    }

    private static Pairs FollowingPairs(ImmutableArray<LoggedEvent> log) => new(log
        .GroupBy(logged => logged.Case)
        .SelectMany(events => events.Zip(events.Skip(1), (one, next) => $"{one.Activity}>{next.Activity}"))
        .CountBy(pair => pair)
        .ToDictionary());

    private sealed class Pairs(Dictionary<string, int> counts)
    {
        public int Count(params string[] pairs) => pairs.Sum(pair => counts[pair]);
    }
}
