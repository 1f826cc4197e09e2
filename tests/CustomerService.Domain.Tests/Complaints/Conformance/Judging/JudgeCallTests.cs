using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Conformance.Judging;
using NodaTime;
using static CustomerService.Domain.Tests.Complaints.Conformance.Judging.Judged;

namespace CustomerService.Domain.Tests.Complaints.Conformance.Judging;

public sealed class JudgeCallTests
{
    private const string Sorted =
        "case,activity,time,team\n1,Assign seriousness,2026-03-02,a\n1,Take in charge ticket,2026-03-03,b\n2,Take in charge ticket,2026-03-01,b\n2,Wait,2026-03-02,a\n3,Assign seriousness,2026-03-01,\n3,Resolve ticket,2026-03-02,\n3,Closed,2026-03-03,\n";

    [Fact]
    public void Wrong_options_are_refused_before_anything_is_read()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Log(HelpDesk, Sorted, new() { MostEdits = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Log(HelpDesk, Sorted, new() { MostEdits = 1_001 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Log(HelpDesk, Sorted, new() { Release = (CaseRelease)9 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Log(HelpDesk, Sorted, new() { Until = Instant.MaxValue }));
        Assert.Contains("did you mean 'close'", Assert.Throws<ArgumentException>(() => Log(HelpDesk, Sorted, new() { Activities = ImmutableDictionary<string, ComplaintTrigger>.Empty.Add("x", new("closes")) })).Message, StringComparison.OrdinalIgnoreCase);
        Assert.Throws<ArgumentException>(() => Log(HelpDesk, Sorted, new() { Activities = ImmutableDictionary<string, ComplaintTrigger>.Empty.Add("x", new("close")).Add("X", new("close")) }));
        Assert.Throws<ArgumentException>(() => Log(Guest, Sorted, new() { Evidence = [new(new("owner-named"), "owner", true)] }));
        Assert.Throws<ArgumentException>(() => Log(HelpDesk, Sorted, new() { Evidence = [new(new("owner-named"), "team", true)] }, new() { Attributes = ["team"] }));
        Assert.Throws<ArgumentException>(() => Log(Guest, Sorted, new() { Evidence = [.. Enumerable.Repeat(new EvidenceRule(new("owner-named"), "team", true), 65)] }, new() { Attributes = ["team"] }));
        Assert.Throws<ArgumentException>(() => Log(HelpDesk, Sorted, null, new() { Attributes = ["team", "TEAM"] }));
        Assert.Throws<ArgumentNullException>(() => LogConformance.Judge(null!, []));
        Assert.Throws<ArgumentNullException>(() => LogConformance.Judge(HelpDesk, (IEnumerable<LoggedEvent>)null!));
        Assert.Throws<ArgumentNullException>(() => LogConformance.Judge(HelpDesk, (EventLogReader)null!));
    }

    [Theory]
    [InlineData(CaseRelease.WhenNextCaseBegins), InlineData(CaseRelease.AtEnd)]
    public void A_sorted_log_gives_the_same_however_long_cases_are_held(CaseRelease release) =>
        Assert.Equal(Text(Log(HelpDesk, Sorted)), Text(Log(HelpDesk, Sorted, new() { Release = release })));

    [Fact]
    public void A_case_is_let_go_when_it_closes_and_one_that_comes_again_is_judged_as_another()
    {
        var again = Sorted + "3,Wait,2026-03-04,\n";
        Assert.Equal(["3 3", "1 2", "2 2", "3 1"], Log(HelpDesk, again, new() { Release = CaseRelease.WhenClosed }).Select(verdict => $"{verdict.Case} {verdict.Events}"));
        Assert.Equal(["1 2", "2 2", "3 4"], Log(HelpDesk, again).Select(verdict => $"{verdict.Case} {verdict.Events}"));
    }

    [Fact]
    public void A_verdict_comes_before_the_rest_of_a_sorted_log_is_read()
    {
        using var text = new EndlessReader(Sorted, '\0', long.MaxValue);
        var first = LogConformance.Judge(HelpDesk, EventLogReader.Open(text), new() { Release = CaseRelease.WhenNextCaseBegins }).First();
        Assert.Equal("1", first.Case);
    }

    [Fact]
    public void Events_from_elsewhere_are_judged_and_may_be_enumerated_twice()
    {
        using var text = new StringReader(Sorted);
        LoggedEvent[] events = [.. EventLogReader.Open(text).ReadAll()];
        var verdicts = LogConformance.Judge(HelpDesk, events);
        Assert.Equal(Text(Log(HelpDesk, Sorted)), Text(verdicts));
        Assert.Equal(Text(verdicts), Text(verdicts));
        var fault = Assert.Throws<EventLogException>(() => LogConformance.Judge(HelpDesk, [events[1], events[0]]).ToList());
        Assert.Equal((2, 1), (fault.Line, fault.Column));
    }

    [Fact]
    public void An_event_out_of_order_is_a_fault_with_its_place()
    {
        var fault = Assert.Throws<EventLogException>(() => Log(HelpDesk, Sorted + "1,Wait,2026-03-02T23:00Z,\n"));
        Assert.Equal((9, 8), (fault.Line, fault.Column));
    }

    [Fact]
    public void A_promise_that_does_not_hold_together_is_refused() => Assert.Throws<RuleBookException>(() =>
        Log(Guest, "case,activity,time\n1,ask,2026-03-02\n", new() { Promises = _ => CustomerService.Domain.Commitments.Promise.FirstResponse(CustomerService.Domain.Commitments.ElapsedTime.Hours(1)) with { Version = 0 } }));
}
