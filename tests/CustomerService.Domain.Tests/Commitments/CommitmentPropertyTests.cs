using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Commitments;

/// <summary>What holds for every commitment, however it is put together.</summary>
public sealed class CommitmentPropertyTests
{
    private static readonly ImmutableArray<CustomerTier> AllTiers = [new("bronze"), new("silver"), new("金卡")];
    private static readonly ImmutableArray<Priority> AllPriorities = [Priority.Low, Priority.Normal, Priority.Urgent];

    private static readonly BusinessCalendar Shanghai = new(new CalendarRules
    {
        Id = "上海",
        Version = 4,
        TimeZone = "Asia/Shanghai",
        Week = WeeklyHours.Weekdays("08:30-12:00", "13:30-18:00"),
        Dates = [DatedHours.Closed("2026-10-01", "国庆节"), DatedHours.WorksLike("2026-10-10", IsoDayOfWeek.Wednesday)],
        HolidaysKnownUntil = new LocalDate(2026, 12, 31),
    });

    private static readonly BusinessCalendar Both = CommitmentSamples.Office.Union(Shanghai);

    private static readonly Gen<Duration> Times = Gen.Choose(1, int.MaxValue).Zip(Gen.Elements(1L, 1_000_000_000L, 60_000_000_000L), (count, unit) => count % 5_000 * unit)
        .Select(time => Duration.FromNanoseconds(Math.Max(1, time)));

    private static readonly Gen<BusinessCalendar> Calendars = Gen.Elements(CommitmentSamples.Office, Shanghai, Both);

    private static readonly Gen<TimeTarget> Targets = Gen.OneOf(
        Times.Zip(Calendars, TimeTarget (time, calendar) => WorkingTime.Of(time, calendar)),
        Times.Select(TimeTarget (time) => ElapsedTime.Of(time)),
        Gen.Choose(1, 30).Zip(Calendars, (days, calendar) => (days, calendar)).Zip(Gen.Elements(Enum.GetValues<BusinessDayEnd>()), TimeTarget (pair, end) => BusinessDays.Of(pair.days, pair.calendar, end)),
        Gen.Choose(1, 30).Zip(Gen.Elements("Asia/Shanghai", "UTC"), TimeTarget (days, zone) => BusinessDays.CalendarDays(days, zone)));

    private static readonly Gen<PromiseAlert> Alerts = Gen.Elements<Role?>(null, Role.Supervisor, new("值班")).Zip(
        Gen.OneOf(
            Gen.Choose(1, 99).Select(percent => (Func<Role?, PromiseAlert>)(to => PromiseAlert.AtShare(percent / 100.0, to))),
            Times.Select(time => (Func<Role?, PromiseAlert>)(to => PromiseAlert.After(time, to))),
            Gen.Constant((Func<Role?, PromiseAlert>)PromiseAlert.AtBreach)),
        (to, make) => make(to));

    private static readonly Gen<Promise> Promises =
        from metric in Gen.Elements(PromiseMetric.FirstResponse, PromiseMetric.Resolution, PromiseMetric.Custom)
        from name in Gen.Elements(null, new LocalizedText("visit", "上门"), new LocalizedText("a \"b\" | c", "“甲”"))
        from target in Targets
        from alerts in Alerts.ListOf(2)
        from pauses in Gen.SubListOf(Enum.GetValues<PauseReason>())
        from restart in Gen.Elements(Enum.GetValues<CycleRestart>())
        from breach in Gen.Elements(null, new BreachConsequence(new("sorry", "致歉")), new BreachConsequence(null, new Money(12.50m, "CNY")), new BreachConsequence(new("both", "两者"), new Money(1m, "EUR")))
        select new Promise { Id = "?", Metric = metric, Name = name, Target = target, Alerts = [.. alerts], Pauses = [.. pauses], Restart = restart, OnBreach = breach };

    private static readonly Gen<CommitmentRules> AnyRules =
        from tiers in Gen.Elements(0, 1, 3)
        from priorities in Gen.Elements(0, 2, 3)
        from rows in Rows(priorities, tiers).ListOf(5)
        select new CommitmentRules
        {
            Id = "any",
            Version = 7,
            Source = CommitmentSource.Counter,
            Aspects = [new(CommitmentAspect.Satisfaction, new("95%", "95% 满意"))],
            Tiers = AllTiers[..tiers],
            Priorities = AllPriorities[..priorities],
            Promises = [.. rows.Select((row, index) => row with { Promise = row.Promise with { Id = $"p{index}", Version = index + 1 } })],
        };

    [Fact]
    public void A_commitment_reads_back_as_it_was_written_and_finds_what_a_naive_scan_finds()
    {
        var (sound, slower) = (0, 0);
        Prop.ForAll(AnyRules.ToArbitrary(), rules =>
        {
            ServiceCommitment commitment;
            try
            {
                commitment = new ServiceCommitment(rules);
            }
            catch (RuleBookException refused)
            {
                Assert.All(refused.Faults, fault => Assert.True(fault.Code == "rule-book.slower-tier" || rules.Promises.IsEmpty, fault.ToString()));
                slower++;
                return;
            }

            sound++;
            var json = commitment.ToJson();
            var read = ServiceCommitment.Parse(json);
            Assert.Equal(json, read.ToJson());
            Assert.Equal(rules.Promises.AsEnumerable(), ServiceCommitment.Parse(json, CommitmentSamples.Office, Shanghai, Both).Promises.Select(Rezoned(rules)));
            foreach (var priority in rules.Priorities.DefaultIfEmpty(Priority.High))
            {
                foreach (var tier in rules.Tiers.DefaultIfEmpty(CustomerTier.Ordinary))
                {
                    Assert.All(Enum.GetValues<PromiseMetric>(), metric => Assert.Equal(Scan(rules, metric, priority, tier), commitment.Find(metric, priority, tier)));
                    Assert.All(commitment.PromisesFor(priority, tier), promise => Assert.Same(promise, commitment.FindPromise(promise.Id, promise.Version)));
                }
            }

            Assert.All(commitment.Audit(), finding => Assert.StartsWith("audit.", finding.Code, StringComparison.Ordinal));
            Assert.Equal(commitment.Audit().Select(finding => finding.ToString()), read.Audit().Select(finding => finding.ToString()));
            Assert.Equal(commitment.ToTable(), read.ToTable());
            Assert.Equal(rules.Promises.Length, PromiseBook.Of(commitment, read).Promises.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
        Assert.InRange(sound, 40, 150);
        Assert.True(slower > 0, "No generated commitment was slower for a higher tier.");
    }

    [Fact]   // property: whether there is a gap, and which rows are in the shadow, is what a naive scan says
    public void There_is_a_gap_where_a_naive_scan_finds_one_and_the_shadows_are_those_of_the_scan() =>
        Prop.ForAll(AnyRules.Select(rules => rules with { Promises = [.. rules.Promises.Select((row, index) => row with { Promise = CommitmentSamples.Reply($"p{index}", 1) })] }).ToArbitrary(), rules =>
        {
            if (rules.Promises.IsEmpty)
            {
                return;
            }

            var commitment = new ServiceCommitment(rules);
            var all = rules.Priorities.DefaultIfEmpty().SelectMany(priority => rules.Tiers.DefaultIfEmpty().Select(tier => Scan(rules, PromiseMetric.FirstResponse, priority, tier))).ToList();
            var found = commitment.Audit();
            Assert.Equal(all.Contains(null), found.Any(finding => finding.Code == "audit.promise-gap"));
            Assert.Equal(
                rules.Promises.Select((row, index) => (row.Promise, Place: $"$.promises[{index}]")).Where(row => !all.Contains(row.Promise)).Select(row => row.Place),
                found.Where(finding => finding.Code == "audit.shadowed-promise").Select(finding => finding.Place));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static Gen<PromiseRow> Rows(int priorities, int tiers) =>
        from promise in Promises
        from some in Gen.SubListOf(AllPriorities[..priorities].AsEnumerable())
        from few in Gen.SubListOf(AllTiers[..tiers].AsEnumerable())
        select new PromiseRow { Promise = promise, Priorities = [.. some], Tiers = [.. few] };

    private static Promise? Scan(CommitmentRules rules, PromiseMetric metric, Priority priority, CustomerTier tier)
    {
        foreach (var row in rules.Promises)
        {
            var forPriority = row.Priorities.Length == 0 || row.Priorities.Contains(priority);
            var forTier = row.Tiers.Length == 0 || row.Tiers.Contains(tier);
            if (row.Promise.Metric == metric && forPriority && forTier)
            {
                return row.Promise;
            }
        }

        return null;
    }

    // Limits of calendar days make a calendar of their own at each reading; all else is the same object.
    private static Func<PromiseRow, int, PromiseRow> Rezoned(CommitmentRules rules) => (row, index) =>
        rules.Promises[index].Promise.Target is BusinessDays { Calendar.Id: var id } target && id.StartsWith("always-open", StringComparison.Ordinal) && row.Promise.Target.Amount == target.Amount
            ? row with { Promise = row.Promise with { Target = target } }
            : row;
}
