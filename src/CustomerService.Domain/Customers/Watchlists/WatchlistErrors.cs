namespace CustomerService.Domain.Customers.Watchlists;

// Every reason for which an act on the watchlist is refused, besides those of the whole module.

/// <summary>A customer would be watched, or watched no longer, for no reason at all.</summary>
public sealed record WatchReasonMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.watch-reason-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new("At least one reason is named.", "至少须注明一项原因。");
}

/// <summary>The customer is watched for this reason already.</summary>
/// <param name="Reason">The reason.</param>
public sealed record WatchReasonHeldAlready(WatchReason Reason) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.watch-reason-held-already";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"The customer is watched for '{Reason.DisplayName.English}' already.", $"客户已因“{Reason.DisplayName.Chinese}”列入关注名单。");
}

/// <summary>The customer is not watched for this reason.</summary>
/// <param name="Reason">The reason.</param>
public sealed record WatchReasonNotHeld(WatchReason Reason) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.watch-reason-not-held";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"The customer is not watched for '{Reason.DisplayName.English}'.", $"客户未因“{Reason.DisplayName.Chinese}”列入关注名单。");
}

/// <summary>A blacklisted customer would be served as new, under this id or another.</summary>
/// <param name="AsNew">The id under which the customer would be new.</param>
/// <param name="Blacklisted">The id that is blacklisted.</param>
public sealed record BlacklistedUnderAnotherId(CustomerId AsNew, CustomerId Blacklisted) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.blacklisted-under-another-id";

    /// <inheritdoc/>
    public override LocalizedText Message => AsNew == Blacklisted
        ? new($"'{AsNew}' is blacklisted.", $"“{AsNew}”在黑名单中。")
        : new($"'{AsNew}' is the blacklisted customer '{Blacklisted}'.", $"“{AsNew}”即黑名单客户“{Blacklisted}”。");
}
