using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Customers;

// The reasons that every case of this module shares.

/// <summary>A text that has to say something is blank.</summary>
/// <param name="What">Which text.</param>
public sealed record CustomerTextMissing(LocalizedText What) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.text-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"The {What.English} must say something.", $"{What.Chinese}不能为空。");
}

/// <summary>The act is dated before the last fact of the case.</summary>
/// <param name="At">The moment of the act.</param>
/// <param name="LastAt">The moment of the last fact.</param>
public sealed record BeforeLastCustomerFact(Instant At, Instant LastAt) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "customer.before-last-fact";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"{At} is before the last fact, {LastAt}.", $"{At} 早于最近一次记录（{LastAt}）。");
}

/// <summary>Puts the reasons of a refusal together.</summary>
internal static class Unmet
{
    public static ImmutableArray<DomainError> Of(params ReadOnlySpan<DomainError?> reasons)
    {
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        foreach (var reason in reasons)
        {
            if (reason is not null)
            {
                unmet.Add(reason);
            }
        }

        return unmet.ToImmutable();
    }

    public static DomainError? Blank(string text, string english, string chinese) => string.IsNullOrWhiteSpace(text) ? new CustomerTextMissing(new(english, chinese)) : null;

    public static DomainError? Early(Instant at, Instant lastAt) => at < lastAt ? new BeforeLastCustomerFact(at, lastAt) : null;
}
