using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CustomerService.Domain;

/// <summary>The answer to an act: either the events that now hold, with the case they lead to, or a <see cref="Refusal"/>.</summary>
/// <typeparam name="TCase">The case the act was asked of.</typeparam>
/// <typeparam name="TEvent">The facts that such a case is folded from.</typeparam>
/// <remarks>Immutable. Nothing is half done: a refusal carries no events, an acceptance no reasons.</remarks>
public sealed class Decision<TCase, TEvent>
    where TCase : class
    where TEvent : class
{
    private readonly TCase? _case;
    private readonly ImmutableArray<TEvent> _events;

    /// <summary>An act that was accepted.</summary>
    /// <param name="next">The case with the events applied.</param>
    /// <param name="events">The facts to store, in order; at least one.</param>
    /// <exception cref="ArgumentException">There are no events.</exception>
    public Decision(TCase next, ImmutableArray<TEvent> events)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (events.IsDefaultOrEmpty)
        {
            throw new ArgumentException("An accepted act leaves at least one event.", nameof(events));
        }

        (_case, _events) = (next, events);
    }

    /// <summary>An act that was refused.</summary>
    /// <param name="refusal">Why.</param>
    public Decision(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Refusal = refusal;
    }

    /// <summary>Why the act was refused; null when it was accepted.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether the act was accepted.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Refusal is null;

    /// <summary>The facts to store, in order.</summary>
    /// <exception cref="RefusedException">The act was refused.</exception>
    public ImmutableArray<TEvent> Events => IsAccepted ? _events : throw new RefusedException(Refusal);

    /// <summary>The case as the act leaves it.</summary>
    /// <returns>The case with the events applied.</returns>
    /// <exception cref="RefusedException">The act was refused; the message has every reason.</exception>
    public TCase Accepted() => _case ?? throw new RefusedException(Refusal!);

    /// <summary>Takes an accepted decision apart.</summary>
    /// <param name="next">The case with the events applied.</param>
    /// <param name="events">The facts to store, in order.</param>
    /// <exception cref="RefusedException">The act was refused.</exception>
    public void Deconstruct(out TCase next, out ImmutableArray<TEvent> events) => (next, events) = (Accepted(), Events);
}

/// <summary>A refused act was used as if it had been accepted.</summary>
public sealed class RefusedException : InvalidOperationException
{
    /// <summary>Makes the exception for a refusal.</summary>
    /// <param name="refusal">What was refused and why.</param>
    public RefusedException(Refusal refusal)
        : base(refusal?.ToString())
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Refusal = refusal;
    }

    /// <summary>What was refused and why.</summary>
    public Refusal Refusal { get; }
}
