using System.Collections.Immutable;
using System.Text;

namespace CustomerService.Domain;

/// <summary>The answer to an act that the rules do not allow: which act, in which state, and every condition that was unmet.</summary>
/// <remarks>Immutable. A refused act has changed nothing.</remarks>
public sealed class Refusal
{
    /// <summary>Makes a refusal.</summary>
    /// <param name="act">The stable code of the act, for example a trigger.</param>
    /// <param name="actName">The act's name for people.</param>
    /// <param name="state">The stable code of the state the case was in; empty for a case that does not exist yet.</param>
    /// <param name="stateName">The state's name for people; null for a case that does not exist yet.</param>
    /// <param name="unmet">Every reason; at least one.</param>
    /// <exception cref="ArgumentException">There is no reason, or the act has no code.</exception>
    public Refusal(string act, LocalizedText actName, string state, LocalizedText? stateName, ImmutableArray<DomainError> unmet)
    {
        ArgumentException.ThrowIfNullOrEmpty(act);
        ArgumentNullException.ThrowIfNull(actName);
        ArgumentNullException.ThrowIfNull(state);
        if (unmet.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A refusal names at least one reason.", nameof(unmet));
        }

        (Act, ActName, State, StateName, Unmet) = (act, actName, state, stateName, unmet);
    }

    /// <summary>The stable code of the act that was refused.</summary>
    public string Act { get; }

    /// <summary>The act's name for people.</summary>
    public LocalizedText ActName { get; }

    /// <summary>The stable code of the state the case is in, before and after the refusal; empty where there is no case yet.</summary>
    public string State { get; }

    /// <summary>The state's name for people; null where there is no case yet.</summary>
    public LocalizedText? StateName { get; }

    /// <summary>Every unmet condition, in the order in which the rules list them; at least one.</summary>
    public ImmutableArray<DomainError> Unmet { get; }

    /// <summary>The refusal as text for a person: a heading, then one line per unmet condition.</summary>
    /// <param name="language">The language wanted.</param>
    /// <returns>Lines parted by a line feed, without a trailing one.</returns>
    public string In(Language language)
    {
        var text = new StringBuilder();
        var where = StateName?.In(language);
        if (language == Language.Chinese)
        {
            text.Append(ActName.Chinese).Append("被拒绝").Append(where is null ? "" : $"（当前状态：{where}）").Append('：');
        }
        else
        {
            text.Append(ActName.English).Append(" refused").Append(where is null ? "" : $" (state: {where})").Append(':');
        }

        foreach (var reason in Unmet)
        {
            text.Append("\n- ").Append(reason.Message.In(language));
        }

        return text.ToString();
    }

    /// <summary>The refusal in English.</summary>
    /// <returns><see cref="In"/> of <see cref="Language.English"/>.</returns>
    public override string ToString() => In(Language.English);
}
