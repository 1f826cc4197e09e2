using System.Collections.Immutable;

namespace CustomerService.Domain.Commitments;

/// <summary>What happens to a running cycle when the customer writes again.</summary>
public enum CycleRestart
{
    /// <summary>Every message begins a new cycle; the one that ran is kept as it stood.</summary>
    OnEveryMessage,

    /// <summary>The first unanswered message keeps the clock; later ones change nothing until it is answered.</summary>
    WhenAnswered,
}

/// <summary>What a breach brings the customer, or us.</summary>
/// <param name="Remedy">What the customer receives for it; null: nothing is promised.</param>
/// <param name="Compensation">How much money with it; null: none.</param>
public sealed record BreachConsequence(LocalizedText? Remedy, Money? Compensation = null);

/// <summary>One timed promise: what it times, how much time it allows, when it warns, what may pause it.</summary>
/// <remarks>
/// <para>
/// Immutable plain data; a timer and the rule book it stands in refuse one that does not hold together. To change a
/// promise, change a copy and raise its version: <c>promise with { Version = 2, Target = ... }</c>. What was judged by a version stays so.
/// </para>
/// <para>
/// With a <see cref="Limit"/> it is a response window: done by the target is on target, by the limit within the limit, later it is
/// breached. Without one the target is the limit. Done at the very instant is in time.
/// </para>
/// </remarks>
public sealed record Promise
{
    // Itself, once it was found sound: a changed copy still points at the original and is checked anew.
    private Promise? _checked;

    /// <summary>Its id; not blank.</summary>
    public required string Id { get; init; }

    /// <summary>Its version; 1 or more.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What it times.</summary>
    public required PromiseMetric Metric { get; init; }

    /// <summary>Its name for people; null: that of the metric.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>The time it allows.</summary>
    public required TimeTarget Target { get; init; }

    /// <summary>The time after which it is broken, where that is longer than the target; null: the target.</summary>
    public TimeTarget? Limit { get; init; }

    /// <summary>Warnings and escalations, in any order.</summary>
    public ImmutableArray<PromiseAlert> Alerts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>For which reasons the clock may be paused; by default all but waiting for a third party.</summary>
    public ImmutableArray<PauseReason> Pauses { get; init => field = value.IsDefault ? [] : value; } = [PauseReason.WaitingForCustomer, PauseReason.AgreedSuspension, PauseReason.ForceMajeure];

    /// <summary>What another message of the customer does to a running cycle.</summary>
    public CycleRestart Restart { get; init; }

    /// <summary>What a breach brings; null: nothing but its record.</summary>
    public BreachConsequence? OnBreach { get; init; }

    /// <summary>Its name for people.</summary>
    public LocalizedText DisplayName => Name ?? Metric.DisplayName;

    /// <summary>The target that decides on a breach: the limit, or the target where there is none.</summary>
    internal TimeTarget Binding => Limit ?? Target;

    /// <summary>A promise of a first response.</summary>
    /// <param name="within">The time it allows.</param>
    /// <param name="warnAt">The share of it after which it warns, in (0, 1); null: no warning.</param>
    /// <returns>The promise, with the metric's name as its id.</returns>
    public static Promise FirstResponse(TimeTarget within, double? warnAt = null) => Of(PromiseMetric.FirstResponse, within, warnAt);

    /// <summary>A promise of the next response, whose cycles begin with the customer's messages.</summary>
    /// <param name="within">The time it allows.</param>
    /// <param name="warnAt">The share of it after which it warns, in (0, 1); null: no warning.</param>
    /// <returns>The promise.</returns>
    public static Promise NextResponse(TimeTarget within, double? warnAt = null) => Of(PromiseMetric.NextResponse, within, warnAt);

    /// <summary>A promise of a resolution.</summary>
    /// <param name="within">The time it allows.</param>
    /// <param name="warnAt">The share of it after which it warns, in (0, 1); null: no warning.</param>
    /// <returns>The promise.</returns>
    public static Promise Resolution(TimeTarget within, double? warnAt = null) => Of(PromiseMetric.Resolution, within, warnAt);

    /// <summary>A promise of a delivery.</summary>
    /// <param name="within">The time it allows.</param>
    /// <param name="warnAt">The share of it after which it warns, in (0, 1); null: no warning.</param>
    /// <returns>The promise.</returns>
    public static Promise Delivery(TimeTarget within, double? warnAt = null) => Of(PromiseMetric.Delivery, within, warnAt);

    /// <summary>A promise of a call-back.</summary>
    /// <param name="within">The time it allows.</param>
    /// <param name="warnAt">The share of it after which it warns, in (0, 1); null: no warning.</param>
    /// <returns>The promise.</returns>
    public static Promise CallBack(TimeTarget within, double? warnAt = null) => Of(PromiseMetric.CallBack, within, warnAt);

    /// <summary>A promise with a target and a longer limit: a response window.</summary>
    /// <param name="metric">What it times.</param>
    /// <param name="target">By when it should be done.</param>
    /// <param name="limit">By when it must be done.</param>
    /// <returns>The promise, with the metric's name as its id.</returns>
    public static Promise Window(PromiseMetric metric, TimeTarget target, TimeTarget limit) => Of(metric, target, null) with { Limit = limit };

    /// <summary>Refuses a promise that does not hold together.</summary>
    /// <exception cref="RuleBookException">Every fault, with its place.</exception>
    internal void RequireSound()
    {
        if (ReferenceEquals(_checked, this))
        {
            return;
        }

        var faults = new RuleBookFaults();
        PromiseCheck.Check(this, "$", faults);
        faults.ThrowIfAny($"promise '{Id}'");
        _checked = this;
    }

    private static Promise Of(PromiseMetric metric, TimeTarget within, double? warnAt)
    {
        ArgumentNullException.ThrowIfNull(within);
        var promise = new Promise { Id = KebabCase.Of(metric), Metric = metric, Target = within, Alerts = warnAt is { } share ? [PromiseAlert.AtShare(share)] : [] };
        promise.RequireSound();
        return promise;
    }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(Promise? other) =>
        other is not null && Id == other.Id && Version == other.Version && Metric == other.Metric && Name == other.Name && Target == other.Target && Limit == other.Limit
        && Restart == other.Restart && OnBreach == other.OnBreach && Alerts.AsSpan().SequenceEqual(other.Alerts.AsSpan()) && Pauses.AsSpan().SequenceEqual(other.Pauses.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version, Metric, Target, Limit);

    /// <summary>The promise on one line.</summary>
    /// <returns>For example <c>first-response v1: 4 h of working time (support)</c>.</returns>
    public override string ToString() => $"{Id} v{Version}: {Target}{(Limit is null ? "" : $", at the latest {Limit}")}";
}
