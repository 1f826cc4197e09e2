namespace CustomerService.Domain.Commitments.Reviews;

/// <summary>Where the review of a service level agreement stands.</summary>
/// <remarks>Source: [003 R18].</remarks>
public enum ServiceLevelReviewState
{
    /// <summary>Performance and settings are being surveyed (滚动调查).</summary>
    Surveying,

    /// <summary>A change is proposed; departments confirm it or not (已提出变更).</summary>
    Proposed,

    /// <summary>Every department concerned has confirmed the change (各部门已确认).</summary>
    Confirmed,

    /// <summary>The change is in force as the next version of the agreement (已生效).</summary>
    InForce,

    /// <summary>A department rejected the change; the agreement stays as it is (已否决).</summary>
    Rejected,
}

/// <summary>What a survey looks at.</summary>
public enum ServiceLevelSubject
{
    /// <summary>How well the agreed levels are kept, and will be (执行情况).</summary>
    Performance,

    /// <summary>Whether the agreed levels are set right, and will be (设定情况).</summary>
    Settings,
}

/// <summary>Names of <see cref="ServiceLevelReviewState"/> and <see cref="ServiceLevelSubject"/>.</summary>
public static class ServiceLevelReviewStates
{
    extension(ServiceLevelReviewState state)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => state switch
        {
            ServiceLevelReviewState.Surveying => new("surveying", "滚动调查"),
            ServiceLevelReviewState.Proposed => new("change proposed", "已提出变更"),
            ServiceLevelReviewState.Confirmed => new("confirmed by all departments concerned", "各部门已确认"),
            ServiceLevelReviewState.InForce => new("in force", "已生效"),
            ServiceLevelReviewState.Rejected => new("rejected", "已否决"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a value of ServiceLevelReviewState."),
        };

        /// <summary>Whether nothing more can happen: in force, or rejected.</summary>
        public bool IsFinal => state is ServiceLevelReviewState.InForce or ServiceLevelReviewState.Rejected;
    }

    extension(ServiceLevelSubject subject)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => subject switch
        {
            ServiceLevelSubject.Performance => new("performance", "执行情况"),
            ServiceLevelSubject.Settings => new("settings", "设定情况"),
            _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "Not a value of ServiceLevelSubject."),
        };
    }
}
