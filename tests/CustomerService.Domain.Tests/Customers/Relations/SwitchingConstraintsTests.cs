using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Relations;
using FsCheck;
using FsCheck.Fluent;
using static CustomerService.Domain.Customers.Relations.SwitchingConstraintKind;

namespace CustomerService.Domain.Tests.Customers.Relations;

public sealed class SwitchingConstraintsTests
{
    private static readonly CaptiveCustomerRisk Risk = new(constraintFrom: 0.5, qualityBelow: 3);

    private static Gen<double> Shares => Gen.Choose(0, 1_000).Select(thousandth => thousandth / 1_000d);

    private static Gen<SwitchingConstraints> Ties => Shares.Four().Select(four => new SwitchingConstraints(four.Item1, four.Item2, four.Item3, four.Item4));

    [Fact]
    public void Loyalty_is_the_mean_of_the_ties()
    {
        var ties = new SwitchingConstraints(legal: 1, technical: 0.5, knowledge: 0.25, other: 0.25);

        Assert.Equal(0.5, ties.Loyalty);
        Assert.Equal([1, 0.5, 0.25, 0.25], Enum.GetValues<SwitchingConstraintKind>().Select(ties.StrengthOf));
        Assert.Equal(new SwitchingConstraints(0, 0.5, 0.25, 0.25), ties.Lift(Legal));
        Assert.Equal(0.25, ties.Lift(Legal).Loyalty);
        Assert.Equal(new SwitchingConstraints(1, 0, 0.25, 0.25), ties.Lift(Technical));
        Assert.Equal(new SwitchingConstraints(1, 0.5, 0, 0.25), ties.Lift(Knowledge));
        Assert.Equal(new SwitchingConstraints(1, 0.5, 0.25, 0), ties.Lift(Other));
        Assert.Equal((0d, 1d), (new SwitchingConstraints(0, 0, 0, 0).Loyalty, new SwitchingConstraints(1, 1, 1, 1).Loyalty));
    }

    [Fact]   // property: more constraints, more loyalty, in proportion; lifting loses exactly the share of the kind
    public void Lifting_a_tie_costs_the_loyalty_it_made() =>
        Prop.ForAll(Ties.Zip(Gen.Elements(Enum.GetValues<SwitchingConstraintKind>())).ToArbitrary(), pair =>
            Math.Abs(pair.Item1.Loyalty - pair.Item1.Lift(pair.Item2).Loyalty - (pair.Item1.StrengthOf(pair.Item2) / 4)) < 1e-12
            && pair.Item1.Lift(pair.Item2).Loyalty <= pair.Item1.Loyalty && pair.Item1.Loyalty is >= 0 and <= 1)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]   // property
    public void Compensation_does_less_the_more_a_customer_put_in() =>
        Prop.ForAll(Shares.Four().Zip(Shares.Zip(Shares)).ToArbitrary(), given =>
        {
            var ((self, information, money, time), (other, sensitivity)) = given;
            var less = new CustomerInvestment(Math.Min(self, other), information, money, time);
            var more = new CustomerInvestment(Math.Max(self, other), information, money, time);
            var (small, large) = (ServiceCompensation.Effect(10, more, sensitivity), ServiceCompensation.Effect(10, less, sensitivity));
            return small <= large && small is >= 0 and <= 10;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void The_effect_of_compensation_falls_along_a_line_as_steep_as_it_was_told()
    {
        var half = new CustomerInvestment(self: 1, information: 0, money: 0.5, time: 0.5);

        Assert.Equal(0.5, half.Overall);
        Assert.Equal([1, 0, 0.5, 0.5], Enum.GetValues<CustomerInvestmentKind>().Select(half.ShareOf));
        Assert.Equal(10, ServiceCompensation.Effect(10, half, sensitivity: 0));
        Assert.Equal(7.5, ServiceCompensation.Effect(10, half, sensitivity: 0.5));
        Assert.Equal(5, ServiceCompensation.Effect(10, half, sensitivity: 1));
        Assert.Equal(0, ServiceCompensation.Effect(10, new(1, 1, 1, 1), sensitivity: 1));
    }

    [Fact]
    public void Captives_are_tied_and_dissatisfied_and_the_most_valuable_comes_first()
    {
        TiedCustomer[] customers =
        [
            Customer("content", 1, 5, 900), Customer("free", 0.1, 1, 900), Customer("b", 0.5, 2.9, 100), Customer("a", 0.9, 0, 100), Customer("rich", 0.5, 2, 5_000),
            Customer("unknown", 1, 1, null), Customer("unknown-2", 0.6, 1, null), Customer("unknown-1", 0.6, 1, null), Customer("edge", 0.5, 3, 9),
        ];

        Assert.Equal(["rich", "a", "b", "unknown", "unknown-1", "unknown-2"], Risk.Captives(customers).Select(customer => customer.Customer.Value));
        Assert.Empty(Risk.Captives([]));
    }

    [Fact]
    public void Lifting_a_tie_frees_those_whom_nothing_else_holds()
    {
        TiedCustomer contract = new(new("contract"), new(1, 0.4, 0.4, 0), 1), both = new(new("both"), new(1, 1, 1, 0), 1);

        Assert.Equal([both, contract], Risk.Captives([contract, both]).AsEnumerable());
        Assert.Equal([contract], Risk.FreedBy([contract, both], Legal).AsEnumerable());
        Assert.Empty(Risk.FreedBy([contract, both], Other));
        Assert.True(Risk.IsCaptive(new TiedCustomer(new("contract alone"), new(1, 0, 0, 0), 1)));
    }

    [Fact]
    public void Rows_without_a_customer_or_in_another_currency_are_named()
    {
        var refused = Assert.Throws<CustomerDataException>(() => Risk.Captives([Customer("a", 1, 1, 5), null!, new(new("b"), new(1, 1, 1, 1), 1, new Money(5, "EUR"))]));

        Assert.Equal([1, 2], refused.Faults.Select(fault => fault.Row));
        Assert.Equal("5 EUR is not in CNY, the currency of the first value.", refused.Faults[1].Message.English);
    }

    [Fact]
    public void The_checklist_of_exit_barriers_tells_a_bond_from_a_trap()
    {
        var ties = new SwitchingConstraints(legal: 0.8, technical: 0, knowledge: 0.3, other: 0);

        var content = ExitBarriers.Check(new(new("a"), ties, 4), qualityBelow: 3);
        var captive = ExitBarriers.Check(new(new("a"), ties, 2), qualityBelow: 3);

        Assert.Equal([Legal, Technical, Knowledge, Other], content.Select(line => line.Kind));
        Assert.Equal([0.8, 0, 0.3, 0], content.Select(line => line.Strength));
        Assert.Equal([ExitBarrierStanding.Supports, ExitBarrierStanding.Absent, ExitBarrierStanding.Supports, ExitBarrierStanding.Absent], content.Select(line => line.Standing));
        Assert.Equal([ExitBarrierStanding.Traps, ExitBarrierStanding.Absent, ExitBarrierStanding.Traps, ExitBarrierStanding.Absent], captive.Select(line => line.Standing));
        Assert.Distinct(content.Select(line => line.Question.Chinese));
        Assert.Distinct(content.Select(line => line.Question.English));
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>("legal", () => new SwitchingConstraints(1.1, 0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("other", () => new SwitchingConstraints(1, 0, 0, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("money", () => new CustomerInvestment(1, 0, -0.1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => new SwitchingConstraints(1, 0, 0, 0).Lift((SwitchingConstraintKind)9));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => new SwitchingConstraints(1, 0, 0, 0).StrengthOf((SwitchingConstraintKind)9));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => new CustomerInvestment(1, 0, 0, 0).ShareOf((CustomerInvestmentKind)9));
        Assert.Throws<ArgumentOutOfRangeException>("sensitivity", () => ServiceCompensation.Effect(1, new(0, 0, 0, 0), 2));
        Assert.Throws<ArgumentOutOfRangeException>("full", () => ServiceCompensation.Effect(double.PositiveInfinity, new(0, 0, 0, 0), 1));
        Assert.Throws<ArgumentOutOfRangeException>("full", () => ServiceCompensation.Effect(-1, new(0, 0, 0, 0), 1));
        Assert.Throws<ArgumentOutOfRangeException>("perceivedQuality", () => Customer("a", 1, double.NaN, null));
        Assert.Throws<ArgumentOutOfRangeException>("constraintFrom", () => new CaptiveCustomerRisk(1.5, 1));
        Assert.Throws<ArgumentOutOfRangeException>("qualityBelow", () => new CaptiveCustomerRisk(0.5, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("qualityBelow", () => ExitBarriers.Check(Customer("a", 1, 1, null), double.NaN));
    }

    private static TiedCustomer Customer(string id, double ties, double quality, decimal? value) =>
        new(new(id), new(ties, ties, ties, ties), quality, value is { } amount ? new Money(amount, "CNY") : null);
}
