using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Customers.Profiles;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Purchases.Rfm;
using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Customers.Watchlists;

namespace CustomerService.Domain.Json;

/// <summary>A rule book inside another text: it reads and writes itself.</summary>
internal abstract class RuleBookConverter<T> : JsonConverter<T>
    where T : class
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Parse(document.RootElement.GetRawText());
        }
        catch (RuleBookException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        using var document = JsonDocument.Parse(Format(value));
        document.RootElement.WriteTo(writer);
    }

    protected abstract T Parse(string json);

    protected abstract string Format(T value);
}

internal sealed class BusinessCalendarConverter : RuleBookConverter<BusinessCalendar>
{
    protected override BusinessCalendar Parse(string json) => BusinessCalendar.Parse(json);

    protected override string Format(BusinessCalendar value) => value.ToJson();
}

internal sealed class ComplaintProcedureConverter(ConditionCatalogue conditions) : RuleBookConverter<ComplaintProcedure>
{
    protected override ComplaintProcedure Parse(string json) => ComplaintProcedure.Parse(json, conditions);

    protected override string Format(ComplaintProcedure value) => value.ToJson();
}

internal sealed class ComplaintPolicyConverter : RuleBookConverter<ComplaintPolicy>
{
    protected override ComplaintPolicy Parse(string json) => ComplaintPolicy.Parse(json);

    protected override string Format(ComplaintPolicy value) => value.ToJson();
}

internal sealed class RfmSchemeConverter : RuleBookConverter<RfmScheme>
{
    protected override RfmScheme Parse(string json) => RfmScheme.Parse(json);

    protected override string Format(RfmScheme value) => value.ToJson();
}

internal sealed class CustomerPyramidConverter : RuleBookConverter<CustomerPyramid>
{
    protected override CustomerPyramid Parse(string json) => CustomerPyramid.Parse(json);

    protected override string Format(CustomerPyramid value) => value.ToJson();
}

internal sealed class WatchlistRulesConverter : RuleBookConverter<WatchlistRules>
{
    protected override WatchlistRules Parse(string json) => WatchlistRules.Parse(json);

    protected override string Format(WatchlistRules value) => value.ToJson();
}

internal sealed class DisclosurePolicyConverter : RuleBookConverter<DisclosurePolicy>
{
    protected override DisclosurePolicy Parse(string json) => DisclosurePolicy.Parse(json);

    protected override string Format(DisclosurePolicy value) => value.ToJson();
}

/// <summary>Rule books and tables have nothing that could be generated: they are what their converters make of them.</summary>
internal sealed class RuleBookResolver : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type == typeof(ComplaintProcedure) ? Info<ComplaintProcedure, ComplaintProcedureConverter>(options)
        : type == typeof(ComplaintPolicy) ? Info<ComplaintPolicy, ComplaintPolicyConverter>(options)
        : type == typeof(BusinessCalendar) ? Info<BusinessCalendar, BusinessCalendarConverter>(options)
        : type == typeof(RfmScheme) ? Info<RfmScheme, RfmSchemeConverter>(options)
        : type == typeof(CustomerPyramid) ? Info<CustomerPyramid, CustomerPyramidConverter>(options)
        : type == typeof(WatchlistRules) ? Info<WatchlistRules, WatchlistRulesConverter>(options)
        : type == typeof(DisclosurePolicy) ? Info<DisclosurePolicy, DisclosurePolicyConverter>(options)
        : type == typeof(BuyingTable) ? Info<BuyingTable, BuyingTableConverter>(options)
        : type == typeof(SpendTable) ? Info<SpendTable, SpendTableConverter>(options)
        : type == typeof(CustomerSummaries) ? Info<CustomerSummaries, CustomerSummariesConverter>(options)
        : null;

    private static JsonTypeInfo<T> Info<T, TConverter>(JsonSerializerOptions options)
        where T : class
        where TConverter : JsonConverter<T> => JsonMetadataServices.CreateValueInfo<T>(options, options.Converters.OfType<TConverter>().First());
}
