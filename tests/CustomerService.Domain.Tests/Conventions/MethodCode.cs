using System.Reflection;
using System.Reflection.Emit;

namespace CustomerService.Domain.Tests.Conventions;

/// <summary>A small reader of compiled method bodies: which types, methods and fields their instructions name.</summary>
internal static class MethodCode
{
    private const BindingFlags AllDeclared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Every method and constructor that a type declares itself.</summary>
    public static IEnumerable<MethodBase> Of(Type type) => type.GetMethods(AllDeclared).Concat<MethodBase>(type.GetConstructors(AllDeclared));

    /// <summary>What the instructions of one method name, in order, repeats included.</summary>
    public static IEnumerable<MemberInfo> Names(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var instruction = OpCodesByValue[value];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!;
            }

            at += OperandSize(instruction.OperandType, code, at);
        }
    }

    /// <summary>What a method names, together with its local functions, lambdas, iterators and async parts.</summary>
    public static IEnumerable<MemberInfo> NamesWithClosures(MethodBase method)
    {
        var seen = new HashSet<MethodBase> { method };
        var open = new Queue<MethodBase>(seen);
        while (open.TryDequeue(out var next))
        {
            foreach (var name in Names(next))
            {
                yield return name;
                foreach (var inner in Inside(name).Where(seen.Add))
                {
                    open.Enqueue(inner);
                }
            }
        }
    }

    // Compiler-made methods and the methods of compiler-made types belong to the method that names them.
    private static IEnumerable<MethodBase> Inside(MemberInfo name) => name switch
    {
        MethodBase { DeclaringType: { } owner } method when IsUnspeakable(owner) => Of(owner).Append(method),
        MethodBase method when IsUnspeakable(method) => [method],
        _ => [],
    };

    private static bool IsUnspeakable(MemberInfo member) =>
        member.Name.StartsWith('<') && !member.Name.StartsWith("<>c", StringComparison.Ordinal) && !member.Name.StartsWith("<>z", StringComparison.Ordinal);

    private static int OperandSize(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
