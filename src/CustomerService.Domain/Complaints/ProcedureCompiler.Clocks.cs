using System.Collections.Immutable;
using CustomerService.Domain.Commitments;

namespace CustomerService.Domain.Complaints;

// The clocks: checked, and flattened to one rule for each state and clock.
internal sealed partial class ProcedureCompiler
{
    private void CheckClocks()
    {
        for (var i = 0; i < _draft.Clocks.Count; i++)
        {
            var clock = _draft.Clocks[i];
            var place = $"$.clocks[{i}]";
            ReportAbsent(clock.Id == default && !_faults.AnyWithin(place), $"{place}.id", "bad-code", "A clock has an id.");
            Report(clock.Id != default && _draft.Clocks.FindIndex(other => other.Id == clock.Id) < i, $"{place}.id", "duplicate-clock", $"The clock '{clock.Id}' stands twice.");
            Report(string.IsNullOrWhiteSpace(clock.Promise), $"{place}.promise", "out-of-range", "A clock names the promise it times.");
            CheckClockTriggers(clock, place);
            CheckClockStates(clock, place, i);
            CheckExtensions(clock, place);
            CheckFiredByTime(clock.OnWarning, $"{place}.onWarning");
            CheckFiredByTime(clock.OnLimit, $"{place}.onLimit");
            Report(clock.EndsPath && clock.OnLimit is null, $"{place}.endsPath", "contradiction", "A limit that ends a path names in 'onLimit' the step that leaves it.");
            CheckKnown(clock.OnReopen, $"{place}.onReopen");
            Report(
                !clock.StartsOn.IsEmpty && clock.OnReopen != default,
                $"{place}.onReopen",
                "contradiction",
                "A clock with 'startsOn' begins anew with each of these triggers, whether the case was opened again or not; leave 'onReopen' out.");
        }
    }

    private void CheckExtensions(ProcedureClock clock, string place)
    {
        for (var i = 0; i < clock.Extensions.Length; i++)
        {
            var (extension, at) = (clock.Extensions[i], $"{place}.extensions[{i}]");
            var earlier = clock.Extensions[..i];
            ReportAbsent(extension.Id == default && !_faults.AnyWithin(at), $"{at}.id", "bad-code", "An extension has an id.");
            Report(extension.Id != default && earlier.Any(other => other.Id == extension.Id), $"{at}.id", "duplicate-extension", $"The clock '{clock.Id}' has the extension '{extension.Id}' twice.");
            Report(string.IsNullOrWhiteSpace(extension.Promise), $"{at}.promise", "out-of-range", "An extension names the promise that times the clock from then on.");
            Report(
                !string.IsNullOrWhiteSpace(extension.Promise) && (extension.Promise == clock.Promise || earlier.Any(other => other.Promise == extension.Promise)),
                $"{at}.promise",
                "contradiction",
                $"'{extension.Promise}' times the clock already; an extension brings another promise.");
            Report(
                extension.After is { } before && earlier.All(other => other.Id != before),
                $"{at}.after",
                "unknown-extension",
                $"No extension '{extension.After}' stands before this one{Near(extension.After?.Value ?? "", earlier.Select(other => other.Id))}.");
            CheckConditions(extension.Requires, $"{at}.requires");
        }
    }

    // Time writes no letters and finds no facts: it can only take steps whose facts it knows.
    private void CheckFiredByTime(ComplaintTrigger? fired, string place)
    {
        if (fired is not { } trigger || trigger == default)
        {
            return;
        }

        Report(
            Trigger.HasVerb(trigger) && !Trigger.IsWithinTimesReach(trigger),
            place,
            "reserved-trigger",
            $"'{trigger}' brings facts that only people know; time can fire '{Trigger.Acknowledge}', '{Trigger.HandOverSilence}', '{Trigger.Lapse}', '{Trigger.EndMediation}' and triggers of your own.");
        Report(
            !_draft.Transitions.Exists(transition => transition.Trigger == trigger),
            place,
            "unknown-trigger",
            $"No transition has the trigger '{trigger}'{Near(trigger.Value, _draft.Transitions.Select(t => t.Trigger))}.");
    }

    private void CheckClockTriggers(ProcedureClock clock, string place)
    {
        CheckFired(clock.StartsOn, $"{place}.startsOn");
        CheckFired(clock.StopsOn, $"{place}.stopsOn");
        foreach (var both in clock.StartsOn.Intersect(clock.StopsOn))
        {
            Add($"{place}.stopsOn", "contradiction", $"'{both}' starts the clock and stops it.");
        }

        void CheckFired(ImmutableArray<ComplaintTrigger> triggers, string path)
        {
            CheckTwice(triggers, path);
            for (var i = 0; i < triggers.Length; i++)
            {
                var trigger = triggers[i];
                if (trigger == Trigger.Receive)
                {
                    Add($"{path}[{i}]", "reserved-trigger", "'receive' is no step of a case; a clock that runs in the initial state starts with the receipt.");
                }
                else if (!_draft.Transitions.Exists(transition => transition.Trigger == trigger))
                {
                    Add($"{path}[{i}]", "unknown-trigger", $"No transition has the trigger '{trigger}'{Near(trigger.Value, _draft.Transitions.Select(t => t.Trigger))}.");
                }
            }
        }
    }

    private void CheckClockStates(ProcedureClock clock, string place, int index)
    {
        ImmutableArray<ComplaintState> held = [.. clock.HeldIn.Select(hold => hold.State)];
        var hasReasons = _draft.ClocksWithReasons.Contains(index) || clock.HeldIn.Any(hold => hold.Reason != PauseReason.WaitingForCustomer);
        Func<int, string> runsAt = i => $"{place}.runsIn[{i}]";
        Func<int, string> heldAt = i => hasReasons ? RuleBookNode.PlaceOf($"{place}.heldIn", held[i].Value) : $"{place}.heldIn[{i}]";
        Func<int, string> excludedAt = i => $"{place}.excludedIn[{i}]";
        CheckClockPlaces(clock.RunsIn, $"{place}.runsIn", runsAt);
        CheckClockPlaces(held, $"{place}.heldIn", heldAt);
        CheckClockPlaces(clock.ExcludedIn, $"{place}.excludedIn", excludedAt);
        for (var i = 0; i < held.Length; i++)
        {
            CheckKnown(clock.HeldIn[i].Reason, heldAt(i));
            Report(clock.HeldIn[i].Reason == PauseReason.NotCounted, heldAt(i), "out-of-range", $"Time that does not count stands in 'excludedIn': name '{held[i]}' there.");
            Report(clock.RunsIn.Contains(held[i]), heldAt(i), "contradiction", $"In '{held[i]}' the clock both runs and is held.");
        }

        for (var i = 0; i < clock.ExcludedIn.Length; i++)
        {
            var state = clock.ExcludedIn[i];
            Report(clock.RunsIn.Contains(state), excludedAt(i), "contradiction", $"In '{state}' the clock both runs and is excluded.");
            Report(held.Contains(state), excludedAt(i), "contradiction", $"In '{state}' the clock is both held and excluded.");
        }

        ReportAbsent(
            !_draft.States.Exists(state => !state.IsClosed && RuleOf(clock, state).Runs) && !_faults.AnyWithin("$.states") && !_faults.AnyWithin("$.superstates"),
            $"{place}.runsIn",
            "clock-never-runs",
            $"The clock '{clock.Id}' runs in no open state{(clock.RunsIn.IsEmpty ? "" : ": nearer entries of 'heldIn' and 'excludedIn' leave it none")}.");
    }

    private void CheckClockPlaces(ImmutableArray<ComplaintState> places, string path, Func<int, string> at)
    {
        CheckTwice(places, path);
        for (var i = 0; i < places.Length; i++)
        {
            var (state, isState) = (places[i], _states.TryGetValue(places[i], out var leaf));
            Report(leaf is { IsClosed: true }, at(i), "contradiction", $"'{state}' is closed; every clock has stopped there.");
            Report(!isState && !_superstates.ContainsKey(state), at(i), "unknown-state", $"There is no state or superstate '{state}'{Near(state.Value, _states.Keys.Concat(_superstates.Keys))}.");
        }
    }

    private ClockTable ClockTableOf() => new(
        [.. _draft.Clocks],
        _draft.States.Select(state => KeyValuePair.Create(state.State, _draft.Clocks.Select(clock => RuleOf(clock, state)).ToImmutableArray())));

    // What stands nearest counts: the state's own entry before that of its superstate.
    private ClockRule RuleOf(ProcedureClock clock, ProcedureState state)
    {
        if (state.IsClosed)
        {
            return default;
        }

        foreach (var place in Ancestors(state.State).Prepend(state.State))
        {
            if (clock.RunsIn.Contains(place))
            {
                return new ClockRule(Runs: true, HeldFor: null);
            }

            if (clock.ExcludedIn.Contains(place))
            {
                return new ClockRule(Runs: false, PauseReason.NotCounted);
            }

            if (clock.HeldIn.FirstOrDefault(hold => hold.State == place) is { } hold)
            {
                return new ClockRule(Runs: false, hold.Reason);
            }
        }

        return default;
    }
}
