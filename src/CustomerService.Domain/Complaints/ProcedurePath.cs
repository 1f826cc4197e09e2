using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints;

/// <summary>A way through a procedure: the steps from one state to another.</summary>
public sealed class ProcedurePath
{
    internal ProcedurePath(ImmutableArray<Step> steps) => Steps = steps;

    /// <summary>The steps in order; none where start and end are one state.</summary>
    public ImmutableArray<Step> Steps { get; }

    /// <summary>The triggers on the way, parted by commas.</summary>
    /// <returns>For example <c>acknowledge, beginAssessment, accept</c>.</returns>
    public override string ToString() => string.Join(", ", Steps.Select(step => step.Trigger));

    // Breadth first over (state, state before it): a way back leads to where the case came from, so the state alone is not enough.
    internal static ProcedurePath? Find(ComplaintProcedure procedure, ComplaintState from, ComplaintState to, ComplaintState? cameFrom)
    {
        foreach (var state in (ReadOnlySpan<ComplaintState>)[from, to])
        {
            if (procedure.Find(state) is null)
            {
                throw new ArgumentException($"The procedure {procedure} has no state '{state}'.", state == from ? nameof(from) : nameof(to));
            }
        }

        var start = (State: from, CameFrom: cameFrom);
        var reachedBy = new Dictionary<(ComplaintState State, ComplaintState? CameFrom), ((ComplaintState, ComplaintState?) Previous, ProcedureRow? Row)> { [start] = (start, null) };
        var queue = new Queue<(ComplaintState State, ComplaintState? CameFrom)>([start]);
        while (queue.TryDequeue(out var node))
        {
            if (node.State == to)
            {
                return new ProcedurePath(Trace(reachedBy, node));
            }

            foreach (var row in procedure.Rows.Where(row => row.From == node.State && !row.IsInternal && !row.Roles.IsEmpty))
            {
                if (row.Source.Kind == TransitionKind.Return && row.To != node.CameFrom)
                {
                    continue;
                }

                var next = (row.To, (ComplaintState?)node.State);
                if (reachedBy.TryAdd(next, (node, row)))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return null;
    }

    private static ImmutableArray<Step> Trace(
        Dictionary<(ComplaintState State, ComplaintState? CameFrom), ((ComplaintState, ComplaintState?) Previous, ProcedureRow? Row)> reachedBy,
        (ComplaintState State, ComplaintState? CameFrom) node)
    {
        var steps = new Stack<Step>();
        while (reachedBy[node] is (var previous, { } row))
        {
            steps.Push(new Step(row.Trigger, row.From, row.To));
            node = previous;
        }

        return [.. steps];
    }
}
