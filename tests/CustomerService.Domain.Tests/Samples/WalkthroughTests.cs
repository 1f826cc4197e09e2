using System.Text.RegularExpressions;
using CustomerService.Domain.Samples;
using CustomerService.Domain.Tests.Conventions;
using CustomerService.Domain.Tests.Generators;

namespace CustomerService.Domain.Tests.Samples;

public sealed partial class WalkthroughTests
{
    private static readonly string Log = Path.Combine(Repository.Root, "docs/samples/Walkthrough/logs/small-helpdesk.csv");
    private static readonly string Purchases = Path.Combine(Repository.Root, "docs/samples/Walkthrough/logs/shop-purchases.csv");
    private static readonly string Procedure = Path.Combine(Repository.Root, "docs/samples/Walkthrough/procedures/helpdesk.json");

    [Theory, InlineData("en"), InlineData("zh")]
    public void It_runs_in_each_language_and_complains_of_nothing(string language)
    {
        var (code, output, error) = Run("--lang", language);

        Assert.Equal((0, ""), (code, error));
        Assert.EndsWith(Environment.NewLine, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Receive refused:", "no time limits (NoTimeLimit)")]
    [InlineData("Hand over refused (state: Fact finding):", "has not been handed over too often", "has not held the case before")]
    [InlineData("Raise dispute refused (state: Fact finding):", "repair, engineering.")]
    [InlineData("Confirm refused (state: Effect being verified):", "'handler' may not", "did not perform any of it", "management representative approved")]
    [InlineData("Explain refused (state: Customer met):", "no step 'Explain'")]
    [InlineData("Explain refused (state: Accepted and apologized):", "has been withdrawn: Gao Feng", "led away from the scene", "a note says why")]
    [InlineData("Conclude refused (state: Fact finding):", "4. Were there earlier cases with this milk?")]
    [InlineData("Adjourn refused (state: Negotiating):", "a number is given")]
    public void Each_refusal_of_the_two_cases_names_all_its_reasons(string refusal, params string[] reasons)
    {
        var lines = Lines("en");
        var at = lines.FindIndex(line => line.EndsWith($"✗ {refusal}", StringComparison.Ordinal));

        Assert.True(at >= 0, $"Nothing says '{refusal}'.");
        var given = lines.Skip(at + 1).TakeWhile(line => line.StartsWith("      - ", StringComparison.Ordinal)).ToList();
        Assert.Equal(reasons.Length, given.Count);
        Assert.All(given.Zip(reasons), pair => Assert.Contains(pair.Second, pair.First, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "final state: Settled", 2)]
    [InlineData("zh", "最终状态：已解决", 2)]
    [InlineData("en", "call-back due by 2026-03-02 23:59", 1)]
    [InlineData("zh", "回电期限：2026-03-02 23:59", 1)]
    [InlineData("en", "Escalated to level 1: supervisor", 3)]
    [InlineData("en", "the way to a verified effect: ", 1)]
    [InlineData("zh", "通往效果验证的路径：", 1)]
    [InlineData("en", "- Raise dispute, provided that", 1)]
    public void It_tells_what_matters(string language, string text, int times) =>
        Assert.Equal(times, Lines(language).Count(line => line.Contains(text, StringComparison.Ordinal)));

    [Fact]
    public void Until_the_receiver_accepts_the_sender_is_accountable() => Assert.Equal(
        ["Li Wei, repair", "Li Wei, repair", "Li Wei, repair", "Zhao Min, engineering", "Zhao Min, engineering", "Sun Hao, sales", "Zhao Min, engineering"],
        Lines("en").Where(line => line.Contains("accountable: ", StringComparison.Ordinal)).Select(line => line.Split("accountable: ")[1]));

    [Fact]
    public void Both_languages_tell_the_same_story()
    {
        var english = Lines("en").Select(Shape);
        var chinese = Lines("zh").Select(Shape);

        Assert.Equal(english, chinese);

        // The time of a step; otherwise the depth of the line and its marker.
        static string Shape(string line) => Step.Match(line) is { Success: true } step ? step.Value : Margin.Match(line).Value;
    }

    [Fact]
    public void The_Chinese_transcript_is_Chinese()
    {
        Assert.Empty(Lines("zh").SelectMany(line => LatinWord.Matches(line)).Select(match => match.Value).Distinct());
    }

    [Theory, InlineData("en"), InlineData("zh")]
    public void A_line_fits_a_terminal(string language) =>
        Assert.All(Lines(language), line => Assert.InRange(line.Sum(c => c >= '\u2E80' ? 2 : 1), 0, 110));

    [Fact]
    public void Two_runs_print_the_same() => Assert.Equal(Run("--lang", "zh"), Run("--lang", "zh"));

    [Theory]
    [InlineData("zh_CN.UTF-8", "一、水泵案")]
    [InlineData("de_DE.UTF-8", "1. The water pump")]
    [InlineData(null, "1. The water pump")]
    public void The_variable_decides_where_no_language_is_asked_for(string? variable, string title)
    {
        using var output = new StringWriter();

        Assert.Equal(0, Walkthrough.Run([], output, TextWriter.Null, variable));
        Assert.Contains(title, output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no option '--frobnicate'", "--frobnicate")]
    [InlineData("There is no option 'file.csv'", "file.csv")]
    [InlineData("--lang is 'fr'; it can be en or zh.", "--lang", "fr")]
    [InlineData("--lang needs a value.", "--lang")]
    [InlineData("--lang is given twice.", "--lang", "en", "--lang", "zh")]
    [InlineData("--log needs a value.", "--log", "--procedure", "p.json")]
    [InlineData("--log needs --procedure", "--log", "l.csv")]
    [InlineData("--procedure needs --log", "--procedure", "p.json")]
    [InlineData("--case names a column of --log", "--case", "id")]
    [InlineData("--log 须与 --procedure 同用", "--lang", "zh", "--log", "l.csv")]
    [InlineData("--log and --transactions show different things", "--log", "l.csv", "--procedure", "p.json", "--transactions", "t.csv")]
    [InlineData("--end and --currency speak of --transactions", "--end", "2025-01-01")]
    [InlineData("--end is 'soon'; it is a day", "--transactions", "t.csv", "--end", "soon")]
    [InlineData("--currency is 'yuan'; it is three capital letters", "--transactions", "t.csv", "--currency", "yuan")]
    public void A_wrong_call_is_answered_with_one_line(string message, params string[] args)
    {
        var (code, output, error) = Run(args);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
        Assert.Equal(error.Length - Environment.NewLine.Length, error.IndexOf(Environment.NewLine, StringComparison.Ordinal));
    }

    [Theory, InlineData("--help", "Usage:"), InlineData("-h", "Usage:"), InlineData("--help --lang zh", "用法")]
    public void Help_is_given_to_those_who_ask(string args, string begin)
    {
        var (code, output, error) = Run(args.Split(' '));

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith(begin, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_of_ones_own_is_judged_without_the_stories()
    {
        var (code, output, error) = Run("--lang", "en", "--log", Log, "--procedure", Procedure);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Fitting cases:", output, StringComparison.Ordinal);
        Assert.DoesNotContain("water pump", output, StringComparison.Ordinal);
        Assert.EndsWith(output, Run("--lang", "en").Output, StringComparison.Ordinal);   // the stories end with the same log
    }

    [Theory, InlineData("--case"), InlineData("--activity"), InlineData("--timestamp"), InlineData("--resource"), InlineData("--department"), InlineData("--deadline")]
    public void A_column_that_the_log_does_not_have_is_named(string option)
    {
        var (code, output, error) = Run("--log", Log, "--procedure", Procedure, option, "no-such-column");

        Assert.NotEqual(0, code);
        Assert.Equal("", output);
        Assert.Contains("no-such-column", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_is_written_as_a_page_where_that_is_asked_for()
    {
        var page = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.html");
        try
        {
            var (code, output, error) = Run("--lang", "zh", "--log", Log, "--procedure", Procedure, "--html", page);

            Assert.Equal((0, ""), (code, error));
            Assert.EndsWith($"带图表的网页：{page}{Environment.NewLine}", output, StringComparison.Ordinal);
            Assert.Contains("lang=\"zh-Hans\"", File.ReadAllText(page), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(page);
        }
    }

    [Fact]
    public void A_page_that_cannot_be_written_is_told_with_its_path()
    {
        var (code, output, error) = Run("--log", Log, "--procedure", Procedure, "--html", Path.Combine(Path.GetTempPath(), "no", "such", "place.html"));

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("place.html", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_is_written_as_a_page_too()
    {
        var page = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.html");
        try
        {
            var (code, output, error) = Run("--lang", "en", "--plan", page);

            Assert.Equal((0, "", Run("--lang", "en").Output), (code, error, output));
            Assert.Contains("<h1>Answer quotations in time</h1>", File.ReadAllText(page), StringComparison.Ordinal);
            Assert.Contains("there is no such file", Run("--lang", "en", "--plan", Path.Combine(page, "no.html")).Error, StringComparison.Ordinal);
            Assert.Equal(2, Run("--plan", page, "--log", Log, "--procedure", Procedure).Code);
        }
        finally
        {
            File.Delete(page);
        }
    }

    [SharedFact("data/permit_receipt_event_log.csv")]
    public void On_the_permit_log_92_of_1434_cases_end_after_their_deadline()
    {
        var permits = Path.Combine(Repository.Root, "docs/samples/Walkthrough/procedures/permits.json");
        var page = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.html");
        var (code, output, _) = Run("--lang", "en", "--log", SharedData.Path("data/permit_receipt_event_log.csv"), "--procedure", permits, "--deadline", "deadline", "--html", page);

        Assert.Equal(0, code);
        Assert.Contains(">1,434<", File.ReadAllText(page), StringComparison.Ordinal);
        File.Delete(page);
        Assert.Contains("Cases whose last event is after their deadline: 92 of 1434", output, StringComparison.Ordinal);
    }

    [Theory, InlineData("en"), InlineData("zh")]
    public void The_deadline_of_a_law_is_derived_day_by_day(string language)
    {
        var lines = Lines(language).SkipWhile(line => !line.StartsWith("3. ", StringComparison.Ordinal) && !line.StartsWith("三、", StringComparison.Ordinal)).ToList();
        Assert.Equal(65, lines.Count(line => line.StartsWith("      - ", StringComparison.Ordinal)));   // from 15 April to 18 June
        Assert.Contains(lines, line => line.Contains("2026-06-18 17:00", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("2026-06-14 23:59", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("2026-06-26 17:00", StringComparison.Ordinal));
    }

    [Theory, InlineData("en", "Approved by", "Missing"), InlineData("zh", "批准", "（缺）")]
    public void The_plan_is_printed_as_an_approved_document_that_lacks_nothing(string language, string approved, string missing)
    {
        var lines = Plan(language);

        Assert.Contains($"## {approved}", lines);
        Assert.DoesNotContain(lines, line => line.Contains(missing, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Sum(c => c >= '\u2E80' ? 2 : 1), 0, 110));
    }

    [Theory]
    [InlineData("en", "      - Measure 2 is neither done nor dropped: a deputy who signs.")]
    [InlineData("en", "      - Goal 1 is met and has no standard: median answer.")]
    [InlineData("en", "    * answered in time: 88 → 92%, partly met; difference -0.8 to 8.9 points at 95%: no difference shown")]
    [InlineData("en", "      - WI-14: Two engineers may quote each special machine.")]
    [InlineData("zh", "      - 措施 1 没有责任人。")]
    [InlineData("zh", "    * 按时答复率：88 → 96%，达成；差值 95% 区间 3.7 至 12.5 个百分点：改善")]
    public void The_plan_is_told_from_its_refusals_to_its_standards(string language, string line) => Assert.Contains(line, Plan(language));

    [Fact]
    public void Both_languages_tell_the_same_plan() =>
        Assert.Equal(Plan("en").Select(line => Margin.Match(line).Value), Plan("zh").Select(line => Margin.Match(line).Value));

    [Fact]
    public void The_log_of_the_shop_is_the_one_that_was_drawn() =>
        Assert.Equal(ShopLog.Csv(), Repository.ReadText("docs/samples/Walkthrough/logs/shop-purchases.csv"));

    [Fact]
    public void Transactions_of_ones_own_are_valued_without_the_stories()
    {
        var page = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.html");
        try
        {
            var (code, output, error) = Run("--lang", "en", "--transactions", Purchases, "--currency", "CNY", "--html", page);

            Assert.Equal((0, ""), (code, error));
            Assert.StartsWith("1316 transactions from 2025-01-01 to 2025-12-31; 400 customers", output, StringComparison.Ordinal);
            Assert.Contains("VIP customers: 4, ", output, StringComparison.Ordinal);
            Assert.Contains(output[..output.IndexOf("The page with", StringComparison.Ordinal)], Run("--lang", "en").Output, StringComparison.Ordinal);
            Assert.Equal(4, Regex.Count(File.ReadAllText(page), "data:image/svg"));
        }
        finally
        {
            File.Delete(page);
        }
    }

    [Fact]
    public void A_day_ends_the_observation()
    {
        var (code, output, _) = Run("--lang", "zh", "--transactions", Purchases, "--currency", "CNY", "--end", "2025-06-30");

        Assert.Equal(0, code);
        Assert.Contains("截至 2025-06-30", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customer,date,amount\na,2025-01-01,5\na,2025-02-30,5\n", "Line 3")]
    [InlineData("customer,date,amount\na,2025-01-01,5\n", "last day of observation")]
    [InlineData("customer,day,amount\na,2025-01-01,5\n", "date")]
    public void A_log_that_cannot_be_used_is_told_with_its_place(string csv, string why)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.csv");
        File.WriteAllText(file, csv);
        var (code, output, error) = Run("--lang", "en", "--transactions", file, "--currency", "CNY");
        File.Delete(file);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith(file, error, StringComparison.Ordinal);
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_customers_get_a_pyramid_of_what_they_spent_and_the_reason_why_no_more()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.csv");
        File.WriteAllText(file, "customer,date,amount\na,2025-01-01,5\na,2025-02-03,5\nb,2025-01-04,7\nc,2025-01-05,9\nc,2025-03-30,9\n");
        var (code, output, _) = Run("--lang", "en", "--transactions", file, "--currency", "CNY");
        File.Delete(file);

        Assert.Equal(0, code);
        Assert.Contains("No value to come can be calculated; what was spent so far is ranked instead:", output, StringComparison.Ordinal);
        Assert.Contains("small customers: ", output, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (Walkthrough.Run(args, output, error, langVariable: null), output.ToString(), error.ToString());
    }

    // The cases; what follows is the report on a log, whose activities are in the language of the log.
    private static List<string> Lines(string language) =>
        [.. Run("--lang", language).Output.Split(Environment.NewLine).TakeWhile(line => !LastTitle.IsMatch(line))];

    // The plan, after its title and before the log.
    private static List<string> Plan(string language) =>
        [.. Run("--lang", language).Output.Split(Environment.NewLine).SkipWhile(line => !PlanTitle.IsMatch(line)).Skip(1).TakeWhile(line => !LogTitle.IsMatch(line))];

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d  ")]
    private static partial Regex Step { get; }

    [GeneratedRegex("^ *[-*✗]?")]
    private static partial Regex Margin { get; }

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex LatinWord { get; }

    [GeneratedRegex("^(4\\. |四、)")]
    private static partial Regex LastTitle { get; }

    [GeneratedRegex("^(5\\. An|五、)")]
    private static partial Regex PlanTitle { get; }

    [GeneratedRegex("^(6\\. |六、)")]
    private static partial Regex LogTitle { get; }
}
