using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Responsibility;
using CustomerService.Domain.Tests.Generators;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Complaints.Responsibility;

public sealed class ComplaintLedgerTests
{
    private static readonly ComplaintProcedure Procedure = ComplaintProcedures.Canonical;
    private static readonly Actor Engineer = Actor.Of("zhao.lei", Role.Department, "engineering");

    private static readonly Actor EngineerHandler = Actor.Of("zhao.lei", Role.Handler, "engineering");

    // Monday to Friday, 9 to 17, in Shanghai; 1 March 2026 is a Sunday.
    private static readonly BusinessCalendar OfficeHours = new("office", "Asia/Shanghai", WeeklyHours.Weekdays("09:00-17:00"));

    // Received on day 1; question to the complainant from day 2 to 4; test from day 5 to 8; handed over on day 9, by silence; closed on day 12; reopened on day 15.
    private static readonly ImmutableArray<ComplaintEvent> Life = new History(InFactFindingEvents())
        .Then(c => c.AskComplainant("the bill?", March(4), Handler, March(2)))
        .Then(c => c.RecordAnswer("here", Customer, March(4)))
        .Then(c => c.CommissionTest("lab", "when?", customerAsked: true, bothAgreed: true, Handler, March(5)))
        .Then(c => c.ReceiveTestResult("later", Handler, March(8)))
        .Then(c => c.HandOver("engineering", "motor burnt", Handler, March(9)))
        .Then(c => c.NoteHandOverSilence(March(11)))
        .Then(c => c.Conclude([new Finding(1, ComplaintVariation.BasicallyTrue, "so")], Liability.Own, EngineerHandler, March(11)))
        .Then(c => c.AcceptHandOver(Engineer, March(11, 21)))
        .Then(c => c.AnswerDemands([new DemandAnswer { Demand = 1, Outcome = DemandOutcome.Refused, Reasons = "so", Remedies = [] }], EngineerHandler, March(12)))
        .Then(c => c.LinkCorrectiveAction("CA-1", EngineerHandler, March(12)))
        .Then(c => c.IssueFinalResponse(FinalDecision.Upheld, "so", "12315", EngineerHandler, March(12)))
        .Then(c => c.Reopen(ReopeningGround.RemedyFailed, "again", Customer, March(15)))
        .Events;

    [Fact]
    public void Every_side_state_department_and_round_has_its_days()
    {
        var ledger = ComplaintLedger.Of(Procedure, Life, March(17));

        Assert.Equal(Duration.FromDays(16), ledger.Elapsed);
        Assert.Equal(
            [(LedgerSide.Ours, 8d), (LedgerSide.Complainant, 2d), (LedgerSide.ThirdParty, 0d), (LedgerSide.Excluded, 3d), (LedgerSide.Closed, 3d)],
            ledger.BySide.Select(total => (total.Key, total.Elapsed.TotalDays)));
        Assert.Equal(
            [("repair", 10d), ("engineering", 3d)],
            ledger.ByDepartment.Select(total => (total.Key?.Value, total.Elapsed.TotalDays)));
        Assert.Equal(
            [(State.FactFinding, 8d), (State.AwaitingComplainant, 2d), (State.UnderExamination, 3d), (State.FinalResponse, 3d)],
            ledger.ByState.Select(total => (total.Key, total.Elapsed.TotalDays)));
        Assert.Equal([(1, 14d), (2, 2d)], ledger.ByRound.Select(total => (total.Key, total.Elapsed.TotalDays)));
        Assert.Equal([(0, 10d), (1, 6d)], ledger.ByEscalationLevel.Select(total => (total.Key, total.Elapsed.TotalDays)));
        Assert.Equal(Duration.FromHours(12), ledger.WithoutPerson);
        Assert.Equal(Duration.FromDays(13), ledger.Open);
        Assert.Equal(0.5, ledger.BySide[0].Share);
    }

    [Fact]
    public void While_an_offer_waits_the_sender_is_accountable_and_the_span_says_to_whom_it_was_offered()
    {
        var span = ComplaintLedger.Of(Procedure, Life, March(10)).Spans[^1];

        Assert.Equal(("li.wei", "repair", "engineering", March(9), March(10)), (span.Person, span.Department?.Value, span.OfferedTo?.Value, span.From, span.To));
        Assert.False(span.IsWithoutPerson);
    }

    [Fact]
    public void Working_time_is_counted_on_the_calendar()
    {
        var ledger = ComplaintLedger.Of(Procedure, Life, March(17), OfficeHours);

        // from Sunday 1 March 9:00 to Tuesday 17 March 9:00: the Mondays to Fridays of two weeks and one Monday, 8 hours each
        Assert.Equal(Duration.FromHours(88), ledger.BySide.Aggregate(Duration.Zero, (sum, total) => sum + total.Working!.Value));
        Assert.Equal(Duration.FromHours(16), ledger.BySide[(int)LedgerSide.Complainant].Working);   // Monday 9:00 to Wednesday 9:00
        Assert.Null(ComplaintLedger.Of(Procedure, Life, March(17)).BySide[0].Working);
    }

    [Fact]
    public void A_ledger_of_an_earlier_moment_leaves_out_what_came_later()
    {
        var early = ComplaintLedger.Of(Procedure, Life, March(6));

        Assert.Equal((March(1), March(6), Duration.FromDays(1)), (early.From, early.Until, early[LedgerSide.Excluded]));
        Assert.Empty(ComplaintLedger.Of(Procedure, Life, March(1)).Spans);
        Assert.Null(ComplaintLedger.Of(Procedure, Life, March(1)).BySide[0].Share);
        Assert.Throws<ArgumentOutOfRangeException>(() => ComplaintLedger.Of(Procedure, Life, March(1) - Duration.Epsilon));
    }

    [Fact]
    public void A_history_that_is_none_is_thrown_back()
    {
        Assert.Throws<ArgumentException>(() => ComplaintLedger.Of(Procedure, [], March(6)));
        Assert.Throws<ArgumentException>(() => ComplaintLedger.Of(Procedure, Life.RemoveAt(3), March(17)));
        Assert.Throws<ArgumentException>(() => ComplaintLedger.Of(ComplaintProcedures.FaceToFace, Life, March(17)));
    }

    [Theory]
    [InlineData("awaiting-complainant", LedgerSide.Complainant)]
    [InlineData("under-examination", LedgerSide.Excluded)]
    [InlineData("referred", LedgerSide.ThirdParty)]
    [InlineData("awaiting-third-party", LedgerSide.Ours)]
    [InlineData("cooling-off", LedgerSide.Ours)]
    [InlineData("arbitration", LedgerSide.Ours)]
    [InlineData("settled", LedgerSide.Closed)]
    public void The_side_of_a_state_follows_the_clocks(string state, LedgerSide side) => Assert.Equal(side, ComplaintLedger.SideOf(Procedure, new(state)));

    [Fact]
    public void Without_a_clock_that_is_held_only_an_outside_body_takes_time_from_us()
    {
        var procedure = ComplaintProcedure.Define("bare", 1, LocalizedText.Same("bare"))
            .State(new("open"), ComplaintPhase.Waiting).State(new("court"), ComplaintPhase.External).State(new("done"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Move(new("sue"), [new("open")], new("court"), [Role.Complainant]).Move(new("end"), [new("court")], new("done"), [Role.OutsideBody]).Build();

        Assert.Equal(
            [LedgerSide.Ours, LedgerSide.ThirdParty, LedgerSide.Closed],
            procedure.States.Select(state => ComplaintLedger.SideOf(procedure, state.State)));
        Assert.Throws<ArgumentException>(() => ComplaintLedger.SideOf(procedure, State.Referred));
    }

    [Fact]   // oracle: the complaint asked hour by hour
    public void Every_total_agrees_with_asking_the_complaint_hour_by_hour() =>
        Prop.ForAll(ComplaintLives.Acts, acts =>
        {
            var (_, events, _) = ComplaintLives.Play(acts);
            var until = events[^1].At + Duration.FromHours(7);
            var ledger = ComplaintLedger.Of(ComplaintLives.Begin.Procedure, events, until);
            var walked = HourWalk.Walk(ComplaintLives.Begin.Procedure, events, until, Duration.FromHours(1));
            var holders = ledger.Spans.GroupBy(span => (span.Side == LedgerSide.Closed ? "closed" : span.Department?.Value ?? "none", span.Side))
                .ToDictionary(group => group.Key, group => (int)group.Sum(span => span.Elapsed.TotalHours));
            var states = ledger.ByState.ToDictionary(total => total.Key, total => (int)total.Elapsed.TotalHours);
            return (holders.OrderBy(pair => pair.Key).SequenceEqual(walked.Holders.OrderBy(pair => pair.Key))
                && states.OrderBy(pair => pair.Key).SequenceEqual(walked.States.OrderBy(pair => pair.Key))
                && ledger.WithoutPerson == Duration.FromHours(walked.WithoutPerson)).Label($"{ledger.ToText(Language.English)}\n{string.Join('\n', walked.Holders)}");
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]   // property: nothing is lost and nothing counted twice, at any nanosecond
    public void All_totals_add_up_to_the_elapsed_time_exactly() =>
        Prop.ForAll(ComplaintLives.Acts, Gen.Choose(0, 2_000_000_000).ToArbitrary(), (acts, seconds) =>
        {
            var (_, events, _) = ComplaintLives.Play(acts);
            var until = events[0].At + Duration.FromNanoseconds(seconds * 3_333_333L);
            var ledger = ComplaintLedger.Of(ComplaintLives.Begin.Procedure, events, until, OfficeHours);
            var working = OfficeHours.WorkingTimeBetween(ledger.From, until);
            return ledger.Spans.Zip(ledger.Spans.Skip(1)).All(pair => pair.First.To == pair.Second.From)
                && ledger.Spans.All(span => span.To > span.From)
                && ledger.Spans.Zip(ledger.Spans.Skip(1)).All(pair => pair.First with { From = pair.Second.From, To = pair.Second.To, Working = pair.Second.Working } != pair.Second)
                && (ledger.Spans.IsEmpty || (ledger.Spans[0].From == ledger.From && ledger.Spans[^1].To == until))
                && Sum(ledger.BySide) == (ledger.Elapsed, working)
                && Sum(ledger.ByState) == (ledger.Elapsed, working)
                && Sum(ledger.ByRound) == (ledger.Elapsed, working)
                && Sum(ledger.ByEscalationLevel) == (ledger.Elapsed, working)
                && Sum(ledger.ByDepartment).Elapsed + ledger[LedgerSide.Closed] == ledger.Elapsed
                && Sum(ledger.ByDepartment).Elapsed == ledger.Open;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]   // property: a ledger to a later moment is the earlier one, and more
    public void What_a_ledger_said_of_the_past_it_says_for_ever() =>
        Prop.ForAll(ComplaintLives.Acts, Gen.Choose(0, 1_000).ToArbitrary(), (acts, hours) =>
        {
            var (_, events, _) = ComplaintLives.Play(acts);
            var (first, until) = (events[0].At + Duration.FromHours(hours), events[^1].At + Duration.FromHours(1_000));
            var (early, late) = (ComplaintLedger.Of(ComplaintLives.Begin.Procedure, events, first), ComplaintLedger.Of(ComplaintLives.Begin.Procedure, events, until));
            var cut = late.Spans.Where(span => span.From < first).Select(span => span.To > first ? span with { To = first } : span);
            return early.Spans.SequenceEqual(cut);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void It_reads_in_both_languages()
    {
        var ledger = ComplaintLedger.Of(Procedure, Life, March(17), OfficeHours);

        Assert.Contains("  the complainant's: 48 h, 12.5%, working 16 h\n", ledger.ToText(Language.English), StringComparison.Ordinal);
        Assert.Contains("  engineering：72 小时，18.8%，工作时间 ", ledger.ToText(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains("| 2026-03-11 01:00:00 | 2026-03-11 13:00:00 | 12 h | 8 h | Fact finding | 1 | (no person), engineering | 1 | ours |\n", ledger.ToMarkdown(Language.English), StringComparison.Ordinal);
        Assert.Contains("| 送检鉴定 | 1 | li.wei, repair | 0 | 不计时间 |\n", ledger.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
        Assert.DoesNotContain("working", ComplaintLedger.Of(Procedure, Life, March(17)).ToMarkdown(Language.English), StringComparison.Ordinal);
        Assert.Equal("C-1: 384 h in " + ledger.Spans.Length + " spans", ledger.ToString());
    }

    [Fact]
    public void The_ladder_names_every_level_why_and_since_when()
    {
        var life = new History([.. Life]).Then(c => c.Escalate("too slow", Customer, March(16))).Events;
        var ladder = EscalationLadder.Of(Procedure, life);

        Assert.Equal([1, 2, 3, 4], ladder.Rungs.Select(rung => rung.Level));
        Assert.Equal([Role.Supervisor, Role.Quality, Role.Office, Role.GeneralManager], ladder.Rungs.Select(rung => rung.To));
        Assert.Equal([EscalationCause.HandOverSilence, EscalationCause.Requested, null, null], ladder.Rungs.Select(rung => rung.Cause));
        Assert.Equal([March(11), March(16), null, null], ladder.Rungs.Select(rung => rung.Since));
        Assert.Equal([March(16), null, null, null], ladder.Rungs.Select(rung => rung.Until));
        Assert.Equal((2, "too slow", "customer"), (ladder.Current?.Level, ladder.Current?.Reason, ladder.Current?.By?.Person));
        Assert.Contains("| 1 | supervisor | hand-over met silence | - | 2026-03-11 01:00:00 | 2026-03-16 01:00:00 |\n", ladder.ToMarkdown(Language.English), StringComparison.Ordinal);
        Assert.Contains("| 2 | 质量合规 | 请求升级 | too slow |", ladder.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
        Assert.Null(EscalationLadder.Of(Procedure, Life.Take(3)).Current);
        Assert.Empty(EscalationLadder.Of(ComplaintProcedures.FaceToFace, []).Rungs.Where(rung => rung.IsReached));
    }

    private static (Duration Elapsed, Duration Working) Sum<T>(ImmutableArray<LedgerTotal<T>> totals) =>
        (totals.Aggregate(Duration.Zero, (sum, total) => sum + total.Elapsed), totals.Aggregate(Duration.Zero, (sum, total) => sum + total.Working!.Value));

    private static ImmutableArray<ComplaintEvent> InFactFindingEvents() => History.InFactFinding("The replacement pump failed.").Events;
}
