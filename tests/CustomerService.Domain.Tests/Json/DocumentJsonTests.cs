using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Json;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Planning.Proposals;
using CustomerService.Domain.Tests.Generators;
using CustomerService.Domain.Tests.Planning.Documents;
using CustomerService.Domain.Tests.Planning.Proposals;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Json;

/// <summary>What a host stores of plan documents and proposals: it reads back, and its names on the wire never change. Lines may be added here, not altered.</summary>
public sealed class DocumentJsonTests
{
    private const string DocumentEvents = """
        document.approved.v1 signatures
        document.drafted.v1 template templateVersion timeZone procedure procedureVersion contents
        document.parts-cleared.v1 parts
        document.returned.v1 reasons
        document.submitted.v1
        document.version-opened.v1 reason
        document.written.v1 contents
        """;

    private const string ProposalEvents = """
        proposal.approved.v1 committee?
        proposal.change-approved.v1
        proposal.change-declined.v1 reason
        proposal.change-requested.v1 terms reason policy policyVersion route committee signOff
        proposal.completed.v1 result
        proposal.drafted.v1 procedure procedureVersion terms
        proposal.handed-over.v1 teams controlPoints
        proposal.money-spent.v1 line amount what
        proposal.returned.v1 reasons
        proposal.review-recorded.v1 reviewer answers
        proposal.revised.v1 terms
        proposal.sent-to-committee.v1
        proposal.submitted.v1 policy policyVersion route
        """;

    private const string Objects = """
        ApprovalSignature name on
        DocumentContent part lines steps figures signers date?
        DocumentSigner name isSealed
        PlanFigure name value unit note?
        ScheduleStep what from to responsible?
        BudgetLine id name amount
        CommitteeApproval minutes on
        ProposalAnswer check isPassed comment?
        ProposalRoute reviewers needsCommittee tiers
        ProposalTerms title audience amount financialTool supplyCycle paymentMethod paymentCycle otherTerms measures budget
        WrittenSignOff name document on
        """;

    [Fact]
    public void The_kinds_of_events_and_their_properties_are_those_that_were_reviewed()
    {
        Assert.Equal(DocumentEvents.ReplaceLineEndings("\n"), Kinds(CustomerServiceJson.PlanDocumentEvent));
        Assert.Equal(ProposalEvents.ReplaceLineEndings("\n"), Kinds(CustomerServiceJson.ProposalEvent));

        static string Kinds(JsonTypeInfo events) => string.Join('\n', events.PolymorphismOptions!.DerivedTypes
            .Select(kind => $"{kind.TypeDiscriminator} {string.Join(' ', Names(kind.DerivedType).Except(["document", "proposal", "version", "at", "by"]))}".TrimEnd())
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Objects_and_values_are_those_that_were_reviewed()
    {
        Type[] objects =
        [
            typeof(ApprovalSignature), typeof(DocumentContent), typeof(DocumentSigner), typeof(PlanFigure), typeof(ScheduleStep), typeof(BudgetLine), typeof(CommitteeApproval), typeof(ProposalAnswer),
            typeof(ProposalRoute), typeof(ProposalTerms), typeof(WrittenSignOff),
        ];

        Assert.Equal(Objects.ReplaceLineEndings("\n"), string.Join('\n', objects.Select(type => $"{type.Name} {string.Join(' ', Names(type))}")));
        Assert.Equal(["tool-reasonable", "fits-conditions", "targeted"], Values<ProposalCheck>());
        Assert.Equal(["service", "finance", "market", "experts"], Values<ProposalReviewer>());

        static IEnumerable<string> Values<T>()
            where T : struct, Enum => Enum.GetValues<T>().Select(value => JsonSerializer.Serialize(value, CustomerServiceJson.Options.GetTypeInfo(typeof(T))).Trim('"'));
    }

    [Fact]
    public void Lives_read_back()
    {
        Holds(DocumentDesk.WholeHistory, CustomerServiceJson.PlanDocumentEvents, 7);
        Holds(ProposalDesk.WholeHistory, CustomerServiceJson.ProposalEvents, 13);

        static void Holds<T>(ImmutableArray<T> history, JsonTypeInfo<ImmutableArray<T>> form, int kinds)
            where T : notnull
        {
            Assert.Equal(kinds, history.Select(fact => fact.GetType()).Distinct().Count());
            Assert.Equal(history.AsEnumerable(), JsonSerializer.Deserialize(JsonSerializer.Serialize(history, form), form));
        }
    }

    [Fact]   // property: every kind of event, every field
    public void Every_kind_of_event_reads_back()
    {
        AllHold(CustomerServiceJson.PlanDocumentEvent);
        AllHold(CustomerServiceJson.ProposalEvent);

        static void AllHold<T>(JsonTypeInfo<T> form)
            where T : class =>
            Assert.All(form.PolymorphismOptions!.DerivedTypes, kind => Prop.ForAll(ValueGenerator.Of(kind.DerivedType).Select(fact => (T)fact!).ToArbitrary(), fact =>
            {
                var json = JsonSerializer.Serialize(fact, form);
                var read = JsonSerializer.Deserialize(JsonTexts.Reversed(json), form);
                return fact.Equals(read) && Structure.Difference(fact, read) is null && fact.GetHashCode() == read!.GetHashCode();
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40)));
    }

    [Fact]
    public void An_event_without_its_kind_is_refused_with_an_example()
    {
        Assert.Contains("document.drafted.v1", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", CustomerServiceJson.PlanDocumentEvent)).Message, StringComparison.Ordinal);
        Assert.Contains("proposal.drafted.v1", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", CustomerServiceJson.ProposalEvent)).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(Type type) =>
        CustomerServiceJson.Options.GetTypeInfo(type).Properties.Select(property => property.IsRequired ? property.Name : property.Name + "?");
}
