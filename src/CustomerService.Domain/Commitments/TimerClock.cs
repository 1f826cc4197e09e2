using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>The arithmetic of a timer: what is used, and when it is used up, with all that does not count in between.</summary>
internal static class TimerClock
{
    /// <summary>How much of a target is used at an instant.</summary>
    public static long Used(TimerState state, TimeTarget target, long carried, Instant until)
    {
        var end = state.PausedFor is not null ? Instant.Min(until, state.PausedAt) : until;
        if (state.EndedAt is { } ended)
        {
            end = Instant.Min(end, ended);
        }

        var position = state.CountedFrom;
        var used = carried;
        foreach (var gap in state.Uncounted)
        {
            if (gap.Start >= end)
            {
                break;
            }

            if (gap.End <= position)
            {
                continue;
            }

            if (gap.Start > position)
            {
                used += target.Count(position, gap.Start);
            }

            position = gap.End;
        }

        return position < end ? used + target.Count(position, end) : used;
    }

    /// <summary>When an amount of a target is used up, if nothing else happens; not found while a pause keeps it open, or beyond the horizon.</summary>
    public static CalendarAnswer Reaching(TimerState state, TimeTarget target, long carried, long amount)
    {
        var position = state.CountedFrom;
        var left = amount - carried;
        if (left <= 0 && target is not BusinessDays)
        {
            return new CalendarAnswer(position, isProvisional: false);   // used up under an earlier target
        }

        var days = target is BusinessDays;
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
                var answer = target.Reach(position, Math.Max(0, left), state.StartedAt);
                if (answer.IsFound && answer.At <= gap.Start)
                {
                    return answer;
                }

                left -= target.Count(position, gap.Start);
            }

            position = gap.End;
        }

        if (state.PausedFor is not null && position >= state.PausedAt)
        {
            return default;
        }

        var last = target.Reach(position, days ? Math.Max(0, left) : left, state.StartedAt);
        return state.PausedFor is null || (last.IsFound && last.At <= state.PausedAt) ? last : default;
    }

    public static CalendarAnswer TargetAt(TimerState state) => Reaching(state, state.Promise.Target, state.Carried.Target, state.Promise.Target.Whole);

    public static CalendarAnswer DueAt(TimerState state) =>
        state.Promise.Limit is { } limit ? Reaching(state, limit, state.Carried.Limit, limit.Whole) : TargetAt(state);

    /// <summary>When an alert goes off, if nothing else happens; not found while that is not known.</summary>
    public static CalendarAnswer AlertAt(TimerState state, PromiseAlert alert)
    {
        var target = state.Promise.Target;
        if (alert.Share is { } share)
        {
            return Reaching(state, target, state.Carried.Target, target is BusinessDays ? (long)Math.Ceiling(share * target.Whole) : (long)(share * target.Whole));
        }

        if (!alert.IsWarning)
        {
            var breach = DueAt(state);
            return !breach.IsFound ? default
                : alert.AfterDue == Duration.Zero ? new CalendarAnswer(breach.At + Duration.Epsilon, breach.IsProvisional)   // done at the due instant is in time
                : state.Promise.Binding.After(breach.At, alert.AfterDue);
        }

        var due = TargetAt(state);
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
            : target is BusinessDays ? new CalendarAnswer(counted, due.IsProvisional)
            : Reaching(state, target, state.Carried.Target, Math.Max(1, target.Whole - alert.BeforeDue.ToInt64Nanoseconds()));
    }
}
