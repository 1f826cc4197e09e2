using System.Globalization;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Customers.Drawing;

/// <summary>A field of cells, the darker the likelier alive; often and of late at the lower right.</summary>
internal static class AliveMatrixPicture
{
    private const double Left = 70;
    private const double Top = 20;
    private const double Across = 620;
    private const double Down = 380;
    private const double Key = 40;

    public static Picture Of(AliveMatrix matrix, Language language)
    {
        var words = new PictureWords(language);
        var (wide, tall) = (Across / matrix.Recencies, Down / matrix.Frequencies);
        var title = words.Say($"Probability of being alive, {matrix.Model.Name}", $"存活概率（{matrix.Model.Name}）");
        var age = matrix.Age.ToString("0.##", CultureInfo.InvariantCulture);
        var unit = words.Say(matrix.Model.Unit.DisplayName);
        var often = matrix.Frequencies - 1;
        var (lately, longAgo) = (matrix[often, matrix.Recencies - 1], matrix[often, Math.Max(1, (matrix.Recencies - 1) / 4)]);
        var description = words.Say(
            $"Customers of age {age} {unit} with {often} repeat purchases: {words.Percent(lately)} if the last was just now, {words.Percent(longAgo)} if it was after a quarter of that time",
            $"期龄 {age} {unit}、重复购买 {often} 次的客户：刚刚购买者为 {words.Percent(lately)}，最近一次在期龄四分之一处者为 {words.Percent(longAgo)}");
        return new(Left + Across + 190, Top + Down + 60, title, description, svg =>
        {
            for (var x = 0; x < matrix.Frequencies; x++)
            {
                for (var column = 0; column < matrix.Recencies; column++)
                {
                    if (matrix[x, column] is { } alive)
                    {
                        Cell(svg, Left + (column * wide), Top + (x * tall), wide, tall, alive);
                    }
                }
            }

            var each = Math.Max(1, (int)Math.Ceiling(18 / tall));
            for (var x = 0; x < matrix.Frequencies; x += each)
            {
                svg.Text(Left - 8, Top + ((x + 0.5) * tall) + 4, "tick end", x.ToString(CultureInfo.InvariantCulture));
            }

            for (var quarter = 0; quarter <= 4; quarter++)
            {
                svg.Text(Left + (Across * quarter / 4), Top + Down + 18, "tick mid", (matrix.Age * quarter / 4).ToString("0.#", CultureInfo.InvariantCulture));
            }

            svg.Text(Left + (Across / 2), Top + Down + 42, "soft mid", words.Say($"age at the last purchase, {unit}", $"最近购买时的期龄（{unit}）"));
            DrawKey(svg, words);
        });
    }

    private static void DrawKey(SvgWriter svg, PictureWords words)
    {
        var x = Left + Across + 30;
        svg.Text(x, Top + 12, "soft", words.Say("alive", "存活"));
        for (var step = 0; step <= 4; step++)
        {
            var y = Top + 24 + (step * 26);
            svg.Rect(x, y, Key, 20, "paper");
            Cell(svg, x, y, Key, 20, 1 - (step / 4.0));
            svg.Text(x + Key + 8, y + 15, "tick", words.Percent(1 - (step / 4.0)));
        }

        svg.Text(x, Top + 24 + (5 * 26) + 20, "soft", words.Say("rows: repeat purchases", "行：重复购买次数"));
    }

    private static void Cell(SvgWriter svg, double x, double y, double width, double height, double alive) =>
        svg.Raw(string.Create(
            CultureInfo.InvariantCulture,
            $"<rect class=\"main\" fill-opacity=\"{0.04 + (0.96 * alive):0.##}\" x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\"/>"));
}
