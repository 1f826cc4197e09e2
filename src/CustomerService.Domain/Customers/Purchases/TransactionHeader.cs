using CustomerService.Domain.Csv;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>Where the columns of a log of transactions stand.</summary>
internal sealed class TransactionHeader
{
    private readonly CsvHeader _header;

    public TransactionHeader(CsvRowReader rows, TransactionColumns wanted, string? currency)
    {
        _header = new CsvHeader(rows);
        Customer = _header.Require("customer", wanted.Customer, TransactionColumns.CustomerNames);
        Date = _header.Require("date", wanted.Date, TransactionColumns.DateNames);
        Amount = _header.Require("amount", wanted.Amount, TransactionColumns.AmountNames);
        Currency = _header.Find("currency", wanted.Currency, TransactionColumns.CurrencyNames);
        if (Currency is null && currency is null)
        {
            throw _header.Missing("currency", TransactionColumns.CurrencyNames, ", because no currency was given,");
        }
    }

    public int Count => _header.Count;

    public int Customer { get; }

    public int Date { get; }

    public int Amount { get; }

    public int? Currency { get; }

    /// <summary>The columns that are read, spelled as in the text.</summary>
    public TransactionColumns Columns => new() { Customer = _header[Customer], Date = _header[Date], Amount = _header[Amount], Currency = _header.NameAt(Currency) };
}
