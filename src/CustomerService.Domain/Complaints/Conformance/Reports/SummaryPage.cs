using System.Collections.Immutable;
using CustomerService.Domain.Complaints.Conformance.Judging;
using CustomerService.Domain.Drawing;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Reports;

/// <summary>The page of a summary.</summary>
internal sealed class SummaryPage
{
    private const int Most = ConformanceHtml.MostRows;

    private readonly ConformanceSummary _summary;
    private readonly ReportWords _words;
    private readonly HtmlPage _page;

    private SummaryPage(ConformanceSummary summary, ReportWords words, string title) => (_summary, _words, _page) = (summary, words, new HtmlPage(words.Language, title));

    public static string Write(ConformanceSummary summary, ReportWords words, string title)
    {
        var page = new SummaryPage(summary, words, title);
        page.WriteHead();
        page.WriteFit();
        page.WriteDeviations();
        page.WriteDurations();
        page.WriteStates();
        page.WriteDepartments();
        page.WriteDeadlines();
        page.WritePromises();
        return page._page.Finished();
    }

    private static string Number(long number) => ReportWords.Number(number);

    private string Say(string english, string chinese) => _words.Say(english, chinese);

    private void WriteHead()
    {
        CommonSections.Intro(_page, _words, _summary.Procedure, _summary.First, _summary.Last);
        ImmutableArray<(string, string)> cards =
        [
            (Number(_summary.Cases), Say("cases", "案件")),
            (Number(_summary.Events), Say("events", "事件")),
            (_words.Share(_summary.FittingShare), Say("of the cases fit the procedure", "案件符合程序")),
            (_words.Share(_summary.ConformingShare), Say("conform in all that was judged", "案件完全合规")),
            (_words.Time(_summary.Elapsed.Median), Say("from first to last event, median", "首末事件间隔中位数")),
        ];
        _page.Cards((_summary.CasesWithDeadline == 0 ? cards : cards.Add(
            (Number(_summary.LateCases), Say($"late of {Number(_summary.CasesWithDeadline)} with a deadline", $"逾期（有期限的案件 {Number(_summary.CasesWithDeadline)} 件）")))).AsSpan());
    }

    private void WriteFit() => _page.Section(Say("Cases that fit", "符合程序的案件"), () =>
    {
        ImmutableArray<(string, long, string)> parts =
        [
            (Say("fit", "符合"), _summary.FittingCases, "good"),
            (Say("deviate", "偏离"), _summary.Cases - _summary.FittingCases - _summary.CasesCutOff, "bad"),
        ];
        CommonSections.Shares(
            _page, _words, Say("Cases by fit", "案件符合情况"), Say("cases", "案件"),
            _summary.CasesCutOff == 0 ? parts : parts.Add((Say("deviate too much to be judged to the end", "偏离过多，未判断至末尾"), _summary.CasesCutOff, "off")));
        _page.Paragraph(Say(
            $"Fit is about the order of steps. {Number(_summary.ConformingCases)} cases conform: they fit, nothing else speaks against them, and no promise was broken. {Number(_summary.ClosedCases)} cases are closed where their log stops.",
            $"“符合”只看步骤顺序。{Number(_summary.ConformingCases)} 件完全合规：步骤符合，没有其他偏离，也没有违背承诺。{Number(_summary.ClosedCases)} 件在日志结束时已结案。"));
        _page.Table(
            Say("Cases by state at the end of their log", "日志结束时案件所处状态"),
            [new(Say("state", "状态")), new(Say("cases", "案件"), true)],
            [.. _summary.Endings.Take(Most).Select(row => (ImmutableArray<string>)[row.State is { } state ? Name(state) : Say("unknown", "不明"), Number(row.Cases)])],
            _summary.Endings.Length);
    });

    private void WriteDeviations() => _page.Section(Say("Deviations", "偏离"), () =>
    {
        if (_summary.Deviations.IsEmpty)
        {
            _page.Paragraph(Say("No case deviates.", "没有案件偏离程序。"));
            return;
        }

        var title = Say("Deviations by kind", "按类型统计的偏离");
        CommonSections.Bars(
            _page, _words, title,
            [.. _summary.Deviations.Select(row => new Bar(_words.Say(row.Kind.DisplayName), row.Times, 0, Say($"{Number(row.Times)} in {Number(row.Cases)} cases", $"{Number(row.Times)} 次，{Number(row.Cases)} 件")))],
            look: "bad");
        _page.Table(
            title,
            [new(Say("kind", "类型")), new(Say("times", "次数"), true), new(Say("cases", "案件"), true), new(Say("of all cases", "占全部案件"), true)],
            [.. _summary.Deviations.Select(row => (ImmutableArray<string>)[_words.Say(row.Kind.DisplayName), Number(row.Times), Number(row.Cases), _words.Share(row.Cases, _summary.Cases)])]);
        _page.Table(
            Say("The most frequent deviations", "最常见的偏离"),
            [new(Say("activity", "活动")), new(Say("kind", "类型")), new(Say("expected", "应为")), new(Say("times", "次数"), true), new(Say("cases", "案件"), true)],
            [.. _summary.Patterns.Take(Most).Select(row => (ImmutableArray<string>)[_words.Say(row.Activity.Name), _words.Say(row.Kind.DisplayName), _words.Say(row.Expected), Number(row.Times), Number(row.Cases)])],
            _summary.Patterns.Length);
    });

    private void WriteDurations() => _page.Section(Say("How long cases took", "案件历时"), () =>
    {
        var (bins, grow) = DurationBins.Of(_summary.Elapsed);
        if (bins.IsEmpty)
        {
            _page.Paragraph(Say("There are no cases.", "没有案件。"));
            return;
        }

        var title = Say("Cases by the time from first to last event", "按首末事件间隔统计的案件");
        var fullest = bins.MaxBy(bin => bin.Count);
        _page.Figure(
            Histogram.Of(
                title,
                Say($"Most cases, {Number(fullest.Count)}, took {_words.Time(fullest.From)} to {_words.Time(fullest.To)}.", $"历时{_words.Time(fullest.From)}至{_words.Time(fullest.To)}的案件最多，共 {Number(fullest.Count)} 件。"),
                bins, _words),
            grow
                ? Say("The spans grow wider to the right. A case within 0.8% of the end of a span may stand in the one beside it.", "时段向右逐渐变宽；距时段边界不足 0.8% 的案件可能计入相邻时段。")
                : Say("A case within 0.8% of the end of a span may stand in the one beside it.", "距时段边界不足 0.8% 的案件可能计入相邻时段。"));
        _page.Table(
            Say("Time from first to last event", "首末事件间隔"),
            [new(Say("counted", "计时方式")), new(Say("cases", "案件"), true), .. SpreadHeads()],
            _summary.Working is { } working
                ? [Row(Say("by the wall clock", "自然时间"), _summary.Elapsed, isWork: false), Row(Say("working time", "工作时间"), working, isWork: true)]
                : [Row(Say("by the wall clock", "自然时间"), _summary.Elapsed, isWork: false)]);
        _page.Table(
            Say("Cases by span of time", "按时段统计的案件"),
            [new(Say("from", "自")), new(Say("to below", "至（不含）")), new(Say("cases", "案件"), true)],
            [.. bins.Select(bin => (ImmutableArray<string>)[_words.Time(bin.From), _words.Time(bin.To), Number(bin.Count)])]);

        ImmutableArray<string> Row(string name, DurationDistribution times, bool isWork) => [name, Number(times.Count), .. Spread(times, isWork)];
    });

    private void WriteStates() => _page.Section(Say("Time per state", "各状态历时"), () =>
    {
        var title = Say("Time in each state", "各状态停留时间");
        SpreadBars(title, [.. _summary.States.Where(row => row.Elapsed.Greatest > Duration.Zero).Select(row => (Name(row.State), row.Elapsed))]);
        _page.Table(
            title,
            [new(Say("state", "状态")), new(Say("cases", "案件"), true), new(Say("visits", "进入次数"), true), .. SpreadHeads(), .. WorkHeads(_summary.Working is not null)],
            [.. _summary.States.Take(Most).Select(row => (ImmutableArray<string>)[Name(row.State), Number(row.Cases), Number(row.Visits), .. Spread(row.Elapsed), .. Work(row.Working)])],
            _summary.States.Length);
    });

    private void WriteDepartments()
    {
        if (_summary.Departments.IsEmpty)
        {
            return;
        }

        _page.Section(Say("Waiting by department", "各部门滞留时间"), () =>
        {
            var title = Say("Time cases lay with a department", "案件在各部门的停留时间");
            SpreadBars(title, [.. _summary.Departments.Where(row => row.Elapsed.Greatest > Duration.Zero).Select(row => (row.Department, row.Elapsed))]);
            _page.Table(
                Say("Time cases lay with a department, the most in sum first", "案件在各部门的停留时间，按总时间排列"),
                [new(Say("department", "部门")), new(Say("cases", "案件"), true), new(Say("taken over", "接收"), true), new(Say("handed on", "移出"), true), new(Say("came back", "退回"), true), .. SpreadHeads(), .. WorkHeads(_summary.Working is not null)],
                [.. _summary.Departments.Take(Most).Select(row => (ImmutableArray<string>)[ReportWords.Clip(row.Department), Number(row.Cases), Number(row.TakenOver), Number(row.HandedOn), Number(row.Returns), .. Spread(row.Elapsed), .. Work(row.Working)])],
                _summary.Departments.Length);
        });
        _page.Section(Say("Hand-overs", "移交"), () =>
        {
            CommonSections.HandOvers(_page, _words, _summary.HandOvers);
            _page.Paragraph(Say(
                $"{Number(_summary.CasesOverSeveralDepartments)} cases were with more than one department, {Number(_summary.CasesReturning)} came back to one they had left.",
                $"经手多个部门的案件 {Number(_summary.CasesOverSeveralDepartments)} 件，退回原经手部门的 {Number(_summary.CasesReturning)} 件。"));
        });
    }

    private void WriteDeadlines()
    {
        if (_summary.CasesWithDeadline == 0)
        {
            return;
        }

        _page.Section(Say("Deadlines", "期限"), () =>
        {
            CommonSections.Shares(
                _page, _words, Say("Cases with a deadline", "有期限的案件"), Say("cases", "案件"),
                [(Say("in time", "按期"), _summary.CasesWithDeadline - _summary.LateCases, "good"), (Say("late", "逾期"), _summary.LateCases, "bad")]);
            if (_summary.LateCases > 0)
            {
                _page.Table(
                    Say("By how much the late ones are late", "逾期时间"),
                    [new(Say("cases", "案件"), true), .. SpreadHeads()],
                    [(ImmutableArray<string>)[Number(_summary.Lateness.Count), .. Spread(_summary.Lateness)]]);
                _page.Table(
                    Say("The latest cases", "逾期最久的案件"),
                    [new(Say("case", "案件")), new(Say("deadline (UTC)", "期限（UTC）")), new(Say("late by", "逾期"), true)],
                    [.. _summary.Latest.Take(Most).Select(row => (ImmutableArray<string>)[ReportWords.Clip(row.Case), ReportWords.Utc(row.Deadline), _words.Time(row.LateBy)])],
                    _summary.LateCases);
            }
        });
    }

    private void WritePromises()
    {
        if (_summary.Promises.IsEmpty)
        {
            return;
        }

        _page.Section(Say("Promises", "承诺"), () =>
        {
            var title = Say("Promises broken", "违背的承诺");
            CommonSections.Bars(
                _page, _words, title,
                [.. _summary.Promises.Select(row => new Bar(ClockName(row.Clock), row.Broken, 0, Say($"{Number(row.Broken)} of {Number(row.Cycles)}", $"{Number(row.Broken)} / {Number(row.Cycles)}")))], look: "bad");
            _page.Table(
                Say("Promises by clock", "按时钟统计的承诺"),
                [new(Say("clock", "时钟")), new(Say("promise", "承诺")), new(Say("cycles", "计时轮次"), true), new(Say("kept", "兑现"), true), new(Say("broken", "违背"), true), new(Say("open", "未到期"), true), new(Say("cancelled", "取消"), true), new(Say("kept of decided", "兑现率"), true)],
                [.. _summary.Promises.Take(Most).Select(row => (ImmutableArray<string>)[ClockName(row.Clock), ReportWords.Clip(row.Promise), Number(row.Cycles), Number(row.Kept), Number(row.Broken), Number(row.Open), Number(row.Cancelled), _words.Share(row.KeptShare)])],
                _summary.Promises.Length);
            _page.Table(
                Say("The promises broken by most", "超时最久的承诺"),
                [new(Say("case", "案件")), new(Say("clock", "时钟")), new(Say("due (UTC)", "到期（UTC）")), new(Say("late by", "超时"), true), new(Say("still open", "仍未完成"))],
                [.. _summary.WorstPromises.Take(Most).Select(row => (ImmutableArray<string>)[ReportWords.Clip(row.Case), ClockName(row.Clock), ReportWords.Utc(row.DueAt), _words.Time(row.LateBy), row.IsOpen ? Say("yes", "是") : Say("no", "否")])],
                _summary.Promises.Sum(row => row.Broken));
        });
    }

    private void SpreadBars(string title, ImmutableArray<(string Name, DurationDistribution Times)> rows) => CommonSections.Bars(
        _page, _words, title,
        [.. rows.Select(row => new Bar(row.Name, Seconds(row.Times.Median), Seconds(row.Times.Quantile(0.9)), $"{_words.Time(row.Times.Median)} / {_words.Time(row.Times.Quantile(0.9))}"))],
        Say("Strong: the median. Faint: nine of ten cases took no longer.", "醒目部分：中位数；淡色部分：九成案件不超过。"));

    private static double Seconds(Duration? time) => time?.TotalSeconds ?? 0;

    private ImmutableArray<Column> SpreadHeads() =>
        [new(Say("median", "中位数"), true), new(Say("90% within", "90% 不超过"), true), new(Say("mean", "平均"), true), new(Say("longest", "最长"), true)];

    private ImmutableArray<Column> WorkHeads(bool isThere) => isThere ? [new(Say("working time, median", "工作时间中位数"), true)] : [];

    private ImmutableArray<string> Spread(DurationDistribution times, bool isWork = false)
    {
        return [Text(times.Median), Text(times.Quantile(0.9)), Text(times.Mean), Text(times.Greatest)];

        string Text(Duration? time) => isWork ? _words.Work(time) : _words.Time(time);
    }

    private ImmutableArray<string> Work(DurationDistribution? times) => _summary.Working is null ? [] : [_words.Work(times?.Median)];

    private string Name(ComplaintState state) => _summary.Procedure.Find(state)?.Name is { } name ? _words.Say(name) : state.Value;

    private string ClockName(ClockId clock) => _summary.Procedure.FindClock(clock)?.DisplayName is { } name ? _words.Say(name) : clock.Value;
}
