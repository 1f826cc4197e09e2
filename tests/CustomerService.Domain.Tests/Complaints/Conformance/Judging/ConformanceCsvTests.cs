using CustomerService.Domain.Complaints.Conformance.Judging;
using static CustomerService.Domain.Tests.Complaints.Conformance.Judging.Judged;

namespace CustomerService.Domain.Tests.Complaints.Conformance.Judging;

public sealed class ConformanceCsvTests
{
    [Fact]
    public void A_case_is_a_row_and_so_is_a_deviation()
    {
        const string log = "case,activity,time,due\nC-1,Assign seriousness,2026-03-02T09:00Z,2026-03-03\nC-1,\"say \"\"x\"\", y\",2026-03-02T09:00:00.25Z,\nC-1,Closed,2026-03-04,\n";
        var verdicts = Log(HelpDesk, log, new() { LateBy = DeadlineBasis.LastEvent }, new() { Deadline = "due" });
        Assert.Equal(ConformanceCsv.CaseHeader, ConformanceCsv.Cases(verdicts).First());
        Assert.Equal(
            [
                "C-1,3,2026-03-02T09:00:00Z,2026-03-04T00:00:00Z,140400,,false,false,3,closed,true,4,0,0,2026-03-03T00:00:00Z,86400,0,0",
            ],
            ConformanceCsv.Cases(verdicts).Skip(1));
        Assert.Equal(
            [
                ConformanceCsv.DeviationHeader,
                "C-1,unknown-activity,2,3,2026-03-02T09:00:00.25Z,\"say \"\"x\"\", y\",,an activity of the procedure,",
                "C-1,missing-step,3,4,2026-03-04T00:00:00Z,Take in charge ticket,takeInCharge,Take in charge ticket,takeInCharge",
                "C-1,missing-step,3,4,2026-03-04T00:00:00Z,Resolve ticket,resolveTicket,Resolve ticket,resolveTicket",
                "C-1,too-late,3,4,2026-03-04T00:00:00Z,Closed,close,by 2026-03-03T00:00:00Z,2026-03-03T00:00:00Z",
            ],
            ConformanceCsv.Deviations(verdicts));
        Assert.Contains("受理工单", ConformanceCsv.Deviations(verdicts, Language.Chinese).ElementAt(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Fractions_of_a_second_are_written_and_columns_are_as_many_as_the_header_has()
    {
        var line = ConformanceCsv.CaseLine(Assert.Single(Log(HelpDesk, "case,activity,time\n1,Wait,2026-03-02T09:00Z\n1,Wait,2026-03-02T09:00:01.0500Z\n")));
        Assert.Contains(",1.05,", line, StringComparison.Ordinal);
        Assert.Equal(ConformanceCsv.CaseHeader.Split(',').Length, line.Split(',').Length);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1"), InlineData("+1", "'+1"), InlineData("-1", "'-1"), InlineData("@a", "'@a"), InlineData("\ta", "'\ta"), InlineData("＝1", "'＝1"), InlineData("=\"a\"", "\"'=\"\"a\"\"\""), InlineData("a=1", "a=1")]
    public void A_text_of_the_log_is_never_a_formula(string name, string written)
    {
        var log = $"case\tactivity\ttime\n\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\t{HelpDesk.Id}\t2026-03-02\n";
        var verdict = Assert.Single(Log(HelpDesk, log));
        Assert.StartsWith(written + ",1,", ConformanceCsv.CaseLine(verdict), StringComparison.Ordinal);
        Assert.All(ConformanceCsv.DeviationLines(verdict), line => Assert.StartsWith(written + ",", line, StringComparison.Ordinal));
    }
}
