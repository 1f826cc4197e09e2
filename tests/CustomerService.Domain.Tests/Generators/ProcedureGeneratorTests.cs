using CustomerService.Domain.Complaints;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Generators;

public sealed class ProcedureGeneratorTests
{
    [Fact]   // a property over procedures that never differ would hold for nothing
    public void Random_procedures_have_everything_that_procedures_can_have()
    {
        var procedures = ProcedureGenerator.Procedures.Sample(numberOfSamples: 300, size: 30).ToList();
        Assert.All(procedures, procedure =>
        {
            Assert.InRange(procedure.States.Length, 2, 8);
            Assert.InRange(procedure.Superstates.Length, 0, 2);
            Assert.Contains(procedure.States, state => state.Outcome is not null);
        });
        AssertOften(procedure => procedure.Superstates.Any(superstate => superstate.Within is not null));
        AssertOften(procedure => procedure.Rows.Any(row => row.Source.Kind == TransitionKind.Return));
        AssertOften(procedure => procedure.Rows.Any(row => row.Source.Kind == TransitionKind.Stay));
        AssertOften(procedure => procedure.Rows.Any(row => row.IsInternal && row.Source.Kind == TransitionKind.Move));
        AssertOften(procedure => procedure.Transitions.Any(transition => !transition.Except.IsEmpty));
        AssertOften(procedure => procedure.Rows.GroupBy(row => (row.From, row.Trigger)).Any(group => group.Count() > 1));
        AssertOften(procedure => procedure.Audit().Any(finding => finding.Code == "audit.rows-true-together"));
        AssertOften(procedure => procedure.Audit().Any(finding => finding.Code == "audit.dead-end"));
        AssertOften(procedure => procedure.PathBetween(procedure.Initial, procedure.States[^1].State) is not null);
        AssertOften(procedure => procedure.Clocks.Any(clock => !clock.StartsOn.IsEmpty));
        AssertOften(procedure => procedure.Clocks.Any(clock => clock.RunsIn.Intersect(procedure.Superstates.Select(superstate => superstate.State)).Any()));
        AssertOften(procedure => procedure.HandOver is not null && procedure.Escalation is not null && procedure.FollowUp is null);

        void AssertOften(Func<ComplaintProcedure, bool> claim) => Assert.InRange(procedures.Count(claim), 15, procedures.Count);
    }
}
