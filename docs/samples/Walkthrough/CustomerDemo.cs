using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Retention;
using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Customers.Value;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Samples;

/// <summary>From a log of transactions to a list of the customers at risk and a pyramid.</summary>
internal sealed class CustomerDemo(TextWriter output, Language language)
{
    // Of the host, not of any source: what is left of the spend, and what money costs a year.
    private const double MarginShare = 0.3;
    private const double AnnualDiscountPercent = 10;
    private const int Listed = 8;
    private const double Reachable = 0.1;   // who is almost surely gone is no longer turned to

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the log and prints what its customers are worth, or says on <paramref name="error"/> why it cannot; nothing is printed by halves.</summary>
    public static int Run(TextWriter output, TextWriter error, Language language, string path, LocalDate? end, string? currency, string? htmlPath)
    {
        var place = path;
        try
        {
            using var text = new StringWriter { NewLine = Environment.NewLine };
            var pictures = new CustomerDemo(text, language).Tell(Read(path, currency), end);
            if (htmlPath is not null)
            {
                place = htmlPath;
                File.WriteAllText(htmlPath, Html(pictures, language), Utf8);
                text.WriteLine(new LocalizedText($"The page with the pictures: {htmlPath}", $"带图表的网页：{htmlPath}").In(language));
            }

            output.Write(text.ToString());
            return LogDemo.Done;
        }
        catch (Exception exception) when (WhyNot(exception, language) is { } why)
        {
            error.WriteLine($"{place}: {why}");
            return LogDemo.Refused;
        }
    }

    private static ImmutableArray<Transaction> Read(string path, string? currency)
    {
        using var text = new StreamReader(path, Utf8);
        return TransactionLogReader.Open(text, currency: currency).ReadToEnd();
    }

    private List<string> Tell(ImmutableArray<Transaction> log, LocalDate? end)
    {
        var (first, last) = (log.Min(row => row.Date), log.Max(row => row.Date));
        var until = end ?? last;
        var customers = PurchaseHistory.Summarize(log.AsSpan(), until, TimeUnit.Weeks, Refunds.NetOnTheDay);
        Say(
            $"{log.Length} transactions from {Iso(first)} to {Iso(last)}; {customers.Customers.Length} customers until {Iso(until)}, {customers.Buying.Repeaters} of whom bought again.",
            $"{Iso(first)} 至 {Iso(last)} 共 {log.Length} 笔交易；截至 {Iso(until)} 有 {customers.Customers.Length} 名客户，其中 {customers.Buying.Repeaters} 名重复购买。");
        if (customers.RefundsLeftOut > 0)
        {
            Say($"Refunds beyond the purchases of their day, left out: {customers.RefundsLeftOut}.", $"超出当日购买金额的退款不计：{customers.RefundsLeftOut} 笔。");
        }

        Check(log, first, until);

        var comparison = ModelComparison.Of(customers.Buying);
        Say($"The models of buying, fitted to all of it, the best of those that converged first:", $"以全部数据拟合的购买模型，已收敛者由优到劣：");
        output.Write(Lines(comparison.ToMarkdown(language)));
        var spending = customers.Spending is { } spends ? GammaGamma.Fit(spends) : null;
        if (comparison.Best is not { } best || spending?.Outcome != FitOutcome.Converged)
        {
            Say($"No value to come can be calculated; what was spent so far is ranked instead:", $"无法计算未来价值，改按已消费金额排序：");
            var why = comparison.Best is null ? comparison.Models[0].Reason : spending?.Reason ?? new LocalizedText("Nobody spent anything in a second purchase.", "没有重复购买的消费数据。");
            output.WriteLine($"  {why.In(language)}");
            return Concentration(customers.RankedBy(DecileMeasure.Money), DecileMeasure.Money, []);
        }

        var worth = CustomerLifetimeValue.ForEver(best, spending.Model, MarginShare, DiscountRate.FromAnnualPercent(AnnualDiscountPercent, TimeUnit.Weeks));
        var values = CustomerValues.Of(customers, worth);
        Say(
            $"To come, at a margin of 30% and 10% discount a year: {Amount(values.Total)}; {Amount(values.TotalAtRisk)} more if all were still customers.",
            $"按利润率 30%、年贴现率 10% 计，预期价值 {Amount(values.Total)}；若全部仍为客户，还可多得 {Amount(values.TotalAtRisk)}。");
        TellRisks(values);
        var matrix = AliveMatrix.Of(best, age: customers.Customers.Max(customer => customer.Buying.Age), highestFrequency: 20, recencies: 40);
        return Concentration(values.Ranked, DecileMeasure.Profit, [matrix.ToSvg(language)]);
    }

    // Fits the first three quarters of the time and forecasts the last.
    private void Check(ImmutableArray<Transaction> log, LocalDate first, LocalDate until)
    {
        var days = Period.DaysBetween(first, until);
        if (days < 28)
        {
            return;
        }

        var cut = first.PlusDays(days * 3 / 4);
        CustomerSummaries customers;
        try
        {
            customers = PurchaseHistory.Summarize(log.AsSpan(), cut, TimeUnit.Weeks, Refunds.NetOnTheDay, holdoutEnd: until);
        }
        catch (CustomerDataException)
        {
            return;   // the whole log was summed up already: only the first part has nobody who bought
        }

        if (ModelComparison.Of(customers.Buying).Best is { } best)
        {
            var report = HoldoutReport.Of(customers, best);
            Say(
                $"Fitted until {Iso(cut)}, {best.Name} expects {report.Expected:0} purchases afterwards; there were {report.Actual}.",
                $"以 {Iso(cut)} 之前的数据拟合，{best.Name} 预期其后购买 {report.Expected:0} 次；实际 {report.Actual} 次。");
        }
    }

    private void TellRisks(CustomerValues values)
    {
        Say($"Whom to turn to first, by value at risk, of those who are still customers with 10% or more:", $"按面临风险的价值，首先应联系（仍为客户的概率不低于 10%）：");
        output.Write(Lines(language == Language.Chinese ? "| 客户 | 静默（周） | 平常间隔（周） | 仍为客户 | 预期价值 | 面临风险 |" : "| customer | silent, weeks | usual gap, weeks | still a customer | to come | at risk |"));
        output.Write(Lines("| --- | ---: | ---: | ---: | ---: | ---: |"));
        foreach (var customer in values.MostAtRisk(Listed, Reachable))
        {
            output.Write(Lines(string.Create(
                CultureInfo.InvariantCulture,
                $"| {customer.Customer.Id} | {customer.Customer.SinceLastPurchase:0.0} | {customer.UsualGap:0.0} | {customer.ProbabilityAlive:0.00} | {customer.Value.Amount:0.00} | {customer.ValueAtRisk.Amount:0.00} |")));
        }
    }

    private List<string> Concentration(RankedCustomers ranked, DecileMeasure measure, List<string> pictures)
    {
        var (pareto, pyramid) = (ParetoAnalysis.Of(ranked), CustomerPyramid.Curry.Divide(ranked));
        if (pareto.TopFifth is null)
        {
            Say($"The amounts add up to nothing: there are no shares, and no pyramid.", $"金额合计不大于 0，没有占比，也没有金字塔。");
            return pictures;
        }

        Say($"The top 20% bring {pareto.TopFifth:0%}. The pyramid:", $"前 20% 的客户贡献 {pareto.TopFifth:0%}。金字塔：");
        foreach (var group in pyramid.Groups)
        {
            Item(
                $"{group.Level.Name.English}: {group.Count}, {group.ShareOfValue:0%} of the value",
                $"{group.Level.Name.Chinese}：{group.Count} 名，占价值的 {group.ShareOfValue:0%}");
        }

        return [pyramid.ToSvg(language), pareto.ToSvg(language), DecileAnalysis.Of(ranked, measure).ToSvg(language), .. pictures];
    }

    private static string Html(List<string> pictures, Language language)
    {
        var title = new LocalizedText("What customers are worth", "客户价值").In(language);
        var page = new StringBuilder($"<!doctype html>\n<html lang=\"{language.Tag}\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\n<body style=\"max-width:960px;margin:2em auto;font-family:system-ui,sans-serif\">\n<h1>{title}</h1>\n");
        foreach (var picture in pictures)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{TitleOf(picture)}</h2>\n<p><img alt=\"{TitleOf(picture)}\" style=\"max-width:100%\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(picture))}\"></p>\n");
        }

        return page.Append("</body></html>\n").ToString();
    }

    // A picture says in its title what it shows.
    private static string TitleOf(string picture) => picture[(picture.IndexOf("-title\">", StringComparison.Ordinal) + 8)..picture.IndexOf("</title>", StringComparison.Ordinal)];

    private static string? WhyNot(Exception exception, Language language) => exception switch
    {
        CustomerDataException data => string.Join(" ", data.Faults.Select(fault => Fault(fault, language)))
            + (data.FaultCount > data.Faults.Length ? new LocalizedText($" And {data.FaultCount - data.Faults.Length} more.", $" 另有 {data.FaultCount - data.Faults.Length} 处。").In(language) : ""),
        TransactionLogException => exception.Message,
        ArgumentException when exception.Message.Contains("currency", StringComparison.OrdinalIgnoreCase) => exception.Message,
        _ => LogDemo.WhyNot(exception, language),
    };

    // A reader counts payments from 1, and knows no parameters.
    private static string Fault(CustomerDataFault fault, Language language) => fault.Row == CustomerDataFault.WholeSet
        ? fault.Message.In(language)
        : new LocalizedText($"Payment {fault.Row + 1}: {fault.Message.English}", $"第 {fault.Row + 1} 笔付款：{fault.Message.Chinese}").In(language);

    private void Say(FormattableString english, FormattableString chinese) => output.WriteLine((language == Language.Chinese ? chinese : english).ToString(CultureInfo.InvariantCulture));

    private void Item(FormattableString english, FormattableString chinese) => output.WriteLine("  - " + (language == Language.Chinese ? chinese : english).ToString(CultureInfo.InvariantCulture));

    private static string Lines(string table) => string.Concat(table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"  {line}{Environment.NewLine}"));

    private static string Amount(Money money) => money.Amount.ToString("N2", CultureInfo.InvariantCulture) + " " + money.Currency;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
