using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>Reads the ISO 8601 timestamps that event logs hold; strict, without a culture, without allocation.</summary>
internal static class IsoTimestamp
{
    public const string Forms = "yyyy-MM-dd or yyyy-MM-ddTHH:mm[:ss[.fffffffff]] with an optional Z, +hh:mm, +hhmm or +hh up to 18 hours";

    private const int Unreadable = -1;
    private const int SecondsPerDay = 86_400;
    private const int GreatestOffset = 18 * 3_600;
    private const long LastSecond = 253_402_300_799;   // 9999-12-31T23:59:59Z, where Instant ends

    public static bool TryParse(ReadOnlySpan<char> text, out Instant instant)
    {
        instant = default;
        if (!TryParseDate(text, out var seconds))
        {
            return false;
        }

        var nanoseconds = 0;
        if (text.Length > 10)
        {
            if (text[10] is not ('T' or ' ')
                || !TryParseTime(text[11..], out int secondOfDay, out nanoseconds, out int length)
                || !TryParseOffset(text[(11 + length)..], out var offset))
            {
                return false;
            }

            seconds += secondOfDay - offset;
        }

        if (seconds > LastSecond)
        {
            return false;
        }

        instant = Instant.FromUnixTimeSeconds(seconds);
        if (nanoseconds != 0)
        {
            instant = instant.PlusNanoseconds(nanoseconds);
        }

        return true;
    }

    private static bool TryParseDate(ReadOnlySpan<char> text, out long seconds)
    {
        seconds = 0;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (century, yearOfCentury) = (TwoDigits(text, 0), TwoDigits(text, 2));
        var (month, day) = (TwoDigits(text, 5), TwoDigits(text, 8));
        if (century < 0 || yearOfCentury < 0 || month is < 1 or > 12 || day < 1)
        {
            return false;
        }

        var year = (century * 100) + yearOfCentury;
        if (day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        seconds = SecondsPerDay * DaysSince1970(year, month, day);
        return true;
    }

    /// <summary>Counts days by years that start in March, so that the leap day comes last.</summary>
    private static long DaysSince1970(int year, int month, int day)
    {
        var shifted = month > 2 ? year : year - 1;
        var years = shifted + 400;                       // year 0 in January would be negative
        var monthFromMarch = (month + 9) % 12;
        var dayOfYear = (((153 * monthFromMarch) + 2) / 5) + day - 1;
        return (years * 365L) + (years / 4) - (years / 100) + (years / 400) + dayOfYear - 146_097 - 719_468;
    }

    private static bool TryParseTime(ReadOnlySpan<char> text, out int secondOfDay, out int nanoseconds, out int length)
    {
        (secondOfDay, nanoseconds, length) = (0, 0, 5);
        if (text.Length < 5 || text[2] != ':')
        {
            return false;
        }

        var (hour, minute, second) = (TwoDigits(text, 0), TwoDigits(text, 3), 0);
        if (text.Length > 5 && text[5] == ':')
        {
            second = text.Length < 8 ? Unreadable : TwoDigits(text, 6);
            length = 8;
            if (text.Length > 8 && text[8] == '.')
            {
                var digits = ParseFraction(text[9..], out nanoseconds);
                if (digits == 0)
                {
                    return false;
                }

                length += 1 + digits;
            }
        }

        secondOfDay = (hour * 3_600) + (minute * 60) + second;
        return hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60;
    }

    /// <summary>Reads up to nine digits after the point and says how many there were.</summary>
    private static int ParseFraction(ReadOnlySpan<char> text, out int nanoseconds)
    {
        nanoseconds = 0;
        var digits = 0;
        var worth = 100_000_000;
        for (; digits < text.Length && digits < 9 && char.IsAsciiDigit(text[digits]); digits++, worth /= 10)
        {
            nanoseconds += (text[digits] - '0') * worth;
        }

        return digits;
    }

    private static bool TryParseOffset(ReadOnlySpan<char> text, out int offset)
    {
        offset = 0;
        if (text is "" or "Z")
        {
            return true;
        }

        if (text[0] is not ('+' or '-'))
        {
            return false;
        }

        var (hours, minutes) = (text.Length, text.Length > 3 && text[3] == ':') switch
        {
            (3, _) => (TwoDigits(text, 1), 0),
            (5, false) => (TwoDigits(text, 1), TwoDigits(text, 3)),
            (6, true) => (TwoDigits(text, 1), TwoDigits(text, 4)),
            _ => (Unreadable, Unreadable),
        };
        var seconds = (hours * 3_600) + (minutes * 60);
        offset = text[0] == '-' ? -seconds : seconds;
        return hours >= 0 && minutes is >= 0 and < 60 && seconds <= GreatestOffset;
    }

    private static int TwoDigits(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1])
            ? ((text[at] - '0') * 10) + text[at + 1] - '0'
            : Unreadable;
}
