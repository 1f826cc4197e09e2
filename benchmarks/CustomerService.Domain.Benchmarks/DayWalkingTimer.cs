using NodaTime;

namespace CustomerService.Domain.Benchmarks;

/// <summary>The obvious way to find a due time: walk from day to day, open span by open span, and cut each pause out of it.</summary>
internal sealed class DayWalkingTimer(DateTimeZone zone, IReadOnlyList<(LocalTime From, LocalTime To)> spans, IReadOnlySet<LocalDate> holidays)
{
    public Instant DueAt(Instant start, Duration promised, IReadOnlyList<(Instant From, Instant To)> pauses)
    {
        var left = promised;
        for (var date = start.InZone(zone).Date; ; date = date.PlusDays(1))
        {
            if (date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || holidays.Contains(date))
            {
                continue;
            }

            foreach (var (from, to) in spans)
            {
                var position = Instant.Max(start, zone.AtLeniently(date.At(from)).ToInstant());
                var close = zone.AtLeniently(date.At(to)).ToInstant();
                foreach (var pause in pauses)
                {
                    var until = Instant.Min(close, pause.From);
                    if (position < until)
                    {
                        if (left <= until - position)
                        {
                            return position + left;
                        }

                        left -= until - position;
                    }

                    position = Instant.Max(position, pause.To);
                }

                if (position < close)
                {
                    if (left <= close - position)
                    {
                        return position + left;
                    }

                    left -= close - position;
                }
            }
        }
    }
}
