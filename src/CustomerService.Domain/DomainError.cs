namespace CustomerService.Domain;

/// <summary>One reason why an act was refused: a stable code for programs, a sentence in each language for people.</summary>
/// <remarks>
/// Each kind of error is a sealed record with the data it speaks of. Codes are listed in <c>docs/errors.md</c> and are never
/// reused with another meaning.
/// </remarks>
public abstract record DomainError
{
    /// <summary>The stable code, for example <c>complaint.transition-not-permitted</c>.</summary>
    public abstract string Code { get; }

    /// <summary>What is wrong, as a sentence in each language.</summary>
    public abstract LocalizedText Message { get; }

    /// <summary>The English sentence.</summary>
    /// <returns>The English form of <see cref="Message"/>.</returns>
    public sealed override string ToString() => Message.English;
}
