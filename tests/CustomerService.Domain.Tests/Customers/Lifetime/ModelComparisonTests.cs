using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;
using NodaTime;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

public sealed class ModelComparisonTests
{
    [SharedFact("data/cdnow_summary.csv")]
    public void On_CDNOW_the_modified_model_is_best_by_a_hair_and_Pareto_last()
    {
        var comparison = ModelComparison.Of(BuyingSamples.Table("cdnow"));

        Assert.Equal(["MBG/NBD", "BG/NBD", "Pareto/NBD"], comparison.Models.Select(model => model.Name));
        Assert.Equal([-9582.1, -9582.4, -9595.0], comparison.Models.Select(model => Math.Round(model.LogLikelihood, 1)));
        Assert.All(comparison.Models, model => Assert.Equal(8 - (2 * model.LogLikelihood), model.Aic, 1e-9));
        Assert.Same(comparison.Models[0].Model, comparison.Best);
        Assert.IsType<MbgNbd>(comparison.Best);
    }

    [Fact]
    public void Models_without_an_outcome_stand_last_and_nothing_is_best_where_none_has_one()
    {
        var comparison = ModelComparison.Of(BuyingTable.Of([.. Enumerable.Range(1, 50).Select(i => new Buying(0, 0, i))], TimeUnit.Weeks));

        Assert.Null(comparison.Best);
        Assert.All(comparison.Models, model => Assert.Equal((FitOutcome.NotIdentified, null), (model.Outcome, model.Model)));
        Assert.All(comparison.Models, model => Assert.StartsWith("Nobody bought a second time", model.Reason.English, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_has_a_line_for_each_model_in_either_language()
    {
        var comparison = ModelComparison.Of(BuyingTable.Of([.. Enumerable.Range(1, 50).Select(i => new Buying(0, 0, i))], TimeUnit.Weeks));

        Assert.Equal(["| model | outcome | log-likelihood | AIC |", "| --- | --- | ---: | ---: |"], comparison.ToMarkdown(Language.English).Split('\n').Take(2));
        Assert.Equal(3, comparison.ToMarkdown(Language.Chinese).Split('\n').Count(line => line.Contains("| 不可识别 |", StringComparison.Ordinal)));
    }

    [SharedFact("data/cdnow_transactions.csv")]
    public void On_CDNOW_the_holdout_has_1882_purchases_and_the_forecast_is_an_eighth_short()
    {
        var end = new LocalDate(1997, 9, 30);
        using var text = File.OpenText(SharedData.Path("data/cdnow_transactions.csv"));
        var customers = PurchaseHistory.Summarize(TransactionLogReader.Open(text, currency: "USD").ReadToEnd().AsSpan(), end, TimeUnit.Weeks, holdoutEnd: end.PlusWeeks(39));

        var report = HoldoutReport.Of(customers, BgNbd.Fit(customers.Buying).Model);

        Assert.Equal((2357L, 1882L, 39.0, "BG/NBD"), (report.Customers, report.Actual, report.Horizon, report.Model));
        Assert.Equal(1653, report.Expected, 1.0);
        Assert.Equal(-0.1215, report.Bias!.Value, 0.001);
        Assert.Equal(-0.1622, HoldoutReport.Of(customers, MbgNbd.Fit(customers).Model).Bias!.Value, 0.001);   // best by likelihood, worst in the holdout
        Assert.Equal(-0.1150, HoldoutReport.Of(customers, ParetoNbd.Fit(customers).Model).Bias!.Value, 0.001);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], report.ByFrequency.Select(row => row.Frequency));
        Assert.Equal(1411, report.ByFrequency[0].Customers);   // 2,357 less 946
        Assert.Equal(report.Expected, report.ByFrequency.Sum(row => row.Expected), 1e-9);
        Assert.Equal("| all | 2357 | 1653.", report.ToMarkdown(Language.English).Split('\n')[^2][..20]);
    }

    [Fact]
    public void The_error_of_a_holdout_is_a_mean_over_customers()
    {
        var model = new BgNbd(0.243, 4.414, 0.793, 2.426, TimeUnit.Weeks);
        Transaction[] log = [Bought("a", 1), Bought("a", 50), Bought("a", 300), Bought("b", 2), Bought("b", 301), Bought("b", 310)];
        var customers = PurchaseHistory.Summarize(log, Day(200), TimeUnit.Weeks, holdoutEnd: Day(340));

        var report = HoldoutReport.Of(customers, model);

        var (a, b) = (model.ExpectedPurchases(customers.Customers[0].Buying, 20), model.ExpectedPurchases(customers.Customers[1].Buying, 20));
        Assert.Equal((3L, 20.0), (report.Actual, report.Horizon));
        Assert.Equal((Math.Abs(a - 1) + Math.Abs(b - 2)) / 2, report.MeanAbsoluteError, 1e-12);
        Assert.Equal([(0, 1L, 2L), (1, 1L, 1L)], report.ByFrequency.Select(row => (row.Frequency, row.Customers, row.Actual)));
    }

    [Fact]
    public void Without_a_holdout_or_in_another_unit_there_is_no_report()
    {
        var model = new BgNbd(0.243, 4.414, 0.793, 2.426, TimeUnit.Weeks);

        Assert.Throws<ArgumentException>(() => HoldoutReport.Of(PurchaseHistory.Summarize([Bought("a", 1)], Day(200), TimeUnit.Weeks), model));
        Assert.Throws<ArgumentException>(() => HoldoutReport.Of(PurchaseHistory.Summarize([Bought("a", 1)], Day(200), TimeUnit.Days, holdoutEnd: Day(210)), model));
        Assert.Null(HoldoutReport.Of(PurchaseHistory.Summarize([Bought("a", 1)], Day(200), TimeUnit.Weeks, holdoutEnd: Day(210)), model).Bias);
    }

    private static LocalDate Day(int number) => new LocalDate(2025, 1, 1).PlusDays(number);

    private static Transaction Bought(string customer, int day) => new(new(customer), Day(day), new Money(10, "EUR"));
}
