using System.Text.RegularExpressions;

namespace CustomerService.Domain.Tests.Conventions;

public sealed partial class LinkTests
{
    [Fact]
    public void Every_relative_link_of_every_page_leads_to_a_file()
    {
        var pages = Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.TopDirectoryOnly)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Where(page => !page.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")).ToList();
        var broken = pages.SelectMany(page => Link.Matches(File.ReadAllText(page)).Select(match => match.Groups["to"].Value.Split('#')[0])
            .Where(to => to.Length > 0 && !to.Contains("://", StringComparison.Ordinal))
            .Where(to => !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, to))).Select(to => $"{Path.GetFileName(page)}: {to}"));

        Assert.True(pages.Count > 10);
        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link { get; }
}
