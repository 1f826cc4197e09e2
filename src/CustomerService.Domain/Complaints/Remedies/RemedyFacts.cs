using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace CustomerService.Domain.Complaints.Remedies;

/// <summary>What the rules of a matrix look at: the context, with what follows from it.</summary>
/// <param name="Context">What is asked about.</param>
/// <param name="Finding">The finding that counts: an unproven fact is true where the trader has to prove.</param>
/// <param name="BurdenReason">Why an unproven fact counts as true; null where it does not.</param>
internal sealed record RemedyFacts(RemedyContext Context, ComplaintVariation Finding, RemedyReason? BurdenReason)
{
    public static RemedyFacts Of(RemedyMatrix matrix, RemedyContext context) =>
        context.Variation == ComplaintVariation.Unproven && matrix.BurdenOf(context) == BurdenOfProof.Trader
            ? new(context, ComplaintVariation.BasicallyTrue, new("burden-of-proof", new("unproven counts as true: the trader has to prove", "举证责任在经营者，未能证实视为属实"), ""))
            : new(context, context.Variation, null);

    /// <summary>What a rule asks for and does not find; empty where it holds.</summary>
    public ImmutableArray<LocalizedText> Lacks(RemedyRule rule)
    {
        var lacks = ImmutableArray.CreateBuilder<LocalizedText>();
        Ask(rule.Goods, Context.Goods, kind => kind.DisplayName);
        Ask(rule.Findings, Finding, kind => kind.DisplayName);
        Ask(rule.Liabilities, Context.Liability, kind => kind.DisplayName);
        if (rule.IsDurable is { } durable && Context.Purchase?.IsDurable != durable)
        {
            lacks.Add(durable ? new("durable goods or decoration", "耐用商品或装饰装修") : new("no durable goods", "非耐用商品"));
        }

        if (rule.MinRepairs is { } repairs && !(Context.Purchase?.Repairs >= repairs))
        {
            lacks.Add(new($"{Number(repairs)} repairs or more", $"修理至少 {Number(repairs)} 次"));
        }

        if (rule.Since is { } since && !IsOnDay(rule, DayOf(since)))
        {
            lacks.Add(new(
                $"day {Number(rule.FromDay ?? 0)} to {(rule.ToDay is { } to ? Number(to) : "the end")} after {since.DisplayName.English}",
                $"{since.DisplayName.Chinese}起第 {Number(rule.FromDay ?? 0)} 日至{(rule.ToDay is { } until ? $"第 {Number(until)} 日" : "期末")}"));
        }

        return lacks.ToImmutable();

        void Ask<T>(ImmutableArray<T> wanted, T found, Func<T, LocalizedText> name)
        {
            if (!wanted.IsDefaultOrEmpty && !wanted.Contains(found))
            {
                lacks.Add(new(string.Join(" or ", wanted.Select(item => name(item).English)), string.Join("或", wanted.Select(item => name(item).Chinese))));
            }
        }
    }

    private static bool IsOnDay(RemedyRule rule, int? day) => day is { } known && known >= (rule.FromDay ?? 0) && !(known > rule.ToDay);

    // A defect found in time is claimed in time, however long the handling takes.
    private int? DayOf(TermStart since)
    {
        var start = since == TermStart.Purchase ? Context.Purchase?.PurchasedOn : Context.Purchase?.DeliveredOn;
        return start is { } day ? Period.DaysBetween(day, Context.Purchase?.DefectFoundOn ?? Context.On) : null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
