using System.Text.Json;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Returns;
using CustomerService.Domain.Json;
using NodaTime;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The code of docs/storing.md.</summary>
public sealed class StoringSnippets
{
    [Fact]
    public void Writing_and_reading_events()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var now = Instant.FromUtc(2026, 3, 1, 7, 0);
        var clerk = Actor.Of("li.wei", Role.FirstContact);
        var received = Complaint.Receive(
            ComplaintProcedures.Canonical, new Intake { Id = new("C-1"), Customer = new("K-77"), Channel = Channel.Phone, Facts = ["It broke."], Demands = [Claim.Repair] }, clerk, now);

        #region store-events
        var (complaint, events) = received.Accepted().Acknowledge("letter 17", nextContactBy: now + Duration.FromDays(1), clerk, now);

        string line = JsonSerializer.Serialize(events[0], CustomerServiceJson.ComplaintEvent);
        ComplaintEvent back = JsonSerializer.Deserialize(line, CustomerServiceJson.ComplaintEvent)!;      // JsonException.Path says where a text is wrong

        string snapshot = JsonSerializer.Serialize(complaint.Snapshot, CustomerServiceJson.ComplaintSnapshot);
        var restored = Complaint.Restore(complaint.Procedure, JsonSerializer.Deserialize(snapshot, CustomerServiceJson.ComplaintSnapshot)!);
        Console.WriteLine(line);
        #endregion

        Assert.Equal(events[0], back);
        Assert.Equal(2, restored.Version);
        Assert.Equal(
            """
            {"$type":"complaint.acknowledged.v1","message":"letter 17","nextContactBy":"2026-03-02T07:00:00Z","complaint":"C-1","version":2,"at":"2026-03-01T07:00:00Z","by":{"person":"li.wei","role":"first-contact"},"step":{"trigger":"acknowledge","from":"received","to":"acknowledged"}}

            """.ReplaceLineEndings("\n"),
            Console.ToString());
        var unknown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(line.Replace("\"message\"", "\"massage\"", StringComparison.Ordinal), CustomerServiceJson.ComplaintEvent));
        Assert.Equal("$.massage", unknown.Path);
    }

    [Fact]
    public void Writing_and_reading_another_family()
    {
        var (now, clerk) = (Instant.FromUtc(2026, 3, 2, 7, 0), Actor.Of("li.wei", Role.FirstContact));
        var policy = ReturnPolicy.SevenDays("Asia/Shanghai");
        var claim = new ReturnClaim
        {
            Reason = ReturnReason.QualityDefect,
            PurchasedOn = new LocalDate(2026, 3, 1),
            Price = new Money(1130.00m, "CNY"),
            PackingIntact = true,
            QuantityExact = true,
            Resalable = true,
            VatInvoiceIssued = true,
        };
        var paid = ReturnRequest.Open(policy, "R-1", claim, clerk, now).Accepted().Judge(clerk, now).Accepted()
            .ReceiveGoods(vatInvoiceReturned: true, papersReturned: true, clerk, now).Accepted().Refund(clerk, now).Accepted();

        #region store-family
        string history = JsonSerializer.Serialize(paid.History, CustomerServiceJson.ReturnEvents);

        var again = ReturnRequest.Replay(policy, JsonSerializer.Deserialize(history, CustomerServiceJson.ReturnEvents));
        #endregion

        Assert.Equal(paid.History.AsEnumerable(), again.History);
        Assert.Equal(ReturnState.Refunded, again.State);
    }
}
