using System.Globalization;
using System.Text.Json;
using CustomerService.Domain.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Tests.Calendars;

/// <summary>What four other libraries answer, in 603 cases taken from their own test suites.</summary>
public sealed class BusinessTimeCasesTests
{
    private const string NextOpening = "edge:next-opening";

    private static readonly Dictionary<string, IsoDayOfWeek> Days = new()
    {
        ["mon"] = IsoDayOfWeek.Monday,
        ["tue"] = IsoDayOfWeek.Tuesday,
        ["wed"] = IsoDayOfWeek.Wednesday,
        ["thu"] = IsoDayOfWeek.Thursday,
        ["fri"] = IsoDayOfWeek.Friday,
        ["sat"] = IsoDayOfWeek.Saturday,
        ["sun"] = IsoDayOfWeek.Sunday,
    };

    [SharedFact("data/business_time_cases.json")]
    public void Every_case_without_a_convention_of_its_own_passes_as_it_stands()
    {
        var cases = Cases(convention: null);

        Assert.Equal(570, cases.Count);
        Assert.Empty(cases.Select(example => Fault(example, ClosingEdge.Close)).OfType<string>());
    }

    [SharedFact("data/business_time_cases.json")]
    public void Every_case_of_the_next_opening_passes_with_that_option()
    {
        var cases = Cases(NextOpening);

        Assert.Equal(25, cases.Count);
        Assert.Empty(cases.Select(example => Fault(example, ClosingEdge.NextOpening)).OfType<string>());
        Assert.All(cases, example => Assert.NotNull(Fault(example, ClosingEdge.Close)));
    }

    [SharedFact("data/business_time_cases.json")]
    public void Other_conventions_are_other_answers_on_purpose()
    {
        string[] others = ["closed-interval", "reversed:zero", "rounding:second", "dst:wall-clock-length"];

        Assert.All(others.SelectMany(Cases), example => Assert.NotNull(Fault(example, ClosingEdge.Close)));
        Assert.Equal(603, others.Sum(other => Cases(other).Count) + Cases(null).Count + Cases(NextOpening).Count);
    }

    private static List<JsonElement> Cases(string? convention)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Path("data/business_time_cases.json")));
        return
        [
            .. document.RootElement.GetProperty("cases").EnumerateArray()
                .Where(example => (example.TryGetProperty("convention", out var tag) ? tag.GetString() : null) == convention)
                .Select(example => example.Clone()),
        ];
    }

    private static string? Fault(JsonElement example, ClosingEdge edge)
    {
        var calendar = CalendarOf(example);
        var start = InstantOf(example.GetProperty("start"));
        var expected = example.GetProperty("expected");
        var (found, right) = example.GetProperty("kind").GetString() switch
        {
            "add" => Compare(Add(calendar, example, start, edge), InstantOf(expected)),
            "between" => Compare(calendar.WorkingTimeBetween(start, InstantOf(example.GetProperty("end"))), SecondsOf(expected)),
            "is_open" => Compare(calendar.IsOpen(start), expected.GetBoolean()),
            var other => throw new FormatException($"Unknown kind '{other}'."),
        };
        return right ? null : $"{example.GetProperty("id")}: found {found}, expected {expected}";
    }

    private static (string Found, bool Right) Compare<T>(T found, T expected)
        where T : notnull => (found.ToString()!, found.Equals(expected));

    private static Instant Add(BusinessCalendar calendar, JsonElement example, Instant start, ClosingEdge edge)
    {
        var amount = SecondsOf(example.GetProperty("seconds"));
        return amount < Duration.Zero || (example.TryGetProperty("direction", out var direction) && direction.GetString() == "backward")
            ? calendar.Subtract(start, -amount, edge)
            : calendar.Add(start, amount, edge);
    }

    private static BusinessCalendar CalendarOf(JsonElement example)
    {
        var week = WeeklyHours.None;
        foreach (var day in example.GetProperty("week").EnumerateObject())
        {
            week = week.On(Days[day.Name], Spans(day.Value));
        }

        var holidays = example.GetProperty("holidays").EnumerateArray().Select(date => DatedHours.Closed(date.GetString()!, "holiday"));
        var special = example.GetProperty("special").EnumerateObject().Select(day => day.Value.GetArrayLength() == 0
            ? (Date: day.Name, Hours: DatedHours.Closed(day.Name, "closed"))
            : (Date: day.Name, Hours: DatedHours.Open(day.Name, [.. Spans(day.Value)])));
        DatedHours[] dates = [.. special.Select(day => day.Hours)];
        dates = [.. dates, .. holidays.Where(holiday => !dates.Any(date => date.Date == holiday.Date))];
        return new BusinessCalendar(example.GetProperty("id").GetString()!, example.GetProperty("zone").GetString()!, week, [.. dates]);
    }

    private static string[] Spans(JsonElement spans) => [.. spans.EnumerateArray().Select(span => $"{span[0]}-{span[1]}")];

    private static Instant InstantOf(JsonElement text) => OffsetDateTimePattern.ExtendedIso.Parse(text.GetString()!).Value.ToInstant();

    private static Duration SecondsOf(JsonElement number) =>
        Duration.FromNanoseconds((long)(decimal.Parse(number.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture) * NodaConstants.NanosecondsPerSecond));
}
