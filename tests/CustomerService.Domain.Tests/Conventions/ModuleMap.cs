using System.Text.RegularExpressions;

namespace CustomerService.Domain.Tests.Conventions;

/// <summary>Which module may use which; a module is the first name behind the library's own, the kernel has none.</summary>
/// <param name="root">The namespace of the kernel.</param>
/// <param name="uses">For each module all modules it may use besides itself and the kernel.</param>
internal sealed partial class ModuleMap(string root, IReadOnlyDictionary<string, string[]> uses)
{
    public const string Kernel = "kernel";

    // Rooms of the kernel that need a folder of their own; what is in them is internal, but for the tables that modules offer (Procedures).
    private static readonly string[] KernelRooms = ["Csv", "Drawing", "Numerics", "Procedures"];

    private const string Everything = "*";

    public static ModuleMap OfTheLibrary { get; } = new(LibraryAssembly.Name, new Dictionary<string, string[]>
    {
        [Kernel] = [],
        ["Calendars"] = [],
        ["Commitments"] = ["Calendars"],
        ["Complaints"] = ["Calendars", "Commitments"],
        ["Customers"] = [],
        ["Planning"] = ["Calendars"],
        ["Accounts"] = ["Calendars", "Commitments", "Customers"],
        ["Quality"] = [],
        ["Satisfaction"] = ["Quality"],
        ["Workforce"] = [],
        ["ContactCenter"] = ["Calendars"],
        ["Interactions"] = ["Calendars", "Commitments"],
        ["Json"] = [Everything],
    });

    /// <summary>The module of a namespace; null outside the library.</summary>
    public string? ModuleOf(string? space) =>
        space == root ? Kernel
        : space?.StartsWith(root + ".", StringComparison.Ordinal) != true ? null
        : space[(root.Length + 1)..].Split('.')[0] is var room && KernelRooms.Contains(room) ? Kernel
        : room;

    /// <summary>Every forbidden use, one line each.</summary>
    public IReadOnlyList<string> Faults(IEnumerable<Type> types) =>
    [
        .. types.SelectMany(user => TypeUses.Of(user).SelectMany(used => Fault(user.Namespace, used.Namespace)
            .Select(fault => $"{LibraryAssembly.ShortName(user)} uses {LibraryAssembly.ShortName(used)}: {fault}"))).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Every forbidden name in a source text: constants leave no trace in compiled code.</summary>
    public IReadOnlyList<string> FaultsInSource(string text)
    {
        var space = SpaceForm().Match(text).Groups["space"].Value;
        var named = NamedSpaceForm().Matches(text).Select(match => match.Groups["space"].Value)
            .Where(name => ModuleOf(name) is { } module && uses.ContainsKey(module));
        return [.. named.SelectMany(name => Fault(space, name)).Distinct().Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Fault(string? userSpace, string? usedSpace)
    {
        if (ModuleOf(userSpace) is not { } user || ModuleOf(usedSpace) is not { } used || user == used || used == Kernel)
        {
            yield break;
        }

        if (!uses.TryGetValue(user, out var allowed))
        {
            yield return $"the module {user} is not on the map.";
        }
        else if (!allowed.Contains(used) && !allowed.Contains(Everything))
        {
            yield return $"{(user == Kernel ? "The kernel" : user)} must not use {used}.";
        }
    }

    [GeneratedRegex(@"^namespace (?<space>[\w.]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex SpaceForm();

    [GeneratedRegex(@"^(?!\s*//|namespace).*?\b(?<space>CustomerService\.Domain\.\w+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex NamedSpaceForm();
}
