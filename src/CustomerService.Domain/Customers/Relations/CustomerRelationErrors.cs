namespace CustomerService.Domain.Customers.Relations;

// Every reason for which an act on the relation with a customer is refused, besides those of the whole module.

/// <summary>The act does not fit whether the customer bought, buys or may buy.</summary>
/// <param name="Time">What the customer is.</param>
public sealed record RelationStepNotPermitted(TemporalState Time) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.relation-step-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"This is not done with a {Time.DisplayName.English}.", $"不能对“{Time.DisplayName.Chinese}”进行此操作。");
}

/// <summary>A rung of the ladder would be left out, or nothing would move.</summary>
/// <param name="From">The rung the customer stands on.</param>
/// <param name="To">The rung asked for.</param>
public sealed record LadderMoveNotPermitted(CustomerLadder From, CustomerLadder To) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.ladder-move-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => From == To
        ? new($"The customer stands at '{To.DisplayName.English}' already.", $"客户已处于“{To.DisplayName.Chinese}”。")
        : new(
            $"A customer climbs one rung at a time: from '{From.DisplayName.English}' to '{From.Next!.Value.DisplayName.English}', not to '{To.DisplayName.English}'.",
            $"客户须逐级上升：“{From.DisplayName.Chinese}”的下一级是“{From.Next!.Value.DisplayName.Chinese}”，不是“{To.DisplayName.Chinese}”。");
}

/// <summary>The relation is assessed as what it is already.</summary>
/// <param name="Stage">The stage.</param>
public sealed record LifeCycleStageUnchanged(LifeCycleStage Stage) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.life-cycle-stage-unchanged";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"The relation stands at '{Stage.DisplayName.English}' already.", $"客户关系已处于“{Stage.DisplayName.Chinese}”。");
}

/// <summary>A loss that is called our fault names no cause.</summary>
/// <param name="Kind">The kind of loss.</param>
public sealed record ChurnCauseMissing(ChurnKind Kind) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.churn-cause-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"A loss of the kind '{Kind.DisplayName.English}' names what on our side caused it: value, system or employee.",
        $"“{Kind.DisplayName.Chinese}”须注明我方原因：价值、系统或员工。");
}

/// <summary>A loss that lies with the customer names a cause on our side.</summary>
/// <param name="Kind">The kind of loss.</param>
/// <param name="Cause">The cause.</param>
public sealed record ChurnCauseNotApplicable(ChurnKind Kind, ChurnCause Cause) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.churn-cause-not-applicable";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"A loss of the kind '{Kind.DisplayName.English}' lies with the customer; with the cause '{Cause.DisplayName.English}' it is another kind.",
        $"“{Kind.DisplayName.Chinese}”源于客户自身；若有“{Cause.DisplayName.Chinese}”，则属其他流失类型。");
}

/// <summary>Elements of the service system are named for a loss whose cause is not the system.</summary>
/// <param name="Cause">The cause; null: none.</param>
public sealed record SystemElementNotConcerned(ChurnCause? Cause) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.system-element-not-concerned";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Elements of the service system are named only where the system is the cause, not for '{Cause?.DisplayName.English ?? "no cause"}'.",
        $"仅当原因为系统时才注明服务系统要素，当前为“{Cause?.DisplayName.Chinese ?? "无原因"}”。");
}
