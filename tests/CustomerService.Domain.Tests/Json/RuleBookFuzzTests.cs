using System.Collections.Immutable;
using System.Text.Json;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Law;
using CustomerService.Domain.Complaints.Presets;
using CustomerService.Domain.Complaints.Remedies;
using CustomerService.Domain.Complaints.Returns;
using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Json;
using CustomerService.Domain.Planning.Events;
using CustomerService.Domain.Planning.Events.Presets;
using CustomerService.Domain.Planning.Market;
using CustomerService.Domain.Tests.Complaints;
using CustomerService.Domain.Tests.Generators;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace CustomerService.Domain.Tests.Json;

/// <summary>
/// Damaged rule books, events and logs of every kind: an object or a refusal of the promised kind, and never more memory than the length of the
/// text accounts for. Memory is bounded per input, not time: a count of bytes is the same on a busy machine.
/// </summary>
public sealed class RuleBookFuzzTests(ITestOutputHelper output)
{
    /// <summary>How often the default number of inputs is tried; 13 makes a long run of more than 100,000.</summary>
    private const int Times = 1;

    // Reading builds a tree, a rule book and its faults: a few times what the worst input took, and far from what a runaway would take.
    private const long BytesPerInput = 2_000_000;
    private const long BytesPerCharacter = 1_000;

    private static readonly string SmallAuthority = AuthorityText();

    private static readonly string Clocks = ClockedProcedure();

    public static TheoryData<string, int> Kinds => new()
    {
        { "procedure with clocks", 900 }, { "canonical procedure", 150 }, { "regime", 250 }, { "policy", 700 }, { "remedy matrix", 900 }, { "authority", 900 }, { "return policy", 900 }, { "customer pyramid", 900 },
        { "pricing weights", 900 }, { "swot", 900 }, { "event template", 900 },
        { "calendar", 500 }, { "timer event", 900 }, { "complaint event", 900 }, { "complaint snapshot", 500 }, { "csv log", 400 }, { "xes log", 400 },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Damaged_texts_are_read_or_refused_within_bounds(string kind, int count)
    {
        var (texts, read) = Subject(kind);
        foreach (var text in texts)
        {
            read(text);
        }

        var random = new Random(kind.Length * 31);
        var (valid, refused, most, slowest) = (0, 0, 0L, 0L);
        for (var i = 0; i < count * Times; i++)
        {
            var damaged = DamagedJson.Of(texts[i % texts.Length], random, isJson: !kind.EndsWith("log", StringComparison.Ordinal));
            var (bytes, ticks) = (GC.GetAllocatedBytesForCurrentThread(), Environment.TickCount64);
            try
            {
                read(damaged);
                valid++;
            }
            catch (Exception exception) when (IsRefusal(exception))
            {
                refused++;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{kind} {i} gave {exception.GetType().Name}: {exception.Message}\n{damaged}", exception);
            }

            (bytes, slowest) = (GC.GetAllocatedBytesForCurrentThread() - bytes, Math.Max(slowest, Environment.TickCount64 - ticks));
            most = Math.Max(most, bytes);
            Assert.True(bytes <= BytesPerInput + (BytesPerCharacter * damaged.Length), $"{kind} {i} of {damaged.Length} characters took {bytes} bytes:\n{damaged}");
        }

        output.WriteLine($"{kind}: {valid + refused} inputs, {valid} valid, {refused} refused; at most {most} bytes, {slowest} ms for one; {GC.GetTotalMemory(forceFullCollection: false)} bytes in use");
        Assert.True(valid > count / 100 && refused > count / 5, $"{kind}: {valid} valid, {refused} refused");
    }

    private static bool IsRefusal(Exception exception) => exception switch
    {
        JsonException => true,
        RuleBookException broken => broken.Faults.All(fault => fault.Place.StartsWith('$')),
        EventLogException fault => fault.Line >= 1 && fault.Column >= 1 && !fault.Message.Any(char.IsControl),
        _ => false,
    };

    private static (ImmutableArray<string> Texts, Action<string> Read) Subject(string kind) => kind switch
    {
        "procedure with clocks" => ([Clocks, .. ProcedureGenerator.Procedures.Sample(20).Select(procedure => procedure.ToJson())], json => ComplaintProcedure.Parse(json, ProcedureGenerator.Conditions).Audit()),
        "canonical procedure" => ([ComplaintProcedures.Canonical.ToJson()], json => ComplaintProcedure.Parse(json)),
        "regime" => ([.. ComplaintRegimes.All.OrderBy(regime => regime.ToJson().Length).Take(6).Select(regime => regime.ToJson())], json => ComplaintRegime.Parse(json).ToJson()),
        "policy" => ([(Given.Policy with { Remedies = RemedyMatrices.Standard, Authority = AuthorityLimits.Parse(SmallAuthority) }).ToJson()], json => ComplaintPolicy.Parse(json).ToJson()),
        "remedy matrix" => ([RemedyMatrices.ChinaThreeGuarantees.ToJson(), RemedyMatrices.Standard.ToJson()], json => RemedyMatrix.Parse(json).ToJson()),
        "authority" => ([SmallAuthority], json => AuthorityLimits.Parse(json).ToJson()),
        "return policy" => ([ReturnPolicy.SevenDays("Asia/Shanghai").ToJson()], json => ReturnPolicy.Parse(json).ToJson()),
        "customer pyramid" => ([CustomerPyramid.Curry.ToJson(), new CustomerPyramid("metals", PyramidTier.Gold.From(100.5), PyramidTier.Iron.From(0), PyramidTier.Lead.Rest()).ToJson()], json => CustomerPyramid.Parse(json).ToJson()),
        "pricing weights" => ([new PricingWeights("mixed", (PricingObjective.CustomerOriented, 0.5m), (PricingObjective.RevenueOriented, 0.5m)).ToJson()], json => PricingWeights.Parse(json).ToJson()),
        "swot" => ([new SwotAnalysis("salon", [new("S1", SwotQuadrant.Strength, "known"), new("O1", SwotQuadrant.Opportunity, "offices", ExternalFactor.MarketChange)], [new("S1", "O1", "open late")]).ToJson()], json => SwotAnalysis.Parse(json).ToJson()),
        "event template" => ([EventTemplates.OpenSiteDay.ToJson(), EventTemplates.PressConference.ToJson()], json => EventTemplate.Parse(json).ToJson()),
        "calendar" => ([new BusinessCalendar("office", "Asia/Shanghai", WeeklyHours.Weekdays("09:00-12:00", "13:00-18:00"), DatedHours.Closed("2026-10-01", "National Day")).ToJson()], json => BusinessCalendar.Parse(json).ToJson()),
        "timer event" => Stored(CustomerServiceJson.TimerEvent, TimerEventGenerator.Events.Sample(80)),
        "complaint event" => Stored(CustomerServiceJson.ComplaintEvent, ComplaintEventGenerator.Events.Sample(80)),
        "complaint snapshot" => Stored(CustomerServiceJson.ComplaintSnapshot, ComplaintEventGenerator.Snapshots.Sample(20)),
        "csv log" => Log(log => log.Csv(), text => EventLogReader.Open(text, new() { Deadline = "due" })),
        "xes log" => Log(log => log.Xes(), text => EventLogReader.OpenXes(text, new() { Deadline = "case:due" })),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    private static (ImmutableArray<string>, Action<string>) Stored<T>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, IEnumerable<T> values) => (
        [.. values.Select(value => JsonSerializer.Serialize(value, type))],
        json =>
        {
            if (JsonSerializer.Deserialize(json, type) is { } read)
            {
                JsonSerializer.Serialize(read, type);
            }
        }
    );

    private static (ImmutableArray<string>, Action<string>) Log(Func<PlantedLogs.Log, string> write, Func<TextReader, EventLogReader> open)
    {
        var logs = PlantedLogs.All.Generator.Sample(20).ToList();
        return ([.. logs.Select(write)], text =>
        {
            using var reader = new StringReader(text);
            foreach (var verdict in LogConformance.Judge(logs[0].Procedure, open(reader), new() { JudgesRoles = true, LateBy = Domain.Complaints.Conformance.Judging.DeadlineBasis.LastEvent }))
            {
                _ = verdict.ToString();
            }
        }
        );
    }

    private static string ClockedProcedure() => ComplaintProcedures.Canonical.Vary("clocked", 1, LocalizedText.Same("clocked")).WithoutClocks()
        .Clock(new ProcedureClock
        {
            Id = "answer",
            Promise = "answer",
            RunsIn = [new("open")],
            HeldIn = [new(State.AwaitingComplainant, PauseReason.WaitingForCustomer)],
            ExcludedIn = [State.UnderExamination],
            StopsOn = [Trigger.IssueFinalResponse],
            PerOwner = true,
            OnWarning = Trigger.Acknowledge,
            Extensions =
            [
                new() { Id = "first", Promise = "answer-2", Requires = [Conditions.ExtensionApproved.Code] },
                new() { Id = "second", Promise = "answer-3", After = new("first"), Requires = [Conditions.ProvisionalCreditGiven.Code] },
            ],
        })
        .Build().ToJson();

    private static string AuthorityText() => new AuthorityLimits(
        "house", 1,
        [new(Role.Handler, [RemedyKind.Refund, RemedyKind.Compensation], new Money(500, "CNY")), new(Role.Supervisor, [RemedyKind.Refund], null)],
        [new(Role.FirstContact, new Money(50, "CNY"))]).ToJson();
}
