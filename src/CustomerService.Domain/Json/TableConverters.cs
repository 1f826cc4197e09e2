using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Json;

/// <summary>A row of a table of buying, flat.</summary>
internal readonly record struct StoredBuying(int Frequency, double Recency, double Age, long Customers);

internal sealed record StoredBuyingTable(TimeUnit Unit, ImmutableArray<StoredBuying> Rows);

/// <summary>A row of a table of spend, flat.</summary>
internal readonly record struct StoredSpend(int Frequency, double MeanSpend, long Customers);

internal sealed record StoredSpendTable(string Currency, ImmutableArray<StoredSpend> Rows);

/// <summary>An amount that may be missing, with exactly its digits.</summary>
internal sealed class OptionalAmountConverter : JsonConverter<decimal?>
{
    private static readonly AmountConverter Amounts = new();

    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Amounts.Read(ref reader, typeof(decimal), options);

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options)
    {
        if (value is { } amount)
        {
            Amounts.Write(writer, amount, options);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}

/// <summary>A value that checks itself when it is made, by way of a form that is generated.</summary>
internal abstract class FormConverter<TValue, TForm> : JsonConverter<TValue>, IHasTypeInfo
    where TValue : class
    where TForm : class
{
    public sealed override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var form = JsonSerializer.Deserialize(ref reader, Form(options)) ?? throw new JsonException($"Expected {typeToConvert.Name}, found null.");
        try
        {
            return FromForm(form);
        }
        catch (ArgumentException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public sealed override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, ToForm(value), Form(options));

    public JsonTypeInfo InfoIn(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<TValue>(options, this);

    protected abstract TValue FromForm(TForm form);

    protected abstract TForm ToForm(TValue value);

    private static JsonTypeInfo<TForm> Form(JsonSerializerOptions options) => (JsonTypeInfo<TForm>)options.GetTypeInfo(typeof(TForm));
}

internal sealed class BuyingTableConverter : FormConverter<BuyingTable, StoredBuyingTable>
{
    protected override BuyingTable FromForm(StoredBuyingTable form) => BuyingTable.OfRows(
        [.. form.Rows.Select(row => new BuyingRow(new(row.Frequency, row.Recency, row.Age), row.Customers))], form.Unit);

    protected override StoredBuyingTable ToForm(BuyingTable value) => new(
        value.Unit, [.. value.Rows.Select(row => new StoredBuying(row.Buying.Frequency, row.Buying.Recency, row.Buying.Age, row.Customers))]);
}

internal sealed class SpendTableConverter : FormConverter<SpendTable, StoredSpendTable>
{
    protected override SpendTable FromForm(StoredSpendTable form) => SpendTable.OfRows(
        [.. form.Rows.Select(row => new SpendRow(new(row.Frequency, row.MeanSpend), row.Customers))], form.Currency);

    protected override StoredSpendTable ToForm(SpendTable value) => new(
        value.Currency, [.. value.Rows.Select(row => new StoredSpend(row.Spending.Frequency, row.Spending.MeanSpend, row.Customers))]);
}

internal sealed class CustomerSummariesConverter : FormConverter<CustomerSummaries, StoredSummaries>
{
    protected override CustomerSummaries FromForm(StoredSummaries form) => form.ToSummaries();

    protected override StoredSummaries ToForm(CustomerSummaries value) => StoredSummaries.Of(value);
}
