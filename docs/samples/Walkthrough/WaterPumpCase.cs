using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Samples;

/// <summary>The water pump: nobody's business, until a procedure makes it somebody's.</summary>
internal sealed class WaterPumpCase(Narrator tell)
{
    private readonly ComplaintProcedure _rules = ComplaintProcedures.Canonical.Under(HousePolicy.InForce);
    private readonly Department _repair = tell.Department(new("repair", "维修部"));
    private readonly Department _engineering = tell.Department(new("engineering", "工程部"));
    private readonly Department _sales = tell.Department(new("sales", "销售部"));

    private readonly Actor _firstAsked = tell.Person(new("Li Wei", "李伟"), Role.FirstContact, new("repair", "维修部"));
    private readonly Actor _repairer = tell.Person(new("Li Wei", "李伟"), Role.Handler, new("repair", "维修部"));
    private readonly Actor _engineer = tell.Person(new("Zhao Min", "赵敏"), Role.Handler, new("engineering", "工程部"));
    private readonly Actor _seller = tell.Person(new("Sun Hao", "孙浩"), Role.Department, new("sales", "销售部"));
    private readonly Actor _office = tell.Person(new("He Lan", "何兰"), Role.Office);
    private readonly Actor _inspector = tell.Person(new("Xu Jing", "许静"), Role.Quality);
    private readonly Actor _customer = tell.Person(new("Mr. Ding", "丁先生"), Role.Complainant);

    public void Tell()
    {
        tell.Title(new("1. The water pump: three departments, none of them responsible", "一、水泵案：三个部门，无人负责"));
        var complaint = Receive();
        complaint = PassOn(complaint);
        complaint = Arbitrate(complaint);
        complaint = Remedy(complaint);
        complaint = Verify(complaint);
        Ledger(complaint);
    }

    private Complaint Receive()
    {
        var intake = new Intake
        {
            Id = new("C-2026-0001"),
            Customer = new("K-77"),
            Channel = Channel.Phone,
            Facts = [tell.In(new("The pump replaced in December failed again within the half-year warranty.", "十二月更换的水泵在半年保修期内再次损坏。"))],
            Demands = [Claim.Replace, Claim.NonPecuniary],
        };

        var now = tell.At("2026-03-02 09:10", _firstAsked, new("takes the call, in a house without time limits", "接到来电，此时本企业尚无处理时限"));
        tell.Refused(Complaint.Receive(_rules.Under(HousePolicy.WithoutTimeLimits), intake, by: _firstAsked, at: now));

        now = tell.At("2026-03-02 11:00", _firstAsked, new("tries again: the general manager has set 30 days", "再次登记：总经理已规定三十天时限"));
        var complaint = tell.Accepted(Complaint.Receive(_rules, intake, by: _firstAsked, at: now));
        tell.Owner(complaint);

        now = tell.At("2026-03-02 11:05", _firstAsked, new("apologizes; the dealer had only given a phone number", "致歉；经销商此前只给了一个电话号码"));
        complaint = tell.Accepted(complaint.RecordContact(
            new()
            {
                Summary = tell.In(new("The dealer only gave our number.", "经销商只给了我们的电话。")),
                ToldToContact = tell.In(new("the maker", "厂家")),
                Apology = true,
            },
            by: _firstAsked,
            at: now));
        tell.Owner(complaint);   // a phone number is no hand-over: nobody else became accountable

        now = tell.At("2026-03-02 11:15", _firstAsked, new("tells number, name and the next date", "告知编号、责任人和下次联系时间"));
        complaint = tell.Accepted(complaint.Acknowledge("SMS 4711", nextContactBy: now + Duration.FromDays(2), by: _firstAsked, at: now));

        now = tell.At("2026-03-02 14:00", _repairer, new("looks at the papers", "查看资料"));
        complaint = tell.Accepted(complaint.BeginAssessment(by: _repairer, at: now));

        now = tell.At("2026-03-02 14:30", _repairer, new("finds it ordinary, and ours", "认定为一般投诉，应由本企业受理"));
        complaint = tell.Accepted(complaint.Accept(Severity.Ordinary, by: _repairer, at: now));

        var names = complaint.PathTo(State.Verifying)!.Steps.Select(step => complaint.Procedure.NameOf(step.Trigger)).ToList();
        tell.Note(new(
            $"the way to a verified effect: {string.Join(", ", names.Select(name => name.English))}",
            $"通往效果验证的路径：{string.Join("、", names.Select(name => name.Chinese))}"));
        return complaint;
    }

    private Complaint PassOn(Complaint complaint)
    {
        var now = tell.At("2026-03-04 09:00", _repairer, new("offers the case to engineering: the motor is burnt", "移交工程部：电机烧毁"));
        complaint = tell.Accepted(complaint.HandOver(to: _engineering, tell.In(new("the motor is burnt", "电机烧毁")), by: _repairer, at: now));
        tell.Owner(complaint);

        now = tell.At("2026-03-04 16:00", _engineer, new("accepts", "接收"));
        complaint = tell.Accepted(complaint.AcceptHandOver(by: _engineer, at: now));
        tell.Owner(complaint);

        now = tell.At("2026-03-09 09:00", _engineer, new("offers it to sales: wrong pump sold for this well", "移交销售部：所售型号不适合该水井"));
        complaint = tell.Accepted(complaint.HandOver(to: _sales, tell.In(new("wrong pump for this well", "型号不适合该水井")), by: _engineer, at: now));
        tell.Owner(complaint);

        now = tell.At("2026-03-09 17:00", _seller, new("accepts", "接收"));
        complaint = tell.Accepted(complaint.AcceptHandOver(by: _seller, at: now));
        tell.Owner(complaint);

        now = tell.At("2026-03-13 10:00", _seller, new("sends it back to repair: pumps are repaired there", "退回维修部：水泵归维修部修"));
        tell.Refused(complaint.HandOver(to: _repair, tell.In(new("repair mends pumps", "水泵归维修部修")), by: _seller, at: now));

        tell.Note(new("what sales may do instead:", "销售部还可以："));
        foreach (var option in complaint.Options(_seller, now).Where(option => option.IsPermitted))
        {
            var needs = option.Needs.Select(need => need.Text).ToList();
            tell.Item(needs.Count == 0
                ? option.Name
                : new(
                    $"{option.Name.English}, provided that {string.Join("; ", needs.Select(need => need.English))}",
                    $"{option.Name.Chinese}，前提：{string.Join("；", needs.Select(need => need.Chinese))}"));
        }

        return complaint;
    }

    private Complaint Arbitrate(Complaint complaint)
    {
        ImmutableArray<DepartmentOpinion> opinions = [new(_sales, tell.In(new("The pump suits the well.", "型号适合该水井。")))];
        var now = tell.At("2026-03-13 10:20", _seller, new("raises the dispute with the opinion of sales alone", "提请裁决，只附销售部意见"));
        tell.Refused(complaint.RaiseDispute(opinions, by: _seller, at: now));

        opinions =
        [
            .. opinions,
            new(_repair, tell.In(new("The winding is too weak.", "绕组强度不足。"))),
            new(_engineering, tell.In(new("The well is too deep.", "水井过深。"))),
        ];
        now = tell.At("2026-03-13 16:00", _seller, new("raises it with the opinions of all three", "提请裁决，附三个部门意见"));
        complaint = tell.Accepted(complaint.RaiseDispute(opinions, by: _seller, at: now));

        now = tell.At("2026-03-16 09:00", _office, new("rules: engineering, because the winding is a matter of design", "裁决：由工程部负责，绕组属设计问题"));
        complaint = tell.Accepted(complaint.Rule(
            responsible: _engineering,
            person: _engineer.Person,
            reasons: tell.In(new("The winding is design.", "绕组属设计问题。")),
            by: _office,
            at: now));
        tell.Owner(complaint);
        return complaint;
    }

    private Complaint Remedy(Complaint complaint)
    {
        var now = tell.At("2026-03-17 10:00", _engineer, new("finds the fact basically true, the fault our own", "认定基本属实，责任在本企业"));
        complaint = tell.Accepted(complaint.Conclude(
            [new(Fact: 1, ComplaintVariation.BasicallyTrue, tell.In(new("A weak winding, seen on the bench.", "台架检查：绕组强度不足。")))],
            Liability.Own,
            by: _engineer,
            at: now));

        now = tell.At("2026-03-17 15:00", _engineer, new("offers a pump of the stronger series and an apology", "提出更换加强型水泵并赔礼道歉"));
        complaint = tell.Accepted(complaint.Propose(
            [new(RemedyKind.Replace, tell.In(new("stronger series", "加强型"))), new(RemedyKind.Apology)],
            tell.In(new("It failed twice within the warranty.", "保修期内两次损坏。")),
            by: _engineer,
            at: now));

        now = tell.At("2026-03-18 09:00", _customer, new("agrees on the telephone", "电话中表示同意"));
        complaint = tell.Accepted(complaint.AcceptOffer(tell.In(new("Agreed on the telephone.", "电话同意。")), by: _customer, at: now));

        now = tell.At("2026-03-18 09:30", _engineer, new("answers each demand, and links the corrective action", "逐项答复要求，并关联纠正措施"));
        complaint = tell.Accepted(complaint.AnswerDemands(
            [
                new() { Demand = 1, Outcome = DemandOutcome.Granted, Reasons = tell.In(new("Two failures within the warranty.", "保修期内两次损坏。")), Remedies = [1] },
                new() { Demand = 2, Outcome = DemandOutcome.Granted, Reasons = tell.In(new("We let him ring three times.", "让客户打了三次电话。")), Remedies = [2] },
            ],
            by: _engineer,
            at: now));
        complaint = tell.Accepted(complaint.LinkCorrectiveAction("CA-2026-03", by: _engineer, at: now));

        now = tell.At("2026-03-18 10:00", _engineer, new("takes it on, by 20 March", "负责执行，三月二十日前完成"));
        complaint = tell.Accepted(complaint.BeginPerformance(executor: _engineering, dueDate: new(2026, 3, 20), by: _engineer, at: now));

        now = tell.At("2026-03-20 10:00", _engineer, new("installs the new pump", "安装新水泵"));
        complaint = tell.Accepted(complaint.Perform(remedy: 1, evidence: tell.In(new("photo and signature", "照片和签收单")), by: _engineer, at: now));

        now = tell.At("2026-03-20 11:00", _engineer, new("apologizes in person", "当面赔礼道歉"));
        complaint = tell.Accepted(complaint.Perform(remedy: 2, evidence: tell.In(new("visit report", "上门记录")), by: _engineer, at: now));

        now = tell.At("2026-03-20 11:30", _engineer, new("reports that all is done", "报告全部完成"));
        return tell.Accepted(complaint.CompletePerformance(by: _engineer, at: now));
    }

    private Complaint Verify(Complaint complaint)
    {
        var evidence = tell.In(new("The customer says that it runs.", "客户确认运行正常。"));
        var now = tell.At("2026-03-20 11:40", _engineer, new("confirms the effect of his own work", "自行验证自己的工作"));
        tell.Refused(complaint.Confirm(customerConfirmed: true, evidence, by: _engineer, at: now));

        now = tell.At("2026-03-24 09:30", _inspector, new("calls the customer; the management representative approves", "回访客户；管理者代表批准"));
        return tell.Accepted(complaint.Confirm(
            customerConfirmed: true, evidence, by: _inspector, at: now, approvedBy: tell.In(new("Fang Yu", "方宇"))));
    }

    private void Ledger(Complaint complaint)
    {
        tell.Note(new("who was accountable, without a gap:", "责任人台账（无空档）："));
        foreach (var owner in complaint.Snapshot.Owners)
        {
            var until = owner.Until is { } end ? Narrator.Local(end) : tell.In(new("the end", "结案"));
            tell.Item(new(
                $"{Narrator.Local(owner.Since)} to {until}: {tell.Describe(owner)}",
                $"{Narrator.Local(owner.Since)} 至 {until}：{tell.Describe(owner)}"));
        }

        var due = Narrator.Local(HousePolicy.InForce.DueAfter(complaint.Snapshot.ClockStart, HousePolicy.InForce.ResolveWithin!));
        var closed = Narrator.Local(complaint.Snapshot.ClosedAt!.Value);
        tell.Note(new(
            $"final state: {Narrator.StateOf(complaint).English}, at {closed}; the limit was {due}",
            $"最终状态：{Narrator.StateOf(complaint).Chinese}，{closed}；期限为 {due}"));
    }
}
