using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Law;

/// <summary>What holds for every regime that ships.</summary>
public sealed class ShippedRegimeTests
{
    public static TheoryData<string> Ids => [.. ComplaintRegimes.All.Select(regime => regime.Id)];

    [Fact]
    public void Every_property_is_one_of_all_and_ids_are_unique()
    {
        var properties = typeof(ComplaintRegimes).GetProperties().Where(property => property.PropertyType == typeof(ComplaintRegime)).Select(property => (ComplaintRegime)property.GetValue(null)!).ToList();
        Assert.Equal(properties, ComplaintRegimes.All.AsEnumerable());
        Assert.Equal(23, ComplaintRegimes.All.Select(regime => regime.Id).Distinct().Count());
        Assert.Equal(ComplaintRegimes.All.AsEnumerable(), ProcedureRegistry.Shipped.Regimes.AsEnumerable());
    }

    [Theory, MemberData(nameof(Ids))]
    public void Its_procedure_passes_the_audit_and_varies_the_canonical_one(string id)
    {
        var procedure = Lawful.Find(id).Procedure;
        Assert.Equal("", string.Join("\n", procedure.Audit().Select(finding => $"{finding.Code} {finding.Place}: {finding.Message.English}")));
        Assert.Same(ComplaintProcedures.Canonical, procedure.Basis);
        Assert.Equal(id, procedure.Id);
    }

    [Theory, MemberData(nameof(Ids))]
    public void It_asks_for_no_less_evidence_than_the_canonical_row_for_the_same_step(string id)
    {
        var canonical = ComplaintProcedures.Canonical.Rows.ToLookup(row => (row.From, row.Trigger));
        foreach (var row in Lawful.Find(id).Procedure.Rows.Where(row => canonical.Contains((row.From, row.Trigger))))
        {
            Assert.Contains(canonical[(row.From, row.Trigger)], known => known.Source.Requires.All(condition => row.Source.Requires.Contains(condition)));
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void It_is_read_back_from_its_json(string id)
    {
        var regime = Lawful.Find(id);
        var read = ComplaintRegime.Parse(regime.ToJson());
        Assert.Equal(regime.ToJson(), read.ToJson());
        Assert.Equal((regime.Id, regime.From, regime.Until, regime.Confidence), (read.Id, read.From, read.Until, read.Confidence));
        Assert.Equal(regime.Limits.AsEnumerable(), read.Limits.AsEnumerable());
        Assert.Equal(regime.Windows.AsEnumerable(), read.Windows.AsEnumerable());
        Assert.Same(ComplaintProcedures.Canonical, read.Procedure.Basis);
    }

    [Theory, MemberData(nameof(Ids))]
    public void It_says_everything_in_both_languages(string id)
    {
        var regime = Lawful.Find(id);
        ImmutableArray<LocalizedText> texts =
        [
            regime.Name, regime.StartsWith, regime.Procedure.Name,
            .. regime.Limits.Select(limit => limit.Text), .. regime.Windows.Select(window => window.Name), .. regime.LeftOut,
            .. regime.Procedure.Grounds.Select(ground => ground.Name), .. regime.Procedure.States.Select(state => state.Name),
            .. regime.Procedure.Rows.Select(row => regime.Procedure.NameOf(row.Trigger)).Distinct(),
            .. regime.Procedure.Clocks.Select(clock => clock.DisplayName), .. regime.Procedure.Clocks.SelectMany(clock => clock.Extensions).Select(extension => extension.DisplayName),
        ];
        Assert.All(texts, text =>
        {
            Assert.Contains(text.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
            Assert.DoesNotContain(text.English, c => c is >= '\u4E00' and <= '\u9FFF');
            Assert.DoesNotMatch("[\u4E00-\u9FFF] ?[,;:!?]|[,;:!?] ?[\u4E00-\u9FFF]", text.Chinese);   // full-width marks
        });
    }

    [Theory, MemberData(nameof(Ids))]
    public void It_has_a_source_a_reference_for_each_limit_and_says_what_is_left_out(string id)
    {
        var regime = Lawful.Find(id);
        Assert.True(regime.Source.Length > 10, regime.Source);
        Assert.All(regime.Limits, limit => Assert.NotEqual("", limit.Reference));
        Assert.NotEmpty(regime.LeftOut);
        Assert.True(regime.From < new LocalDate(2027, 1, 1));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Its_limits_time_a_complaint_and_a_house_promise_may_be_shorter_but_not_longer(string id)
    {
        var regime = Lawful.Find(id);
        var timed = regime.TimedOn(Lawful.Calendar(regime));
        Assert.Equal(regime.Limits.Select(limit => limit.Promise).Order(), timed.Promises.Keys.Order());
        foreach (var limit in regime.Limits)
        {
            var shorter = Lawful.Promise(limit.Promise, limit with { Amount = 1 }, regime);
            Assert.Same(shorter, regime.TimedOn(Lawful.Calendar(regime), shorter).Promises[limit.Promise]);
            var longer = Lawful.Promise(limit.Promise, limit with { Amount = limit.Amount + 1 }, regime);
            Assert.Contains(Assert.Throws<RuleBookException>(() => regime.TimedOn(Lawful.Calendar(regime), longer)).Faults, fault => fault.Place == "$.promises[0]");
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_calendar_of_another_zone_is_refused(string id) => Assert.Equal(
        "$.calendar",
        Assert.Single(Assert.Throws<RuleBookException>(() => Lawful.Find(id).TimedOn(Domain.Calendars.BusinessCalendar.AlwaysOpenIn("Asia/Tokyo"))).Faults).Place);

    [Fact]
    public void A_clock_is_changed_by_its_id_and_a_clock_that_is_not_there_is_a_mistake()
    {
        var varied = ComplaintProcedures.Canonical.Vary("mine", 1, new("Mine", "自定"));
        Assert.Contains("'callback'", Assert.Throws<ArgumentException>(() => varied.Change(new("callback"), clock => clock)).Message, StringComparison.Ordinal);
        Assert.Equal("other", varied.Change(new("call-back"), clock => clock with { Promise = "other" }).Build().FindClock(new("call-back"))!.Promise);
    }
}
