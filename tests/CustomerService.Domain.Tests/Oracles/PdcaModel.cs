using CustomerService.Domain.Planning;
using CustomerService.Domain.Tests.Generators;

namespace CustomerService.Domain.Tests.Oracles;

/// <summary>A plan as one would write it down in an afternoon: mutable lists and nested ifs, nothing shared with the library but its words.</summary>
internal sealed class PdcaModel
{
    private readonly List<G> _goals = [];
    private readonly List<M> _measures = [];
    private readonly List<List<int>> _problems = [[20, 21], [21, 22]];   // each with the numbers of its origins
    private long _last;
    private long _opened;    // days, the first is 0
    private int _causes;
    private int _main;
    private int _cycle = 1;
    private int _step;   // 0 to 7; 8: closed

    private sealed class G
    {
        public decimal Baseline, Target;
        public bool Less, Strict, Standard, Carried;
        public int About;   // one problem; 0: all
        public long Day;    // of the actual value
        public decimal? Actual;

        // 2 met, 1 partly, 0 missed, -1 not measured
        public int Verdict()
        {
            if (Actual is null)
            {
                return -1;
            }

            var gain = Less ? Baseline - Actual.Value : Actual.Value - Baseline;
            var rest = Less ? Actual.Value - Target : Target - Actual.Value;
            return rest < 0 || (rest == 0 && !Strict) ? 2 : gain > 0 ? 1 : 0;
        }
    }

    private sealed class M
    {
        public bool Owner, Due, Done, Dropped, Blocked;
        public long Day;       // on which it was done
        public string Was = "";   // each time before it was taken up again

        public bool Over => Done || Dropped;
    }

    public IEnumerable<(bool Standard, bool Carried)> Outcomes => _goals.Select(goal => (goal.Standard, goal.Carried));

    public bool IsClosed => _step == 8;

    /// <summary>What can be compared: step, cycle, counts, what each goal and measure is.</summary>
    public string Summary => Text(
        _step, _cycle, _problems.Select(origins => string.Join('+', origins)), _causes, _main,
        _goals.Select(goal => $"{goal.Verdict()}{(goal.Standard ? "S" : "")}{(goal.Carried ? "C" : "")}"),
        _measures.Select(measure => measure.Was + (measure.Done ? "done" : measure.Dropped ? "dropped" : measure.Blocked ? "blocked" : "open")));

    /// <summary>The same of a plan.</summary>
    public static string SummaryOf(PdcaPlan plan) => Text(
        plan.Step is { } step ? (int)step : 8, plan.Cycle.Number, plan.Problems.Select(problem => string.Join('+', problem.Origins.Select(origin => origin.Id))), plan.Causes.Length, plan.Cycle.MainCause?.Cause ?? 0,
        plan.Goals.Select(goal => $"{goal.Verdict switch { GoalVerdict.Met => 2, GoalVerdict.PartlyMet => 1, GoalVerdict.Missed => 0, _ => -1 }}{(goal.Standard is null ? "" : "S")}{(goal.CarryOver is null ? "" : "C")}"),
        plan.Measures.Select(measure => string.Concat(measure.Reopenings.Select(again => $"{again.Was.DisplayName.English},")) + measure.Status.DisplayName.English));

    /// <summary>Whether the act is allowed; then it is done.</summary>
    public bool Try(PlanLives.Move move, long at)
    {
        if (at < _last || !Allowed(move, (at + (9 * TimeSpan.TicksPerHour)) / TimeSpan.TicksPerDay))
        {
            return false;
        }

        _last = at;
        return true;
    }

    private bool Allowed(PlanLives.Move move, long day)
    {
        var (n, blank) = (move.Number, move.Variant == 5);
        var goal = n >= 1 && n <= _goals.Count ? _goals[n - 1] : null;
        var measure = n >= 1 && n <= _measures.Count ? _measures[n - 1] : null;
        switch (move.Act)
        {
            case PdcaAct.AddProblem:
                return Do(_step == 0 && !blank, () => _problems.Add([n]));
            case PdcaAct.SetGoal:
                return Do(_step <= 3 && Fits(move.Variant), () => _goals.Add(Made(move.Variant)));
            case PdcaAct.ReviseGoal:
                return Do(_step <= 3 && goal is not null && Fits(move.Variant), () => _goals[n - 1] = Made(move.Variant));
            case PdcaAct.AddCause:
                return Do(_step == 1 && !blank && n >= 0 && n <= _causes, () => _causes++);
            case PdcaAct.ArgueMainCause:
                return Do(_step == 2 && n >= 1 && n <= _causes && move.Variant < 4, () => _main = n);
            case PdcaAct.PlanMeasure:
                return Do(_step == 3 && move.Variant is not (3 or 5), () => _measures.Add(new M { Owner = move.Variant != 1, Due = move.Variant != 2 }));
            case PdcaAct.ReviseMeasure:
                return Do(_step == 3 && measure is { Over: false } && move.Variant is not (3 or 5), () => (measure!.Owner, measure.Due) = (move.Variant != 1, move.Variant != 2));
            case PdcaAct.RescheduleMeasure:
                return _step == 4 && measure is { Over: false } && !blank;
            case PdcaAct.FinishMeasure:
                return Do(_step == 4 && measure is { Over: false, Blocked: false } && !blank, () => Finish(measure!, day));
            case PdcaAct.DropMeasure:
                return Do(_step == 4 && measure is { Over: false } && !blank, () => measure!.Dropped = true);
            case PdcaAct.ReopenMeasure:
                return Do(_step == 4 && measure is { Over: true } && !blank, () => TakeUp(measure!));
            case PdcaAct.BlockMeasure:
                return Do(_step == 4 && measure is { Over: false, Blocked: false } && !blank, () => measure!.Blocked = true);
            case PdcaAct.UnblockMeasure:
                return Do(_step == 4 && measure is { Over: false, Blocked: true }, () => measure!.Blocked = false);
            case PdcaAct.RecordReading:
                return _step == 4 && goal is not null;
            case PdcaAct.RecordActual:
                day -= move.Variant == 5 ? 1 : 0;
                return Do(_step == 5 && goal is not null && day >= _opened && !_measures.Exists(each => each.Done && each.Day > day), () => Measure(goal!, move.Variant, day));
            case PdcaAct.SetStandard:
                return Do(_step is 6 or 7 && goal?.Verdict() == 2 && !blank, () => goal!.Standard = true);
            case PdcaAct.CarryOver:
                return Do(_step is 6 or 7 && goal?.Verdict() is 0 or 1 && !blank, () => goal!.Carried = true);
            case PdcaAct.CompleteStep:
                return Do(_step < 8 && Ready(_step), () => _step++);
            case PdcaAct.BeginDo:
                return Do(_step <= 3 && Enumerable.Range(_step, 4 - _step).All(Ready), () => _step = 4);
            case PdcaAct.BeginCheck:
                return Do(_step == 4 && Ready(4), () => _step = 5);
            case PdcaAct.BeginAct:
                return Do(_step == 5 && Ready(5), () => _step = 6);
            case PdcaAct.CompleteCycle:
                return Do(_step is 6 or 7 && Ready(6) && Ready(7), () => _step = 8);
            case PdcaAct.Reopen:
                var back = n < 0 ? 0 : n > 7 ? 7 : n;
                return Do(_step < 8 && back < _step && !blank, () => _step = back);
            default:
                return Do(_step == 8 && _goals.Any(each => each.Carried), () => Turn(day));
        }
    }

    private bool Ready(int step) => step switch
    {
        0 => _problems.Count > 0,
        1 => _causes > 0,
        2 => _main > 0,
        3 => _goals.Count > 0 && _problems.Select((_, i) => i + 1).All(number => _goals.Exists(goal => goal.About == 0 || goal.About == number)) && _main > 0 && _measures.Count > 0 && _measures.TrueForAll(measure => measure.Over || (measure.Owner && measure.Due)),
        4 => _measures.TrueForAll(measure => measure.Over),
        5 => _goals.TrueForAll(goal => goal.Actual is not null),
        6 => _goals.TrueForAll(goal => goal.Verdict() != 2 || goal.Standard),
        _ => _goals.TrueForAll(goal => goal.Verdict() == 2 ? goal.Standard : goal.Carried),
    };

    private void Turn(long day)
    {
        var rest = _goals.Where(goal => goal.Carried).ToList();
        var left = rest.ConvertAll(goal => (goal.About == 0 ? _problems.SelectMany(origins => origins) : _problems[goal.About - 1]).Distinct().ToList());
        _goals.Clear();
        _goals.AddRange(rest.Select((goal, i) => new G { About = i + 1, Baseline = goal.Actual!.Value, Target = goal.Target, Less = goal.Less, Strict = goal.Strict }));
        _measures.Clear();
        _problems.Clear();
        _problems.AddRange(left);
        (_causes, _main, _step) = (0, 0, 0);
        _opened = day;
        _cycle++;
    }

    private void Finish(M measure, long day)
    {
        (measure.Done, measure.Day) = (true, day);
        foreach (var goal in _goals.Where(goal => goal.Day < day))
        {
            (goal.Actual, goal.Standard, goal.Carried) = (null, false, false);
        }
    }

    private static void TakeUp(M measure)
    {
        measure.Was += measure.Done ? "done," : "dropped,";
        measure.Done = measure.Dropped = false;
    }

    private static void Measure(G goal, int variant, long day)
    {
        var better = goal.Less ? -1 : 1;
        decimal[] values = [goal.Baseline - better, goal.Baseline, (goal.Baseline + goal.Target) / 2, goal.Target, goal.Target + better, goal.Target + better];
        var before = goal.Verdict();
        (goal.Actual, goal.Day) = (values[variant], day);
        if (goal.Verdict() != before)
        {
            goal.Standard = goal.Carried = false;
        }
    }

    private bool Fits(int variant) => variant < 4 && (variant != 2 || _problems.Count > 1);

    private static G Made(int variant) => variant switch
    {
        0 => new G { Baseline = 31, Target = 24, Less = true },
        1 => new G { Baseline = 90, Target = 95, Strict = true, About = 1 },
        2 => new G { Baseline = 5, Target = 5, Less = true, Strict = true, About = 2 },
        _ => new G { Baseline = 80, Target = 90 },
    };

    private static bool Do(bool isAllowed, Action act)
    {
        if (isAllowed)
        {
            act();
        }

        return isAllowed;
    }

    private static string Text(int step, int cycle, IEnumerable<string> problems, int causes, int main, IEnumerable<string> goals, IEnumerable<string> measures) =>
        $"step {step} cycle {cycle} problems [{string.Join(' ', problems)}] causes {causes} main {main} goals [{string.Join(' ', goals)}] measures [{string.Join(' ', measures)}]";
}
