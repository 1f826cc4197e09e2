using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Samples;

/// <summary>The fly in the yoghurt, at the shelf: the six steps of a complaint met face to face, in their order.</summary>
internal sealed class YoghurtFlyTalk(Narrator tell)
{
    private static readonly ComplaintState Explained = new("explained");

    private readonly Actor _desk = tell.Person(new("Zhou Qin", "周琴"), Role.FirstContact, new("shop-floor", "卖场"));
    private readonly Actor _dutyManager = tell.Person(new("Gao Feng", "高峰"), Role.Supervisor, new("shop-floor", "卖场"));
    private readonly Actor _replacement = tell.Person(new("Chen Jie", "陈洁"), Role.Handler, new("care", "客服部"));

    public Complaint Tell()
    {
        var talk = Provoke(Meet());
        talk = Calm(talk);
        return GoOn(talk);
    }

    private Complaint Meet()
    {
        var now = tell.At("2026-03-01 10:05", _desk, new("meets a shouting mother and child", "接待大声投诉的母亲和孩子"));
        return tell.Accepted(Complaint.Receive(ComplaintProcedures.FaceToFace.Under(HousePolicy.InForce), new Intake
        {
            Id = new("T-2026-0001"),
            Customer = new("K-78"),
            Channel = Channel.InPerson,
            Facts = [new(tell.In(new("A fly in the child's yoghurt.", "孩子的酸奶里有苍蝇。")), AllegedFactKind.Event)],
            Demands = [Claim.Compensation, Claim.NonPecuniary],
        }, by: _desk, at: now));
    }

    private Complaint Provoke(Complaint talk)
    {
        var words = tell.In(new("Take the child to hospital, we take responsibility.", "带孩子去医院，有问题我们负责。"));
        var now = tell.At("2026-03-01 10:10", _dutyManager, new($"“{words}”", $"“{words}”"));
        talk = tell.Accepted(talk.RecordContact(
            new()
            {
                Summary = words,
                CustomerAgitated = true,
                Onlookers = true,
                InflamedBy = _dutyManager.Person,
                UnauthorizedPromise = words,
                Mistakes = [EncounterMistake.HandlerProvocation, EncounterMistake.PublicSetting, EncounterMistake.NotRelocated],
            },
            by: _dutyManager,
            at: now));

        now = tell.At("2026-03-01 10:12", _dutyManager, new("wants to explain at once", "想立即解释"));
        tell.Refused(talk.Take(Trigger.Explain, by: _dutyManager, at: now));
        var names = talk.PathTo(Explained)!.Steps.Select(step => talk.Procedure.NameOf(step.Trigger)).ToList();
        tell.Note(new(
            $"the way there: {string.Join(", ", names.Select(name => name.English))}",
            $"应当先后：{string.Join("、", names.Select(name => name.Chinese))}"));
        return talk;
    }

    private Complaint Calm(Complaint talk)
    {
        var now = tell.At("2026-03-01 10:14", _desk, new("apologizes", "致歉"));
        talk = tell.Accepted(talk.Take(Trigger.Apologize, by: _desk, at: now));

        now = tell.At("2026-03-01 10:15", _desk, new("is about to explain, without knowing what", "准备解释，但还说不出原因"));
        tell.Refused(talk.Take(Trigger.Explain, by: _desk, at: now));

        now = tell.At("2026-03-01 10:18", _desk, new("fetches a colleague; the duty manager leaves", "请来同事，值班经理离开"));
        talk = tell.Accepted(talk.ReplaceHandler(withdrawn: _dutyManager.Person, replacement: _replacement.Person, by: _desk, at: now));

        var note = tell.In(new("Where the fly came from is not known yet; four questions will tell.", "苍蝇来源尚不清楚，须先回答四个问题。"));
        now = tell.At("2026-03-01 10:20", _replacement, new("explains, in front of everybody", "当众解释"));
        tell.Refused(talk.Take(Trigger.Explain, by: _replacement, at: now, note));

        now = tell.At("2026-03-01 10:22", _replacement, new("asks both into the office", "请母子到办公室"));
        talk = tell.Accepted(talk.Relocate(tell.In(new("office", "办公室")), by: _replacement, at: now));

        now = tell.At("2026-03-01 10:25", _replacement, new("explains what has to be found out", "说明需要查明的情况"));
        return tell.Accepted(talk.Take(Trigger.Explain, by: _replacement, at: now, note));
    }

    private Complaint GoOn(Complaint talk)
    {
        var now = tell.At("2026-03-01 10:35", _replacement, new("listens: a child, a fly, a mother's fright", "倾听：孩子、苍蝇、母亲的担心"));
        talk = tell.Accepted(talk.Take(Trigger.Sympathize, by: _replacement, at: now));

        var note = tell.In(new("A formal complaint, today.", "今天作为正式投诉受理。"));
        now = tell.At("2026-03-01 10:50", _replacement, new("promises a formal complaint, recorded today", "承诺当天作为正式投诉登记"));
        return tell.Accepted(talk.Take(Trigger.GiveSolution, by: _replacement, at: now, note));
    }
}
