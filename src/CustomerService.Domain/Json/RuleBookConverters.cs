using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using CustomerService.Domain.Complaints.Remedies;
using CustomerService.Domain.Complaints.Returns;
using CustomerService.Domain.Customers.Profiles;
using CustomerService.Domain.Customers.Purchases.Rfm;
using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Customers.Watchlists;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Planning.Events;
using CustomerService.Domain.Planning.Market;
using CustomerService.Domain.Planning.Proposals;

namespace CustomerService.Domain.Json;

/// <summary>A rule book inside another text: it reads and writes itself.</summary>
internal sealed class RuleBookConverter<T>(Func<string, T> parse, Func<T, string> format) : JsonConverter<T>, IHasTypeInfo
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return parse(document.RootElement.GetRawText());
        }
        catch (RuleBookException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        using var document = JsonDocument.Parse(format(value));
        document.RootElement.WriteTo(writer);
    }

    public JsonTypeInfo InfoIn(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);
}

/// <summary>A converter of a type that has nothing that could be generated: it is what the converter makes of it.</summary>
internal interface IHasTypeInfo
{
    JsonTypeInfo InfoIn(JsonSerializerOptions options);
}

/// <summary>The rule books that nest in a host's types.</summary>
internal static class RuleBooks
{
    public static ImmutableArray<JsonConverter> Converters(ConditionCatalogue conditions) =>
    [
        new RuleBookConverter<BusinessCalendar>(BusinessCalendar.Parse, book => book.ToJson()),
        new RuleBookConverter<ComplaintProcedure>(json => ComplaintProcedure.Parse(json, conditions), book => book.ToJson()),
        new RuleBookConverter<ComplaintPolicy>(ComplaintPolicy.Parse, book => book.ToJson()),
        new RuleBookConverter<ComplaintRegime>(json => ComplaintRegime.Parse(json, conditions), book => book.ToJson()),
        new RuleBookConverter<AuthorityLimits>(AuthorityLimits.Parse, book => book.ToJson()),
        new RuleBookConverter<RemedyMatrix>(RemedyMatrix.Parse, book => book.ToJson()),
        new RuleBookConverter<ReturnPolicy>(ReturnPolicy.Parse, book => book.ToJson()),
        new RuleBookConverter<RfmScheme>(RfmScheme.Parse, book => book.ToJson()),
        new RuleBookConverter<CustomerPyramid>(CustomerPyramid.Parse, book => book.ToJson()),
        new RuleBookConverter<WatchlistRules>(WatchlistRules.Parse, book => book.ToJson()),
        new RuleBookConverter<DisclosurePolicy>(DisclosurePolicy.Parse, book => book.ToJson()),
        new RuleBookConverter<PlanDocumentTemplate>(PlanDocumentTemplate.Parse, book => book.ToJson()),
        new RuleBookConverter<ProposalPolicy>(ProposalPolicy.Parse, book => book.ToJson()),
        new RuleBookConverter<PricingWeights>(PricingWeights.Parse, book => book.ToJson()),
        new RuleBookConverter<SwotAnalysis>(SwotAnalysis.Parse, book => book.ToJson()),
        new RuleBookConverter<EventTemplate>(EventTemplate.Parse, book => book.ToJson()),
    ];
}

/// <summary>Rule books and tables: what their converters make of them.</summary>
internal sealed class RuleBookResolver : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        foreach (var converter in options.Converters)
        {
            if (converter is IHasTypeInfo known && converter.CanConvert(type))
            {
                return known.InfoIn(options);
            }
        }

        return null;
    }
}
