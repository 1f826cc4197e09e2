using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Segments;

public sealed class CustomerPyramidTests
{
    private static readonly LocalizedText Name = new("name", "名称");

    private static CustomerPyramid Metals => new("metals", PyramidTier.Platinum.From(1000), PyramidTier.Gold.From(100.5), PyramidTier.Iron.From(0), PyramidTier.Lead.Rest());

    [Fact]
    public void Curry_puts_1_4_15_and_80_of_a_hundred_into_the_levels()
    {
        var division = CustomerPyramid.Curry.Divide(RankedCustomers.Of(CustomerAmountGenerator.Named([.. Enumerable.Range(1, 100).Select(i => (double)i)])));

        Assert.Equal([1, 4, 15, 80], division.Groups.Select(group => group.Count));
        Assert.Equal(["vip", "main", "ordinary", "small"], division.Groups.Select(group => group.Level.Code.Value));
        Assert.Equal([0.01, 0.04, 0.15, 0.8], division.Groups.Select(group => group.ShareOfCustomers!.Value));
        Assert.Equal([100.0, 390.0, 1320.0, 3240.0], division.Groups.Select(group => group.Total));
        Assert.Equal(1320 / 5050.0, division.Of(new("ordinary")).ShareOfValue!.Value, 1e-15);
        Assert.Equal("curry-1-4-15-80: vip, main, ordinary, small", division.Pyramid.ToString());
        Assert.Equal(100, division.Ranked.Count);
    }

    [Fact]
    public void Few_customers_leave_a_level_empty_and_the_cuts_agree_with_the_top_share()
    {
        var ranked = RankedCustomers.Of(CustomerAmountGenerator.Named(420, 380, 40, 40, 30, 20, 20, 20, 15, 15));

        var division = CustomerPyramid.Curry.Divide(ranked);

        Assert.Equal([1, 0, 1, 8], division.Groups.Select(group => group.Count));
        Assert.Equal(ParetoAnalysis.Of(ranked).TopFifth!.Value, division.Groups.Take(3).Sum(group => group.ShareOfValue!.Value), 1e-15);
    }

    [Fact]
    public void Least_amounts_are_included_and_keep_equal_customers_together()
    {
        var division = Metals.Divide(RankedCustomers.Of(CustomerAmountGenerator.Named(1000, 1000, 999.99, 100.5, 100.4, 0, -0.01, -5)));

        Assert.Equal([2, 2, 2, 2], division.Groups.Select(group => group.Count));
        Assert.Equal([-0.01, -5], division.Of(new("lead")).Customers.Select(row => row.Amount));
    }

    [Fact]
    public void Nobody_has_levels_without_shares()
    {
        var division = CustomerPyramid.Curry.Divide(RankedCustomers.Of([]));

        Assert.All(division.Groups, group => Assert.Equal((0, null, 0.0, null), (group.Count, group.ShareOfCustomers, group.Total, group.ShareOfValue)));
    }

    [Fact]   // property: each customer stands in one level, and nobody in a level has less than one below
    public void A_pyramid_partitions_and_keeps_the_order() => Prop.ForAll(
        Arb.From(CustomerAmountGenerator.Any),
        Arb.From(Gen.OneOf(Gen.Constant(CustomerPyramid.Curry), Gen.Constant(Metals), Shares)),
        (rows, pyramid) =>
        {
            var division = pyramid.Divide(RankedCustomers.Of(rows));
            return division.Groups.SelectMany(group => group.Customers).SequenceEqual(division.Ranked.Customers)
                && division.Groups.Select(group => group.Level).SequenceEqual(pyramid.Levels)
                && division.Groups.All(group => group.Customers.All(row => division.LevelOf(row) == group.Level))
                && division.LevelOf(new(new("stranger"), 1)) is null
                && (rows.Length == 0 || Math.Abs(division.Groups.Sum(group => group.ShareOfCustomers!.Value) - 1) < 1e-12);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_pyramid_is_the_same_after_writing_and_reading() =>
        Assert.All([CustomerPyramid.Curry, Metals], pyramid =>
        {
            var read = CustomerPyramid.Parse(pyramid.ToJson());

            Assert.Equal((pyramid.Id, pyramid.ToJson()), (read.Id, read.ToJson()));
            Assert.Equal(pyramid.Levels.AsEnumerable(), read.Levels);
        });

    [Fact]
    public void Teams_write_levels_of_their_own()
    {
        var pyramid = CustomerPyramid.Parse("""
            { "id": "ours", "levels": [
                { "code": "friends", "name": { "en": "friends", "zh-Hans": "朋友" }, "share": 0.1 },
                { "code": "others", "name": { "en": "others", "zh-Hans": "其他" } } ] }
            """);

        Assert.Equal([0.1m, null], pyramid.Levels.Select(level => level.ShareOfCustomers));
        Assert.Equal([1, 9], pyramid.Divide(RankedCustomers.Of(CustomerAmountGenerator.Named(9, 8, 7, 6, 5, 4, 3, 2, 1, 0))).Groups.Select(group => group.Count));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var thrown = Assert.Throws<RuleBookException>(() => new CustomerPyramid(
            " ",
            PyramidLevel.Share(default, Name, 1.2m),
            PyramidLevel.From(new("x"), Name, double.NaN),
            PyramidLevel.Rest(new("x"), Name),
            PyramidLevel.Share(new("y"), Name, 0.5m),
            PyramidLevel.Share(new("z"), Name, 0.5m)));

        Assert.Equal(
            [
                "$.id rule-book.out-of-range", "$.levels[0].code rule-book.bad-code", "$.levels[0].share rule-book.out-of-range", "$.levels[1] rule-book.contradiction",
                "$.levels[1].from rule-book.out-of-range", "$.levels[2].code rule-book.stands-twice", "$.levels[2] rule-book.missing-property", "$.levels[4] rule-book.contradiction",
                "$.levels rule-book.contradiction",
            ],
            thrown.Faults.Select(fault => $"{fault.Place} {fault.Code}"));
    }

    [Fact]
    public void Amounts_that_do_not_fall_are_a_fault() =>
        Assert.Equal(
            ["$.levels[1].from", "$.levels[2].from"],
            Assert.Throws<RuleBookException>(() => new CustomerPyramid("x", PyramidTier.Platinum.From(10), PyramidTier.Gold.From(10), PyramidTier.Iron.From(20), PyramidTier.Lead.Rest()))
                .Faults.Select(fault => fault.Place));

    [Fact]
    public void One_level_is_no_pyramid()
    {
        Assert.Equal("$.levels", Assert.Single(Assert.Throws<RuleBookException>(() => new CustomerPyramid("x", PyramidTier.Lead.Rest())).Faults).Place);
        Assert.Equal("$.levels", Assert.Single(Assert.Throws<RuleBookException>(() => new CustomerPyramid("x", default)).Faults).Place);
        Assert.Throws<ArgumentNullException>("levels", () => new CustomerPyramid("x", PyramidTier.Gold.From(1), null!));
    }

    [Theory]
    [InlineData("""{ "levels": [] }""", "$", "rule-book.missing-property")]
    [InlineData("""{ "id": "x", "levels": [ 1, { "code": "b", "name": { "en": "b" } } ] }""", "$.levels[0]", "rule-book.wrong-type")]
    [InlineData("""{ "id": "x", "levels": [ { "code": "a", "name": { "en": "a" }, "share": 0.5, "from": 3 }, { "code": "b", "name": { "en": "b" } } ] }""", "$.levels[0]", "rule-book.contradiction")]
    [InlineData("""{ "id": "x", "levels": [ { "code": "a", "name": { "en": "a" }, "part": 0.5 }, { "code": "b", "name": { "en": "b" } } ] }""", "$.levels[0].part", "rule-book.unknown-property")]
    [InlineData("""{ "id": "x", "levels": [ { "code": "a", "name": { "en": "a" } }, { "code": "b", "name": { "en": "b" } } ] }""", "$.levels[0]", "rule-book.missing-property")]
    public void A_broken_text_is_refused_with_its_place(string json, string place, string code) =>
        Assert.Contains(Assert.Throws<RuleBookException>(() => CustomerPyramid.Parse(json)).Faults, fault => (fault.Place, fault.Code) == (place, code));

    [Fact]
    public void A_level_that_the_pyramid_lacks_is_a_wrong_call()
    {
        var division = CustomerPyramid.Curry.Divide(RankedCustomers.Of([]));

        Assert.Contains("vip, main", Assert.Throws<ArgumentException>("code", () => division.Of(new("gold"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("ranked", () => CustomerPyramid.Curry.Divide(null!));
    }

    [Fact]
    public void Levels_made_from_the_names_carry_them()
    {
        Assert.Equal((CustomerPyramidLevel.Main.DisplayName, 5.0, null), (CustomerPyramidLevel.Main.From(5).Name, CustomerPyramidLevel.Main.From(5).Least, CustomerPyramidLevel.Main.From(5).ShareOfCustomers));
        Assert.Equal(("iron", 0.5m, null), (PyramidTier.Iron.Share(0.5m).Code.Value, PyramidTier.Iron.Share(0.5m).ShareOfCustomers, PyramidTier.Iron.Share(0.5m).Least));
        Assert.Distinct(Enum.GetValues<PyramidTier>().Select(tier => tier.Traits));
        Assert.Contains("not sensitive to price", PyramidTier.Platinum.Traits.English, StringComparison.Ordinal);
        Assert.Contains("不值得特殊对待", PyramidTier.Iron.Traits.Chinese, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("tier", () => ((PyramidTier)9).Traits);
    }

    // Two to five levels with shares that leave somebody for the lowest.
    private static Gen<CustomerPyramid> Shares =>
        from parts in Gen.Choose(1, 9).NonEmptyListOf()
        let cuts = parts.Take(4).ToList()
        select new CustomerPyramid("any", [.. cuts.Select((part, i) => PyramidLevel.Share(new($"l{i}"), Name, part / 40m)), PyramidLevel.Rest(new("rest"), Name)]);
}
