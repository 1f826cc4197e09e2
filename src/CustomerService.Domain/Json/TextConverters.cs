using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerService.Domain.Complaints;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Json;

/// <summary>A value that is one text on the wire.</summary>
/// <param name="expected">What the text is, with its article.</param>
internal abstract class TextConverter<T>(string expected) : JsonConverter<T>
{
    private const int LongestQuote = 80;

    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"Expected {expected}, found {reader.TokenType switch
            {
                JsonTokenType.StartObject => "an object",
                JsonTokenType.StartArray => "an array",
                JsonTokenType.Number => "a number",
                JsonTokenType.Null => "null",
                JsonTokenType.True => "true",
                _ => "false",
            }}.");
        }

        var text = reader.GetString()!;
        return TryParse(text, out var value)
            ? value
            : throw new JsonException($"'{(text.Length <= LongestQuote ? text : text[..LongestQuote] + "...")}' is not {expected}{Hint(text)}.");
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Format(value));

    protected abstract bool TryParse(string text, [MaybeNullWhen(false)] out T value);

    protected abstract string Format(T value);

    protected virtual string Hint(string text) => "";
}

/// <summary>A code: its text.</summary>
internal sealed class CodeConverter<T>() : TextConverter<T>($"a code ({CodeText.Form})")
    where T : struct, ICode<T>
{
    protected override bool TryParse(string text, out T value) => T.TryParse(text, out value);

    protected override string Format(T value) => value.Value is [_, ..] text
        ? text
        : throw new JsonException($"The empty {typeof(T).Name} names nothing and is not written.");
}

/// <summary>A value of a closed taxonomy: its name in kebab-case, never its number.</summary>
internal sealed class EnumConverter<T>() : TextConverter<T>($"one of {string.Join(", ", Names)}")
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly string[] Names = Array.ConvertAll(Values, KebabCase.Of);

    protected override bool TryParse(string text, out T value)
    {
        var index = Array.IndexOf(Names, text);
        value = index < 0 ? default : Values[index];
        return index >= 0;
    }

    protected override string Format(T value) => Array.IndexOf(Values, value) is >= 0 and var index
        ? Names[index]
        : throw new JsonException($"{value} is not a value of {typeof(T).Name}.");

    protected override string Hint(string text) => Spelling.DidYouMean(text, Names);
}

internal sealed class ComplaintIdConverter() : TextConverter<ComplaintId>("the id of a complaint")
{
    protected override bool TryParse(string text, [MaybeNullWhen(false)] out ComplaintId value)
    {
        value = string.IsNullOrWhiteSpace(text) ? null : new ComplaintId(text);
        return value is not null;
    }

    protected override string Format(ComplaintId value) => value.Value;
}

internal sealed class CustomerIdConverter() : TextConverter<CustomerId>("the id of a customer")
{
    protected override bool TryParse(string text, [MaybeNullWhen(false)] out CustomerId value)
    {
        value = string.IsNullOrWhiteSpace(text) ? null : new CustomerId(text);
        return value is not null;
    }

    protected override string Format(CustomerId value) => value.Value;
}

/// <summary>A moment: <c>2024-02-29T09:30:00.123456789Z</c>, to the nanosecond.</summary>
internal sealed class InstantConverter() : TextConverter<Instant>("a moment in UTC such as 2024-02-29T09:30:00Z")
{
    protected override bool TryParse(string text, out Instant value) => IsoText.TryParse(InstantPattern.ExtendedIso, text, out value);

    protected override string Format(Instant value) => InstantPattern.ExtendedIso.Format(value);
}

/// <summary>A day: <c>2024-02-29</c>, in the ISO calendar whatever calendar it was computed in.</summary>
internal sealed class LocalDateConverter() : TextConverter<LocalDate>("a day such as 2024-02-29")
{
    protected override bool TryParse(string text, out LocalDate value) => IsoText.TryParse(LocalDatePattern.Iso, text, out value);

    protected override string Format(LocalDate value) => LocalDatePattern.Iso.Format(value.WithCalendar(CalendarSystem.Iso));
}

/// <summary>A text that says something.</summary>
internal sealed class SayingTextConverter() : TextConverter<string>("a text that says something")
{
    protected override bool TryParse(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return !string.IsNullOrWhiteSpace(text);
    }

    protected override string Format(string value) => value;
}

/// <summary>An ISO 4217 code.</summary>
internal sealed class CurrencyConverter() : TextConverter<string>("an ISO 4217 code: three capital letters such as CNY")
{
    protected override bool TryParse(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return Domain.Money.IsCurrency(text);
    }

    protected override string Format(string value) => value;
}
