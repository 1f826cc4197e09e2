using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;

namespace CustomerService.Domain.Tests.Commitments;

/// <summary>Commitments that tests begin with: sound ones, to be spoiled by edits.</summary>
internal static class CommitmentSamples
{
    public static string Desk { get; } = """
        {
          'id': 'desk', 'version': 2, 'names': { 'en': 'Desk', 'zh-Hans': '服务台' }, 'source': 'quotation', 'audience': { 'en': 'buyers', 'zh-Hans': '买方' },
          'aspects': { 'time-limit': { 'en': 'An answer within a day' }, 'quality': { 'en': '24 months of free repair', 'zh-Hans': '24 个月免费保修' } },
          'tiers': ['ordinary', 'key-account'], 'priorities': ['normal', 'urgent'],
          'calendars': [
            { 'id': 'office', 'timeZone': 'Europe/London', 'week': { 'monday': ['09:00-12:30', '13:30-17:00'], 'thursday': ['09:00-17:00'] },
              'dates': [{ 'date': '2026-12-25', 'closed': true, 'names': { 'en': 'Christmas Day' } }], 'holidaysKnownUntil': '2027-12-31' }
          ],
          'promises': [
            { 'id': 'quick', 'metric': 'first-response', 'priorities': ['urgent'], 'tiers': ['key-account'], 'target': { 'elapsed': 'PT1H' }, 'alerts': [{ 'share': 0.5 }, { 'atBreach': true, 'to': 'office' }] },
            { 'id': 'reply', 'version': 3, 'metric': 'first-response', 'target': { 'working': 'PT4H', 'calendar': 'office' }, 'limit': { 'working': 'PT6H30M', 'calendar': 'office' },
              'alerts': [{ 'before': 'PT1H', 'to': 'supervisor' }, { 'after': 'PT2H' }], 'restart': 'when-answered' },
            { 'id': 'solve', 'metric': 'resolution', 'target': { 'businessDays': 5, 'calendar': 'office', 'end': 'same-time' }, 'alerts': [{ 'share': 0.8 }],
              'onBreach': { 'remedy': { 'en': 'a voucher', 'zh-Hans': '代金券' }, 'compensation': { 'amount': 50.00, 'currency': 'CNY' } } },
            { 'id': 'send', 'metric': 'delivery', 'target': { 'calendarDays': 7, 'zone': 'Asia/Shanghai' }, 'alerts': [{ 'before': 'PT24H' }, { 'atBreach': true }], 'pauses': [] }
          ]
        }
        """.Replace('\'', '"');

    public static BusinessCalendar Office { get; } = new("office", "Europe/London", WeeklyHours.Weekdays("09:00-17:00"));

    /// <summary>The smallest commitment with these promises.</summary>
    public static ServiceCommitment Of(params ImmutableArray<PromiseRow> rows) => new(Rules(rows));

    public static CommitmentRules Rules(params ImmutableArray<PromiseRow> rows) => new()
    {
        Id = "desk",
        Tiers = [CustomerTier.Ordinary, CustomerTier.KeyAccount],
        Priorities = [Priority.Normal, Priority.Urgent],
        Promises = rows,
    };

    public static PromiseRow For(Promise promise, ImmutableArray<Priority> priorities = default, ImmutableArray<CustomerTier> tiers = default) =>
        new() { Promise = promise, Priorities = priorities, Tiers = tiers };

    public static Promise Reply(string id, double hours) => Promise.FirstResponse(ElapsedTime.Hours(hours)) with { Id = id };
}
