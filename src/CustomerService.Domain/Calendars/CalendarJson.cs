using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Calendars;

/// <summary>Reads and writes calendars as JSON.</summary>
internal static class CalendarJson
{
    private static readonly string[] Combined = ["union", "intersection", "exclusion"];

    public static BusinessCalendar Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        var calendar = RuleBookNode.Open(json, faults) is { } root ? Read(root, faults) : null;
        faults.ThrowIfAny("business calendar");
        return calendar ?? throw new UnreachableException();
    }

    /// <summary>Reads a calendar inside another rule book; null where it has faults, which are reported with their places.</summary>
    public static BusinessCalendar? Read(RuleBookNode node, RuleBookFaults faults)
    {
        var how = Combined.Where(name => node.Optional(name) is not null).ToList();
        if (how.Count == 0)
        {
            return Plain(node, faults);
        }

        node.Allow(["id", "version", "names", .. Combined]);
        var id = node.Required("id")?.Text() ?? "?";
        var version = node.Optional("version")?.Int(1, int.MaxValue);
        var name = node.Optional("names")?.Names();
        if (how.Count > 1)
        {
            node.Fault("rule-book.contradiction", $"A calendar is one of {string.Join(", ", Combined)}, not {string.Join(" and ", how)}.");
            return null;
        }

        var members = node.Required(how[0])!.Value.Items().Select(item => item.AsObject() is { } member ? Read(member, faults) : null).ToList();
        if (members.Count < 2 || (how[0] == "exclusion" && members.Count > 2))
        {
            node.Required(how[0])!.Value.Fault("rule-book.out-of-range", how[0] == "exclusion" ? "An exclusion has two calendars: the one, and what is taken from it." : "At least two calendars are put together.");
            return null;
        }

        return members.Contains(null) || faults.AnyWithin(node.Place)
            ? null
            : Guarded(() => BusinessCalendar.Combine(Enum.Parse<Combination>(how[0], ignoreCase: true), id, version, name, [.. members.OfType<BusinessCalendar>()]), node.Place, faults);
    }

    private static BusinessCalendar? Plain(RuleBookNode node, RuleBookFaults faults)
    {
        node.Allow("id", "version", "names", "source", "timeZone", "week", "seasons", "dates", "holidaysKnownFrom", "holidaysKnownUntil");
        var seasons = (node.Optional("seasons")?.Items() ?? []).Select(Season).ToList();
        var dates = (node.Optional("dates")?.Items() ?? []).Select(Dated).ToList();
        var rules = new CalendarRules
        {
            Id = node.Required("id")?.Text() ?? "?",
            Version = node.Optional("version")?.Int(1, int.MaxValue) ?? 1,
            Name = node.Optional("names")?.Names(),
            Source = node.Optional("source")?.Text(),
            TimeZone = node.Required("timeZone")?.Text() ?? "UTC",
            Week = node.Required("week") is { } week ? Week(week) : WeeklyHours.None,
            Seasons = [.. seasons.OfType<SeasonalHours>()],
            Dates = [.. dates.OfType<DatedHours>()],
            HolidaysKnownFrom = node.Optional("holidaysKnownFrom") is { } from ? Date(from) : null,
            HolidaysKnownUntil = node.Optional("holidaysKnownUntil") is { } until ? Date(until) : null,
        };
        var unreadable = faults.AnyWithin(node.Place);
        var contradictions = new RuleBookFaults();
        CalendarCheck.Check(rules, seasons, dates, contradictions);
        foreach (var fault in contradictions.All.Where(fault => !faults.AnyWithin(node.Place + fault.Place[1..])))
        {
            faults.Add(node.Place + fault.Place[1..], fault.Code, fault.Message);
        }

        return unreadable || contradictions.Any ? null : Guarded(() => new BusinessCalendar(rules), node.Place, faults);
    }

    // What only the whole shows: a calendar that is never open.
    private static BusinessCalendar? Guarded(Func<BusinessCalendar> make, string place, RuleBookFaults faults)
    {
        try
        {
            return make();
        }
        catch (RuleBookException exception)
        {
            foreach (var fault in exception.Faults)
            {
                faults.Add(place + fault.Place[1..], fault.Code, fault.Message);
            }

            return null;
        }
    }

    private static WeeklyHours Week(RuleBookNode node)
    {
        var week = WeeklyHours.None;
        foreach (var (name, spans) in node.Entries())
        {
            if (DayNames.Parse(name) is { } day)
            {
                week = week.On(day, Spans(spans));
            }
            else
            {
                spans.Fault("rule-book.unknown-property", $"'{name}' is no day of the week{Spelling.DidYouMean(name, DayNames.All)}.");
            }
        }

        return week;
    }

    private static SeasonalHours? Season(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("from", "until", "week");
        var from = node.Required("from") is { } first ? Date(first) : null;
        var until = node.Optional("until") is { } last ? Date(last) : null;
        var week = node.Required("week") is { } hours ? Week(hours) : WeeklyHours.None;
        return from is { } known && (until is not null || node.Optional("until") is null) ? new SeasonalHours(known, until, week) : null;
    }

    private static DatedHours? Dated(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("date", "closed", "hours", "worksLike", "names");
        var date = node.Required("date") is { } day ? Date(day) : null;
        var name = node.Optional("names")?.Names();
        var closed = node.Optional("closed")?.True() ?? false;
        var (hours, like) = (node.Optional("hours"), node.Optional("worksLike"));
        if ((closed ? 1 : 0) + (hours is null ? 0 : 1) + (like is null ? 0 : 1) != 1)
        {
            node.Fault("rule-book.missing-property", "A date has exactly one of 'closed', 'hours' and 'worksLike'.");
            return null;
        }

        if (closed && name is null)
        {
            node.Fault("rule-book.missing-property", "A holiday has 'names': an explanation calls it by its name.");
        }

        if (hours is { } spans)
        {
            var read = Spans(spans);
            if (read.IsEmpty && !spans.HasFault)
            {
                spans.Fault("rule-book.out-of-range", "Special hours have at least one span; a date without hours is 'closed'.");
            }

            return date is { } open && !read.IsEmpty ? DatedHours.Open(open, read, name) : null;
        }

        if (like is { } pattern)
        {
            var weekday = pattern.Text() is { } text ? DayNames.Parse(text) : null;
            if (weekday is null)
            {
                pattern.Fault("rule-book.unknown-value", $"A make-up workday works like one of {string.Join(", ", DayNames.All)}.");
            }

            return date is { } makeUp && weekday is { } known ? DatedHours.WorksLike(makeUp, known, name) : null;
        }

        return date is { } holiday && name is not null ? DatedHours.Closed(holiday, name) : null;
    }

    private static ImmutableArray<OpenSpan> Spans(RuleBookNode node)
    {
        var spans = ImmutableArray.CreateBuilder<OpenSpan>();
        foreach (var item in node.Items())
        {
            if (item.Text() is not { } text)
            {
                continue;
            }

            if (OpenSpan.TryParse(text, out var span))
            {
                spans.Add(span);
            }
            else
            {
                item.Fault("rule-book.out-of-range", $"'{text}' are no open hours: write {OpenSpan.Form}.");
            }
        }

        return spans.ToImmutable();
    }

    private static LocalDate? Date(RuleBookNode node)
    {
        if (node.Text() is not { } text)
        {
            return null;
        }

        if (IsoText.TryParseDate(text, out var date))
        {
            return date;
        }

        node.Fault("rule-book.out-of-range", $"'{text}' is no date: write it as 2026-12-25.");
        return null;
    }

    public static string Write(BusinessCalendar calendar) => RuleBookText.Of(calendar, Write);

    public static void Write(BusinessCalendar calendar, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", calendar.Id);
        json.WriteNumber("version", calendar.Version);
        if (calendar.Rules is { } rules)
        {
            Write(rules, json);
        }
        else
        {
            RuleBookText.WriteNames(json, "names", calendar.GivenName);
            json.WriteStartArray(KebabCase.Of(calendar.How!.Value));
            foreach (var member in calendar.Members)
            {
                Write(member, json);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(CalendarRules rules, Utf8JsonWriter json)
    {
        RuleBookText.WriteNames(json, "names", rules.Name);
        if (rules.Source is { } source)
        {
            json.WriteString("source", source);
        }

        json.WriteString("timeZone", rules.TimeZone);
        Write(rules.Week, json);
        if (!rules.Seasons.IsEmpty)
        {
            json.WriteStartArray("seasons");
            foreach (var season in rules.Seasons)
            {
                json.WriteStartObject();
                Date(json, "from", season.From);
                Date(json, "until", season.Until);
                Write(season.Week, json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (!rules.Dates.IsEmpty)
        {
            json.WriteStartArray("dates");
            foreach (var date in rules.Dates)
            {
                Write(date, json);
            }

            json.WriteEndArray();
        }

        Date(json, "holidaysKnownFrom", rules.HolidaysKnownFrom);
        Date(json, "holidaysKnownUntil", rules.HolidaysKnownUntil);
    }

    private static void Write(DatedHours date, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Date(json, "date", date.Date);
        switch (date.Kind)
        {
            case DatedHoursKind.Holiday: json.WriteBoolean("closed", true); break;
            case DatedHoursKind.SpecialHours: Spans(json, "hours", date.Hours); break;
            default: json.WriteString("worksLike", DayNames.Code(date.Like!.Value)); break;
        }

        RuleBookText.WriteNames(json, "names", date.Name);
        json.WriteEndObject();
    }

    private static void Write(WeeklyHours week, Utf8JsonWriter json)
    {
        json.WriteStartObject("week");
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (!week[day].IsEmpty)
            {
                Spans(json, DayNames.Code(day), week[day]);
            }
        }

        json.WriteEndObject();
    }

    private static void Spans(Utf8JsonWriter json, string property, ImmutableArray<OpenSpan> spans)
    {
        json.WriteStartArray(property);
        foreach (var span in spans)
        {
            json.WriteStringValue(span.ToString());
        }

        json.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter json, string property, LocalDate? date)
    {
        if (date is { } day)
        {
            json.WriteString(property, LocalDatePattern.Iso.Format(day));
        }
    }
}
