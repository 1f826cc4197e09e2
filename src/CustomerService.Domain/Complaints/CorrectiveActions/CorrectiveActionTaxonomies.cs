namespace CustomerService.Domain.Complaints.CorrectiveActions;

/// <summary>Where a corrective action stands.</summary>
/// <remarks>Source: [003 R10 4.4.4].</remarks>
public enum CorrectiveActionState
{
    /// <summary>Proposed, waits for approval (已提出).</summary>
    Proposed,

    /// <summary>Approved, not begun (已批准).</summary>
    Approved,

    /// <summary>Being carried out (实施中).</summary>
    InExecution,

    /// <summary>Every measure is reported as done (已实施).</summary>
    Executed,

    /// <summary>Its effect is verified (已验证).</summary>
    Verified,

    /// <summary>Its effect was missing: some measures are to be done again (返工).</summary>
    Reworked,
}

/// <summary>What a measure is for.</summary>
public enum CorrectiveMeasureKind
{
    /// <summary>It removes the cause of what happened (纠正措施).</summary>
    Corrective,

    /// <summary>It keeps the like from happening elsewhere (预防措施).</summary>
    Preventive,
}

/// <summary>Names of the taxonomies of corrective actions.</summary>
public static class CorrectiveActionTaxonomies
{
    extension(CorrectiveActionState state)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => state switch
        {
            CorrectiveActionState.Proposed => new("proposed", "已提出"),
            CorrectiveActionState.Approved => new("approved", "已批准"),
            CorrectiveActionState.InExecution => new("in execution", "实施中"),
            CorrectiveActionState.Executed => new("executed", "已实施"),
            CorrectiveActionState.Verified => new("verified", "已验证"),
            CorrectiveActionState.Reworked => new("to be done again", "返工"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a value of CorrectiveActionState."),
        };
    }

    extension(CorrectiveMeasureKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            CorrectiveMeasureKind.Corrective => new("corrective", "纠正措施"),
            CorrectiveMeasureKind.Preventive => new("preventive", "预防措施"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of CorrectiveMeasureKind."),
        };
    }
}
