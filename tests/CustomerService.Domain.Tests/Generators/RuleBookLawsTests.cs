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
            Assert.True(RuleBookLaws.Verify(AnyLives.Timed(procedure.Under(Desk.Policy)), 120) > 300);
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

    [Fact]   // a law that nothing can break is no law: a condition that answers by chance breaks the agreement of options and acts
    public void A_rule_book_that_breaks_a_law_is_told_as_the_shortest_story()
    {
        var asked = 0;
        var fickle = new Condition(new("fickle"), LocalizedText.Same("now and then"), ConditionBasis.Case, _ => asked++ % 3 != 1);
        var procedure = ComplaintProcedure.Define("fickle", 1, LocalizedText.Same("fickle"))
            .State(new("a"), ComplaintPhase.Investigation).State(new("b"), ComplaintPhase.Investigation).State(new("c"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Initial(new("a"))
            .Move(new("there"), [new("a")], new("b"), [Role.Handler], [new("fickle")])
            .Move(new("back"), [new("b")], new("a"), [Role.Handler], [new("fickle")])
            .Build(ConditionCatalogue.Standard.With(fickle));
        var broken = Assert.ThrowsAny<Exception>(() => RuleBookLaws.Verify(procedure, 200));
        Assert.NotEmpty(broken.Message);
    }
}
