using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;

namespace CustomerService.Domain.Tests.Complaints.Conformance;

/// <summary>A second replay, slow and obvious: the events of every case in a list, its possible states in a set.</summary>
internal static class NaiveConformance
{
    /// <summary>Everything that a report says, as lines in a fixed order.</summary>
    public static string Lines(ConformanceReport report) => Lines(
        report.Events,
        report.Cases,
        report.FittingCases,
        report.FittingSteps,
        report.CasesOverSeveralDepartments,
        report.CasesReturning,
        report.Deviations.ToDictionary(row => $"{row.Kind} {row.After?.Name.English}>{row.Activity?.Name.English} in {row.From?.ToString() ?? "none"}", row => row.Cases),
        report.UnknownActivities.ToDictionary(row => row.Activity, row => row.Events),
        report.HandOvers.ToDictionary(row => $"{row.From}>{row.To}", row => row.Times),
        report.Endings.ToDictionary(row => row.At.ToString(), row => row.Cases));

    public static string Lines(ComplaintProcedure procedure, ImmutableArray<LoggedEvent> log)
    {
        var spellings = log.Select(logged => logged.Activity).GroupBy(activity => activity, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.Min(StringComparer.Ordinal)!, StringComparer.OrdinalIgnoreCase);
        return LinesOf(procedure, log.Select(logged => logged with { Activity = spellings[logged.Activity] }));
    }

    private static string LinesOf(ComplaintProcedure procedure, IEnumerable<LoggedEvent> log)
    {
        var cases = new Dictionary<string, List<LoggedEvent>>(StringComparer.Ordinal);
        foreach (var logged in log)
        {
            if (!cases.TryGetValue(logged.Case, out var events))
            {
                cases.Add(logged.Case, events = []);
            }

            events.Add(logged);
        }

        var (fittingCases, fittingSteps, several, returning) = (0, 0, 0, 0);
        var (deviations, endings, handOvers) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, int>());
        foreach (var events in cases.Values)
        {
            var (deviation, steps, ending) = Replay(procedure, events);
            fittingSteps += steps;
            fittingCases += deviation is null ? 1 : 0;
            Count(endings, ending);
            if (deviation is not null)
            {
                Count(deviations, deviation);
            }

            var departments = Deduplicate([.. events.Select(logged => logged.Department).OfType<string>()]);
            several += departments.Distinct().Count() > 1 ? 1 : 0;
            returning += departments.Distinct().Count() < departments.Count ? 1 : 0;
            foreach (var (from, to) in departments.Zip(departments.Skip(1)))
            {
                Count(handOvers, $"{from}>{to}");
            }
        }

        var all = cases.Values.SelectMany(events => events).ToList();
        var unknown = all.Select(logged => logged.Activity).Where(activity => TriggerOf(procedure, activity) is null).CountBy(activity => activity).ToDictionary();
        return Lines(all.Count, cases.Count, fittingCases, fittingSteps, several, returning, deviations, unknown, handOvers, endings);
    }

    private static (string? Deviation, int FittingSteps, string Ending) Replay(ComplaintProcedure procedure, List<LoggedEvent> events)
    {
        string? deviation = null;
        var steps = 0;
        HashSet<ComplaintState> states = [procedure.Initial];
        for (var i = 0; i < events.Count; i++)
        {
            var isFirst = i == 0;
            var trigger = TriggerOf(procedure, events[i].Activity);
            HashSet<ComplaintState> reached = isFirst && trigger == Trigger.Receive
                ? [procedure.Initial]
                : [.. procedure.Rows.Where(row => row.Trigger == trigger && states.Contains(row.From)).Select(row => row.To)];
            if (reached.Count > 0)
            {
                steps += isFirst ? 0 : 1;
            }
            else
            {
                var kind = trigger is null ? "UnknownActivity" : isFirst ? "WrongStart" : "WrongStep";
                deviation ??= $"{kind} {(isFirst ? "" : Name(events[i - 1]))}>{Name(events[i])} in {(isFirst ? "none" : Text(states))}";
                reached = trigger == Trigger.Receive
                    ? [procedure.Initial]
                    : [.. procedure.Rows.Where(row => row.Trigger == trigger).Select(row => row.To)];
                reached = reached.Count == 1 ? reached : [];
            }

            states = reached;
        }

        if (!procedure.States.Any(state => state.IsClosed && states.Contains(state.State)))
        {
            deviation ??= $"NotEnded {Name(events[^1])}> in {Text(states)}";
        }

        return (deviation, steps, Text(states));

        string Text(HashSet<ComplaintState> some) => string.Join('|', procedure.States.Select(state => state.State).Where(some.Contains));

        string Name(LoggedEvent logged) => TriggerOf(procedure, logged.Activity) is { } trigger ? procedure.NameOf(trigger).English : logged.Activity;
    }

    private static ComplaintTrigger? TriggerOf(ComplaintProcedure procedure, string activity)
    {
        foreach (var trigger in (ImmutableArray<ComplaintTrigger>)[.. procedure.Rows.Select(row => row.Trigger), Trigger.Receive])
        {
            var name = procedure.NameOf(trigger);
            if (((string[])[trigger.Value, name.English, name.Chinese]).Contains(activity, StringComparer.OrdinalIgnoreCase))
            {
                return trigger;
            }
        }

        return null;
    }

    private static List<string> Deduplicate(List<string> texts) => [.. texts.Where((text, i) => i == 0 || texts[i - 1] != text)];

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static string Lines(
        int events, int cases, int fittingCases, int fittingSteps, int several, int returning, params Dictionary<string, int>[] lists) =>
        $"{events} events, {cases} cases, {fittingCases} fit, {fittingSteps} steps fit, {several} over several, {returning} return\n"
        + string.Join('\n', lists.Select(list => string.Join("; ", list.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value} {pair.Key}"))));
}
