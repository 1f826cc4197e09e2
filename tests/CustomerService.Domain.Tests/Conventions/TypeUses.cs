using System.Reflection;

namespace CustomerService.Domain.Tests.Conventions;

/// <summary>Which types a type uses: in its declaration, in its members' signatures and in its method bodies.</summary>
internal static class TypeUses
{
    private const BindingFlags AllDeclared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Every type used, generic arguments and element types taken apart, each once.</summary>
    public static IReadOnlySet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        foreach (var direct in Declared(type).Concat(type.GetMembers(AllDeclared).SelectMany(InSignature)).Concat(MethodCode.Of(type).SelectMany(InBody)))
        {
            TakeApart(direct, used);
        }

        return used;
    }

    /// <summary>The types in the signature of one member, taken apart, each once.</summary>
    public static IReadOnlySet<Type> OfSignature(MemberInfo member)
    {
        var used = new HashSet<Type>();
        foreach (var direct in InSignature(member))
        {
            TakeApart(direct, used);
        }

        return used;
    }

    private static IEnumerable<Type?> Declared(Type type) =>
        [type.BaseType, type.DeclaringType, .. type.GetInterfaces(), .. type.GetGenericArguments().SelectMany(Constraints), .. InAttributes(type.GetCustomAttributesData())];

    private static IEnumerable<Type?> InSignature(MemberInfo member) => member switch
    {
        FieldInfo field => [field.FieldType, .. InAttributes(field.GetCustomAttributesData())],
        PropertyInfo property => [property.PropertyType, .. property.GetIndexParameters().Select(parameter => parameter.ParameterType), .. InAttributes(property.GetCustomAttributesData())],
        EventInfo happening => [happening.EventHandlerType, .. InAttributes(happening.GetCustomAttributesData())],
        MethodInfo method =>
        [
            method.ReturnType,
            .. method.GetGenericArguments().SelectMany(Constraints),
            .. InParameters(method),
            .. InAttributes(method.GetCustomAttributesData()),
            .. InAttributes(method.ReturnParameter.GetCustomAttributesData()),
        ],
        ConstructorInfo constructor => [.. InParameters(constructor), .. InAttributes(constructor.GetCustomAttributesData())],
        _ => [],
    };

    private static IEnumerable<Type?> InParameters(MethodBase method) =>
        method.GetParameters().SelectMany(parameter => InAttributes(parameter.GetCustomAttributesData()).Append(parameter.ParameterType));

    private static IEnumerable<Type?> InBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return [];
        }

        return body.LocalVariables.Select(local => (Type?)local.LocalType)
            .Concat(body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType))
            .Concat(MethodCode.Names(method).SelectMany(Named));
    }

    private static IEnumerable<Type?> Named(MemberInfo name) => name switch
    {
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => [method.DeclaringType, method.ReturnType, .. method.GetGenericArguments()],
        MethodInfo method => [method.DeclaringType, method.ReturnType],
        _ => [name.DeclaringType],
    };

    private static IEnumerable<Type?> Constraints(Type argument) => argument.IsGenericParameter ? argument.GetGenericParameterConstraints() : [];

    private static IEnumerable<Type?> InAttributes(IEnumerable<CustomAttributeData> attributes) =>
        attributes.SelectMany(attribute => attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.TypedValue))
            .SelectMany(InArgument)
            .Append(attribute.AttributeType));

    private static IEnumerable<Type?> InArgument(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        Type type => [type, argument.ArgumentType],
        IEnumerable<CustomAttributeTypedArgument> several => several.SelectMany(InArgument).Append(argument.ArgumentType),
        _ => [argument.ArgumentType],
    };

    private static void TakeApart(Type? type, HashSet<Type> used)
    {
        if (type is null)
        {
            return;
        }

        if (type.HasElementType)
        {
            TakeApart(type.GetElementType(), used);
            return;
        }

        if (type.IsGenericParameter)
        {
            return;
        }

        var plain = type is { IsGenericType: true, IsGenericTypeDefinition: false } ? type.GetGenericTypeDefinition() : type;
        if (!used.Add(plain) && ReferenceEquals(plain, type))
        {
            return;
        }

        foreach (var argument in type.GetGenericArguments())
        {
            TakeApart(argument, used);
        }
    }
}
