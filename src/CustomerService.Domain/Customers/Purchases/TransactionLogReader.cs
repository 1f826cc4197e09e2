using System.Collections.Immutable;
using System.Globalization;
using CustomerService.Domain.Csv;
using NodaTime;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>Reads transactions from CSV, in one pass.</summary>
/// <remarks>
/// <para>The text is RFC 4180 with a header: fields may be quoted, quotes inside are doubled, lines end in CR LF or LF, the last one may end in
/// none, a byte order mark is skipped. The separator is the comma, semicolon or tab that the header has most often outside quotes, in this order
/// when two are even. A row has at most 1,048,576 characters. Blanks around a field are part of it; an empty line is a fault.</para>
/// <para>Dates are ISO 8601: <c>yyyy-MM-dd</c>, or that day with a time of it, <c>yyyy-MM-ddTHH:mm</c> with T or one space and perhaps <c>:ss</c>
/// and a point and digits; the time is checked and left out. An offset is a fault: which day it was depends on whose day is meant. Amounts are
/// digits with perhaps a leading sign and a decimal point, at most 28 characters; a separator of thousands or a sign of a currency is a fault. Refunds
/// are read as they are: <see cref="PurchaseHistory.Summarize"/> says what becomes of them.</para>
/// <para>The ids of customers are kept, one for each, so that equal ids are one object. A reader serves one thread and one pass. It does not close
/// the text, and what the text throws passes through.</para>
/// </remarks>
/// <example><code>
/// var transactions = TransactionLogReader.Open(text, currency: "USD").ReadToEnd();
/// var customers = PurchaseHistory.Summarize(transactions.AsSpan(), new LocalDate(1997, 9, 30), TimeUnit.Weeks);
/// </code></example>
public sealed class TransactionLogReader
{
    private const int LongestAmount = 28;   // characters: more digits might be rounded

    private readonly CsvRowReader _rows;
    private readonly TransactionHeader _header;
    private readonly Dictionary<string, CustomerId> _customers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CustomerId>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly string? _given;
    private string _currency = "";
    private TransactionLogException? _fault;
    private bool _hasTransactions;

    private TransactionLogReader(TextReader csv, TransactionColumns columns, string? currency)
    {
        _rows = new(csv, static (line, column, fault) => new TransactionLogException(line, column, fault));
        _header = new(_rows, columns, currency);
        _bySpan = _customers.GetAlternateLookup<ReadOnlySpan<char>>();
        _given = currency;
    }

    /// <summary>The columns that are read, spelled as in the text; the currency is null when the log has no such column.</summary>
    public TransactionColumns Columns => _header.Columns;

    /// <summary>Reads the header of a text and finds the columns.</summary>
    /// <param name="csv">The text, from its first character; the host opened it and closes it.</param>
    /// <param name="columns">Which columns to read; null, or a null name in it, looks for well-known names.</param>
    /// <param name="currency">The ISO 4217 code of all amounts. Null takes each row's from its column; where both are there, they must agree in every row.</param>
    /// <returns>A reader that stands before the first transaction.</returns>
    /// <exception cref="ArgumentException">The currency is not three capital letters.</exception>
    /// <exception cref="TransactionLogException">
    /// The text or its header is empty or not CSV, two columns have one name (without regard to case), a required column is not there, a column
    /// that <paramref name="columns"/> names is not there, or there is no column for the currency and none was given.
    /// </exception>
    public static TransactionLogReader Open(TextReader csv, TransactionColumns? columns = null, string? currency = null)
    {
        ArgumentNullException.ThrowIfNull(csv);
        if (currency is not null)
        {
            _ = new Money(0, currency);   // refuses what is no currency
        }

        return new(csv, columns ?? new(), currency);
    }

    /// <summary>Reads the next transaction.</summary>
    /// <param name="transaction">The transaction, or the default value when there is none left.</param>
    /// <returns>False at the end of the log, and from then on.</returns>
    /// <exception cref="TransactionLogException">
    /// The log has no transaction at all; a row is not CSV, is too long or has another number of fields than the header; the customer is blank; the
    /// date, the amount or the currency has another form. A log ends at its first fault: every later call throws it again.
    /// </exception>
    public bool TryRead(out Transaction transaction)
    {
        if (_fault is not null)
        {
            throw _fault;
        }

        try
        {
            return TryReadRow(out transaction);
        }
        catch (TransactionLogException fault)
        {
            _fault = fault;
            throw;
        }
    }

    /// <summary>Reads the transactions that are left.</summary>
    /// <returns>All of them; empty when they were read before.</returns>
    /// <exception cref="TransactionLogException">As <see cref="TryRead"/> does.</exception>
    public ImmutableArray<Transaction> ReadToEnd()
    {
        var transactions = ImmutableArray.CreateBuilder<Transaction>();
        while (TryRead(out var transaction))
        {
            transactions.Add(transaction);
        }

        return transactions.DrainToImmutable();
    }

    private bool TryReadRow(out Transaction transaction)
    {
        if (!_rows.TryReadRow())
        {
            transaction = default;
            return _hasTransactions ? false : throw _rows.FaultAtEnd("a transaction was expected after the header and there are none.");
        }

        if (_rows.FieldCount != _header.Count)
        {
            throw WrongFieldCount();
        }

        _hasTransactions = true;
        transaction = new(CustomerAt(_header.Customer), DateAt(_header.Date), new Money(AmountAt(_header.Amount), CurrencyOfRow()));
        return true;
    }

    private CustomerId CustomerAt(int index)
    {
        var field = _rows.Field(index);
        if (_bySpan.TryGetValue(field, out var known))
        {
            return known;
        }

        if (field.IsWhiteSpace())
        {
            throw _rows.FaultAt(index, "a customer was expected in every row and this cell is empty.");
        }

        var made = new CustomerId(field.ToString());
        _customers.Add(made.Value, made);
        return made;
    }

    private LocalDate DateAt(int index)
    {
        var field = _rows.Field(index);
        return LocalDay.TryParse(field, out var day)
            ? day
            : throw _rows.FaultAt(index, $"a date was expected ({LocalDay.Forms}) and {Excerpt.Of(field)} was found.");
    }

    private decimal AmountAt(int index)
    {
        var field = _rows.Field(index);
        return field.Length <= LongestAmount
            && decimal.TryParse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw _rows.FaultAt(index, $"an amount was expected (digits, perhaps a sign before them and a decimal point, at most 28 characters) and {Excerpt.Of(field)} was found.");
    }

    private string CurrencyOfRow()
    {
        if (_header.Currency is not { } index)
        {
            return _given!;
        }

        var field = _rows.Field(index);
        if (field.SequenceEqual(_currency))
        {
            return _currency;
        }

        var found = field.ToString();
        if (!Money.IsCurrency(found))
        {
            throw _rows.FaultAt(index, $"a currency was expected (three capital letters of ISO 4217, such as CNY) and {Excerpt.Of(field)} was found.");
        }

        return _given is null || found == _given
            ? _currency = found
            : throw _rows.FaultAt(index, $"the currency {_given} was given for all rows and {found} was found.");
    }

    private FormatException WrongFieldCount()
    {
        var (expected, found) = (_header.Count, _rows.FieldCount);
        var fault = _rows.IsEmptyLine
            ? string.Create(CultureInfo.InvariantCulture, $"a row of {expected} fields was expected and the line is empty.")
            : string.Create(CultureInfo.InvariantCulture, $"a row of {expected} fields was expected and this one has {found}.");
        return found > expected ? _rows.FaultAt(expected, fault) : _rows.FaultAtEnd(fault);
    }
}
