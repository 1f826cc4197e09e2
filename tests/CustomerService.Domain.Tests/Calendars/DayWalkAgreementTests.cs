using CustomerService.Domain.Calendars;
using CustomerService.Domain.Tests.Generators;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

/// <summary>The compiled calendar answers what walking day by day answers, in any order and on several threads.</summary>
public sealed class DayWalkAgreementTests
{
    [Fact]
    public void Every_question_has_the_answer_of_the_walk() =>
        Prop.ForAll(CalendarCase.Any, asked => Differences(asked.Calendar, asked.Walk, asked) is var found && (found.Count == 0 ? true : throw new InvalidOperationException(string.Join("\n", found))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(250));

    [Fact]
    public void Business_days_have_the_answers_of_the_walk() =>
        Prop.ForAll(CalendarCase.Any, asked => DayDifferences(asked.Calendar, asked.Walk, asked) is var found && (found.Count == 0 ? true : throw new InvalidOperationException(string.Join("\n", found))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void The_order_of_questions_does_not_matter() =>
        Prop.ForAll(CalendarCase.Any, Arb.From(Gen.Choose(0, int.MaxValue)), (asked, seed) =>
        {
            var shared = asked.Calendar;
            var questions = Questions(asked);
            new Random(seed).Shuffle(questions);
            return questions.All(question => question(shared) == question(asked.Calendar)) && questions.All(question => question(shared) == question(asked.Calendar));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Threads_that_ask_at_once_get_the_same_answers() =>
        Prop.ForAll(CalendarCase.Any, asked =>
        {
            var shared = asked.Calendar;
            var questions = Questions(asked);
            var alone = questions.Select(question => question(asked.Calendar)).ToArray();
            var together = new string[4 * questions.Length];
            Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => together[i] = questions[i % questions.Length](shared));
            return together.Select((answer, i) => answer == alone[i % alone.Length]).All(same => same);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static Func<BusinessCalendar, string>[] Questions(CalendarCase asked) =>
    [
        calendar => calendar.IsOpen(asked.At).ToString(),
        calendar => calendar.TryAdd(asked.At, asked.Amount).ToString(),
        calendar => calendar.TryAdd(asked.Other, asked.More, ClosingEdge.NextOpening).ToString(),
        calendar => calendar.TrySubtract(asked.At, asked.More).ToString(),
        calendar => calendar.TryAdd(asked.At, 20 * asked.Amount).ToString(),
        calendar => calendar.TrySubtract(asked.Other, 20 * asked.Amount).ToString(),
        calendar => calendar.WorkingTimeBetween(asked.At, asked.Other).ToString(),
        calendar => calendar.WorkingTimeBetween(asked.Other, asked.At + Duration.FromDays(9_000)).ToString(),
        calendar => calendar.WorkingTimeBetween(asked.Other - Duration.FromDays(9_000), asked.At).ToString(),
        calendar => calendar.TryNextOpening(asked.Other).ToString(),
        calendar => calendar.TryNextClosing(asked.At).ToString(),
        calendar => calendar.BusinessDayAfter(Date(asked.At), 7).ToString()!,
        calendar => calendar.BusinessDayAfter(Date(asked.Other), -4_000).ToString()!,
        calendar => calendar.BusinessDaysBetween(Date(asked.At), Date(asked.Other)).ToString(),
        calendar => calendar.TryAddBusinessDays(asked.At, 5).ToString(),
    ];

    private static List<string> Differences(BusinessCalendar calendar, DayWalk walk, CalendarCase asked)
    {
        var found = new List<string>();
        foreach (var at in new[] { asked.At, asked.Other })
        {
            Compare("open", calendar.IsOpen(at), walk.IsOpen(at));
            Compare("opening", calendar.TryNextOpening(at).AtOrNull, walk.NextOpening(at));
            Compare("closing", calendar.TryNextClosing(at).AtOrNull, walk.NextClosing(at));
            foreach (var edge in Enum.GetValues<ClosingEdge>())
            {
                foreach (var amount in new[] { asked.Amount, asked.More, Duration.Zero })
                {
                    Compare($"{edge} add {amount}", calendar.TryAdd(at, amount, edge).AtOrNull, walk.Add(at, amount, edge));
                    Compare($"{edge} subtract {amount}", calendar.TrySubtract(at, amount, edge).AtOrNull, walk.Subtract(at, amount, edge));
                }

                // Exactly to the edges: up to the next closing, and back from it.
                if (calendar.TryNextClosing(at) is { IsFound: true } closing && calendar.WorkingTimeBetween(at, closing.At) is var exact)
                {
                    Compare($"{edge} add exactly {exact}", calendar.TryAdd(at, exact, edge).AtOrNull, walk.Add(at, exact, edge));
                    Compare($"{edge} subtract exactly {exact}", calendar.TrySubtract(closing.At, exact, edge).AtOrNull, walk.Subtract(closing.At, exact, edge));
                }
            }
        }

        Compare("between", calendar.WorkingTimeBetween(asked.At, asked.Other), walk.WorkingTimeBetween(asked.At, asked.Other));
        return found;

        void Compare<T>(string question, T fast, T slow)
        {
            if (!Equals(fast, slow))
            {
                found.Add($"{question}: {fast}, walking {slow}");
            }
        }
    }

    private static List<string> DayDifferences(BusinessCalendar calendar, DayWalk walk, CalendarCase asked)
    {
        var found = new List<string>();
        var date = asked.At.InZone(calendar.Zone).Date;
        var days = 1 + (int)(asked.Amount.TotalHours % 300);
        Compare("business day", calendar.IsBusinessDay(date), walk.IsBusinessDay(date));
        Compare("days between", calendar.BusinessDaysBetween(date, date.PlusDays(days)), walk.BusinessDaysBetween(date, date.PlusDays(days)));
        Compare("days back", calendar.BusinessDaysBetween(date, date.PlusDays(-days)), walk.BusinessDaysBetween(date, date.PlusDays(-days)));
        Compare("nth day", calendar.BusinessDayAfter(date, days), walk.BusinessDayAfter(date, days));
        Compare("nth day before", calendar.BusinessDayAfter(date, -days), walk.BusinessDayAfter(date, -days));
        foreach (var end in Enum.GetValues<BusinessDayEnd>())
        {
            Compare($"add days to {end}", calendar.TryAddBusinessDays(asked.At, days, end).AtOrNull, walk.AddBusinessDays(asked.At, days, end));
        }

        return found;

        void Compare<T>(string question, T fast, T slow)
        {
            if (!Equals(fast, slow))
            {
                found.Add($"{question}: {fast}, walking {slow}");
            }
        }
    }

    private static LocalDate Date(Instant at) => at.InUtc().Date;
}
