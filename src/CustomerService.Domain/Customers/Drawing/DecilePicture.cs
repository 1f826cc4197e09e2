using System.Globalization;
using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Customers.Drawing;

/// <summary>Ten bars, one for each group of customers, up from a common zero; groups that cost hang below it.</summary>
internal static class DecilePicture
{
    private const double Left = 12;
    private const double Top = 40;
    private const double Across = Picture.Usual - (2 * Left);
    private const double Tall = 260;

    public static Picture Of(DecileAnalysis analysis, Language language)
    {
        var words = new PictureWords(language);
        var deciles = analysis.Deciles;
        var (high, low) = (Math.Max(0, deciles.Max(decile => decile.Total)), Math.Min(0, deciles.Min(decile => decile.Total)));
        var scale = high > low ? Tall / (high - low) : 0;
        var zero = Top + (high * scale);
        var step = Across / deciles.Length;
        var first = deciles[0];
        var title = words.Say(analysis.Measure.DisplayName);
        var description = words.Say(
            $"The first of ten groups has {words.Customers(first.Customers.Length)} and {words.Percent(first.ShareOfValue)} of the total",
            $"十组中的第一组有{words.Customers(first.Customers.Length)}，占合计的 {words.Percent(first.ShareOfValue)}");
        return new(Picture.Usual, Top + Tall + 60, title, description, svg =>
        {
            for (var i = 0; i < deciles.Length; i++)
            {
                var decile = deciles[i];
                var (x, middle) = (Left + (i * step), Left + ((i + 0.5) * step));
                var tall = Math.Max(decile.Total == 0 ? 0 : 1.5, Math.Abs(decile.Total) * scale);
                var y = decile.Total >= 0 ? zero - tall : zero;
                if (tall > 0)
                {
                    var tip = $"{decile.Number}: {words.Customers(decile.Customers.Length)}, {PictureWords.Amount(decile.Total)}, {words.Percent(decile.ShareOfValue)}";
                    svg.Rect(x + 4, y, step - 8, tall, decile.Total >= 0 ? "main" : "bad", Math.Min(3, tall / 2), tip);
                }

                svg.Text(middle, Math.Min(y, zero) - 22, "tick mid", PictureWords.Amount(decile.Total));
                if (decile.ShareOfValue is { } share)
                {
                    svg.Text(middle, Math.Min(y, zero) - 7, "tick mid", words.Percent(share));
                }

                svg.Text(middle, Top + Tall + 20, "mid", decile.Number.ToString(CultureInfo.InvariantCulture));
            }

            svg.Line(Left, zero, Left + Across, zero, "rule")
                .Text(Picture.Usual / 2, Top + Tall + 44, "soft mid", words.Say("groups of the same number of customers, the best first", "人数相同的十组客户（由高到低）"));
        });
    }
}
