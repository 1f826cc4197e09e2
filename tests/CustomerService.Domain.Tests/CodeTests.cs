using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests;

public sealed class CodeTests
{
    private static readonly Arbitrary<string> Texts =
        Gen.Elements("a", "Z", "é", "调", "ß", "7", "-", "_", ".", " ", "/", "\n", "😀", "\0", "\u0301").ListOf().Select(string.Concat).ToArbitrary();

    [Theory]
    [InlineData("a", true), InlineData("调查中", true), InlineData("a7", true), InlineData("a-_.", true), InlineData("7a", false), InlineData("-a", false), InlineData("", false)]
    [InlineData("a b", false), InlineData("a\u0301", false), InlineData("٧", false), InlineData("a٧", true), InlineData("Ⅳ", false), InlineData("😀", false), InlineData(null, false)]
    public void A_code_starts_with_a_letter_and_goes_on_with_letters_and_digits(string? text, bool isCode) =>
        Assert.Equal(isCode, CodeText.IsCode(text));

    [Fact]
    public void A_code_has_at_most_64_characters()
    {
        Assert.True(CodeText.IsCode(new('x', 63)));
        Assert.True(CodeText.IsCode(new('x', 64)));
        Assert.False(CodeText.IsCode(new('x', 65)));
        Assert.Equal(64, CodeText.MaxLength);
    }

    [Fact]
    public void TryParse_Parse_and_the_constructor_agree_on_every_text() =>
        Prop.ForAll(Texts, text =>
        {
            var isCode = CodeText.IsCode(text);
            return Role.TryParse(text, out var role) == isCode
                && role.Value == (isCode ? text : "")
                && isCode == !Throws<FormatException>(() => Role.Parse(text))
                && isCode == !Throws<ArgumentException>(() => new Role(text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Codes_compare_by_their_characters_case_included()
    {
        Assert.Equal(new Role("handler"), Role.Handler);
        Assert.NotEqual(new Role("Handler"), Role.Handler);
        Assert.Equal(["", "B", "a", "a-b", "é", "调"], new[] { "调", "é", "a-b", "a", "B" }.Select(Role.Parse).Append(default).Order().Select(role => role.Value));
    }

    [Fact]
    public void The_message_shows_the_text_and_says_what_a_code_looks_like()
    {
        Assert.Equal(
            "'7 days' is not a code: a code starts with a letter and goes on with letters, digits, '-', '_' or '.', at most 64 characters.",
            Assert.Throws<FormatException>(() => Role.Parse("7 days")).Message);
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => new Role("7 days")).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => new Role(null!)).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => Role.Parse(null!)).ParamName);
    }

    [Fact]
    public void Roles_that_ship_are_named_in_both_languages_and_others_by_their_code()
    {
        var shipped = typeof(Role).GetProperties().Where(property => property.PropertyType == typeof(Role)).Select(property => (Role)property.GetValue(null)!).ToList();

        Assert.Equal(11, shipped.Count);
        Assert.Distinct(shipped.Select(role => role.DisplayName.Chinese));
        Assert.Distinct(shipped.Select(role => role.DisplayName.English));
        Assert.All(shipped, role => Assert.NotEqual(role.DisplayName.English, role.DisplayName.Chinese));
        Assert.Equal(LocalizedText.Same("night-manager"), new Role("night-manager").DisplayName);
        Assert.Equal(LocalizedText.Same("-"), default(Role).DisplayName);
    }

    [Fact]
    public void An_actor_is_somebody_in_a_role()
    {
        var actor = Actor.Of("li.wei", Role.Handler, "repair");

        Assert.Equal(("li.wei", Role.Handler, new Department("repair")), (actor.Person, actor.Role, actor.Department));
        Assert.Equal("li.wei (handler, repair)", actor.ToString());
        Assert.Equal("clock (clock)", Actor.Clock.ToString());
        Assert.Equal(new Actor("li.wei", Role.Handler, "repair"), actor);
        Assert.Throws<ArgumentException>(() => Actor.Of(" ", Role.Handler));
        Assert.Throws<ArgumentNullException>(() => Actor.Of(null!, Role.Handler));
        Assert.Equal("role", Assert.Throws<ArgumentException>(() => Actor.Of("li.wei", default)).ParamName);
        Assert.Equal("department", Assert.Throws<ArgumentException>(() => Actor.Of("li.wei", Role.Handler, default(Department))).ParamName);
    }

    private static bool Throws<T>(Func<object> act)
        where T : Exception
    {
        try
        {
            act();
            return false;
        }
        catch (T)
        {
            return true;
        }
    }
}
