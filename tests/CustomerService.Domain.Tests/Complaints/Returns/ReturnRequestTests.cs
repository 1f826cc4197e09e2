using System.Collections.Immutable;
using System.Text.Json;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Returns;
using CustomerService.Domain.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Complaints.Returns;

public sealed class ReturnRequestTests
{
    private static readonly ReturnPolicy Policy = ReturnPolicy.SevenDays("Asia/Shanghai");

    private static readonly ReturnClaim Claim = new()
    {
        Reason = ReturnReason.NoReason,
        PurchasedOn = new LocalDate(2026, 3, 1),
        Price = new Money(1130.00m, "CNY"),
        PackingIntact = true,
        QuantityExact = true,
        Resalable = true,
        VatInvoiceIssued = true,
    };

    private static readonly ReturnRequest Requested = ReturnRequest.Open(Policy, "R-1", Claim, FirstContact, March(4), new("C-1")).Accepted();
    private static readonly ReturnRequest Eligible = Requested.Judge(Handler, March(5)).Accepted();
    private static readonly ReturnRequest Received = Eligible.ReceiveGoods(true, true, Handler, March(6)).Accepted();

    [Fact]
    public void Every_ground_against_a_return_is_named_at_once()
    {
        var bad = Claim with { PackingIntact = false, QuantityExact = false, Resalable = false, Exclusion = "opened software" };

        Assert.Equal(Enum.GetValues<ReturnRefusalGround>(), Policy.GroundsAgainst(bad, March(20)));
        Assert.Empty(Policy.GroundsAgainst(bad with { Reason = ReturnReason.QualityDefect }, March(20)));
    }

    [Fact]
    public void The_day_of_the_request_counts_however_late_it_is_judged() =>
        Assert.Equal(ReturnState.Eligible, Requested.Judge(Handler, March(30)).Accepted().State);

    [Fact]
    public void An_exchange_takes_a_defect_or_an_agreement()
    {
        var defective = ReturnRequest.Open(Policy, "R-2", Claim with { Reason = ReturnReason.QualityDefect }, FirstContact, March(4)).Accepted()
            .Judge(Handler, March(5)).Accepted().ReceiveGoods(false, false, Handler, March(6)).Accepted();

        Assert.Equal(ReturnState.Exchanged, defective.Exchange(null, Handler, March(7)).Accepted().State);
        Assert.Equal(ReturnState.Exchanged, Received.Exchange("the blue one instead", Handler, March(7)).Accepted().State);
    }

    [Theory, InlineData(null), InlineData(" ")]
    public void ExchangeNotAgreed_without_a_defect(string? agreement) =>
        Assert.Equal(new ExchangeNotAgreed(), Refused<ExchangeNotAgreed>(Received.Exchange(agreement, Handler, March(7)), "complaint.exchange-not-agreed"));

    [Fact]
    public void ReturnPapersMissing_where_no_reason_is_given() =>
        Assert.Equal(new ReturnPapersMissing(), Refused<ReturnPapersMissing>(Eligible.ReceiveGoods(true, papersReturned: false, Handler, March(6)), "complaint.return-papers-missing"));

    [Fact]
    public void ReturnStepNotPermitted_names_the_state()
    {
        Assert.Equal(new ReturnStepNotPermitted(ReturnState.Requested), Refused<ReturnStepNotPermitted>(Requested.Refund(Handler, March(7)), "complaint.return-step-not-permitted"));
        var refunded = Received.Refund(Handler, March(7)).Accepted();
        Assert.All(
            new[] { refunded.Judge(Handler, March(8)), refunded.ReceiveGoods(true, true, Handler, March(8)), refunded.Refund(Handler, March(8)), refunded.Exchange("x", Handler, March(8)) },
            decision => Assert.Equal(new ReturnStepNotPermitted(ReturnState.Refunded), Assert.Single(decision.Refusal!.Unmet)));
        Assert.True(refunded.State.IsFinal);
        Assert.False(Received.State.IsFinal);
    }

    [Fact]
    public void PurchasedAfterRequest_names_both_days() =>
        Assert.Equal(
            new PurchasedAfterRequest(new(2026, 3, 1), new(2026, 2, 28)),
            Refused<PurchasedAfterRequest>(ReturnRequest.Open(Policy, "R", Claim, FirstContact, March(1, hour: 0) - Duration.Epsilon), "complaint.purchased-after-request"));

    [Fact]
    public void Everything_unmet_is_named_at_once() =>
        Assert.Equal(
            ["complaint.return-step-not-permitted", "complaint.before-last-fact", "complaint.exchange-not-agreed"],
            Eligible.Exchange(null, Handler, March(1)).Refusal!.Unmet.Select(error => error.Code));

    [Fact]
    public void A_blank_exclusion_is_refused() =>
        Assert.Equal(new BlankText("exclusion"), Refused<BlankText>(ReturnRequest.Open(Policy, "R", Claim with { Exclusion = " " }, FirstContact, March(4)), "complaint.blank-text"));

    [Fact]   // property: nothing is lost and nothing is made
    public void Fee_and_refund_add_up_to_the_price_and_the_fee_never_exceeds_it() =>
        Prop.ForAll(
            Gen.Choose(1, 100_000_000).Zip(Gen.Choose(0, 4)).Zip(Gen.Choose(0, 1_000)).Zip(Gen.Elements(true, false).Two()).ToArbitrary(),
            input =>
            {
                var (((digits, scale), rate), (issued, returned)) = input;
                var policy = new ReturnPolicy("p", 7, rate / 1_000m, "UTC");
                var claim = Claim with { Price = new Money(new decimal(digits, 0, 0, false, (byte)scale), "CNY"), VatInvoiceIssued = issued };

                var (fee, refund) = (policy.FeeOf(claim, returned), policy.RefundOf(claim, returned));

                return fee + refund == claim.Price && fee.Amount >= 0 && fee <= claim.Price && (fee.Amount == 0 || (issued && !returned))
                    && (fee == claim.Price || fee == fee.Rounded());
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]   // property: one day more never turns a refusal for lateness into a permission
    public void A_return_is_in_time_exactly_for_the_days_of_the_policy() =>
        Prop.ForAll(Gen.Choose(0, 400).Zip(Gen.Choose(0, 500)).ToArbitrary(), input =>
        {
            var (days, later) = input;
            var policy = new ReturnPolicy("p", days, 0, "UTC");
            var at = Claim.PurchasedOn.PlusDays(later).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
            return policy.GroundsAgainst(Claim, at).Contains(ReturnRefusalGround.TooLate) == later > days;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_policy_reads_back_from_JSON()
    {
        var json = Policy.ToJson();

        Assert.Equal(json, ReturnPolicy.Parse(json).ToJson());
        Assert.Contains("\"invoiceFeeRate\": 0.14", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_does_not_hold_together_is_refused_with_all_its_faults()
    {
        Assert.Equal(
            ["$.id", "$.days", "$.invoiceFeeRate", "$.timeZone"],
            Assert.Throws<RuleBookException>(() => new ReturnPolicy(" ", -1, 1.01m, "Mars/Base")).Faults.Select(fault => fault.Place));
        Assert.Equal(
            ["$.fee", "$.days", "$.invoiceFeeRate", "$.timeZone"],
            Assert.Throws<RuleBookException>(() => ReturnPolicy.Parse("""{ "id": "a", "days": 1.5, "invoiceFeeRate": 2, "timeZone": "Mars/Base", "fee": 1 }""")).Faults.Select(fault => fault.Place));
        Assert.Equal(
            ["$", "$", "$", "$"],
            Assert.Throws<RuleBookException>(() => ReturnPolicy.Parse("{}")).Faults.Select(fault => fault.Place));
        Assert.Throws<RuleBookException>(() => ReturnPolicy.Parse("["));
    }

    [Fact]
    public void A_replayed_history_stands_where_the_return_stood()
    {
        var refunded = Received.Refund(Handler, March(7)).Accepted();

        var replayed = ReturnRequest.Replay(Policy, refunded.History);

        Assert.Equal((refunded.State, refunded.Version, refunded.LastAt, refunded.Complaint, refunded.Refunded), (replayed.State, replayed.Version, replayed.LastAt, replayed.Complaint, replayed.Refunded));
        Assert.Equal(new ComplaintId("C-1"), replayed.Complaint);
    }

    [Fact]
    public void A_history_with_a_gap_a_repeat_a_foreign_event_or_a_step_that_cannot_follow_is_thrown_back()
    {
        var history = Received.Refund(Handler, March(7)).Accepted().History;

        Throws([]);
        Throws([null!]);
        Throws(history.RemoveAt(0));
        Throws(history.RemoveAt(1));
        Throws(history.SetItem(1, history[1] with { Return = "R-9" }));
        Throws(history.SetItem(1, history[1] with { At = history[0].At - Duration.Epsilon }));
        Throws(history.SetItem(1, history[0] with { Version = 2 }));
        Throws(history.SetItem(1, new ReturnRefused { Return = "R-1", Version = 2, At = history[1].At, Grounds = default }));
        Throws(history.Add(history[^1] with { Version = 5 }));
        Assert.Throws<ArgumentException>("policy", () => ReturnRequest.Replay(new ReturnPolicy("other", 7, 0, "UTC"), history));

        static void Throws(ImmutableArray<ReturnEvent> events) => Assert.Throws<ArgumentException>(nameof(events), () => ReturnRequest.Replay(Policy, events));
    }

    [Fact]
    public void Every_kind_of_event_reads_back_from_JSON()
    {
        var form = CustomerServiceJson.ReturnEvent;
        ImmutableArray<ReturnEvent> all =
        [
            .. Received.Refund(Handler, March(7)).Accepted().History,
            Received.Exchange("the blue one", Handler, March(7)).Events[0],
            ReturnRequest.Open(Policy, "R-3", Claim with { PackingIntact = false, Exclusion = "opened" }, FirstContact, March(4)).Accepted().Judge(Handler, March(4)).Events[0],
        ];

        Assert.Equal(6, all.Select(fact => fact.GetType()).Distinct().Count());
        Assert.All(all, fact => Assert.Equal(fact, JsonSerializer.Deserialize(JsonSerializer.Serialize(fact, form), form)));
        Assert.Equal(all.AsEnumerable(), JsonSerializer.Deserialize(JsonSerializer.Serialize(all, CustomerServiceJson.ReturnEvents), CustomerServiceJson.ReturnEvents));
        Assert.Contains("complaint.return.requested.v1", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", form)).Message, StringComparison.Ordinal);
        Assert.Equal(
            """{"$type":"complaint.return.refused.v1","grounds":["packing-not-intact","excluded"],"return":"R-3","version":2,"at":"2026-03-04T01:00:00Z","by":{"person":"li.wei","role":"handler","department":"repair"}}""",
            JsonSerializer.Serialize(all[^1], form));
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentException>("id", () => ReturnRequest.Open(Policy, " ", Claim, FirstContact, March(4)));
        Assert.Throws<ArgumentNullException>("by", () => ReturnRequest.Open(Policy, "R", Claim, null!, March(4)));
        Assert.Throws<ArgumentOutOfRangeException>("claim", () => ReturnRequest.Open(Policy, "R", Claim with { Price = new Money(0, "CNY") }, FirstContact, March(4)));
        Assert.Throws<ArgumentOutOfRangeException>("claim", () => ReturnRequest.Open(Policy, "R", Claim with { Reason = (ReturnReason)9 }, FirstContact, March(4)));
        Assert.Throws<ArgumentNullException>("by", () => Requested.Judge(null!, March(5)));
    }

    private static T Refused<T>(Decision<ReturnRequest, ReturnEvent> decision, string code)
        where T : DomainError
    {
        var reason = Assert.IsType<T>(Assert.Single(decision.Refusal!.Unmet));
        Assert.Equal(code, reason.Code);
        Assert.Contains(reason.Message.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
        Assert.DoesNotContain(reason.Message.English, c => c is >= '\u4E00' and <= '\u9FFF');
        return reason;
    }
}
