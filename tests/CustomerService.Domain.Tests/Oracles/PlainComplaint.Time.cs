using NodaTime;

namespace CustomerService.Domain.Tests.Oracles;

/// <summary>The promises that the model knows: elapsed time, odd enough never to fall on an act.</summary>
internal static class PlainPromises
{
    public static readonly Duration Acknowledgement = Duration.FromMinutes(467);
    public static readonly Duration Resolution = Duration.FromMinutes(14_411);
    public static readonly Duration CallBack = Duration.FromMinutes(1_447);
    public static readonly Duration Answer = Duration.FromMinutes(1_567);
}

// Time: a clock is a list of spans in which it ran; when it has used so much is found by adding them up.
internal sealed partial class PlainComplaint
{
    private static readonly Duration Beat = Duration.Epsilon;

    private readonly Clock[] _clocks =
    [
        new("acknowledgement", PlainPromises.Acknowledgement, [(0, PlainPromises.Acknowledgement / 2, 0)], Begun(at)),
        new("resolution", PlainPromises.Resolution, [(0, PlainPromises.Resolution / 2, 0), (1, PlainPromises.Resolution * 4 / 5, 2)], Begun(at)),
        new("call-back", PlainPromises.CallBack, [], []),
    ];

    /// <summary>What a case tells its host as time passes, each as one line.</summary>
    public List<string> Advance(Instant now)
    {
        var told = new List<string>();
        while (Due().Where(due => due.At <= now).OrderBy(due => due.At).ThenBy(due => due.IsStep).Select(due => due.Tell).FirstOrDefault() is { } tell)
        {
            told.AddRange(tell());
        }

        return told;
    }

    private static List<Cycle> Begun(Instant at) => [new() { Spans = [(at, null)] }];

    private IEnumerable<(Instant At, bool IsStep, Func<IEnumerable<string>> Tell)> Due()
    {
        foreach (var clock in _clocks)
        {
            foreach (var (number, cycle) in clock.Cycles.Index())
            {
                if (cycle.ReachedAt(clock.Limit) is { } limit && !cycle.Told.Contains(-1))
                {
                    yield return (limit + Beat, false, () => Tell(cycle, -1, $"breach of {clock.Name} {number + 1} at {limit}", limit + Beat, _level + 1));
                }

                foreach (var (alert, used, level) in clock.Alerts)
                {
                    if (cycle.ReachedAt(used) is { } reached && !cycle.Told.Contains(alert))
                    {
                        yield return (reached, false, () => Tell(cycle, alert, $"warning {alert} of {clock.Name} {number + 1} at {reached}", reached, level));
                    }
                }
            }
        }

        if (!IsClosed && _pendingTo is not null)
        {
            var silent = _offeredAt + PlainPromises.Answer + Beat;
            yield return (silent, true, () => Silent(Instant.Max(silent, _lastAt)));
        }

        // A reminder that came in time; the case is over from the next moment on.
        if (State == "awaiting-complainant" && _answerBy is { } answerBy && _remindedAt <= answerBy)
        {
            yield return (answerBy + Beat, true, () => Step("lapse", Actor.Clock, Instant.Max(answerBy + Beat, _lastAt)).Count == 0 ? ["lapse"] : throw new InvalidOperationException("The clerk knew better."));
        }
    }

    private List<string> Tell(Cycle cycle, int alert, string what, Instant at, int level)
    {
        cycle.Told.Add(alert);
        var (moment, before) = (Instant.Max(at, _lastAt), _level);
        Happened(Actor.Clock, moment);
        if (!IsClosed && forgets != "limit-passed")
        {
            Rise(level, moment);
        }

        return before == _level ? [what] : [what, $"escalation to {_level}"];
    }

    private List<string> Silent(Instant at)
    {
        var (to, before) = (_pendingTo, _level);
        Silence(at);
        return before == _level ? [$"taken over by {to}"] : [$"taken over by {to}", $"escalation to {_level}"];
    }

    // Held while the complainant is asked, while an outside body or an institute has the case; over when it is closed.
    private void Ticked(string trigger, bool moved, bool outOfClosed, Instant at)
    {
        var cancelled = State is "withdrawn" or "merged";
        var (acknowledgement, resolution, callBack) = (_clocks[0], _clocks[1], _clocks[2]);
        foreach (var clock in _clocks)
        {
            var stops = clock == acknowledgement ? trigger is "acknowledge" or "resumeTalks" or "externalAward"
                : clock == callBack && trigger is "callBack" or "acceptOffer" or "resumeTalks" or "externalAward";
            if (clock.Cycles.LastOrDefault() is { IsOver: false } cycle)
            {
                var held = State == "referred" || (clock == resolution && State is "awaiting-complainant" or "under-examination");
                if (stops || IsClosed)
                {
                    cycle.Stop(at, cancelled);
                }
                else if (held)
                {
                    cycle.Pause(at);
                }
                else
                {
                    cycle.Resume(at);
                }
            }
            else if ((clock == callBack && trigger == "adjourn") || (clock == resolution && moved && !IsClosed && State != "referred"))
            {
                clock.Cycles.Add(new() { Spans = [(at, null)] });
            }
        }
    }

    // A twin that came earlier: what the receipt started, and nothing has stopped, counts from there.
    private void CountFrom(Instant earlier)
    {
        foreach (var clock in _clocks.Where(clock => earlier < _countsFrom && clock.Cycles is [{ IsOver: false }] && clock.Name != "call-back"))
        {
            clock.Cycles[0].Spans[0] = (earlier, clock.Cycles[0].Spans[0].To);
        }

        _countsFrom = Instant.Min(_countsFrom, earlier);
    }

    private Instant _countsFrom = at;

    private sealed record Clock(string Name, Duration Limit, (int Alert, Duration Used, int Level)[] Alerts, List<Cycle> Cycles);

    private sealed class Cycle
    {
        public required List<(Instant From, Instant? To)> Spans { get; init; }

        public HashSet<int> Told { get; } = [];

        public bool IsOver { get; private set; }

        public void Pause(Instant at) => Spans[^1] = Spans[^1].To is null ? (Spans[^1].From, at) : Spans[^1];

        public void Resume(Instant at)
        {
            if (Spans[^1].To is not null)
            {
                Spans.Add((at, null));
            }
        }

        public void Stop(Instant at, bool cancelled)
        {
            Pause(at);
            IsOver = true;
            _ = cancelled;
        }

        // When so much has been used, if ever: nothing stops the last span yet, so time will come to it.
        public Instant? ReachedAt(Duration amount)
        {
            foreach (var (from, to) in Spans)
            {
                if (to is null || to - from > amount)
                {
                    return from + amount;
                }

                amount -= to.Value - from;
            }

            return null;
        }
    }
}
