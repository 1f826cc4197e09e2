using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Kinds;

/// <summary>What somebody is to the decision of a customer to buy.</summary>
/// <remarks>Source: [003 c6 q6, q20] names initiator, user and gatekeeper; influencer and decision maker complete the buying center as the field knows it, no source of this library gives them. The administrator, whom the question offers too, is taken for the one who is no role.</remarks>
public enum DecisionRole
{
    /// <summary>Brings the purchase up (发起者).</summary>
    Initiator,

    /// <summary>Will work with it (使用者).</summary>
    User,

    /// <summary>Lets information and offers pass or stops them (把关者).</summary>
    Gatekeeper,

    /// <summary>Is listened to (影响者).</summary>
    Influencer,

    /// <summary>Says yes or no (决策者).</summary>
    DecisionMaker,
}

/// <summary>Names and rules of <see cref="DecisionRole"/>.</summary>
public static class DecisionRoles
{
    extension(DecisionRole value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            DecisionRole.Initiator => new("initiator", "发起者"),
            DecisionRole.User => new("user", "使用者"),
            DecisionRole.Gatekeeper => new("gatekeeper", "把关者"),
            DecisionRole.Influencer => new("influencer", "影响者"),
            DecisionRole.DecisionMaker => new("decision maker", "决策者"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of DecisionRole."),
        };
    }

    /// <summary>The role of the customer's technicians as long as nothing else is known: they are gatekeepers.</summary>
    /// <remarks>Source: [003 c6 q20].</remarks>
    public static DecisionRole OfTechnicians => DecisionRole.Gatekeeper;

    /// <summary>The roles of a purchase in which nobody is known yet: whom to find before an offer is made.</summary>
    /// <param name="known">The roles of the people who are known.</param>
    /// <returns>The missing roles, in their order.</returns>
    public static ImmutableArray<DecisionRole> Unknown(IEnumerable<DecisionRole> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return [.. Enum.GetValues<DecisionRole>().Except(known)];
    }
}
