using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>One entry of a <see cref="DeadlineQueue{TKey}"/>: whose time runs, and when it is up.</summary>
/// <typeparam name="TKey">What identifies a timer.</typeparam>
/// <param name="Key">Whose time it is.</param>
/// <param name="At">When it is up.</param>
/// <remarks>
/// Plain data, for a host to store as it likes. The default value is the default key at the Unix epoch; where keys are references
/// that is no key at all, and no queue takes it.
/// </remarks>
public readonly record struct QueuedDeadline<TKey>(TKey Key, Instant At)
    where TKey : notnull;
