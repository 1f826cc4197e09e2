using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Tests.Complaints;
using CustomerService.Domain.Tests.Conventions;
using NodaTime;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class ServiceCommitmentTests
{
    private const string TwoTier = "docs/samples/commitments/two-tier.json";

    [Fact]
    public void The_first_promise_that_matches_holds()
    {
        var desk = ServiceCommitment.Parse(CommitmentSamples.Desk);
        Assert.Equal("quick", desk.Find(PromiseMetric.FirstResponse, Priority.Urgent, CustomerTier.KeyAccount)!.Id);
        Assert.Equal("reply", desk.Find(PromiseMetric.FirstResponse, Priority.Normal, CustomerTier.KeyAccount)!.Id);
        Assert.Equal("reply", desk.Find(PromiseMetric.FirstResponse, Priority.Urgent, CustomerTier.Ordinary)!.Id);
        Assert.Null(desk.Find(PromiseMetric.CallBack, Priority.Urgent, CustomerTier.Ordinary));
        Assert.Equal(["quick", "solve", "send"], desk.PromisesFor(Priority.Urgent, CustomerTier.KeyAccount).Select(promise => promise.Id));
        Assert.Equal(["reply", "solve", "send"], desk.PromisesFor(Priority.Normal, CustomerTier.KeyAccount).Select(promise => promise.Id));
    }

    [Fact]
    public void Everything_written_is_there()
    {
        var desk = ServiceCommitment.Parse(CommitmentSamples.Desk);
        Assert.Equal(("desk", 2, "desk v2"), (desk.Id, desk.Version, desk.ToString()));
        Assert.Equal((new LocalizedText("Desk", "服务台"), CommitmentSource.Quotation, "买方"), (desk.Name, desk.Source!.Value, desk.Audience!.Chinese));
        Assert.Equal([CommitmentAspect.TimeLimit, CommitmentAspect.Quality], desk.Aspects.Select(guarantee => guarantee.Aspect));
        Assert.Equal([CustomerTier.Ordinary, CustomerTier.KeyAccount], desk.Tiers.AsEnumerable());
        Assert.Equal([Priority.Normal, Priority.Urgent], desk.Priorities.AsEnumerable());

        var reply = desk.FindPromise("reply", 3)!;
        var office = reply.Target.CountedOn!;
        Assert.Equal(
            new Promise
            {
                Id = "reply",
                Version = 3,
                Metric = PromiseMetric.FirstResponse,
                Target = WorkingTime.Hours(4, office),
                Limit = WorkingTime.Of(Duration.FromMinutes(390), office),
                Alerts = [PromiseAlert.Before(Duration.FromHours(1), Role.Supervisor), PromiseAlert.After(Duration.FromHours(2))],
                Restart = CycleRestart.WhenAnswered,
            },
            reply);
        Assert.Equal([PromiseAlert.AtShare(0.5), PromiseAlert.AtBreach(Role.Office)], desk.FindPromise("quick", 1)!.Alerts.AsEnumerable());
        var solve = desk.FindPromise("solve", 1)!;
        Assert.Equal(BusinessDays.Of(5, office, BusinessDayEnd.SameTime), solve.Target);
        Assert.Equal(new BreachConsequence(new("a voucher", "代金券"), new Money(50, "CNY")), solve.OnBreach);
        var send = desk.FindPromise("send", 1)!;
        Assert.Equal((7, BusinessDayEnd.EndOfDay, "Asia/Shanghai"), (((BusinessDays)send.Target).Days, ((BusinessDays)send.Target).End, send.Target.CountedOn!.Zone.Id));
        Assert.Empty(send.Pauses);
        Assert.Null(desk.FindPromise("reply", 1));
        Assert.Null(desk.FindPromise("none", 1));
    }

    [Fact]
    public void What_is_written_reads_back_to_the_same_text()
    {
        var json = ServiceCommitment.Parse(CommitmentSamples.Desk).ToJson();
        Assert.Equal(json, ServiceCommitment.Parse(json).ToJson());
        Assert.Contains("\"amount\": 50.00", json, StringComparison.Ordinal);
        Assert.Contains("\"working\": \"PT6H30M\"", json, StringComparison.Ordinal);
        Assert.Contains("代金券", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Calendars_that_the_host_has_are_named_by_their_id_and_may_stand_in_the_text_as_well()
    {
        var rules = CommitmentSamples.Rules(CommitmentSamples.For(Promise.CallBack(WorkingTime.Hours(1, CommitmentSamples.Office))));
        var json = new ServiceCommitment(rules).ToJson();
        var read = ServiceCommitment.Parse(json, CommitmentSamples.Office);
        Assert.Same(CommitmentSamples.Office, read.Promises[0].Promise.Target.CountedOn);
        Assert.NotSame(CommitmentSamples.Office, ServiceCommitment.Parse(json).Promises[0].Promise.Target.CountedOn);

        var other = new BusinessCalendar("office", "Europe/London", WeeklyHours.Weekdays("09:00-16:00"));
        var fault = Assert.Single(Assert.Throws<RuleBookException>(() => ServiceCommitment.Parse(json, other)).Faults);
        Assert.Equal(("$.calendars[0].id", "rule-book.duplicate-calendar"), (fault.Place, fault.Code));
        Assert.Throws<ArgumentException>(() => ServiceCommitment.Parse(json, other, CommitmentSamples.Office));
    }

    [Fact]
    public void Where_nothing_is_told_apart_every_priority_and_tier_will_do()
    {
        var all = new ServiceCommitment(new CommitmentRules { Id = "all", Promises = [new() { Promise = CommitmentSamples.Reply("a", 1) }] });
        Assert.Equal("a", all.Find(PromiseMetric.FirstResponse, default, default)!.Id);
        Assert.Equal("a", all.Find(PromiseMetric.FirstResponse, new("whatever"), CustomerTier.KeyAccount)!.Id);
        Assert.Equal("all", all.Name.Chinese);
    }

    [Fact]
    public void An_unlisted_priority_or_tier_is_a_wrong_call()
    {
        var desk = ServiceCommitment.Parse(CommitmentSamples.Desk);
        var tier = Assert.Throws<ArgumentException>(() => desk.Find(PromiseMetric.Delivery, Priority.Normal, new("key-acount")));
        Assert.Equal("'key-acount' is none of the tiers of desk v2: ordinary, key-account (did you mean 'key-account'?). (Parameter 'tier')", tier.Message);
        var priority = Assert.Throws<ArgumentException>(() => desk.PromisesFor(Priority.High, CustomerTier.Ordinary));
        Assert.Equal("priority", priority.ParamName);
        Assert.Throws<ArgumentException>(() => desk.PromisesFor(default, CustomerTier.Ordinary));
    }

    [Fact]
    public void Custom_promises_of_one_name_time_one_thing()
    {
        var visit = new Promise { Id = "visit", Metric = PromiseMetric.Custom, Name = new("visit", "上门"), Target = ElapsedTime.Hours(48) };
        var desk = CommitmentSamples.Of(
            CommitmentSamples.For(visit with { Id = "visit-key", Target = ElapsedTime.Hours(24) }, tiers: [CustomerTier.KeyAccount]),
            CommitmentSamples.For(visit),
            CommitmentSamples.For(visit with { Id = "call", Name = new("welcome call", "欢迎电话") }));
        Assert.Equal(["visit-key", "call"], desk.PromisesFor(Priority.Normal, CustomerTier.KeyAccount).Select(promise => promise.Id));
        Assert.Equal("visit", desk.Find(PromiseMetric.Custom, Priority.Normal, CustomerTier.Ordinary)!.Id);
    }

    [Fact]   // scenario S31: a key account is never slower
    public void A_key_account_that_would_wait_longer_makes_the_commitment_invalid()
    {
        var ordinary = CommitmentSamples.For(CommitmentSamples.Reply("reply", 24), tiers: [CustomerTier.Ordinary]);
        var fault = Assert.Single(Assert.Throws<RuleBookException>(() => CommitmentSamples.Of(
            ordinary, CommitmentSamples.For(CommitmentSamples.Reply("reply-key", 36), tiers: [CustomerTier.KeyAccount]))).Faults);
        Assert.Equal(
            ("$.promises[1].target", "rule-book.slower-tier", "The tier 'key-account' would wait longer than 'ordinary': 36 h here, 24 h at $.promises[0]."),
            (fault.Place, fault.Code, fault.Message));
        Assert.NotNull(CommitmentSamples.Of(ordinary, CommitmentSamples.For(CommitmentSamples.Reply("reply-key", 24), tiers: [CustomerTier.KeyAccount])));
    }

    [Fact]
    public void Tiers_are_compared_by_the_limit_within_one_metric_and_one_priority()
    {
        var window = Promise.Window(PromiseMetric.FirstResponse, ElapsedTime.Hours(4), ElapsedTime.Hours(30)) with { Id = "key" };
        Assert.Equal("$.promises[0].limit", Assert.Single(Faults(window)).Place);
        Assert.Empty(Faults(window with { Limit = ElapsedTime.Hours(24) }));
        Assert.Empty(Faults(window with { Metric = PromiseMetric.CallBack }));

        // Four hours of work are over sooner than a night and a day, but not always than 5 hours of the clock.
        Assert.Empty(Faults(window with { Target = ElapsedTime.Hours(1), Limit = ElapsedTime.Hours(24) }));
        Assert.Equal("rule-book.slower-tier", Assert.Single(Faults(window with { Target = WorkingTime.Hours(4, CommitmentSamples.Office), Limit = null })).Code);

        // Urgent matters are another comparison than normal ones.
        Assert.NotNull(CommitmentSamples.Of(
            CommitmentSamples.For(CommitmentSamples.Reply("urgent", 2), [Priority.Urgent], [CustomerTier.Ordinary]),
            CommitmentSamples.For(CommitmentSamples.Reply("urgent-key", 1), [Priority.Urgent]),
            CommitmentSamples.For(CommitmentSamples.Reply("normal-key", 12), [Priority.Normal], [CustomerTier.KeyAccount]),
            CommitmentSamples.For(CommitmentSamples.Reply("normal", 24))));

        static IEnumerable<RuleBookFault> Faults(Promise key)
        {
            try
            {
                CommitmentSamples.Of(CommitmentSamples.For(key, tiers: [CustomerTier.KeyAccount]), CommitmentSamples.For(CommitmentSamples.Reply("all", 24)));
                return [];
            }
            catch (RuleBookException refused)
            {
                return refused.Faults;
            }
        }
    }

    [Fact]
    public void The_table_shows_what_each_tier_is_promised()
    {
        var desk = ServiceCommitment.Parse(CommitmentSamples.Desk.With("'priorities': ['urgent'], 'tiers' => 'tiers'"));
        Assert.Equal(
            """
            | promise | priority | ordinary customer | key account |
            | --- | --- | --- | --- |
            | first response | normal | 4 h of working time (office), at the latest 6 h 30 min of working time (office) | 1 h |
            | first response | urgent | 4 h of working time (office), at the latest 6 h 30 min of working time (office) | 1 h |
            | resolution | normal | 5 business days (office) | 5 business days (office) |
            | resolution | urgent | 5 business days (office) | 5 business days (office) |
            | delivery | normal | 7 calendar days (Asia/Shanghai) | 7 calendar days (Asia/Shanghai) |
            | delivery | urgent | 7 calendar days (Asia/Shanghai) | 7 calendar days (Asia/Shanghai) |

            """.ReplaceLineEndings("\n"),
            desk.ToTable());

        var part = new ServiceCommitment(new CommitmentRules
        {
            Id = "x",
            Tiers = [new("gold")],
            Promises = [CommitmentSamples.For(CommitmentSamples.Reply("a", 1) with { Name = new("reply | answer", "答复") })],
        });
        Assert.Equal("| 承诺 | gold |\n| --- | --- |\n| 答复 | 1 小时 |\n", part.ToTable(Language.Chinese));
        Assert.Contains("| reply \\| answer |", part.ToTable(), StringComparison.Ordinal);
        var gap = CommitmentSamples.Of(CommitmentSamples.For(CommitmentSamples.Reply("a", 1), tiers: [CustomerTier.KeyAccount]));
        Assert.Contains("| 首次响应 | 普通 | — | 1 小时 |", gap.ToTable(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_of_two_tiers_is_sound_and_counts_Chinese_make_up_days()
    {
        var support = ServiceCommitment.Parse(Repository.ReadText(TwoTier));
        Assert.Empty(support.Audit());
        Assert.Equal(support.ToJson(), ServiceCommitment.Parse(support.ToJson()).ToJson());
        Assert.Equal("first-response-key-urgent", support.Find(PromiseMetric.FirstResponse, Priority.Urgent, CustomerTier.KeyAccount)!.Id);

        // Asked on Wednesday 30 September 2026 at 16:00, before the National Day: 2 h that day, the rest on 8 October.
        var reply = support.Find(PromiseMetric.FirstResponse, Priority.Normal, CustomerTier.Ordinary)!;
        Assert.Equal(Shanghai(2026, 10, 8, 16, 0), reply.Target.DueAfter(Shanghai(2026, 9, 30, 16, 0)).At);

        // Asked on Friday 9 October: the make-up Saturday is the first business day.
        var solution = support.Find(PromiseMetric.Resolution, Priority.Normal, CustomerTier.KeyAccount)!;
        Assert.Equal(Shanghai(2026, 10, 12, 18, 0), solution.Target.DueAfter(Shanghai(2026, 10, 9, 10, 0)).At);
        Assert.True(solution.Target.DueAfter(Shanghai(2026, 12, 31, 10, 0)).IsProvisional);
    }

    private static Instant Shanghai(int year, int month, int day, int hour, int minute) => Instant.FromUtc(year, month, day, hour, minute) - Duration.FromHours(8);
}
