using System.Collections.Immutable;
using System.Text;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Presets;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Conformance;

public sealed class LogConformanceTests
{
    private static readonly ImmutableArray<Role> Agent = [new("agent")];

    /// <summary>new -begin-> open -ask-> waiting -answer-> open -close-> closed, -judge-> closed or refused, note stays anywhere open.</summary>
    private static readonly ComplaintProcedure Desk = ComplaintProcedure.Define("desk", 1, new("Desk", "服务台"))
        .State(new("new"), ComplaintPhase.Intake)
        .State(new("open"), ComplaintPhase.Investigation, new("Open", "处理中"))
        .State(new("waiting"), ComplaintPhase.Waiting)
        .State(new("closed"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
        .State(new("refused"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Inadmissible)
        .State(new("appealed"), ComplaintPhase.Review)
        .Move(new("begin"), [new("new")], new("open"), Agent)
        .Move(new("ask"), [new("open")], new("waiting"), Agent)
        .Move(new("answer"), [new("waiting")], new("open"), Agent)
        .Move(new("close"), [new("open")], new("closed"), Agent)
        .Move(new("judge"), [new("open")], new("closed"), Agent)
        .Move(new("judge"), [new("open")], new("refused"), Agent)
        .Move(new("appeal"), [new("refused")], new("appealed"), Agent)
        .Move(new("settle"), [new("closed")], new("closed"), Agent)
        .Move(new("settle"), [new("appealed")], new("refused"), Agent)
        .Stay(new("note"), [new("new"), new("open"), new("waiting")], Agent)
        .Name(new ComplaintTrigger("begin"), new("Begin work", "开始处理"))
        .Build();

    [Theory]
    [InlineData("begin,close", 1, 1, "closed")]
    [InlineData("BEGIN,Close", 1, 1, "closed")]
    [InlineData("begin work,close", 1, 1, "closed")]
    [InlineData("开始处理,close", 1, 1, "closed")]
    [InlineData("begin,note,ask,note,answer,close", 1, 5, "closed")]
    [InlineData("note,begin,close", 1, 2, "closed")]
    [InlineData("receive,begin,close", 1, 2, "closed")]
    [InlineData("登记,begin,close", 1, 2, "closed")]
    [InlineData("begin,judge", 1, 1, "closed|refused")]
    [InlineData("begin,judge,settle", 1, 2, "closed")]
    [InlineData("begin,judge,appeal,settle", 1, 3, "refused")]
    [InlineData("begin,judge,appeal", 0, 2, "appealed")]
    [InlineData("begin", 0, 0, "open")]
    [InlineData("receive", 0, 0, "new")]
    [InlineData("begin,begin,close", 0, 1, "closed")]
    [InlineData("begin,close,note", 0, 1, "")]
    [InlineData("begin,answer,close", 0, 1, "closed")]
    [InlineData("begin,receive,begin,close", 0, 2, "closed")]
    public void A_case_is_replayed_step_by_step(string activities, int fittingCases, int fittingSteps, string ending)
    {
        var report = Check(OneCase(activities));
        Assert.Equal((fittingCases, fittingSteps), (report.FittingCases, report.FittingSteps));
        Assert.Equal(activities.Count(c => c == ','), report.Steps);
        Assert.Equal(ending, Assert.Single(report.Endings).At.ToString());
        Assert.Equal(1 - fittingCases, report.Deviations.Length);
    }

    [Theory]
    [InlineData("ask,answer,close", LogDeviationKind.WrongStart, null, null, "ask", 2)]
    [InlineData("begin,begin,close", LogDeviationKind.WrongStep, "begin", "open", "begin", 1)]
    [InlineData("begin,close,ask,answer,close", LogDeviationKind.WrongStep, "close", "closed", "ask", 3)]
    [InlineData("begin,judge,close", LogDeviationKind.WrongStep, "judge", "closed|refused", "close", 1)]
    [InlineData("begin,phone,ask,answer,close", LogDeviationKind.UnknownActivity, "begin", "open", null, 2)]
    [InlineData("phone,begin,close", LogDeviationKind.UnknownActivity, null, null, null, 1)]
    [InlineData("begin,ask", LogDeviationKind.NotEnded, "ask", "waiting", null, 1)]
    public void The_first_deviation_is_named(
        string activities, LogDeviationKind kind, string? after, string? from, string? activity, int fittingSteps)
    {
        var report = Check(OneCase(activities));
        var deviation = Assert.Single(report.Deviations);
        Assert.Equal((kind, 1), (deviation.Kind, deviation.Cases));
        Assert.Equal(after, deviation.After?.Trigger?.Value);
        Assert.Equal(from, deviation.From?.ToString());
        Assert.Equal(activity, deviation.Activity?.Trigger?.Value);
        Assert.Equal(kind == LogDeviationKind.UnknownActivity ? "phone" : null, deviation.Activity is { Trigger: null } own ? own.Name.English : null);
        Assert.Equal((0, fittingSteps), (report.FittingCases, report.FittingSteps));
    }

    [Theory]   // after close, note leads to several states and judge too: the position is lost until a trigger leads to one only
    [InlineData("begin,close,note", "", 1)]
    [InlineData("begin,close,note,note", "", 1)]
    [InlineData("begin,close,judge,appeal", "appealed", 1)]
    [InlineData("begin,close,note,close", "closed", 1)]
    [InlineData("begin,close,note,ask,answer", "open", 2)]
    [InlineData("begin,phone,phone,settle", "", 0)]
    public void A_lost_position_is_found_again_by_a_trigger_with_one_target(string activities, string ending, int fittingSteps)
    {
        var report = Check(OneCase(activities));
        Assert.Equal(ending, Assert.Single(report.Endings).At.ToString());
        Assert.Equal(fittingSteps, report.FittingSteps);
        Assert.Equal(ending.Length == 0, report.Endings[0].At.Name.English == "position lost");
    }

    [Fact]
    public void A_way_back_may_lead_to_every_state_it_can_come_from()
    {
        var procedure = ComplaintProcedure.Define("back", 1, LocalizedText.Same("Back"))
            .State(new("a"), ComplaintPhase.Intake)
            .State(new("b"), ComplaintPhase.Assessment)
            .State(new("aside"), ComplaintPhase.Waiting)
            .State(new("end"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Move(new("go"), [new("a")], new("b"), Agent)
            .Move(new("leave"), [new("a"), new("b")], new("aside"), Agent)
            .Return(new("back"), [new("aside")], Agent)
            .Move(new("end"), [new("b")], new("end"), Agent)
            .Build();
        var report = Check(OneCase("leave,back,end"), procedure);
        Assert.Equal((1, 2), (report.FittingCases, report.FittingSteps));
        Assert.Equal("a|b", Assert.Single(Check(OneCase("leave,back"), procedure).Endings).At.ToString());
    }

    [Fact]
    public void A_trigger_of_the_procedure_that_bears_the_name_of_receive_is_that_trigger()
    {
        var procedure = ComplaintProcedure.Define("own", 1, LocalizedText.Same("Own"))
            .State(new("a"), ComplaintPhase.Intake)
            .State(new("end"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Move(new("register"), [new("a")], new("end"), Agent)
            .Name(new ComplaintTrigger("register"), new("Receive", "登记"))
            .Build();
        var report = Check(OneCase("登记"), procedure);
        Assert.Equal((1, "end"), (report.FittingCases, Assert.Single(report.Endings).At.ToString()));
    }

    [Fact]
    public void Procedures_may_have_more_states_than_a_machine_word_has_bits()
    {
        var builder = ComplaintProcedure.Define("long", 1, LocalizedText.Same("Long"));
        for (var i = 0; i < 200; i++)
        {
            builder.State(new($"s{i}"), ComplaintPhase.Intake).Move(new("next"), [new($"s{i}")], i == 199 ? new("end") : new($"s{i + 1}"), Agent);
        }

        var procedure = builder.State(new("end"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled).Build();
        var report = Check(OneCase(string.Join(',', Enumerable.Repeat("next", 200))), procedure);
        Assert.Equal((1, 199), (report.FittingCases, report.FittingSteps));
    }

    [Fact]
    public void The_shipped_procedures_name_every_trigger_once()
    {
        foreach (var procedure in (ComplaintProcedure[])[CanonicalProcedure.Instance, FaceToFaceProcedure.Instance])
        {
            Assert.Equal([procedure.Initial], Assert.Single(Check(OneCase("Receive"), procedure).Endings).At.States.AsSpan());
        }
    }

    [Fact]
    public void Interleaved_cases_are_kept_apart()
    {
        var report = Check(
            """
            case,activity,time,department
            1,begin,2026-01-01,a
            2,begin,2026-01-01,b
            1,ask,2026-01-02,a
            2,close,2026-01-03,b
            1,answer,2026-01-02,a
            1,close,2026-01-04,a
            """);
        Assert.Equal((6, 2, 2, 4, 4), (report.Events, report.Cases, report.FittingCases, report.Steps, report.FittingSteps));
        Assert.Equal((0, 0), (report.CasesOverSeveralDepartments, report.CasesReturning));
        Assert.Equal((Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 1, 4, 0, 0)), (report.First, report.Last));
        Assert.Empty(report.HandOvers);
    }

    [Theory]
    [InlineData("a,a,a", 0, 0, "")]
    [InlineData("a,b", 1, 0, "a>b 1")]
    [InlineData("a,b,a", 1, 1, "a>b 1, b>a 1")]
    [InlineData("a,b,a,b,a", 1, 1, "a>b 2, b>a 2")]
    [InlineData("a,b,c", 1, 0, "a>b 1, b>c 1")]
    [InlineData("a,,a", 0, 0, "")]
    [InlineData(",a,,b,", 1, 0, "a>b 1")]
    [InlineData("a,A", 1, 0, "a>A 1")]
    [InlineData(",,", 0, 0, "")]
    public void Hand_overs_and_returns_are_counted(string departments, int several, int returning, string handOvers)
    {
        var rows = departments.Split(',').Select((department, i) => $"1,note,2026-01-0{i + 1},{department}\n");
        var report = Check("case,activity,time,department\n" + string.Concat(rows));
        Assert.Equal((several, returning), (report.CasesOverSeveralDepartments, report.CasesReturning));
        Assert.Equal(handOvers, string.Join(", ", report.HandOvers.Select(row => $"{row.From}>{row.To} {row.Times}")));
    }

    [Fact]
    public void Unknown_activities_are_counted_without_regard_to_case()
    {
        var report = Check(OneCase("begin,Phone,fax,PHONE,phone"));
        Assert.Equal([new("PHONE", 3), new("fax", 1)], report.UnknownActivities.AsSpan());
    }

    [Fact]
    public void The_report_has_its_lines_in_both_languages()
    {
        var report = Check(OneCase("begin,\"pho\nne\"", ",department"));
        var english = report.ToText(Language.English).Split('\n');
        Assert.Contains("Fitting cases: 0 of 1", english);
        Assert.Contains("Fitting steps: 0 of 1", english);
        Assert.Contains("Cases over several departments: 0", english);
        Assert.Contains("Cases returning to a former department: 0", english);
        Assert.Contains("Columns: case = case, activity = activity, timestamp = time, resource = none, department = department", english);
        Assert.Contains("        1  unknown activity: Begin work -> pho\uFFFDne [Open]", english);
        Assert.Contains("Hand-overs between departments (times): none", english);
        Assert.Contains("        1  position lost", english);
        var chinese = report.ToText(Language.Chinese).Split('\n');
        Assert.Contains("程序：服务台（desk v1）", chinese);
        Assert.Contains("符合程序的案件：0 / 1", chinese);
        Assert.Contains("        1  未知活动：开始处理 -> pho\uFFFDne [处理中]", chinese);
        Assert.Equal("desk v1: 0 of 1 cases fit, 0 of 1 steps", report.ToString());
    }

    [Fact]
    public void The_text_shows_ten_rows_of_a_list_and_counts_the_rest()
    {
        var text = Check(OneCase("begin," + string.Join(',', Enumerable.Range(10, 13).Select(i => $"u{i}")))).ToText(Language.English);
        Assert.Contains("        1  u19\n        3  in 3 more\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("u20", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_deviation_has_names()
    {
        Assert.All(Enum.GetValues<LogDeviationKind>(), kind => Assert.NotEqual(kind.DisplayName.English, kind.DisplayName.Chinese));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((LogDeviationKind)9).DisplayName);
    }

    [Fact]
    public void Positions_are_equal_when_their_states_are()
    {
        var (one, two) = (Check(OneCase("begin,judge")).Endings[0].At, Check(OneCase("begin,note,judge")).Endings[0].At);
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.NotEqual(one, Check(OneCase("begin,close")).Endings[0].At);
        Assert.True(one.IsClosed);
        Assert.Equal("closed or refused", one.Name.English);
    }

    [Fact]
    public void Events_of_known_cases_allocate_nothing()
    {
        var (small, large) = (Loop(1_000), Loop(20_000));
        Measure(small);
        Measure(large);
        var difference = Measure(large) - Measure(small);
        Assert.InRange(difference, -20_000, 20_000);   // bytes for 190,000 more events; a single object each would be 4,500,000

        static string Loop(int rounds)
        {
            var csv = new StringBuilder("case,activity,time,department\n1,begin,2026-01-01,a\n2,begin,2026-01-01,a\n");
            for (var i = 0; i < rounds; i++)
            {
                csv.Append("1,ask,2026-01-01,a\n2,phone,2026-01-01,b\n1,answer,2026-01-01,b\n2,close,2026-01-01,a\n1,note,2026-01-01,\n");
                csv.Append("1,ask,2026-01-01,c\n2,judge,2026-01-01,c\n1,answer,2026-01-01,a\n2,ask,2026-01-01,a\n1,note,2026-01-01,\n");
            }

            return csv.ToString();
        }

        static long Measure(string csv)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Check(csv);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static string OneCase(string activities, string more = "")
    {
        var cells = more.Length == 0 ? "" : ",";
        return $"case,activity,time{more}\n" + string.Concat(activities.Split(',').Select(activity => $"1,{activity},2026-01-01{cells}\n"));
    }

    private static ConformanceReport Check(string csv, ComplaintProcedure? procedure = null)
    {
        using var text = new StringReader(csv);
        return LogConformance.Check(procedure ?? Desk, EventLogReader.Open(text));
    }
}
