using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Tests.Conventions;

public sealed class ErrorCodeTests
{
    private static readonly string Page = Repository.ReadText("docs/errors.md");

    [Fact]
    public void Every_error_is_sealed_and_has_a_code_of_its_own()
    {
        Assert.All(LibraryAssembly.Errors, type => Assert.True(type.IsSealed, type.Name));
        Assert.Distinct(ErrorCodes.OfErrors().Select(error => error.Code));
        Assert.All(ErrorCodes.OfErrors(), error => Assert.Matches("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$", error.Code));
    }

    [Fact]
    public void A_code_begins_with_its_module() =>
        Assert.All(ErrorCodes.OfErrors(), error => Assert.StartsWith(
            error.Code.Split('.')[0].Replace("-", "", StringComparison.Ordinal), ModuleMap.OfTheLibrary.ModuleOf(error.Type.Namespace), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Conditions_have_codes_that_no_error_has()
    {
        Assert.Distinct(Conditions.All.Select(condition => condition.Code.Value).Concat(ErrorCodes.OfErrors().Select(error => error.Code)));
        Assert.All(Conditions.All, condition => Assert.Matches("^[a-z]+(-[a-z]+)*$", condition.Code.Value));
    }

    [Fact]
    public void The_page_lists_every_error_and_no_other() =>
        AssertListed(
            ErrorCodes.OfErrors().OrderBy(error => error.Code, StringComparer.Ordinal).Select(error => $"`{error.Code}` `{error.Type.Name}`"),
            Rows("## Refusals").Select(row => $"{row[0]} {row[1]}"));

    [Fact]
    public void The_page_lists_every_shipped_condition_as_it_is() =>
        AssertListed(
            Conditions.All.OrderBy(condition => condition.Code).Select(condition =>
                $"`{condition.Code}` | {condition.Text.English} | {condition.Text.Chinese} | {condition.Basis} | {string.Join(", ", condition.MetBy.Select(trigger => $"`{trigger}`"))}"),
            Rows("## Conditions").Select(row => string.Join(" | ", [.. row[..4], row[4].StartsWith('`') ? row[4] : ""])));

    [Fact]
    public void The_page_lists_every_rule_book_fault_and_no_other() =>
        AssertListed(InSources("rule-book"), Rows("## Rule-book faults").Select(row => row[0].Trim('`')));

    [Fact]
    public void The_page_lists_every_audit_finding_and_no_other() =>
        AssertListed(InSources("audit"), Rows("## Audit findings").Select(row => row[0].Trim('`')));

    [Fact]
    public void Every_row_says_something() =>
        Assert.All(
            new[] { "## Refusals", "## Conditions", "## Rule-book faults", "## Audit findings" }.SelectMany(Rows),
            row => Assert.True(row.All(cell => cell.Length > 0) && row[^1].EndsWith(row[^1].StartsWith('`') ? '`' : '.'), string.Join(" | ", row)));

    [Fact]
    public void Codes_are_found_as_literals_and_as_arguments_behind_a_family()
    {
        const string Source = """
            /// <summary>For example "rule-book.in-a-comment".</summary>
            Fault("rule-book.bad-code", $"'{text}' is no code.");
            Report(Name(x, "$.id"), $"{place}.id", "out-of-range", "A text.");
            Add(place, "contradiction", $"A text.");
            Add(
                "dead-end", place, "A text.");
            string.Join(' ', "no-code", words); Call("first-of-all", 1); Call(1, "last-of-all");
            """;

        Assert.Equal(["rule-book.bad-code"], ErrorCodes.InSource(Source, "rule-book"));
        Assert.Equal(
            ["rule-book.bad-code", "rule-book.contradiction", "rule-book.dead-end", "rule-book.no-code", "rule-book.out-of-range"],
            ErrorCodes.InSource(Source + "\nvoid Add(string code) => Faults($\"rule-book.{code}\");", "rule-book"));
        Assert.Empty(ErrorCodes.InSource(Source, "audit"));
    }

    [Fact]
    public void A_page_without_its_table_is_a_fault()
    {
        Assert.Throws<FormatException>(() => MarkdownTable.Under("# Errors\n", "## Refusals"));
        Assert.Throws<FormatException>(() => MarkdownTable.Under("## Refusals\n\ntext\n\n## Conditions\n| a |\n| - |\n", "## Refusals"));
        Assert.Throws<FormatException>(() => MarkdownTable.Under("## Refusals\n| a | b |\n| - | - |\n| 1 |\n", "## Refusals"));
        Assert.Equal(["1 2"], MarkdownTable.Under("## Refusals\r\n\r\n| a | b |\r\n| - | - |\r\n| 1 | 2 |\r\n\r\n| 3 |\r\n", "## Refusals").Select(row => string.Join(' ', row)));
    }

    [Fact]
    public void Both_directions_are_compared()
    {
        AssertListed(["a", "b"], ["a", "b"]);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertListed(["a", "b"], ["a"]));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertListed(["a"], ["a", "b"]));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertListed(["a", "b"], ["b", "a"]));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertListed(["a"], ["a", "a"]));
    }

    private static void AssertListed(IEnumerable<string> inCode, IEnumerable<string> onPage)
    {
        var (code, page) = (inCode.ToList(), onPage.ToList());
        var faults = code.Except(page).Select(row => $"missing on docs/errors.md: {row}").Concat(page.Except(code).Select(row => $"only on docs/errors.md: {row}"));
        Assert.True(!faults.Any(), string.Join('\n', faults));
        Assert.Equal(code, page);   // sorted, none twice
    }

    // A type may be written in parts: ProcedureAudit.cs, ProcedureAudit.Conduct.cs.
    private static IEnumerable<string> InSources(string family) => Repository.Sources("src")
        .GroupBy(file => file[..(file.LastIndexOf('/') + 1)] + Path.GetFileName(file).Split('.')[0], Repository.ReadText)
        .SelectMany(parts => ErrorCodes.InSource(string.Join('\n', parts), family)).Distinct().Order(StringComparer.Ordinal);

    private static IReadOnlyList<string[]> Rows(string heading) => MarkdownTable.Under(Page, heading);
}
