using CustomerService.Domain.Complaints.Conformance;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Samples;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments
{
    private static readonly string[] ColumnOptions = ["--case", "--activity", "--timestamp", "--resource", "--department", "--deadline"];
    private static readonly string[] Options = ["--lang", "--log", "--procedure", "--html", "--plan", "--transactions", "--end", "--currency", .. ColumnOptions];

    public static LocalizedText Usage { get; } = new(
        """
        Usage: ./build.sh demo [--lang en|zh] [--html FILE] [--plan FILE]
               ./build.sh demo [--lang en|zh] [--html FILE] --log FILE --procedure FILE [columns]
               ./build.sh demo [--lang en|zh] [--html FILE] --transactions FILE [--currency CODE] [--end DATE]

          --lang en|zh        the language; without it the one of the variable LANG
          --log FILE          an event log of your own, CSV or XES (by .xes): only its conformance is shown
          --procedure FILE    the procedure, written as JSON, that the log is held against
          --html FILE         writes a page with charts as well
          --plan FILE         writes the plan of the fifth story as a page, as a manager signs it
          --transactions FILE a CSV of your own, a line for each payment: only what its customers are worth is shown
          --currency CODE     the currency of the amounts, such as EUR, where no column holds it
          --end DATE          the last day that is looked at, such as 1997-09-30; without it the last of the log
          --help              this text

        Columns, where the header of the log has none of the well-known names:
          --case COLUMN       the case            --resource COLUMN     who acted (optional)
          --activity COLUMN   the activity        --department COLUMN   for which department (optional)
          --timestamp COLUMN  the time            --deadline COLUMN     by when the case must end (optional)
        """,
        """
        用法：./build.sh demo [--lang en|zh] [--html 文件] [--plan 文件]
             ./build.sh demo [--lang en|zh] [--html 文件] --log 文件 --procedure 文件 [列名选项]
             ./build.sh demo [--lang en|zh] [--html 文件] --transactions 文件 [--currency 币种] [--end 日期]

          --lang en|zh        语言；未指定时取环境变量 LANG
          --log 文件          自己的事件日志，CSV 或 XES（扩展名 .xes）：只显示符合性报告
          --procedure 文件    与日志对照的处理程序（JSON）
          --html 文件         另写成带图表的网页
          --plan 文件         将第五个故事的计划书写成网页
          --transactions 文件 自己的交易 CSV，每行一笔付款：只显示客户价值
          --currency 币种     无币种列时金额的币种，如 CNY
          --end 日期          观察期最后一天，如 1997-09-30；未指定时取日志的最后一天
          --help              显示本说明

        列名选项（日志表头没有通用列名时使用）：
          --case 列           案件                --resource 列         执行人（可选）
          --activity 列       活动                --department 列       部门（可选）
          --timestamp 列      时间                --deadline 列         案件期限（可选）
        """);

    public Language Language { get; private init; }

    public bool Help { get; private init; }

    public string? Log { get; private init; }

    public string? Procedure { get; private init; }

    public string? Html { get; private init; }

    public string? Plan { get; private init; }

    public EventLogColumns? Columns { get; private init; }

    public string? Transactions { get; private init; }

    public string? Currency { get; private init; }

    public LocalDate? End { get; private init; }

    /// <summary>Reads the command line.</summary>
    /// <param name="args">The words.</param>
    /// <param name="fallback">The language where none is asked for.</param>
    /// <returns>What is asked for, and the first fault; null where there is none.</returns>
    public static (Arguments Arguments, LocalizedText? Fault) Read(string[] args, Language fallback)
    {
        var spoken = new Arguments { Language = fallback };
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++)
        {
            var option = args[i];
            if (option is "--help" or "-h")
            {
                spoken = spoken with { Help = true };
                continue;
            }

            if (!Options.Contains(option))
            {
                return (spoken, new($"There is no option '{option}'; --help lists them.", $"没有选项“{option}”；--help 列出全部选项。"));
            }

            if (++i == args.Length || args[i].Length == 0 || args[i].StartsWith("--", StringComparison.Ordinal))
            {
                return (spoken, new($"{option} needs a value.", $"{option} 缺少取值。"));
            }

            if (!given.TryAdd(option, args[i]))
            {
                return (spoken, new($"{option} is given twice.", $"{option} 重复给出。"));
            }

            if (option == "--lang")
            {
                if (args[i] is not ("en" or "zh"))
                {
                    return (spoken, new($"--lang is '{args[i]}'; it can be en or zh.", $"--lang 的值“{args[i]}”无效；可用 en 或 zh。"));
                }

                spoken = spoken with { Language = Languages.FromTag(args[i]) };
            }
        }

        return (spoken.With(given), spoken.Help ? null : Incomplete(given));
    }

    private static LocalizedText? Incomplete(Dictionary<string, string> given) =>
        (given.ContainsKey("--log"), given.ContainsKey("--procedure")) switch
        {
            (true, _) when given.ContainsKey("--transactions") => new("--log and --transactions show different things: give one of them.", "--log 与 --transactions 显示的内容不同，请只给一个。"),
            _ when !given.ContainsKey("--transactions") && (given.ContainsKey("--end") || given.ContainsKey("--currency")) => new(
                "--end and --currency speak of --transactions, which is missing.", "--end 与 --currency 用于 --transactions，但缺少 --transactions。"),
            _ when given.TryGetValue("--end", out var end) && !LocalDatePattern.Iso.Parse(end).Success => new(
                $"--end is '{end}'; it is a day such as 1997-09-30.", $"--end 的值“{end}”不是日期；例如 1997-09-30。"),
            _ when given.TryGetValue("--currency", out var currency) && !Money.IsCurrency(currency) => new(
                $"--currency is '{currency}'; it is three capital letters such as EUR.", $"--currency 的值“{currency}”无效；须为三个大写字母，如 CNY。"),
            _ when given.ContainsKey("--plan") && (given.ContainsKey("--log") || given.ContainsKey("--procedure") || given.ContainsKey("--transactions")) => new(
                "--plan speaks of the stories, and a log of your own is shown without them.", "--plan 用于内置故事；显示自己的数据时没有这些故事。"),
            (true, false) => new(
                "--log needs --procedure: the JSON of the procedure that the log is held against.",
                "--log 须与 --procedure 同用：给出与日志对照的处理程序（JSON）。"),
            (false, true) => new("--procedure needs --log: the CSV event log to hold against it.", "--procedure 须与 --log 同用：给出要对照的 CSV 事件日志。"),
            (false, false) when given.Keys.FirstOrDefault(ColumnOptions.Contains) is { } column => new(
                $"{column} names a column of --log, which is missing.",
                $"{column} 指定 --log 的列，但缺少 --log。"),
            _ => null,
        };

    private Arguments With(Dictionary<string, string> given) => this with
    {
        Log = given.GetValueOrDefault("--log"),
        Procedure = given.GetValueOrDefault("--procedure"),
        Html = given.GetValueOrDefault("--html"),
        Plan = given.GetValueOrDefault("--plan"),
        Transactions = given.GetValueOrDefault("--transactions"),
        Currency = given.GetValueOrDefault("--currency"),
        End = given.GetValueOrDefault("--end") is { } end && LocalDatePattern.Iso.Parse(end) is { Success: true } day ? day.Value : null,
        Columns = ColumnOptions.Any(given.ContainsKey)
            ? new()
            {
                Case = given.GetValueOrDefault("--case"),
                Activity = given.GetValueOrDefault("--activity"),
                Timestamp = given.GetValueOrDefault("--timestamp"),
                Resource = given.GetValueOrDefault("--resource"),
                Department = given.GetValueOrDefault("--department"),
                Deadline = given.GetValueOrDefault("--deadline"),
            }
            : null,
    };
}
