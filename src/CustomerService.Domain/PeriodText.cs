using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain;

/// <summary>Periods as rule books write them.</summary>
internal static class PeriodText
{
    private const double ThousandYears = 366_000;   // days; longer periods would lead out of the calendar

    /// <summary>Reads an ISO 8601 period; null where the text is none, or a number is too large for its unit (the pattern throws).</summary>
    public static Period? Parse(string text)
    {
        try
        {
            return PeriodPattern.Roundtrip.Parse(text) is { Success: true } parsed ? parsed.Value : null;
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            return null;
        }
    }

    public static bool IsTooLong(Period period) =>
        (366.0 * period.Years) + (31.0 * period.Months) + (7.0 * period.Weeks) + period.Days + (period.Hours / 24.0) + (period.Minutes / 1_440.0)
        + ((period.Seconds + (period.Milliseconds / 1e3) + (period.Ticks / 1e7) + (period.Nanoseconds / 1e9)) / 86_400.0) > ThousandYears;
}
