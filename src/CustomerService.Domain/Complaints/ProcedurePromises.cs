using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>Checks the promises that a host makes for the clocks of a procedure.</summary>
internal static class ProcedurePromises
{
    public static FrozenDictionary<string, Promise> Check(ComplaintProcedure procedure, IReadOnlyDictionary<string, Promise> before, ImmutableArray<Promise> promises)
    {
        var faults = new RuleBookFaults();
        var all = new Dictionary<string, Promise>(before, StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < promises.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(promises[i], nameof(promises));
            var (promise, place) = (promises[i], $"$.promises[{i}]");
            PromiseCheck.Check(promise, place, faults);
            if (!given.Add(promise.Id))
            {
                faults.Add($"{place}.id", "rule-book.duplicate-promise", $"The promise '{promise.Id}' stands twice.");
            }
            else if (!IsNamed(procedure, promise.Id))
            {
                faults.Add($"{place}.id", "rule-book.unknown-promise", $"No clock of {procedure} names the promise '{promise.Id}'{Spelling.DidYouMean(promise.Id, Named(procedure))}.");
            }

            all[promise.Id] = promise;
        }

        foreach (var clock in procedure.Clocks.Where(clock => all.ContainsKey(clock.Promise)))
        {
            foreach (var extension in clock.Extensions.Where(extension => !all.ContainsKey(extension.Promise)))
            {
                faults.Add(
                    "$.promises",
                    "rule-book.missing-promise",
                    $"The clock '{clock.Id}' is promised, and its extension '{extension.Id}' is not: add the promise '{extension.Promise}'.");
            }
        }

        faults.ThrowIfAny($"table of promises of {procedure}");
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The limits of a policy as promises; those it leaves open make none.</summary>
    public static ImmutableArray<Promise> Of(ComplaintPolicy policy)
    {
        var faults = new RuleBookFaults();
        var promises = ImmutableArray.CreateBuilder<Promise>();
        foreach (var (place, id, limit) in ((string, string, Period?)[])
                 [("acceptWithin", "acceptance", policy.AcceptWithin), ("firstReplyWithin", "acknowledgement", policy.FirstReplyWithin), ("proposeWithin", "proposal", policy.ProposeWithin), ("resolveWithin", "resolution", policy.ResolveWithin)])
        {
            if (limit is { Months: 0, Years: 0 })
            {
                promises.Add(Promise.Resolution(limit.HasTimeComponent ? ElapsedTime.Of(limit.ToDuration()) : BusinessDays.CalendarDays(limit.Days + (7 * limit.Weeks), policy.TimeZone)) with { Id = id });
            }
            else if (limit is not null)
            {
                faults.Add($"$.{place}", "rule-book.out-of-range", $"'{limit}' has no fixed length; promise '{id}' yourself.");
            }
        }

        faults.ThrowIfAny($"limits of the policy '{policy.Id}'");
        return promises.ToImmutable();
    }

    private static bool IsNamed(ComplaintProcedure procedure, string id) =>
        Named(procedure).Contains(id)
        || (id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && procedure.Clocks.Any(clock => clock.PerOwner && clock.Promise == id[..slash] && CodeText.IsCode(id[(slash + 1)..])));

    private static IEnumerable<string> Named(ComplaintProcedure procedure) => procedure.Clocks
        .SelectMany(clock => clock.Extensions.Select(extension => extension.Promise).Prepend(clock.Promise))
        .Append(procedure.HandOver?.Promise).OfType<string>();
}
