using System.Globalization;
using NodaTime;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>Reads the day of a transaction, with or without a time of that day.</summary>
internal static class LocalDay
{
    public const string Forms = "yyyy-MM-dd, perhaps with T or a blank and HH:mm or HH:mm:ss, and no offset";

    private const int DayLength = 10;

    public static bool TryParse(ReadOnlySpan<char> text, out LocalDate day)
    {
        day = default;
        if (text.Length < DayLength || text[4] != '-' || text[7] != '-'
            || !IsNumber(text[..4], out var year) || !IsNumber(text[5..7], out var month) || !IsNumber(text[8..DayLength], out var dayOfMonth)
            || year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > CalendarSystem.Iso.GetDaysInMonth(year, month)
            || !(text.Length == DayLength || IsTime(text[DayLength..])))
        {
            return false;
        }

        day = new(year, month, dayOfMonth);
        return true;
    }

    private static bool IsTime(ReadOnlySpan<char> text) =>
        text.Length is 6 or >= 9 && text[0] is 'T' or ' ' && IsBelow(text[1..3], 24) && text[3] == ':' && IsBelow(text[4..6], 60)
        && (text.Length == 6 || (text[6] == ':' && IsBelow(text[7..9], 60) && IsFraction(text[9..])));

    private static bool IsFraction(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text.Length >= 2 && text[0] == '.' && text[1..].IndexOfAnyExceptInRange('0', '9') < 0);

    private static bool IsBelow(ReadOnlySpan<char> text, int limit) => IsNumber(text, out var number) && number < limit;

    private static bool IsNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
