using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments.Practices;

/// <summary>One call to a hotline.</summary>
/// <param name="At">When it came.</param>
/// <param name="IsAnswered">Whether somebody answered.</param>
public readonly record struct HotlineCall(Instant At, bool IsAnswered);

/// <summary>A published commitment that a hotline is open at stated hours.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed class HotlineCommitment
{
    /// <summary>Makes a commitment.</summary>
    /// <param name="name">What is promised, for people.</param>
    /// <param name="hours">When the line is open.</param>
    /// <param name="source">Where it was published.</param>
    /// <param name="aspects">What it guarantees; at least one, each once.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public HotlineCommitment(LocalizedText name, BusinessCalendar hours, CommitmentSource source, params ImmutableArray<CommitmentAspect> aspects)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(hours);
        var faults = new RuleBookFaults();
        AspectCheck.Check(aspects, source, faults);
        faults.ThrowIfAny($"hotline commitment '{name.English}'");
        (Name, Hours, Source, Aspects) = (name, hours, source, aspects);
    }

    /// <summary>What is promised, for people.</summary>
    public LocalizedText Name { get; }

    /// <summary>When the line is open.</summary>
    public BusinessCalendar Hours { get; }

    /// <summary>Where it was published.</summary>
    public CommitmentSource Source { get; }

    /// <summary>What it guarantees.</summary>
    public ImmutableArray<CommitmentAspect> Aspects { get; }

    /// <summary>The calls that break the commitment: nobody answered though the line was promised to be open.</summary>
    /// <param name="calls">The calls, in any order.</param>
    /// <returns>Those of them, in the order given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A call lies beyond the horizon of calendars.</exception>
    public ImmutableArray<HotlineCall> Broken(params ImmutableArray<HotlineCall> calls) =>
        calls.IsDefault
            ? throw new ArgumentException("Calls are an array.", nameof(calls))
            : calls.RemoveAll(call => call.IsAnswered || !Hours.IsOpen(call.At));
}
