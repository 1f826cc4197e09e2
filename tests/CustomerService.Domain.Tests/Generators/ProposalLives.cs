using System.Collections.Immutable;
using CustomerService.Domain.Planning.Proposals;
using CustomerService.Domain.Tests.Planning.Proposals;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>Random lives of an operation proposal: what is tried, with what, how. More than half brings what the state lacks, so that lives get to execution; the rest is anything.</summary>
internal static class ProposalLives
{
    private static readonly BudgetLine Trained = ProposalDesk.Terms.Budget[0];

    private static readonly BudgetLine Rebated = ProposalDesk.Terms.Budget[1];

    internal enum Act
    {
        Revise,
        Submit,
        Review,
        Return,
        SendToCommittee,
        Approve,
        HandOver,
        Spend,
        RequestChange,
        ApproveChange,
        DeclineChange,
        Complete,
    }

    /// <summary>
    /// What is written: as on the desk, for key accounts, large, both, little for training, nothing for it, something else under its name, incomplete, more than is
    /// reviewed, another measure. The title says which.
    /// </summary>
    public static ImmutableArray<ProposalTerms> Terms { get; } =
    [
        .. new[]
        {
            ProposalDesk.Terms,
            ProposalDesk.Terms with { Audience = ProposalDesk.KeyAccounts },
            ProposalDesk.Terms with { Amount = ProposalDesk.Yuan(500_000) },
            ProposalDesk.Terms with { Audience = ProposalDesk.KeyAccounts, Amount = ProposalDesk.Yuan(800_000) },
            ProposalDesk.Terms with { Budget = [Trained with { Amount = ProposalDesk.Yuan(8_000) }, Rebated] },
            ProposalDesk.Terms with { Budget = [Rebated] },
            ProposalDesk.Terms with { Budget = [Trained with { Name = "Gifts" }, Rebated] },
            ProposalDesk.Terms with { PaymentCycle = " " },
            ProposalDesk.Terms with { Amount = ProposalDesk.Yuan(99_999) },
            ProposalDesk.Other(),
        }.Select((terms, number) => terms with { Title = $"{number}" }),
    ];

    /// <summary>One thing that is tried.</summary>
    /// <param name="Act">What.</param>
    /// <param name="Number">Which terms, which reviewer, which line.</param>
    /// <param name="Variant">How it is filled; 5 leaves out what must be said.</param>
    /// <param name="Paper">The number of the minutes and of the paper that was signed; 0: blank, below: none.</param>
    /// <param name="Days">How many days before or after the act these are dated.</param>
    /// <param name="Minutes">How much later; less than nothing is refused.</param>
    internal sealed record Move(Act Act, int Number, int Variant, int Paper, int Days, int Minutes)
    {
        /// <summary>Not the act itself, but whatever leads on from the state.</summary>
        public bool Helps { get; init; }

        public override string ToString() => $"{(Helps ? "help" : Act)} {Number}/{Variant} paper {Paper} {Days:+0;-0;0} d, +{Minutes} min";
    }

    /// <summary>Lives of up to some hundred moves; they shrink by losing moves.</summary>
    public static Arbitrary<ImmutableArray<Move>> All { get; } = Arb.From(
        (from helps in Gen.Frequency((5, Gen.Constant(true)), (3, Gen.Constant(false)))
         from act in Gen.Elements(Enum.GetValues<Act>())
         from number in Gen.Choose(0, 9)
         from variant in Gen.Choose(0, 5)
         from paper in Gen.Frequency((1, Gen.Choose(-1, 0)), (9, Gen.Choose(1, 40)))
         from days in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(-4, 2)))
         from minutes in Gen.Frequency((20, Gen.Choose(0, 3_000)), (1, Gen.Choose(-50, -1)))
         select new Move(act, number, variant, paper, days, minutes) { Helps = helps }).ListOf().Resize(100).Select(moves => moves.ToImmutableArray()),
        life => Enumerable.Range(0, life.Length).Select(life.RemoveAt));

    /// <summary>What a move means for a proposal as it stands.</summary>
    public static Move Read(Move move, OperationProposal proposal)
    {
        if (!move.Helps)
        {
            return move;
        }

        var paper = move with { Paper = 41 + proposal.Version, Days = 0 };
        return proposal.State switch
        {
            ProposalState.Draft when proposal.Terms.Title is "7" or "8" => move with { Act = Act.Revise, Number = move.Number % 4 },
            ProposalState.Draft => move with { Act = Act.Submit },
            ProposalState.Submitted => Reviewed(proposal.Reviews),
            ProposalState.Reviewed when !proposal.Route!.NeedsCommittee && move.Number > 1 => move with { Act = Act.Approve, Paper = -1 },
            ProposalState.Reviewed => move with { Act = Act.SendToCommittee },
            ProposalState.CommitteeReview => paper with { Act = Act.Approve },
            ProposalState.Approved => move with { Act = Act.HandOver, Variant = 0 },
            ProposalState.Executing when move.Variant == 5 && move.Number == 9 => move with { Act = Act.Complete, Variant = 0 },
            ProposalState.Executing when move.Paper % 2 == 0 => paper with { Act = Act.RequestChange, Variant = 0 },
            ProposalState.Executing => move with { Act = Act.Spend, Number = move.Number % 2, Variant = move.Variant % 3 },
            ProposalState.Changing when proposal.Unreviewed.Length > 0 || proposal.ChangeReviews.Any(review => review.Answers.Any(answer => !answer.IsPassed)) => Reviewed(proposal.ChangeReviews),
            ProposalState.Changing => move with { Act = move.Variant == 5 ? Act.DeclineChange : Act.ApproveChange, Variant = 0 },
            _ => move,
        };

        Move Reviewed(ImmutableArray<ProposalReviewRecorded> reviews) => move with
        {
            Act = Act.Review,
            Number = (int)(proposal.Unreviewed.Length > 0 ? proposal.Unreviewed[0] : reviews.First(review => review.Answers.Any(answer => !answer.IsPassed)).Reviewer),
            Variant = move.Variant == 1 ? 1 : 0,
        };
    }

    /// <summary>How much a variant spends; the last is of another currency.</summary>
    public static Money Spent(int variant) => variant == 5 ? new(1, "EUR") : ProposalDesk.Yuan(new[] { 3_000m, 7_999.99m, 20_000m, 0m, -1m }[variant]);

    /// <summary>Tries a move.</summary>
    public static Decision<OperationProposal, ProposalEvent> Try(OperationProposal proposal, Move move, Instant at)
    {
        var (by, text, on) = (ProposalDesk.Manager, move.Variant == 5 ? " " : "words", at.InUtc().Date.PlusDays(move.Days));
        var minutes = move.Paper < 0 ? null : new CommitteeApproval(move.Paper == 0 ? " " : $"M-{move.Paper}", on);
        return move.Act switch
        {
            Act.Revise => proposal.Revise(Terms[move.Number], by, at),
            Act.Submit => proposal.Submit(ProposalDesk.Policy, by, at),
            Act.Review => proposal.Review((ProposalReviewer)(move.Number % 4), Answers(move.Variant), by, at),
            Act.Return => proposal.Return([text], by, at),
            Act.SendToCommittee => proposal.SendToCommittee(by, at),
            Act.Approve => proposal.Approve(minutes, by, at),
            Act.HandOver => proposal.HandOver(["sales"], [text], by, at),
            Act.Spend => proposal.Spend(new(new[] { "training", "rebates", "travel" }[move.Number % 3]), Spent(move.Variant), "words", by, at),
            Act.RequestChange => proposal.RequestChange(
                Terms[move.Number], text, ProposalDesk.Policy, minutes, move.Paper < 0 ? null : new("Chen Ming", move.Paper == 0 ? " " : $"S-{move.Paper % 30}", on), by, at),
            Act.ApproveChange => proposal.ApproveChange(by, at),
            Act.DeclineChange => proposal.DeclineChange(text, by, at),
            _ => proposal.Complete(text, by, at),
        };
    }

    /// <summary>Plays a life; what is refused is left out.</summary>
    public static OperationProposal Play(ImmutableArray<Move> life)
    {
        var proposal = Begin();
        var at = proposal.LastAt;
        foreach (var each in life)
        {
            at += Duration.FromMinutes(each.Minutes);
            proposal = Try(proposal, Read(each, proposal), at) is { IsAccepted: true } decision ? decision.Accepted() : proposal;
        }

        return proposal;
    }

    /// <summary>The draft with which every life begins.</summary>
    public static OperationProposal Begin() => ProposalDesk.Draft(Terms[7]);

    // Variants: passes, objects, and else objects without saying why or leaves a question open.
    private static ImmutableArray<ProposalAnswer> Answers(int variant) => variant switch
    {
        0 or 3 => ProposalDesk.Passed,
        1 => ProposalDesk.Passed.SetItem(0, new(ProposalCheck.ToolReasonable, IsPassed: false, "too dear")),
        2 => ProposalDesk.Passed.SetItem(0, new(ProposalCheck.ToolReasonable, IsPassed: false)),
        _ => ProposalDesk.Passed[1..],
    };
}
