using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning.Documents;

/// <summary>The templates that ship. A host changes one by writing it out, editing the text and reading it back.</summary>
public static class PlanDocumentTemplates
{
    private static readonly ImmutableArray<PlanFunction> AllFunctions = [PlanFunction.Guide, PlanFunction.Drive, PlanFunction.AssureAndSupervise];

    private static readonly DocumentPart Title = new(DocumentPartId.Title, DocumentPlace.Title, DocumentForm.Text, new("Title", "标题"));

    private static readonly ImmutableArray<DocumentPart> Preface =
    [
        new(DocumentPartId.GuidingIdea, DocumentPlace.Preface, DocumentForm.Text, new("Guiding idea", "指导思想")),
        new(DocumentPartId.Purpose, DocumentPlace.Preface, DocumentForm.Text, new("Purpose", "目的")),
        new(DocumentPartId.BasisOrOverview, DocumentPlace.Preface, DocumentForm.Text, new("Basis or overview", "依据或概况")),
    ];

    private static readonly DocumentPart Goals = new(DocumentPartId.GoalsAndTasks, DocumentPlace.Body, DocumentForm.List, new("Goals and tasks", "目标和任务"));

    private static readonly DocumentPart Methods = new(DocumentPartId.MethodsAndMeasures, DocumentPlace.Body, DocumentForm.List, new("Methods and measures", "办法和措施"));

    private static readonly DocumentPart Steps = new(DocumentPartId.StepsAndTimes, DocumentPlace.Body, DocumentForm.Schedule, new("Steps and times", "步骤和时间"));

    private static readonly ImmutableArray<DocumentPart> Ending =
    [
        new(DocumentPartId.Inspection, DocumentPlace.Ending, DocumentForm.List, new("Inspection and supervision", "检查和监督")),
        new(DocumentPartId.RewardsAndPenalties, DocumentPlace.Ending, DocumentForm.List, new("Rewards and penalties", "奖惩办法")),
        new(DocumentPartId.HopeOrOutlook, DocumentPlace.Ending, DocumentForm.Text, new("Hope or outlook", "希望或展望")),
        new(DocumentPartId.Signature, DocumentPlace.Signature, DocumentForm.Signers, new("Signed", "署名")),
        new(DocumentPartId.Date, DocumentPlace.Signature, DocumentForm.Date, new("Date", "日期")),
    ];

    /// <summary>The plan of customer service (客户服务计划书), part by part as the source lists them.</summary>
    /// <remarks>Source: [000 Q8.3].</remarks>
    public static PlanDocumentTemplate CustomerServicePlan { get; } = Of("customer-service-plan", new("Customer service plan", "客户服务计划书"));

    /// <summary>The plan of keeping customers (客户维护计划).</summary>
    /// <remarks>
    /// Source: [003 c6 q12], which has no key: which parts such a plan adds to those of <see cref="CustomerServicePlan"/> no source gives. Here they
    /// are the customers it is about and how contact with them is kept, taken from the professional field.
    /// </remarks>
    public static PlanDocumentTemplate CustomerMaintenancePlan { get; } = Of("customer-maintenance-plan", new("Customer maintenance plan", "客户维护计划"),
        Body("customers", DocumentForm.List, "Customers to be kept", "维护对象"),
        Body("contact", DocumentForm.List, "How contact is kept", "联系与回访方式"));

    /// <summary>The plan of carrying out revenue (营收执行计划): sales, income received, profit rate.</summary>
    /// <remarks>Source: [003 c6 q17], which asks what does not belong to it and has no key: that these three do belong to it is inferred.</remarks>
    public static PlanDocumentTemplate RevenuePlan { get; } = Of("revenue-plan", new("Revenue plan", "营收执行计划"),
        Body("sales", DocumentForm.Figures, "Sales", "销售额"),
        Body("actual-income", DocumentForm.Figures, "Actual income", "实际收入"),
        Body("profit-rate", DocumentForm.Figures, "Profit rate", "利润率"));

    /// <summary>The plan of service quality (服务质量计划): what is done to assess, manage, guide, train and reward.</summary>
    /// <remarks>Source: [000 Q5.2]: the five tasks of planning service quality (考核、管理、指导、培训、奖励); rewards and penalties follow customers' ratings.</remarks>
    public static PlanDocumentTemplate QualityPlan { get; } = Of("quality-plan", new("Service quality plan", "服务质量计划"),
        Body("assessment", DocumentForm.List, "Assessment", "考核"),
        Body("management", DocumentForm.List, "Management", "管理"),
        Body("guidance", DocumentForm.List, "Guidance", "指导"),
        Body("training", DocumentForm.List, "Training", "培训"),
        Body("reward", DocumentForm.List, "Reward", "奖励") with { Guidance = new("Rewards and penalties by customers' ratings.", "按客户评价奖惩。") });

    /// <summary>The yearly product report to the management representative, for the management review (年度产品报告).</summary>
    /// <remarks>Source: [003 R10 4.2.5]; which parts it has no source says: those here are taken from the professional field.</remarks>
    public static PlanDocumentTemplate AnnualProductReport { get; } = new(
        "annual-product-report", 1, new("Annual product report", "年度产品报告"), [PlanFunction.AssureAndSupervise],
        [
            Title,
            Preface[2],
            Body("product-figures", DocumentForm.Figures, "Figures of the year", "年度数据"),
            Body("findings", DocumentForm.List, "Findings", "主要问题"),
            Body("suggestions", DocumentForm.List, "Suggestions for the review", "评审建议"),
            Ending[3],
            Ending[4],
        ],
        Role.ManagementRepresentative, Period.FromYears(1));

    /// <summary>Every template that ships.</summary>
    public static ImmutableArray<PlanDocumentTemplate> All { get; } = [CustomerServicePlan, CustomerMaintenancePlan, RevenuePlan, QualityPlan, AnnualProductReport];

    private static PlanDocumentTemplate Of(string id, LocalizedText name, params ReadOnlySpan<DocumentPart> more) =>
        new(id, 1, name, AllFunctions, [Title, .. Preface, Goals, .. more, Methods, Steps, .. Ending]);

    private static DocumentPart Body(string id, DocumentForm form, string english, string chinese) => new(new(id), DocumentPlace.Body, form, new(english, chinese));
}
