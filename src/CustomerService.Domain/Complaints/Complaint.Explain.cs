using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>One thing that stands in the way of a step, and how it could be met.</summary>
/// <param name="Error">What stands in the way.</param>
/// <param name="MetBy">The triggers that can bring it about; empty where none can.</param>
/// <param name="Who">The roles that may fire those triggers, or that may take the step itself where the role was wrong.</param>
public sealed record Obstacle(DomainError Error, ImmutableArray<ComplaintTrigger> MetBy, ImmutableArray<Role> Who)
{
    /// <summary>The English sentence.</summary>
    /// <returns>The text of <see cref="Error"/>.</returns>
    public override string ToString() => Error.ToString();
}

/// <summary>One step that the procedure has from here: whether it can be taken, and if not, why not.</summary>
public sealed record ComplaintOption
{
    /// <summary>What would be fired.</summary>
    public required ComplaintTrigger Trigger { get; init; }

    /// <summary>Its name for people.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where it leads; the present state for an internal step.</summary>
    public required ComplaintState To { get; init; }

    /// <summary>What stands in the way, of all that can be judged before the act.</summary>
    public required ImmutableArray<Obstacle> Unmet { get; init; }

    /// <summary>What the act itself must bring, or the person must be; judged when it is tried.</summary>
    public required ImmutableArray<Condition> Needs { get; init; }

    /// <summary>Nothing that can be judged before the act stands in the way.</summary>
    public bool IsPermitted => Unmet.IsEmpty;

    /// <summary>The option on one line.</summary>
    /// <returns>The trigger, and what stands in the way.</returns>
    public override string ToString() => IsPermitted ? Trigger.Value : $"{Trigger}: {string.Join(" ", Unmet)}";
}

// What can be done next, what cannot, and why.
public sealed partial class Complaint
{
    /// <summary>Every step the procedure has from here, for one role.</summary>
    /// <param name="role">Who asks.</param>
    /// <param name="now">When.</param>
    /// <returns>One option per trigger and target, in the procedure's order, those that are not permitted included.</returns>
    public ImmutableArray<ComplaintOption> Options(Role role, Instant now) => OptionsFor(role, new ConditionContext(this, Fact: null, By: null, now));

    /// <summary>Every step the procedure has from here, for one person.</summary>
    /// <param name="by">Who asks; what depends on the person is judged as well.</param>
    /// <param name="now">When.</param>
    /// <returns>One option per trigger and target, in the procedure's order, those that are not permitted included.</returns>
    public ImmutableArray<ComplaintOption> Options(Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(by);
        return OptionsFor(by.Role, new ConditionContext(this, Fact: null, by, now));
    }

    /// <summary>The shortest way to a state: the moves, and the acts that bring about what the moves require.</summary>
    /// <param name="wanted">The state.</param>
    /// <returns>
    /// The steps, none when the complaint is there; null where there is no way. A way without an outside body, and without closing in between, goes first. It counts what the case lacks now and who could bring it
    /// about (the first sixteen conditions that lack), but it is a plan and no promise: an act may still be refused for what it brings,
    /// or for what it undoes.
    /// </returns>
    /// <exception cref="ArgumentException">The procedure has no such state.</exception>
    public ProcedurePath? PathTo(ComplaintState wanted) => PathPlanner.Find(this, wanted);

    private ImmutableArray<ComplaintOption> OptionsFor(Role role, in ConditionContext context)
    {
        var options = ImmutableArray.CreateBuilder<ComplaintOption>();
        foreach (var row in Procedure.RowsFrom(State))
        {
            if (row.Applies(this))
            {
                var (unmet, needs) = Reasons(row, context, role);
                options.Add(new ComplaintOption
                {
                    Trigger = row.Trigger,
                    Name = Procedure.NameOf(row.Trigger),
                    To = row.To,
                    Unmet = [.. unmet.Select(Obstacle)],
                    Needs = needs,
                });
            }
        }

        return options.ToImmutable();

        Obstacle Obstacle(DomainError error) => error switch
        {
            RoleNotPermitted wrong => new(error, [], wrong.Permitted),
            UnmetCondition { Excluded: false } unmet => Help(unmet),
            _ => new(error, [], []),
        };
    }

    private Obstacle Help(UnmetCondition unmet)
    {
        var metBy = Procedure.Conditions.Find(unmet.Condition)?.MetBy ?? [];
        var rows = Procedure.Rows.Where(row => metBy.Contains(row.Trigger)).ToList();
        var here = rows.Where(row => row.From == State && row.Applies(this)).ToList();
        return new(unmet, metBy, [.. (here.Count > 0 ? here : rows).SelectMany(row => row.Roles).Distinct()]);
    }

    // Why no single row holds for an act.
    private (ImmutableArray<DomainError> Unmet, ImmutableArray<Condition> Needs) Explain(ComplaintTrigger trigger, ImmutableArray<ProcedureRow> rows, ConditionContext context, Role role)
    {
        var applicable = rows.Where(row => row.Applies(this)).ToList();
        if (applicable.Count == 0)
        {
            return ([new TransitionNotPermitted(State, StateDefinition.Name, trigger, Procedure.NameOf(trigger))], []);
        }

        var holding = applicable.Where(row => row.Holds(context)).ToList();
        if (holding.Count > 1)
        {
            return ([new AmbiguousStep(string.Join(", ", holding.Select(row => row.To)))], []);
        }

        // Where several rows share the trigger, the one that lacks least is the one that was meant.
        return applicable.Select(row => Reasons(row, context, role)).MinBy(reasons => reasons.Unmet.Length);
    }

    private static (ImmutableArray<DomainError> Unmet, ImmutableArray<Condition> Needs) Reasons(ProcedureRow row, in ConditionContext context, Role role)
    {
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        var needs = ImmutableArray.CreateBuilder<Condition>();
        row.Explain(context, role, unmet, needs);
        return (unmet.ToImmutable(), needs.ToImmutable());
    }
}
