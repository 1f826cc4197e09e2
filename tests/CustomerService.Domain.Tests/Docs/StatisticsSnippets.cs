using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Lessons;
using CustomerService.Domain.Complaints.Statistics;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The code of the guide page on statistics.</summary>
public sealed class StatisticsSnippets
{
    [Fact]
    public void The_iceberg()
    {
        using var Console = new StringWriter { NewLine = "\n" };

        #region iceberg
        var two = ComplaintIceberg.Of(complaints: 40, IcebergShares.TwoPercent);
        var sixtySeven = ComplaintIceberg.Of(complaints: 67, IcebergShares.SixtySevenPercent);

        Console.WriteLine($"{two.Dissatisfied} dissatisfied, {two.Silent} silent, {two.SeriousSilent} of them with a serious problem");
        Console.WriteLine($"{sixtySeven.Dissatisfied} dissatisfied, {sixtySeven.Silent} silent, who tell {ServiceRecovery.WordOfMouth(sixtySeven.Silent)}");
        Console.WriteLine($"{ServiceRecovery.WonBack(200, RecoveryQuality.ResolvedWell)} or {ServiceRecovery.WonBack(200, RecoveryQuality.PromptAndValuing)} of 200 stay");
        Console.WriteLine(ServiceRecovery.CostOfReplacing(new Money(500, "CNY")));
        Console.WriteLine(ComplaintRate.PerTenThousand(complaints: 12, users: 48_000));
        #endregion

        Page.Shows("docs/statistics.md", Console.ToString());
    }

    [Fact]
    public void Figures_over_complaints()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var now = March(31);
        var stored = new[] { Closed(1), Closed(2), Closed(3), Closed(4), Negotiating("It leaks.") };

        #region figures
        var figures = ComplaintStatistics.Of(stored.Select(complaint => complaint.Snapshot), asOf: now);

        Console.WriteLine($"{figures.Complaints} complaints, {figures.Open} open, {figures.Reopened} reopened, {figures.Returned} back at a former department");
        Console.WriteLine($"half within {figures.Lags.Median?.TotalDays} days, nine of ten within {figures.Lags.Quantile(0.9)?.TotalDays}");

        var standing = figures.ClosedWithin(Duration.FromDays(3));
        Console.WriteLine($"in 3 days: {standing.Within} closed, {standing.Late} late, {standing.Undecided} undecided: {standing.Share}");
        Console.WriteLine($"unproven: {figures.Variations.Share(ComplaintVariation.Unproven)}");
        #endregion

        Page.Shows("docs/statistics.md", Console.ToString());
    }

    [Fact]
    public void An_outlook()
    {
        using var Console = new StringWriter { NewLine = "\n" };

        #region outlook
        var scale = new RecoveryScale(goodUpTo: 3, fairUpTo: 7);                                       // the lines are yours: no source gives them
        var paid = RecoveryOutlook.Of(new CustomerInput { Money = InputLevel.Much, Time = InputLevel.Little }, scale);
        var waited = RecoveryOutlook.Of(new CustomerInput { Time = InputLevel.Some }, scale);

        Console.WriteLine($"{paid.Prospect} against {waited.Prospect}; better by the source alone: {waited.IsBetterThan(paid)?.ToString() ?? "it does not say"}");
        #endregion

        Page.Shows("docs/statistics.md", Console.ToString());
    }

    [Fact]
    public void A_lesson()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (clerk, designer) = (Handler, Actor.Of("qian", Role.Quality, "design"));

        #region lesson
        var fed = LessonCase.Collect("L-1", problem: "Rain runs in at the balcony door.", complaint: new("C-7"), clerk, March(1)).Accepted()
            .AddEvidence("the sill after the rain", reference: "photo/2026-03-01.jpg", clerk, March(1)).Accepted()
            .Analyze(learned: "Raise the sill above the drain.", clerk, March(2)).Accepted()
            .Attribute(responsible: "design", clerk, March(3)).Accepted()
            .FeedForward("East Garden", [DesignAspect.Building], receivers: ["design", "works"], clerk, March(4)).Accepted()
            .RecordReview("drawing A-12", LessonVerdict.NotAvoided, "The sill is level again.", designer, March(5)).Accepted();

        Console.WriteLine(fed.Close(clerk, March(6)).Refusal!.Unmet[0].Message.English);

        var closed = fed.RecordReview("drawing A-12 rev. B", LessonVerdict.Avoided, "The sill is 5 cm high.", designer, March(7)).Accepted()
            .Close(clerk, March(8)).Accepted();
        #endregion

        Page.Shows("docs/statistics.md", Console.ToString());
        Assert.Equal(LessonState.Closed, closed.State);
    }

    private static Complaint Closed(int days) => InFactFinding("It leaks.")
        .Conclude([new Finding(1, ComplaintVariation.Unproven, "cannot be excluded")], Liability.Unknown, Handler, March(1)).Accepted()
        .AnswerDemands([new DemandAnswer { Demand = 1, Outcome = DemandOutcome.Refused, Reasons = "unproven", Remedies = [] }], Handler, March(1)).Accepted()
        .IssueFinalResponse(FinalDecision.NotUpheld, "unproven", "the consumers' association", Handler, March(1) + Duration.FromDays(days)).Accepted();
}
