using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Commitments.Practices;

/// <summary>Within what time a message is answered, channel by channel.</summary>
/// <remarks>
/// Immutable, safe to share between threads. The source gives no number, so every limit is the host's own; a channel in use that has none is
/// a fault. Source: the e-mails to the chief executive [003 c3 q22].
/// </remarks>
public sealed class ReplyLimits
{
    /// <summary>Makes the limits.</summary>
    /// <param name="limits">The limit of each channel; channels that are not in use may stand here too.</param>
    /// <param name="channelsInUse">The channels by which customers write to anybody in the firm, an executive's address included; at least one.</param>
    /// <exception cref="RuleBookException">A channel in use has no limit, a channel is the empty code or stands twice, or none is in use.</exception>
    public ReplyLimits(IReadOnlyDictionary<Channel, TimeTarget> limits, params ImmutableArray<Channel> channelsInUse)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var faults = new RuleBookFaults();
        if (limits.Any(limit => limit.Key == default || limit.Value is null))
        {
            faults.Add("$.limits", "rule-book.bad-code", "A limit stands under the code of a channel, and is not null.");
        }

        if (channelsInUse.IsDefaultOrEmpty)
        {
            faults.Add("$.channelsInUse", "rule-book.out-of-range", "At least one channel is in use.");
            channelsInUse = [];
        }

        for (var i = 0; i < channelsInUse.Length; i++)
        {
            var channel = channelsInUse[i];
            if (channel == default)
            {
                faults.Add($"$.channelsInUse[{i}]", "rule-book.bad-code", "A channel in use has a code.");
            }
            else if (channelsInUse.IndexOf(channel) < i)
            {
                faults.Add($"$.channelsInUse[{i}]", "rule-book.stands-twice", $"The channel '{channel}' stands twice.");
            }
            else if (!limits.ContainsKey(channel))
            {
                faults.Add(RuleBookNode.PlaceOf("$.limits", channel.Value), "rule-book.missing-property", $"Customers write by '{channel}', but it has no limit for a reply.");
            }
        }

        faults.ThrowIfAny("reply limits");
        (Limits, ChannelsInUse) = (limits.ToImmutableDictionary(), channelsInUse);
    }

    /// <summary>The limit of each channel.</summary>
    public ImmutableDictionary<Channel, TimeTarget> Limits { get; }

    /// <summary>The channels in use, each once; each has a limit.</summary>
    public ImmutableArray<Channel> ChannelsInUse { get; }

    /// <summary>The limit of a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentException">The channel has none.</exception>
    public TimeTarget Of(Channel channel) => Limits.TryGetValue(channel, out var limit)
        ? limit
        : throw new ArgumentException($"The channel '{channel}' has no limit for a reply; these have one: {string.Join(", ", Limits.Keys.Order())}.", nameof(channel));

    /// <summary>Says how messages stand at an instant.</summary>
    /// <param name="messages">The messages, in any order; those that came later than the instant do not count yet.</param>
    /// <param name="at">The instant; an answer given later does not count yet.</param>
    /// <returns>
    /// A message is breached when it was answered after its limit, or waits after it; an answer at the very instant is in time. A matter with a
    /// breach is to be escalated. A customer who comes back on a matter of which a message still waits, within the limit or not, is a
    /// violation of first-contact responsibility, recorded once for the matter.
    /// </returns>
    /// <exception cref="ArgumentException">A message came by a channel that has no limit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A message lies beyond the horizon of calendars.</exception>
    public ReplyEvaluation Evaluate(ImmutableArray<InboundMessage> messages, Instant at)
    {
        if (messages.IsDefault || messages.Contains(null!))
        {
            throw new ArgumentException("Messages are an array without holes.", nameof(messages));
        }

        var come = messages.Where(message => message.At <= at).OrderBy(message => message.At).ToImmutableArray();
        return new ReplyEvaluation(
            at,
            [.. come.Select(message => Breach(message, at)).OfType<ReplyBreach>()],
            [.. come.GroupBy(message => (message.Customer, message.Matter)).Select(Violation).OfType<FirstContactViolation>().OrderBy(violation => violation.Second.At)]);
    }

    private ReplyBreach? Breach(InboundMessage message, Instant at)
    {
        var due = Of(message.Channel).DueAfter(message.At);
        var answered = message.WaitsAt(at) ? null : message.AnsweredAt;
        return due.IsFound && (answered ?? at) > due.At ? new ReplyBreach(message, due.At, answered) : null;
    }

    private static FirstContactViolation? Violation(IEnumerable<InboundMessage> matter)
    {
        var before = new List<InboundMessage>();
        FirstContactViolation? violation = null;
        foreach (var contact in matter)
        {
            if (before.Find(message => message.WaitsAt(contact.At)) is { } waiting)
            {
                violation = violation is null ? new(waiting, contact, 1) : violation with { Repeats = violation.Repeats + 1 };
            }

            before.Add(contact);
        }

        return violation;
    }
}
