using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints;

public sealed class PolicyJsonTests
{
    private const string House = """
        {
          "id": "house",
          "version": 3,
          "timeZone": "Asia/Shanghai",
          "writtenRules": "《投诉管理制度》 v3",
          "unit": "客服中心",
          "reportsTo": "总经理",
          "acceptanceCriteria": [
            "有明确的被投诉对象",
            "有具体的事实和要求"
          ],
          "acceptWithin": "P7D",
          "firstReplyWithin": "PT24H",
          "proposeWithin": "P15D",
          "resolveWithin": "P2M",
          "reopenWithin": "P1Y",
          "responsibilities": {
            "intake": "first-contact",
            "assessment": "handler",
            "investigation": "handler",
            "response": "supervisor",
            "fulfillment": "department"
          },
          "caseRecord": "CRM"
        }
        """;

    private static readonly Gen<Period> Periods =
        from years in Gen.Choose(0, 3)
        from months in Gen.Choose(0, 20)
        from weeks in Gen.Choose(0, 9)
        from days in Gen.Choose(0, 400)
        from hours in Gen.Choose(0, 48)
        from nanoseconds in Gen.Choose(1, int.MaxValue)
        select new PeriodBuilder { Years = years, Months = months, Weeks = weeks, Days = days, Hours = hours, Nanoseconds = nanoseconds }.Build();

    private static readonly Gen<ComplaintPolicy> Policies =
        from id in ValueGenerator.Sayings
        from version in Gen.Choose(1, int.MaxValue)
        from zone in Gen.Elements<string>([.. DateTimeZoneProviders.Tzdb.Ids])
        from texts in OrNull(ValueGenerator.Sayings).ArrayOf(4)
        from criteria in ValueGenerator.Sayings.ListOf()
        from periods in OrNull(Periods).ArrayOf(5)
        from phases in Gen.SubListOf(Enum.GetValues<ComplaintPhase>())
        from roles in ValueGenerator.Codes.ArrayOf(9)
        select new ComplaintPolicy
        {
            Id = id,
            Version = version,
            TimeZone = zone,
            WrittenRules = texts[0],
            Unit = texts[1],
            ReportsTo = texts[2],
            CaseRecord = texts[3],
            AcceptanceCriteria = [.. criteria],
            AcceptWithin = periods[0],
            FirstReplyWithin = periods[1],
            ProposeWithin = periods[2],
            ResolveWithin = periods[3],
            ReopenWithin = periods[4],
            Responsibilities = phases.Zip(roles).ToImmutableDictionary(pair => pair.First, pair => new Role(pair.Second)),
        };

    [Fact]
    public void A_complete_policy_is_read_and_written_as_it_was()
    {
        var policy = ComplaintPolicy.Parse(House);
        Assert.Empty(policy.Validate());
        Assert.Equal((Period.FromHours(24), Period.FromMonths(2)), (policy.FirstReplyWithin, policy.ResolveWithin));
        Assert.Equal(Role.Supervisor, policy.Responsibilities[ComplaintPhase.Response]);
        Assert.Equal(House.ReplaceLineEndings("\n"), policy.ToJson());
    }

    [Fact]
    public void What_is_missing_is_a_defect_of_the_policy_not_a_fault_of_the_text()
    {
        var policy = ComplaintPolicy.Parse("""{ "id": "p", "version": 1, "timeZone": "UTC" }""");
        Assert.Equal(Enum.GetValues<PolicyDefect>(), policy.Validate());
        Assert.Empty(policy.AcceptanceCriteria);
        Assert.Empty(policy.Responsibilities);
    }

    [Fact]   // property: whatever is written reads back
    public void A_written_policy_reads_back() =>
        Prop.ForAll(Policies.ToArbitrary(), policy =>
        {
            var read = ComplaintPolicy.Parse(policy.ToJson());
            var same = policy with { AcceptanceCriteria = read.AcceptanceCriteria, Responsibilities = read.Responsibilities };
            return same == read
                && policy.AcceptanceCriteria.SequenceEqual(read.AcceptanceCriteria)
                && policy.Responsibilities.OrderBy(pair => pair.Key).SequenceEqual(read.Responsibilities.OrderBy(pair => pair.Key))
                && policy.ToJson() == read.ToJson();
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("\"id\": \"house\",", "", "$: 'id' is missing. [rule-book.missing-property]")]
    [InlineData("\"house\"", "\" \"", "$.id: The text is blank. [rule-book.out-of-range]")]
    [InlineData("\"version\": 3,", "", "$: 'version' is missing. [rule-book.missing-property]")]
    [InlineData("3,", "0,", "$.version: 0 is not a whole number from 1 to 2147483647. [rule-book.out-of-range]")]
    [InlineData("3,", "\"3\",", "$.version: Expected a whole number, found a text. [rule-book.wrong-type]")]
    [InlineData("\"timeZone\": \"Asia/Shanghai\",", "", "$: 'timeZone' is missing. [rule-book.missing-property]")]
    [InlineData("Asia/Shanghai", "Asia/Shangai", "$.timeZone: 'Asia/Shangai' is no time zone of the tz database; write an IANA id such as Asia/Shanghai (did you mean 'Asia/Shanghai'?). [rule-book.unknown-value]")]
    [InlineData("\"Asia/Shanghai\"", "8", "$.timeZone: Expected a text, found a number. [rule-book.wrong-type]")]
    [InlineData("\"客服中心\"", "null", "$.unit: Expected a text, found null. [rule-book.wrong-type]")]
    [InlineData("\"总经理\"", "\"\"", "$.reportsTo: The text is blank. [rule-book.out-of-range]")]
    [InlineData("\"CRM\"", "true", "$.caseRecord: Expected a text, found true. [rule-book.wrong-type]")]
    [InlineData("\"《投诉管理制度》 v3\"", "[]", "$.writtenRules: Expected a text, found an array. [rule-book.wrong-type]")]
    [InlineData("\"有具体的事实和要求\"", "7", "$.acceptanceCriteria[1]: Expected a text, found a number. [rule-book.wrong-type]")]
    [InlineData("P7D", "7 days", "$.acceptWithin: '7 days' is not an ISO 8601 period longer than zero, such as P30D or PT24H. [rule-book.out-of-range]")]
    [InlineData("PT24H", "PT0S", "$.firstReplyWithin: 'PT0S' is not an ISO 8601 period longer than zero, such as P30D or PT24H. [rule-book.out-of-range]")]
    [InlineData("P15D", "P-15D", "$.proposeWithin: 'P-15D' is not an ISO 8601 period longer than zero, such as P30D or PT24H. [rule-book.out-of-range]")]
    [InlineData("P15D", "P99999999999D", "$.proposeWithin: 'P99999999999D' is not an ISO 8601 period longer than zero, such as P30D or PT24H. [rule-book.out-of-range]")]
    [InlineData("P15D", "P1001Y", "$.proposeWithin: 'P1001Y' is longer than a thousand years. [rule-book.out-of-range]")]
    [InlineData("P15D", "PT9000000000000H", "$.proposeWithin: 'PT9000000000000H' is longer than a thousand years. [rule-book.out-of-range]")]
    [InlineData("\"P2M\"", "60", "$.resolveWithin: Expected a text, found a number. [rule-book.wrong-type]")]
    [InlineData("\"P1Y\"", "null", "$.reopenWithin: Expected a text, found null. [rule-book.wrong-type]")]
    [InlineData("\"intake\"", "\"intke\"", "$.responsibilities.intke: 'intke' is none of intake, assessment, investigation, waiting, response, fulfillment, review, external, closed (did you mean 'intake'?). [rule-book.unknown-value]")]
    [InlineData("\"first-contact\"", "\"1\"", "$.responsibilities.intake: '1' is not a code: a code starts with a letter and goes on with letters, digits, '-', '_' or '.', at most 64 characters. [rule-book.bad-code]")]
    [InlineData("\"unit\"", "\"Unit\"", "$.Unit: 'Unit' is not known here (did you mean 'unit'?). [rule-book.unknown-property]")]
    public void A_fault_is_named_with_its_place(string part, string instead, string fault)
    {
        var place = House.IndexOf(part, StringComparison.Ordinal);
        Assert.True(place >= 0, $"The sample has no {part}.");
        var refused = Assert.Throws<RuleBookException>(() => ComplaintPolicy.Parse(House[..place] + instead + House[(place + part.Length)..]));
        Assert.Equal(fault, Assert.Single(refused.Faults).ToString());
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var refused = Assert.Throws<RuleBookException>(() => ComplaintPolicy.Parse(
            """{ "id": "p", "version": 0, "timeZone": "Mars", "acceptanceCriteria": "all", "acceptWithin": "P1", "responsibilities": { "x": 1 }, "extra": 1 }"""));
        Assert.Equal("complaint policy 'p'", refused.RuleBook);
        Assert.Equal(
            ["$.extra", "$.version", "$.timeZone", "$.acceptanceCriteria", "$.acceptWithin", "$.responsibilities.x", "$.responsibilities.x"],
            refused.Faults.Select(fault => fault.Place));
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("{", "$")]
    [InlineData("""{ "id": "a", "id": "b" }""", "$")]
    public void A_text_that_is_no_object_is_one_fault(string json, string place) =>
        Assert.Equal(place, Assert.Single(Assert.Throws<RuleBookException>(() => ComplaintPolicy.Parse(json)).Faults).Place);

    [Theory]
    [InlineData("""{ "id": "\ud800", "version": 1, "timeZone": "UTC" }""")]
    [InlineData("""{ "responsibilities": { "\ud800": "handler" } }""")]
    [InlineData("""{ "acceptanceCriteria": ["a", "\udc00"] }""")]
    public void Half_a_character_is_one_fault(string json)
    {
        var fault = Assert.Single(Assert.Throws<RuleBookException>(() => ComplaintPolicy.Parse(json)).Faults);
        Assert.Equal(("$", "rule-book.malformed-json"), (fault.Place, fault.Code));
        Assert.Equal("$", Assert.Single(Assert.Throws<RuleBookException>(() => ComplaintPolicy.Parse($"{{ \"id\": \"{'\ud800'}\" }}")).Faults).Place);
    }

    [Fact]
    public void No_text_at_all_is_a_wrong_call() => Assert.Throws<ArgumentNullException>(() => ComplaintPolicy.Parse(null!));

    private static Gen<T?> OrNull<T>(Gen<T> gen)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, gen.Select(value => (T?)value)));
}
