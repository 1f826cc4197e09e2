using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Tests.Conventions;

/// <summary>The stable codes that stand in the code, wherever they stand.</summary>
internal static partial class ErrorCodes
{
    /// <summary>Code and type of each error; a condition brings a code of its own.</summary>
    public static IEnumerable<(string Code, Type Type)> OfErrors() => LibraryAssembly.Errors
        .Where(type => type != typeof(UnmetCondition))
        .Select(type => (((DomainError)RuntimeHelpers.GetUninitializedObject(type)).Code, type));

    /// <summary>All codes of a family (<c>rule-book</c>, <c>audit</c>) in the source of a type, its parts joined.</summary>
    /// <remarks>
    /// A code stands as a literal (<c>"rule-book.bad-code"</c>); where a source adds the family itself, all literals count that stand as
    /// an argument between two others, or as the first argument of <c>Add</c>.
    /// </remarks>
    public static IEnumerable<string> InSource(string source, string family)
    {
        var code = string.Join('\n', source.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
        var written = LiteralForm().Matches(code).Select(match => match.Groups["code"].Value).Where(literal => literal.StartsWith(family + ".", StringComparison.Ordinal));
        var completed = code.Contains($"$\"{family}.{{", StringComparison.Ordinal)
            ? ArgumentForm().Matches(code).Select(match => $"{family}.{match.Groups["code"].Value}")
            : [];
        return written.Concat(completed).Distinct().Order(StringComparer.Ordinal);
    }

    [GeneratedRegex("\"(?<code>[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex LiteralForm();

    [GeneratedRegex(@"(,|\bAdd\()\s*""(?<code>[a-z]+(-[a-z]+)*)"",", RegexOptions.ExplicitCapture)]
    private static partial Regex ArgumentForm();
}
