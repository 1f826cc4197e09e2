using System.Collections.Immutable;

namespace CustomerService.Domain.Procedures;

/// <summary>One row of the table that moves a case: from which state which act leads where, and what it requires.</summary>
/// <typeparam name="TState">Where a case can stand.</typeparam>
/// <typeparam name="TAct">What can be done.</typeparam>
/// <param name="From">Where the case stands; null, where the type has it: the case is closed.</param>
/// <param name="Act">What is done.</param>
/// <param name="To">Where it leads; the same state where it moves nothing.</param>
/// <param name="Requires">The codes of the conditions; none where nothing is asked.</param>
public sealed record CaseMove<TState, TAct>(TState From, TAct Act, TState To, params ImmutableArray<string> Requires)
    where TAct : struct, Enum
{
    /// <summary>The codes of the conditions; none where nothing is asked.</summary>
    public ImmutableArray<string> Requires { get; init => field = value.IsDefault ? [] : value; } = Requires.IsDefault ? [] : Requires;

    /// <summary>The row on one line.</summary>
    /// <returns>For example <c>Execute --Complete--> CheckResults [measures-settled]</c>.</returns>
    public override string ToString() => $"{Path}{(Requires.IsEmpty ? "" : $" [{string.Join(", ", Requires)}]")}";

    /// <summary>Equal when every part is, the conditions in order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(CaseMove<TState, TAct>? other) => other is not null && IsSameWay(other) && Requires.AsSpan().SequenceEqual(other.Requires.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, Act, To);

    internal string Path => $"{From?.ToString() ?? "closed"} --{Act}--> {To?.ToString() ?? "closed"}";

    internal bool IsSameWay(CaseMove<TState, TAct> other) => IsFrom(other.From) && EqualityComparer<TAct>.Default.Equals(Act, other.Act) && EqualityComparer<TState>.Default.Equals(To, other.To);

    internal bool IsFrom(TState state) => EqualityComparer<TState>.Default.Equals(From, state);
}

/// <summary>What makes a Stateless machine of a procedure move: an act, and where it leads, because one act may lead to several places.</summary>
/// <param name="Act">The name of the act as in the JSON of the procedure, for example <c>hand-over</c>.</param>
/// <param name="To">The name of the state it leads to.</param>
public readonly record struct CaseTrigger(string Act, string To);
