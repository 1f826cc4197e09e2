using System.Collections.Immutable;
using System.Text.Json;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.CorrectiveActions;
using CustomerService.Domain.Json;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Planning.Events.Presets;
using CustomerService.Domain.Planning.Market;
using CustomerService.Domain.Planning.Progress;
using CustomerService.Domain.Planning.Proposals;
using CustomerService.Domain.Procedures;
using CustomerService.Domain.Quality;
using CustomerService.Domain.Tests.Planning;
using CustomerService.Domain.Tests.Scenarios;
using NodaTime;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The code of the guide page on planning.</summary>
public sealed class PlanningSnippets
{
    private const string Guide = "docs/planning.md";

    [Fact]
    public void From_three_broken_promises_through_two_cycles_to_a_standard()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var li = Actor.Of("li", Role.Supervisor, "sales");

        #region plan-draft
        (string Id, string Text)[] breaches =                                       // from a ledger of broken promises, for example
        [
            ("Q-118", "promised in 24 hours, answered after 57"),
            ("Q-131", "promised in 24 hours, answered after 44"),
            ("Q-140", "promised in 24 hours, answered after 80"),
        ];

        var plan = PdcaPlan.Draft(new PlanDraft
        {
            Id = "P-1",
            Title = "Answer quotations in time",
            Level = PlanLevel.Department,
            Owner = PlanOwner.Department("sales"),
            TimeZone = "Asia/Shanghai",
            Problems = [.. breaches.Select(breach => PlanProblem.Of(
                $"Quotation {breach.Id} was answered late.", new PlanOrigin { Kind = PlanOriginKind.CommitmentBreach, Id = breach.Id, Text = breach.Text }))],
            Goals =
            [
                Goal.AtMost("median answer", "hours", baseline: 31, target: 24, by: new LocalDate(2026, 4, 30))
                    with { AlarmBeyond = 40, ReviewPoints = [new ReviewPoint { On = new LocalDate(2026, 3, 31), Value = 28 }] },
                Goal.AtLeast("answered in time", "%", baseline: 88, target: 95, by: new LocalDate(2026, 4, 30)),
            ],
        }, li, At(3, 2)).Accepted();
        Console.WriteLine($"{plan}; {plan.Goals[0].Goal}");
        Console.WriteLine($"needed before and after: {SampleSizes.ForShares(before: 0.88, after: 0.95, confidence: 0.95, power: 0.8)} quotations");
        #endregion

        Shown();

        #region plan-causes
        plan = plan.CompleteStep(li, At(3, 2)).Accepted()                           // the situation is analyzed
            .AddCause("every quotation is typed anew", CauseCategory.Method, li, At(3, 3)).Accepted()
            .AskWhy(1, "prices are looked up in three lists", li, At(3, 3)).Accepted()
            .AskWhy(2, "there is no price list for standard machines", li, At(3, 3)).Accepted()
            .AddCause("one person signs every quotation", CauseCategory.People, li, At(3, 3)).Accepted()
            .CompleteStep(li, At(3, 3)).Accepted()
            .ArgueMainCause(3, "two of three late quotations were for standard machines", evidence: "count of February", li, At(3, 4)).Accepted()
            .CompleteStep(li, At(3, 4)).Accepted();
        Console.Write(new CauseTree(plan.Cycle).ToMarkdown(Language.English));
        #endregion

        Shown();

        #region plan-measures
        var calendar = Holidays.China.Calendar("sales", WeeklyHours.Weekdays("09:00-12:00", "13:30-18:00"));
        var today = new LocalDate(2026, 3, 4);

        var lists = new Countermeasure { What = "one price list for standard machines", Owner = PlanOwner.Person("wang") }.DueIn(10, today, calendar);
        var deputy = new Countermeasure { What = "a deputy who signs", Owner = PlanOwner.Person("zhao") }.DueIn(20, today, calendar);
        plan = plan.PlanMeasure(lists, li, At(3, 4), calendar).Accepted()
            .PlanMeasure(deputy, li, At(3, 4), calendar).Accepted();
        Console.WriteLine(string.Join("; ", plan.Measures.Select(measure => $"{measure.Measure.What} by {measure.Measure.DueOn:uuuu-MM-dd}")));
        #endregion

        Shown();

        #region plan-document
        var document = PlanDocument.From(plan, PlanDocumentTemplates.CustomerServicePlan, "D-1", li, At(3, 5)).Accepted();
        Console.WriteLine($"to be written: {string.Join(", ", document.Completeness())}");

        var chen = Actor.Of("chen", Role.GeneralManager);
        var signature = new ApprovalSignature("Chen Ming", new LocalDate(2026, 3, 6));
        var tooSoon = document.Submit(li, At(3, 5)).Accepted().Approve([signature], chen, At(3, 6));
        Console.WriteLine($"refused: {tooSoon.Refusal!.Unmet.Length} parts are missing");

        document = document.Write(
            [
                DocumentContent.Of(DocumentPartId.GuidingIdea, "What we promise we keep."),
                DocumentContent.Of(DocumentPartId.RewardsAndPenalties, "A day off for the team when both goals are met."),
                DocumentContent.Of(DocumentPartId.HopeOrOutlook, "No customer asks twice."),
                DocumentContent.SignedBy(new DocumentSigner("Sales", IsSealed: true)),
                DocumentContent.Dated(new LocalDate(2026, 3, 5)),
            ], li, At(3, 5)).Accepted()
            .Submit(li, At(3, 5)).Accepted()
            .Approve([signature], chen, At(3, 6)).Accepted();

        string markdown = document.ToMarkdown(Language.English);                     // a Gantt chart in it; the demo prints such a page
        string page = document.ToHtml(Language.Chinese);                             // one file: style and picture inside, no script
        Console.WriteLine(document);
        #endregion

        Shown();

        #region plan-refused
        plan = plan.BeginDo(li, At(3, 9)).Accepted()
            .FinishMeasure(1, evidence: "price list of 18 March", li, At(3, 18)).Accepted();

        var tooEarly = plan.BeginCheck(li, At(4, 1));
        Console.WriteLine(tooEarly.Refusal);
        #endregion

        Shown();

        #region plan-progress
        plan = plan.RecordReading(1, value: 29, on: new LocalDate(2026, 3, 30), li, At(4, 2)).Accepted();

        var standing = PlanProgress.Of(plan).On(new LocalDate(2026, 4, 2));
        Console.WriteLine($"{standing.Overall?.DisplayName.English}: {standing.Done} done, {standing.Late} late, {standing.Blocked} blocked");
        foreach (var alarm in plan.AlarmsOn(new LocalDate(2026, 4, 2)))
            Console.WriteLine(alarm);

        string burnUp = PlanProgress.Of(plan).BurnUpSvg(new LocalDate(2026, 3, 2), new LocalDate(2026, 4, 30), today: new LocalDate(2026, 4, 2), Language.English);
        #endregion

        Shown();

        #region plan-check
        plan = plan.DropMeasure(2, reason: "the general manager signs alone", li, At(4, 7)).Accepted()
            .BeginCheck(li, At(4, 28)).Accepted();

        double[] before = [18, 22, 24, 26, 29, 30, 32, 35, 38, 44, 57, 80], after = [9, 11, 14, 16, 19, 21, 23, 25, 27, 31, 36, 49];      // hours
        var faster = ShiftComparison.Of(before, after, plan.Goals[0].Goal.Comparison.Better, confidence: 0.95);
        var inTime = BeforeAndAfter.Shares(new CountedShare(264, 300), new CountedShare(276, 300), BetterWhen.Higher, confidence: 0.95);
        Console.WriteLine(faster);
        Console.WriteLine(inTime);

        plan = plan.RecordActual(1, (decimal)faster.After!.Value, new LocalDate(2026, 4, 28), li, At(4, 28)).Accepted()
            .RecordActual(2, 92, new LocalDate(2026, 4, 28), li, At(4, 28)).Accepted()
            .BeginAct(li, At(4, 28)).Accepted();
        Console.WriteLine(string.Join(", ", plan.Goals.Select(goal => $"{goal.Goal.Measure}: {goal.Verdict?.DisplayName.English}")));
        #endregion

        Shown();

        #region plan-act
        Console.WriteLine(plan.Complete(li, At(4, 29)).Refusal);

        plan = plan.SetStandard(1, "Standard machines are quoted from the price list.", document: "WI-12", li, At(4, 29)).Accepted()
            .CarryOver(2, "Eight quotations in a hundred are still late.", li, At(4, 29)).Accepted()
            .Complete(li, At(4, 29)).Accepted()
            .NextCycle(goalsDueBy: new LocalDate(2026, 6, 30), li, At(5, 6)).Accepted();

        Console.WriteLine($"{plan}: {plan.Problems[0]} {plan.Goals[0].Goal}");
        Console.WriteLine($"it started from {string.Join(", ", plan.Problems[0].Origins.Select(origin => origin.Id))}");
        #endregion

        Shown();

        #region plan-second
        plan = plan.CompleteStep(li, At(5, 6)).Accepted()
            .AddCause("special machines wait for one engineer", CauseCategory.People, li, At(5, 6)).Accepted().CompleteStep(li, At(5, 6)).Accepted()
            .ArgueMainCause(1, "21 of 24 late quotations waited for him", evidence: null, li, At(5, 6)).Accepted().CompleteStep(li, At(5, 6)).Accepted()
            .PlanMeasure(new Countermeasure { What = "train a second engineer", Owner = PlanOwner.Person("sun") }.DueIn(15, new LocalDate(2026, 5, 6), calendar), li, At(5, 6)).Accepted()
            .BeginDo(li, At(5, 6)).Accepted()
            .FinishMeasure(1, "Sun quotes alone since 25 May", li, At(5, 26)).Accepted()
            .BeginCheck(li, At(6, 29)).Accepted()
            .RecordActual(1, 96, new LocalDate(2026, 6, 29), li, At(6, 29)).Accepted()
            .BeginAct(li, At(6, 29)).Accepted()
            .SetStandard(1, "Two engineers may quote each special machine.", "WI-14", li, At(6, 29)).Accepted()
            .Complete(li, At(6, 29)).Accepted();

        Console.WriteLine(BeforeAndAfter.Shares(new CountedShare(264, 300), new CountedShare(288, 300), BetterWhen.Higher, confidence: 0.95));
        foreach (var goal in plan.Cycles.SelectMany(cycle => cycle.Goals))
            Console.WriteLine($"{goal.Goal.Measure}: {goal.Standard?.Text ?? "carried over: " + goal.CarryOver!.Problem}");
        Console.WriteLine(plan.NextCycle(new LocalDate(2026, 9, 30), li, At(6, 30)).Refusal);
        #endregion

        Shown();

        Assert.Contains("```mermaid\ngantt\n", markdown, StringComparison.Ordinal);
        Assert.Contains("lang=\"zh-Hans\"", page, StringComparison.Ordinal);
        Assert.StartsWith("<svg", burnUp, StringComparison.Ordinal);

        void Shown()
        {
            Page.Shows(Guide, Console.ToString());
            Console.GetStringBuilder().Clear();
        }
    }

    [Fact]
    public void The_steps_and_what_each_takes()
    {
        Page.HasTable(Guide, PdcaProcedure.Standard.ToTable(Language.English).TrimEnd('\n'));
        Page.Shows(Guide, PdcaProcedure.Standard.ToMermaid(Language.English));
        Page.HasTable(Guide, PlanDocumentProcedure.Standard.ToTable(Language.English).TrimEnd('\n'));
        Page.HasTable(Guide, ProposalProcedure.Standard.ToTable(Language.English).TrimEnd('\n'));
    }

    [Fact]
    public void A_plan_is_stored_by_its_events()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (draft, li) = (PlanDesk.Draft, PlanDesk.Lead);

        #region plan-store
        var store = new List<string>();                                              // a table of yours: plan, version, text

        PdcaPlan Stored(Decision<PdcaPlan, PdcaEvent> decision)
        {
            var (next, events) = decision;                                           // throws with the reasons if refused
            store.AddRange(events.Select(fact => JsonSerializer.Serialize(fact, CustomerServiceJson.PdcaEvent)));
            return next;
        }

        var plan = Stored(PdcaPlan.Draft(draft, li, At(3, 2)));
        plan = Stored(plan.CompleteStep(li, At(3, 2)));

        var replayed = PdcaPlan.Replay(store.Select(text => JsonSerializer.Deserialize(text, CustomerServiceJson.PdcaEvent)!));
        string snapshot = JsonSerializer.Serialize(plan.Snapshot, CustomerServiceJson.PdcaSnapshot);
        var loaded = PdcaPlan.Restore(JsonSerializer.Deserialize(snapshot, CustomerServiceJson.PdcaSnapshot)!);
        Console.WriteLine($"{store.Count} events; {replayed}; {loaded}");
        #endregion

        Page.Shows(Guide, Console.ToString());
    }

    [Fact]
    public void The_page_of_errors_lists_the_conditions()
    {
        var rows = Rows("PdcaProcedure", PdcaConditions.All).Concat(Rows("PlanDocumentProcedure", DocumentConditions.All)).Concat(Rows("ProposalProcedure", ProposalConditions.All));
        Page.HasTable("docs/errors.md", string.Join('\n', ["| procedure | condition | what must be there | 须满足 |", "| --- | --- | --- | --- |", .. rows]));

        static IEnumerable<string> Rows<TCase, TEvent>(string procedure, ImmutableArray<CaseCondition<TCase, TEvent>> conditions)
            where TCase : class
            where TEvent : class => conditions.Select(condition => $"| `{procedure}` | `{condition.Code}` | {condition.Text.English} | {condition.Text.Chinese} |");
    }

    [Fact]
    public void A_procedure_of_the_host_s_own_asks_for_more()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (draft, li) = (PlanDesk.Draft, PlanDesk.Lead);

        #region plan-procedure
        var twoMeasures = new CaseCondition<PdcaCycle, PdcaEvent>("two-measures", new("at least two measures", "至少两项措施"),
            cycle => cycle.Measures.Length < 2 ? [new TwoMeasuresMissing()] : []);

        var strict = PdcaProcedure.Standard.Requiring("strict", version: 1, PdcaStep.DraftMeasures, twoMeasures);
        string file = strict.ToJson();
        PdcaProcedure read = PdcaProcedure.Parse(file, twoMeasures);
        Console.WriteLine(read.Find(PdcaStep.DraftMeasures, PdcaMoveKind.Complete, PdcaStep.Execute));

        var mine = PdcaPlan.Draft(draft, li, At(3, 2), procedure: read).Accepted();                // Replay and Restore take it as well
        Console.WriteLine($"{mine.Id} moves by {mine.Procedure.Id}");

        try
        {
            PdcaProcedure.Parse(file.Replace("\"measures-settled\"", "\"measures-setled\"", StringComparison.Ordinal), twoMeasures);
        }
        catch (RuleBookException refused)
        {
            Console.WriteLine(refused.Message);
        }
        #endregion

        Page.Shows(Guide, Console.ToString());
        Assert.Equal(["host.two-measures-missing"], twoMeasures.MissingIn(PlanDesk.AtStep(PdcaStep.DraftMeasures).Cycle).Select(reason => reason.Code));
    }

    [Fact]
    public void Plans_nest_and_their_progress_adds_up()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var li = Actor.Of("li", Role.Supervisor, "sales");
        PlanDraft Draft(string id, PlanLevel level) => new()
        {
            Id = id,
            Title = "Answer in time",
            Level = level,
            Owner = PlanOwner.Department("sales"),
            TimeZone = Shanghai.Zone,
            Problems = [PlanProblem.Of("Answers are late.")],
            Goals = [Goal.AtMost("median answer", "hours", baseline: 31, target: 24, by: new LocalDate(2026, 12, 31))],
        };
        var company = PdcaPlan.Draft(Draft("C-1", PlanLevel.Company), li, At(3, 2)).Accepted();

        #region plan-nested
        var sales = PdcaPlan.Draft(Draft("P-1", PlanLevel.Department), li, At(3, 2), parent: company).Accepted()
            .CompleteStep(li, At(3, 3)).Accepted();
        var tree = new PlanTree([company, sales]);

        Console.WriteLine($"{100 * tree.RollUp("C-1").Progress:0.##}% of the steps of {tree.RollUp("C-1").Plans} plans are completed");
        Console.WriteLine(tree.BeginAct("C-1", li, At(3, 3)).Refusal!.Unmet[^1]);
        #endregion

        Page.Shows(Guide, Console.ToString());
    }

    [Fact]
    public void Targets_rise_over_years()
    {
        using var Console = new StringWriter { NewLine = "\n" };

        #region plan-targets
        var targets = QualityTargets.KeyAccountProcess;                              // 95% satisfied, half a point more each year, never above 100%
        foreach (var year in (int[])[0, 1, 2])
            Console.WriteLine(Goal.AtLeast("satisfied", "%", baseline: 93.2m, targets.SatisfactionTarget(year), by: new LocalDate(2026 + year, 12, 31)));
        #endregion

        Page.Shows(Guide, Console.ToString());
    }

    [Fact]
    public void What_other_modules_found_is_where_problems_come_from()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var complaint = Desk.InFactFinding("The pump leaks.").Conclude([new Finding(1, ComplaintVariation.BasicallyTrue, "the seal was brittle")], Liability.Own, Desk.Handler, At(3, 1)).Accepted();
        var measure = new CorrectiveMeasure { Kind = CorrectiveMeasureKind.Preventive, Text = "Test every delivery.", Owner = "purchasing", DueOn = new(2026, 3, 20) };
        var action = CorrectiveAction.Propose("A-1", "seals are not tested", [measure], reportToTopManagement: false, Desk.Handler, At(3, 2), complaint.Id).Accepted();
        var commitment = new ServiceCommitment(new CommitmentRules
        {
            Id = "desk",
            Source = CommitmentSource.Contract,
            Aspects = [new(CommitmentAspect.TimeLimit, LocalizedText.Same("an answer in 4 hours"))],
            Promises = [new() { Promise = Promise.FirstResponse(ElapsedTime.Hours(4)) }],
        });
        var (timer, _) = CommitmentTimer.Start(commitment.Promises[0].Promise, At(3, 2), "T-7").Advance(At(3, 3));

        #region plan-origins
        ImmutableArray<PlanOrigin> origins =
        [
            .. complaint.Snapshot.Findings.Select(finding => PlanOrigin.Of(PlanOriginKind.ComplaintFinding, $"{complaint.Id}/{finding.Fact}", finding.Reasons)),
            PlanOrigin.Of(PlanOriginKind.CorrectiveAction, action.Id, action.RootCause),
            .. commitment.Audit().Select(finding => PlanOrigin.Of(finding, ruleBook: commitment.Id)),
            .. timer.Breaches.Select(breach => PlanOrigin.Of(PlanOriginKind.CommitmentBreach, timer.Id, $"{breach.Promise} was due {breach.DueAt}")),
        ];
        foreach (var origin in origins)
            Console.WriteLine(origin);
        #endregion

        Page.Shows(Guide, Console.ToString());
    }

    [Fact]
    public void A_proposal_is_reviewed_by_tiers_and_its_money_stays_on_its_lines()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (gao, chen) = (Actor.Of("gao", Role.Handler, "market"), Actor.Of("chen", Role.GeneralManager));

        #region plan-proposal
        var policy = new ProposalPolicy("proposals", 1, "CNY",
            new ProposalTier("all", Audiences: [], FromAmount: null, [ProposalReviewer.Service, ProposalReviewer.Finance], NeedsCommittee: false),
            new ProposalTier("large", [], new Money(500_000, "CNY"), [ProposalReviewer.Market, ProposalReviewer.Experts], NeedsCommittee: true));

        var proposal = OperationProposal.Draft("O-1", new ProposalTerms
        {
            Title = "Credit sales to dealers",
            Audience = new("dealers"),
            Amount = new Money(480_000, "CNY"),
            FinancialTool = "credit sale of 60 days",
            SupplyCycle = "every second week",
            PaymentMethod = "bank transfer",
            PaymentCycle = "at the end of the month",
            OtherTerms = "none",
            Measures = ["train the dealers"],
            Budget = [new(new("training"), "Training of dealers", new Money(20_000, "CNY"))],
        }, gao, At(3, 2)).Accepted().Submit(policy, gao, At(3, 2)).Accepted();
        Console.WriteLine($"asked: {string.Join(", ", proposal.Unreviewed.Select(reviewer => reviewer.DisplayName.English))}");

        ImmutableArray<ProposalAnswer> passed = [.. Enum.GetValues<ProposalCheck>().Select(check => new ProposalAnswer(check, IsPassed: true))];
        foreach (var reviewer in proposal.Route!.Reviewers)
            proposal = proposal.Review(reviewer, passed, chen, At(3, 3)).Accepted();
        proposal = proposal.Approve(committee: null, chen, At(3, 4)).Accepted()
            .HandOver(["sales"], controlPoints: ["credit limit of each dealer"], chen, At(3, 5)).Accepted();

        Console.WriteLine(proposal.Spend(new("travel"), new Money(800, "CNY"), "a trip", gao, At(3, 9)).Refusal);
        #endregion

        Page.Shows(Guide, Console.ToString());
        Console.GetStringBuilder().Clear();

        #region plan-change
        var more = proposal.Terms with { Amount = new Money(520_000, "CNY") };
        var minutes = new CommitteeApproval("M-7", new LocalDate(2026, 3, 10));
        Console.WriteLine(proposal.RequestChange(more, "two dealers more", policy, minutes, signOff: null, gao, At(3, 10)).Refusal);

        var asked = proposal.RequestChange(more, "two dealers more", policy, minutes, new WrittenSignOff("Chen Ming", "S-3", new LocalDate(2026, 3, 10)), gao, At(3, 10)).Accepted();
        Console.WriteLine($"{asked.State.DisplayName.English}, asked: {string.Join(", ", asked.Unreviewed.Select(reviewer => reviewer.DisplayName.English))}");
        Console.WriteLine(string.Join("; ", asked.Options(At(3, 10)).Select(option => option.Act.DisplayName.English)));
        #endregion

        Page.Shows(Guide, Console.ToString());
    }

    [Fact]
    public void A_market_is_seen_and_an_event_prepared()
    {
        using var Console = new StringWriter { NewLine = "\n" };

        #region plan-market
        var swot = new SwotAnalysis("salon",
            [new("S1", SwotQuadrant.Strength, "known in the quarter"), new("W1", SwotQuadrant.Weakness, "staff not trained"), new("T1", SwotQuadrant.Threat, "a cheap chain", ExternalFactor.PricePressure)],
            [new("W1", "T1", "train, do not cut prices")]);
        Console.WriteLine($"no strategy yet: {string.Join(", ", swot.OpenPairs.Select(pair => $"{pair.Inside.Text} / {pair.Outside.Text}"))}");
        Console.WriteLine($"nothing named: {string.Join(", ", swot.EmptyQuadrants.Select(quadrant => quadrant.DisplayName.English))}");

        foreach (var warning in PricingObjectives.Warnings(price: MarketLevel.High, service: MarketLevel.Low))
            Console.WriteLine(warning.DisplayName.English);

        var share = new MarketShareGoal(from: 0.10m, to: 0.15m, start: new LocalDate(2026, 1, 1), by: new LocalDate(2026, 12, 31));
        Console.WriteLine($"12%: {100 * share.ProgressAt(0.12m):0}% of the way, behind on 30 June: {share.IsBehind(0.12m, new LocalDate(2026, 6, 30))}");
        #endregion

        Page.Shows(Guide, Console.ToString());
        Console.GetStringBuilder().Clear();
        var wang = Actor.Of("wang", Role.Office);

        #region plan-event
        var visit = EventTemplates.OpenVisit.Progress(
            new(new("free-space"), wang, new LocalDate(2026, 3, 2)),
            new(new("photo-rule"), wang, new LocalDate(2026, 3, 3)));
        Console.WriteLine($"{100 * visit.ShareDone:0}%, before the visit still: {string.Join("; ", visit.MissingOf(ControlTiming.Before).Select(item => item.Text.English))}");
        #endregion

        Page.Shows(Guide, Console.ToString());
    }

    private static Instant At(int month, int day) => Shanghai.At(2026, month, day, 9);

    private sealed record TwoMeasuresMissing : DomainError
    {
        public override string Code => "host.two-measures-missing";

        public override LocalizedText Message => new("Fewer than two measures are planned.", "措施不足两项。");
    }
}
