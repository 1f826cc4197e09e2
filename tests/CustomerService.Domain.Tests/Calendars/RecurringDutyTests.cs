using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

public sealed class RecurringDutyTests
{
    private static readonly OpenSpan Afternoon = OpenSpan.Parse("14:00-16:00");

    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static ImmutableArray<RecurringDuty> Presets =>
    [
        RecurringDuties.SupervisionReport, RecurringDuties.NewYearGifts, RecurringDuties.WeeklyServiceMeeting(Afternoon), RecurringDuties.WeeklyAccountSort(IsoDayOfWeek.Monday),
        RecurringDuties.StandardRevision(new AnnualDate(6, 30)), RecurringDuties.ProductReport(new AnnualDate(12, 15)),
        RecurringDuties.HolidayGreetings(Holidays.China), RecurringDuties.BirthdayVisit(new AnnualDate(2, 29)),
    ];

    [Fact]
    public void Each_preset_says_what_when_and_where_from() =>
        Assert.Equal(
        [
            "supervision-report | Service supervision report to the general manager: at each month's end | 003 R6 §一",
            "new-year-gifts | New-Year gifts and next year's needs: every December | 003 R6 §三",
            "weekly-service-meeting | Weekly service meeting: every Friday, 14:00-16:00 | 003 R6 §四",
            "weekly-account-sort | Weekly sort of the accounts' open matters: every Monday | 003 R7 §四",
            "standard-revision | Yearly revision of the service standards: every year on 30 June | 003 R8 2.1",
            "product-report | Yearly product report to the management representative: every year on 15 December | 003 R10 4.2.5",
            "holiday-greetings | Holiday greetings: on every holiday of China | 003 R7 §三5",
            "birthday-visit | Birthday visit: every year on 29 February | 003 R7 §三5",
        ],
        Presets.Select(duty => $"{duty.Id} | {duty} | {duty.Source}"));

    [Fact]
    public void A_birthday_has_its_gifts() =>
        Assert.Equal(["鲜花", "蛋糕", "上门送达贺卡", "祝福短信"], RecurringDuties.BirthdayVisit(new AnnualDate(5, 1)).Checklist.Select(item => item.Chinese));

    [Fact]
    public void The_weekly_reports_belong_to_the_meeting()
    {
        var meeting = RecurringDuties.WeeklyServiceMeeting(Afternoon);

        Assert.Equal(2, meeting.Checklist.Count(item => item.English.EndsWith("handed in before the meeting", StringComparison.Ordinal)));
        Assert.Equal(
            new Interval(Instant.FromUtc(2026, 10, 9, 6, 0), Instant.FromUtc(2026, 10, 9, 8, 0)),
            meeting.During(meeting.Recurrence.NextOnOrAfter(new LocalDate(2026, 10, 5))!.Value, Shanghai));
    }

    [Theory]
    [InlineData("12:00-13:00", true)]
    [InlineData("11:59-13:00", false)]
    public void An_afternoon_meeting_begins_in_the_afternoon(string span, bool permitted)
    {
        var thrown = Record.Exception(() => RecurringDuties.WeeklyServiceMeeting(OpenSpan.Parse(span)));

        Assert.Equal(permitted ? null : typeof(ArgumentOutOfRangeException), thrown?.GetType());
    }

    [Fact]
    public void Without_a_window_an_occurrence_lasts_its_whole_days()
    {
        Assert.Equal(
            new Interval(Instant.FromUtc(2026, 11, 30, 16, 0), Instant.FromUtc(2026, 12, 31, 16, 0)),
            RecurringDuties.NewYearGifts.During(new LocalDate(2026, 12, 1), Shanghai));
        Assert.Throws<ArgumentException>("occurrence", () => RecurringDuties.NewYearGifts.During(new LocalDate(2026, 12, 2), Shanghai));
    }

    [Fact]
    public void A_window_over_midnight_ends_on_the_day_after()
    {
        var closing = RecurringDuties.SupervisionReport with { Window = OpenSpan.Parse("22:00-02:00") };

        Assert.Equal(new Interval(Instant.FromUtc(2026, 1, 31, 14, 0), Instant.FromUtc(2026, 1, 31, 18, 0)), closing.During(new LocalDate(2026, 1, 31), Shanghai));
    }

    [Fact]
    public void A_time_that_the_clocks_skip_moves_forward_by_the_gap()
    {
        var london = DateTimeZoneProviders.Tzdb["Europe/London"];
        var sunday = new RecurringDuty { Id = "night-check", Name = LocalizedText.Same("Night check"), Recurrence = Recurrence.Weekly(IsoDayOfWeek.Sunday), Window = OpenSpan.Parse("01:30-03:00") };

        Assert.Equal(new Interval(Instant.FromUtc(2026, 3, 29, 1, 30), Instant.FromUtc(2026, 3, 29, 2, 0)), sunday.During(new LocalDate(2026, 3, 29), london));
    }

    [Fact]
    public void Duties_compare_by_what_they_say()
    {
        Assert.Equal(Presets.AsEnumerable(), Presets.AsEnumerable());
        Assert.Equal(Presets.Length, Presets.Distinct().Count());
        Assert.All(Presets.Zip(Presets), pair => Assert.Equal(pair.First.GetHashCode(), pair.Second.GetHashCode()));
        Assert.NotEqual(RecurringDuties.NewYearGifts, RecurringDuties.NewYearGifts with { Checklist = default });
        Assert.Empty((RecurringDuties.NewYearGifts with { Checklist = default }).Checklist);
    }

    [Fact]
    public void A_duty_has_an_id() => Assert.Throws<ArgumentException>(() => RecurringDuties.NewYearGifts with { Id = " " });
}
