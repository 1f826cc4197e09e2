using NodaTime;

namespace CustomerService.Domain.Planning;

// Reasons for which an act on a plan is refused: the plan and its cycle.

/// <summary>What the parts of a cycle are that have numbers.</summary>
public enum PlanPart
{
    /// <summary>A problem (问题).</summary>
    Problem,

    /// <summary>A goal (目标).</summary>
    Goal,

    /// <summary>A cause (原因).</summary>
    Cause,

    /// <summary>A measure (措施).</summary>
    Measure,
}

/// <summary>Names of <see cref="PlanPart"/>.</summary>
public static class PlanParts
{
    extension(PlanPart part)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => part switch
        {
            PlanPart.Problem => new("problem", "问题"),
            PlanPart.Goal => new("goal", "目标"),
            PlanPart.Cause => new("cause", "原因"),
            PlanPart.Measure => new("measure", "措施"),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a value of PlanPart."),
        };
    }
}

/// <summary>A text that must say something is blank.</summary>
/// <param name="What">Which text.</param>
public sealed record PlanTextMissing(LocalizedText What) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.text-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"There is no {What.English}.",
        $"{What.Chinese}不能为空。");
}

/// <summary>The act is dated before the last fact of the plan.</summary>
/// <param name="At">The moment given.</param>
/// <param name="LastAt">When the last fact happened.</param>
public sealed record BeforeLastPlanFact(Instant At, Instant LastAt) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.before-last-fact";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The act is dated {At}, before the last fact of the plan at {LastAt}.",
        $"操作时间 {At} 早于计划最近一次记录的时间 {LastAt}。");
}

/// <summary>The act has no place in the step at hand.</summary>
/// <param name="Act">The act.</param>
/// <param name="Step">The step at hand; null: the cycle is closed.</param>
public sealed record PdcaActNotInStep(PdcaAct Act, PdcaStep? Step) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.act-not-in-step";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"'{Act.DisplayName.English}' is not done at '{PdcaSteps.NameOf(Step).English}'{Where(Language.English)}.",
        $"“{PdcaSteps.NameOf(Step).Chinese}”时不能{Act.DisplayName.Chinese}{Where(Language.Chinese)}。");

    private string Where(Language language)
    {
        var steps = Act.Steps;
        if (steps.IsEmpty || steps.Length > 4)
        {
            return "";
        }

        var names = steps.Select(step => step.DisplayName.In(language));
        return language == Language.Chinese ? $"，应在：{string.Join("、", names)}" : $", but at: {string.Join(", ", names)}";
    }
}

/// <summary>The act has its place in the step at hand, but there is nothing here that it could be done to.</summary>
/// <param name="Act">The act.</param>
public sealed record NothingToActOn(PdcaAct Act) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.nothing-to-act-on";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Cannot {Act.DisplayName.English}: {Lacking.English}.",
        $"无法{Act.DisplayName.Chinese}：{Lacking.Chinese}。");

    private LocalizedText Lacking => Act switch
    {
        PdcaAct.FinishMeasure or PdcaAct.BlockMeasure => new("no measure is open", "没有待完成的措施"),
        PdcaAct.ReopenMeasure => new("no measure is done or dropped", "没有已完成或已取消的措施"),
        PdcaAct.UnblockMeasure => new("no measure is blocked", "没有受阻的措施"),
        PdcaAct.ReviseMeasure or PdcaAct.RescheduleMeasure or PdcaAct.DropMeasure => new("no measure is open or blocked", "没有待完成或受阻的措施"),
        PdcaAct.ArgueMainCause => new("there is no cause", "没有原因"),
        PdcaAct.SetStandard => new("no goal is met", "没有已达成的目标"),
        PdcaAct.CarryOver => new("no goal was measured and not fully met", "没有已有实际值而未完全达成的目标"),
        _ => new("there is no goal", "没有目标"),
    };
}

/// <summary>The next cycle would begin before this one is closed.</summary>
/// <param name="Cycle">The number of the cycle.</param>
/// <param name="Step">The step at hand.</param>
public sealed record PdcaCycleOpen(int Cycle, PdcaStep Step) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.cycle-open";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Cycle {Cycle} is still open at '{Step.DisplayName.English}'.",
        $"第 {Cycle} 个循环尚未结束，当前步骤为“{Step.DisplayName.Chinese}”。");
}

/// <summary>The next cycle would begin with nothing: every goal was met.</summary>
/// <param name="Cycle">The number of the cycle.</param>
public sealed record NothingCarriedOver(int Cycle) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.nothing-carried-over";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Cycle {Cycle} met every goal and left nothing over; draft a new plan for a new problem.",
        $"第 {Cycle} 个循环的目标全部达成，没有遗留问题；新的问题请另行起草计划。");
}

/// <summary>A step would be opened again that is not behind the cycle.</summary>
/// <param name="Step">The step asked for.</param>
/// <param name="Current">The step at hand.</param>
public sealed record StepNotBackward(PdcaStep Step, PdcaStep Current) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.step-not-backward";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"'{Step.DisplayName.English}' is not before '{Current.DisplayName.English}'; the cycle only goes back, and a step is never skipped.",
        $"“{Step.DisplayName.Chinese}”不在“{Current.DisplayName.Chinese}”之前；循环只能退回，步骤不得跳过。");
}

/// <summary>The procedure under which the plan began has no such way; the one that ships has.</summary>
/// <param name="From">Where the cycle stands; null: it is closed.</param>
/// <param name="To">The step it would lead to.</param>
/// <param name="Procedure">Id and version of the procedure.</param>
public sealed record PdcaWayMissing(PdcaStep? From, PdcaStep To, string Procedure) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.way-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The procedure '{Procedure}' has no way from '{PdcaSteps.NameOf(From).English}' to '{To.DisplayName.English}'.",
        $"程序“{Procedure}”没有从“{PdcaSteps.NameOf(From).Chinese}”到“{To.DisplayName.Chinese}”的规则。");
}

/// <summary>A number names no problem, goal, cause or measure of the cycle.</summary>
/// <param name="Part">Of what.</param>
/// <param name="Number">The number given.</param>
/// <param name="Count">How many there are; the first is 1.</param>
public sealed record PlanPartUnknown(PlanPart Part, int Number, int Count) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.part-unknown";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"There is no {Part.DisplayName.English} {Number}; the cycle has {Count}.",
        $"没有编号为 {Number} 的{Part.DisplayName.Chinese}；本循环共有 {Count} 个。");
}

/// <summary>There is no problem to work on.</summary>
public sealed record PlanProblemMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.problem-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        "The plan names at least one problem.",
        "计划须列明至少一个问题。");
}

/// <summary>A plan would be part of itself: it has the id of the plan it would be part of.</summary>
/// <param name="Plan">The id.</param>
public sealed record PlanPartOfItself(string Plan) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.part-of-itself";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The plan '{Plan}' would be part of itself; each plan has an id of its own.",
        $"计划“{Plan}”不能从属于自身，每份计划须有各自的编号。");
}

/// <summary>A plan would be drafted before the plan it is part of.</summary>
/// <param name="At">The moment given.</param>
/// <param name="Parent">The plan it would be part of.</param>
/// <param name="ParentAt">When that was drafted.</param>
public sealed record PlanDraftedBeforeParent(Instant At, string Parent, Instant ParentAt) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.drafted-before-parent";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The draft is dated {At}, before the plan '{Parent}', which it would be part of, was drafted at {ParentAt}.",
        $"起草时间 {At} 早于上级计划“{Parent}”的起草时间 {ParentAt}。");
}

/// <summary>A plan would be part of one of its own level, or of a lower one.</summary>
/// <param name="Level">The level of the plan that is drafted.</param>
/// <param name="Parent">The level of the plan it would be part of; not above <paramref name="Level"/>.</param>
public sealed record PlanLevelNotBelowParent(PlanLevel Level, PlanLevel Parent) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.level-not-below-parent";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"A plan of level '{Level.DisplayName.English}' is not part of one of level '{Parent.DisplayName.English}': cycles nest company, department, person.",
        $"“{Level.DisplayName.Chinese}”级计划不能从属于“{Parent.DisplayName.Chinese}”级计划：循环按公司、部门、个人逐级嵌套。");
}

/// <summary>A plan would be part of one that has been checked, or whose cycle is closed.</summary>
/// <param name="Parent">The plan it would be part of.</param>
public sealed record ParentChecked(string Parent) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.parent-checked";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The plan '{Parent}' has been checked; nothing becomes part of that cycle any more.",
        $"计划“{Parent}”的本循环已通过检查，不能再加入下级计划。");
}

/// <summary>A plan would leave Check while a plan that is part of it is open.</summary>
/// <param name="Plan">The nested plan.</param>
/// <param name="Title">What it is called.</param>
public sealed record NestedCycleOpen(string Plan, string Title) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.nested-cycle-open";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The plan '{Title}' ({Plan}), which is part of this one, is still open.",
        $"下级计划“{Title}”（{Plan}）尚未结束。");
}
