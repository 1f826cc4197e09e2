using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Customers.Drawing;

/// <summary>The pyramid with its levels, and beside each level its shares of the customers and of the value.</summary>
internal static class PyramidPicture
{
    private const double Row = 64;
    private const double Gap = 4;
    private const double Top = 34;
    private const double Base = 290;
    private const double Middle = 155;
    private const double Labels = 316;
    private const double Bars = 560;
    private const double Longest = 250;
    private const double Text = 13;

    public static Picture Of(PyramidDivision division, Language language)
    {
        var words = new PictureWords(language);
        var groups = division.Groups;
        var height = Top + (groups.Length * Row);
        var longest = groups.Max(group => Math.Max(group.ShareOfCustomers ?? 0, Math.Abs(group.ShareOfValue ?? 0)));
        var best = groups[0];
        var description = words.Say(
            $"{words.Say(best.Level.Name)}: {words.Customers(best.Count)}, {words.Percent(best.ShareOfCustomers)} of all, {words.Percent(best.ShareOfValue)} of the value",
            $"{words.Say(best.Level.Name)}：{words.Customers(best.Count)}，占客户的 {words.Percent(best.ShareOfCustomers)}，占价值的 {words.Percent(best.ShareOfValue)}");
        return new(Picture.Usual, height + 12, words.Say("Customer pyramid", "客户金字塔"), description, svg =>
        {
            svg.Rect(Bars, 8, 12, 12, "pale", 2).Text(Bars + 18, 19, "soft", words.Say("share of the customers", "占客户的比例"));
            svg.Rect(Bars + 180, 8, 12, 12, "main", 2).Text(Bars + 198, 19, "soft", words.Say("share of the value", "占价值的比例"));
            for (var i = 0; i < groups.Length; i++)
            {
                var group = groups[i];
                var y = Top + (i * Row);
                svg.Path(Look(i), Slice(i, groups.Length, y));
                svg.Text(Labels, y + 26, "", TextWidth.Within(words.Say(group.Level.Name), Text, Bars - Labels - 12))
                    .Text(Labels, y + 46, "soft", TextWidth.Within($"{words.Customers(group.Count)} · {PictureWords.Amount(group.Total, division.Ranked.Currency)}", Text, Bars - Labels - 12));
                Bar(svg, y + 10, group.ShareOfCustomers, "pale");
                Bar(svg, y + 32, group.ShareOfValue, group.ShareOfValue < 0 ? "bad" : "main");
            }
        });

        void Bar(SvgWriter svg, double y, double? share, string look)
        {
            var width = share is { } known && known != 0 && longest > 0 ? Math.Max(1.5, Longest * Math.Abs(known) / longest) : 0;
            if (width > 0)
            {
                svg.Rect(Bars, y, width, 16, look, Math.Min(3, width / 2));
            }

            svg.Text(Bars + width + 8, y + 13, "tick", words.Percent(share));
        }
    }

    // Not the colors of the two bars: those mean something else.
    private static string Look(int level) => level % 2 == 0 ? "off" : "track";

    private static string Slice(int level, int levels, double y)
    {
        var (upper, lower) = (Base * level / levels / 2, Base * (level + 1) / levels / 2);
        var bottom = y + Row - Gap;
        return $"M{N(Middle - upper)} {N(y)}L{N(Middle + upper)} {N(y)}L{N(Middle + lower)} {N(bottom)}L{N(Middle - lower)} {N(bottom)}Z";
    }

    private static string N(double value) => SvgWriter.Number(value);
}
