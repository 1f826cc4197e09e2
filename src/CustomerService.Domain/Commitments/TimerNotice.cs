using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>An alert or a breach, recorded or still to come.</summary>
/// <param name="DueAt">When the alert goes off, or the first instant that is too late.</param>
/// <param name="Cycle">In which cycle; the first is 1.</param>
/// <param name="Promise">The promise it is timed by.</param>
/// <param name="Alert">The number of the alert, null for the breach.</param>
internal readonly record struct TimerNotice(Instant DueAt, int Cycle, Promise Promise, int? Alert)
{
    public PromiseAlert? AlertOrNull => Alert is { } number ? Promise.Alerts[number] : null;
}
