using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance.Judging;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>
/// Logs of cases that went elsewhere, as CSV and as XES, under a procedure that is one straight road: each case fits, or has one deviation that
/// was planted and can be read in no other way.
/// </summary>
internal static class PlantedLogs
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);

    /// <summary>One case: its events by number of the step, and what was planted.</summary>
    internal sealed record Case(string Name, ImmutableArray<(string Activity, Instant At, string Role)> Events, Instant Deadline, CaseDeviationKind? Planted);

    /// <summary>A log under a road of so many steps.</summary>
    internal sealed record Log(ComplaintProcedure Procedure, ImmutableArray<Case> Cases)
    {
        /// <summary>The cases as CSV, their events interleaved by time.</summary>
        public string Csv()
        {
            var text = new StringBuilder("case,activity,time,role,due\n");
            foreach (var (@case, fact) in Cases.SelectMany(@case => @case.Events.Select(fact => (@case, fact))).OrderBy(pair => pair.fact.At))
            {
                text.Append(CultureInfo.InvariantCulture, $"{@case.Name},\"{fact.Activity}\",{fact.At},{fact.Role},{@case.Deadline}\n");
            }

            return text.ToString();
        }

        /// <summary>The cases as XES, one trace each.</summary>
        public string Xes()
        {
            var text = new StringBuilder("<log>\n");
            foreach (var @case in Cases)
            {
                text.Append(CultureInfo.InvariantCulture, $"<trace><string key=\"concept:name\" value=\"{@case.Name}\"/><date key=\"due\" value=\"{@case.Deadline}\"/>\n");
                foreach (var (activity, at, role) in @case.Events)
                {
                    text.Append(CultureInfo.InvariantCulture, $"<event><string key=\"concept:name\" value=\"{activity}\"/><date key=\"time:timestamp\" value=\"{at}\"/><string key=\"org:role\" value=\"{role}\"/></event>\n");
                }

                text.Append("</trace>\n");
            }

            return text.Append("</log>\n").ToString();
        }

        public override string ToString() => $"{string.Join(", ", Cases.Select(@case => $"{@case.Name}: {@case.Planted?.ToString() ?? "fits"}"))}\n{Csv()}";
    }

    /// <summary>Logs; they shrink by losing cases.</summary>
    public static Arbitrary<Log> All { get; } = Arb.From(
        from steps in Gen.Choose(4, 12)
        from kinds in Gen.Elements<CaseDeviationKind?>(
            null, CaseDeviationKind.WrongStart, CaseDeviationKind.MissingStep, CaseDeviationKind.ExtraStep, CaseDeviationKind.WrongOrder,
            CaseDeviationKind.UnknownActivity, CaseDeviationKind.NotEnded, CaseDeviationKind.WrongRole, CaseDeviationKind.TooLate).NonEmptyListOf().Resize(12)
        from places in Gen.Choose(0, 9_999).ArrayOf(kinds.Count)
        from gaps in Gen.Choose(1, 600).ArrayOf(kinds.Count)
        select new Log(Road(steps), [.. kinds.Select((kind, i) => Made($"C{i}", steps, kind, places[i], gaps[i]))]),
        log => log.Cases.Length == 1 ? [] : Enumerable.Range(0, log.Cases.Length).Select(i => log with { Cases = log.Cases.RemoveAt(i) }));

    // s0 to s(n): each step has its own trigger, its own place, and one of two roles.
    private static ComplaintProcedure Road(int steps)
    {
        var road = ComplaintProcedure.Define("road", 1, LocalizedText.Same("road"));
        for (var i = 0; i < steps; i++)
        {
            road.State(new($"s{i}"), ComplaintPhase.Investigation);
        }

        road.State(new($"s{steps}"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled).Initial(new("s0"));
        for (var i = 0; i < steps; i++)
        {
            road.Move(new($"step{i}"), [new($"s{i}")], new($"s{i + 1}"), [RoleOf(i)]);
        }

        return road.Build();
    }

    private static Role RoleOf(int step) => step % 2 == 0 ? Role.Handler : Role.Supervisor;

    private static Case Made(string name, int steps, CaseDeviationKind? planted, int choice, int gap)
    {
        var order = Enumerable.Range(0, steps).Select(i => (Activity: $"step{i}", Role: RoleOf(i).Value)).ToList();
        var inside = 1 + (choice % (steps - 2));   // neither the first nor the last
        switch (planted)
        {
            case CaseDeviationKind.WrongStart: order.RemoveAt(0); break;
            case CaseDeviationKind.MissingStep: order.RemoveAt(inside); break;
            case CaseDeviationKind.ExtraStep: order.Insert(inside + 1, order[inside]); break;
            case CaseDeviationKind.WrongOrder when inside + 1 < steps - 1: (order[inside], order[inside + 1]) = (order[inside + 1], order[inside]); break;
            case CaseDeviationKind.WrongOrder: (order[inside - 1 == 0 ? 1 : inside - 1], order[inside - 1 == 0 ? 2 : inside]) = (order[inside - 1 == 0 ? 2 : inside], order[inside - 1 == 0 ? 1 : inside - 1]); break;
            case CaseDeviationKind.UnknownActivity: order.Insert(inside, ("coffee", Role.Handler.Value)); break;
            case CaseDeviationKind.NotEnded: order.RemoveAt(steps - 1); break;
            case CaseDeviationKind.WrongRole: order[inside] = (order[inside].Activity, RoleOf(inside + 1).Value); break;
            default: break;
        }

        ImmutableArray<(string, Instant, string)> events = [.. order.Select((step, i) => (step.Activity, Monday + Duration.FromMinutes(gap * i), step.Role))];
        var last = events[^1].Item2;
        return new(name, events, planted == CaseDeviationKind.TooLate ? last - Duration.FromMinutes(1) : last + Duration.FromMinutes(choice % 3), planted);
    }
}
