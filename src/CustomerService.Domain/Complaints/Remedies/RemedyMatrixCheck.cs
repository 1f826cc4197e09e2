using System.Collections.Immutable;
using CustomerService.Domain.Commitments.Practices;
using NodaTime;

namespace CustomerService.Domain.Complaints.Remedies;

/// <summary>Whether a matrix holds together.</summary>
internal static class RemedyMatrixCheck
{
    public const int MostDays = 36_500;

    public static void Check(string id, int version, ImmutableArray<RemedyRule> rules, Period? traderProvesWithin, string place, RuleBookFaults faults)
    {
        ArgumentNullException.ThrowIfNull(id);
        Fault(string.IsNullOrWhiteSpace(id), $"{place}.id", "rule-book.out-of-range", "A matrix has an id.");
        Fault(version < 1, $"{place}.version", "rule-book.out-of-range", $"A version is 1 or more; {version} is not.");
        Fault(
            traderProvesWithin is not null && !LocalDays.IsWholeDays(traderProvesWithin),
            $"{place}.traderProvesWithin", "rule-book.out-of-range", $"'{traderProvesWithin}' is not of whole days, longer than zero and at most 1,000 years.");
        Fault(rules.IsDefaultOrEmpty, $"{place}.rules", "rule-book.out-of-range", "A matrix has at least one rule.");
        var ids = new HashSet<string>();
        for (var i = 0; i < (rules.IsDefault ? 0 : rules.Length); i++)
        {
            ArgumentNullException.ThrowIfNull(rules[i], nameof(rules));
            Fault(!ids.Add(rules[i].Id), $"{place}.rules[{i}].id", "rule-book.stands-twice", $"There is a rule '{rules[i].Id}' already.");
            CheckRule(rules[i], $"{place}.rules[{i}]", faults);
        }

        void Fault(bool found, string where, string code, string message)
        {
            if (found)
            {
                faults.Add(where, code, message);
            }
        }
    }

    private static void CheckRule(RemedyRule rule, string place, RuleBookFaults faults)
    {
        Fault(string.IsNullOrWhiteSpace(rule.Id), "id", "rule-book.out-of-range", "A rule has an id.");
        Fault(string.IsNullOrWhiteSpace(rule.Source), "source", "rule-book.out-of-range", "A rule says where it comes from.");
        Fault(rule.Remedies.IsDefaultOrEmpty, "remedies", "rule-book.out-of-range", "A rule names at least one remedy.");
        CheckList(rule.Remedies, $"{place}.remedies", faults);
        CheckList(rule.Goods, $"{place}.goods", faults);
        CheckList(rule.Findings, $"{place}.findings", faults);
        CheckList(rule.Liabilities, $"{place}.liabilities", faults);
        Fault(!Enum.IsDefined(rule.Effect), "effect", "rule-book.unknown-value", $"{rule.Effect} is no effect of a rule.");
        Fault(rule.Since is { } start && !Enum.IsDefined(start), "since", "rule-book.unknown-value", $"{rule.Since} is no start of a term.");
        Fault(rule.IsOwed && rule.Effect == RemedyEffect.Exclude, "owed", "rule-book.contradiction", "A rule that excludes owes nothing.");
        Fault((rule.Since is null) != (rule.FromDay is null && rule.ToDay is null), "since", "rule-book.contradiction", "Days and the day they begin with go together.");
        Fault(rule.FromDay is < 0 or > MostDays, "fromDay", "rule-book.out-of-range", $"A day is a number from 0 to {MostDays}.");
        Fault(rule.ToDay is < 0 or > MostDays, "toDay", "rule-book.out-of-range", $"A day is a number from 0 to {MostDays}.");
        Fault(rule.FromDay > rule.ToDay, "toDay", "rule-book.contradiction", "The last day is before the first.");
        Fault(rule.MinRepairs is < 1, "minRepairs", "rule-book.out-of-range", "A number of repairs is 1 or more; leave it out where none is asked for.");

        void Fault(bool found, string name, string code, string message)
        {
            if (found)
            {
                faults.Add($"{place}.{name}", code, message);
            }
        }
    }

    private static void CheckList<T>(ImmutableArray<T> items, string place, RuleBookFaults faults)
        where T : struct, Enum
    {
        if (items.IsDefaultOrEmpty)
        {
            return;
        }

        if (!items.All(Enum.IsDefined))
        {
            faults.Add(place, "rule-book.unknown-value", $"A value is none of {typeof(T).Name}.");
        }

        if (items.Distinct().Count() < items.Length)
        {
            faults.Add(place, "rule-book.stands-twice", "A value stands twice.");
        }
    }
}
