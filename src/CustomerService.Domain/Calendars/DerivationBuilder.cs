using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>Writes down, date by date, what counts between instants.</summary>
internal sealed class DerivationBuilder(BusinessCalendar calendar, Duration carried = default)
{
    private readonly ImmutableArray<DerivationStep>.Builder _steps = ImmutableArray.CreateBuilder<DerivationStep>();
    private Duration _total = carried;

    /// <summary>Counts the open time between two instants and says of each date without any why it has none.</summary>
    public void Count(Instant from, Instant to)
    {
        var next = DateOf(from);
        foreach (var span in calendar.OpenIntervals(from, to))
        {
            var (start, end) = (DateOf(span.Start), DateOf(span.End - Duration.Epsilon));
            Skip(next, start);
            _total += span.Duration;
            _steps.Add(new DerivationStep(DerivationKind.Counted, In(span.Start), In(span.End), span.Duration, _total, null, calendar.OccasionOf(start)));
            next = LocalDate.Max(next, end.PlusDays(1));
        }

        if (from < to)
        {
            Skip(next, DateOf(to - Duration.Epsilon).PlusDays(1));
        }
    }

    /// <summary>Leaves out the time between two instants.</summary>
    public void LeaveOut(Instant from, Instant to, LocalizedText reason) =>
        _steps.Add(new DerivationStep(DerivationKind.LeftOut, In(from), In(to), Duration.Zero, _total, null, reason));

    /// <summary>Counts the business days after one date, up to and including another.</summary>
    public int CountDays(LocalDate after, LocalDate until, int counted)
    {
        for (var date = after.PlusDays(1); date <= until; date = date.PlusDays(1))
        {
            if (calendar.IsBusinessDay(date))
            {
                counted++;
                _steps.Add(new DerivationStep(DerivationKind.Counted, StartOf(date), StartOf(date.PlusDays(1)), Duration.Zero, _total, counted, calendar.OccasionOf(date)) { IsCalendarDay = calendar.NeverCloses });
            }
            else if (Was(date))
            {
                _steps.Add(Skipped(date));
            }
        }

        return counted;
    }

    /// <summary>A derivation that ends in an amount.</summary>
    public Derivation Build(LocalizedText question, bool isProvisional) => new(question, calendar.Name, _steps.ToImmutable(), _total, null, null, isProvisional);

    /// <summary>A derivation that ends in an instant, or says why there is none.</summary>
    public Derivation Build(LocalizedText question, CalendarAnswer answer, LocalizedText withoutResult) => answer.IsFound
        ? new(question, calendar.Name, _steps.ToImmutable(), _total, In(answer.At), null, answer.IsProvisional)
        : new(question, calendar.Name, _steps.ToImmutable(), _total, null, withoutResult, false);

    // Dates whose open time lies wholly before or after what is counted are neither counted nor skipped: they are not mentioned.
    private void Skip(LocalDate from, LocalDate until)
    {
        for (var date = from; date < until; date = date.PlusDays(1))
        {
            if (_steps is [.., { Kind: DerivationKind.Skipped } last] && last.From.Date == date)
            {
                continue;
            }

            if (Was(date) && !calendar.HasOpenTime(date))
            {
                _steps.Add(Skipped(date));
            }
        }
    }

    private DerivationStep Skipped(LocalDate date) =>
        new(DerivationKind.Skipped, StartOf(date), StartOf(date.PlusDays(1)), Duration.Zero, _total, null, calendar.ReasonFor(date));

    private LocalDate DateOf(Instant at) => at.InZone(calendar.Zone).Date;

    private ZonedDateTime In(Instant at) => at.InZone(calendar.Zone);

    private ZonedDateTime StartOf(LocalDate date) => In(LocalClock.StartOf(calendar.Zone, date));

    // Not where a zone crossed the date line: such a date is no day without open time, but no day at all.
    private bool Was(LocalDate date) => StartOf(date) != StartOf(date.PlusDays(1));
}
