using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Commitments.Practices;

/// <summary>One message of a customer that waits for an answer, whomever it is addressed to: staff, a manager, the chief executive.</summary>
/// <remarks>Source: [003 c3 q22] and the rule of first contact: every message on any channel is answered within the limit of its channel.</remarks>
public sealed record InboundMessage
{
    /// <summary>Makes a message.</summary>
    /// <param name="customer">The host's id of the customer; not blank.</param>
    /// <param name="matter">The host's id of what it is about; not blank. Messages of one customer on one matter belong together.</param>
    /// <param name="channel">The way by which it came.</param>
    /// <param name="addressedTo">The person or address it was sent to; not blank.</param>
    /// <param name="at">When it came.</param>
    /// <param name="answeredAt">When it was answered; null: not yet.</param>
    /// <exception cref="ArgumentException">A text is blank, the channel is the empty code, or the answer comes before the message.</exception>
    public InboundMessage(string customer, string matter, Channel channel, string addressedTo, Instant at, Instant? answeredAt = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(customer);
        ArgumentException.ThrowIfNullOrWhiteSpace(matter);
        ArgumentException.ThrowIfNullOrWhiteSpace(addressedTo);
        if (channel == default || answeredAt < at)
        {
            throw new ArgumentException("A message comes by a channel, and its answer not before it.", channel == default ? nameof(channel) : nameof(answeredAt));
        }

        (Customer, Matter, Channel, AddressedTo, At, AnsweredAt) = (customer, matter, channel, addressedTo, at, answeredAt);
    }

    /// <summary>The host's id of the customer.</summary>
    public string Customer { get; }

    /// <summary>The host's id of what it is about.</summary>
    public string Matter { get; }

    /// <summary>The way by which it came.</summary>
    public Channel Channel { get; }

    /// <summary>The person or address it was sent to.</summary>
    public string AddressedTo { get; }

    /// <summary>When it came.</summary>
    public Instant At { get; }

    /// <summary>When it was answered; null: not yet.</summary>
    public Instant? AnsweredAt { get; }

    internal bool WaitsAt(Instant at) => AnsweredAt is not { } answered || answered > at;
}

/// <summary>A message that was answered too late, or not at all though its time is up.</summary>
/// <param name="Message">The message.</param>
/// <param name="DueAt">The last instant at which an answer would have been in time.</param>
/// <param name="AnsweredAt">When it was answered; null: not by the time that was looked at.</param>
public sealed record ReplyBreach(InboundMessage Message, Instant DueAt, Instant? AnsweredAt);

/// <summary>A customer had to write or call again on a matter that still waited for an answer: never to happen [003 R6 §二].</summary>
/// <param name="First">The earliest message that waited when the second came.</param>
/// <param name="Second">The second contact.</param>
/// <param name="Repeats">How often the customer came back while a message waited; 1 or more.</param>
public sealed record FirstContactViolation(InboundMessage First, InboundMessage Second, int Repeats);

/// <summary>What a customer waits for: one matter of one customer.</summary>
/// <param name="Customer">The host's id of the customer.</param>
/// <param name="Matter">The host's id of the matter.</param>
public readonly record struct CustomerMatter(string Customer, string Matter);

/// <summary>How a set of messages stands at an instant; <see cref="ReplyLimits.Evaluate"/> states the rules.</summary>
/// <remarks>Immutable. Two evaluations are equal only when they are the same object.</remarks>
public sealed class ReplyEvaluation
{
    internal ReplyEvaluation(Instant at, ImmutableArray<ReplyBreach> breaches, ImmutableArray<FirstContactViolation> violations)
    {
        (At, Breaches, Violations) = (at, breaches, violations);
        EscalatedMatters = [.. breaches.Select(breach => new CustomerMatter(breach.Message.Customer, breach.Message.Matter)).Distinct()];
    }

    /// <summary>The instant that was looked at.</summary>
    public Instant At { get; }

    /// <summary>The breaches, in the order of the messages.</summary>
    public ImmutableArray<ReplyBreach> Breaches { get; }

    /// <summary>At most one violation for each matter, in the order of the second contacts.</summary>
    public ImmutableArray<FirstContactViolation> Violations { get; }

    /// <summary>The matters with a breach, each once, in the order of their first breach: these are to be escalated.</summary>
    public ImmutableArray<CustomerMatter> EscalatedMatters { get; }

    /// <summary>Whether any matter is to be escalated.</summary>
    public bool IsEscalated => !EscalatedMatters.IsEmpty;
}
