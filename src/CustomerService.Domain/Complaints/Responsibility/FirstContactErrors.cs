namespace CustomerService.Domain.Complaints.Responsibility;

// Every reason of its own for which an act on a first-contact case is refused.

/// <summary>The act has no place in this state of the case.</summary>
/// <param name="State">The state.</param>
public sealed record FirstContactStepNotPermitted(FirstContactState State) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.first-contact-step-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"This is not done while the first-contact case stands at '{State.DisplayName.English}'.",
        $"首问事项处于“{State.DisplayName.Chinese}”状态时不能进行此操作。");
}

/// <summary>What lies within the own duty and takes one step is settled at once, not registered or passed on.</summary>
public sealed record MustBeSettledAtOnce : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.must-be-settled-at-once";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        "It is the own duty and takes one step: settle it at once.",
        "属本职范围且一步可办的事项应当场办结。");
}

/// <summary>It cannot be settled at once by whoever was asked.</summary>
/// <param name="IsOwnDuty">Whether it is the own duty, so that it merely takes more than one step.</param>
public sealed record CannotBeSettledAtOnce(bool IsOwnDuty) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.cannot-be-settled-at-once";

    /// <inheritdoc/>
    public override LocalizedText Message => IsOwnDuty
        ? new("It takes more than one step: register it and work on it.", "该事项不能一步办结，应先登记再办理。")
        : new("It is outside the own duty: register it and hand it over, or act first and submit the work slip after.", "该事项不属本职范围，应登记后移交，或先解决后补工作联络单。");
}

/// <summary>What lies within the own duty is not handed over.</summary>
public sealed record OwnDutyStaysHere : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.own-duty-stays-here";

    /// <inheritdoc/>
    public override LocalizedText Message => new("It is the own duty: take it up instead of handing it over.", "该事项属本职范围，应自行办理，不得移交。");
}

/// <summary>What is not the own duty is not taken up by the first person; it is handed over, or acted on first.</summary>
public sealed record NotTheOwnDuty : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.not-the-own-duty";

    /// <inheritdoc/>
    public override LocalizedText Message => new("It is outside the own duty: hand it over, or act first and submit the work slip after.", "该事项不属本职范围，应移交，或先解决后补工作联络单。");
}

/// <summary>It is handed over before it was registered.</summary>
public sealed record NotRegisteredYet : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.not-registered-yet";

    /// <inheritdoc/>
    public override LocalizedText Message => new("Register it before handing it over.", "移交前须先登记。");
}

/// <summary>A colleague in charge is asked although nothing says that the leader is absent.</summary>
public sealed record LeaderNotAbsent : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.leader-not-absent";

    /// <inheritdoc/>
    public override LocalizedText Message => new("It goes to the leader; only where the leader is absent does a colleague in charge take it.", "应移交领导；领导不在时方可移交主管同事。");
}

/// <summary>A major matter goes to the general manager at once, and to nobody else.</summary>
public sealed record MajorGoesToGeneralManager : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.major-goes-to-general-manager";

    /// <inheritdoc/>
    public override LocalizedText Message => new("A major matter goes to the general manager at once, and to nobody else.", "重大事项须立即报告总经理，不得移交他人。");
}

/// <summary>Somebody acts who is not responsible for the case at this moment.</summary>
/// <param name="Responsible">Who is.</param>
/// <param name="By">Who acted.</param>
public sealed record NotTheResponsiblePerson(string Responsible, string By) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.not-the-responsible-person";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"{Responsible} is responsible for this case, not {By}.", $"本事项由{Responsible}负责，而不是{By}。");
}

/// <summary>Somebody answers a hand-over that was made to another.</summary>
/// <param name="Recipient">To whom it was made.</param>
/// <param name="By">Who answered.</param>
public sealed record NotTheRecipient(string Recipient, string By) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.not-the-recipient";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"It was handed to {Recipient}, who accepts it; not {By}.", $"该事项移交给{Recipient}，应由其接收，而不是{By}。");
}

/// <summary>Something was done for the customer first, and the work slip that was to follow is missing.</summary>
public sealed record WorkSlipMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.work-slip-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new("The work slip that was to follow has not been submitted.", "事后应补的工作联络单尚未提交。");
}

/// <summary>A work slip is submitted that nobody waits for.</summary>
public sealed record NoWorkSlipDue : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.no-work-slip-due";

    /// <inheritdoc/>
    public override LocalizedText Message => new("No work slip is due, or it has been submitted already.", "没有待补的工作联络单，或已提交。");
}
