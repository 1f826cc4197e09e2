using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>What is known of the purchase behind a complaint; terms are counted from it. What is null is not known.</summary>
public sealed record PurchaseFacts
{
    /// <summary>The day of purchase.</summary>
    public LocalDate? PurchasedOn { get; init; }

    /// <summary>The day on which the customer received the goods, or the service.</summary>
    public LocalDate? DeliveredOn { get; init; }

    /// <summary>The day on which the defect was found.</summary>
    public LocalDate? DefectFoundOn { get; init; }

    /// <summary>How often the same thing was repaired, and is still not usable; 0 or more.</summary>
    public int? Repairs { get; init; }

    /// <summary>Durable goods (耐用商品) or decoration (装饰装修).</summary>
    public bool? IsDurable { get; init; }
}
