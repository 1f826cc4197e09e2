using System.Globalization;
using System.Text;
using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Customers.Drawing;

/// <summary>The curve of concentration: what share of the total the best customers bring, beside the line of equal customers.</summary>
internal static class ConcentrationPicture
{
    private const double Left = 64;
    private const double Top = 16;
    private const double Side = 400;
    private const double Right = 230;
    private const int Steps = 200;
    private const double Marked = 0.2;

    public static Picture Of(ParetoAnalysis analysis, Language language)
    {
        var words = new PictureWords(language);
        var title = words.Say("Concentration of customer value", "客户价值集中度");
        var points = analysis.Curve(Steps);
        if (points.IsEmpty)
        {
            var nothing = words.Say("The total is not above 0: there are no shares to draw.", "合计不大于 0，无法绘制占比。");
            return new(Picture.Usual, 60, title, nothing, svg => svg.Text(Left, 34, "soft", nothing));
        }

        var highest = Math.Max(1, points.Max(point => point.ShareOfValue));
        var top = analysis.TopFifth;
        var fact = words.Say(
            $"The top 20% of {words.Customers(analysis.Count)} bring {words.Percent(top)} of the total",
            $"{words.Customers(analysis.Count)}中，前 20% 贡献合计的 {words.Percent(top)}");
        var gini = analysis.Gini is { } known ? words.Say("Gini coefficient", "基尼系数") + " " + known.ToString("0.00", CultureInfo.InvariantCulture) : null;
        return new(Left + Side + Right, Top + Side + 56, title, fact + (gini is null ? "" : words.Say("; ", "；") + gini), svg =>
        {
            var path = new StringBuilder();
            foreach (var point in points)
            {
                path.Append(path.Length == 0 ? 'M' : 'L').Append(SvgWriter.Number(X(point.ShareOfCustomers))).Append(' ').Append(SvgWriter.Number(Y(point.ShareOfValue)));
            }

            svg.Path("pale", path + $"L{SvgWriter.Number(X(1))} {SvgWriter.Number(Y(0))}Z").Path("edge", path.ToString());
            for (var tenth = 0; tenth <= 10; tenth += 2)
            {
                var share = tenth / 10.0;
                svg.Line(Left, Y(share), Left + Side, Y(share), "rule").Text(Left - 8, Y(share) + 4, "tick end", words.Percent(share));
                svg.Text(X(share), Top + Side + 18, "tick mid", words.Percent(share));
            }

            svg.Line(X(0), Y(0), X(1), Y(1), "rule").Text(X(0.62), Y(0.55) + 8, "halo", words.Say("if all brought the same", "人人相同时"));
            if (top is { } share20)
            {
                svg.Line(X(Marked), Y(0), X(Marked), Y(share20), "rule").Raw($"<circle class=\"node\" cx=\"{SvgWriter.Number(X(Marked))}\" cy=\"{SvgWriter.Number(Y(share20))}\" r=\"5\"/>");
                svg.Text(X(Marked) + 12, Y(share20) + 20, "halo", $"20% → {words.Percent(share20)}");
            }

            svg.Text(Left + (Side / 2), Top + Side + 42, "soft mid", words.Say("customers, the best first", "客户（由高到低）"));
            svg.Text(Left + Side + 24, Top + 18, "soft", words.Say("share of the total", "占合计的比例"));
            svg.Text(Left + Side + 24, Top + 42, "soft", words.Customers(analysis.Count));
            if (gini is not null)
            {
                svg.Text(Left + Side + 24, Top + 66, "soft", gini);
            }
        });

        double X(double share) => Left + (Side * share);
        double Y(double share) => Top + (Side * (1 - (share / highest)));
    }
}
