using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using CustomerService.Domain.Complaints.Remedies;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Remedies;

public sealed class WarrantyTermTests
{
    private static readonly LocalDate Sold = new(2025, 3, 1);
    private static readonly WarrantyTerm Year = WarrantyTerm.Of(WarrantyRules.ChinaThreeGuarantees, Period.FromYears(1), Sold);

    [Theory]
    [InlineData(0, true, true, true)]
    [InlineData(7, true, true, true)]       // the seventh day is included
    [InlineData(8, false, true, true)]
    [InlineData(15, false, true, true)]
    [InlineData(16, false, false, true)]
    [InlineData(365, false, false, true)]   // 1 March 2026, the last day of the year
    [InlineData(366, false, false, false)]
    public void The_days_from_the_sale_decide(int day, bool back, bool replaced, bool repaired)
    {
        var rights = Year.On(Sold.PlusDays(day));

        Assert.Equal((back, replaced, repaired), (rights.Admits(RemedyKind.Return), rights.Admits(RemedyKind.Replace), rights.Admits(RemedyKind.Repair)));
    }

    [Fact]
    public void Each_right_says_until_when()
    {
        var rights = Year.On(Sold.PlusDays(3)).Rights;

        Assert.Equal(
            [(RemedyKind.Return, new LocalDate(2025, 3, 8)), (RemedyKind.Replace, new(2025, 3, 16)), (RemedyKind.Repair, new LocalDate(2026, 3, 1))],
            rights.Select(right => (right.Remedy, right.LastDay!.Value)));
        Assert.Equal("7 days from the sale", rights[0].Reason.English);
    }

    [Fact]
    public void Two_repairs_and_still_not_usable_open_return_and_replacement()
    {
        var once = Year.Repaired(new(new(2025, 6, 1), new(2025, 6, 10)));
        var twice = once.Repaired(new(new(2025, 7, 1), new(2025, 7, 5)));

        Assert.False(once.On(new(2025, 6, 20)).Admits(RemedyKind.Replace));
        Assert.False(twice.On(new(2025, 7, 4)).Admits(RemedyKind.Return), "The second repair was not over.");
        Assert.True(twice.On(new(2025, 7, 5)).Admits(RemedyKind.Return));
        Assert.True(twice.On(new(2025, 7, 20)).Admits(RemedyKind.Replace));
        Assert.False(twice.On(twice.LastDay(new(2026, 12, 31)).PlusDays(1)).Admits(RemedyKind.Replace));
    }

    [Fact]
    public void Days_in_repair_push_the_end_back_and_the_reckoning_adds_up()
    {
        var term = Year.Repaired(new(new(2025, 6, 1), new(2025, 6, 10))).Repaired(new(new(2026, 3, 5), new(2026, 3, 7)));

        var rights = term.On(new(2026, 3, 8));

        Assert.Equal(new LocalDate(2026, 3, 14), rights.LastDay);   // 1 March and 10 and 3 days
        Assert.Equal([365, 10, 3], rights.Derivation.Select(step => step.Days));
        Assert.Equal([new(2026, 3, 1), new(2026, 3, 11), new LocalDate(2026, 3, 14)], rights.Derivation.Select(step => step.LastDay));
        Assert.Equal("in repair from 2025-06-01 to 2025-06-10", rights.Derivation[1].What.English);
    }

    [Fact]
    public void A_repair_after_the_term_does_not_bring_it_back() =>
        Assert.Equal(new LocalDate(2026, 3, 1), Year.Repaired(new(new(2026, 3, 2), new(2026, 3, 9))).LastDay(new(2026, 4, 1)));

    [Fact]
    public void A_repair_holds_thirty_days_even_beyond_the_term()
    {
        var term = Year.Repaired(new(new(2026, 2, 20), new(2026, 2, 20)));   // the term ends on 2 March

        Assert.Equal(new LocalDate(2026, 3, 22), Assert.Single(term.On(new(2026, 3, 22)).Rights).LastDay);
        Assert.Empty(term.On(new(2026, 3, 23)).Rights);
    }

    [Fact]
    public void More_than_ninety_days_without_parts_open_the_replacement()
    {
        var waiting = Year.Repaired(new(new(2025, 6, 1), null, ForWantOfParts: true));

        Assert.False(waiting.On(new(2025, 8, 30)).Admits(RemedyKind.Replace));   // 90 days
        var right = Assert.Single(waiting.On(new(2025, 8, 31)).Rights, right => right.Remedy == RemedyKind.Replace);
        Assert.Null(right.LastDay);
        Assert.False(Year.Repaired(new(new(2025, 6, 1), null)).On(new(2025, 8, 31)).Admits(RemedyKind.Replace));
    }

    [Fact]
    public void An_exchange_begins_the_term_anew_without_the_old_repairs()
    {
        var twice = Year.Repaired(new(new(2025, 6, 1), new(2025, 6, 10))).Repaired(new(new(2025, 7, 1), new(2025, 7, 5)));

        var exchanged = twice.Exchanged(new(2025, 8, 1));

        var rights = exchanged.On(new(2025, 8, 3));
        Assert.Equal(new LocalDate(2026, 8, 1), rights.LastDay);
        Assert.Equal([RemedyKind.Repair], rights.Rights.Select(right => right.Remedy));   // the days from the sale do not begin anew
        Assert.Equal("exchanged on 2025-08-01, the term begins anew", Assert.Single(rights.Derivation).What.English);
        Assert.Equal(0, exchanged.FactsOn(new(2025, 8, 3)).Repairs);
        Assert.Equal(2, twice.FactsOn(new(2025, 8, 3)).Repairs);
    }

    [Fact]
    public void Where_the_rules_say_so_the_days_begin_anew_as_well()
    {
        var rules = new WarrantyRules("own", 7, 15, 2, 90, 0, exchangeRestartsDays: true, "house", LegalConfidence.High);

        var rights = WarrantyTerm.Of(rules, Period.FromYears(1), Sold).Exchanged(new(2025, 8, 1)).On(new(2025, 8, 8));

        Assert.True(rights.Admits(RemedyKind.Return));
    }

    [Fact]
    public void A_term_goes_into_the_matrix_as_facts()
    {
        var facts = Year.FactsOn(Sold.PlusDays(10));

        Assert.Equal((Sold, Sold.PlusDays(10), 0), (facts.PurchasedOn, facts.DefectFoundOn, facts.Repairs));
    }

    [Fact]   // property: the arithmetic against one day after the other
    public void The_last_day_is_the_one_a_walk_day_by_day_comes_to() =>
        Prop.ForAll(
            Gen.Choose(1, 400).Zip(Gen.Choose(0, 40).Zip(Gen.Choose(0, 60)).ListOf().Resize(6)).ToArbitrary(),
            input =>
            {
                var (length, gaps) = input;
                var term = WarrantyTerm.Of(WarrantyRules.ChinaThreeGuarantees, Period.FromDays(length), Sold);
                var day = Sold;
                foreach (var (gap, stay) in gaps)
                {
                    var from = day.PlusDays(gap);
                    day = from.PlusDays(stay);
                    term = term.Repaired(new(from, day));
                }

                var asOf = Sold.PlusDays(5_000);
                return term.LastDay(asOf) == Walk(term, length) && term.On(asOf).Derivation.Sum(step => step.Days) == Period.DaysBetween(Sold, term.LastDay(asOf));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Rules_that_do_not_hold_together_are_refused_with_all_their_faults() =>
        Assert.Equal(
            ["$.id", "$.source", "$.returnDays", "$.exchangeDays", "$.exchangeDays", "$.repairsBeforeExchange", "$.partsMissingDays", "$.repairHoldsDays", "$.confidence"],
            Assert.Throws<RuleBookException>(() => new WarrantyRules(" ", 40_000, -1, 0, 0, -1, false, "", (LegalConfidence)9)).Faults.Select(fault => fault.Place));

    [Fact]
    public void A_history_that_turns_back_is_thrown_back()
    {
        var waiting = Year.Repaired(new(new(2025, 6, 1), null));

        Assert.Throws<ArgumentException>("stay", () => Year.Repaired(new(Sold.PlusDays(-1), Sold)));
        Assert.Throws<ArgumentException>("stay", () => Year.Repaired(new(new(2025, 6, 2), new(2025, 6, 1))));
        Assert.Throws<ArgumentException>("stay", () => waiting.Repaired(new(new(2025, 7, 2), null)));
        Assert.Throws<ArgumentException>("on", () => waiting.Exchanged(new(2025, 5, 31)));
        Assert.Throws<ArgumentOutOfRangeException>("on", () => waiting.On(Sold.PlusDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => WarrantyTerm.Of(WarrantyRules.ChinaThreeGuarantees, Period.FromHours(1), Sold));
        Assert.Equal(new LocalDate(2025, 6, 9), Assert.Single(waiting.Exchanged(new(2025, 6, 9)).Repairs).To);
    }

    // Every day the thing is at hand uses up one day of the term.
    private static LocalDate Walk(WarrantyTerm term, int length)
    {
        var day = Sold;
        for (var left = length; left > 0;)
        {
            day = day.PlusDays(1);
            left -= term.Repairs.Any(stay => stay.From <= day && day <= stay.To) ? 0 : 1;
        }

        return day;
    }
}
