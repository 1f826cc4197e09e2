using System.Reflection;
using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Tests.Conventions;

public sealed class ErrorsAreReachedTests
{
    private static readonly IReadOnlyList<MethodInfo> Tests =
    [
        .. typeof(ErrorsAreReachedTests).Assembly.GetTypes().Where(type => type is { IsPublic: true, IsClass: true }).SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any(fact => fact.Skip is null)),
    ];

    // Reached by every condition in turn; ConditionTests sees to that.
    private static readonly Type[] ReachedOtherwise = [typeof(UnmetCondition)];

    [Fact]
    public void Every_named_error_is_reached_by_a_test_of_its_name() =>
        Assert.Empty(Unreached(LibraryAssembly.Errors.Except(ReachedOtherwise), Tests));

    [Fact]
    public void An_error_without_a_test_is_found() =>
        Assert.Equal(
            ["NobodyMeetsMe: no test NobodyMeetsMe_... looks at it."],
            Unreached([typeof(NobodyMeetsMe), typeof(BlankText)], Tests));

    [Fact]
    public void A_test_of_the_name_that_does_not_look_at_the_error_does_not_count() =>
        Assert.Equal(
            ["BlankText: no test BlankText_... looks at it."],
            Unreached([typeof(BlankText)], [typeof(ErrorsAreReachedTests).GetMethod(nameof(BlankText_is_only_a_word_here), BindingFlags.NonPublic | BindingFlags.Static)!]));

    private static IEnumerable<string> Unreached(IEnumerable<Type> errors, IReadOnlyList<MethodInfo> tests) => errors
        .Where(error => !tests.Any(test => test.Name.StartsWith(error.Name + "_", StringComparison.Ordinal) && LooksAt(test, error)))
        .Select(error => $"{error.Name}: no test {error.Name}_... looks at it.");

    private static bool LooksAt(MethodInfo test, Type error) => MethodCode.NamesWithClosures(test).Any(name =>
        name == error || name.DeclaringType == error || (name is MethodInfo { IsGenericMethod: true } method && method.GetGenericArguments().Contains(error)));

    // No test, and never run: a body that does not look at the error of its name.
    private static void BlankText_is_only_a_word_here() => Assert.True(true);

    private sealed record NobodyMeetsMe : DomainError
    {
        public override string Code => "complaint.nobody-meets-me";

        public override LocalizedText Message => LocalizedText.Same("-");
    }
}
