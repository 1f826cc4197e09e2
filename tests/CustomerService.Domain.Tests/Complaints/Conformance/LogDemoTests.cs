using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Samples;

namespace CustomerService.Domain.Tests.Complaints.Conformance;

public sealed class LogDemoTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("log-demo-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("helpdesk"), InlineData("problems")]
    public void The_procedures_are_bilingual_and_written_as_they_are_read(string id)
    {
        var procedure = ComplaintProcedure.Parse(File.ReadAllText(id == "helpdesk" ? SampleFiles.HelpDesk : SampleFiles.Problems));
        Assert.Equal((id, 1), (procedure.Id, procedure.Version));
        LocalizedText[] names =
        [
            procedure.Name,
            .. procedure.States.Select(state => state.Name),
            .. procedure.Rows.Select(row => procedure.NameOf(row.Trigger)),
            .. procedure.Rows.SelectMany(row => row.Roles).Select(procedure.NameOf),
        ];
        Assert.All(names, name => Assert.NotEqual(name.English, name.Chinese));
        Assert.Equal(procedure.ToJson(), ComplaintProcedure.Parse(procedure.ToJson()).ToJson());
    }

    [Fact]
    public void The_small_log_is_reported_in_both_languages()
    {
        var (code, output, error) = Run(SampleFiles.SmallLog, SampleFiles.HelpDesk);
        Assert.Equal((LogDemo.Done, ""), (code, error));
        string[] lines =
        [
            "Events: 57",
            "Cases: 12",
            "Fitting cases: 6 of 12",
            "Fitting steps: 40 of 45",
            "Hand-overs between departments: 10",
            "Cases over several departments: 7",
            "Cases returning to a former department: 2",
        ];
        Assert.Subset(output.Split('\n').ToHashSet(), lines.ToHashSet());
        Assert.Contains("符合程序的案件：6 / 12\n", Run(SampleFiles.SmallLog, SampleFiles.HelpDesk, Language.Chinese).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var absent = Path.Combine(_folder.FullName, "absent.csv");
        Refuses($"{absent}: there is no such file.\n", absent, SampleFiles.HelpDesk);
        Refuses($"{absent}: there is no such file.\n", SampleFiles.SmallLog, absent);
        Refuses($"{absent}/x: 没有此文件。\n", $"{absent}/x", SampleFiles.HelpDesk, Language.Chinese);
        Refuses($"{_folder.FullName}: this is no file that may be read.\n", _folder.FullName, SampleFiles.HelpDesk);
        Refuses(": this is not the path of a file.\n", "", SampleFiles.HelpDesk);
    }

    [Fact]
    public void A_log_with_a_fault_is_refused_with_its_place_and_nothing_is_printed()
    {
        var log = Write("late.csv", "case,activity,time\n1,Wait,2026-01-02\n1,Wait,2026-01-01\n"u8);
        Refuses(
            $"{log}: Line 3, column 8: a time not before 2026-01-02T00:00:00Z, when case '1' had its former event, was expected and it is 2026-01-01T00:00:00Z.\n",
            log,
            SampleFiles.HelpDesk);
        var empty = Write("empty.csv", []);
        Refuses($"{empty}: Line 1, column 1: a header line was expected and the text is empty.\n", empty, SampleFiles.HelpDesk);
        var foreign = Write("foreign.csv", [0x63, 0xE4, 0x0A]);
        Refuses($"{foreign}: the text is not UTF-8.\n", foreign, SampleFiles.HelpDesk);
    }

    [Fact]
    public void A_procedure_with_faults_is_refused_with_all_of_them()
    {
        var broken = Write("broken.json", """{ "id": "x", "version": 0, "names": {}, "initial": "a", "states": {}, "transitions": [] }"""u8);
        var (code, output, error) = Run(SampleFiles.SmallLog, broken);
        Assert.Equal((LogDemo.Refused, ""), (code, output));
        Assert.StartsWith($"{broken}: The complaint procedure", error, StringComparison.Ordinal);
        Assert.Contains("$.version: ", error, StringComparison.Ordinal);
        Assert.Contains("$.names", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_procedure_whose_triggers_share_a_name_is_what_is_named()
    {
        var json = File.ReadAllText(SampleFiles.HelpDesk).Replace("\"Closed\", \"zh-Hans\": \"关闭工单\"", "\"wait\", \"zh-Hans\": \"关闭工单\"", StringComparison.Ordinal);
        var twins = Write("twins.json", System.Text.Encoding.UTF8.GetBytes(json));
        var (code, output, error) = Run(SampleFiles.SmallLog, twins);
        Assert.Equal((LogDemo.Refused, ""), (code, output));
        Assert.StartsWith($"{twins}: ", error, StringComparison.Ordinal);
        Assert.Contains("'wait' or 'close'", error, StringComparison.Ordinal);
    }

    private static void Refuses(string message, string log, string procedure, Language language = Language.English) =>
        Assert.Equal((LogDemo.Refused, "", message), Run(log, procedure, language));

    private static (int Code, string Output, string Error) Run(
        string log, string procedure, Language language = Language.English, EventLogColumns? columns = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (LogDemo.Run(output, error, language, log, procedure, columns, htmlPath: null), output.ToString(), error.ToString());
    }

    private string Write(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
