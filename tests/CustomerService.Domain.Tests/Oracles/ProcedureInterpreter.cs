using System.Collections.Immutable;
using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Tests.Oracles;

/// <summary>A second, slow and obvious reading of a procedure: straight from what its author wrote, nothing flattened, nothing compiled.</summary>
internal sealed class ProcedureInterpreter(ComplaintProcedure procedure)
{
    /// <summary>The transitions that speak of a case, with where each leads: those written nearest to the state, ways back only if there is a way back.</summary>
    public ImmutableArray<(ProcedureTransition Transition, ComplaintState To)> Candidates(ComplaintState state, ComplaintState? cameFrom, ComplaintTrigger trigger)
    {
        var nest = Nest(state).ToList();
        foreach (var place in nest)
        {
            var here = procedure.Transitions
                .Where(transition => transition.Trigger == trigger && transition.From.Contains(place) && !transition.Except.Any(nest.Contains))
                .ToList();
            if (here.Count > 0)
            {
                return
                [
                    .. from transition in here
                       let to = transition.Kind switch { TransitionKind.Move => transition.To, TransitionKind.Stay => state, _ => cameFrom }
                       where to is not null
                       select (transition, to.Value),
                ];
            }
        }

        return [];
    }

    /// <summary>What stands in the way of one transition: <c>role</c>, the code of a condition, <c>not</c> with the code of an excluded one.</summary>
    public static ImmutableArray<string> Unmet(ProcedureTransition transition, Role role, Func<ConditionCode, bool> holds) =>
    [
        .. transition.Roles.Contains(role) ? Array.Empty<string>() : ["role"],
        .. transition.Requires.Where(condition => !holds(condition)).Select(condition => condition.Value),
        .. transition.Unless.Where(holds).Select(condition => $"not {condition}"),
    ];

    /// <summary>Every state that some step leads to at once, whatever the conditions, with the state before it.</summary>
    public IEnumerable<(ComplaintState State, ComplaintState? CameFrom)> Next(ComplaintState state, ComplaintState? cameFrom) =>
        from trigger in procedure.Transitions.Select(transition => transition.Trigger).Distinct()
        from candidate in Candidates(state, cameFrom, trigger)
        where candidate.To != state && !candidate.Transition.Roles.IsEmpty
        select (candidate.To, (ComplaintState?)state);

    // The state itself, then the superstates around it, from the inside out.
    private IEnumerable<ComplaintState> Nest(ComplaintState state)
    {
        yield return state;
        for (var around = procedure.States.Single(s => s.State == state).Within; around is { } superstate;)
        {
            yield return superstate;
            around = procedure.Superstates.Single(s => s.State == superstate).Within;
        }
    }
}
