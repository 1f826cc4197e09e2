using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>An instant that a calendar found, or the statement that there is none before its horizon.</summary>
/// <remarks>The default value has found nothing.</remarks>
public readonly record struct CalendarAnswer
{
    private readonly Instant _at;

    internal CalendarAnswer(Instant at, bool isProvisional) => (_at, IsFound, IsProvisional) = (at, true, isProvisional);

    /// <summary>Whether there is such an instant between <see cref="BusinessCalendar.Earliest"/> and <see cref="BusinessCalendar.Latest"/>.</summary>
    public bool IsFound { get; }

    /// <summary>Whether the answer rests on dates whose holidays are not known yet.</summary>
    public bool IsProvisional { get; }

    /// <summary>The instant.</summary>
    /// <exception cref="InvalidOperationException">None was found: ask <see cref="IsFound"/> first.</exception>
    public Instant At => IsFound ? _at : throw new InvalidOperationException("There is no such instant within the calendar's horizon; ask IsFound first.");

    /// <summary>The instant, or null where there is none.</summary>
    public Instant? AtOrNull => IsFound ? _at : null;

    /// <summary>The answer on one line.</summary>
    /// <returns>The instant, marked when provisional, or <c>never within the horizon</c>.</returns>
    public override string ToString() => !IsFound ? "never within the horizon" : IsProvisional ? $"{_at} (provisional)" : _at.ToString();
}

/// <summary>A calendar has no such instant before its horizon: the place is closed for good, or the amount is beyond all measure.</summary>
public sealed class BeyondHorizonException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="calendar">The calendar's id.</param>
    /// <param name="question">What was asked, as the end of a sentence.</param>
    public BeyondHorizonException(string calendar, string question)
        : base($"The calendar '{calendar}' has no instant between {BusinessCalendar.Earliest} and {BusinessCalendar.Latest} {question}; the Try... form of the question says so without an exception.") =>
        Calendar = calendar;

    /// <summary>The calendar's id.</summary>
    public string Calendar { get; }
}
