using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Conformance.Judging;

namespace CustomerService.Domain.Tests.Complaints.Conformance.Judging;

/// <summary>Ways to judge a log that is written in a test.</summary>
internal static class Judged
{
    public static readonly ComplaintProcedure HelpDesk = ComplaintProcedure.Parse(File.ReadAllText(SampleFiles.HelpDesk));

    public static readonly ComplaintProcedure Guest = ComplaintProcedure.Parse(ClockSamples.Guest);

    /// <summary>The verdicts of a log in CSV.</summary>
    public static CaseVerdict[] Log(ComplaintProcedure procedure, string csv, ConformanceOptions? options = null, EventLogColumns? columns = null)
    {
        using var text = new StringReader(csv);
        return [.. LogConformance.Judge(procedure, EventLogReader.Open(text, columns), options)];
    }

    /// <summary>The verdict of one case that takes steps an hour apart from 2026-03-02, a Monday, 09:00 on.</summary>
    public static CaseVerdict Steps(ComplaintProcedure procedure, ConformanceOptions? options, params string[] activities) =>
        Assert.Single(Log(procedure, "case,activity,time\n" + string.Concat(activities.Select((activity, i) => $"1,{activity},2026-03-02T{9 + i:00}:00Z\n")), options));

    /// <summary>Kinds, places, activities and expectations, each on a line.</summary>
    public static string[] Found(CaseVerdict verdict) =>
        [.. verdict.Deviations.Select(deviation => $"{deviation.Kind} {deviation.Event} {deviation.Activity.Name.English}: {deviation.ExpectedCode}")];

    /// <summary>All that verdicts say, as text.</summary>
    public static string Text(IEnumerable<CaseVerdict> verdicts)
    {
        CaseVerdict[] all = [.. verdicts];
        return string.Join('\n', ConformanceCsv.Cases(all).Concat(ConformanceCsv.Deviations(all)).Concat(all.Select(verdict =>
            string.Join(' ', verdict.States) + string.Join(' ', verdict.Departments) + string.Join(' ', verdict.HandOvers) + string.Join(' ', verdict.Promises))));
    }
}
