using CustomerService.Domain.Complaints.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Complaints.Statistics;

public sealed class RecoveryOutlookTests
{
    private static readonly RecoveryScale Scale = new(goodUpTo: 3, fairUpTo: 7);

    private static readonly Gen<CustomerInput> Inputs =
        from levels in Gen.ArrayOf(Gen.Elements(Enum.GetValues<InputLevel>()), 4)
        select new CustomerInput { Self = levels[0], Information = levels[1], Money = levels[2], Time = levels[3] };

    private static readonly Gen<RecoveryScale> Scales =
        from fair in Gen.Choose(-1, RecoveryScale.Heaviest)
        from good in Gen.Choose(-1, fair)
        select new RecoveryScale(good, fair);

    [Theory]
    [InlineData(InputLevel.None, InputLevel.None, RecoveryProspect.Good)]
    [InlineData(InputLevel.Much, InputLevel.None, RecoveryProspect.Good)]
    [InlineData(InputLevel.Much, InputLevel.Little, RecoveryProspect.Fair)]
    public void The_lines_are_the_hosts_and_include_themselves(InputLevel money, InputLevel time, RecoveryProspect prospect) =>
        Assert.Equal(prospect, RecoveryOutlook.Of(new() { Money = money, Time = time }, Scale).Prospect);

    [Fact]
    public void The_heaviest_input_weighs_12()
    {
        var all = new CustomerInput { Self = InputLevel.Much, Information = InputLevel.Much, Money = InputLevel.Much, Time = InputLevel.Much };

        Assert.Equal(RecoveryScale.Heaviest, all.Weight);
        Assert.Equal(RecoveryProspect.Poor, RecoveryOutlook.Of(all, Scale).Prospect);
        Assert.Equal(RecoveryProspect.Fair, RecoveryOutlook.Of(all, new(-1, 12)).Prospect);
    }

    [Fact]   // property: whatever the lines, more of any input never makes the prospect better
    public void The_prospect_never_rises_with_any_input() => Prop.ForAll(
        Arb.From(Inputs),
        Arb.From(Scales),
        (input, scale) =>
        {
            var now = RecoveryOutlook.Of(input, scale).Prospect;
            return Heavier(input).All(heavier => RecoveryOutlook.Of(heavier, scale).Prospect <= now);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]   // property: what follows from the source alone never contradicts the prospect, and is an order
    public void What_the_source_says_is_an_order_that_the_prospect_keeps() => Prop.ForAll(
        Arb.From(Inputs),
        Arb.From(Inputs),
        Arb.From(Scales),
        (one, other, scale) =>
        {
            var (left, right) = (RecoveryOutlook.Of(one, scale), RecoveryOutlook.Of(other, scale));
            return (left.IsBetterThan(right), right.IsBetterThan(left)) switch
            {
                (true, false) => left.Prospect >= right.Prospect,
                (false, true) => left.Prospect <= right.Prospect,
                (null, null) => one != other,
                (false, false) => one == other,
                _ => false,
            };
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void The_source_is_silent_on_money_against_time()
    {
        var paid = RecoveryOutlook.Of(new() { Money = InputLevel.Much }, Scale);
        var waited = RecoveryOutlook.Of(new() { Time = InputLevel.Little }, Scale);

        Assert.Null(paid.IsBetterThan(waited));
        Assert.True(waited.IsBetterThan(RecoveryOutlook.Of(new() { Time = InputLevel.Some }, Scale)));
        Assert.False(paid.IsBetterThan(paid));
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>("goodUpTo", () => new RecoveryScale(-2, 3));
        Assert.Throws<ArgumentOutOfRangeException>("fairUpTo", () => new RecoveryScale(4, 3));
        Assert.Throws<ArgumentOutOfRangeException>("fairUpTo", () => new RecoveryScale(4, 13));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => RecoveryOutlook.Of(new() { Time = (InputLevel)4 }, Scale));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => RecoveryOutlook.Of(new() { Self = (InputLevel)(-1) }, Scale));
    }

    private static IEnumerable<CustomerInput> Heavier(CustomerInput input)
    {
        if (input.Self < InputLevel.Much)
        {
            yield return input with { Self = input.Self + 1 };
        }

        if (input.Information < InputLevel.Much)
        {
            yield return input with { Information = input.Information + 1 };
        }

        if (input.Money < InputLevel.Much)
        {
            yield return input with { Money = input.Money + 1 };
        }

        if (input.Time < InputLevel.Much)
        {
            yield return input with { Time = input.Time + 1 };
        }
    }
}
