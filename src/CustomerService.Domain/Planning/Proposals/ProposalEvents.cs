using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Planning.Proposals;

/// <summary>A fact that holds about one operation proposal. A proposal is the fold of its events.</summary>
/// <remarks>The host stores events in order and never changes them. On the wire each carries its kind in <c>$type</c>; those names never change.</remarks>
[JsonDerivedType(typeof(ProposalDrafted), "proposal.drafted.v1")]
[JsonDerivedType(typeof(ProposalRevised), "proposal.revised.v1")]
[JsonDerivedType(typeof(ProposalSubmitted), "proposal.submitted.v1")]
[JsonDerivedType(typeof(ProposalReviewRecorded), "proposal.review-recorded.v1")]
[JsonDerivedType(typeof(ProposalReturned), "proposal.returned.v1")]
[JsonDerivedType(typeof(ProposalSentToCommittee), "proposal.sent-to-committee.v1")]
[JsonDerivedType(typeof(ProposalApproved), "proposal.approved.v1")]
[JsonDerivedType(typeof(ProposalHandedOver), "proposal.handed-over.v1")]
[JsonDerivedType(typeof(ProposalMoneySpent), "proposal.money-spent.v1")]
[JsonDerivedType(typeof(ProposalChangeRequested), "proposal.change-requested.v1")]
[JsonDerivedType(typeof(ProposalChangeApproved), "proposal.change-approved.v1")]
[JsonDerivedType(typeof(ProposalChangeDeclined), "proposal.change-declined.v1")]
[JsonDerivedType(typeof(ProposalCompleted), "proposal.completed.v1")]
public abstract record ProposalEvent
{
    private protected ProposalEvent()
    {
    }

    /// <summary>The proposal the fact belongs to.</summary>
    [JsonRequired]
    public string Proposal { get; init; } = "";

    /// <summary>The place in the proposal's history: 1 for the draft, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; never before the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;
}

/// <summary>The proposal was begun.</summary>
public sealed record ProposalDrafted : ProposalEvent
{
    /// <summary>The id of the procedure that moves it.</summary>
    public required string Procedure { get; init; }

    /// <summary>The version of that procedure.</summary>
    public required int ProcedureVersion { get; init; }

    /// <summary>What it says, as far as that is known.</summary>
    public required ProposalTerms Terms { get; init; }
}

/// <summary>The draft was written anew.</summary>
public sealed record ProposalRevised : ProposalEvent
{
    /// <summary>What it says now.</summary>
    public required ProposalTerms Terms { get; init; }
}

/// <summary>The proposal was handed in, and what the policy asks for it was settled.</summary>
public sealed record ProposalSubmitted : ProposalEvent
{
    /// <summary>The id of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The version of the policy.</summary>
    public required int PolicyVersion { get; init; }

    /// <summary>Who reviews, and whether the committee decides.</summary>
    public required ProposalRoute Route { get; init; }
}

/// <summary>One of the reviewers answered, about the change that waits or else about the proposal; an earlier answer of the same reviewer about it counts no more.</summary>
public sealed record ProposalReviewRecorded : ProposalEvent
{
    /// <summary>Which.</summary>
    public required ProposalReviewer Reviewer { get; init; }

    /// <summary>The answers, one to each question.</summary>
    public required ImmutableArray<ProposalAnswer> Answers { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(ProposalReviewRecorded? other) => base.Equals(other) && Reviewer == other.Reviewer && Answers.AsSpan().SequenceEqual(other.Answers.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Reviewer, Answers.Length);
}

/// <summary>The proposal was returned to its author; its reviews count no more.</summary>
public sealed record ProposalReturned : ProposalEvent
{
    /// <summary>Why; at least one reason.</summary>
    public required ImmutableArray<string> Reasons { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(ProposalReturned? other) => base.Equals(other) && Reasons.AsSpan().SequenceEqual(other.Reasons.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Reasons.Length);
}

/// <summary>The reviewed proposal was laid before the decision committee.</summary>
public sealed record ProposalSentToCommittee : ProposalEvent;

/// <summary>The proposal was approved.</summary>
public sealed record ProposalApproved : ProposalEvent
{
    /// <summary>The approval of the committee; null: it did not have to decide.</summary>
    public CommitteeApproval? Committee { get; init; }
}

/// <summary>The approved proposal was handed to the teams that carry it out.</summary>
public sealed record ProposalHandedOver : ProposalEvent
{
    /// <summary>The teams; at least one.</summary>
    public required ImmutableArray<Department> Teams { get; init; }

    /// <summary>The key points that are controlled; at least one.</summary>
    public required ImmutableArray<string> ControlPoints { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(ProposalHandedOver? other) => base.Equals(other) && Teams.AsSpan().SequenceEqual(other.Teams.AsSpan()) && ControlPoints.AsSpan().SequenceEqual(other.ControlPoints.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Teams.Length, ControlPoints.Length);
}

/// <summary>Money was spent.</summary>
public sealed record ProposalMoneySpent : ProposalEvent
{
    /// <summary>On which line of the budget.</summary>
    public required BudgetLineId Line { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>On what.</summary>
    public required string What { get; init; }
}

/// <summary>A change in execution was asked for, with the committee's approval and in writing; it waits to be approved again.</summary>
public sealed record ProposalChangeRequested : ProposalEvent
{
    /// <summary>What the proposal would say.</summary>
    public required ProposalTerms Terms { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The id of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The version of the policy.</summary>
    public required int PolicyVersion { get; init; }

    /// <summary>Who reviews the changed terms, unless the policy asked the same for the terms before.</summary>
    public required ProposalRoute Route { get; init; }

    /// <summary>The approval of the committee.</summary>
    public required CommitteeApproval Committee { get; init; }

    /// <summary>The written sign-off.</summary>
    public required WrittenSignOff SignOff { get; init; }
}

/// <summary>The change was approved again; the proposal says now what was asked for.</summary>
public sealed record ProposalChangeApproved : ProposalEvent;

/// <summary>The change was declined; the proposal says what it said.</summary>
public sealed record ProposalChangeDeclined : ProposalEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The proposal was carried out.</summary>
public sealed record ProposalCompleted : ProposalEvent
{
    /// <summary>What came of it.</summary>
    public required string Result { get; init; }
}
