using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerService.Domain.Calendars;

namespace CustomerService.Domain.Commitments;

/// <summary>What a firm promises its customers: an immutable rule book of promises by priority and customer tier, checked as a whole when it is made.</summary>
/// <remarks>
/// <para>
/// Written in C# (<see cref="CommitmentRules"/>) or JSON (<see cref="Parse"/>). Of the promises with one metric the first in the author's order that
/// matches priority and tier holds, so the special stands before the general. Custom promises time the same thing where they have the same name.
/// </para>
/// <para>
/// A tier is never served slower than one below it: such a rule book is refused ([003 R7 §三4]). Limits that are counted differently are compared
/// for starts every seven hours of an ordinary year and of the years with dates of their own.
/// </para>
/// <para>Safe to share between threads. Two commitments are the same when id and version are.</para>
/// </remarks>
/// <example><code>
/// var commitment = new ServiceCommitment(new CommitmentRules
/// {
///     Id = "support",
///     Tiers = [CustomerTier.Ordinary, CustomerTier.KeyAccount],
///     Promises =
///     [
///         new() { Promise = Promise.FirstResponse(WorkingTime.Hours(2, calendar)) with { Id = "first-response-key" }, Tiers = [CustomerTier.KeyAccount] },
///         new() { Promise = Promise.FirstResponse(WorkingTime.Hours(8, calendar)) },
///     ],
/// });
/// Promise? promise = commitment.Find(PromiseMetric.FirstResponse, Priority.Normal, CustomerTier.KeyAccount);
/// </code></example>
public sealed class ServiceCommitment
{
    private readonly FrozenDictionary<(Priority, CustomerTier), ImmutableArray<Promise>> _inOrder;

    /// <summary>Makes a commitment of its rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <exception cref="RuleBookException">They do not hold together; every fault is named with its place.</exception>
    public ServiceCommitment(CommitmentRules rules)
    {
        Rules = CommitmentCheck.Checked(rules);
        _inOrder = Combinations.ToFrozenDictionary(
            each => (each.Priority, each.Tier),
            each => Applying(each.Priority, each.Tier).Select(row => Promises[row].Promise).ToImmutableArray());
    }

    /// <summary>The rules it was made of.</summary>
    public CommitmentRules Rules { get; }

    /// <summary>Its id.</summary>
    public string Id => Rules.Id;

    /// <summary>Its version.</summary>
    public int Version => Rules.Version;

    /// <summary>Its name for people; the id where it has none.</summary>
    public LocalizedText Name => Rules.Name ?? LocalizedText.Same(Id);

    /// <summary>Where it was made; null: not said yet.</summary>
    public CommitmentSource? Source => Rules.Source;

    /// <summary>To whom it is made, for people; null: to every customer.</summary>
    public LocalizedText? Audience => Rules.Audience;

    /// <summary>What it guarantees.</summary>
    public ImmutableArray<CommitmentGuarantee> Aspects => Rules.Aspects;

    /// <summary>The tiers it tells apart, from ordinary to most valued; empty: none.</summary>
    public ImmutableArray<CustomerTier> Tiers => Rules.Tiers;

    /// <summary>The priorities it tells apart; empty: none.</summary>
    public ImmutableArray<Priority> Priorities => Rules.Priorities;

    /// <summary>The promises, in the author's order.</summary>
    public ImmutableArray<PromiseRow> Promises => Rules.Promises;

    /// <summary>Every priority with every tier; the empty code stands for all where none are told apart.</summary>
    internal IEnumerable<(Priority Priority, CustomerTier Tier)> Combinations =>
        from priority in Priorities.DefaultIfEmpty()
        from tier in Tiers.DefaultIfEmpty()
        select (priority, tier);

    /// <summary>Reads a commitment from JSON.</summary>
    /// <param name="json">The text; strict: an unknown property is a fault.</param>
    /// <param name="calendars">
    /// Calendars that its promises may name, beside those written in the text itself under <c>calendars</c>. A calendar of the text that no
    /// promise names is checked and then forgotten.
    /// </param>
    /// <returns>The commitment.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    /// <exception cref="ArgumentException">Two of the given calendars have one id.</exception>
    public static ServiceCommitment Parse(string json, params ImmutableArray<BusinessCalendar> calendars) => CommitmentJson.Read(json, calendars);

    /// <summary>Writes the commitment as JSON that <see cref="Parse"/> reads back, with the calendars its promises count on.</summary>
    /// <returns>Indented JSON with line feeds.</returns>
    public string ToJson() => CommitmentJson.Write(this);

    /// <summary>The promise that holds for a metric, a priority and a tier: the first in the author's order that matches.</summary>
    /// <param name="metric">The metric. Of <see cref="PromiseMetric.Custom"/> several may hold; this finds the first, <see cref="PromisesFor"/> all.</param>
    /// <param name="priority">The priority; whichever where the commitment tells none apart.</param>
    /// <param name="tier">The customer's tier; whichever where the commitment tells none apart.</param>
    /// <returns>The promise; null where nothing is promised.</returns>
    /// <exception cref="ArgumentException">The commitment tells priorities or tiers apart, and this is none of them.</exception>
    public Promise? Find(PromiseMetric metric, Priority priority, CustomerTier tier)
    {
        foreach (var promise in PromisesFor(priority, tier))
        {
            if (promise.Metric == metric)
            {
                return promise;
            }
        }

        return null;
    }

    /// <summary>All promises that hold for a priority and a tier, one for each metric, in the author's order.</summary>
    /// <param name="priority">The priority; whichever where the commitment tells none apart.</param>
    /// <param name="tier">The customer's tier; whichever where the commitment tells none apart.</param>
    /// <returns>The promises; empty where nothing is promised.</returns>
    /// <exception cref="ArgumentException">The commitment tells priorities or tiers apart, and this is none of them.</exception>
    public ImmutableArray<Promise> PromisesFor(Priority priority, CustomerTier tier) =>
        _inOrder.TryGetValue((Priorities.IsEmpty ? default : priority, Tiers.IsEmpty ? default : tier), out var promises)
            ? promises
            : throw (Priorities.IsEmpty || Priorities.Contains(priority)
                ? new ArgumentException($"'{tier}' is none of the tiers of {this}: {string.Join(", ", Tiers)}{Spelling.DidYouMean(tier.Value, Tiers.Select(each => each.Value))}.", nameof(tier))
                : new ArgumentException($"'{priority}' is none of the priorities of {this}: {string.Join(", ", Priorities)}{Spelling.DidYouMean(priority.Value, Priorities.Select(each => each.Value))}.", nameof(priority)));

    /// <summary>A promise by its id and version, as stored timers refer to it; a <see cref="PromiseBook"/> unites several commitments.</summary>
    /// <param name="id">The promise's id.</param>
    /// <param name="version">The promise's version.</param>
    /// <returns>The promise; null where the commitment has none such.</returns>
    public Promise? FindPromise(string id, int version) => Promises.FirstOrDefault(row => row.Promise.Id == id && row.Promise.Version == version)?.Promise;

    /// <summary>Finds the faults of design that a commitment may have though it holds together.</summary>
    /// <returns>Findings with advice; empty for a sound design.</returns>
    public ImmutableArray<AuditFinding> Audit() => CommitmentAudit.Run(this);

    /// <summary>Writes what is promised as a Markdown table: a row for each promise and priority, a column for each tier.</summary>
    /// <param name="language">The language of headings and names.</param>
    /// <returns>A table with line feeds.</returns>
    public string ToTable(Language language = Language.English) => CommitmentTable.Write(this, language);

    /// <summary>Id and version.</summary>
    /// <returns>For example <c>support v1</c>.</returns>
    public override string ToString() => $"{Id} v{Version}";

    /// <summary>The rows that hold for a priority and a tier: of each kind the first that matches.</summary>
    internal IEnumerable<int> Applying(Priority priority, CustomerTier tier)
    {
        var kinds = new HashSet<PromiseKind>();
        for (var row = 0; row < Promises.Length; row++)
        {
            if (Promises[row].Matches(priority, tier) && kinds.Add(PromiseKind.Of(Promises[row].Promise)))
            {
                yield return row;
            }
        }
    }
}

/// <summary>What a promise times: its metric, and the name where the metric is the host's own.</summary>
internal readonly record struct PromiseKind(PromiseMetric Metric, LocalizedText? Name)
{
    public LocalizedText DisplayName => Name ?? Metric.DisplayName;

    public static PromiseKind Of(Promise promise) => new(promise.Metric, promise.Metric == PromiseMetric.Custom ? promise.DisplayName : null);
}
