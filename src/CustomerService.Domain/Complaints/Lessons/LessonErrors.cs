namespace CustomerService.Domain.Complaints.Lessons;

// Every reason of its own for which an act on a case of the lesson library is refused.

/// <summary>The act has no place in this state of the case.</summary>
/// <param name="State">The state.</param>
public sealed record LessonStepNotPermitted(LessonState State) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.lesson-step-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"This is not done while the case stands at '{State.DisplayName.English}'.",
        $"案例处于“{State.DisplayName.Chinese}”状态时不能进行此操作。");
}

/// <summary>A lesson would be drawn from nothing.</summary>
public sealed record LessonEvidenceMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.lesson-evidence-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new("A lesson rests on evidence: add a note or a photograph first.", "经验教训须以证据为依据，请先补充问题记录或照片。");
}

/// <summary>A lesson would become an input of no side of the design.</summary>
public sealed record LessonAspectMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.lesson-aspect-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new("Name at least one side of the design that the lesson is an input of.", "请至少列明一个设计方面作为输入。");
}

/// <summary>A lesson would be given to nobody.</summary>
public sealed record LessonReceiverMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.lesson-receiver-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new("Name at least one department that the lesson is given to.", "请至少列明一个接收部门。");
}

/// <summary>A case would be closed although no review has confirmed that the problem is avoided in the new project.</summary>
/// <param name="Project">The new project.</param>
/// <param name="LastOutput">What the last review looked at, in which the problem was not avoided; null: nothing was reviewed yet.</param>
public sealed record LessonNotConfirmed(string Project, string? LastOutput) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.lesson-not-confirmed";

    /// <inheritdoc/>
    public override LocalizedText Message => LastOutput is null
        ? new($"No review has confirmed yet that the problem is avoided in '{Project}'.", $"尚无评审确认“{Project}”已避免该问题。")
        : new($"The review of '{LastOutput}' found that the problem is not avoided in '{Project}'.", $"对“{LastOutput}”的评审认为“{Project}”未避免该问题。");
}
