using CustomerService.Domain.Commitments;
using CustomerService.Domain.Commitments.Practices;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S04: birthday cards signed by the chief executive, and four e-mails that nobody answers.</summary>
public sealed class S04_MisdirectedEmail
{
    private static readonly Channel Staff = new("staff-email");
    private static readonly Channel Executive = new("executive-email");

    private static readonly ReplyLimits Limits = new(
        new Dictionary<Channel, TimeTarget> { [Staff] = ElapsedTime.Hours(24), [Executive] = ElapsedTime.Hours(24) }, Staff, Executive);

    private static readonly InboundMessage[] Unanswered =
    [
        new("K-1", "wrong cards", Staff, "service@firm", March(1, 9)),
        new("K-1", "wrong cards", Staff, "service@firm", March(3, 9)),
        new("K-1", "wrong cards", Executive, "ceo@firm", March(5, 9)),
        new("K-1", "wrong cards", Executive, "ceo@firm", March(7, 9)),
    ];

    [Fact]
    public void Four_unanswered_mails_are_four_breaches_an_escalation_and_a_first_contact_violation()
    {
        var evaluation = Limits.Evaluate([.. Unanswered], March(8, 10));

        Assert.Equal(Unanswered.Select(mail => new ReplyBreach(mail, mail.At + Duration.FromHours(24), null)), evaluation.Breaches.AsEnumerable());
        Assert.True(evaluation.IsEscalated);
        Assert.Equal([new CustomerMatter("K-1", "wrong cards")], evaluation.EscalatedMatters.AsEnumerable());
        Assert.Equal([new FirstContactViolation(Unanswered[0], Unanswered[1], 3)], evaluation.Violations.AsEnumerable());
    }

    [Fact]
    public void Until_the_limit_is_over_nothing_is_breached_and_the_second_contact_is_a_violation_all_the_same()
    {
        var atTheLimit = Limits.Evaluate([.. Unanswered], March(2, 9));
        var later = Limits.Evaluate([.. Unanswered], March(2, 9) + Duration.Epsilon);
        var withTheSecond = Limits.Evaluate([.. Unanswered[..1], new("K-1", "wrong cards", Executive, "ceo@firm", March(1, 10))], March(1, 11));

        Assert.Empty(atTheLimit.Breaches);
        Assert.False(atTheLimit.IsEscalated);
        Assert.Empty(atTheLimit.Violations);
        Assert.Equal(Unanswered[0], Assert.Single(later.Breaches).Message);
        Assert.Empty(withTheSecond.Breaches);
        Assert.Equal(1, Assert.Single(withTheSecond.Violations).Repeats);
    }

    [Fact]
    public void A_channel_in_use_without_a_limit_fails_validation()
    {
        var refused = Assert.Throws<RuleBookException>(() => new ReplyLimits(new Dictionary<Channel, TimeTarget> { [Staff] = ElapsedTime.Hours(24) }, Staff, Executive));

        Assert.Equal(("$.limits.executive-email", "rule-book.missing-property"), (refused.Faults.Single().Place, refused.Faults.Single().Code));
    }

    [Fact]
    public void No_limit_at_all_names_every_channel_in_use()
    {
        var refused = Assert.Throws<RuleBookException>(() => new ReplyLimits(new Dictionary<Channel, TimeTarget>(), Staff, Executive));

        Assert.Equal(["$.limits.staff-email", "$.limits.executive-email"], refused.Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void Seven_points_say_where_the_answer_touches_feelings() =>
        Assert.Equal(
            ["时机", "思维习惯", "方式", "分寸", "真诚", "细节", "换位体验"],
            Enum.GetValues<EmotionPoint>().Select(point => point.DisplayName.Chinese));
}
