using CustomerService.Domain.Commitments.Reviews;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class EndToEndMeasureTests
{
    // Ten hours in all: sales 2, nobody 3, engineering 2, nobody 0, sales 3.
    private static readonly EndToEndMeasure Case = new(
        new("sales", March(1, 8), March(1, 10)), new("engineering", March(1, 13), March(1, 15)), new("sales", March(1, 15), March(1, 18)));

    [Fact]
    public void The_measure_is_the_whole_and_not_a_departments_own_time()
    {
        Assert.Equal(Duration.FromHours(10), Case.Total);
        Assert.Equal(
            [new("sales", Duration.FromHours(5), 50), new DepartmentShare("engineering", Duration.FromHours(2), 20)],
            Case.Shares.AsEnumerable());
        Assert.Equal(Duration.FromHours(3), Case.BetweenStations);
    }

    [Fact]
    public void A_gap_at_a_hand_over_is_a_weak_point_and_a_hand_over_without_one_is_not() =>
        Assert.Equal([new WeakPoint(WeakPointKind.AtHandOver, "sales", "engineering", Duration.FromHours(3), null)], Case.HandOverGaps.AsEnumerable());

    [Fact]
    public void A_gap_within_one_department_is_no_hand_over()
    {
        var idle = new EndToEndMeasure(new("sales", March(1), March(1, 1)), new("sales", March(1, 3), March(1, 4)));

        Assert.Empty(idle.HandOverGaps);
        Assert.Equal(Duration.FromHours(2), idle.BetweenStations);
    }

    [Fact]
    public void Growth_or_shrinkage_beyond_the_threshold_is_a_weak_point_and_the_threshold_itself_is_not()
    {
        var weak = Case.WeakPoints(
            [new("sales", 100, 121), new("sales", 100, 120), new("engineering", 100, 79), new("engineering", 100, 80), new("new", 0, 50)], rapidAbovePercent: 20);

        Assert.Equal(
            [
                (WeakPointKind.AtHandOver, "sales", null), (WeakPointKind.RapidScaling, "sales", 21.0), (WeakPointKind.RapidScaling, "engineering", -21.0),
            ],
            weak.Select(point => (point.Kind, point.Department.Value, point.Percent)));
        Assert.Null(new VolumeChange("new", 0, 50).Percent);
    }

    [Fact]
    public void A_case_that_took_no_time_has_no_shares_in_percent() =>
        Assert.Equal(new DepartmentShare("sales", Duration.Zero, null), Assert.Single(new EndToEndMeasure(new Station("sales", March(1), March(1))).Shares));

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentException>("stations", () => new EndToEndMeasure());
        Assert.Throws<ArgumentException>("stations", () => new EndToEndMeasure(new Station("sales", March(2), March(1))));
        Assert.Throws<ArgumentException>("stations", () => new EndToEndMeasure(new Station(default, March(1), March(2))));
        Assert.Throws<ArgumentException>("stations", () => new EndToEndMeasure(new("sales", March(1), March(3)), new("engineering", March(2), March(4))));
        Assert.Throws<ArgumentOutOfRangeException>("rapidAbovePercent", () => Case.WeakPoints([], 0));
        Assert.Throws<ArgumentOutOfRangeException>("rapidAbovePercent", () => Case.WeakPoints([], double.PositiveInfinity));
        Assert.Throws<ArgumentException>("volumes", () => Case.WeakPoints([null!], 20));
        Assert.Throws<ArgumentException>("department", () => new VolumeChange(default, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("before", () => new VolumeChange("a", -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("after", () => new VolumeChange("a", 1, -1));
    }
}
