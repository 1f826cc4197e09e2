using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints.Conformance.Judging;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Conformance.Judging;

public sealed class DatedCaseTests
{
    private static readonly ElapsedTime FifteenDays = ElapsedTime.Hours(15 * 24);

    private static readonly DatedCase Sent = new() { Case = "1", Start = Day(1) };

    [Theory]
    [InlineData(15, DatedOutcome.InTime, null), InlineData(16, DatedOutcome.InTime, null), InlineData(17, DatedOutcome.Late, 1)]
    public void A_known_end_is_in_time_up_to_the_due_date(int day, DatedOutcome outcome, int? daysLate)
    {
        var verdict = (Sent with { End = Day(day) }).Judge(FifteenDays);
        Assert.Equal(("1", outcome, DatedReason.DoneAtKnownTime, Day(16)), (verdict.Case, verdict.Outcome, verdict.Reason, verdict.DueAt));
        Assert.Equal(daysLate, verdict.AtLeastLateBy?.Days);
    }

    [Fact]
    public void What_is_not_known_is_said()
    {
        Answers(Sent, DatedOutcome.CannotBeDerived, DatedReason.UnknownWhetherDone);
        Answers(Sent with { IsDone = true }, DatedOutcome.CannotBeDerived, DatedReason.NoEndDate);
        Answers(Sent with { IsDone = true, AsOf = Day(17) }, DatedOutcome.CannotBeDerived, DatedReason.NoEndDate);
        Answers(Sent with { IsDone = false }, DatedOutcome.CannotBeDerived, DatedReason.NoDateOfRecord);
        Answers(Sent with { Start = null, End = Day(3) }, DatedOutcome.CannotBeDerived, DatedReason.NoDueDate);
        Assert.Equal(DatedReason.NoDueDate, (Sent with { End = Day(3) }).Judge(null).Reason);
    }

    [Fact]
    public void Bounds_prove_what_they_prove()
    {
        Answers(Sent with { IsDone = true, AsOf = Day(16) }, DatedOutcome.InTime, DatedReason.DoneByDueAtLatest);
        Answers(Sent with { IsDone = false, AsOf = Day(16) }, DatedOutcome.InTime, DatedReason.OpenBeforeDue);
        Answers(Sent with { IsDone = false, AsOf = Day(18) }, DatedOutcome.Late, DatedReason.OpenPastDue, 2);
        Answers(Sent with { IsDone = true, NotBefore = Day(16) }, DatedOutcome.CannotBeDerived, DatedReason.NoEndDate);
        Answers(Sent with { NotBefore = Day(19) }, DatedOutcome.Late, DatedReason.NotDoneByDue, 3);
    }

    [Fact]
    public void A_due_date_of_the_list_goes_before_the_limit() =>
        Assert.Equal((DatedOutcome.Late, Day(2)), ((Sent with { Due = Day(2), End = Day(3) }).Judge(FifteenDays) is var verdict ? verdict.Outcome : default, verdict.DueAt));

    private static void Answers(DatedCase dated, DatedOutcome outcome, DatedReason reason, int? daysLate = null)
    {
        var verdict = dated.Judge(FifteenDays);
        Assert.Equal((outcome, reason, daysLate), (verdict.Outcome, verdict.Reason, verdict.AtLeastLateBy?.Days));
    }

    private static Instant Day(int day) => Instant.FromUtc(2026, 3, day, 0, 0);
}
