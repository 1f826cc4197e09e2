using CustomerService.Domain.Calendars;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

/// <summary>What holds between the questions of one calendar, whatever its rules are.</summary>
public sealed class BusinessCalendarProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void What_is_added_lies_between() =>
        Holds((calendar, asked) => calendar.TryAdd(asked.At, asked.Amount) is not { IsFound: true } end || calendar.WorkingTimeBetween(asked.At, end.At) == asked.Amount);

    [Fact]
    public void What_is_subtracted_lies_between() =>
        Holds((calendar, asked) => calendar.TrySubtract(asked.At, asked.Amount) is not { IsFound: true } start || calendar.WorkingTimeBetween(start.At, asked.At) == asked.Amount);

    [Fact]
    public void Adding_what_lies_between_leads_to_the_end_when_that_is_open_and_to_the_closing_before_when_not() =>
        Holds((calendar, asked) =>
        {
            var (start, end) = (Instant.Min(asked.At, asked.Other), Instant.Max(asked.At, asked.Other));
            var between = calendar.WorkingTimeBetween(start, end);
            return between == Duration.Zero
                || (calendar.Add(start, between) is var reached && (calendar.IsOpen(end) && calendar.IsOpen(end - Duration.Epsilon) ? reached == end : reached <= end && calendar.WorkingTimeBetween(reached, end) == Duration.Zero));
        });

    [Fact]
    public void Adding_in_two_parts_is_adding_at_once() =>
        Holds((calendar, asked) => asked.More == Duration.Zero
            || calendar.TryAdd(asked.At, asked.Amount) is not { IsFound: true } first
            || calendar.TryAdd(first.At, asked.More).AtOrNull == calendar.TryAdd(asked.At, asked.Amount + asked.More).AtOrNull);

    [Fact]
    public void Subtracting_in_two_parts_is_subtracting_at_once() =>
        Holds((calendar, asked) => asked.More == Duration.Zero
            || calendar.TrySubtract(asked.At, asked.Amount) is not { IsFound: true } first
            || calendar.TrySubtract(first.At, asked.More).AtOrNull == calendar.TrySubtract(asked.At, asked.Amount + asked.More).AtOrNull);

    [Fact]
    public void Adding_to_the_next_opening_in_two_parts_is_adding_at_once_even_nothing() =>
        Holds((calendar, asked) => calendar.TryAdd(asked.At, asked.Amount, ClosingEdge.NextOpening) is not { IsFound: true } first
            || calendar.TryAdd(first.At, asked.More, ClosingEdge.NextOpening).AtOrNull == calendar.TryAdd(asked.At, asked.Amount + asked.More, ClosingEdge.NextOpening).AtOrNull);

    [Fact]
    public void Adding_nothing_after_something_stays_inside_open_time_and_goes_on_from_a_closing() =>
        Holds((calendar, asked) => calendar.TryAdd(asked.At, asked.Amount) is not { IsFound: true } end
            || calendar.TryAdd(end.At, Duration.Zero).AtOrNull == (calendar.IsOpen(end.At) ? end.At : calendar.TryNextOpening(end.At).AtOrNull));

    [Fact]
    public void A_later_start_never_ends_earlier() =>
        Holds((calendar, asked) =>
        {
            var (early, late) = (Instant.Min(asked.At, asked.Other), Instant.Max(asked.At, asked.Other));
            return InOrder(calendar.TryAdd(early, asked.Amount), calendar.TryAdd(late, asked.Amount))
                && InOrder(calendar.TryAdd(early, asked.Amount, ClosingEdge.NextOpening), calendar.TryAdd(late, asked.Amount, ClosingEdge.NextOpening))
                && InReverseOrder(calendar.TrySubtract(late, asked.Amount), calendar.TrySubtract(early, asked.Amount));
        });

    [Fact]
    public void More_work_never_ends_earlier_and_more_than_nothing_ends_later() =>
        Holds((calendar, asked) => asked.Amount == Duration.Zero
            || (InOrder(calendar.TryAdd(asked.At, asked.Amount), calendar.TryAdd(asked.At, asked.Amount + asked.More))
                && (asked.More == Duration.Zero || calendar.TryAdd(asked.At, asked.Amount) is not { IsFound: true } less
                    || calendar.TryAdd(asked.At, asked.Amount + asked.More) is not { IsFound: true } more || less.At < more.At)));

    [Fact]
    public void The_next_opening_edge_is_the_close_edge_moved_on_to_open_time() =>
        Holds((calendar, asked) => calendar.TryAdd(asked.At, asked.Amount) is not { IsFound: true } close
            || calendar.TryAdd(close.At, Duration.Zero).AtOrNull == calendar.TryAdd(asked.At, asked.Amount, ClosingEdge.NextOpening).AtOrNull);

    [Fact]
    public void Subtracting_mirrors_adding() =>
        Holds((calendar, asked) => calendar.TryAdd(asked.At, -asked.Amount - Duration.Epsilon) == calendar.TrySubtract(asked.At, asked.Amount + Duration.Epsilon)
            && calendar.TrySubtract(asked.At, -asked.Amount - Duration.Epsilon) == calendar.TryAdd(asked.At, asked.Amount + Duration.Epsilon)
            && (asked.Amount == Duration.Zero || !calendar.IsOpen(asked.At) || calendar.TryAdd(asked.At, asked.Amount) is not { IsFound: true } end || calendar.Subtract(end.At, asked.Amount) == asked.At)
            && (asked.Amount == Duration.Zero || !calendar.IsOpen(asked.At - Duration.Epsilon) || calendar.TrySubtract(asked.At, asked.Amount) is not { IsFound: true } start || calendar.Add(start.At, asked.Amount) == asked.At));

    [Fact]
    public void The_latest_start_meets_the_due_time_and_any_later_one_does_not() =>
        Holds((calendar, asked) =>
        {
            var work = asked.Amount + Duration.Epsilon;
            return calendar.TryLatestStart(asked.At, work) is not { IsFound: true } start
                || (calendar.IsOpen(start.At) && calendar.Add(start.At, work) <= asked.At && !(calendar.TryAdd(start.At + Duration.Epsilon, work).AtOrNull <= asked.At));
        });

    [Fact]
    public void Openings_and_closings_alternate() =>
        Holds((calendar, asked) =>
        {
            var at = asked.At;
            for (var i = 0; i < 8; i++)
            {
                var closing = calendar.TryNextClosing(at);
                if (!calendar.IsOpen(at))
                {
                    if (calendar.TryNextOpening(at) is not { IsFound: true } opening)
                    {
                        return !closing.IsFound;
                    }

                    if (closing.IsFound && closing.At <= opening.At)
                    {
                        return false;
                    }

                    at = opening.At;
                }
                else if (closing.IsFound)
                {
                    if (calendar.IsOpen(closing.At) || !calendar.IsOpen(closing.At - Duration.Epsilon) || calendar.WorkingTimeBetween(at, closing.At) != closing.At - at
                        || calendar.TryNextOpening(at + Duration.Epsilon).AtOrNull <= closing.At)
                    {
                        return false;
                    }

                    at = closing.At;
                }
            }

            return true;
        });

    [Fact]
    public void Time_between_turns_its_sign_with_its_ends_and_adds_up() =>
        Holds((calendar, asked) =>
        {
            var middle = asked.At + asked.Amount;
            return calendar.WorkingTimeBetween(asked.At, asked.Other) == -calendar.WorkingTimeBetween(asked.Other, asked.At)
                && calendar.WorkingTimeBetween(asked.At, middle) + calendar.WorkingTimeBetween(middle, asked.Other) == calendar.WorkingTimeBetween(asked.At, asked.Other)
                && calendar.WorkingTimeBetween(asked.At, middle) <= asked.Amount;
        });

    [Fact]
    public void An_answer_is_provisional_exactly_when_it_or_the_question_lies_beyond_the_known_holidays() =>
        Holds((calendar, asked) =>
        {
            bool Beyond(Instant at) => at.InZone(calendar.Zone).Date is var date && (date < calendar.Rules!.HolidaysKnownFrom || date > calendar.Rules!.HolidaysKnownUntil);
            return new[] { calendar.TryAdd(asked.At, asked.Amount), calendar.TrySubtract(asked.At, asked.Amount), calendar.TryNextOpening(asked.At), calendar.TryNextClosing(asked.At) }
                .All(answer => !answer.IsFound || answer.IsProvisional == (Beyond(asked.At) || Beyond(answer.At)));
        });

    [Fact]
    public void A_derivation_ends_where_the_answer_lies_and_its_spans_add_up_to_the_amount() =>
        Holds((calendar, asked) => asked.Amount == Duration.Zero || asked.Amount > Duration.FromDays(60)
            || calendar.TryAdd(asked.At, asked.Amount) is not { IsFound: true } end || end.At > asked.At + Duration.FromDays(2_000)
            || (calendar.ExplainAdd(asked.At, asked.Amount) is var derivation && derivation.Result!.Value.ToInstant() == end.At && derivation.Total == asked.Amount
                && derivation.Steps.Where(step => step.Kind == DerivationKind.Counted).Aggregate(Duration.Zero, (sum, step) => sum + step.Amount) == asked.Amount
                && calendar.OpenIntervals(asked.At, end.At).Aggregate(Duration.Zero, (sum, open) => sum + open.Duration) == asked.Amount));

    [Fact]
    public void Open_intervals_want_their_ends_in_order()
    {
        var at = Instant.FromUtc(2026, 3, 2, 12, 0);

        Assert.Empty(BusinessCalendar.AlwaysOpen.OpenIntervals(at, at));
        Assert.Throws<ArgumentOutOfRangeException>(() => BusinessCalendar.AlwaysOpen.OpenIntervals(at, at - Duration.Epsilon));
    }

    private static void Holds(Func<BusinessCalendar, CalendarCase, bool> law) => Prop.ForAll(CalendarCase.Any, asked => law(asked.Calendar, asked)).Check(Often);

    private static bool InOrder(CalendarAnswer first, CalendarAnswer second) => first.IsFound ? !second.IsFound || first.At <= second.At : !second.IsFound;

    private static bool InReverseOrder(CalendarAnswer first, CalendarAnswer second) => first.IsFound ? !second.IsFound || first.At >= second.At : !second.IsFound;
}
