using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Law;

/// <summary>Finds the law a complaint is under: by jurisdiction, sector and the day it started. A complaint keeps its law.</summary>
/// <remarks>Immutable, safe to share between threads. Two laws of one jurisdiction and sector never hold on the same day: such a registry is refused.</remarks>
/// <example><code>
/// var registry = ProcedureRegistry.Shipped;
/// var law = registry.For("cn", "market-regulation", startedOn);                 // 2026-04-14: order 20; 2026-04-15: order 121
/// var complaint = Complaint.Receive(law!.TimedOn(calendar).Under(policy), intake, by, at);
/// </code></example>
public sealed class ProcedureRegistry
{
    private ProcedureRegistry(ImmutableArray<ComplaintRegime> regimes) => Regimes = regimes;

    /// <summary>The regimes that ship (<see cref="ComplaintRegimes.All"/>).</summary>
    public static ProcedureRegistry Shipped { get; } = Of(ComplaintRegimes.All);

    /// <summary>Every regime, in the order given.</summary>
    public ImmutableArray<ComplaintRegime> Regimes { get; }

    /// <summary>Makes a registry.</summary>
    /// <param name="regimes">The regimes.</param>
    /// <returns>The registry.</returns>
    /// <exception cref="RuleBookException">An id stands twice, or two laws of one jurisdiction and sector hold on the same day.</exception>
    public static ProcedureRegistry Of(params ImmutableArray<ComplaintRegime> regimes)
    {
        var faults = new RuleBookFaults();
        for (var i = 0; i < regimes.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(regimes[i], nameof(regimes));
            for (var j = 0; j < i; j++)
            {
                var (earlier, later) = (regimes[j], regimes[i]);
                if (earlier.Id == later.Id && earlier.Version == later.Version)
                {
                    faults.Add($"$.regimes[{i}]", "rule-book.duplicate-regime", $"{later.Id} v{later.Version} stands twice.");
                }
                else if (earlier.Jurisdiction == later.Jurisdiction && earlier.Sector == later.Sector && Overlap(earlier, later))
                {
                    faults.Add($"$.regimes[{i}]", "rule-book.contradiction", $"{later} and {earlier} hold on the same days.");
                }
            }
        }

        faults.ThrowIfAny("procedure registry");
        return new ProcedureRegistry(regimes);
    }

    /// <summary>A registry with more regimes: a jurisdiction's of the host's own.</summary>
    /// <param name="regimes">The regimes.</param>
    /// <returns>A new registry; this one stays as it is.</returns>
    /// <exception cref="RuleBookException">As for <see cref="Of"/>.</exception>
    public ProcedureRegistry With(params ImmutableArray<ComplaintRegime> regimes) => Of([.. Regimes, .. regimes]);

    /// <summary>The law a complaint is under.</summary>
    /// <param name="jurisdiction">Where; a part of a country (<c>cn-zj</c>) that has no law of its own there falls back to the country's (<c>cn</c>).</param>
    /// <param name="sector">For which trade or body.</param>
    /// <param name="startedOn">The day it started, in the zone of the law; see <see cref="ComplaintRegime.StartsWith"/>.</param>
    /// <returns>The law; null where this registry knows none.</returns>
    public ComplaintRegime? For(string jurisdiction, string sector, LocalDate startedOn)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        ArgumentNullException.ThrowIfNull(sector);
        return Regimes.FirstOrDefault(regime => regime.Jurisdiction == jurisdiction && regime.Sector == sector && regime.IsInForceOn(startedOn))
            ?? (jurisdiction.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? For(jurisdiction[..dash], sector, startedOn) : null);
    }

    /// <summary>The law a complaint is under that started at a moment.</summary>
    /// <param name="jurisdiction">Where.</param>
    /// <param name="sector">For which trade or body.</param>
    /// <param name="started">The moment it started; each law looks at the day in its own zone.</param>
    /// <returns>The law; null where this registry knows none.</returns>
    public ComplaintRegime? For(string jurisdiction, string sector, Instant started)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        ArgumentNullException.ThrowIfNull(sector);
        return Regimes.FirstOrDefault(regime => regime.Jurisdiction == jurisdiction && regime.Sector == sector && regime.IsInForceOn(started.InZone(DateTimeZoneProviders.Tzdb[regime.TimeZone]).Date))
            ?? (jurisdiction.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? For(jurisdiction[..dash], sector, started) : null);
    }

    /// <summary>All laws of a jurisdiction and sector, the oldest first: for asking what each would say of one case.</summary>
    /// <param name="jurisdiction">Where.</param>
    /// <param name="sector">For which trade or body.</param>
    /// <returns>The laws; empty where this registry knows none.</returns>
    public ImmutableArray<ComplaintRegime> History(string jurisdiction, string sector) =>
        [.. Regimes.Where(regime => regime.Jurisdiction == jurisdiction && regime.Sector == sector).OrderBy(regime => regime.From)];

    private static bool Overlap(ComplaintRegime one, ComplaintRegime other) =>
        (other.Until is not { } otherLast || one.From <= otherLast) && (one.Until is not { } oneLast || other.From <= oneLast);
}
