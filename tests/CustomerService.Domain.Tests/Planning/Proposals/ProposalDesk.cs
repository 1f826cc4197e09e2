using System.Collections.Immutable;
using CustomerService.Domain.Planning.Proposals;
using CustomerService.Domain.Tests.Scenarios;
using NodaTime;

namespace CustomerService.Domain.Tests.Planning.Proposals;

/// <summary>A proposal of credit sales to dealers, in March 2026 in Shanghai, at whatever state a test needs.</summary>
internal static class ProposalDesk
{
    public static Actor Author { get; } = Actor.Of("gao", Role.Handler, "market");

    public static Actor Manager { get; } = Actor.Of("chen", Role.GeneralManager);

    public static ProposalAudience Dealers { get; } = new("dealers");

    public static ProposalAudience KeyAccounts { get; } = new("key-accounts");

    public static BudgetLineId Training { get; } = new("training");

    public static BudgetLineId Rebates { get; } = new("rebates");

    public static ProposalPolicy Policy { get; } = new("proposals.2026", 3, "CNY",
        new ProposalTier("all", [], null, [ProposalReviewer.Service, ProposalReviewer.Finance], NeedsCommittee: false),
        new ProposalTier("large", [], Yuan(500_000), [ProposalReviewer.Market, ProposalReviewer.Experts], NeedsCommittee: true),
        new ProposalTier("key accounts", [KeyAccounts], null, [ProposalReviewer.Market], NeedsCommittee: true));

    public static ProposalTerms Terms { get; } = new()
    {
        Title = "Credit sales to dealers",
        Audience = Dealers,
        Amount = Yuan(499_999.99m),
        FinancialTool = "credit sale of 60 days",
        SupplyCycle = "every second week",
        PaymentMethod = "bank transfer",
        PaymentCycle = "at the end of the month",
        OtherTerms = "none",
        Measures = ["train the dealers", "rebate of 2% from the tenth order"],
        Budget = [new(Training, "Training of dealers", Yuan(20_000)), new(Rebates, "Rebates", Yuan(80_000))],
    };

    public static CommitteeApproval Minutes { get; } = new("M-2026-7", new(2026, 3, 8));

    public static WrittenSignOff SignOff { get; } = new("Chen Ming", "S-19", new(2026, 3, 8));

    /// <summary>Of a change of what <see cref="Minutes"/> approved.</summary>
    public static CommitteeApproval MoreMinutes { get; } = new("M-2026-9", new(2026, 3, 12));

    public static ImmutableArray<ProposalAnswer> Passed { get; } = [.. Enum.GetValues<ProposalCheck>().Select(check => new ProposalAnswer(check, IsPassed: true))];

    /// <summary>Every kind of event once at least.</summary>
    public static ImmutableArray<ProposalEvent> WholeHistory => Executing(Terms with { Audience = KeyAccounts })
        .RequestChange(Other(KeyAccounts), "dealers asked", Policy, MoreMinutes, SignOff, Author, At(12)).Accepted()
        .DeclineChange("not now", Manager, At(13)).Accepted()
        .RequestChange(Other(KeyAccounts), "dealers asked again", Policy, MoreMinutes, SignOff, Author, At(14)).Accepted()
        .ApproveChange(Manager, At(15)).Accepted()
        .Complete("120 dealers", Author, At(20)).Accepted().History;

    public static Money Yuan(decimal amount) => new(amount, "CNY");

    public static Instant At(int day) => Shanghai.March(day, 9);

    public static OperationProposal Draft(ProposalTerms? terms = null) => OperationProposal.Draft("O-1", terms ?? Terms, Author, At(1)).Accepted();

    public static OperationProposal Submitted(ProposalTerms? terms = null) => Draft(terms).Submit(Policy, Author, At(2)).Accepted();

    public static OperationProposal Reviewed(ProposalTerms? terms = null) => Submitted(terms) is var proposal
        ? proposal.Route!.Reviewers.Aggregate(proposal, (reviewed, reviewer) => reviewed.Review(reviewer, Passed, Manager, At(3)).Accepted())
        : throw new InvalidOperationException();

    public static OperationProposal Approved(ProposalTerms? terms = null)
    {
        var proposal = Reviewed(terms);
        return proposal.Route!.NeedsCommittee ? proposal.SendToCommittee(Author, At(4)).Accepted().Approve(Minutes, Manager, At(8)).Accepted() : proposal.Approve(null, Manager, At(8)).Accepted();
    }

    /// <summary>In execution, returned and revised once before, with 5000 spent on training.</summary>
    public static OperationProposal Executing(ProposalTerms? terms = null)
    {
        var proposal = Submitted(terms).Return(["no measures named"], Manager, At(2)).Accepted().Revise((terms ?? Terms) with { OtherTerms = "goods are returned within a month" }, Author, At(2)).Accepted()
            .Submit(Policy, Author, At(2)).Accepted();
        proposal = proposal.Route!.Reviewers.Aggregate(proposal, (reviewed, reviewer) => reviewed.Review(reviewer, Passed, Manager, At(3)).Accepted());
        proposal = proposal.Route!.NeedsCommittee ? proposal.SendToCommittee(Author, At(4)).Accepted().Approve(Minutes, Manager, At(8)).Accepted() : proposal.Approve(null, Manager, At(8)).Accepted();
        return proposal.HandOver(["sales", "training"], ["credit limit of each dealer"], Manager, At(9)).Accepted().Spend(Training, Yuan(5_000), "trainer in March", Author, At(10)).Accepted();
    }

    /// <summary>Other terms: one measure more.</summary>
    public static ProposalTerms Other(ProposalAudience? audience = null) => Terms with { Audience = audience ?? Dealers, Measures = Terms.Measures.Add("visit each dealer") };

    /// <summary>Everything that was unmet, as sentences.</summary>
    public static IEnumerable<string> Reasons(Decision<OperationProposal, ProposalEvent> decision) => decision.Refusal?.Unmet.Select(reason => reason.ToString()) ?? [];
}
