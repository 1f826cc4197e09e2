using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>Counts what departments did in one complaint, in one pass over its history.</summary>
internal sealed class ResponsibilityTally
{
    private readonly Dictionary<Department, DepartmentResponsibility> _departments = [];   // the empty code stands for none
    private readonly Dictionary<(Department From, Department To), ResponsibilityFlow> _flows = [];
    private readonly DepartmentTrail _trail = new();

    public static ResponsibilityReport Of(ComplaintProcedure procedure, IEnumerable<ComplaintEvent> events, Instant until, BusinessCalendar? calendar)
    {
        var tally = new ResponsibilityTally();
        var spans = LedgerFold.Walk(procedure, events, until, calendar, (before, fact, after) =>
        {
            if (before is null)
            {
                tally.Arrive(after.Owners[0].Department);
            }
            else
            {
                tally.See(before, fact);
            }
        });
        tally.Add(spans);
        var sides = spans.ToLookup(span => span.Side);
        return new ResponsibilityReport(
            1,
            tally._trail.IsOverSeveral ? 1 : 0,
            tally._trail.HasReturned ? 1 : 0,
            [.. Enum.GetValues<LedgerSide>().Select(side => sides[side].Aggregate(Duration.Zero, (sum, span) => sum + span.Elapsed))],
            calendar is not null,
            tally._departments.Values,
            tally._flows.Values);
    }

    private void Add(ImmutableArray<ResponsibilitySpan> spans)
    {
        foreach (var span in spans.Where(span => span.Side != LedgerSide.Closed))
        {
            var ours = span.Side == LedgerSide.Ours;
            Note(span.Department, row => row with
            {
                Complaints = 1,
                Held = row.Held + span.Elapsed,
                HeldOurs = row.HeldOurs + (ours ? span.Elapsed : Duration.Zero),
                WorkingOurs = row.WorkingOurs + (ours ? span.Working : Duration.Zero),
                WithoutPerson = row.WithoutPerson + (span.IsWithoutPerson ? span.Elapsed : Duration.Zero),
            });
        }
    }

    private void See(ComplaintSnapshot before, ComplaintEvent fact)
    {
        var owner = before.Owners[^1].Department;
        switch (fact)
        {
            case HandOverAccepted accepted when before.PendingHandOver is not null:
                Note(owner, row => row with { HandOversOut = row.HandOversOut + 1 });
                Note(accepted.Owner, row => row with { HandOversIn = row.HandOversIn + 1, Silences = row.Silences + (accepted.BySilence ? 1 : 0) });
                Pass(owner, accepted.Owner, flow => accepted.BySilence ? flow with { BySilence = flow.BySilence + 1 } : flow with { Accepted = flow.Accepted + 1 });
                Arrive(accepted.Owner);
                break;
            case HandOverMetSilence when before.PendingHandOver is { } offer:
                Note(offer.To, row => row with { Silences = row.Silences + 1 });
                break;
            case HandOverDeclined when before.PendingHandOver is { } offer:
                Note(offer.To, row => row with { Declined = row.Declined + 1 });
                Note(owner, row => row with { OffersDeclined = row.OffersDeclined + 1 });
                Pass(owner, offer.To, flow => flow with { Declined = flow.Declined + 1 });
                break;
            case DisputeRuled ruled:
                Note(ruled.Responsible, row => row with { DisputesLost = row.DisputesLost + 1 });
                foreach (var heard in before.Opinions.Select(opinion => opinion.Department).Distinct().Where(heard => heard != ruled.Responsible))
                {
                    Note(heard, row => row with { DisputesWon = row.DisputesWon + 1 });
                }

                if (owner != ruled.Responsible)
                {
                    Pass(owner, ruled.Responsible, flow => flow with { Ruled = flow.Ruled + 1 });
                }

                Arrive(ruled.Responsible);
                break;
            default:
                break;   // changes no owner
        }
    }

    private void Arrive(Department? department)
    {
        var returns = _trail.ComesTo(department) ? 1 : 0;
        Note(department, row => row with { Complaints = 1, Returns = row.Returns + returns });
    }

    private void Note(Department? department, Func<DepartmentResponsibility, DepartmentResponsibility> change)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_departments, department.GetValueOrDefault(), out _);
        row = change(row ?? new DepartmentResponsibility { Department = department, WorkingOurs = Duration.Zero });
    }

    private void Pass(Department? from, Department to, Func<ResponsibilityFlow, ResponsibilityFlow> change)
    {
        ref var flow = ref CollectionsMarshal.GetValueRefOrAddDefault(_flows, (from.GetValueOrDefault(), to), out _);
        flow = change(flow ?? new ResponsibilityFlow(from, to, 0, 0, 0, 0));
    }
}
