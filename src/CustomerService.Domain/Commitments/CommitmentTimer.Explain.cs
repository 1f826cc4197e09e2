using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <content>Why the due time falls where it falls, and whose time has passed.</content>
public sealed partial class CommitmentTimer
{
    /// <summary>The elapsed time of the present cycle split up by whose it was; the parts add up to the last nanosecond.</summary>
    /// <param name="now">Up to when, where the cycle is not over.</param>
    /// <returns>The ledger; empty before the start.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies beyond the horizon.</exception>
    public TimeLedger Ledger(Instant now) => TimeLedger.Of(State, BusinessCalendar.Within(now, nameof(now)));

    /// <summary>The due time as a derivation: spans counted, dates skipped and why, pauses and exclusions left out, the running total.</summary>
    /// <param name="now">Up to when, where no due time is known because the clock is paused.</param>
    /// <returns>The derivation; without steps before the start.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies beyond the horizon.</exception>
    public Derivation Explain(Instant now)
    {
        BusinessCalendar.Within(now, nameof(now));
        var target = Promise.Binding;
        var calendar = target.CountedOn ?? BusinessCalendar.AlwaysOpen;
        var due = State.IsArmed ? default : TimerClock.DueAt(State);
        var builder = new DerivationBuilder(calendar, target.Measure(CarriedOfBinding).Time);
        if (!State.IsArmed)
        {
            Derive(builder, calendar, due.AtOrNull ?? Instant.Max(now, State.LastAt));
        }

        return builder.Build(
            new($"{Promise.DisplayName.English}: {Amount(target, Language.English)}", $"{Promise.DisplayName.Chinese}：{Amount(target, Language.Chinese)}"),
            due,
            State.IsArmed ? new("not known before the start", "启动之前未知")
            : State.PausedFor is { } reason ? new($"not known while paused: {reason.DisplayName.English}; {At(Instant.Max(now, State.LastAt)).Remaining.In(Language.English)} left", $"暂停期间未知：{reason.DisplayName.Chinese}；剩余 {At(Instant.Max(now, State.LastAt)).Remaining.In(Language.Chinese)}")
            : new($"never before {BusinessCalendar.Latest.InUtc().Year}", $"{BusinessCalendar.Latest.InUtc().Year} 年之前不会到期"));
    }

    private static string Amount(TimeTarget target, Language language) => target is BusinessDays { Calendar.NeverCloses: true } ? target.In(language) : target.Amount.In(language);

    private void Derive(DerivationBuilder builder, BusinessCalendar calendar, Instant until)
    {
        var position = State.CountedFrom;
        var days = Promise.Binding is BusinessDays ? (int)CarriedOfBinding : -1;

        // A cycle that ended before it was due is derived to its due time all the same.
        foreach (var entry in TimeLedger.Of(State with { EndedAt = null }, until).Entries)
        {
            var (from, to) = (Instant.Max(position, entry.From), Instant.Min(until, entry.To));
            if (from < to && entry.Party == TimeParty.Ours)
            {
                Count(from, to);
            }
            else if (from < to)
            {
                builder.LeaveOut(from, to, entry.Reason ?? entry.Party.DisplayName);
            }
        }

        void Count(Instant from, Instant to)
        {
            if (days < 0)
            {
                builder.Count(from, to);
            }
            else
            {
                // A day that begins with a gap begins in it; one that begins as a gap ends does not.
                var (after, last) = (from == position ? from : from - Duration.Epsilon, to == until ? to : to - Duration.Epsilon);
                days = builder.CountDays(after.InZone(calendar.Zone).Date, last.InZone(calendar.Zone).Date, days);
            }
        }
    }
}
