using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Tests.Conventions;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The code of docs/conformance.md.</summary>
public sealed class ConformanceSnippets
{
    [Fact]
    public void Checking_a_log()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var samples = Path.Combine(Repository.Root, "docs/samples/Walkthrough");
        var (logFile, procedureFile) = (Path.Combine(samples, "logs/small-helpdesk.csv"), Path.Combine(samples, "procedures/helpdesk.json"));

        #region check-log
        var procedure = ComplaintProcedure.Parse(File.ReadAllText(procedureFile));
        using var text = new StreamReader(logFile);
        var report = LogConformance.Check(procedure, EventLogReader.Open(text));            // EventLogException: line and column

        Console.WriteLine($"{report.FittingCases} of {report.Cases} cases fit");
        foreach (var deviation in report.Deviations.Take(3))
            Console.WriteLine($"{deviation.Cases} x {deviation.After} -> {deviation.Activity} ({deviation.Kind})");
        Console.Write(report.ToText(Language.English));
        #endregion

        Assert.StartsWith("6 of 12 cases fit\n", Console.ToString(), StringComparison.Ordinal);
        Assert.Contains("Fitting cases: 6 of 12\n", Console.ToString(), StringComparison.Ordinal);
        Assert.Contains("Fitting steps: 40 of 45\n", Console.ToString(), StringComparison.Ordinal);
    }
}
