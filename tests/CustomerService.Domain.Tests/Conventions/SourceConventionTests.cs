using System.Text.RegularExpressions;

namespace CustomerService.Domain.Tests.Conventions;

public sealed partial class SourceConventionTests
{
    private const int LongestFile = 300;

    private static readonly Dictionary<string, string> LongFiles = new()
    {
        ["src/CustomerService.Domain/Calendars/CalendarJson.cs"] = "reading and writing stand side by side, so that neither forgets a property of the other",
        ["src/CustomerService.Domain/Complaints/Conditions.cs"] = "a catalogue: one entry after the other, all of a kind",
        ["src/CustomerService.Domain/Complaints/ProcedureJson.cs"] = "reading and writing stand side by side, so that neither forgets a property of the other",
        ["src/CustomerService.Domain/RuleBookNode.cs"] = "a strict reader: one short method for each kind of value",
    };

    public static TheoryData<string, string> Projects => new()
    {
        { "src/CustomerService.Domain", "CustomerService.Domain" },
        { "tests/CustomerService.Domain.Tests", "CustomerService.Domain.Tests" },
        { "tests/Stateless.StandIn", "Stateless" },
        { "benchmarks/CustomerService.Domain.Benchmarks", "CustomerService.Domain.Benchmarks" },
    };

    [Theory, MemberData(nameof(Projects))]
    public void Folder_equals_namespace(string folder, string root)
    {
        var faults = Repository.Sources(folder)
            .Select(file => (file, found: NamespaceForm().Match(Repository.ReadText(file)).Groups["space"].Value, expected: NamespaceOf(file, folder, root)))
            .Where(source => source.found != source.expected && !(source.found.Length == 0 && Path.GetFileName(source.file) == "Program.cs"))
            .Select(source => $"{source.file}: namespace '{source.found}', not '{source.expected}'.");

        Assert.Empty(faults);
    }

    [Fact]
    public void A_file_holds_one_idea() =>
        Assert.Empty(Repository.Sources("src").Where(file => !LongFiles.ContainsKey(file) && Lines(file) > LongestFile).Select(file => $"{file}: {Lines(file)} lines"));

    [Fact]
    public void Only_long_files_are_excused() =>
        Assert.All(LongFiles.Keys, file => Assert.True(Lines(file) > LongestFile, $"{file} is short enough now; take it off the list."));

    [Fact]
    public void Nothing_is_left_for_later()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK"];

        var found = Repository.Sources("src").Concat(Repository.Sources("tests")).Concat(Repository.Sources("benchmarks")).Concat(Repository.Sources("docs"))
            .SelectMany(file => marks.Where(mark => Regex.IsMatch(Repository.ReadText(file), $@"\b{mark}\b")).Select(mark => $"{file}: {mark}"));

        Assert.Empty(found);
    }

    private static string NamespaceOf(string file, string folder, string root) =>
        string.Join('.', [root, .. file[(folder.Length + 1)..].Split('/')[..^1]]);

    private static int Lines(string file) => Repository.ReadText(file).Count(c => c == '\n');

    [GeneratedRegex(@"^namespace (?<space>[\w.]+);", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex NamespaceForm();
}
