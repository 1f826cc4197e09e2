using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>When an alert goes off: before the due instant to warn, at it or after it to escalate.</summary>
/// <remarks>
/// Amounts before and after are counted as the promise counts: working time backward and forward on its calendar, so that a warning an
/// hour before a due time of 9:30 comes at 17:30 the evening before. For business days they are working time on the same calendar.
/// </remarks>
public sealed record PromiseAlert
{
    private PromiseAlert(double? share, Duration before, Duration after, Role? to) => (Share, BeforeDue, AfterDue, To) = (share, before, after, to);

    /// <summary>The share of the allowed time after which it warns, in (0, 1); null for the other kinds.</summary>
    public double? Share { get; }

    /// <summary>How long before the due instant it warns; zero for the other kinds.</summary>
    public Duration BeforeDue { get; }

    /// <summary>How long after the due instant it escalates; zero together with <see cref="IsWarning"/> false: when it is breached.</summary>
    public Duration AfterDue { get; }

    /// <summary>Whom it alerts; null: whoever the host's list says.</summary>
    public Role? To { get; }

    /// <summary>Whether it comes before the due instant.</summary>
    public bool IsWarning => Share is not null || BeforeDue > Duration.Zero;

    /// <summary>A warning when a share of the time is used: 0.8 of four hours is 3 h 12 min of counted time.</summary>
    /// <param name="share">The share, in (0, 1). Business days used: the share rounds up to whole days.</param>
    /// <param name="to">Whom it alerts.</param>
    /// <returns>The alert. A share that is none is a fault of the promise: <c>rule-book.warning-after-breach</c>.</returns>
    public static PromiseAlert AtShare(double share, Role? to = null) => new(share, Duration.Zero, Duration.Zero, to);

    /// <summary>A warning some time before it is due.</summary>
    /// <param name="before">How long; more than zero.</param>
    /// <param name="to">Whom it alerts.</param>
    /// <returns>The alert.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is not more than zero.</exception>
    public static PromiseAlert Before(Duration before, Role? to = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(before, Duration.Zero);
        return new(null, before, Duration.Zero, to);
    }

    /// <summary>An escalation at the breach.</summary>
    /// <param name="to">Whom it alerts.</param>
    /// <returns>The alert.</returns>
    public static PromiseAlert AtBreach(Role? to = null) => new(null, Duration.Zero, Duration.Zero, to);

    /// <summary>An escalation some time after it was due and is still open.</summary>
    /// <param name="after">How long; more than zero.</param>
    /// <param name="to">Whom it alerts.</param>
    /// <returns>The alert.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is not more than zero.</exception>
    public static PromiseAlert After(Duration after, Role? to = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(after, Duration.Zero);
        return new(null, Duration.Zero, after, to);
    }
}
