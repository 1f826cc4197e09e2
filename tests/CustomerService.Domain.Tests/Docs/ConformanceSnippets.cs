using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Conformance.Judging;
using CustomerService.Domain.Complaints.Conformance.Reports;
using CustomerService.Domain.Tests.Conventions;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The code of docs/conformance.md.</summary>
public sealed class ConformanceSnippets
{
    [Fact]
    public void Checking_a_log()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var samples = Path.Combine(Repository.Root, "docs/samples/Walkthrough");
        var (logFile, procedureFile) = (Path.Combine(samples, "logs/small-helpdesk.csv"), Path.Combine(samples, "procedures/helpdesk.json"));

        #region check-log
        var procedure = ComplaintProcedure.Parse(File.ReadAllText(procedureFile));
        using var text = new StreamReader(logFile);
        var report = LogConformance.Check(procedure, EventLogReader.Open(text));            // EventLogException: line and column

        Console.WriteLine($"{report.FittingCases} of {report.Cases} cases fit");
        foreach (var deviation in report.Deviations.Take(3))
            Console.WriteLine($"{deviation.Cases} x {deviation.After} -> {deviation.Activity} ({deviation.Kind})");
        Console.Write(report.ToText(Language.English));
        #endregion

        Assert.StartsWith("6 of 12 cases fit\n", Console.ToString(), StringComparison.Ordinal);
        Assert.Contains("Fitting cases: 6 of 12\n", Console.ToString(), StringComparison.Ordinal);
        Assert.Contains("Fitting steps: 40 of 45\n", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Judging_each_case()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var office = new BusinessCalendar("office", "Europe/Rome", WeeklyHours.Weekdays("09:00-18:00"));
        var procedure = ComplaintProcedure.Parse(Complaints.ClockSamples.Guest.Replace("guest-4h", "answer", StringComparison.Ordinal));
        using var text = new StringReader("""
            case,activity,time,due
            1,ask,2026-03-02T09:00,2026-03-09
            1,answer,2026-03-04T09:00,2026-03-09
            1,settle,2026-03-10T09:00,2026-03-09
            2,settle,2026-03-03T09:00,2026-03-09
            """);

        #region judge
        var options = new ConformanceOptions
        {
            Calendar = office,                                                              // time per state and department in working time, too
            Promises = id => id == "answer" ? Promise.Resolution(WorkingTime.Hours(16, office)) : null,
            LateBy = DeadlineBasis.LastEvent,                                               // by the log's own deadline column
            Release = CaseRelease.WhenNextCaseBegins,                                       // the log is sorted by case: one is held at a time
        };
        var log = EventLogReader.Open(text, new() { Deadline = "due" });                     // or EventLogReader.OpenXes
        var summary = ConformanceSummary.Of(procedure, LogConformance.Judge(procedure, log, options));

        Console.WriteLine($"{summary.FittingCases} fit, {summary.ConformingCases} conform, {summary.LateCases} late");
        var page = ConformanceHtml.Of(summary, Language.English);                           // one file: no script, nothing loaded
        #endregion

        Assert.Equal("2 fit, 1 conform, 1 late\n", Console.ToString());
        Assert.Contains("<svg", page, StringComparison.Ordinal);
    }
}
