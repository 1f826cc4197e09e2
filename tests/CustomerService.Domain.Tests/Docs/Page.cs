using CustomerService.Domain.Tests.Conventions;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>Holds what a page shows against what the code prints.</summary>
internal static class Page
{
    /// <summary>A block of text on the page is exactly what was printed.</summary>
    public static void Shows(string page, string printed) =>
        Assert.True(
            Repository.ReadText(page).Contains($"```text\n{printed}```", StringComparison.Ordinal) || Repository.ReadText(page).Contains($"```mermaid\n{printed}```", StringComparison.Ordinal),
            $"{page} has no block of text with:\n{printed}");

    /// <summary>The page has a table that is exactly what was written.</summary>
    public static void HasTable(string page, string table) =>
        Assert.True(Repository.ReadText(page).Contains($"\n\n{table}\n", StringComparison.Ordinal), $"{page} has no table:\n{table}");
}
