using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Commitments.Practices;

/// <summary>A commitment for a time after the purchase: ten years of quality with free parts, for example (质保承诺).</summary>
/// <remarks>
/// Immutable, safe to share between threads. It covers whole days in its zone, from the day of purchase to the same date at the end of the
/// period, inclusive: bought on 1 March 2024 for ten years, covered on 1 March 2034, not on 2 March 2034. Any single source binds, an
/// advertisement included [003 c1 q25]. Source: [000 Q6.3].
/// </remarks>
public sealed class WarrantyPromise
{
    private readonly DateTimeZone _zone;

    /// <summary>Makes a promise.</summary>
    /// <param name="name">What is promised, for people.</param>
    /// <param name="aspects">What it guarantees; at least one, each once.</param>
    /// <param name="period">For how long; of whole days, longer than zero and at most 1,000 years.</param>
    /// <param name="source">Where it was made.</param>
    /// <param name="timeZone">The zone whose days count, an IANA id.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public WarrantyPromise(LocalizedText name, ImmutableArray<CommitmentAspect> aspects, Period period, CommitmentSource source, string timeZone)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(timeZone);
        var faults = new RuleBookFaults();
        AspectCheck.Check(aspects, source, faults);
        if (!LocalDays.IsWholeDays(period))
        {
            faults.Add("$.period", "rule-book.out-of-range", $"'{period}' is not of whole days, longer than zero and at most 1,000 years.");
        }

        var zone = LocalDays.ZoneOrFault(timeZone, faults);
        faults.ThrowIfAny($"warranty promise '{name.English}'");
        (Name, Aspects, Period, Source, _zone) = (name, aspects, period, source, zone!);
    }

    /// <summary>What is promised, for people.</summary>
    public LocalizedText Name { get; }

    /// <summary>What it guarantees.</summary>
    public ImmutableArray<CommitmentAspect> Aspects { get; }

    /// <summary>For how long.</summary>
    public Period Period { get; }

    /// <summary>Where it was made.</summary>
    public CommitmentSource Source { get; }

    /// <summary>The zone whose days count, an IANA id.</summary>
    public string TimeZone => _zone.Id;

    /// <summary>The last day that is covered.</summary>
    /// <param name="bought">The day of purchase.</param>
    /// <returns>The date at the end of the period; where that month is too short, its last day.</returns>
    public LocalDate LastDay(LocalDate bought) => bought.Plus(Period);

    /// <summary>Whether a day is covered.</summary>
    /// <param name="bought">The day of purchase.</param>
    /// <param name="on">The day asked about.</param>
    /// <returns>True from the day of purchase to <see cref="LastDay"/>, both inclusive.</returns>
    public bool Covers(LocalDate bought, LocalDate on) => bought <= on && on <= LastDay(bought);

    /// <summary>Whether an instant is covered: its day in the zone is.</summary>
    /// <param name="bought">The day of purchase.</param>
    /// <param name="at">The instant asked about.</param>
    /// <returns>True when it is.</returns>
    public bool Covers(LocalDate bought, Instant at) => Covers(bought, at.InZone(_zone).Date);
}

/// <summary>What holds for the aspects and the source of every commitment.</summary>
internal static class AspectCheck
{
    public static void Check(ImmutableArray<CommitmentAspect> aspects, CommitmentSource source, RuleBookFaults faults)
    {
        if (aspects.IsDefaultOrEmpty)
        {
            faults.Add("$.aspects", "rule-book.out-of-range", "A commitment guarantees at least one aspect.");
        }
        else if (!aspects.All(Enum.IsDefined))
        {
            faults.Add("$.aspects", "rule-book.unknown-value", "An aspect is none of the four.");
        }
        else if (aspects.Distinct().Count() < aspects.Length)
        {
            faults.Add("$.aspects", "rule-book.stands-twice", "An aspect stands twice.");
        }

        if (!Enum.IsDefined(source))
        {
            faults.Add("$.source", "rule-book.unknown-value", $"{source} is no source of a commitment.");
        }
    }
}
