using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Json;
using NodaTime;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class DeadlineQueueTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    private readonly DeadlineQueue<string> _queue = new();

    [Fact]
    public void A_new_queue_is_empty_and_has_nothing_to_wake_up_for()
    {
        Assert.Equal(0, _queue.Count);
        Assert.Null(_queue.NextWakeUp);
        Assert.Empty(_queue.Snapshot());
        Assert.Empty(_queue.TakeDue(Instant.MaxValue));
        Assert.False(_queue.TryTakeDue(Instant.MaxValue, out var due));
        Assert.Equal(default, due);
        Assert.False(_queue.Remove("a"));
    }

    [Fact]
    public void A_timer_that_is_set_is_found()
    {
        Assert.True(_queue.Set("a", Noon));

        Assert.Equal(1, _queue.Count);
        Assert.True(_queue.Contains("a"));
        Assert.True(_queue.TryGet("a", out var at));
        Assert.Equal(Noon, at);
        Assert.Equal(Noon, _queue.NextWakeUp);
    }

    [Fact]
    public void A_key_without_a_timer_is_not_found()
    {
        _queue.Set("a", Noon);

        Assert.False(_queue.Contains("A"));
        Assert.False(_queue.TryGet("b", out var at));
        Assert.Equal(default, at);
    }

    [Theory]
    [InlineData(-1), InlineData(0), InlineData(1)]
    public void A_timer_that_is_set_again_is_moved(int hours)
    {
        Load(("a", 0), ("b", 0), ("c", 1));

        Assert.False(_queue.Set("b", Noon + Duration.FromHours(hours)));

        Assert.Equal(3, _queue.Count);
        Assert.True(_queue.TryGet("b", out var at));
        Assert.Equal(Noon + Duration.FromHours(hours), at);
        Assert.Equal(hours < 0 ? at : Noon, _queue.NextWakeUp);
    }

    [Fact]
    public void A_removed_timer_is_gone_and_can_be_set_anew()
    {
        Load(("a", 0), ("b", 1));

        Assert.True(_queue.Remove("a"));
        Assert.False(_queue.Remove("a"));
        Assert.False(_queue.Contains("a"));
        Assert.Equal(Noon + Duration.FromHours(1), _queue.NextWakeUp);

        Assert.True(_queue.Set("a", Noon));
        Assert.Equal(["a", "b"], KeysOf(_queue.Snapshot()));
    }

    [Theory]   // before, at, after
    [InlineData(-1, false), InlineData(0, true), InlineData(1, true)]
    public void A_timer_is_due_from_its_instant_on(long nanoseconds, bool isDue)
    {
        _queue.Set("a", Noon);
        var now = Noon.PlusNanoseconds(nanoseconds);

        Assert.Equal(isDue, _queue.TryTakeDue(now, out var one));
        Assert.Equal(isDue ? new("a", Noon) : default(QueuedDeadline<string>), one);

        _queue.Set("a", Noon);
        Assert.Equal(isDue ? ["a"] : [], KeysOf(_queue.TakeDue(now)));
        Assert.Equal(isDue ? 0 : 1, _queue.Count);
    }

    [Fact]
    public void What_is_due_comes_out_once_and_the_rest_stays()
    {
        Load(("c", 2), ("a", 0), ("d", 3), ("b", 1));

        Assert.Equal(["a", "b", "c"], KeysOf(_queue.TakeDue(Noon + Duration.FromHours(2))));
        Assert.Empty(_queue.TakeDue(Noon + Duration.FromHours(2)));
        Assert.Equal(["d"], KeysOf(_queue.Snapshot()));
    }

    [Fact]
    public void Ten_days_of_downtime_come_out_in_order_each_timer_once()
    {
        const int minutes = 10 * 24 * 60;
        var numbers = Enumerable.Range(0, 2 * minutes).Select(number => number * 7_919 % (2 * minutes)).ToList();   // all of them, in disorder
        foreach (var number in numbers)
        {
            _queue.Set(Name(number), Noon + Duration.FromMinutes(number / 2));   // two each minute for ten days
            _queue.Set(Name(number + (2 * minutes)), Noon + Duration.FromMinutes(number / 2) + Duration.FromDays(10));   // and ten more
        }

        var due = _queue.TakeDue(Noon + Duration.FromDays(10) - Duration.Epsilon);

        Assert.Equal(Enumerable.Range(0, 2 * minutes).Select(Name), KeysOf(due));
        Assert.All(due, timer => Assert.Equal(Noon + Duration.FromMinutes(int.Parse(timer.Key, CultureInfo.InvariantCulture) / 2), timer.At));
        Assert.Equal(2 * minutes, _queue.Count);
        Assert.Equal(Noon + Duration.FromDays(10), _queue.NextWakeUp);

        static string Name(int number) => number.ToString("00000", CultureInfo.InvariantCulture);
    }

    [Fact]
    public void What_is_set_while_taking_one_by_one_comes_out_in_its_turn()
    {
        Load(("a", 0), ("b", 1), ("c", 2), ("d", 9));
        var taken = new List<string>();

        while (_queue.TryTakeDue(Noon + Duration.FromHours(2), out var due))
        {
            taken.Add(due.Key);
            if (due.Key == "a")
            {
                _queue.Set("a again", Noon + Duration.FromHours(1));     // before b: equal instants, and a sorts first
                _queue.Set("later", Noon + Duration.FromHours(3));       // not due
                _queue.Set("d", Noon + Duration.FromHours(-1));          // moved into the past: next
                _queue.Remove("c");
            }
        }

        Assert.Equal(["a", "d", "a again", "b"], taken);
        Assert.Equal(["later"], KeysOf(_queue.Snapshot()));
    }

    [Fact]
    public void A_timer_that_repeats_fires_for_every_turn_it_missed()
    {
        _queue.Set("every hour", Noon);
        var turns = new List<Instant>();

        while (_queue.TryTakeDue(Noon + Duration.FromHours(3), out var due))
        {
            turns.Add(due.At);
            _queue.Set(due.Key, due.At + Duration.FromHours(1));
        }

        Assert.Equal([Noon, Noon + Duration.FromHours(1), Noon + Duration.FromHours(2), Noon + Duration.FromHours(3)], turns);
        Assert.Equal(Noon + Duration.FromHours(4), _queue.NextWakeUp);
    }

    [Fact]
    public void A_snapshot_does_not_follow_the_queue()
    {
        Load(("a", 0), ("b", 1));
        var snapshot = _queue.Snapshot();

        _queue.Set("b", Noon - Duration.FromHours(1));
        _queue.TakeDue(Noon);

        Assert.Equal([new("a", Noon), new("b", Noon + Duration.FromHours(1))], snapshot.AsEnumerable());
    }

    [Fact]
    public void Texts_are_ordered_by_their_characters_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "", "en-US", "sv-SE", "tr-TR", "zh-CN" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                var queue = DeadlineQueue<string>.Restore(new[] { "a", "B", "é", "中", "Z", "I", "-a", "i" }.Select(key => new QueuedDeadline<string>(key, Noon)));
                Assert.Equal(["-a", "B", "I", "Z", "a", "i", "é", "中"], KeysOf(queue.TakeDue(Noon)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Keys_that_compare_need_no_order()
    {
        Assert.Equal([1L, 2L], KeysOf(DeadlineQueue<long>.Restore([new(2, Noon), new(1, Noon)]).Snapshot()));
        Assert.Equal([Severity.Ordinary, Severity.Safety], KeysOf(DeadlineQueue<Severity>.Restore([new(Severity.Safety, Noon), new(Severity.Ordinary, Noon)]).Snapshot()));
        Assert.Equal([new("a"), new Role("b")], KeysOf(DeadlineQueue<Role>.Restore([new(new("b"), Noon), new(new("a"), Noon)]).Snapshot()));
    }

    [Fact]
    public void Keys_that_do_not_compare_need_an_order()
    {
        Assert.Throws<ArgumentException>("order", () => new DeadlineQueue<ComplaintId>());
        var refused = Assert.Throws<ArgumentException>("order", () => DeadlineQueue<ComplaintId>.Restore([]));
        Assert.StartsWith("Keys of type CustomerService.Domain.Complaints.ComplaintId do not compare with each other; pass their order.", refused.Message, StringComparison.Ordinal);

        var byText = Comparer<ComplaintId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));
        Assert.Equal(["a", "b"], KeysOf(DeadlineQueue<ComplaintId>.Restore([new(new("b"), Noon), new(new("a"), Noon)], byText).Snapshot()).Select(id => id.Value));
    }

    [Fact]
    public void An_order_and_an_equality_of_the_host_are_used()
    {
        var queue = new DeadlineQueue<string>(StringComparer.OrdinalIgnoreCase, StringComparer.OrdinalIgnoreCase);
        queue.Set("b", Noon);
        queue.Set("C", Noon);
        queue.Set("A", Noon + Duration.FromHours(1));

        Assert.False(queue.Set("a", Noon));

        Assert.Equal(["A", "b", "C"], KeysOf(queue.TakeDue(Noon)));   // the key that was there first stays
    }

    [Fact]
    public void Instants_are_kept_to_the_nanosecond_from_one_end_of_time_to_the_other()
    {
        Instant[] ats =
        [
            Instant.MinValue, Instant.MinValue.PlusNanoseconds(1), Instant.FromUnixTimeTicks(0).PlusNanoseconds(-101), Instant.FromUnixTimeTicks(-1),
            Instant.FromUnixTimeTicks(0).PlusNanoseconds(-1), default, Instant.FromUnixTimeTicks(0).PlusNanoseconds(1),
            Instant.FromUnixTimeTicks(0).PlusNanoseconds(99), Instant.FromUnixTimeTicks(1), Noon, Noon.PlusNanoseconds(1), Instant.MaxValue.PlusNanoseconds(-1), Instant.MaxValue,
        ];
        var queue = new DeadlineQueue<int>();
        foreach (var place in Enumerable.Range(0, ats.Length).Reverse())
        {
            queue.Set(ats.Length - place, ats[place]);   // keys in the opposite order
        }

        Assert.Equal(ats, queue.Snapshot().Select(timer => timer.At));
        foreach (var at in ats)
        {
            Assert.Equal(at, queue.NextWakeUp);
            Assert.Equal([at], queue.TakeDue(at).Select(timer => timer.At));
        }
    }

    [Fact]
    public void A_default_key_is_a_key_where_keys_are_values()
    {
        var queue = DeadlineQueue<int>.Restore([default]);

        Assert.Equal([new(0, Instant.FromUnixTimeTicks(0))], queue.TakeDue(default).AsEnumerable());
    }

    [Fact]
    public void Null_is_no_key()
    {
        Assert.Throws<ArgumentNullException>("key", () => _queue.Set(null!, Noon));
        Assert.Throws<ArgumentNullException>("key", () => _queue.Remove(null!));
        Assert.Throws<ArgumentNullException>("key", () => _queue.Contains(null!));
        Assert.Throws<ArgumentNullException>("key", () => _queue.TryGet(null!, out _));
        var refused = Assert.Throws<ArgumentException>("timers", () => DeadlineQueue<string>.Restore([new("a", Noon), default]));
        Assert.StartsWith("The timer at position 1 has no key.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_stands_twice_cannot_be_restored()
    {
        var refused = Assert.Throws<ArgumentException>("timers", () => DeadlineQueue<string>.Restore([new("a", Noon), new("b", Noon), new("a", Noon)]));

        Assert.StartsWith("The key 'a' stands there twice; a key has one timer.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Timers_that_were_never_made_cannot_be_restored()
    {
        Assert.Throws<ArgumentNullException>("timers", () => DeadlineQueue<string>.Restore(null!));
        Assert.Throws<ArgumentException>("timers", () => DeadlineQueue<string>.Restore(default(ImmutableArray<QueuedDeadline<string>>)));
    }

    [Theory]
    [InlineData(-1), InlineData((1 << 30) + 1), InlineData(int.MinValue), InlineData(int.MaxValue)]
    public void Room_is_made_for_a_possible_number_of_timers(int capacity) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(capacity), () => new DeadlineQueue<string>(capacity: capacity));

    [Theory]
    [InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(64), InlineData(1_000)]
    public void Any_room_grows_when_it_is_used_up(int capacity)
    {
        var queue = new DeadlineQueue<int>(capacity: capacity);
        for (var number = 0; number < 300; number++)
        {
            Assert.True(queue.Set(number << 20, Noon - Duration.FromHours(number)));   // keys that share their low bits
        }

        Assert.Equal(Enumerable.Range(0, 300).Reverse().Select(number => number << 20), KeysOf(queue.TakeDue(Noon)));
    }

    [Fact]
    public void Coming_and_going_takes_no_room_and_allocates_nothing()
    {
        var keys = Enumerable.Range(0, 2_000).Select(number => $"C-{number}").ToArray();
        var queue = new DeadlineQueue<string>(capacity: 8);
        var taken = ComeAndGo();   // whatever is made once is made now
        var before = GC.GetAllocatedBytesForCurrentThread();

        taken += ComeAndGo();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2 * 997, taken);
        Assert.Equal(0, queue.Count);

        int ComeAndGo()
        {
            var due = 0;
            for (var number = 0; number < 1_000; number++)
            {
                queue.Set(keys[number], Noon + Duration.FromHours(number));
                queue.Set(keys[number + 1_000], Noon);
                queue.Remove(keys[number + 1_000]);
                due += queue.TryTakeDue(Noon + Duration.FromHours(number - 3), out _) ? 1 : 0;
            }

            foreach (var key in keys)
            {
                queue.Remove(key);
            }

            return due;
        }
    }

    [Fact]
    public void A_host_stores_a_snapshot_as_it_likes()
    {
        var options = CustomerServiceJson.AddTo(new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() });
        Load(("b", 1), ("a", 0));

        var json = JsonSerializer.Serialize(_queue.Snapshot(), options);
        var restored = DeadlineQueue<string>.Restore(JsonSerializer.Deserialize<ImmutableArray<QueuedDeadline<string>>>(json, options));

        Assert.Equal("""[{"key":"a","at":"2026-03-02T12:00:00Z"},{"key":"b","at":"2026-03-02T13:00:00Z"}]""", json);
        Assert.Equal(_queue.Snapshot().AsEnumerable(), restored.Snapshot());
    }

    private void Load(params IEnumerable<(string Key, int Hours)> timers)
    {
        foreach (var (key, hours) in timers)
        {
            _queue.Set(key, Noon + Duration.FromHours(hours));
        }
    }

    private static IEnumerable<TKey> KeysOf<TKey>(ImmutableArray<QueuedDeadline<TKey>> timers)
        where TKey : notnull => timers.Select(timer => timer.Key);
}
