using System.Text.Json;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Json;
using CustomerService.Domain.Tests.Generators;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CustomerService.Domain.Tests.Commitments.TimerDesk;

namespace CustomerService.Domain.Tests.Commitments;

/// <summary>What holds for every timer, whatever happened to it.</summary>
public sealed class CommitmentTimerProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    private static readonly Duration[] Ahead = [Duration.Zero, Duration.Epsilon, Hours(1), Hours(30), Hours(400)];

    [Fact]
    public void A_pause_never_makes_a_deadline_earlier() =>
        Prop.ForAll(TimerLives.Lives, TimerLives.Gaps.ToArbitrary(), TimerLives.Gaps.ToArbitrary(), (life, before, length) =>
        {
            var (timer, now) = life.Play();
            var from = now + before;
            var paused = timer.Pause(PauseReason.WaitingForCustomer, from);
            return !paused.IsAccepted || timer.At(from).DueAt is not { } due || paused.Accepted().Resumed(from + length).At(from + length).DueAt >= due;
        }).Check(Often);

    [Fact]
    public void A_replay_is_the_timer_also_from_its_stored_text() =>
        Prop.ForAll(TimerLives.Lives, life =>
        {
            var (timer, now) = life.Play();
            var text = JsonSerializer.Serialize(timer.Events, CustomerServiceJson.TimerEvents);
            var replayed = CommitmentTimer.Replay(timer.Events, life.Find);
            var read = CommitmentTimer.Replay(JsonSerializer.Deserialize(text, CustomerServiceJson.TimerEvents), life.Find);
            return Ahead.Select(ahead => now + ahead).All(at => SayTheSame(timer, replayed, at) && SayTheSame(timer, read, at))
                && read.Events.SequenceEqual(timer.Events);
        }).Check(Often);

    [Fact]
    public void The_timer_as_it_was_answers_as_it_did() =>
        Prop.ForAll(TimerLives.Lives, life =>
        {
            var before = new List<(Instant At, TimerView View)>();
            var (last, _) = life.Play((timer, at, next) =>
            {
                before.RemoveAll(then => next is not null && then.At >= at);   // an act may be dated before a moment at which somebody only looked
                if (next is not null && at > timer.Events[^1].At)
                {
                    before.Add((at - Duration.Epsilon, timer.At(at - Duration.Epsilon)));
                }
            });
            return before.All(then => last.At(then.At) == then.View);
        }).Check(Often);

    [Fact]
    public void The_ledger_adds_up_and_ours_is_what_counts() =>
        Prop.ForAll(TimerLives.Lives, life =>
        {
            var (timer, now) = life.Play();
            return Ahead.All(ahead =>
            {
                var ledger = timer.Ledger(now + ahead);
                var whole = timer.StartedAt is { } start ? (timer.EndedAt ?? now + ahead) - start : Duration.Zero;
                var parts = ledger.Ours + ledger.Customer + ledger.ThirdParty + ledger.Excluded + ledger.Closed;
                var used = timer.At(now + ahead).Used;
                return parts == whole && ledger.Elapsed == whole
                    && ledger.Entries.Zip(ledger.Entries.Skip(1), (one, next) => one.To == next.From && (one.Party, one.Reason) != (next.Party, next.Reason)).All(holds => holds)
                    && (timer.Events.Any(fact => fact is TimerRetargeted) || used.IsInDays || ledger.Ours == used.Time);
            });
        }).Check(Often);

    [Fact]
    public void At_the_due_instant_all_is_used_and_a_moment_of_counted_time_later_more_than_that() =>
        Prop.ForAll(TimerLives.Lives, life =>
        {
            var (timer, _) = life.Play();
            if (timer.EndedAt is not null || timer.Events[^1].At is var last && timer.At(last) is not { DueAt: { } due, PausedFor: null } || due < last)
            {
                return true;
            }

            if (due == timer.State.CountedFrom || timer.At(last).Remaining.IsNegative)
            {
                return timer.Events.Any(fact => fact is TimerRetargeted { Policy: RetargetPolicy.KeepElapsed });   // it was used up under an earlier target
            }

            var (view, after) = (timer.At(due), timer.At(due + Duration.Epsilon));
            var counted = timer.Promise.Limit ?? timer.Promise.Target;
            return (view.Remaining.Time, view.Remaining.Days) == (Duration.Zero, 0)
                && view.Status == TimerStatus.Running && after.Status == TimerStatus.Breached
                && (counted is BusinessDays || counted.CountedOn is { } calendar && !calendar.IsOpen(due) || IsExcluded(timer, due) || after.Remaining.Time == -Duration.Epsilon);
        }).Check(Often);

    [Fact]   // oracle
    public void Due_time_use_and_alerts_are_those_of_a_walk_through_every_span_and_day() =>
        Prop.ForAll(TimerLives.Lives, life =>
        {
            var (timer, now) = life.Play();
            var walk = new TimerWalk(timer.Events, life.Find);
            var view = timer.At(Instant.Max(now, timer.Events[^1].At));
            if (walk.IsArmed)
            {
                return (view.Status == TimerStatus.Armed).ToProperty();
            }

            var whole = timer.Promise.Limit ?? timer.Promise.Target;
            var said = new List<string> { $"due {Exact(view.DueAt)} target {Exact(view.TargetAt)}" };
            var walked = new List<string> { $"due {Exact(walk.Due())} target {Exact(walk.Target())}" };
            foreach (var at in Ahead.Select(ahead => view.At + ahead))
            {
                said.Add($"used at {at}: {timer.At(at).Used}");
                walked.Add($"used at {at}: {whole.Measure(walk.Used(at))}");
            }

            if (timer.EndedAt is null)
            {
                foreach (var alert in timer.Advance(view.At + Duration.FromDays(100)).Events.OfType<AlertReached>())
                {
                    said.Add($"alert {alert.Alert} {Exact(alert.DueAt)}");
                    walked.Add($"alert {alert.Alert} {Exact(walk.Alert(timer.Promise.Alerts[alert.Alert]))}");
                }

                Instant?[] changes = [walk.Due() + Duration.Epsilon, walk.Target() + Duration.Epsilon, .. timer.Promise.Alerts.Select(walk.Alert)];
                walked.Add($"next {Exact(changes.Where(at => at > view.At).Min())}");
                said.Add($"next {Exact(view.NextChange)}");
            }

            return said.SequenceEqual(walked).Label($"{string.Join("\n", said)}\n--- walked\n{string.Join("\n", walked)}\n--- {string.Join("\n", timer.Events)}");
        }).Check(Often);

    [Fact]
    public void One_long_advance_is_many_short_ones() =>
        Prop.ForAll(TimerLives.Lives, Gen.ListOf(TimerLives.Gaps).Resize(30).ToArbitrary(), (life, steps) =>
        {
            var (timer, now) = life.Play();
            var (step, events) = (timer, new List<TimerEvent>());
            now = Instant.Max(now, timer.Events[^1].At);
            foreach (var gap in steps.Prepend(Duration.Zero))
            {
                now += gap;
                (step, var more) = step.Advance(now);
                events.AddRange(more);
            }

            var (advanced, inOneGo) = timer.Advance(now);
            return inOneGo.SequenceEqual(events) && SayTheSame(advanced, step, now) && advanced.Advance(now).Events.IsEmpty
                && inOneGo.All(fact => fact.At <= now) && timer.At(now) == advanced.At(now);
        }).Check(Often);

    [Fact]   // a breach can come again only where time excluded afterward had moved its due time
    public void Nothing_is_recorded_twice() =>
        Prop.ForAll(TimerLives.Lives, life =>
        {
            var (timer, now) = life.Play();
            var section = 0;
            var seen = new HashSet<(int Section, int? Alert, Instant? Breach)>();
            var events = timer.Advance(now + Hours(2_000)).Timer.Events;
            return events.All(fact =>
            {
                section += fact is TimerRetargeted or TimerReopened { Way: Reopening.NewCycle } or CustomerWrote or TimerStarted ? 1 : 0;
                return fact switch
                {
                    AlertReached e => seen.Add((section, e.Alert, null)),
                    PromiseBreached e => seen.Add((section, null, e.DueAt)),
                    _ => true,
                };
            }) && events.OfType<PromiseBreached>().Count() == timer.Advance(now + Hours(2_000)).Timer.Breaches.Length;
        }).Check(Often);

    [Fact]
    public void A_refused_act_changes_nothing_and_every_act_leaves_what_time_brought_before_it() =>
        Prop.ForAll(TimerLives.Lives, life =>
        {
            var holds = true;
            life.Play((timer, at, next) =>
            {
                var last = timer.Events[^1].At;
                holds &= next is not null || SayTheSame(timer, CommitmentTimer.Replay(timer.Events, life.Find), last);
                holds &= next is null || (next.Events.Take(timer.Events.Length).SequenceEqual(timer.Events)
                    && next.Events.Skip(timer.Events.Length).TakeWhile(fact => fact is AlertReached or PromiseBreached).SequenceEqual(timer.Advance(at).Events));
            });
            return holds;
        }).Check(Often);

    [Fact]
    public void Between_two_changes_the_status_stays() =>
        Prop.ForAll(TimerLives.Lives, Gen.Choose(0, 1_000).ToArbitrary(), (life, place) =>
        {
            var (timer, _) = life.Play();
            var at = timer.Events[^1].At;
            for (var count = 0; count < 12; count++)
            {
                var view = timer.At(at);
                var next = view.NextChange;
                var end = next ?? at + Hours(1_000);
                var between = timer.At(Instant.Min(at + ((end - at) * place / 1_000), end - Duration.Epsilon));
                if (between.Status != view.Status || between.DueAt != view.DueAt || between.NextChange != next || timer.At(end - Duration.Epsilon).Status != view.Status)
                {
                    return false;
                }

                if (next is null)
                {
                    return true;
                }

                at = end;
            }

            return true;
        }).Check(Often);

    [Fact]
    public void Under_its_own_promise_a_timer_is_itself() =>
        Prop.ForAll(TimerLives.Lives, life =>
        {
            var (timer, now) = life.Play();
            now = Instant.Max(now, timer.Events[^1].At);
            return timer.Events.Any(fact => fact is TimerRetargeted) || Ahead.All(ahead => timer.Under(timer.Promise).At(now + ahead) == timer.At(now + ahead));
        }).Check(Often);

    [Fact]
    public void Under_any_promise_a_history_can_be_judged() =>
        Prop.ForAll(TimerLives.Lives, life =>
        {
            var (timer, now) = life.Play();
            return life.Promises.All(promise => timer.Under(promise).At(Instant.Max(now, timer.Events[^1].At)).Promise == PromiseReference.To(promise));
        }).Check(Often);

    [Fact]
    public void A_host_that_sleeps_until_the_next_wake_up_notices_what_each_timer_notices()
    {
        var lives = Gen.Sample(TimerLives.Lives.Generator, 200, 30).ToArray();
        var timers = lives.Select(life => life.Play().Timer).ToArray();
        var end = timers.Max(timer => timer.Events[^1].At) + Hours(2_000);
        var queue = new DeadlineQueue<int>();
        var noticed = timers.Select(_ => new List<TimerEvent>()).ToArray();
        var running = timers.ToArray();
        for (var i = 0; i < timers.Length; i++)
        {
            Wait(i);
        }

        while (queue.TryTakeDue(end, out var due))
        {
            (running[due.Key], var events) = running[due.Key].Advance(due.At);
            noticed[due.Key].AddRange(events);
            Wait(due.Key);
        }

        Assert.All(timers.Zip(noticed), pair => Assert.Equal(pair.First.Advance(end).Events.AsEnumerable(), pair.Second));
        Assert.True(noticed.Sum(events => events.Count) > 100, "Too little happens in these lives.");

        void Wait(int timer)
        {
            if (running[timer].NextWakeUp is { } wakeUp)
            {
                queue.Set(timer, wakeUp);
            }
        }
    }

    private static bool IsExcluded(CommitmentTimer timer, Instant at) =>
        timer.Events.Any(fact => fact is TimeExcluded excluded && excluded.From <= at && at < excluded.To);
}
