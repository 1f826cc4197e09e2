using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Json;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Planning.Events.Presets;
using CustomerService.Domain.Planning.Market;
using CustomerService.Domain.Planning.Proposals;
using NodaTime;

namespace CustomerService.Domain.Tests.Json;

public sealed class HostOptionsTests
{
    private static readonly JsonSerializerOptions Options = CustomerServiceJson.AddTo(new JsonSerializerOptions
    {
        TypeInfoResolver = DeskJson.Default,
        Converters = { new JsonStringEnumConverter<Severity>() },
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
    });

    [Fact]
    public void Stored_types_nest_in_the_types_of_a_host()
    {
        var desk = new Desk("前台", ComplaintProcedures.FaceToFace, Policy(), [new ComplaintAccepted { Complaint = new("C-1"), Version = 2, At = default, By = Actor.Clock, Severity = Severity.Safety }]);
        var json = JsonSerializer.Serialize(desk, Options);
        Assert.Contains("""
            {"$type":"complaint.accepted.v1","severity":"safety","complaint":"C-1","version":2,"at":"1970-01-01T00:00:00Z","by":{"person":"clock","role":"clock"}}
            """, json, StringComparison.Ordinal);
        var read = JsonSerializer.Deserialize<Desk>(json, Options)!;
        Assert.Equal(json, JsonSerializer.Serialize(read, Options));
        Assert.Equal(desk.Events[0], read.Events[0]);
        Assert.Equal(desk.Procedure.ToJson(), read.Procedure.ToJson());
    }

    [Theory]
    [InlineData("\"severity\":\"safety\"", "\"severity\":3", "$.events[0].severity")]
    [InlineData("\"version\":2,", "", "$.events[0]")]
    [InlineData("\"timeZone\":\"Asia/Shanghai\"", "\"timeZone\":\"Shanghai\"", "$.policy")]
    [InlineData("\"initial\":", "\"Initial\":", "$.procedure")]
    [InlineData("\"events\":", "\"page\":1,\"events\":", "$.page")]
    public void A_host_type_is_read_as_strictly(string part, string instead, string path)
    {
        var desk = new Desk("front", ComplaintProcedures.FaceToFace, Policy(), [new ComplaintAccepted { Complaint = new("C-1"), Version = 2, At = default, By = Actor.Clock, Severity = Severity.Safety }]);
        var json = JsonSerializer.Serialize(desk, Options);
        Assert.Contains(part, json, StringComparison.Ordinal);
        Assert.Equal(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Desk>(json.Replace(part, instead, StringComparison.Ordinal), Options)).Path);
    }

    [Fact]
    public void A_procedure_may_name_the_conditions_of_a_host()
    {
        var own = new Condition(new("manager-present"), new("the manager is present", "经理在场"), ConditionBasis.Case, _ => true);
        var conditions = ConditionCatalogue.Standard.With(own);
        var procedure = ComplaintProcedure.Define("own", 1, new("own", "自定义"))
            .State(State.Received, ComplaintPhase.Intake)
            .State(State.Withdrawn, ComplaintPhase.Closed, outcome: ComplaintOutcome.Withdrawn)
            .Move(Trigger.Withdraw, [State.Received], State.Withdrawn, [Role.Complainant], [own.Code])
            .Build(conditions);
        var options = CustomerServiceJson.AddTo(new JsonSerializerOptions { TypeInfoResolver = DeskJson.Default }, conditions);
        var desk = new Desk("front", procedure, Policy(), []);
        Assert.Equal(procedure.ToJson(), JsonSerializer.Deserialize<Desk>(JsonSerializer.Serialize(desk, options), options)!.Procedure.ToJson());
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Desk>(JsonSerializer.Serialize(desk, options), Options));
    }

    [Fact]
    public void Every_rule_book_nests_in_a_type_of_the_host()
    {
        Nests(EventTemplates.OpenVisit, book => book.ToJson());
        Nests(PlanDocumentTemplates.RevenuePlan, book => book.ToJson());
        Nests(new ProposalPolicy("p", 1, "CNY", new("all", [], null, [ProposalReviewer.Service], false), new("large", [], new Money(5, "CNY"), [], true)), book => book.ToJson());
        Nests(new PricingWeights("salon", (PricingObjective.RevenueOriented, 0.7m), (PricingObjective.CustomerOriented, 0.3m)), book => book.ToJson());
        Nests(new SwotAnalysis("salon", [new("S1", SwotQuadrant.Strength, "known"), new("T1", SwotQuadrant.Threat, "a chain", ExternalFactor.PricePressure)], []), book => book.ToJson());
        Nests(CustomerPyramid.Curry, book => book.ToJson());
        Nests(ComplaintRegimes.All[0], book => book.ToJson());

        static void Nests<T>(T book, Func<T, string> write)
            where T : class
        {
            var json = JsonSerializer.Serialize(book, CustomerServiceJson.Options);
            Assert.Equal(write(book), write(JsonSerializer.Deserialize<T>(json, CustomerServiceJson.Options)!));
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("{}", CustomerServiceJson.Options));
        }
    }

    [Fact]
    public void The_shared_options_cannot_be_changed_and_keep_Chinese_readable()
    {
        Assert.True(CustomerServiceJson.Options.IsReadOnly);
        Assert.Equal("""{"en":"It's <ok> & \"fine\"","zh-Hans":"可以"}""", JsonSerializer.Serialize(new("It's <ok> & \"fine\"", "可以"), CustomerServiceJson.LocalizedText));
        Assert.Equal("""{"amount":158.20,"currency":"CNY"}""", JsonSerializer.Serialize(new(158.20m, "CNY"), CustomerServiceJson.Money));
    }

    [Fact]
    public void A_day_of_another_calendar_is_written_in_the_iso_calendar()
    {
        var begun = new PerformanceBegun { Complaint = new("C-1"), Version = 2, By = Actor.Clock, Executor = "repair", DueDate = new LocalDate(2024, 2, 29).WithCalendar(CalendarSystem.HebrewCivil) };
        Assert.Contains("\"dueDate\":\"2024-02-29\"", JsonSerializer.Serialize(begun, CustomerServiceJson.ComplaintEvent), StringComparison.Ordinal);
    }

    private static ComplaintPolicy Policy() => new() { Id = "house", Version = 3, TimeZone = "Asia/Shanghai", AcceptWithin = Period.FromDays(7) };
}

/// <summary>What a host might store in one document.</summary>
public sealed record Desk(string Name, ComplaintProcedure Procedure, ComplaintPolicy Policy, ImmutableArray<ComplaintEvent> Events);

[JsonSerializable(typeof(Desk))]
internal sealed partial class DeskJson : JsonSerializerContext;
