using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Tests.Oracles;

/// <summary>
/// A second implementation of a timer's arithmetic: slow, and from the events alone. Time is walked span by span, days date by date; what
/// does not count is cut out piece by piece.
/// </summary>
internal sealed class TimerWalk
{
    private static readonly Duration Farthest = Duration.FromDays(500);

    private readonly List<(Instant From, Instant To)> _gaps = [];
    private readonly Func<PromiseReference, Promise?> _promises;
    private Instant _start;
    private Instant _from;
    private Instant _origin;
    private Instant? _pausedAt;
    private Instant? _endedAt;
    private bool _waitsForCustomer;
    private (long Target, long Limit) _carried;
    private bool _isArmed = true;
    private Promise? _promise;

    public TimerWalk(IEnumerable<TimerEvent> events, Func<PromiseReference, Promise?> promises)
    {
        _promises = promises;
        foreach (var fact in events)
        {
            Take(fact);
        }
    }

    public bool IsArmed => _isArmed;

    private Promise Promise => _promise!;

    private TimeTarget Binding => Promise.Limit ?? Promise.Target;

    /// <summary>The last instant in time; null while it is not known.</summary>
    public Instant? Due() => Promise.Limit is { } limit ? End(limit, limit.Whole - _carried.Limit) : Target();

    public Instant? Target() => End(Promise.Target, Promise.Target.Whole - _carried.Target);

    public long Used(Instant until)
    {
        var used = Used(Binding, Promise.Limit is null ? _carried.Target : _carried.Limit, until);
        var isLate = Due() is { } due && due < Min(until, _endedAt);
        return Binding is BusinessDays && !isLate ? Math.Min(used, Math.Max(Binding.Whole, Promise.Limit is null ? _carried.Target : _carried.Limit)) : used;
    }

    public Instant? Alert(PromiseAlert alert)
    {
        var target = Promise.Target;
        if (alert.IsWarning && _carried.Target > target.Whole)
        {
            return _from;   // overdue when the target changed
        }

        if (alert.Share is { } share)
        {
            var part = (decimal)share * target.Whole;
            var amount = (long)(target is BusinessDays ? Math.Ceiling(part) : part);
            var reached = Reached(target, amount - _carried.Target);
            return reached is { } end && target is BusinessDays days && amount == target.Whole ? OpeningOf(days, end) : reached;
        }

        if (alert.IsWarning)
        {
            if (Target() is not { } due)
            {
                return null;
            }

            // Backward over the open spans; not into what does not count, there the rest decides.
            var begun = Cuts().Where(gap => gap.From < due && gap.To < Instant.MaxValue).Select(gap => gap.To).Append(_from).Max();
            return Backward(target.CountedOn ?? BusinessCalendar.AlwaysOpen, due, alert.BeforeDue) is { } before && before >= begun ? before
                : target is BusinessDays ? Instant.Min(begun, due)
                : Reached(target, Math.Max(1, target.Whole - alert.BeforeDue.ToInt64Nanoseconds()) - _carried.Target);
        }

        return Due() is not { } breach ? null
            : alert.AfterDue == Duration.Zero ? breach + Duration.Epsilon
            : Forward([.. Open(Binding, breach, breach + Farthest)], alert.AfterDue.ToInt64Nanoseconds());
    }

    private void Take(TimerEvent fact)
    {
        switch (fact)
        {
            case TimerArmed e: _promise = _promises(e.Promise); break;
            case TimerStarted e: _promise = _promises(e.Promise); Begin(e.At); break;
            case TimerPaused e: (_pausedAt, _waitsForCustomer) = (e.At, e.Reason == PauseReason.WaitingForCustomer); break;
            case TimerResumed e: EndPause(e.At); break;
            case TimeExcluded e: _gaps.Add((e.From, e.To)); break;
            case TimerStopped e: EndPause(e.At); _endedAt = e.At; break;
            case TimerCancelled e:
                EndPause(e.At);
                if (_isArmed)
                {
                    Begin(e.At);
                }

                _endedAt = e.At;
                break;
            case TimerReopened { Way: Reopening.NewCycle } e: Begin(e.At); break;
            case TimerReopened e: _gaps.Add((_endedAt!.Value, e.At)); _endedAt = null; break;
            case CustomerWrote e:
                if (_isArmed || _endedAt is not null || Promise.Restart == CycleRestart.OnEveryMessage)
                {
                    EndPause(e.At);
                    Begin(e.At);
                }
                else if (_waitsForCustomer)
                {
                    EndPause(e.At);
                }

                break;
            case TimerRetargeted e: Retarget(e); break;
            default: break;   // alerts and breaches are answers, not causes
        }
    }

    private void Begin(Instant at)
    {
        (_start, _from, _origin, _isArmed) = (at, at, at, false);
        (_carried, _endedAt) = (default, null);
    }

    private void EndPause(Instant at)
    {
        if (_pausedAt is { } since)
        {
            _gaps.Add((since, at));
            _pausedAt = null;
        }
    }

    private void Retarget(TimerRetargeted e)
    {
        if (!_isArmed && e.Policy == RetargetPolicy.KeepElapsed)
        {
            var limit = Used(e.At);
            var target = Promise.Limit is null ? limit : UsedOfTarget(e.At);
            var next = _promises(e.Promise)!;

            // What was overdue is overdue under the new target too.
            target = Target() < e.At && target >= next.Target.Whole ? Math.Max(target, next.Target.Whole + 1) : target;
            limit = Due() < e.At && limit >= (next.Limit ?? next.Target).Whole ? Math.Max(limit, (next.Limit ?? next.Target).Whole + 1) : limit;
            (_carried, _from) = ((target, limit), e.At);
        }
        else if (!_isArmed)
        {
            _from = _origin = e.Policy == RetargetPolicy.Restart ? e.At : _start;
            _carried = default;
        }

        _promise = _promises(e.Promise);
    }

    private long UsedOfTarget(Instant until)
    {
        var used = Used(Promise.Target, _carried.Target, until);
        var isLate = Target() is { } due && due < until;
        return Promise.Target is BusinessDays && !isLate ? Math.Min(used, Math.Max(Promise.Target.Whole, _carried.Target)) : used;
    }

    private IEnumerable<(Instant From, Instant To)> Cuts() =>
        (_pausedAt is { } since ? [.. _gaps, (since, Instant.MaxValue)] : _gaps).Where(gap => gap.From < gap.To && gap.To > _from);

    // What overlaps or touches is one.
    private List<(Instant From, Instant To)> Joined()
    {
        var joined = new List<(Instant From, Instant To)>();
        foreach (var gap in Cuts().OrderBy(gap => gap.From))
        {
            if (joined.Count > 0 && gap.From <= joined[^1].To)
            {
                joined[^1] = (joined[^1].From, Instant.Max(joined[^1].To, gap.To));
            }
            else
            {
                joined.Add(gap);
            }
        }

        return joined;
    }

    private long Used(TimeTarget target, long carried, Instant until)
    {
        var end = Min(until, _endedAt);
        return end <= _from ? carried
            : target is BusinessDays days ? carried + CountedDates(days, end).Count()
            : carried + Pieces(target, end).Sum(piece => (piece.To - piece.From).ToInt64Nanoseconds());
    }

    // Overdue when the target changed: over before the change.
    private Instant? End(TimeTarget target, long left) => left < 0 ? _from - Duration.Epsilon : Reached(target, left);

    // The opening of the day that ends then; a night shift ends on the day after. A day that opens later is taken from its midnight.
    private static Instant OpeningOf(BusinessDays target, Instant end)
    {
        var (zone, date) = (target.Calendar.Zone, end.InZone(target.Calendar.Zone).Date);
        Instant Midnight(LocalDate day) => zone.AtStartOfDay(day).ToInstant();
        Instant Opening(LocalDate day) => target.Calendar.NeverCloses ? Midnight(day) : target.Calendar.NextOpening(Midnight(day));
        LocalDate[] days = target.End == BusinessDayEnd.Close ? [date, date.PlusDays(-1)] : [date];
        return days.Select(Opening).Cast<Instant?>().FirstOrDefault(opening => opening < end) ?? Instant.Min(Midnight(date), end);
    }

    private Instant? Reached(TimeTarget target, long left) =>
        target is BusinessDays days ? ReachedDays(days, left)
        : left <= 0 ? _from
        : Forward(Pieces(target, _from + Farthest), left);

    private static Instant? Forward(IEnumerable<(Instant From, Instant To)> pieces, long amount)
    {
        foreach (var (from, to) in pieces)
        {
            var length = (to - from).ToInt64Nanoseconds();
            if (amount <= length)
            {
                return from + Duration.FromNanoseconds(amount);
            }

            amount -= length;
        }

        return null;
    }

    private static Instant? Backward(BusinessCalendar calendar, Instant due, Duration amount)
    {
        foreach (var span in calendar.OpenIntervals(due - Farthest, due).Reverse())
        {
            if (amount <= span.Duration)
            {
                return span.End - amount;
            }

            amount -= span.Duration;
        }

        return null;
    }

    // The open spans of a target from where it counts, with all that does not count cut out of them.
    private List<(Instant From, Instant To)> Pieces(TimeTarget target, Instant end)
    {
        var pieces = Open(target, _from, end).ToList();
        foreach (var gap in Cuts())
        {
            pieces = [.. pieces.SelectMany(piece => new[] { (piece.From, To: Instant.Min(piece.To, gap.From)), (From: Instant.Max(piece.From, gap.To), piece.To) }).Where(piece => piece.Item1 < piece.Item2)];
        }

        return pieces;
    }

    private static IEnumerable<(Instant From, Instant To)> Open(TimeTarget target, Instant from, Instant end) =>
        from >= end ? [] : target.CountedOn is { } calendar ? calendar.OpenIntervals(from, end).Select(span => (span.Start, span.End)) : [(from, end)];

    // Business days that begin after the day of the start, up to an instant, and not within what does not count.
    private IEnumerable<LocalDate> CountedDates(BusinessDays target, Instant until)
    {
        var zone = target.Calendar.Zone;
        for (var date = _from.InZone(zone).Date.PlusDays(1); zone.AtStartOfDay(date).ToInstant() <= until; date = date.PlusDays(1))
        {
            var begins = zone.AtStartOfDay(date).ToInstant();
            if (target.Calendar.IsBusinessDay(date) && !Cuts().Any(gap => gap.From <= begins && begins < gap.To))
            {
                yield return date;
            }
        }
    }

    private Instant? ReachedDays(BusinessDays target, long left)
    {
        var zone = target.Calendar.Zone;
        var last = left > 0 ? CountedDates(target, _from + Farthest).Cast<LocalDate?>().ElementAtOrDefault((int)left - 1) : _from.InZone(zone).Date;
        if (last is not { } date)
        {
            return null;
        }

        var end = EndFrom(target, date, _from);
        foreach (var gap in Joined())
        {
            if (gap.From < end && end < gap.To)
            {
                if (gap.To == Instant.MaxValue)
                {
                    return null;
                }

                end = EndFrom(target, gap.To.InZone(zone).Date, gap.To);
            }
        }

        return end;
    }

    // The end of the first business day from a date on whose end has not gone by.
    private Instant EndFrom(BusinessDays target, LocalDate date, Instant from)
    {
        for (; ; date = date.PlusDays(1))
        {
            if (target.Calendar.IsBusinessDay(date) && EndOf(target, date) is var end && end >= from)
            {
                return end;
            }
        }
    }

    private Instant EndOf(BusinessDays target, LocalDate date)
    {
        var zone = target.Calendar.Zone;
        return target.End switch
        {
            BusinessDayEnd.EndOfDay => zone.AtStartOfDay(date.PlusDays(1)).ToInstant() - Duration.Epsilon,
            BusinessDayEnd.SameTime => zone.AtLeniently(date.At(_origin.InZone(zone).TimeOfDay)).ToInstant(),
            _ => target.Calendar.AddBusinessDays(zone.AtLeniently(date.PlusDays(-1).At(LocalTime.Noon)).ToInstant(), 1),
        };
    }

    private static Instant Min(Instant one, Instant? other) => other is { } end ? Instant.Min(one, end) : one;
}
