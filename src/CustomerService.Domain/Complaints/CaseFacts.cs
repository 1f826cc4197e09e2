using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

// What stands beside the state: owners, questions, contacts, talks. All immutable, all part of the snapshot.

/// <summary>Who is or was accountable, from when to when.</summary>
public sealed record Ownership
{
    /// <summary>The person; null where silence made the department accountable as a whole, whose head answers for it.</summary>
    public string? Person { get; init; }

    /// <summary>The department; null where the person acts for none.</summary>
    public Department? Department { get; init; }

    /// <summary>From when.</summary>
    public required Instant Since { get; init; }

    /// <summary>Until when, exclusive; null for whoever is accountable now.</summary>
    public Instant? Until { get; init; }
}

/// <summary>A hand-over that the receiver has not answered yet.</summary>
public sealed record HandOverOffer
{
    /// <summary>Who is to take over.</summary>
    public required Department To { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was offered.</summary>
    public required Instant OfferedAt { get; init; }

    /// <summary>When the receiver's silence was noted; null before. A later answer still counts.</summary>
    public Instant? SilentSince { get; init; }
}

/// <summary>What a department says in a quarrel about who is responsible.</summary>
/// <param name="Department">The department.</param>
/// <param name="Opinion">Its opinion.</param>
public sealed record DepartmentOpinion(Department Department, string Opinion);

/// <summary>A rise by one level.</summary>
public sealed record Escalation
{
    /// <summary>The level reached; 1 is the first.</summary>
    public required int Level { get; init; }

    /// <summary>Who is addressed.</summary>
    public required Role To { get; init; }

    /// <summary>What made it rise.</summary>
    public required EscalationCause Cause { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }
}

/// <summary>A question that must be answered, or waived with a reason, before a finding.</summary>
public sealed record Inquiry
{
    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>The answer; null while there is none.</summary>
    public string? Answer { get; init; }

    /// <summary>Why the question was given up; null while it was not.</summary>
    public string? WaivedBecause { get; init; }

    /// <summary>Neither answered nor waived.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOpen => Answer is null && WaivedBecause is null;
}

/// <summary>Something that bears on a fact.</summary>
public sealed record Evidence
{
    /// <summary>What it shows.</summary>
    public required string Text { get; init; }

    /// <summary>Where it is kept; null where the text is all.</summary>
    public string? Reference { get; init; }

    /// <summary>Who brought it.</summary>
    public required string By { get; init; }

    /// <summary>When it was recorded.</summary>
    public required Instant At { get; init; }
}

/// <summary>What happened in a contact with the complainant.</summary>
public sealed record ContactNote
{
    /// <summary>What was said, in short; not blank.</summary>
    public required string Summary { get; init; }

    /// <summary>An apology was made.</summary>
    public bool Apology { get; init; }

    /// <summary>The customer was agitated: a quiet place is needed before any explanation.</summary>
    public bool CustomerAgitated { get; init; }

    /// <summary>Others were watching: a quiet place is needed before any explanation.</summary>
    public bool Onlookers { get; init; }

    /// <summary>Who inflamed the conflict and must be withdrawn; null when nobody did [000 Q1.3].</summary>
    public string? InflamedBy { get; init; }

    /// <summary>Whom the customer was told to ask himself; that is no hand-over and changes no owner [000 Q2].</summary>
    public string? ToldToContact { get; init; }

    /// <summary>A promise made beyond one's authority, word for word; null when there was none.</summary>
    public string? UnauthorizedPromise { get; init; }

    /// <summary>How the customer accepted what was done or offered, where that came out in the contact; null when it did not.</summary>
    public string? CustomerAccepts { get; init; }

    /// <summary>A try to reach the customer that failed.</summary>
    public bool Unreached { get; init; }

    /// <summary>What went wrong in it.</summary>
    public ImmutableArray<EncounterMistake> Mistakes { get; init; } = [];
}

/// <summary>What an outstanding question, test or referral waits for.</summary>
public sealed record Pending
{
    /// <summary>Who is to answer.</summary>
    public required string From { get; init; }

    /// <summary>What was asked.</summary>
    public required string Question { get; init; }

    /// <summary>When it was asked.</summary>
    public required Instant Since { get; init; }

    /// <summary>When the answer is due; null where no date was set.</summary>
    public Instant? DueBy { get; init; }
}

/// <summary>Talks that were broken off with an agreed call-back.</summary>
public sealed record Adjournment
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Where the customer can be reached; null where the procedure let talks adjourn without a number.</summary>
    public string? ContactNumber { get; init; }

    /// <summary>When we call at the latest; on time at or before it.</summary>
    public required Instant CallBackBy { get; init; }

    /// <summary>Who talks next, where the person was the cause; null: nobody else.</summary>
    public string? NewNegotiator { get; init; }

    /// <summary>When the call was made; null while it was not.</summary>
    public Instant? CalledAt { get; init; }
}

/// <summary>What some facts and demands became when a complaint was split.</summary>
public sealed record SplitPart
{
    /// <summary>The complaint they go on in.</summary>
    public required ComplaintId Sibling { get; init; }

    /// <summary>Numbers of the facts that go with it; the first is 1. A fact may go to several.</summary>
    public required ImmutableArray<int> Facts { get; init; }

    /// <summary>Numbers of the demands that move there; the first is 1. A demand moves once.</summary>
    public required ImmutableArray<int> Demands { get; init; }
}

/// <summary>What allows a closed complaint to be taken up again.</summary>
public enum ReopeningGround
{
    /// <summary>The same fact came back, or the remedy failed (问题重现).</summary>
    RemedyFailed,

    /// <summary>A new fact came to light (新事实).</summary>
    NewFact,

    /// <summary>The complainant does not accept the outcome (不满意结果).</summary>
    NotAccepted,
}

/// <summary>Names of <see cref="ReopeningGround"/>.</summary>
public static class ReopeningGrounds
{
    extension(ReopeningGround ground)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => ground switch
        {
            ReopeningGround.RemedyFailed => new("the remedy failed", "问题重现"),
            ReopeningGround.NewFact => new("new fact", "新事实"),
            ReopeningGround.NotAccepted => new("outcome not accepted", "不满意结果"),
            _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "Not a value of ReopeningGround."),
        };
    }
}

/// <summary>A round that ended before the complaint was reopened.</summary>
public sealed record PastRound
{
    /// <summary>The round; the first is 1.</summary>
    public required int Round { get; init; }

    /// <summary>The closing state it ended in.</summary>
    public required ComplaintState EndState { get; init; }

    /// <summary>When it ended.</summary>
    public required Instant ClosedAt { get; init; }

    /// <summary>What was found in it.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What was offered or done in it.</summary>
    public required ImmutableArray<Remedy> Remedies { get; init; }

    /// <summary>How its demands were answered. Where none was, it may be missing in JSON.</summary>
    public ImmutableArray<DemandAnswer> DemandAnswers { get; init => field = value.IsDefault ? [] : value; } = [];
}
