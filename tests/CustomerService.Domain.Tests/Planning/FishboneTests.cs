using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using CustomerService.Domain.Drawing;
using CustomerService.Domain.Planning;
using FsCheck;
using FsCheck.Fluent;
using static CustomerService.Domain.Tests.Planning.PlanDesk;

namespace CustomerService.Domain.Tests.Planning;

public sealed class FishboneTests
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    private static readonly PdcaCycle Late = AtStep(PdcaStep.FindCauses)
        .AddCause("every quotation is typed anew", CauseCategory.Method, Lead, At(3)).Accepted()
        .AskWhy(1, "prices are looked up in three lists, and nobody knows which of them holds for machines that are sold abroad or to dealers", Lead, At(3)).Accepted()
        .AskWhy(2, "no <templates> & no list", Lead, At(3)).Accepted()
        .AddCause("一个人签署所有报价单，休假时没有人代签，客户只能等他回来", CauseCategory.People, Lead, At(3)).Accepted()
        .AddCause("weekends", null, Lead, At(3)).Accepted()
        .CompleteStep(Lead, At(3)).Accepted().ArgueMainCause(3, "all others follow", null, Lead, At(3)).Accepted().Cycle;

    [Fact]
    public void The_diagram_has_the_problem_at_its_head_and_says_what_it_shows()
    {
        var svg = Drawn(Late, Language.English);

        Assert.Equal(["Quotations are", "answered late."], Texts(svg).Where(text => text.X > svg.Width - 200).Select(text => text.Text));
        Assert.Equal("Quotations are answered late. Causes: 5, bones: 3. The main cause is 3. no <templates> & no list", svg.Root.Element(Space + "desc")!.Value);
        Assert.Equal("Quotations are answered late. 原因 5 项，大骨 3 条。主要原因：3. no <templates> & no list", Drawn(Late, Language.Chinese).Root.Element(Space + "desc")!.Value);
        Assert.Equal("chart-title chart-desc", svg.Root.Attribute("aria-labelledby")!.Value);
    }

    [Fact]
    public void Bones_stand_above_and_below_in_turn_in_either_language()
    {
        var svg = Drawn(Late, Language.Chinese);
        var spine = double.Parse(svg.Root.Elements(Space + "path").First().Attribute("d")!.Value.Split(' ')[1].Split('H')[0], CultureInfo.InvariantCulture);
        var labels = Texts(svg).Where(text => text.Look == "mid").ToList();

        Assert.Equal(["人员", "方法", "未分类"], labels.Select(label => label.Text));
        Assert.Equal(["people", "method", "no category"], Texts(Drawn(Late, Language.English)).Where(text => text.Look == "mid").Select(text => text.Text));
        Assert.Equal([true, false, true], labels.Select(label => label.Y < spine));
        Assert.True(labels[0].X < labels[2].X);
    }

    [Fact]
    public void The_main_cause_is_bold_on_a_ground_of_its_own_and_has_a_key()
    {
        var svg = Drawn(Late, Language.English);
        var bold = Assert.Single(svg.Root.Descendants(Space + "g"), group => group.Attribute("style") is not null);
        var ground = svg.Root.Elements(Space + "rect").First(rect => rect.Attribute("class")!.Value == "pale");
        var (main, plain) = (Texts(svg).Single(text => text.Text == "3. no <templates>"), Texts(svg).First(text => text.Text.StartsWith("1. ", StringComparison.Ordinal)));

        Assert.Equal(["3. no <templates>", "& no list"], bold.Elements(Space + "text").Select(text => text.Value));
        Assert.True(Number(ground, "x") < main.X && Number(ground, "y") < main.Y && Number(ground, "y") + Number(ground, "height") > main.Y);
        Assert.True(main.X > plain.X);   // an answer is indented
        Assert.Contains(Texts(svg), text => text.Text == "main cause");
        Assert.DoesNotContain(Texts(Drawn(Late with { MainCause = null }, Language.English)), text => text.Text == "main cause");
        Assert.Contains("No main cause was argued yet.", Drawn(Late with { MainCause = null }, Language.English).Root.Element(Space + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_broken_cut_off_after_three_lines_and_whole_in_its_tooltip()
    {
        var groups = Drawn(Late, Language.English).Root.Descendants(Space + "g").ToList();

        Assert.Equal(["2. prices are looked", "up in three lists, and", "nobody knows which…"], groups.Single(group => group.Element(Space + "title") is not null).Elements(Space + "text").Select(text => text.Value));
        Assert.Equal("2. " + Late.Causes[1].Text, groups.Select(group => group.Element(Space + "title")?.Value).OfType<string>().Single());
        Assert.Equal(["4. 一个人签署所有报价单，", "休假时没有人代签，客户只能", "等他回来"], groups[0].Elements(Space + "text").Select(text => text.Value));
    }

    [Fact]
    public void Of_many_problems_the_head_shows_as_many_as_fit_and_the_description_all()
    {
        var texts = Enumerable.Range(1, 6).Select(i => $"Quotation {i} was answered much too late.").ToList();
        var svg = Drawn(Late with { Problems = [.. texts.Select(text => PlanProblem.Of(text))] }, Language.English);
        var head = Texts(svg).Where(text => text.X > svg.Width - 200).Select(text => text.Text).ToList();

        Assert.Equal((10, "…", "Quotation 1 was"), (head.Count, head[^1], head[0]));
        Assert.StartsWith(string.Join(' ', texts) + " Causes: 5", svg.Root.Element(Space + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_is_a_spine_with_a_head()
    {
        var svg = Drawn(AtStep(PdcaStep.AnalyzeSituation).Cycle, Language.English);

        Assert.Equal(["Quotations are", "answered late."], Texts(svg).Select(text => text.Text));
        Assert.Single(svg.Root.Elements(Space + "path"));
    }

    [Fact]   // property: whatever the tree, each cause is there once, inside the picture, and no text covers another or is crossed by a bone
    public void No_text_runs_into_another_or_into_a_bone() => Prop.ForAll(Cycles, cycle =>
    {
        var svg = Drawn(cycle, Language.English);
        var texts = Texts(svg);
        var bones = svg.Root.Elements(Space + "path").Where(path => path.Attribute("style")?.Value == "stroke-width:2").Select(Ends).ToList();
        Assert.Equal(Enumerable.Range(1, cycle.Causes.Length), texts.Where(text => text.Look.Length == 0 && char.IsAsciiDigit(text.Text[0])).Select(text => int.Parse(text.Text.Split('.')[0], CultureInfo.InvariantCulture)).Order());
        Assert.Equal(new CauseTree(cycle).Bones.Length, bones.Count);
        Assert.All(texts, text => Assert.True(text.X >= 0 && text.Right <= svg.Width && text.Y - 11 >= 0 && text.Y + 3 <= svg.Height, $"outside: {text}"));
        for (var i = 0; i < texts.Count; i++)
        {
            Assert.All(texts.Skip(i + 1), other => Assert.False(texts[i].Covers(other), $"{texts[i]} covers {other}"));
            Assert.All(bones, bone => Assert.False(texts[i].IsCrossedBy(bone), $"{bone} crosses {texts[i]}"));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Theory]
    [InlineData("one six three", 5, 9, "one,six,three"), InlineData("one six three", 7, 9, "one six,three"), InlineData("abcdefghij", 4, 9, "abcd,efgh,ij"), InlineData("a  b\n c", 9, 9, "a b c"), InlineData("mmm", 4, 9, "mm,m"), InlineData("ABC", 3, 9, "AB,C"), InlineData("", 9, 9, "")]
    [InlineData("一二三四五六", 4, 9, "一二,三四,五六"), InlineData("一二，三四", 4, 9, "一,二，,三四"), InlineData("一二abc", 4, 9, "一二,abc"), InlineData("one six three", 5, 2, "one,six…"), InlineData("😀😀", 2, 9, "😀,😀"), InlineData("a😀", 2, 9, "a,😀")]
    public void Texts_are_broken_where_a_reader_would(string text, int narrow, int most, string lines) =>
        Assert.Equal(lines.Length == 0 ? [] : Broken(lines), TextWidth.Lines(text, 10, (narrow * 5.6) + 0.1, most).AsEnumerable());

    // A full-width comma is a character of its own, not the one between the lines.
    private static string[] Broken(string lines) => lines.Split(',');

    private static Arbitrary<PdcaCycle> Cycles => Arb.From(
        from count in Gen.Choose(0, 40)
        from numbers in Gen.Choose(0, 999).ListOf(count * 3)
        from main in Gen.Choose(0, 40)
        from problems in Gen.Choose(1, 4)
        select Late with
        {
            Problems = [.. Enumerable.Range(1, problems).Select(problem => PlanProblem.Of(Words(problem * 7)))],
            Causes =
            [
                .. Enumerable.Range(0, count).Select(i => numbers[i * 3] % 3 > 0 && i > 0
                    ? new PlanCause { Text = Words(numbers[(i * 3) + 1]), Under = 1 + (numbers[(i * 3) + 2] % i) }
                    : new PlanCause { Text = Words(numbers[(i * 3) + 1]), Category = Category(numbers[(i * 3) + 2] % 10) }),
            ],
            MainCause = main >= 1 && main <= count ? new MainCause { Cause = main } : null,
        });

    private static CauseCategory? Category(int number) =>
        number < 6 ? CauseCategory.Shipped[number] : number == 9 ? null : new($"a-category-of-the-hosts-own-with-a-long-name-{number}");

    // From nothing to some thirty words, long, short and Chinese ones.
    private static string Words(int number) =>
        string.Join(number % 4 == 0 ? "" : " ", Enumerable.Range(0, 1 + (number % 31)).Select(i => (number + i) % 5 == 0 ? "没有人知道" : new string('m', 1 + ((number * (i + 3)) % 17))));

    private static (XElement Root, double Width, double Height) Drawn(PdcaCycle cycle, Language language)
    {
        var root = XDocument.Parse(new CauseTree(cycle).ToSvg(language)).Root!;
        return (root, Number(root, "width"), Number(root, "height"));
    }

    private static List<Box> Texts((XElement Root, double Width, double Height) svg) =>
    [
        .. svg.Root.Descendants(Space + "text").Select(text =>
        {
            var width = TextWidth.AtMost(text.Value, 13) * (text.Parent!.Attribute("style") is null ? 1 : 1.08);
            var look = text.Attribute("class")!.Value;
            return new Box(text.Value, look, Number(text, "x") - (look == "mid" ? width / 2 : 0), Number(text, "y"), width);
        }),
    ];

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static (double X1, double Y1, double X2, double Y2) Ends(XElement path)
    {
        var at = path.Attribute("d")!.Value.Split('M', 'L', ' ').Where(part => part.Length > 0).Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToImmutableArray();
        return (at[0], at[1], at[2], at[3]);
    }

    // What a text covers: from the top of its capitals to the end of its tails.
    private sealed record Box(string Text, string Look, double X, double Y, double Width)
    {
        public double Right => X + Width;

        public bool Covers(Box other) => X < other.Right && other.X < Right && Y - 11 < other.Y + 3 && other.Y - 11 < Y + 3;

        public bool IsCrossedBy((double X1, double Y1, double X2, double Y2) line) => Enumerable.Range(0, 101).Any(i =>
        {
            var (x, y) = (line.X1 + ((line.X2 - line.X1) * i / 100), line.Y1 + ((line.Y2 - line.Y1) * i / 100));
            return x > X && x < Right && y > Y - 11 && y < Y + 3;
        });
    }
}
