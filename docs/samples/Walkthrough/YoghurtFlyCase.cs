using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Samples;

/// <summary>The fly in the yoghurt, after the talk at the shelf: nothing proven, talks broken off, and still settled.</summary>
internal sealed class YoghurtFlyCase(Narrator tell)
{
    private readonly Department _care = tell.Department(new("care", "客服部"));

    private readonly Actor _desk = tell.Person(new("Chen Jie", "陈洁"), Role.FirstContact, new("care", "客服部"));
    private readonly Actor _handler = tell.Person(new("Chen Jie", "陈洁"), Role.Handler, new("care", "客服部"));
    private readonly Actor _inspector = tell.Person(new("Xu Jing", "许静"), Role.Quality);
    private readonly Actor _customer = tell.Person(new("Mrs. Lin", "林女士"), Role.Complainant);
    private readonly Actor _laboratory = tell.Person(new("food lab", "食品检验所"), Role.OutsideBody);

    public void Tell()
    {
        tell.Title(new("2. The fly in the yoghurt: a face-to-face complaint, then a deadlock", "二、酸奶苍蝇案：面对面投诉，然后僵持"));
        var talk = new YoghurtFlyTalk(tell).Tell();
        var complaint = Receive();
        var now = tell.At("2026-03-01 11:00", _handler, new("ends the talk, which goes on as this complaint", "结束接待，转为本件投诉办理"));
        tell.Accepted(talk.MergeInto(complaint, by: _handler, at: now));
        complaint = Admit(complaint);
        complaint = FindFacts(complaint);
        complaint = Deadlock(complaint);
        complaint = Test(complaint);
        complaint = Agree(complaint);
        complaint = Settle(complaint);
        var adjourned = complaint.Snapshot.Adjournments[0];
        var (due, called) = (Narrator.Local(adjourned.CallBackBy), Narrator.Local(adjourned.CalledAt!.Value));
        tell.Note(new(
            $"final state: {Narrator.StateOf(complaint).English}; to be called by {due}, called at {called}",
            $"最终状态：{Narrator.StateOf(complaint).Chinese}；约定回电不迟于 {due}，实际回电 {called}"));
    }

    private Complaint Receive()
    {
        var now = tell.At("2026-03-01 11:00", _desk, new("records it, with four questions to be answered", "正式登记，附四个必答问题"));
        return tell.Accepted(Complaint.Receive(ComplaintProcedures.Canonical.Under(HousePolicy.InForce), new Intake
        {
            Id = new("C-2026-0002"),
            Customer = new("K-78"),
            Channel = Channel.InPerson,
            Facts = [new(tell.In(new("The child drank from the box and saw a fly in it.", "孩子喝酸奶时发现盒内有苍蝇。")), AllegedFactKind.Event)],
            Demands = [Claim.Compensation, Claim.NonPecuniary],
            Inquiries =
            [
                tell.In(new("Where was the fly found?", "苍蝇在何处被发现？")),
                tell.In(new("Was the box torn open, or only pierced by the straw?", "盒子是撕开的，还是只插了吸管？")),
                tell.In(new("Did the child find it with no adult present?", "是否孩子先发现，当时没有成人在场？")),
                tell.In(new("Were there earlier cases with this milk?", "该品牌以前有无类似事件？")),
            ],
        }, by: _desk, at: now));
    }

    private Complaint Admit(Complaint complaint)
    {
        var now = tell.At("2026-03-01 11:02", _desk, new("apologizes again, and notes the duty manager's promise", "再次致歉，并记下值班经理的承诺"));
        complaint = tell.Accepted(complaint.RecordContact(
            new()
            {
                Summary = tell.In(new("Talk in the office.", "办公室面谈。")),
                Apology = true,
                UnauthorizedPromise = tell.In(new("Take the child to hospital, we take responsibility.", "带孩子去医院，有问题我们负责。")),
            },
            by: _desk,
            at: now));

        now = tell.At("2026-03-01 11:05", _desk, new("gives a slip with number and name", "交给客户写有编号和责任人的回执"));
        complaint = tell.Accepted(complaint.Acknowledge("slip 88", nextContactBy: now + Duration.FromHours(4), by: _desk, at: now));

        now = tell.At("2026-03-01 11:10", _handler, new("begins", "开始评估"));
        complaint = tell.Accepted(complaint.BeginAssessment(by: _handler, at: now));

        now = tell.At("2026-03-01 11:15", _handler, new("takes it for a danger to people", "认定危及人身安全"));
        return tell.Accepted(complaint.Accept(Severity.Safety, by: _handler, at: now));
    }

    private Complaint FindFacts(Complaint complaint)
    {
        var now = tell.At("2026-03-01 12:00", _handler, new("answers three of the four questions", "回答四个问题中的三个"));
        LocalizedText[] answers =
        [
            new("At the table of a roadside restaurant.", "在路边餐馆的餐桌上。"),
            new("Torn open.", "撕开的。"),
            new("Yes, the adults were away.", "是，大人不在场。"),
        ];
        foreach (var (index, answer) in answers.Index())
        {
            complaint = tell.Accepted(complaint.AnswerInquiry(inquiry: index + 1, tell.In(answer), by: _handler, at: now));
        }

        now = tell.At("2026-03-01 13:00", _handler, new("wants to conclude", "准备认定事实"));
        tell.Refused(complaint.Conclude([Unproven()], Liability.Unknown, by: _handler, at: now));

        now = tell.At("2026-03-01 13:20", _handler, new("asks the dairy: no similar case", "询问乳品厂：没有类似事件"));
        complaint = tell.Accepted(complaint.AnswerInquiry(
            inquiry: 4, tell.In(new("None known to the dairy.", "乳品厂没有类似记录。")), by: _handler, at: now));

        now = tell.At("2026-03-01 13:30", _handler, new("concludes: unproven, liability unknown, which counts as ours", "认定：未能证实，责任不明，按本企业责任处理"));
        return tell.Accepted(complaint.Conclude([Unproven()], Liability.Unknown, by: _handler, at: now));
    }

    private Complaint Deadlock(Complaint complaint)
    {
        var now = tell.At("2026-03-01 14:00", _handler, new("offers the price of the box and an apology", "提出退还货款并赔礼道歉"));
        complaint = tell.Accepted(complaint.Propose(
            [new(RemedyKind.Refund, Amount: new(4.50m, "CNY")), new(RemedyKind.Apology)], Reasons(), by: _handler, at: now));

        now = tell.At("2026-03-01 14:40", _customer, new("refuses: the manager said that you take responsibility", "拒绝：你们经理说过由你们负责"));
        complaint = tell.Accepted(complaint.RejectOffer(tell.In(new("The manager's words.", "经理说过的话。")), by: _customer, at: now));

        var reason = tell.In(new("The talks turn in circles.", "协商陷入僵持。"));
        now = tell.At("2026-03-01 14:55", _handler, new("adjourns, without asking for a number", "约定再议，但没有留电话"));
        tell.Refused(complaint.Adjourn(reason, contactNumber: null, by: _handler, at: now));

        now = tell.At("2026-03-01 15:00", _handler, new("adjourns, with a number", "约定再议，并留下电话"));
        complaint = tell.Accepted(complaint.Adjourn(reason, contactNumber: "138 0000 0000", by: _handler, at: now));
        var due = Narrator.Local(complaint.Snapshot.Adjournments[^1].CallBackBy);
        tell.Note(new($"call-back due by {due}, the end of the next day", $"回电期限：{due}（次日结束）"));

        now = tell.At("2026-03-02 09:30", _handler, new("calls first, apologizes again, brings an invitation of the dairy", "主动回电，再次致歉，转达乳品厂的参观邀请"));
        return tell.Accepted(complaint.CallBack(
            newGround: tell.In(new("The dairy was asked, and invites you to see its closed line.", "已联系乳品厂，邀请参观无菌封闭生产线。")),
            apologyRenewed: true,
            by: _handler,
            at: now));
    }

    private Complaint Test(Complaint complaint)
    {
        var now = tell.At("2026-03-02 09:40", _customer, new("wants to know first when the fly died", "要求先查明苍蝇的死亡时间"));
        complaint = tell.Accepted(complaint.Counter(
            reason: tell.In(new("A visit proves nothing.", "参观证明不了什么。")),
            wanted: tell.In(new("A test of the fly's time of death.", "鉴定苍蝇的死亡时间。")),
            by: _customer,
            at: now));

        now = tell.At("2026-03-02 11:00", _handler, new("commissions the test; both agree on laboratory and cost", "送检；双方同意鉴定机构和费用"));
        complaint = tell.Accepted(complaint.CommissionTest(
            institute: _laboratory.Person,
            question: tell.In(new("When did the fly die?", "苍蝇何时死亡？")),
            customerAsked: true,
            bothAgreed: true,
            by: _handler,
            at: now));

        now = tell.At("2026-03-09 15:00", _laboratory, new("died after the heating; before or after opening is not certain", "死于牛奶灭菌之后；是否在开盒之后，无法确定"));
        return tell.Accepted(complaint.ReceiveTestResult(
            tell.In(new("Died after the heating.", "死于灭菌之后。")), by: _laboratory, at: now, reference: "F-2026-311"));
    }

    private Complaint Agree(Complaint complaint)
    {
        var now = tell.At("2026-03-10 09:30", _handler, new("offers refund, apology, and the visit to the dairy as goodwill", "提出退款、赔礼道歉，并以参观乳品厂表达诚意"));
        complaint = tell.Accepted(complaint.Propose(
            [
                new(RemedyKind.Refund, Amount: new(4.50m, "CNY")),
                new(RemedyKind.Apology),
                new(RemedyKind.Goodwill, tell.In(new("visit to the dairy", "参观乳品厂"))),
            ],
            Reasons(),
            by: _handler,
            at: now));

        now = tell.At("2026-03-10 10:00", _customer, new("accepts", "接受"));
        return tell.Accepted(complaint.AcceptOffer(tell.In(new("Accepted in the office.", "在办公室表示接受。")), by: _customer, at: now));
    }

    private Complaint Settle(Complaint complaint)
    {
        var now = tell.At("2026-03-10 10:05", _handler, new("answers what she demanded", "答复客户的要求"));
        var agreed = complaint.Snapshot.Remedies.Index().Where(remedy => remedy.Item.Status == RemedyStatus.Agreed).Select(remedy => remedy.Index + 1);
        complaint = tell.Accepted(complaint.AnswerDemands(
            [.. complaint.Snapshot.Demands.Index().Select(demand => new DemandAnswer { Demand = demand.Index + 1, Outcome = DemandOutcome.Granted, Reasons = Reasons(), Remedies = [.. agreed] })],
            by: _handler,
            at: now));

        now = tell.At("2026-03-10 10:10", _handler, new("takes it on, by 14 March", "负责执行，三月十四日前完成"));
        complaint = tell.Accepted(complaint.BeginPerformance(executor: _care, dueDate: new(2026, 3, 14), by: _handler, at: now));

        now = tell.At("2026-03-14 16:00", _handler, new("back from the dairy, reports each remedy as done", "参观归来，逐项报告已完成"));
        foreach (var (index, remedy) in complaint.Snapshot.Remedies.Index().Where(remedy => remedy.Item.Status == RemedyStatus.Agreed))
        {
            tell.Note(remedy.Kind.DisplayName);
            complaint = tell.Accepted(complaint.Perform(
                remedy: index + 1, evidence: tell.In(new("signed by the customer", "客户签字")), by: _handler, at: now));
        }

        complaint = tell.Accepted(complaint.CompletePerformance(by: _handler, at: now));

        now = tell.At("2026-03-16 09:00", _inspector, new("calls the customer; the management representative approves", "回访客户；管理者代表批准"));
        return tell.Accepted(complaint.Confirm(
            customerConfirmed: true,
            evidence: tell.In(new("All done.", "均已完成。")),
            by: _inspector,
            at: now,
            approvedBy: tell.In(new("Fang Yu", "方宇"))));
    }

    private Finding Unproven() => new(Fact: 1, ComplaintVariation.Unproven, tell.In(new("Nobody saw how the fly got in.", "没有人看到苍蝇如何进入盒中。")));

    private string Reasons() => tell.In(new("Nothing is proven, so we answer for it.", "未能证实，由我们承担。"));
}
