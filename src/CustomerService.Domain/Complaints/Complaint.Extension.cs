using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints;

// More time, granted under conditions.
public sealed partial class Complaint
{
    /// <summary>Grants a clock a longer limit that its procedure allows.</summary>
    /// <remarks>
    /// From here on the clock is timed by the extension's promise, from the same start. It is granted before the limit has passed, once in a
    /// cycle, and only on what the extension and the procedure's row for <see cref="Trigger.Extend"/> require: an approval, a notice, a
    /// provisional credit.
    /// </remarks>
    /// <param name="clock">Which clock.</param>
    /// <param name="extension">Which of its extensions.</param>
    /// <param name="grant">What it is granted on.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    /// <exception cref="ArgumentException">The procedure has no such clock, or the clock no such extension.</exception>
    /// <example><code>
    /// complaint.Extend("determination", "provisional-credit", new ExtensionGrant
    /// {
    ///     Reason = "the merchant's records are abroad", Notice = "letter 17", ProvisionalCredit = new Money(250, "USD"),
    /// }, supervisor, now);
    /// </code></example>
    public Decision<Complaint, ComplaintEvent> Extend(ClockId clock, ExtensionId extension, ExtensionGrant grant, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentNullException.ThrowIfNull(by);
        var known = Procedure.FindClock(clock) ?? throw NoSuchClock(clock);
        var longer = known.Extensions.FirstOrDefault(candidate => candidate.Id == extension)
            ?? throw new ArgumentException($"The clock '{clock}' has no extension '{extension}'{Spelling.DidYouMean(extension.Value, known.Extensions.Select(candidate => candidate.Id.Value))}.", nameof(extension));
        var fact = new ClockExtended { Clock = clock, Extension = extension, Promise = longer.Promise, Grant = grant, DueTo = null };
        return Decide(Trigger.Extend, fact, by, at, [Said(grant.Reason), .. Obstacles(known, longer, grant, at), .. Unmet(longer, fact, by, at)]);
    }

    private IEnumerable<DomainError?> Obstacles(ProcedureClock clock, ClockExtension extension, ExtensionGrant grant, Instant at)
    {
        var standing = Clocks[Procedure.Clocks.IndexOf(clock)].Standing;
        if (standing is not (ClockStanding.Running or ClockStanding.Held))
        {
            yield return new ClockNotOpen(clock.Id, clock.DisplayName, standing);
            yield break;
        }

        var granted = RecordOf(clock.Id)!.InThisCycle;
        if (granted.Any(earlier => earlier.Extension == extension.Id))
        {
            yield return new ExtensionGrantedBefore(extension.Id, extension.DisplayName);
        }

        if (extension.After is { } before && granted.All(earlier => earlier.Extension != before))
        {
            yield return new ExtensionOutOfOrder(extension.Id, before, clock.Extensions.First(other => other.Id == before).DisplayName);
        }

        if (Timer(clock.Id) is { } timer && timer.At(Instant.Max(at, Snapshot.LastAt)).DueAt is { } due)
        {
            if (due < at)
            {
                yield return new LimitHasPassed(clock.Id, due);
            }
            else if (grant.ExpectedBy is { } expected && Extended(timer, extension, at) is { } extended && expected > extended)
            {
                yield return new ExpectedTooLate(expected, extended);
            }
        }
    }

    // When the clock would be due, once extended.
    private Instant? Extended(CommitmentTimer timer, ClockExtension extension, Instant at) => Procedure.FindPromise(extension.Promise) is { } promise
        ? timer.Record(new TimerRetargeted { Promise = PromiseReference.To(promise), Policy = RetargetPolicy.KeepStart, Cause = RetargetCause.Extension }, Instant.Max(at, timer.Events[^1].At), promise).At(Instant.Max(at, timer.Events[^1].At)).DueAt
        : null;

    private IEnumerable<DomainError?> Unmet(ClockExtension extension, ComplaintEvent fact, Actor by, Instant at)
    {
        var context = new ConditionContext(this, fact, by, at);
        foreach (var code in extension.Requires)
        {
            var condition = Procedure.Conditions.Find(code)!;
            if (!condition.Holds(context))
            {
                yield return new UnmetCondition(code, condition.Text, condition.Missing(context));
            }
        }
    }
}
