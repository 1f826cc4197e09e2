using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain;

/// <summary>Reads dates by the patterns of NodaTime, which throw for the year -9999 instead of saying that it is no date.</summary>
internal static class IsoText
{
    public static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static bool TryParseDate(string text, out LocalDate date) => TryParse(LocalDatePattern.Iso, text, out date);

    public static bool TryParse<T>(IPattern<T> pattern, string text, out T value)
        where T : struct
    {
        try
        {
            return pattern.Parse(text).TryGetValue(default, out value);
        }
        catch (ArgumentOutOfRangeException)
        {
            value = default;
            return false;
        }
    }
}
