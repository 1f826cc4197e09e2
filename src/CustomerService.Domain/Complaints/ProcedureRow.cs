using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints;

/// <summary>One line of the flattened procedure: from one state, by one trigger, to one state, under stated conditions.</summary>
/// <remarks>The rows are what Stateless is configured with, what refusals are explained from, and what the diagram shows.</remarks>
public sealed class ProcedureRow
{
    private readonly ImmutableArray<Condition> _requires;
    private readonly ImmutableArray<Condition> _unless;

    internal ProcedureRow(ComplaintState from, ProcedureTransition source, ComplaintState to, ImmutableArray<Condition> requires, ImmutableArray<Condition> unless) =>
        (From, Source, To, _requires, _unless) = (from, source, to, requires, unless);

    /// <summary>The state it starts from.</summary>
    public ComplaintState From { get; }

    /// <summary>What fires it.</summary>
    public ComplaintTrigger Trigger => Source.Trigger;

    /// <summary>The state it leads to.</summary>
    public ComplaintState To { get; }

    /// <summary>Who may fire it.</summary>
    public ImmutableArray<Role> Roles => Source.Roles;

    /// <summary>Conditions that must hold.</summary>
    public IEnumerable<Condition> Requires => _requires;

    /// <summary>Conditions that must not hold.</summary>
    public IEnumerable<Condition> Unless => _unless;

    /// <summary>Whether the state stays.</summary>
    public bool IsInternal => From == To;

    /// <summary>The transition its author wrote.</summary>
    public ProcedureTransition Source { get; }

    /// <summary>The row on one line.</summary>
    /// <returns>From, trigger, to and conditions.</returns>
    public override string ToString() =>
        $"{From} --{Trigger}--> {To}{(_requires.IsEmpty && _unless.IsEmpty ? "" : $" [{string.Join(", ", [.. _requires.Select(c => c.Code.Value), .. _unless.Select(c => "not " + c.Code.Value)])}]")}";

    internal ImmutableArray<Condition> RequiredConditions => _requires;

    /// <summary>Whether the row applies at all: a way back applies only to the state the complaint came from.</summary>
    internal bool Applies(Complaint complaint) => Source.Kind != TransitionKind.Return || complaint.CameFrom == To;

    /// <summary>Whether the row holds for an act: it applies, the role may, and every condition is as it must be.</summary>
    internal bool Holds(in ConditionContext context)
    {
        if (!Applies(context.Complaint) || (context.By is { } by && !Roles.Contains(by.Role)))
        {
            return false;
        }

        foreach (var condition in _requires)
        {
            if (!condition.Holds(context))
            {
                return false;
            }
        }

        foreach (var condition in _unless)
        {
            if (condition.Holds(context))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds every reason for which the row does not hold.</summary>
    /// <param name="context">The act, or the mere question.</param>
    /// <param name="role">Who asks.</param>
    /// <param name="unmet">Takes the reasons.</param>
    /// <param name="needs">Takes the conditions that cannot be judged before there is an act or a person.</param>
    internal void Explain(in ConditionContext context, Role role, ImmutableArray<DomainError>.Builder unmet, ImmutableArray<Condition>.Builder needs)
    {
        if (!Roles.Contains(role))
        {
            unmet.Add(new RoleNotPermitted(role, Roles));
        }

        foreach (var condition in _requires)
        {
            if (!CanJudge(condition, context))
            {
                needs.Add(condition);
            }
            else if (!condition.Holds(context))
            {
                unmet.Add(new UnmetCondition(condition.Code, condition.Text, condition.Missing(context)));
            }
        }

        foreach (var condition in _unless)
        {
            if (!CanJudge(condition, context))
            {
                needs.Add(condition);
            }
            else if (condition.Holds(context))
            {
                unmet.Add(new UnmetCondition(condition.Code, condition.Text, Missing: null, Excluded: true));
            }
        }
    }

    private static bool CanJudge(Condition condition, in ConditionContext context) => condition.Basis switch
    {
        ConditionBasis.Case => true,
        ConditionBasis.Actor => context.By is not null,
        _ => context.Fact is not null,
    };
}
