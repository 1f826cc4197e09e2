using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerService.Domain.Drawing;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Planning.Progress;

/// <summary>A burn-up chart: three lines in steps.</summary>
internal static class BurnUpChart
{
    private const double Height = 320;
    private const double Top = 44;
    private const double Bottom = Height - 36;
    private const double Left = 40;
    private const double Right = Picture.Usual - 16;
    private const string ScopeLook = "class=\"edge\" style=\"stroke:var(--soft);stroke-width:2\"";
    private const string DueLook = "class=\"edge\" style=\"stroke-width:2;stroke-dasharray:6 4\"";
    private const string DoneLook = "class=\"edge\" style=\"stroke-width:3;stroke-opacity:1\"";

    public static Picture Of(WorkProgress progress, LocalDate from, LocalDate to, LocalDate? today, Language language)
    {
        if (to <= from)
        {
            throw new ArgumentException($"A chart from {Iso(from)} has to end after it.", nameof(to));
        }

        var known = today is not { } day || day > to ? to : day < from ? from : day;
        var points = progress.BurnUp(from, to);
        var most = Math.Max(1, points.Max(point => Math.Max(point.Scope, point.Done)));
        var end = progress.On(known);
        var (title, description) = (
            new LocalizedText("Planned and done", "计划与完成情况"),
            new LocalizedText(
                $"By {Iso(known)}, {end.Done + end.DoneLate} of {end.Scope} tasks are done, {end.Late} are late and {end.Blocked} blocked.",
                $"截至 {Iso(known)}，{end.Scope} 项任务中完成 {end.Done + end.DoneLate} 项，逾期 {end.Late} 项，受阻 {end.Blocked} 项。"));
        return new(Picture.Usual, Height, title.In(language), description.In(language), svg =>
        {
            DrawGrid(svg, most);
            svg.Raw($"<path {ScopeLook} d=\"{Steps(points, point => point.Scope, to)}\"/>");
            svg.Raw($"<path {DueLook} d=\"{Steps(points, point => point.Planned, to)}\"/>");
            svg.Raw($"<path {DoneLook} d=\"{Steps(points, point => point.Done, known)}\"/>");
            DrawDays(svg);
            var x = Left;
            Key(ScopeLook, new("in the plan", "计划内"));
            Key(DueLook, new("due", "应完成"));
            Key(DoneLook, new("done", "已完成"));

            void Key(string look, LocalizedText text)
            {
                svg.Raw($"<path {look} d=\"M{SvgWriter.Number(x)} 18h24\"/>").Text(x + 30, 22, "tick", text.In(language));
                x += 54 + TextWidth.Of(text.In(language), 12);
            }
        });

        double X(LocalDate on) => Left + ((Right - Left) * Period.DaysBetween(from, on) / Period.DaysBetween(from, to));

        double Y(int count) => Bottom - ((Bottom - Top) * count / most);

        string Steps(ImmutableArray<BurnUpPoint> all, Func<BurnUpPoint, int> count, LocalDate last)
        {
            var path = new StringBuilder();
            foreach (var point in all.Where(point => point.Day <= last))
            {
                var (x, y) = (SvgWriter.Number(X(point.Day)), SvgWriter.Number(Y(count(point))));
                path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? $"M{x} {y}" : $"H{x}V{y}")}");
            }

            return path.Append(CultureInfo.InvariantCulture, $"H{SvgWriter.Number(X(last))}").ToString();
        }

        void DrawGrid(SvgWriter svg, int highest)
        {
            var step = Math.Max(1, (int)Math.Ceiling(highest / 5.0));
            for (var count = 0; count <= highest; count += step)
            {
                svg.Line(Left, Y(count), Right, Y(count), "rule").Text(Left - 6, Y(count) + 4, "tick end", count.ToString(CultureInfo.InvariantCulture));
            }
        }

        // A day under the axis, left out where it would run into the one before it.
        void DrawDays(SvgWriter svg)
        {
            var free = double.MinValue;
            foreach (var point in points)
            {
                var half = TextWidth.Of(Iso(point.Day), 12) / 2;
                var middle = Math.Clamp(X(point.Day), half + 2, Picture.Usual - half - 2);
                if (middle - half >= free)
                {
                    svg.Text(middle, Bottom + 20, "tick mid", Iso(point.Day));
                    free = middle + half + 10;
                }
            }
        }
    }

    internal static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
