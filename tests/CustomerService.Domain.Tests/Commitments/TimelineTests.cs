using System.Xml.Linq;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Commitments.Drawing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CustomerService.Domain.Tests.Commitments.TimelineSamples;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class TimelineTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => [.. Cases.Keys];

    private static Dictionary<string, (CommitmentTimer Timer, Instant Until)> Cases { get; } = new()
    {
        ["first response"] = (FirstResponse, On(24, 18)),
        ["late"] = (Late, On(24, 18)),
        ["three cycles"] = (ThreeCycles, On(24, 9, 40)),
        ["a year"] = (AYear, On(24, 9)),
        ["armed"] = (CommitmentTimer.Arm(FourHours, On(23, 9)), On(23, 9, 30)),
        ["no time at all"] = (CommitmentTimer.Start(FourHours, On(23, 9)), On(23, 9)),
        ["cancelled before the start"] = (CommitmentTimer.Arm(FourHours, On(23, 9)).Cancel("withdrawn", On(23, 10)).Accepted(), On(23, 11)),
    };

    [Fact]
    public void Stretches_of_a_pause_over_night_meet_at_its_ends() =>
        Assert.Equal(
            [
                new Stretch(StretchKind.Running, On(23, 15), On(23, 16, 40)),
                new Stretch(StretchKind.Paused, On(23, 16, 40), On(24, 9, 50), PauseReason.WaitingForCustomer.DisplayName),
                new Stretch(StretchKind.Running, On(24, 9, 50), On(24, 12, 5)),
            ],
            FirstResponse.Timeline(On(24, 18)).Stretches.AsEnumerable());

    [Fact]
    public void A_run_is_split_where_it_was_due() =>
        Assert.Equal(
            [
                new Stretch(StretchKind.Running, On(23, 10), On(23, 12, 30)),
                new Stretch(StretchKind.Closed, On(23, 12, 30), On(23, 13, 30)),
                new Stretch(StretchKind.Running, On(23, 13, 30), On(23, 15)),
                new Stretch(StretchKind.Running, On(23, 15), On(23, 18), IsLate: true),
                new Stretch(StretchKind.Closed, On(23, 18), On(24, 9), IsLate: true),
                new Stretch(StretchKind.Running, On(24, 9), On(24, 10), IsLate: true),
            ],
            Late.Timeline(On(24, 18)).Stretches.AsEnumerable());

    [Fact]
    public void Marks_stand_where_things_happened()
    {
        Assert.Equal(
            [new Mark(MarkKind.Start, On(23, 15)), new Mark(MarkKind.Warning, On(24, 11, 22)), new Mark(MarkKind.Done, On(24, 12, 5)), new Mark(MarkKind.Due, On(24, 12, 10))],
            FirstResponse.Timeline(On(24, 18)).Marks.AsEnumerable());
        Assert.Equal(
            [
                new Mark(MarkKind.Start, On(23, 10)), new Mark(MarkKind.Warning, On(23, 14, 12)), new Mark(MarkKind.Breach, On(23, 15)),
                new Mark(MarkKind.Escalation, On(23, 15) + Duration.Epsilon), new Mark(MarkKind.Done, On(24, 10)),
            ],
            Late.Timeline(On(24, 18)).Marks.AsEnumerable());
    }

    [Fact]
    public void A_target_comes_before_its_limit()
    {
        var window = CommitmentTimer.Start(Promise.Window(PromiseMetric.CallBack, WorkingTime.Hours(2, Support), WorkingTime.Hours(4, Support)), On(23, 10));

        Assert.Equal([new Mark(MarkKind.Start, On(23, 10)), new Mark(MarkKind.Target, On(23, 12)), new Mark(MarkKind.Due, On(23, 15))], window.Timeline(On(23, 15)).Marks.AsEnumerable());
        Assert.Contains("<title>Call-back: 2 h of working time (support), at the latest 4 h</title>", window.ToSvg(On(23, 15), Language.English), StringComparison.Ordinal);
        Assert.Contains("<title>回电：2 小时工作时间（support），最迟 4 小时</title>", window.ToSvg(On(23, 15), Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pause_without_end_keeps_the_due_time_open_and_runs_to_the_edge()
    {
        var line = CommitmentTimer.Start(FourHours, On(23, 15)).Pause(PauseReason.ForceMajeure, On(23, 16)).Accepted().Timeline(On(26, 12));

        Assert.Equal(new Stretch(StretchKind.Paused, On(23, 16), On(26, 12), PauseReason.ForceMajeure.DisplayName), line.Stretches[^1]);
        Assert.Equal([MarkKind.Start], line.Marks.Select(mark => mark.Kind));
        Assert.Contains("暂停期间无到期时间", CommitmentTimer.Start(FourHours, On(23, 15)).Pause(PauseReason.ForceMajeure, On(23, 16)).Accepted().ToSvg(On(26, 12), Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_pause_and_an_exclusion_meet_the_time_is_excluded()
    {
        var line = CommitmentTimer.Start(FourHours, On(23, 9)).Pause(PauseReason.WaitingForCustomer, On(23, 10)).Accepted()
            .Exclude(On(23, 11), On(23, 13), "power cut", On(23, 10, 30)).Accepted().Exclude(On(23, 12), On(23, 14), "still dark", On(23, 10, 30)).Accepted()
            .Timeline(On(23, 16));

        Assert.Equal([On(23, 9), On(23, 10), On(23, 11), On(23, 13), On(23, 14)], line.Stretches.Select(stretch => stretch.From));
        Assert.Equal(
            [StretchKind.Running, StretchKind.Paused, StretchKind.Excluded, StretchKind.Excluded, StretchKind.Paused],
            line.Stretches.Select(stretch => stretch.Kind));
    }

    [Fact]
    public void What_was_opened_again_shows_its_first_end_and_the_time_between()
    {
        var line = Late.Reopen(Reopening.Continue, On(24, 11)).Accepted().Timeline(On(24, 12));

        Assert.Equal([new Mark(MarkKind.Done, On(24, 10)), new Mark(MarkKind.Reopened, On(24, 11))], line.Marks.TakeLast(2));
        Assert.Equal((StretchKind.Excluded, On(24, 10), On(24, 11)), (line.Stretches[^2].Kind, line.Stretches[^2].From, line.Stretches[^2].To));
    }

    [Fact]
    public void Another_target_is_marked_and_its_calendar_holds_from_then_on()
    {
        var always = Promise.FirstResponse(ElapsedTime.Hours(20));
        var timer = CommitmentTimer.Start(FourHours, On(23, 15));

        var restarted = timer.Retarget(always, RetargetPolicy.Restart, RetargetCause.Tier, On(23, 19)).Accepted().Timeline(On(24, 1));
        var kept = timer.Retarget(always, RetargetPolicy.KeepStart, RetargetCause.Tier, On(23, 19)).Accepted().Timeline(On(24, 1));

        Assert.Equal([StretchKind.Running, StretchKind.Closed, StretchKind.Running], restarted.Stretches.Select(stretch => stretch.Kind));
        Assert.Equal(new Stretch(StretchKind.Running, On(23, 15), On(24, 1)), Assert.Single(kept.Stretches));
        Assert.Contains(new Mark(MarkKind.Retargeted, On(23, 19)), kept.Marks);
    }

    [Fact]
    public void Before_the_last_fact_a_timer_is_drawn_as_it_was()
    {
        var line = FirstResponse.Timeline(On(23, 17));

        Assert.Equal(StretchKind.Paused, line.Stretches[^1].Kind);
        Assert.Equal(On(23, 17), line.Stretches[^1].To);
        Assert.Throws<ArgumentOutOfRangeException>(() => FirstResponse.ToSvg(On(23, 14), Language.English));
    }

    [Fact]
    public void Earlier_cycles_stand_apart_with_what_they_used()
    {
        var line = ThreeCycles.Timeline(On(24, 9, 40));

        Assert.Equal(On(24, 9), line.Start);
        Assert.Equal([0.5, 1.75], line.Past.Select(past => past.Share));
        Assert.Equal([false, true], line.Past.Select(past => past.Cycle.IsLate));
        Assert.Contains(">2 · done, late<", ThreeCycles.ToSvg(On(24, 9, 40), Language.English), StringComparison.Ordinal);
        Assert.Contains(">2 · 已完成，超时<", ThreeCycles.ToSvg(On(24, 9, 40), Language.Chinese), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_picture_is_well_formed_speaks_its_language_and_stays_small(string name)
    {
        var (timer, until) = Cases[name];
        foreach (var language in Enum.GetValues<Language>())
        {
            var text = timer.ToSvg(until, language);
            var root = XDocument.Parse(text).Root!;

            Assert.Equal((Svg + "svg", "img", language.Tag), (root.Name, root.Attribute("role")!.Value, root.Attribute("lang")!.Value));
            Assert.Equal([Svg + "title", Svg + "desc"], root.Elements().Take(2).Select(element => element.Name));
            Assert.Equal(language == Language.Chinese, root.Element(Svg + "desc")!.Value.StartsWith("状态：", StringComparison.Ordinal));
            Assert.Contains("prefers-color-scheme:dark", root.Element(Svg + "style")!.Value, StringComparison.Ordinal);
            Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName is "script" or "image" or "a" || element.Attribute("id") is not null);
            Assert.True(text.Length < 60_000, $"{text.Length} characters");
            Assert.Equal(text, timer.ToSvg(until, language));
            Assert.DoesNotContain('\r', text);
        }
    }

    [Fact]
    public void Whoever_does_not_see_the_picture_is_told_its_story() =>
        Assert.Equal(
            "Status: met. Due 24 Nov 2026 12:10, done 24 Nov 2026 12:05, used 3 h 55 min of 4 h, 5 min left. Start 23 Nov 2026 15:00; warning 24 Nov 2026 11:22; "
            + "done 24 Nov 2026 12:05; due 24 Nov 2026 12:10; paused from 23 Nov 2026 16:40 to 24 Nov 2026 09:50 (waiting for the customer). "
            + "Times in Europe/London, drawn up to 24 Nov 2026 18:00.",
            XDocument.Parse(FirstResponse.ToSvg(On(24, 18), Language.English)).Root!.Element(Svg + "desc")!.Value);

    [Fact]
    public void No_text_of_the_host_breaks_the_picture()
    {
        var hostile = "<b> & \"quoted\" 'single' ]]> \u0001 \uD800 : ; # %% \n end";
        var timer = CommitmentTimer.Start(FourHours with { Name = LocalizedText.Same(hostile) }, On(23, 9), hostile).Exclude(On(23, 10), On(23, 12), hostile, On(23, 13)).Accepted();

        var root = XDocument.Parse(timer.ToSvg(On(23, 15), Language.English)).Root!;
        var gantt = timer.ToGantt(On(23, 15), Language.English);

        Assert.StartsWith("<b> & \"quoted\" 'single' ]]>", root.Element(Svg + "title")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("%%", gantt, StringComparison.Ordinal);
        Assert.Equal(Lines(CommitmentTimer.Start(FourHours, On(23, 9)).Exclude(On(23, 10), On(23, 12), "plain", On(23, 13)).Accepted().ToGantt(On(23, 15), Language.English)).Length, Lines(gantt).Length);
    }

    [Fact]
    public void A_gantt_chart_names_stretches_and_marks()
    {
        Assert.Equal(
            """
            gantt
                title First response#58; 4 h of working time (support) (Europe/London)
                dateFormat YYYY-MM-DDTHH:mm:ss
                axisFormat %H:%M
                todayMarker off
                section running
                1 h 40 min :done, 2026-11-23T15:00:00, 2026-11-23T16:40:00
                2 h 15 min :done, 2026-11-24T09:50:00, 2026-11-24T12:05:00
                section paused
                waiting for the customer 17 h 10 min :done, 2026-11-23T16:40:00, 2026-11-24T09:50:00
                section marks
                start 23 Nov 15#58;00 :milestone, 2026-11-23T15:00:00, 0d
                warning 24 Nov 11#58;22 :milestone, 2026-11-24T11:22:00, 0d
                done 24 Nov 12#58;05 :milestone, 2026-11-24T12:05:00, 0d
                due 24 Nov 12#58;10 :milestone, 2026-11-24T12:10:00, 0d

            """.ReplaceLineEndings("\n"),
            FirstResponse.ToGantt(On(24, 18), Language.English));
        Assert.Contains("    3 小时 :crit, done, 2026-11-23T15:00:00, 2026-11-23T18:00:00\n", Late.ToGantt(On(24, 18), Language.Chinese), StringComparison.Ordinal);
        Assert.Contains("    到期超时 11月23日 15#58;00 :crit, milestone, 2026-11-23T15:00:00, 0d\n", Late.ToGantt(On(24, 18), Language.Chinese), StringComparison.Ordinal);
        Assert.InRange(Lines(AYear.ToGantt(On(24, 9), Language.English)).Length, 8, 80);
    }

    [Fact]
    public void The_night_the_clocks_go_back_has_its_hour_twice()
    {
        var timer = CommitmentTimer.Start(Promise.Delivery(BusinessDays.CalendarDays(1, "Europe/London")), Instant.FromUtc(2026, 10, 24, 22, 0));

        var text = timer.ToSvg(Instant.FromUtc(2026, 10, 25, 4, 0), Language.English);

        Assert.Equal(3, text.Split(">01:00<").Length);
        Assert.DoesNotContain(">01:00<", CommitmentTimer.Start(timer.Promise, Instant.FromUtc(2026, 3, 28, 22, 0)).ToSvg(Instant.FromUtc(2026, 3, 29, 4, 0), Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Stretches_cover_the_cycle_without_gaps_and_run_as_long_as_was_used() =>
        Prop.ForAll(Gen.Choose(0, 6).ListOf().ToArbitrary(), Gen.Choose(0, 900).ListOf().ToArbitrary(), (acts, minutes) =>
        {
            var (timer, until) = Lived(acts, minutes);
            var line = timer.Timeline(until);
            var end = timer.EndedAt ?? until;
            var running = line.Stretches.Where(stretch => stretch.Kind == StretchKind.Running).Aggregate(Duration.Zero, (sum, stretch) => sum + stretch.Length);
            return running == line.View.Used.Time
                && line.Stretches.All(stretch => stretch.From < stretch.To)
                && line.Stretches.Zip(line.Stretches.Skip(1)).All(pair => pair.First.To == pair.Second.From)
                && (line.Start == end ? line.Stretches.IsEmpty : line.Stretches[0].From == line.Start && line.Stretches[^1].To == end)
                && line.Marks.All(mark => mark.At >= line.Start && mark.At <= line.End)
                && line.End >= end && line.End <= until
                && XDocument.Parse(timer.ToSvg(until, Language.Chinese)).Root is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Fewer_stretches_still_cover_the_same_time() =>
        Prop.ForAll(Gen.Choose(0, 6).ListOf().ToArbitrary(), Gen.Choose(0, 900).ListOf().ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (acts, minutes, most) =>
        {
            var (timer, until) = Lived(acts, minutes);
            var whole = timer.Timeline(until + Duration.FromDays(30)).Stretches;
            if (whole.IsEmpty)
            {
                return TimelineSimplifier.Simplify(whole, most).Count == 0;   // a life that ends at its own start
            }

            var simple = TimelineSimplifier.Simplify(whole, most);
            return simple.Count <= Math.Max(whole.Length, 1) && simple[0].From == whole[0].From && simple[^1].To == whole[^1].To
                && simple.Zip(simple.Skip(1)).All(pair => pair.First.To == pair.Second.From)
                && simple.Count <= (2 * most) + 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    // A life without changes of target; what is refused is left out.
    private static (CommitmentTimer Timer, Instant Until) Lived(IEnumerable<int> acts, IEnumerable<int> minutes)
    {
        var timer = CommitmentTimer.Start(FourHours, On(23, 15));
        var now = On(23, 15);
        foreach (var (act, pause) in acts.Zip(minutes))
        {
            now += Duration.FromMinutes(pause);
            var decision = act switch
            {
                0 => timer.Pause(PauseReason.WaitingForCustomer, now),
                1 => timer.Resume(now),
                2 => timer.Exclude(now - Duration.FromMinutes(pause), now + Duration.FromMinutes(40), "a test", now),
                3 => timer.Stop(now),
                4 => timer.Reopen(Reopening.Continue, now),
                5 => timer.CustomerWrites(now),
                _ => timer.Cancel("a test", now),
            };
            timer = decision.IsAccepted ? decision.Accepted() : timer;
        }

        return (timer, now + Duration.FromMinutes(minutes.LastOrDefault()));
    }

    private static string[] Lines(string text) => text.Split('\n');
}
