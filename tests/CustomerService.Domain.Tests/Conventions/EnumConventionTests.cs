using System.Reflection;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Tests.Conventions;

public sealed class EnumConventionTests
{
    // Words of rule books and of the programming interface: no person reads them on a screen.
    private static readonly Dictionary<Type, string> WithoutDisplayName = new()
    {
        [typeof(ConditionBasis)] = "tells a programmer what a predicate may look at",
        [typeof(TransitionKind)] = "how a transition is written in a rule book; people read the drawn procedure",
        [typeof(HandOverSilence)] = "a setting of a rule book, written in JSON",
        [typeof(ClosingEdge)] = "an option of a question, chosen in code",
        [typeof(BusinessDayEnd)] = "a setting of a target, written in JSON",
        [typeof(CycleRestart)] = "a setting of a promise, written in JSON",
    };

    private static readonly Type[] Enums = [.. LibraryAssembly.Public.Where(type => type.IsEnum)];

    public static TheoryData<Type> NamedEnums => [.. Enums.Where(type => !WithoutDisplayName.ContainsKey(type))];

    public static TheoryData<Type> AllEnums => [.. Enums];

    [Theory, MemberData(nameof(NamedEnums))]
    public void Values_have_a_name_of_their_own_in_each_language(Type type)
    {
        var names = Enum.GetValues(type).Cast<object>().Select(value => (value, Name: DisplayName(type, value))).ToList();

        Assert.All(names, item => Assert.NotEqual(item.Name.English, item.Name.Chinese));
        Assert.All(names, item => Assert.Contains(item.Name.Chinese, IsHan));
        Assert.All(names, item => Assert.DoesNotContain(item.Name.English, IsHan));
        Assert.Distinct(names.Select(item => item.Name.English));
        Assert.Distinct(names.Select(item => item.Name.Chinese));
    }

    [Theory, MemberData(nameof(NamedEnums))]
    public void A_value_that_is_none_has_no_name(Type type)
    {
        if (type == typeof(Language))
        {
            return;   // every language that is not Chinese is answered in English
        }

        var thrown = Assert.Throws<TargetInvocationException>(() => DisplayName(type, Enum.ToObject(type, 99)));

        Assert.IsType<ArgumentOutOfRangeException>(thrown.InnerException);
    }

    [Theory, MemberData(nameof(AllEnums))]
    public void Values_differ_in_number_and_in_rule_book_spelling(Type type)
    {
        var values = Enum.GetNames(type).Select(name => Enum.Parse(type, name)).ToList();

        Assert.Distinct(values);
        Assert.Distinct(values.Select(value => Kebab(type, value)));
        Assert.All(values, value => Assert.Matches("^[a-z]+[0-9]*(-[a-z0-9]+)*$", Kebab(type, value)));
    }

    [Theory, MemberData(nameof(AllEnums))]
    public void The_first_value_is_the_default(Type type) =>
        Assert.True(Enum.IsDefined(type, Enum.ToObject(type, 0)), $"default({type.Name}) has no name.");

    [Fact]
    public void Only_enums_without_a_display_name_are_excused() =>
        Assert.All(WithoutDisplayName.Keys, type => Assert.Null(DisplayNameOf(type)));

    private static LocalizedText DisplayName(Type type, object value)
    {
        var getter = DisplayNameOf(type);
        Assert.True(getter is not null, $"{type.Name} has no extension property DisplayName.");
        return (LocalizedText)getter.Invoke(null, [value])!;
    }

    // What an extension property compiles to.
    private static MethodInfo? DisplayNameOf(Type type) => LibraryAssembly.Public
        .Where(owner => owner is { IsAbstract: true, IsSealed: true })
        .Select(owner => owner.GetMethod("get_DisplayName", BindingFlags.Public | BindingFlags.Static, [type]))
        .SingleOrDefault(getter => getter is not null);

    private static string Kebab(Type type, object value) =>
        (string)typeof(KebabCase).GetMethod(nameof(KebabCase.Of))!.MakeGenericMethod(type).Invoke(null, [value])!;

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
