using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Complaints.Remedies;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>The standing rules without which no complaint is accepted (投诉管理政策).</summary>
/// <remarks>
/// <para>
/// A policy is valid when it has all five: written rules with acceptance criteria, a dedicated unit with its place and reporting
/// line, time limits, a responsible role per step, and a shared case record. Source: the water pump case [000 Q2.2, Q2.3].
/// </para>
/// <para>No number is given by the source, so every limit is the host's own; none has a default.</para>
/// </remarks>
public sealed record ComplaintPolicy
{
    /// <summary>The phases that need a responsible role.</summary>
    public static ImmutableArray<ComplaintPhase> PhasesToAssign { get; } =
        [ComplaintPhase.Intake, ComplaintPhase.Assessment, ComplaintPhase.Investigation, ComplaintPhase.Response, ComplaintPhase.Fulfillment];

    /// <summary>The policy's id; not blank.</summary>
    public required string Id { get; init; }

    /// <summary>Its version; 1 or more.</summary>
    public required int Version { get; init; }

    /// <summary>Where the written rules stand; null where there are none.</summary>
    public string? WrittenRules { get; init; }

    /// <summary>The dedicated unit and its place in the organization; null where there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>To whom in top management the unit reports; null where there is no such line.</summary>
    public string? ReportsTo { get; init; }

    /// <summary>By which criteria a complaint is accepted (受理标准).</summary>
    public ImmutableArray<string> AcceptanceCriteria { get; init; } = [];

    /// <summary>From receipt to the decision on admission; null where no limit is set.</summary>
    public Period? AcceptWithin { get; init; }

    /// <summary>From receipt to the first reply; null where no limit is set.</summary>
    public Period? FirstReplyWithin { get; init; }

    /// <summary>From acceptance to a proposal; null where no limit is set.</summary>
    public Period? ProposeWithin { get; init; }

    /// <summary>From receipt to the end; null where no limit is set.</summary>
    public Period? ResolveWithin { get; init; }

    /// <summary>Who is responsible in which phase.</summary>
    public ImmutableDictionary<ComplaintPhase, Role> Responsibilities { get; init; } = ImmutableDictionary<ComplaintPhase, Role>.Empty;

    /// <summary>Where the shared case record is kept; null where there is none.</summary>
    public string? CaseRecord { get; init; }

    /// <summary>How long a closed complaint can be reviewed, or reopened because its outcome is not accepted; null: never for that reason.</summary>
    public Period? ReopenWithin { get; init; }

    /// <summary>Which remedies things, terms, repairs and findings admit; null: thing and finding alone decide, by <see cref="RemedyKinds"/>.</summary>
    public RemedyMatrix? Remedies { get; init; }

    /// <summary>Who may grant which remedy up to which amount; null: whoever the procedure lets propose.</summary>
    public AuthorityLimits? Authority { get; init; }

    /// <summary>The zone whose calendar days the policy speaks of, an IANA id such as <c>Asia/Shanghai</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Reads a policy from JSON.</summary>
    /// <param name="json">
    /// The text; strict: an unknown property is a fault. Only id, version and time zone must be there: what else is missing is named by
    /// <see cref="Validate"/>.
    /// </param>
    /// <returns>The policy, valid or not.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static ComplaintPolicy Parse(string json) => PolicyJson.Read(json);

    /// <summary>Writes the policy as JSON that <see cref="Parse"/> reads back; what is null or empty is left out.</summary>
    /// <returns>Indented JSON with line feeds.</returns>
    public string ToJson() => PolicyJson.Write(this);

    /// <summary>What the policy lacks.</summary>
    /// <returns>Each defect once, in the order of <see cref="PolicyDefect"/>; empty for a valid policy.</returns>
    public ImmutableArray<PolicyDefect> Validate()
    {
        var defects = ImmutableArray.CreateBuilder<PolicyDefect>();
        Report(PolicyDefect.NoDedicatedUnit, Blank(Unit) || Blank(ReportsTo));
        Report(PolicyDefect.NoUniformHandling, Blank(WrittenRules) || !AcceptanceCriteria.Any(criterion => !Blank(criterion)));
        Report(PolicyDefect.NoTimeLimit, AcceptWithin is null || FirstReplyWithin is null || ProposeWithin is null || ResolveWithin is null);
        Report(PolicyDefect.UnclearResponsibility, PhasesToAssign.Any(phase => Responsibilities.GetValueOrDefault(phase) == default));
        Report(PolicyDefect.NoCaseRecord, Blank(CaseRecord));
        return defects.ToImmutable();

        void Report(PolicyDefect defect, bool found)
        {
            if (found)
            {
                defects.Add(defect);
            }
        }

        static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
    }

    /// <summary>The last moment of the calendar day after a moment, in the policy's zone.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>The start of the day after the next, one tick less: a call at this instant is on time, a later one is late.</returns>
    /// <exception cref="RuleBookException">The zone is not in the tz database.</exception>
    public Instant EndOfNextDay(Instant at) => LocalClock.StartOf(Zone, at.InZone(Zone).Date.PlusDays(2)) - Duration.Epsilon;

    internal LocalDate DayOf(Instant at) => at.InZone(Zone).Date;

    /// <summary>Adds a period on the policy's calendar; a period of days includes the whole last day.</summary>
    /// <param name="at">The moment it starts from.</param>
    /// <param name="period">The period.</param>
    /// <returns>The last instant that is still in time.</returns>
    /// <exception cref="RuleBookException">The zone is not in the tz database.</exception>
    public Instant DueAfter(Instant at, Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var local = at.InZone(Zone).LocalDateTime.Plus(period);
        return period.HasTimeComponent
            ? local.InZoneLeniently(Zone).ToInstant()
            : LocalClock.StartOf(Zone, local.Date.PlusDays(1)) - Duration.Epsilon;
    }

    /// <summary>Refuses a policy made in C# that <see cref="Parse"/> would refuse as JSON.</summary>
    internal void RequireSound()
    {
        var faults = new RuleBookFaults();
        if (string.IsNullOrWhiteSpace(Id))
        {
            faults.Add("$.id", "rule-book.out-of-range", "A policy has an id.");
        }

        if (Version < 1)
        {
            faults.Add("$.version", "rule-book.out-of-range", $"A version is 1 or more; {Version} is not.");
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone) is null)
        {
            faults.Add("$.timeZone", "rule-book.unknown-value", $"'{TimeZone}' is no time zone of the tz database: write an IANA id such as Asia/Shanghai.");
        }

        foreach (var (place, limit) in ((string, Period?)[])[("acceptWithin", AcceptWithin), ("firstReplyWithin", FirstReplyWithin), ("proposeWithin", ProposeWithin), ("resolveWithin", ResolveWithin), ("reopenWithin", ReopenWithin)])
        {
            if (limit is not null && (!RuleBookNode.IsPositive(limit) || PeriodText.IsTooLong(limit)))
            {
                faults.Add($"$.{place}", "rule-book.out-of-range", $"'{limit}' is not longer than zero and at most 1,000 years.");
            }
        }

        faults.ThrowIfAny($"complaint policy '{Id}'");
    }

    private DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone)
        ?? throw new RuleBookException($"complaint policy {Id}", [new("$.timeZone", "rule-book.unknown-value", $"'{TimeZone}' is no time zone of the tz database: write an IANA id such as Asia/Shanghai.")]);
}
