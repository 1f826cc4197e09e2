using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Responsibility;
using CustomerService.Domain.Json;
using CustomerService.Domain.Tests.Generators;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Json;

/// <summary>Damaged texts give a value or a refusal of the promised kind, and nothing else.</summary>
public sealed class JsonFuzzTests
{
    private const string SmallProcedure = """
        {
          "id": "small", "version": 1, "names": { "en": "small", "zh-Hans": "小" }, "initial": "received",
          "superstates": { "open": { "names": { "en": "open" } } },
          "states": { "received": { "phase": "intake", "superstate": "open" }, "done": { "phase": "closed", "outcome": "settled" } },
          "transitions": [
            { "trigger": "confirm", "from": ["open"], "to": "done", "roles": ["handler"], "requires": ["apology-recorded"] },
            { "trigger": "escalate", "from": ["received"], "stays": true, "roles": ["handler", "clock"], "unless": ["apology-recorded"] }
          ],
          "roles": { "handler": { "zh-Hans": "处理人" } },
          "handOver": { "max": 2, "answerWithin": "PT24H", "silence": "accepted" },
          "escalation": { "levels": ["supervisor"], "on": ["safety"] },
          "followUp": { "within": "P1M", "after": ["settled"] },
          "adjournments": { "max": 2 }
        }
        """;

    private const string Policy = """
        {
          "id": "house", "version": 3, "timeZone": "Asia/Shanghai", "unit": "客服中心", "acceptanceCriteria": ["有具体的事实和要求"], "acceptWithin": "P7D",
          "firstReplyWithin": "PT24H", "responsibilities": { "intake": "first-contact" }
        }
        """;

    [Fact]
    public void Damaged_events_are_read_or_refused() => Survives(CustomerServiceJson.ComplaintEvent, Texts(CustomerServiceJson.ComplaintEvent, Samples(ComplaintEventGenerator.Events, 100)), 8_000, 101);

    [Fact]
    public void Damaged_snapshots_are_read_or_refused() => Survives(CustomerServiceJson.ComplaintSnapshot, Texts(CustomerServiceJson.ComplaintSnapshot, Samples(ComplaintEventGenerator.Snapshots, 20)), 4_000, 102);

    [Fact]
    public void Damaged_events_of_first_contact_cases_and_disputes_are_read_or_refused()
    {
        Survives(CustomerServiceJson.FirstContactEvent, Texts(CustomerServiceJson.FirstContactEvent, OfAnyKind<FirstContactEvent>(CustomerServiceJson.FirstContactEvent, 40)), 3_000, 108);
        Survives(
            CustomerServiceJson.CrossDepartmentDisputeEvent, Texts(CustomerServiceJson.CrossDepartmentDisputeEvent, OfAnyKind<CrossDepartmentDisputeEvent>(CustomerServiceJson.CrossDepartmentDisputeEvent, 40)), 3_000, 109);
    }

    [Fact]   // any events at all, in any order: a case or an ArgumentException
    public void Histories_of_first_contact_cases_and_disputes_are_folded_or_refused()
    {
        var random = new Random(110);
        var contacts = OfAnyKind<FirstContactEvent>(CustomerServiceJson.FirstContactEvent, 200);
        var disputes = OfAnyKind<CrossDepartmentDisputeEvent>(CustomerServiceJson.CrossDepartmentDisputeEvent, 200);
        var (folded, refused) = (0, 0);
        for (var i = 0; i < 3_000; i++)
        {
            var length = random.Next(1, 4);
            Try(() => FirstContactCase.Replay(Enumerable.Range(1, length).Select(version => contacts[random.Next(contacts.Length)] with { Case = "F", Version = version, At = default })));
            Try(() => CrossDepartmentDispute.Replay(Enumerable.Range(1, length).Select(version => disputes[random.Next(disputes.Length)] with { Dispute = "D", Version = version, At = default })));
        }

        Assert.True(folded > 100 && refused > 100, $"{folded} folded, {refused} refused");

        void Try(Action replay)
        {
            try
            {
                replay();
                folded++;
            }
            catch (ArgumentException)
            {
                refused++;
            }
        }
    }

    [Fact]
    public void Damaged_procedures_are_read_or_refused()
    {
        Assert.NotNull(ComplaintProcedure.Parse(SmallProcedure));
        Survives(json => ComplaintProcedure.Parse(json), [SmallProcedure], 4_000, 103);
        Survives(CustomerServiceJson.ComplaintProcedure, [SmallProcedure], 1_000, 104);
    }

    [Fact]
    public void Damaged_policies_are_read_or_refused()
    {
        Assert.NotNull(ComplaintPolicy.Parse(Policy));
        Survives(json => ComplaintPolicy.Parse(json), [Policy], 4_000, 105);
        Survives(CustomerServiceJson.ComplaintPolicy, [Policy], 1_000, 106);
    }

    [Fact]
    public void Damaged_histories_that_can_be_read_are_folded_or_refused()
    {
        var random = new Random(107);
        var history = Samples(ComplaintEventGenerator.Events, 300);
        var (folded, refused) = (0, 0);
        for (var i = 0; i < 1_500; i++)
        {
            var complaint = Complaint.Receive(ComplaintProcedures.Canonical, Intake(random), new Actor("li.wei", Role.Handler), default).Accepted();
            for (var version = 2; version < 8; version++)
            {
                var fact = history[random.Next(history.Length)] with { Complaint = complaint.Id, Version = version, Step = random.Next(3) > 0 ? null : new Step(Trigger.Escalate, complaint.State, State.FactFinding) };
                var json = JsonSerializer.Serialize(fact, CustomerServiceJson.ComplaintEvent);
                json = random.Next(2) == 0 ? DamagedJson.Of(json, random) : json;
                try
                {
                    complaint = complaint.Apply(JsonSerializer.Deserialize(json, CustomerServiceJson.ComplaintEvent)!);
                    folded++;
                }
                catch (Exception exception) when (exception is JsonException or ArgumentException)
                {
                    refused++;
                }
            }
        }

        Assert.True(folded > 200 && refused > 200, $"{folded} folded, {refused} refused");
    }

    private static Intake Intake(Random random) => new()
    {
        Id = new("C-1"),
        Customer = new("K-7"),
        Channel = Channel.Phone,
        Facts = [.. Enumerable.Repeat(new AllegedFact("酸奶里有苍蝇"), random.Next(1, 4))],
        Demands = [.. Enumerable.Repeat(new Demand(Claim.Refund), random.Next(1, 4))],
        Inquiries = [.. Enumerable.Repeat("何时购买?", random.Next(3))],
    };

    private static T[] Samples<T>(FsCheck.Gen<T> gen, int count) => gen.Sample(count, 5).ToArray();

    private static ImmutableArray<string> Texts<T>(JsonTypeInfo<T> type, IEnumerable<T> values) => [.. values.Select(value => JsonSerializer.Serialize(value, type))];

    private static T[] OfAnyKind<T>(JsonTypeInfo type, int count) =>
        Samples(FsCheck.Fluent.Gen.OneOf(type.PolymorphismOptions!.DerivedTypes.Select(kind => ValueGenerator.Of(kind.DerivedType).Select(fact => (T)fact!))), count);

    private static void Survives<T>(JsonTypeInfo<T> type, ImmutableArray<string> texts, int count, int seed) => Survives(
        json =>
        {
            if (JsonSerializer.Deserialize(json, type) is { } read)
            {
                JsonSerializer.Serialize(read, type);
            }
        },
        texts,
        count,
        seed);

    private static void Survives(Action<string> read, ImmutableArray<string> texts, int count, int seed)
    {
        var random = new Random(seed);
        var (accepted, refused) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var json = DamagedJson.Of(texts[i % texts.Length], random);
            try
            {
                read(json);
                accepted++;
            }
            catch (JsonException exception)
            {
                Assert.StartsWith("$", exception.Path, StringComparison.Ordinal);
                refused++;
            }
            catch (RuleBookException exception)
            {
                Assert.All(exception.Faults, fault => Assert.StartsWith("$", fault.Place, StringComparison.Ordinal));
                refused++;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Damage {i} gave {exception.GetType().Name}: {exception.Message}\n{json}", exception);
            }
        }

        Assert.True(accepted > count / 50 && refused > count / 4, $"{accepted} accepted, {refused} refused");
    }
}
