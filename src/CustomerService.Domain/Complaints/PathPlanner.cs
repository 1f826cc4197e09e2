using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints;

/// <summary>Plans the shortest way of one complaint to a state: the moves, and the acts that bring about what the moves require.</summary>
/// <remarks>
/// Breadth first over (state, state before it, conditions brought about so far). Only conditions count that depend on the case, do
/// not hold yet, and that some trigger can bring about; what nobody can bring about by an act is left to the host. So the plan is short
/// by design and right about order, but no promise: an act may still be refused for what it brings.
/// </remarks>
internal sealed class PathPlanner
{
    private const int MaxConditions = 16;   // two to that power times the states is what a search may visit at worst

    private readonly Complaint _complaint;
    private readonly ImmutableArray<Condition> _lacking;

    private PathPlanner(Complaint complaint)
    {
        _complaint = complaint;
        var now = new ConditionContext(complaint, Fact: null, By: null, complaint.Snapshot.LastAt);
        _lacking =
        [
            .. complaint.Procedure.Rows.SelectMany(row => row.Requires).Distinct()
                .Where(condition => condition.Basis == ConditionBasis.Case && !condition.MetBy.IsEmpty && !condition.Holds(now))
                .Take(MaxConditions),
        ];
    }

    private readonly record struct Node(ComplaintState State, ComplaintState? CameFrom, uint Met);

    public static ProcedurePath? Find(Complaint complaint, ComplaintState wanted)
    {
        if (complaint.Procedure.Find(wanted) is null)
        {
            throw new ArgumentException($"The procedure {complaint.Procedure} has no state '{wanted}'.", nameof(wanted));
        }

        var planner = new PathPlanner(complaint);
        return planner.Search(wanted, detours: false) ?? planner.Search(wanted, detours: true);
    }

    // First without detours: nobody plans to close a case in order to reopen it, or to settle in court what can be settled in the shop.
    private ProcedurePath? Search(ComplaintState wanted, bool detours)
    {
        var start = new Node(_complaint.State, _complaint.CameFrom, 0);
        var reachedBy = new Dictionary<Node, (Node Previous, Step? Step)> { [start] = (start, null) };
        var queue = new Queue<Node>([start]);
        while (queue.TryDequeue(out var node))
        {
            if (node.State == wanted)
            {
                return new ProcedurePath(Trace(reachedBy, node));
            }

            foreach (var (next, step) in StepsFrom(node))
            {
                if ((detours || next.State == node.State || next.State == wanted || !IsDetour(next.State)) && reachedBy.TryAdd(next, (node, step)))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return null;
    }

    private bool IsDetour(ComplaintState state) => _complaint.Procedure.Find(state)!.Phase is ComplaintPhase.External or ComplaintPhase.Closed;

    private IEnumerable<(Node Next, Step Step)> StepsFrom(Node node)
    {
        var procedure = _complaint.Procedure;
        foreach (var row in procedure.RowsFrom(node.State))
        {
            if (row.Roles.IsEmpty || (row.Source.Kind == TransitionKind.Return && row.To != node.CameFrom) || !IsMet(row, node.Met))
            {
                continue;
            }

            var met = node.Met | BroughtAboutBy(row.Trigger);
            if (row.IsInternal && met == node.Met)
            {
                continue;   // a fact more, and no nearer
            }

            yield return (row.IsInternal ? node with { Met = met } : new Node(row.To, node.State, met), new Step(row.Trigger, row.From, row.To));
        }

        if (procedure.Find(node.State)!.IsClosed)
        {
            yield break;
        }

        foreach (var record in Complaint.RecordTriggers)
        {
            if (BroughtAboutBy(record) is var met && (met | node.Met) != node.Met && !procedure.Mentions(record))
            {
                yield return (node with { Met = node.Met | met }, new Step(record, node.State, node.State));
            }
        }
    }

    private bool IsMet(ProcedureRow row, uint met)
    {
        foreach (var condition in row.RequiredConditions)
        {
            var index = _lacking.IndexOf(condition);
            if (index >= 0 && (met & (1u << index)) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private uint BroughtAboutBy(ComplaintTrigger trigger)
    {
        var met = 0u;
        for (var index = 0; index < _lacking.Length; index++)
        {
            if (_lacking[index].MetBy.Contains(trigger))
            {
                met |= 1u << index;
            }
        }

        return met;
    }

    private static ImmutableArray<Step> Trace(Dictionary<Node, (Node Previous, Step? Step)> reachedBy, Node node)
    {
        var steps = new Stack<Step>();
        while (reachedBy[node] is (var previous, { } step))
        {
            steps.Push(step);
            node = previous;
        }

        return [.. steps];
    }
}
