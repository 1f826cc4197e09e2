using CustomerService.Domain.Planning;
using CustomerService.Domain.Planning.Proposals;
using CustomerService.Domain.Procedures;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using static CustomerService.Domain.Tests.Planning.Proposals.ProposalDesk;

namespace CustomerService.Domain.Tests.Planning.Proposals;

public sealed class ProposalProcedureTests
{
    private static readonly CaseCondition<OperationProposal, ProposalEvent> TwoTeams = new(
        "two-teams", new("two teams", "两个团队"), (_, fact) => fact is ProposalHandedOver { Teams.Length: < 2 } ? [new SecondTeamMissing()] : []);

    private static readonly ProposalProcedure Strict = ProposalProcedure.Standard.Requiring("two-teams", 1, ProposalAct.HandOver, TwoTeams);

    [Fact]
    public void The_table_says_what_a_proposal_takes() => Assert.Equal(
        """
        | from | act | to | requires |
        | --- | --- | --- | --- |
        | draft | revise the proposal | draft |  |
        | draft | submit the proposal | submitted | no part is missing, and the budget holds together |
        | submitted | review the proposal | submitted | the policy asks the reviewer; each question is answered once, objections with their reason |
        | submitted | review the proposal | reviewed | the policy asks the reviewer; each question is answered once, objections with their reason |
        | submitted | return the proposal | draft | a reason is given |
        | reviewed | return the proposal | draft | a reason is given |
        | reviewed | send to the committee | before the committee | every review asked for is there; no review objects |
        | reviewed | approve the proposal | approved | every review asked for is there; no review objects; the committee has approved where it has to |
        | before the committee | return the proposal | draft | a reason is given |
        | before the committee | approve the proposal | approved | every review asked for is there; no review objects; the committee has approved where it has to |
        | approved | hand over the proposal | being carried out | teams and key points are named |
        | being carried out | spend | being carried out | the line of the budget has what is spent; the purpose is named |
        | being carried out | request a change | change to be approved again | the committee has approved the change; the change is signed off in writing; a reason is given; the change changes something and leaves no part missing; each line on which money was spent stays, with at least what was spent |
        | being carried out | complete the proposal | completed | the result is named |
        | change to be approved again | review the proposal | change to be approved again | the policy asks the reviewer; each question is answered once, objections with their reason |
        | change to be approved again | approve the change | being carried out | the change was reviewed as the policy asks, and nobody objects |
        | change to be approved again | decline the change | being carried out | a reason is given |

        """.ReplaceLineEndings("\n"), ProposalProcedure.Standard.ToTable());

    [Fact]
    public void It_is_drawn_in_either_language()
    {
        var drawn = ProposalProcedure.Standard.ToMermaid(Language.Chinese);

        Assert.StartsWith("stateDiagram-v2\n    state \"草稿\" as Draft\n", drawn, StringComparison.Ordinal);
        Assert.Contains("    Changing --> Executing: 重新批准变更 [变更已按规定评审且无异议]\n", drawn, StringComparison.Ordinal);
        Assert.EndsWith("    Completed --> [*]\n", drawn, StringComparison.Ordinal);
        Assert.Empty(ProposalProcedure.Standard.Audit());
    }

    [Fact]
    public void A_host_asks_for_more_and_its_table_comes_back_from_a_file()
    {
        var read = ProposalProcedure.Parse(Strict.ToJson(), TwoTeams);
        var proposal = OperationProposal.Draft("O-1", Terms, Author, At(1), read).Accepted().Submit(Policy, Author, At(2)).Accepted();
        proposal = proposal.Unreviewed.Aggregate(proposal, (at, reviewer) => at.Review(reviewer, Passed, Manager, At(3)).Accepted()).Approve(null, Manager, At(4)).Accepted();

        Assert.Equal(Strict.ToJson(), read.ToJson());
        Assert.IsType<SecondTeamMissing>(Assert.Single(proposal.HandOver(["sales"], ["limits"], Manager, At(5)).Refusal!.Unmet));
        Assert.True(proposal.HandOver(["sales", "training"], ["limits"], Manager, At(5)).IsAccepted);
        Assert.Same(read, OperationProposal.Replay(proposal.History, read).Procedure);
        Assert.Throws<ArgumentException>("procedure", () => OperationProposal.Replay(proposal.History));
        Assert.Same(ProposalProcedure.Standard, OperationProposal.Replay(WholeHistory).Procedure);
    }

    [Fact]
    public void What_must_not_be_left_out_is_named()
    {
        var rows = ProposalProcedure.Standard.Moves;
        var rigid = new ProposalProcedure("rigid", 1, new("x", "x"), rows.RemoveAll(row =>
            row.Act is ProposalAct.Return or ProposalAct.RequestChange or ProposalAct.DeclineChange || row is { From: ProposalState.Reviewed, Act: ProposalAct.Approve }));

        Assert.Equal(["audit.unreachable-state Nothing leads to 'change to be approved again'."], rigid.Audit().Select(finding => $"{finding.Code} {finding.Message.English}"));
        Assert.Equal(rigid.Moves.Length, Assert.Throws<RuleBookException>(() => new ProposalProcedure("x", 1, new("x", "x"), [])).Faults.Length);
        var lax = Assert.Throws<RuleBookException>(() => new ProposalProcedure("x", 1, new("x", "x"), [.. rows.Select(row => row.Act == ProposalAct.RequestChange ? row with { Requires = [] } : row)]));
        Assert.Contains("must require change-decided, written-sign-off, reason-given, change-whole, spent-lines-kept", Assert.Single(lax.Faults).Message, StringComparison.Ordinal);
        Assert.Contains("in this order", Assert.Throws<RuleBookException>(() => new ProposalProcedure("x", 1, new("x", "x"), [.. rows, new(ProposalState.Draft, ProposalAct.Approve, ProposalState.Approved)])).Faults.Single().Message, StringComparison.Ordinal);
    }

    [Fact]   // a committee may be made to decide everything
    public void Where_a_row_is_left_out_its_act_has_no_place()
    {
        var always = new ProposalProcedure("committee", 1, new("x", "x"), ProposalProcedure.Standard.Moves.RemoveAll(row => row is { From: ProposalState.Reviewed, Act: ProposalAct.Approve }));
        var proposal = OperationProposal.Replay([((ProposalDrafted)Reviewed().History[0]) with { Procedure = "committee" }, .. Reviewed().History[1..]], always);

        Assert.Equal([new ProposalStepNotPermitted(ProposalState.Reviewed)], proposal.Approve(null, Manager, At(4)).Refusal!.Unmet.AsEnumerable());
        Assert.True(proposal.SendToCommittee(Author, At(4)).Accepted().Approve(Minutes, Manager, At(8)).IsAccepted);
    }

    [Fact]
    public void Options_say_what_can_be_done_and_what_is_lacking()
    {
        Assert.Equal(["revise", "submit: The proposal says nothing about 'payment cycle'."], Draft(Terms with { PaymentCycle = "" }).Options(At(2)).Select(option => option.ToString()));
        Assert.Equal(["review", "return"], Submitted().Options(At(2)).Select(option => option.ToString()));
        Assert.Equal([ProposalState.Submitted, ProposalState.Reviewed], Submitted().Options(At(2))[0].To.AsEnumerable());
        Assert.Equal(
            ["return", "send-to-committee", "approve: The decision committee has to approve this, and its approval is missing."], Reviewed(Terms with { Audience = KeyAccounts }).Options(At(4)).Select(option => option.ToString()));
        Assert.Equal(["spend", "request-change", "complete"], Executing().Options(At(11)).Select(option => option.ToString()));
        var asked = Executing().RequestChange(Other(KeyAccounts), "x", Policy, MoreMinutes, SignOff, Author, At(12)).Accepted();
        Assert.Equal(3, asked.Options(At(12)).Single(option => option.Act == ProposalAct.ApproveChange).Unmet.Length);

        Assert.Equal(
            [$"The act is dated {At(1)}, before the last fact of the plan at {At(2)}.", "The review by customer service is missing.", "The review by finance is missing."],
            Submitted().Explain(ProposalAct.Approve, At(1)).Select(reason => reason.ToString()));
        Assert.All(Submitted().Options(At(1)), option => Assert.IsType<BeforeLastPlanFact>(option.Unmet[0]));
        Assert.Equal([new ProposalStepNotPermitted(ProposalState.Draft)], Draft().Explain(ProposalAct.Spend, At(2)).AsEnumerable());
        Assert.Throws<ArgumentOutOfRangeException>("act", () => Draft().Explain((ProposalAct)99, At(2)));
    }

    [Fact]   // property: what the rows say and what Stateless does is one thing, for every move that can be thought of
    public void The_table_and_Stateless_agree() => Prop.ForAll(Generate.Proposals, life =>
    {
        var proposal = ProposalLives.Play(life);
        foreach (var from in Enum.GetValues<ProposalState>())
        {
            foreach (var (act, to) in Enum.GetValues<ProposalAct>().SelectMany(_ => Enum.GetValues<ProposalState>(), (act, to) => (act, to)))
            {
                var row = ProposalProcedure.Standard.Find(from, act, to);
                Assert.Equal(row is not null && ProposalProcedure.Standard.MissingFor(row, proposal).IsEmpty, ProposalProcedure.Standard.CanFire(from, act, to, proposal));
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]   // property: what an option lacks, the act is refused for
    public void What_stands_in_the_way_is_why_an_act_is_refused() => Prop.ForAll(Generate.Proposals, life =>
    {
        var proposal = ProposalLives.Play(life);
        foreach (var option in proposal.Options(proposal.LastAt).Where(option => !option.IsPermitted))
        {
            var refusal = ProposalLives.Try(proposal, new((ProposalLives.Act)(int)option.Act, 0, 0, -1, 0, 0), proposal.LastAt).Refusal!;
            Assert.Equal(KebabCase.Of(option.Act), refusal.Act);
            Assert.Subset(refusal.Unmet.ToHashSet(), option.Unmet.ToHashSet());
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private sealed record SecondTeamMissing : DomainError
    {
        public override string Code => "host.two-teams";

        public override LocalizedText Message => new("There are two teams.", "须有两个团队。");
    }
}
