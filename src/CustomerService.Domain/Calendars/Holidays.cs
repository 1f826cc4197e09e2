using CustomerService.Domain.Calendars.Presets;

namespace CustomerService.Domain.Calendars;

/// <summary>The holiday schedules that ship with the library.</summary>
public static class Holidays
{
    /// <summary>Mainland China, 2018 to 2026: the days off and the make-up workdays (调休上班) of the State Council's notices, in Asia/Shanghai.</summary>
    /// <remarks>
    /// <para>
    /// Source: the notices of the General Office of the State Council on the arrangement of holidays (国务院办公厅关于部分节假日安排的通知),
    /// published on gov.cn on 2017-11-30, 2018-12-06 and 2019-03-22, 2019-11-21 and 2020-01-27, 2020-11-25, 2021-10-25, 2022-12-08,
    /// 2023-10-25, 2024-11-12 and 2025-11-04, one or two for each year. Every day of a joined break is listed, weekend days included.
    /// </para>
    /// <para>
    /// The notices say of a make-up workday only that it is worked (上班), not whose hours it has. As usual it works like an ordinary
    /// workday, here like a Monday [L]; <see cref="HolidaySchedule.WorkingLike"/> changes that.
    /// </para>
    /// <para>
    /// The notice for 2027 is not in it. A New Year's break may reach back into December, as it did in 2018 and 2022; 1 January 2027 is a
    /// Friday, which needs no day of December.
    /// </para>
    /// </remarks>
    public static HolidaySchedule China { get; } = ChinaHolidays.Schedule;

    /// <summary>Bank holidays of England and Wales, 1972 to 2099, computed, in Europe/London.</summary>
    /// <remarks>
    /// <para>
    /// Source: Banking and Financial Dealings Act 1971, section 1 and schedule 1, and the royal proclamations under it: New Year's Day since
    /// 1974, the early May bank holiday since 1978, substitutes for days on a weekend, moved days and one-off days. Good Friday and Christmas
    /// Day are holidays of common law. Published by gov.uk up to 2028.
    /// </para>
    /// <para>
    /// A holiday on a weekend is listed on its substitute only, as gov.uk lists it: Christmas Day on 27 December, Boxing Day on 28 December,
    /// New Year's Day on the Monday. Every day listed is a weekday.
    /// </para>
    /// <para>
    /// Settled from 1978 on: the spring bank holiday of 1977 is given here as 6 June, beside the jubilee's 7 June; some lists have 30 May. A
    /// day can still be proclaimed or moved for any year to come.
    /// </para>
    /// </remarks>
    public static HolidaySchedule EnglandAndWales { get; } = EnglandAndWalesHolidays.Schedule;

    /// <summary>Legal public holidays of the United States' federal government, 1971 to 2099, computed; the country has several zones.</summary>
    /// <remarks>
    /// <para>
    /// Source: 5 U.S.C. 6103(a) as it stood in each year: the Uniform Monday Holiday Act (Pub. L. 90-363) in force since 1971, Veterans Day on
    /// the fourth Monday of October until 1977 and on 11 November again since 1978 (Pub. L. 94-97), the birthday of Martin Luther King, Jr.
    /// since 1986 (Pub. L. 98-144), Juneteenth since 2021 (Pub. L. 117-17). Published by the Office of Personnel Management up to 2030.
    /// </para>
    /// <para>
    /// The observed day is listed: a holiday on a Saturday is observed on the Friday before (5 U.S.C. 6103(b)), one on a Sunday on the Monday
    /// after (Executive Order 11582). A New Year's Day on a Saturday therefore stands on 31 December, under the year before.
    /// </para>
    /// <para>
    /// Not listed: Inauguration Day, a holiday around the capital only, and days on which agencies were closed by executive order.
    /// </para>
    /// </remarks>
    public static HolidaySchedule UnitedStatesFederal { get; } = UnitedStatesFederalHolidays.Schedule;
}
