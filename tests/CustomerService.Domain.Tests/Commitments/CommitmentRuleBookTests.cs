using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Tests.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Commitments;

/// <summary>What does not hold together is refused, with every fault and its place.</summary>
public sealed class CommitmentRuleBookTests
{
    public static TheoryData<string, string, string> Faults => new()
    {
        { "'id': 'desk' => 'id': ' '", "$.id", "rule-book.out-of-range" },
        { "'version': 2 => 'version': 0", "$.version", "rule-book.out-of-range" },
        { "'audience' => 'audiences'", "$.audiences", "rule-book.unknown-property" },
        { "'quotation' => 'quote'", "$.source", "rule-book.unknown-value" },
        { "'quality': => 'qualities':", "$.aspects.qualities", "rule-book.unknown-value" },
        { "{ 'en': 'An answer within a day' } => {}", "$.aspects.time-limit", "rule-book.missing-property" },
        { "'tiers': ['ordinary', 'key-account'] => 'tiers': ['ordinary', 'key-account', 'ordinary']", "$.tiers[2]", "rule-book.stands-twice" },
        { "'priorities': ['normal', 'urgent'] => 'priorities': ['normal', 'urgent', '1']", "$.priorities[2]", "rule-book.bad-code" },
        { "'09:00-12:30' => '09:00-24:01'", "$.calendars[0].week.monday[0]", "rule-book.out-of-range" },
        { "'13:30-17:00' => '12:00-17:00'", "$.calendars[0].week.monday[1]", "rule-book.overlapping-spans" },
        { "'Europe/London' => 'Europe/Londen'", "$.calendars[0].timeZone", "rule-book.unknown-value" },
        { "'timeZone': 'Europe/London', => ", "$.calendars[0]", "rule-book.missing-property" },
        { "'calendars': [ => 'calendars': [{ 'id': 'office', 'timeZone': 'UTC', 'week': { 'friday': ['08:00-09:00'] } },", "$.calendars[1].id", "rule-book.duplicate-calendar" },
        { "'id': 'quick', => ", "$.promises[0]", "rule-book.missing-property" },
        { "'id': 'quick' => 'id': ''", "$.promises[0].id", "rule-book.out-of-range" },
        { "'version': 3 => 'version': 1.5", "$.promises[1].version", "rule-book.out-of-range" },
        { "'id': 'solve' => 'id': 'send'", "$.promises[3].id", "rule-book.duplicate-promise" },
        { "'metric': 'delivery' => 'metric': 'delivry'", "$.promises[3].metric", "rule-book.unknown-value" },
        { "'priorities': ['urgent'] => 'priorities': ['urgnt']", "$.promises[0].priorities[0]", "rule-book.unknown-priority" },
        { "'tiers': ['key-account'] => 'tiers': ['key-acount']", "$.promises[0].tiers[0]", "rule-book.unknown-tier" },
        { "'tiers': ['key-account'] => 'tiers': ['key-account', 'key-account']", "$.promises[0].tiers[1]", "rule-book.stands-twice" },
        { "'target': { 'elapsed': 'PT1H' } => 'target': 'PT1H'", "$.promises[0].target", "rule-book.wrong-type" },
        { "{ 'elapsed': 'PT1H' } => { 'elapsed': 'P1M' }", "$.promises[0].target.elapsed", "rule-book.out-of-range" },
        { "{ 'elapsed': 'PT1H' } => { 'elapsed': 'PT0S' }", "$.promises[0].target.elapsed", "rule-book.out-of-range" },
        { "{ 'elapsed': 'PT1H' } => { 'elapsed': 'P36501D' }", "$.promises[0].target.elapsed", "rule-book.out-of-range" },
        { "{ 'elapsed': 'PT1H' } => { 'elapsed': 'PT9999999999999H' }", "$.promises[0].target.elapsed", "rule-book.out-of-range" },
        { "{ 'elapsed': 'PT1H' } => { 'elapsed': 'PT1H', 'calendar': 'office' }", "$.promises[0].target.calendar", "rule-book.unknown-property" },
        { "{ 'elapsed': 'PT1H' } => { 'elapsed': 'PT1H', 'businessDays': 1 }", "$.promises[0].target", "rule-book.missing-property" },
        { "{ 'elapsed': 'PT1H' } => { 'working': 'PT1H' }", "$.promises[0].target", "rule-book.missing-property" },
        { "'working': 'PT4H' => 'working': 'P1D'", "$.promises[1].target.working", "rule-book.out-of-range" },
        { "'working': 'PT4H', 'calendar': 'office' => 'working': 'PT4H', 'calendar': 'ofice'", "$.promises[1].target.calendar", "rule-book.unknown-calendar" },
        { "'working': 'PT6H30M' => 'working': 'PT3H30M'", "$.promises[1].limit", "rule-book.contradiction" },
        { "'businessDays': 5 => 'businessDays': 0", "$.promises[2].target.businessDays", "rule-book.out-of-range" },
        { "'end': 'same-time' => 'end': 'noon'", "$.promises[2].target.end", "rule-book.unknown-value" },
        { "'zone': 'Asia/Shanghai' => 'zone': 'Asia/Peking'", "$.promises[3].target.zone", "rule-book.unknown-value" },
        { "'share': 0.5 => 'share': 1", "$.promises[0].alerts[0]", "rule-book.warning-after-breach" },
        { "'share': 0.5 => 'share': 1e999", "$.promises[0].alerts[0].share", "rule-book.out-of-range" },
        { "'share': 0.5 => 'share': 'half'", "$.promises[0].alerts[0].share", "rule-book.wrong-type" },
        { "'before': 'PT1H' => 'before': 'PT4H'", "$.promises[1].alerts[0]", "rule-book.out-of-range" },
        { "'after': 'PT2H' => 'after': 'P2D'", "$.promises[1].alerts[1].after", "rule-book.out-of-range" },
        { "'atBreach': true, 'to' => 'share': 0.1, 'after': 'PT1H', 'to'", "$.promises[0].alerts[1]", "rule-book.missing-property" },
        { "'pauses': [] => 'pauses': ['hand-over']", "$.promises[3].pauses[0]", "rule-book.unknown-value" },
        { "'pauses': [] => 'pauses': ['force-majeure', 'force-majeure']", "$.promises[3].pauses", "rule-book.contradiction" },
        { "'when-answered' => 'never'", "$.promises[1].restart", "rule-book.unknown-value" },
        { "'remedy': { 'en': 'a voucher', 'zh-Hans': '代金券' }, 'compensation': { 'amount': 50.00, 'currency': 'CNY' } => ", "$.promises[2].onBreach", "rule-book.missing-property" },
        { "'amount': 50.00 => 'amount': 0", "$.promises[2].onBreach.compensation", "rule-book.out-of-range" },
        { "'amount': 50.00 => 'amount': 1e60", "$.promises[2].onBreach.compensation.amount", "rule-book.out-of-range" },
        { "'amount': 50.00 => 'amount': '50'", "$.promises[2].onBreach.compensation.amount", "rule-book.wrong-type" },
        { "'currency': 'CNY' => 'currency': 'yuan'", "$.promises[2].onBreach.compensation.currency", "rule-book.out-of-range" },
        { "{ 'elapsed': 'PT1H' } => { 'elapsed': 'P30D' }", "$.promises[0].target", "rule-book.slower-tier" },
    };

    [Fact]
    public void The_desk_itself_is_sound() => Assert.Equal("desk v2", ServiceCommitment.Parse(CommitmentSamples.Desk).ToString());

    [Theory, MemberData(nameof(Faults))]
    public void A_fault_is_told_once_with_its_place_and_code(string edit, string place, string code)
    {
        Assert.Equal([$"{place} {code}"], FaultsOf(CommitmentSamples.Desk.With(edit)).Select(fault => $"{fault.Place} {fault.Code}"));
    }

    [Fact]
    public void Faults_of_every_part_are_told_at_once()
    {
        var refused = Assert.Throws<RuleBookException>(() => ServiceCommitment.Parse(CommitmentSamples.Desk.With(
            "'version': 2 => 'version': 'two'",
            "'09:00-12:30' => '09:00-24:01'",
            "'tiers': ['key-account'] => 'tiers': ['gold']",
            "'metric': 'delivery' => 'metric': 'delivry'",
            "'share': 0.5 => 'share': 1.5",
            "'working': 'PT6H30M', 'calendar': 'office' => 'working': 'PT6H30M', 'calendar': 'offices'",
            "'id': 'solve' => 'id': 'quick'",
            "'amount': 50.00 => 'amount': -1")));
        Assert.Equal(
            [
                "$.calendars[0].week.monday[0] rule-book.out-of-range",
                "$.promises[1].limit.calendar rule-book.unknown-calendar",
                "$.promises[3].metric rule-book.unknown-value",
                "$.version rule-book.wrong-type",
                "$.promises[0].tiers[0] rule-book.unknown-tier",
                "$.promises[0].alerts[0] rule-book.warning-after-breach",
            ],
            refused.Faults.Select(fault => $"{fault.Place} {fault.Code}").Take(6));
        Assert.Equal("service commitment 'desk'", refused.RuleBook);
    }

    [Fact]
    public void A_calendar_without_an_id_cannot_be_named_either() => Assert.Equal(
        ["$.calendars[0] rule-book.missing-property", .. new[] { "1].target", "1].limit", "2].target" }.Select(place => $"$.promises[{place}.calendar rule-book.unknown-calendar")],
        FaultsOf(CommitmentSamples.Desk.With("{ 'id': 'office', 'timeZone' => { 'timeZone'")).Select(fault => $"{fault.Place} {fault.Code}"));

    [Fact]
    public void Near_misses_are_named()
    {
        Assert.Contains("(did you mean 'office'?)", Message("'working': 'PT4H', 'calendar': 'office' => 'working': 'PT4H', 'calendar': 'ofice'"), StringComparison.Ordinal);
        Assert.Contains("(did you mean 'key-account'?)", Message("'tiers': ['key-account'] => 'tiers': ['key-acount']"), StringComparison.Ordinal);
        Assert.Contains("(did you mean 'urgent'?)", Message("'priorities': ['urgent'] => 'priorities': ['urgnt']"), StringComparison.Ordinal);
        Assert.Contains("(did you mean 'delivery'?)", Message("'metric': 'delivery' => 'metric': 'delivry'"), StringComparison.Ordinal);

        static string Message(string edit) => Assert.Single(FaultsOf(CommitmentSamples.Desk.With(edit))).Message;
    }

    [Theory]
    [InlineData("", "rule-book.malformed-json")]
    [InlineData("[]", "rule-book.wrong-type")]
    [InlineData("null", "rule-book.wrong-type")]
    public void A_text_that_is_no_object_is_one_fault(string json, string code) => Assert.Equal(code, Assert.Single(FaultsOf(json)).Code);

    [Fact]
    public void A_commitment_without_promises_is_refused()
    {
        Assert.Equal(["$ rule-book.missing-property", "$.promises rule-book.missing-property"], Lines("""{ "id": "x" }"""));
        Assert.Equal(["$.promises rule-book.missing-property"], Lines("""{ "id": "x", "promises": [] }"""));
        Assert.Equal(["$.promises[0] rule-book.wrong-type"], Lines("""{ "id": "x", "promises": [null] }"""));
        Assert.Equal(["$.promises rule-book.wrong-type"], Lines("""{ "id": "x", "promises": 1 }"""));
        Assert.Throws<ArgumentNullException>(() => ServiceCommitment.Parse(null!));

        static IEnumerable<string> Lines(string json) => FaultsOf(json).Select(fault => $"{fault.Place} {fault.Code}");
    }

    [Fact]
    public void Rules_in_CSharp_are_checked_as_a_whole_too()
    {
        var refused = Assert.Throws<RuleBookException>(() => new ServiceCommitment(new CommitmentRules
        {
            Id = " ",
            Version = 0,
            Source = (CommitmentSource)99,
            Aspects = [new(CommitmentAspect.Quality, LocalizedText.Same("1")), new(CommitmentAspect.Quality, LocalizedText.Same("2")), new((CommitmentAspect)9, LocalizedText.Same("3"))],
            Tiers = [CustomerTier.Ordinary, default],
            Priorities = [Priority.Low],
            Promises =
            [
                CommitmentSamples.For(
                    new Promise
                    {
                        Id = "a",
                        Metric = (PromiseMetric)42,
                        Target = ElapsedTime.Hours(1),
                        Alerts = [PromiseAlert.AtShare(double.NaN), PromiseAlert.After(Duration.FromDays(40_000))],
                        Pauses = [(PauseReason)7],
                        Restart = (CycleRestart)7,
                        OnBreach = new(null),
                    },
                    [Priority.High]),
                CommitmentSamples.For(CommitmentSamples.Reply("b", 1) with { Alerts = default }),
                CommitmentSamples.For(CommitmentSamples.Reply("c", 1)),
                CommitmentSamples.For(CommitmentSamples.Reply("c", 2)),
            ],
        }));
        Assert.Equal(
            [
                "$.id rule-book.out-of-range", "$.version rule-book.out-of-range", "$.source rule-book.unknown-value", "$.aspects.quality rule-book.stands-twice",
                "$.aspects rule-book.unknown-value", "$.tiers[1] rule-book.bad-code", "$.promises[0].priorities[0] rule-book.unknown-priority",
                "$.promises[0].metric rule-book.unknown-value", "$.promises[0].alerts[0] rule-book.warning-after-breach", "$.promises[0].alerts[1] rule-book.out-of-range",
                "$.promises[0].pauses[0] rule-book.unknown-value", "$.promises[0].restart rule-book.unknown-value", "$.promises[0].onBreach rule-book.missing-property",
                "$.promises[3].id rule-book.duplicate-promise",
            ],
            refused.Faults.Select(fault => $"{fault.Place} {fault.Code}"));
    }

    [Fact]
    public void Two_calendars_with_one_id_are_refused_unless_they_are_alike()
    {
        var copy = BusinessCalendar.Parse(CommitmentSamples.Office.ToJson());
        var other = new BusinessCalendar(CommitmentSamples.Office.Rules! with { Version = 2 });
        Assert.NotNull(Two(copy));
        var fault = Assert.Single(Assert.Throws<RuleBookException>(() => Two(other)).Faults);
        Assert.Equal(("$.promises[1].limit.calendar", "rule-book.duplicate-calendar"), (fault.Place, fault.Code));

        static ServiceCommitment Two(BusinessCalendar second) => CommitmentSamples.Of(
            CommitmentSamples.For(Promise.Delivery(WorkingTime.Hours(3, CommitmentSamples.Office))),
            CommitmentSamples.For(Promise.CallBack(ElapsedTime.Hours(1)) with { Limit = WorkingTime.Hours(3, second) }));
    }

    [Fact]
    public void Lists_that_were_never_made_are_empty_and_nulls_are_a_programmers_mistake()
    {
        var made = new ServiceCommitment(new CommitmentRules { Id = "x", Aspects = default, Tiers = default, Priorities = default, Promises = [CommitmentSamples.For(CommitmentSamples.Reply("a", 1))] });
        Assert.Empty(made.Tiers);
        Assert.Empty(made.Promises[0].Tiers);
        Assert.Throws<ArgumentNullException>(() => new ServiceCommitment(null!));
        Assert.Throws<ArgumentNullException>(() => CommitmentSamples.Of([null!]));
        Assert.Throws<ArgumentNullException>(() => CommitmentSamples.Of(CommitmentSamples.For(null!)));
        Assert.Throws<RuleBookException>(() => new ServiceCommitment(new CommitmentRules { Id = "x", Promises = default }));
    }

    [Fact]
    public void Lists_that_would_take_for_ever_to_compare_are_refused()
    {
        var many = Enumerable.Range(0, 21).ToList();
        var refused = Assert.Throws<RuleBookException>(() => new ServiceCommitment(new CommitmentRules
        {
            Id = "x",
            Tiers = [.. many.Select(i => new CustomerTier($"t{i}"))],
            Priorities = [.. many.Select(i => new Priority($"p{i}"))],
            Promises = [.. Enumerable.Range(0, 201).Select(i => CommitmentSamples.For(CommitmentSamples.Reply($"r{i}", 1)))],
        }));
        Assert.Equal(["$.tiers", "$.priorities", "$.promises"], refused.Faults.Select(fault => fault.Place));
    }

    private static IEnumerable<RuleBookFault> FaultsOf(string json) => Assert.Throws<RuleBookException>(() => ServiceCommitment.Parse(json)).Faults;
}
