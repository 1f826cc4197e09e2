using System.Collections.Immutable;

namespace CustomerService.Domain.Procedures;

/// <summary>One thing that can be tried with a case: whether it can be done now, and if not, what is lacking.</summary>
/// <typeparam name="TState">Where a case can stand.</typeparam>
/// <typeparam name="TAct">What can be done.</typeparam>
public sealed record CaseOption<TState, TAct>
    where TAct : struct, Enum
{
    /// <summary>What would be done.</summary>
    public required TAct Act { get; init; }

    /// <summary>Where it may lead, in the order of the rows; more than one where what the act brings decides.</summary>
    public required ImmutableArray<TState> To { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>What stands in the way, of all that can be judged before the act: what it brings is judged when it is tried.</summary>
    public required ImmutableArray<DomainError> Unmet { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>Nothing that can be judged before the act stands in the way.</summary>
    public bool IsPermitted => Unmet.IsEmpty;

    /// <summary>The option on one line.</summary>
    /// <returns>The act, and what stands in the way.</returns>
    public override string ToString() => $"{KebabCase.Of(Act)}{(IsPermitted ? "" : $": {string.Join(" ", Unmet)}")}";

    /// <summary>Equal when every part is, lists in order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(CaseOption<TState, TAct>? other) =>
        other is not null && EqualityComparer<TAct>.Default.Equals(Act, other.Act) && To.SequenceEqual(other.To) && Unmet.AsSpan().SequenceEqual(other.Unmet.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Act, To.Length, Unmet.Length);
}
