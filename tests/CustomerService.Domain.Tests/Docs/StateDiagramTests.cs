using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CustomerService.Domain.Complaints.CorrectiveActions;
using CustomerService.Domain.Complaints.Lessons;
using CustomerService.Domain.Complaints.Responsibility;
using CustomerService.Domain.Complaints.Returns;
using CustomerService.Domain.Tests.Conventions;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The small state diagrams of the pages: each arrow is taken by a life, and each step of the lives has its arrow.</summary>
public sealed partial class StateDiagramTests
{
    private static readonly Actor First = Actor.Of("li.wei", Role.FirstContact, "repair");
    private static readonly Actor Boss = Actor.Of("zhou", Role.Supervisor, "repair");
    private static readonly Actor General = Actor.Of("wang", Role.GeneralManager);
    private static readonly Actor Engineer = Actor.Of("zhao.lei", Role.Department, "engineering");
    private static readonly Actor Representative = Actor.Of("ma.jun", Role.ManagementRepresentative);

    [Fact]
    public void Returns()
    {
        var claim = new ReturnClaim
        {
            Reason = ReturnReason.QualityDefect,
            PurchasedOn = new LocalDate(2026, 3, 1),
            Price = new Money(100, "CNY"),
            PackingIntact = true,
            QuantityExact = true,
            Resalable = true,
            VatInvoiceIssued = false,
        };
        var received = Judged(claim).ReceiveGoods(false, true, Handler, March(2)).Accepted();

        Holds(
            "docs/remedies.md", "returns",
            [
                Judged(claim with { Reason = ReturnReason.NoReason, PackingIntact = false }).History,
                received.Refund(Handler, March(3)).Accepted().History,
                received.Exchange(null, Handler, March(3)).Accepted().History,
            ],
            events => ReturnRequest.Replay(Policy, events).State);

        static ReturnRequest Judged(ReturnClaim claim) => ReturnRequest.Open(Policy, "R-1", claim, FirstContact, March(1)).Accepted().Judge(Handler, March(1)).Accepted();
    }

    [Fact]
    public void Corrective_actions()
    {
        var measure = new CorrectiveMeasure { Kind = CorrectiveMeasureKind.Corrective, Text = "Replace the seals.", Owner = "engineering", DueOn = new(2026, 3, 9) };
        var reworked = CorrectiveAction.Propose("A-1", "brittle seals", [measure], false, Handler, March(1)).Accepted()
            .Approve(Representative, March(2)).Accepted().Begin(Handler, March(3)).Accepted().Complete(1, "list", Engineer, March(4)).Accepted()
            .SendBack([1], "two are missing", Reviewer, March(5)).Accepted();
        var verified = reworked.Begin(Handler, March(6)).Accepted().Complete(1, "new list", Engineer, March(7)).Accepted().Verify("dry", Representative, March(30)).Accepted();

        Holds("docs/remedies.md", "corrective-actions", [verified.History], events => CorrectiveAction.Replay(events).State);
    }

    [Fact]
    public void Disputes()
    {
        var ruled = CrossDepartmentDispute.Open("D-1", "who exchanges the pump", "repair", ["engineering"], Handler, March(1)).Accepted()
            .GiveOpinion("motor burnt", Handler, March(2)).Accepted().GiveOpinion("sold for the wrong use", Engineer, March(3)).Accepted()
            .Submit(Handler, March(4)).Accepted().Rule("engineering", "its motor", "exchange it", Office, March(5)).Accepted();

        Holds(
            "docs/responsibility.md", "disputes",
            [ruled.Supervise("done", true, Office, March(6)).Accepted().Close(Office, March(7)).Accepted().History],
            events => CrossDepartmentDispute.Replay(events).State);
    }

    [Fact]
    public void First_contact()
    {
        var (quick, longer, foreign, major) = (Asked(own: true, one: true), Asked(own: true, one: false), Asked(own: false, one: false), Asked(own: false, one: false, major: true));
        var registered = foreign.Register("17", First, March(1)).Accepted();
        var handed = registered.HandOver("zhou", FirstContactRecipient.Leader, null, First, March(2)).Accepted();
        var inProgress = handed.Accept(Boss, March(3)).Accepted();

        Holds(
            "docs/responsibility.md", "first-contact",
            [
                quick.SettleAtOnce("told", First, March(1)).Accepted().History,
                longer.Register("17", First, March(1)).Accepted().Accept(First, March(2)).Accepted().History,
                inProgress.Resolve("invoice sent", Boss, March(4)).Accepted().Close("told", First, March(5)).Accepted().History,
                handed.Decline("not ours", Boss, March(3)).Accepted().History,
                .. new[] { foreign, registered, handed }.Select(from => from.ActFirst("sent a copy", "finance", March(9), First, March(3)).Accepted().History),
                Reported(major, First).Accept(General, March(9)).Accepted().History,
                .. new[] { (registered, First), (handed, First), (inProgress, Boss) }.Select(from => Reported(from.Item1.FindMajor("it is dangerous", First, March(8)).Accepted(), from.Item2).History),
            ],
            events => FirstContactCase.Replay(events).State);

        static FirstContactCase Reported(FirstContactCase major, Actor by) => major.HandOver("wang", FirstContactRecipient.GeneralManager, null, by, March(8)).Accepted();

        static FirstContactCase Asked(bool own, bool one, bool major = false) => FirstContactCase.Receive(
            new FirstContactIntake { Id = "F-1", Customer = new("K-1"), Channel = Channel.Phone, Matter = "my invoice", IsOwnDuty = own, IsOneStep = one, IsMajor = major }, First, March(1)).Accepted();
    }

    [Fact]
    public void Lessons()
    {
        var fed = LessonCase.Collect("L-1", "rain runs in", null, Handler, March(1)).Accepted().AddEvidence("photo", null, Handler, March(1)).Accepted()
            .Analyze("raise the sill", Handler, March(2)).Accepted().Attribute("design", Handler, March(3)).Accepted()
            .FeedForward("East Garden", [DesignAspect.Building], ["design"], Handler, March(4)).Accepted();

        Holds(
            "docs/statistics.md", "lessons",
            [fed.RecordReview("A-12", LessonVerdict.Avoided, "it is high", Reviewer, March(5)).Accepted().Close(Handler, March(6)).Accepted().History],
            events => LessonCase.Replay(events).State);
    }

    private static ReturnPolicy Policy { get; } = ReturnPolicy.SevenDays("Asia/Shanghai");

    // Steps that leave the state where it is have no arrow.
    private static void Holds<TEvent, TState>(string page, string name, IEnumerable<ImmutableArray<TEvent>> lives, Func<ImmutableArray<TEvent>, TState> state)
        where TState : struct, Enum
    {
        var taken = lives.SelectMany(life =>
            Enumerable.Range(1, life.Length).Select(length => state(life[..length])) is var states
                ? states.Zip(states.Skip(1)).Where(pair => !pair.First.Equals(pair.Second)).Select(pair => $"{pair.First} --> {pair.Second}")
                : []).Distinct().Order().ToList();
        var diagram = Marked.Matches(Repository.ReadText(page)).Single(match => match.Groups["name"].Value == name).Groups["text"].Value;
        var drawn = diagram.Split('\n').Select(line => line.Split(':')[0].Trim()).Where(line => line.Contains("-->", StringComparison.Ordinal)).ToList();

        Assert.Equal(taken, drawn.Where(line => !line.Contains("[*]", StringComparison.Ordinal)).Order());
        Assert.Equal(Enum.GetNames<TState>().Order(), drawn.SelectMany(line => line.Split(" --> ")).Where(end => end != "[*]").Distinct().Order());
    }

    [GeneratedRegex("<!-- states: (?<name>[a-z-]+) -->\n\n```mermaid\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Marked { get; }
}
