namespace CustomerService.Domain.Complaints;

/// <summary>What is complained of in a product.</summary>
/// <remarks>Source: [003 c10 q19].</remarks>
public enum ProductComplaintKind
{
    /// <summary>Function (功能).</summary>
    Function,

    /// <summary>Safety (安全).</summary>
    Safety,

    /// <summary>Quality (质量).</summary>
    Quality,

    /// <summary>Transaction (交易).</summary>
    Transaction,

    /// <summary>Delivery (交付).</summary>
    Delivery,
}

/// <summary>Names of <see cref="ProductComplaintKind"/>.</summary>
public static class ProductComplaintKinds
{
    extension(ProductComplaintKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            ProductComplaintKind.Function => new("function", "功能"),
            ProductComplaintKind.Safety => new("safety", "安全"),
            ProductComplaintKind.Quality => new("quality", "质量"),
            ProductComplaintKind.Transaction => new("transaction", "交易"),
            ProductComplaintKind.Delivery => new("delivery", "交付"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of ProductComplaintKind."),
        };
    }
}

/// <summary>What is complained of in a service.</summary>
/// <remarks>Source: [003 c10 q18].</remarks>
public enum ServiceComplaintKind
{
    /// <summary>Ability (服务能力).</summary>
    Ability,

    /// <summary>Attitude (服务态度).</summary>
    Attitude,

    /// <summary>Quality (服务质量).</summary>
    Quality,

    /// <summary>Etiquette (服务礼仪).</summary>
    Etiquette,
}

/// <summary>Names of <see cref="ServiceComplaintKind"/>.</summary>
public static class ServiceComplaintKinds
{
    extension(ServiceComplaintKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            ServiceComplaintKind.Ability => new("ability", "服务能力"),
            ServiceComplaintKind.Attitude => new("attitude", "服务态度"),
            ServiceComplaintKind.Quality => new("quality", "服务质量"),
            ServiceComplaintKind.Etiquette => new("etiquette", "服务礼仪"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of ServiceComplaintKind."),
        };
    }
}

/// <summary>How a delivery is incomplete.</summary>
/// <remarks>Source: [003 c10 q9]. Each is a product complaint of the kind <see cref="ProductComplaintKind.Delivery"/>.</remarks>
public enum DeliveryDefect
{
    /// <summary>Accessories missing (附件未交付).</summary>
    AccessoriesMissing,

    /// <summary>Documents missing (资料未提供).</summary>
    DocumentsMissing,

    /// <summary>The whole does not perform (整机效能不能发挥).</summary>
    OverallPerformanceMissing,
}

/// <summary>Names of <see cref="DeliveryDefect"/>.</summary>
public static class DeliveryDefects
{
    extension(DeliveryDefect defect)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => defect switch
        {
            DeliveryDefect.AccessoriesMissing => new("accessories missing", "附件未交付"),
            DeliveryDefect.DocumentsMissing => new("documents missing", "资料未提供"),
            DeliveryDefect.OverallPerformanceMissing => new("the whole does not perform", "整机效能不能发挥"),
            _ => throw new ArgumentOutOfRangeException(nameof(defect), defect, "Not a value of DeliveryDefect."),
        };
    }
}
