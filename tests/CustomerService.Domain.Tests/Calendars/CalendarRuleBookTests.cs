using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

/// <summary>Every fault a calendar can have is told with its code, at its place, together with all others.</summary>
public sealed class CalendarRuleBookTests
{
    private const string Sound = """
        {
          "id": "support",
          "version": 2,
          "names": { "en": "Support", "zh-Hans": "客服" },
          "source": "house rules",
          "timeZone": "Europe/London",
          "week": {
            "monday": ["09:00-12:30", "13:30-18:00"],
            "friday": ["22:00-06:00"],
            "sunday": ["00:00-24:00"]
          },
          "seasons": [
            { "from": "2025-07-01", "until": "2025-08-31", "week": { "tuesday": ["08:00-14:00"] } },
            { "from": "2026-07-01", "week": { "wednesday": ["08:00-14:00"] } }
          ],
          "dates": [
            { "date": "2025-12-25", "closed": true, "names": { "en": "Christmas Day" } },
            { "date": "2025-12-24", "hours": ["09:00-12:00"] },
            { "date": "2025-12-27", "worksLike": "monday" }
          ],
          "holidaysKnownFrom": "2018-01-01",
          "holidaysKnownUntil": "2026-12-31"
        }
        """;

    /// <summary>One edit of the sound calendar, and the one fault it makes: code, place, a piece of the message.</summary>
    public static TheoryData<string, string, string, string> JsonFaults { get; } = new()
    {
        { "'id': 'support', => 'id': 'support'", "rule-book.malformed-json", "$", "line" },
        { "'id': 'support', => 'id': 'support', 'id': 'again',", "rule-book.malformed-json", "$", "Duplicate property 'id'" },

        // unknown and missing properties
        { "'timeZone': => 'timezone': 'UTC', 'timeZone':", "rule-book.unknown-property", "$.timezone", "did you mean 'timeZone'?" },
        { "'monday': [ => 'mondays': [], 'monday': [", "rule-book.unknown-property", "$.week.mondays", "did you mean 'monday'?" },
        { "'monday': [ => 'Monday': [], 'monday': [", "rule-book.unknown-property", "$.week.Monday", "did you mean 'monday'?" },
        { "'until': '2025-08-31', => 'until': '2025-08-31', 'to': 1,", "rule-book.unknown-property", "$.seasons[0].to", "'to' is not known here" },
        { "'until': '2025-08-31', => 'until': '2025-08-32',", "rule-book.out-of-range", "$.seasons[0].until", "is no date" },
        { "'closed': true, => 'closed': true, 'half': true,", "rule-book.unknown-property", "$.dates[0].half", "" },
        { "'id': 'support', => ", "rule-book.missing-property", "$", "'id' is missing" },
        { "'timeZone': 'Europe/London', => ", "rule-book.missing-property", "$", "'timeZone' is missing" },
        { "'from': '2025-07-01', => ", "rule-book.missing-property", "$.seasons[0]", "'from' is missing" },
        { ", 'week': { 'tuesday': ['08:00-14:00'] } => ", "rule-book.missing-property", "$.seasons[0]", "'week' is missing" },
        { "'date': '2025-12-24', => ", "rule-book.missing-property", "$.dates[1]", "'date' is missing" },
        { ", 'names': { 'en': 'Christmas Day' } => ", "rule-book.missing-property", "$.dates[0]", "'names'" },
        { "'closed': true, => ", "rule-book.missing-property", "$.dates[0]", "exactly one of 'closed', 'hours' and 'worksLike'" },
        { "'closed': true, => 'closed': true, 'hours': ['09:00-10:00'],", "rule-book.missing-property", "$.dates[0]", "exactly one of" },

        // wrong types
        { "'id': 'support' => 'id': 7", "rule-book.wrong-type", "$.id", "Expected a text, found a number." },
        { "'version': 2 => 'version': '2'", "rule-book.wrong-type", "$.version", "Expected a whole number, found a text." },
        { "'sunday': ['00:00-24:00'] => 'sunday': '00:00-24:00'", "rule-book.wrong-type", "$.week.sunday", "Expected an array, found a text." },
        { "['22:00-06:00'] => [22]", "rule-book.wrong-type", "$.week.friday[0]", "Expected a text, found a number." },
        { "{ 'date': '2025-12-27', 'worksLike': 'monday' } => '2025-12-27'", "rule-book.wrong-type", "$.dates[2]", "Expected an object, found a text." },
        { "'holidaysKnownUntil': '2026-12-31' => 'holidaysKnownUntil': 2026", "rule-book.wrong-type", "$.holidaysKnownUntil", "Expected a text, found a number." },
        { "'house rules' => null", "rule-book.wrong-type", "$.source", "found null" },

        // what is out of range, or no value at all
        { "'id': 'support' => 'id': ' '", "rule-book.out-of-range", "$.id", "blank" },
        { "'version': 2 => 'version': 0", "rule-book.out-of-range", "$.version", "0 is not a whole number" },
        { "['22:00-06:00'] => ['22:00-24:01']", "rule-book.out-of-range", "$.week.friday[0]", "'22:00-24:01' are no open hours" },
        { "['22:00-06:00'] => ['09:00-09:00']", "rule-book.out-of-range", "$.week.friday[0]", "write HH:mm-HH:mm" },
        { "['09:00-12:00'] => ['9:00-12:00']", "rule-book.out-of-range", "$.dates[1].hours[0]", "write HH:mm-HH:mm" },
        { "['09:00-12:00'] => []", "rule-book.out-of-range", "$.dates[1].hours", "at least one span" },
        { "'2025-12-24' => '2025-12-32'", "rule-book.out-of-range", "$.dates[1].date", "write it as 2026-12-25" },
        { "'2025-12-24' => '24.12.2025'", "rule-book.out-of-range", "$.dates[1].date", "is no date" },
        { "'2025-12-24' => '2200-01-01'", "rule-book.out-of-range", "$.dates[1].date", "beyond the horizon" },
        { "'from': '2025-07-01' => 'from': '1949-12-31'", "rule-book.out-of-range", "$.seasons[0].from", "beyond the horizon" },
        { "'2026-12-31' => '9998-12-31'", "rule-book.out-of-range", "$.holidaysKnownUntil", "beyond the horizon" },
        { "'worksLike': 'monday' => 'worksLike': 'holiday'", "rule-book.unknown-value", "$.dates[2].worksLike", "one of monday" },
        { "'Europe/London' => 'Europe/Londn'", "rule-book.unknown-value", "$.timeZone", "did you mean 'Europe/London'?" },
        { "'Europe/London' => 'GMT Standard Time'", "rule-book.unknown-value", "$.timeZone", "write an IANA id such as Asia/Shanghai" },

        // what contradicts itself
        { "'13:30-18:00' => '12:29-18:00'", "rule-book.overlapping-spans", "$.week.monday[1]", "12:29-18:00 overlaps 09:00-12:30" },
        { "'13:30-18:00' => '08:00-次日07:00'", "rule-book.overlapping-spans", "$.week.monday[1]", "09:00-12:30 overlaps 08:00-07:00" },
        { "'sunday': ['00:00-24:00'] => 'saturday': ['05:59-07:00']", "rule-book.overlapping-spans", "$.week.saturday[0]", "begins before 22:00-06:00 of friday has ended" },
        { "'sunday': ['00:00-24:00'] => 'sunday': ['22:00-09:01']", "rule-book.overlapping-spans", "$.week.monday[0]", "of sunday has ended" },
        { "{ 'tuesday': ['08:00-14:00'] } => { 'tuesday': ['08:00-14:00', '13:00-15:00'] }", "rule-book.overlapping-spans", "$.seasons[0].week.tuesday[1]", "" },
        { "['09:00-12:00'] => ['09:00-12:00', '11:00-13:00']", "rule-book.overlapping-spans", "$.dates[1].hours[1]", "" },
        { "'2025-08-31' => '2025-06-30'", "rule-book.contradiction", "$.seasons[0].until", "before it begins" },
        { "'from': '2026-07-01' => 'from': '2025-08-31'", "rule-book.contradiction", "$.seasons[1]", "overlaps that of $.seasons[0]" },
        { "'until': '2025-08-31', => ", "rule-book.contradiction", "$.seasons[1]", "overlaps that of $.seasons[0]" },
        { "'date': '2025-12-27' => 'date': '2025-12-24'", "rule-book.contradiction", "$.dates[2].date", "stands at $.dates[1] already" },
        { "'2018-01-01' => '2027-01-01'", "rule-book.contradiction", "$.holidaysKnownUntil", "before that from which they are known" },
    };

    [Fact]
    public void The_sound_calendar_is_sound() => Assert.Equal("support v2", BusinessCalendar.Parse(Sound).ToString());

    [Theory, MemberData(nameof(JsonFaults))]
    public void A_fault_is_told_with_its_code_at_its_place(string edit, string code, string place, string piece)
    {
        var fault = Assert.Single(Faults(Edited(edit)));

        Assert.Equal((code, place), (fault.Code, fault.Place));
        Assert.Contains(piece, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once_in_json()
    {
        var text = new[]
        {
            "'id': 'support', => 'idd': 'support',", "'version': 2 => 'version': -1", "'Europe/London' => 'Europe/Londn'", "'13:30-18:00' => '12:00-18:00'", "['22:00-06:00'] => ['22:00-24:01']",
            "'2025-08-31' => '2025-06-31'", "'worksLike': 'monday' => 'worksLike': 'mon'", "['09:00-12:00'] => ['09:00-12:00', '11:00-13:00']", "'2018-01-01' => '1018-01-01'",
        }.Aggregate(Sound, (json, edit) => Edited(edit, json));

        Assert.Equal(
            ["$", "$.dates[1].hours[1]", "$.dates[2].worksLike", "$.holidaysKnownFrom", "$.idd", "$.seasons[0].until", "$.timeZone", "$.version", "$.week.friday[0]", "$.week.monday[1]"],
            Faults(text).Select(fault => fault.Place).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_faults_are_told_at_once_in_code()
    {
        var rules = new CalendarRules
        {
            Id = " ",
            Version = 0,
            Source = "",
            TimeZone = "Mars/Olympus",
            Week = WeeklyHours.None.On(IsoDayOfWeek.Monday, "09:00-17:00", "16:00-18:00").On(IsoDayOfWeek.Tuesday, "22:00-10:00").On(IsoDayOfWeek.Wednesday, "09:00-12:00"),
            Seasons = [new(new(2025, 1, 1), new(2024, 1, 1), WeeklyHours.None), new(new(2026, 1, 1), null, WeeklyHours.None), new(new(2027, 1, 1), new(2201, 1, 1), WeeklyHours.Weekdays("09:00-10:00", "09:30-11:00"))],
            Dates = [DatedHours.Closed("1888-01-01", "old"), DatedHours.Closed("2025-01-01", "one"), DatedHours.Closed("2025-01-01", "two"), DatedHours.Open("2025-02-01", "09:00-10:00", "08:00-09:30")],
            HolidaysKnownFrom = new(2026, 1, 1),
            HolidaysKnownUntil = new(2025, 1, 1),
        };

        Assert.Equal(
            [
                "$.dates[0].date", "$.dates[2].date", "$.dates[3].hours[1]", "$.holidaysKnownUntil", "$.id", "$.seasons[0].until", "$.seasons[2]", "$.seasons[2].until",
                "$.seasons[2].week.friday[1]", "$.seasons[2].week.monday[1]", "$.seasons[2].week.thursday[1]", "$.seasons[2].week.tuesday[1]", "$.seasons[2].week.wednesday[1]",
                "$.source", "$.timeZone", "$.version", "$.week.monday[1]", "$.week.wednesday[0]",
            ],
            Assert.Throws<RuleBookException>(() => new BusinessCalendar(rules)).Faults.Select(fault => fault.Place).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{ 'id': 'x', 'timeZone': 'UTC', 'week': {} }", "$.week")]
    [InlineData("{ 'id': 'x', 'timeZone': 'UTC', 'week': { 'monday': [] }, 'dates': [{ 'date': '2025-01-06', 'worksLike': 'monday' }] }", "$")]
    [InlineData("{ 'id': 'x', 'timeZone': 'UTC', 'week': {}, 'dates': [{ 'date': '2025-01-06', 'closed': true, 'names': { 'en': 'x' } }] }", "$.week")]
    public void A_calendar_without_hours_is_refused(string json, string place) =>
        Assert.Contains(Faults(json.Replace('\'', '"')), fault => fault.Code == "rule-book.no-working-time" && fault.Place.StartsWith(place, StringComparison.Ordinal));

    [Fact]
    public void Hours_that_cannot_be_read_are_not_also_called_missing()
    {
        const string Json = "{ 'id': 'x', 'timeZone': 'UTC', 'week': {}, 'dates': [{ 'date': '2025-01-06', 'hours': ['9-17'] }], 'seasons': [{ 'from': 'today', 'week': { 'monday': ['09:00-17:00'] } }] }";

        Assert.Equal(["$.seasons[0].from", "$.dates[0].hours[0]"], Faults(Json.Replace('\'', '"')).Select(fault => fault.Place));
    }

    [Fact]
    public void A_calendar_whose_every_open_day_is_a_holiday_is_refused()
    {
        var rules = new CalendarRules
        {
            Id = "closed",
            TimeZone = "UTC",
            Week = WeeklyHours.None,
            Seasons = [new(new(2025, 1, 6), new(2025, 1, 10), WeeklyHours.Weekdays("09:00-17:00"))],
            Dates = [.. Enumerable.Range(6, 5).Select(day => DatedHours.Closed(new LocalDate(2025, 1, day), LocalizedText.Same("holiday")))],
        };

        var fault = Assert.Single(Assert.Throws<RuleBookException>(() => new BusinessCalendar(rules)).Faults);
        Assert.Equal(("$", "rule-book.no-working-time"), (fault.Place, fault.Code));
        Assert.True(new BusinessCalendar(rules with { Dates = rules.Dates.RemoveAt(2) }).IsOpen(Moment.At("2025-01-08 09:00")));
    }

    [Fact]
    public void Calendars_that_are_never_open_together_have_no_intersection()
    {
        var (monday, tuesday) = (new BusinessCalendar("mon", "UTC", WeeklyHours.None.On(IsoDayOfWeek.Monday, "00:00-24:00")), new BusinessCalendar("tue", "UTC", WeeklyHours.None.On(IsoDayOfWeek.Tuesday, "00:00-24:00")));

        Assert.Equal("rule-book.no-working-time", Assert.Single(Assert.Throws<RuleBookException>(() => monday.Intersect(tuesday)).Faults).Code);
        Assert.Equal("rule-book.no-working-time", Assert.Single(Assert.Throws<RuleBookException>(() => BusinessCalendar.AlwaysOpen.Except(monday.Union(BusinessCalendar.AlwaysOpen))).Faults).Code);
        var json = $$"""{ "id": "both", "intersection": [{{monday.ToJson()}}, {{tuesday.ToJson()}}] }""";
        Assert.Equal(("$", "rule-book.no-working-time"), Faults(json).Select(fault => (fault.Place, fault.Code)).Single());
    }

    [Theory]
    [InlineData("{ 'id': 'x', 'union': [] }", "$.union", "rule-book.out-of-range")]
    [InlineData("{ 'id': 'x', 'union': [@] }", "$.union", "rule-book.out-of-range")]
    [InlineData("{ 'id': 'x', 'exclusion': [@, @, @] }", "$.exclusion", "rule-book.out-of-range")]
    [InlineData("{ 'id': 'x', 'union': [@, @], 'intersection': [@, @] }", "$", "rule-book.contradiction")]
    [InlineData("{ 'id': 'x', 'union': [@, @], 'week': {} }", "$.week", "rule-book.unknown-property")]
    [InlineData("{ 'union': [@, @] }", "$", "rule-book.missing-property")]
    [InlineData("{ 'id': 'x', 'union': [@, 7] }", "$.union[1]", "rule-book.wrong-type")]
    [InlineData("{ 'id': 'x', 'union': { } }", "$.union", "rule-book.wrong-type")]
    [InlineData("{ 'id': 'x', 'union': [@, { 'id': 'y', 'timeZone': 'UTC', 'week': { 'monday': ['9-17'] } }] }", "$.union[1].week.monday[0]", "rule-book.out-of-range")]
    [InlineData("{ 'id': 'x', 'union': [@, { 'id': 'y', 'intersection': [@, { 'id': 'z', 'timeZone': 'UTZ', 'week': { 'monday': ['09:00-17:00'] } }] }] }", "$.union[1].intersection[1].timeZone", "rule-book.unknown-value")]
    [InlineData("{ 'id': 'x', 'exclusion': [@, @] }", "$", "rule-book.no-working-time")]
    public void A_combination_is_read_as_strictly(string json, string place, string code)
    {
        const string Member = "{ 'id': 'm', 'timeZone': 'UTC', 'week': { 'monday': ['09:00-17:00'] } }";

        Assert.Contains((place, code), Faults(json.Replace("@", Member, StringComparison.Ordinal).Replace('\'', '"')).Select(fault => (fault.Place, fault.Code)));
    }

    [Fact]
    public void A_member_never_open_is_told_at_its_place()
    {
        const string Json = """
            { "id": "x", "union": [
              { "id": "a", "timeZone": "UTC", "week": { "monday": ["09:00-17:00"] } },
              { "id": "b", "timeZone": "UTC", "week": {}, "seasons": [{ "from": "2025-01-06", "until": "2025-01-06", "week": { "tuesday": ["09:00-17:00"] } }] }] }
            """;

        Assert.Equal([("$.union[1]", "rule-book.no-working-time")], Faults(Json).Select(fault => (fault.Place, fault.Code)));
    }

    [Fact]
    public void More_spans_a_day_than_anybody_works_are_refused()
    {
        var spans = Enumerable.Range(0, 49).Select(i => OpenSpan.Between(LocalTime.FromMinutesSinceMidnight(20 * i), LocalTime.FromMinutesSinceMidnight((20 * i) + 10))).ToArray();

        Assert.Equal("$.week.monday", Assert.Single(Assert.Throws<RuleBookException>(() => new BusinessCalendar("x", "UTC", WeeklyHours.None.On(IsoDayOfWeek.Monday, [.. spans]))).Faults).Place);
        Assert.NotNull(new BusinessCalendar("x", "UTC", WeeklyHours.None.On(IsoDayOfWeek.Monday, [.. spans[1..]])));
    }

    [Fact]
    public void What_is_not_there_is_a_wrong_call_and_a_default_list_is_empty()
    {
        var week = WeeklyHours.Weekdays("09:00-17:00");

        Assert.Throws<ArgumentNullException>(() => new BusinessCalendar(null!));
        Assert.Throws<ArgumentNullException>(() => BusinessCalendar.Parse(null!));
        Assert.Throws<ArgumentException>(() => new BusinessCalendar("x", "UTC", null!));
        Assert.Throws<ArgumentException>(() => new BusinessCalendar("x", "UTC", week, [null!]));
        Assert.Throws<ArgumentException>(() => new BusinessCalendar(new CalendarRules { Id = "x", TimeZone = "UTC", Week = week, Seasons = [null!] }));
        Assert.Equal(["$.id", "$.timeZone"], Assert.Throws<RuleBookException>(() => new BusinessCalendar(null!, null!, week)).Faults.Select(fault => fault.Place));
        var plain = new BusinessCalendar(new CalendarRules { Id = "x", TimeZone = "UTC", Week = week.On(IsoDayOfWeek.Friday, default(System.Collections.Immutable.ImmutableArray<OpenSpan>)), Seasons = default, Dates = default });
        Assert.False(plain.IsBusinessDay(new LocalDate(2025, 1, 3)));
        Assert.Equal(plain.ToJson(), BusinessCalendar.Parse(plain.ToJson()).ToJson());
    }

    private static string Edited(string edit, string json = Sound)
    {
        var (from, to) = (edit[..edit.IndexOf(" => ", StringComparison.Ordinal)].Replace('\'', '"'), edit[(edit.IndexOf(" => ", StringComparison.Ordinal) + 4)..].Replace('\'', '"'));
        var at = json.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{from} is not in the text.");
        return json[..at] + to + json[(at + from.Length)..];
    }

    private static IEnumerable<RuleBookFault> Faults(string json) => Assert.Throws<RuleBookException>(() => BusinessCalendar.Parse(json)).Faults;
}
