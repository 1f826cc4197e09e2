using System.Collections.Immutable;

namespace CustomerService.Domain.Tests;

public sealed class RuleBookExceptionTests
{
    private static readonly RuleBookFault Unknown = new("$.transitions[2].to", "rule-book.unknown-state", "There is no state 'seteld' (did you mean 'settled'?)");

    private static readonly RuleBookFault Missing = new("$.initial", "rule-book.missing-property", "'initial' is missing.");

    [Fact]
    public void One_fault_reads_as_one() =>
        Assert.Equal(
            "The complaint procedure 'hotel' does not hold together; 1 fault:\n"
            + "$.transitions[2].to: There is no state 'seteld' (did you mean 'settled'?) [rule-book.unknown-state]",
            new RuleBookException("complaint procedure 'hotel'", [Unknown]).Message);

    [Fact]
    public void All_faults_are_told_in_the_order_of_the_text()
    {
        var exception = new RuleBookException("complaint procedure 'hotel'", [Unknown, Missing]);

        Assert.Equal("complaint procedure 'hotel'", exception.RuleBook);
        Assert.Equal<RuleBookFault>([Unknown, Missing], exception.Faults);
        Assert.Equal($"The complaint procedure 'hotel' does not hold together; 2 faults:\n{Unknown}\n{Missing}", exception.Message);
    }

    [Fact]
    public void There_is_something_that_was_made_and_at_least_one_fault()
    {
        Assert.Equal("faults", Assert.Throws<ArgumentException>(() => new RuleBookException("procedure", [])).ParamName);
        Assert.Equal("faults", Assert.Throws<ArgumentException>(() => new RuleBookException("procedure", default(ImmutableArray<RuleBookFault>))).ParamName);
        Assert.Equal("ruleBook", Assert.Throws<ArgumentException>(() => new RuleBookException("", [Missing])).ParamName);
        Assert.Equal("ruleBook", Assert.Throws<ArgumentNullException>(() => new RuleBookException(null!, [Missing])).ParamName);
    }

    [Theory]
    [InlineData("seteld", " (did you mean 'settled'?)"), InlineData("SETTLED", " (did you mean 'settled'?)"), InlineData("settle", " (did you mean 'settled'?)")]
    [InlineData("closed", ""), InlineData("", ""), InlineData("received!!", " (did you mean 'received'?)")]
    public void A_misspelled_word_gets_a_hint_where_a_known_word_is_near(string word, string hint) =>
        Assert.Equal(hint, Spelling.DidYouMean(word, ["received", "settled"]));

    [Fact]
    public void A_hint_needs_a_known_word_and_costs_little_on_hostile_input()
    {
        Assert.Equal("", Spelling.DidYouMean("word", []));
        Assert.Equal("", Spelling.DidYouMean(new('x', 1_000_000), ["received"]));
    }
}
