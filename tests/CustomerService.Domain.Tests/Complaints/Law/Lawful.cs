using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Law;

/// <summary>Complaints under a law: received on a day at ten in the morning, and taken on by real acts.</summary>
internal static class Lawful
{
    private static readonly WeeklyHours Office = WeeklyHours.Weekdays("09:00-17:00");

    public static ComplaintRegime Find(string id) => ComplaintRegimes.All.Single(regime => regime.Id == id);

    /// <summary>Business days of the law's country, from nine to five; Europe and Australia without holidays.</summary>
    public static BusinessCalendar Calendar(ComplaintRegime regime) => regime.TimeZone switch
    {
        "Asia/Shanghai" => Holidays.China.Calendar("office", Office),
        "Europe/London" => Holidays.EnglandAndWales.Calendar("office", Office),
        "America/New_York" => Holidays.UnitedStatesFederal.Calendar("office", Office, "America/New_York"),
        _ => new BusinessCalendar("office", regime.TimeZone, Office),
    };

    public static Promise Promise(string id, LegalLimit limit, ComplaintRegime regime) => new() { Id = id, Metric = PromiseMetric.Custom, Target = limit.On(Calendar(regime)), Pauses = [] };

    /// <summary>A moment of a day, in the zone of the law.</summary>
    public static Instant At(ComplaintRegime regime, LocalDate day, int hour = 10, int minute = 0) =>
        day.At(new LocalTime(hour, minute)).InZoneStrictly(DateTimeZoneProviders.Tzdb[regime.TimeZone]).ToInstant();

    public static Complaint Received(ComplaintRegime regime, LocalDate day, params Promise[] own) =>
        Complaint.Receive(regime.TimedOn(Calendar(regime), [.. own]).Under(Given.Policy), Given.WangComplains, Given.FirstContact, At(regime, day)).Accepted();

    /// <summary>Received, acknowledged, examined and accepted within minutes.</summary>
    public static Complaint Accepted(ComplaintRegime regime, LocalDate day, params Promise[] own) => Given.FactFindingOf(Received(regime, day, own));

    /// <summary>The day and time at which a clock's limit is reached, in the zone of the law.</summary>
    public static LocalDateTime Due(Complaint complaint, ComplaintRegime regime, string clock) =>
        complaint.Timer(clock)!.At(complaint.Snapshot.LastAt).DueAt!.Value.InZone(DateTimeZoneProviders.Tzdb[regime.TimeZone]).LocalDateTime;

    /// <summary>The last moment of a last whole day.</summary>
    public static LocalDateTime EndOf(int year, int month, int day) => new LocalDate(year, month, day).PlusDays(1).AtMidnight().PlusNanoseconds(-1);

    /// <summary>Five in the afternoon, when business closes.</summary>
    public static LocalDateTime CloseOf(int year, int month, int day) => new(year, month, day, 17, 0);

    public static Complaint Later(Complaint complaint, ComplaintRegime regime, LocalDate day) => complaint.Advance(At(regime, day)).Complaint;

    public static IEnumerable<string> BreachesUntil(Complaint complaint, ComplaintRegime regime, LocalDate day) =>
        complaint.Advance(At(regime, day)).Events.OfType<ClockBreached>().Select(breach => breach.Clock.Value);

    public static ExtensionGrant Told(Instant expected) => new() { Reason = "records abroad", Notice = "letter 17", ExpectedBy = expected };
}
