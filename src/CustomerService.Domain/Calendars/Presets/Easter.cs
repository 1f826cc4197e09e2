using NodaTime;

namespace CustomerService.Domain.Calendars.Presets;

/// <summary>The date of Easter in the Gregorian calendar.</summary>
/// <remarks>
/// The anonymous Gregorian computus, published in Nature 13, 20 April 1876, p. 487, and in J. Meeus, Astronomical Algorithms, chapter 8.
/// </remarks>
internal static class Easter
{
    public static LocalDate Sunday(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryRest) = Math.DivRem(century, 4);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - leapCenturies - moonCorrection + 15) % 30;
        var (leapYears, yearRest) = Math.DivRem(yearOfCentury, 4);
        var toSunday = (32 + (2 * centuryRest) + (2 * leapYears) - epact - yearRest) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var (month, day) = Math.DivRem(epact + toSunday - (7 * late) + 114, 31);
        return new LocalDate(year, month, day + 1);
    }
}
