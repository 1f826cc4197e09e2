using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Time;

/// <summary>What holds of time, however often it is asked and wherever a case stands.</summary>
public sealed class AdvanceProperties
{
    private static readonly BusinessCalendar Office = new("office", "Asia/Shanghai", WeeklyHours.Weekdays("09:00-17:30"));

    private static readonly ComplaintProcedure Timed = ComplaintLives.Begin.Procedure.TimedBy(
        Promise.FirstResponse(WorkingTime.Hours(8, Office), warnAt: 0.5) with { Id = "acknowledgement" },
        Promise.Resolution(BusinessDays.CalendarDays(20, "Asia/Shanghai")) with
        {
            Alerts = [PromiseAlert.AtShare(0.5), PromiseAlert.Before(Duration.FromHours(30), Role.Quality), PromiseAlert.After(Duration.FromDays(2), Role.GeneralManager)],
            Pauses = [.. Enum.GetValues<PauseReason>().Where(reason => reason != PauseReason.NotCounted)],
        },
        Promise.CallBack(ElapsedTime.Hours(24)),
        Promise.FirstResponse(BusinessDays.Of(1, Office)) with { Id = "hand-over-answer" });

    // A case somewhere in its life, and a few moments after.
    private static readonly Arbitrary<(ComplaintLives.Act[] Acts, int[] Hours)> Lives =
        (from acts in ComplaintLives.Acts.Generator from hours in Gen.Choose(0, 400).ArrayOf(4) select (acts, hours)).ToArbitrary();

    [Fact]
    public void Asked_often_or_once_time_brings_the_same()
    {
        var (brought, kinds) = (0, new HashSet<Type>());
        Prop.ForAll(Lives, life =>
        {
            var complaint = Standing(life.Acts);
            var moments = life.Hours.Select((_, i) => complaint.Snapshot.LastAt + Duration.FromHours(life.Hours.Take(i + 1).Sum())).ToList();
            var (often, all) = (complaint, ImmutableArray.CreateBuilder<ComplaintEvent>());
            foreach (var moment in moments)
            {
                var (next, events) = often.Advance(moment);
                Assert.All(events, fact => Assert.InRange(fact.At, often.Snapshot.LastAt, moment));
                all.AddRange(events);
                often = next;
                Assert.True(next.NextWakeUp is not { } wake || wake > moment - Duration.FromMilliseconds(1));
                Assert.Empty(next.Advance(moment).Events);
            }

            var (once, late) = complaint.Advance(moments[^1]);
            Assert.Equal(late.AsEnumerable(), all);
            Assert.Equal((often.State, often.EscalationLevel, often.Version), (once.State, once.EscalationLevel, once.Version));
            brought += late.Length;
            kinds.UnionWith(late.Select(fact => fact.GetType()));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
        Assert.True(brought > 300);
        Assert.Superset(new HashSet<Type> { typeof(ClockWarned), typeof(ClockBreached), typeof(ComplaintEscalated), typeof(HandOverAccepted) }, kinds);
    }

    [Fact]
    public void What_time_brought_folds_like_any_history()
    {
        Prop.ForAll(Lives, life =>
        {
            var complaint = Standing(life.Acts);
            var (advanced, events) = complaint.Advance(complaint.Snapshot.LastAt + Duration.FromHours(life.Hours.Sum()));
            var folded = events.Aggregate(complaint, (before, fact) => before.Apply(fact));
            Assert.Equal(SnapshotText.Of(advanced), SnapshotText.Of(folded));
            Assert.Equal(SnapshotText.Of(advanced), SnapshotText.Of(Complaint.Restore(Timed, advanced.Snapshot)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void A_breach_is_told_exactly_when_the_timer_says_so()
    {
        Prop.ForAll(Lives, life =>
        {
            var complaint = Standing(life.Acts);
            var now = complaint.Snapshot.LastAt + Duration.FromHours(life.Hours.Sum());
            var (advanced, events) = complaint.Advance(now);
            foreach (var clock in Timed.Clocks)
            {
                if (advanced.Timer(clock.Id) is { } timer && advanced.State == complaint.State)
                {
                    var told = events.OfType<ClockBreached>().Where(fact => fact.Clock == clock.Id).Select(fact => (fact.Cycle, fact.DueAt));
                    Assert.Equal(timer.Advance(now).Timer.Breaches.Select(breach => (breach.Cycle, breach.DueAt)), told);
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    private static Complaint Standing(ComplaintLives.Act[] acts) => Complaint.Restore(Timed, ComplaintLives.Play(acts).Complaint.Snapshot);
}
