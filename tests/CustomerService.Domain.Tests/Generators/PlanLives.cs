using System.Collections.Immutable;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Tests.Planning;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>Random lives of a plan: what is tried, with which number, how. About a third brings what the step lacks, so that lives go round; the rest is anything.</summary>
internal static class PlanLives
{
    private static readonly LocalDate Far = new(2030, 12, 31);

    /// <summary>The goals that are tried; the last two are refused.</summary>
    public static ImmutableArray<Goal> Goals { get; } =
    [
        Goal.AtMost("median", "hours", 31, 24, Far), Goal.MoreThan("in time", "%", 90, 95, Far), Goal.LessThan("complaints", "", 5, 5, Far), Goal.AtLeast("score", "", 80, 90, Far),
        Goal.AtMost("median", "hours", 31, 24, Far) with { By = null }, Goal.AtLeast("score", "", 95, 90, Far),
    ];

    /// <summary>The problems that each of them names: all, the first, the second, all.</summary>
    public static ImmutableArray<ImmutableArray<int>> About { get; } = [[], [1], [2], [], [], []];

    /// <summary>One thing that is tried.</summary>
    /// <param name="Act">What.</param>
    /// <param name="Number">The number of a goal, cause or measure, or of a step.</param>
    /// <param name="Variant">How it is filled.</param>
    /// <param name="Minutes">How much later; less than nothing is refused.</param>
    internal sealed record Move(PdcaAct Act, int Number, int Variant, int Minutes)
    {
        /// <summary>Not the act itself, but whatever the step at hand lacks first.</summary>
        public bool Helps { get; init; }

        public override string ToString() => $"{(Helps ? "help" : Act)} {Number}/{Variant} +{Minutes}";
    }

    /// <summary>Lives of up to some hundred moves; they shrink by losing moves.</summary>
    public static Arbitrary<ImmutableArray<Move>> All { get; } = Arb.From(
        (from helps in Gen.Frequency((3, Gen.Constant(true)), (3, Gen.Constant(false)))
         from act in Gen.Elements(Enum.GetValues<PdcaAct>().Where(act => act != PdcaAct.Draft).ToArray())
         from number in Gen.Frequency((1, Gen.Choose(-1, 0)), (9, Gen.Choose(1, 4)), (1, Gen.Choose(5, 9)))
         from variant in Gen.Choose(0, 5)
         from minutes in Gen.Frequency((20, Gen.Choose(0, 3_000)), (1, Gen.Choose(-50, -1)))
         select new Move(act, number, variant, minutes) { Helps = helps }).ListOf().Resize(120).Select(moves => moves.ToImmutableArray()),
        life => Enumerable.Range(0, life.Length).Select(life.RemoveAt));

    /// <summary>What a move means for a plan as it stands.</summary>
    public static Move Read(Move move, PdcaPlan plan)
    {
        if (!move.Helps)
        {
            return move;
        }

        // Now and then what was measured leads back to one more measure, or to one that was not really done.
        if (move is { Number: 1, Variant: >= 4 } && plan.Step is (PdcaStep.CheckResults or PdcaStep.Standardize) && plan.Goals.Any(goal => goal.Actual is not null))
        {
            return move with { Act = PdcaAct.Reopen, Number = (int)(move.Minutes % 2 == 0 ? PdcaStep.DraftMeasures : PdcaStep.Execute), Variant = 0 };
        }

        if (plan is { Step: PdcaStep.Execute, Cycle.Reopenings: [.., { To: PdcaStep.Execute }] } && plan.Measures.Sum(measure => measure.Reopenings.Length) < plan.Cycle.Reopenings.Length && plan.Measures.Any(measure => measure.IsSettled))
        {
            return move with { Act = PdcaAct.ReopenMeasure, Number = plan.Measures.IndexOf(plan.Measures.Last(measure => measure.IsSettled)) + 1, Variant = 0 };
        }

        if (move.Variant >= 3 && plan.Step == PdcaStep.DraftMeasures && plan.Cycle.Reopenings.Length >= plan.Measures.Length && !plan.Measures.IsEmpty)
        {
            return move with { Act = PdcaAct.PlanMeasure, Variant = 0 };
        }

        var act = plan.IsClosed ? PdcaAct.OpenNextCycle : PdcaAct.CompleteStep;
        return plan.Explain(act, plan.LastAt).FirstOrDefault() switch
        {
            CauseMissing => move with { Act = PdcaAct.AddCause, Number = 0, Variant = 0 },
            MainCauseMissing => move with { Act = PdcaAct.ArgueMainCause, Number = 1, Variant = 0 },
            GoalMissing => move with { Act = PdcaAct.SetGoal, Variant = move.Variant % 4 },
            ProblemWithoutGoal left => move with { Act = PdcaAct.SetGoal, Variant = left.Problem == 2 ? 2 : 3 },
            MeasureMissing => move with { Act = PdcaAct.PlanMeasure, Variant = 0 },
            MeasureOwnerMissing faulty => move with { Act = PdcaAct.ReviseMeasure, Number = faulty.Measure, Variant = 0 },
            MeasureDateMissing faulty => move with { Act = PdcaAct.ReviseMeasure, Number = faulty.Measure, Variant = 0 },
            MeasureNotSettled open when plan.Measures[open.Measure - 1].Status == MeasureStatus.Blocked => move with { Act = PdcaAct.UnblockMeasure, Number = open.Measure },
            MeasureNotSettled open when move.Variant == 5 => move with { Act = PdcaAct.BlockMeasure, Number = open.Measure, Variant = 0 },
            MeasureNotSettled open => move with { Act = move.Variant < 3 ? PdcaAct.FinishMeasure : PdcaAct.DropMeasure, Number = open.Measure, Variant = 0 },
            ActualMissing open => move with { Act = PdcaAct.RecordActual, Number = open.Goal },
            StandardMissing open => move with { Act = PdcaAct.SetStandard, Number = open.Goal, Variant = 0 },
            CarryOverMissing open => move with { Act = PdcaAct.CarryOver, Number = open.Goal, Variant = 0 },
            _ => move with { Act = act },
        };
    }

    /// <summary>The value that a variant means for a goal: worse than the baseline, at it, between, at the target, beyond.</summary>
    public static decimal Value(Goal goal, int variant)
    {
        var better = goal.Comparison.WantsLess ? -1 : 1;
        return variant switch
        {
            0 => goal.Baseline - better,
            1 => goal.Baseline,
            2 => (goal.Baseline + goal.Target) / 2,
            3 => goal.Target,
            _ => goal.Target + better,
        };
    }

    /// <summary>Tries a move.</summary>
    public static Decision<PdcaPlan, PdcaEvent> Try(PdcaPlan plan, Move move, Instant at)
    {
        var (n, by, text) = (move.Number, PlanDesk.Lead, move.Variant == 5 ? " " : "words");
        var goal = n >= 1 && n <= plan.Goals.Length ? plan.Goals[n - 1].Goal : Goals[0];
        return move.Act switch
        {
            PdcaAct.AddProblem => plan.AddProblem(PlanProblem.Of(text, Origin(n)), by, at),
            PdcaAct.SetGoal => plan.SetGoal(Goals[move.Variant] with { Problems = About[move.Variant] }, by, at),
            PdcaAct.ReviseGoal => plan.ReviseGoal(n, Goals[move.Variant] with { Problems = About[move.Variant] }, by, at),
            PdcaAct.AddCause => n == 0 ? plan.AddCause(text, CauseCategory.Method, by, at) : plan.AskWhy(n, text, by, at),
            PdcaAct.ArgueMainCause => plan.ArgueMainCause(n, move.Variant < 4 ? "words" : null, null, by, at),
            PdcaAct.PlanMeasure => plan.PlanMeasure(Measure(move.Variant), by, at),
            PdcaAct.ReviseMeasure => plan.ReviseMeasure(n, Measure(move.Variant), by, at),
            PdcaAct.RescheduleMeasure => plan.RescheduleMeasure(n, Far, text, by, at),
            PdcaAct.FinishMeasure => plan.FinishMeasure(n, text, by, at),
            PdcaAct.DropMeasure => plan.DropMeasure(n, text, by, at),
            PdcaAct.ReopenMeasure => plan.ReopenMeasure(n, text, by, at),
            PdcaAct.BlockMeasure => plan.BlockMeasure(n, text, by, at),
            PdcaAct.UnblockMeasure => plan.UnblockMeasure(n, by, at),
            PdcaAct.RecordReading => plan.RecordReading(n, Value(goal, move.Variant), plan.DayOf(at), by, at),
            PdcaAct.RecordActual => plan.RecordActual(n, Value(goal, move.Variant), plan.DayOf(at).PlusDays(move.Variant == 5 ? -1 : 0), by, at),
            PdcaAct.SetStandard => plan.SetStandard(n, text, null, by, at),
            PdcaAct.CarryOver => plan.CarryOver(n, text, by, at),
            PdcaAct.CompleteStep => plan.CompleteStep(by, at),
            PdcaAct.BeginDo => plan.BeginDo(by, at),
            PdcaAct.BeginCheck => plan.BeginCheck(by, at),
            PdcaAct.BeginAct => plan.BeginAct(by, at),
            PdcaAct.CompleteCycle => plan.Complete(by, at),
            PdcaAct.Reopen => plan.Reopen((PdcaStep)Math.Clamp(n, 0, 7), text, by, at),
            PdcaAct.OpenNextCycle => plan.NextCycle(Far, by, at),
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "A life does not draft."),
        };
    }

    /// <summary>Plays a life; what is refused is left out.</summary>
    public static (PdcaPlan Plan, ImmutableArray<PdcaEvent> Events) Play(ImmutableArray<Move> life)
    {
        var (plan, drafted) = Begin();
        var events = drafted.ToBuilder();
        var at = plan.LastAt;
        foreach (var each in life)
        {
            at += Duration.FromMinutes(each.Minutes);
            if (Try(plan, Read(each, plan), at) is { IsAccepted: true } decision)
            {
                plan = decision.Accepted();
                events.AddRange(decision.Events);
            }
        }

        return (plan, events.ToImmutable());
    }

    /// <summary>The plan with which every life begins: two problems, from origins 20 and 21, and from 21 and 22.</summary>
    public static Decision<PdcaPlan, PdcaEvent> Begin() => PdcaPlan.Draft(
        PlanDesk.Draft with { Problems = [PlanProblem.Of("late", Origin(20), Origin(21)), PlanProblem.Of("wrong", Origin(21), Origin(22))], Goals = [] }, PlanDesk.Lead, PlanDesk.At(1));

    private static PlanOrigin Origin(int number) => PlanDesk.Breach with { Id = FormattableString.Invariant($"{number}") };

    // Variants: complete, without owner, without day, due before anything, without words.
    private static Countermeasure Measure(int variant) => new()
    {
        What = variant == 5 ? "" : "something",
        Owner = variant == 1 ? null : PlanDesk.Service,
        DueOn = variant == 2 ? null : variant == 3 ? new LocalDate(2020, 1, 1) : Far,
    };
}
