using System.Collections.Immutable;

namespace CustomerService.Domain.Commitments.Practices;

/// <summary>Which requests for a quotation are urgent, and within what time each kind is answered.</summary>
/// <remarks>
/// <para>Immutable, safe to share between threads. A general request comes by any of its channels, an urgent one by all of its.</para>
/// <para>
/// A request that was called urgent but lacks one of those channels is treated as general. The copy to the sales assistant decides nothing:
/// the source asks for it, but a customer who forgot it is answered in the same time, so that it is a finding and no reason to wait.
/// </para>
/// </remarks>
public sealed class QuotationPolicy
{
    /// <summary>Makes a policy.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="general">The time for a general request.</param>
    /// <param name="urgent">The time for an urgent request; never slower than the general one.</param>
    /// <param name="generalChannels">By any of which a general request comes; at least one.</param>
    /// <param name="urgentChannels">By all of which an urgent request comes; at least one.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public QuotationPolicy(string id, ResponseWindow general, ResponseWindow urgent, ImmutableArray<Channel> generalChannels, ImmutableArray<Channel> urgentChannels)
    {
        ArgumentNullException.ThrowIfNull(general);
        ArgumentNullException.ThrowIfNull(urgent);
        var faults = new RuleBookFaults();
        if (string.IsNullOrWhiteSpace(id))
        {
            faults.Add("$.id", "rule-book.out-of-range", "A policy has an id.");
        }

        if (TierRule.IsSlower(urgent.Target, general.Target) || TierRule.IsSlower(urgent.Limit, general.Limit))
        {
            faults.Add("$.urgent", "rule-book.contradiction", $"An urgent request is never slower than a general one: {urgent} against {general}.");
        }

        CheckChannels(generalChannels, "$.generalChannels", faults);
        CheckChannels(urgentChannels, "$.urgentChannels", faults);
        faults.ThrowIfAny($"quotation policy '{id}'");
        (Id, General, Urgent, GeneralChannels, UrgentChannels) = (id, general, urgent, generalChannels, urgentChannels);
    }

    /// <summary>
    /// The quotation process for key accounts: general by e-mail or telephone, 24 h, at the latest 48 h; urgent by urgent e-mail and telephone,
    /// 4 h, at the latest 8 h; elapsed time.
    /// </summary>
    /// <remarks>Source: [003 R10 4.1]; the lower number is the target, the higher the limit.</remarks>
    public static QuotationPolicy KeyAccountProcess { get; } = new(
        "quotation.key-account-process", ResponseWindow.Hours(24, 48), ResponseWindow.Hours(4, 8), [Channel.Email, Channel.Phone], [Channel.Email, Channel.Phone]);

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The time for a general request.</summary>
    public ResponseWindow General { get; }

    /// <summary>The time for an urgent request.</summary>
    public ResponseWindow Urgent { get; }

    /// <summary>By any of which a general request comes.</summary>
    public ImmutableArray<Channel> GeneralChannels { get; }

    /// <summary>By all of which an urgent request comes.</summary>
    public ImmutableArray<Channel> UrgentChannels { get; }

    /// <summary>Says how a request is handled.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Its kind with the reason, the time that runs, and what it lacks; a request is never refused.</returns>
    /// <exception cref="ArgumentException">The request came by no channel, or by one without a code.</exception>
    public QuotationTriage Triage(QuotationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Channels.IsDefaultOrEmpty || request.Channels.Contains(default))
        {
            throw new ArgumentException("A request comes by at least one channel, and each has a code.", nameof(request));
        }

        var missing = UrgentChannels.RemoveAll(request.Channels.Contains);
        var kind = request.IsUrgent && missing.IsEmpty ? QuotationKind.Urgent : QuotationKind.General;
        var findings = ImmutableArray.CreateBuilder<QuotationFinding>();
        Find(QuotationFinding.ChannelNotProvided, !request.Channels.Any(kind == QuotationKind.Urgent ? UrgentChannels.Contains : GeneralChannels.Contains));
        Find(QuotationFinding.UrgentChannelMissing, request.IsUrgent && !missing.IsEmpty);
        Find(QuotationFinding.NotCopiedToAssistant, !request.IsCopiedToAssistant);
        return new QuotationTriage(request, kind, kind == QuotationKind.Urgent ? Urgent : General, ReasonFor(request, missing), findings.ToImmutable());

        void Find(QuotationFinding finding, bool found)
        {
            if (found)
            {
                findings.Add(finding);
            }
        }
    }

    private LocalizedText ReasonFor(QuotationRequest request, ImmutableArray<Channel> missing)
    {
        if (!request.IsUrgent)
        {
            return new("The customer does not call it urgent.", "客户未注明紧急。");
        }

        return missing.IsEmpty
            ? new($"It is called urgent and came by {List(UrgentChannels, ", ")}.", $"客户注明紧急，并已通过{List(UrgentChannels, "、")}提出。")
            : new($"It is called urgent, but did not come by {List(missing, ", ")}: treated as general.", $"客户注明紧急，但未通过{List(missing, "、")}提出，按一般询价处理。");

        static string List(ImmutableArray<Channel> channels, string separator) => string.Join(separator, channels);
    }

    private static void CheckChannels(ImmutableArray<Channel> channels, string place, RuleBookFaults faults)
    {
        if (channels.IsDefaultOrEmpty)
        {
            faults.Add(place, "rule-book.out-of-range", "A kind of request comes by at least one channel.");
        }
        else if (channels.Contains(default))
        {
            faults.Add(place, "rule-book.bad-code", "A channel has a code.");
        }
        else if (channels.Distinct().Count() < channels.Length)
        {
            faults.Add(place, "rule-book.stands-twice", "A channel stands twice.");
        }
    }
}
