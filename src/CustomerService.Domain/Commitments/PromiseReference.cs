namespace CustomerService.Domain.Commitments;

/// <summary>Which promise, in which version and on which version of its calendar: what a stored timer keeps of its rules.</summary>
/// <param name="Promise">The promise's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Calendar">The calendar's id; null where time is counted as it passes.</param>
/// <param name="CalendarVersion">The calendar's version; null with <paramref name="Calendar"/>.</param>
/// <param name="LimitCalendar">The id of the calendar of the limit, where that is another than the target's; null otherwise.</param>
/// <param name="LimitCalendarVersion">Its version; null with <paramref name="LimitCalendar"/>.</param>
public sealed record PromiseReference(
    string Promise, int Version, string? Calendar = null, int? CalendarVersion = null, string? LimitCalendar = null, int? LimitCalendarVersion = null)
{
    /// <summary>The reference to a promise.</summary>
    /// <param name="promise">The promise.</param>
    /// <returns>Its reference.</returns>
    public static PromiseReference To(Promise promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        var calendar = promise.Target.CountedOn;
        var other = promise.Limit?.CountedOn is { } limit && (limit.Id, limit.Version) != (calendar?.Id, calendar?.Version) ? limit : null;
        return new PromiseReference(promise.Id, promise.Version, calendar?.Id, calendar?.Version, other?.Id, other?.Version);
    }

    /// <summary>The reference on one line.</summary>
    /// <returns>For example <c>first-response v2 on support v1</c>.</returns>
    public override string ToString() => $"{Promise} v{Version}{(Calendar is null ? "" : $" on {Calendar} v{CalendarVersion}")}{(LimitCalendar is null ? "" : $", limit on {LimitCalendar} v{LimitCalendarVersion}")}";
}
