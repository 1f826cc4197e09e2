using System.Diagnostics;
using System.Text.Json;
using CustomerService.Domain.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Commitments;

/// <summary>Reads and writes the limits of promises as JSON.</summary>
internal static class TimeTargetJson
{
    private static readonly string[] Ways = ["working", "elapsed", "businessDays", "calendarDays"];

    /// <summary>Reads a limit; null where it could not be read, which is reported.</summary>
    public static TimeTarget? Read(RuleBookNode node, CommitmentCalendars calendars, RuleBookFaults faults)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        var named = Ways.Where(way => node.Optional(way) is not null).ToList();
        if (named.Count != 1)
        {
            node.Allow([.. Ways, "calendar", "end", "zone"]);
            node.Fault("rule-book.missing-property", "A limit has exactly one of 'working', 'elapsed', 'businessDays' and 'calendarDays'.");
            return null;
        }

        var amount = node.Required(named[0])!.Value;
        switch (named[0])
        {
            case "working":
                node.Allow("working", "calendar");
                var working = ReadTime(amount, daysCount: false);
                var hours = node.Required("calendar") is { } name ? calendars.Find(name) : null;
                return working is { } time && hours is not null ? WorkingTime.Of(time, hours) : null;
            case "elapsed":
                node.Allow("elapsed");
                return ReadTime(amount, daysCount: true) is { } elapsed ? ElapsedTime.Of(elapsed) : null;
            case "businessDays":
                node.Allow("businessDays", "calendar", "end");
                var days = amount.Int(1, TimeLimits.MostDays);
                var end = node.Optional("end") is { } moment ? moment.Enum<BusinessDayEnd>() : BusinessDayEnd.Close;
                var calendar = node.Required("calendar") is { } reference ? calendars.Find(reference) : null;
                return days is { } count && end is { } known && calendar is not null ? BusinessDays.Of(count, calendar, known) : null;
            default:
                node.Allow("calendarDays", "zone");
                var all = amount.Int(1, TimeLimits.MostDays);
                var zone = node.Required("zone") is { } place ? calendars.InZone(place, faults) : null;
                return all is { } most && zone is not null ? BusinessDays.Of(most, zone, BusinessDayEnd.EndOfDay) : null;
        }
    }

    /// <summary>Reads an amount of time; a working day is not 24 hours, so one of working time is written without days.</summary>
    public static Duration? ReadTime(RuleBookNode node, bool daysCount)
    {
        if (node.Period() is not { } period)
        {
            return null;
        }

        if (period is not { Years: 0, Months: 0 } || (!daysCount && period is not { Weeks: 0, Days: 0 }))
        {
            node.Fault("rule-book.out-of-range", daysCount
                ? "Months and years have no fixed length; write days or hours, such as PT24H."
                : "A day of work is not 24 hours; write hours and minutes, such as PT8H, or 'businessDays'.");
            return null;
        }

        var time = Fixed(period);
        if (TimeLimits.FaultOf(time) is { } fault)
        {
            node.Fault("rule-book.out-of-range", $"This is too long: {fault}.");
            return null;
        }

        return time;
    }

    private static Duration Fixed(Period period)
    {
        try
        {
            return period.ToDuration();
        }
        catch (OverflowException)
        {
            return Duration.MaxValue;
        }
    }

    /// <summary>Whether two targets allow the same time, on calendars that answer alike.</summary>
    public static bool AreSame(TimeTarget one, TimeTarget other) =>
        one.GetType() == other.GetType() && one.Whole == other.Whole && (one as BusinessDays)?.End == (other as BusinessDays)?.End
        && (one.CountedOn is not { } calendar || CommitmentCalendars.AreSame(calendar, other.CountedOn!));

    public static void Write(TimeTarget target, string property, Utf8JsonWriter json)
    {
        json.WriteStartObject(property);
        switch (target)
        {
            case WorkingTime working:
                json.WriteString("working", Text(working.Time));
                json.WriteString("calendar", working.Calendar.Id);
                break;
            case ElapsedTime elapsed:
                json.WriteString("elapsed", Text(elapsed.Time));
                break;
            case BusinessDays days when CommitmentCalendars.ZoneOf(days) is { } zone:
                json.WriteNumber("calendarDays", days.Days);
                json.WriteString("zone", zone);
                break;
            case BusinessDays days:
                json.WriteNumber("businessDays", days.Days);
                json.WriteString("calendar", days.Calendar.Id);
                json.WriteString("end", KebabCase.Of(days.End));
                break;
            default:
                throw new UnreachableException($"Unknown target {target.GetType()}.");
        }

        json.WriteEndObject();
    }

    public static string Text(Duration time)
    {
        var hours = (long)Math.Floor(time.TotalHours);
        var rest = time - Duration.FromHours(hours);
        return PeriodPattern.Roundtrip.Format(new PeriodBuilder { Hours = hours, Minutes = rest.Minutes, Seconds = rest.Seconds, Nanoseconds = rest.SubsecondNanoseconds }.Build());
    }
}
