using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Tests.Complaints;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = NodaTime.Interval;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class CommitmentLifeTests
{
    private static readonly Actor Chen = new("chen.jing", Role.GeneralManager);
    private static readonly ServiceCommitment Desk = ServiceCommitment.Parse(CommitmentSamples.Desk);
    private static readonly CommitmentLife Draft = CommitmentLife.Draft(Desk, Chen, Day(1)).Accepted();
    private static readonly CommitmentLife Published = Draft.Publish("www.example.com", Chen, Day(2)).Accepted();
    private static readonly CommitmentLife InForce = Published.PutInForce(Chen, Day(3)).Accepted();
    private static readonly CommitmentLife Suspended = InForce.Suspend("flood", Chen, Day(4)).Accepted();
    private static readonly CommitmentLife Resumed = Suspended.Resume(Chen, Day(5)).Accepted();
    private static readonly CommitmentLife Retired = Resumed.Retire("replaced by v3", Chen, Day(6)).Accepted();

    private static readonly ImmutableArray<CommitmentLife> Lives = [Draft, Published, InForce, Suspended, Retired];

    public static TheoryData<CommitmentStatus, CommitmentStep, CommitmentStatus?> AllSteps
    {
        get
        {
            var all = new TheoryData<CommitmentStatus, CommitmentStep, CommitmentStatus?>();
            foreach (var status in Enum.GetValues<CommitmentStatus>())
            {
                foreach (var step in Enum.GetValues<CommitmentStep>())
                {
                    all.Add(status, step, (status, step) switch
                    {
                        (CommitmentStatus.Draft, CommitmentStep.Publish) => CommitmentStatus.Published,
                        (CommitmentStatus.Published, CommitmentStep.PutInForce) => CommitmentStatus.InForce,
                        (CommitmentStatus.InForce, CommitmentStep.Suspend) => CommitmentStatus.Suspended,
                        (CommitmentStatus.Suspended, CommitmentStep.Resume) => CommitmentStatus.InForce,
                        (CommitmentStatus.Published or CommitmentStatus.InForce or CommitmentStatus.Suspended, CommitmentStep.Retire) => CommitmentStatus.Retired,
                        _ => null,
                    });
                }
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(AllSteps))]
    public void Each_step_is_taken_or_refused_as_the_brief_says(CommitmentStatus from, CommitmentStep step, CommitmentStatus? to)
    {
        var life = Lives.Single(each => each.Status == from);
        var decision = Take(life, step, Day(9));
        Assert.Equal(to is not null, decision.IsAccepted);
        Assert.Equal(to is not null, life.Steps.Contains(step));
        Assert.Equal(to is not null, life.Explain(step).IsEmpty);
        Assert.Equal(to is not null, CommitmentLife.Transitions.Contains(new(from, step, to ?? from)));
        if (decision.IsAccepted)
        {
            var (next, events) = decision;
            var fact = Assert.Single(events);
            Assert.Equal((to, life.Version + 1, Day(9)), (next.Status, next.Version, next.LastAt));
            Assert.Equal(("desk", 2, life.Version + 1, Day(9), Chen), (fact.Commitment, fact.CommitmentVersion, fact.Version, fact.At, fact.By));
        }
    }

    [Fact]
    public void CommitmentStepNotPermitted_names_where_it_stands_and_what_can_be_done()
    {
        var reason = Refused<CommitmentStepNotPermitted>(Draft.PutInForce(Chen, Day(2)), "commitment.transition-not-permitted");
        Assert.Equal((CommitmentStatus.Draft, CommitmentStep.PutInForce), (reason.Status, reason.Step));
        Assert.Equal("'put in force' is no step for a commitment that is draft; these are: publish.", reason.Message.English);
        Assert.Equal("承诺处于“起草中”状态，不能“施行”；可行的步骤：公布。", reason.Message.Chinese);
        Assert.Equal(new CommitmentStepNotPermitted(CommitmentStatus.Draft, CommitmentStep.PutInForce, [CommitmentStep.Publish]), reason);
        Assert.EndsWith("nothing is any more.", Refused<CommitmentStepNotPermitted>(Retired.Resume(Chen, Day(7)), "commitment.transition-not-permitted").Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void SourceMissing_keeps_a_commitment_from_being_published() =>
        Refused<SourceMissing>(Publish("'source': 'quotation', => "), "commitment.source-missing");

    [Fact]
    public void NoAspectGuaranteed_keeps_a_commitment_from_being_published()
    {
        var empty = new ServiceCommitment(Desk.Rules with { Aspects = [] });
        Refused<NoAspectGuaranteed>(CommitmentLife.Draft(empty, Chen, Day(1)).Accepted().Publish("x", Chen, Day(2)), "commitment.no-aspect-guaranteed");
    }

    [Fact]
    public void AspectNotMeasurable_names_each_aspect_without_a_number()
    {
        var vague = Publish("'24 months of free repair', 'zh-Hans': '24 个月免费保修' => 'The best repair'");
        Assert.Equal(CommitmentAspect.Quality, Refused<AspectNotMeasurable>(vague, "commitment.aspect-not-measurable").Aspect);
        Assert.True(Publish("'24 months of free repair' => 'free repair'").IsAccepted);   // one language says it
        Assert.True(new CommitmentGuarantee(CommitmentAspect.Satisfaction, LocalizedText.Same("９５％满意")).IsMeasurable);   // full-width digits count
        Assert.False(new CommitmentGuarantee(CommitmentAspect.Satisfaction, LocalizedText.Same("百分之百满意")).IsMeasurable);
    }

    [Fact]
    public void CommitmentTextMissing_asks_for_the_place_and_for_reasons()
    {
        Assert.Equal("place of publication", Refused<CommitmentTextMissing>(Draft.Publish(" ", Chen, Day(2)), "commitment.text-missing").What.English);
        Refused<CommitmentTextMissing>(InForce.Suspend("", Chen, Day(4)), "commitment.text-missing");
        Refused<CommitmentTextMissing>(InForce.Retire(null!, Chen, Day(4)), "commitment.text-missing");
    }

    [Fact]
    public void BeforeLastCommitmentFact_keeps_the_history_running_forward()
    {
        Refused<BeforeLastCommitmentFact>(Published.PutInForce(Chen, Day(2) - Duration.Epsilon), "commitment.before-last-fact");
        Assert.True(Published.PutInForce(Chen, Day(2)).IsAccepted);
    }

    [Fact]
    public void Every_reason_is_told_at_once()
    {
        var bare = CommitmentLife.Draft(new ServiceCommitment(Desk.Rules with { Source = null, Aspects = [] }), Chen, Day(1)).Accepted();
        var refusal = bare.Publish("", Chen, Day(0)).Refusal!;
        Assert.Equal(
            ["commitment.before-last-fact", "commitment.source-missing", "commitment.no-aspect-guaranteed", "commitment.text-missing"],
            refusal.Unmet.Select(reason => reason.Code));
        Assert.Equal(("publish", "draft", "起草中"), (refusal.Act, refusal.State, refusal.StateName!.Chinese));
        Assert.Equal(["commitment.source-missing", "commitment.no-aspect-guaranteed"], bare.Explain(CommitmentStep.Publish).Select(reason => reason.Code));
    }

    [Fact]
    public void What_was_born_in_force_stays_owed()
    {
        Assert.False(InForce.Binds(Day(3) - Duration.Epsilon));
        Assert.True(InForce.Binds(Day(3)));
        Assert.True(InForce.Binds(Day(300)));
        Assert.True(Suspended.Binds(Day(4) - Duration.Epsilon));
        Assert.False(Suspended.Binds(Day(4)));
        Assert.False(Resumed.Binds(Day(5) - Duration.Epsilon));
        Assert.True(Resumed.Binds(Day(5)));
        Assert.True(Retired.Binds(Day(3)));
        Assert.True(Retired.Binds(Day(6) - Duration.Epsilon));
        Assert.False(Retired.Binds(Day(6)));
        Assert.False(Published.Binds(Day(2)));
        Assert.Equal([new Interval(Day(3), Day(4)), new Interval(Day(5), Day(6))], Retired.InForce.AsEnumerable());
        Assert.Empty(Published.Retire("never sold", Chen, Day(3)).Accepted().InForce);
        Assert.Equal(Suspended.InForce.AsEnumerable(), Suspended.Retire("given up", Chen, Day(7)).Accepted().InForce.AsEnumerable());
    }

    [Fact]
    public void It_is_published_before_sale_or_not()
    {
        Assert.False(Draft.WasPublishedBefore(Day(9)));
        Assert.False(Published.WasPublishedBefore(Day(2)));
        Assert.True(Published.WasPublishedBefore(Day(2) + Duration.Epsilon));
        Assert.Equal((Day(2), "www.example.com"), (Retired.PublishedAt!.Value, Retired.PublishedWhere));
        Assert.Null(Draft.PublishedWhere);
        Assert.Equal("desk v2: Retired", Retired.ToString());
    }

    [Fact]
    public void The_diagram_is_drawn_from_the_table()
    {
        var diagram = CommitmentLife.ToMermaid(Language.Chinese);
        Assert.StartsWith("stateDiagram-v2\n    state \"起草中\" as Draft\n", diagram, StringComparison.Ordinal);
        Assert.Contains("\n    InForce --> Suspended: 暂停\n", diagram, StringComparison.Ordinal);
        Assert.Equal(CommitmentLife.Transitions.Length + 2, CommitmentLife.ToMermaid().Split(" --> ").Length - 1);
        Assert.EndsWith("    Retired --> [*]\n", diagram, StringComparison.Ordinal);
    }

    [Fact]   // property: whatever is tried, the accepted events replay to the same life, and what was owed stays owed
    public void Replaying_the_accepted_events_gives_the_same_life() =>
        Prop.ForAll(Gen.Elements(Enum.GetValues<CommitmentStep>()).Zip(Gen.Choose(-1, 3)).ListOf().ToArbitrary(), tries =>
        {
            var (life, events) = CommitmentLife.Draft(Desk, Chen, Day(1));
            foreach (var (step, days) in tries)
            {
                var decision = Take(life, step, life.LastAt + Duration.FromDays(days));
                var before = life;
                if (decision.IsAccepted)
                {
                    events = events.AddRange(decision.Events);
                    life = decision.Accepted();
                    Assert.All(Enumerable.Range(0, 40), day => Assert.True(!before.Binds(Day(day)) || life.Binds(Day(day)) || Day(day) >= life.LastAt));
                }
            }

            var replayed = CommitmentLife.Replay(Desk, events);
            return (replayed.Status, replayed.Version, replayed.LastAt, replayed.PublishedAt) == (life.Status, life.Version, life.LastAt, life.PublishedAt)
                && replayed.InForce.SequenceEqual(life.InForce);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_hostile_history_is_refused_with_the_reason()
    {
        var drafted = new CommitmentDrafted { Commitment = "desk", CommitmentVersion = 2, Version = 1, At = Day(1), By = Chen };
        var published = new CommitmentPublished { Commitment = "desk", CommitmentVersion = 2, Version = 2, At = Day(2), By = Chen, Where = "x" };
        Assert.Equal(CommitmentStatus.Published, CommitmentLife.Replay(Desk, [drafted, published]).Status);

        Refuses("A commitment has at least the event of its draft.");
        Refuses("A history begins with the draft as version 1; found CommitmentPublished as version 2.", published);
        Refuses("A history begins with the draft as version 1; found CommitmentDrafted as version 2.", drafted with { Version = 2 });
        Refuses("The event is of shop v2, not of desk v2.", drafted with { Commitment = "shop" });
        Refuses("The event is of desk v1, not of desk v2.", drafted, published with { CommitmentVersion = 1 });
        Refuses("Expected version 2 of desk v2; found version 3. A history has no gaps and no repeats.", drafted, published with { Version = 3 });
        Refuses("Expected version 3 of desk v2; found version 2. A history has no gaps and no repeats.", drafted, published, published);
        Refuses("The history of desk v2 cannot be folded: version 2, CommitmentDrafted, is a second draft.", drafted, drafted with { Version = 2 });
        Refuses("The history of desk v2 cannot be folded: version 3, CommitmentPublished, cannot follow: the commitment is Published.", drafted, published, published with { Version = 3 });
        Refuses(
            "The history of desk v2 cannot be folded: version 2, CommitmentPublished, is dated 2025-12-31T00:00:00Z, before the fact in front of it at 2026-01-01T00:00:00Z.",
            drafted,
            published with { At = Day(0) });
        Assert.Throws<ArgumentNullException>(() => CommitmentLife.Replay(Desk, [null!]));
        Assert.Throws<ArgumentNullException>(() => CommitmentLife.Replay(null!, [drafted]));
        Assert.Throws<ArgumentNullException>(() => CommitmentLife.Replay(Desk, null!));
        Assert.Throws<ArgumentNullException>(() => Draft.Publish("x", null!, Day(2)));

        static void Refuses(string message, params CommitmentEvent[] events) =>
            Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => CommitmentLife.Replay(Desk, events)).Message, StringComparison.Ordinal);
    }

    private static Decision<CommitmentLife, CommitmentEvent> Publish(string edit) =>
        CommitmentLife.Draft(ServiceCommitment.Parse(CommitmentSamples.Desk.With(edit)), Chen, Day(1)).Accepted().Publish("x", Chen, Day(2));

    private static Decision<CommitmentLife, CommitmentEvent> Take(CommitmentLife life, CommitmentStep step, Instant at) => step switch
    {
        CommitmentStep.Publish => life.Publish("x", Chen, at),
        CommitmentStep.PutInForce => life.PutInForce(Chen, at),
        CommitmentStep.Suspend => life.Suspend("x", Chen, at),
        CommitmentStep.Resume => life.Resume(Chen, at),
        _ => life.Retire("x", Chen, at),
    };

    private static T Refused<T>(Decision<CommitmentLife, CommitmentEvent> decision, string code)
        where T : DomainError
    {
        var reason = Assert.IsType<T>(Assert.Single(decision.Refusal!.Unmet));
        Assert.Equal(code, reason.Code);
        Assert.Contains(reason.Message.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
        Assert.DoesNotContain(reason.Message.English, c => c is >= '\u4E00' and <= '\u9FFF');
        return reason;
    }

    private static Instant Day(int day) => Instant.FromUtc(2025, 12, 31, 0, 0) + Duration.FromDays(day);
}
