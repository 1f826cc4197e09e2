using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace CustomerService.Domain.Tests.Conventions;

/// <summary>Writes the public surface of a set of types as text: one member per line, sorted by name, close to C#; the values of an enum stand in their order.</summary>
/// <remarks>What every record or enum has by itself is left out: the word <c>record</c> says it.</remarks>
internal static class PublicSurface
{
    private const string ExtensionAttribute = "System.Runtime.CompilerServices.ExtensionAttribute";

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>The surface; lines end with a line feed.</summary>
    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var space in types.GroupBy(type => type.Namespace).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("namespace ").Append(space.Key).Append('\n');
            foreach (var type in space.OrderBy(LibraryAssembly.ShortName, StringComparer.Ordinal))
            {
                text.Append("\n  ").Append(Header(type)).Append('\n');
                foreach (var member in Members(type))
                {
                    text.Append("    ").Append(member).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        var isRecord = IsRecord(type);
        IEnumerable<string> words =
        [
            type switch
            {
                { IsEnum: true } or { IsInterface: true } => "",
                { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) ? "readonly" : "",
                { IsAbstract: true, IsSealed: true } => "static",
                { IsAbstract: true } => "abstract",
                { IsSealed: true } => "sealed",
                _ => "",
            },
            isRecord ? "record" : "",
            type switch
            {
                { IsEnum: true } => "enum",
                { IsInterface: true } => "interface",
                { IsValueType: true } => "struct",
                _ when IsDelegate(type) => "delegate",
                _ => isRecord ? "" : "class",
            },
            Name(type),
        ];
        List<string> bases = type is { IsClass: true, BaseType: { } parent } && parent != typeof(object) && !IsDelegate(type) ? [Name(parent)] : [];
        bases.AddRange(OwnInterfaces(type, isRecord).Select(face => Name(face)).Order(StringComparer.Ordinal));
        return string.Join(' ', words.Where(word => word.Length > 0)) + (bases.Count == 0 ? "" : " : " + string.Join(", ", bases)) + Constraints(type.GetGenericArguments());
    }

    private static IEnumerable<Type> OwnInterfaces(Type type, bool isRecord)
    {
        if (type.IsEnum || IsDelegate(type))
        {
            return [];
        }

        var all = type.GetInterfaces().Where(face => face.IsVisible).ToList();
        return all.Where(face =>
            !all.Exists(other => other != face && other.GetInterfaces().Contains(face))
            && type.BaseType?.GetInterfaces().Contains(face) != true
            && !(isRecord && face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEquatable<>)));
    }

    private static IEnumerable<string> Members(Type type) => type.IsEnum
        ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}")
        : IsDelegate(type) ? [Signature(type.GetMethod("Invoke")!)]
        : LibraryAssembly.VisibleMembers(type).Where(member => IsListed(type, member))
            .Select(member => (Name: member.Name.StartsWith("get_", StringComparison.Ordinal) ? member.Name[4..] : member.Name, Text: Member(member, type)))
            .OrderBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Text, StringComparer.Ordinal)
            .Select(member => member.Text);

    private static string Member(MemberInfo member, Type type) => member switch
    {
        ConstructorInfo constructor => Access(constructor, type) + PlainName(type) + Parameters(constructor),
        PropertyInfo property => Property(property, type),
        FieldInfo field => Field(field, type),
        EventInfo happening => $"event {Name(happening.EventHandlerType!)} {happening.Name}",
        MethodInfo method => Method(method, type),
        _ => member.ToString()!,
    };

    private static bool IsListed(Type type, MemberInfo member) => member switch
    {
        MethodBase method when type.IsSealed && !method.IsPublic => false,
        MethodBase method when method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && (IsRecord(type) || method.IsSpecialName) => false,
        MethodInfo { IsSpecialName: true } method => !IsAccessor(type, method),
        ConstructorInfo { IsStatic: true } => false,
        PropertyInfo { Name: "EqualityContract" } => false,
        _ => !member.Name.Contains('<', StringComparison.Ordinal),
    };

    private static bool IsAccessor(Type type, MethodInfo method) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Any(property => property.GetAccessors(nonPublic: true).Contains(method));

    private static string Property(PropertyInfo property, Type type)
    {
        var required = property.IsDefined(typeof(RequiredMemberAttribute), inherit: false) ? "required " : "";
        var shape = new NullabilityInfoContext().Create(property);
        var accessor = property.GetAccessors(nonPublic: true).First(LibraryAssembly.IsVisible);
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var get = property.GetMethod is { } getter && LibraryAssembly.IsVisible(getter) ? "get; " : "";
        var set = property.SetMethod is { } setter && LibraryAssembly.IsVisible(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; "
            : "";
        return $"{Access(accessor, type)}{Modifiers(accessor, type)}{required}{Name(property.PropertyType, shape)} {name} {{ {get}{set}}}";
    }

    private static string Field(FieldInfo field, Type type) =>
        $"{(field.IsPublic ? "" : "protected ")}{(field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : ""))}"
        + $"{Name(field.FieldType, new NullabilityInfoContext().Create(field))} {field.Name}"
        + (field.IsLiteral && !type.IsEnum ? $" = {Literal(field.GetRawConstantValue(), field.FieldType)}" : "");

    private static string Method(MethodInfo method, Type type)
    {
        // What an extension property compiles to: a static accessor without a property.
        if (method is { IsStatic: true } && method.GetParameters() is [var self, ..] && method.Name.StartsWith("get_", StringComparison.Ordinal))
        {
            return $"extension({Parameter(self)}) {Name(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter))} {method.Name[4..]} {{ get; }}";
        }

        return Access(method, type) + Modifiers(method, type) + Signature(method);
    }

    private static string Signature(MethodInfo method)
    {
        var name = method.Name.StartsWith("op_", StringComparison.Ordinal) ? "operator " + method.Name[3..] : method.Name.Split('.')[^1];
        return $"{Name(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter))} {name}{Arguments(method.GetGenericArguments())}{Parameters(method)}{Constraints(method.GetGenericArguments())}";
    }

    private static string Access(MethodBase method, Type type) => method.IsPublic || type.IsInterface ? "" : "protected ";

    private static string Modifiers(MethodBase method, Type type) => (method, type.IsInterface) switch
    {
        ({ IsStatic: true, IsAbstract: true }, _) => "static abstract ",
        ({ IsStatic: true }, _) => "static ",
        ({ IsAbstract: true }, false) => "abstract ",
        (MethodInfo { IsVirtual: true } info, false) when info.GetBaseDefinition() != info => info.IsFinal && !type.IsSealed ? "sealed override " : "override ",
        ({ IsVirtual: true, IsFinal: false }, false) => "virtual ",
        _ => "",
    };

    private static string Parameters(MethodBase method)
    {
        var isExtension = method.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == ExtensionAttribute);
        return $"({(isExtension ? "this " : "")}{string.Join(", ", method.GetParameters().Select(Parameter))})";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var kind = parameter switch
        {
            { IsOut: true } => "out ",
            { IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            _ => "",
        };
        var type = Name(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));
        return $"{kind}{type} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, parameter.ParameterType)}" : "")}";
    }

    private static string Literal(object? value, Type type) => value switch
    {
        null when type.IsValueType && Nullable.GetUnderlyingType(type) is null => "default",
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ when type.IsEnum => $"{Name(type)}.{Enum.ToObject(type, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type, NullabilityInfo? shape = null)
    {
        var mark = shape is { ReadState: NullabilityState.Nullable } or { ReadState: NullabilityState.Unknown, WriteState: NullabilityState.Nullable } && !type.IsValueType ? "?" : "";
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!, shape);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!, shape?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        }

        if (type.IsGenericParameter)
        {
            return type.Name + mark;
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword + mark;
        }

        if (type.IsGenericType && type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
        {
            return $"({string.Join(", ", type.GetGenericArguments().Select((part, i) => Name(part, Part(shape, i))))})";
        }

        var outer = type is { IsNested: true, DeclaringType: { IsGenericType: false } declaring } ? Name(declaring) + "." : "";
        return outer + PlainName(type) + Arguments(type.GetGenericArguments(), shape) + mark;
    }

    private static string PlainName(Type type) => type.Name.Split('`')[0];

    private static string Arguments(Type[] arguments, NullabilityInfo? shape = null) =>
        arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select((argument, i) => Name(argument, Part(shape, i))))}>";

    private static NullabilityInfo? Part(NullabilityInfo? shape, int index) => shape?.GenericTypeArguments.ElementAtOrDefault(index);

    private static string Constraints(Type[] arguments) => string.Concat(arguments.Where(argument => argument.IsGenericParameter).Select(argument =>
    {
        var attributes = argument.GenericParameterAttributes;
        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        IEnumerable<string> rules =
        [
            .. isStruct ? ["struct"] : attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
            .. argument.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(type => Name(type)),
            .. attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct ? ["new()"] : Array.Empty<string>(),
        ];
        var list = string.Join(", ", rules);
        return list.Length == 0 ? "" : $" where {argument.Name} : {list}";
    }));

    private static bool IsRecord(Type type) => type.IsValueType
        ? type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is { } print && print.IsDefined(typeof(CompilerGeneratedAttribute))
        : type.GetMethod("<Clone>$") is not null;

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));
}
