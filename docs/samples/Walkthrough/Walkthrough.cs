namespace CustomerService.Domain.Samples;

/// <summary>Complaint cases as they happen, two laws, what customers are worth, an improvement in two cycles, a log of cases held against a procedure; or a log of the reader's own.</summary>
internal static class Walkthrough
{
    /// <summary>Runs the program. It reads no clock and no environment: two runs print the same.</summary>
    /// <param name="args">See <see cref="Arguments.Usage"/>.</param>
    /// <param name="output">Takes the transcript.</param>
    /// <param name="error">Takes one line about a wrong call.</param>
    /// <param name="langVariable">The variable LANG, for the language where <c>--lang</c> is not given; null for English.</param>
    /// <returns>0, or 2 after a wrong call.</returns>
    internal static int Run(string[] args, TextWriter output, TextWriter error, string? langVariable)
    {
        var (arguments, fault) = Arguments.Read(args, Languages.FromTag(langVariable));
        var language = arguments.Language;
        if (fault is not null)
        {
            error.WriteLine(fault.In(language));
            return 2;
        }

        if (arguments.Help)
        {
            output.WriteLine(Arguments.Usage.In(language));
            return 0;
        }

        if (arguments is { Log: { } log, Procedure: { } procedure })
        {
            return LogDemo.Run(output, error, language, log, procedure, arguments.Columns, arguments.Html);
        }

        if (arguments.Transactions is { } transactions)
        {
            return CustomerDemo.Run(output, error, language, transactions, arguments.End, arguments.Currency, arguments.Html);
        }

        var tell = new Narrator(output, language);
        new WaterPumpCase(tell).Tell();
        new YoghurtFlyCase(tell).Tell();
        new LawInTimeCase(tell).Tell();
        tell.Title(new("4. What the customers of a shop are worth", "四、一家茶店的客户价值"));
        CustomerDemo.Run(output, error, language, Shipped("logs/shop-purchases.csv"), end: null, "CNY", htmlPath: null);
        tell.Title(new("5. An improvement that goes round", "五、循环改进"));
        var page = new PlanCase(output, language).Tell();
        if (arguments.Plan is { } plan && LogDemo.WhyNotWritten(plan, page, language) is { } why)
        {
            error.WriteLine($"{plan}: {why}");
            return LogDemo.Refused;
        }

        tell.Title(new("6. A log of cases against a procedure", "六、案件日志与处理程序的符合性"));
        return LogDemo.Run(output, error, language, Shipped("logs/small-helpdesk.csv"), Shipped("procedures/helpdesk.json"), columns: null, arguments.Html);
    }

    private static string Shipped(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
