using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CustomerService.Domain.Commitments;

/// <summary>The promises of several commitments and versions, for timers that are replayed: a timer keeps the promise it was started under.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <example><code>
/// var book = PromiseBook.Of(supportV1, supportV2, delivery);
/// var timer = CommitmentTimer.Replay(events, book.Find);
/// </code></example>
public sealed class PromiseBook
{
    private readonly FrozenDictionary<PromiseReference, Promise> _byReference;
    private readonly FrozenDictionary<(string Id, int Version), Promise> _byVersion;

    private PromiseBook(ImmutableArray<Promise> promises)
    {
        Promises = promises;
        _byReference = promises.ToFrozenDictionary(PromiseReference.To);
        _byVersion = promises.GroupBy(promise => (promise.Id, promise.Version)).ToFrozenDictionary(same => same.Key, same => same.Last());
    }

    /// <summary>The promises, in the order of the commitments.</summary>
    public ImmutableArray<Promise> Promises { get; }

    /// <summary>Unites commitments.</summary>
    /// <param name="commitments">The commitments, older versions first.</param>
    /// <returns>The book. A promise that stands unchanged in several commitments stands in it once.</returns>
    /// <exception cref="RuleBookException">Two different promises have one id and version, counted on one version of a calendar; every such pair is named.</exception>
    public static PromiseBook Of(params ImmutableArray<ServiceCommitment> commitments)
    {
        var faults = new RuleBookFaults();
        var seen = new Dictionary<PromiseReference, (Promise Promise, string Place)>();
        var promises = ImmutableArray.CreateBuilder<Promise>();
        for (var i = 0; i < commitments.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(commitments[i], nameof(commitments));
            for (var j = 0; j < commitments[i].Promises.Length; j++)
            {
                var (promise, place) = (commitments[i].Promises[j].Promise, $"$.commitments[{i}].promises[{j}]");
                var reference = PromiseReference.To(promise);
                if (seen.TryAdd(reference, (promise, place)))
                {
                    promises.Add(promise);
                }
                else if (!PromiseJson.AreSame(promise, seen[reference].Promise))
                {
                    faults.Add(place, "rule-book.duplicate-promise", $"Another promise is {reference} already, at {seen[reference].Place}; what is changed gets a new version.");
                }
            }
        }

        faults.ThrowIfAny("promise book");
        return new PromiseBook(promises.ToImmutable());
    }

    /// <summary>The book with more promises: those a host made by changing a copy.</summary>
    /// <param name="promises">The promises.</param>
    /// <returns>The larger book; what stands in it unchanged already stands in it once.</returns>
    /// <exception cref="RuleBookException">A promise differs from one of the same id and version, counted on the same version of a calendar.</exception>
    public PromiseBook With(params ImmutableArray<Promise> promises)
    {
        var faults = new RuleBookFaults();
        var all = Promises.ToBuilder();
        for (var i = 0; i < promises.Length; i++)
        {
            var reference = PromiseReference.To(promises[i]);
            if (all.FirstOrDefault(known => PromiseReference.To(known) == reference) is not { } same)
            {
                all.Add(promises[i]);
            }
            else if (!PromiseJson.AreSame(promises[i], same))
            {
                faults.Add($"$.promises[{i}]", "rule-book.duplicate-promise", $"Another promise is {reference} already; what is changed gets a new version.");
            }
        }

        faults.ThrowIfAny("promise book");
        return new PromiseBook(all.ToImmutable());
    }

    /// <summary>The promise that a stored timer refers to.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>The promise, on that version of its calendar; null where the book has none such.</returns>
    public Promise? Find(PromiseReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return _byReference.GetValueOrDefault(reference);
    }

    /// <summary>A promise by its id and version.</summary>
    /// <param name="id">The promise's id.</param>
    /// <param name="version">The promise's version.</param>
    /// <returns>The promise; where it stands on several versions of its calendar the last; null where the book has none such.</returns>
    public Promise? Find(string id, int version) => _byVersion.GetValueOrDefault((id, version));
}
