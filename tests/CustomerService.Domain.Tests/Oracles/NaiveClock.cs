using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Oracles;

/// <summary>A second, slow and obvious reading of a clock: from what its author wrote and the whole list of steps, asked anew for each of them.</summary>
/// <param name="procedure">The procedure.</param>
/// <param name="clock">One of its clocks.</param>
/// <param name="start">When the receipt was, or that of the earliest duplicate while the clock is open.</param>
/// <param name="steps">Every step of the case, in order.</param>
internal sealed class NaiveClock(ComplaintProcedure procedure, ProcedureClock clock, Instant start, ImmutableArray<(Step Step, Instant At)> steps)
{
    // Remembered, for each answer asks for all before it.
    private readonly Dictionary<int, bool> _starts = [];

    /// <summary>The marks it leaves.</summary>
    public IEnumerable<ClockMark> Marks()
    {
        for (var n = 0; n <= steps.Length; n++)
        {
            var at = n == 0 ? start : steps[n - 1].At;
            if (Ends(n) && IsOpenBefore(n))
            {
                yield return new(IsStopTrigger(n) || Outcome(n) is not (ComplaintOutcome.Withdrawn or ComplaintOutcome.Merged) ? ClockMarkKind.Stopped : ClockMarkKind.Cancelled, at);
            }

            // A second reopening before it has started again says nothing new.
            if (OpensAgain(n) && Enumerable.Range(0, n).Any(Starts) && Enumerable.Range(LifeOf(n - 1), n - LifeOf(n - 1)).Any(Starts))
            {
                yield return new(ClockMarkKind.Reopened, at);
            }

            if (Starts(n))
            {
                var goesOn = clock.StartsOn.IsEmpty && clock.OnReopen == ClockReopening.Continue && Enumerable.Range(0, n).Any(Starts);
                yield return new(goesOn ? ClockMarkKind.Resumed : ClockMarkKind.Started, at);
            }

            if (IsOpenBefore(n) && !Ends(n) && HeldFor(n - 1) != HeldFor(n))
            {
                yield return HeldFor(n) is { } reason ? new(ClockMarkKind.Held, at, reason) : new(ClockMarkKind.Resumed, at);
            }
        }
    }

    // Step 0 is the receipt.
    private ComplaintState StateAfter(int n) => n == 0 ? procedure.Initial : steps[n - 1].Step.To;

    private bool IsClosed(int n) => procedure.Find(StateAfter(n))!.IsClosed;

    private ComplaintOutcome? Outcome(int n) => procedure.Find(StateAfter(n))!.Outcome;

    private bool IsStopTrigger(int n) => n > 0 && clock.StopsOn.Contains(steps[n - 1].Step.Trigger);

    private bool Ends(int n) => n > 0 && (IsStopTrigger(n) || IsClosed(n));

    private bool Moves(int n) => n == 0 || steps[n - 1].Step.From != steps[n - 1].Step.To;

    private bool OpensAgain(int n) => n > 0 && IsClosed(n - 1) && !IsClosed(n) && clock.OnReopen != ClockReopening.Never && clock.StartsOn.IsEmpty;

    // The step with which the present life of the clock began: the receipt, or the last reopening.
    private int LifeOf(int n) => Enumerable.Range(0, n + 1).Last(i => i == 0 || OpensAgain(i));

    private bool Starts(int n) => _starts.TryGetValue(n, out var known) ? known : _starts[n] = AskStarts(n);

    private bool AskStarts(int n) => !IsClosed(n) && Runs(n) && !IsOpenBefore(n) && (clock.StartsOn.IsEmpty
        ? Moves(n) && !IsStopTrigger(n) && !Enumerable.Range(LifeOf(n), n - LifeOf(n)).Any(Starts)
        : n > 0 && clock.StartsOn.Contains(steps[n - 1].Step.Trigger));

    private bool IsOpenBefore(int n)
    {
        for (var i = n - 1; i >= 0; i--)
        {
            if (Ends(i))
            {
                return false;
            }

            if (Starts(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool Runs(int n) => !IsClosed(n) && Nest(StateAfter(n)).FirstOrDefault(Says) is var place && clock.RunsIn.Contains(place);

    private PauseReason? HeldFor(int n)
    {
        var place = Nest(StateAfter(n)).FirstOrDefault(Says);
        return clock.ExcludedIn.Contains(place) ? PauseReason.NotCounted : clock.HeldIn.FirstOrDefault(hold => hold.State == place)?.Reason;
    }

    private bool Says(ComplaintState place) => clock.RunsIn.Contains(place) || clock.ExcludedIn.Contains(place) || clock.HeldIn.Any(hold => hold.State == place);

    private IEnumerable<ComplaintState> Nest(ComplaintState state)
    {
        yield return state;
        for (var around = procedure.Find(state)!.Within; around is { } superstate;)
        {
            yield return superstate;
            around = procedure.Superstates.Single(s => s.State == superstate).Within;
        }
    }
}
