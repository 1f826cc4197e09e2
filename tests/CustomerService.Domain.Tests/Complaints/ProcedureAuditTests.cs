using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Generators;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Complaints;

public sealed class ProcedureAuditTests
{
    private const string Accept = "{ 'trigger': 'accept',";
    private const string Waiting = "'waiting':   {";

    // The clock of the desk runs in one more state.
    private static string Timed(string state) => $"'runsIn': ['open'] => 'runsIn': ['open', '{state}']";

    /// <summary>Code and place of the finding, edits that break the desk, edits that follow the advice.</summary>
    public static TheoryData<string, string, string[], string[]> Faults { get; } = new()
    {
        {
            "audit.unreachable-state", "$.states.island",
            [$"{Waiting} => 'island': {{ 'phase': 'response' }}, {Waiting}", Timed("island")],
            [$"{Accept} => {{ 'trigger': 'sail', 'from': ['inquiry'], 'to': 'island', 'roles': ['handler'] }}, {{ 'trigger': 'row', 'from': ['island'], 'to': 'inquiry', 'roles': ['handler'] }}, {Accept}"]
        },
        {
            "audit.dead-end", "$.states.pit",   // reached, never left
            [$"{Waiting} => 'pit': {{ 'phase': 'response' }}, {Waiting}", Timed("pit"), $"{Accept} => {{ 'trigger': 'fall', 'from': ['inquiry'], 'to': 'pit', 'roles': ['handler'] }}, {Accept}"],
            [$"{Accept} => {{ 'trigger': 'climb', 'from': ['pit'], 'to': 'inquiry', 'roles': ['handler'] }}, {Accept}"]
        },
        {
            "audit.dead-end", "$.states.waiting",   // a wait that nothing ends
            [
                "['waiting'], 'returns': true => ['received'], 'stays': true",
                "'from': ['waiting'], 'to': 'withdrawn' => 'from': ['inquiry'], 'to': 'withdrawn'",
                "'from': ['open'], 'to': 'withdrawn' => 'from': ['open'], 'except': ['waiting'], 'to': 'withdrawn'",
                "'runsIn': ['waiting'], 'stopsOn': ['answered'] => 'runsIn': ['waiting', 'inquiry']",
            ],
            ["['received'], 'stays': true, 'roles': ['complainant'] => ['waiting'], 'to': 'inquiry', 'roles': ['complainant', 'clock']"]
        },
        {
            "audit.wait-without-way-out", "$.states.waiting",
            ["'roles': ['clock'] => 'roles': ['complainant']"],
            ["'roles': ['complainant'], 'requires': ['reminded', => 'roles': ['clock'], 'requires': ['reminded',"]
        },
        {
            "audit.nobody-may-fire", "$.transitions[0].roles",
            [$"{Accept} => {{ 'trigger': 'praise', 'from': ['inquiry'], 'stays': true, 'roles': [] }}, {Accept}"],
            ["'roles': [] => 'roles': ['supervisor']"]
        },
        {
            "audit.idle-transition", "$.transitions[8]",   // left no state
            ["{ 'trigger': 'reopen', => { 'trigger': 'praise', 'from': ['talks'], 'except': ['open'], 'stays': true, 'roles': ['clock'] }, { 'trigger': 'reopen',"],
            ["['talks'], 'except': ['open'] => ['talks'], 'except': ['received']"]
        },
        {
            "audit.idle-transition", "$.transitions[8]",   // replaced by one nearer to the states
            ["{ 'trigger': 'reopen', => { 'trigger': 'lapse', 'from': ['talks'], 'except': ['inquiry'], 'to': 'withdrawn', 'roles': ['clock'] }, { 'trigger': 'reopen',"],
            ["['talks'], 'except': ['inquiry'] => ['talks']"]
        },
        {
            "audit.idle-transition", "$.transitions[0]",   // returns from where nothing leads
            [$"{Accept} => {{ 'trigger': 'back', 'from': ['received'], 'returns': true, 'roles': ['handler'] }}, {Accept}"],
            ["['received'], 'returns': true => ['inquiry'], 'returns': true"]
        },
        {
            "audit.rows-true-together", "$.transitions[1]",
            [$"{Accept} => {{ 'trigger': 'accept', 'from': ['received'], 'to': 'withdrawn', 'roles': ['handler', 'clock'], 'requires': ['policy-in-force'] }}, {Accept}"],
            ["'to': 'inquiry', 'roles': ['handler'], 'requires': ['owner-named'] => 'to': 'inquiry', 'roles': ['handler'], 'requires': ['owner-named'], 'unless': ['policy-in-force']"]
        },
        {
            "audit.unmeetable-condition", "$.transitions[6].requires",
            ["'from': ['open'], 'to': 'withdrawn', 'roles': ['complainant'] => 'from': ['open'], 'to': 'withdrawn', 'roles': ['complainant'], 'requires': ['offer-on-table']"],
            ["{ 'trigger': 'conclude', => { 'trigger': 'propose', 'from': ['inquiry'], 'stays': true, 'roles': ['handler'] }, { 'trigger': 'conclude',"]
        },
        {
            "audit.no-owner", "$.transitions[0]",
            ["'roles': ['handler'], 'requires': ['owner-named'] => 'roles': ['handler'], 'requires': ['policy-in-force']"],
            ["['policy-in-force'] => ['policy-in-force', 'by-accountable-owner']"]
        },
        {
            "audit.remedy-before-apology", "$.transitions[4]",
            ["['apology-recorded', 'findings-set'] => ['nothing-owed']"],
            ["['nothing-owed'] => ['nothing-owed', 'apology-recorded']"]
        },
        {
            "audit.remedy-before-apology", "$.transitions[0]",   // before a promise is kept, too
            [
                $"{Waiting} => 'doing': {{ 'phase': 'fulfillment' }}, {Waiting}",
                Timed("doing"),
                $"{Accept} => {{ 'trigger': 'promise', 'from': ['inquiry'], 'to': 'doing', 'roles': ['handler'] }}, {{ 'trigger': 'done', 'from': ['doing'], 'to': 'inquiry', 'roles': ['handler'] }}, {Accept}",
            ],
            ["'to': 'doing', 'roles': ['handler'] => 'to': 'doing', 'roles': ['handler'], 'requires': ['apology-recorded']"]
        },
        {
            "audit.decision-without-findings", "$.transitions[5]",
            ["'requires': ['findings-set'], 'unless' => 'requires': ['reminded'], 'unless'"],
            ["'requires': ['reminded'], 'unless' => 'requires': ['reminded', 'nothing-owed'], 'unless'"]
        },
        {
            "audit.hand-over-without-limit", "$.handOver",
            ["'handOver': { 'max': 2, 'answerWithin': 'P1D', 'silence': 'accepted' }, => "],
            ["'followUp': => 'handOver': { 'max': 0, 'answerWithin': 'PT1H', 'silence': 'refused' }, 'followUp':"]
        },
        {
            "audit.hand-over-without-limit", "$.transitions[7].requires",
            [", 'requires': ['hand-overs-within-limit'] => "],
            ["'stays': true, 'roles': ['handler'] => 'stays': true, 'roles': ['handler'], 'requires': ['hand-overs-within-limit']"]
        },
        {
            "audit.hand-over-without-escalation", "$.escalation.on",
            ["['hand-over-silence'] => ['safety']"],
            ["['safety'] => ['safety', 'hand-over-silence']"]
        },
        {
            "audit.no-follow-up", "$.followUp",
            ["'followUp': { 'within': 'P30D', 'after': ['settled'] }, => "],
            ["'adjournments': => 'followUp': { 'within': 'P1M', 'after': ['lapsed', 'settled'] }, 'adjournments':"]
        },
        {
            "audit.no-follow-up", "$.followUp.after",
            ["'outcome': 'final-response', => 'outcome': 'settled-on-the-spot',"],
            ["'after': ['settled'] => 'after': ['settled', 'settled-on-the-spot']"]
        },
        {
            "audit.no-clock", "$.states.received",   // no clock has started there
            ["'runsIn': ['open'] => 'runsIn': ['talks']"],
            ["'runsIn': ['talks'] => 'runsIn': ['talks', 'received']"]
        },
        {
            "audit.no-clock", "$.states.inquiry",   // every clock has stopped there
            ["'onReopen': 'continue' => 'onReopen': 'never', 'stopsOn': ['accept']"],
            ["'stopsOn': ['accept'] => 'stopsOn': ['settle']"]
        },
        {
            "audit.idle-clock", "$.clocks[1]",   // its trigger leads elsewhere
            ["'startsOn': ['askComplainant'] => 'startsOn': ['accept']"],
            ["'startsOn': ['accept'] => 'startsOn': ['askComplainant']"]
        },
        {
            "audit.idle-clock", "$.clocks[1].stopsOn",
            ["'stopsOn': ['answered'] => 'stopsOn': ['answered', 'accept']"],
            ["'stopsOn': ['answered', 'accept'] => 'stopsOn': ['answered', 'lapse']"]
        },
        {
            "audit.unruled-clock", "$.clocks[1]",
            ["'stopsOn': ['answered'] => 'stopsOn': ['lapse']"],
            ["'runsIn': ['waiting'] => 'runsIn': ['waiting', 'inquiry']"]
        },
        {
            "audit.hand-over-holds-clock", "$.clocks[0].stopsOn",
            ["'onReopen': 'continue' => 'stopsOn': ['handOver', 'settle']"],
            ["'stopsOn': ['handOver', 'settle'] => 'stopsOn': ['settle']"]
        },
        {
            "audit.hand-over-holds-clock", "$.transitions[7]",
            ["'trigger': 'handOver', 'from': ['open'], 'stays': true => 'trigger': 'handOver', 'from': ['inquiry'], 'to': 'waiting'"],
            ["'from': ['inquiry'], 'to': 'waiting', 'roles': ['handler'], 'requires': => 'from': ['inquiry'], 'stays': true, 'roles': ['handler'], 'requires':"]
        },
        {
            "audit.step-of-time-not-permitted", "$.clocks[1].onLimit",
            ["'stopsOn': ['answered'] => 'stopsOn': ['answered'], 'onLimit': 'forget'", $"{Accept} => {{ 'trigger': 'forget', 'from': ['waiting'], 'to': 'withdrawn', 'roles': ['supervisor'] }}, {Accept}"],
            ["'to': 'withdrawn', 'roles': ['supervisor'] => 'to': 'withdrawn', 'roles': ['supervisor', 'clock']"]
        },
        {
            "audit.extension-nobody-may-grant", "$.clocks[0].extensions",
            ["'onReopen': 'continue' => 'onReopen': 'continue', 'extensions': [{ 'id': 'more', 'promise': 'longer' }]"],
            [$"{Accept} => {{ 'trigger': 'extend', 'from': ['open'], 'stays': true, 'roles': ['supervisor'] }}, {Accept}"]
        },
        {
            "audit.unknown-role", "$.transitions[6].roles",
            ["'from': ['open'], 'to': 'withdrawn', 'roles': ['complainant'] => 'from': ['open'], 'to': 'withdrawn', 'roles': ['complainnant']"],
            ["'roles': ['complainnant'] => 'roles': ['complainant']"]
        },
        {
            "audit.weakened-evidence", "$.transitions[0].requires",   // the canonical procedure accepts under a policy, with an apology
            [
                "'adjournments': { => 'basis': { 'id': 'canonical', 'version': 1 }, 'adjournments': {", "'requires': ['reminded', 'answer-overdue'] => 'requires': ['reminded', 'answer-overdue', 'owner-named']",
                "{ 'trigger': 'withdraw', 'from': ['open'], 'to': 'withdrawn', 'roles': ['complainant'] } => { 'trigger': 'withdraw', 'from': ['open'], 'to': 'withdrawn', 'roles': ['complainant'], 'requires': ['statement-recorded', 'danger-continues'] }",
                "'roles': ['handler'], 'requires': ['hand-overs-within-limit'] => 'roles': ['handler'], 'requires': ['hand-overs-within-limit', 'by-accountable-owner', 'no-hand-over-pending', 'not-a-former-owner']",
                "'roles': ['complainant'], 'requires': ['owner-named'] }, => 'roles': ['complainant'], 'requires': ['owner-named', 'reopening-allowed'] },",
                "'requires': ['findings-complete'] => 'requires': ['findings-complete', 'inquiries-answered']",
                "['apology-recorded', 'findings-set'] => ['apology-recorded', 'findings-set', 'demands-answered']",
                "'to': 'inquiry', 'roles': ['handler'], 'requires': ['owner-named'] => 'to': 'inquiry', 'roles': ['handler'], 'requires': ['owner-named', 'apology-recorded']",
            ],
            ["['owner-named', 'apology-recorded'] => ['owner-named', 'apology-recorded', 'policy-in-force']"]
        },
    };

    [Fact]
    public void A_sound_procedure_has_no_findings() => Assert.Empty(Audit(ProcedureSamples.Desk));

    [Theory, MemberData(nameof(Faults))]
    public void Each_fault_is_found_alone_and_goes_when_the_advice_is_followed(string code, string place, string[] broken, string[] advised)
    {
        var spoiled = ProcedureSamples.Desk.With(broken);
        var finding = Assert.Single(Audit(spoiled));
        Assert.Equal((code, place), (finding.Code, finding.Place));
        Assert.Empty(Audit(spoiled.With(advised)));
    }

    [Fact]
    public void A_trigger_of_ones_own_is_no_way_round_the_evidence_of_an_ending()
    {
        var quick = ComplaintProcedures.Canonical.Vary("quick", 1, LocalizedText.Same("quick"))
            .Move(new("quickClose"), [State.Proposed], State.Settled, [Role.Handler], [Conditions.ApologyRecorded.Code, Conditions.OwnerNamed.Code]);
        var finding = Assert.Single(quick.Build().Audit());
        Assert.Equal("audit.weakened-evidence", finding.Code);
        Assert.Contains("'demands-answered'", finding.Message.English, StringComparison.Ordinal);
        Assert.Empty(quick.Require(new("quickClose"), Conditions.DemandsAnswered.Code).Build().Audit());
    }

    [Fact]
    public void Nobody_to_report_to_comes_with_nobody_to_alarm()
    {
        var spoiled = ProcedureSamples.Desk.With("'escalation': { 'levels': ['supervisor', 'general-manager'], 'on': ['hand-over-silence'] }, => ");
        Assert.Equal([("audit.hand-over-without-escalation", "$.escalation.on"), ("audit.nobody-to-report-to", "$.escalation")], Audit(spoiled).Select(finding => (finding.Code, finding.Place)));
        Assert.Equal(["audit.nobody-to-report-to"], Audit(spoiled.With("'trigger': 'handOver', => 'trigger': 'praise',")).Select(finding => finding.Code));
        Assert.Empty(Audit(spoiled.With("'followUp': => 'escalation': { 'levels': ['general-manager'], 'on': ['hand-over-silence'] }, 'followUp':")));
    }

    [Fact]
    public void A_finding_reads_as_one_line_with_advice_and_in_Chinese_by_names()
    {
        var finding = Assert.Single(Audit(ProcedureSamples.Desk.With("'roles': ['clock'] => 'roles': ['complainant']")));
        Assert.Equal($"{finding.Place}: Nobody on our side may end the wait in 'waiting'. Let the role 'clock' or one of ours leave 'waiting' too: a lapse after a reminder, or a way back. [audit.wait-without-way-out]", finding.ToString());
        Assert.Equal("我方无人有权结束“等待客户”中的等待。", finding.Message.Chinese);
    }

    [Fact]
    public void Rows_are_told_apart_by_conditions_roles_and_the_state_the_case_came_from()
    {
        Assert.Equal(["$.transitions[1]"], Together((["c1"], [], [Role.Handler]), (["c2"], [], [Role.Handler])));
        Assert.Equal(["$.transitions[1]"], Together(([], ["c1"], [Role.Handler]), ([], ["c1"], [Role.Handler, Role.Clock])));
        Assert.Empty(Together((["c1"], [], [Role.Handler]), ([], ["c1"], [Role.Handler])));
        Assert.Empty(Together(([], ["c1"], [Role.Handler]), (["c1", "c2"], [], [Role.Handler])));
        Assert.Empty(Together((["c1"], [], [Role.Handler]), (["c2"], [], [Role.Supervisor])));
        Assert.Empty(Together((["c1"], [], [Role.Handler]), (["c2"], [], [])));

        var returns = Define()
            .Move(new("x"), [new("a")], new("b"), [Role.Handler])
            .Move(new("y"), [new("b")], new("c"), [Role.Handler])
            .Move(new("x"), [new("c")], new("b"), [Role.Handler])
            .Return(new("back"), [new("b")], [Role.Handler])
            .Build(ProcedureGenerator.Conditions);
        Assert.Equal(2, returns.Rows.Count(row => row.Trigger == new ComplaintTrigger("back")));
        Assert.DoesNotContain(returns.Audit(), finding => finding.Code == "audit.rows-true-together");

        static ComplaintProcedureBuilder Define() => ComplaintProcedure.Define("pair", 1, LocalizedText.Same("pair"))
            .State(new("a"), ComplaintPhase.Intake).State(new("b"), ComplaintPhase.Intake).State(new("c"), ComplaintPhase.Intake)
            .State(new("end"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Merged);

        static IEnumerable<string> Together(params (string[] Requires, string[] Unless, Role[] Roles)[] rows)
        {
            var builder = Define();
            foreach (var (i, (requires, unless, roles)) in rows.Index())
            {
                builder.Move(new("go"), [new("a")], new(i == 0 ? "b" : "c"), [.. roles], [.. requires.Select(ConditionCode.Parse)], [.. unless.Select(ConditionCode.Parse)]);
            }

            return builder.Build(ProcedureGenerator.Conditions).Audit().Where(finding => finding.Code == "audit.rows-true-together").Select(finding => finding.Place);
        }
    }

    [Fact]
    public void One_finding_tells_all_states_where_two_transitions_meet()
    {
        var finding = Assert.Single(Audit(ProcedureSamples.Desk.With($"{Accept} => {{ 'trigger': 'withdraw', 'from': ['open'], 'stays': true, 'roles': ['complainant'], 'requires': ['reminded'] }}, {Accept}")));
        Assert.Equal("$.transitions[7]", finding.Place);
        Assert.StartsWith($"{finding.Place}: In 'received', 'inquiry', 'waiting' this row of 'withdraw' and $.transitions[0] can be true together.", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]   // two states that only lead to each other by ways back hold a case for ever, though each leads out for others
    public void A_trap_of_two_ways_back_is_a_dead_end_for_cases_that_come_so()
    {
        var procedure = ComplaintProcedure.Define("trap", 1, LocalizedText.Same("trap"))
            .State(new("a"), ComplaintPhase.Intake).State(new("b"), ComplaintPhase.Intake).State(new("c"), ComplaintPhase.Intake)
            .State(new("end"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Merged)
            .Move(new("go"), [new("a")], new("b"), [Role.Handler])
            .Move(new("end"), [new("a")], new("end"), [Role.Handler])
            .Move(new("side"), [new("b")], new("c"), [Role.Handler])
            .Return(new("back"), [new("b"), new("c")], [Role.Handler])
            .Escalation([Role.GeneralManager])
            .Clock("all", "all", [new("a"), new("b"), new("c")])
            .Build();
        Assert.Equal(
            ["A case in 'b' that came from 'c' can reach no closing state.", "From 'c' no closing state can be reached."],
            procedure.Audit().Select(finding => finding.Message.English));
    }

    [Fact]
    public void A_hand_over_that_is_accepted_or_a_ruling_names_an_owner_and_a_quarrel_needs_none()
    {
        Assert.Empty(Owners(Trigger.Rule));
        Assert.Empty(Owners(Trigger.AcceptHandOver));
        Assert.Equal(["$.transitions[1]"], Owners(Trigger.Accept));

        static IEnumerable<string> Owners(ComplaintTrigger onwards) => ComplaintProcedure.Define("quarrel", 1, LocalizedText.Same("quarrel"))
            .State(new("new"), ComplaintPhase.Intake).State(new("ruling"), ComplaintPhase.Review).State(new("work"), ComplaintPhase.Investigation)
            .State(new("end"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Merged)
            .Move(Trigger.RaiseDispute, [new("new")], new("ruling"), [Role.Department])
            .Move(onwards, [new("ruling")], new("work"), [Role.Office])
            .Move(Trigger.Merge, [new("work")], new("end"), [Role.Office])
            .Build().Audit().Where(finding => finding.Code == "audit.no-owner").Select(finding => finding.Place);
    }

    [Fact]
    public void An_apology_of_the_last_round_does_not_count_after_a_reopening()
    {
        var once = ComplaintProcedure.Define("once", 1, LocalizedText.Same("once"))
            .State(new("new"), ComplaintPhase.Intake).State(new("work"), ComplaintPhase.Investigation)
            .State(new("end"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Move(Trigger.Accept, [new("new")], new("work"), [Role.Handler], [new("apology-recorded"), new("owner-named")])
            .Move(new("settle"), [new("work")], new("end"), [Role.Handler])
            .FollowUp(NodaTime.Period.FromDays(30), ComplaintOutcome.Settled)
            .Escalation([Role.GeneralManager])
            .Clock("all", "all", [new("new"), new("work")]);
        Assert.Empty(once.Build().Audit());
        var again = once.Move(Trigger.Reopen, [new("end")], new("work"), [Role.Complainant], [new("owner-named")]).Build();
        Assert.Equal(("audit.remedy-before-apology", "$.transitions[1]"), Assert.Single(again.Audit().Select(finding => (finding.Code, finding.Place))));
    }

    [Fact]   // an offer that no way brings about without an apology is no way round the apology
    public void What_must_be_brought_about_first_counts_on_the_way()
    {
        Assert.Empty(Apologies(new("apology-recorded")));
        Assert.Equal(["$.transitions[1]"], Apologies(new("quiet-place")));

        static IEnumerable<string> Apologies(ConditionCode offering) => ComplaintProcedure.Define("offer", 1, LocalizedText.Same("offer"))
            .State(new("new"), ComplaintPhase.Intake).State(new("talks"), ComplaintPhase.Response)
            .State(new("end"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Move(Trigger.Propose, [new("new")], new("talks"), [Role.Handler], [offering])
            .Move(Trigger.AcceptOffer, [new("new"), new("talks")], new("end"), [Role.Complainant], [new("offer-on-table")])
            .Move(Trigger.RejectOffer, [new("talks")], new("new"), [Role.Complainant])
            .Build().Audit().Where(finding => finding.Code == "audit.remedy-before-apology").Select(finding => finding.Place);
    }

    [Fact]
    public void A_procedure_without_any_clock_is_told_so_once()
    {
        var finding = Assert.Single(ComplaintProcedure.Define("timeless", 1, LocalizedText.Same("timeless"))
            .State(new("new"), ComplaintPhase.Intake).State(new("more"), ComplaintPhase.Intake).State(new("end"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Merged)
            .Move(new("go"), [new("new")], new("more"), [Role.Handler]).Move(new("end"), [new("more")], new("end"), [Role.Handler])
            .Escalation([Role.GeneralManager])
            .Build().Audit());
        Assert.Equal(("audit.no-clock", "$.clocks"), (finding.Code, finding.Place));
    }

    [Fact]   // the clock of the first round is over when a case comes back, so the way back does not start it again
    public void A_clock_is_looked_for_where_it_may_be_open_and_not_wherever_it_is_listed()
    {
        var there = Assert.Single(ComplaintProcedure.Parse(ClockSamples.Guest).Audit(), finding => finding.Code == "audit.no-clock");
        Assert.Equal("$.states.waiting", there.Place);   // asking stops the one clock that would be held there
        Assert.Equal("在“等待宾客”中没有时钟在计时：此处无所谓超时。", there.Message.Chinese);
    }

    [Fact]
    public void The_shipped_procedures_have_no_findings()
    {
        Assert.Empty(ComplaintProcedures.Canonical.Audit());
        Assert.Empty(ComplaintProcedures.FaceToFace.Audit());
    }

    [Fact]   // property: reached and ending agree with walking on until nothing is new; findings are the same on every run
    public void Reachable_states_and_dead_ends_agree_with_walking() =>
        Prop.ForAll(ProcedureGenerator.Arbitrary, procedure =>
        {
            var interpreter = new ProcedureInterpreter(procedure);
            var places = Walk(interpreter, (procedure.Initial, null));
            var reached = places.Select(place => place.State).ToHashSet();
            var stuck = places.Where(place => !Walk(interpreter, place).Any(later => procedure.Find(later.State)!.IsClosed)).Select(place => place.State).ToHashSet();
            var findings = procedure.Audit();
            Assert.Equal(procedure.States.Where(state => !reached.Contains(state.State)).Select(state => Place(state)), Places(findings, "audit.unreachable-state"));
            Assert.Equal(procedure.States.Where(state => stuck.Contains(state.State)).Select(state => Place(state)), Places(findings, "audit.dead-end"));
            Assert.Equal(findings.AsEnumerable(), procedure.Audit());
            Assert.All(findings, finding => Assert.DoesNotContain('\n', finding.ToString()));
            Assert.Equal(findings.AsEnumerable(), ComplaintProcedure.Parse(procedure.ToJson(), ProcedureGenerator.Conditions).Audit());
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]   // property: a step that two transitions permit at once was found by the audit
    public void No_two_rows_hold_at_once_where_the_audit_finds_none() =>
        Prop.ForAll(ProcedureGenerator.Arbitrary, procedure =>
        {
            var found = Places(procedure.Audit(), "audit.rows-true-together").ToHashSet();
            var interpreter = new ProcedureInterpreter(procedure);
            var asked =
                from state in procedure.States
                from cameFrom in procedure.States
                where CanComeFrom(procedure, state.State, cameFrom.State)
                from trigger in ProcedureGenerator.Triggers
                from role in ProcedureGenerator.Roles
                from bits in Enumerable.Range(0, Circumstances.Count)
                select interpreter.Candidates(state.State, cameFrom.State, trigger)
                    .Where(candidate => ProcedureInterpreter.Unmet(candidate.Transition, role, new Circumstances(bits).Holds).IsEmpty)
                    .Select(candidate => IndexOf(procedure.Transitions, candidate.Transition)).ToList();
            Assert.All(asked.Where(holding => holding.Count > 1), holding => Assert.Contains($"$.transitions[{holding.Max()}]", found));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static ImmutableArray<AuditFinding> Audit(string json) => ComplaintProcedure.Parse(json).Audit();

    private static string Place(ProcedureState state) => state.State.Value.Contains('.', StringComparison.Ordinal) ? $"$.states['{state.State}']" : $"$.states.{state.State}";

    private static IEnumerable<string> Places(IEnumerable<AuditFinding> findings, string code) => findings.Where(finding => finding.Code == code).Select(finding => finding.Place);

    private static int IndexOf(ImmutableArray<ProcedureTransition> transitions, ProcedureTransition wanted) => transitions.Select((transition, i) => (transition, i)).First(pair => ReferenceEquals(pair.transition, wanted)).i;

    private static bool CanComeFrom(ComplaintProcedure procedure, ComplaintState state, ComplaintState cameFrom) =>
        state != cameFrom && procedure.Rows.Any(row => row.From == cameFrom && row.To == state);

    private static HashSet<(ComplaintState State, ComplaintState? CameFrom)> Walk(ProcedureInterpreter interpreter, (ComplaintState State, ComplaintState? CameFrom) start)
    {
        HashSet<(ComplaintState State, ComplaintState? CameFrom)> places = [start];
        while (places.SelectMany(place => interpreter.Next(place.State, place.CameFrom)).Where(place => !places.Contains(place)).ToList() is { Count: > 0 } more)
        {
            places.UnionWith(more);
        }

        return places;
    }
}
