using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;

namespace CustomerService.Domain;

/// <summary>A place in a rule book's JSON: reads strictly and goes on after a fault, so that all faults are told at once.</summary>
/// <remarks>A reader that returns null has reported why.</remarks>
internal readonly struct RuleBookNode
{
    private readonly JsonElement _element;
    private readonly RuleBookFaults _faults;

    private RuleBookNode(JsonElement element, string place, RuleBookFaults faults) => (_element, Place, _faults) = (element, place, faults);

    /// <summary>The JSON path.</summary>
    public string Place { get; }

    /// <summary>The JSON path of a property.</summary>
    public static string PlaceOf(string parent, string name) =>
        CodeText.IsCode(name) && !name.Contains('.', StringComparison.Ordinal) ? $"{parent}.{name}" : $"{parent}['{name}']";

    /// <summary>Opens a text; a text that is no JSON object is one fault and gives null.</summary>
    public static RuleBookNode? Open(string json, RuleBookFaults faults)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            RequireText(document.RootElement);
            var root = new RuleBookNode(document.RootElement.Clone(), "$", faults);
            return root.Is(JsonValueKind.Object, "an object") ? root : null;
        }
        catch (JsonException exception)
        {
            var line = (exception.LineNumber + 1) is { } number ? $" at line {number}, byte {exception.BytePositionInLine + 1}" : "";
            faults.Add(exception.Path ?? "$", "rule-book.malformed-json", $"The text is not well-formed JSON{line}: {FirstSentence(exception.Message)}");
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)   // half a surrogate pair, bare or escaped
        {
            faults.Add("$", "rule-book.malformed-json", $"The text is not Unicode: {exception.Message}");
            return null;
        }
    }

    /// <summary>Whether something here, or inside, was a fault already.</summary>
    public bool HasFault => _faults.AnyWithin(Place);

    public string RawText => _element.GetRawText();

    public void Fault(string code, string message) => _faults.Add(Place, code, message);

    /// <summary>Reports every property that is not among the known ones.</summary>
    public void Allow(params ReadOnlySpan<string> known)
    {
        foreach (var property in _element.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                Child(property.Name, property.Value).Fault("rule-book.unknown-property", $"'{property.Name}' is not known here{Spelling.DidYouMean(property.Name, known.ToArray())}.");
            }
        }
    }

    public RuleBookNode? Required(string name)
    {
        if (_element.TryGetProperty(name, out var value))
        {
            return Child(name, value);
        }

        Fault("rule-book.missing-property", $"'{name}' is missing.");
        return null;
    }

    public RuleBookNode? Optional(string name) => _element.TryGetProperty(name, out var value) ? Child(name, value) : null;

    public bool IsObject => _element.ValueKind == JsonValueKind.Object;

    public RuleBookNode? AsObject() => Is(JsonValueKind.Object, "an object") ? this : null;

    /// <summary>The properties of an object, in order.</summary>
    public IEnumerable<(string Name, RuleBookNode Node)> Entries()
    {
        if (!Is(JsonValueKind.Object, "an object"))
        {
            yield break;
        }

        foreach (var property in _element.EnumerateObject())
        {
            yield return (property.Name, Child(property.Name, property.Value));
        }
    }

    /// <summary>The elements of an array, in order.</summary>
    public IEnumerable<RuleBookNode> Items()
    {
        if (!Is(JsonValueKind.Array, "an array"))
        {
            yield break;
        }

        var index = 0;
        foreach (var item in _element.EnumerateArray())
        {
            yield return new RuleBookNode(item, $"{Place}[{index++}]", _faults);
        }
    }

    public string? Text()
    {
        if (!Is(JsonValueKind.String, "a text"))
        {
            return null;
        }

        var text = _element.GetString()!;
        if (string.IsNullOrWhiteSpace(text))
        {
            Fault("rule-book.out-of-range", "The text is blank.");
            return null;
        }

        return text;
    }

    public int? Int(int min, int max)
    {
        if (!Is(JsonValueKind.Number, "a whole number"))
        {
            return null;
        }

        if (_element.TryGetInt32(out var number) && number >= min && number <= max)
        {
            return number;
        }

        Fault("rule-book.out-of-range", $"{_element.GetRawText()} is not a whole number from {min} to {max}.");
        return null;
    }

    public double? Number()
    {
        if (!Is(JsonValueKind.Number, "a number"))
        {
            return null;
        }

        if (_element.TryGetDouble(out var number) && double.IsFinite(number))
        {
            return number;
        }

        Fault("rule-book.out-of-range", $"{_element.GetRawText()} is too large a number.");
        return null;
    }

    /// <summary>A share from 0 to 1, with exactly its digits.</summary>
    public decimal? Share()
    {
        if (!Is(JsonValueKind.Number, "a number"))
        {
            return null;
        }

        if (_element.TryGetDecimal(out var share) && share is >= 0 and <= 1)
        {
            return share;
        }

        Fault("rule-book.out-of-range", $"{_element.GetRawText()} is not a share from 0 to 1.");
        return null;
    }

    /// <summary>Money: <c>{ "amount": 50, "currency": "CNY" }</c>.</summary>
    public Money? Amount()
    {
        if (AsObject() is null)
        {
            return null;
        }

        Allow("amount", "currency");
        decimal? amount = null;
        if (Required("amount") is { } number && number.Is(JsonValueKind.Number, "a number"))
        {
            if (number._element.TryGetDecimal(out var exact))
            {
                amount = exact;
            }
            else
            {
                number.Fault("rule-book.out-of-range", $"{number._element.GetRawText()} has more digits than an amount.");
            }
        }

        var currency = Required("currency");
        if (currency?.Text() is not { } code)
        {
            return null;
        }

        if (Money.IsCurrency(code))
        {
            return amount is { } known ? new Money(known, code) : null;
        }

        currency.Value.Fault("rule-book.out-of-range", $"'{code}' is not an ISO 4217 code: three capital letters such as CNY.");
        return null;
    }

    public bool? True()
    {
        if (_element.ValueKind == JsonValueKind.True)
        {
            return true;
        }

        Fault("rule-book.wrong-type", $"Expected true (or leave it out), found {Found()}.");
        return null;
    }

    public bool? Flag()
    {
        if (_element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return _element.ValueKind == JsonValueKind.True;
        }

        Fault("rule-book.wrong-type", $"Expected true or false, found {Found()}.");
        return null;
    }

    public T? Code<T>()
        where T : struct, ICode<T> => Text() is { } text ? CodeOf<T>(text) : null;

    public T? CodeOf<T>(string text)
        where T : struct, ICode<T>
    {
        if (T.TryParse(text, out var code))
        {
            return code;
        }

        Fault("rule-book.bad-code", $"'{text}' is not a code: {CodeText.Form}.");
        return null;
    }

    public ImmutableArray<T> Codes<T>()
        where T : struct, ICode<T>
    {
        var codes = ImmutableArray.CreateBuilder<T>();
        foreach (var item in Items())
        {
            if (item.Code<T>() is { } code)
            {
                codes.Add(code);
            }
        }

        return codes.ToImmutable();
    }

    public T? Enum<T>()
        where T : struct, Enum => Text() is { } text ? EnumOf<T>(text) : null;

    public T? EnumOf<T>(string text)
        where T : struct, Enum
    {
        foreach (var value in System.Enum.GetValues<T>())
        {
            if (KebabCase.Of(value) == text)
            {
                return value;
            }
        }

        var known = System.Enum.GetValues<T>().Select(KebabCase.Of).ToArray();
        Fault("rule-book.unknown-value", $"'{text}' is none of {string.Join(", ", known)}{Spelling.DidYouMean(text, known)}.");
        return null;
    }

    public ImmutableArray<T> Enums<T>()
        where T : struct, Enum
    {
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var item in Items())
        {
            if (item.Enum<T>() is { } value)
            {
                values.Add(value);
            }
        }

        return values.ToImmutable();
    }

    /// <summary>Names: <c>{ "en": "...", "zh-Hans": "..." }</c>, at least one; a language that is missing takes the other's text.</summary>
    public LocalizedText? Names()
    {
        if (!Is(JsonValueKind.Object, "an object with 'en' and 'zh-Hans'"))
        {
            return null;
        }

        Allow("en", "zh-Hans");
        var english = Optional("en")?.Text();
        var chinese = Optional("zh-Hans")?.Text();
        if (english is null && chinese is null)
        {
            Fault("rule-book.missing-property", "A name has at least one of 'en' and 'zh-Hans'.");
            return null;
        }

        return new LocalizedText(english ?? chinese!, chinese ?? english!);
    }

    /// <summary>An ISO 8601 period longer than zero and at most a thousand years, such as <c>P30D</c> or <c>PT24H</c>.</summary>
    public Period? Period()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        if (PeriodText.Parse(text) is { } period && IsPositive(period))
        {
            if (!PeriodText.IsTooLong(period))
            {
                return period;
            }

            Fault("rule-book.out-of-range", $"'{text}' is longer than a thousand years.");
            return null;
        }

        Fault("rule-book.out-of-range", $"'{text}' is not an ISO 8601 period longer than zero, such as P30D or PT24H.");
        return null;
    }

    /// <summary>Whether a period is longer than zero, part by part.</summary>
    public static bool IsPositive(Period period) =>
        period is { Years: >= 0, Months: >= 0, Weeks: >= 0, Days: >= 0, Hours: >= 0, Minutes: >= 0, Seconds: >= 0, Milliseconds: >= 0, Ticks: >= 0, Nanoseconds: >= 0 }
        && !period.Equals(NodaTime.Period.Zero);

    // JSON may escape half a surrogate pair; such a text is found here once, not wherever it would be read.
    private static void RequireText(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    RequireText(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    RequireText(item);
                }

                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            default:
                break;
        }
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        var text = end < 0 ? message : message[..end];
        end = text.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }

    private bool Is(JsonValueKind kind, string expected)
    {
        if (_element.ValueKind == kind)
        {
            return true;
        }

        Fault("rule-book.wrong-type", $"Expected {expected}, found {Found()}.");
        return false;
    }

    private string Found() => _element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => _element.GetRawText(),
    };

    private RuleBookNode Child(string name, JsonElement value) =>
        new(value, PlaceOf(Place, name), _faults);
}
