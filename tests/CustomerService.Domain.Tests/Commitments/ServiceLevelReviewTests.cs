using System.Collections.Immutable;
using System.Text.Json;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Commitments.Reviews;
using CustomerService.Domain.Json;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class ServiceLevelReviewTests
{
    private static readonly Actor Surveyor = Actor.Of("zhou", Role.Quality, "quality");
    private static readonly Actor Dispatching = Actor.Of("li", Role.Department, "dispatching");
    private static readonly Actor Marketing = Actor.Of("wu", Role.Department, "marketing");

    private static readonly ServiceLevelReview Opened = ServiceLevelReview.Open("R-1", "SLA-power", 3, Surveyor, March(1)).Accepted();

    private static readonly ServiceLevelReview Surveyed = Opened
        .RecordSurvey(ServiceLevelSubject.Performance, "96% restored within 4 h", "95% in summer", Surveyor, March(2)).Accepted()
        .RecordSurvey(ServiceLevelSubject.Settings, "4 h is longer than customers accept", null, Surveyor, March(3)).Accepted();

    private static readonly ServiceLevelReview Proposed = Surveyed.Propose("restore within 3 h", ["dispatching", "marketing", "dispatching"], Surveyor, March(4)).Accepted();

    private static readonly ServiceLevelReview Confirmed = Proposed.Confirm(Marketing, March(5)).Accepted().Confirm(Dispatching, March(6)).Accepted();

    [Fact]
    public void A_change_is_surveyed_proposed_confirmed_by_all_concerned_and_in_force_as_the_next_version()
    {
        var inForce = Confirmed.PutInForce(Surveyor, March(7)).Accepted();

        Assert.Equal(
            [ServiceLevelReviewState.Surveying, ServiceLevelReviewState.Surveying, ServiceLevelReviewState.Proposed, ServiceLevelReviewState.Confirmed, ServiceLevelReviewState.InForce],
            new[] { Opened, Surveyed, Proposed, Confirmed, inForce }.Select(review => review.State));
        Assert.Equal((3, 4, "restore within 3 h"), (Confirmed.AgreementVersion, inForce.AgreementVersion, inForce.Change));
        Assert.Equal(["dispatching", "marketing"], inForce.Concerned.Select(department => department.Value));
        Assert.Equal(["marketing", "dispatching"], inForce.Confirmed.Select(department => department.Value));
        Assert.Equal(["95% in summer", null], inForce.Surveys.Select(survey => survey.Forecast));
        Assert.Equal((7, March(7), "R-1", "SLA-power"), (inForce.Version, inForce.LastAt, inForce.Id, inForce.Agreement));
        Assert.True(inForce.State.IsFinal);
    }

    [Fact]
    public void The_survey_rolls_on_in_the_next_review_on_the_version_in_force()
    {
        var inForce = Confirmed.PutInForce(Surveyor, March(7)).Accepted();

        Assert.Equal(4, ServiceLevelReview.Open("R-2", inForce.Agreement, inForce.AgreementVersion, Surveyor, March(8)).Accepted().AgreementVersion);
    }

    [Fact]
    public void A_rejection_ends_it_and_the_agreement_stays_as_it_is()
    {
        var rejected = Proposed.Confirm(Marketing, March(5)).Accepted().Reject("not enough crews", Dispatching, March(6)).Accepted();

        Assert.Equal((ServiceLevelReviewState.Rejected, 3, "not enough crews", new Department("dispatching")), (rejected.State, rejected.AgreementVersion, rejected.Rejection?.Reason, rejected.Rejection?.Department));
        Assert.Equal([new ReviewStepNotPermitted(ServiceLevelReviewState.Rejected)], Unmet(rejected.PutInForce(Surveyor, March(9))));
        Assert.Equal([new ReviewStepNotPermitted(ServiceLevelReviewState.Rejected)], Unmet(rejected.Confirm(Dispatching, March(9))));
    }

    [Fact]
    public void ReviewStepNotPermitted_names_the_state()
    {
        Assert.Equal(new ReviewStepNotPermitted(ServiceLevelReviewState.Surveying), Refused<ReviewStepNotPermitted>(Surveyed.Confirm(Marketing, March(9)), "commitment.review-step-not-permitted"));
        Assert.Equal(new ReviewStepNotPermitted(ServiceLevelReviewState.Proposed), Refused<ReviewStepNotPermitted>(Proposed.RecordSurvey(ServiceLevelSubject.Settings, "x", null, Surveyor, March(9)), "commitment.review-step-not-permitted"));
        Assert.Equal(new ReviewStepNotPermitted(ServiceLevelReviewState.Confirmed), Refused<ReviewStepNotPermitted>(Confirmed.Reject("late", Marketing, March(9)), "commitment.review-step-not-permitted"));
        Assert.Equal(new ReviewStepNotPermitted(ServiceLevelReviewState.Surveying), Refused<ReviewStepNotPermitted>(Surveyed.PutInForce(Surveyor, March(9)), "commitment.review-step-not-permitted"));
    }

    [Fact]
    public void BeforeLastCommitmentFact_names_both_times()
    {
        Assert.Equal(new BeforeLastCommitmentFact(March(3), March(4)), Refused<BeforeLastCommitmentFact>(Proposed.Confirm(Marketing, March(3)), "commitment.before-last-fact"));
        Assert.True(Proposed.Confirm(Marketing, March(4)).IsAccepted);
    }

    [Fact]
    public void CommitmentTextMissing_names_the_text()
    {
        Assert.Equal("The finding must say something.", Refused<CommitmentTextMissing>(Opened.RecordSurvey(ServiceLevelSubject.Settings, " ", null, Surveyor, March(9)), "commitment.text-missing").Message.English);
        Assert.Equal("变更内容不能为空。", Refused<CommitmentTextMissing>(Surveyed.Propose("", ["marketing"], Surveyor, March(9)), "commitment.text-missing").Message.Chinese);
        Assert.Equal(new CommitmentTextMissing(new("reason", "理由")), Refused<CommitmentTextMissing>(Proposed.Reject("", Marketing, March(9)), "commitment.text-missing"));
    }

    [Fact]
    public void ReviewSurveyMissing_names_each_subject_nobody_looked_at() =>
        Assert.Equal(
            [new ReviewSurveyMissing(ServiceLevelSubject.Performance), new ReviewSurveyMissing(ServiceLevelSubject.Settings)],
            Unmet(Opened.Propose("x", ["marketing"], Surveyor, March(9))));

    [Fact]
    public void ReviewConcernsNobody_where_no_department_would_confirm() =>
        Refused<ReviewConcernsNobody>(Surveyed.Propose("x", [], Surveyor, March(9)), "commitment.review-concerns-nobody");

    [Fact]
    public void ReviewDepartmentNotConcerned_names_who_is()
    {
        Assert.Equal(
            new ReviewDepartmentNotConcerned(new Department("quality"), ["dispatching", "marketing"]),
            Refused<ReviewDepartmentNotConcerned>(Proposed.Confirm(Surveyor, March(9)), "commitment.review-department-not-concerned"));
        Assert.Equal(
            "The change is answered by dispatching, marketing, not by somebody without a department.",
            Refused<ReviewDepartmentNotConcerned>(Proposed.Reject("no", Actor.Of("x", Role.Handler), March(9)), "commitment.review-department-not-concerned").Message.English);
    }

    [Fact]
    public void ReviewConfirmedAlready_also_where_it_would_reject_now()
    {
        var once = Proposed.Confirm(Marketing, March(5)).Accepted();

        Assert.Equal(new ReviewConfirmedAlready("marketing"), Refused<ReviewConfirmedAlready>(once.Confirm(Marketing, March(9)), "commitment.review-confirmed-already"));
        Assert.Equal(new ReviewConfirmedAlready("marketing"), Refused<ReviewConfirmedAlready>(once.Reject("after all", Marketing, March(9)), "commitment.review-confirmed-already"));
    }

    [Fact]
    public void ReviewConfirmationMissing_names_whose_word_is_missing() =>
        Assert.Equal(
            new ReviewConfirmationMissing(["dispatching"]),
            Refused<ReviewConfirmationMissing>(Proposed.Confirm(Marketing, March(5)).Accepted().PutInForce(Surveyor, March(9)), "commitment.review-confirmation-missing"));

    [Fact]
    public void Everything_unmet_is_named_at_once() =>
        Assert.Equal(
            ["commitment.review-step-not-permitted", "commitment.before-last-fact", "commitment.text-missing"],
            Unmet(Confirmed.Propose("", ["marketing"], Surveyor, March(1))).Select(error => error.Code));

    [Fact]
    public void A_replayed_history_stands_where_the_review_stood()
    {
        var inForce = Confirmed.PutInForce(Surveyor, March(7)).Accepted();

        var replayed = ServiceLevelReview.Replay(inForce.History);

        Assert.Equal((inForce.State, inForce.AgreementVersion, inForce.Version), (replayed.State, replayed.AgreementVersion, replayed.Version));
        Assert.Equal(inForce.History.AsEnumerable(), replayed.History.AsEnumerable());
    }

    [Fact]
    public void A_history_with_a_gap_a_repeat_a_foreign_event_or_a_step_that_cannot_follow_is_thrown_back()
    {
        var history = Confirmed.History;

        Assert.Throws<ArgumentException>("events", () => ServiceLevelReview.Replay([]));
        Assert.Throws<ArgumentException>("events", () => ServiceLevelReview.Replay(history.RemoveAt(2)));
        Assert.Throws<ArgumentException>("events", () => ServiceLevelReview.Replay(history.RemoveAt(0)));
        Assert.Throws<ArgumentException>("events", () => ServiceLevelReview.Replay(history.SetItem(1, history[1] with { Review = "R-9" })));
        Assert.Throws<ArgumentException>("events", () => ServiceLevelReview.Replay(history.SetItem(1, history[0] with { Version = 2 })));
        Assert.Throws<ArgumentException>("events", () => ServiceLevelReview.Replay([history[0], history[4] with { Version = 2 }]));
        Assert.Throws<ArgumentException>("events", () => ServiceLevelReview.Replay([history[0], ((ServiceLevelChangeProposed)history[3]) with { Version = 2, Concerned = default }]));
        Assert.Throws<ArgumentException>("events", () => ServiceLevelReview.Replay(history.SetItem(2, history[2] with { At = history[1].At - Duration.Epsilon })));
        Assert.Throws<ArgumentException>("events", () => ServiceLevelReview.Replay(history.Add(history[4] with { Version = history.Length + 1 })));
        Assert.Throws<ArgumentException>("events", () => ServiceLevelReview.Replay(
            Proposed.History.Add(new ServiceLevelChangePutInForce { Review = Proposed.Id, Version = Proposed.Version + 1, At = March(9), AgreementVersion = 2 })));
        Assert.Throws<ArgumentNullException>("events", () => ServiceLevelReview.Replay([null!]));
    }

    [Fact]
    public void Every_kind_of_event_reads_back_from_JSON()
    {
        var form = CustomerServiceJson.ServiceLevelReviewEvent;
        ImmutableArray<ServiceLevelReviewEvent> all =
        [
            .. Confirmed.PutInForce(Surveyor, March(7)).Accepted().History,
            Proposed.Reject("not enough crews", Dispatching, March(6)).Accepted().Rejection!,
        ];

        Assert.Equal(6, all.Select(fact => fact.GetType()).Distinct().Count());
        Assert.All(all, fact => Assert.Equal(fact, JsonSerializer.Deserialize(JsonSerializer.Serialize(fact, form), form)));
        Assert.Equal(all.AsEnumerable(), JsonSerializer.Deserialize(JsonSerializer.Serialize(all, CustomerServiceJson.ServiceLevelReviewEvents), CustomerServiceJson.ServiceLevelReviewEvents));
        Assert.Contains("commitment.review.opened.v1", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", form)).Message, StringComparison.Ordinal);
        Assert.StartsWith("{\"$type\":\"commitment.review.opened.v1\"", JsonSerializer.Serialize(all[0], form), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentException>("id", () => ServiceLevelReview.Open(" ", "a", 1, Surveyor, March(1)));
        Assert.Throws<ArgumentException>("agreement", () => ServiceLevelReview.Open("a", "", 1, Surveyor, March(1)));
        Assert.Throws<ArgumentOutOfRangeException>("agreementVersion", () => ServiceLevelReview.Open("a", "a", 0, Surveyor, March(1)));
        Assert.Throws<ArgumentOutOfRangeException>("subject", () => Opened.RecordSurvey((ServiceLevelSubject)9, "x", null, Surveyor, March(2)));
        Assert.Throws<ArgumentException>("concerned", () => Surveyed.Propose("x", [default], Surveyor, March(9)));
        Assert.Throws<ArgumentException>("concerned", () => Surveyed.Propose("x", default, Surveyor, March(9)));
        Assert.Throws<ArgumentNullException>("by", () => Proposed.Confirm(null!, March(9)));
        Assert.Throws<ArgumentNullException>("by", () => Confirmed.PutInForce(null!, March(9)));
    }

    private static IEnumerable<DomainError> Unmet(Decision<ServiceLevelReview, ServiceLevelReviewEvent> decision) => decision.Refusal?.Unmet ?? [];

    private static T Refused<T>(Decision<ServiceLevelReview, ServiceLevelReviewEvent> decision, string code)
        where T : DomainError
    {
        var reason = Assert.IsType<T>(Assert.Single(Unmet(decision)));
        Assert.Equal(code, reason.Code);
        Assert.Contains(reason.Message.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
        Assert.DoesNotContain(reason.Message.English, c => c is >= '\u4E00' and <= '\u9FFF');
        Assert.Throws<RefusedException>(() => decision.Events);
        return reason;
    }
}
