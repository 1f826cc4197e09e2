using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints;

// What time may do and what may be granted: is there a row for it? And what a variation owes its basis.
internal sealed partial class ProcedureAudit
{
    private void CheckStepsOfTime()
    {
        for (var i = 0; i < _procedure.Clocks.Length; i++)
        {
            var clock = _procedure.Clocks[i];
            CheckFired(clock.OnWarning, $"$.clocks[{i}].onWarning", i);
            CheckFired(clock.OnLimit, $"$.clocks[{i}].onLimit", i);
            if (!clock.Extensions.IsEmpty && !_procedure.Rows.Any(row => row.Trigger == Trigger.Extend && !row.Roles.IsEmpty && IsTimed(row.From, i)))
            {
                Add(
                    "extension-nobody-may-grant",
                    $"$.clocks[{i}].extensions",
                    new($"The clock '{clock.Id}' has extensions, and nobody may grant one where it runs.", $"时钟“{clock.DisplayName.Chinese}”可以延长，但在其计时的状态下无人有权批准。"),
                    new("Add a transition by 'extend' that stays, with its roles, in the states in which the clock runs.", "请在该时钟计时的状态中增加触发为 extend 的原地流转，并写明角色。"));
            }
        }
    }

    private void CheckFired(ComplaintTrigger? fired, string place, int clock)
    {
        if (fired is { } trigger && !_procedure.Rows.Any(row => row.Trigger == trigger && row.Roles.Contains(Role.Clock) && IsTimed(row.From, clock)))
        {
            Add(
                "step-of-time-not-permitted",
                place,
                new($"Time is to fire '{trigger}', and no row permits it to the role 'clock' where the clock may be open.", $"时间应触发{Quoted(trigger)}，但在该时钟可能计时的状态下没有任何一行允许“时钟”角色执行。"),
                new("Add 'clock' to the roles of the transition, or name another trigger.", "请在该流转的 roles 中加入 clock，或改用其他触发。"));
        }
    }

    private bool IsTimed(ComplaintState state, int clock) => _procedure.ClockTable.RulesIn(state)[clock] is { IsSilent: false };

    // A role that is neither shipped nor named here is most likely misspelled: nobody would ever have it.
    private void CheckRoles()
    {
        foreach (var transition in _procedure.Transitions)
        {
            foreach (var role in transition.Roles.Where(role => !Role.IsShipped(role) && !_procedure.Draft.RoleNames.ContainsKey(role) && role.Value is not ("customer" or "third-party")))
            {
                Add(
                    "unknown-role",
                    $"{PlaceOf(transition)}.roles",
                    new($"The role '{role}' is none that ships, and 'roles' does not name it{Spelling.DidYouMean(role.Value, Role.Shipped.Select(known => known.Value))}.", $"角色“{role}”既非内置角色，也未在 roles 中命名。"),
                    new($"Mend the spelling, or give '{role}' a name under 'roles' (in C#: Name(role, ...)).", $"请更正拼写，或在 roles 中为 {role} 命名（C# 中为 Name(role, ...)）。"));
            }
        }
    }

    // A variation may ask for more than its basis, never for less.
    private void CheckEvidence()
    {
        if (_procedure.Basis is not { } basis)
        {
            return;
        }

        var told = new HashSet<(ProcedureTransition, ConditionCode)>();
        foreach (var row in _procedure.Rows)
        {
            foreach (var lost in OwedTo(basis, row).Except(row.Source.Requires).Where(code => told.Add((row.Source, code))))
            {
                var text = _procedure.Conditions.Find(lost)?.Text ?? LocalizedText.Same(lost.Value);
                Add(
                    "weakened-evidence",
                    $"{PlaceOf(row.Source)}.requires",
                    new($"'{row.Trigger}' asks for less than in {basis}: there '{lost}' is required.", $"{Quoted(row.Trigger)}的要求低于{basis.Name.Chinese}：后者要求“{text.Chinese}”。"),
                    new($"Require '{lost}' here too.", $"请在此处同样要求 {lost}。"));
            }
        }
    }

    // What the basis asks of the same step, or of a step of another name to the same ending: from the same state if it has it there, else of every step by the trigger to the same state, or of all.
    private ImmutableArray<ConditionCode> OwedTo(ComplaintProcedure basis, ProcedureRow row)
    {
        var same = basis.Rows.Where(known => known.Trigger == row.Trigger).ToList();
        if (same.Count == 0 && _procedure.Find(row.To) is { Outcome: ComplaintOutcome.Settled } ending && _procedure.Find(row.From) is { IsClosed: false })
        {
            // A trigger of its own is no way round: what every step to a settlement asks for is owed by this one too.
            same = [.. basis.Rows.Where(known => basis.Find(known.To)?.Outcome == ending.Outcome && !basis.Find(known.From)!.IsClosed && known.Source.Kind == TransitionKind.Move)];
        }

        var here = same.Where(known => known.From == row.From && known.To == row.To).ToList();
        var there = same.Where(known => known.To == row.To).ToList();
        var nearest = here.Count > 0 ? here : there.Count > 0 ? there : same;
        return nearest.Count == 0 ? [] : [.. nearest.Select(known => known.Source.Requires.AsEnumerable()).Aggregate((one, other) => one.Intersect(other))];
    }
}
