using System.Collections.Immutable;
using CustomerService.Domain.Planning.Proposals;
using NodaTime;
using static CustomerService.Domain.Tests.Planning.Proposals.ProposalDesk;

namespace CustomerService.Domain.Tests.Planning.Proposals;

/// <summary>Damaged histories: which event does not fit, and why.</summary>
public sealed class ProposalHistoryTests
{
    private static readonly ImmutableArray<ProposalEvent> Whole = WholeHistory;

    /// <summary>A harm, where it is done, and what is said.</summary>
    private sealed record Harm(string Why, ImmutableArray<ProposalEvent> Events);

    [Fact]
    public void A_whole_history_is_folded() =>
        Assert.Equal((ProposalState.Completed, 13), (OperationProposal.Replay(Whole).State, Whole.Select(fact => fact.GetType()).Distinct().Count()));

    [Fact]
    public void A_history_that_does_not_begin_is_refused()
    {
        Assert.Contains("at least the event of its draft", Assert.Throws<ArgumentException>("events", () => OperationProposal.Replay([])).Message, StringComparison.Ordinal);
        Assert.Contains("the event 1 is null", Assert.Throws<ArgumentException>("events", () => OperationProposal.Replay([null!])).Message, StringComparison.Ordinal);
        Assert.Contains("'O-1' cannot be folded: the event 2 is null", Assert.Throws<ArgumentException>("events", () => OperationProposal.Replay([Whole[0], null!])).Message, StringComparison.Ordinal);
        var drafted = (ProposalDrafted)Whole[0];
        AllRefused(
            new("a history begins with the draft", [Whole[1]]),
            new("a draft has version 1", [drafted with { Version = 2 }]),
            new("a proposal has an id", [drafted with { Proposal = " " }]),
            new("nobody did it", [drafted with { By = null! }]),
            new("it has no terms", [drafted with { Terms = null! }]),
            new("its terms have a hole", [drafted with { Terms = Terms with { OtherTerms = null! } }]),
            new("its terms have a hole", [drafted with { Terms = Terms with { Measures = ["x", null!] } }]),
            new("its terms have a hole", [drafted with { Terms = Terms with { Budget = [null!] } }]),
            new("its terms have a hole", [drafted with { Terms = Terms with { Budget = [new(Training, null!, Yuan(1))] } }]));
    }

    [Fact]
    public void An_event_of_another_place_is_refused() => AllRefused(
        new("it is of the proposal 'O-2'", [Whole[0], Whole[1] with { Proposal = "O-2" }]),
        new("expected version 2", [Whole[0], Whole[2]]),
        new("expected version 2", [Whole[0], Whole[0]]),
        new("the fact in front of it is of", [Whole[0], Whole[1] with { At = Whole[0].At - Duration.Epsilon }]),
        new("nobody did it", [Whole[0], Whole[1] with { By = null! }]),
        new("it has no place at Draft", [Whole[0], Whole[0] with { Version = 2 }]));

    [Fact]   // the only kinds that have a place are those that an act would leave there
    public void Every_kind_has_its_states()
    {
        var kinds = Whole.GroupBy(fact => fact.GetType()).ToDictionary(facts => facts.Key, facts => facts.First());
        foreach (var (state, allowed) in new Dictionary<ProposalState, Type[]>
        {
            [ProposalState.Draft] = [typeof(ProposalRevised), typeof(ProposalSubmitted)],
            [ProposalState.Submitted] = [typeof(ProposalReviewRecorded), typeof(ProposalReturned)],
            [ProposalState.Reviewed] = [typeof(ProposalSentToCommittee), typeof(ProposalApproved), typeof(ProposalReturned)],
            [ProposalState.CommitteeReview] = [typeof(ProposalApproved), typeof(ProposalReturned)],
            [ProposalState.Approved] = [typeof(ProposalHandedOver)],
            [ProposalState.Executing] = [typeof(ProposalMoneySpent), typeof(ProposalChangeRequested), typeof(ProposalCompleted)],
            [ProposalState.Changing] = [typeof(ProposalReviewRecorded), typeof(ProposalChangeApproved), typeof(ProposalChangeDeclined)],
            [ProposalState.Completed] = [],
        })
        {
            var before = UpTo(state);
            Assert.Equal(allowed.ToHashSet(), kinds.Values.Where(fact => HasPlace(before, fact)).Select(fact => fact.GetType()).ToHashSet());
        }
    }

    [Fact]
    public void What_an_event_says_must_fit_what_is_there()
    {
        var (draft, submitted, reviewed) = (UpTo(ProposalState.Draft), UpTo(ProposalState.Submitted), UpTo(ProposalState.Reviewed));
        var (before, approved) = (UpTo(ProposalState.CommitteeReview), UpTo(ProposalState.Approved));
        var submission = Of<ProposalSubmitted>();
        var review = Of<ProposalReviewRecorded>();
        var handed = Of<ProposalHandedOver>();
        AllRefused(
            After(draft, "it has no terms", Of<ProposalRevised>() with { Terms = null! }),
            After(draft, "it names no policy", submission with { Policy = "" }),
            After(draft, "it names no policy", submission with { PolicyVersion = 0 }),
            After(draft, "it does not say who reviews", submission with { Route = null! }),
            After(draft, "it does not say who reviews", submission with { Route = new(default, NeedsCommittee: false, ["all"]) }),
            After(draft, "it does not say who reviews", submission with { Route = new([], NeedsCommittee: false, ["all"]) }),
            After(draft, "it does not say who reviews", submission with { Route = new([ProposalReviewer.Service], NeedsCommittee: false, default) }),
            After(draft, "a reviewer is unknown", submission with { Route = new([(ProposalReviewer)9], NeedsCommittee: false, ["all"]) }),
            After(draft, "or stands twice", submission with { Route = new([ProposalReviewer.Service, ProposalReviewer.Service], NeedsCommittee: false, ["all"]) }),
            After(DraftOf(new BudgetLine(Training, "x", new(1, "EUR"))), "the line 'training' is in EUR, the proposal in CNY", submission),
            After(DraftOf(new BudgetLine(Training, "x", Yuan(0))), "the line 'training' comes to 0 CNY", submission),
            After(DraftOf(Terms.Budget[0], Terms.Budget[0]), "a line of the budget stands twice", submission),
            After(submitted, "Experts was not asked", review with { Reviewer = ProposalReviewer.Experts }),
            After(submitted, "it answers nothing", review with { Answers = default }),
            After(submitted, "it answers nothing", review with { Answers = [null!] }),
            After(submitted, "or what nobody asked", review with { Answers = [new((ProposalCheck)9, IsPassed: true)] }),
            After(submitted, "there is no reason", Of<ProposalReturned>() with { Reasons = default }),
            After(submitted, "there is no reason", Of<ProposalReturned>() with { Reasons = [" "] }),
            After(reviewed, "the committee has to decide", Of<ProposalApproved>() with { Committee = null }),
            After(reviewed, "it was not laid before the committee", Of<ProposalApproved>()),
            After(before, "the committee has to decide", Of<ProposalApproved>() with { Committee = null }),
            After(before, "there is no minutes", Of<ProposalApproved>() with { Committee = new(null!, Minutes.On) }),
            After(approved, "there is no team", handed with { Teams = default }),
            After(approved, "one without a code", handed with { Teams = [default] }),
            After(approved, "there is no control point", handed with { ControlPoints = [null!] }));

        static ImmutableArray<ProposalEvent> DraftOf(params ImmutableArray<BudgetLine> budget) => Draft(Terms with { Budget = budget }).History;
    }

    [Fact]
    public void What_is_spent_and_changed_must_fit_what_is_there()
    {
        var (executing, changing) = (UpTo(ProposalState.Executing), UpTo(ProposalState.Changing));
        var (spent, change) = (Of<ProposalMoneySpent>(), Of<ProposalChangeRequested>());
        var spentOnce = executing.Add(spent with { Version = executing.Length + 1, At = executing[^1].At });
        AllRefused(
            After(executing, "the budget has no line 'travel'", spent with { Line = new("travel") }),
            After(executing, "the budget has no line ''", spent with { Line = default }),
            After(executing, "it is in EUR, the line 'training' in CNY", spent with { Amount = new(1, "EUR") }),
            After(executing, "-1 CNY is not above 0", spent with { Amount = Yuan(-1) }),
            After(executing, "the line 'training' has 20000 CNY left, not 20000.01 CNY", spent with { Amount = Yuan(20_000.01m) }),
            After(executing, "there is no purpose", spent with { What = null! }),
            After(executing, "it has no terms", change with { Terms = null! }),
            After(executing, "its terms have a hole", change with { Terms = Terms with { Title = null! } }),
            After(executing, "the line 'training' comes to -1 CNY", change with { Terms = Terms with { Budget = [new(Training, "x", Yuan(-1))] } }),
            After(executing, "it is in EUR, the proposal in CNY", change with { Terms = Terms with { Amount = new(1, "EUR"), Budget = [] } }),
            After(executing, "it names no policy", change with { Policy = null! }),
            After(executing, "it does not say who reviews", change with { Route = null! }),
            After(executing, "the committee has to decide", change with { Committee = null! }),
            After(executing, "the committee has to decide", change with { Committee = new("", Minutes.On) }),
            After(executing, "it is not signed off in writing", change with { SignOff = null! }),
            After(executing, "it is not signed off in writing", change with { SignOff = SignOff with { Document = " " } }),
            After(executing, "it is not signed off in writing", change with { SignOff = SignOff with { Name = null! } }),
            After(executing, "there is no reason", change with { Reason = null! }),
            After(executing, "there is no result", Of<ProposalCompleted>() with { Result = null! }),
            After(spentOnce, "5000 CNY was spent on the line 'training'; the change leaves nothing.", change with { Terms = Terms with { Budget = [Terms.Budget[1]] } }),
            After(changing, "there is no reason", Of<ProposalChangeDeclined>() with { Reason = "" }),
            After(changing, "Experts was not asked", Of<ProposalReviewRecorded>() with { Reviewer = ProposalReviewer.Experts }),
            After(
                executing.Add(change with { Route = Policy.RouteOf(Dealers, Yuan(500_000)), Version = executing.Length + 1, At = executing[^1].At }),
                "The review by customer service is missing.", Of<ProposalChangeApproved>()));
    }

    private static T Of<T>()
        where T : ProposalEvent => Whole.OfType<T>().First();

    // The shortest sound history that stands there.
    private static ImmutableArray<ProposalEvent> UpTo(ProposalState state)
    {
        var whole = Approved(Terms with { Audience = KeyAccounts }).HandOver(["sales"], ["credit limits"], Manager, At(9)).Accepted()
            .RequestChange(Other(KeyAccounts), "x", Policy, MoreMinutes, SignOff, Author, At(12)).Accepted();
        var completed = OperationProposal.Replay(whole.History[..^1]).Complete("done", Author, At(13)).Accepted();
        return state == ProposalState.Completed ? completed.History
            : whole.History[..Enumerable.Range(1, whole.Version).First(length => OperationProposal.Replay(whole.History[..length]).State == state)];
    }

    private static Harm After(ImmutableArray<ProposalEvent> before, string why, ProposalEvent fact) =>
        new(why, before.Add(fact with { Version = before.Length + 1, At = before[^1].At }));

    private static bool HasPlace(ImmutableArray<ProposalEvent> before, ProposalEvent fact)
    {
        try
        {
            return OperationProposal.Replay(before.Add(fact with { Version = before.Length + 1, At = before[^1].At })).Version > 0;
        }
        catch (ArgumentException refused)
        {
            return !refused.Message.Contains($"it has no place at {OperationProposal.Replay(before).State}", StringComparison.Ordinal);
        }
    }

    // Without the last event it is sound, or has nothing; with it the event is named, and why.
    private static void AllRefused(params ImmutableArray<Harm> harms) => Assert.All(harms, harm =>
    {
        Assert.True(harm.Events.Length == 1 || OperationProposal.Replay(harm.Events[..^1]).Version == harm.Events.Length - 1);
        var message = Assert.Throws<ArgumentException>("fact", () => OperationProposal.Replay(harm.Events)).Message;
        Assert.Contains($"version {harm.Events[^1].Version}, {harm.Events[^1].GetType().Name} at", message, StringComparison.Ordinal);
        Assert.Contains(harm.Why, message, StringComparison.Ordinal);
    });
}
