using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Commitments;

/// <summary>What holds for every queue, however it came about. The oracle keeps a dictionary and sorts it anew for every question.</summary>
public sealed class DeadlineQueueProperties
{
    private const int ManyTimers = 400;

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(500);

    // Few instants, so that many are equal; some a nanosecond apart, some at the ends of time.
    private static readonly Gen<Instant> Instants = Gen.Frequency(
        (8, Gen.Choose(-8, 8).Zip(Gen.Elements(1L, 99, 100, 86_400_000_000_000), (step, size) => Instant.FromUnixTimeTicks(0).PlusNanoseconds(step * size))),
        (1, Gen.Elements(Instant.MinValue, Instant.MaxValue)));

    private static readonly Gen<Keys> Habits = Gen.Elements(
        new Keys("own order", null, null),
        new Keys("backwards", Comparer<int>.Create((one, other) => other.CompareTo(one)), null),
        new Keys("three buckets", null, EqualityComparer<int>.Create((one, other) => one == other, key => key % 3)),
        new Keys("one bucket", null, EqualityComparer<int>.Create((one, other) => one == other, _ => 7)));

    private static readonly Gen<Act> Acts = Gen.Frequency(
        (8, Gen.Choose(0, 60).Zip(Instants, (key, at) => new Act(Verb.Set, key, at))),
        (3, Gen.Choose(0, 60).Select(key => new Act(Verb.Remove, key, default))),
        (2, Instants.Select(now => new Act(Verb.TakeOne, 0, now))),
        (1, Instants.Select(now => new Act(Verb.TakeAll, 0, now))),
        (1, Gen.Constant(new Act(Verb.Restore, 0, default))));

    private static readonly Arbitrary<(Keys Keys, Act[] Acts)> Lives = Arb.From(
        Habits.Zip(Gen.ArrayOf(Acts).Resize(200), (keys, acts) => (keys, acts)),
        life => Enumerable.Range(0, life.acts.Length).Select(skipped => (life.keys, life.acts.Where((_, place) => place != skipped).ToArray())));

    private static readonly Arbitrary<QueuedDeadline<int>[]> Loads = Gen.ArrayOf(Instants).Resize(ManyTimers)
        .Select(ats => ats.Select((at, key) => new QueuedDeadline<int>(key, at)).ToArray())
        .ToArbitrary();

    private static readonly Arbitrary<(QueuedDeadline<int>[] Timers, int[] Shuffle, Instant Now)> Shuffled =
        (from timers in Loads.Generator
         from shuffle in Gen.Shuffle(Enumerable.Range(0, timers.Length).ToArray())
         from now in Instants
         select (timers, shuffle, now)).ToArbitrary();

    private enum Verb
    {
        Set,
        Remove,
        TakeOne,
        TakeAll,
        Restore,
    }

    [Fact]   // oracle
    public void Every_answer_is_that_of_a_list_sorted_anew() =>
        Prop.ForAll(Lives, life =>
        {
            var (queue, oracle) = (life.Keys.NewQueue(), new Oracle(life.Keys.Order));
            return life.Acts.All(act => Do(act, life.Keys, ref queue).SequenceEqual(oracle.Do(act)) && Agree(queue, oracle));
        }).Check(Often);

    [Fact]
    public void Taking_one_by_one_drains_the_queue_in_the_order_of_its_snapshot() =>
        Prop.ForAll(Lives, life =>
        {
            var queue = life.Keys.NewQueue();
            foreach (var act in life.Acts)
            {
                Do(act, life.Keys, ref queue);
            }

            var snapshot = queue.Snapshot();
            return Drained(queue).SequenceEqual(snapshot) && queue.Count == 0 && queue.Snapshot().IsEmpty;
        }).Check(Often);

    [Fact]
    public void A_restored_queue_lives_on_like_the_original() =>
        Prop.ForAll(Lives, Lives, (before, after) =>
        {
            var original = before.Keys.NewQueue();
            foreach (var act in before.Acts)
            {
                Do(act, before.Keys, ref original);
            }

            var restored = DeadlineQueue<int>.Restore(original.Snapshot(), before.Keys.Order, before.Keys.Equality);
            return restored.Snapshot().SequenceEqual(original.Snapshot())
                && after.Acts.All(act => Do(act, before.Keys, ref original).SequenceEqual(Do(act, before.Keys, ref restored)))
                && restored.Snapshot().SequenceEqual(original.Snapshot());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void The_order_of_loading_and_the_way_of_taking_do_not_matter() =>
        Prop.ForAll(Shuffled, load =>
        {
            var (timers, shuffle, now) = load;
            var restored = DeadlineQueue<int>.Restore(shuffle.Select(place => timers[place]));
            var (sorted, one, other) = (Loaded(timers), Loaded(shuffle.Select(place => timers[place])), Loaded(timers.Reverse()));
            var due = timers.Where(timer => timer.At <= now).OrderBy(timer => timer.At).ThenBy(timer => timer.Key).ToList();
            return new[] { sorted, one, restored }.All(queue => queue.TakeDue(now).SequenceEqual(due))
                && Drained(other, now).SequenceEqual(due)
                && new[] { one, restored, other }.All(queue => Drained(queue).SequenceEqual(sorted.Snapshot()));
        }).Check(Often);

    [Fact]   // few among many are taken out one after the other, many at once
    public void Any_number_of_timers_can_be_due()
    {
        for (var dueCount = 0; dueCount <= ManyTimers; dueCount++)
        {
            var queue = Loaded(Enumerable.Range(0, ManyTimers).Select(number => number * 7 % ManyTimers).Select(Timer));

            Assert.Equal(Enumerable.Range(0, dueCount).Select(Timer), queue.TakeDue(Timer(dueCount).At.PlusNanoseconds(-1)));
            Assert.Equal(Enumerable.Range(dueCount, ManyTimers - dueCount).Select(Timer), queue.Snapshot());
            Assert.Equal(Enumerable.Range(dueCount, ManyTimers - dueCount).Select(Timer), Drained(queue));
        }

        static QueuedDeadline<int> Timer(int number) => new(number, Instant.FromUnixTimeSeconds(number));
    }

    private static bool Agree(DeadlineQueue<int> queue, Oracle oracle)
    {
        var sorted = oracle.Sorted();
        return queue.Count == sorted.Count
            && queue.NextWakeUp == (sorted.Count == 0 ? null : sorted[0].At)
            && queue.Snapshot().SequenceEqual(sorted)
            && Enumerable.Range(-1, 63).All(key => oracle.Ats.TryGetValue(key, out var at)
                ? queue.Contains(key) && queue.TryGet(key, out var found) && found == at
                : !queue.Contains(key) && !queue.TryGet(key, out _));
    }

    private static DeadlineQueue<int> Loaded(IEnumerable<QueuedDeadline<int>> timers)
    {
        var queue = new DeadlineQueue<int>();
        foreach (var (key, at) in timers)
        {
            queue.Set(key, at);
        }

        return queue;
    }

    private static List<QueuedDeadline<int>> Drained(DeadlineQueue<int> queue, Instant? until = null)
    {
        var drained = new List<QueuedDeadline<int>>();
        while (queue.TryTakeDue(until ?? Instant.MaxValue, out var due))
        {
            drained.Add(due);
        }

        return drained;
    }

    // What an act answers: the timers it takes, or one timer without meaning for "yes".
    private static ImmutableArray<QueuedDeadline<int>> Do(Act act, Keys keys, ref DeadlineQueue<int> queue)
    {
        switch (act.Verb)
        {
            case Verb.Set: return queue.Set(act.Key, act.At) ? [default] : [];
            case Verb.Remove: return queue.Remove(act.Key) ? [default] : [];
            case Verb.TakeOne: return queue.TryTakeDue(act.At, out var due) ? [due] : [];
            case Verb.TakeAll: return queue.TakeDue(act.At);
            default:
                queue = DeadlineQueue<int>.Restore(queue.Snapshot().Reverse(), keys.Order, keys.Equality);
                return [];
        }
    }

    private readonly record struct Act(Verb Verb, int Key, Instant At);

    private sealed record Keys(string Name, IComparer<int>? Order, IEqualityComparer<int>? Equality)
    {
        public DeadlineQueue<int> NewQueue() => new(Order, Equality);

        public override string ToString() => Name;
    }

    private sealed class Oracle(IComparer<int>? order)
    {
        public Dictionary<int, Instant> Ats { get; } = [];

        public List<QueuedDeadline<int>> Sorted() =>
            [.. Ats.Select(timer => new QueuedDeadline<int>(timer.Key, timer.Value)).OrderBy(timer => timer.At).ThenBy(timer => timer.Key, order)];

        public List<QueuedDeadline<int>> Do(Act act)
        {
            switch (act.Verb)
            {
                case Verb.Set:
                    var isNew = !Ats.ContainsKey(act.Key);
                    Ats[act.Key] = act.At;
                    return isNew ? [default] : [];
                case Verb.Remove: return Ats.Remove(act.Key) ? [default] : [];
                case Verb.TakeOne: return Take(act.At, 1);
                case Verb.TakeAll: return Take(act.At, int.MaxValue);
                default: return [];
            }
        }

        private List<QueuedDeadline<int>> Take(Instant now, int most)
        {
            var due = Sorted().Where(timer => timer.At <= now).Take(most).ToList();
            due.ForEach(timer => Ats.Remove(timer.Key));
            return due;
        }
    }
}
