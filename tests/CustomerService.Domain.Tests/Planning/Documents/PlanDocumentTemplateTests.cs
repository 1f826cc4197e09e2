using System.Collections.Immutable;
using CustomerService.Domain.Planning.Documents;
using NodaTime;

namespace CustomerService.Domain.Tests.Planning.Documents;

public sealed class PlanDocumentTemplateTests
{
    private static readonly DocumentPart Title = new(DocumentPartId.Title, DocumentPlace.Title, DocumentForm.Text, new("Title", "标题"));
    private static readonly DocumentPart Goals = new(DocumentPartId.GoalsAndTasks, DocumentPlace.Body, DocumentForm.List, new("Goals", "目标"));

    public static TheoryData<string> Shipped => [.. PlanDocumentTemplates.All.Select(template => template.Id)];

    [Fact]
    public void The_plan_of_customer_service_has_the_parts_of_the_source_in_their_order()
    {
        var plan = PlanDocumentTemplates.CustomerServicePlan;

        Assert.Equal(
            [
                "title: title", "preface: guiding-idea", "preface: purpose", "preface: basis-or-overview", "body: goals-and-tasks", "body: methods-and-measures", "body: steps-and-times",
                "ending: inspection", "ending: rewards-and-penalties", "ending: hope-or-outlook", "signature: signature", "signature: date",
            ],
            plan.Parts.Select(part => $"{KebabCase.Of(part.Place)}: {part.Id}"));
        Assert.DoesNotContain(plan.Parts, part => part.IsOptional);
        Assert.Equal([PlanFunction.Guide, PlanFunction.Drive, PlanFunction.AssureAndSupervise], plan.Functions.AsEnumerable());
    }

    [Fact]
    public void Kinds_of_plans_are_templates()
    {
        Assert.Equal(["sales", "actual-income", "profit-rate"], Own(PlanDocumentTemplates.RevenuePlan));
        Assert.Equal(["考核", "管理", "指导", "培训", "奖励"], OwnParts(PlanDocumentTemplates.QualityPlan).Select(part => part.Name.Chinese));
        Assert.Equal(["customers", "contact"], Own(PlanDocumentTemplates.CustomerMaintenancePlan));

        static IEnumerable<string> Own(PlanDocumentTemplate template) => OwnParts(template).Select(part => part.Id.Value);

        static IEnumerable<DocumentPart> OwnParts(PlanDocumentTemplate template) => template.Parts.Except(PlanDocumentTemplates.CustomerServicePlan.Parts);
    }

    [Fact]
    public void The_product_report_comes_every_year_to_the_management_representative()
    {
        var report = PlanDocumentTemplates.AnnualProductReport;

        Assert.Equal(Role.ManagementRepresentative, report.Approver);
        Assert.Equal(new LocalDate(2027, 3, 1), report.NextDue(new LocalDate(2026, 3, 1)));
        Assert.Equal(new LocalDate(2025, 2, 28), report.NextDue(new LocalDate(2024, 2, 29)));
        Assert.Null(PlanDocumentTemplates.RevenuePlan.NextDue(new LocalDate(2026, 3, 1)));
    }

    [Theory, MemberData(nameof(Shipped))]
    public void A_template_reads_back(string id)
    {
        var template = PlanDocumentTemplates.All.Single(template => template.Id == id);
        var read = PlanDocumentTemplate.Parse(template.ToJson());

        Assert.Equal(template.Parts.AsEnumerable(), read.Parts);
        Assert.Equal(template.Functions.AsEnumerable(), read.Functions);
        Assert.Equal((template.Id, template.Version, template.Name, template.Approver, template.Recurs), (read.Id, read.Version, read.Name, read.Approver, read.Recurs));
        Assert.Equal(template.ToJson(), read.ToJson());
        Assert.Equal($"{id} v1", read.ToString());
    }

    [Fact]
    public void Optional_parts_and_guidance_read_back()
    {
        var note = new DocumentPart(new("note"), DocumentPlace.Ending, DocumentForm.Text, new("Note", "备注"), IsOptional: true, new("Whatever else.", "其他说明。"));

        var read = PlanDocumentTemplate.Parse(Of([Title, Goals, note]).ToJson());

        Assert.Equal(note, read.Find(new("note")));
        Assert.Null(read.Find(new("nothing")));
        Assert.Equal([Title.Id, Goals.Id], PlanDocument.Draft(read, "D-1", "Asia/Shanghai", [], DocumentDesk.Author, DocumentDesk.At(5)).Accepted().Completeness().Select(part => part.Id));   // complete without the note
    }

    [Fact]
    public void Every_fault_of_a_template_is_named_at_once() => Assert.Equal(
        [
            "$.id rule-book.out-of-range", "$.version rule-book.out-of-range", "$.functions rule-book.stands-twice", "$.approver rule-book.bad-code", "$.recurs rule-book.out-of-range",
            "$.parts[1].place rule-book.contradiction", "$.parts[1] rule-book.contradiction", "$.parts[2].id rule-book.stands-twice", "$.parts[3].form rule-book.contradiction",
            "$.parts[4].id rule-book.bad-code", "$.parts[4].form rule-book.contradiction",
        ],
        Faults(() => new PlanDocumentTemplate(" ", 0, new("x", "甲"), [PlanFunction.Guide, PlanFunction.Guide],
            [Goals, Title with { IsOptional = true }, Goals, Goals with { Id = new("late"), Form = DocumentForm.Date }, new(default, DocumentPlace.Signature, DocumentForm.Text, Goals.Name)],
            default(Role), Period.FromHours(5))).Select(fault => $"{fault.Place} {fault.Code}"));

    [Fact]
    public void A_template_without_title_or_body_holds_nothing_together()
    {
        Assert.Contains(Faults(() => Of([Goals])), fault => fault.Message.Contains("exactly one part at the place 'title'", StringComparison.Ordinal));
        Assert.Contains(Faults(() => Of([Title, Goals with { IsOptional = true }])), fault => fault.Message.Contains("not optional", StringComparison.Ordinal));
        Assert.Equal("$.parts", Assert.Single(Faults(() => Of([]))).Place);
        Assert.Equal("$.functions", Assert.Single(Faults(() => new PlanDocumentTemplate("t", 1, Title.Name, default, [Title, Goals]))).Place);
    }

    [Fact]
    public void Unreadable_texts_are_refused_with_their_place()
    {
        var faults = Faults(() => PlanDocumentTemplate.Parse("""
            { "id": "t", "version": "1", "names": { "en": "T" }, "functions": ["guide", "sing"], "recurs": "daily", "extra": 1,
              "parts": [ { "id": "title", "place": "top", "form": "text" }, 7 ] }
            """));

        Assert.Equal(
            ["$.extra", "$.version", "$.functions[1]", "$.recurs", "$.parts[0].place", "$.parts[0]", "$.parts[1]"],
            faults.Select(fault => fault.Place));
        Assert.Equal("rule-book.malformed-json", Assert.Single(Faults(() => PlanDocumentTemplate.Parse("[]x"))).Code);
    }

    private static PlanDocumentTemplate Of(ImmutableArray<DocumentPart> parts) => new("t", 1, new("T", "模板"), [PlanFunction.Guide], parts);

    private static ImmutableArray<RuleBookFault> Faults(Func<object> make) => Assert.Throws<RuleBookException>(make).Faults;
}
