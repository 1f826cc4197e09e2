using System.Diagnostics.CodeAnalysis;

namespace CustomerService.Domain;

/// <summary>A short stable name out of a set that host applications extend: a state, a role, a condition.</summary>
/// <typeparam name="TSelf">The code's own type.</typeparam>
/// <remarks>
/// A code starts with a letter and goes on with letters, digits, <c>-</c>, <c>_</c> or <c>.</c>, at most
/// <see cref="CodeText.MaxLength"/> characters. Letters of any script count, so a team may write 调查中. Codes compare by
/// their characters, case included. The default value is the empty code: it names nothing and no rule book accepts it.
/// </remarks>
public interface ICode<TSelf> : IParsable<TSelf>
    where TSelf : struct, ICode<TSelf>
{
    /// <summary>The code's text; empty for the default value.</summary>
    string Value { get; }

    /// <summary>Makes a code from its text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is not a code; the message says what one looks like.</exception>
    static abstract TSelf Parse(string text);

    /// <summary>Makes a code from its text, or says that it cannot.</summary>
    /// <param name="text">The text; null is not a code.</param>
    /// <param name="code">The code, or the default.</param>
    /// <returns>True when the text was a code.</returns>
    static abstract bool TryParse(string? text, out TSelf code);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TSelf.Parse(s);

    static bool IParsable<TSelf>.TryParse(string? s, IFormatProvider? provider, out TSelf result) => TSelf.TryParse(s, out result);
}

/// <summary>What the text of a code looks like.</summary>
public static class CodeText
{
    /// <summary>The most characters a code may have.</summary>
    public const int MaxLength = 64;

    internal const string Form = "a code starts with a letter and goes on with letters, digits, '-', '_' or '.', at most 64 characters";

    /// <summary>Whether a text is a code.</summary>
    /// <param name="text">The text; null is not a code.</param>
    /// <returns>True when it is.</returns>
    public static bool IsCode([NotNullWhen(true)] string? text)
    {
        if (text is null || text.Length is 0 or > MaxLength || !char.IsLetter(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    internal static string Checked(string text, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(text))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(text, name);
        return IsCode(text) ? text : throw new ArgumentException($"'{text}' is not a code: {Form}.", name);
    }

    internal static string Parsed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsCode(text) ? text : throw new FormatException($"'{text}' is not a code: {Form}.");
    }
}
