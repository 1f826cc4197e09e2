namespace CustomerService.Domain.Commitments.Practices;

/// <summary>What the service around a product brings about (产品服务的作用).</summary>
/// <remarks>Source: [003 c1 q26].</remarks>
public enum ProductServiceEffect
{
    /// <summary>The product does what it was bought for (效用).</summary>
    Efficacy,

    /// <summary>The customer gets more than the product (附加值).</summary>
    AddedValue,

    /// <summary>Firm and customer can talk to each other (沟通平台).</summary>
    CommunicationPlatform,
}

/// <summary>Names of <see cref="ProductServiceEffect"/>.</summary>
public static class ProductServiceEffects
{
    extension(ProductServiceEffect effect)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => effect switch
        {
            ProductServiceEffect.Efficacy => new("efficacy", "效用"),
            ProductServiceEffect.AddedValue => new("added value", "附加值"),
            ProductServiceEffect.CommunicationPlatform => new("communication platform", "沟通平台"),
            _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "Not a value of ProductServiceEffect."),
        };
    }
}
