using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Samples;

/// <summary>The standing rules of the house in both cases. Every number is the house's own: the library has no default for any.</summary>
internal static class HousePolicy
{
    public static ComplaintPolicy InForce { get; } = new()
    {
        Id = "house-rules",
        Version = 1,
        TimeZone = "Asia/Shanghai",
        WrittenRules = "handbook, chapter 7",
        Unit = "customer care office",
        ReportsTo = "general manager",
        AcceptanceCriteria = ["our product or service", "within three years"],
        AcceptWithin = Period.FromDays(1),
        FirstReplyWithin = Period.FromDays(1),
        ProposeWithin = Period.FromDays(20),
        ResolveWithin = Period.FromDays(30),
        Responsibilities = new Dictionary<ComplaintPhase, Role>
        {
            [ComplaintPhase.Intake] = Role.FirstContact,
            [ComplaintPhase.Assessment] = Role.Handler,
            [ComplaintPhase.Investigation] = Role.Handler,
            [ComplaintPhase.Response] = Role.Handler,
            [ComplaintPhase.Fulfillment] = Role.Department,
        }.ToImmutableDictionary(),
        CaseRecord = "the case register",
    };

    /// <summary>The house as it was before: nobody had to be done with anything by any day.</summary>
    public static ComplaintPolicy WithoutTimeLimits { get; } = InForce with
    {
        AcceptWithin = null,
        FirstReplyWithin = null,
        ProposeWithin = null,
        ResolveWithin = null,
    };
}
