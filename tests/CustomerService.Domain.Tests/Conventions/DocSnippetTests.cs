namespace CustomerService.Domain.Tests.Conventions;

public sealed class DocSnippetTests
{
    private const string Source = """"
        public sealed class Samples
        {
            [Fact]
            public void Adds()
            {
                #region add
                var sum = 1 + 1;

                if (sum > 1)
                    Show(sum);
                #endregion

                Assert.Equal(2, sum);
            }

            [Fact(DisplayName = "reads")]
            public void Reads()
            {
                #region book
                var book = Parse("""
                    {
                      "id": 1
                    }
                    """);
                #endregion
            }

            private static void Shows()
            {
                #region show
                Show(1);
                #endregion
            }
        }
        """";

    public static TheoryData<string> Pages =>
    [
        .. new[] { "README.md", "README.zh-CN.md" }.Where(page => File.Exists(Path.Combine(Repository.Root, page))),
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(page => !page.Split('/').Any(part => part is "bin" or "obj")).Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Pages))]
    public void Every_code_block_is_compiled_and_run(string page)
    {
        var regions = DocSnippets.Regions(Repository.Sources("tests/CustomerService.Domain.Tests/Docs").Select(Repository.ReadText));

        Assert.Empty(DocSnippets.Faults(Repository.ReadText(page), regions, Sample));
    }

    [Fact]
    public void Every_region_stands_in_a_fact() =>
        Assert.DoesNotContain(
            DocSnippets.Regions(Repository.Sources("tests/CustomerService.Domain.Tests/Docs").Select(Repository.ReadText)), region => !region.Value.IsTested);

    [Theory]
    [InlineData("```csharp add\nvar sum = 1 + 1;\n\nif (sum > 1)\n    Show(sum);\n```")]
    [InlineData("- In a list:\n  ```csharp add\n  var sum = 1 + 1;\n\n  if (sum > 1)\n      Show(sum);\n  ```")]
    [InlineData("```csharp add\r\nvar sum = 1 + 1;\r\n\r\nif (sum > 1)\r\n    Show(sum);\r\n```\r\n")]
    [InlineData("```json book\n{\n  \"id\": 1\n}\n```")]
    [InlineData("```json samples/book.json\n{ \"id\": 2 }\n```")]
    [InlineData("```bash\n./build.sh test\n```\n\n```text\nanything\n```\n\n```mermaid\nflowchart\n```")]
    [InlineData("No code, only `words`.")]
    public void A_true_block_has_no_fault(string page) =>
        Assert.Empty(Faults(page));

    [Theory]
    [InlineData("Text.\n\n```csharp\nvar sum = 1 + 1;\n```", "line 3: a block of csharp without a name: write ```csharp name.")]
    [InlineData("```json\n{}\n```", "line 1: a block of json without a name: write ```json name.")]
    [InlineData("```\nanything\n```", "line 1: a block of '': write csharp, json, bash, sql, text or mermaid.")]
    [InlineData("```c#\nvar sum = 1;\n```", "line 1: a block of 'c': write csharp, json, bash, sql, text or mermaid.")]
    [InlineData("```csharp nowhere\nvar sum = 1 + 1;\n```", "line 1: there is no #region nowhere.")]
    [InlineData("```csharp show\nShow(1);\n```", "line 1: the #region show is not inside the body of a fact.")]
    [InlineData("```csharp add\nvar sum = 1 + 1;\n\nif (sum > 2)\n    Show(sum);\n```",
        "line 1: differs from the #region add in its line 3: 'if (sum > 2)' here, 'if (sum > 1)' there.")]
    [InlineData("```csharp add\nvar sum = 1 + 1;\n```", "line 1: differs from the #region add in its line 2: '' here, '' there.")]
    [InlineData("```json book\n{\n  \"id\": 2\n}\n```", "line 1: differs from the raw string in the #region book in its line 2: '  \"id\": 2' here, '  \"id\": 1' there.")]
    [InlineData("```json add\n{}\n```", "line 1: the #region add has no raw string literal on lines of its own.")]
    [InlineData("```json samples/book.json\n{ \"id\": 3 }\n```", "line 1: differs from the file docs/samples/book.json in its line 1: '{ \"id\": 3 }' here, '{ \"id\": 2 }' there.")]
    [InlineData("```json samples/none.json\n{}\n```", "line 1: there is no file docs/samples/none.json.")]
    [InlineData("```json samples/../../secret.json\n{}\n```", "line 1: 'samples/../../secret.json' is not a file below docs/samples.")]
    public void A_false_block_is_a_fault(string page, string fault) =>
        Assert.Equal([fault], Faults(page));

    [Fact]
    public void Every_false_block_is_told() =>
        Assert.Equal(2, Faults("```csharp\na\n```\n\n```csharp nowhere\nb\n```\n").Count);

    [Fact]
    public void Two_regions_of_one_name_and_a_region_without_an_end_are_refused()
    {
        Assert.Throws<FormatException>(() => DocSnippets.Regions(Source, Source));
        Assert.Throws<FormatException>(() => DocSnippets.Regions("#region open\nvar a = 1;\n"));
    }

    private static IReadOnlyList<string> Faults(string page) =>
        DocSnippets.Faults(page, DocSnippets.Regions(Source), file => file == "samples/book.json" ? "{ \"id\": 2 }\n" : null);

    private static string? Sample(string file) =>
        Path.Combine(Repository.Root, "docs", file) is var path && File.Exists(path) ? File.ReadAllText(path) : null;
}
