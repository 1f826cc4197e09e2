using System.Collections.Immutable;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Complaints.Conformance.Reports;

/// <summary>Draws hand-overs: departments on a circle, their names outside it, arrows bent towards the middle.</summary>
internal sealed class HandOverDrawing
{
    private const double Width = Usual;
    private const double Usual = Drawing.Picture.Usual;
    private const double Height = 560;
    private const double Radius = 215;
    private const double NodeRadius = 9;
    private const double TextSize = 13;
    private const double Widest = 9;
    private const double FarthestBend = 30;
    private const int MostLabels = 14;

    private readonly HandOverLayout _graph;
    private readonly ReportWords _words;
    private readonly ImmutableArray<Point> _places;
    private readonly long _most;

    public HandOverDrawing(HandOverLayout graph, ReportWords words)
    {
        (_graph, _words) = (graph, words);
        _most = graph.Arrows.IsEmpty ? 1 : graph.Arrows[0].Times;
        _places =
        [
            .. Enumerable.Range(0, graph.Departments.Length).Select(index =>
            {
                var (sine, cosine) = Math.SinCos(Angle(index));
                return new Point((Width / 2) + (Radius * cosine), (Height / 2) + (Radius * sine));
            }),
        ];
    }

    public Picture Picture() => new(Width, Height, _words.Say("Hand-overs between departments", "部门间移交"), Description(), Draw);

    private double Angle(int index) => (2 * Math.PI * index / _graph.Departments.Length) - (Math.PI / 2);

    private string Description()
    {
        var drawn = _graph.Arrows.Sum(arrow => arrow.Times);
        var text = _words.Say(
            $"{ReportWords.Number(_graph.AllTimes)} hand-overs between {ReportWords.Number(_graph.AllDepartments)} departments",
            $"{ReportWords.Number(_graph.AllDepartments)} 个部门之间共 {ReportWords.Number(_graph.AllTimes)} 次移交");
        if (!_graph.Arrows.IsEmpty)
        {
            var (from, to, times) = _graph.Arrows[0];
            text += _words.Say(
                $"; most often from {Name(from)} to {Name(to)}, {ReportWords.Number(times)} times",
                $"；最多的是从{Name(from)}到{Name(to)}，{ReportWords.Number(times)} 次");
        }

        return text + (drawn == _graph.AllTimes && _graph.Departments.Length == _graph.AllDepartments
            ? _words.Say(".", "。")
            : _words.Say(
                $". Drawn are {ReportWords.Number(drawn)} of them between the {_graph.Departments.Length} busiest departments.",
                $"。图中为最繁忙的 {_graph.Departments.Length} 个部门之间的 {ReportWords.Number(drawn)} 次。"));

        string Name(int department) => ReportWords.Clip(_graph.Departments[department]);
    }

    private void Draw(SvgWriter svg)
    {
        var curves = _graph.Arrows.Select(arrow => (arrow, Curve: CurveOf(arrow))).ToList();
        foreach (var (arrow, curve) in Enumerable.Reverse(curves))   // the most frequent on top
        {
            svg.Raw($"<g><title>{SvgWriter.Escaped($"{ReportWords.Clip(_graph.Departments[arrow.From])} → {ReportWords.Clip(_graph.Departments[arrow.To])}: {ReportWords.Number(arrow.Times)}")}</title>")
                .Raw($"<path class=\"edge\" stroke-width=\"{SvgWriter.Number(curve.Thickness)}\" d=\"M{curve.Start.Text}Q{curve.Bend.Text} {curve.Neck.Text}\"/>")
                .Path("head", $"M{curve.Tip.Text}L{curve.Left.Text}L{curve.Right.Text}Z")
                .Raw("</g>");
        }

        for (var i = 0; i < _places.Length; i++)
        {
            DrawDepartment(svg, i);
        }

        var taken = new List<(Point At, double Half)>();
        foreach (var (arrow, curve) in curves.Take(MostLabels))
        {
            DrawTimes(svg, arrow, curve, taken);
        }
    }

    private void DrawDepartment(SvgWriter svg, int index)
    {
        var (place, (sine, cosine)) = (_places[index], Math.SinCos(Angle(index)));
        svg.Raw($"<circle class=\"node\" cx=\"{SvgWriter.Number(place.X)}\" cy=\"{SvgWriter.Number(place.Y)}\" r=\"{SvgWriter.Number(NodeRadius)}\"/>");
        var isBeside = Math.Abs(cosine) > 0.2;
        var x = place.X + (cosine * (NodeRadius + 8));
        var room = isBeside ? (cosine > 0 ? Width - x : x) - 4 : Width / 2;
        var y = place.Y + (isBeside ? (sine * 12) + 4.5 : sine > 0 ? NodeRadius + 20 : -NodeRadius - 9);
        svg.Text(isBeside ? x : place.X, y, !isBeside ? "mid" : cosine > 0 ? "label" : "end", ReportWords.Fit(_graph.Departments[index], TextSize, room));
    }

    // Where a number would cover another one it is tried elsewhere on its arrow, or left to the table.
    private static void DrawTimes(SvgWriter svg, Arrow arrow, Curve curve, List<(Point At, double Half)> taken)
    {
        var text = ReportWords.Number(arrow.Times);
        var half = TextWidth.Of(text, 12) / 2;
        foreach (var along in (ReadOnlySpan<double>)[0.5, 0.4, 0.6, 0.3, 0.7])
        {
            var at = curve.At(along);
            if (taken.TrueForAll(other => Math.Abs(other.At.Y - at.Y) > 16 || Math.Abs(other.At.X - at.X) > half + other.Half + 6))
            {
                taken.Add((at, half));
                svg.Text(at.X, at.Y + 4, "halo mid", text);
                return;
            }
        }
    }

    private Curve CurveOf(Arrow arrow)
    {
        var (from, to) = (_places[arrow.From], _places[arrow.To]);
        var center = new Point(Width / 2, Height / 2);
        var middle = (from + to) * 0.5;
        var side = (to - from).Turned * 0.13;
        side = side.Length > FarthestBend ? side.Unit * FarthestBend : side;

        // Bent to the middle of the circle, and to its own left, so that the way back is another line.
        var bend = middle + ((center - middle) * 0.2) + side;
        var thickness = 1 + ((Widest - 1) * Math.Sqrt((double)arrow.Times / _most));
        var head = 7 + (thickness * 1.1);
        var direction = (to - bend).Unit;
        var tip = to - (direction * (NodeRadius + 2));
        var neck = tip - (direction * head);
        var wing = direction.Turned * (3 + (thickness * 0.8));
        return new(from + ((bend - from).Unit * NodeRadius), bend, neck, tip, neck + wing, neck - wing, thickness);
    }

    private readonly record struct Curve(Point Start, Point Bend, Point Neck, Point Tip, Point Left, Point Right, double Thickness)
    {
        public Point At(double along) => (Start * ((1 - along) * (1 - along))) + (Bend * (2 * along * (1 - along))) + (Neck * (along * along));
    }

    private readonly record struct Point(double X, double Y)
    {
        public double Length => Math.Sqrt((X * X) + (Y * Y));

        public Point Unit => Length is > 0 and var length ? new(X / length, Y / length) : new(1, 0);

        public Point Turned => new(Y, -X);

        public string Text => $"{SvgWriter.Number(X)} {SvgWriter.Number(Y)}";

        public static Point operator +(Point left, Point right) => new(left.X + right.X, left.Y + right.Y);

        public static Point operator -(Point left, Point right) => new(left.X - right.X, left.Y - right.Y);

        public static Point operator *(Point point, double factor) => new(point.X * factor, point.Y * factor);
    }
}
