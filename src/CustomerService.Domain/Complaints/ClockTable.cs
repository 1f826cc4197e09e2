using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerService.Domain.Commitments;

namespace CustomerService.Domain.Complaints;

/// <summary>What a state says of a clock.</summary>
/// <param name="Runs">Whether it runs there.</param>
/// <param name="HeldFor">Why it is held there, <see cref="PauseReason.NotCounted"/> where the time is excluded; null: it is not.</param>
internal readonly record struct ClockRule(bool Runs, PauseReason? HeldFor)
{
    /// <summary>Whether the state says nothing of it: it goes on if it has started, and does not start.</summary>
    public bool IsSilent => !Runs && HeldFor is null;
}

/// <summary>What a trigger does to a clock.</summary>
internal enum ClockSignal
{
    None,
    Starts,
    Stops,
}

/// <summary>The clocks of a procedure, flattened like its rows: for each state and each trigger what it means for each clock.</summary>
internal sealed class ClockTable
{
    private readonly FrozenDictionary<ComplaintState, ImmutableArray<ClockRule>> _rules;
    private readonly FrozenDictionary<ComplaintTrigger, ImmutableArray<ClockSignal>> _signals;

    /// <param name="clocks">The clocks.</param>
    /// <param name="rules">For each state one rule for each clock.</param>
    public ClockTable(ImmutableArray<ProcedureClock> clocks, IEnumerable<KeyValuePair<ComplaintState, ImmutableArray<ClockRule>>> rules)
    {
        Clocks = clocks;
        _rules = rules.ToFrozenDictionary();
        _signals = clocks.SelectMany(clock => clock.StartsOn.Concat(clock.StopsOn)).Distinct()
            .ToFrozenDictionary(trigger => trigger, trigger => ImmutableArray.CreateRange(clocks, clock =>
                clock.StopsOn.Contains(trigger) ? ClockSignal.Stops : clock.StartsOn.Contains(trigger) ? ClockSignal.Starts : ClockSignal.None));
    }

    public ImmutableArray<ProcedureClock> Clocks { get; }

    public bool IsEmpty => Clocks.IsEmpty;

    public ProcedureClock? Find(ClockId id)
    {
        foreach (var clock in Clocks)
        {
            if (clock.Id == id)
            {
                return clock;
            }
        }

        return null;
    }

    /// <summary>What a state says of each clock.</summary>
    public ImmutableArray<ClockRule> RulesIn(ComplaintState state) => _rules[state];

    /// <summary>What a trigger does to each clock; the default array where it does nothing to any.</summary>
    public ImmutableArray<ClockSignal> SignalsOf(ComplaintTrigger trigger) => _signals.GetValueOrDefault(trigger);
}
