using CustomerService.Domain.Commitments;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Generators;

public sealed class TimerLivesTests
{
    [Fact]   // laws about timers say nothing of states that no random timer reaches
    public void Random_timers_have_everything_that_happens_to_timers()
    {
        var timers = Gen.Sample(TimerLives.Lives.Generator, 500, 30).Select(life => life.Play().Timer).ToList();

        Often(timer => timer.EndedAt is null && timer.At(timer.Events[^1].At) is { DueAt: { } due, PausedFor: null } view && due >= view.At);
        Often(timer => timer.Breaches.Length > 0);
        Often(timer => timer.Cycles.Length > 0);
        Often(timer => timer.Events.Any(fact => fact is TimerReopened { Way: Reopening.Continue }));
        Often(timer => timer.Events.Any(fact => fact is TimerPaused { Reason: PauseReason.WaitingForCustomer }));
        Often(timer => timer.Events.Any(fact => fact is TimeExcluded excluded && excluded.From > excluded.At));
        Often(timer => timer.Events.Any(fact => fact is TimerRetargeted { Policy: RetargetPolicy.KeepElapsed }));

        void Often(Func<CommitmentTimer, bool> claim) => Assert.InRange(timers.Count(claim), 10, timers.Count);
    }
}
