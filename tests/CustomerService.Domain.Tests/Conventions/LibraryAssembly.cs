using System.Reflection;
using System.Runtime.CompilerServices;

namespace CustomerService.Domain.Tests.Conventions;

/// <summary>The library as its conventions see it: the types somebody wrote, without what the compiler adds.</summary>
internal static class LibraryAssembly
{
    public const string Name = "CustomerService.Domain";

    public static Assembly Assembly { get; } = typeof(Money).Assembly;

    /// <summary>All types that stand in a source file, nested and internal ones too.</summary>
    public static IReadOnlyList<Type> Written { get; } = [.. Assembly.GetTypes().Where(IsWritten).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>The types that a user of the package sees.</summary>
    public static IReadOnlyList<Type> Public { get; } = [.. Written.Where(type => type.IsVisible)];

    public static IReadOnlyList<Type> Errors { get; } = [.. Written.Where(type => type.IsSubclassOf(typeof(DomainError)) && !type.IsAbstract)];

    /// <summary>The name that messages show: without the namespace, nested types behind their outer type.</summary>
    public static string ShortName(Type type) => type.DeclaringType is { } outer ? $"{ShortName(outer)}.{type.Name}" : type.Name;

    /// <summary>The members a type declares itself and that a user of the package can call or override.</summary>
    public static IEnumerable<MemberInfo> VisibleMembers(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not Type && IsVisible(member));

    public static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo happening => IsVisible(happening.AddMethod!),
        Type type => type.IsVisible,
        _ => false,
    };

    // Names that C# cannot spell belong to the compiler: closures, extension groups, array initializers.
    private static bool IsWritten(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && (type.DeclaringType is null ? type.Namespace?.StartsWith(Name, StringComparison.Ordinal) == true : IsWritten(type.DeclaringType));
}
