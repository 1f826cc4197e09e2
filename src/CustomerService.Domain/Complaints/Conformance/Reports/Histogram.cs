using System.Collections.Immutable;
using System.Diagnostics;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Complaints.Conformance.Reports;

/// <summary>A histogram of durations.</summary>
internal static class Histogram
{
    private const double Height = 260;
    private const double Top = 26;
    private const double Bottom = Height - 34;
    private const double Left = 4;
    private const double Across = Picture.Usual - 8;

    public static Picture Of(string title, string description, ImmutableArray<DurationBin> bins, ReportWords words)
    {
        Debug.Assert(!bins.IsEmpty, "A histogram of nothing is not drawn.");
        var most = Math.Max(1, bins.Max(bin => bin.Count));
        var step = Across / bins.Length;
        return new(Picture.Usual, Height, title, description, svg =>
        {
            for (var i = 0; i < bins.Length; i++)
            {
                var bin = bins[i];
                var height = bin.Count == 0 ? 0 : Math.Max(1.5, (Bottom - Top) * bin.Count / most);
                var x = Left + (i * step);
                if (height > 0)
                {
                    svg.Rect(x + 1, Bottom - height, step - 2, height, "main", Math.Min(3, height / 2), $"{words.Time(bin.From)} – {words.Time(bin.To)}: {ReportWords.Number(bin.Count)}");
                    var text = ReportWords.Number(bin.Count);
                    if (TextWidth.Of(text, 12) <= step + 4)
                    {
                        svg.Text(x + (step / 2), Bottom - height - 6, "tick mid", text);
                    }
                }
            }

            svg.Line(Left, Bottom, Left + Across, Bottom, "rule");
            DrawEdges(svg, bins, step, words);
        });
    }

    // A label under an edge, left out where it would run into the one before it.
    private static void DrawEdges(SvgWriter svg, ImmutableArray<DurationBin> bins, double step, ReportWords words)
    {
        var free = double.MinValue;
        for (var i = 0; i <= bins.Length; i++)
        {
            var x = Left + (i * step);
            var label = words.Time(i == 0 ? bins[0].From : bins[i - 1].To);
            var half = TextWidth.Of(label, 12) / 2;
            var middle = Math.Clamp(x, half + 2, Picture.Usual - half - 2);
            svg.Line(x, Bottom, x, Bottom + 5, "rule");
            if (middle - half >= free)
            {
                svg.Text(middle, Bottom + 20, "tick mid", label);
                free = middle + half + 10;
            }
        }
    }
}
