using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>Turns the marks of a clock into the timer of a promise.</summary>
internal static class ClockTimer
{
    private const string NoObject = "The complaint was withdrawn, or goes on in another.";

    /// <summary>The timer as of the last mark, with every warning and breach that the time before a mark brought.</summary>
    /// <param name="record">What became of the clock.</param>
    /// <param name="promise">The promise it is timed by.</param>
    /// <param name="id">The timer's id.</param>
    /// <param name="extended">Finds the promise an extension brings; null: the promise alone times the clock, whatever was granted.</param>
    public static CommitmentTimer Of(ClockRecord record, Promise promise, string id, Func<string, Promise?>? extended = null)
    {
        var timer = CommitmentTimer.Start(promise, record.Marks[0].At, id);
        var isPaused = false;
        var granted = 0;
        for (var i = 1; i < record.Marks.Length; i++)
        {
            Extend(i);
            var mark = record.Marks[i];
            switch (mark.Kind)
            {
                case ClockMarkKind.Started:
                    timer = timer.Record(new TimerReopened { Way = Reopening.NewCycle }, mark.At);
                    Retarget(promise, mark.At);   // what was granted was granted for its cycle
                    break;
                case ClockMarkKind.Held:
                    timer = isPaused ? timer.Record(new TimerResumed(), mark.At) : timer;
                    isPaused = Permits(timer.Promise, mark.Reason!.Value);
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

        Extend(record.Marks.Length);
        return timer;

        void Extend(int marks)
        {
            for (; granted < record.Extensions.Length && record.Extensions[granted].AfterMarks <= marks; granted++)
            {
                if (extended?.Invoke(record.Extensions[granted].Promise) is { } longer)
                {
                    Retarget(longer, record.Extensions[granted].At);
                }
            }
        }

        void Retarget(Promise next, Instant at)
        {
            if (!ReferenceEquals(timer.Promise, next))
            {
                timer = timer.Record(new TimerRetargeted { Promise = PromiseReference.To(next), Policy = RetargetPolicy.KeepStart, Cause = RetargetCause.Extension }, at, next);
            }
        }
    }

    /// <summary>One timer for each accountable department in turn, where the clock has a cycle for each.</summary>
    public static IEnumerable<(ClockRecord Part, Department? Owner, int Cycle)> Parts(ClockRecord record)
    {
        var cycle = 0;
        for (var from = 0; from < record.Marks.Length;)
        {
            var to = from + 1;
            while (to < record.Marks.Length && record.Marks[to].Kind != ClockMarkKind.Started)
            {
                to++;
            }

            var (first, past) = (from, to);
            yield return (
                record with
                {
                    Marks = record.Marks[first..past],
                    Extensions = [.. record.Extensions.Where(grant => grant.AfterMarks > first && grant.AfterMarks <= past).Select(grant => grant with { AfterMarks = grant.AfterMarks - first })],
                },
                record.Marks[first].Owner,
                ++cycle);
            from = to;
        }
    }

    // The procedure says where a clock is held and why; whether that counts is the promise's to say. What is excluded is excluded by rule.
    private static bool Permits(Promise promise, PauseReason reason) => reason == PauseReason.NotCounted || promise.Pauses.Contains(reason);
}
