using System.Reflection;
using System.Runtime.CompilerServices;

namespace CustomerService.Domain.Tests.Conventions;

/// <summary>What holds for every type: the questions, apart from the types they are asked of.</summary>
internal static class TypeConventions
{
    private static readonly HashSet<Type> MutableCollections =
    [
        typeof(Array), typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>), typeof(SortedSet<>),
        typeof(SortedDictionary<,>), typeof(SortedList<,>), typeof(LinkedList<>), typeof(PriorityQueue<,>), typeof(IList<>), typeof(ICollection<>),
        typeof(IDictionary<,>), typeof(ISet<>), typeof(Memory<>), typeof(ArraySegment<>), typeof(System.Text.StringBuilder),
        typeof(System.Collections.ArrayList), typeof(System.Collections.Hashtable), typeof(System.Collections.IList), typeof(System.Collections.IDictionary),
        typeof(System.Collections.ObjectModel.Collection<>), typeof(System.Collections.Concurrent.ConcurrentDictionary<,>),
        typeof(System.Collections.Concurrent.ConcurrentQueue<>), typeof(System.Collections.Concurrent.ConcurrentBag<>),
        typeof(System.Collections.Immutable.ImmutableArray<>.Builder), typeof(System.Collections.Immutable.ImmutableList<>.Builder),
        typeof(System.Collections.Immutable.ImmutableDictionary<,>.Builder), typeof(System.Collections.Immutable.ImmutableHashSet<>.Builder),
        typeof(System.Collections.Immutable.ImmutableSortedDictionary<,>.Builder), typeof(System.Collections.Immutable.ImmutableSortedSet<>.Builder),
    ];

    public static bool IsOpenForInheritance(Type type) => type is { IsClass: true, IsSealed: false, IsAbstract: false };

    /// <summary>Members through which a value changes after it was made.</summary>
    public static IEnumerable<string> WaysToChange(Type type) => LibraryAssembly.VisibleMembers(type)
        .Where(member => !type.IsEnum && member switch
        {
            PropertyInfo { SetMethod: { } setter } => LibraryAssembly.IsVisible(setter) && !IsInit(setter),
            FieldInfo field => field is { IsInitOnly: false, IsLiteral: false },
            _ => false,
        })
        .Select(member => Named(type, member));

    /// <summary>Members whose signature has a collection that can be changed in place.</summary>
    public static IEnumerable<string> MutableCollectionsIn(Type type) => LibraryAssembly.VisibleMembers(type)
        .Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && SignatureTypes(member).SelectMany(Parts).Any(MutableCollections.Contains))
        .Select(member => Named(type, member));

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static IEnumerable<Type> SignatureTypes(MemberInfo member) => member switch
    {
        FieldInfo field => [field.FieldType],
        PropertyInfo property => [property.PropertyType],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsArray ? Parts(type.GetElementType()!).Append(typeof(Array))
        : type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    private static string Named(Type type, MemberInfo member) => $"{LibraryAssembly.ShortName(type)}.{member.Name}";
}
