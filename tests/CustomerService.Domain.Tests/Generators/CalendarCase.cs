using CustomerService.Domain.Calendars;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>A calendar with instants and amounts to ask it about.</summary>
internal sealed record CalendarCase(CalendarRules Rules, Instant At, Instant Other, Duration Amount, Duration More)
{
    public static Arbitrary<CalendarCase> Any { get; } = Arb.From(Cases, Shrink);

    /// <summary>A calendar that nobody has asked anything yet.</summary>
    public BusinessCalendar Calendar => new(Rules);

    public DayWalk Walk => DayWalk.Of(Rules);

    private static Gen<CalendarCase> Cases =>
        from rules in CalendarGenerator.Rules
        from at in CalendarGenerator.Instants(rules)
        from other in Gen.Frequency((2, CalendarGenerator.Instants(rules)), (1, Gen.Choose(-10_000, 10_000).Select(minutes => at + Duration.FromMinutes(minutes))))
        from amount in CalendarGenerator.Amounts
        from more in CalendarGenerator.Amounts
        select new CalendarCase(rules, at, other, amount, more);

    public override string ToString() =>
        $"{Rules.TimeZone} {Rules.Week} [{string.Join("; ", Rules.Seasons)}] [{string.Join("; ", Rules.Dates)}] at {At:uuuu-MM-ddTHH:mm:ss.FFFFFFFFF'Z'}, {Other:uuuu-MM-ddTHH:mm:ss.FFFFFFFFF'Z'}, amounts {Amount}, {More}";

    private static IEnumerable<CalendarCase> Shrink(CalendarCase whole) =>
        CalendarGenerator.Shrink(whole.Rules).Select(rules => whole with { Rules = rules })
            .Concat(Smaller(whole.Amount).Select(amount => whole with { Amount = amount }))
            .Concat(Smaller(whole.More).Select(more => whole with { More = more }));

    private static IEnumerable<Duration> Smaller(Duration amount)
    {
        if (amount > Duration.Zero)
        {
            yield return Duration.Zero;
        }

        if (amount > Duration.FromHours(1))
        {
            yield return Duration.FromHours(1);
        }

        if (amount.NanosecondOfDay % NodaConstants.NanosecondsPerHour != 0 && amount > Duration.FromHours(2))
        {
            yield return Duration.FromHours(Math.Floor(amount.TotalHours));
        }
    }
}
