using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Conformance.Judging;
using CustomerService.Domain.Tests.Complaints.Conformance.Judging;
using CustomerService.Domain.Tests.Scenarios;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>That the generators reach what they claim to reach, and that what they planted is found.</summary>
public sealed class GenerateTests
{
    private static readonly ConformanceOptions Options = new() { JudgesRoles = true, LateBy = DeadlineBasis.LastEvent };

    [Fact]
    public void A_planted_deviation_is_found_as_what_it_is_and_nothing_else_is_found()
    {
        var seen = new HashSet<CaseDeviationKind?>();
        Prop.ForAll(Generate.Logs, log =>
        {
            using var csv = new StringReader(log.Csv());
            using var xes = new StringReader(log.Xes());
            CaseVerdict[] verdicts = [.. LogConformance.Judge(log.Procedure, EventLogReader.Open(csv, new() { Deadline = "due" }), Options)];
            CaseVerdict[] same = [.. LogConformance.Judge(log.Procedure, EventLogReader.OpenXes(xes, new() { Deadline = "case:due" }), Options)];
            foreach (var planted in log.Cases)
            {
                var verdict = verdicts.Single(verdict => verdict.Case == planted.Name);
                Assert.Equal(planted.Planted is { } kind ? [kind] : [], verdict.Deviations.Select(deviation => deviation.Kind));
                Assert.Equal(planted.Planted?.IsOfOrder != true, verdict.Fits);
                Assert.Equal(Judged.Found(verdict), Judged.Found(same.Single(other => other.Case == planted.Name)));
                seen.Add(planted.Planted);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
        Assert.Equal(9, seen.Count);
    }

    [Fact]
    public void The_log_of_a_life_fits_the_procedure_that_it_was_lived_under()
    {
        var procedure = ComplaintProcedures.Canonical.Under(Desk.Policy);
        var closed = 0;
        foreach (var (_, events) in EventStreams.Sound(Gen.Constant(procedure)).Sample(60))
        {
            var log = events.Where(fact => fact.Step is not null || fact is ComplaintReceived)
                .Select((fact, i) => new LoggedEvent("C", fact.Step?.Trigger.Value ?? "receive", fact.At, null, null, i + 1) { Role = fact.By.Role.Value });
            var verdict = Assert.Single(LogConformance.Judge(procedure, log, new() { JudgesRoles = true }));
            Assert.All(verdict.Deviations, deviation => Assert.Equal(CaseDeviationKind.NotEnded, deviation.Kind));
            closed += verdict.IsClosed ? 1 : 0;
        }

        Assert.InRange(closed, 3, 57);
    }

    [Fact]
    public void A_harmed_history_is_refused_and_a_sound_one_is_not()
    {
        foreach (var (procedure, events) in Generate.Streams.Sample(60))
        {
            Assert.Equal(events.Length, Complaint.Replay(procedure, events).Version);
        }

        var harms = new HashSet<EventStreams.Harm>();
        foreach (var (procedure, events, harm) in Generate.HostileStreams.Sample(150))
        {
            Assert.Throws<ArgumentException>(() => Complaint.Replay(procedure, events));
            harms.Add(harm);
        }

        Assert.Equal(Enum.GetValues<EventStreams.Harm>().Length, harms.Count);
    }

    [Fact]
    public void Lives_under_the_canonical_procedure_reach_states_outcomes_rounds_and_breaches()
    {
        var (states, kinds, outcomes) = (new HashSet<ComplaintState>(), new HashSet<Type>(), new HashSet<ComplaintOutcome>());
        var (rounds, breaches) = (0, 0);
        RuleBookLaws.Verify(AnyLives.Timed(ComplaintProcedures.Canonical.Under(Desk.Policy)), 400, (complaint, events) =>
        {
            states.UnionWith(events.Select(fact => fact.Step?.To).OfType<ComplaintState>());
            kinds.UnionWith(events.Select(fact => fact.GetType()));
            outcomes.UnionWith(complaint.Outcome is { } outcome ? [outcome] : []);
            rounds = Math.Max(rounds, complaint.Round);
            breaches += events.OfType<ClockBreached>().Count();
        });
        Assert.True(states.Count >= 14, $"{states.Count} states: {string.Join(' ', states.Order())}");
        Assert.True(kinds.Count >= 32, $"{kinds.Count} events: {string.Join(' ', kinds.Select(kind => kind.Name).Order())}");
        Assert.True(outcomes.Count >= 2 && rounds >= 2 && breaches > 50, $"{outcomes.Count} outcomes, {rounds} rounds, {breaches} breaches");
    }

    [Fact]
    public void Procedures_have_extensions_cycles_for_each_owner_and_steps_at_limits()
    {
        var procedures = Generate.TimedProcedures.Generator.Sample(300).ToList();
        AssertOften(clock => !clock.Extensions.IsEmpty);
        AssertOften(clock => clock.PerOwner);
        AssertOften(clock => clock.OnLimit is not null);
        AssertOften(clock => clock.OnWarning is not null);
        AssertOften(clock => clock.HeldIn.Any(hold => hold.Reason == PauseReason.ForceMajeure));

        void AssertOften(Func<ProcedureClock, bool> claim) => Assert.InRange(procedures.Count(procedure => procedure.Clocks.Any(claim)), 15, procedures.Count);
    }

    [Fact]
    public void What_shrinks_gets_shorter_and_comes_to_an_end()
    {
        var life = Generate.Lives.Generator.Sample(20).MaxBy(moves => moves.Length);
        Assert.All(Generate.Lives.Shrinker(life), shorter => Assert.True(Weight(shorter) < Weight(life)));
        var log = Generate.Logs.Generator.Sample(20).MaxBy(log => log.Cases.Length)!;
        Assert.All(Generate.Logs.Shrinker(log), shorter => Assert.Equal(log.Cases.Length - 1, shorter.Cases.Length));

        static int Weight(IEnumerable<AnyLives.Move> moves) => moves.Sum(move => move.Minutes is < 0 or > 1 ? 3 : 1);
    }
}
