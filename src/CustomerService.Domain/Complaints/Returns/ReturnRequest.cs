using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Returns;

/// <summary>One return (退换货): requested, judged, the goods received, the money paid back or other goods given.</summary>
/// <remarks>
/// <para>
/// Source: [003 R10 4.4.2]. Whether it is eligible is judged by the day of the request, however late that is done. A return that is refused stays
/// on record with every ground. Exchanges are for defects of quality, or by agreement.
/// </para>
/// <para>Immutable, safe to share between threads; two are equal only when they are the same object.</para>
/// </remarks>
public sealed class ReturnRequest
{
    private readonly ReturnGoodsReceived? _received;

    private ReturnRequest(ReturnPolicy policy, ImmutableArray<ReturnEvent> history)
    {
        (Policy, History) = (policy, history);
        foreach (var fact in history)
        {
            State = fact switch
            {
                ReturnFoundEligible => ReturnState.Eligible,
                ReturnRefused => ReturnState.Refused,
                ReturnGoodsReceived => ReturnState.GoodsReceived,
                ReturnRefunded => ReturnState.Refunded,
                ReturnExchanged => ReturnState.Exchanged,
                _ => ReturnState.Requested,
            };
            _received = fact as ReturnGoodsReceived ?? _received;
        }
    }

    /// <summary>The policy that judges it.</summary>
    public ReturnPolicy Policy { get; }

    /// <summary>Every event, in order.</summary>
    public ImmutableArray<ReturnEvent> History { get; }

    /// <summary>Its id.</summary>
    public string Id => History[0].Return;

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version => History.Length;

    /// <summary>When the last event happened.</summary>
    public Instant LastAt => History[^1].At;

    /// <summary>Where it stands.</summary>
    public ReturnState State { get; }

    /// <summary>What is to come back, and why.</summary>
    public ReturnClaim Claim => Request.Claim;

    /// <summary>When it was asked for.</summary>
    public Instant RequestedAt => History[0].At;

    /// <summary>The complaint it belongs to; null: none.</summary>
    public ComplaintId? Complaint => Request.Complaint;

    /// <summary>Why it was refused; empty where it was not.</summary>
    public ImmutableArray<ReturnRefusalGround> Grounds => History.OfType<ReturnRefused>().FirstOrDefault()?.Grounds ?? [];

    /// <summary>What was paid back and kept; null before.</summary>
    public ReturnRefunded? Refunded => History[^1] as ReturnRefunded;

    private ReturnRequested Request => (ReturnRequested)History[0];

    /// <summary>Records that a customer wants to send goods back.</summary>
    /// <param name="policy">The policy that judges it.</param>
    /// <param name="id">The host's id of the return; not blank.</param>
    /// <param name="claim">What is to come back, and why.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; its day in the policy's zone decides whether it is in time.</param>
    /// <param name="complaint">The complaint it belongs to; null: none.</param>
    /// <returns>The return, or why not.</returns>
    /// <exception cref="ArgumentException">The id is blank, the reason is none, or the price is not above zero.</exception>
    public static Decision<ReturnRequest, ReturnEvent> Open(ReturnPolicy policy, string id, ReturnClaim claim, Actor by, Instant at, ComplaintId? complaint = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(by);
        if (!Enum.IsDefined(claim.Reason) || claim.Price.Amount <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(claim), claim, "A return has a reason of ReturnReason and a price above zero.");
        }

        var unmet = UnmetConditions.Of(
            policy.DayOf(at) is var day && claim.PurchasedOn > day ? new PurchasedAfterRequest(claim.PurchasedOn, day) : null,
            claim.Exclusion is { } exclusion ? UnmetConditions.Blank(exclusion, "exclusion") : null);
        if (!unmet.IsEmpty)
        {
            return new(new Refusal("request-return", new("Request return", "申请退换货"), "", null, unmet));
        }

        var requested = new ReturnRequested { Return = id, Version = 1, At = at, By = by, Policy = policy.Id, Complaint = complaint, Claim = claim };
        return new(new ReturnRequest(policy, [requested]), [requested]);
    }

    /// <summary>Folds a history. No rules here: facts are not argued with.</summary>
    /// <param name="policy">The policy it was opened under.</param>
    /// <param name="events">The events in order, from the request on, without gaps.</param>
    /// <returns>The return.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, the policy is another, the first is no request or another is, or one is missing, doubled, of another return, dated before
    /// the one in front of it, or cannot follow it.
    /// </exception>
    public static ReturnRequest Replay(ReturnPolicy policy, IEnumerable<ReturnEvent> events)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(events);
        ImmutableArray<ReturnEvent> history = [.. events];
        if (history.IsEmpty || history.Contains(null!) || history[0] is not ReturnRequested request)
        {
            throw new ArgumentException("A return has at least the event of its request, and no holes.", nameof(events));
        }

        if (request.Policy != policy.Id)
        {
            throw new ArgumentException($"The return '{request.Return}' is judged by '{request.Policy}', not by '{policy.Id}'.", nameof(policy));
        }

        for (var i = 0; i < history.Length; i++)
        {
            var fact = history[i];
            if (fact.Version != i + 1 || fact.Return != request.Return || (i > 0 && !new ReturnRequest(policy, history[..i]).CanBeFollowedBy(fact)))
            {
                throw new ArgumentException($"The event {i + 1} of the return '{request.Return}' cannot be {fact.GetType().Name}, version {fact.Version} of '{fact.Return}' at {fact.At}.", nameof(events));
            }
        }

        return new ReturnRequest(policy, history);
    }

    /// <summary>Judges the request by its policy.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the request, whose day it is that counts.</param>
    /// <returns>That it is eligible, or refused with every ground; or why it cannot be judged.</returns>
    public Decision<ReturnRequest, ReturnEvent> Judge(Actor by, Instant at)
    {
        var grounds = Policy.GroundsAgainst(Claim, RequestedAt);
        return Decide(
            "judge", new("Judge return", "审核退换货"), ReturnState.Requested,
            grounds.IsEmpty ? new ReturnFoundEligible { Freight = ReturnPolicy.FreightOf(Claim.Reason) } : new ReturnRefused { Grounds = grounds }, by, at);
    }

    /// <summary>Records that the goods are back.</summary>
    /// <param name="vatInvoiceReturned">The original of the VAT invoice came back with them; without it a fee is kept.</param>
    /// <param name="papersReturned">The papers of the goods came back with them; needed where no reason is given.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The receipt, or why not.</returns>
    public Decision<ReturnRequest, ReturnEvent> ReceiveGoods(bool vatInvoiceReturned, bool papersReturned, Actor by, Instant at) => Decide(
        "receive-goods", new("Receive goods", "收到退货"), ReturnState.Eligible,
        new ReturnGoodsReceived { VatInvoiceReturned = vatInvoiceReturned, PapersReturned = papersReturned }, by, at,
        papersReturned || Claim.Reason == ReturnReason.QualityDefect ? null : new ReturnPapersMissing());

    /// <summary>Pays back the price less the fee.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The payment, or why not.</returns>
    public Decision<ReturnRequest, ReturnEvent> Refund(Actor by, Instant at)
    {
        var invoiceReturned = _received?.VatInvoiceReturned ?? false;
        return Decide(
            "refund", new("Refund", "退款"), ReturnState.GoodsReceived,
            new ReturnRefunded { Fee = Policy.FeeOf(Claim, invoiceReturned), Refund = Policy.RefundOf(Claim, invoiceReturned) }, by, at);
    }

    /// <summary>Gives other goods.</summary>
    /// <param name="agreement">What was agreed; null where there is nothing but the defect of quality.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The exchange, or why not: it takes a defect of quality or an agreement.</returns>
    public Decision<ReturnRequest, ReturnEvent> Exchange(string? agreement, Actor by, Instant at) => Decide(
        "exchange", new("Exchange", "换货"), ReturnState.GoodsReceived, new ReturnExchanged { Agreement = agreement }, by, at,
        Claim.Reason == ReturnReason.QualityDefect || !string.IsNullOrWhiteSpace(agreement) ? null : new ExchangeNotAgreed());

    private bool CanBeFollowedBy(ReturnEvent fact) => fact.At >= LastAt && fact switch
    {
        ReturnFoundEligible => State == ReturnState.Requested,
        ReturnRefused refused => State == ReturnState.Requested && !refused.Grounds.IsDefaultOrEmpty,
        ReturnGoodsReceived => State == ReturnState.Eligible,
        ReturnRefunded or ReturnExchanged => State == ReturnState.GoodsReceived,
        _ => false,
    };

    private Decision<ReturnRequest, ReturnEvent> Decide(
        string act, LocalizedText name, ReturnState needed, ReturnEvent fact, Actor by, Instant at, DomainError? fault = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        var unmet = UnmetConditions.Of(
            State == needed ? null : new ReturnStepNotPermitted(State),
            at >= LastAt ? null : new BeforeLastFact(at, LastAt),
            fault);
        if (!unmet.IsEmpty)
        {
            return new(new Refusal(act, name, KebabCase.Of(State), State.DisplayName, unmet));
        }

        var made = fact with { Return = Id, Version = Version + 1, At = at, By = by };
        return new(new ReturnRequest(Policy, History.Add(made)), [made]);
    }
}
