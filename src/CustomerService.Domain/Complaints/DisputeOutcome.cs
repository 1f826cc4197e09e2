namespace CustomerService.Domain.Complaints;

/// <summary>Who wins and who loses when a dispute ends.</summary>
/// <remarks>Source: the dumpling case [001 P2 post12].</remarks>
public enum DisputeOutcome
{
    /// <summary>Both win (双赢).</summary>
    BothWin,

    /// <summary>The customer wins (客户赢).</summary>
    CustomerWins,

    /// <summary>The firm wins (企业赢).</summary>
    FirmWins,

    /// <summary>Both lose (双输).</summary>
    BothLose,
}

/// <summary>Names of <see cref="DisputeOutcome"/>.</summary>
public static class DisputeOutcomes
{
    extension(DisputeOutcome outcome)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => outcome switch
        {
            DisputeOutcome.BothWin => new("both win", "双赢"),
            DisputeOutcome.CustomerWins => new("the customer wins", "客户赢"),
            DisputeOutcome.FirmWins => new("the firm wins", "企业赢"),
            DisputeOutcome.BothLose => new("both lose", "双输"),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not a value of DisputeOutcome."),
        };
    }

    /// <summary>Judges how a dispute ended.</summary>
    /// <param name="firmRefused">The firm refused to deal with the matter.</param>
    /// <param name="customerEscalated">The customer took it further: to an authority, to the public, to others.</param>
    /// <param name="customerHadGround">The matter was the firm's to answer; what is unknown counts as its own [003 R10 4.4.3].</param>
    /// <returns>
    /// A refusal that the customer escalates costs both, whoever was right. A refusal that the customer swallows wins for the firm
    /// only where the complaint had no ground; otherwise both lose as well, later. A firm that deals with the matter wins with its
    /// customer; where the complaint had no ground the customer alone gains.
    /// </returns>
    public static DisputeOutcome Judge(bool firmRefused, bool customerEscalated, bool customerHadGround) => (firmRefused, customerEscalated, customerHadGround) switch
    {
        (true, true, _) or (true, false, true) => DisputeOutcome.BothLose,
        (true, false, false) => DisputeOutcome.FirmWins,
        (false, _, true) => DisputeOutcome.BothWin,
        (false, _, false) => DisputeOutcome.CustomerWins,
    };
}
