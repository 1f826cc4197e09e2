using System.Collections.Immutable;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Tests.Scenarios;
using FsCheck;
using FsCheck.Fluent;
using static CustomerService.Domain.Tests.Planning.Documents.DocumentDesk;

namespace CustomerService.Domain.Tests.Planning.Documents;

public sealed class PlanDocumentTests
{
    [Fact]
    public void A_complete_document_is_submitted_approved_and_signed()
    {
        var document = Submitted().Approve([Signature, new("Zhou Lan", Day(6))], Manager, At(9)).Accepted();

        Assert.Equal(PlanDocumentState.Approved, document.State);
        Assert.Empty(document.Completeness());
        Assert.Equal([Signature, new("Zhou Lan", Day(6))], document.Current.Signatures.AsEnumerable());
        Assert.Equal(At(9), document.InForce!.ApprovedAt);
        Assert.Equal("Service resources 2027", document.Title!.English);
        Assert.Equal(("D-1 version 1: Approved", 3), (document.ToString(), document.Version));
    }

    [Fact]
    public void What_was_returned_goes_on_as_a_new_version_and_every_version_is_kept()
    {
        var document = Approved();

        Assert.Equal([PlanDocumentState.Returned, PlanDocumentState.Approved, PlanDocumentState.Draft], document.Versions.Select(version => version.State));
        Assert.Equal([1, 2, 3], document.Versions.Select(version => version.Number));
        Assert.Equal(["no figures"], document.Versions[0].ReturnReasons.AsEnumerable());
        Assert.Equal([null, "figures", "second half of the year"], document.Versions.Select(version => version.Reason));
        Assert.Same(document.Versions[1], document.InForce);
        Assert.Equal(Whole.AsEnumerable(), document.Versions[0].Contents);
        Assert.Equal((At(10), Author), (document.Current.OpenedAt, document.Current.OpenedBy));
    }

    [Fact]
    public void A_new_version_is_signed_and_dated_anew() =>
        Assert.Equal([DocumentPartId.Signature, DocumentPartId.Date], Approved().Completeness().Select(part => part.Id));

    [Fact]
    public void Parts_are_written_over_and_cleared()
    {
        var document = Draft(Whole)
            .Write([DocumentContent.Of(DocumentPartId.Purpose, "first"), DocumentContent.Of(DocumentPartId.Purpose, "second")], Author, At(5)).Accepted()
            .Clear([DocumentPartId.Date, DocumentPartId.Date], Author, At(5)).Accepted();

        Assert.Equal("second", document.Current.Find(DocumentPartId.Purpose)!.Lines.Single().English);
        Assert.Null(document.Current.Find(DocumentPartId.Date));
        Assert.Equal([DocumentPartId.Date], document.Completeness().Select(part => part.Id));
    }

    [Fact]   // property: completeness is exactly the missing parts, for any subset of parts, in any order, under every template
    public void Completeness_is_exactly_what_is_missing() => Prop.ForAll(
        (from template in Gen.Elements(PlanDocumentTemplates.All.AsEnumerable())
         from order in Gen.Shuffle(template.Parts.ToArray())
         from count in Gen.Choose(0, template.Parts.Length)
         select (template, written: order.Take(count).ToImmutableArray())).ToArbitrary(),
        pair =>
        {
            var document = PlanDocument.Draft(pair.template, "D", Shanghai.Zone, [.. pair.written.Select(Something)], Author, At(5)).Accepted();
            var missing = pair.template.Parts.Except(pair.written).ToList();
            var approval = document.Submit(Author, At(6)).Accepted().Approve([Signature], Actor.Of("chen", Role.ManagementRepresentative), At(9));
            return document.Completeness().SequenceEqual(missing)
                && approval.IsAccepted == (missing.Count == 0)
                && (approval.IsAccepted || approval.Refusal.Unmet.SequenceEqual(missing.Select(part => new DocumentPartMissing(part))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]   // property: what is folded from the events at any moment is what the acts led to, and a refused act leaves no event
    public void Replay_is_the_life_at_any_moment() => Prop.ForAll(Gen.Choose(0, 6).ArrayOf(14).ToArbitrary(), moves =>
    {
        var document = Draft(Whole);
        foreach (var move in moves)
        {
            var decision = move switch
            {
                0 => document.Write([DocumentContent.Dated(Day(9)), DocumentContent.SignedBy(new DocumentSigner("Service"))], Author, At(9)),
                1 => document.Clear([DocumentPartId.Purpose], Author, At(9)),
                2 => document.Submit(Author, At(9)),
                3 => document.Return(["no"], Manager, At(9)),
                4 => document.Approve([Signature], Manager, At(9)),
                5 => document.OpenVersion("more", Author, At(9)),
                _ => document.Write([DocumentContent.Of(DocumentPartId.Purpose, "again")], Author, At(9)),
            };
            document = decision.IsAccepted ? decision.Accepted() : document;
        }

        var read = PlanDocument.Replay(document.History, document.Template);
        return read.State == document.State && read.Versions.Length == document.Versions.Length
            && read.Versions.Zip(document.Versions).All(pair => pair.First.Contents.SequenceEqual(pair.Second.Contents) && pair.First.State == pair.Second.State
                && pair.First.Signatures.SequenceEqual(pair.Second.Signatures) && pair.First.ApprovedAt == pair.Second.ApprovedAt && pair.First.Reason == pair.Second.Reason);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_history_that_cannot_be_is_refused()
    {
        var history = WholeHistory;
        var template = PlanDocumentTemplates.CustomerServicePlan;

        Assert.Equal(history.AsEnumerable(), PlanDocument.Replay(history, template).History);
        Assert.All(
            [
                [], [history[1]], [history[0], history[0]], [history[0], history[2]], [history[0], history[1] with { Document = "D-2" }],
                [history[0], history[1] with { At = At(1) }], [history[0], new DocumentSubmitted { Document = "D-1", Version = 2, At = At(1) }],
                [history[0], new DocumentApproved { Document = "D-1", Version = 2, At = At(9), Signatures = [Signature] }],
                [((DocumentDrafted)history[0]) with { TimeZone = "Nowhere" }], [((DocumentDrafted)history[0]) with { Document = " " }],
            ],
            (ImmutableArray<PlanDocumentEvent> events) => Assert.Throws<ArgumentException>(() => PlanDocument.Replay(events, template)));
        Assert.All(
            [
                .. Broken.Select(content => (PlanDocumentEvent)new DocumentWritten { Document = "D-1", Version = 2, At = At(6), Contents = [content] }),
                new DocumentWritten { Document = "D-1", Version = 2, At = At(6), Contents = [DocumentContent.Of(new("weather"), "rain")] },
                new DocumentWritten { Document = "D-1", Version = 2, At = At(6), Contents = [DocumentContent.Of(DocumentPartId.Date, "rain")] },
                new DocumentPartsCleared { Document = "D-1", Version = 2, At = At(6), Parts = [new("weather")] },
                new DocumentVersionOpened { Document = "D-1", Version = 2, At = At(6), Reason = "more" },
                new DocumentReturned { Document = "D-1", Version = 2, At = At(6), Reasons = ["more"] },
            ],
            fact => Assert.Throws<ArgumentException>(() => PlanDocument.Replay([history[0], fact], template)));
        Assert.Throws<ArgumentException>(() => PlanDocument.Replay([((DocumentDrafted)history[0]) with { Contents = [null!] }], template));
        Assert.Throws<ArgumentException>(() => PlanDocument.Replay([history[0] with { By = null! }], template));
        Assert.Throws<ArgumentException>(() => PlanDocument.Replay([history[0], new DocumentSubmitted { Document = history[0].Document, Version = 2, At = history[0].At, By = null! }], template));
        Assert.Throws<ArgumentException>(() => PlanDocument.Replay([history[0], new DocumentWritten { Document = history[0].Document, Version = 2, At = history[0].At, By = history[0].By, Contents = default }], template));
        Assert.Throws<ArgumentException>(() => PlanDocument.Replay([((DocumentDrafted)history[0]) with { TemplateVersion = 2 }], template));
        Assert.Throws<ArgumentException>("procedure", () => PlanDocument.Replay([((DocumentDrafted)history[0]) with { ProcedureVersion = 2 }], template));
        Assert.Contains("revenue-plan", Assert.Throws<ArgumentException>(() => PlanDocument.Replay(history, PlanDocumentTemplates.RevenuePlan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_calls_throw()
    {
        var template = PlanDocumentTemplates.CustomerServicePlan;

        Assert.Throws<ArgumentException>(() => PlanDocument.Draft(template, " ", Shanghai.Zone, [], Author, At(1)));
        Assert.Throws<ArgumentException>(() => PlanDocument.Draft(template, "D", "Nowhere", [], Author, At(1)));
        Assert.Throws<ArgumentException>(() => PlanDocument.Draft(template, "D", Shanghai.Zone, default, Author, At(1)));
        Assert.Throws<ArgumentException>(() => Draft(Whole).Write([], Author, At(6)));
        Assert.All(Broken, content => Assert.Throws<ArgumentException>(() => Draft(Whole).Write([content], Author, At(6))));
        Assert.All(Broken, content => Assert.Throws<ArgumentException>(() => PlanDocument.Draft(template, "D", Shanghai.Zone, [content], Author, At(1))));
        Assert.Throws<ArgumentException>(() => Draft(Whole).Clear([], Author, At(6)));
    }

    [Fact]
    public void DocumentStepNotPermitted_an_approved_document_changes_only_as_a_new_version()
    {
        var approved = Submitted().Approve([Signature], Manager, At(9)).Accepted();

        var reason = Refused.For<DocumentStepNotPermitted, PlanDocument, PlanDocumentEvent>(approved.Write([DocumentContent.Of(DocumentPartId.Purpose, "more")], Author, At(9)), "planning.document-step-not-permitted");

        Assert.Contains("only as a new version", reason.Message.English, StringComparison.Ordinal);
        Assert.Equal(PlanDocumentState.Approved, reason.State);
        Assert.Equal("This is not done while the document stands at 'draft'.", Reasons(Draft(Whole).OpenVersion("x", Author, At(9))).Single());
        Assert.Equal("This is not done while the document stands at 'draft'.", Reasons(Draft(Whole).Return(["x"], Author, At(9))).Single());
    }

    [Fact]
    public void DocumentPartMissing_each_missing_part_is_named()
    {
        var document = Draft(Whole).Clear([DocumentPartId.Inspection], Author, At(5)).Accepted().Submit(Author, At(6)).Accepted();

        var reason = Refused.For<DocumentPartMissing, PlanDocument, PlanDocumentEvent>(document.Approve([Signature], Manager, At(9)), "planning.document-part-missing");

        Assert.Equal(DocumentPartId.Inspection, reason.Part.Id);
    }

    [Fact]
    public void DocumentPartUnknown_only_parts_of_the_template_are_written()
    {
        var unknown = new DocumentPartId("weather");

        Assert.Equal(unknown, Refused.For<DocumentPartUnknown, PlanDocument, PlanDocumentEvent>(Draft(Whole).Write([DocumentContent.Of(unknown, "rain")], Author, At(6)), "planning.document-part-unknown").Part);
        Assert.IsType<DocumentPartUnknown>(Draft(Whole).Clear([unknown], Author, At(6)).Refusal!.Unmet.Single());
        Assert.IsType<DocumentPartUnknown>(PlanDocument.Draft(PlanDocumentTemplates.CustomerServicePlan, "D", Shanghai.Zone, [DocumentContent.Of(unknown, "rain")], Author, At(5)).Refusal!.Unmet.Single());
    }

    [Theory]
    [InlineData("steps-and-times", false), InlineData("date", false), InlineData("signature", false), InlineData("title", true)]
    public void A_part_takes_its_own_form_only(string part, bool isTitle)
    {
        var id = new DocumentPartId(part);
        var decision = Draft(Whole).Write([DocumentContent.Of(id, "one", "two")], Author, At(6));

        Assert.Equal(id, ((DocumentFormWrong)decision.Refusal!.Unmet.Single()).Part.Id);
        Assert.Equal(isTitle, decision.Refusal.Unmet[0].Message.English.Contains("one line", StringComparison.Ordinal));
    }

    [Fact]
    public void DocumentFormWrong_a_list_is_no_schedule() =>
        Refused.For<DocumentFormWrong, PlanDocument, PlanDocumentEvent>(Draft(Whole).Write([DocumentContent.Of(DocumentPartId.StepsAndTimes, "in spring")], Author, At(6)), "planning.document-form-wrong");

    [Fact]
    public void ScheduleStepReversed_a_step_does_not_end_before_it_begins()
    {
        var step = new ScheduleStep(new("train", "培训"), Day(9), Day(8));

        var reason = Refused.For<ScheduleStepReversed, PlanDocument, PlanDocumentEvent>(
            Draft(Whole).Write([DocumentContent.Schedule(DocumentPartId.StepsAndTimes, step with { To = Day(9) }, step)], Author, At(6)), "planning.schedule-step-reversed");

        Assert.Equal((2, step), (reason.Number, reason.Step));
    }

    [Fact]
    public void ApprovalSignatureMissing_nobody_signed() =>
        Refused.For<ApprovalSignatureMissing, PlanDocument, PlanDocumentEvent>(Submitted().Approve(default, Manager, At(9)), "planning.approval-signature-missing");

    [Fact]
    public void SignatureDateOutside_a_signature_is_dated_while_the_version_is_open()
    {
        Assert.All([4, 10], day =>
        {
            var reason = Refused.For<SignatureDateOutside, PlanDocument, PlanDocumentEvent>(Submitted().Approve([new("Chen Ming", Day(day))], Manager, At(9)), "planning.signature-date-outside");
            Assert.Equal((Day(day), Day(5), Day(9)), (reason.On, reason.From, reason.To));
        });
        Assert.All([5, 9], day => Assert.True(Submitted().Approve([new("Chen Ming", Day(day))], Manager, At(9)).IsAccepted));
    }

    [Fact]
    public void DocumentApproverWrong_the_template_says_who_approves()
    {
        var report = PlanDocumentTemplates.AnnualProductReport;
        var document = PlanDocument.Draft(report, "R-1", Shanghai.Zone, [.. report.Parts.Select(Something)], Author, At(5)).Accepted().Submit(Author, At(6)).Accepted();

        var reason = Refused.For<DocumentApproverWrong, PlanDocument, PlanDocumentEvent>(document.Approve([Signature], Manager, At(9)), "planning.document-approver-wrong");

        Assert.Equal((Role.ManagementRepresentative, Role.GeneralManager), (reason.Approver, reason.Found));
        Assert.True(document.Approve([Signature], Actor.Of("zhou", Role.ManagementRepresentative), At(9)).IsAccepted);
    }

    [Fact]
    public void SignerTwice_one_name_signs_once()
    {
        var twice = Refused.For<SignerTwice, PlanDocument, PlanDocumentEvent>(Submitted().Approve([Signature, Signature with { On = Day(8) }], Manager, At(9)), "planning.signer-twice");

        Assert.Equal("Chen Ming", twice.Name);
        Assert.Equal([new SignerTwice("Sales")], Draft(Whole).Write([DocumentContent.SignedBy(new("Sales"), new("Service"), new("Sales ", IsSealed: true))], Author, At(6)).Refusal!.Unmet.AsEnumerable());
    }

    [Fact]
    public void DocumentDateToCome_no_document_of_tomorrow_is_approved_today()
    {
        PlanDocument Dated(int day) => Draft(Whole.SetItem(Whole.Length - 1, DocumentContent.Dated(Day(day)))).Submit(Author, At(6)).Accepted();

        var reason = Refused.For<DocumentDateToCome, PlanDocument, PlanDocumentEvent>(Dated(10).Approve([Signature], Manager, At(9)), "planning.document-date-to-come");

        Assert.Equal((Day(10), Day(9)), (reason.Date, reason.Today));
        Assert.True(Dated(9).Approve([Signature], Manager, At(9)).IsAccepted);
    }

    [Fact]
    public void Blank_texts_and_early_acts_are_refused_all_at_once()
    {
        Assert.Equal(["There is no reason."], Reasons(Submitted().Return([], Manager, At(9))));
        Assert.Equal(["There is no reason."], Reasons(Submitted().Return(["a", " "], Manager, At(9))));
        Assert.Equal(["There is no Purpose."], Reasons(Draft(Whole).Write([DocumentContent.Of(DocumentPartId.Purpose, ImmutableArray<LocalizedText>.Empty)], Author, At(6))));
        Assert.Equal(["There is no name of the unit or person that signs."], Reasons(Draft(Whole).Write([DocumentContent.SignedBy(new DocumentSigner(" "))], Author, At(6))));
        Assert.Equal(["There is no name of the person who signs."], Reasons(Submitted().Approve([new("", Day(9))], Manager, At(9))));
        Assert.Equal(
            ["This is not done while the document stands at 'submitted'.", $"The act is dated {At(1)}, before the last fact of the plan at {At(6)}.", "There is no reason."],
            Reasons(Submitted().OpenVersion("", Author, At(1))));
    }

    // Contents with a hole in them, as a history that was edited by hand could have.
    private static DocumentContent[] Broken =>
    [
        null!, DocumentContent.Of(DocumentPartId.Purpose, ImmutableArray.Create((LocalizedText)null!)), DocumentContent.Schedule(DocumentPartId.StepsAndTimes, new ScheduleStep(null!, Day(1), Day(2))),
        DocumentContent.Schedule(DocumentPartId.StepsAndTimes, (ScheduleStep)null!), DocumentContent.SignedBy(new DocumentSigner(null!)),
        DocumentContent.Numbers(new("sales"), new PlanFigure(LocalizedText.Same("x"), 1, null!)), DocumentContent.Numbers(new("sales"), (PlanFigure)null!),
    ];

    private static DocumentContent Something(DocumentPart part) => part.Form switch
    {
        DocumentForm.Schedule => DocumentContent.Schedule(part.Id, new ScheduleStep(part.Name, Day(1), Day(2))),
        DocumentForm.Figures => DocumentContent.Numbers(part.Id, new PlanFigure(part.Name, 12.50m, "%")),
        DocumentForm.Signers => new() { Part = part.Id, Signers = [new("Service Department")] },
        DocumentForm.Date => new() { Part = part.Id, Date = Day(5) },
        _ => DocumentContent.Of(part.Id, "something"),
    };
}
