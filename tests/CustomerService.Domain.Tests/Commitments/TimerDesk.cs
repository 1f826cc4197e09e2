using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Tests.Commitments;

/// <summary>What the tests of timers share: an office in London in November 2026, in winter time, so that its clocks show UTC.</summary>
internal static class TimerDesk
{
    public static BusinessCalendar Office { get; } = new("office", "Europe/London", WeeklyHours.Weekdays("09:00-17:00"));

    /// <summary>The same office in its second version: an hour later.</summary>
    public static BusinessCalendar LateOffice { get; } = new(Office.Rules! with { Version = 2, Week = WeeklyHours.Weekdays("10:00-18:00") });

    public static Promise FourHours { get; } = Promise.FirstResponse(WorkingTime.Hours(4, Office), warnAt: 0.75);

    /// <summary>A day of November 2026; the 23rd is a Monday. Days after the 30th are December's.</summary>
    public static Instant On(int day, int hour, int minute = 0) => Instant.FromUtc(2026, 11, 1, hour, minute) + Duration.FromDays(day - 1);

    public static CommitmentTimer Started(Promise promise, Instant at) => CommitmentTimer.Start(promise, at, "T-1");

    public static CommitmentTimer Paused(this CommitmentTimer timer, Instant at) => timer.Pause(PauseReason.WaitingForCustomer, at).Accepted();

    public static CommitmentTimer Resumed(this CommitmentTimer timer, Instant at) => timer.Resume(at).Accepted();

    public static CommitmentTimer Stopped(this CommitmentTimer timer, Instant at) => timer.Stop(at).Accepted();

    public static CommitmentTimer Excluded(this CommitmentTimer timer, Instant from, Instant to, Instant at) => timer.Exclude(from, to, "power cut", at).Accepted();

    public static Duration Hours(double hours) => Duration.FromHours(hours);

    public static IEnumerable<string> Names(IEnumerable<TimerEvent> events) => events.Select(fact => fact.GetType().Name);

    /// <summary>Everything a timer says of an instant, in values that compare to the nanosecond.</summary>
    public static ImmutableList<object> Said(CommitmentTimer timer, Instant now) =>
    [
        timer.At(now), (timer.Id, timer.Version, timer.Promise, timer.StartedAt, timer.EndedAt, timer.NextWakeUp), .. timer.Cycles, .. timer.Breaches, .. timer.Ledger(now).Entries,
    ];

    /// <summary>Whether two timers say the same of an instant.</summary>
    public static bool SayTheSame(CommitmentTimer one, CommitmentTimer other, Instant now) => Said(one, now).SequenceEqual(Said(other, now));

    /// <summary>An instant with all its digits.</summary>
    public static string Exact(Instant? at) => at is { } instant ? InstantPattern.ExtendedIso.Format(instant) : "never";

    /// <summary>Finds the promises of a history.</summary>
    public static Func<PromiseReference, Promise?> Among(params ImmutableArray<Promise> promises) =>
        reference => promises.FirstOrDefault(promise => PromiseReference.To(promise) == reference);
}
