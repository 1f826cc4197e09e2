using System.Globalization;
using System.Text;
using NodaTime;

namespace CustomerService.Domain;

/// <summary>Durations as people read them.</summary>
internal static class DurationText
{
    /// <summary>Hours, minutes and seconds, those that are not zero; days are not written, since a day of work is not 24 hours.</summary>
    public static string In(Duration duration, Language language)
    {
        var (hour, minute, second, space) = language == Language.Chinese ? (" 小时", " 分钟", " 秒", " ") : (" h", " min", " s", " ");
        var text = new StringBuilder();
        if (duration < Duration.Zero)
        {
            text.Append('-');
            duration = -duration;
        }

        var hours = (long)Math.Floor(duration.TotalHours);
        var start = text.Length;
        Part(hours.ToString(CultureInfo.InvariantCulture), hours != 0, hour);
        Part(duration.Minutes.ToString(CultureInfo.InvariantCulture), duration.Minutes != 0, minute);
        var fraction = duration.SubsecondNanoseconds == 0 ? "" : $".{duration.SubsecondNanoseconds:000000000}".TrimEnd('0');
        Part(duration.Seconds.ToString(CultureInfo.InvariantCulture) + fraction, duration.Seconds != 0 || duration.SubsecondNanoseconds != 0 || text.Length == start, second);
        return text.ToString();

        void Part(string number, bool isThere, string unit)
        {
            if (isThere)
            {
                text.Append(text.Length == start ? "" : space).Append(number).Append(unit);
            }
        }
    }
}
