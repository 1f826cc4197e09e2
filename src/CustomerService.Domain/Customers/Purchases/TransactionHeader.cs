using CustomerService.Domain.Csv;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>The header of a log, read once: how many columns there are and where the wanted ones stand.</summary>
internal sealed class TransactionHeader
{
    private const int MostNamesShown = 30;

    private readonly string[] _names;
    private readonly Dictionary<string, int> _places;

    public TransactionHeader(CsvRowReader rows, TransactionColumns wanted, string? currency)
    {
        if (!rows.TryReadRow())
        {
            throw rows.FaultAtEnd("a header line was expected and the text is empty.");
        }

        if (rows.IsEmptyLine)
        {
            throw rows.FaultAtEnd("a header line was expected and the line is empty.");
        }

        _names = new string[rows.FieldCount];
        _places = new(rows.FieldCount, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _names.Length; i++)
        {
            _names[i] = rows.Field(i).ToString();
            if (!_places.TryAdd(_names[i], i))
            {
                throw rows.FaultAt(i, $"a new column name was expected, without regard to case, and {Excerpt.Of(_names[i])} is there twice.");
            }
        }

        Customer = Require(rows, "customer", wanted.Customer, TransactionColumns.CustomerNames);
        Date = Require(rows, "date", wanted.Date, TransactionColumns.DateNames);
        Amount = Require(rows, "amount", wanted.Amount, TransactionColumns.AmountNames);
        Currency = Find(rows, "currency", wanted.Currency, TransactionColumns.CurrencyNames);
        if (Currency is null && currency is null)
        {
            throw rows.FaultAt(
                0,
                $"a column for the currency was expected ({string.Join(", ", TransactionColumns.CurrencyNames)}), because no currency was given, and the header has only {NamesFound()}.");
        }
    }

    public int Count => _names.Length;

    public int Customer { get; }

    public int Date { get; }

    public int Amount { get; }

    public int? Currency { get; }

    /// <summary>The columns that are read, spelled as in the text.</summary>
    public TransactionColumns Columns => new()
    {
        Customer = _names[Customer],
        Date = _names[Date],
        Amount = _names[Amount],
        Currency = Currency is { } place ? _names[place] : null,
    };

    private int Require(CsvRowReader rows, string purpose, string? named, string[] wellKnown) =>
        Find(rows, purpose, named, wellKnown)
        ?? throw rows.FaultAt(0, $"a column for the {purpose} was expected ({string.Join(", ", wellKnown)}) and the header has only {NamesFound()}.");

    private int? Find(CsvRowReader rows, string purpose, string? named, string[] wellKnown)
    {
        if (named is not null)
        {
            return _places.TryGetValue(named, out var place)
                ? place
                : throw rows.FaultAt(0, $"the column {Excerpt.Of(named)} was named for the {purpose} and the header has only {NamesFound()}.");
        }

        foreach (var candidate in wellKnown)
        {
            if (_places.TryGetValue(candidate, out var place))
            {
                return place;
            }
        }

        return null;
    }

    private string NamesFound()
    {
        var names = string.Join(", ", _names.Take(MostNamesShown).Select(static name => Excerpt.Of(name)));
        return _names.Length > MostNamesShown ? $"{names} and {_names.Length - MostNamesShown} more" : names;
    }
}
