using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Conformance.Judging;
using CustomerService.Domain.Complaints.Conformance.Reports;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CustomerService.Domain.Tests.Complaints.Conformance.Reports.ReportSamples;

namespace CustomerService.Domain.Tests.Complaints.Conformance.Reports;

public sealed class ChartTests
{
    private static readonly ReportWords English = new(Language.English);

    private static readonly ImmutableArray<LogHandOver> Few = [new("Repair", "Sales", 9), new("Sales", "Repair", 4), new("Repair", "Office", 1)];

    [Fact]
    public void Hand_overs_are_arrows_that_widen_with_their_number()
    {
        var svg = Read(HandOverGraph.ToSvg(Few, Language.English)!);

        Assert.Equal(3, svg.Descendants(Svg + "circle").Count());
        Assert.Equal(
            [("Repair → Office: 1", 3.7), ("Sales → Repair: 4", 6.3), ("Repair → Sales: 9", 9.0)],   // 1 + 8 times the root of the share of the greatest
            svg.Descendants(Svg + "g").Select(arrow => (arrow.Element(Svg + "title")!.Value, Number(arrow.Elements(Svg + "path").First(), "stroke-width"))));
        Assert.Equal("14 hand-overs between 3 departments; most often from Repair to Sales, 9 times.", svg.Root!.Element(Svg + "desc")!.Value);
    }

    [Fact]
    public void Mermaid_has_the_departments_and_arrows_in_order() =>
        Assert.Equal(
            """
            flowchart LR
                d0["Repair"]
                d1["Sales"]
                d2["Office"]
                d0 -->|9| d1
                d1 -->|4| d0
                d0 -->|1| d2

            """.ReplaceLineEndings("\n"),
            HandOverGraph.ToMermaid(Few));

    [Fact]
    public void A_hostile_name_breaks_no_Mermaid_label()
    {
        var lines = HandOverGraph.ToMermaid([new("a\"]\nclick d0 \"javascript:x\"", "<b>#quot;`", 1)]).Split('\n');

        Assert.Equal("    d0[\"#lt;b#gt;#35;quot;#96;\"]", lines[1]);
        Assert.Equal("    d1[\"a#quot;] click d0 #quot;javascript:x#quot;\"]", lines[2]);
        Assert.Equal(["flowchart LR", "    d1 -->|1| d0", ""], [lines[0], lines[3], lines[4]]);
    }

    [Fact]
    public void Without_hand_overs_there_is_no_picture()
    {
        Assert.Null(HandOverGraph.ToSvg([], Language.English));
        Assert.Equal("flowchart LR\n", HandOverGraph.ToMermaid([]));
        Assert.Throws<ArgumentException>("handOvers", () => HandOverGraph.ToSvg(default, Language.English));
        Assert.Throws<ArgumentException>("handOvers", () => HandOverGraph.ToMermaid([null!]));
    }

    [Fact]
    public void Of_many_departments_the_busiest_are_drawn_and_the_rest_is_told()
    {
        ImmutableArray<LogHandOver> many = [.. from one in Enumerable.Range(1, 30) from other in Enumerable.Range(1, 30) where one != other select new LogHandOver($"D{one}", $"D{other}", one + other)];
        var svg = Read(HandOverGraph.ToSvg(many, Language.English)!);

        Assert.Equal(HandOverGraph.MostDepartments, svg.Descendants(Svg + "circle").Count());
        Assert.Equal(HandOverGraph.MostArrows, svg.Descendants(Svg + "path").Count(path => path.Attribute("class")!.Value == "edge"));
        Assert.Contains("between the 16 busiest departments", svg.Root!.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("26,970 hand-overs between 30 departments; most often from D29 to D30, 59 times.", svg.Root.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]   // property: any names give a well-formed picture, the same in any order, with everything inside it
    public void Any_hand_overs_give_the_same_picture_in_any_order() => Prop.ForAll(
        Arb.From(Gen.ListOf(
            from one in ArbMap.Default.GeneratorFor<NonNull<string>>()
            from other in ArbMap.Default.GeneratorFor<NonNull<string>>()
            from times in Gen.Choose(1, 5_000)
            select new LogHandOver(one.Get, other.Get, times))),
        all =>
        {
            ImmutableArray<LogHandOver> handOvers = [.. all.DistinctBy(row => (row.From, row.To))];
            var svg = HandOverGraph.ToSvg(handOvers, Language.Chinese);
            return svg == HandOverGraph.ToSvg([.. handOvers.Reverse()], Language.Chinese)
                && (svg is null == handOvers.IsEmpty)
                && (svg is null || Read(svg).Descendants(Svg + "circle").All(circle => Inside(circle, "cx", 920) && Inside(circle, "cy", 560)));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]   // property: bins follow each other without gaps, hold every duration, and add up to all
    public void Bins_hold_every_duration() => Prop.ForAll(
        Arb.From(Gen.ListOf(Gen.OneOf(Gen.Choose(0, 5_000), Gen.Choose(0, 400_000_000)))),
        Arb.From(Gen.Elements(1, 60, 900)),
        (seconds, scale) =>
        {
            var durations = seconds.Select(each => Duration.FromSeconds((long)each * scale)).ToList();
            var (bins, _) = DurationBins.Of(DurationDistribution.Of(durations));
            return bins.IsEmpty == (durations.Count == 0)
                && bins.Sum(bin => bin.Count) == durations.Count
                && bins.Zip(bins.Skip(1)).All(pair => pair.First.To == pair.Second.From)
                && bins.All(bin => bin.From < bin.To)
                && (bins.IsEmpty || (bins[0].From <= durations.Min() && bins[^1].To > durations.Max() && bins.Length <= 24));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]   // just below twelve hours: its bucket's middle is above
    public void The_least_duration_has_its_bin_though_its_bucket_counts_in_the_next()
    {
        Duration[] durations = [.. new long[] { 718, 282_285_169, 238_111_408, 1_168 }.Select(minutes => Duration.FromMinutes(minutes))];
        Assert.True(DurationBins.Of(DurationDistribution.Of(durations)).Bins[0].From <= durations[0]);
    }

    [Fact]
    public void Bins_are_even_where_durations_are_alike_and_grow_where_they_are_not()
    {
        var (even, evenGrows) = DurationBins.Of(DurationDistribution.Of(Enumerable.Range(30, 12).Select(day => Duration.FromDays(day + 0.5))));
        var (grown, grows) = DurationBins.Of(DurationDistribution.Of([Duration.FromMinutes(2), Duration.FromMinutes(3), Duration.FromDays(50)]));

        Assert.Equal((false, true), (evenGrows, grows));
        Assert.Equal((Duration.FromDays(30), Duration.FromDays(42)), (even[0].From, even[^1].To));
        Assert.All(even, bin => Assert.Equal((Duration.FromDays(2), 2L), (bin.To - bin.From, bin.Count)));
        Assert.Equal((Duration.FromMinutes(1), Duration.FromMinutes(5), 2L), (grown[0].From, grown[0].To, grown[0].Count));
        Assert.Equal((Duration.FromDays(30), Duration.FromDays(60), 1L), (grown[^1].From, grown[^1].To, grown[^1].Count));
    }

    [Fact]
    public void A_bar_is_as_long_as_its_value_and_one_of_little_is_still_seen()
    {
        var svg = Read(BarCharts.Bars("t", "d", [new("a", 100, 200, "100"), new("b", 0, 0, "0"), new("c", 0.0001, 0, "little")]).Standalone());
        var lengths = svg.Descendants(Svg + "rect").Where(bar => bar.Attribute("class")!.Value is "main" or "pale").Select(bar => Number(bar, "width")).ToList();

        Assert.Equal([lengths[0], Math.Round(lengths[0] / 2, 1), 0, 1.5], lengths);
    }

    [Fact]
    public void Shares_fill_the_bar()
    {
        var svg = Read(BarCharts.Shares("t", "d", [new("a", 1, "1", "good"), new("b", 3, "3", "bad")]).Standalone());

        Assert.Equal([229.0, 689.0], svg.Descendants(Svg + "rect").Where(part => part.Attribute("class")!.Value is "good" or "bad" && Number(part, "height") > 20).Select(part => Number(part, "width")));
    }

    [Theory]
    [InlineData(0, "0.0%"), InlineData(1, "100.0%"), InlineData(0.99999, "99.9%"), InlineData(0.00001, "0.1%"), InlineData(0.71485, "71.5%"), InlineData(0.0005, "0.1%")]
    public void Only_all_is_100_percent_and_only_none_0(double share, string text) => Assert.Equal(text, ReportWords.Percent(share));

    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(0.4, "< 1 s", "不足 1 秒")]
    [InlineData(59, "59 s", "59 秒")]
    [InlineData(3_600, "1 h", "1 小时")]
    [InlineData(3_661, "1 h 1 min", "1 小时 1 分钟")]
    [InlineData(86_400 * 1_234.5, "1,234 d 12 h", "1,234 天 12 小时")]
    public void Time_has_two_units_at_most(double seconds, string english, string chinese)
    {
        Assert.Equal(english, English.Time(Duration.FromSeconds(seconds)));
        Assert.Equal(chinese, new ReportWords(Language.Chinese).Time(Duration.FromSeconds(seconds)));
    }

    [Fact]
    public void Working_time_has_no_days() =>
        Assert.Equal(("30 h 30 min", "–"), (English.Work(Duration.FromHours(30.5)), English.Work(null)));

    [Fact]
    public void A_long_text_is_cut_but_no_character_in_two()
    {
        Assert.Equal(new string('x', 119) + "…", ReportWords.Clip(new string('x', 500)));
        Assert.Equal(new string('x', 120), ReportWords.Clip(new string('x', 120)));
        Assert.Equal(new string('x', 118) + "…", ReportWords.Clip(new string('x', 118) + "😀😀😀"));
    }

    private static bool Inside(XElement element, string name, double end) => Number(element, name) is var place && place > 0 && place < end;

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
