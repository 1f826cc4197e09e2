using NodaTime;

namespace CustomerService.Domain.Planning.Documents;

// Every reason for which an act on a plan document is refused, but for the blank text and the early date, which it shares with plans.

/// <summary>The act has no place in this state of the document.</summary>
/// <param name="State">The state of the current version.</param>
public sealed record DocumentStepNotPermitted(PlanDocumentState State) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.document-step-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"This is not done while the document stands at '{State.DisplayName.English}'{(State == PlanDocumentState.Approved ? "; an approved document changes only as a new version" : "")}.",
        $"文件处于“{State.DisplayName.Chinese}”状态时不能进行此操作{(State == PlanDocumentState.Approved ? "；已批准的文件只能以新版本修改" : "")}。");
}

/// <summary>A part is missing that the document needs for its approval.</summary>
/// <param name="Part">The part.</param>
public sealed record DocumentPartMissing(DocumentPart Part) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.document-part-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"The part '{Part.Name.English}' is missing.", $"缺少“{Part.Name.Chinese}”部分。");
}

/// <summary>Documents of this template have no such part.</summary>
/// <param name="Part">The part named.</param>
/// <param name="Template">The id of the template.</param>
public sealed record DocumentPartUnknown(DocumentPartId Part, string Template) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.document-part-unknown";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"The template '{Template}' has no part '{Part}'.", $"模板“{Template}”中没有“{Part}”部分。");
}

/// <summary>What was written is not in the form of the part: a list where a schedule is asked for, more than one line in a title.</summary>
/// <param name="Part">The part.</param>
public sealed record DocumentFormWrong(DocumentPart Part) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.document-form-wrong";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The part '{Part.Name.English}' is written as {Part.Form.DisplayName.English}{(Part.Place == DocumentPlace.Title ? " of one line" : "")} and nothing else.",
        $"“{Part.Name.Chinese}”部分只能以{(Part.Place == DocumentPlace.Title ? "单行" : "")}{Part.Form.DisplayName.Chinese}形式填写。");
}

/// <summary>A step of the schedule ends before it begins.</summary>
/// <param name="Number">Its place in the schedule; the first is 1.</param>
/// <param name="Step">The step.</param>
public sealed record ScheduleStepReversed(int Number, ScheduleStep Step) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.schedule-step-reversed";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Step {Number}, '{Step.What.English}', ends on {PlanDays.Iso(Step.To)}, before it begins on {PlanDays.Iso(Step.From)}.",
        $"第 {Number} 步“{Step.What.Chinese}”的结束日期 {PlanDays.Iso(Step.To)} 早于开始日期 {PlanDays.Iso(Step.From)}。");
}

/// <summary>A document would be approved that nobody signed.</summary>
public sealed record ApprovalSignatureMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.approval-signature-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new("An approval is signed by at least one person, with name and date.", "批准须有至少一人签字，并注明姓名和日期。");
}

/// <summary>A signature is dated before the version was begun or after the approval.</summary>
/// <param name="Name">Who signed.</param>
/// <param name="On">The day given.</param>
/// <param name="From">The first day possible.</param>
/// <param name="To">The last day possible.</param>
public sealed record SignatureDateOutside(string Name, LocalDate On, LocalDate From, LocalDate To) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.signature-date-outside";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The signature of {Name} is dated {PlanDays.Iso(On)}, not from {PlanDays.Iso(From)} to {PlanDays.Iso(To)}.",
        $"{Name}的签字日期 {PlanDays.Iso(On)} 不在 {PlanDays.Iso(From)} 至 {PlanDays.Iso(To)} 之间。");
}

/// <summary>One name stands under a document, or under its approval, twice.</summary>
/// <param name="Name">The name.</param>
public sealed record SignerTwice(string Name) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.signer-twice";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"{Name} signs twice.", $"{Name}重复签字。");
}

/// <summary>A document would be approved that bears a date still to come.</summary>
/// <param name="Date">The date it bears.</param>
/// <param name="Today">The day of the approval.</param>
public sealed record DocumentDateToCome(LocalDate Date, LocalDate Today) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.document-date-to-come";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The document bears the date {PlanDays.Iso(Date)}, which is still to come on {PlanDays.Iso(Today)}.",
        $"文件日期 {PlanDays.Iso(Date)} 晚于批准日期 {PlanDays.Iso(Today)}。");
}

/// <summary>Somebody else would approve a document than its template says.</summary>
/// <param name="Approver">The role that approves it.</param>
/// <param name="Found">The role of whoever acted.</param>
public sealed record DocumentApproverWrong(Role Approver, Role Found) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.document-approver-wrong";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The document is approved by the {Approver.DisplayName.English}, not by the {Found.DisplayName.English}.",
        $"该文件由{Approver.DisplayName.Chinese}批准，而不是{Found.DisplayName.Chinese}。");
}
