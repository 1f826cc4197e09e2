using System.Collections.Immutable;
using CustomerService.Domain.Calendars;

namespace CustomerService.Domain.Commitments;

/// <summary>The calendars that the promises of one text may name.</summary>
internal sealed class CommitmentCalendars
{
    private readonly Dictionary<string, BusinessCalendar?> _known = new(StringComparer.Ordinal);   // null: written, but with faults
    private readonly Dictionary<string, BusinessCalendar> _zones = new(StringComparer.Ordinal);

    public CommitmentCalendars(ImmutableArray<BusinessCalendar> given)
    {
        foreach (var calendar in given.IsDefault ? [] : given)
        {
            ArgumentNullException.ThrowIfNull(calendar, nameof(given));
            if (!_known.TryAdd(calendar.Id, calendar) && !AreSame(calendar, _known[calendar.Id]!))
            {
                throw new ArgumentException($"Two of the given calendars have the id '{calendar.Id}'; promises name a calendar by its id.", nameof(given));
            }
        }
    }

    /// <summary>Whether two calendars answer alike: one object, or one id, version and set of rules.</summary>
    public static bool AreSame(BusinessCalendar one, BusinessCalendar other) =>
        ReferenceEquals(one, other) || (one.Id == other.Id && one.Version == other.Version && one.ToJson() == other.ToJson());

    /// <summary>The zone of a limit of calendar days; null where the calendar is one of the host's own.</summary>
    public static string? ZoneOf(BusinessDays days) =>
        days is { End: BusinessDayEnd.EndOfDay, Calendar.Rules: { Version: 1, Name: null, Source: null, HolidaysKnownFrom: null, HolidaysKnownUntil: null } rules }
        && rules.Seasons.IsEmpty && rules.Dates.IsEmpty && rules.Week.Equals(WeeklyHours.Always) && rules.Id == $"always-open.{rules.TimeZone}"
            ? rules.TimeZone
            : null;

    /// <summary>Adds those written in the text itself.</summary>
    public void ReadInline(RuleBookNode root, RuleBookFaults faults)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in root.Optional("calendars")?.Items() ?? [])
        {
            if (item.AsObject() is not { } node)
            {
                continue;
            }

            var calendar = CalendarJson.Read(node, faults);
            var place = RuleBookNode.PlaceOf(node.Place, "id");
            if (node.Optional("id") is not { } name || faults.AnyWithin(place))
            {
                continue;
            }

            var id = name.Text()!;
            if (!written.Add(id) || (calendar is not null && _known.GetValueOrDefault(id) is { } given && !AreSame(calendar, given)))
            {
                faults.Add(place, "rule-book.duplicate-calendar", $"Another calendar has the id '{id}' already; give one of them another id.");
            }
            else
            {
                _known.TryAdd(id, calendar);
            }
        }
    }

    /// <summary>The calendar that a target names; null where it is not there, which is reported, or has faults, which are reported already.</summary>
    public BusinessCalendar? Find(RuleBookNode node)
    {
        if (node.Text() is not { } id)
        {
            return null;
        }

        if (!_known.TryGetValue(id, out var calendar))
        {
            node.Fault("rule-book.unknown-calendar", $"There is no calendar '{id}'{Spelling.DidYouMean(id, _known.Keys)}: write it under 'calendars', or hand it over when reading.");
        }

        return calendar;
    }

    /// <summary>All days of a zone, for limits of calendar days; null where the zone is none, which is reported.</summary>
    public BusinessCalendar? InZone(RuleBookNode node, RuleBookFaults faults)
    {
        if (node.Text() is not { } zone)
        {
            return null;
        }

        if (!_zones.TryGetValue(zone, out var calendar))
        {
            CalendarCheck.CheckZone(zone, node.Place, faults);
            if (faults.AnyWithin(node.Place))
            {
                return null;
            }

            calendar = BusinessCalendar.AlwaysOpenIn(zone);
            _zones.Add(zone, calendar);
        }

        return calendar;
    }
}
