using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Tests.Complaints.Conformance.Judging;

/// <summary>A second way to the least number of edits, slow and obvious: all ways, tried with one more edit until one leads to the end.</summary>
internal static class NaiveAlignment
{
    /// <summary>How many steps must be added or left out, with one more where the case then ends open; null beyond a limit.</summary>
    public static int? Edits(ComplaintProcedure procedure, IReadOnlyList<ComplaintTrigger> steps, int limit)
    {
        for (var budget = 0; budget <= limit; budget++)
        {
            if (Reaches(null, 0, budget, []))
            {
                return budget;
            }
        }

        return null;

        bool Reaches(ComplaintState? state, int done, int budget, HashSet<(ComplaintState?, int, int)> tried)
        {
            if (budget < 0 || !tried.Add((state, done, budget)))
            {
                return false;
            }

            if (done == steps.Count)
            {
                return budget >= (state is { } end && procedure.Find(end)!.IsClosed ? 0 : 1);
            }

            var rows = procedure.Rows.Where(row => row.From == (state ?? procedure.Initial)).ToList();
            return rows.Any(row => row.Trigger == steps[done] && Reaches(row.To, done + 1, budget, tried))
                || (state is null && steps[done] == Trigger.Receive && Reaches(procedure.Initial, done + 1, budget, tried))
                || Reaches(state, done + 1, budget - 1, tried)
                || rows.Any(row => Reaches(row.To, done, budget - 1, tried));
        }
    }
}
