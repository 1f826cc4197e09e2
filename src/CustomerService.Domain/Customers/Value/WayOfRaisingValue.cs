namespace CustomerService.Domain.Customers.Value;

/// <summary>How a firm raises the value that customers see in it [003 c2 q27].</summary>
public enum WayOfRaisingValue
{
    /// <summary>Let customers feel what they get (增强客户感知).</summary>
    StrengthenPerception,

    /// <summary>Serve each as the person he is (提供个性化服务).</summary>
    Personalize,

    /// <summary>Help customers to succeed with it (协助客户成功).</summary>
    HelpCustomersSucceed,

    /// <summary>Make customers happy (让客户快乐).</summary>
    MakeCustomersHappy,
}

/// <summary>Names of <see cref="WayOfRaisingValue"/>.</summary>
public static class WaysOfRaisingValue
{
    extension(WayOfRaisingValue way)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => way switch
        {
            WayOfRaisingValue.StrengthenPerception => new("strengthen what customers perceive", "增强客户感知"),
            WayOfRaisingValue.Personalize => new("personalize the service", "提供个性化服务"),
            WayOfRaisingValue.HelpCustomersSucceed => new("help customers succeed", "协助客户成功"),
            WayOfRaisingValue.MakeCustomersHappy => new("make customers happy", "让客户快乐"),
            _ => throw new ArgumentOutOfRangeException(nameof(way), way, "Not a value of WayOfRaisingValue."),
        };
    }
}
