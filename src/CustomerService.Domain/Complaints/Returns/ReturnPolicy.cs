using System.Collections.Immutable;
using System.Globalization;
using CustomerService.Domain.Commitments.Practices;
using NodaTime;

namespace CustomerService.Domain.Complaints.Returns;

/// <summary>When goods may be sent back, and what that costs.</summary>
/// <remarks>
/// <para>
/// Immutable, safe to share between threads. Without a reason goods come back within some days of the purchase, the whole last day included, when
/// packing, quantity and condition allow; a defect of quality always opens the way, without a fee and at the firm's cost. Source: [003 R10 4.4.2].
/// </para>
/// <para>That the firm pays the freight of defective goods is a choice of this library; the source does not say.</para>
/// </remarks>
public sealed class ReturnPolicy
{
    private readonly DateTimeZone _zone;

    /// <summary>Makes a policy.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="days">Days after the purchase within which goods come back without a reason; 0 to 36,500, the whole last day included.</param>
    /// <param name="invoiceFeeRate">The share of the tax-inclusive price that is kept where a VAT invoice is not returned; 0 to 1.</param>
    /// <param name="timeZone">The zone whose days count, an IANA id.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public ReturnPolicy(string id, int days, decimal invoiceFeeRate, string timeZone)
    {
        ArgumentNullException.ThrowIfNull(timeZone);
        var faults = new RuleBookFaults();
        if (string.IsNullOrWhiteSpace(id))
        {
            faults.Add("$.id", "rule-book.out-of-range", "A policy has an id.");
        }

        if (days is < 0 or > MostDays)
        {
            faults.Add("$.days", "rule-book.out-of-range", $"{days} is not a number of days from 0 to {MostDays}.");
        }

        if (invoiceFeeRate is < 0 or > 1)
        {
            faults.Add("$.invoiceFeeRate", "rule-book.out-of-range", $"{invoiceFeeRate.ToString(CultureInfo.InvariantCulture)} is not a share from 0 to 1.");
        }

        var zone = LocalDays.ZoneOrFault(timeZone, faults);
        faults.ThrowIfAny($"return policy '{id}'");
        (Id, Days, InvoiceFeeRate, _zone) = (id, days, invoiceFeeRate, zone!);
    }

    internal const int MostDays = 36_500;

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Days after the purchase within which goods come back without a reason.</summary>
    public int Days { get; }

    /// <summary>The share of the tax-inclusive price that is kept where a VAT invoice is not returned.</summary>
    public decimal InvoiceFeeRate { get; }

    /// <summary>The zone whose days count, an IANA id.</summary>
    public string TimeZone => _zone.Id;

    /// <summary>Seven days without a reason; 14% of the tax-inclusive price where a VAT invoice is not returned.</summary>
    /// <param name="timeZone">The zone whose days count, an IANA id; the source does not say which.</param>
    /// <returns>The policy.</returns>
    /// <remarks>Source: [003 R10 4.4.2].</remarks>
    /// <exception cref="RuleBookException">The zone is not in the tz database.</exception>
    public static ReturnPolicy SevenDays(string timeZone) => new("return.seven-days", 7, 0.14m, timeZone);

    /// <summary>Reads a policy from JSON.</summary>
    /// <param name="json">The text; strict: an unknown property is a fault.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static ReturnPolicy Parse(string json) => ReturnPolicyJson.Read(json);

    /// <summary>Writes the policy as JSON that <see cref="Parse"/> reads back.</summary>
    /// <returns>Indented JSON with line feeds.</returns>
    public string ToJson() => ReturnPolicyJson.Write(this);

    /// <summary>The last day on which goods come back without a reason.</summary>
    /// <param name="purchasedOn">The day of purchase.</param>
    /// <returns>The day of purchase and <see cref="Days"/> days more: bought on 1 March, the seventh day is 8 March.</returns>
    public LocalDate LastDay(LocalDate purchasedOn) => purchasedOn.PlusDays(Days);

    /// <summary>Why a return is refused.</summary>
    /// <param name="claim">What is to come back.</param>
    /// <param name="requestedAt">When it was asked for; its day in <see cref="TimeZone"/> counts.</param>
    /// <returns>Every ground, in the order of <see cref="ReturnRefusalGround"/>; none for a return that is eligible, and never any for a defect of quality.</returns>
    public ImmutableArray<ReturnRefusalGround> GroundsAgainst(ReturnClaim claim, Instant requestedAt)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Reason == ReturnReason.QualityDefect)
        {
            return [];
        }

        var grounds = ImmutableArray.CreateBuilder<ReturnRefusalGround>();
        Find(ReturnRefusalGround.TooLate, DayOf(requestedAt) > LastDay(claim.PurchasedOn));
        Find(ReturnRefusalGround.PackingNotIntact, !claim.PackingIntact);
        Find(ReturnRefusalGround.QuantityNotExact, !claim.QuantityExact);
        Find(ReturnRefusalGround.NotResalable, !claim.Resalable);
        Find(ReturnRefusalGround.Excluded, claim.Exclusion is not null);
        return grounds.ToImmutable();

        void Find(ReturnRefusalGround ground, bool found)
        {
            if (found)
            {
                grounds.Add(ground);
            }
        }
    }

    /// <summary>What is kept of the price.</summary>
    /// <param name="claim">What came back.</param>
    /// <param name="vatInvoiceReturned">The original of the VAT invoice came back as well.</param>
    /// <returns>
    /// <see cref="InvoiceFeeRate"/> of the tax-inclusive price, rounded to two digits away from zero and never above the price, where a VAT invoice
    /// was issued and did not come back; zero otherwise, and for a defect of quality.
    /// </returns>
    public Money FeeOf(ReturnClaim claim, bool vatInvoiceReturned)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Reason == ReturnReason.QualityDefect || !claim.VatInvoiceIssued || vatInvoiceReturned)
        {
            return claim.Price * 0;
        }

        var fee = (claim.Price * InvoiceFeeRate).Rounded();
        return fee < claim.Price ? fee : claim.Price;
    }

    /// <summary>What is paid back: the tax-inclusive price less the fee.</summary>
    /// <param name="claim">What came back.</param>
    /// <param name="vatInvoiceReturned">The original of the VAT invoice came back as well.</param>
    /// <returns>
    /// Price and fee in exact arithmetic. The customer's freight was paid to the carrier and is not deducted a second time.
    /// </returns>
    public Money RefundOf(ReturnClaim claim, bool vatInvoiceReturned) => claim is null
        ? throw new ArgumentNullException(nameof(claim))
        : claim.Price - FeeOf(claim, vatInvoiceReturned);

    /// <summary>Who pays for the way back.</summary>
    /// <param name="reason">Why the goods are sent back.</param>
    /// <returns>The firm for a defect of quality (a choice of this library), otherwise the customer [003 R10 4.4.2].</returns>
    public static FreightPayer FreightOf(ReturnReason reason) => reason == ReturnReason.QualityDefect ? FreightPayer.Firm : FreightPayer.Customer;

    internal LocalDate DayOf(Instant at) => at.InZone(_zone).Date;
}
