using System.Text.Json;
using CustomerService.Domain.Json;
using CustomerService.Domain.Planning.Proposals;
using CustomerService.Domain.Tests.Generators;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Planning.Proposals;

/// <summary>Laws that hold for every life of a proposal.</summary>
public sealed class ProposalModelTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]   // property: a plain second implementation accepts and refuses the same, and then stands where the proposal stands
    public void A_proposal_and_a_plain_model_agree() => Prop.ForAll(Generate.Proposals, life =>
    {
        var (proposal, model) = (ProposalLives.Begin(), new ProposalModel());
        var at = proposal.LastAt;
        model.BeginAt(at.ToUnixTimeSeconds() / 60);
        foreach (var each in life)
        {
            at += Duration.FromMinutes(each.Minutes);
            var move = ProposalLives.Read(each, proposal);
            var before = Written(proposal);
            var decision = ProposalLives.Try(proposal, move, at);
            var allowed = model.Try(move, at.ToUnixTimeSeconds() / 60);
            Assert.True(decision.IsAccepted == allowed, $"{move} at {ProposalModel.SummaryOf(proposal)}: model {allowed}, proposal {decision.Refusal?.ToString() ?? "accepted"}");
            Assert.Equal(before, Written(proposal));   // a refused act changes nothing, an accepted one makes another proposal
            proposal = decision.IsAccepted ? decision.Accepted() : proposal;
            Assert.Equal(model.Summary, ProposalModel.SummaryOf(proposal));
        }
    }).Check(Often);

    [Fact]   // property: whatever is changed and spent in between
    public void What_was_spent_never_exceeds_its_line_nor_stands_elsewhere() => Prop.ForAll(Generate.Proposals, life =>
    {
        var history = ProposalLives.Play(life).History;
        foreach (var proposal in Enumerable.Range(1, history.Length).Select(length => OperationProposal.Replay(history[..length])))
        {
            Assert.All(proposal.Spendings.GroupBy(spending => spending.Line), line =>
            {
                var planned = Assert.Single(proposal.Terms.Budget, each => each.Id == line.Key);
                Assert.InRange(line.Sum(spending => spending.Amount.Amount), 0.01m, planned.Amount.Amount);
                Assert.Equal(planned.Amount - proposal.SpentOn(line.Key), proposal.RemainingOn(line.Key));
            });
        }
    }).Check(Often);

    [Fact]   // property: what is in force was approved by all whom the policy asks for it
    public void Nothing_is_carried_out_that_was_not_reviewed_as_its_terms_ask() => Prop.ForAll(Generate.Proposals, life =>
    {
        var proposal = ProposalLives.Play(life);
        if (proposal.State >= ProposalState.Reviewed)
        {
            Assert.Equal(ProposalDesk.Policy.RouteOf(proposal.Terms.Audience, proposal.Terms.Amount), proposal.Route);
            Assert.Equal(proposal.Route!.Reviewers.ToHashSet(), proposal.Reviews.Select(review => review.Reviewer).ToHashSet());
            Assert.Equal(proposal.Route.Reviewers.Length, proposal.Reviews.Length);
            Assert.All(proposal.Reviews.SelectMany(review => review.Answers), answer => Assert.True(answer.IsPassed));
        }
    }).Check(Often);

    [Fact]   // property
    public void A_replayed_proposal_stands_where_the_live_one_stands() => Prop.ForAll(Generate.Proposals, life =>
    {
        var proposal = ProposalLives.Play(life);
        var stored = JsonSerializer.Deserialize(Written(proposal), CustomerServiceJson.ProposalEvents);
        var read = OperationProposal.Replay(stored);

        Assert.Equal(proposal.History.AsEnumerable(), stored);
        Assert.Equal(Written(proposal), Written(read));
        Assert.Equal(ProposalModel.SummaryOf(proposal), ProposalModel.SummaryOf(read));
        Assert.Equal((proposal.Id, proposal.Version, proposal.LastAt, proposal.Route, proposal.PendingChange, proposal.Result), (read.Id, read.Version, read.LastAt, read.Route, read.PendingChange, read.Result));
        Assert.Equal(proposal.AllTerms.AsEnumerable(), read.AllTerms);
        Assert.Equal(proposal.Reviews.AsEnumerable(), read.Reviews);
        Assert.Equal(proposal.ChangeReviews.AsEnumerable(), read.ChangeReviews);
        Assert.Equal(proposal.Spendings.AsEnumerable(), read.Spendings);
        Assert.Equal(proposal.Teams.AsEnumerable(), read.Teams);
        Assert.Equal(proposal.ControlPoints.AsEnumerable(), read.ControlPoints);
    }).Check(Often);

    [Fact]
    public void Lives_get_into_execution_through_changes_and_try_everything()
    {
        var lives = Generate.Proposals.Generator.Sample(900, 40).Select(ProposalLives.Play).ToList();

        Assert.InRange(lives.Count(life => life.Spendings.Length > 1), 100, lives.Count);
        Assert.InRange(lives.Count(life => life.History.OfType<ProposalChangeApproved>().Count() > 1), 60, lives.Count);
        Assert.InRange(lives.Count(life => life.History.OfType<ProposalChangeRequested>().Any(change => change.Route.Reviewers.Length == 4)), 30, lives.Count);
        Assert.Equal(
            CustomerServiceJson.ProposalEvent.PolymorphismOptions!.DerivedTypes.Select(kind => kind.DerivedType.Name).Order(StringComparer.Ordinal),
            lives.SelectMany(life => life.History).Select(fact => fact.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<ProposalState>().ToHashSet(), lives.SelectMany(life => Enumerable.Range(1, life.Version).Select(length => OperationProposal.Replay(life.History[..length]).State)).ToHashSet());
    }

    private static string Written(OperationProposal proposal) => JsonSerializer.Serialize(proposal.History, CustomerServiceJson.ProposalEvents);
}
