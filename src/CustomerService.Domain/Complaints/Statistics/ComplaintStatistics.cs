using System.Collections.Immutable;
using CustomerService.Domain.Complaints.Responsibility;
using NodaTime;

namespace CustomerService.Domain.Complaints.Statistics;

/// <summary>How complaints stand against a limit.</summary>
/// <param name="Within">Closed at or before the limit.</param>
/// <param name="Late">Closed after it, or open beyond it.</param>
/// <param name="Undecided">Open, and the limit has not passed.</param>
public readonly record struct LimitStanding(int Within, int Late, int Undecided)
{
    /// <summary>The share closed within the limit, of all that are decided, in [0, 1]; null (not available) where none is.</summary>
    public double? Share => Within + Late == 0 ? null : (double)Within / (Within + Late);
}

/// <summary>Figures over many complaints, gathered in one pass.</summary>
/// <remarks>
/// <para>
/// A complaint lasts from <see cref="ComplaintSnapshot.ClockStart"/>, the earliest receipt, to its last closing: one that was reopened and closed
/// again from the first receipt to the last close, one that is open again is open. A complaint merged into another is counted as
/// <see cref="Merged"/> and nowhere else, since it goes on there. Times are elapsed times.
/// </para>
/// <para>Immutable, safe to share between threads; holds 24 bytes a complaint. Two are equal only when they are the same object.</para>
/// </remarks>
public sealed class ComplaintStatistics
{
    private readonly HandlingLags _openFor;

    private ComplaintStatistics(Pass pass)
    {
        Lags = HandlingLags.Of([.. pass.Closed]);
        _openFor = HandlingLags.Of([.. pass.Open]);
        (Merged, Reopened, HandOvers, MostHandOvers) = (pass.Merged, pass.Reopened, pass.HandOvers, pass.MostHandOvers);
        (DepartmentChanges, Returned) = (pass.DepartmentChanges, pass.Returned);
        Variations = VariationDistribution.OfCounts(pass.Variations);
        Causes = pass.Causes.ToImmutableSortedDictionary();
    }

    /// <summary>The complaints counted, without those merged into others.</summary>
    public int Complaints => Lags.Count + _openFor.Count;

    /// <summary>Those that are open.</summary>
    public int Open => _openFor.Count;

    /// <summary>Those that went on in another.</summary>
    public int Merged { get; }

    /// <summary>Those that were taken up again at least once.</summary>
    public int Reopened { get; }

    /// <summary>How long those took that are closed.</summary>
    public HandlingLags Lags { get; }

    /// <summary>Hand-overs accepted in the last round of each; a snapshot does not keep those of former rounds.</summary>
    public int HandOvers { get; }

    /// <summary>The most hand-overs of one complaint in its last round.</summary>
    public int MostHandOvers { get; }

    /// <summary>How often a complaint went from one accountable department to another, over all rounds, by hand-over or ruling.</summary>
    public int DepartmentChanges { get; }

    /// <summary>Complaints that came back to a department which had been accountable before.</summary>
    public int Returned { get; }

    /// <summary>How the facts turned out: the findings of each complaint's last round that has any.</summary>
    public VariationDistribution Variations { get; }

    /// <summary>How many complaints have each cause; those without one are not in it.</summary>
    public ImmutableSortedDictionary<ComplaintCause, int> Causes { get; }

    /// <summary>Gathers the figures.</summary>
    /// <param name="complaints">The complaints; each is looked at once and not kept.</param>
    /// <param name="asOf">The moment at which open complaints are judged; not before the last fact of any.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException">A complaint is null, or has a fact after <paramref name="asOf"/>.</exception>
    public static ComplaintStatistics Of(IEnumerable<ComplaintSnapshot> complaints, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(complaints);
        var pass = new Pass(asOf);
        foreach (var complaint in complaints)
        {
            ArgumentNullException.ThrowIfNull(complaint, nameof(complaints));
            if (complaint.LastAt > asOf)
            {
                throw new ArgumentException($"{complaint.Id} has a fact at {complaint.LastAt}, after {asOf}: figures as of then would know the future.", nameof(complaints));
            }

            pass.Take(complaint);
        }

        return new(pass);
    }

    /// <summary>How the complaints stand against a limit.</summary>
    /// <param name="limit">Elapsed time from receipt to closing; exactly the limit is within it.</param>
    /// <returns>The counts, with the share closed within it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public LimitStanding ClosedWithin(Duration limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, Duration.Zero);
        var within = Lags.CountWithin(limit);
        var undecided = _openFor.CountWithin(limit);
        return new(within, Complaints - within - undecided, undecided);
    }

    private sealed class Pass(Instant asOf)
    {
        public List<Duration> Closed { get; } = [];

        public List<Duration> Open { get; } = [];

        public long[] Variations { get; } = new long[Enum.GetValues<ComplaintVariation>().Length];

        public Dictionary<ComplaintCause, int> Causes { get; } = [];

        public int Merged { get; private set; }

        public int Reopened { get; private set; }

        public int HandOvers { get; private set; }

        public int MostHandOvers { get; private set; }

        public int DepartmentChanges { get; private set; }

        public int Returned { get; private set; }

        public void Take(ComplaintSnapshot complaint)
        {
            if (complaint.MergedInto is not null)
            {
                Merged++;
                return;
            }

            (complaint.ClosedAt is null ? Open : Closed).Add((complaint.ClosedAt ?? asOf) - complaint.ClockStart);
            Reopened += complaint.Round > 1 ? 1 : 0;
            HandOvers += complaint.HandOvers;
            MostHandOvers = Math.Max(MostHandOvers, complaint.HandOvers);
            if (complaint.Cause is { } cause)
            {
                Causes[cause] = Causes.GetValueOrDefault(cause) + 1;
            }

            foreach (var finding in LastFindings(complaint))
            {
                Variations[(int)finding.Variation]++;
            }

            TakeOwners(complaint.Owners);
        }

        private static ImmutableArray<Finding> LastFindings(ComplaintSnapshot complaint)
        {
            var findings = complaint.Findings;
            for (var i = complaint.PastRounds.Length - 1; i >= 0 && findings.IsEmpty; i--)
            {
                findings = complaint.PastRounds[i].Findings;
            }

            return findings;
        }

        private void TakeOwners(ImmutableArray<Ownership> owners)
        {
            var trail = new DepartmentTrail();
            Department? last = null;
            foreach (var department in owners.Select(owner => owner.Department).OfType<Department>())
            {
                DepartmentChanges += last is { } former && former != department ? 1 : 0;
                trail.ComesTo(department);
                last = department;
            }

            Returned += trail.HasReturned ? 1 : 0;
        }
    }
}
