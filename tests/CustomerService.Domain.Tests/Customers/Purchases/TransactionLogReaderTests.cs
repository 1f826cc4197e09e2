using CustomerService.Domain.Customers.Purchases;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CustomerService.Domain.Tests.Customers.Purchases.AnyTransactions;

namespace CustomerService.Domain.Tests.Customers.Purchases;

public sealed class TransactionLogReaderTests
{
    [Fact]
    public void Columns_are_found_by_well_known_names_in_any_order()
    {
        var reader = Reader("cds,Amount,customer_id,date\n2,29.33,0001,1997-01-01\n1,-1.5,7,1997-01-18\n", "USD");

        Assert.Equal(new TransactionColumns { Customer = "customer_id", Date = "date", Amount = "Amount" }, reader.Columns);
        Assert.Equal([Of("0001", new(1997, 1, 1), 29.33m, "USD"), Of("7", new(1997, 1, 18), -1.5m, "USD")], reader.ReadToEnd().AsEnumerable());
        Assert.Empty(reader.ReadToEnd());
        Assert.False(reader.TryRead(out _));
    }

    [Fact]
    public void Chinese_names_semicolons_quotes_and_a_currency_column_are_read()
    {
        var log = Reader("\uFEFF客户;金额;币种;日期\r\n\"王\"\"五\";10;CNY;2026-01-02\r\n李四;.5;USD;2026-01-03T23:59:59.5").ReadToEnd();

        Assert.Equal([Of("王\"五", new(2026, 1, 2), 10m), Of("李四", new(2026, 1, 3), 0.5m, "USD")], log.AsEnumerable());
    }

    [Fact]
    public void Named_columns_come_before_well_known_ones()
    {
        var reader = TransactionLogReader.Open(
            new StringReader("customer,date,amount,payer,booked,gross,cur\nA,2020-01-01,1,B,2021-02-03,5,EUR"),
            new() { Customer = "payer", Date = "booked", Amount = "gross", Currency = "CUR" });

        Assert.Equal([Of("B", new(2021, 2, 3), 5m, "EUR")], reader.ReadToEnd().AsEnumerable());
        Assert.Equal("cur", reader.Columns.Currency);
    }

    [Fact]
    public void Equal_ids_are_one_object()
    {
        var log = Reader("customer,date,amount\nA,2020-01-01,1\nB,2020-01-01,1\nA,2020-01-02,1", "CNY").ReadToEnd();

        Assert.Same(log[0].Customer, log[2].Customer);
    }

    [Theory]
    [InlineData("2024-02-29", 29)]
    [InlineData("2024-02-01 09:30", 1)]
    [InlineData("2024-02-01T00:00:00", 1)]
    [InlineData("2024-02-01T23:59:59.123456789", 1)]
    public void A_date_may_have_a_time_of_the_day(string text, int day) =>
        Assert.Equal(new LocalDate(2024, 2, day), Assert.Single(Reader($"customer,date,amount\nA,{text},1", "CNY").ReadToEnd()).Date);

    [Theory]
    [InlineData("2023-02-29"), InlineData("2024-13-01"), InlineData("2024-00-01"), InlineData("2024-01-00"), InlineData("0000-01-01"), InlineData("2024-1-01"), InlineData("20240101")]
    [InlineData("2024/01/01"), InlineData("01.02.2024"), InlineData(""), InlineData(" 2024-01-01"), InlineData("2024-01-01 "), InlineData("2024-01-01T"), InlineData("2024-01-01T24:00")]
    [InlineData("2024-01-01T10:60"), InlineData("2024-01-01T10:00:60"), InlineData("2024-01-01T10:00Z"), InlineData("2024-01-01T10:00:00Z"), InlineData("2024-01-01T10:00:00+08:00")]
    [InlineData("2024-01-01T10:00:00."), InlineData("2024-01-01X10:00"), InlineData("2024-01-01T10:00:0"), InlineData("+024-01-01"), InlineData("2024-01-01T1:000")]
    public void What_is_no_date_is_a_fault_at_its_column(string text)
    {
        var thrown = Refused($"customer,date,amount\nA,2020-01-01,1\nB,{text},1");

        Assert.Equal((3, 3), (thrown.Line, thrown.Column));
        Assert.StartsWith("Line 3, column 3: a date was expected (yyyy-MM-dd, ", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e3"), InlineData("1 000"), InlineData("$5"), InlineData(""), InlineData("(5)"), InlineData("5-"), InlineData("NaN"), InlineData("12345678901234567890123456789"), InlineData("0.123456789012345678901234567")]
    public void What_is_no_amount_is_a_fault_at_its_column(string text)
    {
        var thrown = Refused($"customer,date,amount\nA,2020-01-01,{text}");

        Assert.Equal((2, 14), (thrown.Line, thrown.Column));
        Assert.Contains("an amount was expected", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, 1, "a header line was expected and the text is empty.")]
    [InlineData("\n", 1, 1, "a header line was expected and the line is empty.")]
    [InlineData("customer,date,amount", 1, 21, "a transaction was expected after the header and there are none.")]
    [InlineData("customer,date,amount,DATE\n", 1, 22, "a new column name was expected, without regard to case, and 'DATE' is there twice.")]
    [InlineData("who,date,amount\n", 1, 1, "a column for the customer was expected (customer_id, customer, customerid, client_id, member_id, 客户编号, 客户, 会员编号, 会员) and the header has only 'who', 'date', 'amount'.")]
    [InlineData("customer,date,amount\nA,2020-01-01\n", 2, 13, "a row of 3 fields was expected and this one has 2.")]
    [InlineData("customer,date,amount\nA,2020-01-01,1,9\n", 2, 16, "a row of 3 fields was expected and this one has 4.")]
    [InlineData("customer,date,amount\n\nA,2020-01-01,1", 2, 1, "a row of 3 fields was expected and the line is empty.")]
    [InlineData("customer,date,amount\n  ,2020-01-01,1", 2, 1, "a customer was expected in every row and this cell is empty.")]
    [InlineData("customer,date,amount,currency\nA,2020-01-01,1,yuan", 2, 16, "a currency was expected (three capital letters of ISO 4217, such as CNY) and 'yuan' was found.")]
    [InlineData("customer,date,amount,currency\nA,2020-01-01,1,CNY\nA,2020-01-01,1,USD", 3, 16, "the currency CNY was given for all rows and USD was found.")]
    [InlineData("customer,date,amount\n\"A,2020-01-01,1", 2, 1, "a closing quote was expected for the quote that opens here and the text ends without one.")]
    public void A_fault_says_where_and_what(string text, int line, int column, string fault)
    {
        var thrown = Refused(text);

        Assert.Equal($"Line {line}, column {column}: {fault}", thrown.Message);
        Assert.Equal((line, column), (thrown.Line, thrown.Column));
    }

    [Fact]
    public void A_log_without_a_currency_needs_one_to_be_given()
    {
        var thrown = Assert.Throws<TransactionLogException>(() => Reader("customer,date,amount\nA,2020-01-01,1"));

        Assert.StartsWith("Line 1, column 1: a column for the currency was expected (currency, 币种), because no currency was given", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Reader("customer,date,amount\nA,2020-01-01,1", "yuan"));
    }

    [Fact]
    public void A_column_that_is_named_must_be_there()
    {
        var thrown = Assert.Throws<TransactionLogException>(() => TransactionLogReader.Open(new StringReader("customer,date,amount\n"), new() { Amount = "gross" }, "CNY"));

        Assert.Equal("Line 1, column 1: the column 'gross' was named for the amount and the header has only 'customer', 'date', 'amount'.", thrown.Message);
    }

    [Fact]
    public void A_log_ends_at_its_first_fault()
    {
        var reader = Reader("customer,date,amount\nA,2020-01-01,x\nA,2020-01-01,1", "CNY");

        var first = Assert.Throws<TransactionLogException>(() => reader.TryRead(out _));
        Assert.Same(first, Assert.Throws<TransactionLogException>(() => reader.TryRead(out _)));
    }

    [Fact]
    public void What_was_written_is_read() =>
        Prop.ForAll(WithRefunds, log =>
            log.SequenceEqual(Reader(string.Join('\n', log.Select(bought => FormattableString.Invariant($"{bought.Date:uuuu-MM-dd},{bought.Amount.Amount},{bought.Customer},CNY")).Prepend("date,amount,customer,currency"))).ReadToEnd()))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static TransactionLogReader Reader(string text, string? currency = null) => TransactionLogReader.Open(new StringReader(text), currency: currency);

    private static TransactionLogException Refused(string text) =>
        Assert.Throws<TransactionLogException>(() => Reader(text, "CNY").ReadToEnd());
}
