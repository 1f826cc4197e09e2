namespace CustomerService.Domain.Planning.Market;

/// <summary>Where a competitor comes from.</summary>
/// <remarks>Source: [000 Q9]: rivals of the own industry and of others are both to be analyzed.</remarks>
public enum CompetitorKind
{
    /// <summary>It offers the same (同行业竞争者).</summary>
    SameIndustry,

    /// <summary>It meets the same need by something else (非同行业竞争者).</summary>
    OtherIndustry,
}

/// <summary>What a firm is to its market.</summary>
/// <remarks>From the field, not from the sources: P. Kotler, Marketing Management.</remarks>
public enum CompetitorRole
{
    /// <summary>It has the largest share (市场领导者).</summary>
    Leader,

    /// <summary>It attacks the leader (市场挑战者).</summary>
    Challenger,

    /// <summary>It goes with the leader (市场追随者).</summary>
    Follower,

    /// <summary>It serves a part that others leave (市场补缺者).</summary>
    Nicher,
}

/// <summary>What a firm does about its competitors.</summary>
/// <remarks>Source: [003 c6 q15]. The source prints no key; withdrawal as the one not normally used is inferred.</remarks>
public enum CompetitiveStrategy
{
    /// <summary>It goes for their customers (进攻).</summary>
    Attack,

    /// <summary>It keeps its own (防守).</summary>
    Defend,

    /// <summary>It goes where they are not (迂回).</summary>
    Detour,

    /// <summary>It leaves the market (撤退).</summary>
    Withdraw,
}

/// <summary>Names and rules of <see cref="CompetitorKind"/>, <see cref="CompetitorRole"/> and <see cref="CompetitiveStrategy"/>.</summary>
public static class Competitors
{
    extension(CompetitorKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            CompetitorKind.SameIndustry => new("same industry", "同行业竞争者"),
            CompetitorKind.OtherIndustry => new("other industry", "非同行业竞争者"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of CompetitorKind."),
        };
    }

    extension(CompetitorRole role)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => role switch
        {
            CompetitorRole.Leader => new("leader", "市场领导者"),
            CompetitorRole.Challenger => new("challenger", "市场挑战者"),
            CompetitorRole.Follower => new("follower", "市场追随者"),
            CompetitorRole.Nicher => new("nicher", "市场补缺者"),
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a value of CompetitorRole."),
        };
    }

    extension(CompetitiveStrategy strategy)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => strategy switch
        {
            CompetitiveStrategy.Attack => new("attack", "进攻"),
            CompetitiveStrategy.Defend => new("defend", "防守"),
            CompetitiveStrategy.Detour => new("detour", "迂回"),
            CompetitiveStrategy.Withdraw => new("withdraw", "撤退"),
            _ => throw new ArgumentOutOfRangeException(nameof(strategy), strategy, "Not a value of CompetitiveStrategy."),
        };

        /// <summary>Whether firms normally choose it: all but withdrawal. A fact to show, not a rule that forbids.</summary>
        public bool IsNormallyUsed => strategy != CompetitiveStrategy.Withdraw;
    }
}
