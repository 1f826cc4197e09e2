namespace CustomerService.Domain.Commitments;

/// <summary>The rule of tiers: a customer of a higher tier never waits longer than one of a lower.</summary>
internal static class TierRule
{
    /// <summary>Whether the higher tier's time can end after that of the lower tier, though both began at the same instant.</summary>
    public static bool IsSlower(TimeTarget higher, TimeTarget lower) => PromiseCheck.CanEndBefore(lower, higher);
}
