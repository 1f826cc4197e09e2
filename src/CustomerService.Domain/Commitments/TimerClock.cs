using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>The arithmetic of a timer: what is used, and when it is used up, with all that does not count in between.</summary>
internal static class TimerClock
{
    /// <summary>How much of a target is used at an instant.</summary>
    public static long Used(TimerState state, TimeTarget target, long carried, Instant until)
    {
        var now = state.EndedAt is { } ended ? Instant.Min(until, ended) : until;
        var isPaused = state.PausedFor is not null && state.PausedAt <= now;
        var end = isPaused ? state.PausedAt : now;
        var position = state.CountedFrom;
        var used = carried;
        var (afterGap, beforeGap) = (false, isPaused);
        foreach (var gap in state.Uncounted)
        {
            if (gap.Start >= end)
            {
                beforeGap |= gap.Start == end;
                break;
            }

            if (gap.End <= position)
            {
                continue;
            }

            if (gap.Start > position)
            {
                used += Count(target, position, afterGap, gap.Start, beforeGap: true);
            }

            (position, afterGap) = (gap.End, true);
        }

        used = position <= end ? used + Count(target, position, afterGap, end, beforeGap) : used;

        // The day to which a pause has put off a limit of days is no day more.
        return target is BusinessDays && used > target.Whole && !(Reaching(state, target, carried, target.Whole) is { IsFound: true } due && due.At < now)
            ? Math.Max(carried, target.Whole)
            : used;
    }

    /// <summary>When an amount of a target is used up, if nothing else happens; not found while a pause keeps it open, or beyond the horizon.</summary>
    public static CalendarAnswer Reaching(TimerState state, TimeTarget target, long carried, long amount)
    {
        var position = state.CountedFrom;
        var left = amount - carried;
        if (left < 0 && amount == target.Whole)
        {
            return new CalendarAnswer(position - Duration.Epsilon, isProvisional: false);   // overdue when the target changed
        }

        if (left <= 0 && target is not BusinessDays)
        {
            return new CalendarAnswer(position, isProvisional: false);   // used up under an earlier target
        }

        var afterGap = false;
        var lastDay = left <= 0 ? target.Reach(position, 0, state.Origin) : default;   // the end of the last of so many days, where that day has come
        foreach (var gap in state.Uncounted)
        {
            if (gap.End <= position)
            {
                continue;
            }

            if (state.PausedFor is not null && gap.Start >= state.PausedAt)
            {
                break;
            }

            if (gap.Start > position)
            {
                var answer = Answer();
                var counted = Count(target, position, afterGap, gap.Start, beforeGap: true);
                if (answer.IsFound && answer.At <= gap.Start && counted >= left)
                {
                    return answer;
                }

                left -= counted;
                lastDay = left <= 0 ? answer : default;
            }

            (position, afterGap) = (gap.End, true);
        }

        if (position >= BusinessCalendar.Latest || (state.PausedFor is not null && position >= state.PausedAt))
        {
            return default;
        }

        var last = Answer();
        return state.PausedFor is null || (last.IsFound && last.At <= state.PausedAt && Count(target, position, afterGap, state.PausedAt, beforeGap: true) >= left) ? last : default;

        CalendarAnswer Answer() =>
            lastDay.IsFound && lastDay.At >= position ? lastDay
            : left > 0 ? target.Reach(afterGap && target is BusinessDays ? position - Duration.Epsilon : position, left, state.Origin)
            : target.Reach(position, 0, state.Origin);
    }

    // Days count when they begin: one that begins with a gap begins in it, one that begins as a gap ends does not.
    private static long Count(TimeTarget target, Instant from, bool afterGap, Instant to, bool beforeGap)
    {
        if (target is not BusinessDays)
        {
            return target.Count(from, to);
        }

        var after = afterGap ? from - Duration.Epsilon : from;
        return target.Count(after, Instant.Max(after, beforeGap ? to - Duration.Epsilon : to));
    }

    public static CalendarAnswer TargetAt(TimerState state) => Reaching(state, state.Promise.Target, state.Carried.Target, state.Promise.Target.Whole);

    public static CalendarAnswer DueAt(TimerState state) =>
        state.Promise.Limit is { } limit ? Reaching(state, limit, state.Carried.Limit, limit.Whole) : TargetAt(state);

    /// <summary>When an alert goes off, if nothing else happens; not found while that is not known.</summary>
    public static CalendarAnswer AlertAt(TimerState state, PromiseAlert alert) => AlertAt(state, alert, DueAt(state), TargetAt(state));

    /// <summary>The same where breach and due time are known already.</summary>
    public static CalendarAnswer AlertAt(TimerState state, PromiseAlert alert, CalendarAnswer breach, CalendarAnswer due)
    {
        var target = state.Promise.Target;
        if (alert.IsWarning && state.Carried.Target > target.Whole)
        {
            return new CalendarAnswer(state.CountedFrom, isProvisional: false);   // overdue when the target changed
        }

        if (alert.Share is { } share)
        {
            var amount = ShareOf(target, share);
            var answer = Reaching(state, target, state.Carried.Target, amount);

            // A share of a few days rounds up to all of them: then it warns when the last day opens, not when it is over.
            return answer.IsFound && target is BusinessDays days && amount == target.Whole ? days.OpeningBefore(answer) : answer;
        }

        if (!alert.IsWarning)
        {
            return !breach.IsFound ? default
                : alert.AfterDue == Duration.Zero ? new CalendarAnswer(breach.At + Duration.Epsilon, breach.IsProvisional)   // done at the due instant is in time
                : state.Promise.Binding.After(breach.At, alert.AfterDue);
        }

        if (!due.IsFound)
        {
            return default;
        }

        // Backward on the calendar; where that leads into time that does not count, by what is left.
        var counted = state.CountedFrom;
        foreach (var gap in state.Uncounted)
        {
            counted = gap.Start < due.At ? Instant.Max(counted, gap.End) : counted;
        }

        var before = target.Before(due.At, alert.BeforeDue);
        return before.IsFound && before.At >= counted ? before
            : target is BusinessDays ? new CalendarAnswer(Instant.Min(counted, due.At), due.IsProvisional)   // a warning never comes after it is due
            : Reaching(state, target, state.Carried.Target, Math.Max(1, target.Whole - alert.BeforeDue.ToInt64Nanoseconds()));
    }

    // As decimals: 0.07 of a hundred days are seven of them, and not a little more.
    private static long ShareOf(TimeTarget target, double share) =>
        (long)(target is BusinessDays ? Math.Ceiling((decimal)share * target.Whole) : (decimal)share * target.Whole);
}
