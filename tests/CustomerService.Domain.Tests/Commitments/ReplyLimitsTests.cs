using CustomerService.Domain.Commitments;
using CustomerService.Domain.Commitments.Practices;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class ReplyLimitsTests
{
    private static readonly ReplyLimits Limits = new(
        new Dictionary<Channel, TimeTarget> { [Channel.Email] = ElapsedTime.Hours(24), [Channel.Phone] = ElapsedTime.Hours(1) }, Channel.Email);

    [Fact]
    public void An_answer_at_the_limit_is_in_time_and_a_later_one_a_breach_that_keeps_its_date()
    {
        var inTime = Mail(March(1, 9), March(2, 9));
        var late = new InboundMessage("K-2", "m", Channel.Email, "service", March(1, 9), March(2, 9, 0, 1));

        Assert.Equal([new ReplyBreach(late, March(2, 9), March(2, 9, 0, 1))], Limits.Evaluate([inTime, late], March(9)).Breaches.AsEnumerable());
    }

    [Fact]
    public void What_comes_after_the_instant_does_not_count_yet()
    {
        var answeredLater = Mail(March(1, 9), March(5));
        var sentLater = Mail(March(4));

        var evaluation = Limits.Evaluate([sentLater, answeredLater], March(3));

        Assert.Equal([new ReplyBreach(answeredLater, March(2, 9), null)], evaluation.Breaches.AsEnumerable());
        Assert.Empty(evaluation.Violations);
    }

    [Fact]
    public void Coming_back_after_the_answer_or_on_another_matter_is_no_violation()
    {
        var other = new InboundMessage("K-1", "another", Channel.Email, "service", March(1, 12));

        Assert.Empty(Limits.Evaluate([Mail(March(1, 9), March(1, 10)), Mail(March(1, 10)), other], March(1, 13)).Violations);
    }

    [Fact]
    public void The_violation_names_the_message_that_waited_and_each_matter_has_its_own()
    {
        var answered = Mail(March(1, 9), March(1, 10));
        var waiting = Mail(March(1, 11));
        var second = Mail(March(1, 12), March(1, 13));
        var strangers = new InboundMessage("K-2", "m", Channel.Phone, "x", March(1, 11, 30));
        var again = new InboundMessage("K-2", "m", Channel.Phone, "x", March(1, 11, 40));

        Assert.Equal(
            [new FirstContactViolation(strangers, again, 1), new FirstContactViolation(waiting, second, 1)],
            Limits.Evaluate([second, answered, waiting, again, strangers], March(1, 14)).Violations.AsEnumerable());
    }

    [Fact]
    public void Every_fault_of_the_limits_is_named_at_once()
    {
        var refused = Assert.Throws<RuleBookException>(() => new ReplyLimits(
            new Dictionary<Channel, TimeTarget> { [default] = ElapsedTime.Hours(1), [Channel.Web] = ElapsedTime.Hours(1) }, default, Channel.Web, Channel.Web, Channel.Letter));

        Assert.Equal(
            [
                ("$.limits", "rule-book.bad-code"), ("$.channelsInUse[0]", "rule-book.bad-code"), ("$.channelsInUse[2]", "rule-book.stands-twice"),
                ("$.limits.letter", "rule-book.missing-property"),
            ],
            refused.Faults.Select(fault => (fault.Place, fault.Code)));
        Assert.Equal(["$.channelsInUse"], Assert.Throws<RuleBookException>(() => new ReplyLimits(Limits.Limits)).Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentException>("channel", () => Limits.Evaluate([new("K", "m", Channel.Letter, "x", March(1))], March(2)));
        Assert.Throws<ArgumentException>("messages", () => Limits.Evaluate([null!], March(2)));
        Assert.Throws<ArgumentException>("messages", () => Limits.Evaluate(default, March(2)));
        Assert.Throws<ArgumentException>("answeredAt", () => Mail(March(2), March(1)));
        Assert.Throws<ArgumentException>("channel", () => new InboundMessage("K", "m", default, "x", March(1)));
        Assert.Throws<ArgumentException>("customer", () => new InboundMessage(" ", "m", Channel.Email, "x", March(1)));
        Assert.Throws<ArgumentException>("matter", () => new InboundMessage("K", "", Channel.Email, "x", March(1)));
        Assert.Throws<ArgumentException>("addressedTo", () => new InboundMessage("K", "m", Channel.Email, "", March(1)));
        Assert.Equal(ElapsedTime.Hours(1), Limits.Of(Channel.Phone));
    }

    private static InboundMessage Mail(Instant at, Instant? answered = null) => new("K-1", "cards", Channel.Email, "service", at, answered);
}
