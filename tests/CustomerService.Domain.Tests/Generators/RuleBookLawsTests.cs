using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using CustomerService.Domain.Tests.Complaints.Law;
using CustomerService.Domain.Tests.Scenarios;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>The laws of <see cref="RuleBookLaws"/>, held against every rule book there is.</summary>
public sealed class RuleBookLawsTests
{
    public static TheoryData<string> Regimes => [.. ComplaintRegimes.All.Select(regime => regime.Id).Distinct()];

    [Fact]
    public void Every_shipped_procedure_keeps_the_laws()
    {
        foreach (var procedure in ComplaintProcedures.Shipped)
        {
            Assert.True(RuleBookLaws.Verify(AnyLives.Timed(procedure.Under(Desk.Policy)), 60) > 150);
        }
    }

    [Theory, MemberData(nameof(Regimes))]
    public void Every_procedure_of_a_law_keeps_the_laws_on_its_own_calendar(string id)
    {
        var regime = Lawful.Find(id);
        Assert.True(RuleBookLaws.Verify(regime.TimedOn(Lawful.Calendar(regime)).Under(Desk.Policy), 25) > 50);
    }

    [Fact]
    public void Any_procedure_keeps_the_laws()
    {
        var taken = Generate.TimedProcedures.Generator.Sample(150).Sum(procedure => RuleBookLaws.Verify(procedure, 3));
        Assert.True(taken > 1_500, $"{taken} acts.");
    }

    [Fact]   // a law that nothing can break is no law: a condition that says it depends on the case, and looks at the act
    public void A_rule_book_that_breaks_a_law_is_told_as_the_shortest_story()
    {
        var liar = new Condition(new("liar"), LocalizedText.Same("only when asked"), ConditionBasis.Case, context => context.Fact is not null);
        var procedure = ComplaintProcedure.Define("liars", 1, LocalizedText.Same("liars"))
            .State(new("a"), ComplaintPhase.Investigation).State(new("b"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Initial(new("a"))
            .Move(new("end"), [new("a")], new("b"), [Role.Handler], [new("liar")])
            .Build(ConditionCatalogue.Standard.With(liar));
        var story = Assert.Throws<InvalidOperationException>(() => RuleBookLaws.Verify(procedure, 200)).Message.Split('\n');
        Assert.Equal(3, story.Length);
        Assert.Equal("A complaint under liars v1.", story[0]);
        Assert.Contains(" take end (bits ", story[1], StringComparison.Ordinal);
        Assert.Equal("Breaks a law: 'end' was done and stood as impossible among the options.", story[2]);
    }

    [Fact]
    public void A_rule_book_whose_condition_throws_is_told_as_a_story_too()
    {
        var trap = new Condition(new("trap"), LocalizedText.Same("trap"), ConditionBasis.Case, _ => throw new InvalidOperationException("it snapped"));
        var procedure = ComplaintProcedure.Define("traps", 1, LocalizedText.Same("traps"))
            .State(new("a"), ComplaintPhase.Investigation).State(new("b"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Initial(new("a"))
            .Move(new("end"), [new("a")], new("b"), [Role.Handler], [new("trap")])
            .Build(ConditionCatalogue.Standard.With(trap));
        Assert.EndsWith("it snapped", Assert.Throws<InvalidOperationException>(() => RuleBookLaws.Verify(procedure, 50)).Message, StringComparison.Ordinal);
    }
}
