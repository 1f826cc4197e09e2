using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Tests.Complaints;
using CustomerService.Domain.Tests.Conventions;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class CommitmentAuditTests
{
    /// <summary>Code and place of the finding, edits that break the desk, edits that follow the advice.</summary>
    public static TheoryData<string, string, string[], string[]> Findings { get; } = new()
    {
        { "audit.no-source", "$.source", ["'source': 'quotation', => "], ["'version': 2, => 'version': 2, 'source': 'contract',"] },
        {
            "audit.no-aspect", "$.aspects",
            ["'aspects': { 'time-limit': { 'en': 'An answer within a day' }, 'quality': { 'en': '24 months of free repair', 'zh-Hans': '24 个月免费保修' } }, => "],
            ["'source': => 'aspects': { 'added-value': { 'en': 'Filters free for 2 years' } }, 'source':"]
        },
        {
            "audit.aspect-not-measurable", "$.aspects.quality",
            ["{ 'en': '24 months of free repair', 'zh-Hans': '24 个月免费保修' } => { 'en': 'The best repair', 'zh-Hans': '最好的维修' }"],
            ["'最好的维修' => '维修后保修 90 天'"]
        },
        {
            "audit.promise-gap", "$.promises[2]",
            ["'metric': 'resolution', => 'metric': 'resolution', 'priorities': ['urgent'],"],
            ["'priorities': ['urgent'], 'target' => 'priorities': ['urgent', 'normal'], 'target'"]
        },
        {
            "audit.shadowed-promise", "$.promises[1]",
            ["'priorities': ['urgent'], 'tiers': ['key-account'], 'target' => 'target'"],
            ["'metric': 'first-response', 'target': { 'elapsed' => 'metric': 'first-response', 'tiers': ['key-account'], 'target': { 'elapsed'"]
        },
        {
            "audit.overlapping-promises", "$.promises[1]",   // the urgent key account gets the hour of 'quick', not the quarter that 'reply' has for all urgent matters
            [
                "'priorities': ['urgent'], 'tiers': ['key-account'], 'target' => 'tiers': ['key-account'], 'target'",
                "'version': 3, 'metric': 'first-response', => 'version': 3, 'metric': 'first-response', 'priorities': ['urgent'],",
                "{ 'id': 'solve', => { 'id': 'rest', 'metric': 'first-response', 'target': { 'elapsed': 'P9D' }, 'alerts': [{ 'share': 0.8 }, { 'atBreach': true }] }, { 'id': 'solve',",
            ],
            ["{ 'id': 'quick', => { 'id': 'most', 'metric': 'first-response', 'priorities': ['urgent'], 'tiers': ['key-account'], 'target': { 'elapsed': 'PT30M' }, 'alerts': [{ 'share': 0.8 }, { 'atBreach': true }] }, { 'id': 'quick',"]
        },
        { "audit.promise-without-warning", "$.promises[3]", ["{ 'before': 'PT24H' }, => "], ["{ 'atBreach': true }] => { 'atBreach': true }, { 'share': 0.9 }]"] },
        { "audit.breach-without-consequence", "$.promises[3]", [", { 'atBreach': true }] => ]"], ["'pauses': [] => 'pauses': [], 'onBreach': { 'remedy': { 'en': 'free delivery' } }"] },
        {
            "audit.resolution-without-pause", "$.promises[2].pauses",
            ["{ 'businessDays': 5, 'calendar': 'office', 'end': 'same-time' }, => { 'working': 'PT40H', 'calendar': 'office' }, 'pauses': ['force-majeure'],"],
            ["'pauses': ['force-majeure'] => 'pauses': ['waiting-for-customer']"]
        },
        {
            "audit.working-time-always-open", "$.promises[0].target",
            [
                "{ 'elapsed': 'PT1H' } => { 'working': 'PT1H', 'calendar': 'round' }",
                "'calendars': [ => 'calendars': [{ 'id': 'round', 'timeZone': 'UTC', 'week': { 'monday': ['00:00-24:00'], 'tuesday': ['00:00-24:00'], 'wednesday': ['00:00-24:00'], 'thursday': ['00:00-24:00'], 'friday': ['00:00-24:00'], 'saturday': ['00:00-24:00'], 'sunday': ['00:00-24:00'] } },",
            ],
            ["{ 'working': 'PT1H', 'calendar': 'round' } => { 'elapsed': 'PT1H' }"]
        },
        { "audit.holidays-without-end", "$.calendars[0]", [", 'holidaysKnownUntil': '2027-12-31' => "], ["'timeZone': 'Europe/London', => 'timeZone': 'Europe/London', 'holidaysKnownUntil': '2026-12-31',"] },
    };

    [Fact]
    public void A_sound_commitment_has_no_findings() => Assert.Empty(Audit(CommitmentSamples.Desk));

    [Theory, MemberData(nameof(Findings))]
    public void Each_fault_of_design_is_found_alone_and_goes_when_the_advice_is_followed(string code, string place, string[] broken, string[] advised)
    {
        var spoiled = CommitmentSamples.Desk.With(broken);
        var finding = Assert.Single(Audit(spoiled));
        Assert.Equal((code, place), (finding.Code, finding.Place));
        Assert.Contains(finding.Message.Chinese, IsHan);
        Assert.Contains(finding.Advice.Chinese, IsHan);
        Assert.DoesNotContain(finding.Message.English, IsHan);
        Assert.DoesNotContain(finding.Advice.English, IsHan);
        Assert.Empty(Audit(spoiled.With(advised)));
    }

    [Fact]
    public void Every_code_has_its_example() => Assert.Equal(
        ErrorCodes.InSource(Repository.ReadText("src/CustomerService.Domain/Commitments/CommitmentAudit.cs"), "audit"),
        Findings.Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Gaps_are_named_for_people()
    {
        var finding = Assert.Single(Audit(CommitmentSamples.Desk.With("'metric': 'resolution', => 'metric': 'resolution', 'priorities': ['urgent'],")));
        Assert.Equal("'resolution' is promised for some, but not for 'ordinary customer' at priority 'normal', 'key account' at priority 'normal'.", finding.Message.English);
        Assert.Equal("“解决”只对部分情形作了承诺，以下情形没有：“普通客户”的“普通”优先级、“大客户”的“普通”优先级。", finding.Message.Chinese);

        var many = new ServiceCommitment(new CommitmentRules
        {
            Id = "x",
            Tiers = [.. Enumerable.Range(0, 9).Select(i => new CustomerTier($"t{i}"))],
            Promises = [CommitmentSamples.For(CommitmentSamples.Reply("a", 1), tiers: [new("t8")])],
        }).Audit().Single(gap => gap.Code == "audit.promise-gap");
        Assert.EndsWith("'t5' and 2 more.", many.Message.English, StringComparison.Ordinal);
        Assert.EndsWith("“t5”等（另有 2 种）。", many.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_for_some_in_front_of_one_for_all_is_what_the_order_is_for()
    {
        var rows = ImmutableArray.Create(
            CommitmentSamples.For(CommitmentSamples.Reply("both", 1), [Priority.Urgent], [CustomerTier.KeyAccount]),
            CommitmentSamples.For(CommitmentSamples.Reply("key", 2), tiers: [CustomerTier.KeyAccount]),
            CommitmentSamples.For(CommitmentSamples.Reply("urgent", 3), [Priority.Urgent]),
            CommitmentSamples.For(CommitmentSamples.Reply("all", 4)));
        Assert.DoesNotContain(CommitmentSamples.Of(rows).Audit(), finding => finding.Code is "audit.overlapping-promises" or "audit.shadowed-promise" or "audit.promise-gap");

        var crossing = Assert.Single(CommitmentSamples.Of(rows[1..]).Audit(), finding => finding.Code == "audit.overlapping-promises");
        Assert.Equal("For 'key account' at priority 'urgent' both this promise and $.promises[0] match, with other times; the order alone decides for the latter.", crossing.Message.English);
        var alike = rows[1..].SetItem(1, CommitmentSamples.For(CommitmentSamples.Reply("urgent", 2), [Priority.Urgent]));
        Assert.DoesNotContain(CommitmentSamples.Of(alike).Audit(), finding => finding.Code == "audit.overlapping-promises");
    }

    [Fact]
    public void Holidays_are_looked_for_inside_combined_calendars()
    {
        var holidays = new BusinessCalendar("london", "Europe/London", WeeklyHours.Weekdays("09:00-17:00"), DatedHours.Closed("2026-12-25", "Christmas Day"));
        var commitment = CommitmentSamples.Of(CommitmentSamples.For(Promise.Delivery(WorkingTime.Hours(3, CommitmentSamples.Office.Union(holidays)))));
        Assert.Contains(commitment.Audit(), finding => finding.Code == "audit.holidays-without-end");
        Assert.Equal(commitment.ToJson(), ServiceCommitment.Parse(commitment.ToJson()).ToJson());
    }

    private static ImmutableArray<AuditFinding> Audit(string json) => ServiceCommitment.Parse(json).Audit();

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
