using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>
/// Random lives of timers: a promise on a calendar, and acts in any order with any time between them, some of them dated before the last.
/// Refused acts are part of a life; they leave the timer as it was.
/// </summary>
internal static class TimerLives
{
    private static readonly Instant Epoch = Instant.FromUtc(2025, 1, 1, 0, 0);

    private static readonly ImmutableArray<BusinessCalendar> Calendars =
    [
        new("office", "Europe/London", WeeklyHours.Weekdays("09:00-17:00"), DatedHours.Closed("2025-12-25", "Christmas Day"), DatedHours.Closed("2025-12-26", "Boxing Day")),
        new("split", "America/New_York", WeeklyHours.Weekdays("08:00-12:15", "13:00-17:30").On(IsoDayOfWeek.Saturday, "10:00-14:00")),
        new("night", "Australia/Lord_Howe", WeeklyHours.EveryDay("21:30-05:45")),
        new("rare", "Asia/Kathmandu", WeeklyHours.None.On(IsoDayOfWeek.Wednesday, "10:00-10:45").On(IsoDayOfWeek.Thursday, "00:00-24:00")),
        Holidays.China.Calendar("china", WeeklyHours.Weekdays("09:00-12:00", "13:00-18:00")),
        BusinessCalendar.AlwaysOpenIn("Europe/Berlin"),
        new BusinessCalendar("london", "Europe/London", WeeklyHours.Weekdays("08:00-16:00")).Union(new("sydney", "Australia/Sydney", WeeklyHours.Weekdays("09:00-17:00"))),
    ];

    private static readonly Gen<Duration> Amounts = Gen.Frequency(
        (6, Gen.Choose(1, 3_000).Select(minutes => Duration.FromMinutes(minutes))),
        (3, Gen.Elements(1, 2, 4, 8, 24, 40, 120).Select(hours => Duration.FromHours(hours))),
        (1, Gen.Choose(1, 2_000_000_000).Select(nanoseconds => Duration.FromNanoseconds(nanoseconds))));

    /// <summary>Time between two acts: none, a moment, minutes, days; long enough for nights, weekends and holidays.</summary>
    public static Gen<Duration> Gaps { get; } = Gen.Frequency(
        (1, Gen.Constant(Duration.Zero)),
        (1, Gen.Constant(Duration.Epsilon)),
        (4, Gen.Choose(1, 600).Select(minutes => Duration.FromMinutes(minutes))),
        (3, Gen.Choose(1, 120).Select(hours => Duration.FromHours(hours))),
        (1, Gen.Choose(1, 2_000_000_000).Select(nanoseconds => Duration.FromNanoseconds(nanoseconds))));

    /// <summary>A life: what is begun with, and the acts that follow.</summary>
    internal sealed record Life(ImmutableArray<Promise> Promises, bool IsArmed, Instant Start, ImmutableArray<Act> Acts)
    {
        public Func<PromiseReference, Promise?> Find => reference => Promises.FirstOrDefault(promise => PromiseReference.To(promise) == reference);

        public CommitmentTimer Begin() => IsArmed ? CommitmentTimer.Arm(Promises[0], Start, "T-1") : CommitmentTimer.Start(Promises[0], Start, "T-1");

        /// <summary>Plays it; an observer sees each act with the timer before it and the one after it, null where it was refused.</summary>
        public (CommitmentTimer Timer, Instant Now) Play(Action<CommitmentTimer, Instant, CommitmentTimer?>? observe = null)
        {
            var (timer, now) = (Begin(), Start);
            foreach (var act in Acts)
            {
                var next = act.Try(timer, now + act.Later, Promises);
                observe?.Invoke(timer, now + act.Later, next);
                (timer, now) = next is null ? (timer, now) : (next, now + act.Later);
            }

            return (timer, now);
        }

        public override string ToString() =>
            $"{(IsArmed ? "armed" : "started")} {Start} with\n  {string.Join("\n  ", Promises.Select(promise => $"{promise} {promise.Restart} alerts {string.Join(" | ", promise.Alerts)}"))}\n  {string.Join("\n  ", Acts)}";
    }

    /// <summary>One act: a name for counterexamples, and the timer it leads to; null where it is refused.</summary>
    internal sealed record Act(string Name, Duration Later, Func<CommitmentTimer, Instant, ImmutableArray<Promise>, CommitmentTimer?> Try)
    {
        public override string ToString() => $"{Name} +{Later}";
    }

    /// <summary>Promises of every kind.</summary>
    public static Gen<Promise> Promises { get; } =
        from calendar in Gen.Elements(Calendars.ToArray())
        from target in Targets(calendar)
        from longer in Gen.Choose(0, 3)
        from alerts in Gen.ArrayOf(Alerts(target)).Resize(4)
        from restart in Gen.Elements(CycleRestart.OnEveryMessage, CycleRestart.WhenAnswered)
        select new Promise
        {
            Id = "promise",
            Metric = PromiseMetric.NextResponse,
            Target = target,
            Limit = longer <= 1 ? null : Times(target, longer),
            Alerts = [.. alerts],
            Restart = restart,
            Pauses = [.. Enum.GetValues<PauseReason>()],
        };

    /// <summary>Lives with up to some dozen acts.</summary>
    public static Arbitrary<Life> Lives { get; } = Arb.From(
        from promises in Promises.Three()
        from isArmed in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from minutes in Gen.Choose(0, 2 * 365 * 24 * 60)
        from acts in Gen.ArrayOf(OneAct).Resize(30)
        select new Life(
            [promises.Item1, promises.Item2 with { Version = 2 }, promises.Item3 with { Version = 3 }], isArmed, Epoch + Duration.FromMinutes(minutes), [.. acts]),
        Shrink);

    private static Gen<Act> OneAct =>
        from verb in Gen.Elements(Verbs.ToArray())
        from gap in Gen.Frequency((15, Gaps), (1, Gaps.Select(gap => -gap)))
        from choice in Gen.Choose(0, 999)
        from length in Gaps
        select new Act($"{verb.Name} ({choice}, {length})", gap, (timer, at, promises) => verb.Try(timer, at, promises, choice, length));

    private static readonly ImmutableArray<Verb> Verbs =
    [
        .. Many(3, "pause", (timer, at, _, choice, _) => Done(timer.Pause((PauseReason)(choice % 5), at))),
        .. Many(3, "resume", (timer, at, _, _, _) => Done(timer.Resume(at))),
        .. Many(2, "advance", (timer, at, _, _, _) => at < timer.Events[^1].At ? null : timer.Advance(at).Timer),
        .. Many(2, "exclude", (timer, at, _, choice, length) => Done(timer.Exclude(at + (((choice % 5) - 3) * length), at + (((choice % 5) - 2) * length), "power cut", at))),
        .. Many(2, "retarget", (timer, at, promises, choice, _) => Done(timer.Retarget(promises[choice % 3], (RetargetPolicy)(choice / 3 % 3), (RetargetCause)(choice % 4), at))),
        new("exclude days", (timer, at, _, choice, _) => Done(timer.Exclude(Midnight(timer, at, choice % 4), Midnight(timer, at, (choice % 4) + 1), "stocktaking", at))),
        new("begin", (timer, at, _, _, _) => Done(timer.Begin(at))),
        new("stop", (timer, at, _, _, _) => Done(timer.Stop(at))),
        new("cancel", (timer, at, _, _, _) => Done(timer.Cancel("duplicate", at))),
        new("reopen", (timer, at, _, choice, _) => Done(timer.Reopen((Reopening)(choice % 2), at))),
        new("customer writes", (timer, at, _, _, _) => Done(timer.CustomerWrites(at))),
    ];

    private static TimeTarget Times(TimeTarget target, int factor) => target switch
    {
        WorkingTime working => WorkingTime.Of(working.Time * factor, working.Calendar),
        ElapsedTime elapsed => ElapsedTime.Of(elapsed.Time * factor),
        BusinessDays days => BusinessDays.Of(days.Days * factor, days.Calendar, days.End),
        _ => throw new ArgumentOutOfRangeException(nameof(target)),
    };

    private static Gen<TimeTarget> Targets(BusinessCalendar calendar) => Gen.Frequency(
        (4, Amounts.Select(TimeTarget (amount) => WorkingTime.Of(amount, calendar))),
        (1, Amounts.Select(TimeTarget (amount) => ElapsedTime.Of(amount))),
        (3, Gen.Choose(1, 4).Zip(Gen.Elements(Enum.GetValues<BusinessDayEnd>())).Select(TimeTarget (pair) => BusinessDays.Of(pair.Item1, calendar, pair.Item2))));

    private static Gen<PromiseAlert> Alerts(TimeTarget target) => Gen.Frequency(
        (3, Gen.Choose(1, 99).Select(percent => PromiseAlert.AtShare(percent / 100.0))),
        (2, Gen.Choose(1, 99).Select(percent => PromiseAlert.Before(target is BusinessDays ? Duration.FromMinutes(percent * 10) : Duration.Max(Duration.Epsilon, target.Amount.Time * percent / 100)))
            .Where(alert => target is BusinessDays || alert.BeforeDue < target.Amount.Time)),
        (1, Gen.Constant(PromiseAlert.AtBreach())),
        (1, Amounts.Select(amount => PromiseAlert.After(amount))));

    private static Instant Midnight(CommitmentTimer timer, Instant at, int days)
    {
        var zone = timer.Promise.Target.CountedOn?.Zone ?? DateTimeZone.Utc;
        return zone.AtStartOfDay(at.InZone(zone).Date.PlusDays(days - 1)).ToInstant();
    }

    private static CommitmentTimer? Done(Decision<CommitmentTimer, TimerEvent> decision) => decision.IsAccepted ? decision.Accepted() : null;

    private static IEnumerable<Verb> Many(int times, string name, Func<CommitmentTimer, Instant, ImmutableArray<Promise>, int, Duration, CommitmentTimer?> verb) =>
        Enumerable.Repeat(new Verb(name, verb), times);

    private static IEnumerable<Life> Shrink(Life life) =>
        Enumerable.Range(0, life.Acts.Length).Select(skip => life with { Acts = life.Acts.RemoveAt(skip) })
            .Concat(life.Promises.SelectMany((promise, place) => promise.Alerts.Select((_, alert) => life with
            {
                Promises = life.Promises.SetItem(place, promise with { Alerts = promise.Alerts.RemoveAt(alert) }),
            })));

    private sealed record Verb(string Name, Func<CommitmentTimer, Instant, ImmutableArray<Promise>, int, Duration, CommitmentTimer?> Try);
}
