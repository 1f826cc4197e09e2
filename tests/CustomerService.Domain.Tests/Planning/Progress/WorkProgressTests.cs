using System.Collections.Immutable;
using System.Xml.Linq;
using CustomerService.Domain.Planning.Progress;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Planning.Progress;

public sealed class WorkProgressTests
{
    private static readonly WorkProgress Work = new(
        new TrackedTask { Name = "call back", DueOn = March(5), DoneOn = March(4) },
        new TrackedTask { Name = "train", DueOn = March(10), DoneOn = March(12) },
        new TrackedTask { Name = "buy line", DueOn = March(15), Blocked = [new(March(8))] },
        new TrackedTask { Name = "poster", PlannedOn = March(7), DueOn = March(20), DroppedOn = March(18) },
        new TrackedTask { Name = "survey", DueOn = March(24), Blocked = [new(March(2), March(3))] });

    [Theory]   // task 2, due on 10 March and done on 12 March, day by day
    [InlineData(10, TaskStanding.OnTrack), InlineData(11, TaskStanding.Late), InlineData(12, TaskStanding.DoneLate)]
    public void The_last_day_counts_whole(int day, TaskStanding standing) => Assert.Equal(standing, Work.Tasks[1].StandingOn(March(day)));

    [Theory]
    [InlineData(7, TaskStanding.OnTrack), InlineData(8, TaskStanding.Blocked), InlineData(15, TaskStanding.Blocked), InlineData(16, TaskStanding.Late)]
    public void Late_comes_before_blocked(int day, TaskStanding standing)
    {
        Assert.Equal(standing, Work.Tasks[2].StandingOn(March(day)));
        Assert.Equal(day >= 8, Work.Tasks[2].IsBlockedOn(March(day)));
    }

    [Fact]
    public void A_task_comes_goes_and_is_blocked_for_days()
    {
        Assert.Equal([null, TaskStanding.OnTrack, TaskStanding.OnTrack, TaskStanding.Dropped], new[] { 6, 7, 17, 18 }.Select(day => Work.Tasks[3].StandingOn(March(day))));
        Assert.Equal([TaskStanding.OnTrack, TaskStanding.Blocked, TaskStanding.OnTrack], new[] { 1, 2, 3 }.Select(day => Work.Tasks[4].StandingOn(March(day))));
        Assert.Equal(TaskStanding.OnTrack, new TrackedTask { Name = "no day" }.StandingOn(March(31)));
    }

    [Fact]
    public void The_set_is_counted_on_any_day()
    {
        Assert.Equal(new WorkStanding(March(1), 4, 0, 0, 0, 0, 0), Work.On(March(1)));
        Assert.Equal(new WorkStanding(March(11), 2, 1, 1, 1, 0, 0), Work.On(March(11)));
        Assert.Equal(new WorkStanding(March(18), 1, 0, 1, 1, 1, 1), Work.On(March(18)));
        Assert.Equal((5, 0.2m, TaskStanding.Late), (Work.On(March(11)).Scope, Work.On(March(11)).ShareDone, Work.On(March(11)).Overall));
        Assert.Equal((4, 0.5m), (Work.On(March(18)).Scope, Work.On(March(18)).ShareDone));
        Assert.Equal([TaskStanding.OnTrack, TaskStanding.Blocked], new[] { 1, 8 }.Select(day => Work.On(March(day)).Overall!.Value));
        Assert.Equal(["buy line", "survey"], Work.With(TaskStanding.Late, March(30)).Select(task => task.Name));
        Assert.Equal((null, null), (new WorkProgress().On(March(1)).ShareDone, new WorkProgress().On(March(1)).Overall));
        Assert.Equal(TaskStanding.DoneLate, new WorkProgress(Work.Tasks[0], Work.Tasks[1]).On(March(12)).Overall);
        Assert.Equal(TaskStanding.Done, new WorkProgress(Work.Tasks[0]).On(March(12)).Overall);
    }

    [Fact]
    public void The_burn_up_has_the_days_on_which_something_changes() =>
        Assert.Equal(
            [
                new(March(1), 4, 0, 0), new(March(4), 4, 0, 1), new(March(5), 4, 1, 1), new(March(7), 5, 1, 1), new(March(10), 5, 2, 1),
                new(March(12), 5, 2, 2), new(March(15), 5, 3, 2), new(March(18), 4, 3, 2), new(March(24), 4, 4, 2), new BurnUpPoint(March(25), 4, 4, 2),
            ],
            Work.BurnUp(March(1), March(25)).AsEnumerable());

    [Fact]   // property: at every day the burn-up says what the standings of that day say
    public void The_burn_up_agrees_with_counting_day_by_day() => Prop.ForAll(Tasks, tasks =>
    {
        var work = new WorkProgress([.. tasks]);
        var points = work.BurnUp(March(5), March(25));
        return Enumerable.Range(5, 21).All(day =>
        {
            var (at, point) = (work.On(March(day)), points.Last(point => point.Day <= March(day)));
            var planned = work.Tasks.Count(task => Due(task, day) <= March(day) && task.StandingOn(March(day)) is not (null or TaskStanding.Dropped));
            return point == new BurnUpPoint(point.Day, at.Scope, planned, at.Done + at.DoneLate);
        }) && points.Zip(points.Skip(1)).All(pair => pair.First.Day < pair.Second.Day);

        // The last day that held: that of the first change that was still to come.
        static LocalDate? Due(TrackedTask task, int day) => task.FormerDueDays.Where(former => former.MovedOn > March(day)).Select(former => former.DueOn).Append(task.DueOn).First();
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]   // 5 March, from the 8th on the 12th, from the 14th on none, from the 16th on the 20th
    public void The_planned_line_falls_where_a_last_day_is_moved_on()
    {
        var work = new WorkProgress(new TrackedTask { Name = "a", DueOn = March(20), FormerDueDays = [new(March(5), March(8)), new(March(12), March(14)), new(null, March(16))] });

        Assert.Equal(
            [(1, 0), (5, 1), (8, 0), (12, 1), (14, 0), (20, 1), (25, 1)],
            work.BurnUp(March(1), March(25)).Select(point => (point.Day.Day, point.Planned)));
        Assert.Equal([March(5), March(12), null, March(20)], new[] { 7, 8, 14, 16 }.Select(day => work.Tasks[0].DueAsOf(March(day))));
        Assert.Equal([6, 7, 13, 21], Enumerable.Range(1, 21).Where(day => work.Tasks[0].StandingOn(March(day)) == TaskStanding.Late));
    }

    [Fact]   // done from 4 to 7 March, given up from the 9th to the 12th, done on the 14th, after the last day
    public void What_was_taken_up_again_was_settled_until_then()
    {
        var work = new WorkProgress(new TrackedTask { Name = "a", PlannedOn = March(2), DueOn = March(6), FormerlySettled = [new(March(4), March(7), IsDropped: false), new(March(9), March(12), IsDropped: true)], DoneOn = March(14) });

        Assert.Equal(
            [TaskStanding.OnTrack, TaskStanding.Done, TaskStanding.Done, TaskStanding.Late, TaskStanding.Late, TaskStanding.Dropped, TaskStanding.Dropped, TaskStanding.Late, TaskStanding.Late, TaskStanding.DoneLate],
            new[] { 3, 4, 6, 7, 8, 9, 11, 12, 13, 14 }.Select(day => work.Tasks[0].StandingOn(March(day))!.Value));
        Assert.Equal(
            [new(March(1), 0, 0, 0), new(March(2), 1, 0, 0), new(March(4), 1, 0, 1), new(March(6), 1, 1, 1), new(March(7), 1, 1, 0), new(March(9), 0, 0, 0), new(March(12), 1, 1, 0), new(March(14), 1, 1, 1), new BurnUpPoint(March(20), 1, 1, 1)],
            work.BurnUp(March(1), March(20)).AsEnumerable());
        Assert.Equal(TaskStanding.OnTrack, new TrackedTask { Name = "a", FormerlySettled = [new(March(4), March(4), IsDropped: false)] }.StandingOn(March(4)));
    }

    [Fact]   // due on 10 March, done on the 12th; that the day was moved on the 15th changes nothing
    public void What_was_done_late_stays_done_late() =>
        Assert.Equal(TaskStanding.DoneLate, new TrackedTask { Name = "a", DueOn = March(20), DoneOn = March(12), FormerDueDays = [new(March(10), March(15))] }.StandingOn(March(16)));

    [Fact]
    public void Late_tasks_come_in_the_order_of_the_days_that_held()
    {
        var work = new WorkProgress(new TrackedTask { Name = "a", DueOn = March(20), FormerDueDays = [new(March(3), March(9))] }, new TrackedTask { Name = "b", DueOn = March(4) });

        Assert.Equal(["a", "b"], work.With(TaskStanding.Late, March(8)).Select(task => task.Name));
        Assert.Equal(["b", "a"], work.With(TaskStanding.Late, March(21)).Select(task => task.Name));
    }

    [Fact]
    public void The_picture_has_three_lines_and_says_what_they_show()
    {
        var svg = XDocument.Parse(Work.BurnUpSvg(March(1), March(25), March(19), Language.Chinese));
        XNamespace space = "http://www.w3.org/2000/svg";

        Assert.Equal("截至 2026-03-19，4 项任务中完成 2 项，逾期 1 项，受阻 0 项。", svg.Root!.Element(space + "desc")!.Value);
        Assert.Equal(6, svg.Descendants(space + "path").Count());   // and a key for each
        Assert.Equal(["计划内", "应完成", "已完成"], svg.Descendants(space + "text").Select(text => text.Value).Where(text => text.Any(c => c > 0x4E00)));
        Assert.EndsWith("H688", svg.Descendants(space + "path").ElementAt(2).Attribute("d")!.Value, StringComparison.Ordinal);   // what was done ends today: 40 + 18/24 of 864
        Assert.EndsWith("H904", svg.Descendants(space + "path").ElementAt(1).Attribute("d")!.Value, StringComparison.Ordinal);
        Assert.Equal("By 2026-03-25, 2 of 4 tasks are done, 2 are late and 0 blocked.", XDocument.Parse(Work.BurnUpSvg(March(1), March(25), null, Language.English)).Root!.Element(space + "desc")!.Value);
        Assert.NotEmpty(new WorkProgress().BurnUpSvg(March(1), March(2), null, Language.English));
    }

    [Fact]
    public void Tasks_that_cannot_be_are_thrown_back()
    {
        Assert.Contains("has no name", Fault(new TrackedTask { Name = " " }), StringComparison.Ordinal);
        Assert.Contains("stands twice", Fault(new TrackedTask { Name = "a" }, new TrackedTask { Name = "a" }), StringComparison.Ordinal);
        Assert.Contains("both done and dropped", Fault(new TrackedTask { Name = "a", DoneOn = March(1), DroppedOn = March(2) }), StringComparison.Ordinal);
        Assert.Contains("before it was planned", Fault(new TrackedTask { Name = "a", PlannedOn = March(3), DoneOn = March(1) }), StringComparison.Ordinal);
        Assert.Contains("out of order", Fault(new TrackedTask { Name = "a", FormerDueDays = [new(March(3), March(2)), new(March(4), March(1))] }), StringComparison.Ordinal);
        Assert.Contains("out of order", Fault(new TrackedTask { Name = "a", FormerDueDays = [null!] }), StringComparison.Ordinal);
        Assert.All(
            new TrackedTask[]
            {
                new() { Name = "a", FormerlySettled = [null!] },
                new() { Name = "a", FormerlySettled = [new(March(3), March(2), IsDropped: false)] },
                new() { Name = "a", FormerlySettled = [new(March(2), March(4), IsDropped: false), new(March(3), March(5), IsDropped: true)] },
                new() { Name = "a", FormerlySettled = [new(March(2), March(4), IsDropped: false)], PlannedOn = March(3) },
                new() { Name = "a", FormerlySettled = [new(March(2), March(4), IsDropped: false)], DoneOn = March(3) },
                new() { Name = "a", FormerlySettled = [new(March(2), March(4), IsDropped: false)], DroppedOn = March(3) },
            },
            task => Assert.Contains("taken up again out of order", Fault(task), StringComparison.Ordinal));
        Assert.Contains("blocked until", Fault(new TrackedTask { Name = "a", Blocked = [new(March(3), March(2))] }), StringComparison.Ordinal);
        Assert.Contains("before it was planned", Fault(new TrackedTask { Name = "a", PlannedOn = March(3), DroppedOn = March(1) }), StringComparison.Ordinal);
        Assert.Equal(March(5), Work.BurnUp(March(2), March(5))[^1].Day);   // what comes later is not seen
        Assert.Throws<ArgumentException>("to", () => Work.BurnUp(March(2), March(1)));
        Assert.Throws<ArgumentException>("to", () => Work.BurnUpSvg(March(2), March(2), null, Language.English));

        static string Fault(params ImmutableArray<TrackedTask> tasks) => Assert.Throws<ArgumentException>(nameof(tasks), () => new WorkProgress(tasks)).Message;
    }

    [Fact]
    public void Tasks_compare_by_what_they_say()
    {
        Assert.NotEqual(Work.Tasks[4], Work.Tasks[4] with { FormerlySettled = [new(March(2), March(3), IsDropped: false)] });
        Assert.Equal(Work.Tasks[4], Work.Tasks[4] with { FormerlySettled = default });
        Assert.Equal(
            (false, true, false, true),
            (Work.Tasks[4].Equals(Work.Tasks[4] with { FormerDueDays = [new(March(2), March(3))] }), Work.Tasks[4].Equals(Work.Tasks[4] with { Blocked = [new(March(2), March(3))] }), Work.Tasks[4].Equals(Work.Tasks[4] with { Blocked = default }),
                Work.Tasks[4].GetHashCode() == (Work.Tasks[4] with { Blocked = [new(March(2), March(3))] }).GetHashCode()));
    }

    private static Arbitrary<TrackedTask[]> Tasks =>
        (from count in Gen.Choose(0, 8)
         from days in Gen.Choose(0, 40).ListOf(count * 4)
         from moved in Gen.Choose(0, 40).ListOf(count * 4)
         from again in Gen.Choose(0, 40).ListOf(count * 4)
         select Enumerable.Range(0, count).Select(i =>
         {
             var (planned, due, end, kind) = (days[i * 4] % 31, days[(i * 4) + 1], days[(i * 4) + 2], days[(i * 4) + 3]);
             var former = Former(planned, [.. again.Skip(i * 4).Take(4)]).ToImmutableArray();
             var ended = Math.Max(former.IsEmpty ? planned : former[^1].Until.Day, end);
             return new TrackedTask
             {
                 Name = $"{i}",
                 PlannedOn = Day(planned),
                 DueOn = Day(due),
                 FormerDueDays = [.. new[] { (moved[i * 4], moved[(i * 4) + 1]), (moved[(i * 4) + 2], moved[(i * 4) + 3]) }.Where(each => each.Item2 is > 0 and <= 31).OrderBy(each => each.Item2).Select(each => new FormerDueDay(Day(each.Item1), March(each.Item2)))],
                 FormerlySettled = former,
                 DoneOn = kind % 3 == 0 ? Day(ended) : null,
                 DroppedOn = kind % 3 == 1 ? Day(ended) : null,
             };
         }).ToArray()).ToArbitrary();

    // Up to two times in which the task was settled, one after the other, of either kind.
    private static IEnumerable<SettledDays> Former(int planned, ImmutableArray<int> days)
    {
        var order = days.Where(day => day is > 0 and <= 31 && day >= planned).Order().ToList();
        for (var i = 0; i + 1 < order.Count; i += 2)
        {
            yield return new(March(order[i]), March(order[i + 1]), IsDropped: days[i] % 2 == 0);
        }
    }

    private static LocalDate? Day(int day) => day is 0 or > 31 ? null : March(day);

    private static LocalDate March(int day) => new(2026, 3, day);
}
