using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>What a condition can look at: the complaint before the act, the fact the act would leave, who acts, and when.</summary>
/// <param name="Complaint">The complaint before the act.</param>
/// <param name="Fact">The fact the act would leave; null while nobody acts and only the possibilities are asked for.</param>
/// <param name="By">Who acts; null while only a role is asked for.</param>
/// <param name="At">When.</param>
public readonly record struct ConditionContext(Complaint Complaint, ComplaintEvent? Fact, Actor? By, Instant At);

/// <summary>What must be known before a condition can be judged.</summary>
public enum ConditionBasis
{
    /// <summary>The facts of the complaint suffice.</summary>
    Case,

    /// <summary>Who acts must be known as well.</summary>
    Actor,

    /// <summary>What the act brings must be known as well: a reason, a number, a list of remedies.</summary>
    Act,
}

/// <summary>A named condition: a pure question about a complaint, that a transition can require.</summary>
/// <remarks>
/// Conditions are asked often and in any order, so they must be pure and quick: no clock, no input or output, no exceptions. Those
/// that ship are in <see cref="Conditions"/>; hosts put their own beside them in a <see cref="ConditionCatalogue"/>.
/// </remarks>
public sealed class Condition
{
    private readonly Func<ConditionContext, LocalizedText?>? _missing;

    /// <summary>Makes a condition.</summary>
    /// <param name="code">Its name in procedures.</param>
    /// <param name="text">What must be the case, as a sentence without a full stop.</param>
    /// <param name="basis">What must be known before it can be judged.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="missing">What exactly is missing, where that can be told; null where the text says it all.</param>
    /// <param name="metBy">The triggers that can bring it about; empty where none can.</param>
    /// <exception cref="ArgumentException">The code is the empty code.</exception>
    public Condition(
        ConditionCode code,
        LocalizedText text,
        ConditionBasis basis,
        Func<ConditionContext, bool> holds,
        Func<ConditionContext, LocalizedText?>? missing = null,
        params ImmutableArray<ComplaintTrigger> metBy)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(holds);
        if (code == default)
        {
            throw new ArgumentException("A condition has a code.", nameof(code));
        }

        (Code, Text, Basis, Holds, _missing) = (code, text, basis, holds, missing);
        MetBy = metBy.IsDefault ? [] : metBy;
    }

    /// <summary>Its name in procedures.</summary>
    public ConditionCode Code { get; }

    /// <summary>What must be the case.</summary>
    public LocalizedText Text { get; }

    /// <summary>What must be known before it can be judged.</summary>
    public ConditionBasis Basis { get; }

    /// <summary>Whether it holds.</summary>
    public Func<ConditionContext, bool> Holds { get; }

    /// <summary>The triggers that can bring it about; empty where none can.</summary>
    public ImmutableArray<ComplaintTrigger> MetBy { get; }

    /// <summary>What exactly is missing.</summary>
    /// <param name="context">Where it was asked.</param>
    /// <returns>Null where the text says it all.</returns>
    public LocalizedText? Missing(in ConditionContext context) => _missing?.Invoke(context);

    /// <summary>The condition's name.</summary>
    /// <returns>The text of <see cref="Code"/>.</returns>
    public override string ToString() => Code.Value;
}

/// <summary>The conditions that a procedure may name.</summary>
public sealed class ConditionCatalogue
{
    private readonly ImmutableSortedDictionary<ConditionCode, Condition> _conditions;

    private ConditionCatalogue(ImmutableSortedDictionary<ConditionCode, Condition> conditions) => _conditions = conditions;

    /// <summary>The conditions that ship.</summary>
    public static ConditionCatalogue Standard { get; } = new ConditionCatalogue(ImmutableSortedDictionary<ConditionCode, Condition>.Empty).With([.. Conditions.All]);

    /// <summary>All conditions, by code.</summary>
    public IEnumerable<Condition> All => _conditions.Values;

    /// <summary>A catalogue with more conditions.</summary>
    /// <param name="conditions">The host's own.</param>
    /// <returns>A new catalogue; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">A code is taken already.</exception>
    public ConditionCatalogue With(params ImmutableArray<Condition> conditions)
    {
        var all = _conditions.ToBuilder();
        foreach (var condition in conditions)
        {
            if (!all.TryAdd(condition.Code, condition))
            {
                throw new ArgumentException($"There is a condition '{condition.Code}' already.", nameof(conditions));
            }
        }

        return new ConditionCatalogue(all.ToImmutable());
    }

    /// <summary>The condition of a name.</summary>
    /// <param name="code">The name.</param>
    /// <returns>Null where the catalogue has none.</returns>
    public Condition? Find(ConditionCode code) => _conditions.GetValueOrDefault(code);
}
