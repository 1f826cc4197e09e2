using CustomerService.Domain.Complaints.Law;

namespace CustomerService.Domain.Complaints.Remedies;

/// <summary>What a seller guarantees by law: return, replacement and repair within some days of the sale, and within the term (三包).</summary>
/// <remarks>Immutable, safe to share between threads. How long the term is depends on the product; <see cref="WarrantyTerm"/> is given it.</remarks>
public sealed class WarrantyRules
{
    /// <summary>Makes rules. Every number is the source's; nothing has a default.</summary>
    /// <param name="id">Their id; not blank.</param>
    /// <param name="returnDays">Days from the sale for return, replacement or repair, the last day included; 0 to 36,500.</param>
    /// <param name="exchangeDays">Days from the sale for replacement or repair; not fewer than <paramref name="returnDays"/>.</param>
    /// <param name="repairsBeforeExchange">After how many repairs a thing that is still not usable is replaced or sent back; 1 or more.</param>
    /// <param name="partsMissingDays">After how many days in repair, for want of parts, a thing is replaced; 1 or more.</param>
    /// <param name="repairHoldsDays">How many days a repair has to hold, even beyond the term; 0: no such promise.</param>
    /// <param name="exchangeRestartsDays">Whether the days for return and replacement begin anew with an exchange, as the term does.</param>
    /// <param name="source">Where the rules come from; not blank.</param>
    /// <param name="confidence">How sure that is.</param>
    /// <exception cref="RuleBookException">They do not hold together; every fault is named.</exception>
    public WarrantyRules(
        string id, int returnDays, int exchangeDays, int repairsBeforeExchange, int partsMissingDays, int repairHoldsDays, bool exchangeRestartsDays, string source, LegalConfidence confidence)
    {
        var faults = new RuleBookFaults();
        Fault(string.IsNullOrWhiteSpace(id), "id", "rule-book.out-of-range", "Rules have an id.");
        Fault(string.IsNullOrWhiteSpace(source), "source", "rule-book.out-of-range", "Rules say where they come from.");
        Fault(returnDays is < 0 or > MostDays, "returnDays", "rule-book.out-of-range", $"Days are a number from 0 to {MostDays}.");
        Fault(exchangeDays is < 0 or > MostDays, "exchangeDays", "rule-book.out-of-range", $"Days are a number from 0 to {MostDays}.");
        Fault(exchangeDays < returnDays, "exchangeDays", "rule-book.contradiction", "What may be sent back may be replaced.");
        Fault(repairsBeforeExchange < 1, "repairsBeforeExchange", "rule-book.out-of-range", "A number of repairs is 1 or more.");
        Fault(partsMissingDays is < 1 or > MostDays, "partsMissingDays", "rule-book.out-of-range", $"Days are a number from 1 to {MostDays}.");
        Fault(repairHoldsDays is < 0 or > MostDays, "repairHoldsDays", "rule-book.out-of-range", $"Days are a number from 0 to {MostDays}.");
        Fault(!Enum.IsDefined(confidence), "confidence", "rule-book.unknown-value", $"{confidence} is no confidence.");
        faults.ThrowIfAny($"warranty rules '{id}'");
        (Id, ReturnDays, ExchangeDays, RepairsBeforeExchange, PartsMissingDays) = (id, returnDays, exchangeDays, repairsBeforeExchange, partsMissingDays);
        (RepairHoldsDays, ExchangeRestartsDays, Source, Confidence) = (repairHoldsDays, exchangeRestartsDays, source, confidence);

        void Fault(bool found, string name, string code, string message)
        {
            if (found)
            {
                faults.Add($"$.{name}", code, message);
            }
        }
    }

    /// <summary>
    /// China's three guarantees of 1995: return 7 days, replacement 15 days, two repairs, 90 days without parts; a repair holds 30 days.
    /// </summary>
    /// <remarks>
    /// Source: the provisions on liability for repair, replacement and return of some commodities, articles 9 to 11 and the terms beside them, from
    /// reliable quotations. They say that the term begins anew after an exchange and nothing of the kind about the 7 and 15 days, which are counted
    /// from the sale.
    /// </remarks>
    public static WarrantyRules ChinaThreeGuarantees { get; } = new(
        "warranty.cn-1995", returnDays: 7, exchangeDays: 15, repairsBeforeExchange: 2, partsMissingDays: 90, repairHoldsDays: 30, exchangeRestartsDays: false,
        "Provisions on liability for repair, replacement and return of some commodities (1995), arts 9-11", LegalConfidence.Medium);

    internal const int MostDays = 36_500;

    /// <summary>Their id.</summary>
    public string Id { get; }

    /// <summary>Days from the sale for return, replacement or repair, the last day included.</summary>
    public int ReturnDays { get; }

    /// <summary>Days from the sale for replacement or repair, the last day included.</summary>
    public int ExchangeDays { get; }

    /// <summary>After how many repairs a thing that is still not usable is replaced or sent back.</summary>
    public int RepairsBeforeExchange { get; }

    /// <summary>After how many days in repair, for want of parts, a thing is replaced.</summary>
    public int PartsMissingDays { get; }

    /// <summary>How many days a repair has to hold, even beyond the term.</summary>
    public int RepairHoldsDays { get; }

    /// <summary>Whether the days for return and replacement begin anew with an exchange, as the term does.</summary>
    public bool ExchangeRestartsDays { get; }

    /// <summary>Where the rules come from.</summary>
    public string Source { get; }

    /// <summary>How sure that is.</summary>
    public LegalConfidence Confidence { get; }
}
