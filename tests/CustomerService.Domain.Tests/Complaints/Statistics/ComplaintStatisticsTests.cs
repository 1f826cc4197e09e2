using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Statistics;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Statistics;

public sealed class ComplaintStatisticsTests
{
    private static readonly Instant AsOf = Given.Start + Duration.FromDays(30);

    [Fact]
    public void Figures_over_complaints_closed_open_reopened_and_merged()
    {
        var figures = ComplaintStatistics.Of(
            [
                Closed(days: 2), Closed(days: 5) with { Round = 2, Cause = ComplaintCause.PoorService },
                Closed(days: 9) with { HandOvers = 3, Cause = ComplaintCause.PoorService },
                Open(days: 10) with { HandOvers = 1, Cause = ComplaintCause.ProductQuality },
                Closed(days: 1) with { MergedInto = new("C-9"), HandOvers = 7, Cause = ComplaintCause.PoorManagement, Findings = [Found(ComplaintVariation.Unproven)] },
            ],
            AsOf);

        Assert.Equal((4, 1, 1, 1), (figures.Complaints, figures.Open, figures.Merged, figures.Reopened));
        Assert.Equal((Duration.FromDays(5), Duration.FromDays(9)), (figures.Lags.Median, figures.Lags.Longest));
        Assert.Equal((4, 3), (figures.HandOvers, figures.MostHandOvers));
        Assert.Equal([(ComplaintCause.ProductQuality, 1), (ComplaintCause.PoorService, 2)], figures.Causes.Select(cause => (cause.Key, cause.Value)));
        Assert.Equal(0, figures.Variations.Total);
    }

    [Fact]
    public void An_open_complaint_is_late_once_the_limit_has_passed_and_undecided_before()
    {
        var figures = ComplaintStatistics.Of([Closed(days: 2), Closed(days: 5), Open(days: 4), Open(days: 10)], AsOf);

        Assert.Equal(new LimitStanding(Within: 2, Late: 1, Undecided: 1), figures.ClosedWithin(Duration.FromDays(5)));
        Assert.Equal(2 / 3.0, figures.ClosedWithin(Duration.FromDays(5)).Share);
        Assert.Equal(new LimitStanding(1, 2, 1), figures.ClosedWithin(Duration.FromDays(5) - Duration.Epsilon));
        Assert.Null(ComplaintStatistics.Of([Open(days: 4)], AsOf).ClosedWithin(Duration.FromDays(4)).Share);
        Assert.Equal(0.0, ComplaintStatistics.Of([Open(days: 4)], AsOf).ClosedWithin(Duration.FromDays(3)).Share);
    }

    [Fact]
    public void The_time_counts_from_the_earliest_receipt_a_duplicate_brought()
    {
        var closed = Closed(days: 5);

        Assert.Equal(Duration.FromDays(7), ComplaintStatistics.Of([closed with { ClockStart = closed.ReceivedAt - Duration.FromDays(2) }], AsOf).Lags.Median);
    }

    [Fact]
    public void Findings_are_those_of_the_last_round_that_has_any()
    {
        var past = new PastRound { Round = 1, EndState = new("closed"), ClosedAt = Given.Start, Findings = [Found(ComplaintVariation.Misunderstanding)], Remedies = [] };

        var figures = ComplaintStatistics.Of(
            [
                Open(days: 3) with { PastRounds = [past], Round = 2 },
                Closed(days: 3) with { PastRounds = [past], Round = 2, Findings = [Found(ComplaintVariation.WorseThanReported), Found(ComplaintVariation.WorseThanReported)] },
            ],
            AsOf);

        Assert.Equal((3L, 1L, 2L), (figures.Variations.Total, figures.Variations.Count(ComplaintVariation.Misunderstanding), figures.Variations.Count(ComplaintVariation.WorseThanReported)));
        Assert.Equal([ComplaintVariation.WorseThanReported], figures.Variations.MostFrequent.AsEnumerable());
    }

    [Fact]
    public void Departments_change_between_different_ones_and_return_to_a_former_one()
    {
        var figures = ComplaintStatistics.Of(
            [
                Open(days: 3) with { Owners = [Owner("repair"), Owner("repair"), Owner("engineering"), Owner("sales"), Owner("repair")] },
                Open(days: 3) with { Owners = [Owner("repair"), Owner("engineering")] },
                Open(days: 3) with { Owners = [Owner(null), Owner("engineering"), Owner(null), Owner("engineering")] },
            ],
            AsOf);

        Assert.Equal((4, 1), (figures.DepartmentChanges, figures.Returned));
    }

    [Fact]
    public void Without_complaints_there_are_no_figures()
    {
        var none = ComplaintStatistics.Of([], AsOf);

        Assert.Equal((0, 0, null), (none.Complaints, none.HandOvers, none.Lags.Median));
        Assert.Null(none.ClosedWithin(Duration.FromDays(1)).Share);
        Assert.Empty(none.Causes);
    }

    [Fact]   // property: the figures of real lives agree with counting them one by one
    public void Figures_of_random_lives_agree_with_counting() => Prop.ForAll(
        Arb.From(Gen.ListOf(ComplaintLives.Acts.Generator, 5)),
        lives =>
        {
            ImmutableArray<ComplaintSnapshot> complaints = [.. lives.Select(acts => ComplaintLives.Play(acts).Complaint.Snapshot)];
            var figures = ComplaintStatistics.Of(complaints, complaints.Max(complaint => complaint.LastAt));
            var counted = complaints.Where(complaint => complaint.MergedInto is null).ToList();
            return figures.Complaints == counted.Count
                && figures.Merged == complaints.Length - counted.Count
                && figures.Open == counted.Count(complaint => complaint.ClosedAt is null)
                && figures.HandOvers == counted.Sum(complaint => complaint.HandOvers)
                && figures.Lags.Longest == counted.Max(complaint => complaint.ClosedAt - complaint.ClockStart)
                && figures.DepartmentChanges >= figures.Returned;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentException>("complaints", () => ComplaintStatistics.Of([Open(days: 1)], Given.Start - Duration.Epsilon));
        Assert.Throws<ArgumentNullException>("complaints", () => ComplaintStatistics.Of(Enumerable.Repeat<ComplaintSnapshot>(null!, 1), AsOf));
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => ComplaintStatistics.Of([], AsOf).ClosedWithin(-Duration.Epsilon));
    }

    // Received so long before the figures are taken.
    private static ComplaintSnapshot Open(int days) => Given.Received.Snapshot with { ReceivedAt = AsOf - Duration.FromDays(days), ClockStart = AsOf - Duration.FromDays(days) };

    // Closed so long after the receipt.
    private static ComplaintSnapshot Closed(int days) => Given.Received.Snapshot with { ClosedAt = Given.Received.Snapshot.ClockStart + Duration.FromDays(days) };

    private static Finding Found(ComplaintVariation variation) => new(1, variation, "seen");

    private static Ownership Owner(string? department) => new() { Person = "li", Department = department is null ? default(Department?) : new Department(department), Since = Given.Start };
}
