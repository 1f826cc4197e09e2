namespace CustomerService.Domain.Customers.Kinds;

/// <summary>What customers tell others: word of mouth (口碑).</summary>
/// <remarks>Source: [001 P2]: endorsement, recognition and complaint are all word of mouth.</remarks>
public enum WordOfMouthKind
{
    /// <summary>Others are told to buy (赞誉).</summary>
    Endorsement,

    /// <summary>The quality is acknowledged (认同).</summary>
    Recognition,

    /// <summary>Others are told of a dissatisfaction (抱怨).</summary>
    Complaint,
}

/// <summary>Names and rules of <see cref="WordOfMouthKind"/>.</summary>
public static class WordOfMouthKinds
{
    extension(WordOfMouthKind value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            WordOfMouthKind.Endorsement => new("endorsement", "赞誉"),
            WordOfMouthKind.Recognition => new("recognition", "认同"),
            WordOfMouthKind.Complaint => new("complaint", "抱怨"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of WordOfMouthKind."),
        };

        /// <summary>Whether it speaks for the firm; a complaint speaks against it.</summary>
        public bool IsFavorable => value is WordOfMouthKind.Endorsement or WordOfMouthKind.Recognition;
    }
}
