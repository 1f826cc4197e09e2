using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Complaints.Lessons;

/// <summary>A fact that holds about one case of the lesson library. A case is the fold of its events.</summary>
/// <remarks>The host stores events in order and never changes them. On the wire each carries its kind in <c>$type</c>; those names never change.</remarks>
[JsonDerivedType(typeof(LessonCollected), "complaint.lesson.collected.v1")]
[JsonDerivedType(typeof(LessonEvidenceAdded), "complaint.lesson.evidence-added.v1")]
[JsonDerivedType(typeof(LessonAnalyzed), "complaint.lesson.analyzed.v1")]
[JsonDerivedType(typeof(LessonAttributed), "complaint.lesson.attributed.v1")]
[JsonDerivedType(typeof(LessonFedForward), "complaint.lesson.fed-forward.v1")]
[JsonDerivedType(typeof(LessonReviewed), "complaint.lesson.reviewed.v1")]
[JsonDerivedType(typeof(LessonClosed), "complaint.lesson.closed.v1")]
public abstract record LessonEvent
{
    private protected LessonEvent()
    {
    }

    /// <summary>The case the fact belongs to.</summary>
    [JsonRequired]
    public string Lesson { get; init; } = "";

    /// <summary>The place in the case's history: 1 for the collection, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; not before the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;
}

/// <summary>A problem was noted for the library.</summary>
public sealed record LessonCollected : LessonEvent
{
    /// <summary>What went wrong (问题说明).</summary>
    public required string Problem { get; init; }

    /// <summary>The complaint it came from; null: from none in particular.</summary>
    public ComplaintId? Complaint { get; init; }
}

/// <summary>A note or a photograph was added.</summary>
public sealed record LessonEvidenceAdded : LessonEvent
{
    /// <summary>What it shows.</summary>
    public required string Text { get; init; }

    /// <summary>Where it is kept, for example a photograph; null where the text is all.</summary>
    public string? Reference { get; init; }
}

/// <summary>The lesson was drawn.</summary>
public sealed record LessonAnalyzed : LessonEvent
{
    /// <summary>What is to be done otherwise (经验教训).</summary>
    public required string Learned { get; init; }
}

/// <summary>A department was named that answers for the problem.</summary>
public sealed record LessonAttributed : LessonEvent
{
    /// <summary>The department (责任部门).</summary>
    public required Department Responsible { get; init; }
}

/// <summary>The lesson became an input of a new project's design.</summary>
public sealed record LessonFedForward : LessonEvent
{
    /// <summary>The new project.</summary>
    public required string Project { get; init; }

    /// <summary>The sides of the design, each once.</summary>
    public required ImmutableArray<DesignAspect> Aspects { get; init; }

    /// <summary>The departments it was given to, each once.</summary>
    public required ImmutableArray<Department> Receivers { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(LessonFedForward? other) =>
        base.Equals(other) && Project == other.Project && Aspects.AsSpan().SequenceEqual(other.Aspects.AsSpan()) && Receivers.AsSpan().SequenceEqual(other.Receivers.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Project);
}

/// <summary>What the new project put out was reviewed.</summary>
public sealed record LessonReviewed : LessonEvent
{
    /// <summary>What was reviewed: a drawing, a specification (评审的输出).</summary>
    public required string Output { get; init; }

    /// <summary>Whether the problem is avoided there.</summary>
    public required LessonVerdict Verdict { get; init; }

    /// <summary>On what the judgment rests.</summary>
    public required string Reasons { get; init; }
}

/// <summary>The case was closed.</summary>
public sealed record LessonClosed : LessonEvent;
