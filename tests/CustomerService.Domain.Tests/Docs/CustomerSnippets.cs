using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Profiles;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Purchases.Rfm;
using CustomerService.Domain.Customers.Relations;
using CustomerService.Domain.Customers.Retention;
using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Customers.Value;
using CustomerService.Domain.Customers.Watchlists;
using CustomerService.Domain.Tests.Conventions;
using NodaTime;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The code of the guide page on customers.</summary>
public sealed class CustomerSnippets
{
    private const string Guide = "docs/customers.md";

    [Fact]
    public void From_transactions_to_a_ranked_list_and_a_pyramid()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        using var file = new StringReader(Repository.ReadText("docs/samples/Walkthrough/logs/shop-purchases.csv"));

        #region log-to-summaries
        var transactions = TransactionLogReader.Open(file, currency: "CNY").ReadToEnd();
        var customers = PurchaseHistory.Summarize(transactions.AsSpan(), endOfObservation: new LocalDate(2025, 12, 31), unit: TimeUnit.Weeks);

        Console.WriteLine($"{transactions.Length} transactions of {customers.Customers.Length} customers, {customers.Buying.Repeaters} of whom bought again");
        Console.WriteLine(customers.Customers[0]);
        #endregion

        Shown();

        #region fit
        var comparison = ModelComparison.Of(customers.Buying);
        Console.Write(comparison.ToMarkdown(Language.English));

        var buying = MbgNbd.Fit(customers);
        var spending = GammaGamma.Fit(customers);
        foreach (var parameter in buying.Parameters.Concat(spending.Parameters))
            Console.WriteLine($"{parameter.Name} = {parameter.Value:0.000} ± {parameter.StandardError:0.000}");

        var customer = customers.Find(new("T-012"))!.Value;
        Console.WriteLine($"alive: {buying.Interval(model => model.ProbabilityAlive(customer), QuantityRange.Probability, confidence: 0.95)}");
        Console.WriteLine($"next 13 weeks: {buying.Interval(model => model.ExpectedPurchases(customer, horizon: 13), QuantityRange.Positive, confidence: 0.95)} purchases");
        #endregion

        Shown();

        #region value
        var worth = CustomerLifetimeValue.ForEver(buying.Model, spending.Model, marginShare: 0.3, DiscountRate.FromAnnualPercent(10, TimeUnit.Weeks));
        var values = CustomerValues.Of(customers, worth);

        Console.WriteLine($"{values.Total} to come of {values.Customers.Length} customers; {values.TotalAtRisk} more if all were still customers");
        Console.WriteLine($"worth most: {string.Join(", ", values.Ranked.Customers.Take(3))}");
        foreach (var one in values.MostAtRisk(3, aliveAtLeast: 0.1))
            Console.WriteLine(one.InWords.English);
        #endregion

        Shown();

        #region pyramid
        var pyramid = CustomerPyramid.Curry.Divide(values.Ranked);
        foreach (var group in pyramid.Groups)
            Console.WriteLine($"{group.Level.Name.English}: {group.Count} customers, {100 * group.ShareOfValue:0}% of the value");

        string picture = pyramid.ToSvg(Language.English);      // also ParetoAnalysis, DecileAnalysis and AliveMatrix draw themselves
        #endregion

        Shown();

        #region budget
        var call = new RetentionOffer("call", new("a call", "电话回访"), new Money(5, "CNY"), effect: 0.10);
        var voucher = new RetentionOffer("voucher", new("a voucher", "代金券"), new Money(20, "CNY"), effect: 0.15);
        var options = values.MostAtRisk(100, aliveAtLeast: 0.1).SelectMany(one => new[] { call.For(one.Customer.Id, one.ValueAtRisk), voucher.For(one.Customer.Id, one.ValueAtRisk) });

        var plan = RetentionBudget.Allocate(options.ToArray(), budget: new Money(200, "CNY"));
        Console.WriteLine(plan.InWords.English);
        #endregion

        Shown();

        #region remedy
        var complaining = values.Customers.First(one => one.Customer.Id == customer.Id);
        var value = values.IntervalIfAlive(complaining, buying, spending, confidence: 0.95);      // one who complains is still there
        Console.WriteLine(RemedyWorth.Of(cost: new Money(40, "CNY"), value, staysWithout: 0.5, staysWith: 0.75).InWords.English);
        #endregion

        Shown();

        Assert.StartsWith("<svg", picture, StringComparison.Ordinal);

        void Shown()
        {
            Page.Shows(Guide, Console.ToString());
            Console.GetStringBuilder().Clear();
        }
    }

    [Fact]
    public void Tables_counted_elsewhere()
    {
        var counted = ShopSummaries().Buying;
        BuyingRow[] north = [.. counted.Rows.Take(100)], south = [.. counted.Rows.Skip(100)];

        #region tables
        var table = BuyingTable.OfRows(north, TimeUnit.Weeks).Merge(BuyingTable.OfRows(south, TimeUnit.Weeks));
        var fit = MbgNbd.Fit(table);
        #endregion

        Assert.Equal(MbgNbd.Fit(counted).LogLikelihood, fit.LogLikelihood);
    }

    [Fact]
    public void The_page_shows_the_first_query_as_it_is_in_the_file()
    {
        var sql = Repository.ReadText("docs/samples/sql/purchase-tables.sql");
        var query = sql[sql.IndexOf("-- 1. Rows", StringComparison.Ordinal)..sql.IndexOf("-- 2. Rows", StringComparison.Ordinal)].TrimEnd();

        Assert.Contains($"```sql\n{query}\n```", Repository.ReadText(Guide), StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_by_recency_frequency_and_money()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var customers = ShopSummaries();

        #region rfm
        var scores = RfmSchemes.TenSegments(RfmTies.Lowest, RfmMoney.Total).Score(customers);

        var first = scores.Customers[0];
        Console.WriteLine($"{first.Id}: {first.Score}, {first.Segment.Name.English} ({first.Segment.Name.Chinese})");
        foreach (var segment in scores.Segments)
            Console.WriteLine($"{segment.Segment.Name.English}: {segment.Customers} customers, {segment.Total}");
        #endregion

        Page.Shows(Guide, Console.ToString());
    }

    [Fact]
    public void Sums_by_hand()
    {
        using var Console = new StringWriter { NewLine = "\n" };

        #region by-hand
        var offer = DeliveredValue.Of(value: new(product: 600, service: 200, personnel: 100, image: 100), cost: new(monetary: 500, time: 150, energy: 50));
        Console.WriteLine($"{offer.Difference}, ratio {offer.Ratio:0.0000}");

        var (stay, discount) = (RetentionRate.FromPercent(80), DiscountRate.FromPercent(10));
        Console.WriteLine(LifetimeValue.Unlimited(new Money(100, "CNY"), stay, discount));
        Console.WriteLine($"{100 * LoyaltyUplift.Unlimited(stay, RetentionRate.FromPercent(85), discount):0}% more, with 5 points more retention");
        Console.WriteLine(RetentionCounts.Of(start: 200, acquired: 30, end: 190).Retention?.PerPeriod);
        #endregion

        Page.Shows(Guide, Console.ToString());
    }

    [Fact]
    public void A_relation_is_lost_and_the_losses_are_counted()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (li, at) = (Actor.Of("li", Role.Handler, "sales"), Instant.FromUtc(2026, 3, 1, 9, 0));

        #region relations
        var lost = CustomerRelation.Open(new("K-1"), TemporalState.Present, CustomerLadder.Retained, li, at).Accepted()
            .Lose(ChurnKind.Fault, ChurnCause.System, [ServiceSystemElement.Policy], "three letters unanswered", li, at).Accepted();
        Console.Write(ChurnTable.Of(lost.Losses).ToMarkdown(Language.English));

        TiedCustomer[] customers = [new(new("K-2"), new SwitchingConstraints(legal: 1, technical: 0.8, knowledge: 0.6, other: 0), perceivedQuality: 2.1)];
        foreach (var captive in new CaptiveCustomerRisk(constraintFrom: 0.5, qualityBelow: 3).Captives(customers))
            Console.WriteLine($"{captive.Customer} stays because of ties of {captive.Constraints.Loyalty:0.00}, not for the quality");
        #endregion

        Page.Shows(Guide, Console.ToString());
    }

    [Fact]
    public void A_card_is_disclosed_by_rule_and_a_watchlist_kept()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (li, at) = (Actor.Of("li", Role.Handler, "sales"), Instant.FromUtc(2026, 3, 1, 9, 0));

        #region card
        var serve = new DisclosurePurpose("serve");
        var policy = new DisclosurePolicy("house", 1, new DisclosureRule(Role.Handler, serve, [CustomerDataSection.BasicData, CustomerDataSection.TransactionStatus], NeedsConsent: false));
        var card = CoreCustomerCard.Open(new("T-012"), manager: "li", li, at).Accepted()
            .Record(CustomerDataSection.BasicData, "Zhang San, Hangzhou", li, at).Accepted();
        Console.WriteLine($"missing: {string.Join(", ", card.Missing.Select(section => section.DisplayName.English))}");

        var asked = new DisclosureRequest(Actor.Of("wang", Role.Handler, "repair"), serve, [CustomerDataSection.BasicData], HasPledgedSecrecy: true);
        var (disclosed, facts) = card.Disclose(policy, asked, li, at);                   // or a refusal with every reason
        foreach (var section in disclosed.Shown((CardDisclosed)facts[0]).Sections)
            Console.WriteLine($"{section.Section.DisplayName.English}: {section.Text}");

        var rules = new WatchlistRules("house", 1, goodFrom: 60, repeatClaims: 3, highLossRatio: 0.8m);      // the score is yours: an RFM grade, a survey
        var found = rules.Assess(new WatchFacts(new("T-012"), score: 40, claims: 4, paid: new Money(90, "CNY"), premium: new Money(100, "CNY")));
        var watched = WatchedCustomer.Enter(new("T-012"), found.Reasons, "three letters", li, at).Accepted();
        Console.WriteLine($"{watched.Customer}: {string.Join(", ", watched.Reasons.Select(reason => reason.DisplayName.English))}");
        #endregion

        Page.Shows(Guide, Console.ToString());
    }

    private static CustomerSummaries ShopSummaries() => PurchaseHistory.Summarize(
        TransactionLogReader.Open(new StringReader(Repository.ReadText("docs/samples/Walkthrough/logs/shop-purchases.csv")), currency: "CNY").ReadToEnd().AsSpan(),
        new LocalDate(2025, 12, 31),
        TimeUnit.Weeks);
}
