using System.Globalization;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>The text is not a log of transactions: one fault, where it is, what was expected and what was found.</summary>
/// <remarks><see cref="TransactionLogReader"/> throws it at the first fault of a text; the message is one sentence on one line.</remarks>
public sealed class TransactionLogException : FormatException
{
    internal TransactionLogException(int line, int column, string fault)
        : base(string.Create(CultureInfo.InvariantCulture, $"Line {line}, column {column}: {fault}"))
    {
        Line = line;
        Column = column;
    }

    /// <summary>The physical line of the text, counted from 1; a line ends at a line feed, inside quotes too.</summary>
    public int Line { get; }

    /// <summary>The character in that line, counted from 1 in UTF-16 code units; a byte order mark is not counted.</summary>
    public int Column { get; }
}
