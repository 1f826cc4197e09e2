using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Customers.Profiles;
using CustomerService.Domain.Customers.Relations;
using CustomerService.Domain.Customers.Watchlists;
using CustomerService.Domain.Json;
using CustomerService.Domain.Tests.Customers.Profiles;
using CustomerService.Domain.Tests.Customers.Relations;
using CustomerService.Domain.Tests.Customers.Watchlists;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Json;

/// <summary>What a host stores of customers: it reads back, and its names on the wire never change. Lines may be added here, not altered.</summary>
public sealed class CustomerJsonTests
{
    private const string RelationEvents = """
        customer.relation.life-cycle-assessed.v1 stage reason
        customer.relation.lost.v1 kind cause? elements evidence
        customer.relation.moved-on-ladder.v1 from to reason
        customer.relation.opened.v1 time ladder
        customer.relation.regained.v1 reason
        customer.relation.won.v1
        """;

    private const string CardEvents = """
        customer.card.disclosed.v1 to purpose sections consent? policyId policyVersion
        customer.card.manager-changed.v1 manager reason
        customer.card.opened.v1 manager
        customer.card.profile-recorded.v1 profile
        customer.card.section-recorded.v1 section text
        """;

    private const string WatchEvents = """
        customer.watch.put-on.v1 reasons note
        customer.watch.taken-off.v1 reasons note
        """;

    private const string Objects = """
        CustomerProfile customer demographic birthday? psychological purchases inclination? preferences
        ProfileNote subject text on
        PurchaseNote what on amount?
        PreferenceNote kind text on
        """;

    private const string Values = """
        ChurnCause value system employee
        ChurnKind natural malicious competitive fault
        CustomerDataSection basic-data customer-traits business-state transaction-status demographic psychological purchase-record preferences
        CustomerLadder potential new satisfied retained old
        LifeCycleStage exploration growth maturity decline
        PreferenceKind seat menu room address other
        ServiceSystemElement team-and-training policy process-and-speed
        TemporalState past present future
        WatchReason poor-score blacklisted repeat-claims high-loss-ratio
        """;

    [Fact]
    public void The_kinds_of_events_and_their_properties_are_those_that_were_reviewed()
    {
        Assert.Equal(RelationEvents.ReplaceLineEndings("\n"), Kinds(CustomerServiceJson.CustomerRelationEvent));
        Assert.Equal(CardEvents.ReplaceLineEndings("\n"), Kinds(CustomerServiceJson.CoreCustomerCardEvent));
        Assert.Equal(WatchEvents.ReplaceLineEndings("\n"), Kinds(CustomerServiceJson.WatchedCustomerEvent));

        static string Kinds(JsonTypeInfo events) => string.Join('\n', events.PolymorphismOptions!.DerivedTypes
            .Select(kind => $"{kind.TypeDiscriminator} {string.Join(' ', Names(kind.DerivedType).Except(["customer", "version", "at", "by"]))}".TrimEnd())
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Objects_and_values_are_those_that_were_reviewed()
    {
        Type[] objects = [typeof(CustomerProfile), typeof(ProfileNote), typeof(PurchaseNote), typeof(PreferenceNote)];
        Type[] values =
        [
            typeof(ChurnCause), typeof(ChurnKind), typeof(CustomerDataSection), typeof(CustomerLadder), typeof(LifeCycleStage), typeof(PreferenceKind), typeof(ServiceSystemElement), typeof(TemporalState),
            typeof(WatchReason),
        ];

        Assert.Equal(Objects.ReplaceLineEndings("\n"), string.Join('\n', objects.Select(type => $"{type.Name} {string.Join(' ', Names(type))}")));
        Assert.Equal(Values.ReplaceLineEndings("\n"), string.Join('\n', values.Select(type =>
            $"{type.Name} {string.Join(' ', Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.Serialize(value, CustomerServiceJson.Options.GetTypeInfo(type)).Trim('"')))}")));
    }

    [Fact]
    public void Lives_read_back()
    {
        Holds(CustomerRelationTests.WholeHistory, CustomerServiceJson.CustomerRelationEvents, 6);
        Holds(CoreCustomerCardTests.WholeHistory, CustomerServiceJson.CoreCustomerCardEvents, 5);
        Holds(WatchlistTests.WholeHistory, CustomerServiceJson.WatchedCustomerEvents, 2);
        Assert.Equal(CustomerProfileTests.Whole, JsonSerializer.Deserialize(JsonSerializer.Serialize(CustomerProfileTests.Whole, CustomerServiceJson.CustomerProfile), CustomerServiceJson.CustomerProfile));

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
        AllHold(CustomerServiceJson.CustomerRelationEvent);
        AllHold(CustomerServiceJson.CoreCustomerCardEvent);
        AllHold(CustomerServiceJson.WatchedCustomerEvent);

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
        Assert.Contains("customer.relation.opened.v1", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", CustomerServiceJson.CustomerRelationEvent)).Message, StringComparison.Ordinal);
        Assert.Contains("customer.card.opened.v1", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", CustomerServiceJson.CoreCustomerCardEvent)).Message, StringComparison.Ordinal);
        Assert.Contains("customer.watch.put-on.v1", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", CustomerServiceJson.WatchedCustomerEvent)).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(Type type) =>
        CustomerServiceJson.Options.GetTypeInfo(type).Properties.Select(property => property.IsRequired ? property.Name : property.Name + "?");
}
