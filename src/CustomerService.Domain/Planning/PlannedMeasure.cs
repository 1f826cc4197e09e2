using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <summary>Where a measure stands.</summary>
public enum MeasureStatus
{
    /// <summary>To be done (待完成).</summary>
    Open,

    /// <summary>Something keeps it from being done (受阻).</summary>
    Blocked,

    /// <summary>Done, with evidence (已完成).</summary>
    Done,

    /// <summary>Given up, with a reason (已取消).</summary>
    Dropped,
}

/// <summary>A time in which a measure was blocked.</summary>
public sealed record Blockage
{
    /// <summary>By what.</summary>
    public required string Reason { get; init; }

    /// <summary>Since when.</summary>
    public required Instant From { get; init; }

    /// <summary>Until when; null: it still is, or was when the measure was dropped. One that is taken up again is still blocked.</summary>
    public Instant? Until { get; init; }
}

/// <summary>A last day that was moved: while the measures were carried out, or when they were drafted once more.</summary>
public sealed record Rescheduling
{
    /// <summary>The day before; null: there was none.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The day after; null: the measure was drafted once more and has none yet.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Why; of a measure that was drafted once more, why the plan went back.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was moved.</summary>
    public required Instant At { get; init; }
}

/// <summary>What a measure was before it was taken up again.</summary>
public sealed record MeasureReopening
{
    /// <summary>Done or dropped.</summary>
    public required MeasureStatus Was { get; init; }

    /// <summary>Since when: when it was done, or dropped.</summary>
    public required Instant Since { get; init; }

    /// <summary>What was to show that it was done, or why it was dropped.</summary>
    public required string Text { get; init; }

    /// <summary>Why it was taken up again.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was taken up again.</summary>
    public required Instant At { get; init; }
}

/// <summary>A measure of a cycle and what became of it.</summary>
public sealed record PlannedMeasure
{
    /// <summary>What was planned, as it stands now.</summary>
    public required Countermeasure Measure { get; init; }

    /// <summary>When it came into the plan.</summary>
    public required Instant PlannedAt { get; init; }

    /// <summary>When it was done; null: it is not.</summary>
    public Instant? DoneAt { get; init; }

    /// <summary>What shows that it is done; null while it is not.</summary>
    public string? Evidence { get; init; }

    /// <summary>When it was dropped; null: it was not.</summary>
    public Instant? DroppedAt { get; init; }

    /// <summary>Why it was dropped; null: it was not.</summary>
    public string? DroppedBecause { get; init; }

    /// <summary>The times in which it was blocked, in order.</summary>
    public required ImmutableArray<Blockage> Blockages { get; init; }

    /// <summary>The changes of its last day after the plan stood, in order.</summary>
    public required ImmutableArray<Rescheduling> Reschedulings { get; init; }

    /// <summary>What it was each time before it was taken up again, in order.</summary>
    public ImmutableArray<MeasureReopening> Reopenings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where it stands.</summary>
    [JsonIgnore]
    public MeasureStatus Status =>
        DoneAt is not null ? MeasureStatus.Done
        : DroppedAt is not null ? MeasureStatus.Dropped
        : Blockages is [.., { Until: null }] ? MeasureStatus.Blocked
        : MeasureStatus.Open;

    /// <summary>Whether it is done or dropped.</summary>
    [JsonIgnore]
    public bool IsSettled => Status is MeasureStatus.Done or MeasureStatus.Dropped;
}

/// <summary>Names of <see cref="MeasureStatus"/>.</summary>
public static class MeasureStatuses
{
    extension(MeasureStatus status)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => status switch
        {
            MeasureStatus.Open => new("open", "待完成"),
            MeasureStatus.Blocked => new("blocked", "受阻"),
            MeasureStatus.Done => new("done", "已完成"),
            MeasureStatus.Dropped => new("dropped", "已取消"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a value of MeasureStatus."),
        };
    }
}
