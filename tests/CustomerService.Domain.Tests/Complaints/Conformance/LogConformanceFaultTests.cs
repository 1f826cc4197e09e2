using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Tests.Conventions;

namespace CustomerService.Domain.Tests.Complaints.Conformance;

public sealed class LogConformanceFaultTests
{
    private const string Head = "case,time,activity\n1,2026-01-02T10:00,Assign seriousness\n";

    private static readonly ComplaintProcedure HelpDesk = ComplaintProcedure.Parse(File.ReadAllText(SampleFiles.HelpDesk));

    [Theory]
    [InlineData("", 1, 1, "a header line was expected")]
    [InlineData("case,time,activity\n", 2, 1, "there are no events")]
    [InlineData("case,time\n", 1, 1, "a column for the activity was expected")]
    [InlineData(Head + "1,yesterday,Wait\n", 3, 3, "'yesterday'")]
    [InlineData(Head + "1,2026-01-03\n", 3, 13, "a row of 3 fields was expected")]
    [InlineData(Head + "1,2026-01-02T09:59,Wait\n", 3, 3, "a time not before 2026-01-02T10:00:00Z, when case '1' had its former event, was expected and it is 2026-01-02T09:59:00Z.")]
    [InlineData(Head + "2,2026-01-01,Wait\n1,2026-01-02T11:00+02:00,Wait\n", 4, 3, "a time not before 2026-01-02T10:00:00Z")]
    [InlineData(Head + "\"a\nb\",2026-01-02,Wait\n\"a\nb\",2026-01-01,Wait\n", 6, 4, "when case 'a\uFFFDb' had")]
    public void A_log_with_a_fault_has_no_report(string csv, int line, int column, string fault)
    {
        using var text = new StringReader(csv);
        var thrown = Assert.Throws<EventLogException>(() => LogConformance.Check(HelpDesk, EventLogReader.Open(text)));
        Assert.Equal((line, column), (thrown.Line, thrown.Column));
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,2026-01-02T10:00,Wait\n"), InlineData("2,2026-01-01,Wait\n"), InlineData("1,2026-01-02T12:00+02:00,Wait\n")]
    public void An_event_may_be_as_late_as_the_former_one_and_cases_need_no_common_order(string row)
    {
        using var text = new StringReader(Head + row);
        Assert.Equal(2, LogConformance.Check(HelpDesk, EventLogReader.Open(text)).Events);
    }

    [Fact]
    public void The_log_ends_at_an_event_that_is_too_early()
    {
        using var text = new StringReader(Head + "1,2026-01-01,Wait\n1,2026-01-03,Wait\n");
        var log = EventLogReader.Open(text);
        var fault = Assert.Throws<EventLogException>(() => LogConformance.Check(HelpDesk, log));
        Assert.Same(fault, Assert.Throws<EventLogException>(() => log.TryRead(out _)));
        Assert.Same(fault, Assert.Throws<EventLogException>(() => LogConformance.Check(HelpDesk, log)));
    }

    [Fact]
    public void A_log_that_was_read_before_has_nothing_left_to_judge()
    {
        using var text = new StringReader(Head);
        var log = EventLogReader.Open(text);
        Assert.Single(log.ReadAll());
        var report = LogConformance.Check(HelpDesk, log);
        Assert.Equal((0, 0, 0, 0), (report.Events, report.Cases, report.Steps, report.FittingCases));
        Assert.Null(report.First);
        Assert.Null(report.Last);
        Assert.Contains("Fitting cases: 0 of 0\n", report.ToText(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Triggers_that_share_a_name_are_all_named()
    {
        var procedure = ComplaintProcedure.Define("twins", 1, LocalizedText.Same("Twins"))
            .State(new("a"), ComplaintPhase.Intake)
            .State(new("end"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Move(new("first"), [new("a")], new("end"), [Role.Handler])
            .Move(new("second"), [new("a")], new("end"), [Role.Handler])
            .Move(new("third"), [new("a")], new("end"), [Role.Handler])
            .Name(new ComplaintTrigger("first"), new("Close", "结案"))
            .Name(new ComplaintTrigger("second"), new("CLOSE", "关闭"))
            .Name(new ComplaintTrigger("third"), new("First", "办结"))
            .Build();
        using var text = new StringReader(Head);
        var log = EventLogReader.Open(text);
        var fault = Assert.Throws<RuleBookException>(() => LogConformance.Check(procedure, log));
        Assert.Equal(["$.triggers.second", "$.triggers.third"], fault.Faults.Select(one => one.Place));
        Assert.Equal(
            ["An activity 'CLOSE' of a log could be 'first' or 'second'; give each trigger names of its own.",
             "An activity 'First' of a log could be 'first' or 'third'; give each trigger names of its own."],
            fault.Faults.Select(one => one.Message));
        Assert.All(fault.Faults, one => Assert.Equal("rule-book.ambiguous-name", one.Code));
        Assert.True(log.TryRead(out _));   // the log was not touched
    }

    [Fact]
    public void Nothing_is_not_an_argument()
    {
        using var text = new StringReader(Head);
        Assert.Throws<ArgumentNullException>(() => LogConformance.Check(null!, EventLogReader.Open(text)));
        Assert.Throws<ArgumentNullException>(() => LogConformance.Check(HelpDesk, null!));
    }
}

/// <summary>The files of the walkthrough.</summary>
internal static class SampleFiles
{
    public static string HelpDesk => Find("procedures/helpdesk.json");

    public static string Problems => Find("procedures/problems.json");

    public static string SmallLog => Find("logs/small-helpdesk.csv");

    private static string Find(string file) => Path.Combine(Repository.Root, "docs", "samples", "Walkthrough", file);
}
