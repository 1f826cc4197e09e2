using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>Finds what does not hold together in a promise.</summary>
internal static class PromiseCheck
{
    // Where two targets are counted differently, which is longer depends on the start: starts some hours apart decide, in an ordinary year and
    // in those with holidays of their own.
    private const int OrdinaryYear = 2024;
    private const int MostYears = 40;
    private static readonly Duration BetweenStarts = Duration.FromHours(7);

    public static void Check(Promise promise, string place, RuleBookFaults faults)
    {
        Require(!string.IsNullOrWhiteSpace(promise.Id), "id", "rule-book.out-of-range", "A promise has an id.");
        Require(promise.Version >= 1, "version", "rule-book.out-of-range", $"A version is 1 or more; {promise.Version} is not.");
        Require(Enum.IsDefined(promise.Metric), "metric", "rule-book.unknown-value", $"{promise.Metric} is not a metric.");
        Require(
            promise.Limit is null || !CanEndBefore(promise.Limit, promise.Target), "limit", "rule-book.contradiction", "The limit can fall before the target.");
        for (var i = 0; i < promise.Alerts.Length; i++)
        {
            CheckAlert(promise.Alerts[i], promise, $"alerts[{i}]");
        }

        Require(promise.Pauses.Distinct().Count() == promise.Pauses.Length, "pauses", "rule-book.contradiction", "A reason stands twice.");

        void CheckAlert(PromiseAlert alert, Promise owner, string at)
        {
            Require(
                alert.Share is null or (> 0 and < 1), at, "rule-book.warning-after-breach", $"A warning comes before the breach: after a share in (0, 1) of the time, not {alert.Share}.");
            Require(
                !alert.IsWarning || alert.Share is not null || owner.Target is BusinessDays || alert.BeforeDue < owner.Target.Amount.Time,
                at, "rule-book.out-of-range", $"The warning {alert.BeforeDue} before it is due would come before the promise begins.");
        }

        void Require(bool holds, string where, string code, string message)
        {
            if (!holds)
            {
                faults.Add($"{place}.{where}", code, message);
            }
        }
    }

    /// <summary>Whether the time of one target can be up before that of another that began with it.</summary>
    public static bool CanEndBefore(TimeTarget one, TimeTarget other)
    {
        if (one.GetType() == other.GetType() && Equals(one.CountedOn, other.CountedOn) && (one as BusinessDays)?.End == (other as BusinessDays)?.End)
        {
            return one.Whole < other.Whole;
        }

        foreach (var start in Starts(one, other))
        {
            if (one.DueAfter(start) is { IsFound: true } sooner && (other.DueAfter(start) is not { IsFound: true } later || sooner.At < later.At))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Instant> Starts(TimeTarget one, TimeTarget other)
    {
        var years = new[] { one.CountedOn?.ExceptionYears, other.CountedOn?.ExceptionYears }.OfType<(int First, int Last)>().ToList();
        var first = Math.Min(OrdinaryYear, years.Select(known => known.First).Append(OrdinaryYear).Min());
        var last = Math.Max(OrdinaryYear, years.Select(known => known.Last).Append(OrdinaryYear).Max());
        first = Math.Max(first, last - MostYears);
        var end = Instant.FromUtc(last + 1, 1, 1, 0, 0);
        for (var start = Instant.FromUtc(first, 1, 1, 0, 0); start < end && start < BusinessCalendar.Latest; start += BetweenStarts)
        {
            yield return start;
        }
    }
}
