using System.Text.RegularExpressions;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Conventions;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>Diagrams on the pages are drawn by the library, never by hand.</summary>
public sealed partial class DiagramTests
{
    [Theory]
    [InlineData("docs/complaints.md", 2)]
    [InlineData("README.zh-CN.md", 1)]
    public void A_marked_diagram_is_what_the_procedure_draws(string page, int expected)
    {
        var diagrams = Marked.Matches(Repository.ReadText(page));

        Assert.Equal(expected, diagrams.Count);
        Assert.All(diagrams, diagram => Assert.Equal(Draw(diagram.Groups["name"].Value, diagram.Groups["language"].Value), diagram.Groups["text"].Value));
    }

    private static string Draw(string name, string language) =>
        (name == "canonical" ? ComplaintProcedures.Canonical : ComplaintProcedures.FaceToFace).ToMermaid(Languages.FromTag(language));

    [GeneratedRegex("<!-- diagram: (?<name>[a-z-]+) (?<language>[a-z]+) -->\n\n```mermaid\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Marked { get; }
}
