using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>A rung of the ladder that a complaint has climbed, or could climb.</summary>
/// <param name="Level">The level; 1 is the first.</param>
/// <param name="To">Who is addressed on it.</param>
/// <param name="Cause">What made the complaint rise to it; null: it has not been reached.</param>
/// <param name="Reason">Why, in words; null where the cause says it all.</param>
/// <param name="By">Who asked for it, or the clock where a rule did; null: it has not been reached.</param>
/// <param name="Since">Since when; null: it has not been reached.</param>
/// <param name="Until">When the complaint rose further; null: it has not.</param>
public sealed record EscalationRung(int Level, Role To, EscalationCause? Cause, string? Reason, Actor? By, Instant? Since, Instant? Until)
{
    /// <summary>Whether the complaint has reached it.</summary>
    public bool IsReached => Since is not null;
}

/// <summary>The ladder of escalation beside the state of a complaint: every level with whom it addresses, why it was reached and since when.</summary>
/// <remarks>
/// Escalation doubles no state: a complaint rises while it goes its way, and the last level is the top of the house [000 Q2.2]. Levels do not fall
/// again. Immutable; two are equal only when they are the same object.
/// </remarks>
public sealed class EscalationLadder
{
    private readonly ComplaintProcedure _procedure;

    private EscalationLadder(ComplaintProcedure procedure, ImmutableArray<EscalationRung> rungs) => (_procedure, Rungs) = (procedure, rungs);

    /// <summary>The rungs, the lowest first: those that were reached, then those above.</summary>
    public ImmutableArray<EscalationRung> Rungs { get; }

    /// <summary>Where the complaint stands; null: it has not risen.</summary>
    public EscalationRung? Current => Rungs.LastOrDefault(rung => rung.IsReached);

    /// <summary>Reads the ladder off a history.</summary>
    /// <param name="procedure">The procedure, whose <see cref="ComplaintProcedure.Escalation"/> names the levels that were not reached.</param>
    /// <param name="events">The events of one complaint, in order.</param>
    /// <returns>The ladder; without rungs where the procedure has none and nothing was escalated.</returns>
    public static EscalationLadder Of(ComplaintProcedure procedure, IEnumerable<ComplaintEvent> events)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(events);
        ImmutableArray<ComplaintEscalated> rises = [.. events.OfType<ComplaintEscalated>()];
        var reached = rises.Select((rise, i) => new EscalationRung(rise.Level, rise.To, rise.Cause, rise.Reason, rise.By, rise.At, i + 1 < rises.Length ? rises[i + 1].At : null));
        var highest = rises.IsEmpty ? 0 : rises[^1].Level;
        var above = (procedure.Escalation?.Levels ?? []).Select((role, i) => new EscalationRung(i + 1, role, null, null, null, null, null)).Where(rung => rung.Level > highest);
        return new EscalationLadder(procedure, [.. reached, .. above]);
    }

    /// <summary>The ladder as a Markdown table.</summary>
    /// <param name="language">The language of the words.</param>
    /// <returns>The table, with line feeds; times are UTC.</returns>
    public string ToMarkdown(Language language) => TableText.Markdown<EscalationRung>(
        [
            new(new("level", "层级"), rung => TableText.Number(rung.Level)),
            new(new("addressed", "对象"), rung => _procedure.NameOf(rung.To).In(language)),
            new(new("cause", "原因"), rung => rung.Cause?.DisplayName.In(language) ?? "-"),
            new(new("reason", "说明"), rung => rung.Reason ?? "-"),
            new(new("since (UTC)", "自（UTC）"), rung => rung.Since is { } since ? TableText.Utc(since) : "-"),
            new(new("until (UTC)", "至（UTC）"), rung => rung.Until is { } until ? TableText.Utc(until) : "-"),
        ],
        Rungs,
        language);
}
