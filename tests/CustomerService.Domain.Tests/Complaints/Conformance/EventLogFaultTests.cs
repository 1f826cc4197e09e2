using System.Globalization;
using CustomerService.Domain.Complaints.Conformance;
using static CustomerService.Domain.Tests.Complaints.Conformance.EventLogTexts;

namespace CustomerService.Domain.Tests.Complaints.Conformance;

public sealed class EventLogFaultTests
{
    private const int LongestRow = 1_048_576;
    private const string NoEvents = "an event was expected after the header and there are no events.";
    private const string NotClosed = "a closing quote was expected for the quote that opens here and the text ends without one.";
    private const string Head = "case,activity,time\n";
    private const string Forms = "yyyy-MM-dd or yyyy-MM-ddTHH:mm[:ss[.fffffffff]] with an optional Z, +hh:mm, +hhmm or +hh up to 18 hours";

    [Theory]
    [InlineData("", 1, 1, "a header line was expected and the text is empty.")]
    [InlineData("\uFEFF", 1, 1, "a header line was expected and the text is empty.")]
    [InlineData("\ncase,activity,time\n", 1, 1, "a header line was expected and the line is empty.")]
    [InlineData("case,activity,time", 1, 19, NoEvents)]
    [InlineData("case,activity,time,\"a\nb\"", 2, 3, NoEvents)]
    [InlineData("case,activity,time\n", 2, 1, NoEvents)]
    [InlineData("\uFEFFcase,activity,time\r\n", 2, 1, NoEvents)]
    public void A_text_without_events_says_so(string csv, int line, int column, string fault) => IsFault(FaultOf(csv), line, column, fault);

    [Theory]
    [InlineData("id,activity,time\n1,a,2024-02-29", 1, 1,
        "a column for the case was expected (case_id, case, caseid, case:concept:name, complaint_id, ticket) and the header has only 'id', 'activity', 'time'.")]
    [InlineData("case,what,time\n", 1, 1,
        "a column for the activity was expected (activity, event, concept:name, status) and the header has only 'case', 'what', 'time'.")]
    [InlineData("case,activity, time\n", 1, 1,
        "a column for the timestamp was expected (timestamp, time:timestamp, time, completetimestamp, date) and the header has only 'case', 'activity', ' time'.")]
    [InlineData("case,activity,time,note,Note\n", 1, 25,
        "a new column name was expected, without regard to case, and 'Note' is there twice.")]
    [InlineData("\"li\nne\",case,\"case\"\n", 2, 10, "a new column name was expected, without regard to case, and 'case' is there twice.")]
    [InlineData("\uFEFFcase,case\n", 1, 6, "a new column name was expected, without regard to case, and 'case' is there twice.")]
    public void A_header_that_does_not_serve_is_refused(string csv, int line, int column, string fault) =>
        IsFault(FaultOf(csv), line, column, fault);

    [Fact]
    public void A_named_column_must_be_there_even_if_a_well_known_one_is()
    {
        IsFault(FaultOf(Head, new() { Case = "ticket" }), 1, 1,
            "the column 'ticket' was named for the case and the header has only 'case', 'activity', 'time'.");
        IsFault(FaultOf(Head, new() { Activity = "" }), 1, 1,
            "the column '' was named for the activity and the header has only 'case', 'activity', 'time'.");
        IsFault(FaultOf(Head, new() { Timestamp = "at" }), 1, 1,
            "the column 'at' was named for the timestamp and the header has only 'case', 'activity', 'time'.");
        IsFault(FaultOf(Head, new() { Resource = "who" }), 1, 1,
            "the column 'who' was named for the resource and the header has only 'case', 'activity', 'time'.");
        IsFault(FaultOf(Head, new() { Department = "desk" }), 1, 1,
            "the column 'desk' was named for the department and the header has only 'case', 'activity', 'time'.");
    }

    [Fact]
    public void A_header_of_many_columns_is_shown_in_part()
    {
        var fault = FaultOf(string.Join(',', Enumerable.Range(1, 40))).Message;
        Assert.EndsWith("'29', '30' and 10 more.", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,a,2024-02-29\n2,a\n", 3, 4, "a row of 3 fields was expected and this one has 2.")]
    [InlineData("1,a,2024-02-29,x,y\n", 2, 16, "a row of 3 fields was expected and this one has 5.")]
    [InlineData("1,a,\"2024\n-02-29\",x\n", 3, 9, "a row of 3 fields was expected and this one has 4.")]
    [InlineData("1,a,2024-02-29\n\n2,a,2024-02-29\n", 3, 1, "a row of 3 fields was expected and the line is empty.")]
    [InlineData("1,a,2024-02-29\n\n", 3, 1, "a row of 3 fields was expected and the line is empty.")]
    [InlineData("1,a,2024-02-29\r\n\r\n", 3, 1, "a row of 3 fields was expected and the line is empty.")]
    [InlineData("1;a;2024-02-29\n", 2, 15, "a row of 3 fields was expected and this one has 1.")]
    public void A_row_has_as_many_fields_as_the_header(string rows, int line, int column, string fault) =>
        IsFault(FaultOf(Head + rows), line, column, fault);

    [Theory]
    [InlineData(",a,2024-02-29", 2, 1, "a case was expected in every row and this cell is empty.")]
    [InlineData("1,\"\",2024-02-29", 2, 3, "an activity was expected in every row and this cell is empty.")]
    [InlineData("1, \t,2024-02-29", 2, 3, "an activity was expected in every row and this cell is empty.")]
    [InlineData("\"1\n\",a,", 3, 5, "a timestamp was expected in every row and this cell is empty.")]
    public void A_required_cell_is_not_blank(string row, int line, int column, string fault) =>
        IsFault(FaultOf(Head + row), line, column, fault);

    [Theory]
    [InlineData("2023-02-29", "'2023-02-29'")]
    [InlineData("\"2024-02-29T24:00\"", "'2024-02-29T24:00'")]
    [InlineData("next\u0007 Tuesday", "'next\uFFFD Tuesday'")]
    [InlineData("0123456789012345678901234567890123456789", "'0123456789012345678901234567890123456789'")]
    [InlineData("01234567890123456789012345678901234567890", "'0123456789012345678901234567890123456789…'")]
    [InlineData("012345678901234567890123456789012345678😀", "'012345678901234567890123456789012345678…'")]
    public void A_bad_timestamp_is_shown_with_the_accepted_forms(string cell, string shown) =>
        IsFault(FaultOf($"{Head}1,a,{cell}\n"), 2, 5, $"a timestamp was expected ({Forms}) and {shown} was found.");

    [Theory]
    [InlineData("case,\"activity,time\n1,a,2024-02-29\n", 1, 6, NotClosed)]
    [InlineData(Head + "1,a,2024-02-29\n2,\"a\"\",2024-02-29\n", 3, 3, NotClosed)]
    [InlineData(Head + "1,\"a\nb\",\"2024-02-29", 3, 4, NotClosed)]
    [InlineData(Head + "\"", 2, 1, NotClosed)]
    [InlineData(Head + "1,\"a\" ,2024-02-29", 2, 6,
        "a separator or the end of the line was expected after a closing quote and ' ' was found.")]
    [InlineData(Head + "1,a,\"2024-02-29\"x\n", 2, 17,
        "a separator or the end of the line was expected after a closing quote and 'x' was found.")]
    [InlineData(Head + "1,5\" disk,2024-02-29", 2, 4,
        "a field with a quote in it was expected in quotes and this quote is inside a bare field.")]
    [InlineData("case, \"activity\",time\n", 1, 7,
        "a field with a quote in it was expected in quotes and this quote is inside a bare field.")]
    [InlineData(Head + "1,a\r,2024-02-29", 2, 4, "a line feed was expected after a carriage return outside quotes and there is none.")]
    [InlineData(Head + "1,a,\"2024-02-29\"\r", 2, 17, "a line feed was expected after a carriage return outside quotes and there is none.")]
    public void Broken_quoting_is_refused_where_it_is(string csv, int line, int column, string fault) =>
        IsFault(FaultOf(csv), line, column, fault);

    [Theory]
    [InlineData(""), InlineData("\n"), InlineData("\r\n")]
    public void A_row_of_exactly_the_limit_reads_and_one_character_more_does_not(string lineBreak)
    {
        var activity = new string('a', LongestRow - "1,,2024-02-29".Length);
        Assert.Equal(activity, Assert.Single(Read($"{Head}1,{activity},2024-02-29{lineBreak}")).Activity);
        Assert.Equal(activity[2..], Assert.Single(Read($"{Head}1,{activity[2..]},\"2024-02-29\"{lineBreak}")).Activity);
        const string fault = "a row of at most 1,048,576 characters was expected and this one goes on.";
        IsFault(FaultOf($"{Head}1,{activity}a,2024-02-29{lineBreak}"), 2, LongestRow + 1, fault);
        IsFault(FaultOf($"{Head}1,{activity[2..]}a,\"2024-02-29\"{lineBreak}"), 2, LongestRow + 1, fault);
        IsFault(FaultOf($"{Head}\"\n\",{activity},2024-02-29{lineBreak}"), 3, LongestRow - 1, fault);
    }

    [Theory]
    [InlineData("", 'x', 1, LongestRow + 1)]
    [InlineData("case", ',', 1, LongestRow + 1)]
    [InlineData("case,\"", 'x', 1, 6)]
    [InlineData(Head, 'x', 2, LongestRow + 1)]
    [InlineData(Head, ',', 2, LongestRow + 1)]
    [InlineData(Head + "1,\"", '\n', 2, 3)]
    [InlineData(Head + "1,\"\n", 'x', 2, 3)]
    public void A_line_of_a_hundred_million_characters_is_refused_early(string head, char repeated, int line, int column)
    {
        using var text = new EndlessReader(head, repeated, 100_000_000);
        var fault = Assert.Throws<EventLogException>(() => EventLogReader.Open(text).ReadAll().Count());
        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.Contains("1,048,576", fault.Message, StringComparison.Ordinal);
        Assert.InRange(text.Taken, LongestRow, 1_200_000);
    }

    [Fact]
    public void A_log_ends_at_its_first_fault()
    {
        using var text = new StringReader(Head + "1,a,2024-02-29\n2,a,?\n3,a,2024-02-29\n");
        var log = EventLogReader.Open(text);
        Assert.True(log.TryRead(out _));
        var first = Assert.Throws<EventLogException>(() => log.TryRead(out _));
        Assert.Same(first, Assert.Throws<EventLogException>(() => log.TryRead(out _)));
        Assert.Same(first, Assert.Throws<EventLogException>(() => log.ReadAll().Count()));
    }

    private static void IsFault(EventLogException fault, int line, int column, string message)
    {
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"Line {line}, column {column}: {message}"), fault.Message);
        Assert.Equal((line, column), (fault.Line, fault.Column));
    }
}
