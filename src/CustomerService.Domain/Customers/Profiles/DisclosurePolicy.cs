using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Profiles;

/// <summary>What one role may see for one purpose.</summary>
/// <param name="Role">The role of the person who asks.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Sections">The sections that may be seen.</param>
/// <param name="NeedsConsent">Whether the customer's consent must be on record.</param>
public sealed record DisclosureRule(Role Role, DisclosurePurpose Purpose, ImmutableArray<CustomerDataSection> Sections, bool NeedsConsent)
{
    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(DisclosureRule? other) =>
        other is not null && Role == other.Role && Purpose == other.Purpose && NeedsConsent == other.NeedsConsent && Sections.AsSpan().SequenceEqual(other.Sections.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Role, Purpose, NeedsConsent);
}

/// <summary>A request to see customer data.</summary>
/// <param name="To">Who asks.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Sections">The sections that are asked for; one that stands twice counts once.</param>
/// <param name="HasPledgedSecrecy">Whether the person has pledged to keep secret what is seen; all staff have to [003 R11 5.2].</param>
/// <param name="Consent">Where the customer's consent is on record; null: nowhere.</param>
public sealed record DisclosureRequest(Actor To, DisclosurePurpose Purpose, ImmutableArray<CustomerDataSection> Sections, bool HasPledgedSecrecy, string? Consent = null)
{
    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(DisclosureRequest? other) =>
        other is not null && To == other.To && Purpose == other.Purpose && HasPledgedSecrecy == other.HasPledgedSecrecy && Consent == other.Consent
        && Sections.AsSpan().SequenceEqual(other.Sections.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(To, Purpose, HasPledgedSecrecy, Consent);
}

/// <summary>Who may see what of the customer data, and what for: whatever no rule permits is secret.</summary>
/// <remarks>
/// Source: [003 R11 5.2]: data are kept in one place, and all staff keep them secret. Which role may see what the source does not say: every rule is
/// the host's, and there is no default. Immutable, safe to share between threads.
/// </remarks>
public sealed class DisclosurePolicy
{
    /// <summary>Makes a policy.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="version">Its version; 1 or more.</param>
    /// <param name="rules">The rules; one for each role and purpose. Without any rule nothing is ever disclosed.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public DisclosurePolicy(string id, int version, params ImmutableArray<DisclosureRule> rules)
    {
        var faults = new RuleBookFaults();
        DisclosureJson.Check(id, version, rules, faults);
        faults.ThrowIfAny($"disclosure policy '{id}'");
        (Id, Version, Rules) = (id, version, rules.IsDefault ? [] : rules);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its version.</summary>
    public int Version { get; }

    /// <summary>The rules.</summary>
    public ImmutableArray<DisclosureRule> Rules { get; }

    /// <summary>Reads a policy.</summary>
    /// <param name="json">The text, in the form of <see cref="ToJson"/>.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static DisclosurePolicy Parse(string json) => DisclosureJson.Read(json);

    /// <summary>Writes the policy.</summary>
    /// <returns>Indented JSON that <see cref="Parse"/> reads.</returns>
    public string ToJson() => DisclosureJson.Write(this);

    /// <summary>Says what stands against a request; it can be asked before anybody sees anything.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Every unmet condition; none: the request is permitted.</returns>
    /// <exception cref="ArgumentException">The purpose is the empty code.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A section is none.</exception>
    public ImmutableArray<DomainError> Against(DisclosureRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.To, nameof(request));
        if (request.Purpose == default)
        {
            throw new ArgumentException("A request has a purpose.", nameof(request));
        }

        var asked = request.Sections.IsDefault ? [] : request.Sections;
        foreach (var section in asked)
        {
            if (!Enum.IsDefined(section))
            {
                throw new ArgumentOutOfRangeException(nameof(request), section, "Not a value of CustomerDataSection.");
            }
        }

        var rule = Rules.FirstOrDefault(each => each.Role == request.To.Role && each.Purpose == request.Purpose);
        return Unmet.Of(
        [
            asked.IsEmpty ? new DisclosureAsksForNothing() : null,
            rule is null ? new DisclosureNotPermitted(request.To.Role, request.Purpose) : null,
            .. rule is null ? [] : asked.Distinct().Except(rule.Sections).Order().Select(section => new DisclosureSectionNotPermitted(section, request.To.Role, request.Purpose)),
            rule is { NeedsConsent: true } && string.IsNullOrWhiteSpace(request.Consent) ? new DisclosureConsentMissing(request.Purpose) : null,
            request.HasPledgedSecrecy ? null : new SecrecyNotPledged(request.To.Person),
        ]);
    }
}
