using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Json;
using CustomerService.Domain.Tests.Conventions;
using NodaTime;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The code of the guide page on commitments.</summary>
public sealed class CommitmentSnippets
{
    private static readonly BusinessCalendar Office = new("support", "Europe/London", WeeklyHours.Weekdays("09:00-12:30", "13:30-18:00"));

    // A Monday in winter.
    private static Instant On(int day, int hour, int minute = 0) => Instant.FromUtc(2026, 11, day, hour, minute);

    [Fact]
    public void A_timer_explains_itself()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (calendar, now, later, tomorrow) = (Office, On(23, 15), On(23, 16), On(24, 18));

        #region timer
        var timer = CommitmentTimer.Start(Promise.FirstResponse(within: WorkingTime.Hours(4, calendar), warnAt: 0.8), at: now);
        timer = timer.Pause(PauseReason.WaitingForCustomer, at: later).Accepted();
        timer = timer.Resume(at: later + Duration.FromHours(17)).Accepted();           // the next morning at nine

        var view = timer.At(later + Duration.FromHours(18));
        Console.WriteLine($"{view.Status}, due {view.DueAt}, used {view.Used}, left {view.Remaining}, asks again {view.NextChange}");
        Console.WriteLine(timer.Explain(now));                                         // spans counted, pauses left out, running total
        string picture = timer.ToSvg(until: tomorrow, Language.English);               // open and closed hours, pauses, warnings, due, breach
        #endregion

        Assert.Equal(
            """
            Running, due 2026-11-24T12:00:00Z, used 2 h, left 2 h, asks again 2026-11-24T11:12:00Z
            first response: 4 h (support)
            - Mon 2026-11-23 15:00-16:00 1 h, in all 1 h
            - Mon 2026-11-23 16:00 to Tue 2026-11-24 09:00 does not count: waiting for the customer
            - Tue 2026-11-24 09:00-12:00 3 h, in all 4 h
            = Tue 2026-11-24 12:00 Europe/London

            """,
            Console.ToString());
        Assert.StartsWith("<svg", picture, StringComparison.Ordinal);
    }

    [Fact]
    public void Promises_by_priority_and_tier()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var now = On(23, 15);
        var file = Path.Combine(Repository.Root, "docs/samples/commitments/two-tier.json");

        #region two-tier
        var support = ServiceCommitment.Parse(File.ReadAllText(file));

        Promise promise = support.Find(PromiseMetric.FirstResponse, Priority.Urgent, new CustomerTier("key-account"))!;     // first match
        var timer = CommitmentTimer.Start(promise, at: now, id: "T-4711/first-response");

        foreach (var finding in support.Audit()) Console.WriteLine(finding);          // gaps, rows never reached, promises nobody is warned about
        Console.WriteLine(support.ToTable(Language.Chinese));
        #endregion

        Assert.Equal(now + Duration.FromHours(1), timer.At(now).DueAt);
        Assert.Contains("首次答复", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_of_a_million_timers()
    {
        var stored = new Dictionary<string, CommitmentTimer>
        {
            ["T-1"] = CommitmentTimer.Start(Promise.FirstResponse(WorkingTime.Hours(4, Office), warnAt: 0.8), On(23, 9), "T-1"),
            ["T-2"] = CommitmentTimer.Start(Promise.FirstResponse(WorkingTime.Hours(1, Office)), On(23, 9), "T-2"),
        };
        var saved = new List<TimerEvent>();
        CommitmentTimer Load(string id) => stored[id];
        void Save(CommitmentTimer timer, IEnumerable<TimerEvent> events)
        {
            stored[timer.Id] = timer;
            saved.AddRange(events);
        }

        var now = On(27, 12);

        #region queue
        var queue = new DeadlineQueue<string>();
        foreach (var timer in stored.Values)
            if (timer.NextWakeUp is { } at) queue.Set(timer.Id, at);

        // Whenever the host's one clock rings, or after days of downtime: each alert and breach once, in order.
        while (queue.TryTakeDue(now, out var due))
        {
            var (timer, events) = Load(due.Key).Advance(due.At);
            Save(timer, events);                                                      // AlertReached: timer.Promise.Alerts[reached.Alert].To; PromiseBreached
            if (timer.NextWakeUp is { } next) queue.Set(timer.Id, next);
        }

        Instant? ringAt = queue.NextWakeUp;                                           // the only timer the host needs
        #endregion

        Assert.Equal(["T-2 PromiseBreached", "T-1 AlertReached", "T-1 PromiseBreached"], saved.Select(fact => $"{fact.Timer} {fact.GetType().Name}"));
        Assert.Null(ringAt);
    }

    [Fact]
    public void A_change_under_way()
    {
        var newHours = new BusinessCalendar(Office.Rules! with { Version = 2, Week = WeeklyHours.Weekdays("08:00-20:00") });
        var now = On(24, 9);
        var promise = Promise.FirstResponse(WorkingTime.Hours(4, Office));
        CommitmentTimer[] running = [CommitmentTimer.Start(promise, On(23, 17))];

        #region change
        var next = promise with { Version = 2, Target = WorkingTime.Hours(4, newHours) };     // one for all timers: it is checked once
        var changed = PromiseChange.Apply(
            running,
            timer => timer.Promise.Id == next.Id ? next : null,                               // null: not concerned
            RetargetPolicy.KeepStart, RetargetCause.Calendar, at: now).ToList();

        var whatIf = running[0].Under(Promise.FirstResponse(WorkingTime.Hours(1, newHours))).At(now).Status;      // would it have been breached?
        #endregion

        Assert.Equal(On(24, 12), changed[0].DueBefore);
        Assert.Equal(On(24, 9), changed[0].DueAfter);
        Assert.Equal(TimerStatus.Breached, whatIf);
    }

    [Fact]
    public void Storing_a_timer()
    {
        var support = new ServiceCommitment(new CommitmentRules { Id = "support", Promises = [new PromiseRow { Promise = Promise.FirstResponse(WorkingTime.Hours(4, Office)) }] });
        var changed = support.Promises[0].Promise with { Version = 2, Target = WorkingTime.Hours(2, Office) };
        var timer = CommitmentTimer.Start(support.Promises[0].Promise, On(23, 9)).Retarget(changed, RetargetPolicy.KeepStart, RetargetCause.Promise, On(23, 10)).Accepted();

        #region store-timer
        string history = System.Text.Json.JsonSerializer.Serialize(timer.Events, CustomerServiceJson.TimerEvents);

        var read = System.Text.Json.JsonSerializer.Deserialize(history, CustomerServiceJson.TimerEvents);
        var again = CommitmentTimer.Replay(read, PromiseBook.Of(support).With(changed).Find);      // and what a change under way has made
        #endregion

        Assert.Equal(timer.At(On(23, 10)), again.At(On(23, 10)));
    }
}
