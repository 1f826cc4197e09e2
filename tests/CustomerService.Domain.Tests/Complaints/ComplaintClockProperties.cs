using System.Collections.Immutable;
using System.Text.Json;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Json;
using CustomerService.Domain.Tests.Generators;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>What holds for the clocks of every case, however it goes and whatever its procedure.</summary>
public sealed class ComplaintClockProperties
{
    private static readonly ImmutableArray<PauseReason> AllReasons = [.. Enum.GetValues<PauseReason>()];

    // Under any procedure with clocks: a case that takes steps of the rows at random, some hours apart.
    private static readonly Arbitrary<(Complaint Complaint, ImmutableArray<ComplaintEvent> Events)> AnyLife = (
        from procedure in ProcedureGenerator.Procedures.Where(procedure => !procedure.Clocks.IsEmpty)
        from choices in Gen.Choose(0, 9_999).ArrayOf(14)
        from hours in Gen.Choose(0, 40).ArrayOf(14)
        select Wander(procedure, choices, hours)).ToArbitrary();

    [Fact]
    public void The_marks_are_those_of_reading_all_steps_anew_under_any_procedure()
    {
        var seen = new HashSet<ClockMarkKind>();
        Prop.ForAll(AnyLife, life =>
        {
            AssertAgrees(life.Complaint, life.Events);
            seen.UnionWith(life.Complaint.Snapshot.Clocks.SelectMany(record => record.Marks).Select(mark => mark.Kind));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));
        Assert.Equal(Enum.GetValues<ClockMarkKind>(), seen.Order());
    }

    [Fact]
    public void The_marks_are_those_of_reading_all_steps_anew_in_lives_of_the_canonical_procedure() =>
        Prop.ForAll(ComplaintLives.Acts, acts =>
        {
            var (complaint, events, _) = ComplaintLives.Play(acts);
            if (!events.OfType<DuplicateAbsorbed>().Any())
            {
                AssertAgrees(complaint, events);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_hand_over_leaves_every_clock_as_it_was()
    {
        var seen = 0;
        Prop.ForAll(ComplaintLives.Acts, acts =>
        {
            var same = true;
            ComplaintLives.Play(acts, (complaint, decision) =>
            {
                if (decision.IsAccepted && decision.Events[0] is (HandOverOffered or HandOverAccepted or HandOverDeclined or HandOverMetSilence))
                {
                    seen++;
                    same &= decision.Accepted().Snapshot.Clocks == complaint.Snapshot.Clocks;   // the very same list
                }
            });
            return same;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Assert.True(seen > 20, $"Only {seen} hand-overs in 200 lives.");
    }

    [Fact]
    public void A_closed_case_has_no_open_clock_and_an_open_canonical_one_is_always_timed() =>
        Prop.ForAll(ComplaintLives.Acts, acts =>
        {
            var (complaint, _, _) = ComplaintLives.Play(acts);
            var resolution = complaint.Clocks.Single(clock => clock.Clock.Id == "resolution").Standing;
            return complaint.IsClosed
                ? complaint.Clocks.All(clock => clock.Standing is ClockStanding.Waiting or ClockStanding.Stopped or ClockStanding.Cancelled)
                : resolution is ClockStanding.Running or ClockStanding.Held
                    || (resolution == ClockStanding.Waiting && complaint.State == State.Referred && complaint.CameFrom == State.FinalResponse);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void A_timer_uses_the_time_that_its_clock_ran_and_never_more_than_has_passed() =>
        Prop.ForAll(AnyLife, Gen.Choose(0, 50).ToArbitrary(), (life, hours) =>
        {
            var now = life.Complaint.Snapshot.LastAt + Duration.FromHours(hours);
            foreach (var record in life.Complaint.Snapshot.Clocks)
            {
                var timer = life.Complaint.Timer(record.Clock, Promise.Resolution(ElapsedTime.Hours(30), warnAt: 0.5) with { Pauses = AllReasons })!;
                var view = timer.At(now);
                var ledger = timer.Ledger(now);
                Assert.Equal(Ran(record, now), view.Used.Time);
                Assert.Equal(view.Used.Time, ledger.Ours);
                Assert.Equal((timer.EndedAt ?? now) - timer.StartedAt!.Value, ledger.Entries.Aggregate(Duration.Zero, (sum, entry) => sum + (entry.To - entry.From)));
                Assert.InRange(view.Used.Time, Duration.Zero, now - timer.StartedAt!.Value);
                Assert.Equal(record.Marks.Count(mark => mark.Kind == ClockMarkKind.Started), timer.Cycles.Length + 1);

                // At exactly thirty hours the time is up, and what is done while the clock is held from then on is late.
                var isLate = view.Status is TimerStatus.Breached or TimerStatus.MetLate;
                Assert.True(isLate ? view.Used.Time >= Duration.FromHours(30) : view.Used.Time <= Duration.FromHours(30) || view.Status == TimerStatus.Cancelled);

                // Without permission only what the procedure excludes, and the time between closing and reopening, does not count.
                var strict = life.Complaint.Timer(record.Clock, Promise.Resolution(ElapsedTime.Hours(30)) with { Pauses = [] })!.At(now);
                Assert.InRange(strict.Used.Time, view.Used.Time, now - timer.StartedAt!.Value);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Replayed_and_restored_cases_make_the_same_timers() =>
        Prop.ForAll(AnyLife, life =>
        {
            var stored = JsonSerializer.Serialize(life.Complaint.Snapshot, CustomerServiceJson.ComplaintSnapshot);
            var restored = Complaint.Restore(life.Complaint.Procedure, JsonSerializer.Deserialize(stored, CustomerServiceJson.ComplaintSnapshot)!);
            var replayed = Complaint.Replay(life.Complaint.Procedure, life.Events);
            Assert.Equal(History(life.Complaint), History(restored));
            Assert.Equal(History(life.Complaint), History(replayed));
            Assert.Equal(life.Complaint.Clocks.AsEnumerable(), restored.Clocks);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]   // what a host has stored of a timer is the beginning of what it stores later
    public void The_history_of_a_timer_only_grows() =>
        Prop.ForAll(AnyLife, life =>
        {
            var complaint = Complaint.Replay(life.Complaint.Procedure, life.Events.Take(1));
            foreach (var fact in life.Events.Skip(1))
            {
                var next = complaint.Apply(fact);
                foreach (var timer in complaint.Timers(_ => ClockSamples.Hours(20)))
                {
                    var later = next.Timers(_ => ClockSamples.Hours(20)).Single(other => other.Id == timer.Id);
                    Assert.Equal(timer.Events.AsEnumerable(), later.Events.Take(timer.Events.Length));
                }

                complaint = next;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]   // a clock that the audit finds idle never starts, and one it does not complain of is never open where it has no rule
    public void What_the_audit_says_of_clocks_holds_in_every_life() =>
        Prop.ForAll(AnyLife, life =>
        {
            var procedure = life.Complaint.Procedure;
            var findings = procedure.Audit();
            var complaint = Complaint.Replay(procedure, life.Events.Take(1));
            foreach (var fact in life.Events)
            {
                complaint = fact.Version == 1 ? complaint : complaint.Apply(fact);
                var open = complaint.Clocks.Select((clock, i) => (clock, i)).Where(pair => pair.clock.Standing is ClockStanding.Running or ClockStanding.Held).ToList();
                Assert.All(open, pair => Assert.DoesNotContain(findings, finding => (finding.Code, finding.Place) == ("audit.idle-clock", $"$.clocks[{pair.i}]")));
                Assert.All(
                    open.Where(pair => procedure.ClockTable.RulesIn(complaint.State)[pair.i].IsSilent),
                    pair => Assert.Contains(findings, finding => finding.Code == "audit.unruled-clock" && finding.Place == $"$.clocks[{pair.i}]"
                        && finding.Message.English.Contains($"'{complaint.State}'", StringComparison.Ordinal)));
                Assert.True(open.Count == 0 || !findings.Any(finding => finding.Code == "audit.no-clock" && finding.Message.English.Contains($"'{complaint.State}'", StringComparison.Ordinal)));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static void AssertAgrees(Complaint complaint, ImmutableArray<ComplaintEvent> events)
    {
        ImmutableArray<(Step, Instant)> steps = [.. events.Where(fact => fact.Step is not null).Select(fact => (fact.Step!, fact.At))];
        foreach (var clock in complaint.Procedure.Clocks)
        {
            Assert.Equal(
                new NaiveClock(complaint.Procedure, clock, events[0].At, steps).Marks(),
                complaint.Snapshot.Clocks.FirstOrDefault(record => record.Clock == clock.Id)?.Marks.AsEnumerable() ?? []);
        }
    }

    private static (Complaint Complaint, ImmutableArray<ComplaintEvent> Events) Wander(ComplaintProcedure procedure, int[] choices, int[] hours)
    {
        var complaint = ClockSamples.Life(procedure);
        var receipt = Complaint.Receive(
            procedure,
            new Intake { Id = complaint.Id, Customer = complaint.Snapshot.Customer, Channel = complaint.Snapshot.Channel, Facts = complaint.Snapshot.Facts, Demands = complaint.Snapshot.Demands },
            ClockSamples.Clerk,
            ClockSamples.Noon).Events[0];
        var events = ImmutableArray.CreateBuilder<ComplaintEvent>();
        events.Add(receipt);
        foreach (var (choice, later) in choices.Zip(hours))
        {
            var rows = procedure.Rows.Where(row => row.From == complaint.State && !row.Roles.IsEmpty && (row.Source.Kind != TransitionKind.Return || row.To == complaint.CameFrom)).ToList();
            if (rows.Count == 0)
            {
                break;
            }

            var row = rows[choice % rows.Count];
            var fact = new StepTaken
            {
                Complaint = complaint.Id,
                Version = complaint.Version + 1,
                At = complaint.Snapshot.LastAt + Duration.FromHours(later),
                By = ClockSamples.Clerk,
                Step = new Step(row.Trigger, row.From, row.To),
            };
            events.Add(fact);
            complaint = complaint.Apply(fact);
        }

        return (complaint, events.ToImmutable());
    }

    // The time in which the present cycle ran, up to an instant.
    private static Duration Ran(ClockRecord record, Instant now)
    {
        var ran = Duration.Zero;
        for (var i = 0; i < record.Marks.Length; i++)
        {
            var end = i + 1 < record.Marks.Length ? record.Marks[i + 1].At : now;
            ran = record.Marks[i].Kind switch
            {
                ClockMarkKind.Started => end - record.Marks[i].At,
                ClockMarkKind.Resumed => ran + (end - record.Marks[i].At),
                _ => ran,
            };
        }

        return ran;
    }

    private static IEnumerable<string> History(Complaint complaint) =>
        complaint.Timers(_ => ClockSamples.Hours(20)).SelectMany(timer => timer.Events.Select(fact => fact.ToString()));
}
