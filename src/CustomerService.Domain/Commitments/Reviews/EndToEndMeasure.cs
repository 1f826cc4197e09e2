using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Commitments.Reviews;

/// <summary>One department's stretch of a case: from taking it over to handing it on.</summary>
/// <param name="Department">The department.</param>
/// <param name="From">When it took the case over.</param>
/// <param name="To">When it handed it on or finished it; not before <paramref name="From"/>.</param>
public readonly record struct Station(Department Department, Instant From, Instant To);

/// <summary>How much of a case's time was one department's.</summary>
/// <param name="Department">The department.</param>
/// <param name="Time">The time of all its stations.</param>
/// <param name="Percent">Its share of the whole in percent, in [0, 100]; null: not available, the case took no time.</param>
public readonly record struct DepartmentShare(Department Department, Duration Time, double? Percent);

/// <summary>How the volume of work changed from one stretch of time to the next.</summary>
public sealed record VolumeChange
{
    /// <summary>Makes a change.</summary>
    /// <param name="department">The department whose work it is.</param>
    /// <param name="before">The volume before, in cases; 0 or more.</param>
    /// <param name="after">The volume after, in cases; 0 or more.</param>
    /// <exception cref="ArgumentException">The department is the empty code.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A volume is negative.</exception>
    public VolumeChange(Department department, int before, int after)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        (Department, Before, After) = (department == default ? throw new ArgumentException("A department has a code.", nameof(department)) : department, before, after);
    }

    /// <summary>The department whose work it is.</summary>
    public Department Department { get; }

    /// <summary>The volume before, in cases.</summary>
    public int Before { get; }

    /// <summary>The volume after, in cases.</summary>
    public int After { get; }

    /// <summary>The growth in percent, negative where it shrank; null: not available, there was none before.</summary>
    public double? Percent => Before == 0 ? null : 100.0 * ((double)After - Before) / Before;
}

/// <summary>Where a process over departments is weak.</summary>
public enum WeakPointKind
{
    /// <summary>Between two departments: the case lay with neither (部门交接处).</summary>
    AtHandOver,

    /// <summary>The business grows or shrinks fast (业务快速扩张或收缩).</summary>
    RapidScaling,
}

/// <summary>Names of <see cref="WeakPointKind"/>.</summary>
public static class WeakPointKinds
{
    extension(WeakPointKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            WeakPointKind.AtHandOver => new("at a hand-over", "部门交接处"),
            WeakPointKind.RapidScaling => new("rapid scaling", "业务快速扩张或收缩"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of WeakPointKind."),
        };
    }
}

/// <summary>A weak point of a process.</summary>
/// <param name="Kind">Where it is.</param>
/// <param name="Department">The department that handed on, or the one whose volume changed.</param>
/// <param name="Next">The department that took over; null where the volume changed.</param>
/// <param name="Gap">How long the case lay between the two; zero where the volume changed.</param>
/// <param name="Percent">By how much the volume changed; null at a hand-over.</param>
public readonly record struct WeakPoint(WeakPointKind Kind, Department Department, Department? Next, Duration Gap, double? Percent);

/// <summary>The time one case took over all departments, which is the measure, and where it was lost.</summary>
/// <remarks>
/// Immutable. Source: [001 P5 d]: the whole process is measured, not one department; it is weak between departments, and when the business
/// grows or shrinks fast. Times are elapsed time. Two measures are equal only when they are the same object.
/// </remarks>
public sealed class EndToEndMeasure
{
    /// <summary>Measures a case.</summary>
    /// <param name="stations">Its stations, each beginning at the end of the one before or later; at least one.</param>
    /// <exception cref="ArgumentException">There is no station, a department is the empty code, or a station begins before the one before it ended, or ends before it began.</exception>
    public EndToEndMeasure(params ImmutableArray<Station> stations)
    {
        if (stations.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A case has at least one station.", nameof(stations));
        }

        for (var i = 0; i < stations.Length; i++)
        {
            var (department, from, to) = stations[i];
            if (department == default || to < from || (i > 0 && from < stations[i - 1].To))
            {
                throw new ArgumentException(
                    $"The station {i + 1} has no department, ends before it begins, or begins before the one before it ended: '{department}' from {from} to {to}.", nameof(stations));
            }
        }

        Stations = stations;
        Total = stations[^1].To - stations[0].From;
        Shares =
        [
            .. stations.GroupBy(station => station.Department).Select(own => (own.Key, Time: own.Aggregate(Duration.Zero, (sum, station) => sum + (station.To - station.From))))
                .Select(own => new DepartmentShare(own.Key, own.Time, Total == Duration.Zero ? null : 100 * (own.Time / Total))),
        ];
        BetweenStations = Shares.Aggregate(Total, (rest, share) => rest - share.Time);
    }

    /// <summary>The stations.</summary>
    public ImmutableArray<Station> Stations { get; }

    /// <summary>From the first department's taking over to the last one's end: the measure.</summary>
    public Duration Total { get; }

    /// <summary>Each department's own time, in the order of their first stations; with <see cref="BetweenStations"/> it adds up to the total.</summary>
    public ImmutableArray<DepartmentShare> Shares { get; }

    /// <summary>The time for which the case lay with nobody.</summary>
    public Duration BetweenStations { get; }

    /// <summary>The gaps between two different departments, in order; a hand-over without a gap is none.</summary>
    public ImmutableArray<WeakPoint> HandOverGaps =>
    [
        .. Stations.Zip(Stations.Skip(1)).Where(pair => pair.First.Department != pair.Second.Department && pair.Second.From > pair.First.To)
            .Select(pair => new WeakPoint(WeakPointKind.AtHandOver, pair.First.Department, pair.Second.Department, pair.Second.From - pair.First.To, null)),
    ];

    /// <summary>All weak points: the gaps at hand-overs, then the volumes that changed fast.</summary>
    /// <param name="volumes">How the departments' volumes changed.</param>
    /// <param name="rapidAbovePercent">From beyond which growth or shrinkage counts as rapid, in percent; more than 0; the source gives no number.</param>
    /// <returns>The weak points, each kind in the order given. A volume that grew from nothing has no rate and is not judged.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not a finite number above 0.</exception>
    public ImmutableArray<WeakPoint> WeakPoints(ImmutableArray<VolumeChange> volumes, double rapidAbovePercent)
    {
        if (volumes.IsDefault || volumes.Contains(null!))
        {
            throw new ArgumentException("Volumes are an array without holes.", nameof(volumes));
        }

        return rapidAbovePercent > 0 && double.IsFinite(rapidAbovePercent)
            ?
            [
                .. HandOverGaps,
                .. volumes.Where(volume => volume.Percent is { } percent && Math.Abs(percent) > rapidAbovePercent)
                    .Select(volume => new WeakPoint(WeakPointKind.RapidScaling, volume.Department, null, Duration.Zero, volume.Percent)),
            ]
            : throw new ArgumentOutOfRangeException(nameof(rapidAbovePercent), rapidAbovePercent, "A threshold is a finite percentage above 0; 20% is 20.");
    }
}
