using NodaTime;

namespace CustomerService.Domain.Complaints.Returns;

/// <summary>What a customer wants to send back, and in which condition.</summary>
public sealed record ReturnClaim
{
    /// <summary>Why.</summary>
    public required ReturnReason Reason { get; init; }

    /// <summary>The day of purchase.</summary>
    public required LocalDate PurchasedOn { get; init; }

    /// <summary>What was paid, tax included; above zero.</summary>
    public required Money Price { get; init; }

    /// <summary>The packing is intact.</summary>
    public required bool PackingIntact { get; init; }

    /// <summary>Everything that was sold comes back.</summary>
    public required bool QuantityExact { get; init; }

    /// <summary>The goods can be sold again.</summary>
    public required bool Resalable { get; init; }

    /// <summary>A VAT invoice (增值税发票) was issued for the purchase.</summary>
    public required bool VatInvoiceIssued { get; init; }

    /// <summary>The rule that excludes the goods from returns without a reason; null: none does.</summary>
    public string? Exclusion { get; init; }
}
