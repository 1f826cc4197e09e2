using CustomerService.Domain.Complaints.Conformance;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Conformance;

public sealed class XesReaderTests
{
    public const string Small = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- as process mining tools write it -->
        <log xes.version="1.0" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
          <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
          <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
          <classifier name="Activity" keys="concept:name"/>
          <string key="source" value="by hand"/>
          <trace>
            <string key="concept:name" value="C-1"/>
            <date key="due" value="2026-03-09"/>
            <event>
              <string key="concept:name" value="receive &amp; record"/>
              <date key="time:timestamp" value="2026-03-02T09:00:00.000+01:00"/>
              <string key="org:resource" value="Ann"><string key="concept:name" value="nested"/></string>
              <string key="org:group" value="desk"/><string key="org:role" value="clerk"/>
              <string key="lifecycle:transition" value="complete"/>
            </event>
            <event><date key="time:timestamp" value="2026-03-03"/><string key="concept:name" value="close"/><string key="letter" value="L-7"/><list key="x"><values/></list></event>
          </trace>
          <trace><string key="concept:name" value="C-2"/><event><string key="concept:name" value="close"/><date key="time:timestamp" value="2026-03-04"/></event></trace>
        </log>
        """;

    [Fact]
    public void A_log_is_read_with_the_standard_attributes()
    {
        var log = Read(Small);
        Assert.Equal(
            new LoggedEvent("C-1", "receive & record", Instant.FromUtc(2026, 3, 2, 8, 0), "Ann", "desk", 11) { Role = "clerk", Lifecycle = "complete" },
            log[0]);
        Assert.Equal(new("C-1", "close", Instant.FromUtc(2026, 3, 3, 0, 0), null, null, 18), log[1]);
        Assert.Equal(("C-2", 20), (log[2].Case, log[2].Line));
        Assert.Equal(3, log.Length);
    }

    [Fact]
    public void Attributes_of_trace_and_event_are_read_by_key()
    {
        var log = Read(Small, new() { Deadline = "case:due", Attributes = ["letter", "case:due", "case:letter"] });
        Assert.All(log[..2], logged => Assert.Equal(Instant.FromUtc(2026, 3, 9, 0, 0), logged.Deadline));
        Assert.Null(log[2].Deadline);
        Assert.Equal([new("letter", "L-7"), new("case:due", "2026-03-09")], log[1].Attributes.AsEnumerable());
        Assert.Empty(log[2].Attributes);
    }

    [Fact]
    public void The_same_log_as_csv_gives_the_same_events()
    {
        const string csv = "case,activity,time,resource,team,role,lifecycle,due,letter\n"
            + "C-1,receive & record,2026-03-02T08:00Z,Ann,desk,clerk,complete,2026-03-09,\nC-1,close,2026-03-03,,,,,2026-03-09,L-7\nC-2,close,2026-03-04,,,,,,\n";
        var xes = Read(Small, new() { Deadline = "case:due", Attributes = ["letter"] });
        Assert.Equal(EventLogTexts.Read(csv, new() { Deadline = "due", Attributes = ["letter"] }), xes.Zip([2, 3, 4], (logged, line) => logged with { Line = line }));
    }

    [Fact]
    public void A_byte_order_mark_and_slow_texts_are_no_matter()
    {
        Assert.Equal(Read(Small), Read("\uFEFF" + Small));
        using var slow = new PiecewiseReader("\uFEFF" + Small, 1);
        Assert.Equal(Read(Small), EventLogReader.OpenXes(slow).ReadAll());
    }

    [Theory]
    [InlineData("", 1, 1, "well-formed XML")]
    [InlineData("<logs/>", 1, 2, "a log element was expected and 'logs' was found")]
    [InlineData("<!DOCTYPE log [<!ENTITY a 'b'>]><log/>", 1, 1, "well-formed XML without a document type was expected")]
    [InlineData("<log/>", 1, 2, "there are no events")]
    [InlineData("<log>\n<event/></log>", 2, 2, "a trace was expected and 'event' was found")]
    [InlineData("<log><trace>x</trace></log>", 1, 13, "text was found")]
    [InlineData("<log><trace><odd/></trace></log>", 1, 14, "'odd' was found")]
    [InlineData("<log><trace><event><odd/></event></trace></log>", 1, 21, "'odd' was found")]
    [InlineData("<log><trace><event></trace></log>", 1, 22, "well-formed XML")]
    [InlineData("<log><trace><event/></trace></log>", 1, 14, "a timestamp was expected in every event ('time:timestamp')")]
    [InlineData("<log><trace><event><date key='time:timestamp' value='2026'/></event></trace></log>", 1, 21, "'2026' was found")]
    [InlineData("<log><trace><event><date key='time:timestamp' value='2026-01-01'/></event></trace></log>", 1, 21, "a case was expected")]
    [InlineData("<log><trace><event><id key='a' value='1'/><id key='concept:name' value='1'/><id key='concept:name' value='2'/></event></trace></log>", 1, 78, "'concept:name' is there twice")]
    public void A_fault_says_where_and_what(string xes, int line, int column, string message)
    {
        var fault = Assert.Throws<EventLogException>(() => Read(xes));
        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(fault.Message, char.IsControl);
    }

    [Fact]
    public void An_attribute_of_a_trace_behind_its_events_is_a_fault()
    {
        var fault = Assert.Throws<EventLogException>(() => Read(Small.Replace("</event>\n  </trace>", "</event><date key=\"due\" value=\"2026-03-10\"/>\n  </trace>", StringComparison.Ordinal), new() { Deadline = "case:due", Case = "case:concept:name" }));
        Assert.Contains("is there twice", fault.Message, StringComparison.Ordinal);
        fault = Assert.Throws<EventLogException>(() => Read("<log><trace><id key='concept:name' value='1'/><event><id key='concept:name' value='a'/><date key='time:timestamp' value='2026-01-01'/></event><id key='due' value='x'/></trace></log>", new() { Deadline = "case:due" }));
        Assert.Contains("comes behind", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_throws_its_first_fault_again()
    {
        using var text = new StringReader("<log><trace>x");
        var reader = EventLogReader.OpenXes(text);
        Assert.Same(Assert.Throws<EventLogException>(() => reader.TryRead(out _)), Assert.Throws<EventLogException>(() => reader.TryRead(out _)));
    }

    [Theory]
    [InlineData("<log><trace><string key='a' value='", 'x'), InlineData("<log><!--", '-'), InlineData("<log><trace>", 'x'), InlineData("<", 'a'), InlineData("<log><", 'a')]
    public void A_part_without_end_is_refused_after_about_a_million_characters(string head, char repeated)
    {
        using var text = new EndlessReader(head, repeated, 1L << 40);
        var thrown = Assert.Throws<EventLogException>(() => EventLogReader.OpenXes(text).TryRead(out _));
        Assert.InRange(text.Taken, 0, 4_000_000);
        Assert.NotEmpty(thrown.Message);
    }

    [Fact]
    public void Deep_elements_and_names_without_end_are_refused()
    {
        Assert.Contains("64 deep", Assert.Throws<EventLogException>(() => Read("<log>" + string.Concat(Enumerable.Repeat("<list>", 100)))).Message, StringComparison.Ordinal);
        var names = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<string key='a' value='b' n{i}=''/>"));
        Assert.Contains("4,096", Assert.Throws<EventLogException>(() => Read("<log>" + names)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_name_every_key_that_is_looked_for()
    {
        using var text = new StringReader(Small);
        Assert.Equal(
            new()
            {
                Case = "case:concept:name",
                Activity = "concept:name",
                Timestamp = "time:timestamp",
                Resource = "who",
                Department = "org:group",
                Role = "org:role",
                Lifecycle = "lifecycle:transition",
            },
            EventLogReader.OpenXes(text, new() { Resource = "who" }).Columns);
        Assert.Throws<ArgumentNullException>(() => EventLogReader.OpenXes(null!));
        Assert.Throws<ArgumentException>(() => EventLogReader.OpenXes(text, new() { Attributes = [" "] }));
    }

    public static LoggedEvent[] Read(string xes, EventLogColumns? columns = null)
    {
        using var text = new StringReader(xes);
        return [.. EventLogReader.OpenXes(text, columns).ReadAll()];
    }
}
