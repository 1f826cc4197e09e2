using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>Walks through the history of a complaint once, and cuts its time into spans.</summary>
internal static class LedgerFold
{
    /// <param name="procedure">The procedure of the complaint.</param>
    /// <param name="events">Its history.</param>
    /// <param name="until">Where time ends; what happened later is left out.</param>
    /// <param name="calendar">Working time; null: none.</param>
    /// <param name="see">Sees what each fact leads to and, but for the receipt, what was before it; null: nobody looks.</param>
    public static ImmutableArray<ResponsibilitySpan> Walk(
        ComplaintProcedure procedure, IEnumerable<ComplaintEvent> events, Instant until, BusinessCalendar? calendar, Action<ComplaintSnapshot?, ComplaintEvent, ComplaintSnapshot>? see = null)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(events);
        var spans = ImmutableArray.CreateBuilder<ResponsibilitySpan>();
        ComplaintSnapshot? snapshot = null;
        foreach (var fact in events)
        {
            ArgumentNullException.ThrowIfNull(fact, nameof(events));
            if (snapshot is null)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(until, fact.At);
                snapshot = ComplaintFold.Begin(procedure, fact);
                see?.Invoke(null, fact, snapshot);
                continue;
            }

            if (fact.At > until)
            {
                break;
            }

            var next = ComplaintFold.Next(procedure, snapshot, fact);   // refuses what is dated back
            Add(snapshot, snapshot.LastAt, fact.At);
            see?.Invoke(snapshot, fact, next);
            snapshot = next;
        }

        Add(snapshot ?? throw new ArgumentException("A complaint has at least the event of its receipt.", nameof(events)), snapshot.LastAt, until);
        return spans.ToImmutable();

        void Add(ComplaintSnapshot now, Instant from, Instant to)
        {
            if (from == to)
            {
                return;
            }

            var owner = now.Owners[^1];
            var span = new ResponsibilitySpan
            {
                From = from,
                To = to,
                State = now.State,
                Phase = procedure.Find(now.State)!.Phase,
                Round = now.Round,
                Person = owner.Person,
                Department = owner.Department,
                OfferedTo = now.PendingHandOver?.To,
                EscalationLevel = now.Escalations.IsEmpty ? 0 : now.Escalations[^1].Level,
                Side = ComplaintLedger.SideOf(procedure, now.State),
                Working = calendar?.WorkingTimeBetween(from, to),
            };
            if (spans.Count > 0 && spans[^1].GoesOnIn(span))
            {
                spans[^1] = spans[^1] with { To = to, Working = spans[^1].Working + span.Working };
            }
            else
            {
                spans.Add(span);
            }
        }
    }
}
