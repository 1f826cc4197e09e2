using System.Collections.Immutable;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Complaints.Conformance.Reports;

/// <summary>A bar: a strong part from 0 to a value, and a faint one up to a greater value behind it.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">The end of the strong part; 0 or more.</param>
/// <param name="Beyond">The end of the faint part; not below the value where there is one.</param>
/// <param name="Text">The value in words, behind the bar.</param>
internal readonly record struct Bar(string Label, double Value, double Beyond, string Text);

/// <summary>A part of a whole.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">How much; 0 or more.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Look">Its class.</param>
internal readonly record struct Part(string Label, double Value, string Text, string Look);

/// <summary>Charts of horizontal bars.</summary>
internal static class BarCharts
{
    private const double LabelWidth = 220;
    private const double RowHeight = 30;
    private const double BarHeight = 18;
    private const double Gap = 8;
    private const double TextSize = 13;
    private const double Roomy = 1.2;   // the reader's font may be wider than the usual one

    /// <summary>Bars below each other, all from the same zero.</summary>
    public static Picture Bars(string title, string description, ImmutableArray<Bar> bars, string look = "main")
    {
        var left = Math.Min(LabelWidth, bars.Max(bar => Roomy * TextWidth.Of(bar.Label, TextSize)) + 8);
        var right = bars.Max(bar => Roomy * TextWidth.Of(bar.Text, TextSize)) + 8;
        var across = Picture.Usual - left - right - (2 * Gap);
        var most = bars.Max(bar => Math.Max(bar.Value, bar.Beyond));
        return new(Picture.Usual, (bars.Length * RowHeight) + 8, title, description, svg =>
        {
            for (var i = 0; i < bars.Length; i++)
            {
                var bar = bars[i];
                var y = 4 + (i * RowHeight) + ((RowHeight - BarHeight) / 2);
                var start = left + Gap;
                var (dark, whole) = (Length(bar.Value), Length(Math.Max(bar.Value, bar.Beyond)));
                svg.Text(left, y + 13.5, "end", ReportWords.Fit(bar.Label, TextSize, left / Roomy));
                if (whole > dark)
                {
                    svg.Rect(start, y, whole, BarHeight, "pale", 3);
                }

                svg.Rect(start, y, dark, BarHeight, look, Math.Min(3, dark / 2), $"{ReportWords.Clip(bar.Label)}: {bar.Text}")
                    .Text(start + whole + Gap, y + 13.5, "soft", bar.Text);
            }
        });

        // What is not nothing is seen.
        double Length(double value) => most <= 0 || value <= 0 ? 0 : Math.Max(1.5, across * value / most);
    }

    /// <summary>Parts of a whole in one bar, with a key below it.</summary>
    public static Picture Shares(string title, string description, ImmutableArray<Part> parts)
    {
        const double Height = 34;
        var whole = parts.Sum(part => part.Value);
        var keys = Keys(parts);
        return new(Picture.Usual, Height + 22 + (keys[^1].Row * 24) + 12, title, description, svg =>
        {
            svg.Rect(0, 2, Picture.Usual, Height, "track", 4);
            var x = 0.0;
            foreach (var part in parts.Where(part => part.Value > 0 && whole > 0))
            {
                var width = Picture.Usual * part.Value / whole;
                svg.Rect(x, 2, Math.Max(1.5, width - 1), Height, part.Look, Math.Min(3, width / 3), $"{part.Label}: {part.Text}");
                x += width;
            }

            foreach (var (part, keyX, row) in keys)
            {
                var y = Height + 14 + (row * 24);
                svg.Rect(keyX, y, 12, 12, part.Look, 2).Text(keyX + 18, y + 11, "key", KeyText(part));
            }
        });
    }

    private static string KeyText(Part part) => $"{part.Label}: {part.Text}";

    private static ImmutableArray<(Part Part, double X, int Row)> Keys(ImmutableArray<Part> parts)
    {
        var keys = ImmutableArray.CreateBuilder<(Part, double, int)>();
        var (x, row) = (0.0, 0);
        foreach (var part in parts)
        {
            var width = 18 + (Roomy * TextWidth.Of(KeyText(part), TextSize)) + 22;
            if (x > 0 && x + width > Picture.Usual)
            {
                (x, row) = (0, row + 1);
            }

            keys.Add((part, x, row));
            x += width;
        }

        return keys.ToImmutable();
    }
}
