using System.Text.Json;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints;

public sealed class ProcedureJsonTests
{
    public static TheoryData<string> Written { get; } =
        [ProcedureSamples.Desk, ClockSamples.Guest, ComplaintProcedures.Canonical.ToJson(), ComplaintProcedures.FaceToFace.ToJson()];

    [Theory, MemberData(nameof(Written))]
    public void What_is_written_reads_back_as_the_same_rules(string json)
    {
        var procedure = ComplaintProcedure.Parse(json);
        AssertSame(procedure, ComplaintProcedure.Parse(procedure.ToJson()));
    }

    [Fact]
    public void The_shipped_procedures_are_the_same_from_CSharp_and_from_JSON()
    {
        AssertSame(ComplaintProcedures.Canonical, ComplaintProcedure.Parse(ComplaintProcedures.Canonical.ToJson()));
        AssertSame(ComplaintProcedures.FaceToFace, ComplaintProcedure.Parse(ComplaintProcedures.FaceToFace.ToJson()));
    }

    [Fact]   // property
    public void Random_procedures_read_back_as_the_same_rules() =>
        Prop.ForAll(ProcedureGenerator.Arbitrary, procedure => AssertSame(procedure, ComplaintProcedure.Parse(procedure.ToJson(), ProcedureGenerator.Conditions)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]   // property: hostile edits of single characters are read or refused, nothing else
    public void A_damaged_text_is_read_or_refused_as_a_rule_book() =>
        Prop.ForAll(Gen.Choose(0, ProcedureSamples.Desk.Length - 1).ToArbitrary(), Gen.Elements("", "\"", "{", "}", "[", "]", ",", ":", "\\", "0", "-", "x", "\uD800", "\\ud800", "null").ToArbitrary(), (place, piece) =>
        {
            var failure = Record.Exception(() => ComplaintProcedure.Parse(ProcedureSamples.Desk[..place] + piece + ProcedureSamples.Desk[(place + 1)..]));
            Assert.True(failure is null or RuleBookException, failure?.ToString());
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Every_part_is_read()
    {
        var desk = ComplaintProcedure.Parse(ProcedureSamples.Desk);
        Assert.Equal(("desk", 2, "house rules", new LocalizedText("Desk", "服务台")), (desk.Id, desk.Version, desk.Source, desk.Name));
        Assert.Equal(("desk v2", new ComplaintState("received")), (desk.ToString(), desk.Initial));
        Assert.Equal((6, 2, 10), (desk.States.Length, desk.Superstates.Length, desk.Transitions.Length));
        Assert.Equal(
            new ProcedureState { State = new("settled"), Phase = ComplaintPhase.Closed, Outcome = ComplaintOutcome.Settled, Name = new("Settled", "已解决") },
            desk.Find(new("settled")));
        Assert.Equal(new ProcedureSuperstate { State = new("talks"), Within = new("open"), Name = LocalizedText.Same("Talks") }, desk.Superstates[1]);
        Assert.Null(desk.Find(new("open")));
        Assert.Equal((TransitionKind.Return, null), (desk.Transitions[2].Kind, desk.Transitions[2].To));
        Assert.Equal((TransitionKind.Stay, null), (desk.Transitions[7].Kind, desk.Transitions[7].To));
        Assert.Equal([new ConditionCode("severity-set")], desk.Transitions[5].Unless.AsEnumerable());
        Assert.Equal(new HandOverRule { Max = 2, AnswerWithin = Duration.FromDays(1), Silence = HandOverSilence.Accepted }, desk.HandOver);
        Assert.Equal([Role.Supervisor, Role.GeneralManager], desk.Escalation!.Levels.AsEnumerable());
        Assert.Equal([EscalationCause.HandOverSilence], desk.Escalation.On.AsEnumerable());
        Assert.Equal(Period.FromDays(30), desk.FollowUp!.Within);
        Assert.Equal([ComplaintOutcome.Settled], desk.FollowUp.After.AsEnumerable());
        Assert.Equal(3, desk.MaxAdjournments);
        Assert.Equal(
            [
                "resolution (answer); runs in open; held in waiting (agreed-suspension); on reopening continue",
                "guest (patience); starts on askComplainant; runs in waiting; stops on answered; on reopening new-cycle",
            ],
            desk.Clocks.Select(clock => clock.ToString()));
        Assert.Equal((new LocalizedText("Answer", "办结时限"), LocalizedText.Same("guest")), (desk.Clocks[0].DisplayName, desk.FindClock("guest")!.DisplayName));
        Assert.Null(desk.FindClock("host"));
        Assert.Equal(new LocalizedText("Settle", "办结"), desk.NameOf(new ComplaintTrigger("settle")));
        Assert.Equal(new LocalizedText("Reopen", "重新受理"), desk.NameOf(Trigger.Reopen));
        Assert.Equal(new LocalizedText("agent", "专员"), desk.NameOf(Role.Handler));
        Assert.Equal("主管", desk.NameOf(Role.Supervisor).Chinese);
        Assert.Null(desk.Policy);
    }

    [Fact]
    public void Names_default_to_codes_and_one_language_serves_for_both()
    {
        var procedure = ComplaintProcedure.Parse("""
            { "id": "x", "version": 1, "names": { "zh-Hans": "名" }, "initial": "new", "superstates": { "all": {} },
              "states": { "new": { "phase": "intake", "superstate": "all" }, "done": { "phase": "closed", "outcome": "merged" } },
              "transitions": [ { "trigger": "end", "from": ["all"], "to": "done", "roles": [] } ] }
            """);
        Assert.Equal((LocalizedText.Same("名"), LocalizedText.Same("new"), LocalizedText.Same("all")), (procedure.Name, procedure.States[0].Name, procedure.Superstates[0].Name));
        Assert.Equal((null, null, null, null, null), (procedure.Source, procedure.HandOver, procedure.Escalation, procedure.FollowUp, procedure.MaxAdjournments));
        Assert.Empty(Assert.Single(procedure.Rows).Roles);
    }

    [Theory]
    [InlineData("PT24H", 24 * 3600, "P1D")]
    [InlineData("P1W", 7 * 86_400, "P7D")]
    [InlineData("PT90M", 5_400, "PT1H30M")]
    [InlineData("PT500s", 0.5, "PT500s")]
    public void The_time_to_answer_is_elapsed_time_and_written_in_its_largest_parts(string text, double seconds, string written)
    {
        var procedure = ComplaintProcedure.Parse(ProcedureSamples.Desk.With($"'answerWithin': 'P1D' => 'answerWithin': '{text}'"));
        Assert.Equal(Duration.FromSeconds(seconds), procedure.HandOver!.AnswerWithin);
        Assert.Contains($"\"answerWithin\": \"{written}\"", procedure.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_is_indented_with_line_feeds_and_readable_in_any_script()
    {
        var json = ComplaintProcedure.Parse(ProcedureSamples.Desk).ToJson();
        Assert.DoesNotContain('\r', json);
        Assert.Contains("\n  \"names\": {\n    \"en\": \"Desk\",\n    \"zh-Hans\": \"服务台\"\n  },\n", json, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json);
        Assert.Equal("desk", document.RootElement.GetProperty("id").GetString());
    }

    private static void AssertSame(ComplaintProcedure one, ComplaintProcedure other)
    {
        Assert.Equal(one.ToJson(), other.ToJson());
        Assert.Equal(one.Clocks.Select(clock => clock.ToString()), other.Clocks.Select(clock => clock.ToString()));
        Assert.Equal(one.Clocks.Select(clock => clock.DisplayName), other.Clocks.Select(clock => clock.DisplayName));
        Assert.Equal(one.Rows.Select(row => $"{row} {string.Join(' ', row.Roles)}"), other.Rows.Select(row => $"{row} {string.Join(' ', row.Roles)}"));
        Assert.Equal(one.ToTable(Language.Chinese), other.ToTable(Language.Chinese));
        Assert.Equal(one.ToMermaid(), other.ToMermaid());
    }
}
