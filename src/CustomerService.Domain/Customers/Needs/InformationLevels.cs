namespace CustomerService.Domain.Customers.Needs;

/// <summary>How hard information on a customer is to come by: the harder, the more it is worth.</summary>
/// <remarks>Source: [003 c6 q1, q18]. The source describes the first level; how dear the others are is the firm's scale, see <see cref="InformationScale"/>.</remarks>
public enum InformationLevel
{
    /// <summary>Free or cheap, the easiest to find (第一级).</summary>
    First,

    /// <summary>Dearer than the first (第二级).</summary>
    Second,

    /// <summary>Dearer than the second (第三级).</summary>
    Third,

    /// <summary>The hardest to come by, and worth the most (第四级).</summary>
    Fourth,
}

/// <summary>Names and rules of <see cref="InformationLevel"/>.</summary>
public static class InformationLevels
{
    extension(InformationLevel value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            InformationLevel.First => new("first level", "第一级"),
            InformationLevel.Second => new("second level", "第二级"),
            InformationLevel.Third => new("third level", "第三级"),
            InformationLevel.Fourth => new("fourth level", "第四级"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of InformationLevel."),
        };

        /// <summary>Whether information of this level is worth more than that of another: worth grows with the difficulty.</summary>
        /// <param name="other">The other level.</param>
        /// <returns>True when this level is higher.</returns>
        public bool IsWorthMoreThan(InformationLevel other) => value > other;
    }
}
