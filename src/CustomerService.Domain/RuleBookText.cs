using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CustomerService.Domain;

/// <summary>Rule books as the text they are kept in: indented, with line feeds on every machine, Chinese readable.</summary>
internal static class RuleBookText
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of<T>(T book, Action<T, Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Form))
        {
            write(book, json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A text in both languages, as <see cref="RuleBookNode.Names"/> reads it; nothing for null.</summary>
    public static void WriteNames(Utf8JsonWriter json, string property, LocalizedText? text)
    {
        if (text is not null)
        {
            json.WriteStartObject(property);
            json.WriteString("en", text.English);
            json.WriteString("zh-Hans", text.Chinese);
            json.WriteEndObject();
        }
    }
}
