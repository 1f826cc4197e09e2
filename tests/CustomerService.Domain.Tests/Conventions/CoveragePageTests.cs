using System.Reflection;
using System.Reflection.Emit;

namespace CustomerService.Domain.Tests.Conventions;

public sealed class CoveragePageTests
{
    private const int ItemsThatAreNotProse = 411;

    private const string OpenRow = "| 000-001 | some words | open | open |";

    private static readonly (string Module, int Items)[] ItemsOfModules =
    [
        ("Complaints", 60), ("Commitments", 17), ("Calendars", 4), ("Customers", 85), ("Accounts", 27), ("Planning", 53),
        ("Quality", 51), ("Satisfaction", 16), ("Workforce", 35), ("ContactCenter", 17), ("Interactions", 46),
    ];

    private static readonly Assembly Library = typeof(Money).Assembly;
    private static readonly Assembly Tests = typeof(CoveragePageTests).Assembly;
    private static readonly string Page = Repository.ReadText("docs/coverage.md");

    [Fact]
    public void Every_row_is_well_formed_and_names_only_what_exists()
    {
        var faults = CoveragePage.Faults(Page, Library, Tests);

        Assert.True(faults.Count == 0, string.Join('\n', faults.Prepend("docs/coverage.md:")));
    }

    [Fact]
    public void No_row_disappears() =>
        Assert.Equal(ItemsThatAreNotProse, CoveragePage.Rows(Page).Count);

    [Fact]
    public void Modules_keep_their_order_and_their_items() =>
        Assert.Equal(ItemsOfModules, CoveragePage.Rows(Page).GroupBy(row => row.Module).Select(module => (module.Key, module.Count())));

    [SharedFact("source-map.md")]
    public void Rows_are_the_items_of_the_source_map_that_are_not_prose_each_in_its_module()
    {
        var items = File.ReadLines(SharedData.Path("source-map.md"))
            .Where(line => line.Length > 9 && char.IsAsciiDigit(line[2]) && line[5] == '-')
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .Where(cells => !cells[^1].StartsWith("prose", StringComparison.Ordinal))
            .Select(cells => $"{cells[0]} {cells[^2].Split(',')[0]}")
            .Order();

        Assert.Equal(items, CoveragePage.Rows(Page).Select(row => $"{row.Id} {row.Module}").Order());
    }

    [Theory]
    [InlineData(OpenRow)]
    [InlineData("| 000-001 | some words | not code: a definition | - |")]
    [InlineData("| 000-001 | a type | `Money` | `CoveragePageTests.No_row_disappears` |")]
    [InlineData("| 000-001 | a member | `Money.Amount` | `CoveragePageTests.No_row_disappears` |")]
    [InlineData("| 000-001 | a theory | `Money` | `CoveragePageTests.True_rows_have_no_fault` |")]
    [InlineData("| 000-001 | a fact of our own kind | `Money` | "
        + "`CoveragePageTests.Rows_are_the_items_of_the_source_map_that_are_not_prose_each_in_its_module` |")]
    [InlineData("| 000-001 | several | `Money`, `Money.Amount` | "
        + "`CoveragePageTests.No_row_disappears`, `CoveragePageTests.True_rows_have_no_fault` |")]
    public void True_rows_have_no_fault(string row) =>
        Assert.Empty(Faults(row));

    [Theory]
    [InlineData("000-001 | some words | open | open |", "not a row of the form | 000-000 | words | type | test |")]
    [InlineData("| 000-001 | some words | open |", "not a row of the form | 000-000 | words | type | test |")]
    [InlineData("| 000-001 | some | words | open | open |", "not a row of the form | 000-000 | words | type | test |")]
    [InlineData("| 000-001 | | open | open |", "not a row of the form | 000-000 | words | type | test |")]
    [InlineData("| 00-001 | some words | open | open |", "not a row of the form | 000-000 | words | type | test |")]
    [InlineData("| ٠٠٠-٠٠١ | some words | open | open |", "not a row of the form | 000-000 | words | type | test |")]
    [InlineData("a line that continues the table", "not a row of the form | 000-000 | words | type | test |")]
    public void A_malformed_row_is_a_fault(string row, string fault) =>
        Assert.Equal([$"line 5: {fault}"], Faults(row));

    [Theory]
    [InlineData("| 000-001 | no such type | `Gold` | `CoveragePageTests.No_row_disappears` |", "no public type or member Gold.")]
    [InlineData("| 000-001 | no such member | `Money.Weight` | `CoveragePageTests.No_row_disappears` |",
        "no public type or member Money.Weight.")]
    [InlineData("| 000-001 | what every object has | `Money.GetType` | `CoveragePageTests.No_row_disappears` |",
        "no public type or member Money.GetType.")]
    [InlineData("| 000-001 | another case | `money` | `CoveragePageTests.No_row_disappears` |", "no public type or member money.")]
    [InlineData("| 000-001 | nothing after the dot | `Money.` | `CoveragePageTests.No_row_disappears` |",
        "no public type or member Money..")]
    [InlineData("| 000-001 | nothing but the dot | `.` | `CoveragePageTests.No_row_disappears` |", "no public type or member ..")]
    public void An_unknown_type_or_member_is_a_fault(string row, string fault) =>
        Assert.Equal([$"line 5: 000-001: {fault}"], Faults(row));

    [Theory]
    [InlineData("| 000-001 | no such class | `Money` | `NoTests.No_row_disappears` |", "no test NoTests.No_row_disappears.")]
    [InlineData("| 000-001 | no such method | `Money` | `CoveragePageTests.Nothing` |", "no test CoveragePageTests.Nothing.")]
    [InlineData("| 000-001 | only a class | `Money` | `CoveragePageTests` |", "no test CoveragePageTests.")]
    [InlineData("| 000-001 | a method that is no test | `Money` | `CoveragePageTests.ToString` |", "no test CoveragePageTests.ToString.")]
    [InlineData("| 000-001 | an internal class | `Money` | `CoveragePage.Rows` |", "no test CoveragePage.Rows.")]
    public void An_unknown_test_is_a_fault(string row, string fault) =>
        Assert.Equal([$"line 5: 000-001: {fault}"], Faults(row));

    [Fact]
    public void A_test_that_never_runs_is_a_fault() =>
        Assert.Equal(
            ["line 5: 000-001: the test SampleTests.Sleeps is switched off."],
            CoveragePage.Faults(
                PageOf("| 000-001 | some words | `Money` | `SampleTests.Sleeps` |"), Library, WithTheSwitchedOff("SampleTests", "Sleeps")));

    [Theory]
    [InlineData("| 000-001 | some words | `Money` | open |")]
    [InlineData("| 000-001 | some words | open | `CoveragePageTests.No_row_disappears` |")]
    [InlineData("| 000-001 | some words | `Money` | - |")]
    [InlineData("| 000-001 | some words | open | - |")]
    public void A_half_open_row_is_a_fault(string row) =>
        Assert.Equal(["line 5: 000-001: half open: a row names both a type and a test, or neither."], Faults(row));

    [Theory]
    [InlineData("| 000-001 | some words | not code | - |")]
    [InlineData("| 000-001 | some words | not code: | - |")]
    [InlineData("| 000-001 | some words | not code: a definition | open |")]
    [InlineData("| 000-001 | some words | not code: a definition | `CoveragePageTests.No_row_disappears` |")]
    public void Not_code_without_a_reason_or_with_a_test_is_a_fault(string row) =>
        Assert.Equal(["line 5: 000-001: a row that is not code gives its reason, and - for its test."], Faults(row));

    [Theory]
    [InlineData("| 000-001 | some words | Money | `CoveragePageTests.No_row_disappears` |")]
    [InlineData("| 000-001 | some words | `Money` `Money` | `CoveragePageTests.No_row_disappears` |")]
    [InlineData("| 000-001 | some words | `Money`, open | `CoveragePageTests.No_row_disappears` |")]
    [InlineData("| 000-001 | some words | `Money` | CoveragePageTests.No_row_disappears |")]
    public void A_name_without_backticks_is_a_fault(string row) =>
        Assert.Equal(["line 5: 000-001: names stand in backticks, a comma and a space between them."], Faults(row));

    [Fact]
    public void A_second_row_of_the_same_item_is_a_fault() =>
        Assert.Equal(["line 6: 000-001: has a row already."], Faults(OpenRow, OpenRow));

    [Fact]
    public void A_row_out_of_order_is_a_fault() =>
        Assert.Equal(
            ["line 6: 000-001: stands after 000-002; the rows of a module are sorted."],
            Faults("| 000-002 | some words | open | open |", OpenRow));

    [Fact]
    public void A_pointer_to_no_other_row_is_a_fault() =>
        Assert.Equal(
            [
                "line 5: 000-001: points to 000-009, which is no other row of this page.",
                "line 6: 000-002: points to 000-002, which is no other row of this page.",
            ],
            Faults(
                "| 000-001 | same as 000-009 | open | open |",
                "| 000-002 | same as 000-002 | open | open |",
                "| 000-003 | same as 000-001 | open | open |"));

    [Fact]
    public void A_table_without_its_heading_header_or_rule_is_a_fault() =>
        Assert.Equal(
            [
                "line 1: a table stands under the heading of its module.",
                "line 5: a table begins with | id | what it says | type | test |",
                "line 6: below the header stands |---|---|---|---|",
            ],
            CoveragePage.Faults(
                $"| id | what it says | type | test |\n|---|---|---|---|\n\n## Module\n| id | type | test |\n{OpenRow}\n", Library, Tests));

    [Fact]
    public void Every_fault_of_a_page_is_listed() =>
        Assert.Equal(3, Faults("no row", "| 000-001 | some words | `Gold` | `NoTests.Nothing` |").Count);

    [Fact]
    public void A_page_may_end_its_lines_as_Windows_does()
    {
        var page = PageOf(OpenRow).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Empty(CoveragePage.Faults(page, Library, Tests));
        Assert.Equal([new(5, "Module", "000-001", "some words", "open", "open")], CoveragePage.Rows(page));
    }

    private static IReadOnlyList<string> Faults(params IEnumerable<string> rows) =>
        CoveragePage.Faults(PageOf(rows), Library, Tests);

    private static string PageOf(params IEnumerable<string> rows) =>
        $"## Module\n\n| id | what it says | type | test |\n|---|---|---|---|\n{string.Join('\n', rows)}\n";

    private static AssemblyBuilder WithTheSwitchedOff(string testClass, string test)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new("Sample"), AssemblyBuilderAccess.Run);
        var type = assembly.DefineDynamicModule("Sample").DefineType(testClass, TypeAttributes.Public);
        var method = type.DefineMethod(test, MethodAttributes.Public);
        method.GetILGenerator().Emit(OpCodes.Ret);
        method.SetCustomAttribute(new(
            typeof(FactAttribute).GetConstructor([])!, [], [typeof(FactAttribute).GetProperty(nameof(FactAttribute.Skip))!], ["a reason"]));
        type.CreateType();
        return assembly;
    }
}
