using CustomerService.Domain.Complaints.Conformance;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Conformance;

public sealed class RealEventLogTests
{
    [SharedFact("data/helpdesk_event_log.csv")]
    public void The_help_desk_log_reads_whole()
    {
        var (columns, log) = Read("data/helpdesk_event_log.csv");
        Assert.Equal(
            new() { Case = "case_id", Activity = "activity", Timestamp = "timestamp", Resource = "resource", Department = "workgroup" },
            columns);
        Assert.Equal((21_348, 4_580, 14, 22), Counts(log));
        Assert.Equal(new("Case 1", "Assign seriousness", Instant.FromUtc(2012, 10, 9, 14, 50, 17), "Value 1", "Value 1", 2), log[0]);
        Assert.Equal(21_349, log[^1].Line);
        Assert.Equal(2_366, Variants(log).Max(variant => variant.Value));
        Assert.Equal(226, Variants(log).Count);
    }

    [SharedFact("data/bpic2013_closed_problems.csv")]
    public void The_problem_log_reads_whole_with_named_columns()
    {
        var (columns, log) = Read("data/bpic2013_closed_problems.csv", new() { Activity = "status", Department = "org_line" });
        Assert.Equal(("status", "org_line"), (columns.Activity, columns.Department));
        Assert.Equal((6_660, 1_487), (log.Length, Distinct(log, logged => logged.Case)));
        Assert.Equal(123, log.GroupBy(logged => logged.Case).Count(events => events.DistinctBy(logged => logged.Department).Count() > 1));
        Assert.Equal(new("1-109135791", "Queued", Instant.FromUtc(2006, 1, 11, 15, 49, 42), "Minnie", "Org line A2", 2), log[0]);
    }

    [SharedFact("data/permit_receipt_event_log.csv")]
    public void The_permit_log_reads_whole()
    {
        var (columns, log) = Read("data/permit_receipt_event_log.csv");
        Assert.Equal("department", columns.Department);
        Assert.Equal((8_577, 1_434), (log.Length, Distinct(log, logged => logged.Case)));
        Assert.Equal(27, Distinct(log, logged => logged.Activity));
        Assert.Equal(Instant.FromUtc(2011, 10, 11, 11, 45, 40) + Duration.FromMilliseconds(276), log[0].At);
    }

    private static (EventLogColumns Columns, LoggedEvent[] Log) Read(string file, EventLogColumns? columns = null)
    {
        using var text = new StreamReader(SharedData.Path(file));
        var reader = EventLogReader.Open(text, columns);
        return (reader.Columns, [.. reader.ReadAll()]);
    }

    private static (int Events, int Cases, int Activities, int Resources) Counts(LoggedEvent[] log) =>
        (log.Length, Distinct(log, logged => logged.Case), Distinct(log, logged => logged.Activity), Distinct(log, logged => logged.Resource));

    private static int Distinct(LoggedEvent[] log, Func<LoggedEvent, string?> part) => log.DistinctBy(part).Count();

    private static Dictionary<string, int> Variants(LoggedEvent[] log) => log
        .GroupBy(logged => logged.Case)
        .CountBy(events => string.Join('>', events.Select(logged => logged.Activity)))
        .ToDictionary(StringComparer.Ordinal);
}
