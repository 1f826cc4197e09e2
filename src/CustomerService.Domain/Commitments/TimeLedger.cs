using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>A stretch of a timer's cycle that belongs to one party, and what of it was open.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end, exclusive.</param>
/// <param name="Party">Whose time it is while the calendar is open.</param>
/// <param name="Open">How much of it the calendar is open.</param>
/// <param name="Closed">How much of it is closed hours; both together are its length.</param>
/// <param name="Reason">Why it does not count; null for time that is ours.</param>
public sealed record LedgerEntry(Instant From, Instant To, TimeParty Party, Duration Open, Duration Closed, LocalizedText? Reason);

/// <summary>The elapsed time of a cycle split up: ours, the customer's, a third party's, excluded, closed hours. The parts add up to the last nanosecond.</summary>
/// <remarks>
/// Closed hours come first: what passes while the calendar is closed is nobody's. Open time in a pause is its party's; where a pause
/// and an exclusion meet, the time is excluded. Time that is ours is exactly the time that counts, where the present target held from
/// the start of the cycle.
/// </remarks>
public sealed class TimeLedger
{
    internal TimeLedger(ImmutableArray<LedgerEntry> entries) => Entries = entries;

    /// <summary>The stretches, in order and without gaps.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; }

    /// <summary>Open hours in which the clock ran.</summary>
    public Duration Ours => this[TimeParty.Ours];

    /// <summary>Open hours in which we waited for the customer, or agreed with him to wait.</summary>
    public Duration Customer => this[TimeParty.Customer];

    /// <summary>Open hours in which we waited for a third party.</summary>
    public Duration ThirdParty => this[TimeParty.ThirdParty];

    /// <summary>Open hours that count for nobody.</summary>
    public Duration Excluded => this[TimeParty.Excluded];

    /// <summary>Closed hours.</summary>
    public Duration Closed => this[TimeParty.Closed];

    /// <summary>All elapsed time from the start of the cycle.</summary>
    public Duration Elapsed => Entries.IsEmpty ? Duration.Zero : Entries[^1].To - Entries[0].From;

    /// <summary>The time of one party.</summary>
    /// <param name="party">The party.</param>
    public Duration this[TimeParty party]
    {
        get
        {
            var sum = Duration.Zero;
            foreach (var entry in Entries)
            {
                sum += party == TimeParty.Closed ? entry.Closed : entry.Party == party ? entry.Open : Duration.Zero;
            }

            return sum;
        }
    }

    internal static TimeLedger Of(TimerState state, Instant now)
    {
        var end = state.EndedAt ?? now;
        if (state.IsArmed || end <= state.StartedAt)
        {
            return new TimeLedger([]);
        }

        var gaps = state.PausedFor is { } reason
            ? state.Gaps.Add(new Gap(state.PausedAt, end, reason.Party, reason.DisplayName))
            : state.Gaps;
        Instant[] cuts = [.. gaps.SelectMany(gap => new[] { gap.From, gap.To }).Append(state.StartedAt).Append(end).Where(cut => cut >= state.StartedAt && cut <= end).Distinct().Order()];
        var calendar = state.Promise.Binding.CountedOn;
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        for (var i = 1; i < cuts.Length; i++)
        {
            var (from, to) = (cuts[i - 1], cuts[i]);
            var gap = Covering(gaps, from, to);
            var open = calendar?.WorkingTimeBetween(from, to) ?? to - from;
            var party = gap?.Party ?? TimeParty.Ours;
            if (entries.Count > 0 && entries[^1] is var last && last.Party == party && last.Reason == gap?.Reason)
            {
                entries[^1] = last with { To = to, Open = last.Open + open, Closed = last.Closed + (to - from) - open };
            }
            else
            {
                entries.Add(new LedgerEntry(from, to, party, open, to - from - open, gap?.Reason));
            }
        }

        return new TimeLedger(entries.ToImmutable());
    }

    // Between two cuts a gap covers all or nothing; excluded time goes before a pause.
    private static Gap? Covering(ImmutableArray<Gap> gaps, Instant from, Instant to)
    {
        Gap? covering = null;
        foreach (var gap in gaps)
        {
            if (gap.From <= from && gap.To >= to && (covering is null || gap.Party == TimeParty.Excluded))
            {
                covering = gap;
            }
        }

        return covering;
    }
}
