using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Tests.Commitments;

/// <summary>Timers worth a look, each with the instant up to which it is drawn.</summary>
internal static class TimelineSamples
{
    public static readonly BusinessCalendar Support = new("support", "Europe/London", WeeklyHours.Weekdays("09:00-12:30", "13:30-18:00"));

    public static readonly Promise FourHours = Promise.FirstResponse(WorkingTime.Hours(4, Support), warnAt: 0.8);

    /// <summary>A first response with a pause over night, a warning, and an answer in time.</summary>
    public static CommitmentTimer FirstResponse => CommitmentTimer.Start(FourHours, On(23, 15), "C-2026-0001/first-response")
        .Pause(PauseReason.WaitingForCustomer, On(23, 16, 40)).Accepted()
        .Resume(On(24, 9, 50)).Accepted()
        .Stop(On(24, 12, 5)).Accepted();

    /// <summary>Breached on the first day, answered on the second.</summary>
    public static CommitmentTimer Late => CommitmentTimer.Start(FourHours with { Alerts = [.. FourHours.Alerts, PromiseAlert.AtBreach(Role.Supervisor)] }, On(23, 10)).Stop(On(24, 10)).Accepted();

    /// <summary>Three messages, two of them answered.</summary>
    public static CommitmentTimer ThreeCycles => CommitmentTimer.Arm(Promise.NextResponse(WorkingTime.Hours(2, Support)), On(23, 8))
        .CustomerWrites(On(23, 9)).Accepted().Stop(On(23, 10)).Accepted()
        .CustomerWrites(On(23, 11)).Accepted().Stop(On(23, 15, 30)).Accepted()
        .CustomerWrites(On(24, 9)).Accepted();

    public static CommitmentTimer AYear => CommitmentTimer.Start(Promise.Resolution(WorkingTime.Hours(1_500, Support), 0.5), Instant.FromUtc(2025, 11, 24, 9, 0));

    /// <summary>An instant in November 2026, when London keeps UTC; the 23rd is a Monday.</summary>
    public static Instant On(int day, int hour, int minute = 0) => Instant.FromUtc(2026, 11, day, hour, minute);
}
