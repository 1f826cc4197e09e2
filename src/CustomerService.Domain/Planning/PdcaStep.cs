using System.Collections.Immutable;

namespace CustomerService.Domain.Planning;

/// <summary>The four stages of a PDCA cycle (戴明环).</summary>
/// <remarks>Source: [003 c4 q11, q14, q25], [003 R3 q8]: making the plan and drafting measures belong to Plan; there is no closing stage.</remarks>
public enum PdcaStage
{
    /// <summary>Make the plan: problems, goals, causes, measures (计划).</summary>
    Plan,

    /// <summary>Carry the measures out (执行).</summary>
    Do,

    /// <summary>Hold what came of it against the goals (检查).</summary>
    Check,

    /// <summary>Make what worked the standard, carry the rest into the next cycle (处理).</summary>
    Act,
}

/// <summary>The eight steps of a PDCA cycle, in their order.</summary>
/// <remarks>
/// That there are eight steps in four stages is [003 c4 q16]; which they are is taken from the professional field (total quality management),
/// no source of this library lists them.
/// </remarks>
public enum PdcaStep
{
    /// <summary>Look at what is: problems and goals (分析现状).</summary>
    AnalyzeSituation,

    /// <summary>Find the causes (找原因).</summary>
    FindCauses,

    /// <summary>Find the main cause, and argue it (找主因).</summary>
    FindMainCause,

    /// <summary>Draft plan and measures (制订计划措施).</summary>
    DraftMeasures,

    /// <summary>Carry the measures out (执行).</summary>
    Execute,

    /// <summary>Check the results (检查效果).</summary>
    CheckResults,

    /// <summary>Make what worked the standard (巩固标准化).</summary>
    Standardize,

    /// <summary>Carry what is left over into the next cycle (遗留问题转入下一循环).</summary>
    CarryOver,
}

/// <summary>Names and order of <see cref="PdcaStage"/> and <see cref="PdcaStep"/>.</summary>
public static class PdcaSteps
{
    /// <summary>The eight steps, in their order.</summary>
    public static ImmutableArray<PdcaStep> All { get; } = [.. Enum.GetValues<PdcaStep>()];

    internal static LocalizedText ClosedName { get; } = new("cycle closed", "循环已结束");

    /// <summary>The step's name, or that of a closed cycle.</summary>
    internal static LocalizedText NameOf(PdcaStep? step) => step is { } open ? open.DisplayName : ClosedName;

    extension(PdcaStage stage)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => stage switch
        {
            PdcaStage.Plan => new("plan", "计划"),
            PdcaStage.Do => new("do", "执行"),
            PdcaStage.Check => new("check", "检查"),
            PdcaStage.Act => new("act", "处理"),
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a value of PdcaStage."),
        };

        /// <summary>The stage's steps, in their order; at least one.</summary>
        public ImmutableArray<PdcaStep> Steps => [.. All.Where(step => step.Stage == stage)];
    }

    extension(PdcaStep step)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => step switch
        {
            PdcaStep.AnalyzeSituation => new("analyze the situation", "分析现状"),
            PdcaStep.FindCauses => new("find the causes", "找原因"),
            PdcaStep.FindMainCause => new("find the main cause", "找主因"),
            PdcaStep.DraftMeasures => new("draft plan and measures", "制订计划措施"),
            PdcaStep.Execute => new("carry out the measures", "执行"),
            PdcaStep.CheckResults => new("check the results", "检查效果"),
            PdcaStep.Standardize => new("make it the standard", "巩固标准化"),
            PdcaStep.CarryOver => new("carry over what is left", "遗留问题转入下一循环"),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not a value of PdcaStep."),
        };

        /// <summary>The stage the step belongs to.</summary>
        public PdcaStage Stage => step switch
        {
            <= PdcaStep.DraftMeasures => PdcaStage.Plan,
            PdcaStep.Execute => PdcaStage.Do,
            PdcaStep.CheckResults => PdcaStage.Check,
            _ => PdcaStage.Act,
        };

        /// <summary>The step's place in the cycle: 1 to 8.</summary>
        public int Number => (int)step + 1;

        /// <summary>The step after it; null after the last, when the cycle is closed.</summary>
        public PdcaStep? Next => step == PdcaStep.CarryOver ? null : step + 1;
    }
}
