using CustomerService.Domain.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Tests.Calendars;

public sealed class ShiftPlanTests
{
    [Theory]
    [InlineData("00:00", "night")]
    [InlineData("07:59", "night")]
    [InlineData("08:00", "early")]
    [InlineData("08:59", "early")]
    [InlineData("09:00", "early middle")]
    [InlineData("19:59", "early middle")]
    [InlineData("20:00", "middle night")]
    [InlineData("20:59", "middle night")]
    [InlineData("21:00", "night")]
    [InlineData("23:59", "night")]
    public void The_round_the_clock_plan_says_who_is_on(string time, string shifts)
    {
        Assert.Equal(shifts, string.Join(' ', ShiftPlan.SevenByTwentyFour.On(Time(time)).Select(shift => shift.Id)));
        Assert.True(ShiftPlan.SevenByTwentyFour.Covers(Time(time)));
    }

    [Fact]   // the hours of scenario S12: only the early shift from 8 to 9, only the night shift from 21 to 8
    public void Its_day_has_four_parts()
    {
        Assert.Equal(["08:00-09:00 early", "09:00-20:00 early, middle", "20:00-21:00 middle, night", "21:00-08:00 night"], ShiftPlan.SevenByTwentyFour.Coverage.Select(part => part.ToString()));
        Assert.True(ShiftPlan.SevenByTwentyFour.CoversWholeDay);
        Assert.Equal([OpenSpan.WholeDay], ShiftPlan.SevenByTwentyFour.Covered.AsEnumerable());
        Assert.Equal("seven-by-twenty-four: early 08:00-20:00, middle 09:00-21:00, night 20:00-08:00", ShiftPlan.SevenByTwentyFour.ToString());
    }

    [Theory]
    [InlineData("09:00-17:00", "09:00-17:00 a; 17:00-09:00 nobody", "09:00-17:00", "17:00-09:00")]
    [InlineData("22:00-06:00", "06:00-22:00 nobody; 22:00-06:00 a", "22:00-06:00", "06:00-22:00")]
    [InlineData("00:00-24:00", "00:00-24:00 a", "00:00-24:00", "")]
    [InlineData("08:00-次日08:00", "00:00-24:00 a", "00:00-24:00", "")]
    [InlineData("00:00-08:00 16:00-24:00", "00:00-08:00 a; 08:00-16:00 nobody; 16:00-24:00 b", "16:00-08:00", "08:00-16:00")]
    [InlineData("08:00-12:00 14:00-18:00", "08:00-12:00 a; 12:00-14:00 nobody; 14:00-18:00 b; 18:00-08:00 nobody", "08:00-12:00 14:00-18:00", "12:00-14:00 18:00-08:00")]
    [InlineData("08:00-次日08:00 09:00-17:00", "09:00-17:00 a, b; 17:00-09:00 a", "00:00-24:00", "")]
    [InlineData("06:00-14:00 14:00-22:00 22:00-06:00", "06:00-14:00 a; 14:00-22:00 b; 22:00-06:00 c", "00:00-24:00", "")]
    public void A_plan_says_when_somebody_is_on_and_when_nobody_is(string shifts, string parts, string covered, string gaps)
    {
        var plan = Plan(shifts);

        Assert.Equal(parts, string.Join("; ", plan.Coverage));
        Assert.Equal(covered, string.Join(' ', plan.Covered));
        Assert.Equal(gaps, string.Join(' ', plan.Gaps));
        Assert.Equal(gaps.Length == 0, plan.CoversWholeDay);
    }

    [Theory]   // property: minute by minute, the parts of the day agree with who is on
    [InlineData("08:00-20:00 09:00-21:00 20:00-次日08:00")]
    [InlineData("08:00-12:00 14:00-18:00 23:30-00:15")]
    [InlineData("00:00-24:00 22:00-06:00 05:00-13:00")]
    [InlineData("10:00-次日10:00 10:00-11:00")]
    public void Every_minute_lies_in_one_part_of_the_day(string shifts)
    {
        var plan = Plan(shifts);

        for (var minute = 0; minute < 24 * 60; minute++)
        {
            var time = LocalTime.FromMinutesSinceMidnight(minute);
            var part = Assert.Single(plan.Coverage, part => Holds(part.Span, time));
            Assert.Equal(plan.On(time).AsEnumerable(), part.Shifts.AsEnumerable());
            Assert.Equal(plan.Covers(time), plan.Covered.Count(span => Holds(span, time)) == 1);
            Assert.Equal(!plan.Covers(time), plan.Gaps.Any(span => Holds(span, time)));
        }
    }

    [Fact]
    public void What_is_covered_makes_a_week_of_a_calendar()
    {
        var plan = Plan("09:00-17:00 16:00-01:00");

        var week = Enum.GetValues<IsoDayOfWeek>().Skip(1).Aggregate(WeeklyHours.None, (hours, day) => hours.On(day, plan.Covered));

        Assert.Equal(WeeklyHours.EveryDay("09:00-01:00"), week);
        Assert.Equal("desk v1", new BusinessCalendar("desk", "Asia/Shanghai", week).ToString());
    }

    [Fact]
    public void A_plan_without_a_shift_is_refused()
    {
        Assert.Equal("$.shifts", Assert.Single(Assert.Throws<RuleBookException>(() => new ShiftPlan("empty")).Faults).Place);
        Assert.Equal("$.shifts", Assert.Single(Assert.Throws<RuleBookException>(() => new ShiftPlan("empty", default)).Faults).Place);
    }

    [Fact]
    public void Every_fault_is_named()
    {
        var refused = Assert.Throws<RuleBookException>(() => new ShiftPlan(" ", Named("day"), Named(" "), Named("day"), Named("night")));

        Assert.Equal(
            ["$.id rule-book.out-of-range", "$.shifts[1].id rule-book.out-of-range", "$.shifts[2].id rule-book.contradiction"],
            refused.Faults.Select(fault => $"{fault.Place} {fault.Code}"));
    }

    [Fact]
    public void Parts_of_the_day_compare_by_value()
    {
        var (left, right) = (Plan("09:00-17:00").Coverage, Plan("09:00-17:00").Coverage);

        Assert.Equal(left.AsEnumerable(), right.AsEnumerable());
        Assert.Equal(left[0].GetHashCode(), right[0].GetHashCode());
        Assert.NotEqual(left[0], left[1]);
    }

    private static ShiftPlan Plan(string shifts) =>
        new("desk", [.. shifts.Split(' ').Select((hours, i) => new Shift($"{(char)('a' + i)}", LocalizedText.Same("shift"), OpenSpan.Parse(hours)))]);

    private static Shift Named(string id) => new(id, LocalizedText.Same("shift"), OpenSpan.WholeDay);

    // Said another way than in the library: from the opening the time comes before the closing does.
    private static bool Holds(OpenSpan span, LocalTime time) =>
        span.Length == Duration.FromDays(1) || Since(span.From, time) < Since(span.From, span.To);

    private static long Since(LocalTime from, LocalTime time) => (time.NanosecondOfDay - from.NanosecondOfDay + NodaConstants.NanosecondsPerDay) % NodaConstants.NanosecondsPerDay;

    private static LocalTime Time(string text) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
}
