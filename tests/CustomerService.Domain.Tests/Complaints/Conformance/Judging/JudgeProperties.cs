using System.Globalization;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Conformance.Judging;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CustomerService.Domain.Tests.Complaints.Conformance.Judging.Judged;

namespace CustomerService.Domain.Tests.Complaints.Conformance.Judging;

public sealed class JudgeProperties
{
    private static readonly Gen<string> Activity = Gen.Elements("insertTicket", "assignSeriousness", "takeInCharge", "wait", "resolveTicket", "close", "receive");

    /// <summary>Cases that follow the rules for the most part.</summary>
    private static readonly Gen<string[]> Case =
        from middle in Gen.Elements("wait", "takeInCharge", "resolveTicket").ListOf(3)
        from noise in Activity.ListOf(4)
        from places in Gen.Choose(0, 5).ListOf(4)
        from count in Gen.Choose(0, 4)
        select Noisy([.. new[] { "assignSeriousness", "takeInCharge" }, .. middle, "close"], noise.Take(count).Zip(places));

    private static readonly Gen<string> Noise = Gen.Frequency((9, Activity), (1, Gen.Constant("hum")));

    /// <summary>Rows of a few cases, interleaved, with unknown activities and departments.</summary>
    private static readonly Gen<string> Logs =
        from rows in (from name in Gen.Choose(1, 4) from activity in Noise from team in Gen.Elements("a", "b", "c", "") from wait in Gen.Choose(0, 3_000) select (name, activity, team, wait)).NonEmptyListOf()
        select Written(rows);

    [Fact]   // oracle: all ways, tried out
    public void No_alignment_takes_fewer_edits() =>
        Prop.ForAll(Case.ToArbitrary(), steps =>
        {
            var verdict = Steps(HelpDesk, new() { MostEdits = 50 }, steps);
            var edits = verdict.Deviations.Sum(deviation => deviation.Kind == CaseDeviationKind.WrongOrder ? 2 : deviation.Kind == CaseDeviationKind.WrongStart ? 0 : 1);
            var least = NaiveAlignment.Edits(HelpDesk, [.. steps.Select(step => new ComplaintTrigger(step))], 12);
            return verdict.Deviations.Any(deviation => deviation.Kind == CaseDeviationKind.WrongStart) ? edits < least : edits == least;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]   // oracle: the replay that keeps sets of states
    public void The_same_cases_fit_as_in_the_replay() =>
        Prop.ForAll(Logs.ToArbitrary(), csv =>
        {
            using var text = new StringReader(csv);
            var report = LogConformance.Check(HelpDesk, EventLogReader.Open(text));
            var summary = ConformanceSummary.Of(HelpDesk, Log(HelpDesk, csv));
            return report.FittingCases == summary.FittingCases && report.Cases == summary.Cases && report.Events == summary.Events
                && report.CasesReturning == summary.CasesReturning && report.CasesOverSeveralDepartments == summary.CasesOverSeveralDepartments
                && report.HandOvers.AsEnumerable().OrderBy(row => row.ToString()).SequenceEqual(summary.HandOvers.OrderBy(row => row.ToString()));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]   // what each state and department had adds up to the whole
    public void The_time_of_a_case_is_split_up_and_none_is_lost() =>
        Prop.ForAll(Logs.ToArbitrary(), csv => Log(HelpDesk, csv, new() { Calendar = new BusinessCalendar("office", "UTC", WeeklyHours.Weekdays("09:00-17:00")) }).All(verdict =>
        {
            var begun = verdict.Deviations.All(deviation => deviation.Event != 1 || deviation.Kind is CaseDeviationKind.NotEnded or CaseDeviationKind.MissingStep);
            var states = verdict.States.Aggregate(Duration.Zero, (sum, time) => sum + time.Elapsed);
            var working = verdict.States.Aggregate(Duration.Zero, (sum, time) => sum + time.Working!.Value);
            var departments = verdict.Departments.Aggregate(Duration.Zero, (sum, time) => sum + time.Elapsed);
            return states <= verdict.Elapsed && departments <= verdict.Elapsed && working <= verdict.Working
                && (!begun || !verdict.IsWhole || (states == verdict.Elapsed && working == verdict.Working));
        }))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Summaries_of_parts_merge_to_that_of_the_whole() =>
        Prop.ForAll(Logs.ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(), (csv, cut) =>
        {
            var verdicts = Log(HelpDesk, csv);
            var (first, second) = (ConformanceSummary.Of(HelpDesk, verdicts.Take(cut)), ConformanceSummary.Of(HelpDesk, verdicts.Skip(cut)));
            var whole = Shown(ConformanceSummary.Of(HelpDesk, verdicts));
            return whole == Shown(first.Merge(second)) && whole == Shown(second.Merge(first));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Lateness_working_time_and_promises_of_parts_merge_as_well()
    {
        var procedure = ComplaintProcedure.Parse(ClockSamples.Guest);
        var options = new ConformanceOptions
        {
            Calendar = new BusinessCalendar("office", "UTC", WeeklyHours.Weekdays("09:00-17:00")),
            LateBy = DeadlineBasis.LastEvent,
            Promises = id => Promise.FirstResponse(ElapsedTime.Hours(4)) with { Id = id },
        };
        var (late, broken) = (0L, 0L);
        Prop.ForAll(Gen.Choose(0, 90).Three().NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), (cases, cut) =>
        {
            var at = Instant.FromUtc(2026, 3, 2, 9, 0);
            var csv = "case,activity,time,due\n" + string.Concat(cases.Select((one, i) =>
                $"{i},receive,{at},{at + Duration.FromHours(one.Item3)}\n{i},ask,{at + Duration.FromHours(one.Item1)},\n{i},settle,{at + Duration.FromHours(one.Item1 + one.Item2)},\n"));
            using var text = new StringReader(csv);
            List<CaseVerdict> verdicts = [.. LogConformance.Judge(procedure, EventLogReader.Open(text, new() { Deadline = "due" }), options)];
            var (first, second) = (ConformanceSummary.Of(procedure, verdicts.Take(cut)), ConformanceSummary.Of(procedure, verdicts.Skip(cut)));
            var summary = ConformanceSummary.Of(procedure, verdicts);
            (late, broken) = (late + summary.LateCases, broken + summary.WorstPromises.Length);
            Assert.Equal(verdicts.Count(verdict => verdict.IsLate), summary.LateCases);
            Assert.Equal(Told(summary), Told(first.Merge(second)));
            Assert.Equal(Told(summary), Told(second.Merge(first)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
        Assert.True(late > 100 && broken > 100, $"{late} late, {broken} broken: too few to see a loss.");

        static string Told(ConformanceSummary summary) => string.Join('\n', new object?[]
        {
            Shown(summary), summary.Lateness, summary.Lateness.Mean, summary.Working, summary.Working?.Mean,
            string.Join(';', summary.Latest), string.Join(';', summary.Promises), string.Join(';', summary.WorstPromises),
        });
    }

    [Fact]   // 1/128 of itself and 1 ms, as stated
    public void A_quantile_is_as_near_as_stated() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(number => (long)number * (number % 7 == 0 ? 100_000 : 1)).NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (milliseconds, percent) =>
        {
            var sorted = milliseconds.Order().ToList();
            var exact = sorted[Math.Max(0, ((percent * sorted.Count + 99) / 100) - 1)];
            var distribution = DurationDistribution.Of(milliseconds.Select(Duration.FromMilliseconds));
            var found = distribution.Quantile(percent / 100.0)!.Value.TotalMilliseconds;
            return Math.Abs(found - exact) <= (exact / 128.0) + 1
                && (distribution.Least, distribution.Greatest) == (Duration.FromMilliseconds(sorted[0]), Duration.FromMilliseconds(sorted[^1]))
                && distribution.Buckets.Sum(bucket => bucket.Count) == sorted.Count
                && distribution.Buckets.All(bucket => sorted.Count(one => Duration.FromMilliseconds(one) >= bucket.From && Duration.FromMilliseconds(one) < bucket.To) == bucket.Count);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static string Shown(ConformanceSummary summary) => string.Join('\n', new object?[]
    {
        summary, summary.Events, summary.First, summary.Last, summary.ClosedCases, summary.CasesCutOff, summary.CasesWithDeadline, summary.LateCases,
        summary.CasesOverSeveralDepartments, summary.CasesReturning, summary.Elapsed, summary.Elapsed.Mean,
        string.Join(';', summary.Deviations), string.Join(';', summary.Patterns), string.Join(';', summary.States), string.Join(';', summary.Endings),
        string.Join(';', summary.Departments), string.Join(';', summary.HandOvers),
    });

    private static string[] Noisy(List<string> steps, IEnumerable<(string Activity, int Place)> noise)
    {
        foreach (var (activity, place) in noise)
        {
            var at = Math.Min(place, steps.Count - 1);
            if (place % 2 == 0)
            {
                steps.Insert(at, activity);
            }
            else
            {
                steps.RemoveAt(at);
                steps.Add(activity);
            }
        }

        return [.. steps];
    }

    private static string Written(IEnumerable<(int Name, string Activity, string Team, int Wait)> rows)
    {
        var at = Instant.FromUtc(2026, 3, 2, 9, 0);
        return "case,activity,time,team\n" + string.Concat(rows.Select(row =>
            string.Create(CultureInfo.InvariantCulture, $"{row.Name},{row.Activity},{at += Duration.FromMinutes(row.Wait)},{row.Team}\n")));
    }
}
