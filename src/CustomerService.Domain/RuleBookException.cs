using System.Collections.Immutable;

namespace CustomerService.Domain;

/// <summary>One fault of a rule book: where it stands, which rule it breaks, and what to do.</summary>
/// <param name="Place">A JSON path into the rule book (<c>$.transitions[2].to</c>), the same for books built in C#.</param>
/// <param name="Code">The stable code of the fault, for example <c>rule-book.unknown-state</c>.</param>
/// <param name="Message">The fault as a sentence.</param>
public sealed record RuleBookFault(string Place, string Code, string Message)
{
    /// <summary>The fault on one line.</summary>
    /// <returns>Place, code and message.</returns>
    public override string ToString() => $"{Place}: {Message} [{Code}]";
}

/// <summary>A rule book does not hold together. All its faults are named at once.</summary>
public sealed class RuleBookException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="ruleBook">What was being made, for example <c>complaint procedure hotel-guest</c>.</param>
    /// <param name="faults">Every fault, in the order of the text; at least one.</param>
    /// <exception cref="ArgumentException">There are no faults.</exception>
    public RuleBookException(string ruleBook, ImmutableArray<RuleBookFault> faults)
        : base(Text(ruleBook, faults))
    {
        RuleBook = ruleBook;
        Faults = faults;
    }

    /// <summary>What was being made.</summary>
    public string RuleBook { get; }

    /// <summary>Every fault, in the order of the text; at least one.</summary>
    public ImmutableArray<RuleBookFault> Faults { get; }

    private static string Text(string ruleBook, ImmutableArray<RuleBookFault> faults)
    {
        ArgumentException.ThrowIfNullOrEmpty(ruleBook);
        return faults.IsDefaultOrEmpty
            ? throw new ArgumentException("A rule book is refused for at least one fault.", nameof(faults))
            : $"The {ruleBook} does not hold together; {(faults.Length == 1 ? "1 fault" : $"{faults.Length} faults")}:\n"
              + string.Join('\n', faults);
    }
}
