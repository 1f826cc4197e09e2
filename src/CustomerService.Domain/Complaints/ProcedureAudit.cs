using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints;

/// <summary>Finds the faults of design that a rule book may have though it holds together.</summary>
/// <remarks>
/// Findings come in the order of the checks, within a check in the author's order. A finding about a way through the procedure
/// ("may be entered without ...") names the transition that enters; a row that makes sure of the thing on the way lifts it. What lies
/// beyond such an entry is not reported again.
/// </remarks>
internal sealed partial class ProcedureAudit
{
    private readonly ComplaintProcedure _procedure;
    private readonly ProcedureGraph _graph;
    private readonly Dictionary<ProcedureTransition, int> _written;
    private readonly ImmutableArray<AuditFinding>.Builder _findings = ImmutableArray.CreateBuilder<AuditFinding>();

    private ProcedureAudit(ComplaintProcedure procedure)
    {
        (_procedure, _graph) = (procedure, new ProcedureGraph(procedure));
        _written = new(ReferenceEqualityComparer.Instance);
        foreach (var transition in procedure.Transitions)
        {
            _written[transition] = _written.Count;
        }
    }

    public static ImmutableArray<AuditFinding> Run(ComplaintProcedure procedure)
    {
        var audit = new ProcedureAudit(procedure);
        audit.CheckStates();
        audit.CheckTransitions();
        audit.CheckRequirements();
        audit.CheckRowsTrueTogether();
        audit.CheckOwner();
        audit.CheckApology();
        audit.CheckFindings();
        audit.CheckHandOver();
        audit.CheckFollowUp();
        audit.CheckEscalation();
        audit.CheckClocks();
        audit.CheckStepsOfTime();
        audit.CheckRoles();
        audit.CheckEvidence();
        return audit._findings.ToImmutable();
    }

    // Can it be reached, can it be left, and by whom?
    private void CheckStates()
    {
        foreach (var state in _procedure.States)
        {
            var place = RuleBookNode.PlaceOf("$.states", state.State.Value);
            if (!_graph.IsReachable(state.State))
            {
                Add(
                    "unreachable-state",
                    place,
                    new($"No way leads from '{_procedure.Initial}' to '{state.State}'.", $"从{Quoted(_procedure.Initial)}无法到达{Quoted(state.State)}。"),
                    new("Add a transition that leads there and that some role may fire, or remove the state.", "请增加一条有角色可执行、通向该状态的流转，或删除该状态。"));
            }
            else if (_graph.StuckFrom(state.State) is { } stuck)
            {
                Add(
                    "dead-end",
                    place,
                    stuck.Always
                        ? new($"From '{state.State}' no closing state can be reached.", $"从{Quoted(state.State)}无法到达任何结案状态。")
                        : new($"A case in '{state.State}' that came from '{stuck.CameFrom}' can reach no closing state.", $"从{Quoted(stuck.CameFrom!.Value)}进入{Quoted(state.State)}的投诉无法到达任何结案状态。"),
                    new("Add a transition that leads on towards a closing state and that some role may fire.", "请增加一条有角色可执行、能走向结案的流转。"));
            }
            else if (state.Phase is ComplaintPhase.Waiting or ComplaintPhase.External && _graph.Leaving(state.State).All(row => row.Roles.All(IsAwaited)))
            {
                Add(
                    "wait-without-way-out",
                    place,
                    new($"Nobody on our side may end the wait in '{state.State}'.", $"我方无人有权结束{Quoted(state.State)}中的等待。"),
                    new($"Let the role 'clock' or one of ours leave '{state.State}' too: a lapse after a reminder, or a way back.", $"请允许“时钟”或我方角色也能离开{Quoted(state.State)}：催问后逾期终结，或返回原状态。"));
            }
        }
    }

    private void CheckTransitions()
    {
        var used = _procedure.Rows.Select(row => row.Source).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var transition in _procedure.Transitions)
        {
            if (transition.Roles.IsEmpty)
            {
                Add(
                    "nobody-may-fire",
                    $"{PlaceOf(transition)}.roles",
                    new($"Nobody may fire '{transition.Trigger}'.", $"没有任何角色有权执行{Quoted(transition.Trigger)}。"),
                    new("Name at least one role in 'roles', or remove the transition.", "请在 roles 中至少指定一个角色，或删除该流转。"));
            }
            else if (!used.Contains(transition))
            {
                Add(
                    "idle-transition",
                    PlaceOf(transition),
                    new($"This transition by '{transition.Trigger}' holds in no state.", $"{Quoted(transition.Trigger)}的这条流转在任何状态下都不起作用。"),
                    new("Transitions nearer to the states replace it, 'except' leaves it no state, or it returns from where nothing leads; change 'from' or 'except', or remove it.", "它被更贴近状态的流转取代，或被 except 全部排除，或从无处可来的状态返回；请修改 from 或 except，或删除该流转。"));
            }
        }
    }

    // A requirement that no step brings about is a row that is never taken.
    private void CheckRequirements()
    {
        foreach (var transition in _procedure.Transitions)
        {
            foreach (var condition in transition.Requires.Where(ProcedureGraph.BeginUnmet.Contains).Select(code => _procedure.Conditions.Find(code)!)
                         .Where(condition => !condition.MetBy.Any(CanHappen)))
            {
                var steps = string.Join(", ", condition.MetBy.Select(trigger => $"'{trigger}'"));
                Add(
                    "unmeetable-condition",
                    $"{PlaceOf(transition)}.requires",
                    new($"'{transition.Trigger}' requires '{condition.Code}', which no step brings about.", $"{Quoted(transition.Trigger)}要求“{condition.Text.Chinese}”，但没有任何步骤能使其成立。"),
                    new($"Add a transition by {steps}, or drop the requirement.", $"请增加触发为 {steps} 的流转，或去掉该要求。"));
            }
        }
    }

    // What merely adds to the record needs no row; where the procedure has rows for it, they govern.
    private bool CanHappen(ComplaintTrigger trigger) => _procedure.Mentions(trigger)
        ? _procedure.Rows.Any(row => row.Trigger == trigger && !row.Roles.IsEmpty)
        : Complaint.RecordTriggers.Contains(trigger);

    // One finding for two transitions, wherever they meet.
    private void CheckRowsTrueTogether()
    {
        var meeting =
            from here in _procedure.Rows.GroupBy(row => (row.From, row.Trigger))
            from first in here
            from second in here
            where _written[first.Source] < _written[second.Source] && MayHoldTogether(first, second)
            group here.Key.From by (First: first.Source, Second: second.Source) into pair
            orderby _written[pair.Key.First], _written[pair.Key.Second]
            select pair;
        foreach (var pair in meeting)
        {
            var states = pair.Distinct().ToList();
            var (first, trigger) = (PlaceOf(pair.Key.First), pair.Key.First.Trigger);
            Add(
                "rows-true-together",
                PlaceOf(pair.Key.Second),
                new($"In {string.Join(", ", states.Select(state => $"'{state}'"))} this row of '{trigger}' and {first} can be true together.", $"在{string.Join("、", states.Select(Quoted))}中，{Quoted(trigger)}的这一行与 {first} 可能同时成立。"),
                new($"Put a condition that {first} has in 'requires' into 'unless' here, or the other way round, or give them different roles.", $"请将 {first} 的 requires 中的某个条件写入此处的 unless（或反之），或分配不同的角色。"));
        }
    }

    private static bool MayHoldTogether(ProcedureRow first, ProcedureRow second) =>
        first.Roles.Intersect(second.Roles).Any()
        && !first.Source.Requires.Intersect(second.Source.Unless).Any()
        && !second.Source.Requires.Intersect(first.Source.Unless).Any()
        && (first.Source.Kind != TransitionKind.Return || second.Source.Kind != TransitionKind.Return || first.To == second.To);

    // The other side of a wait: whoever we wait for.
    private static bool IsAwaited(Role role) => role == Role.Complainant || role == Role.OutsideBody || role.Value is "customer" or "third-party";

    private string PlaceOf(ProcedureTransition transition) => $"$.transitions[{_written[transition]}]";

    private string Quoted(ComplaintState state) => $"“{_procedure.Find(state)!.Name.Chinese}”";

    private string Quoted(ComplaintTrigger trigger) => $"“{_procedure.NameOf(trigger).Chinese}”";

    private void Add(string code, string place, LocalizedText message, LocalizedText advice) => _findings.Add(new AuditFinding($"audit.{code}", place, message, advice));
}
