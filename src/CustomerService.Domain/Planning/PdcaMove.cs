using System.Collections.Immutable;

namespace CustomerService.Domain.Planning;

/// <summary>The three ways in which a cycle moves.</summary>
public enum PdcaMoveKind
{
    /// <summary>The step at hand is completed; the next begins, or the cycle is closed (完成步骤).</summary>
    Complete,

    /// <summary>An earlier step is opened again (退回).</summary>
    Reopen,

    /// <summary>The next cycle begins (开始下一循环).</summary>
    OpenNextCycle,
}

/// <summary>One row of the table that moves a cycle.</summary>
public sealed record PdcaMove
{
    /// <summary>The step at hand; null: the cycle is closed.</summary>
    public required PdcaStep? From { get; init; }

    /// <summary>How it moves.</summary>
    public required PdcaMoveKind Kind { get; init; }

    /// <summary>The step that comes; null: the cycle is closed.</summary>
    public required PdcaStep? To { get; init; }

    /// <summary>What the cycle must have; none where nothing is asked.</summary>
    public ImmutableArray<PdcaCondition> Requires { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Everything that a cycle lacks for this move, each thing once.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <returns>What is missing; none where nothing stands in the way.</returns>
    public ImmutableArray<DomainError> MissingIn(PdcaCycle cycle) => [.. Requires.SelectMany(condition => condition.MissingIn(cycle)).Distinct()];

    /// <summary>The row on one line.</summary>
    /// <returns>For example <c>Execute --Complete--> CheckResults [measures-settled]</c>.</returns>
    public override string ToString() => $"{From?.ToString() ?? "closed"} --{Kind}--> {To?.ToString() ?? "closed"}{(Requires.IsEmpty ? "" : $" [{string.Join(", ", Requires)}]")}";

    /// <summary>Equal when every part is, the conditions in order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(PdcaMove? other) => other is not null && (From, Kind, To) == (other.From, other.Kind, other.To) && Requires.AsSpan().SequenceEqual(other.Requires.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, Kind, To);
}

/// <summary>Names of <see cref="PdcaMoveKind"/>.</summary>
public static class PdcaMoveKinds
{
    extension(PdcaMoveKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            PdcaMoveKind.Complete => new("step completed", "完成步骤"),
            PdcaMoveKind.Reopen => new("gone back", "退回"),
            PdcaMoveKind.OpenNextCycle => new("next cycle", "开始下一循环"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of PdcaMoveKind."),
        };
    }
}
