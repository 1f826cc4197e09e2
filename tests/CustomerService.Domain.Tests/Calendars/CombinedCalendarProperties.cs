using CustomerService.Domain.Calendars;
using CustomerService.Domain.Tests.Generators;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

/// <summary>Union, intersection and exclusion: the laws of sets, and the answers of the walk.</summary>
public sealed class CombinedCalendarProperties
{
    [Fact]
    public void A_union_is_open_when_one_is_an_intersection_when_both_are_an_exclusion_when_only_the_first_is() =>
        Holds((one, other, asked) => new[] { asked.At, asked.Other, asked.At + asked.Amount }.All(at =>
            one.Union(other).IsOpen(at) == (one.IsOpen(at) || other.IsOpen(at))
            && (Intersection(one, other) is not { } both || both.IsOpen(at) == (one.IsOpen(at) && other.IsOpen(at)))
            && (Exclusion(one, other) is not { } rest || rest.IsOpen(at) == (one.IsOpen(at) && !other.IsOpen(at)))));

    [Fact]
    public void Working_time_is_included_and_excluded_like_the_sizes_of_sets() =>
        Holds((one, other, asked) =>
        {
            Duration Between(BusinessCalendar? calendar) => calendar?.WorkingTimeBetween(asked.At, asked.Other) ?? Duration.Zero;
            var both = Intersection(one, other);   // refused only where they have nothing in common
            return Between(one.Union(other)) == Between(one) + Between(other) - Between(both) && Between(Exclusion(one, other)) == Between(one) - Between(both);
        });

    [Fact]
    public void Order_and_repetition_do_not_matter_and_AlwaysOpen_changes_nothing() =>
        Holds((one, other, asked) => Same(asked, one.Union(other), other.Union(one))
            && (Intersection(one, other) is not { } both || Same(asked, both, other.Intersect(one)))
            && Same(asked, one, one.Union(one))
            && Same(asked, one, one.Intersect(one))
            && Same(asked, one, one.Intersect(BusinessCalendar.AlwaysOpen))
            && Same(asked, BusinessCalendar.AlwaysOpen, one.Union(BusinessCalendar.AlwaysOpen))
            && Same(asked, BusinessCalendar.UnionOf("three", one, other, one), BusinessCalendar.UnionOf("three", one, other)));

    [Fact]
    public void Nothing_remains_of_a_calendar_without_itself() =>
        Holds((one, _, _) => Assert.Throws<RuleBookException>(() => one.Except(one)).Faults is [{ Place: "$", Code: "rule-book.no-working-time" }]);

    [Fact]
    public void Combined_calendars_answer_like_the_walk() =>
        Holds((one, other, asked) =>
        {
            var (mine, theirs) = (DayWalk.Of(one.Rules!), DayWalk.Of(other.Rules!));
            return Agrees(one.Union(other), DayWalk.Union(mine, theirs), asked)
                && (Intersection(one, other) is not { } both || Agrees(both, DayWalk.Intersection(mine, theirs), asked))
                && (Exclusion(one, other) is not { } rest || Agrees(rest, DayWalk.Exclusion(mine, theirs), asked));
        });

    [Fact]
    public void A_combined_calendar_knows_holidays_as_far_as_all_its_members_do()
    {
        BusinessCalendar Known(int from, int until) => new(new CalendarRules
        {
            Id = $"{from}-{until}",
            TimeZone = "UTC",
            Week = WeeklyHours.Weekdays("09:00-17:00"),
            HolidaysKnownFrom = new(from, 1, 1),
            HolidaysKnownUntil = new(until, 12, 31),
        });
        var union = Known(2018, 2026).Union(Known(2020, 2028)).Intersect(BusinessCalendar.AlwaysOpen);

        Assert.True(union.IsProvisional(Moment.At("2019-12-31 23:59")));
        Assert.False(union.IsProvisional(Moment.At("2020-01-01 00:00")));
        Assert.False(union.IsProvisional(Moment.At("2026-12-31 23:59")));
        Assert.True(union.IsProvisional(Moment.At("2027-01-01 00:00")));
    }

    [Fact]
    public void A_date_of_a_combined_calendar_is_a_business_day_when_it_has_open_time_in_the_zone_of_the_first()
    {
        var night = new BusinessCalendar("night", "Europe/London", WeeklyHours.None.On(IsoDayOfWeek.Friday, "22:00-06:00"));
        var (friday, saturday) = (new LocalDate(2024, 1, 5), new LocalDate(2024, 1, 6));
        var combined = night.Intersect(BusinessCalendar.AlwaysOpen);

        Assert.True(night.IsBusinessDay(friday));
        Assert.False(night.IsBusinessDay(saturday));
        Assert.True(combined.IsBusinessDay(friday));
        Assert.True(combined.IsBusinessDay(saturday));
        Assert.Equal(Moment.At("2024-01-06 06:00"), combined.AddBusinessDays(Moment.At("2024-01-05 12:00"), 1));
        Assert.Equal(Moment.At("2024-01-06 06:00"), night.AddBusinessDays(Moment.At("2024-01-04 12:00"), 1));
    }

    [Fact]
    public void Teams_that_follow_the_sun_hand_over_without_a_gap()
    {
        BusinessCalendar Team(string zone, string hours) => new(zone, zone, WeeklyHours.Weekdays(hours));
        var around = BusinessCalendar.UnionOf("sun", Team("Asia/Shanghai", "08:00-16:00"), Team("Europe/London", "08:00-16:00"), Team("America/Los_Angeles", "08:00-16:00"));

        // Winter: Shanghai 00-08 UTC, London 08-16, Los Angeles 16-24: from Monday 00:00 to Friday 24:00 without a break.
        Assert.Equal(Moment.At("2024-01-08 00:00"), around.NextOpening(Moment.At("2024-01-06 00:00")));
        Assert.Equal(Moment.At("2024-01-13 00:00"), around.NextClosing(Moment.At("2024-01-08 00:00")));
        Assert.Equal(Duration.FromHours(120), around.WorkingTimeBetween(Moment.At("2024-01-06 00:00"), Moment.At("2024-01-15 00:00")));
        Assert.Equal(DateTimeZoneProviders.Tzdb["Asia/Shanghai"], around.Zone);
    }

    [Fact]
    public void At_least_two_calendars_are_put_together()
    {
        var office = new BusinessCalendar("office", "UTC", WeeklyHours.Weekdays("09:00-17:00"));

        Assert.Throws<ArgumentException>(() => BusinessCalendar.UnionOf("one", office));
        Assert.Throws<ArgumentException>(() => BusinessCalendar.UnionOf("none"));
        Assert.Throws<ArgumentException>(() => BusinessCalendar.UnionOf("default", default));
        Assert.Throws<ArgumentException>(() => BusinessCalendar.IntersectionOf("null", office, null!));
        Assert.Throws<ArgumentException>(() => BusinessCalendar.UnionOf(" ", office, office));
        Assert.Throws<ArgumentNullException>(() => office.Union(null!));
        Assert.Throws<ArgumentNullException>(() => office.Intersect(null!));
        Assert.Throws<ArgumentNullException>(() => office.Except(null!));
    }

    private static void Holds(Func<BusinessCalendar, BusinessCalendar, CalendarCase, bool> law) =>
        Prop.ForAll(CalendarCase.Any, CalendarCase.Any, (asked, second) => law(asked.Calendar, second.Calendar, asked)).Check(Config.QuickThrowOnFailure.WithMaxTest(120));

    private static BusinessCalendar? Intersection(BusinessCalendar one, BusinessCalendar other) => OrNull(() => one.Intersect(other));

    private static BusinessCalendar? Exclusion(BusinessCalendar one, BusinessCalendar other) => OrNull(() => one.Except(other));

    // Calendars at random may have nothing in common, or leave nothing.
    private static BusinessCalendar? OrNull(Func<BusinessCalendar> make)
    {
        try
        {
            return make();
        }
        catch (RuleBookException)
        {
            return null;
        }
    }

    private static bool Same(CalendarCase asked, BusinessCalendar one, BusinessCalendar other) =>
        one.IsOpen(asked.At) == other.IsOpen(asked.At)
        && one.TryAdd(asked.At, asked.Amount).AtOrNull == other.TryAdd(asked.At, asked.Amount).AtOrNull
        && one.TrySubtract(asked.At, asked.More).AtOrNull == other.TrySubtract(asked.At, asked.More).AtOrNull
        && one.TryNextOpening(asked.Other).AtOrNull == other.TryNextOpening(asked.Other).AtOrNull
        && one.TryNextClosing(asked.Other).AtOrNull == other.TryNextClosing(asked.Other).AtOrNull
        && one.WorkingTimeBetween(asked.At, asked.Other) == other.WorkingTimeBetween(asked.At, asked.Other);

    // Amounts that a rare intersection reaches only after centuries are left to the laws above: the walk would take as long.
    private static bool Agrees(BusinessCalendar calendar, DayWalk walk, CalendarCase asked)
    {
        var near = Instant.Min(asked.At + Duration.FromDays(2_000), BusinessCalendar.Latest);
        walk.Until = near;
        var date = asked.At.InZone(calendar.Zone).Date;
        return calendar.IsOpen(asked.At) == walk.IsOpen(asked.At)
            && Near(calendar.TryAdd(asked.At, asked.Amount), walk.Add(asked.At, asked.Amount, ClosingEdge.Close))
            && Near(calendar.TryAdd(asked.At, asked.Amount, ClosingEdge.NextOpening), walk.Add(asked.At, asked.Amount, ClosingEdge.NextOpening))
            && calendar.WorkingTimeBetween(asked.At, asked.Other) == walk.WorkingTimeBetween(asked.At, asked.Other)
            && Near(calendar.TryNextOpening(asked.At), walk.NextOpening(asked.At))
            && Near(calendar.TryNextClosing(asked.At), walk.NextClosing(asked.At))
            && calendar.IsBusinessDay(date) == walk.IsBusinessDay(date)
            && Near(calendar.TryAddBusinessDays(asked.At, 3), walk.AddBusinessDays(asked.At, 3, BusinessDayEnd.Close));

        // A search that says "never" where the walk finds something near is as wrong as one that finds something else.
        bool Near(CalendarAnswer fast, Instant? slow) => Before(fast.AtOrNull) == Before(slow);

        Instant? Before(Instant? at) => at < near - Duration.FromDays(2) ? at : null;
    }
}
