using System.Collections.Immutable;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Planning;

/// <summary>The cause-and-effect diagram (鱼骨图): the problem at the head, categories as bones above and below, causes on them, answers to "why?" under the causes.</summary>
/// <remarks>
/// Each pair of bones has a column of its own, and each cause rows of its own in it, so that nothing overlaps however many there are: the picture grows.
/// </remarks>
internal sealed class FishboneChart
{
    private const double Size = 13;
    private const double Line = 16;
    private const double Block = 176;
    private const double Slant = 40;
    private const double Gap = 10;
    private const double Pitch = Block + Slant + (2 * Gap);
    private const double Margin = 12;
    private const double HeadWidth = 190;
    private const double Label = 26;
    private const double Bold = 1.1;
    private const int MostLines = 3;
    private const int MostHeadLines = 9;

    private readonly CauseTree _tree;
    private readonly PdcaCycle _cycle;
    private readonly Language _language;
    private readonly double _indent;

    private FishboneChart(CauseTree tree, PdcaCycle cycle, Language language)
    {
        (_tree, _cycle, _language) = (tree, cycle, language);
        var deepest = cycle.Causes.IsEmpty ? 0 : Enumerable.Range(1, cycle.Causes.Length).Max(cause => tree.Chain(cause).Length - 1);
        _indent = Math.Min(14, Block / 2 / Math.Max(1, deepest));
    }

    public static Picture Of(CauseTree tree, PdcaCycle cycle, Language language) => new FishboneChart(tree, cycle, language).Picture();

    private Picture Picture()
    {
        var bones = _tree.Bones.Select(bone => (Name: bone.Category?.DisplayName ?? new("no category", "未分类"), Groups: bone.Causes.Select(Rows).ToImmutableArray())).ToList();
        var head = Head();
        var (columns, half) = ((bones.Count + 1) / 2, (head.Length * Line / 2) + 12);
        var above = Math.Max(half, bones.Where((_, i) => i % 2 == 0).Select(Height).DefaultIfEmpty().Max());
        var below = Math.Max(half, bones.Where((_, i) => i % 2 == 1).Select(Height).DefaultIfEmpty().Max());
        var (spine, end) = (Margin + above, Margin + (Math.Max(1, columns) * Pitch));
        var key = _cycle.MainCause is null ? 0 : 30;
        return new(end + HeadWidth + Margin, spine + below + Margin + key, Say("Cause-and-effect diagram", "因果分析图（鱼骨图）"), Description(bones.Count), svg =>
        {
            svg.Raw($"<path class=\"edge\" style=\"stroke-width:4;stroke-opacity:1\" d=\"M{N(Margin)} {N(spine)}H{N(end)}\"/>")
                .Rect(end, spine - half, HeadWidth, 2 * half, "track", 6);
            for (var i = 0; i < head.Length; i++)
            {
                svg.Text(end + 12, spine - (head.Length * Line / 2) + (i * Line) + 12, "", head[i]);
            }

            for (var i = 0; i < bones.Count; i++)
            {
                Draw(svg, bones[i].Name.In(_language), bones[i].Groups, Margin + (((i / 2) + 1) * Pitch) - Gap, spine, i % 2 == 0 ? -above : below);
            }

            if (key > 0)
            {
                svg.Rect(Margin, spine + below + Margin, 16, 16, "pale", 4).Text(Margin + 24, spine + below + Margin + 13, "soft", Say("main cause", "主要原因"));
            }
        });
    }

    // A bone from its category to the spine, and its causes in rows to the left of it.
    private void Draw(SvgWriter svg, string name, ImmutableArray<ImmutableArray<Row>> groups, double foot, double spine, double reach)
    {
        var (outer, isAbove) = (spine + reach + (reach < 0 ? Label : -Label), reach < 0);
        var text = string.Concat(TextWidth.Lines(name, Size, Block - 24, 1));
        var width = TextWidth.AtMost(text, Size) + 24;
        var middle = Math.Min(foot - Slant, foot - (width / 2));   // a long name reaches no farther than the bone
        svg.Raw($"<path class=\"edge\" style=\"stroke-width:2\" d=\"M{N(foot - Slant)} {N(outer)}L{N(foot)} {N(spine)}\"/>")
            .Rect(middle - (width / 2), isAbove ? outer - Label : outer, width, Label, "track", 6)
            .Text(middle, (isAbove ? outer - Label : outer) + 17, "mid", text);
        var top = isAbove ? outer + Gap : spine + Gap;
        foreach (var group in groups)
        {
            var bottom = top + group.Sum(row => row.Height);
            var left = Math.Min(Bone(top), Bone(bottom)) - Gap - Block;
            var at = top;
            foreach (var row in group)
            {
                DrawRow(svg, row, left + (row.Depth * _indent), at, Bone(at + row.Height - 6), at + row.Elbow);
                at += row.Height;
            }

            top = bottom + 6;
        }

        double Bone(double y) => foot - (Slant * Math.Abs((y - spine) / (outer - spine)));
    }

    private void DrawRow(SvgWriter svg, Row row, double left, double top, double bone, double elbow)
    {
        if (row.IsMain)
        {
            svg.Rect(left - 3, top - 1, (row.Lines.Max(line => TextWidth.AtMost(line, Size)) * Bold) + 6, (row.Lines.Length * Line) + 2, "pale", 4);
        }

        svg.Raw(row.Depth == 0
            ? $"<path class=\"edge\" d=\"M{N(left)} {N(top + row.Height - 6)}H{N(bone)}\"/>"
            : $"<path class=\"edge\" d=\"M{N(left - (_indent * 0.7))} {N(elbow)}V{N(top + 8)}H{N(left - (_indent * 0.3))}\"/>");
        svg.Raw(row.IsMain ? "<g style=\"font-weight:700\">" : "<g>");
        if (row.Whole is { } whole)
        {
            svg.Element("title", whole);
        }

        for (var i = 0; i < row.Lines.Length; i++)
        {
            svg.Text(left, top + 12 + (i * Line), "", row.Lines[i]);
        }

        svg.Raw("</g>");
    }

    // A cause with all that answers its "why?", in the order of reading.
    private ImmutableArray<Row> Rows(int root)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        Add(root, 0, 0, 0);
        return rows.ToImmutable();

        // Where an answer hangs: under the row of what it answers, however many rows are between them.
        double Add(int cause, int depth, double top, double parentEnds)
        {
            var isMain = _cycle.MainCause?.Cause == cause;
            var text = $"{cause}. {_cycle.Causes[cause - 1].Text}";
            var lines = TextWidth.Lines(text, isMain ? Size * Bold : Size, Block - (depth * _indent), MostLines);
            var row = new Row(depth, lines, isMain, lines is [.., [.., '…']] ? text : null, parentEnds - top);
            rows.Add(row);
            var next = top + row.Height;
            var ends = next - (depth == 0 ? 6 : 3);
            return _tree.Answers(cause).Aggregate(next, (at, answer) => Add(answer, depth + 1, at, ends));
        }
    }

    private ImmutableArray<string> Head()
    {
        var each = Math.Max(1, MostHeadLines / Math.Max(1, _cycle.Problems.Length));
        ImmutableArray<string> lines = [.. _cycle.Problems.SelectMany(problem => TextWidth.Lines(problem.Text, Size, HeadWidth - 24, Math.Max(2, each)))];
        return lines.Length <= MostHeadLines ? lines : [.. lines[..MostHeadLines], "…"];
    }

    private string Description(int bones)
    {
        var problem = string.Join(' ', _cycle.Problems.Select(each => each.Text));
        var count = _cycle.Causes.Length;
        var main = _cycle.MainCause is { } argued ? $"{argued.Cause}. {_cycle.Causes[argued.Cause - 1].Text}" : null;
        return Say(
            $"{problem} Causes: {count}, bones: {bones}. {(main is null ? "No main cause was argued yet." : $"The main cause is {main}")}",
            $"{problem} 原因 {count} 项，大骨 {bones} 条。{(main is null ? "尚未论证主要原因。" : $"主要原因：{main}")}");
    }

    private static double Height((LocalizedText Name, ImmutableArray<ImmutableArray<Row>> Groups) bone) =>
        Label + (2 * Gap) + bone.Groups.Sum(group => group.Sum(row => row.Height) + 6);

    private string Say(string english, string chinese) => _language == Language.Chinese ? chinese : english;

    private static string N(double value) => SvgWriter.Number(value);

    /// <summary>A cause on its lines.</summary>
    /// <param name="Depth">How often "why?" was asked before it.</param>
    /// <param name="Lines">What is written.</param>
    /// <param name="IsMain">Whether it is the main cause.</param>
    /// <param name="Whole">The whole text where the lines have not all of it; null: they have.</param>
    /// <param name="Elbow">How far above its top the line to what it answers begins; 0 or less.</param>
    private sealed record Row(int Depth, ImmutableArray<string> Lines, bool IsMain, string? Whole, double Elbow)
    {
        public double Height { get; } = (Lines.Length * Line) + (Depth == 0 ? 8 : 4);
    }
}
