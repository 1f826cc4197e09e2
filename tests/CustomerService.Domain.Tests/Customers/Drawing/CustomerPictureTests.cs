using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Segments;

namespace CustomerService.Domain.Tests.Customers.Drawing;

public sealed class CustomerPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly BgNbd Model = new(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, TimeUnit.Weeks);
    private static readonly RankedCustomers Ten = Ranked(420, 380, 40, 40, 30, 20, 20, 20, 15, 15);

    public static TheoryData<Language> BothLanguages => [Language.English, Language.Chinese];

    [Theory, MemberData(nameof(BothLanguages))]
    public void Every_picture_is_well_formed_and_needs_no_other_file(Language language)
    {
        string[] pictures =
        [
            ParetoAnalysis.Of(Ten).ToSvg(language), DecileAnalysis.Of(Ten, DecileMeasure.Profit).ToSvg(language),
            CustomerPyramid.Curry.Divide(Ten).ToSvg(language), AliveMatrix.Of(Model, 39, 10, 20).ToSvg(language),
        ];

        Assert.All(pictures, picture =>
        {
            var svg = XDocument.Parse(picture).Root!;
            Assert.Equal(Svg + "svg", svg.Name);
            Assert.NotEmpty(svg.Element(Svg + "title")!.Value);
            Assert.NotEmpty(svg.Element(Svg + "desc")!.Value);
            Assert.DoesNotContain("href", picture, StringComparison.Ordinal);
            Assert.DoesNotContain("NaN", picture, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_curve_marks_what_the_top_fifth_brings()
    {
        var picture = XDocument.Parse(ParetoAnalysis.Of(Ten).ToSvg(Language.English)).Root!;

        Assert.Contains(picture.Descendants(Svg + "text"), text => text.Value == "20% → 80%");
        Assert.StartsWith("The top 20% of 10 customers bring 80% of the total", picture.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_curve_starts_at_nothing_and_ends_at_everything()
    {
        var path = XDocument.Parse(ParetoAnalysis.Of(Ten).ToSvg(Language.English)).Root!.Descendants(Svg + "path").Single(path => (string?)path.Attribute("class") == "edge");
        var points = ((string)path.Attribute("d")!).Split('M', 'L').Skip(1).Select(Point).ToList();

        Assert.Equal(11, points.Count);
        Assert.Equal((64.0, 416.0), points[0]);
        Assert.Equal((464.0, 16.0), points[^1]);
        Assert.Equal((144.0, 96.0), points[2]);   // two customers of ten, 80%
    }

    [Fact]
    public void Where_some_cost_more_than_they_bring_the_curve_stays_in_the_picture()
    {
        var path = XDocument.Parse(ParetoAnalysis.Of(Ranked(10, 5, -3, -8)).ToSvg(Language.English)).Root!.Descendants(Svg + "path").Single(path => (string?)path.Attribute("class") == "edge");
        var points = ((string)path.Attribute("d")!).Split('M', 'L').Skip(1).Select(Point).ToList();

        Assert.All(points, point => Assert.InRange(point.Y, 16, 416));
        Assert.Equal(16, points[2].Y);   // the highest point: after the two who bring something
    }

    [Fact]
    public void Without_a_total_there_is_a_sentence_instead_of_a_curve()
    {
        Assert.Contains("合计不大于 0", ParetoAnalysis.Of(Ranked(5, -5)).ToSvg(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains("The total is not above 0", ParetoAnalysis.Of(Ranked()).ToSvg(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_bars_are_as_tall_as_their_groups()
    {
        var bars = Bars(DecileAnalysis.Of(Ten, DecileMeasure.Money).ToSvg(Language.English), "main");

        Assert.Equal(10, bars.Count);
        Assert.Equal([260.0, 235.2, 24.8], bars.Take(3).Select(bar => Number(bar, "height")));
        Assert.Equal("1: 1 customer, 420, 42%", bars[0].Element(Svg + "title")!.Value);
    }

    [Fact]
    public void Groups_that_cost_hang_below_the_line()
    {
        var picture = DecileAnalysis.Of(Ranked(30, 10, -20), DecileMeasure.Profit).ToSvg(Language.English);
        var (up, down) = (Bars(picture, "main"), Bars(picture, "bad"));

        Assert.Equal((2, 1), (up.Count, down.Count));
        Assert.Equal(Number(up[0], "y") + Number(up[0], "height"), Number(down[0], "y"), 0.11);
        Assert.Equal((156.0, 104.0), (Number(up[0], "height"), Number(down[0], "height")));
    }

    [Fact]
    public void A_pyramid_shows_each_level_with_its_two_shares()
    {
        var ranked = Ranked([.. Enumerable.Range(1, 100).Select(i => (double)i)]);
        var picture = XDocument.Parse(CustomerPyramid.Curry.Divide(ranked).ToSvg(Language.Chinese)).Root!;
        var texts = picture.Descendants(Svg + "text").Select(text => text.Value).ToList();

        Assert.Equal(4, picture.Elements(Svg + "path").Count());
        Assert.Contains("VIP客户", texts);
        Assert.Contains("1 名客户 · 100", texts);
        Assert.Contains("80 名客户 · 3,240", texts);
        Assert.Contains("64%", texts);   // 3,240 of 5,050
        Assert.DoesNotContain(XDocument.Parse(CustomerPyramid.Curry.Divide(Ranked([.. Enumerable.Range(1, 2000).Select(i => 1000.0 * i)])).ToSvg(Language.English)).Root!.Descendants(Svg + "text"), text => text.Value.Contains('…', StringComparison.Ordinal));
    }

    [Fact]
    public void The_matrix_has_a_cell_for_every_possible_customer_and_none_for_the_others()
    {
        var matrix = AliveMatrix.Of(Model, 39, highestFrequency: 3, recencies: 5);
        var cells = Bars(matrix.ToSvg(Language.English), "main");

        Assert.Equal((4, 5), (matrix.Frequencies, matrix.Recencies));
        Assert.Equal(1, matrix[0, 0]);
        Assert.Null(matrix[0, 1]);
        Assert.Null(matrix[1, 0]);
        Assert.Equal(Model.ProbabilityAlive(new Buying(3, 39 * 3 / 4.0, 39)), matrix[3, 3]);
        Assert.Equal(1 + (3 * 4) + 5, cells.Count);   // and five in the key
    }

    [Fact]
    public void A_matrix_of_nothing_or_of_too_much_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AliveMatrix.Of(Model, 0, 3, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => AliveMatrix.Of(Model, 39, 0, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => AliveMatrix.Of(Model, 39, 3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AliveMatrix.Of(Model, 39, 1001, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => AliveMatrix.Of(Model, 39, 3, 1001));
    }

    private static List<XElement> Bars(string picture, string look) =>
        [.. XDocument.Parse(picture).Root!.Descendants(Svg + "rect").Where(rect => (string?)rect.Attribute("class") == look)];

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);

    private static (double X, double Y) Point(string text)
    {
        var parts = text.Split(' ');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static RankedCustomers Ranked(params ImmutableArray<double> amounts) =>
        RankedCustomers.Of([.. amounts.Select((amount, i) => new CustomerAmount(new(FormattableString.Invariant($"c{i:D3}")), amount))]);
}
