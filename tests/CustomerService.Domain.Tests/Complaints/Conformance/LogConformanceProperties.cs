using System.Collections.Immutable;
using System.Text;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Conformance;

public sealed class LogConformanceProperties
{
    private static readonly Gen<ComplaintProcedure> Procedures =
        from states in Gen.Choose(2, 5)
        from closed in Gen.Choose(1, Math.Min(2, states - 1))
        from rows in (
            from @from in Gen.Choose(0, states - 1)
            from trigger in Gen.Choose(0, 4)
            from to in Gen.Choose(0, states - 1)
            select (From: @from, Trigger: trigger, To: to)).NonEmptyListOf()
        select Build(states, closed, rows);

    private static readonly Gen<(string Activity, string Department)[][]> Cases =
        (from activity in Gen.Frequency(
             (12, Gen.Choose(0, 4).Select(i => $"t{i}")),
             (2, Gen.Choose(0, 4).Select(i => $"Trigger {i}")),
             (2, Gen.Choose(0, 4).Select(i => $"触发{i}")),
             (1, Gen.Elements("T0", "trigger 1", "receive", "登记")),
             (1, Gen.Elements("u0", "u1", "U0")))
         from department in Gen.Elements("", "a", "b", "c", "A")
         select (activity, department)).NonEmptyListOf().Select(events => events.ToArray()).NonEmptyListOf().Select(cases => cases.ToArray());

    private static readonly Gen<int[]> Choices = Gen.Choose(0, 1_000).NonEmptyListOf().Select(choices => choices.ToArray());

    [Fact]   // oracle: a slow, obvious second implementation over small procedures and logs
    public void The_report_agrees_with_a_replay_case_by_case() =>
        Prop.ForAll(Procedures.ToArbitrary(), Cases.ToArbitrary(), Choices.ToArbitrary(), (procedure, cases, choices) =>
        {
            var csv = Write(cases, choices);
            return NaiveConformance.Lines(Check(procedure, csv)) == NaiveConformance.Lines(procedure, [.. EventLogTexts.Read(csv)]);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]   // property: only the order within a case counts
    public void Interleaving_the_cases_changes_nothing() =>
        Prop.ForAll(Procedures.ToArbitrary(), Cases.ToArbitrary(), Choices.ToArbitrary(), (procedure, cases, choices) =>
        {
            var oneAfterTheOther = Check(procedure, Write(cases, [0]));
            var interleaved = Check(procedure, Write(cases, choices));
            return oneAfterTheOther.ToText(Language.English) == interleaved.ToText(Language.English)
                && NaiveConformance.Lines(oneAfterTheOther) == NaiveConformance.Lines(interleaved);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]   // property: what the report counts twice agrees
    public void The_totals_add_up() =>
        Prop.ForAll(Procedures.ToArbitrary(), Cases.ToArbitrary(), Choices.ToArbitrary(), (procedure, cases, choices) =>
        {
            var report = Check(procedure, Write(cases, choices));
            return report.Steps == report.Events - report.Cases
                && report.Cases == cases.Length
                && report.Deviations.Sum(row => row.Cases) == report.Cases - report.FittingCases
                && report.Endings.Sum(row => row.Cases) == report.Cases
                && report.CasesReturning <= report.CasesOverSeveralDepartments
                && report.FittingSteps <= report.Steps;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private static ComplaintProcedure Build(int states, int closed, IEnumerable<(int From, int Trigger, int To)> rows)
    {
        var builder = ComplaintProcedure.Define("random", 1, LocalizedText.Same("random"));
        for (var i = 0; i < states; i++)
        {
            var isClosed = i >= states - closed;
            builder.State(
                new($"s{i}"), isClosed ? ComplaintPhase.Closed : ComplaintPhase.Intake, outcome: isClosed ? ComplaintOutcome.Settled : null);
        }

        foreach (var (from, trigger, to) in rows.Distinct())
        {
            ImmutableArray<ComplaintState> start = [new($"s{from}")];
            var code = new ComplaintTrigger($"t{trigger}");
            builder = from == to ? builder.Stay(code, start, [Role.Handler]) : builder.Move(code, start, new($"s{to}"), [Role.Handler]);
            builder.Name(code, new($"Trigger {trigger}", $"触发{trigger}"));
        }

        return builder.Build();
    }

    /// <summary>Writes the events of one case in their order, and picks the case that goes on next by the choices.</summary>
    private static string Write((string Activity, string Department)[][] cases, int[] choices)
    {
        var csv = new StringBuilder("case,activity,time,department\n");
        var written = new int[cases.Length];
        for (var row = 0; row < cases.Sum(events => events.Length); row++)
        {
            int[] open = [.. Enumerable.Range(0, cases.Length).Where(i => written[i] < cases[i].Length)];
            var next = open[choices[row % choices.Length] % open.Length];
            var (activity, department) = cases[next][written[next]];
            var at = NodaConstants.UnixEpoch + Duration.FromMinutes(written[next]++ / 2);   // two events share an instant
            csv.Append($"c{next},{activity},{at},{department}\n");
        }

        return csv.ToString();
    }

    private static ConformanceReport Check(ComplaintProcedure procedure, string csv)
    {
        using var text = new StringReader(csv);
        return LogConformance.Check(procedure, EventLogReader.Open(text));
    }
}
