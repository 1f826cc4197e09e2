namespace CustomerService.Domain.Complaints.Remedies;

/// <summary>What a rule of a remedy matrix does.</summary>
public enum RemedyEffect
{
    /// <summary>It admits remedies (许可).</summary>
    Admit,

    /// <summary>It excludes remedies, whatever admits them (排除).</summary>
    Exclude,
}

/// <summary>Whether an admitted remedy is due or a kindness.</summary>
public enum RemedyStanding
{
    /// <summary>A courtesy: nobody can claim it (情谊性质).</summary>
    Courtesy,

    /// <summary>Owed (应予补救).</summary>
    Owed,
}

/// <summary>Where the days of a rule begin.</summary>
public enum TermStart
{
    /// <summary>With the day of purchase (购买之日).</summary>
    Purchase,

    /// <summary>With the day of delivery (交付之日).</summary>
    Delivery,
}

/// <summary>Who has to prove what is disputed (举证责任).</summary>
public enum BurdenOfProof
{
    /// <summary>The trader (经营者).</summary>
    Trader,

    /// <summary>The consumer (消费者).</summary>
    Consumer,
}

/// <summary>Names of the taxonomies of the remedy matrix.</summary>
public static class RemedyTaxonomies
{
    extension(RemedyEffect effect)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => effect switch
        {
            RemedyEffect.Admit => new("admit", "许可"),
            RemedyEffect.Exclude => new("exclude", "排除"),
            _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "Not a value of RemedyEffect."),
        };
    }

    extension(RemedyStanding standing)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => standing switch
        {
            RemedyStanding.Courtesy => new("courtesy", "情谊性质"),
            RemedyStanding.Owed => new("owed", "应予补救"),
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Not a value of RemedyStanding."),
        };
    }

    extension(TermStart start)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => start switch
        {
            TermStart.Purchase => new("purchase", "购买之日"),
            TermStart.Delivery => new("delivery", "交付之日"),
            _ => throw new ArgumentOutOfRangeException(nameof(start), start, "Not a value of TermStart."),
        };
    }

    extension(BurdenOfProof burden)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => burden switch
        {
            BurdenOfProof.Trader => new("trader", "经营者"),
            BurdenOfProof.Consumer => new("consumer", "消费者"),
            _ => throw new ArgumentOutOfRangeException(nameof(burden), burden, "Not a value of BurdenOfProof."),
        };
    }
}
