using System.Collections.Immutable;
using System.Text;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>A named field of a record, as it stands on paper.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What stands in it; null: nothing yet.</param>
public sealed record RecordField(LocalizedText Name, LocalizedText? Value)
{
    /// <summary>Whether nothing stands in it.</summary>
    public bool IsMissing => Value is null;

    internal static RecordField Of(string english, string chinese, string? value) =>
        new(new(english, chinese), string.IsNullOrWhiteSpace(value) ? null : LocalizedText.Same(value));

    internal static RecordField Of(string english, string chinese, LocalizedText? value) => new(new(english, chinese), value);

    /// <summary>Several entries in one field, numbered where there is more than one.</summary>
    internal static RecordField Of(string english, string chinese, IReadOnlyList<LocalizedText> values) => new(
        new(english, chinese),
        values.Count switch
        {
            0 => null,
            1 => values[0],
            _ => new(
                string.Join("; ", values.Select((value, i) => $"{TableText.Number(i + 1)}. {value.English}")),
                string.Join("；", values.Select((value, i) => $"{TableText.Number(i + 1)}. {value.Chinese}"))),
        });
}

/// <summary>Records as Markdown: a heading, a table of two columns, and what is missing.</summary>
internal static class RecordText
{
    public static ImmutableArray<LocalizedText> Missing(ImmutableArray<RecordField> fields) => [.. fields.Where(field => field.IsMissing).Select(field => field.Name)];

    public static string Markdown(LocalizedText title, ImmutableArray<RecordField> fields, Language language)
    {
        var text = new StringBuilder("# ").Append(title.In(language)).Append("\n\n");
        text.Append(TableText.Markdown<RecordField>(
            [
                new(new("field", "栏目"), field => field.Name.In(language)),
                new(new("entry", "内容"), field => field.Value?.In(language) ?? ""),
            ],
            fields,
            language));
        var missing = Missing(fields);
        if (!missing.IsEmpty)
        {
            var names = missing.Select(name => name.In(language));
            text.Append(language == Language.Chinese ? $"\n未填栏目：{string.Join("、", names)}。\n" : $"\nMissing: {string.Join(", ", names)}.\n");
        }

        return text.ToString();
    }
}
