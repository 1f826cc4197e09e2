using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

namespace CustomerService.Domain.Customers.Purchases.Rfm;

/// <summary>Reads and writes RFM schemes as JSON.</summary>
internal static class RfmJson
{
    private const int MostBorders = RfmScore.MostGrades - 1;

    public static RfmScheme Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        if (RuleBookNode.Open(json, faults) is not { } root)
        {
            faults.ThrowIfAny("RFM scheme");
            throw new UnreachableException();
        }

        root.Allow("id", "grades", "ties", "cutPoints", "money", "segments");
        var id = root.Required("id")?.Text() ?? "?";
        var money = root.Required("money")?.Enum<RfmMoney>() ?? default;
        var cutPoints = root.Optional("cutPoints") is { } borders ? ReadCutPoints(borders) : null;
        var isFixed = root.Optional("cutPoints") is not null;
        var grades = ReadShareOfCustomers(root, isFixed, out var ties);
        ImmutableArray<RfmSegment> segments = [.. (root.Required("segments")?.Items() ?? []).Select(ReadSegment).OfType<RfmSegment>()];
        if (!faults.Any)
        {
            return RfmScheme.Made(id, cutPoints is null ? grades : cutPoints.Days.Length + 1, ties, cutPoints, money, segments);
        }

        faults.ThrowIfAny($"RFM scheme '{id}'");
        throw new UnreachableException();
    }

    public static string Write(RfmScheme scheme) => RuleBookText.Of(scheme, Write);

    // Grades and ties stand together, and not beside borders.
    private static int ReadShareOfCustomers(RuleBookNode root, bool isFixed, out RfmTies? ties)
    {
        ties = null;
        if (!isFixed)
        {
            ties = root.Required("ties")?.Enum<RfmTies>();
            return root.Required("grades")?.Int(2, RfmScore.MostGrades) ?? 0;
        }

        foreach (var name in (ReadOnlySpan<string>)["grades", "ties"])
        {
            root.Optional(name)?.Fault("rule-book.contradiction", $"'{name}' is of grades by shares of the customers; 'cutPoints' are fixed borders. Keep one of the two.");
        }

        return 0;
    }

    private static RfmCutPoints? ReadCutPoints(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("days", "purchases", "money", "currency");
        return new()
        {
            Days = ReadNumbers(node.Required("days"), 0),
            Purchases = ReadNumbers(node.Required("purchases"), 1),
            Money = ReadAmounts(node.Required("money")),
            Currency = node.Required("currency")?.Text() ?? "?",
        };
    }

    private static ImmutableArray<int> ReadNumbers(RuleBookNode? node, int least) =>
        [.. (node?.Items() ?? []).Select(item => item.Int(least, int.MaxValue)).OfType<int>()];

    private static ImmutableArray<decimal> ReadAmounts(RuleBookNode? node)
    {
        var amounts = ImmutableArray.CreateBuilder<decimal>(MostBorders);
        foreach (var item in node?.Items() ?? [])
        {
            if (item.Number() is not null)
            {
                if (decimal.TryParse(item.RawText, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var amount))
                {
                    amounts.Add(amount);
                }
                else
                {
                    item.Fault("rule-book.out-of-range", $"{item.RawText} has more digits than an amount.");
                }
            }
        }

        return amounts.ToImmutable();
    }

    private static RfmSegment? ReadSegment(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("id", "name", "scores");
        var id = node.Required("id")?.Text();
        var name = node.Required("name")?.Names();
        ImmutableArray<RfmRange> scores = [.. (node.Required("scores")?.Items() ?? []).Select(ReadRange).OfType<RfmRange>()];
        return node.HasFault ? null : new RfmSegment(id!, name!, scores);
    }

    private static RfmRange? ReadRange(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("recency", "frequency", "money");
        return new RfmRange(ReadGrades(node.Optional("recency")), ReadGrades(node.Optional("frequency")), ReadGrades(node.Optional("money")));
    }

    private static GradeRange? ReadGrades(RuleBookNode? node)
    {
        if (node?.Text() is not { } text)
        {
            return null;
        }

        if (GradeRange.TryParse(text, out var range))
        {
            return range;
        }

        node.Value.Fault("rule-book.out-of-range", $"'{text}' is not a range of grades: write 5, or 4-5.");
        return null;
    }

    private static void Write(RfmScheme scheme, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", scheme.Id);
        if (scheme.Ties is { } ties)
        {
            json.WriteNumber("grades", scheme.Grades);
            json.WriteString("ties", KebabCase.Of(ties));
        }

        if (scheme.CutPoints is { } cutPoints)
        {
            Write(cutPoints, json);
        }

        json.WriteString("money", KebabCase.Of(scheme.Money));
        json.WriteStartArray("segments");
        foreach (var segment in scheme.Segments)
        {
            json.WriteStartObject();
            json.WriteString("id", segment.Id);
            RuleBookText.WriteNames(json, "name", segment.Name);
            json.WriteStartArray("scores");
            foreach (var range in segment.Scores)
            {
                json.WriteStartObject();
                WriteGrades(json, "recency", range.Recency);
                WriteGrades(json, "frequency", range.Frequency);
                WriteGrades(json, "money", range.Money);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(RfmCutPoints cutPoints, Utf8JsonWriter json)
    {
        json.WriteStartObject("cutPoints");
        WriteAll(json, "days", cutPoints.Days, static (writer, days) => writer.WriteNumberValue(days));
        WriteAll(json, "purchases", cutPoints.Purchases, static (writer, purchases) => writer.WriteNumberValue(purchases));
        WriteAll(json, "money", cutPoints.Money, static (writer, amount) => writer.WriteNumberValue(amount));
        json.WriteString("currency", cutPoints.Currency);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string property, ImmutableArray<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(property);
        foreach (var value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }

    private static void WriteGrades(Utf8JsonWriter json, string property, GradeRange? range)
    {
        if (range is { } given)
        {
            json.WriteString(property, given.ToString());
        }
    }
}
