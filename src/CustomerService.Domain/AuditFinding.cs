namespace CustomerService.Domain;

/// <summary>A fault of design in a rule book that holds together: what may go wrong, where, and what to change.</summary>
/// <param name="Code">The stable code of the finding, for example <c>audit.unreachable-state</c>.</param>
/// <param name="Place">A JSON path into the rule book (<c>$.states.waiting</c>), the same for books built in C#.</param>
/// <param name="Message">What may go wrong.</param>
/// <param name="Advice">What to change in the JSON or the builder.</param>
public sealed record AuditFinding(string Code, string Place, LocalizedText Message, LocalizedText Advice)
{
    /// <summary>The finding on one line.</summary>
    /// <returns>Place, message and advice in English, and the code.</returns>
    public override string ToString() => $"{Place}: {Message.English} {Advice.English} [{Code}]";
}
