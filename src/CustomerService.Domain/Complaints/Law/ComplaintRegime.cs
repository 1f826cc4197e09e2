using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints.Law;

/// <summary>A law of complaints as data: where and when it holds, the procedure it asks for, its limits, on what authority.</summary>
/// <remarks>
/// <para>
/// It is checked as a whole when it is made. The limits are the law's; a host may promise less time (<see cref="TimedOn"/>), never more.
/// Nothing here is legal advice: it is data with a source, a confidence and effective dates.
/// </para>
/// <para>Immutable, safe to share between threads. Two are the same when id and version are.</para>
/// </remarks>
public sealed class ComplaintRegime
{
    private readonly RegimeRules _rules;

    /// <summary>Makes a regime.</summary>
    /// <param name="rules">What it says.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its place.</exception>
    public ComplaintRegime(RegimeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        RegimeCheck.Require(rules);
        _rules = rules;
    }

    /// <summary>Its id.</summary>
    public string Id => _rules.Id;

    /// <summary>Its version; 1 or more.</summary>
    public int Version => _rules.Version;

    /// <summary>Its name for people.</summary>
    public LocalizedText Name => _rules.Name;

    /// <summary>Where it holds: an ISO 3166 code, lower case, of a country (<c>cn</c>) or a part of one (<c>cn-zj</c>).</summary>
    public string Jurisdiction => _rules.Jurisdiction;

    /// <summary>For which trade or body it holds, for example <c>market-regulation</c> or <c>payments</c>.</summary>
    public string Sector => _rules.Sector;

    /// <summary>The first day on which a complaint that starts is under it.</summary>
    public LocalDate From => _rules.From;

    /// <summary>The last day; null: still in force as far as is known.</summary>
    public LocalDate? Until => _rules.Until;

    /// <summary>What a complaint starts with under it, and so decides which law holds.</summary>
    public LocalizedText StartsWith => _rules.StartsWith;

    /// <summary>Where it is written down.</summary>
    public string Source => _rules.Source;

    /// <summary>The least confidence of anything in it.</summary>
    public LegalConfidence Confidence => _rules.Limits.Select(limit => limit.Confidence).Concat(_rules.Windows.Select(window => window.Confidence)).Append(_rules.Confidence).Max();

    /// <summary>The zone whose days it counts, an IANA id.</summary>
    public string TimeZone => _rules.TimeZone;

    /// <summary>The procedure it asks for.</summary>
    public ComplaintProcedure Procedure => _rules.Procedure;

    /// <summary>Its limits.</summary>
    public ImmutableArray<LegalLimit> Limits => _rules.Limits;

    /// <summary>The windows it opens to others.</summary>
    public ImmutableArray<LegalWindow> Windows => _rules.Windows;

    /// <summary>What of the law is not represented here, and why.</summary>
    public ImmutableArray<LocalizedText> LeftOut => _rules.LeftOut;

    /// <summary>What it says, as data.</summary>
    public RegimeRules Rules => _rules;

    /// <summary>Reads a regime from JSON, its procedure within.</summary>
    /// <param name="json">The text; strict: an unknown property is a fault.</param>
    /// <param name="conditions">The conditions the procedure may name; null: those that ship.</param>
    /// <returns>The regime.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static ComplaintRegime Parse(string json, ConditionCatalogue? conditions = null) => RegimeJson.Read(json, conditions ?? ConditionCatalogue.Standard);

    /// <summary>Writes the regime as JSON that <see cref="Parse"/> reads back.</summary>
    /// <returns>Indented JSON with line feeds.</returns>
    public string ToJson() => RegimeJson.Write(_rules);

    /// <summary>Whether a complaint that starts on a day is under it.</summary>
    /// <param name="start">The day, in the zone of the law.</param>
    /// <returns>True from <see cref="From"/> to <see cref="Until"/>, both included.</returns>
    public bool IsInForceOn(LocalDate start) => start >= From && (Until is not { } last || start <= last);

    /// <summary>The procedure, timed by the law's limits.</summary>
    /// <param name="calendar">The business days, in the zone of the law.</param>
    /// <param name="own">The host's own promises: for clocks the law leaves open, or in place of a limit of the law, if they are no longer.</param>
    /// <returns>The procedure, ready to receive complaints under.</returns>
    /// <exception cref="RuleBookException">The calendar is of another zone, or a promise allows more time than the law.</exception>
    public ComplaintProcedure TimedOn(BusinessCalendar calendar, params ImmutableArray<Promise> own)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var faults = new RuleBookFaults();
        if (calendar.Zone.Id != TimeZone)
        {
            faults.Add("$.calendar", "rule-book.contradiction", $"The law counts days in {TimeZone}, the calendar '{calendar.Id}' in {calendar.Zone.Id}.");
        }

        var promises = Limits.ToDictionary(limit => limit.Promise, limit => PromiseOf(limit, calendar), StringComparer.Ordinal);
        for (var i = 0; i < own.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(own[i], nameof(own));
            if (promises.TryGetValue(own[i].Id, out var legal) && TierRule.IsSlower(own[i].Binding, legal.Binding))
            {
                faults.Add($"$.promises[{i}]", "rule-book.contradiction", $"'{own[i].Id}' allows {own[i].Binding}, and the law {legal.Binding}.");
            }

            promises[own[i].Id] = own[i];
        }

        faults.ThrowIfAny($"promises under {Id}");
        return Procedure.TimedBy([.. promises.Values]);
    }

    /// <summary>The last moment of a window.</summary>
    /// <param name="code">The window's code.</param>
    /// <param name="opened">When it opened.</param>
    /// <returns>The last instant of its last day, in the zone of the law.</returns>
    /// <exception cref="ArgumentException">The law has no such window.</exception>
    public Instant WindowCloses(string code, Instant opened)
    {
        var window = Windows.FirstOrDefault(window => window.Code == code)
            ?? throw new ArgumentException($"{Id} opens no window '{code}'{Spelling.DidYouMean(code, Windows.Select(known => known.Code))}.", nameof(code));
        var zone = DateTimeZoneProviders.Tzdb[TimeZone];
        return LocalClock.StartOf(zone, opened.InZone(zone).Date.Plus(window.Within).PlusDays(1)) - Duration.Epsilon;
    }

    /// <summary>The regime on one line.</summary>
    /// <returns>For example <c>cn-samr-2026 v1 (cn, market-regulation, from 2026-04-15)</c>.</returns>
    public override string ToString() => $"{Id} v{Version} ({Jurisdiction}, {Sector}, from {NodaTime.Text.LocalDatePattern.Iso.Format(From)}{(Until is { } last ? $" to {NodaTime.Text.LocalDatePattern.Iso.Format(last)}" : "")})";

    private static Promise PromiseOf(LegalLimit limit, BusinessCalendar calendar) => new()
    {
        Id = limit.Promise,
        Metric = limit.Metric,
        Name = limit.Text,
        Target = limit.On(calendar),
        Pauses = [],
    };
}
