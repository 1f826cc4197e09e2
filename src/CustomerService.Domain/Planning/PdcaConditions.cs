using System.Collections.Immutable;
using PdcaCondition = CustomerService.Domain.Procedures.CaseCondition<CustomerService.Domain.Planning.PdcaCycle, CustomerService.Domain.Planning.PdcaEvent>;

namespace CustomerService.Domain.Planning;

/// <summary>The conditions that ship.</summary>
/// <remarks>
/// A host adds its own with <see cref="PdcaProcedure.Requiring"/>. What must be there before a stage is left is taken from the professional field; no source of this library lists it. The first three,
/// for the steps within Plan, follow from what the steps are.
/// </remarks>
public static class PdcaConditions
{
    /// <summary>At least one problem is named.</summary>
    public static PdcaCondition ProblemNamed { get; } = new(
        "problem-named", new("a problem is named", "已列明问题"), cycle => If(cycle.Problems.IsEmpty, () => new PlanProblemMissing()));

    /// <summary>At least one cause was found.</summary>
    public static PdcaCondition CauseFound { get; } = new(
        "cause-found", new("a cause was found", "已找到原因"), cycle => If(cycle.Causes.IsEmpty, () => new CauseMissing()));

    /// <summary>A main cause was argued.</summary>
    public static PdcaCondition MainCauseArgued { get; } = new(
        "main-cause-argued", new("a main cause was argued", "已论证主因"), cycle => If(cycle.MainCause is null, () => new MainCauseMissing()));

    /// <summary>At least one goal is set, each with a measure.</summary>
    public static PdcaCondition GoalsMeasurable { get; } = new(
        "goals-measurable", new("goals are set, each with a measure", "已设定目标且均可衡量"),
        cycle => If(cycle.Goals.IsEmpty, () => new GoalMissing())
            .Concat(Each(cycle.Goals, goal => string.IsNullOrWhiteSpace(goal.Goal.Measure), (number, _) => new GoalMeasureMissing(number))));

    /// <summary>Each problem has a goal that is about it. Where no goal is set at all, <see cref="GoalsMeasurable"/> says so once.</summary>
    public static PdcaCondition ProblemsCovered { get; } = new(
        "problems-covered", new("each problem has a goal", "各项问题均有目标"),
        cycle => cycle.Goals.IsEmpty ? [] : Each(
            [.. cycle.Problems.Select((problem, index) => (problem.Text, IsCovered: cycle.Goals.Any(goal => goal.Goal.IsAbout(index + 1))))],
            problem => !problem.IsCovered, (number, problem) => new ProblemWithoutGoal(number, problem.Text)));

    /// <summary>At least one measure is planned, each with an owner and a due date.</summary>
    public static PdcaCondition MeasuresAssigned { get; } = new(
        "measures-assigned", new("measures are planned, each with owner and due date", "已制订措施且均有责任人和期限"),
        cycle => If(cycle.Measures.IsEmpty, () => new MeasureMissing())
            .Concat(Each(cycle.Measures, measure => measure is { IsSettled: false, Measure.Owner: null }, (number, _) => new MeasureOwnerMissing(number)))
            .Concat(Each(cycle.Measures, measure => measure is { IsSettled: false, Measure.DueOn: null }, (number, _) => new MeasureDateMissing(number))));

    /// <summary>Each measure is done, or dropped with a reason.</summary>
    public static PdcaCondition MeasuresSettled { get; } = new(
        "measures-settled", new("each measure is done or dropped", "各项措施均已完成或取消"),
        cycle => Each(cycle.Measures, measure => !measure.IsSettled, (number, measure) => new MeasureNotSettled(number, measure.Measure.What)));

    /// <summary>Each goal has an actual value.</summary>
    public static PdcaCondition ActualsRecorded { get; } = new(
        "actuals-recorded", new("each goal has an actual value", "各项目标均有实际值"),
        cycle => Each(cycle.Goals, goal => goal.Actual is null, (number, goal) => new ActualMissing(number, goal.Goal.Measure)));

    /// <summary>Each goal that was met has a standard.</summary>
    public static PdcaCondition SuccessesStandardized { get; } = new(
        "successes-standardized", new("each goal that was met has a standard", "已达成的目标均已标准化"),
        cycle => Each(cycle.Goals, goal => goal is { Verdict: GoalVerdict.Met, Standard: null }, (number, goal) => new StandardMissing(number, goal.Goal.Measure)));

    /// <summary>Each goal that was not fully met is carried over.</summary>
    public static PdcaCondition RestCarriedOver { get; } = new(
        "rest-carried-over", new("each goal that was not fully met is carried over", "未完全达成的目标均已转入下一循环"),
        cycle => Each(cycle.Goals, goal => goal is { Verdict: GoalVerdict.PartlyMet or GoalVerdict.Missed, CarryOver: null }, (number, goal) => new CarryOverMissing(number, goal.Goal.Measure)));

    /// <summary>All of them, in the order of the steps.</summary>
    public static ImmutableArray<PdcaCondition> All { get; } =
        [ProblemNamed, CauseFound, MainCauseArgued, GoalsMeasurable, ProblemsCovered, MeasuresAssigned, MeasuresSettled, ActualsRecorded, SuccessesStandardized, RestCarriedOver];

    /// <summary>What the completion of a step always requires.</summary>
    internal static ImmutableArray<string> Of(PdcaStep step) => step switch
    {
        PdcaStep.AnalyzeSituation => [ProblemNamed.Code],
        PdcaStep.FindCauses => [CauseFound.Code],
        PdcaStep.FindMainCause => [MainCauseArgued.Code],
        PdcaStep.DraftMeasures => [GoalsMeasurable.Code, ProblemsCovered.Code, MainCauseArgued.Code, MeasuresAssigned.Code],
        PdcaStep.Execute => [MeasuresSettled.Code],
        PdcaStep.CheckResults => [ActualsRecorded.Code],
        PdcaStep.Standardize => [SuccessesStandardized.Code],
        _ => [SuccessesStandardized.Code, RestCarriedOver.Code],
    };

    private static IEnumerable<DomainError> If(bool isMissing, Func<DomainError> error) => isMissing ? [error()] : [];

    private static IEnumerable<DomainError> Each<T>(ImmutableArray<T> parts, Func<T, bool> isFaulty, Func<int, T, DomainError> error) =>
        parts.Select((part, index) => isFaulty(part) ? error(index + 1, part) : null).OfType<DomainError>();
}
