using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The code of the guide page on calendars.</summary>
public sealed class CalendarSnippets
{
    [Fact]
    public void Split_shifts_and_a_holiday()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var now = Instant.FromUtc(2026, 12, 24, 15, 0);

        #region calendar
        var calendar = new BusinessCalendar("support", "Europe/London",
            WeeklyHours.Weekdays("09:00-12:30", "13:30-18:00").On(IsoDayOfWeek.Saturday, "10:00-14:00"),
            DatedHours.Closed("2026-12-25", "Christmas Day"),
            DatedHours.Open("2026-12-31", "09:00-12:00"));

        Instant due = calendar.Add(now, Duration.FromHours(8));
        Duration open = calendar.WorkingTimeBetween(now, due);                        // 8 h
        Console.WriteLine(calendar.ExplainAdd(now, Duration.FromHours(8)));           // each span counted, each day skipped and why
        #endregion

        Assert.Equal(Duration.FromHours(8), open);
        Assert.Equal(
            """
            8 h of working time from Thu 2026-12-24 15:00 Europe/London (support)
            - Thu 2026-12-24 15:00-18:00 3 h, in all 3 h
            - Fri 2026-12-25 closed: Christmas Day
            - Sat 2026-12-26 10:00-14:00 4 h, in all 7 h
            - Sun 2026-12-27 closed: weekend
            - Mon 2026-12-28 09:00-10:00 1 h, in all 8 h
            = Mon 2026-12-28 10:00 Europe/London

            """,
            Console.ToString());
    }

    [Fact]
    public void The_Chinese_calendar()
    {
        using var Console = new StringWriter { NewLine = "\n" };

        #region china
        var china = Holidays.China.Calendar("support-cn", WeeklyHours.Weekdays("09:00-12:00", "13:30-18:00"));

        var friday = Instant.FromUtc(2026, 2, 13, 9, 0);                              // Friday 13 February 2026, 17:00 in Shanghai
        Console.WriteLine(china.ExplainBusinessDays(friday, days: 2).In(Language.Chinese));
        Console.WriteLine(china.TryAdd(Instant.FromUtc(2026, 12, 31, 9, 0), Duration.FromHours(8)).IsProvisional);   // 2027 is not announced yet
        #endregion

        Assert.Equal(
            """
            星期五 2026-02-13 17:00 Asia/Shanghai 之后 2 个工作日（support-cn）
            - 星期六 2026-02-14 第 1 个工作日：调休上班
            - 星期日 2026-02-15 不营业：春节
            - 星期一 2026-02-16 不营业：春节
            - 星期二 2026-02-17 不营业：春节
            - 星期三 2026-02-18 不营业：春节
            - 星期四 2026-02-19 不营业：春节
            - 星期五 2026-02-20 不营业：春节
            - 星期六 2026-02-21 不营业：春节
            - 星期日 2026-02-22 不营业：春节
            - 星期一 2026-02-23 不营业：春节
            - 星期二 2026-02-24 第 2 个工作日
            = 星期二 2026-02-24 18:00 Asia/Shanghai
            True

            """,
            Console.ToString());
    }

    [Fact]
    public void A_calendar_is_a_file()
    {
        #region calendar-json
        var calendar = BusinessCalendar.Parse("""
            {
              "id": "support", "version": 2, "names": { "en": "Support hours", "zh-Hans": "客服时间" },
              "timeZone": "Asia/Shanghai",
              "week": {
                "monday":  ["09:00-12:00", "13:30-18:00"], "tuesday":  ["09:00-12:00", "13:30-18:00"], "wednesday": ["09:00-12:00", "13:30-18:00"],
                "thursday": ["09:00-12:00", "13:30-18:00"], "friday": ["09:00-12:00", "13:30-18:00", "20:00-02:00"]
              },
              "seasons": [ { "from": "2026-07-01", "until": "2026-08-31", "week": { "monday": ["08:00-14:00"], "thursday": ["08:00-14:00"] } } ],
              "dates": [
                { "date": "2026-10-01", "closed": true, "names": { "en": "National Day", "zh-Hans": "国庆节" } },
                { "date": "2026-10-10", "worksLike": "thursday", "names": { "en": "for 7 October", "zh-Hans": "补 10 月 7 日" } },
                { "date": "2026-12-31", "hours": ["09:00-15:00"] }
              ],
              "holidaysKnownUntil": "2026-12-31"
            }
            """);
        #endregion

        Assert.Equal(calendar.ToJson(), BusinessCalendar.Parse(calendar.ToJson()).ToJson());
        Assert.True(calendar.IsBusinessDay(new LocalDate(2026, 10, 10)));
        Assert.False(calendar.IsBusinessDay(new LocalDate(2026, 7, 3)));
    }

    [Fact]
    public void Every_question()
    {
        var calendar = new BusinessCalendar("support", "Europe/London", WeeklyHours.Weekdays("09:00-17:00"));
        var customer = new BusinessCalendar("customer", "America/New_York", WeeklyHours.Weekdays("09:00-17:00"));
        var maintenance = new BusinessCalendar("maintenance", "Europe/London", WeeklyHours.None.On(IsoDayOfWeek.Monday, "09:00-10:00"));
        var (start, due) = (Instant.FromUtc(2026, 11, 23, 15, 0), Instant.FromUtc(2026, 11, 24, 15, 0));
        var work = Duration.FromHours(2);

        #region questions
        bool isOpen = calendar.IsOpen(start);
        Instant opens = calendar.NextOpening(start);
        Instant closes = calendar.NextClosing(start);
        Instant workGoesOn = calendar.Add(start, Duration.Zero);                      // now, or the next opening
        Instant end = calendar.Add(start, work);                                      // used up at closing time: ends at the close
        Instant next = calendar.Add(start, work, ClosingEdge.NextOpening);            // ... or at the next opening
        Instant begin = calendar.LatestStart(due, work);
        Duration between = calendar.WorkingTimeBetween(start, due);
        Instant fifthDay = calendar.AddBusinessDays(start, 5, BusinessDayEnd.EndOfDay);
        CalendarAnswer perhaps = calendar.TryAdd(start, work);                        // IsFound, At, IsProvisional
        BusinessCalendar both = calendar.Intersect(customer);                         // the customer's hours and ours
        BusinessCalendar followTheSun = calendar.Union(customer);
        BusinessCalendar withoutMaintenance = calendar.Except(maintenance);
        #endregion

        Assert.True(isOpen);
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 9, 0), opens);
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 17, 0), closes);
        Assert.Equal(start, workGoesOn);
        Assert.Equal(closes, end);
        Assert.Equal(opens, next);
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 13, 0), begin);
        Assert.Equal(Duration.FromHours(8), between);
        Assert.Equal(Instant.FromUtc(2026, 12, 1, 0, 0) - Duration.Epsilon, fifthDay);
        Assert.Equal(end, perhaps.At);
        Assert.Equal(Duration.FromHours(3), both.WorkingTimeBetween(start, due));
        Assert.Equal(Duration.FromHours(8 + 5 + 1), followTheSun.WorkingTimeBetween(start, Instant.FromUtc(2026, 11, 24, 15, 0) + Duration.FromHours(1)));
        Assert.Equal(Duration.Zero, withoutMaintenance.WorkingTimeBetween(Instant.FromUtc(2026, 11, 23, 9, 0), Instant.FromUtc(2026, 11, 23, 10, 0)));
    }
}
