using System.Collections.Immutable;
using System.Text.Json;
using CustomerService.Domain.Json;
using CustomerService.Domain.Planning.Events;
using CustomerService.Domain.Planning.Events.Presets;
using CustomerService.Domain.Planning.Market;
using CustomerService.Domain.Planning.Progress;
using NodaTime;

namespace CustomerService.Domain.Tests.Planning.Events;

public sealed class EventTests
{
    private static readonly Actor Wang = Actor.Of("wang", Role.Office);

    private static readonly EventTemplate House = new(
        "house-visit", 2, PrEventKind.OpenVisit, new("visit", "参观"),
        new ChecklistItem(new("route"), ControlTiming.Before, new("route", "路线"), -14),
        new ChecklistItem(new("guides"), ControlTiming.During, new("guides", "引导"), 0),
        new ChecklistItem(new("thanks"), ControlTiming.After, new("thanks", "致谢"), 7),
        new ChecklistItem(new("photos"), ControlTiming.Before, new("photos", "拍照")));

    public static TheoryData<string> Shipped => [.. EventTemplates.All.Select(template => template.Id)];

    [Theory, MemberData(nameof(Shipped))]
    public void A_shipped_template_reads_back_and_has_something_before_and_after(string id)
    {
        var template = EventTemplates.All.Single(each => each.Id == id);
        var read = EventTemplate.Parse(template.ToJson());

        Assert.Equal((template.ToJson(), template.Kind, template.Name, 1), (read.ToJson(), read.Kind, read.Name, read.Version));
        Assert.Equal(template.Items.AsEnumerable(), read.Items);
        Assert.Equal(Enum.GetValues<ControlTiming>(), template.Items.Select(item => item.Timing).Distinct());
        Assert.Equal(template.Items.Select(item => item.Timing).Order(), template.Items.Select(item => item.Timing));
        Assert.All(template.Items, item => Assert.Null(item.DaysFromEvent));   // no source gives days
        Assert.All(template.Items, item => Assert.DoesNotContain(item.Text.English, c => c > 0x4E00));
        Assert.All(template.Items, item => Assert.Contains(item.Text.Chinese, c => c > 0x4E00));
    }

    [Fact]
    public void Every_kind_of_event_has_a_template() =>
        Assert.Equal(Enum.GetValues<PrEventKind>(), EventTemplates.All.Select(template => template.Kind).Distinct().Order());

    [Fact]
    public void An_open_visit_has_free_space_no_hurry_a_photo_rule_and_a_sensible_route() =>
        Assert.Equal(
            ["free-space", "unhurried-schedule", "photo-rule", "sensible-route"],
            EventTemplates.OpenVisit.Items.Where(item => item.Timing == ControlTiming.Before).Select(item => item.Id.Value));

    [Fact]
    public void A_celebration_has_a_compact_program_without_silences() =>
        Assert.Empty(new[] { "detailed-program", "no-silences" }.Except(EventTemplates.Celebration.Items.Select(item => item.Id.Value)));

    [Fact]
    public void The_material_of_a_press_conference_is_full_specific_vivid_and_imaginative() =>
        Assert.Equal(
            ["material-full", "material-specific", "material-vivid", "material-imaginative"],
            EventTemplates.PressConference.Items.Select(item => item.Id.Value).Where(id => id.StartsWith("material", StringComparison.Ordinal)));

    [Fact]
    public void What_is_missing_is_told_before_during_and_after()
    {
        var progress = House.Progress(new ChecklistTick(new("thanks"), Wang, March(20)), new ChecklistTick(new("route"), Wang, March(6)), new ChecklistTick(new("route"), Wang, March(2)));

        Assert.Equal(["guides", "photos"], progress.Missing.Select(item => item.Id.Value));
        Assert.Equal(["photos"], progress.MissingOf(ControlTiming.Before).Select(item => item.Id.Value));
        Assert.Empty(progress.MissingOf(ControlTiming.After));
        Assert.Equal((0.5m, false, House), (progress.ShareDone, progress.IsComplete, progress.Template));
        Assert.Equal((March(2), null), (progress.TickOf(new("route"))?.On, progress.TickOf(new("guides"))));
        Assert.True(House.Progress([.. House.Items.Select(item => new ChecklistTick(item.Id, Wang, March(1)))]).IsComplete);
        Assert.Equal(0, House.Progress(default(ImmutableArray<ChecklistTick>)).ShareDone);
    }

    [Fact]
    public void Points_with_days_are_tasks_that_can_be_late()
    {
        var tasks = House.Progress(new ChecklistTick(new("guides"), Wang, March(16))).Tasks(March(16));

        Assert.Equal([March(2), March(16), March(23), null], tasks.Tasks.Select(task => task.DueOn));
        Assert.Equal(new WorkStanding(March(16), 2, 0, 1, 1, 0, 0), tasks.On(March(16)));
        Assert.Equal((March(2), null), (House.DueOn(new("route"), March(16)), House.DueOn(new("photos"), March(16))));
    }

    [Fact]
    public void Points_that_are_not_on_the_list_are_thrown_back()
    {
        Assert.Contains("did you mean 'photos'?", Assert.Throws<ArgumentException>("ticks", () => House.Progress(new ChecklistTick(new("photo"), Wang, March(1)))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("item", () => House.DueOn(new("other"), March(1)));
        Assert.Throws<ArgumentException>("item", () => House.Progress().TickOf(default));
    }

    [Fact]
    public void Every_fault_of_a_template_is_named_at_once()
    {
        var made = Assert.Throws<RuleBookException>(() => new EventTemplate(
            " ", 0, (PrEventKind)99, new("x", "x"),
            new ChecklistItem(default, (ControlTiming)9, new("x", "x"), 4_000), new ChecklistItem(new("a"), ControlTiming.Before, new("x", "x"), 1), new ChecklistItem(new("a"), ControlTiming.After, new("x", "x"), -1)));
        var read = Assert.Throws<RuleBookException>(() => EventTemplate.Parse("""{ "id": "x", "version": 1, "kind": "open-visits", "name": { "en": "x" }, "items": [ { "id": "a b", "timing": "before", "text": {} }, [] ], "more": 1 }"""));

        Assert.Equal(
            [
                "$.id", "$.version", "$.kind", "$.items[0].id", "$.items[0].timing", "$.items[0].daysFromEvent", "$.items[1].daysFromEvent", "$.items[2].id",
                "$.items[2].daysFromEvent",
            ],
            made.Faults.Select(fault => fault.Place));
        Assert.Equal(["$.more", "$.kind", "$.items[0].id", "$.items[0].text", "$.items[1]"], read.Faults.Select(fault => fault.Place));
        Assert.Equal("$.items", Assert.Single(Assert.Throws<RuleBookException>(() => new EventTemplate("x", 1, PrEventKind.Exhibition, new("x", "x"))).Faults).Place);
        Assert.Throws<RuleBookException>(() => EventTemplate.Parse("["));
    }

    [Fact]
    public void Letters_gifts_and_attending_are_of_the_emotional_level()
    {
        Assert.Equal(
            [FellowshipMeans.Letters, FellowshipMeans.Gifts, FellowshipMeans.Attending],
            Enum.GetValues<FellowshipMeans>().Where(means => means.Level == FellowshipLevel.Emotional));
        Assert.Equal([FellowshipLevel.Informational, FellowshipLevel.Cooperative, null], Enum.GetValues<FellowshipLevel>().Select(level => level.Next));
        Assert.Throws<ArgumentOutOfRangeException>("means", () => ((FellowshipMeans)99).Level);
    }

    [Fact]
    public void The_art_team_lays_out_the_booths()
    {
        Assert.Equal(ExhibitionTeam.Art, ExhibitionDuty.BoothLayout.Team);
        Assert.Equal(Enum.GetValues<ExhibitionTeam>(), Enum.GetValues<ExhibitionDuty>().Select(duty => duty.Team).Order());
        Assert.Throws<ArgumentOutOfRangeException>("duty", () => ((ExhibitionDuty)99).Team);
    }

    [Fact]
    public void A_donation_is_charity_and_a_school_library_education()
    {
        Assert.Equal((SponsorshipKind.Charity, SponsorshipKind.Education), (SponsorshipForm.Donation.Kind, SponsorshipForm.SchoolLibrary.Kind));
        Assert.Throws<ArgumentOutOfRangeException>("form", () => ((SponsorshipForm)99).Kind);
    }

    [Fact]
    public void Kinds_of_exhibitions_and_celebrations_have_their_names()
    {
        Assert.Equal(["贸易展览会", "宣传展览会", "综合展览会", "专题展览会"], Enum.GetValues<ExhibitionKind>().Select(kind => kind.DisplayName.Chinese));
        Assert.Equal(["静态展览", "动态展览"], Enum.GetValues<ExhibitionForm>().Select(form => form.DisplayName.Chinese));
        Assert.Equal(["opening", "anniversary", "completion", "signing", "school opening"], Enum.GetValues<CelebrationKind>().Select(kind => kind.DisplayName.English));
    }

    [Fact]   // names on the wire never change
    public void Ticks_read_back()
    {
        ImmutableArray<ChecklistTick> ticks = [new(new("route"), Wang, March(2)), new(new("guides"), Actor.Of("li", Role.Handler, "sales"), March(16))];

        var json = JsonSerializer.Serialize(ticks, CustomerServiceJson.ChecklistTicks);

        Assert.Equal(ticks.AsEnumerable(), JsonSerializer.Deserialize(json, CustomerServiceJson.ChecklistTicks));
        Assert.Equal("""{"item":"route","by":{"person":"wang","role":"office"},"on":"2026-03-02"}""", JsonSerializer.Serialize(ticks[..1], CustomerServiceJson.ChecklistTicks)[1..^1].Replace(",\"department\":null", "", StringComparison.Ordinal));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""[{"item":"route"}]""", CustomerServiceJson.ChecklistTicks));
    }

    private static LocalDate March(int day) => new(2026, 3, day);
}
