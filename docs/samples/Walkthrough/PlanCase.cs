using System.Globalization;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Planning.Progress;
using NodaTime;

namespace CustomerService.Domain.Samples;

/// <summary>Three broken promises become a plan, the plan a document, and two cycles later a standard.</summary>
internal sealed class PlanCase(TextWriter output, Language language)
{
    private readonly Narrator _tell = new(output, language);

    private Actor Lead => _tell.Person(new("Li Wei", "李伟"), Role.Supervisor, new("sales", "销售部"));

    private Actor Manager => _tell.Person(new("Chen Ming", "陈明"), Role.GeneralManager);

    /// <summary>Tells it from the first breach to the standard.</summary>
    /// <returns>The plan as a page of HTML.</returns>
    public string Tell()
    {
        var plan = Measures(Causes(Draft()));
        output.WriteLine();
        var document = Document(plan);
        output.Write(document.ToMarkdown(language).ReplaceLineEndings(Environment.NewLine));
        output.WriteLine();
        _tell.Note(new("As a page with its chart: --plan FILE.", "带图表的网页：--plan 文件。"));
        Second(First(plan.BeginDo(Lead, At(3, 9)).Accepted()));
        return document.ToHtml(language);
    }

    private PdcaPlan Draft()
    {
        (string Quotation, int Hours)[] breaches = [("Q-118", 57), ("Q-131", 44), ("Q-140", 80)];
        _tell.Note(new("Three promises were broken; each is the beginning of the same plan.", "三次承诺未兑现，归入同一份改进计划。"));
        return PdcaPlan.Draft(new PlanDraft
        {
            Id = "P-1",
            Title = Say("Answer quotations in time", "报价按时答复"),
            Level = PlanLevel.Department,
            Owner = PlanOwner.Department(_tell.Department(new("sales", "销售部"))),
            TimeZone = HousePolicy.InForce.TimeZone!,
            Problems =
            [
                .. breaches.Select(breach => PlanProblem.Of(
                    Say($"Quotation {breach.Quotation} was late.", $"报价 {breach.Quotation} 答复逾期。"),
                    new PlanOrigin
                    {
                        Kind = PlanOriginKind.CommitmentBreach, Id = breach.Quotation,
                        Text = Say($"answered after {breach.Hours} hours, promised in 24", $"承诺 24 小时，实际 {breach.Hours} 小时"),
                    })),
            ],
            Goals =
            [
                Goal.AtMost(Say("median answer", "答复时间中位数"), Say("hours", "小时"), baseline: 31, target: 24, by: new(2026, 4, 30)),
                Goal.AtLeast(Say("answered in time", "按时答复率"), "%", baseline: 88, target: 95, by: new(2026, 4, 30)),
            ],
        }, Lead, At(3, 2)).Accepted();
    }

    private PdcaPlan Causes(PdcaPlan plan)
    {
        plan = plan.CompleteStep(Lead, At(3, 2)).Accepted()
            .AddCause(Say("every quotation is typed anew", "每份报价都要重新录入"), CauseCategory.Method, Lead, At(3, 3)).Accepted()
            .AskWhy(1, Say("prices are looked up in three lists", "价格要查三份清单"), Lead, At(3, 3)).Accepted()
            .AskWhy(2, Say("standard machines have no price list", "标准机型没有统一价目表"), Lead, At(3, 3)).Accepted()
            .AddCause(Say("one person signs every quotation", "全部报价由一人签发"), CauseCategory.People, Lead, At(3, 3)).Accepted()
            .CompleteStep(Lead, At(3, 3)).Accepted()
            .ArgueMainCause(3, Say("two of three late ones were for these", "逾期报价三分之二属于此类"), Say("count of February", "二月统计"), Lead, At(3, 4)).Accepted()
            .CompleteStep(Lead, At(3, 4)).Accepted();
        _tell.Note(new("Why? And why that?", "为什么？又为什么？"));
        output.Write(string.Concat(new CauseTree(plan.Cycle).ToMarkdown(language).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"      {line}{Environment.NewLine}")));
        return plan;
    }

    private PdcaPlan Measures(PdcaPlan plan)
    {
        var calendar = Holidays.China.Calendar("sales", WeeklyHours.Weekdays("09:00-12:00", "13:30-18:00"));
        var list = new Countermeasure
        {
            What = Say("one price list for standard machines", "编制标准机型价目表"),
            Why = Say("nobody looks prices up", "报价无须查价"),
            How = Say("from the three lists", "由三份清单合并"),
        };
        var deputy = new Countermeasure { What = Say("a deputy who signs", "增设签发代理人"), Cause = 4, Owner = PlanOwner.Person(Say("Zhao Min", "赵敏")) };
        plan = plan.PlanMeasure(list, Lead, At(3, 4)).Accepted().PlanMeasure(deputy.DueIn(20, new(2026, 3, 4), calendar), Lead, At(3, 4), calendar).Accepted();
        Refused(plan.BeginDo(Lead, At(3, 4)));
        _tell.Note(new("Ten business days, and Wang Jun answers for it. The plan as a document:", "期限十个工作日，责任人王军。计划书如下："));
        return plan.ReviseMeasure(1, list.DueIn(10, new(2026, 3, 4), calendar) with { Owner = PlanOwner.Person(Say("Wang Jun", "王军")) }, Lead, At(3, 4), calendar).Accepted();
    }

    private PlanDocument Document(PdcaPlan plan) => PlanDocument.From(
        plan, PlanDocumentTemplates.CustomerServicePlan, "D-1", Lead, At(3, 5),
        DocumentContent.Of(DocumentPartId.GuidingIdea, new LocalizedText("What we promise we keep.", "言出必行。")),
        DocumentContent.Of(DocumentPartId.RewardsAndPenalties, new LocalizedText("A day off for the team when both goals are met.", "两项目标均达成，全组调休一天。")),
        DocumentContent.Of(DocumentPartId.HopeOrOutlook, new LocalizedText("No customer has to ask twice.", "让客户不必再催。")),
        DocumentContent.SignedBy(new DocumentSigner(Say("Sales Department", "销售部"), IsSealed: true)),
        DocumentContent.Dated(new(2026, 3, 5))).Accepted()
        .Submit(Lead, At(3, 5)).Accepted()
        .Approve([new ApprovalSignature(Say("Chen Ming", "陈明"), new(2026, 3, 6))], Manager, At(3, 6)).Accepted();

    private PdcaPlan First(PdcaPlan plan)
    {
        plan = plan.FinishMeasure(1, Say("price list of 18 March", "3 月 18 日价目表"), Lead, At(3, 18)).Accepted();
        var standing = PlanProgress.Of(plan).On(new(2026, 4, 2));
        _tell.Note(new($"2026-04-02: {standing.Done} done, {standing.Late} late.", $"2026-04-02：完成 {standing.Done} 项，逾期 {standing.Late} 项。"));
        Refused(plan.BeginCheck(Lead, At(4, 2)));
        plan = plan.DropMeasure(2, Say("the general manager signs alone", "仍由总经理签发"), Lead, At(4, 7)).Accepted().BeginCheck(Lead, At(4, 28)).Accepted();
        _tell.Note(new($"Measure 2 is dropped: {plan.Measures[1].DroppedBecause}. Three weeks later the results are checked.", $"措施 2 取消：{plan.Measures[1].DroppedBecause}。三周后检查效果。"));

        double[] before = [18, 22, 24, 26, 29, 30, 32, 35, 38, 44, 57, 80], after = [9, 11, 14, 16, 19, 21, 23, 25, 27, 31, 36, 49];
        var faster = ShiftComparison.Of(before, after, BetterWhen.Lower, confidence: 0.95);
        plan = plan.RecordActual(1, (decimal)faster.After!.Value, new(2026, 4, 28), Lead, At(4, 28)).Accepted()
            .RecordActual(2, 92, new(2026, 4, 28), Lead, At(4, 28)).Accepted()
            .BeginAct(Lead, At(4, 28)).Accepted();
        Verdict(plan, 1, faster, scale: 1);
        Verdict(plan, 2, InTime(276), scale: 100);
        Refused(plan.Complete(Lead, At(4, 29)));
        plan = plan.SetStandard(1, Say("Standard machines are quoted from the price list.", "标准机型一律按价目表报价。"), "WI-12", Lead, At(4, 29)).Accepted()
            .CarryOver(2, Say("Eight in a hundred are still late.", "每百份仍有八份逾期。"), Lead, At(4, 29)).Accepted()
            .Complete(Lead, At(4, 29)).Accepted()
            .NextCycle(goalsDueBy: new(2026, 6, 30), Lead, At(5, 6)).Accepted();
        _tell.Note(new($"Cycle {plan.Cycle.Number}: {plan.Problems[0].Text}", $"第 {plan.Cycle.Number} 个循环：{plan.Problems[0].Text}"));
        return plan;
    }

    private void Second(PdcaPlan plan)
    {
        plan = plan.CompleteStep(Lead, At(5, 6)).Accepted()
            .AddCause(Say("special machines wait for one engineer", "特殊机型只靠一名工程师"), CauseCategory.People, Lead, At(5, 6)).Accepted()
            .CompleteStep(Lead, At(5, 6)).Accepted()
            .ArgueMainCause(1, Say("21 of 24 waited for him", "24 份中有 21 份在等他"), evidence: null, Lead, At(5, 6)).Accepted()
            .CompleteStep(Lead, At(5, 6)).Accepted()
            .PlanMeasure(new() { What = Say("train a second engineer", "培训第二名工程师"), Owner = PlanOwner.Person(Say("Sun Hao", "孙浩")), DueOn = new(2026, 5, 27) }, Lead, At(5, 6)).Accepted()
            .BeginDo(Lead, At(5, 6)).Accepted()
            .FinishMeasure(1, Say("he quotes alone since 25 May", "5 月 25 日起独立报价"), Lead, At(5, 26)).Accepted()
            .BeginCheck(Lead, At(6, 29)).Accepted()
            .RecordActual(1, 96, new(2026, 6, 29), Lead, At(6, 29)).Accepted()
            .BeginAct(Lead, At(6, 29)).Accepted();
        Verdict(plan, 1, InTime(288), scale: 100);
        plan = plan.SetStandard(1, Say("Two engineers may quote each special machine.", "每种特殊机型有两名工程师可报价。"), "WI-14", Lead, At(6, 29)).Accepted()
            .Complete(Lead, At(6, 29)).Accepted();
        _tell.Note(new("What is done from now on:", "今后的标准："));
        foreach (var standard in plan.Cycles.SelectMany(cycle => cycle.Goals).Select(goal => goal.Standard).OfType<StandardSet>())
        {
            _tell.Item(new($"{standard.Document}: {standard.Text}", $"{standard.Document}：{standard.Text}"));
        }
    }

    // Of 300 quotations before the plan 264 were answered in time.
    private static Comparison InTime(int after) => BeforeAndAfter.Shares(new(264, 300), new(after, 300), BetterWhen.Higher, confidence: 0.95);

    private void Verdict(PdcaPlan plan, int number, Comparison effect, double scale)
    {
        var goal = plan.Goals[number - 1];
        var (from, to, low, high) = (Number(effect.Before), Number(effect.After), Number(effect.Lower), Number(effect.Upper));
        var (verdict, shown) = (goal.Verdict!.Value.DisplayName, effect.Verdict!.Value.DisplayName);
        var unit = goal.Goal.Unit == "%" ? "%" : $" {goal.Goal.Unit}";
        _tell.Note(new(
            $"{goal.Goal.Measure}: {from} → {to}{unit}, {verdict.English}; difference {low} to {high}{(scale == 1 ? unit : " points")} at 95%: {shown.English}",
            $"{goal.Goal.Measure}：{from} → {to}{unit}，{verdict.Chinese}；差值 95% 区间 {low} 至 {high}{(scale == 1 ? unit : " 个百分点")}：{shown.Chinese}"));

        string Number(double? value) => (scale * value!.Value).ToString("0.#", CultureInfo.InvariantCulture);
    }

    private void Refused(Decision<PdcaPlan, PdcaEvent> decision)
    {
        var refusal = decision.Refusal ?? throw new InvalidOperationException("The story wants a refusal here, and the plan accepted.");
        output.WriteLine($"    ✗ {refusal.In(language).ReplaceLineEndings($"{Environment.NewLine}      ")}");
    }

    private string Say(string english, string chinese) => _tell.In(new(english, chinese));

    private static Instant At(int month, int day) => Narrator.InstantOf($"2026-{month:00}-{day:00} 09:00");
}
