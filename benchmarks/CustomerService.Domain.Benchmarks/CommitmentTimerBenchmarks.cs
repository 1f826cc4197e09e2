using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Benchmarks;

/// <summary>What does a timer cost: to ask, to pause, to bring back from its events, to judge anew when the calendar changes?</summary>
/// <remarks>
/// Forty working hours on split office hours in London with bank holidays, two alerts. A hundred thousand timers began within sixty days; of
/// every five one is paused now and two were. Times of many are per timer. The obvious alternative walks from day to day and
/// finds the due time alone, without status, alerts or events.
/// </remarks>
[MedianColumn]
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class CommitmentTimerBenchmarks
{
    private const int Timers = 100_000;

    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 10, 30);

    private readonly BusinessCalendar _hours = Holidays.EnglandAndWales.Calendar("support", WeeklyHours.Weekdays("09:00-12:30", "13:30-18:00")).Warm(2025, 2027);
    private Promise _promise = null!;
    private Promise _next = null!;
    private CommitmentTimer _running = null!;
    private CommitmentTimer _paused = null!;
    private CommitmentTimer _resumed = null!;
    private CommitmentTimer[] _timers = [];
    private ImmutableArray<TimerEvent>[] _histories = [];
    private (Instant Start, (Instant From, Instant To)[] Pauses)[] _plain = [];
    private DayWalkingTimer _walk = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var random = new Random(1);
        var later = new BusinessCalendar(_hours.Rules! with { Version = 2, Week = WeeklyHours.Weekdays("10:00-12:30", "13:30-19:00") }).Warm(2025, 2027);
        _promise = Promise.Resolution(WorkingTime.Hours(40, _hours), warnAt: 0.8) with { Alerts = [PromiseAlert.AtShare(0.8), PromiseAlert.Before(Duration.FromHours(2))] };
        _next = _promise with { Version = 2, Target = WorkingTime.Hours(40, later) };
        _walk = new DayWalkingTimer(
            later.Zone, [(new LocalTime(10, 0), new LocalTime(12, 30)), (new LocalTime(13, 30), new LocalTime(19, 0))],
            later.Rules!.Dates.Where(date => date.Kind == DatedHoursKind.Holiday).Select(date => date.Date).ToHashSet());
        _running = CommitmentTimer.Start(_promise, Now - Duration.FromDays(3), "T-1");
        _paused = _running.Pause(PauseReason.WaitingForCustomer, Now - Duration.FromDays(1)).Accepted();
        _resumed = _paused.Resume(Now - Duration.FromHours(1)).Accepted();
        _timers = [.. Enumerable.Range(0, Timers).Select(number => Timer(number, random))];
        _plain = Array.ConvertAll(_timers, Plain);
        _histories = [.. Enumerable.Range(0, Timers).Select(number => History($"T-{number}", random))];
        foreach (var (changed, (start, pauses)) in Change().Zip(_plain))
        {
            if (changed.DueAfter is { } due && due != _walk.DueAt(start, Duration.FromHours(40), pauses))
            {
                throw new InvalidOperationException("Two ways to find a due time disagree.");
            }
        }
    }

    [Benchmark]
    [BenchmarkCategory("ask")]
    public TimerView Running_timer_answers() => _running.At(Now);

    [Benchmark]
    [BenchmarkCategory("ask")]
    public TimerView Paused_timer_answers() => _paused.At(Now);

    [Benchmark]
    [BenchmarkCategory("ask")]
    public TimerView Timer_with_a_pause_behind_it_answers() => _resumed.At(Now);

    [Benchmark]
    [BenchmarkCategory("ask")]
    public Instant? Next_wake_up() => _running.NextWakeUp;

    [Benchmark]
    [BenchmarkCategory("act")]
    public CommitmentTimer Pause() => _running.Pause(PauseReason.WaitingForCustomer, Now).Accepted();

    [Benchmark]
    [BenchmarkCategory("act")]
    public Refusal? Refused_pause() => _paused.Pause(PauseReason.WaitingForCustomer, Now).Refusal;

    [Benchmark(Baseline = true, OperationsPerInvoke = Timers)]
    [BenchmarkCategory("calendar change")]
    public Instant[] Walk_every_day_again() => Array.ConvertAll(_plain, timer => _walk.DueAt(timer.Start, Duration.FromHours(40), timer.Pauses));

    [Benchmark(OperationsPerInvoke = Timers)]
    [BenchmarkCategory("calendar change")]
    public List<ChangedTimer> Change() => [.. PromiseChange.Apply(_timers, _ => _next, RetargetPolicy.KeepStart, RetargetCause.Calendar, Now)];

    [Benchmark(OperationsPerInvoke = Timers)]
    [BenchmarkCategory("calendar change")]
    public List<ChangedTimer> Change_with_a_promise_made_for_each() =>
        [.. PromiseChange.Apply(_timers, timer => timer.Promise with { Version = 2, Target = _next.Target }, RetargetPolicy.KeepStart, RetargetCause.Calendar, Now)];

    [Benchmark(OperationsPerInvoke = Timers)]
    [BenchmarkCategory("replay")]
    public CommitmentTimer[] Replay_of_six_events() => Array.ConvertAll(_histories, history => CommitmentTimer.Replay(history, _ => _promise));

    private CommitmentTimer Timer(int number, Random random)
    {
        var start = Now - Duration.FromMinutes(random.Next(60, 60 * 24 * 60));
        var timer = CommitmentTimer.Start(_promise, start, $"T-{number}");
        var length = Now - start;
        return (number % 5) switch
        {
            0 => timer.Pause(PauseReason.WaitingForCustomer, start + (length * 0.75)).Accepted(),
            1 or 2 => timer.Pause(PauseReason.WaitingForCustomer, start + (length * 0.25)).Accepted().Resume(start + (length * 0.5)).Accepted(),
            _ => timer,
        };
    }

    private static (Instant Start, (Instant From, Instant To)[] Pauses) Plain(CommitmentTimer timer)
    {
        var since = timer.Events.OfType<TimerPaused>().FirstOrDefault()?.At;
        var until = timer.Events.OfType<TimerResumed>().FirstOrDefault()?.At ?? Now;
        return (timer.StartedAt!.Value, since is { } from ? [(from, until)] : []);
    }

    private ImmutableArray<TimerEvent> History(string id, Random random)
    {
        var start = Now - Duration.FromMinutes(random.Next(60, 60 * 24 * 60));
        var promise = PromiseReference.To(_promise);
        TimerEvent[] facts =
        [
            new TimerStarted { Promise = promise }, new TimerPaused { Reason = PauseReason.WaitingForCustomer }, new TimerResumed(),
            new TimerPaused { Reason = PauseReason.ForceMajeure }, new TimerResumed(), new TimerStopped(),
        ];
        return [.. facts.Select((fact, index) => fact with { Timer = id, Version = index + 1, At = start + Duration.FromMinutes(index * 50) })];
    }
}
