namespace CustomerService.Domain.Commitments;

/// <summary>What a promise times.</summary>
public enum PromiseMetric
{
    /// <summary>From the customer's first message to our first answer (首次响应).</summary>
    FirstResponse,

    /// <summary>From each later message of the customer to our next answer (下次响应).</summary>
    NextResponse,

    /// <summary>From our last word to our next, though nobody asked (进展通报).</summary>
    NextUpdate,

    /// <summary>From receipt to the end of the matter (解决).</summary>
    Resolution,

    /// <summary>From the order to dispatch or arrival (交付).</summary>
    Delivery,

    /// <summary>From the agreement to call to the call (回电).</summary>
    CallBack,

    /// <summary>Whatever else the host times (其他).</summary>
    Custom,
}

/// <summary>Names of <see cref="PromiseMetric"/>.</summary>
public static class PromiseMetrics
{
    extension(PromiseMetric metric)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => metric switch
        {
            PromiseMetric.FirstResponse => new("first response", "首次响应"),
            PromiseMetric.NextResponse => new("next response", "下次响应"),
            PromiseMetric.NextUpdate => new("next update", "进展通报"),
            PromiseMetric.Resolution => new("resolution", "解决"),
            PromiseMetric.Delivery => new("delivery", "交付"),
            PromiseMetric.CallBack => new("call-back", "回电"),
            PromiseMetric.Custom => new("custom", "其他"),
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Not a value of PromiseMetric."),
        };
    }
}
