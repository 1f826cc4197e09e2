using CustomerService.Domain.Customers.Purchases.Rfm;

namespace CustomerService.Domain.Tests.Customers.Purchases.Rfm;

public sealed class RfmSchemeTests
{
    private static readonly RfmCutPoints Borders = new() { Days = [30, 90], Purchases = [2, 5], Money = [100, 499.50m], Currency = "CNY" };

    public static TheoryData<RfmTies, RfmMoney> Choices => new()
    {
        { RfmTies.Lowest, RfmMoney.Total }, { RfmTies.Highest, RfmMoney.MeanPerPurchase },
    };

    [Theory, MemberData(nameof(Choices))]
    public void Every_score_of_a_shipped_scheme_is_in_one_segment(RfmTies ties, RfmMoney money)
    {
        foreach (var scheme in (RfmScheme[])[RfmSchemes.TenSegments(ties, money), RfmSchemes.EightGroups(ties, money)])
        {
            var grades = Enumerable.Range(1, scheme.Grades).ToList();
            var scores = grades.SelectMany(r => grades.SelectMany(f => grades.Select(m => new RfmScore(r, f, m)))).ToList();

            Assert.All(scores, score => Assert.Single(scheme.Segments, segment => segment.Scores.Any(range => range.Contains(score))));
            Assert.All(scores, score => Assert.Contains(scheme.SegmentOf(score).Scores, range => range.Contains(score)));
            Assert.Equal(scheme.Segments, scores.Select(scheme.SegmentOf).Distinct().OrderBy(scheme.Segments.IndexOf));
            Assert.Equal((ties, money), (scheme.Ties, scheme.Money));
        }
    }

    [Theory]
    [InlineData("555", "champions"), InlineData("541", "champions"), InlineData("453", "loyal"), InlineData("344", "loyal"), InlineData("523", "potential-loyalists"), InlineData("431", "potential-loyalists")]
    [InlineData("511", "new-customers"), InlineData("415", "promising"), InlineData("333", "need-attention"), InlineData("325", "about-to-sleep"), InlineData("251", "cannot-lose")]
    [InlineData("145", "at-risk"), InlineData("231", "at-risk"), InlineData("111", "hibernating"), InlineData("225", "hibernating")]
    public void The_ten_segments_are_those_of_the_field(string score, string segment) =>
        Assert.Equal(segment, RfmSchemes.TenSegments(RfmTies.Lowest, RfmMoney.Total).SegmentOf(RfmScore.Parse(score)).Id);

    [Theory]
    [InlineData("222", "重要价值客户"), InlineData("212", "重要发展客户"), InlineData("122", "重要保持客户"), InlineData("112", "重要挽留客户")]
    [InlineData("221", "一般价值客户"), InlineData("211", "一般发展客户"), InlineData("121", "一般保持客户"), InlineData("111", "一般挽留客户")]
    public void The_eight_groups_are_those_of_the_field(string score, string segment) =>
        Assert.Equal(segment, RfmSchemes.EightGroups(RfmTies.Lowest, RfmMoney.Total).SegmentOf(RfmScore.Parse(score)).Name.Chinese);

    [Fact]
    public void A_score_of_other_grades_has_no_segment()
    {
        var scheme = RfmSchemes.EightGroups(RfmTies.Lowest, RfmMoney.Total);

        Assert.Throws<ArgumentOutOfRangeException>(() => scheme.SegmentOf(RfmScore.Parse("223")));
        Assert.Throws<ArgumentOutOfRangeException>(() => scheme.SegmentOf(default));
    }

    [Fact]
    public void A_scheme_reads_back()
    {
        RfmScheme[] schemes = [RfmSchemes.TenSegments(RfmTies.Highest, RfmMoney.MeanPerPurchase), RfmSchemes.EightGroups(RfmTies.Lowest, RfmMoney.Total), new("own", Borders, RfmMoney.Total, Everyone)];

        Assert.All(schemes, scheme => Assert.Equal(scheme.ToJson(), RfmScheme.Parse(scheme.ToJson()).ToJson()));
        Assert.Equal(Borders, RfmScheme.Parse(schemes[2].ToJson()).CutPoints);
        Assert.Null(RfmScheme.Parse(schemes[2].ToJson()).Ties);
        Assert.Equal(3, schemes[2].Grades);
    }

    [Fact]
    public void A_team_writes_its_scheme_as_a_file()
    {
        var scheme = RfmScheme.Parse("""
            {
              "id": "team.three-groups",
              "cutPoints": { "days": [30, 90], "purchases": [2, 5], "money": [100, 499.50], "currency": "CNY" },
              "money": "mean-per-purchase",
              "segments": [
                { "id": "care", "name": { "en": "take care", "zh-Hans": "重点维护" }, "scores": [{ "recency": "2-3", "frequency": "2-3" }] },
                { "id": "call", "name": { "zh-Hans": "回访" }, "scores": [{ "recency": "1", "frequency": "2-3" }, { "frequency": "1", "money": "3" }] },
                { "id": "mail", "name": { "en": "mail" }, "scores": [{ "frequency": "1", "money": "1-2" }] }
              ]
            }
            """);

        Assert.Equal(Borders, scheme.CutPoints);
        Assert.Equal("call", scheme.SegmentOf(RfmScore.Parse("313")).Id);
        Assert.Equal("mail", scheme.SegmentOf(RfmScore.Parse("312")).Id);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var thrown = Assert.Throws<RuleBookException>(() => new RfmScheme(
            " ",
            3,
            (RfmTies)7,
            (RfmMoney)7,
            new RfmSegment("a b", new("a", "甲")),
            new RfmSegment("low", new("b", "乙"), new RfmRange(new GradeRange(1, 2))),
            new RfmSegment("low", new("c", "丙"), new RfmRange(new GradeRange(2, 2), new GradeRange(3, 3)), new RfmRange(new GradeRange(3, 4)), new RfmRange(null, new GradeRange(0, 1), new GradeRange(2, 1)))));

        Assert.Equal(
            [
                "$.id rule-book.out-of-range",
                "$.ties rule-book.unknown-value",
                "$.money rule-book.unknown-value",
                "$.segments[0].id rule-book.bad-code",
                "$.segments[0].scores rule-book.out-of-range",
                "$.segments[2].id rule-book.stands-twice",
                "$.segments[2].scores[1].recency rule-book.out-of-range",
                "$.segments[2].scores[2].frequency rule-book.out-of-range",
                "$.segments[2].scores[2].money rule-book.out-of-range",
                "$.segments[2].scores rule-book.score-in-two-segments",
            ],
            thrown.Faults.Select(fault => $"{fault.Place} {fault.Code}"));
        Assert.Equal("The scores 231, 232, 233 are in 'low' as well as in 'low'.", thrown.Faults[^1].Message);
    }

    [Fact]
    public void A_score_in_no_segment_is_a_fault()
    {
        var thrown = Assert.Throws<RuleBookException>(() => new RfmScheme(
            "holes", 2, RfmTies.Lowest, RfmMoney.Total, new RfmSegment("low", new("low", "低"), new RfmRange(GradeRange.Only(1)))));

        Assert.Equal("$.segments: The scores 211, 212, 221 and 1 more are in no segment. [rule-book.score-without-segment]", Assert.Single(thrown.Faults).ToString());
        Assert.Equal(
            "The score 222 is in no segment.",
            Assert.Single(Assert.Throws<RuleBookException>(() => new RfmScheme(
                "hole",
                2,
                RfmTies.Lowest,
                RfmMoney.Total,
                new RfmSegment("most", new("most", "多"), new(GradeRange.Only(1)), new(GradeRange.Only(2), GradeRange.Only(1)), new(GradeRange.Only(2), GradeRange.Only(2), GradeRange.Only(1))))).Faults).Message);
    }

    [Theory, InlineData(0), InlineData(1), InlineData(10)]
    public void There_are_two_to_nine_grades(int grades) =>
        Assert.Equal("$.grades", Assert.Throws<RuleBookException>(() => new RfmScheme("x", grades, RfmTies.Lowest, RfmMoney.Total, Everyone)).Faults[0].Place);

    [Fact]
    public void Borders_rise_and_are_as_many_for_each_measure()
    {
        var thrown = Assert.Throws<RuleBookException>(() => new RfmScheme(
            "x", new() { Days = [30, 30], Purchases = [0, 2, 3], Money = [-1], Currency = "yuan" }, RfmMoney.Total, Everyone));

        Assert.Equal(
            ["$.cutPoints.currency", "$.cutPoints.days[1]", "$.cutPoints.purchases", "$.cutPoints.purchases[0]", "$.cutPoints.money", "$.cutPoints.money[0]"],
            thrown.Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void A_scheme_without_segments_or_borders_is_refused()
    {
        Assert.Equal("$.segments", Assert.Single(Assert.Throws<RuleBookException>(() => new RfmScheme("x", 2, RfmTies.Lowest, RfmMoney.Total)).Faults).Place);
        Assert.Equal("$.segments[0]", Assert.Single(Assert.Throws<RuleBookException>(() => new RfmScheme("x", 2, RfmTies.Lowest, RfmMoney.Total, [null!])).Faults).Place);
        Assert.Contains(
            Assert.Throws<RuleBookException>(() => new RfmScheme("x", new() { Days = default, Purchases = default, Money = default, Currency = "CNY" }, RfmMoney.Total, Everyone)).Faults,
            fault => fault is { Place: "$.cutPoints.days", Code: "rule-book.out-of-range" });
    }

    [Theory]
    [InlineData("""{ "id": "x", "money": "total", "segments": [] }""", "$ rule-book.missing-property|$ rule-book.missing-property")]
    [InlineData("""{ "id": "x", "grades": 5, "ties": "lowest", "cutPoints": { "days": [1], "purchases": [1], "money": [1], "currency": "CNY" }, "money": "total", "segments": [] }""", "$.grades rule-book.contradiction|$.ties rule-book.contradiction")]
    [InlineData("""{ "id": "x", "grades": 5, "ties": "middle", "money": "total", "segments": [{ "id": "a", "name": { "en": "a" }, "scores": [{ "recency": "5-", "spend": "1" }] }] }""", "$.ties rule-book.unknown-value|$.segments[0].scores[0].spend rule-book.unknown-property|$.segments[0].scores[0].recency rule-book.out-of-range")]
    [InlineData("""{ "id": "x", "cutPoints": { "days": [-1], "purchases": [0], "money": [1e40, "1"], "currency": 5 }, "money": "total", "segments": [7] }""", "$.cutPoints.days[0] rule-book.out-of-range|$.cutPoints.purchases[0] rule-book.out-of-range|$.cutPoints.money[0] rule-book.out-of-range|$.cutPoints.money[1] rule-book.wrong-type|$.cutPoints.currency rule-book.wrong-type|$.segments[0] rule-book.wrong-type")]
    [InlineData("[]", "$ rule-book.wrong-type")]
    [InlineData("""{ "id": "x", "cutPoints": 5, "money": "total", "segments": [] }""", "$.cutPoints rule-book.wrong-type")]
    public void A_file_is_read_strictly(string json, string faults) =>
        Assert.Equal(faults, string.Join('|', Assert.Throws<RuleBookException>(() => RfmScheme.Parse(json)).Faults.Select(fault => $"{fault.Place} {fault.Code}")));

    internal static RfmSegment Everyone => new("everyone", new("everyone", "所有客户"), new RfmRange());
}
