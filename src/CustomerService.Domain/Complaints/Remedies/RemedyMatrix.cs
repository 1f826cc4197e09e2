using System.Collections.Immutable;
using System.Diagnostics;
using NodaTime;

namespace CustomerService.Domain.Complaints.Remedies;

/// <summary>Which remedies a thing, its term, its repairs and a finding admit: a rule book, checked as a whole when it is made.</summary>
/// <remarks>
/// <para>
/// A remedy is admitted when at least one rule admits it and no rule excludes it. It is owed when one of the rules that admit it says so, otherwise a
/// courtesy. The finding, not the demand, selects the remedies.
/// </para>
/// <para>
/// Where the trader has to prove (<see cref="BurdenOf"/>), a fact that stays unproven counts as true. Put a matrix in force with
/// <see cref="ComplaintPolicy.Remedies"/>. Immutable, safe to share between threads.
/// </para>
/// </remarks>
public sealed class RemedyMatrix
{
    /// <summary>Makes a matrix.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="version">Its version; 1 or more.</param>
    /// <param name="rules">Its rules; at least one, ids once each.</param>
    /// <param name="traderProvesWithin">
    /// How long after delivery the trader has to prove that durable goods or decoration had no defect; of whole days; null: nowhere.
    /// </param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public RemedyMatrix(string id, int version, ImmutableArray<RemedyRule> rules, Period? traderProvesWithin = null)
    {
        var faults = new RuleBookFaults();
        RemedyMatrixCheck.Check(id, version, rules, traderProvesWithin, "$", faults);
        faults.ThrowIfAny($"remedy matrix '{id}'");
        (Id, Version, Rules, TraderProvesWithin) = (id, version, rules, traderProvesWithin);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its version; 1 or more.</summary>
    public int Version { get; }

    /// <summary>Its rules, in the author's order.</summary>
    public ImmutableArray<RemedyRule> Rules { get; }

    /// <summary>How long after delivery the trader has to prove that durable goods or decoration had no defect; null: nowhere.</summary>
    public Period? TraderProvesWithin { get; }

    /// <summary>Reads a matrix from JSON.</summary>
    /// <param name="json">The text; strict: an unknown property is a fault.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static RemedyMatrix Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        var matrix = RuleBookNode.Open(json, faults) is { } root ? RemedyMatrixJson.Read(root, faults) : null;
        faults.ThrowIfAny("remedy matrix");
        return matrix ?? throw new UnreachableException();
    }

    /// <summary>Writes the matrix as JSON that <see cref="Parse"/> reads back; what is null or empty is left out.</summary>
    /// <returns>Indented JSON with line feeds.</returns>
    public string ToJson() => RuleBookText.Of(this, RemedyMatrixJson.Write);

    /// <summary>Says for every kind of remedy whether it is admitted, and why.</summary>
    /// <param name="context">What is asked about.</param>
    /// <returns>One answer per kind, in the order of <see cref="RemedyKind"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value of the context is none of its enum's.</exception>
    public ImmutableArray<RemedyAdmission> Admit(RemedyContext context) => [.. Enum.GetValues<RemedyKind>().Select(remedy => Admit(remedy, context))];

    /// <summary>Says whether one remedy is admitted, and why.</summary>
    /// <param name="remedy">The remedy.</param>
    /// <param name="context">What is asked about.</param>
    /// <returns>
    /// Where it is admitted, every rule that admits it; where not, every rule that excludes it and, where none admits it, what each rule that could
    /// still asks for.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The remedy or a value of the context is none of its enum's.</exception>
    public RemedyAdmission Admit(RemedyKind remedy, RemedyContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!Enum.IsDefined(remedy) || !Enum.IsDefined(context.Goods) || !Enum.IsDefined(context.Variation) || !Enum.IsDefined(context.Liability))
        {
            throw new ArgumentOutOfRangeException(nameof(context), context, "The remedy or a part of the context is none of its values.");
        }

        var facts = RemedyFacts.Of(this, context);
        var about = Rules.Where(rule => rule.Remedies.Contains(remedy)).Select(rule => (Rule: rule, Lacks: facts.Lacks(rule))).ToList();
        var admitting = about.Where(item => item.Rule.Effect == RemedyEffect.Admit && item.Lacks.IsEmpty).Select(item => item.Rule).ToList();
        var excluding = about.Where(item => item.Rule.Effect == RemedyEffect.Exclude && item.Lacks.IsEmpty).Select(item => Because(item.Rule)).ToList();
        if (admitting.Count > 0 && excluding.Count == 0)
        {
            return new RemedyAdmission
            {
                Remedy = remedy,
                IsAdmitted = true,
                Standing = admitting.Any(rule => rule.IsOwed) ? RemedyStanding.Owed : RemedyStanding.Courtesy,
                Reasons = [.. admitting.Select(Because), .. facts.BurdenReason is { } burden ? [burden] : ImmutableArray<RemedyReason>.Empty],
            };
        }

        if (admitting.Count == 0)
        {
            excluding.AddRange(about.Where(item => item.Rule.Effect == RemedyEffect.Admit).Select(item => Needs(item.Rule, item.Lacks)));
        }

        return new RemedyAdmission
        {
            Remedy = remedy,
            IsAdmitted = false,
            Standing = null,
            Reasons = excluding.Count > 0 ? [.. excluding] : [new RemedyReason("", new("no rule admits it", "没有规则许可"), "")],
        };
    }

    /// <summary>Who has to prove whether the thing had a defect.</summary>
    /// <param name="context">What is asked about.</param>
    /// <returns>
    /// The trader, for durable goods and decoration whose defect was found within <see cref="TraderProvesWithin"/> of the delivery, the whole last day
    /// included; otherwise the consumer; null where the matrix does not say, or delivery or kind of goods are not known.
    /// </returns>
    public BurdenOfProof? BurdenOf(RemedyContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return TraderProvesWithin is not { } within || context.Purchase is not { IsDurable: { } durable } purchase ? null
            : !durable ? BurdenOfProof.Consumer
            : purchase.DeliveredOn is not { } delivered ? null
            : (purchase.DefectFoundOn ?? context.On) <= delivered.Plus(within) ? BurdenOfProof.Trader
            : BurdenOfProof.Consumer;
    }

    /// <summary>Id and version.</summary>
    /// <returns>For example <c>remedies.standard v1</c>.</returns>
    public override string ToString() => $"{Id} v{Version}";

    private static RemedyReason Because(RemedyRule rule) => new(rule.Id, rule.Reason, rule.Source);

    private static RemedyReason Needs(RemedyRule rule, ImmutableArray<LocalizedText> lacks) => new(
        rule.Id,
        new(
            $"{rule.Reason.English}; that needs {string.Join(", ", lacks.Select(lack => lack.English))}",
            $"{rule.Reason.Chinese}；须满足：{string.Join("、", lacks.Select(lack => lack.Chinese))}"),
        rule.Source);
}
