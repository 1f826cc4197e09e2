using System.Collections.Immutable;
using CustomerService.Domain.Calendars;

namespace CustomerService.Domain.Commitments;

/// <summary>Finds the faults of design that a commitment may have though it holds together.</summary>
/// <remarks>Findings come in the order of the checks, within a check in the author's order.</remarks>
internal sealed class CommitmentAudit
{
    private const int MostNamed = 6;

    private readonly ServiceCommitment _commitment;
    private readonly ImmutableArray<(Priority Priority, CustomerTier Tier)> _all;
    private readonly ImmutableArray<AuditFinding>.Builder _findings = ImmutableArray.CreateBuilder<AuditFinding>();

    private CommitmentAudit(ServiceCommitment commitment) => (_commitment, _all) = (commitment, [.. commitment.Combinations]);

    public static ImmutableArray<AuditFinding> Run(ServiceCommitment commitment)
    {
        var audit = new CommitmentAudit(commitment);
        audit.CheckPublication();
        audit.CheckGaps();
        audit.CheckOrder();
        for (var row = 0; row < commitment.Promises.Length; row++)
        {
            audit.CheckPromise(commitment.Promises[row].Promise, $"$.promises[{row}]");
        }

        audit.CheckCalendars();
        return audit._findings.ToImmutable();
    }

    // What would keep it from being published.
    private void CheckPublication()
    {
        if (_commitment.Source is null)
        {
            Add(
                "audit.no-source",
                "$.source",
                new("Nothing says where the commitment was made.", "未说明承诺的出处。"),
                new("Name the 'source': contract, quotation, advertisement, counter or regulation.", "请在 source 中注明：合同、报价、广告、柜台或规章。"));
        }

        if (_commitment.Aspects.IsEmpty)
        {
            Add(
                "audit.no-aspect",
                "$.aspects",
                new("The commitment guarantees no aspect.", "承诺未写明保证的内容。"),
                new("List under 'aspects' what is guaranteed: quality, time-limit, added-value, satisfaction.", "请在 aspects 中列出所保证的方面：质量、时限、附加值、满意度。"));
        }

        foreach (var guarantee in _commitment.Aspects.Where(guarantee => !guarantee.IsMeasurable))
        {
            Add(
                "audit.aspect-not-measurable",
                $"$.aspects.{KebabCase.Of(guarantee.Aspect)}",
                new($"Nobody can measure the {guarantee.Aspect.DisplayName.English}: it names no number.", $"“{guarantee.Aspect.DisplayName.Chinese}”无法衡量：其中没有数字。"),
                new("Say how much, how often or how long, in digits.", "请用数字写明多少、多久或几次。"));
        }
    }

    private void CheckGaps()
    {
        var kinds = _commitment.Promises.Select((row, index) => (Kind: PromiseKind.Of(row.Promise), index)).GroupBy(row => row.Kind, row => row.index);
        foreach (var rows in kinds)
        {
            var gaps = _all.Where(at => !rows.Any(row => _commitment.Promises[row].Matches(at.Priority, at.Tier))).ToList();
            if (gaps.Count > 0)
            {
                Add(
                    "audit.promise-gap",
                    $"$.promises[{rows.First()}]",
                    new(
                        $"'{rows.Key.DisplayName.English}' is promised for some, but not for {Named(gaps, Language.English)}.",
                        $"“{rows.Key.DisplayName.Chinese}”只对部分情形作了承诺，以下情形没有：{Named(gaps, Language.Chinese)}。"),
                    new("Add a promise for them, or one for all behind the others; where nothing is promised on purpose, leave it.", "请为其补充承诺，或在末尾加一条适用于全部的承诺；若有意不承诺，可保持不变。"));
            }
        }
    }

    // A row hidden by earlier ones; a row that crosses an earlier one, so that the order alone decides.
    private void CheckOrder()
    {
        for (var row = 0; row < _commitment.Promises.Length; row++)
        {
            var kind = PromiseKind.Of(_commitment.Promises[row].Promise);
            var earlier = Enumerable.Range(0, row).Where(other => PromiseKind.Of(_commitment.Promises[other].Promise) == kind).ToList();
            var mine = Matched(row);
            if (mine.All(at => earlier.Any(other => _commitment.Promises[other].Matches(at.Priority, at.Tier))))
            {
                Add(
                    "audit.shadowed-promise",
                    $"$.promises[{row}]",
                    new("This promise never holds: promises in front of it match all that it matches.", "该承诺永远不会生效：排在前面的承诺已覆盖其全部情形。"),
                    new("Move it in front of them, narrow them, or remove it.", "请将其前移、收窄前面的承诺，或删除该条。"));
                continue;
            }

            // The special in front of the general is what the order is for; two that overlap in part are not.
            foreach (var other in earlier.Where(other => Matched(other).Except(mine).Any() && !AllowTheSame(other, row)))
            {
                var both = mine.Where(at => First(earlier, at) == other).ToList();
                if (both.Count > 0)
                {
                    Add(
                        "audit.overlapping-promises",
                        $"$.promises[{row}]",
                        new(
                            $"For {Named(both, Language.English)} both this promise and $.promises[{other}] match, with other times; the order alone decides for the latter.",
                            $"对{Named(both, Language.Chinese)}，本条与 $.promises[{other}] 同时匹配而时限不同，仅因顺序而以后者为准。"),
                        new("Write a promise for exactly these in front of both.", "请在两者之前为这些情形单独写一条承诺。"));
                }
            }
        }
    }

    private int? First(List<int> rows, (Priority Priority, CustomerTier Tier) at)
    {
        foreach (var row in rows)
        {
            if (_commitment.Promises[row].Matches(at.Priority, at.Tier))
            {
                return row;
            }
        }

        return null;
    }

    private bool AllowTheSame(int one, int other)
    {
        var (first, second) = (_commitment.Promises[one].Promise, _commitment.Promises[other].Promise);
        return TimeTargetJson.AreSame(first.Target, second.Target) && TimeTargetJson.AreSame(first.Binding, second.Binding);
    }

    private List<(Priority Priority, CustomerTier Tier)> Matched(int row) => [.. _all.Where(at => _commitment.Promises[row].Matches(at.Priority, at.Tier))];

    private void CheckPromise(Promise promise, string place)
    {
        if (!promise.Alerts.Any(alert => alert.IsWarning))
        {
            Add(
                "audit.promise-without-warning",
                place,
                new($"Nobody is warned before '{promise.Id}' is due.", $"“{promise.Id}”到期前无人得到提醒。"),
                new("Add an alert, such as { \"share\": 0.8 }.", "请增加提醒，例如 { \"share\": 0.8 }。"));
        }

        if (promise.OnBreach is null && promise.Alerts.All(alert => alert.IsWarning))
        {
            Add(
                "audit.breach-without-consequence",
                place,
                new($"A breach of '{promise.Id}' alarms nobody and brings nothing.", $"“{promise.Id}”超时后无人知晓，也没有任何后果。"),
                new("Add an alert { \"atBreach\": true, \"to\": ... }, or say in 'onBreach' what the customer receives.", "请增加 { \"atBreach\": true, \"to\": ... } 提醒，或在 onBreach 中写明给客户的补偿。"));
        }

        if (promise.Metric == PromiseMetric.Resolution && promise.Target is WorkingTime && !promise.Pauses.Contains(PauseReason.WaitingForCustomer))
        {
            Add(
                "audit.resolution-without-pause",
                $"{place}.pauses",
                new($"The time that the customer takes to answer counts against us in '{promise.Id}'.", $"在“{promise.Id}”中，等待客户答复的时间也计入我方用时。"),
                new("Add 'waiting-for-customer' to 'pauses', or promise elapsed time or days, which say openly that every hour counts.", "请在 pauses 中加入 waiting-for-customer；若每小时都应计入，请改用自然时间或天数。"));
        }

        foreach (var (target, name) in new[] { (promise.Target, "target"), (promise.Limit, "limit") })
        {
            if (target is WorkingTime { Calendar.Rules: { } rules } && rules.Week.Equals(WeeklyHours.Always) && rules.Seasons.IsEmpty && rules.Dates.IsEmpty)
            {
                Add(
                    "audit.working-time-always-open",
                    $"{place}.{name}",
                    new($"'{promise.Id}' counts working time on a calendar that never closes.", $"“{promise.Id}”按从不关门的日历计算工作时间。"),
                    new("Write it as 'elapsed', or name the calendar that was meant.", "请改用 elapsed，或指定本应使用的日历。"));
            }
        }
    }

    private void CheckCalendars()
    {
        var calendars = CommitmentJson.Calendars(_commitment.Rules);
        for (var i = 0; i < calendars.Count; i++)
        {
            if (HasHolidaysWithoutEnd(calendars[i]))
            {
                Add(
                    "audit.holidays-without-end",
                    $"$.calendars[{i}]",
                    new(
                        $"The calendar '{calendars[i].Id}' has holidays, but does not say until when they are known; later due times look final and are not.",
                        $"日历“{calendars[i].Id}”列有节假日，但未写明已知到何时；之后的到期时间看似确定，其实不然。"),
                    new("Set 'holidaysKnownUntil' to the last date that was looked up.", "请将 holidaysKnownUntil 设为已查证的最后日期。"));
            }
        }
    }

    private static bool HasHolidaysWithoutEnd(BusinessCalendar calendar) => calendar.Rules is { } rules
        ? rules.HolidaysKnownUntil is null && rules.Dates.Any(date => date.Kind == DatedHoursKind.Holiday)
        : calendar.Members.Any(HasHolidaysWithoutEnd);

    private string Named(List<(Priority Priority, CustomerTier Tier)> places, Language language)
    {
        var chinese = language == Language.Chinese;
        var names = places.Take(MostNamed).Select(at => string.Join(chinese ? "的" : " ", new[]
        {
            _commitment.Tiers.IsEmpty ? null : Quoted(at.Tier.DisplayName, chinese),
            _commitment.Priorities.IsEmpty ? null : chinese ? $"{Quoted(at.Priority.DisplayName, chinese)}优先级" : $"at priority {Quoted(at.Priority.DisplayName, chinese)}",
        }.OfType<string>().DefaultIfEmpty(chinese ? "全部" : "all")));
        var rest = places.Count - MostNamed;
        return string.Join(chinese ? "、" : ", ", names) + (rest <= 0 ? "" : chinese ? $"等（另有 {rest} 种）" : $" and {rest} more");
    }

    private static string Quoted(LocalizedText name, bool chinese) => chinese ? $"“{name.Chinese}”" : $"'{name.English}'";

    private void Add(string code, string place, LocalizedText message, LocalizedText advice) => _findings.Add(new AuditFinding(code, place, message, advice));
}
