using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints.Remedies;

/// <summary>One row of a remedy matrix: which remedies it admits or excludes, for what.</summary>
/// <remarks>
/// Every criterion that is given must hold; an empty list and null are no criterion. A criterion about a fact that is not known does not hold: what
/// is not known neither admits nor excludes.
/// </remarks>
public sealed record RemedyRule
{
    /// <summary>Its name in the matrix; not blank.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it admits or excludes.</summary>
    public required RemedyEffect Effect { get; init; }

    /// <summary>Which remedies; at least one, each once.</summary>
    public required ImmutableArray<RemedyKind> Remedies { get; init; }

    /// <summary>Whether it makes them owed; a rule that excludes owes nothing.</summary>
    public bool IsOwed { get; init; }

    /// <summary>For which things; empty: for all.</summary>
    public ImmutableArray<GoodsKind> Goods { get; init; } = [];

    /// <summary>For which findings; empty: for all.</summary>
    public ImmutableArray<ComplaintVariation> Findings { get; init; } = [];

    /// <summary>For whose fault; empty: for all.</summary>
    public ImmutableArray<Liability> Liabilities { get; init; } = [];

    /// <summary>Where its days begin; null: it has no days.</summary>
    public TermStart? Since { get; init; }

    /// <summary>The first day it holds on; day 0 is the start itself; null: from the start.</summary>
    public int? FromDay { get; init; }

    /// <summary>The last day it holds on, included; null: no end.</summary>
    public int? ToDay { get; init; }

    /// <summary>How many repairs there must have been; null: no matter.</summary>
    public int? MinRepairs { get; init; }

    /// <summary>Only for durable goods and decoration (true), or only for others (false); null: for all.</summary>
    public bool? IsDurable { get; init; }

    /// <summary>Why, for people.</summary>
    public required LocalizedText Reason { get; init; }

    /// <summary>Where it comes from: a law with its article, a place in the source material, or that it is the house's own.</summary>
    public required string Source { get; init; }
}

/// <summary>What a matrix is asked about.</summary>
public sealed record RemedyContext
{
    /// <summary>What kind of thing it is.</summary>
    public required GoodsKind Goods { get; init; }

    /// <summary>How the fact turned out.</summary>
    public required ComplaintVariation Variation { get; init; }

    /// <summary>Whose fault it was.</summary>
    public required Liability Liability { get; init; }

    /// <summary>The day that decides, unless the day on which the defect was found is known: the day of the complaint.</summary>
    public required NodaTime.LocalDate On { get; init; }

    /// <summary>What is known of the purchase; null: nothing.</summary>
    public PurchaseFacts? Purchase { get; init; }
}

/// <summary>One reason of an answer.</summary>
/// <param name="Rule">The rule's name; empty where no rule says anything.</param>
/// <param name="Text">Why, for people.</param>
/// <param name="Source">Where the rule comes from; empty where there is none.</param>
public sealed record RemedyReason(string Rule, LocalizedText Text, string Source);

/// <summary>The answer of a matrix for one remedy.</summary>
public sealed record RemedyAdmission
{
    /// <summary>The remedy.</summary>
    public required RemedyKind Remedy { get; init; }

    /// <summary>Whether it is admitted.</summary>
    public required bool IsAdmitted { get; init; }

    /// <summary>Whether it is owed or a courtesy; null where it is not admitted.</summary>
    public required RemedyStanding? Standing { get; init; }

    /// <summary>Every reason; at least one.</summary>
    public required ImmutableArray<RemedyReason> Reasons { get; init; }
}
