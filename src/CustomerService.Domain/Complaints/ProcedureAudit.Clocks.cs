namespace CustomerService.Domain.Complaints;

// The clocks: does one run wherever a case is open, does each start and stop, is every state ruled in which it may be open?
internal sealed partial class ProcedureAudit
{
    private void CheckClocks()
    {
        if (_procedure.Clocks.IsEmpty)
        {
            Add(
                "no-clock",
                "$.clocks",
                new("No step has a time limit: the procedure has no clock.", "没有任何步骤受时限约束：流程未定义时钟。"),
                new("Add 'clocks' with at least one that runs in every open state (in C#: Clock(...)).", "请增加 clocks，至少有一个时钟在所有未结案状态下计时（C# 中为 Clock(...)）。"));
            return;
        }

        var timed = new HashSet<ComplaintState>();
        for (var i = 0; i < _procedure.Clocks.Length; i++)
        {
            var open = WhereOpen(i);
            timed.UnionWith(open.Select(place => place.State));
            CheckClock(i, open);
            CheckHandOversOf(i);
        }

        foreach (var state in _procedure.States.Where(state => !state.IsClosed && _graph.IsReachable(state.State) && !timed.Contains(state.State)))
        {
            Add(
                "no-clock",
                RuleBookNode.PlaceOf("$.states", state.State.Value),
                new($"No clock has started, or all have stopped, in '{state.State}': nobody can be late there.", $"在{Quoted(state.State)}中没有时钟在计时：此处无所谓超时。"),
                new("Add the state to 'runsIn' of a clock, or let a clock that runs before it stop later.", "请将该状态加入某个时钟的 runsIn，或让之前的时钟更晚停止。"));
        }
    }

    private void CheckClock(int index, HashSet<(ComplaintState State, ComplaintState? CameFrom)> open)
    {
        var clock = _procedure.Clocks[index];
        if (open.Count == 0)
        {
            Add(
                "idle-clock",
                $"$.clocks[{index}]",
                new($"The clock '{clock.Id}' never starts.", $"时钟“{clock.DisplayName.Chinese}”永远不会启动。"),
                new("Name states in 'runsIn' that a case enters, and in 'startsOn' triggers that lead there, or remove the clock.", "请在 runsIn 中写明投诉会进入的状态，在 startsOn 中写明通向它们的触发，或删除该时钟。"));
            return;
        }

        var idle = clock.StopsOn.Where(trigger => !open.Any(place => _procedure.RowsFrom(place.State).Any(row => row.Trigger == trigger && !row.Roles.IsEmpty))).ToList();
        if (idle.Count > 0)
        {
            Add(
                "idle-clock",
                $"$.clocks[{index}].stopsOn",
                new($"{string.Join(", ", idle.Select(trigger => $"'{trigger}'"))} can never stop the clock '{clock.Id}'.", $"{string.Join("、", idle.Select(Quoted))}永远无法停止时钟“{clock.DisplayName.Chinese}”。"),
                new("No case takes that step while the clock is open; remove it from 'stopsOn', or let the clock run where it is taken.", "该时钟计时期间不会发生这一步；请将其从 stopsOn 中删除，或让时钟在该步骤发生时计时。"));
        }

        var unruled = _procedure.States.Select(state => state.State).Where(state => _procedure.ClockTable.RulesIn(state)[index].IsSilent && open.Any(place => place.State == state)).ToList();
        if (unruled.Count > 0)
        {
            Add(
                "unruled-clock",
                $"$.clocks[{index}]",
                new(
                    $"The clock '{clock.Id}' may be open in {string.Join(", ", unruled.Select(state => $"'{state}'"))}, of which it says nothing; it runs on there.",
                    $"时钟“{clock.DisplayName.Chinese}”可能在{string.Join("、", unruled.Select(Quoted))}中仍未停止，但规则对此未作规定；它将继续计时。"),
                new("Say it: add them to 'runsIn', 'heldIn' or 'excludedIn', or stop the clock on the way.", "请明确规定：将其加入 runsIn、heldIn 或 excludedIn，或在此之前停止时钟。"));
        }
    }

    // The whole process is timed, not one department [001 P5 d]: a hand-over neither holds a clock nor stops it.
    private void CheckHandOversOf(int index)
    {
        var clock = _procedure.Clocks[index];
        var advice = new LocalizedText(
            "A hand-over neither holds nor stops a clock: the customer waits all the same. Let the clock run there.", "移交既不能暂停也不能停止计时：客户仍在等待。请让时钟在此继续计时。");
        if (clock.StopsOn.Contains(Trigger.HandOver))
        {
            Add(
                "hand-over-holds-clock",
                $"$.clocks[{index}].stopsOn",
                new($"A hand-over stops the clock '{clock.Id}'.", $"移交会停止时钟“{clock.DisplayName.Chinese}”。"),
                advice);
        }

        foreach (var transition in _procedure.Rows.Where(row => row.Trigger == Trigger.HandOver && !IsHeld(row.From) && IsHeld(row.To)).Select(row => row.Source).Distinct())
        {
            Add(
                "hand-over-holds-clock",
                PlaceOf(transition),
                new($"This hand-over holds the clock '{clock.Id}'.", $"这条移交会暂停时钟“{clock.DisplayName.Chinese}”。"),
                advice);
        }

        bool IsHeld(ComplaintState state) => _procedure.ClockTable.RulesIn(state)[index].HeldFor is not null;
    }

    // The places in which a case may be while the clock is open.
    private HashSet<(ComplaintState State, ComplaintState? CameFrom)> WhereOpen(int index)
    {
        var clock = _procedure.Clocks[index];
        return _graph.Walk(clock.StartsOn.IsEmpty ? FirstEntries() : Fired(), row => !clock.StopsOn.Contains(row.Trigger) && IsOpen(row.To));

        // From the receipt, and again from a closing, a case goes on without the clock until a step starts it.
        IEnumerable<(ComplaintState State, ComplaintState? CameFrom)> FirstEntries()
        {
            var without = _graph.Walk(
                _graph.Places.Where(place => place.CameFrom is null ? !Runs(place.State) : clock.OnReopen != ClockReopening.Never && !IsOpen(place.State)),
                row => !Starts(row));
            return (Runs(_procedure.Initial) ? [(_procedure.Initial, null)] : Enumerable.Empty<(ComplaintState, ComplaintState?)>())
                .Concat(without.SelectMany(_graph.RowsAt).Where(Starts).Select(row => (row.To, (ComplaintState?)row.From)));
        }

        IEnumerable<(ComplaintState State, ComplaintState? CameFrom)> Fired() =>
            from place in _graph.Places
            from row in _procedure.RowsFrom(place.State)
            where !row.Roles.IsEmpty && clock.StartsOn.Contains(row.Trigger) && Runs(row.To) && (row.Source.Kind != TransitionKind.Return || row.To == place.CameFrom)
            select row.IsInternal ? place : (row.To, row.From);

        bool Starts(ProcedureRow row) => Runs(row.To) && !clock.StopsOn.Contains(row.Trigger);

        bool Runs(ComplaintState state) => _procedure.ClockTable.RulesIn(state)[index].Runs;

        bool IsOpen(ComplaintState state) => !_procedure.Find(state)!.IsClosed;
    }
}
