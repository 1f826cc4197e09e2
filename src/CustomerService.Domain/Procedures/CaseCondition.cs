using System.Collections.Immutable;

namespace CustomerService.Domain.Procedures;

/// <summary>What a case must have, or an act must bring, before a move is made: a code, a text, and what is still missing.</summary>
/// <typeparam name="TCase">What is looked at: the case before the act.</typeparam>
/// <typeparam name="TEvent">The facts that acts leave.</typeparam>
/// <remarks>
/// Rows name conditions by their code. A condition may be asked wherever the case stands, also where its act has no place: a refusal names everything at once.
/// Immutable, safe to share between threads as long as the function is pure.
/// </remarks>
/// <example><code>
/// var note = new CaseCondition&lt;OperationProposal, ProposalEvent&gt;("two-teams", new("two teams", "两个团队"),
///     (proposal, fact) => fact is ProposalHandedOver { Teams.Length: &lt; 2 } ? [new TwoTeamsMissing()] : []);
/// </code></example>
public sealed class CaseCondition<TCase, TEvent>
    where TCase : class
    where TEvent : class
{
    private readonly Func<TCase, TEvent?, IEnumerable<DomainError>> _missing;

    /// <summary>Makes a condition that looks at the case alone.</summary>
    /// <param name="code">Its stable code; see <see cref="CodeText"/> for the form.</param>
    /// <param name="text">What must be there.</param>
    /// <param name="missing">Names everything that is missing in a case; nothing where the condition is met. Pure: the same case, the same answer.</param>
    /// <exception cref="ArgumentException">The code is none.</exception>
    public CaseCondition(string code, LocalizedText text, Func<TCase, IEnumerable<DomainError>> missing)
        : this(code, text, missing is null ? null! : (@case, _) => missing(@case))
    {
    }

    /// <summary>Makes a condition that looks at the case and at what the act brings.</summary>
    /// <param name="code">Its stable code; see <see cref="CodeText"/> for the form.</param>
    /// <param name="text">What must be there.</param>
    /// <param name="missing">
    /// Names everything that is missing; nothing where the condition is met. The fact is the one that the act would leave, null while only the possibilities are asked
    /// for; then what depends on it is not missing yet. Pure: the same case and fact, the same answer.
    /// </param>
    /// <exception cref="ArgumentException">The code is none.</exception>
    public CaseCondition(string code, LocalizedText text, Func<TCase, TEvent?, IEnumerable<DomainError>> missing)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(missing);
        (Code, Text, _missing) = (CodeText.Checked(code), text, missing);
    }

    /// <summary>Its stable code.</summary>
    public string Code { get; }

    /// <summary>What must be there.</summary>
    public LocalizedText Text { get; }

    /// <summary>What is still missing.</summary>
    /// <param name="case">The case before the act.</param>
    /// <param name="fact">What the act would leave; null: only what can be judged before the act is asked for.</param>
    /// <returns>Everything that is missing; none where the condition is met.</returns>
    /// <exception cref="InvalidOperationException">The function gave null, or a list with null in it.</exception>
    public ImmutableArray<DomainError> MissingIn(TCase @case, TEvent? fact = null)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ImmutableArray<DomainError> missing = [.. _missing(@case, fact) ?? [null!]];
        return missing.Contains(null!)
            ? throw new InvalidOperationException($"The condition '{Code}' answered null; where nothing is missing, the answer is an empty list.")
            : missing;
    }

    /// <summary>The condition's code.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;
}
