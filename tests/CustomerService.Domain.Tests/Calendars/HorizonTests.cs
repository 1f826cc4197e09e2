using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

/// <summary>The ends of time, amounts beyond all measure, places that never open again, and what is not known yet.</summary>
public sealed class HorizonTests
{
    private static readonly Instant First = BusinessCalendar.Earliest;
    private static readonly Instant Last = BusinessCalendar.Latest - Duration.Epsilon;
    private static readonly Duration Whole = Last - First;

    private static readonly BusinessCalendar Office = new("office", "UTC", WeeklyHours.Weekdays("09:00-17:00"));

    // Open until the end of June 2025, then never again.
    private static readonly BusinessCalendar GivenUp = new(new CalendarRules
    {
        Id = "given-up",
        TimeZone = "UTC",
        Week = WeeklyHours.Weekdays("09:00-17:00"),
        Seasons = [new SeasonalHours(new(2025, 7, 1), null, WeeklyHours.None)],
    });

    public static TheoryData<string, Func<BusinessCalendar, Instant, object?>> Questions { get; } = new()
    {
        { "is open", (calendar, at) => calendar.IsOpen(at) },
        { "next opening", (calendar, at) => calendar.TryNextOpening(at) },
        { "next closing", (calendar, at) => calendar.TryNextClosing(at) },
        { "add", (calendar, at) => calendar.TryAdd(at, Duration.FromHours(1)) },
        { "add less than nothing", (calendar, at) => calendar.TryAdd(at, -Duration.FromHours(1)) },
        { "add beyond measure", (calendar, at) => calendar.TryAdd(at, Duration.MaxValue) },
        { "add less than nothing beyond measure", (calendar, at) => calendar.TryAdd(at, Duration.MinValue) },
        { "subtract", (calendar, at) => calendar.TrySubtract(at, Duration.FromHours(1)) },
        { "subtract beyond measure", (calendar, at) => calendar.TrySubtract(at, Duration.MinValue) },
        { "latest start", (calendar, at) => calendar.TryLatestStart(at, Duration.FromHours(1)) },
        { "between, start", (calendar, at) => calendar.WorkingTimeBetween(at, Moment.At("2025-01-01 00:00")) },
        { "between, end", (calendar, at) => calendar.WorkingTimeBetween(Moment.At("2025-01-01 00:00"), at) },
        { "business days", (calendar, at) => calendar.TryAddBusinessDays(at, 1) },
    };

    [Theory, MemberData(nameof(Questions))]
    public void An_instant_beyond_the_horizon_is_a_wrong_call(string name, Func<BusinessCalendar, Instant, object?> ask)
    {
        Assert.NotNull(name);
        _ = ask(Office, First);
        _ = ask(Office, Last);
        Assert.Throws<ArgumentOutOfRangeException>(() => ask(Office, First - Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>(() => ask(Office, BusinessCalendar.Latest));
        Assert.Throws<ArgumentOutOfRangeException>(() => ask(Office, Instant.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => ask(Office, Instant.MaxValue));
    }

    [Fact]
    public void The_whole_horizon_is_counted_to_the_nanosecond()
    {
        Assert.Equal(Whole, BusinessCalendar.AlwaysOpen.WorkingTimeBetween(First, Last));
        Assert.Equal(Last, BusinessCalendar.AlwaysOpen.Add(First, Whole));
        Assert.Equal(First, BusinessCalendar.AlwaysOpen.Subtract(Last, Whole));
        Assert.Equal(First, BusinessCalendar.AlwaysOpen.Add(Last, -Whole));
        Assert.False(BusinessCalendar.AlwaysOpen.TryAdd(First, Whole + Duration.Epsilon).IsFound);
        Assert.False(BusinessCalendar.AlwaysOpen.TryAdd(Last, Whole).IsFound);
        Assert.False(BusinessCalendar.AlwaysOpen.TrySubtract(First, Duration.Epsilon).IsFound);
    }

    [Fact]
    public void Amounts_beyond_all_measure_have_no_answer()
    {
        Duration[] amounts = [Duration.MaxValue, Duration.MinValue, Whole, -Whole, 2 * Whole, Duration.FromDays(70_000), Duration.FromDays(-70_000)];

        Assert.All(amounts, amount => Assert.False(Office.TryAdd(Moment.At("2025-01-01 00:00"), amount).IsFound));
        Assert.All(amounts, amount => Assert.False(Office.TrySubtract(Moment.At("2025-01-01 00:00"), amount, ClosingEdge.NextOpening).IsFound));
        Assert.All(amounts, amount => Assert.Throws<BeyondHorizonException>(() => Office.Add(Moment.At("2025-01-01 00:00"), amount)));
        Assert.All(amounts, amount => Assert.Throws<BeyondHorizonException>(() => Office.Subtract(Moment.At("2025-01-01 00:00"), amount)));
    }

    [Fact]
    public void A_place_that_has_closed_for_good_says_never_and_still_counts_its_past()
    {
        var after = Moment.At("2025-08-01 10:00");

        Assert.False(GivenUp.IsOpen(after));
        Assert.False(GivenUp.TryNextOpening(after).IsFound);
        Assert.False(GivenUp.TryNextClosing(after).IsFound);
        Assert.False(GivenUp.TryAdd(after, Duration.Zero).IsFound);
        Assert.False(GivenUp.TryAdd(after, Duration.Epsilon).IsFound);
        Assert.False(GivenUp.TryAddBusinessDays(after, 1).IsFound);
        Assert.Null(GivenUp.BusinessDayAfter(new LocalDate(2025, 6, 30), 1));
        Assert.Equal(Moment.At("2025-06-30 17:00"), GivenUp.Subtract(after, Duration.Zero));
        Assert.Equal(Moment.At("2025-06-30 17:00"), GivenUp.Add(Moment.At("2025-06-30 16:00"), Duration.FromHours(1)));
        Assert.False(GivenUp.TryAdd(Moment.At("2025-06-30 16:00"), Duration.FromHours(1), ClosingEdge.NextOpening).IsFound);
        Assert.Equal(Moment.At("2025-06-30 09:00"), GivenUp.LatestStart(after, Duration.FromHours(8)));
    }

    [Fact]
    public void Never_is_said_without_an_exception_or_with_one_that_names_the_calendar()
    {
        var after = Moment.At("2025-08-01 10:00");

        Assert.Equal("given-up", Assert.Throws<BeyondHorizonException>(() => GivenUp.NextOpening(after)).Calendar);
        Assert.Contains("'given-up'", Assert.Throws<BeyondHorizonException>(() => GivenUp.NextClosing(after)).Message, StringComparison.Ordinal);
        Assert.Throws<BeyondHorizonException>(() => GivenUp.Add(after, Duration.Zero));
        Assert.Throws<BeyondHorizonException>(() => GivenUp.AddBusinessDays(after, 1));
        Assert.Throws<BeyondHorizonException>(() => Office.LatestStart(First, Duration.FromHours(1)));
        var never = GivenUp.TryNextOpening(after);
        Assert.Equal(default, never);
        Assert.Null(never.AtOrNull);
        Assert.Equal("never within the horizon", never.ToString());
        Assert.Throws<InvalidOperationException>(() => never.At);
    }

    [Theory]
    [InlineData("00:00-24:00")]
    [InlineData("22:00-次日22:00")]
    [InlineData("00:00-12:00", "12:00-24:00")]
    public void A_place_that_never_closes_never_opens_either(params string[] spans)
    {
        BusinessCalendar[] calendars = [BusinessCalendar.AlwaysOpen, new("always", "Europe/London", WeeklyHours.EveryDay(spans))];
        Assert.All(calendars, calendar =>
        {
            foreach (var at in new[] { First, Moment.At("2024-03-31 01:30"), Moment.At("2025-01-01 00:00"), Last })
            {
                Assert.True(calendar.IsOpen(at));
                Assert.False(calendar.TryNextOpening(at).IsFound);
                Assert.False(calendar.TryNextClosing(at).IsFound);
                Assert.Equal(at, calendar.Add(at, Duration.Zero));
            }
        });
    }

    [Fact]
    public void A_place_that_closed_once_in_all_the_years_never_closes_again()
    {
        var once = new BusinessCalendar("once", "UTC", WeeklyHours.Always, DatedHours.Closed("2029-01-08", "holiday"));

        Assert.Equal(Moment.At("2029-01-08 00:00"), once.NextClosing(First));
        Assert.Equal(Moment.At("2029-01-09 00:00"), once.NextOpening(First));
        Assert.False(once.TryNextClosing(Moment.At("2030-01-01 00:00")).IsFound);
        Assert.False(once.TryNextOpening(Moment.At("2030-01-01 00:00")).IsFound);
        Assert.Equal(Whole - Duration.FromDays(1), once.WorkingTimeBetween(First, Last));
    }

    [Fact]
    public void An_opening_exactly_at_the_first_instant_is_one_unless_it_was_open_before()
    {
        Assert.Equal(First, new BusinessCalendar("day", "UTC", WeeklyHours.EveryDay("00:00-08:00")).NextOpening(First));
        Assert.Equal(First + Duration.FromHours(22), new BusinessCalendar("night", "UTC", WeeklyHours.EveryDay("22:00-06:00")).NextOpening(First));
        Assert.Equal(First + Duration.FromHours(22), new BusinessCalendar("to-midnight", "UTC", WeeklyHours.EveryDay("00:00-06:00", "22:00-24:00")).NextOpening(First));
    }

    [Theory]
    [InlineData(2025, 2025)]
    [InlineData(1950, 1950)]
    [InlineData(2199, 2199)]
    [InlineData(1950, 2199)]
    public void Warming_changes_no_answer(int first, int last)
    {
        var warm = new BusinessCalendar("office", "UTC", Office.Rules!.Week).Warm(first, last);

        Assert.Equal(Office.NextOpening(Moment.At("2025-01-01 00:00")), warm.NextOpening(Moment.At("2025-01-01 00:00")));
        Assert.Equal(Office.WorkingTimeBetween(First, Last), warm.WorkingTimeBetween(First, Last));
        Assert.Same(warm, warm.Warm(first, last));
    }

    [Theory]
    [InlineData(1949, 2000)]
    [InlineData(2000, 2200)]
    [InlineData(2001, 2000)]
    public void Only_years_that_follow_each_other_within_the_horizon_are_warmed(int first, int last) => Assert.Throws<ArgumentOutOfRangeException>(() => Office.Warm(first, last));

    [Fact]
    public void Answers_beyond_the_known_holidays_are_provisional()
    {
        var known = new BusinessCalendar(Office.Rules! with { HolidaysKnownFrom = new(2018, 1, 1), HolidaysKnownUntil = new(2026, 12, 31), TimeZone = "Asia/Shanghai" });
        var (lastDay, firstDay) = (Moment.At("2026-12-31 01:00"), Moment.At("2018-01-01 09:00"));   // Thursday 09:00 there, Monday 17:00

        Assert.False(known.TryAdd(lastDay, Duration.FromHours(8)).IsProvisional);
        Assert.True(known.TryAdd(lastDay, Duration.FromHours(8), ClosingEdge.NextOpening).IsProvisional);
        Assert.True(known.TryAdd(lastDay, Duration.FromHours(9)).IsProvisional);
        Assert.True(known.TryNextOpening(Moment.At("2027-02-01 00:00")).IsProvisional);
        Assert.True(known.TrySubtract(Moment.At("2027-02-01 00:00"), Duration.FromHours(1_000)).IsProvisional);   // ends in what is known, counts what is not
        Assert.False(known.TrySubtract(firstDay, Duration.FromHours(8)).IsProvisional);
        Assert.True(known.TrySubtract(firstDay, Duration.FromHours(9)).IsProvisional);
        Assert.False(known.TryAddBusinessDays(Moment.At("2026-12-30 01:00"), 1, BusinessDayEnd.EndOfDay).IsProvisional);
        Assert.True(known.TryAddBusinessDays(Moment.At("2026-12-30 01:00"), 2).IsProvisional);
        Assert.Equal("2026-12-31T01:00:00Z", known.TryAdd(lastDay, Duration.Zero).ToString());
        Assert.Equal("2027-01-01T02:00:00Z (provisional)", known.TryAdd(lastDay, Duration.FromHours(9)).ToString());
    }

    [Fact]
    public void Work_that_takes_no_time_has_no_latest_start()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.TryLatestStart(Moment.At("2025-01-01 00:00"), Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.LatestStart(Moment.At("2025-01-01 00:00"), -Duration.Epsilon));
    }
}
