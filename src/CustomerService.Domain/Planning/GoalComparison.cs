namespace CustomerService.Domain.Planning;

/// <summary>On which side of its target a goal is met; "at least 95%" counts 95%, "more than 95%" does not.</summary>
public enum GoalComparison
{
    /// <summary>At most the target, the target included (不高于).</summary>
    AtMost,

    /// <summary>Less than the target (低于).</summary>
    LessThan,

    /// <summary>At least the target, the target included (不低于).</summary>
    AtLeast,

    /// <summary>More than the target (高于).</summary>
    MoreThan,
}

/// <summary>What became of a goal.</summary>
public enum GoalVerdict
{
    /// <summary>The actual value is on the target's side (达成).</summary>
    Met,

    /// <summary>The value moved from the baseline toward the target and did not reach it (部分达成).</summary>
    PartlyMet,

    /// <summary>The value stayed or got worse (未达成).</summary>
    Missed,
}

/// <summary>Names of <see cref="GoalComparison"/> and <see cref="GoalVerdict"/>.</summary>
public static class GoalComparisons
{
    extension(GoalComparison comparison)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => comparison switch
        {
            GoalComparison.AtMost => new("at most", "不高于"),
            GoalComparison.LessThan => new("less than", "低于"),
            GoalComparison.AtLeast => new("at least", "不低于"),
            GoalComparison.MoreThan => new("more than", "高于"),
            _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a value of GoalComparison."),
        };

        /// <summary>The sign: <c>≤</c>, <c>&lt;</c>, <c>≥</c> or <c>&gt;</c>.</summary>
        public string Sign => comparison switch
        {
            GoalComparison.AtMost => "≤",
            GoalComparison.LessThan => "<",
            GoalComparison.AtLeast => "≥",
            _ => ">",
        };

        /// <summary>Whether the target itself does not count.</summary>
        public bool IsStrict => comparison is GoalComparison.LessThan or GoalComparison.MoreThan;

        /// <summary>Whether a smaller value is the better one.</summary>
        public bool WantsLess => comparison is GoalComparison.AtMost or GoalComparison.LessThan;
    }

    extension(GoalVerdict verdict)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => verdict switch
        {
            GoalVerdict.Met => new("met", "达成"),
            GoalVerdict.PartlyMet => new("partly met", "部分达成"),
            GoalVerdict.Missed => new("missed", "未达成"),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a value of GoalVerdict."),
        };
    }
}
