using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

public sealed class HolidayScheduleTests
{
    private static readonly WeeklyHours OfficeWeek = WeeklyHours.Weekdays("09:00-17:00");

    public static TheoryData<string> Ids => ["china", "england-and-wales", "us-federal"];

    [Theory, MemberData(nameof(Ids))]
    public void A_schedule_lists_each_date_once_in_order(string id)
    {
        var dates = HolidayLists.All(Named(id)).Select(day => day.Date).ToList();

        Assert.Equal(dates.Distinct().Order(), dates);
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_year_lists_its_own_dates(string id)
    {
        var schedule = Named(id);

        Assert.All(
            Enumerable.Range(schedule.FirstYear, schedule.LastYear - schedule.FirstYear + 1),
            year => Assert.All(schedule.In(year), day => Assert.Equal(year, day.Date.Year)));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Several_years_are_the_years_one_after_the_other(string id)
    {
        var schedule = Named(id);

        Assert.Equal([.. schedule.In(2019), .. schedule.In(2020), .. schedule.In(2021)], schedule.Between(2019, 2021).AsEnumerable());
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_year_outside_the_range_is_refused_with_the_range(string id)
    {
        var schedule = Named(id);

        foreach (var ask in new Action[]
        {
            () => schedule.In(schedule.FirstYear - 1), () => schedule.In(schedule.LastYear + 1),
            () => schedule.Between(schedule.FirstYear - 1, schedule.LastYear), () => schedule.Between(schedule.FirstYear, schedule.LastYear + 1),
        })
        {
            var refused = Assert.Throws<ArgumentOutOfRangeException>(ask);
            Assert.Contains($"from {schedule.FirstYear} to {schedule.LastYear}", refused.Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => schedule.Between(2021, 2020));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_calendar_takes_the_schedules_dates_and_source(string id)
    {
        var schedule = Named(id);

        var rules = schedule.Calendar("desk", OfficeWeek, "America/Chicago").Rules!;

        Assert.Equal(HolidayLists.All(schedule), rules.Dates.AsEnumerable());
        Assert.Equal(("desk", "America/Chicago", schedule.Source), (rules.Id, rules.TimeZone, rules.Source));
        Assert.Equal((schedule.KnownFrom, schedule.KnownUntil), (rules.HolidaysKnownFrom, rules.HolidaysKnownUntil));
    }

    [Theory]
    [InlineData("china", "Asia/Shanghai")]
    [InlineData("england-and-wales", "Europe/London")]
    public void A_jurisdiction_with_one_zone_needs_none_named(string id, string zone) => Assert.Equal(zone, Named(id).Calendar("desk", OfficeWeek).Zone.Id);

    [Fact]
    public void A_jurisdiction_with_several_zones_needs_one_named()
    {
        Assert.Null(Holidays.UnitedStatesFederal.TimeZone);
        Assert.Throws<ArgumentException>("timeZone", () => Holidays.UnitedStatesFederal.Calendar("desk", OfficeWeek));
        Assert.Equal("America/New_York", Holidays.UnitedStatesFederal.Calendar("desk", OfficeWeek, "America/New_York").Zone.Id);
    }

    [Fact]
    public void A_calendar_that_does_not_hold_together_is_refused()
    {
        Assert.Throws<RuleBookException>(() => Holidays.China.Calendar(" ", OfficeWeek));
        Assert.Throws<RuleBookException>(() => Holidays.China.Calendar("desk", WeeklyHours.None));
        Assert.Throws<RuleBookException>(() => Holidays.China.Calendar("desk", OfficeWeek, "Asia/Beijing"));
        Assert.Throws<ArgumentNullException>(() => Holidays.China.Calendar("desk", null!));
    }

    [Theory]
    [InlineData("china", 2026, false)]
    [InlineData("china", 2027, true)]
    [InlineData("england-and-wales", 1977, true)]
    [InlineData("england-and-wales", 2028, false)]
    [InlineData("england-and-wales", 2029, true)]
    [InlineData("us-federal", 2030, false)]
    [InlineData("us-federal", 2031, true)]
    public void Beyond_what_is_published_answers_are_provisional(string id, int year, bool provisional) =>
        Assert.Equal(provisional, Named(id).Calendar("desk", OfficeWeek, "UTC").IsProvisional(Instant.FromUtc(year, 6, 1, 12, 0)));

    [Fact]
    public void Christmas_takes_a_deadline_into_the_week_after()
    {
        var calendar = Holidays.EnglandAndWales.Calendar("support-uk", OfficeWeek);

        Assert.Equal(Instant.FromUtc(2026, 12, 29, 11, 0), calendar.Add(Instant.FromUtc(2026, 12, 24, 15, 0), Duration.FromHours(4)));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_schedule_without_make_up_workdays_stays_the_same(string id)
    {
        var like = Named(id).WorkingLike(IsoDayOfWeek.Tuesday);

        Assert.Equal(
            HolidayLists.All(Named(id)).Where(day => day.Kind == DatedHoursKind.Holiday),
            HolidayLists.All(like).Where(day => day.Kind == DatedHoursKind.Holiday));
        Assert.Equal(Named(id).ToString(), like.ToString());
    }

    [Fact]
    public void Nobody_works_like_no_day() => Assert.Throws<ArgumentOutOfRangeException>(() => Holidays.China.WorkingLike(IsoDayOfWeek.None));

    [Theory, MemberData(nameof(Ids))]
    public void A_schedule_says_what_it_is(string id)
    {
        var schedule = Named(id);

        Assert.Equal(id, schedule.Id);
        Assert.NotEqual(schedule.Name.English, schedule.Name.Chinese);
        Assert.NotEmpty(schedule.Source);
        Assert.Equal($"{id} {schedule.FirstYear}-{schedule.LastYear}", schedule.ToString());
    }

    private static HolidaySchedule Named(string id) => new[] { Holidays.China, Holidays.EnglandAndWales, Holidays.UnitedStatesFederal }.Single(schedule => schedule.Id == id);
}
