using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Retention;

/// <summary>What to do for which customers with a limited budget.</summary>
public sealed record RetentionPlan
{
    internal RetentionPlan(ImmutableArray<RetentionOption> chosen, Money budget, Money spent, Money gain, Money atMost) =>
        (Chosen, Budget, Spent, Gain, NoPlanGainsMoreThan) = (chosen, budget, spent, gain, atMost);

    /// <summary>At most one option for a customer, the most gain for its cost first.</summary>
    public ImmutableArray<RetentionOption> Chosen { get; }

    /// <summary>What could be spent.</summary>
    public Money Budget { get; }

    /// <summary>What is spent; not above the budget.</summary>
    public Money Spent { get; }

    /// <summary>What is gained on average: value saved less what is spent.</summary>
    public Money Gain { get; }

    /// <summary>No choice within the budget gains more than this: how near to the best the plan is for certain.</summary>
    public Money NoPlanGainsMoreThan { get; }

    /// <summary>The plan in a sentence.</summary>
    public LocalizedText InWords => new(
        FormattableString.Invariant($"{Chosen.Length} {(Chosen.Length == 1 ? "customer" : "customers")} for {Spent.InWords} of {Budget.InWords}: {Gain.InWords} gained on average; no choice gains more than {NoPlanGainsMoreThan.InWords}."),
        FormattableString.Invariant($"选择 {Chosen.Length} 名客户，支出 {Spent.InWords}（预算 {Budget.InWords}）：平均净收益 {Gain.InWords}；任何方案均不超过 {NoPlanGainsMoreThan.InWords}。"));
}

/// <summary>Allocates a budget to customers: for each at most one option, together the most gain.</summary>
/// <remarks>
/// <para>
/// The multiple-choice knapsack problem. Of each customer's options only those are looked at that gain something and lie on the upper convex
/// hull of gain over cost; their steps are taken in order of gain per money while the budget lasts. The plan may miss the best where a
/// step does not fit into what is left, and <see cref="RetentionPlan.NoPlanGainsMoreThan"/> says by how much at most: by nothing where no step was
/// passed over. It is never below half of the best. Time grows with n log n. Amounts far beyond any budget, above 10^13, are too large to compare.
/// </para>
/// <para>Source: Sinha and Zoltners, The Multiple-Choice Knapsack Problem, Operations Research 27(3), 1979; Kellerer, Pferschy and Pisinger, Knapsack Problems, 2004, chapter 11.</para>
/// </remarks>
public static class RetentionBudget
{
    /// <summary>Allocates a budget.</summary>
    /// <param name="options">What could be done, in any order; options of one customer exclude each other.</param>
    /// <param name="budget">What can be spent; 0 or more.</param>
    /// <returns>The plan; empty where nothing gains.</returns>
    /// <exception cref="CustomerDataException">An option has no customer or offer, a cost or saving below 0, or another currency than the budget; each row is named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The budget is below 0.</exception>
    /// <example><code>RetentionBudget.Allocate([voucher.For(anna, new(800, "EUR")), call.For(anna, new(800, "EUR"))], new Money(1_000, "EUR"))</code></example>
    public static RetentionPlan Allocate(ReadOnlySpan<RetentionOption> options, Money budget)
    {
        if (budget.Amount < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(budget), budget, "A budget is 0 or more.");
        }

        Check(options, budget.Currency);
        var steps = Steps(options, budget.Amount);
        var (taken, left, gain, bound) = Greedy(steps, budget.Amount);
        var chosen = Chosen(taken);

        // One large option alone may beat many small ones that came first.
        var single = BestSingle(options, budget.Amount);
        if (single is { } one && one.Gain.Amount > gain)
        {
            (chosen, gain, left) = ([one], one.Gain.Amount, budget.Amount - one.Cost.Amount);
        }

        return new(chosen, budget, In(budget.Amount - left), In(gain), In(Math.Max(bound, gain)));

        Money In(decimal amount) => new(amount, budget.Currency);
    }

    private static (List<Step> Taken, decimal Left, decimal Gain, decimal Bound) Greedy(List<Step> steps, decimal budget)
    {
        var (taken, left, gain) = (new List<Step>(), budget, 0m);
        var passed = new HashSet<CustomerId>();
        decimal? bound = null;
        foreach (var step in steps)
        {
            if (step.Cost > left)
            {
                // The first step that does not fit: with a part of it the budget would be used up, which no plan can beat.
                bound ??= gain + (step.Gain * left / step.Cost);
                passed.Add(step.Option.Customer);
            }
            else if (!passed.Contains(step.Option.Customer))
            {
                taken.Add(step);
                (left, gain) = (left - step.Cost, gain + step.Gain);
            }
        }

        return (taken, left, gain, bound ?? gain);
    }

    // The last step that was taken of a customer is the option that holds.
    private static ImmutableArray<RetentionOption> Chosen(List<Step> taken)
    {
        var last = new Dictionary<CustomerId, RetentionOption>();
        foreach (var step in taken)
        {
            last[step.Option.Customer] = step.Option;
        }

        return
        [
            .. last.Values.OrderByDescending(Efficiency).ThenByDescending(option => option.Gain.Amount).ThenBy(option => option.Customer.Value, StringComparer.Ordinal),
        ];
    }

    private static decimal Efficiency(RetentionOption option) => option.Cost.Amount == 0 ? decimal.MaxValue : option.Gain.Amount / option.Cost.Amount;

    private static RetentionOption? BestSingle(ReadOnlySpan<RetentionOption> options, decimal budget)
    {
        RetentionOption? best = null;
        foreach (ref readonly var option in options)
        {
            if (option.Cost.Amount <= budget && option.Gain.Amount > (best?.Gain.Amount ?? 0))
            {
                best = option;
            }
        }

        return best;
    }

    private static List<Step> Steps(ReadOnlySpan<RetentionOption> options, decimal budget)
    {
        var sorted = new List<RetentionOption>();
        foreach (ref readonly var option in options)
        {
            if (option.Gain.Amount > 0 && option.Cost.Amount <= budget)
            {
                sorted.Add(option);
            }
        }

        sorted.Sort(static (left, right) =>
            string.CompareOrdinal(left.Customer.Value, right.Customer.Value) is var customer and not 0 ? customer
            : left.Cost.Amount != right.Cost.Amount ? left.Cost.Amount.CompareTo(right.Cost.Amount)
            : left.Gain.Amount != right.Gain.Amount ? right.Gain.Amount.CompareTo(left.Gain.Amount)
            : string.CompareOrdinal(left.Offer, right.Offer));

        var (steps, hull) = (new List<Step>(), new List<RetentionOption>());
        for (var (start, end) = (0, 0); start < sorted.Count; start = end)
        {
            hull.Clear();
            for (end = start; end < sorted.Count && sorted[end].Customer == sorted[start].Customer; end++)
            {
                Raise(hull, sorted[end]);
            }

            for (var i = 0; i < hull.Count; i++)
            {
                var (cost, gain) = i == 0 ? (0m, 0m) : (hull[i - 1].Cost.Amount, hull[i - 1].Gain.Amount);
                steps.Add(new(hull[i], hull[i].Cost.Amount - cost, hull[i].Gain.Amount - gain));
            }
        }

        // Sorting is stable, and the steps of a customer fall in gain per money: they stay in order.
        return [.. steps.OrderByDescending(step => step.Cost == 0 ? decimal.MaxValue : step.Gain / step.Cost)];
    }

    // Keeps the options of a customer, by rising cost, on the upper convex hull from (0, 0).
    private static void Raise(List<RetentionOption> hull, RetentionOption next)
    {
        if (hull.Count > 0 && next.Gain.Amount <= hull[^1].Gain.Amount)
        {
            return;
        }

        while (hull.Count > 0)
        {
            var (cost, gain) = hull.Count == 1 ? (0m, 0m) : (hull[^2].Cost.Amount, hull[^2].Gain.Amount);
            var last = hull[^1];
            if ((last.Gain.Amount - gain) * (next.Cost.Amount - last.Cost.Amount) > (next.Gain.Amount - last.Gain.Amount) * (last.Cost.Amount - cost))
            {
                break;
            }

            hull.RemoveAt(hull.Count - 1);
        }

        hull.Add(next);
    }

    private static void Check(ReadOnlySpan<RetentionOption> options, string currency)
    {
        var faults = new CustomerDataFaults();
        for (var i = 0; i < options.Length; i++)
        {
            var option = options[i];
            if (option.Customer is null || string.IsNullOrWhiteSpace(option.Offer))
            {
                faults.Add(i, "the customer or the offer is missing.", "缺少客户或方案。");
            }
            else if (option.Cost.Currency != currency || option.Saved.Currency != currency)
            {
                faults.Add(i, $"cost {option.Cost} and saving {option.Saved} are not both in the {currency} of the budget.", $"成本 {option.Cost} 与挽回价值 {option.Saved} 须与预算同为 {currency}。");
            }
            else if (option.Cost.Amount < 0 || option.Saved.Amount < 0)
            {
                faults.Add(i, $"cost {option.Cost} and saving {option.Saved} must be 0 or more.", $"成本 {option.Cost} 与挽回价值 {option.Saved} 均须不小于 0。");
            }
        }

        faults.ThrowIfAny(nameof(options));
    }

    private readonly record struct Step(RetentionOption Option, decimal Cost, decimal Gain);
}
