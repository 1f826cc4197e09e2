using NodaTime;

namespace CustomerService.Domain.Complaints.Law;

/// <summary>Whether a regime holds together.</summary>
internal static class RegimeCheck
{
    public static void Require(RegimeRules rules, RuleBookFaults? found = null)
    {
        var faults = found ?? new RuleBookFaults();
        Blank(rules.Id, "$.id");
        Blank(rules.Source, "$.source");
        Report(rules.Version < 1, "$.version", "out-of-range", $"A version is 1 or more; {rules.Version} is not.");
        Report(!CodeText.IsCode(rules.Jurisdiction), "$.jurisdiction", "bad-code", $"'{rules.Jurisdiction}' is no code of a jurisdiction, such as 'cn' or 'cn-zj'.");
        Report(!CodeText.IsCode(rules.Sector), "$.sector", "bad-code", $"'{rules.Sector}' is no code of a sector, such as 'payments'.");
        Report(rules.Until < rules.From, "$.until", "contradiction", $"It ends on {NodaTime.Text.LocalDatePattern.Iso.Format(rules.Until.GetValueOrDefault())}, before it begins.");
        Report(DateTimeZoneProviders.Tzdb.GetZoneOrNull(rules.TimeZone) is null, "$.timeZone", "unknown-value", $"'{rules.TimeZone}' is no time zone of the tz database: write an IANA id such as Asia/Shanghai.");
        CheckLimits(rules, faults);
        for (var i = 0; i < rules.Windows.Length; i++)
        {
            var (window, place) = (rules.Windows[i], $"$.windows[{i}]");
            Blank(window.Code, $"{place}.code");
            Report(rules.Windows.Take(i).Any(other => other.Code == window.Code), $"{place}.code", "duplicate-window", $"The window '{window.Code}' stands twice.");
            Report(!RuleBookNode.IsPositive(window.Within) || window.Within.HasTimeComponent, $"{place}.within", "out-of-range", "A window is whole days, weeks, months or years, longer than zero.");
        }

        faults.ThrowIfAny($"complaint regime '{rules.Id}'");

        void Blank(string text, string place) => Report(string.IsNullOrWhiteSpace(text), place, "out-of-range", "The text is blank.");

        void Report(bool broken, string place, string code, string message)
        {
            if (broken && !faults.AnyWithin(place))
            {
                faults.Add(place, $"rule-book.{code}", message);
            }
        }
    }

    private static void CheckLimits(RegimeRules rules, RuleBookFaults faults)
    {
        var named = rules.Procedure.Clocks.SelectMany(clock => clock.Extensions.Select(extension => extension.Promise).Prepend(clock.Promise)).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < rules.Limits.Length; i++)
        {
            var (limit, place) = (rules.Limits[i], $"$.limits[{i}]");
            if (limit.Amount is < 1 or > 36_500)
            {
                faults.Add($"{place}.amount", "rule-book.out-of-range", $"A limit is from 1 to 36,500; {limit.Amount} is not.");
            }

            if (!named.Contains(limit.Promise))
            {
                faults.Add($"{place}.promise", "rule-book.unknown-promise", $"No clock of {rules.Procedure} names the promise '{limit.Promise}'{Spelling.DidYouMean(limit.Promise, named)}.");
            }

            if (rules.Limits.Take(i).Any(other => other.Promise == limit.Promise))
            {
                faults.Add($"{place}.promise", "rule-book.duplicate-promise", $"The promise '{limit.Promise}' stands twice.");
            }
        }

        foreach (var clock in rules.Procedure.Clocks.Where(clock => rules.Limits.Any(limit => limit.Promise == clock.Promise)))
        {
            foreach (var extension in clock.Extensions.Where(extension => rules.Limits.All(limit => limit.Promise != extension.Promise)))
            {
                faults.Add("$.limits", "rule-book.missing-promise", $"The clock '{clock.Id}' has a limit, and its extension '{extension.Id}' has none: add '{extension.Promise}'.");
            }
        }
    }
}
