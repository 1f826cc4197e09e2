using System.Collections.Immutable;

namespace CustomerService.Domain.Procedures;

/// <summary>What all procedures of one kind have in common: states, names, the rows and conditions that ship.</summary>
internal sealed record CaseShape<TState, TAct, TCase, TEvent>
    where TAct : struct, Enum
    where TCase : class
    where TEvent : class
{
    /// <summary>What such a procedure is called in the message of an exception.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the procedure that ships; no other set of rows may carry it.</summary>
    public required string Id { get; init; }

    /// <summary>The states in their order; a case begins with the first.</summary>
    public required ImmutableArray<TState> States { get; init; }

    /// <summary>Whether nothing has to follow a state.</summary>
    public required Func<TState, bool> IsEnd { get; init; }

    /// <summary>The name of a state in JSON.</summary>
    public required Func<TState, string> KeyOf { get; init; }

    /// <summary>The name of a state for readers.</summary>
    public required Func<TState, LocalizedText> NameOfState { get; init; }

    /// <summary>The name of an act for readers.</summary>
    public required Func<TAct, LocalizedText> NameOfAct { get; init; }

    /// <summary>The conditions that ship.</summary>
    public required ImmutableArray<CaseCondition<TCase, TEvent>> Conditions { get; init; }

    /// <summary>The rows that ship: every way there is. A host may leave some out, and require more in each; none can require less.</summary>
    public required ImmutableArray<CaseMove<TState, TAct>> Moves { get; init; }

    /// <summary>Whether a row of those that ship may be left out.</summary>
    public required Func<CaseMove<TState, TAct>, bool> MayLack { get; init; }

    /// <summary>Why there is no such way; for the reader of the fault.</summary>
    public required Func<CaseMove<TState, TAct>, string> WhyNoWay { get; init; }

    /// <summary>The conditions that ship, and a host's.</summary>
    public ImmutableArray<CaseCondition<TCase, TEvent>> With(ImmutableArray<CaseCondition<TCase, TEvent>> own) => own.IsDefaultOrEmpty ? Conditions : [.. Conditions, .. own];

    /// <summary>What makes a machine move.</summary>
    public CaseTrigger TriggerOf(TAct act, TState to) => new(KebabCase.Of(act), KeyOf(to));

    public CaseMove<TState, TAct>? Shipped(CaseMove<TState, TAct> move) => Moves.FirstOrDefault(move.IsSameWay);

    public TState? StateOf(string key, out bool isKnown)
    {
        foreach (var state in States)
        {
            if (KeyOf(state) == key)
            {
                isKnown = true;
                return state;
            }
        }

        isKnown = false;
        return default;
    }
}
