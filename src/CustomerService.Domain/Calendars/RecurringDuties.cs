using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>The recurring duties that the sources name; what a source leaves open is a parameter.</summary>
public static class RecurringDuties
{
    private static readonly LocalTime Noon = LocalTime.Noon;

    /// <summary>Month's end: the service supervision report to the general manager (服务监督报告), by another department than the one that serves.</summary>
    /// <remarks>Source: [003 R6 §一].</remarks>
    public static RecurringDuty SupervisionReport { get; } = new()
    {
        Id = "supervision-report",
        Name = new LocalizedText("Service supervision report to the general manager", "向总经理提交服务监督报告"),
        Source = "003 R6 §一",
        Recurrence = Recurrence.MonthEnd,
    };

    /// <summary>Every December: give New-Year gifts and learn next year's needs.</summary>
    /// <remarks>Source: [003 R6 §三].</remarks>
    public static RecurringDuty NewYearGifts { get; } = new()
    {
        Id = "new-year-gifts",
        Name = new LocalizedText("New-Year gifts and next year's needs", "赠送新年礼品，了解客户下一年需求"),
        Source = "003 R6 §三",
        Recurrence = Recurrence.YearlyIn(12),
        Checklist = [new("New-Year gift", "新年礼品"), new("next year's needs, written down", "客户下一年需求记录")],
    };

    /// <summary>Every Friday afternoon: the service meeting, with the week's reports handed in before it.</summary>
    /// <param name="afternoon">When the meeting is held; it begins at noon or later. The source gives no hours.</param>
    /// <returns>The duty.</returns>
    /// <remarks>Source: [003 R6 §四]: staff hand in the week's service and customer information, the meeting sums it up.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">It begins before noon.</exception>
    public static RecurringDuty WeeklyServiceMeeting(OpenSpan afternoon)
    {
        ArgumentNullException.ThrowIfNull(afternoon);
        return afternoon.From >= Noon
            ? new RecurringDuty
            {
                Id = "weekly-service-meeting",
                Name = new LocalizedText("Weekly service meeting", "每周服务例会"),
                Source = "003 R6 §四",
                Recurrence = Recurrence.Weekly(IsoDayOfWeek.Friday),
                Window = afternoon,
                Checklist =
                [
                    new("the week's service information, handed in before the meeting", "会前提交的本周服务信息"),
                    new("the week's customer information, handed in before the meeting", "会前提交的本周客户信息"),
                    new("the week summed up", "本周总结"),
                ],
            }
            : throw new ArgumentOutOfRangeException(nameof(afternoon), afternoon, "A Friday afternoon meeting begins at 12:00 or later.");
    }

    /// <summary>Every week: sort the accounts' open matters and solve them in time; what is beyond one's powers goes to the leaders.</summary>
    /// <param name="day">The day of the week; the source gives none.</param>
    /// <returns>The duty.</returns>
    /// <remarks>Source: [003 R7 §四].</remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is no day of the week.</exception>
    public static RecurringDuty WeeklyAccountSort(IsoDayOfWeek day) => new()
    {
        Id = "weekly-account-sort",
        Name = new LocalizedText("Weekly sort of the accounts' open matters", "每周整理并及时解决客户问题"),
        Source = "003 R7 §四",
        Recurrence = Recurrence.Weekly(day),
    };

    /// <summary>Every year: revise the service standards and flows.</summary>
    /// <param name="date">On which day; the source gives none.</param>
    /// <returns>The duty.</returns>
    /// <remarks>Source: [003 R8 2.1].</remarks>
    public static RecurringDuty StandardRevision(AnnualDate date) => new()
    {
        Id = "standard-revision",
        Name = new LocalizedText("Yearly revision of the service standards", "年度服务标准修订"),
        Source = "003 R8 2.1",
        Recurrence = Recurrence.Yearly(date),
    };

    /// <summary>Every year: the product report to the management representative, for review.</summary>
    /// <param name="date">On which day; the source gives none.</param>
    /// <returns>The duty.</returns>
    /// <remarks>Source: [003 R10 4.2.5].</remarks>
    public static RecurringDuty ProductReport(AnnualDate date) => new()
    {
        Id = "product-report",
        Name = new LocalizedText("Yearly product report to the management representative", "向管理者代表提交年度产品报告"),
        Source = "003 R10 4.2.5",
        Recurrence = Recurrence.Yearly(date),
    };

    /// <summary>On every holiday: greetings to the customers; days off in a row under one name are greeted once, on the first.</summary>
    /// <param name="schedule">Whose holidays; the source names none.</param>
    /// <returns>The duty.</returns>
    /// <remarks>Source: [003 R7 §三5].</remarks>
    public static RecurringDuty HolidayGreetings(HolidaySchedule schedule) => new()
    {
        Id = "holiday-greetings",
        Name = new LocalizedText("Holiday greetings", "节日问候"),
        Source = "003 R7 §三5",
        Recurrence = Recurrence.OnHolidays(schedule),
    };

    /// <summary>On a customer's birthday: a visit with flowers, cake and card at the door, and a text message.</summary>
    /// <param name="birthday">Month and day; of 29 February the 28th in a year that has none.</param>
    /// <returns>The duty.</returns>
    /// <remarks>Source: [003 R7 §三5].</remarks>
    public static RecurringDuty BirthdayVisit(AnnualDate birthday) => new()
    {
        Id = "birthday-visit",
        Name = new LocalizedText("Birthday visit", "生日上门祝贺"),
        Source = "003 R7 §三5",
        Recurrence = Recurrence.Yearly(birthday),
        Checklist = [new("flowers", "鲜花"), new("cake", "蛋糕"), new("card, handed over at the door", "上门送达贺卡"), new("text message", "祝福短信")],
    };
}
