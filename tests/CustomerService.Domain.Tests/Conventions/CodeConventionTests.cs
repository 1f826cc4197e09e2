using System.Reflection;

namespace CustomerService.Domain.Tests.Conventions;

public sealed class CodeConventionTests
{
    private static readonly string[] GoodTexts = ["a", "Z", "fact-finding", "settleOnSpot", "a_b.c-1", "调查中", "é", new('x', CodeText.MaxLength)];

    private static readonly string?[] BadTexts =
        ["", " ", "1a", "-a", ".a", "_a", "a b", " a", "a ", "a/b", "a\n", "a,b", "\"a\"", "a😀", "\0", new('x', CodeText.MaxLength + 1)];

    public static TheoryData<Type> Codes =>
    [
        .. LibraryAssembly.Public.Where(type => type.IsValueType && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICode<>))),
    ];

    [Theory, MemberData(nameof(Codes))]
    public void A_code_keeps_the_habits_of_codes(Type type) =>
        typeof(CodeConventionTests).GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);

    private static void Check<T>()
        where T : struct, ICode<T>, IEquatable<T>, IComparable<T>
    {
        foreach (var text in GoodTexts)
        {
            var code = T.Parse(text);
            Assert.Equal(text, code.Value);
            Assert.Equal(text, code.ToString());
            Assert.True(T.TryParse(text, out var tried));
            Assert.Equal(code, tried);
            Assert.Equal(code.GetHashCode(), tried.GetHashCode());
            Assert.Equal(code, (T)Activator.CreateInstance(typeof(T), text)!);
            Assert.Equal(0, code.CompareTo(tried));
            Assert.True(default(T).CompareTo(code) < 0);
            Assert.Equal(code, ParseAny<T>(text));
            Assert.NotEqual(default, code);
        }

        foreach (var text in BadTexts)
        {
            var refused = Assert.Throws<FormatException>(() => T.Parse(text!));
            Assert.Contains("a code starts with a letter", refused.Message, StringComparison.Ordinal);
            Assert.False(T.TryParse(text, out var tried));
            Assert.Equal(default, tried);
            var thrown = Assert.Throws<TargetInvocationException>(() => Activator.CreateInstance(typeof(T), text));
            Assert.IsType<ArgumentException>(thrown.InnerException);
        }

        Assert.Throws<ArgumentNullException>(() => T.Parse(null!));
        Assert.False(T.TryParse(null, out _));
        Assert.Equal("", default(T).ToString());
        Assert.Equal("", default(T).Value);
        Assert.True(T.Parse("B").CompareTo(T.Parse("a")) < 0, "codes are ordered by their characters, not by a culture");
        Assert.NotEqual(T.Parse("a"), T.Parse("A"));
    }

    private static T ParseAny<T>(string text)
        where T : IParsable<T> => T.TryParse(text, null, out var tried) && tried.Equals(T.Parse(text, null)) ? tried : throw new FormatException(text);
}
