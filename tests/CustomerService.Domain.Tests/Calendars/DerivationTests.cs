using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

public sealed class DerivationTests
{
    private static readonly BusinessCalendar Support = new(new CalendarRules
    {
        Id = "support",
        TimeZone = "Europe/London",
        Week = WeeklyHours.Weekdays("09:00-12:30", "13:30-18:00"),
        Dates =
        [
            DatedHours.Closed("2026-12-25", "Christmas Day"),
            DatedHours.Open(new LocalDate(2026, 12, 24), [OpenSpan.Parse("09:00-12:00")], new("Christmas Eve", "平安夜")),
            DatedHours.WorksLike("2026-12-27", IsoDayOfWeek.Monday, new("make-up day", "调休")),
        ],
        HolidaysKnownUntil = new LocalDate(2026, 12, 31),
    });

    private static readonly Instant Start = Instant.FromUtc(2026, 12, 23, 16, 0);

    [Fact]
    public void Every_span_counted_and_every_date_skipped_stands_in_the_text() =>
        Assert.Equal(
            """
            8 h of working time from Wed 2026-12-23 16:00 Europe/London (support)
            - Wed 2026-12-23 16:00-18:00 2 h, in all 2 h
            - Thu 2026-12-24 09:00-12:00 3 h, in all 5 h: Christmas Eve
            - Fri 2026-12-25 closed: Christmas Day
            - Sat 2026-12-26 closed: weekend
            - Sun 2026-12-27 09:00-12:00 3 h, in all 8 h: make-up day
            = Sun 2026-12-27 12:00 Europe/London
            """,
            Support.ExplainAdd(Start, Duration.FromHours(8)).In(Language.English));

    [Fact]
    public void The_same_in_Chinese() =>
        Assert.Equal(
            """
            自 星期三 2026-12-23 16:00 Europe/London 起 8 小时工作时间（support）
            - 星期三 2026-12-23 16:00-18:00 2 小时，累计 2 小时
            - 星期四 2026-12-24 09:00-12:00 3 小时，累计 5 小时：平安夜
            - 星期五 2026-12-25 不营业：Christmas Day
            - 星期六 2026-12-26 不营业：周末
            - 星期日 2026-12-27 09:00-12:00 3 小时，累计 8 小时：调休
            = 星期日 2026-12-27 12:00 Europe/London
            """,
            Support.ExplainAdd(Start, Duration.FromHours(8)).In(Language.Chinese));

    [Fact]
    public void What_rests_on_unknown_holidays_says_so()
    {
        var derivation = Support.ExplainAdd(Start, Duration.FromHours(60));

        Assert.True(derivation.IsProvisional);
        Assert.EndsWith("(provisional: the holidays of some of these dates are not known yet)", derivation.In(Language.English), StringComparison.Ordinal);
        Assert.EndsWith("（暂定：所涉日期的节假日尚未公布）", derivation.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Business_days_are_numbered() =>
        Assert.Equal(
            """
            3 business days after Wed 2026-12-23 16:00 Europe/London (support)
            - Thu 2026-12-24 business day 1: Christmas Eve
            - Fri 2026-12-25 closed: Christmas Day
            - Sat 2026-12-26 closed: weekend
            - Sun 2026-12-27 business day 2: make-up day
            - Mon 2026-12-28 business day 3
            = Mon 2026-12-28 18:00 Europe/London
            """,
            Support.ExplainBusinessDays(Start, 3).ToString());

    [Fact]
    public void Working_time_between_two_instants_ends_in_an_amount() =>
        Assert.Equal(
            """
            working time from Wed 2026-12-23 16:00 Europe/London to Thu 2026-12-24 10:30 Europe/London (support)
            - Wed 2026-12-23 16:00-18:00 2 h, in all 2 h
            - Thu 2026-12-24 09:00-10:30 1 h 30 min, in all 3 h 30 min: Christmas Eve
            = 3 h 30 min
            """,
            Support.ExplainBetween(Start, Instant.FromUtc(2026, 12, 24, 10, 30)).ToString());

    [Fact]
    public void What_never_comes_is_said_to_be_open()
    {
        var once = new BusinessCalendar("once", "UTC", WeeklyHours.None, DatedHours.Open("2026-05-01", "09:00-10:00"));

        Assert.Equal(
            "2 h of working time from Wed 2026-12-23 16:00 UTC (once)\n= never: only 0 s before 2200", once.ExplainAdd(Start, Duration.FromHours(2)).ToString());
    }

    [Fact]
    public void Subtracting_is_derived_in_the_order_of_time()
    {
        var derivation = Support.ExplainSubtract(Instant.FromUtc(2026, 12, 24, 10, 0), Duration.FromHours(2));

        Assert.Equal([Duration.FromHours(1), Duration.FromHours(1)], derivation.Steps.Select(step => step.Amount));
        Assert.Equal(Instant.FromUtc(2026, 12, 23, 17, 0), derivation.Result!.Value.ToInstant());
    }
}
