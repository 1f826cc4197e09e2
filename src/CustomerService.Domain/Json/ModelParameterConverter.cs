using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerService.Domain.Json;

/// <summary>A parameter of a fitted model: a finite number above 0, written with as many digits as read back to the same number.</summary>
internal sealed class ModelParameterConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && value > 0 && double.IsFinite(value)
            ? value
            : throw new JsonException("Expected a parameter of a model: a finite number above 0, without quotes.");

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
