using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerService.Domain.Json;

/// <summary>A decimal number with exactly its digits: <c>158.20</c> stays <c>158.20</c>, and what a decimal cannot hold is refused, not rounded.</summary>
internal sealed class AmountConverter : JsonConverter<decimal>
{
    // Sign, 29 digits, point and a leading zero: longer texts cannot be exact.
    private const int LongestAmount = 32;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new JsonException("Expected an amount: a number without quotes.");
        }

        var digits = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (digits <= LongestAmount && reader.TryGetDecimal(out var amount))
        {
            Span<byte> text = stackalloc byte[LongestAmount];
            var written = reader.HasValueSequence ? Copy(reader, text) : reader.ValueSpan;
            if (IsExact(amount, written))
            {
                return amount;
            }
        }

        throw new JsonException("The amount cannot be kept exactly: write at most 28 digits, without an exponent.");
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    private static ReadOnlySpan<byte> Copy(in Utf8JsonReader reader, Span<byte> text)
    {
        var rest = text;
        foreach (var part in reader.ValueSequence)
        {
            part.Span.CopyTo(rest);
            rest = rest[part.Length..];
        }

        return text[..^rest.Length];
    }

    private static bool IsExact(decimal amount, ReadOnlySpan<byte> written)
    {
        var negativeZero = amount == 0 && written is [(byte)'-', ..];
        var kept = amount.ToString(CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetString(negativeZero ? written[1..] : written) == kept.TrimStart(negativeZero ? '-' : ' ');
    }
}
