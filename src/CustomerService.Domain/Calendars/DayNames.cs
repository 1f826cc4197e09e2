using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>The days of the week: as rule books write them and as people read them.</summary>
internal static class DayNames
{
    private static readonly string[] Codes = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly LocalizedText[] Names =
    [
        new("Monday", "星期一"), new("Tuesday", "星期二"), new("Wednesday", "星期三"), new("Thursday", "星期四"),
        new("Friday", "星期五"), new("Saturday", "星期六"), new("Sunday", "星期日"),
    ];

    public static IEnumerable<string> All => Codes;

    public static string Code(IsoDayOfWeek day) => Codes[(int)day - 1];

    public static LocalizedText Name(IsoDayOfWeek day) => Names[(int)day - 1];

    /// <summary>Why an ordinary date without hours has none.</summary>
    public static LocalizedText WhyClosed(IsoDayOfWeek day) => day is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday
        ? new("weekend", "周末")
        : new($"no hours on {Name(day).English}s", $"{Name(day).Chinese}不营业");

    public static IsoDayOfWeek? Parse(string text) => Array.IndexOf(Codes, text) is >= 0 and var index ? (IsoDayOfWeek)(index + 1) : null;
}
