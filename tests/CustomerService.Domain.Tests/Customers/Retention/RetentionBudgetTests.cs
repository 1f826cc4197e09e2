using System.Collections.Immutable;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Retention;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Retention;

public sealed class RetentionBudgetTests
{
    private static readonly CustomerId Anna = new("anna");
    private static readonly CustomerId Bo = new("bo");
    private static readonly CustomerId Chen = new("chen");

    private static readonly RetentionOffer Call = new("call", new("a call", "电话回访"), Euro(10), 0.05);
    private static readonly RetentionOffer Voucher = new("voucher", new("a voucher", "代金券"), Euro(40), 0.12);

    [Fact]
    public void An_offer_saves_its_share_of_the_value_at_risk()
    {
        var option = Voucher.For(Anna, Euro(800));

        Assert.Equal((Anna, "voucher", Euro(40), Euro(96), Euro(56)), (option.Customer, option.Offer, option.Cost, option.Saved, option.Gain));
    }

    [Fact]
    public void Money_goes_where_it_gains_the_most()
    {
        var plan = RetentionBudget.Allocate([Call.For(Anna, Euro(400)), Call.For(Bo, Euro(900)), Call.For(Chen, Euro(600))], Euro(20));

        Assert.Equal([Bo, Chen], plan.Chosen.Select(option => option.Customer));
        Assert.Equal((Euro(20), Euro(55), Euro(55)), (plan.Spent, plan.Gain, plan.NoPlanGainsMoreThan));
    }

    [Fact]
    public void A_customer_gets_one_offer_and_the_dearer_only_if_the_difference_is_worth_it()
    {
        ImmutableArray<RetentionOption> options = [Call.For(Anna, Euro(1000)), Voucher.For(Anna, Euro(1000)), Call.For(Bo, Euro(500)), Voucher.For(Bo, Euro(500))];

        // Anna: 40 for 10, 80 for 40. Bo: 15 for 10, 20 for 40.
        Assert.Equal([(Anna, "call"), (Bo, "call")], Chosen(options, 20));
        Assert.Equal([(Anna, "voucher"), (Bo, "call")], Chosen(options, 50));
        Assert.Equal([(Anna, "voucher"), (Bo, "voucher")], Chosen(options, 80));
    }

    [Fact]
    public void What_costs_more_than_it_saves_is_never_chosen()
    {
        var plan = RetentionBudget.Allocate([Call.For(Anna, Euro(200)), Call.For(Bo, Euro(100))], Euro(1000));

        Assert.Empty(plan.Chosen);
        Assert.Equal((Euro(0), Euro(0), Euro(0)), (plan.Spent, plan.Gain, plan.NoPlanGainsMoreThan));
    }

    [Fact]
    public void One_dear_option_beats_a_cheap_one_that_blocks_it()
    {
        ImmutableArray<RetentionOption> options = [new(Anna, "small", Euro(1), Euro(3)), new(Bo, "large", Euro(100), Euro(200))];

        var plan = RetentionBudget.Allocate(options.AsSpan(), Euro(100));

        Assert.Equal([Bo], plan.Chosen.Select(option => option.Customer));
        Assert.Equal((Euro(100), Euro(100)), (plan.Spent, plan.Gain));
        Assert.Equal(Euro(101), plan.NoPlanGainsMoreThan);   // 2 for 1, and 99 of the 100 for the other
    }

    [Fact]
    public void An_option_beyond_the_budget_hides_no_smaller_one_of_the_same_customer()
    {
        ImmutableArray<RetentionOption> options = [new(Anna, "small", Euro(10), Euro(12)), new(Anna, "large", Euro(100), Euro(400))];

        var plan = RetentionBudget.Allocate(options.AsSpan(), Euro(50));

        Assert.Equal([(Anna, "small")], plan.Chosen.Select(option => (option.Customer, option.Offer)));
        Assert.Equal(Euro(2), plan.NoPlanGainsMoreThan);
    }

    [Fact]
    public void Of_equal_gains_the_cheaper_is_taken()
    {
        ImmutableArray<RetentionOption> options = [new(Anna, "dear", Euro(2), Euro(7)), new(Anna, "cheap", Euro(1), Euro(6))];

        Assert.Equal(Euro(1), RetentionBudget.Allocate(options.AsSpan(), Euro(10)).Spent);
    }

    [Fact]
    public void A_budget_that_is_used_up_may_still_miss_the_best_and_says_by_how_much()
    {
        ImmutableArray<RetentionOption> options = [new(Anna, "a", Euro(6), Euro(66)), new(Bo, "b", Euro(5), Euro(54)), new(Chen, "b", Euro(5), Euro(54)), new(new("dan"), "c", Euro(4), Euro(8))];

        var plan = RetentionBudget.Allocate(options.AsSpan(), Euro(10));

        Assert.Equal((Euro(10), Euro(64), 99.2m), (plan.Spent, plan.Gain, plan.NoPlanGainsMoreThan.Amount));   // the best is 98
    }

    [Fact]
    public void What_costs_nothing_is_done_without_a_budget()
    {
        var plan = RetentionBudget.Allocate([new RetentionOption(Anna, "thanks", Euro(0), Euro(5))], Euro(0));

        Assert.Equal((1, Euro(0), Euro(5)), (plan.Chosen.Length, plan.Spent, plan.Gain));
    }

    [Fact]
    public void The_plan_says_itself_in_both_languages()
    {
        var plan = RetentionBudget.Allocate([Call.For(Anna, Euro(400))], Euro(20));

        Assert.Equal("1 customer for 10.00 EUR of 20.00 EUR: 10.00 EUR gained on average; no choice gains more than 10.00 EUR.", plan.InWords.English);
        Assert.Equal("选择 1 名客户，支出 10.00 EUR（预算 20.00 EUR）：平均净收益 10.00 EUR；任何方案均不超过 10.00 EUR。", plan.InWords.Chinese);
    }

    [Fact]
    public void The_plan_keeps_the_budget_is_at_least_half_of_the_best_and_the_bound_holds() =>
        Prop.ForAll(Cases().ToArbitrary(), item =>
        {
            var plan = RetentionBudget.Allocate(item.Options.AsSpan(), Euro(item.Budget));
            var best = Best(item.Options, item.Budget);

            Assert.Equal(plan.Spent, plan.Chosen.Aggregate(Euro(0), (sum, option) => sum + option.Cost));
            Assert.Equal(plan.Gain, plan.Chosen.Aggregate(Euro(0), (sum, option) => sum + option.Gain));
            Assert.True(plan.Spent <= plan.Budget);
            Assert.Distinct(plan.Chosen.Select(option => option.Customer));
            Assert.All(plan.Chosen, option => Assert.Contains(option, item.Options));
            Assert.InRange(plan.Gain.Amount, best / 2, best);
            Assert.True(plan.NoPlanGainsMoreThan.Amount >= best - 0.000001m, $"{plan.NoPlanGainsMoreThan} is below {best}.");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void The_order_of_the_options_changes_nothing() =>
        Prop.ForAll(Cases().ToArbitrary(), item =>
        {
            var plan = RetentionBudget.Allocate(item.Options.AsSpan(), Euro(item.Budget));
            var reversed = RetentionBudget.Allocate(item.Options.Reverse().ToArray(), Euro(item.Budget));

            Assert.Equal((plan.Gain, plan.Spent, plan.NoPlanGainsMoreThan), (reversed.Gain, reversed.Spent, reversed.NoPlanGainsMoreThan));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Bad_options_are_refused_with_their_rows()
    {
        ImmutableArray<RetentionOption> options =
        [
            Call.For(Anna, Euro(100)), default, new(Bo, "call", new Money(1, "CNY"), Euro(3)), new(Bo, "call", Euro(-1), Euro(3)), new(Bo, "call", Euro(1), Euro(-3)), new(Bo, " ", Euro(1), Euro(3)),
        ];

        var refused = Assert.Throws<CustomerDataException>(() => RetentionBudget.Allocate(options.AsSpan(), Euro(10)));

        Assert.Equal([1, 2, 3, 4, 5], refused.Faults.Select(fault => fault.Row));
        Assert.Equal("cost 1 CNY and saving 3 EUR are not both in the EUR of the budget.", refused.Faults[1].Message.English);
        Assert.Throws<ArgumentOutOfRangeException>(() => RetentionBudget.Allocate([], Euro(-1)));
    }

    [Fact]
    public void An_offer_is_checked_when_it_is_made()
    {
        LocalizedText name = new("a call", "电话回访");

        Assert.Throws<ArgumentException>(() => new RetentionOffer(" ", name, Euro(1), 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetentionOffer("x", name, Euro(-1), 0.1));
        Assert.All([-0.1, 1.1, double.NaN], effect => Assert.Throws<ArgumentOutOfRangeException>(() => new RetentionOffer("x", name, Euro(1), effect)));
        Assert.Throws<InvalidOperationException>(() => Call.For(Anna, new Money(1, "CNY")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Call.For(Anna, Euro(-1)));
    }

    private static IEnumerable<(CustomerId, string)> Chosen(ImmutableArray<RetentionOption> options, decimal budget) =>
        RetentionBudget.Allocate(options.AsSpan(), Euro(budget)).Chosen.Select(option => (option.Customer, option.Offer)).OrderBy(item => item.Customer.Value, StringComparer.Ordinal);

    private static Gen<(ImmutableArray<RetentionOption> Options, int Budget)> Cases() =>
        from options in Gen.ArrayOf(
            from customer in Gen.Choose(0, 3)
            from cost in Gen.Choose(0, 20)
            from saved in Gen.Choose(0, 60)
            select (customer, cost, saved), 8)
        from budget in Gen.Choose(0, 60)
        select (options.Select((option, i) => new RetentionOption(new($"c{option.customer}"), $"o{i}", Euro(option.cost), Euro(option.saved))).ToImmutableArray(), budget);

    // Tries every choice: one option or none for each customer.
    private static decimal Best(ImmutableArray<RetentionOption> options, decimal budget)
    {
        var byCustomer = options.GroupBy(option => option.Customer).Select(group => group.ToArray()).ToArray();
        return From(0, budget);

        decimal From(int customer, decimal left) => customer == byCustomer.Length
            ? 0
            : byCustomer[customer].Where(option => option.Cost.Amount <= left)
                .Select(option => option.Gain.Amount + From(customer + 1, left - option.Cost.Amount))
                .Append(From(customer + 1, left)).Max();
    }

    private static Money Euro(decimal amount) => new(amount, "EUR");
}
