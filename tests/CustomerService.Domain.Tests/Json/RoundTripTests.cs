using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Responsibility;
using CustomerService.Domain.Json;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Json;

public sealed class RoundTripTests
{
    public static TheoryData<string> Kinds => [.. ComplaintEventGenerator.Kinds.Select(kind => kind.Name)];

    public static TheoryData<string> TimerKinds => [.. TimerEventGenerator.Kinds.Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Kinds))]   // property: every kind of event, every field
    public void Every_kind_of_event_reads_back(string kind) =>
        Holds(ComplaintEventGenerator.OfKind(ComplaintEventGenerator.Kinds.Single(type => type.Name == kind)), CustomerServiceJson.ComplaintEvent, 60);

    [Theory, MemberData(nameof(TimerKinds))]
    public void Every_kind_of_event_of_a_timer_reads_back(string kind) =>
        Holds(TimerEventGenerator.OfKind(TimerEventGenerator.Kinds.Single(type => type.Name == kind)), CustomerServiceJson.TimerEvent, 60);

    [Fact]
    public void Every_kind_of_event_of_a_first_contact_case_reads_back() =>
        Assert.All(
            CustomerServiceJson.FirstContactEvent.PolymorphismOptions!.DerivedTypes,
            kind => Holds(ValueGenerator.Of(kind.DerivedType).Select(fact => (FirstContactEvent)fact!), CustomerServiceJson.FirstContactEvent, 40));

    [Fact]
    public void Every_kind_of_event_of_a_dispute_reads_back() =>
        Assert.All(
            CustomerServiceJson.CrossDepartmentDisputeEvent.PolymorphismOptions!.DerivedTypes,
            kind => Holds(ValueGenerator.Of(kind.DerivedType).Select(fact => (CrossDepartmentDisputeEvent)fact!), CustomerServiceJson.CrossDepartmentDisputeEvent, 40));

    [Fact]
    public void Every_kind_of_event_of_a_plan_reads_back() =>
        Assert.All(
            CustomerServiceJson.PdcaEvent.PolymorphismOptions!.DerivedTypes,
            kind => Holds(ValueGenerator.Of(kind.DerivedType).Select(fact => (PdcaEvent)fact!), CustomerServiceJson.PdcaEvent, 40));

    [Fact]
    public void A_snapshot_of_a_plan_reads_back() => Holds(ValueGenerator.Of<PdcaSnapshot>(), CustomerServiceJson.PdcaSnapshot, 100);

    [Fact]
    public void A_history_of_a_timer_reads_back() =>
        Holds(Gen.Choose(0, 4).SelectMany(count => TimerEventGenerator.Events.ArrayOf(count)).Select(events => events.ToImmutableArray()), CustomerServiceJson.TimerEvents, 200);

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
    public void The_order_of_properties_does_not_matter_for_a_timer() =>
        Prop.ForAll(TimerEventGenerator.Events.ToArbitrary(), fact =>
        {
            var json = JsonSerializer.Serialize(fact, CustomerServiceJson.TimerEvent);
            return fact == JsonSerializer.Deserialize(JsonTexts.Reversed(json), CustomerServiceJson.TimerEvent);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_shipped_procedure_reads_back_inside_a_host_type()
    {
        var json = JsonSerializer.Serialize(ComplaintProcedures.Canonical, CustomerServiceJson.ComplaintProcedure);
        var read = JsonSerializer.Deserialize(json, CustomerServiceJson.ComplaintProcedure)!;
        Assert.Equal(ComplaintProcedures.Canonical.ToJson(), read.ToJson());
    }

    [Fact]
    public void A_calendar_reads_back_inside_a_host_type()
    {
        var calendar = Holidays.China.Calendar("support", WeeklyHours.Weekdays("09:00-12:00", "13:00-18:00").On(IsoDayOfWeek.Saturday, "22:00-06:00"));
        var json = JsonSerializer.Serialize(calendar, CustomerServiceJson.BusinessCalendar);
        var read = JsonSerializer.Deserialize(json, CustomerServiceJson.BusinessCalendar)!;
        Assert.Equal(calendar.ToJson(), read.ToJson());
        Assert.Equal(json, JsonSerializer.Serialize(read, CustomerServiceJson.BusinessCalendar));
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
