namespace CustomerService.Domain.Customers.Profiles;

// Every reason for which an act on a customer card is refused, besides those of the whole module.

/// <summary>The card would go to the manager who has it.</summary>
/// <param name="Manager">The manager.</param>
public sealed record CardManagerUnchanged(string Manager) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.card-manager-unchanged";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"The card is with {Manager} already.", $"资料卡已由 {Manager} 负责。");
}

/// <summary>A request for customer data names no section.</summary>
public sealed record DisclosureAsksForNothing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.disclosure-asks-for-nothing";

    /// <inheritdoc/>
    public override LocalizedText Message => new("The request names at least one section.", "申请须至少注明一项资料。");
}

/// <summary>No rule permits the role to see anything for the purpose.</summary>
/// <param name="Role">The role.</param>
/// <param name="Purpose">The purpose.</param>
public sealed record DisclosureNotPermitted(Role Role, DisclosurePurpose Purpose) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.disclosure-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The role '{Role}' may see no customer data for the purpose '{Purpose}'.",
        $"角色“{Role.DisplayName.Chinese}”不得以“{Purpose}”为目的查阅客户资料。");
}

/// <summary>A section is asked for that the role may not see for the purpose.</summary>
/// <param name="Section">The section.</param>
/// <param name="Role">The role.</param>
/// <param name="Purpose">The purpose.</param>
public sealed record DisclosureSectionNotPermitted(CustomerDataSection Section, Role Role, DisclosurePurpose Purpose) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.disclosure-section-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The role '{Role}' may not see '{Section.DisplayName.English}' for the purpose '{Purpose}'.",
        $"角色“{Role.DisplayName.Chinese}”不得以“{Purpose}”为目的查阅“{Section.DisplayName.Chinese}”。");
}

/// <summary>The customer's consent is not on record.</summary>
/// <param name="Purpose">The purpose that needs it.</param>
public sealed record DisclosureConsentMissing(DisclosurePurpose Purpose) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.disclosure-consent-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"The purpose '{Purpose}' needs the customer's consent, on record.", $"“{Purpose}”须有客户同意的记录。");
}

/// <summary>The person has not pledged to keep customer data secret.</summary>
/// <param name="Person">The host's id of the person.</param>
public sealed record SecrecyNotPledged(string Person) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.secrecy-not-pledged";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"{Person} has not pledged to keep customer data secret.", $"{Person} 未承诺为客户资料保密。");
}
