using System.Reflection;
using System.Text.RegularExpressions;

namespace CustomerService.Domain.Tests.Conventions;

/// <summary>One row of <c>docs/coverage.md</c>: an item of the source material, what holds it and what shows it.</summary>
internal sealed record CoverageRow(int Line, string Module, string Id, string Says, string Type, string Test);

/// <summary>Reads <c>docs/coverage.md</c> and lists everything in it that is malformed or names what does not exist.</summary>
internal static partial class CoveragePage
{
    private const string Header = "| id | what it says | type | test |";
    private const string Rule = "|---|---|---|---|";
    private const string Open = "open";
    private const string NotCode = "not code";
    private const string NoTest = "-";
    private const string Cell = @"[^|\s]([^|]*[^|\s])?";

    private const BindingFlags PublicMembers =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    /// <summary>Lists the well-formed rows in the order of the page.</summary>
    public static IReadOnlyList<CoverageRow> Rows(string page) => Read(page).Rows;

    /// <summary>Lists the faults of a page, each with its line; an empty list means that every name in it exists.</summary>
    public static IReadOnlyList<string> Faults(string page, Assembly library, Assembly tests)
    {
        var (rows, malformed) = Read(page);
        var types = library.GetTypes()
            .Where(type => type.IsVisible)
            .ToLookup(type => NameIn("CustomerService.Domain", type), StringComparer.Ordinal);
        var testClasses = tests.GetTypes()
            .Where(type => type.IsVisible && (!type.IsAbstract || type.IsSealed))   // a static class is both, and may hold tests
            .ToLookup(type => NameIn(type.Namespace, type), StringComparer.Ordinal);

        return [.. malformed, .. OrderFaults(rows), .. rows.SelectMany(row => CellFaults(row, types, testClasses))];
    }

    private static (List<CoverageRow> Rows, List<string> Malformed) Read(string page)
    {
        var rows = new List<CoverageRow>();
        var malformed = new List<string>();
        var module = "";
        var tableLine = 0;   // 0 outside a table, 1 in its header, 2 in its rule, more in its rows
        foreach (var (index, line) in page.ReplaceLineEndings("\n").Split('\n').Index())
        {
            var isInTable = line.Contains('|', StringComparison.Ordinal) || (tableLine > 0 && !string.IsNullOrWhiteSpace(line));
            tableLine = isInTable ? tableLine + 1 : 0;
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                module = line[3..].Trim();
            }

            var cell = RowForm().Match(line).Groups;
            var fault = tableLine switch
            {
                0 => null,
                1 when module.Length == 0 => "a table stands under the heading of its module.",
                1 => line == Header ? null : $"a table begins with {Header}",
                2 => line == Rule ? null : $"below the header stands {Rule}",
                _ => cell[0].Success ? null : "not a row of the form | 000-000 | words | type | test |",
            };
            if (fault is not null)
            {
                malformed.Add($"line {index + 1}: {fault}");
            }
            else if (tableLine > 2)
            {
                rows.Add(new(index + 1, module, cell["id"].Value, cell["says"].Value, cell["type"].Value, cell["test"].Value));
            }
        }

        return (rows, malformed);
    }

    private static IEnumerable<string> OrderFaults(List<CoverageRow> rows)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ids = rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        CoverageRow? previous = null;
        foreach (var row in rows)
        {
            if (!seen.Add(row.Id))
            {
                yield return Fault(row, "has a row already.");
            }
            else if (previous?.Module == row.Module && string.CompareOrdinal(previous.Id, row.Id) > 0)
            {
                yield return Fault(row, $"stands after {previous.Id}; the rows of a module are sorted.");
            }

            foreach (var id in IdForm().Matches(row.Says).Select(mention => mention.Value).Where(id => id == row.Id || !ids.Contains(id)))
            {
                yield return Fault(row, $"points to {id}, which is no other row of this page.");
            }

            previous = row;
        }
    }

    private static IEnumerable<string> CellFaults(CoverageRow row, ILookup<string, Type> types, ILookup<string, Type> testClasses)
    {
        if (row.Type.StartsWith(NotCode, StringComparison.Ordinal))
        {
            return row.Type.StartsWith(NotCode + ": ", StringComparison.Ordinal) && row.Test == NoTest
                ? []
                : [Fault(row, "a row that is not code gives its reason, and - for its test.")];
        }

        if (row.Type == Open || row.Test is Open or NoTest)
        {
            return row.Type == Open && row.Test == Open
                ? []
                : [Fault(row, "half open: a row names both a type and a test, or neither.")];
        }

        if (!NamesForm().IsMatch(row.Type) || !NamesForm().IsMatch(row.Test))
        {
            return [Fault(row, "names stand in backticks, a comma and a space between them.")];
        }

        var typeFaults = Names(row.Type)
            .Where(name => !types.Contains(name) && !IsMember(name, types))
            .Select(name => Fault(row, $"no public type or member {name}."));
        var testFaults = Names(row.Test)
            .Select(name => TestFault(name, testClasses))
            .OfType<string>()
            .Select(fault => Fault(row, fault));
        return typeFaults.Concat(testFaults);
    }

    private static bool IsMember(string name, ILookup<string, Type> types)
    {
        var (owner, member) = SplitAtLastDot(name);
        return types[owner].Any(type =>
            type.GetMember(member, PublicMembers)
                .Concat(type.GetMember("get_" + member, PublicMembers))   // what an extension property compiles to
                .Any(found => found.DeclaringType?.Assembly == type.Assembly));   // not what every object has
    }

    private static string? TestFault(string name, ILookup<string, Type> testClasses)
    {
        var (owner, method) = SplitAtLastDot(name);
        var attributes = testClasses[owner]
            .SelectMany(type => type.GetMember(method, MemberTypes.Method, PublicMembers))
            .SelectMany(found => found.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType.IsAssignableTo(typeof(FactAttribute)))
            .ToArray();
        return attributes.Length == 0 ? $"no test {name}."
            : attributes.All(IsSwitchedOff) ? $"the test {name} is switched off."
            : null;
    }

    private static bool IsSwitchedOff(CustomAttributeData attribute) =>
        attribute.NamedArguments.Any(argument =>
            argument.MemberName == nameof(FactAttribute.Skip) && argument.TypedValue.Value is not null);

    private static string Fault(CoverageRow row, string fault) => $"line {row.Line}: {row.Id}: {fault}";

    private static IEnumerable<string> Names(string cell) => cell.Split(", ").Select(name => name.Trim('`'));

    private static string NameIn(string? space, Type type)
    {
        var name = ArityForm().Replace(type.FullName!, "").Replace('+', '.');
        return space is not null && name.StartsWith(space + ".", StringComparison.Ordinal) ? name[(space.Length + 1)..] : name;
    }

    private static (string Owner, string Last) SplitAtLastDot(string name) =>
        name.LastIndexOf('.') is > 0 and var dot ? (name[..dot], name[(dot + 1)..]) : ("", name);

    [GeneratedRegex(
        $@"^\| (?<id>[0-9]{{3}}-[0-9]{{3}}) \| (?<says>{Cell}) \| (?<type>{Cell}) \| (?<test>{Cell}) \|$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex RowForm();

    [GeneratedRegex(@"\b[0-9]{3}-[0-9]{3}\b")]
    private static partial Regex IdForm();

    [GeneratedRegex(@"^`[\w.]+`(, `[\w.]+`)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex NamesForm();

    [GeneratedRegex("`[0-9]+")]
    private static partial Regex ArityForm();
}
