using System.Text.RegularExpressions;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Conventions;

namespace CustomerService.Domain.Tests.Complaints;

public sealed partial class TermTests
{
    private static readonly string[] Words =
    [
        .. Repository.Sources("src/CustomerService.Domain/Complaints").Where(file => Path.GetFileName(file).StartsWith("Complaint.", StringComparison.Ordinal))
            .SelectMany(file => WordForm().Matches(Repository.ReadText(file)))
            .Select(match => match.Groups["word"].Value).Distinct().Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_word_that_a_message_may_name_has_a_Chinese_term() =>
        Assert.All(Words, word => Assert.Contains(Terms.Chinese(word), c => c is >= '\u4E00' and <= '\u9FFF'));

    [Theory]
    [InlineData("message"), InlineData("summary"), InlineData("executor"), InlineData("inquiry"), InlineData("demand"), InlineData("reasons")]
    public void The_words_are_found_in_every_way_they_are_written(string word) =>
        Assert.Contains(word, Words);

    [GeneratedRegex("""(Said\((\w+\.\w+, ")?|BlankText\((nameof\(|")|NumberTwice\("|Number\([^"\n]+, ")(?<word>[a-z]\w*)(?=["\),])""", RegexOptions.ExplicitCapture)]
    private static partial Regex WordForm();
}
