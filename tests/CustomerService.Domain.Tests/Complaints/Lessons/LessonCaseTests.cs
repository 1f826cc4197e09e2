using System.Text.Json;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Lessons;
using CustomerService.Domain.Json;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Complaints.Lessons;

public sealed class LessonCaseTests
{
    private static readonly Actor Clerk = Actor.Of("li", Role.Handler, "service");
    private static readonly Actor Reviewer = Actor.Of("qian", Role.Quality, "design");

    private static readonly LessonCase Collected = LessonCase.Collect("L-1", "Rain runs in at the balcony door.", new("C-7"), Clerk, March(1)).Accepted();
    private static readonly LessonCase WithPhoto = Collected.AddEvidence("The sill after the rain of 1 March", "photo/2026-03-01.jpg", Clerk, March(1)).Accepted();
    private static readonly LessonCase Analyzed = WithPhoto.Analyze("Raise the sill above the drain.", Clerk, March(2)).Accepted();
    private static readonly LessonCase Attributed = Analyzed.Attribute("design", Clerk, March(3)).Accepted();

    private static readonly LessonCase FedForward = Attributed
        .FeedForward("East Garden", [DesignAspect.Building, DesignAspect.EngineeringQuality, DesignAspect.Building], ["design", "works", "design"], Clerk, March(4)).Accepted();

    private static readonly LessonCase Again = FedForward.RecordReview("drawing A-12", LessonVerdict.NotAvoided, "The sill is level again.", Reviewer, March(5)).Accepted();
    private static readonly LessonCase Passed = Again.RecordReview("drawing A-12 rev. B", LessonVerdict.Avoided, "The sill is 5 cm high.", Reviewer, March(6)).Accepted();
    private static readonly LessonCase Closed = Passed.Close(Clerk, March(7)).Accepted();

    [Fact]
    public void A_lesson_is_collected_analyzed_attributed_fed_forward_reviewed_and_closed()
    {
        Assert.Equal(
            [LessonState.Collected, LessonState.Collected, LessonState.Analyzed, LessonState.Attributed, LessonState.FedForward, LessonState.FedForward, LessonState.ReviewPassed, LessonState.Closed],
            new[] { Collected, WithPhoto, Analyzed, Attributed, FedForward, Again, Passed, Closed }.Select(lesson => lesson.State));
        Assert.Equal(("L-1", 8, March(7), new ComplaintId("C-7")), (Closed.Id, Closed.Version, Closed.LastAt, Closed.Complaint));
        Assert.Equal(("Rain runs in at the balcony door.", "Raise the sill above the drain.", new Department("design")), (Closed.Problem, Closed.Learned, Closed.Responsible));
        Assert.Equal(["photo/2026-03-01.jpg"], Closed.Evidence.Select(evidence => evidence.Reference));
        Assert.Equal("East Garden", Closed.Input?.Project);
        Assert.Equal([DesignAspect.Building, DesignAspect.EngineeringQuality], Closed.Input!.Aspects.AsEnumerable());
        Assert.Equal(["design", "works"], Closed.Input.Receivers.Select(receiver => receiver.Value));
        Assert.Equal([LessonVerdict.NotAvoided, LessonVerdict.Avoided], Closed.Reviews.Select(review => review.Verdict));
    }

    [Fact]
    public void The_sides_of_a_design_are_the_four_of_the_source() =>
        Assert.Equal(["总体规划", "建筑主体及户内", "居住性能", "工程质量"], Enum.GetValues<DesignAspect>().Select(aspect => aspect.DisplayName.Chinese));

    [Fact]
    public void Before_a_step_nothing_of_it_is_known() =>
        Assert.Equal((null, null, null, 0), (Collected.Learned, Collected.Responsible, Collected.Input, Collected.Reviews.Length));

    [Fact]
    public void LessonNotConfirmed_keeps_a_case_open_until_a_review_confirms()
    {
        Assert.Equal(new LessonNotConfirmed("East Garden", null), Refused<LessonNotConfirmed>(FedForward.Close(Clerk, March(9)), "complaint.lesson-not-confirmed"));
        Assert.Equal(new LessonNotConfirmed("East Garden", "drawing A-12"), Refused<LessonNotConfirmed>(Again.Close(Clerk, March(9)), "complaint.lesson-not-confirmed"));
        Assert.True(Passed.Close(Clerk, March(9)).IsAccepted);
    }

    [Fact]
    public void LessonStepNotPermitted_keeps_the_order()
    {
        Assert.Equal(new LessonStepNotPermitted(LessonState.Analyzed), Refused<LessonStepNotPermitted>(Analyzed.AddEvidence("more", null, Clerk, March(9)), "complaint.lesson-step-not-permitted"));
        Assert.Equal(new LessonStepNotPermitted(LessonState.Collected), Refused<LessonStepNotPermitted>(WithPhoto.Attribute("design", Clerk, March(9)), "complaint.lesson-step-not-permitted"));
        Assert.Equal(new LessonStepNotPermitted(LessonState.Analyzed), Refused<LessonStepNotPermitted>(Analyzed.FeedForward("x", [DesignAspect.Building], ["design"], Clerk, March(9)), "complaint.lesson-step-not-permitted"));
        Assert.Equal(new LessonStepNotPermitted(LessonState.Attributed), Refused<LessonStepNotPermitted>(Attributed.RecordReview("x", LessonVerdict.Avoided, "x", Clerk, March(9)), "complaint.lesson-step-not-permitted"));
        Assert.Equal(new LessonStepNotPermitted(LessonState.Attributed), Refused<LessonStepNotPermitted>(Attributed.Close(Clerk, March(9)), "complaint.lesson-step-not-permitted"));
        Assert.Equal(new LessonStepNotPermitted(LessonState.ReviewPassed), Refused<LessonStepNotPermitted>(Passed.RecordReview("x", LessonVerdict.NotAvoided, "x", Clerk, March(9)), "complaint.lesson-step-not-permitted"));
        Assert.Equal(new LessonStepNotPermitted(LessonState.Closed), Refused<LessonStepNotPermitted>(Closed.Close(Clerk, March(9)), "complaint.lesson-step-not-permitted"));
    }

    [Fact]
    public void LessonEvidenceMissing_where_a_lesson_would_rest_on_nothing() =>
        Assert.Equal(new LessonEvidenceMissing(), Refused<LessonEvidenceMissing>(Collected.Analyze("x", Clerk, March(9)), "complaint.lesson-evidence-missing"));

    [Fact]
    public void LessonAspectMissing_where_no_side_of_the_design_gets_it() =>
        Assert.Equal(new LessonAspectMissing(), Refused<LessonAspectMissing>(Attributed.FeedForward("x", [], ["design"], Clerk, March(9)), "complaint.lesson-aspect-missing"));

    [Fact]
    public void LessonReceiverMissing_where_nobody_gets_it() =>
        Assert.Equal(new LessonReceiverMissing(), Refused<LessonReceiverMissing>(Attributed.FeedForward("x", [DesignAspect.MasterPlan], [], Clerk, March(9)), "complaint.lesson-receiver-missing"));

    [Fact]
    public void A_refusal_names_everything_at_once_and_changes_nothing()
    {
        var refused = Analyzed.FeedForward(" ", [], [], Clerk, March(1));

        Assert.Equal(
            [new LessonStepNotPermitted(LessonState.Analyzed), new BeforeLastFact(March(1), March(2)), new BlankText("project"), new LessonAspectMissing(), new LessonReceiverMissing()],
            Unmet(refused));
        Assert.Equal(("feed-forward", "analyzed"), (refused.Refusal?.Act, refused.Refusal?.State));
        Assert.Equal((3, LessonState.Analyzed), (Analyzed.Version, Analyzed.State));
        Assert.Equal([new BlankText("output"), new BlankText("reasons")], Unmet(FedForward.RecordReview("", LessonVerdict.Avoided, " ", Clerk, March(9))));
        Assert.Equal([new BlankText("learned")], Unmet(WithPhoto.Analyze("", Clerk, March(9))));
        Assert.Equal([new BlankText("text")], Unmet(WithPhoto.AddEvidence(" ", null, Clerk, March(9))));
        Assert.All(Unmet(refused), error => Assert.DoesNotContain("project", error.Message.Chinese, StringComparison.Ordinal));
    }

    [Fact]
    public void A_history_folds_back_to_the_same_case()
    {
        var replayed = LessonCase.Replay(Closed.History);

        Assert.Equal(Closed.History.AsEnumerable(), replayed.History);
        Assert.Equal((Closed.State, Closed.Learned, Closed.Responsible, Closed.Input), (replayed.State, replayed.Learned, replayed.Responsible, replayed.Input));
    }

    [Fact]
    public void A_history_that_cannot_be_is_thrown_back()
    {
        var history = Closed.History;

        Assert.Throws<ArgumentException>("events", () => LessonCase.Replay([]));
        Assert.Throws<ArgumentNullException>("events", () => LessonCase.Replay([null!]));
        Assert.All(Enumerable.Range(0, history.Length - 1), missing => Assert.Throws<ArgumentException>("events", () => LessonCase.Replay(history.RemoveAt(missing))));
        Assert.Throws<ArgumentException>("events", () => LessonCase.Replay(history.SetItem(1, history[1] with { Lesson = "L-9" })));
        Assert.Throws<ArgumentException>("events", () => LessonCase.Replay(history.SetItem(1, history[0] with { Version = 2 })));
        Assert.Throws<ArgumentException>("events", () => LessonCase.Replay(history.SetItem(3, history[3] with { At = history[2].At - Duration.Epsilon })));
        Assert.Throws<ArgumentException>("events", () => LessonCase.Replay([history[0], history[2] with { Version = 2 }]));                    // a lesson from nothing
        Assert.Throws<ArgumentException>("events", () => LessonCase.Replay([.. history[..6], history[7] with { Version = 7 }]));               // a close after a review that found it again
        Assert.Throws<ArgumentException>("events", () => LessonCase.Replay([.. history[..4], ((LessonFedForward)history[4]) with { Aspects = default }]));
        Assert.Throws<ArgumentException>("events", () => LessonCase.Replay([.. history[..4], ((LessonFedForward)history[4]) with { Receivers = [] }]));
        Assert.Throws<ArgumentException>("events", () => LessonCase.Replay([.. history[..3], ((LessonAttributed)history[3]) with { Responsible = default }]));
    }

    [Fact]
    public void Every_kind_of_event_reads_back_from_JSON()
    {
        var form = CustomerServiceJson.LessonEvent;

        Assert.Equal(form.PolymorphismOptions!.DerivedTypes.Count, Closed.History.Select(fact => fact.GetType()).Distinct().Count());
        Assert.All(Closed.History, fact => Assert.Equal(fact, JsonSerializer.Deserialize(JsonSerializer.Serialize(fact, form), form)));
        Assert.Equal(Closed.History.AsEnumerable(), JsonSerializer.Deserialize(JsonSerializer.Serialize(Closed.History, CustomerServiceJson.LessonEvents), CustomerServiceJson.LessonEvents));
        Assert.Contains("complaint.lesson.collected.v1", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", form)).Message, StringComparison.Ordinal);
        Assert.Equal(
            """{"$type":"complaint.lesson.fed-forward.v1","project":"East Garden","aspects":["building","engineering-quality"],"receivers":["design","works"],"lesson":"L-1","version":5,"at":"2026-03-03T16:00:00Z","by":{"person":"li","role":"handler","department":"service"}}""",
            JsonSerializer.Serialize(Closed.History[4], form));
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentException>("id", () => LessonCase.Collect(" ", "x", null, Clerk, March(1)));
        Assert.Throws<ArgumentException>("problem", () => LessonCase.Collect("x", "", null, Clerk, March(1)));
        Assert.Throws<ArgumentNullException>("by", () => LessonCase.Collect("x", "x", null, null!, March(1)));
        Assert.Throws<ArgumentNullException>("by", () => Passed.Close(null!, March(9)));
        Assert.Throws<ArgumentNullException>("text", () => Collected.AddEvidence(null!, null, Clerk, March(9)));
        Assert.Throws<ArgumentException>("responsible", () => Analyzed.Attribute(default, Clerk, March(9)));
        Assert.Throws<ArgumentException>("aspects", () => Attributed.FeedForward("x", default, ["design"], Clerk, March(9)));
        Assert.Throws<ArgumentOutOfRangeException>("aspect", () => Attributed.FeedForward("x", [(DesignAspect)9], ["design"], Clerk, March(9)));
        Assert.Throws<ArgumentException>("receivers", () => Attributed.FeedForward("x", [], [default], Clerk, March(9)));
        Assert.Throws<ArgumentOutOfRangeException>("verdict", () => FedForward.RecordReview("x", (LessonVerdict)9, "x", Clerk, March(9)));
    }

    private static IEnumerable<DomainError> Unmet(Decision<LessonCase, LessonEvent> decision) => decision.Refusal?.Unmet ?? [];

    private static T Refused<T>(Decision<LessonCase, LessonEvent> decision, string code)
        where T : DomainError
    {
        var reason = Assert.IsType<T>(Assert.Single(Unmet(decision)));
        Assert.Equal(code, reason.Code);
        Assert.Contains(reason.Message.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
        Assert.DoesNotContain(reason.Message.English, c => c is >= '\u4E00' and <= '\u9FFF');
        return reason;
    }
}
