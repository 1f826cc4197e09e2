using System.Collections.Immutable;
using CustomerService.Domain.Calendars;

namespace CustomerService.Domain.Commitments;

/// <summary>Finds what does not hold together in a service commitment.</summary>
internal static class CommitmentCheck
{
    // More are a mistake, or an attack on time: every tier is compared with every tier below it.
    private const int MostTiers = 20;
    private const int MostPriorities = 20;
    private const int MostPromises = 200;

    public static CommitmentRules Checked(CommitmentRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        foreach (var row in OrEmpty(rules.Promises))
        {
            ArgumentNullException.ThrowIfNull(row?.Promise, nameof(rules));
        }

        var made = rules with
        {
            Aspects = OrEmpty(rules.Aspects),
            Tiers = OrEmpty(rules.Tiers),
            Priorities = OrEmpty(rules.Priorities),
            Promises = [.. OrEmpty(rules.Promises).Select(row => row with { Tiers = OrEmpty(row.Tiers), Priorities = OrEmpty(row.Priorities) })],
        };
        var faults = new RuleBookFaults();
        Check(made, [.. made.Promises.Select(row => new WrittenRow(row, IsWhole: true))], faults);
        faults.ThrowIfAny(NameOf(made.Id));
        return made;
    }

    public static string NameOf(string id) => $"service commitment '{id}'";

    /// <summary>Checks rules whose promises are given with their places kept.</summary>
    public static void Check(CommitmentRules rules, IReadOnlyList<WrittenRow> rows, RuleBookFaults faults)
    {
        Require(!string.IsNullOrWhiteSpace(rules.Id), "$.id", "rule-book.out-of-range", "A commitment has an id.");
        Require(rules.Version >= 1, "$.version", "rule-book.out-of-range", $"A version is 1 or more; {rules.Version} is not.");
        Require(rules.Source is not { } source || Enum.IsDefined(source), "$.source", "rule-book.unknown-value", $"{rules.Source} is not a source.");
        CheckAspects(rules.Aspects, faults);
        CheckCodes(rules.Tiers, MostTiers, "$.tiers", faults);
        CheckCodes(rules.Priorities, MostPriorities, "$.priorities", faults);
        Require(rows.Count > 0, "$.promises", "rule-book.missing-property", "A commitment has at least one promise.");
        Require(rows.Count <= MostPromises, "$.promises", "rule-book.out-of-range", $"A commitment has at most {MostPromises} promises; this one has {rows.Count}.");
        CheckRows(rules, rows, faults);
        CheckCalendars(rows, faults);
        if (rows.Count <= MostPromises && !faults.AnyWithin("$.tiers") && !faults.AnyWithin("$.priorities"))
        {
            CheckTiersAreNotSlower(rules, rows, faults);
        }

        void Require(bool holds, string place, string code, string message)
        {
            if (!holds && !faults.AnyWithin(place))
            {
                faults.Add(place, code, message);
            }
        }
    }

    private static void CheckAspects(ImmutableArray<CommitmentGuarantee> aspects, RuleBookFaults faults)
    {
        for (var i = 0; i < aspects.Length; i++)
        {
            var aspect = aspects[i].Aspect;
            if (!Enum.IsDefined(aspect))
            {
                faults.Add("$.aspects", "rule-book.unknown-value", $"{aspect} is not an aspect.");
            }
            else if (aspects[..i].Any(other => other.Aspect == aspect))
            {
                faults.Add($"$.aspects.{KebabCase.Of(aspect)}", "rule-book.stands-twice", $"'{KebabCase.Of(aspect)}' stands twice.");
            }
        }
    }

    private static void CheckCodes<T>(ImmutableArray<T> codes, int most, string place, RuleBookFaults faults)
        where T : struct, ICode<T>
    {
        if (codes.Length > most)
        {
            faults.Add(place, "rule-book.out-of-range", $"At most {most} are told apart, not {codes.Length}.");
        }

        CheckList(codes, place, faults);
    }

    private static void CheckList<T>(ImmutableArray<T> codes, string place, RuleBookFaults faults)
        where T : struct, ICode<T>
    {
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i].Value.Length == 0)
            {
                faults.Add($"{place}[{i}]", "rule-book.bad-code", $"The empty code names nothing: {CodeText.Form}.");
            }
            else if (codes.IndexOf(codes[i]) < i)
            {
                faults.Add($"{place}[{i}]", "rule-book.stands-twice", $"'{codes[i].Value}' stands twice.");
            }
        }
    }

    private static void CheckRows(CommitmentRules rules, IReadOnlyList<WrittenRow> rows, RuleBookFaults faults)
    {
        var seen = new Dictionary<(string Id, int Version), int>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Row is not { } row)
            {
                continue;
            }

            var place = $"$.promises[{i}]";
            CheckKnown(row.Priorities, rules.Priorities, "priorities", "rule-book.unknown-priority", $"{place}.priorities", faults);
            CheckKnown(row.Tiers, rules.Tiers, "tiers", "rule-book.unknown-tier", $"{place}.tiers", faults);
            if (!rows[i].IsWhole)
            {
                continue;
            }

            if (row.Promise.Alerts.IsDefault || row.Promise.Pauses.IsDefault)
            {
                faults.Add(place, "rule-book.missing-property", "The promise has alerts or pauses that were never made; an empty list is [].");
                continue;
            }

            PromiseCheck.Check(row.Promise, place, faults);
            CheckParts(row.Promise, place, faults);
            if (!seen.TryAdd((row.Promise.Id, row.Promise.Version), i) && !string.IsNullOrWhiteSpace(row.Promise.Id))
            {
                faults.Add(
                    $"{place}.id",
                    "rule-book.duplicate-promise",
                    $"'{row.Promise.Id}' version {row.Promise.Version} stands at $.promises[{seen[(row.Promise.Id, row.Promise.Version)]}] already; a timer could not tell them apart.");
            }
        }
    }

    private static void CheckKnown<T>(ImmutableArray<T> used, ImmutableArray<T> known, string section, string code, string place, RuleBookFaults faults)
        where T : struct, ICode<T>
    {
        CheckList(used, place, faults);
        if (faults.AnyWithin($"$.{section}"))
        {
            return;
        }

        for (var i = 0; i < used.Length; i++)
        {
            if (!known.Contains(used[i]) && used[i].Value.Length > 0)
            {
                faults.Add($"{place}[{i}]", code, $"'{used[i].Value}' is not listed under '{section}'{Spelling.DidYouMean(used[i].Value, known.Select(each => each.Value))}.");
            }
        }
    }

    // What the check of a single promise leaves to whoever writes it down.
    private static void CheckParts(Promise promise, string place, RuleBookFaults faults)
    {
        for (var i = 0; i < promise.Alerts.Length; i++)
        {
            var (before, after) = (promise.Alerts[i].BeforeDue, promise.Alerts[i].AfterDue);
            if ((before + after != NodaTime.Duration.Zero ? TimeLimits.FaultOf(before + after) : null) is { } fault)
            {
                faults.Add($"{place}.alerts[{i}]", "rule-book.out-of-range", $"The alert is too far away: {fault}.");
            }
        }

        for (var i = 0; i < promise.Pauses.Length; i++)
        {
            if (!Enum.IsDefined(promise.Pauses[i]))
            {
                faults.Add($"{place}.pauses[{i}]", "rule-book.unknown-value", $"{promise.Pauses[i]} is not a reason for a pause.");
            }
        }

        if (!Enum.IsDefined(promise.Restart))
        {
            faults.Add($"{place}.restart", "rule-book.unknown-value", $"{promise.Restart} is not a way to restart.");
        }

        if (promise.OnBreach is { Remedy: null, Compensation: null } && !faults.AnyWithin($"{place}.onBreach"))
        {
            faults.Add($"{place}.onBreach", "rule-book.missing-property", "A breach brings a 'remedy', a 'compensation' or both; where it brings nothing, leave 'onBreach' out.");
        }

        if (promise.OnBreach?.Compensation is { Amount: <= 0 } compensation)
        {
            faults.Add($"{place}.onBreach.compensation", "rule-book.out-of-range", $"A compensation is more than nothing; {compensation} is not.");
        }
    }

    // [003 R7 §三4]: in every combination the tier that is worth more keeps at least the limit of each tier below it.
    private static void CheckTiersAreNotSlower(CommitmentRules rules, IReadOnlyList<WrittenRow> rows, RuleBookFaults faults)
    {
        var judged = new Dictionary<(int Higher, int Lower), bool>();
        foreach (var priority in rules.Priorities.DefaultIfEmpty())
        {
            for (var tier = 1; tier < rules.Tiers.Length; tier++)
            {
                for (var below = 0; below < tier; below++)
                {
                    foreach (var (higher, lower) in Meeting(rows, priority, rules.Tiers[tier], rules.Tiers[below]))
                    {
                        Judge(higher, lower, rules.Tiers[tier], rules.Tiers[below]);
                    }
                }
            }
        }

        void Judge(int higher, int lower, CustomerTier tier, CustomerTier below)
        {
            var (one, other) = (rows[higher].Row!.Promise, rows[lower].Row!.Promise);
            if (judged.ContainsKey((higher, lower)))
            {
                return;
            }

            judged[(higher, lower)] = TierRule.IsSlower(one.Binding, other.Binding);
            if (judged[(higher, lower)])
            {
                faults.Add(
                    $"$.promises[{higher}].{(one.Limit is null ? "target" : "limit")}",
                    "rule-book.slower-tier",
                    $"The tier '{tier}' would wait longer than '{below}': {one.Binding} here, {other.Binding} at $.promises[{lower}].");
            }
        }
    }

    private static IEnumerable<(int Higher, int Lower)> Meeting(IReadOnlyList<WrittenRow> rows, Priority priority, CustomerTier higher, CustomerTier lower)
    {
        var first = First(rows, priority, lower);
        return First(rows, priority, higher).Where(pair => first.TryGetValue(pair.Key, out var row) && row != pair.Value).Select(pair => (pair.Value, first[pair.Key]));
    }

    private static Dictionary<PromiseKind, int> First(IReadOnlyList<WrittenRow> rows, Priority priority, CustomerTier tier)
    {
        var first = new Dictionary<PromiseKind, int>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is { IsWhole: true, Row: { } row } && Enum.IsDefined(row.Promise.Metric) && row.Matches(priority, tier))
            {
                first.TryAdd(PromiseKind.Of(row.Promise), i);
            }
        }

        return first;
    }

    // In JSON a calendar is named by its id, so two that differ cannot share one.
    private static void CheckCalendars(IReadOnlyList<WrittenRow> rows, RuleBookFaults faults)
    {
        var seen = new Dictionary<string, (BusinessCalendar Calendar, string Place)>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            Look(rows[i].Row?.Promise.Target, $"$.promises[{i}].target.calendar");
            Look(rows[i].Row?.Promise.Limit, $"$.promises[{i}].limit.calendar");
        }

        void Look(TimeTarget? target, string place)
        {
            if (target?.CountedOn is { } calendar && !seen.TryAdd(calendar.Id, (calendar, place)) && !CommitmentCalendars.AreSame(calendar, seen[calendar.Id].Calendar))
            {
                faults.Add(place, "rule-book.duplicate-calendar", $"Another calendar with the id '{calendar.Id}' stands at {seen[calendar.Id].Place}; give one of them another id.");
            }
        }
    }

    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
