using CustomerService.Domain.Commitments;

namespace CustomerService.Domain.Complaints;

/// <summary>Turns the marks of a clock into the timer of a promise.</summary>
internal static class ClockTimer
{
    private const string NoObject = "The complaint was withdrawn, or goes on in another.";

    /// <summary>The timer as of the last mark, with every warning and breach that the time before a mark brought.</summary>
    public static CommitmentTimer Of(ClockRecord record, Promise promise, string id)
    {
        var timer = CommitmentTimer.Start(promise, record.Marks[0].At, id);
        var isPaused = false;
        foreach (var mark in record.Marks.AsSpan()[1..])
        {
            switch (mark.Kind)
            {
                case ClockMarkKind.Started:
                    timer = timer.Record(new TimerReopened { Way = Reopening.NewCycle }, mark.At);
                    break;
                case ClockMarkKind.Held:
                    timer = isPaused ? timer.Record(new TimerResumed(), mark.At) : timer;
                    isPaused = Permits(promise, mark.Reason!.Value);
                    timer = isPaused ? timer.Record(new TimerPaused { Reason = mark.Reason.Value }, mark.At) : timer;
                    break;
                case ClockMarkKind.Resumed when timer.EndedAt is not null:
                    timer = timer.Record(new TimerReopened { Way = Reopening.Continue }, mark.At);
                    break;
                case ClockMarkKind.Resumed:
                    timer = isPaused ? timer.Record(new TimerResumed(), mark.At) : timer;
                    isPaused = false;
                    break;
                case ClockMarkKind.Stopped:
                    timer = timer.Record(new TimerStopped(), mark.At);
                    isPaused = false;
                    break;
                case ClockMarkKind.Cancelled:
                    timer = timer.Record(new TimerCancelled { Reason = NoObject }, mark.At);
                    isPaused = false;
                    break;
                default:
                    break;   // opened again, and waiting: for the promise nothing has happened yet
            }
        }

        return timer;
    }

    // The procedure says where a clock is held and why; whether that counts is the promise's to say. What is excluded is excluded by rule.
    private static bool Permits(Promise promise, PauseReason reason) => reason == PauseReason.NotCounted || promise.Pauses.Contains(reason);
}
