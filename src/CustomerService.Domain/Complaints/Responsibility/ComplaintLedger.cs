using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>The life of a complaint cut into spans, each with its state, who was accountable and whose time it is.</summary>
/// <remarks>
/// <para>
/// The spans follow each other without gaps from the receipt to the moment asked for, over hand-overs, waits, tests, closings and reopenings. The
/// totals of every kind add up to <see cref="Elapsed"/> to the last nanosecond; those of departments together with the time it was closed.
/// </para>
/// <para>
/// A duplicate that was received earlier moves deadlines back, not the ledger: it counts from this complaint's own receipt. Immutable, safe to
/// share between threads; two are equal only when they are the same object. Source: responsibility per step [000 Q2.2(4), Q2.3], and the whole
/// process as the measure, not one department's part [001 P5 d].
/// </para>
/// </remarks>
public sealed class ComplaintLedger
{
    private readonly ComplaintProcedure _procedure;

    private ComplaintLedger(ComplaintProcedure procedure, ComplaintId complaint, Instant from, Instant until, BusinessCalendar? calendar, ImmutableArray<ResponsibilitySpan> spans) =>
        (_procedure, Complaint, From, Until, Calendar, Spans) = (procedure, complaint, from, until, calendar, spans);

    /// <summary>The complaint.</summary>
    public ComplaintId Complaint { get; }

    /// <summary>When it was received.</summary>
    public Instant From { get; }

    /// <summary>Where the ledger ends, exclusive.</summary>
    public Instant Until { get; }

    /// <summary>The calendar of the working time; null: elapsed time only.</summary>
    public BusinessCalendar? Calendar { get; }

    /// <summary>The spans, in order and without gaps; none is empty.</summary>
    public ImmutableArray<ResponsibilitySpan> Spans { get; }

    /// <summary>All time from the receipt on.</summary>
    public Duration Elapsed => Until - From;

    /// <summary>The time in which the complaint was open.</summary>
    public Duration Open => Elapsed - this[LedgerSide.Closed];

    /// <summary>The open time in which no person was accountable: silence had made a department so, and it had not named its person.</summary>
    public Duration WithoutPerson => Spans.Where(span => span.IsWithoutPerson).Aggregate(Duration.Zero, (sum, span) => sum + span.Elapsed);

    /// <summary>Totals by side, in the order of <see cref="LedgerSide"/>; every side has one.</summary>
    public ImmutableArray<LedgerTotal<LedgerSide>> BySide => [.. Enum.GetValues<LedgerSide>().Select(side => Total(side, Spans.Where(span => span.Side == side)))];

    /// <summary>Totals by state, in the order in which the states were first entered; a state left at once has none.</summary>
    public ImmutableArray<LedgerTotal<ComplaintState>> ByState => Totals(Spans, span => span.State);

    /// <summary>Totals by accountable department, in the order in which they first held the case; open time only. Null: a person who acted for none.</summary>
    public ImmutableArray<LedgerTotal<Department?>> ByDepartment => Totals(Spans.Where(span => span.Side != LedgerSide.Closed), span => span.Department);

    /// <summary>Totals by round.</summary>
    public ImmutableArray<LedgerTotal<int>> ByRound => Totals(Spans, span => span.Round);

    /// <summary>Totals by level of escalation, in the order in which the levels were reached; 0 is before any.</summary>
    public ImmutableArray<LedgerTotal<int>> ByEscalationLevel => Totals(Spans, span => span.EscalationLevel);

    /// <summary>The elapsed time of one side.</summary>
    /// <param name="side">The side.</param>
    public Duration this[LedgerSide side] => Total(side, Spans.Where(span => span.Side == side)).Elapsed;

    /// <summary>Draws up the ledger of a complaint.</summary>
    /// <param name="procedure">The procedure the complaint was received under, in that version.</param>
    /// <param name="events">Its history, from the receipt on, without gaps.</param>
    /// <param name="until">The moment up to which time is counted; events after it are left out, so that a ledger can be drawn up for any moment of the past.</param>
    /// <param name="calendar">The calendar that working time is counted on; null: elapsed time only.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">The history is none, has gaps or runs backward, or the procedure is another.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The moment lies before the receipt, or beyond the calendar's horizon.</exception>
    public static ComplaintLedger Of(ComplaintProcedure procedure, IEnumerable<ComplaintEvent> events, Instant until, BusinessCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        ImmutableArray<ComplaintEvent> history = [.. events];
        var spans = LedgerFold.Walk(procedure, history, until, calendar);
        return new ComplaintLedger(procedure, history[0].Complaint, history[0].At, until, calendar, spans);
    }

    /// <summary>Whose time passes in a state of a procedure.</summary>
    /// <remarks>
    /// In this order: a closing state is <see cref="LedgerSide.Closed"/>. Where clocks of the procedure are held or excluded, the first of them in
    /// the author's order says whose time it is, by its reason (<see cref="ProcedureClock.HeldIn"/>, <see cref="ProcedureClock.ExcludedIn"/>).
    /// Where none is, a state of the phase <see cref="ComplaintPhase.External"/> is a third party's and every other state is ours, a
    /// wait for a supplier and an adjournment included: the promise runs on, because the enterprise stays accountable [001 P5 d].
    /// </remarks>
    /// <param name="procedure">The procedure.</param>
    /// <param name="state">A state of it.</param>
    /// <returns>The side.</returns>
    /// <exception cref="ArgumentException">The procedure has no such state.</exception>
    public static LedgerSide SideOf(ComplaintProcedure procedure, ComplaintState state)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var definition = procedure.Find(state) ?? throw new ArgumentException($"{procedure} has no state '{state}'.", nameof(state));
        if (definition.IsClosed)
        {
            return LedgerSide.Closed;
        }

        if (!procedure.ClockTable.IsEmpty)
        {
            foreach (var rule in procedure.ClockTable.RulesIn(state))
            {
                if (rule.HeldFor is { } reason)
                {
                    return Of(reason.Party);
                }
            }
        }

        return definition.Phase == ComplaintPhase.External ? LedgerSide.ThirdParty : LedgerSide.Ours;
    }

    /// <summary>The ledger for a terminal: the totals, then every span on a line.</summary>
    /// <param name="language">The language of the words.</param>
    /// <returns>Lines that end in a line feed; times are UTC.</returns>
    public string ToText(Language language) => LedgerText.Text(this, _procedure, language);

    /// <summary>The ledger as Markdown: a table of the spans, and one of the totals by side.</summary>
    /// <param name="language">The language of the words.</param>
    /// <returns>Two tables with an empty line between, with line feeds; times are UTC.</returns>
    public string ToMarkdown(Language language) => LedgerText.Markdown(this, _procedure, language);

    /// <summary>The complaint and its elapsed time.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Complaint}: {DurationText.In(Elapsed, Language.English)} in {Spans.Length} spans";

    private ImmutableArray<LedgerTotal<TKey>> Totals<TKey>(IEnumerable<ResponsibilitySpan> spans, Func<ResponsibilitySpan, TKey> key) =>
        [.. spans.GroupBy(key).Select(group => Total(group.Key, group))];

    private LedgerTotal<TKey> Total<TKey>(TKey key, IEnumerable<ResponsibilitySpan> spans)
    {
        var (elapsed, working) = (Duration.Zero, Calendar is null ? (Duration?)null : Duration.Zero);
        foreach (var span in spans)
        {
            (elapsed, working) = (elapsed + span.Elapsed, working + span.Working);
        }

        return new(key, elapsed, working, Elapsed == Duration.Zero ? null : elapsed / Elapsed);
    }

    // A hold is never ours, and no reason for one is that nobody works.
    private static LedgerSide Of(TimeParty party) => party switch
    {
        TimeParty.Customer => LedgerSide.Complainant,
        TimeParty.ThirdParty => LedgerSide.ThirdParty,
        _ => LedgerSide.Excluded,
    };
}
