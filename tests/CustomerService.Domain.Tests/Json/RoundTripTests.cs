using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Json;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Json;

public sealed class RoundTripTests
{
    public static TheoryData<string> Kinds => [.. ComplaintEventGenerator.Kinds.Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Kinds))]   // property: every kind of event, every field
    public void Every_kind_of_event_reads_back(string kind) =>
        Holds(ComplaintEventGenerator.OfKind(ComplaintEventGenerator.Kinds.Single(type => type.Name == kind)), CustomerServiceJson.ComplaintEvent, 60);

    [Fact]
    public void A_history_reads_back() =>
        Holds(Gen.Choose(0, 4).SelectMany(count => ComplaintEventGenerator.Events.ArrayOf(count)).Select(events => events.ToImmutableArray()), CustomerServiceJson.ComplaintEvents, 200);

    [Fact]
    public void A_snapshot_reads_back() => Holds(ComplaintEventGenerator.Snapshots, CustomerServiceJson.ComplaintSnapshot, 300);

    [Fact]
    public void An_intake_reads_back() => Holds(ComplaintEventGenerator.Intakes, CustomerServiceJson.Intake, 300);

    [Fact]
    public void A_text_in_both_languages_reads_back() => Holds(ValueGenerator.Of<LocalizedText>(), CustomerServiceJson.LocalizedText, 300);

    [Fact]
    public void Money_reads_back_with_its_digits() => Holds(ValueGenerator.Moneys, CustomerServiceJson.Money, 1_000);

    [Fact]   // property: a store that sorts properties, as PostgreSQL does with jsonb, changes nothing
    public void The_order_of_properties_does_not_matter() =>
        Prop.ForAll(ComplaintEventGenerator.Events.ToArbitrary(), fact =>
        {
            var json = JsonSerializer.Serialize(fact, CustomerServiceJson.ComplaintEvent);
            var read = JsonSerializer.Deserialize(JsonTexts.Reversed(json), CustomerServiceJson.ComplaintEvent);
            return Structure.Difference(fact, read) is null;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_shipped_procedure_reads_back_inside_a_host_type()
    {
        var json = JsonSerializer.Serialize(ComplaintProcedures.Canonical, CustomerServiceJson.ComplaintProcedure);
        var read = JsonSerializer.Deserialize(json, CustomerServiceJson.ComplaintProcedure)!;
        Assert.Equal(ComplaintProcedures.Canonical.ToJson(), read.ToJson());
    }

    private static void Holds<T>(Gen<T> values, JsonTypeInfo<T> type, int count) =>
        Prop.ForAll(values.ToArbitrary(), value =>
        {
            var json = JsonSerializer.Serialize(value, type);
            var read = JsonSerializer.Deserialize(json, type);
            var again = JsonSerializer.Serialize(read!, type);
            return (Structure.Difference(value, read) is null && json == again).Label($"{Structure.Difference(value, read)}\n{json}\n{again}");
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(count));
}
