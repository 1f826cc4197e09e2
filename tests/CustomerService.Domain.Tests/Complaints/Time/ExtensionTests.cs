using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Time;

/// <summary>A bank: 10 days; with a provisional credit 45; with an approval after that 90.</summary>
public sealed class ExtensionTests
{
    private static readonly ComplaintProcedure Bank = ComplaintProcedures.Canonical.Vary("bank", 1, new("Bank", "银行"))
        .WithoutClocks()
        .Clock(new ProcedureClock
        {
            Id = "determination",
            Promise = "determination",
            RunsIn = [new("open")],
            Extensions =
            [
                new() { Id = "provisional-credit", Name = new("provisional credit", "先行入账"), Promise = "determination-45", Requires = [Conditions.ProvisionalCreditGiven.Code] },
                new() { Id = "abroad", Promise = "determination-90", After = new("provisional-credit"), Requires = [Conditions.ExtensionApproved.Code] },
            ],
        })
        .Build()
        .TimedBy(Days("determination", 10), Days("determination-45", 45), Days("determination-90", 90))
        .Under(Given.Policy);

    private static readonly ExtensionGrant Grant = new()
    {
        Reason = "The merchant is abroad.",
        Notice = "letter 17",
        ExpectedBy = Given.Start + Duration.FromDays(40),
        ProvisionalCredit = new Money(250, "CNY"),
    };

    private static Complaint Received() => Complaint.Receive(Bank, Given.WangComplains, Given.FirstContact, Given.Start).Accepted();

    [Fact]
    public void An_extension_counts_from_the_same_start()
    {
        var extended = Received().Extend("determination", "provisional-credit", Grant, Given.Supervisor, Given.Start + Duration.FromDays(9)).Accepted();
        Assert.Equal(Given.Start + Duration.FromDays(45), extended.Timer("determination")!.At(Given.Start + Duration.FromDays(9)).DueAt);
        Assert.Empty(extended.Advance(Given.Start + Duration.FromDays(45)).Events);
        Assert.Contains(extended.Advance(Given.Start + Duration.FromDays(46)).Events, fact => fact is ClockBreached { Promise.Promise: "determination-45" });

        var twice = extended.Extend("determination", "abroad", Grant with { ApprovedBy = "zhao" }, Given.Supervisor, Given.Start + Duration.FromDays(40)).Accepted();
        Assert.Equal(Given.Start + Duration.FromDays(90), twice.Timer("determination")!.At(Given.Start + Duration.FromDays(40)).DueAt);
        Assert.Equal(twice.Timer("determination")!.At(Given.Start + Duration.FromDays(40)), Complaint.Restore(Bank, twice.Snapshot).Timer("determination")!.At(Given.Start + Duration.FromDays(40)));
    }

    [Fact]
    public void LimitHasPassed_for_an_extension_after_the_limit_and_the_breach_stays()
    {
        var late = Given.Start + Duration.FromDays(10) + Duration.Epsilon;
        Assert.Equal([new LimitHasPassed("determination", Given.Start + Duration.FromDays(10))], Unmet(Received().Extend("determination", "provisional-credit", Grant, Given.Supervisor, late)));
        Assert.True(Received().Extend("determination", "provisional-credit", Grant, Given.Supervisor, late - Duration.Epsilon).IsAccepted);
    }

    [Fact]
    public void Without_a_provisional_credit_there_is_no_extension_by_it() =>
        Assert.Equal("provisional-credit-given", Assert.Single(Unmet(Received().Extend("determination", "provisional-credit", Grant with { ProvisionalCredit = null }, Given.Supervisor, Given.Start))).Code);

    [Fact]
    public void ExtensionOutOfOrder_when_another_comes_first() => Assert.Contains(
        new ExtensionOutOfOrder("abroad", "provisional-credit", new("provisional credit", "先行入账")),
        Unmet(Received().Extend("determination", "abroad", Grant with { ApprovedBy = "zhao" }, Given.Supervisor, Given.Start)));

    [Fact]
    public void ExtensionGrantedBefore_when_it_is_asked_for_twice()
    {
        var extended = Received().Extend("determination", "provisional-credit", Grant, Given.Supervisor, Given.Start).Accepted();
        Assert.Contains(Unmet(extended.Extend("determination", "provisional-credit", Grant, Given.Supervisor, Given.Start)), error => error is ExtensionGrantedBefore);
    }

    [Fact]
    public void ExpectedTooLate_when_the_date_told_lies_beyond_the_extended_limit()
    {
        var due = Given.Start + Duration.FromDays(45);
        Assert.True(Received().Extend("determination", "provisional-credit", Grant with { ExpectedBy = due }, Given.Supervisor, Given.Start).IsAccepted);
        Assert.Equal(
            [new ExpectedTooLate(due + Duration.Epsilon, due)],
            Unmet(Received().Extend("determination", "provisional-credit", Grant with { ExpectedBy = due + Duration.Epsilon }, Given.Supervisor, Given.Start)));
    }

    [Fact]
    public void ClockNotOpen_when_the_case_is_closed()
    {
        var withdrawn = Received().Withdraw("Never mind.", Given.Complainant, Given.Start).Accepted();
        Assert.Contains(
            Unmet(withdrawn.Extend("determination", "provisional-credit", Grant, Given.Supervisor, Given.Start)),
            error => error is ClockNotOpen { Standing: ClockStanding.Cancelled });
    }

    [Fact]
    public void A_clock_or_extension_that_the_procedure_does_not_have_is_a_wrong_call()
    {
        Assert.Contains("did you mean 'determination'", Assert.Throws<ArgumentException>(() => Received().Extend("determinatoin", "abroad", Grant, Given.Supervisor, Given.Start)).Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'abroad'", Assert.Throws<ArgumentException>(() => Received().Extend("determination", "aboard", Grant, Given.Supervisor, Given.Start)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_extension_says_all_that_is_missing()
    {
        var bare = new ExtensionGrant { Reason = " " };
        Assert.Equal(
            ["complaint.blank-text", "complaint.extension-out-of-order", "extension-approved", "extension-notified"],
            Unmet(Received().Extend("determination", "abroad", bare, Given.Supervisor, Given.Start)).Select(error => error.Code).Order());
    }

    private static Promise Days(string id, int days) => Promise.Resolution(ElapsedTime.Hours(24 * days)) with { Id = id };

    private static IEnumerable<DomainError> Unmet(Decision<Complaint, ComplaintEvent> decision) => Assert.IsType<Refusal>(decision.Refusal).Unmet;
}
