using CustomerService.Domain.Complaints.Conformance;
using NodaTime;
using static CustomerService.Domain.Tests.Complaints.Conformance.EventLogTexts;

namespace CustomerService.Domain.Tests.Complaints.Conformance;

public sealed class EventLogReaderTests
{
    private static readonly Instant Noon = Instant.FromUtc(2024, 2, 29, 12, 0);

    [Theory]
    [InlineData("case_id,activity,timestamp\nc1,receive,2024-02-29T12:00Z")]
    [InlineData("case_id,activity,timestamp\nc1,receive,2024-02-29T12:00Z\n")]
    [InlineData("case_id,activity,timestamp\r\nc1,receive,2024-02-29T12:00Z\r\n")]
    [InlineData("case_id;activity;timestamp\nc1;receive;2024-02-29T12:00Z\n")]
    [InlineData("case_id\tactivity\ttimestamp\nc1\treceive\t2024-02-29T12:00Z\n")]
    [InlineData("\uFEFFcase_id,activity,timestamp\nc1,receive,2024-02-29T12:00Z\n")]
    [InlineData("\uFEFF\"case_id\",\"activity\",\"timestamp\"\n\"c1\",\"receive\",\"2024-02-29T12:00Z\"")]
    [InlineData("\"a,b,c,d\";case_id;activity;timestamp\n1,2;c1;receive;2024-02-29T12:00Z\n")]
    [InlineData("\"a\"\",b,c,d\"\t\"case_id\"\tactivity\ttimestamp\n1,2\tc1\treceive\t2024-02-29T12:00Z\n")]
    [InlineData("case_id,activity,timestamp,a;b;c;d\nc1,receive,2024-02-29T12:00Z,")]
    [InlineData("case_id;activity;timestamp;a\tb\tc\td\nc1;receive;2024-02-29T12:00Z;")]
    [InlineData("TIMESTAMP,Activity,Case_ID\n2024-02-29 12:00,receive,c1")]
    public void One_event_reads_the_same_however_it_is_written(string csv)
    {
        var logged = Assert.Single(Read(csv));
        Assert.Equal(new("c1", "receive", Noon, null, null, 2), logged);
    }

    [Fact]
    public void Line_is_where_the_row_starts_and_quoted_line_breaks_count()
    {
        var log = Read(
            "case,activity,time,\"a\nnote\"\n1,x,2024-02-29,\"two\r\nlines\"\r\n2,y,2024-02-29,\n3,\"z\n\",2024-02-29,\n4,x,2024-02-29,");
        Assert.Equal([3, 5, 6, 8], log.Select(logged => logged.Line));
        Assert.Equal("z\n", log[2].Activity);
    }

    [Fact]
    public void Doubled_quotes_are_one_quote_and_separators_in_quotes_are_text()
    {
        var logged = Assert.Single(Read("case,activity,time,agent\n\"\"\"\"\"\",\"say \"\"no\"\", twice\",\"2024-02-29\",\"\"\"\"\n"));
        Assert.Equal(("\"\"", "say \"no\", twice", "\""), (logged.Case, logged.Activity, logged.Resource));
    }

    [Fact]
    public void Blank_resource_and_department_are_null_and_other_blanks_are_kept()
    {
        var log = Read("case,activity,time,agent,team\n c , a ,2024-02-29,, \n1,a,2024-02-29,\"\", t ");
        Assert.Equal(new(" c ", " a ", Instant.FromUtc(2024, 2, 29, 0, 0), null, null, 2), log[0]);
        Assert.Equal((null, " t "), (log[1].Resource, log[1].Department));
    }

    [Fact]
    public void Columns_tells_what_was_found_as_the_header_spells_it()
    {
        using var text = new StringReader("Ticket;STATUS;Date;User;Line\n");
        Assert.Equal(
            new() { Case = "Ticket", Activity = "STATUS", Timestamp = "Date", Resource = "User", Department = "Line" },
            EventLogReader.Open(text).Columns);
    }

    [Fact]
    public void Columns_has_null_for_what_a_log_may_lack()
    {
        using var text = new StringReader("case,event,time\n");
        var columns = EventLogReader.Open(text, new()).Columns;
        Assert.Equal((null, null), (columns.Resource, columns.Department));
    }

    [Theory]   // every well-known name is found, and the one before it in the list wins
    [InlineData("case_id case caseid case:concept:name complaint_id ticket", "activity,timestamp", "Case")]
    [InlineData("activity event concept:name status", "case,timestamp", "Activity")]
    [InlineData("timestamp time:timestamp time completetimestamp date", "case,activity", "Timestamp")]
    [InlineData("resource org:resource user agent", "case,activity,timestamp", "Resource")]
    [InlineData("department org_line org:group group workgroup team line", "case,activity,timestamp", "Department")]
    public void Well_known_names_are_tried_in_order(string candidates, string others, string purpose)
    {
        var names = candidates.Split(' ');
        for (var first = 0; first < names.Length; first++)
        {
            using var text = new StringReader(string.Join(',', names[first..].Reverse()).ToUpperInvariant() + "," + others);
            var columns = EventLogReader.Open(text).Columns;
            var found = typeof(EventLogColumns).GetProperty(purpose)!.GetValue(columns);
            Assert.Equal(names[first].ToUpperInvariant(), found);
        }
    }

    [Fact]
    public void A_named_column_goes_before_a_well_known_one_and_may_serve_twice()
    {
        const string csv = "activity,status,case,time,who\na,s,1,2024-02-29,w";
        var logged = Assert.Single(Read(csv, new() { Activity = "Status", Resource = "WHO", Department = "who" }));
        Assert.Equal(("s", "w", "w"), (logged.Activity, logged.Resource, logged.Department));
    }

    [Fact]
    public void Equal_texts_are_one_string()
    {
        var log = Read("case,activity,time,agent,team\n1,a,2024-02-29,x,a\n1,\"a\",2024-03-01,x,y");
        Assert.Same(log[0].Case, log[1].Case);
        Assert.Same(log[0].Activity, log[1].Activity);
        Assert.Same(log[0].Activity, log[0].Department);
        Assert.Same(log[0].Resource, log[1].Resource);
    }

    [Fact]
    public void A_hundred_thousand_events_allocate_less_than_a_megabyte()
    {
        const string two = "c1,receive,2024-02-29T12:00:00Z,Ann\nc2,\"close, done\",2024-03-01,Bob\n";
        var csv = "case,activity,time,agent\n" + string.Concat(Enumerable.Repeat(two, 50_000));
        using var text = new StringReader(csv);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var log = EventLogReader.Open(text);
        var events = 0;
        while (log.TryRead(out _))
        {
            events++;
        }

        Assert.Equal(100_000, events);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void TryRead_returns_false_and_the_default_at_the_end_and_after_it()
    {
        using var text = new StringReader("case,activity,time\n1,a,2024-02-29\n");
        var log = EventLogReader.Open(text);
        Assert.True(log.TryRead(out _));
        Assert.False(log.TryRead(out var logged));
        Assert.Equal(default, logged);
        Assert.False(log.TryRead(out _));
        Assert.Empty(log.ReadAll());
    }

    [Fact]
    public void Reading_is_lazy_and_goes_on_where_it_stopped()
    {
        using var text = new StringReader("case,activity,time\n1,a,2024-02-29\n2,a,2024-02-29\nbroken");
        var log = EventLogReader.Open(text);
        Assert.Equal("1", log.ReadAll().First().Case);
        Assert.Equal("2", log.ReadAll().First().Case);
        Assert.Throws<EventLogException>(() => log.TryRead(out _));
    }

    [Fact]
    public void What_the_text_throws_passes_through()
    {
        var text = new StringReader("case,activity,time\n");
        text.Dispose();
        Assert.Throws<ObjectDisposedException>(() => EventLogReader.Open(text));
    }

    [Fact]
    public void Open_needs_a_text() => Assert.Throws<ArgumentNullException>("csv", () => EventLogReader.Open(null!));

    [Theory]   // the buffer starts at 32,768 characters: rows and what they look ahead for end before, at and after its end
    [InlineData("\n"), InlineData("\r\n")]
    public void Rows_around_the_size_of_the_buffer_read_whole(string lineBreak)
    {
        const string head = "case,activity,time\n";
        for (var length = 32_700; length < 32_800; length++)
        {
            var longName = new string('n', length - head.Length);
            var log = Read($"{head}1,{longName},2024-02-29{lineBreak}\"2\"\"\",\"{longName}\"\"\",\"2024-02-29\"{lineBreak}3,x,2024-02-29");
            Assert.Equal(["1", "2\"", "3"], log.Select(logged => logged.Case));
            Assert.Equal([longName, longName + "\"", "x"], log.Select(logged => logged.Activity));
        }
    }

    [Fact]
    public void More_different_cases_than_the_pool_keeps_read_right()
    {
        const int cases = 300_000;
        var csv = "case,activity,time\n" + string.Concat(Enumerable.Range(0, cases).Select(i => $"{i},a,2024-02-29\n"));
        using var text = new StringReader(csv);
        var at = 0;
        foreach (var logged in EventLogReader.Open(text).ReadAll())
        {
            Assert.Equal(at++, int.Parse(logged.Case, System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(cases, at);
    }
}
