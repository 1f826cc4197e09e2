using CustomerService.Domain.Planning;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Procedures;
using FsCheck;
using FsCheck.Fluent;
using static CustomerService.Domain.Tests.Planning.Documents.DocumentDesk;

namespace CustomerService.Domain.Tests.Planning.Documents;

public sealed class PlanDocumentProcedureTests
{
    private static readonly PlanDocumentProcedure FourEyes = PlanDocumentProcedure.Standard.Requiring("four-eyes", 1, DocumentAct.Approve, new CaseCondition<PlanDocument, PlanDocumentEvent>(
        "two-signatures", new("two people sign", "两人签字"), (_, fact) => fact is DocumentApproved { Signatures.Length: < 2 } ? [new ApprovalSignatureMissing()] : []));

    [Fact]
    public void The_table_says_what_a_document_takes() => Assert.Equal(
        """
        | from | act | to | requires |
        | --- | --- | --- | --- |
        | draft | write parts | draft | what is written has the form of its part |
        | draft | clear parts | draft | the template has the parts |
        | draft | submit the document | submitted |  |
        | submitted | return the document | returned | a reason is given |
        | submitted | approve the document | approved | no part is missing; whoever approves has the role that the template names; the approval is signed and dated; the document's date is not still to come |
        | returned | open a new version | draft | a reason is given |
        | approved | open a new version | draft | a reason is given |

        """.ReplaceLineEndings("\n"), PlanDocumentProcedure.Standard.ToTable());

    [Fact]
    public void It_is_drawn_in_either_language()
    {
        var drawn = PlanDocumentProcedure.Standard.ToMermaid(Language.Chinese);

        Assert.StartsWith("stateDiagram-v2\n    state \"草稿\" as Draft\n", drawn, StringComparison.Ordinal);
        Assert.Contains("    [*] --> Draft\n    Draft --> Draft: 撰写内容 [内容符合所属部分的形式]\n", drawn, StringComparison.Ordinal);
        Assert.EndsWith("    Approved --> [*]\n", drawn, StringComparison.Ordinal);
        Assert.Empty(PlanDocumentProcedure.Standard.Audit());
    }

    [Fact]
    public void A_host_asks_for_more_and_its_table_comes_back_from_a_file()
    {
        var read = PlanDocumentProcedure.Parse(FourEyes.ToJson(), [.. FourEyes.OwnConditions]);
        var document = PlanDocument.Draft(PlanDocumentTemplates.CustomerServicePlan, "D-1", "Asia/Shanghai", Whole, Author, At(5), read).Accepted().Submit(Author, At(6)).Accepted();

        Assert.Equal(FourEyes.ToJson(), read.ToJson());
        Assert.Equal(["planning.approval-signature-missing"], document.Approve([Signature], Manager, At(9)).Refusal!.Unmet.Select(reason => reason.Code));
        Assert.True(document.Approve([Signature, new("Zhou Lan", Day(9))], Manager, At(9)).IsAccepted);
        Assert.Same(read, PlanDocument.Replay(document.History, document.Template, read).Procedure);
        Assert.Throws<ArgumentException>("procedure", () => PlanDocument.Replay(document.History, document.Template));
    }

    [Fact]
    public void What_may_be_left_out_is_named_by_the_audit_where_it_is_missed()
    {
        var moves = PlanDocumentProcedure.Standard.Moves;
        var oneWay = new PlanDocumentProcedure("one-way", 1, new("x", "x"), moves.RemoveAll(move => move.Act is DocumentAct.Return or DocumentAct.OpenVersion));

        Assert.Equal(["audit.unreachable-state Nothing leads to 'returned'."], oneWay.Audit().Select(finding => $"{finding.Code} {finding.Message.English}"));
        Assert.Equal(
            ["audit.dead-end From 'returned' no end is reached."],
            new PlanDocumentProcedure("x", 1, new("x", "x"), moves.RemoveAll(move => move.Act == DocumentAct.OpenVersion)).Audit().Select(finding => $"{finding.Code} {finding.Message.English}"));
        Assert.Equal(
            ["$.moves rule-book.missing-row", "$.moves rule-book.missing-row", "$.moves rule-book.missing-row"],
            Assert.Throws<RuleBookException>(() => new PlanDocumentProcedure("x", 1, new("x", "x"), [])).Faults.Select(fault => $"{fault.Place} {fault.Code}"));
    }

    [Fact]
    public void Options_say_what_can_be_done_and_what_is_lacking()
    {
        var incomplete = Draft(Whole).Clear([DocumentPartId.Inspection], Author, At(5)).Accepted();

        Assert.Equal(["write", "clear", "submit"], incomplete.Options(At(6)).Select(option => option.ToString()));
        Assert.Equal(
            ["return", "approve: The part 'Inspection and supervision' is missing."],
            incomplete.Submit(Author, At(6)).Accepted().Options(At(9)).Select(option => option.ToString()));
        Assert.Equal(
            ["This is not done while the document stands at 'draft'.", $"The act is dated {At(1)}, before the last fact of the plan at {At(5)}.", "The part 'Inspection and supervision' is missing."],
            incomplete.Explain(DocumentAct.Approve, At(1)).Select(reason => reason.ToString()));
        Assert.All(incomplete.Options(At(1)), option => Assert.IsType<BeforeLastPlanFact>(option.Unmet[0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => incomplete.Explain((DocumentAct)9, At(6)));
        Assert.Equal(incomplete.Options(At(6))[0], incomplete.Options(At(7))[0]);
        Assert.Equal(incomplete.Options(At(6))[0].GetHashCode(), incomplete.Options(At(7))[0].GetHashCode());
    }

    [Fact]   // opened on the 5th, and once more on the 8th
    public void A_version_is_signed_after_it_was_opened_by_each_once()
    {
        var second = Submitted().Return(["no figures"], Manager, At(7)).Accepted().OpenVersion("figures", Author, At(8)).Accepted()
            .Write([DocumentContent.SignedBy(new DocumentSigner("Service Department")), DocumentContent.Dated(Day(8))], Author, At(8)).Accepted().Submit(Author, At(9)).Accepted();

        Assert.Equal([new SignatureDateOutside("Chen Ming", Day(7), Day(8), Day(9))], second.Approve([new("Chen Ming", Day(7))], Manager, At(9)).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new SignerTwice("Chen Ming")], second.Approve([Signature, new(" Chen Ming ", Day(9))], Manager, At(9)).Refusal!.Unmet.AsEnumerable());
    }

    [Fact]   // a history is read under no procedure's conditions: what an event needs in order to be folded it has itself
    public void What_is_read_stands_where_an_act_would_have_put_it()
    {
        var (draft, submitted, returned) = (Draft(Whole), Submitted(), Submitted().Return(["no"], Manager, At(7)).Accepted());

        AllRefused(draft, new DocumentWritten { Contents = [] }, new DocumentPartsCleared { Parts = [] }, new DocumentPartsCleared { Parts = default });
        AllRefused(
            submitted, new DocumentWritten { Contents = Whole }, new DocumentPartsCleared { Parts = [DocumentPartId.Purpose] }, new DocumentSubmitted(), new DocumentReturned { Reasons = [] },
            new DocumentApproved { Signatures = [] }, new DocumentVersionOpened { Reason = "more" });
        AllRefused(returned, new DocumentVersionOpened { Reason = null! });
        Assert.Throws<ArgumentException>(() => PlanDocument.Replay([draft.History[0], new DocumentSubmitted { Document = "D-1", Version = 3, At = At(6), By = Author }], draft.Template));

        static void AllRefused(PlanDocument document, params PlanDocumentEvent[] facts) => Assert.All(facts, fact => Assert.Throws<ArgumentException>(() => PlanDocument.Replay(
            document.History.Add(fact with { Document = document.Id, Version = document.Version + 1, At = document.LastAt, By = Author }), document.Template)));
    }

    [Fact]
    public void In_force_is_what_was_approved_last()
    {
        var third = Approved().Write([DocumentContent.SignedBy(new DocumentSigner("Service Department")), DocumentContent.Dated(Day(10))], Author, At(10)).Accepted()
            .Submit(Author, At(11)).Accepted().Approve([new("Chen Ming", Day(11))], Manager, At(11)).Accepted();

        Assert.Equal([2, 3], third.Versions.Where(version => version.State == PlanDocumentState.Approved).Select(version => version.Number));
        Assert.Equal(3, third.InForce!.Number);
    }

    [Fact]   // without a fact the rows that lead back to their own state lack nothing: here one does
    public void Stateless_asks_the_rows_that_stay_where_they_are_as_well()
    {
        var (document, never) = (Draft(Whole), PlanDocumentProcedure.Standard.Requiring(
            "never", 1, DocumentAct.Write, new CaseCondition<PlanDocument, PlanDocumentEvent>("never", new("never", "从不"), _ => [new ApprovalSignatureMissing()])));
        var misfit = new DocumentWritten { Contents = [DocumentContent.Of(new DocumentPartId("nowhere"), "x")], By = Author, At = At(5) };

        Assert.True(PlanDocumentProcedure.Standard.CanFire(PlanDocumentState.Draft, DocumentAct.Write, PlanDocumentState.Draft, document));
        Assert.False(PlanDocumentProcedure.Standard.CanFire(PlanDocumentState.Draft, DocumentAct.Write, PlanDocumentState.Draft, document, misfit));
        Assert.False(never.CanFire(PlanDocumentState.Draft, DocumentAct.Write, PlanDocumentState.Draft, document));
    }

    [Fact]   // property: what the rows say and what Stateless does is one thing, for every move that can be thought of
    public void The_table_and_Stateless_agree() => Prop.ForAll(Gen.Choose(0, 5).ArrayOf(8).ToArbitrary(), moves =>
    {
        var document = moves.Aggregate(Draft(Whole), (at, move) => (move switch
        {
            0 => at.Clear([DocumentPartId.Purpose], Author, At(9)),
            1 => at.Submit(Author, At(9)),
            2 => at.Return(["no"], Manager, At(9)),
            3 => at.Approve([Signature], Manager, At(9)),
            4 => at.OpenVersion("more", Author, At(9)),
            _ => at.Write([.. Whole], Author, At(9)),
        }) is { IsAccepted: true } decision ? decision.Accepted() : at);
        foreach (var from in Enum.GetValues<PlanDocumentState>())
        {
            foreach (var (act, to) in Enum.GetValues<DocumentAct>().SelectMany(_ => Enum.GetValues<PlanDocumentState>(), (act, to) => (act, to)))
            {
                var row = PlanDocumentProcedure.Standard.Find(from, act, to);
                Assert.Equal(row is not null && PlanDocumentProcedure.Standard.MissingFor(row, document).IsEmpty, PlanDocumentProcedure.Standard.CanFire(from, act, to, document));
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
}
