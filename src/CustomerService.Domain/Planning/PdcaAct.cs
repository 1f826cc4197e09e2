using System.Collections.Immutable;

namespace CustomerService.Domain.Planning;

/// <summary>Everything that can be done with a plan.</summary>
public enum PdcaAct
{
    /// <summary>All begins with it. (起草计划)</summary>
    Draft,

    /// <summary>One more problem. (补充问题)</summary>
    AddProblem,

    /// <summary>One more goal. (设定目标)</summary>
    SetGoal,

    /// <summary>A goal is put differently. (修订目标)</summary>
    ReviseGoal,

    /// <summary>A cause, or the answer to one more "why?". (补充原因)</summary>
    AddCause,

    /// <summary>The cause that the measures are aimed at. (论证主因)</summary>
    ArgueMainCause,

    /// <summary>One more measure. (制订措施)</summary>
    PlanMeasure,

    /// <summary>A measure is put differently. (修订措施)</summary>
    ReviseMeasure,

    /// <summary>The last day of a measure moves. (调整措施期限)</summary>
    RescheduleMeasure,

    /// <summary>A measure is done. (报告措施完成)</summary>
    FinishMeasure,

    /// <summary>A measure is given up. (取消措施)</summary>
    DropMeasure,

    /// <summary>A measure that was done or dropped is to be done again. (重新打开措施)</summary>
    ReopenMeasure,

    /// <summary>Something keeps a measure from being done. (报告措施受阻)</summary>
    BlockMeasure,

    /// <summary>Nothing does any more. (解除措施受阻)</summary>
    UnblockMeasure,

    /// <summary>The value of a goal on the way. (记录中间值)</summary>
    RecordReading,

    /// <summary>The value that a goal is judged by. (记录实际值)</summary>
    RecordActual,

    /// <summary>What met a goal becomes the standard. (制定标准)</summary>
    SetStandard,

    /// <summary>What a goal left over goes into the next cycle. (转入下一循环)</summary>
    CarryOver,

    /// <summary>The step at hand is completed. (完成本步骤)</summary>
    CompleteStep,

    /// <summary>What is left of Plan is completed. (转入执行)</summary>
    BeginDo,

    /// <summary>Do is completed. (转入检查)</summary>
    BeginCheck,

    /// <summary>Check is completed. (转入处理)</summary>
    BeginAct,

    /// <summary>What is left of Act is completed, and with it the cycle. (完成循环)</summary>
    CompleteCycle,

    /// <summary>An earlier step of the cycle is opened again. (退回前面的步骤)</summary>
    Reopen,

    /// <summary>What is left over begins the next cycle. (开始下一循环)</summary>
    OpenNextCycle,
}

/// <summary>Names of <see cref="PdcaAct"/>, and the steps each belongs to.</summary>
public static class PdcaActs
{
    extension(PdcaAct act)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => act switch
        {
            PdcaAct.Draft => new("draft a plan", "起草计划"),
            PdcaAct.AddProblem => new("add a problem", "补充问题"),
            PdcaAct.SetGoal => new("set a goal", "设定目标"),
            PdcaAct.ReviseGoal => new("revise a goal", "修订目标"),
            PdcaAct.AddCause => new("add a cause", "补充原因"),
            PdcaAct.ArgueMainCause => new("argue the main cause", "论证主因"),
            PdcaAct.PlanMeasure => new("plan a measure", "制订措施"),
            PdcaAct.ReviseMeasure => new("revise a measure", "修订措施"),
            PdcaAct.RescheduleMeasure => new("reschedule a measure", "调整措施期限"),
            PdcaAct.FinishMeasure => new("report a measure as done", "报告措施完成"),
            PdcaAct.DropMeasure => new("drop a measure", "取消措施"),
            PdcaAct.ReopenMeasure => new("take a measure up again", "重新打开措施"),
            PdcaAct.BlockMeasure => new("report a measure as blocked", "报告措施受阻"),
            PdcaAct.UnblockMeasure => new("report a measure as free again", "解除措施受阻"),
            PdcaAct.RecordReading => new("record an interim value", "记录中间值"),
            PdcaAct.RecordActual => new("record an actual value", "记录实际值"),
            PdcaAct.SetStandard => new("set a standard", "制定标准"),
            PdcaAct.CarryOver => new("carry a goal over", "转入下一循环"),
            PdcaAct.CompleteStep => new("complete the step", "完成本步骤"),
            PdcaAct.BeginDo => new("begin to do", "转入执行"),
            PdcaAct.BeginCheck => new("begin to check", "转入检查"),
            PdcaAct.BeginAct => new("begin to act", "转入处理"),
            PdcaAct.CompleteCycle => new("complete the cycle", "完成循环"),
            PdcaAct.Reopen => new("go back to a step", "退回前面的步骤"),
            PdcaAct.OpenNextCycle => new("open the next cycle", "开始下一循环"),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not a value of PdcaAct."),
        };

        /// <summary>The steps in which it can be done, in their order; none for what begins a plan or a cycle.</summary>
        public ImmutableArray<PdcaStep> Steps => act switch
        {
            PdcaAct.AddProblem => [PdcaStep.AnalyzeSituation],
            PdcaAct.SetGoal or PdcaAct.ReviseGoal or PdcaAct.BeginDo => PdcaStage.Plan.Steps,
            PdcaAct.AddCause => [PdcaStep.FindCauses],
            PdcaAct.ArgueMainCause => [PdcaStep.FindMainCause],
            PdcaAct.PlanMeasure or PdcaAct.ReviseMeasure => [PdcaStep.DraftMeasures],
            PdcaAct.RescheduleMeasure or PdcaAct.FinishMeasure or PdcaAct.DropMeasure or PdcaAct.ReopenMeasure or PdcaAct.BlockMeasure
                or PdcaAct.UnblockMeasure or PdcaAct.RecordReading or PdcaAct.BeginCheck => [PdcaStep.Execute],
            PdcaAct.RecordActual or PdcaAct.BeginAct => [PdcaStep.CheckResults],
            PdcaAct.SetStandard or PdcaAct.CarryOver or PdcaAct.CompleteCycle => PdcaStage.Act.Steps,
            PdcaAct.CompleteStep => PdcaSteps.All,
            PdcaAct.Reopen => PdcaSteps.All.RemoveAt(0),
            _ => [],
        };
    }
}
