using CustomerService.Domain.Customers.Purchases.Rfm;

namespace CustomerService.Domain.Tests.Customers.Purchases.Rfm;

public sealed class RfmScoreTests
{
    [Fact]
    public void A_score_prints_and_reads_as_three_digits()
    {
        var score = new RfmScore(5, 4, 1);

        Assert.Equal("541", score.ToString());
        Assert.Equal(score, RfmScore.Parse("541"));
        Assert.Equal((5, 4, 1), (score.Recency, score.Frequency, score.Money));
    }

    [Theory, InlineData(""), InlineData("54"), InlineData("5411"), InlineData("501"), InlineData("a11"), InlineData("٥٤١")]
    public void What_is_no_score_is_not_read(string text)
    {
        Assert.False(RfmScore.TryParse(text, out var score));
        Assert.Equal(default, score);
        Assert.Throws<FormatException>(() => RfmScore.Parse(text));
    }

    [Theory, InlineData(0, 1, 1, "recency"), InlineData(1, 10, 1, "frequency"), InlineData(1, 1, -1, "money")]
    public void A_grade_is_from_one_to_nine(int recency, int frequency, int money, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => new RfmScore(recency, frequency, money)).ParamName);
}
