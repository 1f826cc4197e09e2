using System.Collections.Immutable;
using CustomerService.Domain.Drawing;
using NodaTime;

namespace CustomerService.Domain.Commitments.Drawing;

/// <summary>Draws a timeline as SVG: a headline, marks above a lane, the axis, earlier cycles, a legend.</summary>
internal sealed partial class TimerSvg
{
    private const double Width = 960;
    private const double Left = 28;
    private const double Across = Width - (2 * Left);
    private const double RowHeight = 19;
    private const double LaneHeight = 34;
    private const int MostStretches = 120;

    private readonly TimerTimeline _line;
    private readonly TimelineWords _words;
    private readonly TimelineAxis _axis;
    private readonly SvgWriter _svg = new();
    private readonly List<Stretch> _stretches;
    private readonly bool _isSimplified;
    private double _y;

    private TimerSvg(TimerTimeline line, Language language)
    {
        _line = line;
        _words = new TimelineWords(language, line.Zone);
        _axis = new TimelineAxis(line, _words, Left, Across);
        _stretches = TimelineSimplifier.Simplify(line.Stretches, MostStretches);
        _isSimplified = _stretches.Count < line.Stretches.Length;
    }

    public static string Draw(TimerTimeline line, Language language)
    {
        var drawing = new TimerSvg(line, language);
        drawing.DrawHead();
        drawing.DrawPlot();
        drawing.DrawPast();
        drawing.DrawLegend();
        return drawing.Framed();
    }

    private string Framed()
    {
        var height = SvgWriter.Number(_y);
        var tag = _words.Language.Tag;
        var frame = new SvgWriter()
            .Raw($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{TimelineLook.Root}\" viewBox=\"0 0 {SvgWriter.Number(Width)} {height}\" width=\"{SvgWriter.Number(Width)}\" height=\"{height}\" role=\"img\" xml:lang=\"{tag}\" lang=\"{tag}\">")
            .Element("title", _words.Headline(_line.Promise))
            .Element("desc", _words.Story(_line))
            .Raw($"<style>{TimelineLook.Css}</style>")
            .Rect(0.5, 0.5, Width - 1, _y - 1, "paper", 10);
        return frame + _svg.ToString() + "</svg>\n";
    }

    private void DrawHead()
    {
        var status = TimelineWords.Capital(_words.Text(_line.View.Status));
        var pill = TextWidth.Of(status, 13) + 24;
        _svg.Text(Left, 38, "head", TextWidth.Within(_words.Headline(_line.Promise), 17, Across - pill - 24))
            .Rect(Width - Left - pill, 20, pill, 25, "pill " + TimelineLook.Of(_line.View.Status), 12.5)
            .Text(Width - Left - (pill / 2), 37, "pill-text mid", status)
            .Text(Left, 61, "soft", TextWidth.Within(_words.Standing(_line), 13, Across));
        _y = 80;
    }

    private void DrawPlot()
    {
        var labels = TimelineLabels.Place(Labels(), Left, Left + Across);
        var rows = labels.Length == 0 ? 0 : labels.Max(label => label.Row) + 1;
        var top = _y + (rows * RowHeight) + 6;
        var bottom = top + LaneHeight;
        var axis = bottom + 12;

        foreach (var closed in ClosedHours())
        {
            _svg.Rect(_axis.X(closed.Start), top - 4, _axis.X(closed.End) - _axis.X(closed.Start), LaneHeight + 16, "shut");
        }

        _svg.Line(Left, axis, Left + Across, axis, "rule");
        DrawAxis(axis);
        DrawLane(top);
        DrawMarks(labels, top, bottom);

        _y = axis + 50;
    }

    // One label for what falls together.
    private List<MarkLabel> Labels()
    {
        var isWithinADay = _words.DateOf(_line.Start) == _words.DateOf(_line.End);
        var isShort = _line.End - _line.Start < Duration.FromMinutes(15);
        var isLong = _words.DateOf(_line.Start).Year != _words.DateOf(_line.End).Year;
        var labels = new List<MarkLabel>();
        foreach (var together in _line.Marks.GroupBy(mark => (Time(mark.At), Math.Round(_axis.X(mark.At)))))
        {
            var kinds = together.Select(mark => mark.Kind).Distinct().ToList();
            var names = string.Join(_words.Say(", ", "、"), kinds.Select(_words.Name));
            labels.Add(new MarkLabel(kinds.MaxBy(TimelineLook.WeightOf), _axis.X(together.First().At), $"{names} {together.Key.Item1}"));
        }

        if (_line.View.DueAt is { } due && due > _line.End && !_line.Timer.State.IsCancelled)
        {
            labels.Add(new MarkLabel(null, Left + Across, $"{_words.Name(MarkKind.Due)} {(_words.DateOf(due).Year == _words.DateOf(_line.Start).Year ? Time(due) : _words.Date(due))} →"));
        }

        return labels;

        string Time(Instant at) => isWithinADay && _words.DateOf(at) == _words.DateOf(_line.Start)
            ? _words.Text(at, isShort ? "HH:mm:ss" : "HH:mm", isShort ? "HH:mm:ss" : "HH:mm")
            : isLong ? _words.Date(at) : _words.Day(at);
    }

    private IEnumerable<Interval> ClosedHours() => !_isSimplified
        ? _line.Closed
        : TimelineSimplifier.Simplify(Alternating(), MostStretches).Where(stretch => stretch.Kind == StretchKind.Closed).Select(stretch => new Interval(stretch.From, stretch.To));

    private List<Stretch> Alternating()
    {
        var all = new List<Stretch>();
        var from = _line.Start;
        foreach (var closed in _line.Closed)
        {
            if (from < closed.Start)
            {
                all.Add(new Stretch(StretchKind.Running, from, closed.Start));
            }

            all.Add(new Stretch(StretchKind.Closed, closed.Start, closed.End));
            from = closed.End;
        }

        return from < _line.End ? [.. all, new Stretch(StretchKind.Running, from, _line.End)] : all;
    }

    private void DrawAxis(double y)
    {
        foreach (var tick in _axis.Ticks())
        {
            _svg.Line(tick.X, y, tick.X, y + 5, "rule").Text(_axis.NamesSpans ? tick.X + 3 : tick.X, y + 18, _axis.NamesSpans ? "tick" : "tick mid", tick.Label);
        }

        foreach (var band in _axis.Bands())
        {
            _svg.Line(band.X, _axis.NamesSpans ? y : y + 23, band.X, y + 37, "rule").Text(band.X + 4, y + 35, "band", band.Label);
        }
    }

    private void DrawLane(double top)
    {
        foreach (var stretch in _stretches)
        {
            var (x, width) = (_axis.X(stretch.From), Math.Max(0.5, _axis.X(stretch.To) - _axis.X(stretch.From)));
            var middle = top + (LaneHeight / 2);
            var tip = _words.Tip(stretch);
            switch (stretch.Kind)
            {
                case StretchKind.Closed or StretchKind.Armed:
                    _svg.Rect(x, middle - 1.5, width, 3, stretch.IsLate ? "late" : "idle", 0, tip);
                    break;
                case StretchKind.Running:
                    _svg.Rect(x, top, width, LaneHeight, stretch.IsLate ? "late" : "run", Math.Min(3, width / 2), tip);
                    break;
                default:
                    var look = stretch.Kind == StretchKind.Paused ? "pause" : "void";
                    _svg.Rect(x, top, width, LaneHeight, look, Math.Min(3, width / 2), tip);
                    if (width > 8)
                    {
                        _svg.Line(x + 4, middle, x + width - 2, middle, look + "-bars");
                    }

                    var reason = stretch.Reason!.In(_words.Language);
                    if (TextWidth.Of(reason, 12) is var needed && needed + 24 <= width)
                    {
                        _svg.Rect(x + (width / 2) - (needed / 2) - 7, middle - 10, needed + 14, 20, look, 3).Text(x + (width / 2), middle + 4.5, "label mid", reason);
                    }

                    break;
            }
        }
    }

    // Lines first, so that no line runs over a label.
    private void DrawMarks(ImmutableArray<MarkLabel> labels, double top, double bottom)
    {
        foreach (var label in labels.Where(label => label.Kind is not null))
        {
            var look = TimelineLook.Of(label.Kind);
            _svg.Line(label.X, label.Row < 0 ? top - 4 : top - 21 - (label.Row * RowHeight), label.X, bottom + 6, "stem " + look);
            DrawSign(label.Kind!.Value, label.X, bottom + 6, look);
        }

        foreach (var label in labels.Where(label => label.Row >= 0))
        {
            _svg.Text(label.X + (label.IsBefore ? -5 : 5), top - 11 - (label.Row * RowHeight), "flag " + TimelineLook.Of(label.Kind) + (label.IsBefore ? " end" : ""), label.Text);
        }
    }

    // A sign at the foot of each mark, so that it is not told by its color alone.
    private void DrawSign(MarkKind kind, double x, double y, string look)
    {
        string At(double dx, double dy) => $"{SvgWriter.Number(x + dx)} {SvgWriter.Number(y + dy)}";
        _svg.Path("sign " + look, kind switch
        {
            MarkKind.Warning or MarkKind.Escalation => $"M{At(0, -6)}L{At(5.5, 4)}L{At(-5.5, 4)}Z",
            MarkKind.Due or MarkKind.Breach or MarkKind.Target => $"M{At(0, -6)}L{At(5, 0)}L{At(0, 6)}L{At(-5, 0)}Z",
            MarkKind.Done or MarkKind.Cancelled => $"M{At(-4.5, -4.5)}L{At(4.5, -4.5)}L{At(4.5, 4.5)}L{At(-4.5, 4.5)}Z",
            _ => $"M{At(-4, -5)}L{At(5, 0)}L{At(-4, 5)}Z",
        });
    }
}
