using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The code of README.md and README.zh-CN.md.</summary>
public sealed class ReadmeSnippets
{
    [Fact]
    public void First_complaint()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var now = Instant.FromUtc(2026, 3, 1, 7, 0);

        #region first-complaint
        var handler = Actor.Of("li.wei", Role.Handler, "repair");
        var complaint = Complaint.Receive(ComplaintProcedures.Canonical, new Intake
        {
            Id = new("C-2026-0001"),
            Customer = new("K-77"),
            Channel = Channel.InPerson,
            Facts = ["The replacement pump failed inside the warranty."],
            Demands = [Claim.Replace],
        }, by: Actor.Of("li.wei", Role.FirstContact, "repair"), at: now).Accepted();       // throws with the reasons if refused

        var decision = complaint.HandOver(to: "repair", reason: "motor burnt", by: handler, at: now);
        if (decision.Refusal is { } refusal)
            Console.WriteLine(refusal.In(Language.Chinese));                               // one line per unmet condition
        else
            (complaint, var events) = decision;                                            // the next state, and the facts to store

        foreach (var option in complaint.Options(Role.FirstContact, now))                  // for buttons
            Console.WriteLine($"{option.Trigger}: {(option.IsPermitted ? "yes" : string.Join(" ", option.Unmet))}");

        Console.WriteLine(complaint.PathTo(State.Settled));
        #endregion

        Assert.StartsWith("移交被拒绝（当前状态：已登记）：\n- 须满足：接收部门此前未持有本案（退回须经裁决）：repair。\n", Console.ToString(), StringComparison.Ordinal);
        Assert.Contains("acknowledge: yes\n", Console.ToString(), StringComparison.Ordinal);
        Assert.Contains("settleOnSpot: Needed: an apology to the customer is recorded.\n", Console.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("acknowledge, beginAssessment, recordContact, accept, conclude, propose, acceptOffer, answerDemands, closeWithoutAction\n", Console.ToString(), StringComparison.Ordinal);
    }
}
