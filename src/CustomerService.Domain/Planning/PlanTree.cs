using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <summary>Plans that nest (大环套小环): the company's, the departments', the persons', each part of the one above it.</summary>
/// <remarks>
/// A plan knows the id of the plan it is part of and nothing more, so that each can be stored and changed by itself; the tree puts them together. What a plan must wait for is
/// asked here: <see cref="BeginAct"/> leaves Check only when every plan below it is closed, and <see cref="Findings"/> lists those that went ahead all the same. That a plan waits for all
/// of its parts is a default of this library; no source says it. Immutable, safe to share between threads.
/// </remarks>
public sealed class PlanTree
{
    private readonly ImmutableDictionary<string, PdcaPlan> _plans;

    /// <summary>Puts plans together.</summary>
    /// <param name="plans">The plans, in any order. One whose parent is not among them stands at the top.</param>
    /// <exception cref="ArgumentException">A plan is null, two have one id, or plans are part of each other in a circle.</exception>
    public PlanTree(IEnumerable<PdcaPlan> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        Plans = [.. plans];
        if (Plans.Contains(null!) || Plans.GroupBy(plan => plan.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is not null)
        {
            throw new ArgumentException("Each plan stands in a tree once, and none is null.", nameof(plans));
        }

        _plans = Plans.ToImmutableDictionary(plan => plan.Id, StringComparer.Ordinal);
        if (Plans.FirstOrDefault(IsInCircle) is { } lost)
        {
            throw new ArgumentException($"The plan '{lost.Id}' is part of itself.", nameof(plans));
        }
    }

    /// <summary>The plans, in the order given.</summary>
    public ImmutableArray<PdcaPlan> Plans { get; }

    /// <summary>The plans at the top: those that are part of none here.</summary>
    public ImmutableArray<PdcaPlan> Roots => [.. Plans.Where(plan => ParentOf(plan) is null)];

    /// <summary>A plan by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The plan; null where it is not here.</returns>
    public PdcaPlan? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _plans.GetValueOrDefault(id);
    }

    /// <summary>The plans that are directly part of a plan, in the order given.</summary>
    /// <param name="id">The plan's id.</param>
    /// <returns>None where it has no parts.</returns>
    public ImmutableArray<PdcaPlan> ChildrenOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return [.. Plans.Where(plan => plan.Parent == id)];
    }

    /// <summary>A plan and everything below it: how far it is, what was met.</summary>
    /// <param name="id">The plan's id.</param>
    /// <returns>The sums over the cycles at hand: each plan's open one, or the one closed last.</returns>
    /// <exception cref="ArgumentException">The plan is not in the tree.</exception>
    public PlanRollUp RollUp(string id) => RollUp(Required(id));

    /// <summary>Begins Act for a plan of the tree: what <see cref="PdcaPlan.BeginAct(Actor, Instant)"/> asks, and that every plan below it is closed.</summary>
    /// <param name="id">The plan's id.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact of the plan.</param>
    /// <returns>The plan in Act, or everything that is missing.</returns>
    /// <exception cref="ArgumentException">The plan is not in the tree.</exception>
    public Decision<PdcaPlan, PdcaEvent> BeginAct(string id, Actor by, Instant at) =>
        Required(id).BeginAct(by, at, [.. Below(id).Where(part => !part.IsClosed).Select(part => new NestedCycleOpen(part.Id, part.Title))]);

    /// <summary>The same tree with a newer state of one of its plans, or with one plan more.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="ArgumentException">The plan would be part of itself.</exception>
    public PlanTree With(PdcaPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new PlanTree(_plans.ContainsKey(plan.Id) ? Plans.Select(each => each.Id == plan.Id ? plan : each) : Plans.Add(plan));
    }

    /// <summary>Looks for plans that do not fit together.</summary>
    /// <returns>
    /// A plan whose parent is not here (<c>audit.plan-without-parent</c>), one that does not stand below its parent (<c>audit.plan-level</c>), one that is still open though its parent
    /// has left Check (<c>audit.nested-cycle-open</c>); in the order of the plans.
    /// </returns>
    public ImmutableArray<AuditFinding> Findings()
    {
        var findings = ImmutableArray.CreateBuilder<AuditFinding>();
        foreach (var plan in Plans)
        {
            var parent = ParentOf(plan);
            if (plan.Parent is { } wanted && parent is null)
            {
                Add(plan, "audit.plan-without-parent",
                    new($"The plan is part of '{wanted}', which is not here.", $"计划从属于“{wanted}”，但该计划不在其中。"),
                    new("Load that plan as well.", "请一并载入该计划。"));
            }

            if (parent is not null && plan.Level <= parent.Level)
            {
                Add(plan, "audit.plan-level",
                    new($"A plan of level '{plan.Level.DisplayName.English}' is part of one of level '{parent.Level.DisplayName.English}'.", $"“{plan.Level.DisplayName.Chinese}”级计划从属于“{parent.Level.DisplayName.Chinese}”级计划。"),
                    new("Hang it under a plan of a higher level.", "请将其归入更高一级的计划。"));
            }

            if (parent is not null && !plan.IsClosed && (parent.IsClosed || parent.Stage == PdcaStage.Act))
            {
                Add(plan, "audit.nested-cycle-open",
                    new($"The plan '{plan.Title}' is still open, though '{parent.Title}', which it is part of, has been checked.", $"上级计划“{parent.Title}”已通过检查，而计划“{plan.Title}”尚未结束。"),
                    new($"Go back to '{PdcaStep.CheckResults.DisplayName.English}' with the plan above, or close this one.", "将上级计划退回检查阶段，或结束本计划。"));
            }
        }

        return findings.ToImmutable();

        void Add(PdcaPlan plan, string code, LocalizedText message, LocalizedText advice) => findings.Add(new AuditFinding(code, $"$.plans['{plan.Id}']", message, advice));
    }

    // A part that was closed past the tree may have parts of its own that are open.
    private IEnumerable<PdcaPlan> Below(string id) => ChildrenOf(id).SelectMany(child => Below(child.Id).Prepend(child));

    private PlanRollUp RollUp(PdcaPlan plan) => ChildrenOf(plan.Id).Aggregate(PlanRollUp.Of(plan), (sum, child) => sum.Plus(RollUp(child)));

    private PdcaPlan Required(string id) => Find(id) ?? throw new ArgumentException($"The plan '{id}' is not in the tree.", nameof(id));

    private PdcaPlan? ParentOf(PdcaPlan plan) => plan.Parent is { } parent ? _plans.GetValueOrDefault(parent) : null;

    private bool IsInCircle(PdcaPlan plan)
    {
        var above = ParentOf(plan);
        for (var steps = 0; above is not null && steps < Plans.Length; steps++)
        {
            if (above.Id == plan.Id)
            {
                return true;
            }

            above = ParentOf(above);
        }

        return false;
    }
}
