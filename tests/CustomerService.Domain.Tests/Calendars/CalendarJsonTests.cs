using CustomerService.Domain.Calendars;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

public sealed class CalendarJsonTests
{
    [Fact]
    public void A_calendar_is_read_back_as_it_was_written() =>
        Prop.ForAll(CalendarCase.Any, asked =>
        {
            var read = BusinessCalendar.Parse(asked.Calendar.ToJson());
            var (rules, again) = (asked.Rules, read.Rules!);
            return read.ToJson() == asked.Calendar.ToJson()
                && again.Week.Equals(rules.Week) && again.Dates.SequenceEqual(rules.Dates) && again.Seasons.SequenceEqual(rules.Seasons)
                && (again.Id, again.Version, again.Name, again.Source, again.TimeZone) == (rules.Id, rules.Version, rules.Name, rules.Source, rules.TimeZone)
                && (again.HolidaysKnownFrom, again.HolidaysKnownUntil) == (rules.HolidaysKnownFrom, rules.HolidaysKnownUntil);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_combined_calendar_is_read_back_with_its_members() =>
        Prop.ForAll(CalendarCase.Any, CalendarCase.Any, (asked, second) =>
        {
            var (one, other) = (asked.Calendar, second.Calendar);
            var nested = BusinessCalendar.UnionOf("团队 & \"sun\"", one, other.Union(one), BusinessCalendar.AlwaysOpen);
            var read = BusinessCalendar.Parse(nested.ToJson());
            var back = BusinessCalendar.Parse(one.Union(other).ToJson());
            return read.ToJson() == nested.ToJson() && read.Id == nested.Id && read.Rules is null
                && back.WorkingTimeBetween(asked.At, asked.Other) == one.Union(other).WorkingTimeBetween(asked.At, asked.Other)
                && back.TryAdd(asked.At, asked.Amount) == one.Union(other).TryAdd(asked.At, asked.Amount);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Intersection_exclusion_version_and_names_are_read_back()
    {
        const string Json = """
            {
              "id": "ours",
              "version": 3,
              "names": {
                "en": "Ours",
                "zh-Hans": "我们"
              },
              "exclusion": [
                {
                  "id": "both",
                  "version": 1,
                  "intersection": [
                    {
                      "id": "team",
                      "version": 1,
                      "timeZone": "Asia/Shanghai",
                      "week": {
                        "monday": [
                          "09:00-18:00"
                        ]
                      }
                    },
                    {
                      "id": "customer",
                      "version": 7,
                      "timeZone": "Europe/London",
                      "week": {
                        "monday": [
                          "00:00-24:00"
                        ]
                      }
                    }
                  ]
                },
                {
                  "id": "maintenance",
                  "version": 1,
                  "timeZone": "UTC",
                  "week": {
                    "monday": [
                      "03:00-04:00"
                    ]
                  }
                }
              ]
            }
            """;
        var calendar = BusinessCalendar.Parse(Json);

        Assert.Equal(Json.ReplaceLineEndings("\n"), calendar.ToJson());
        Assert.Equal(("ours", 3, "我们"), (calendar.Id, calendar.Version, calendar.Name.Chinese));
        Assert.Equal("Asia/Shanghai", calendar.Zone.Id);
        // Monday 3 June 2024: London opens at 23:00 UTC on Sunday, Shanghai from 01:00 to 10:00 UTC, without 03:00 to 04:00.
        Assert.Equal(Moment.At("2024-06-03 01:00"), calendar.NextOpening(Moment.At("2024-06-02 00:00")));
        Assert.Equal(Moment.At("2024-06-03 03:00"), calendar.NextClosing(Moment.At("2024-06-02 00:00")));
        Assert.Equal(Duration.FromHours(8), calendar.WorkingTimeBetween(Moment.At("2024-06-02 00:00"), Moment.At("2024-06-04 00:00")));
    }

    [Fact]
    public void Spans_and_dates_are_written_as_people_write_them()
    {
        var calendar = new BusinessCalendar(new CalendarRules
        {
            Id = "all",
            Name = new("All of it", "全部"),
            Source = "door <sign>",
            TimeZone = "Asia/Shanghai",
            Week = WeeklyHours.None.On(IsoDayOfWeek.Sunday, "08:00-次日08:00").On(IsoDayOfWeek.Monday, "20:00-06:00", "09:00:30-17:00"),
            Seasons = [new(new(2025, 7, 1), null, WeeklyHours.None)],
            Dates = [DatedHours.WorksLike("2025-01-26", IsoDayOfWeek.Monday, new("for New Year", "春节调休")), DatedHours.Open("2025-01-27", "00:00-24:00"), DatedHours.Closed("2025-01-28", "除夕")],
            HolidaysKnownUntil = new(2025, 12, 31),
        });
        var json = calendar.ToJson();

        string[] pieces =
        [
            "\"08:00-次日08:00\"", "\"09:00:30-17:00\"", "\"20:00-06:00\"", "\"worksLike\": \"monday\"", "\"zh-Hans\": \"春节调休\"", "\"00:00-24:00\"", "\"closed\": true", "door <sign>",
            "\"holidaysKnownUntil\": \"2025-12-31\"", "\"from\": \"2025-07-01\"",
        ];
        Assert.All(pieces, piece => Assert.Contains(piece, json, StringComparison.Ordinal));
        Assert.DoesNotContain("until\": null", json, StringComparison.Ordinal);
        Assert.DoesNotContain("holidaysKnownFrom", json, StringComparison.Ordinal);
        Assert.Equal(json, BusinessCalendar.Parse(json).ToJson());
    }

    [Fact]
    public void The_shortest_calendar_has_an_id_a_zone_and_a_week()
    {
        var calendar = BusinessCalendar.Parse("""{ "id": "x", "timeZone": "UTC", "week": { "monday": ["09:00-17:00"] } }""");

        Assert.Equal((1, "x", "x v1"), (calendar.Version, calendar.Name.English, calendar.ToString()));
        Assert.False(calendar.IsProvisional(BusinessCalendar.Latest));
    }
}
