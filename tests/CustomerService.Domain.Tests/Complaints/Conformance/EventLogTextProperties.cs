using System.Text;
using CustomerService.Domain.Complaints.Conformance;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CustomerService.Domain.Tests.Complaints.Conformance.EventLogTexts;

namespace CustomerService.Domain.Tests.Complaints.Conformance;

public sealed class EventLogTextProperties
{
    private const string SmallLog =
        "case_id,activity,timestamp,resource,note\r\n"
        + "1,receive,2024-02-29T09:30:00.000Z,Ann,\"said \"\"no\"\", twice\"\r\n"
        + "\"2\",\"acknowledge,\nlate\",2024-03-01 10:00:00+02:00,,é漢😀\n"
        + "1,close,2024-03-02,\"Bob\",";

    private static readonly Gen<string> Cells = Gen.Elements(
            "a", "b", "Z", "7", " ", ",", ";", "\t", "\"", "\"\"", "\r", "\n", "\r\n", "'", "é", "漢", "😀", "\0", "\uFEFF", "\u2028", "\uD800")
        .ListOf().Select(string.Concat);

    private static readonly Gen<string> Names = Cells.Select(cell => string.IsNullOrWhiteSpace(cell) ? cell + "x" : cell);

    private static readonly Gen<Row> Rows =
        from name in Names
        from activity in Names
        from resource in Cells
        from department in Cells
        from note in Cells
        from second in Gen.Choose(int.MinValue, int.MaxValue)
        select new Row(name, activity, resource, department, note, Instant.FromUnixTimeSeconds(second));

    private static readonly Gen<Layout> Layouts =
        from separator in Gen.Elements(',', ';', '\t')
        from lineBreak in Gen.Elements("\n", "\r\n")
        from lastBreak in Gen.Elements(true, false)
        from mark in Gen.Elements("", "\uFEFF")
        from order in Gen.Shuffle(new[] { 0, 1, 2, 3, 4, 5 })
        from quotes in Gen.Elements(true, false).NonEmptyListOf()
        select new Layout(separator, lineBreak, lastBreak, mark, order, [.. quotes]);

    [Fact]   // property: what is written by the rules of RFC 4180 reads back, whatever the layout and however the text arrives
    public void A_written_log_reads_back() =>
        Prop.ForAll(Rows.NonEmptyListOf().ToArbitrary(), Layouts.ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), (rows, layout, piece) =>
        {
            var csv = Write(rows, layout, out int[] lines);
            LoggedEvent[] expected = [.. rows.Zip(lines, (row, line) => row.AsRead(line))];
            return expected.SequenceEqual(Read(csv)) && expected.SequenceEqual(ReadInPieces(csv, piece));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]   // property: nothing but events or one fault with a place in the text, the same in pieces
    public void A_damaged_log_is_read_or_refused_and_nothing_else()
    {
        var original = Encoding.UTF8.GetBytes(SmallLog);
        Gen<string> damaged =
            from damages in Gen.Choose(1, 6)
            from places in Gen.ArrayOf(Gen.Choose(0, original.Length - 1), damages)
            from lengths in Gen.ArrayOf(Gen.Choose(0, 3), damages)
            from values in Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, 255), Gen.Elements<int>('"', ',', ';', '\r', '\n', ' ', '0')), damages)
            select Encoding.UTF8.GetString(places.Zip(lengths, values).Aggregate(original, Damage));
        Prop.ForAll(damaged.ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), (csv, piece) =>
            OutcomeOf(csv, () => Read(csv)) == OutcomeOf(csv, () => ReadInPieces(csv, piece)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
    }

    [Fact]
    public void The_small_log_is_valid_and_its_beginnings_are_read_or_refused()
    {
        Assert.Equal(3, Read(SmallLog).Length);
        for (var length = 0; length < SmallLog.Length; length++)
        {
            Assert.NotEmpty(OutcomeOf(SmallLog[..length], () => Read(SmallLog[..length])));
        }
    }

    /// <summary>Replaces, inserts (length 0) or removes a few bytes.</summary>
    private static byte[] Damage(byte[] text, (int Place, int Length, int Value) damage)
    {
        var from = Math.Min(damage.Place, text.Length);
        var until = Math.Min(from + damage.Length, text.Length);
        return damage.Length < 2 ? [.. text[..from], (byte)damage.Value, .. text[until..]] : [.. text[..from], .. text[until..]];
    }

    private static string OutcomeOf(string csv, Func<LoggedEvent[]> read)
    {
        try
        {
            return string.Join('|', read());
        }
        catch (EventLogException fault)
        {
            var lines = (csv.StartsWith('\uFEFF') ? csv[1..] : csv).Split('\n');
            Assert.InRange(fault.Line, 1, lines.Length);
            Assert.InRange(fault.Column, 1, lines[fault.Line - 1].Length + 1);
            Assert.DoesNotContain(fault.Message, char.IsControl);
            return fault.Message;
        }
    }

    private static string Write(IEnumerable<Row> rows, Layout layout, out int[] lines)
    {
        var written = 0;
        List<int> starts = [];
        var csv = new StringBuilder(layout.Mark);
        WriteRow("case_id", "activity", "resource", "department", "note", "timestamp");
        foreach (Row row in rows)
        {
            csv.Append(layout.LineBreak);
            starts.Add(csv.ToString().Count(c => c == '\n') + 1);
            WriteRow(row.Case, row.Activity, row.Resource, row.Department, row.Note, row.At.ToString());
        }

        lines = [.. starts];
        return csv.Append(layout.LastBreak ? layout.LineBreak : "").ToString();

        void WriteRow(params string[] cells) => csv.AppendJoin(layout.Separator, layout.Order.Select(i => Quote(cells[i])));

        string Quote(string cell) =>
            cell.AsSpan().ContainsAny("\"\r\n" + layout.Separator) || layout.Quotes[written++ % layout.Quotes.Length]
                ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                : cell;
    }

    private sealed record Layout(char Separator, string LineBreak, bool LastBreak, string Mark, int[] Order, bool[] Quotes);

    private sealed record Row(string Case, string Activity, string Resource, string Department, string Note, Instant At)
    {
        public LoggedEvent AsRead(int line) => new(Case, Activity, At, NullIfBlank(Resource), NullIfBlank(Department), line);

        private static string? NullIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
