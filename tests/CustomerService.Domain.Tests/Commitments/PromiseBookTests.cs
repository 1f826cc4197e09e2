using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class PromiseBookTests
{
    private static readonly BusinessCalendar OfficeV2 = new(CommitmentSamples.Office.Rules! with { Version = 2, Week = WeeklyHours.Weekdays("08:00-16:00") });

    [Fact]
    public void A_promise_is_found_by_its_reference_in_the_version_that_was_given()
    {
        var (v1, v2) = (Promise.CallBack(WorkingTime.Hours(3, CommitmentSamples.Office)), Promise.CallBack(WorkingTime.Hours(2, CommitmentSamples.Office)) with { Version = 2 });
        var book = PromiseBook.Of(Commitment(1, v1), Commitment(2, v2));

        Assert.Equal(v1, book.Find(PromiseReference.To(v1)));
        Assert.Equal(v2, book.Find(PromiseReference.To(v2)));
        Assert.Equal(v2, book.Find("call-back", 2));
        Assert.Null(book.Find("call-back", 3));
        Assert.Null(book.Find(new PromiseReference("call-back", 1)));
        Assert.Equal([v1, v2], book.Promises.AsEnumerable());
        Assert.Throws<ArgumentNullException>(() => book.Find(null!));
        Assert.Throws<ArgumentNullException>(() => PromiseBook.Of([null!]));
    }

    [Fact]
    public void A_promise_that_only_moved_to_another_version_of_its_calendar_is_kept_on_both()
    {
        var (old, now) = (Promise.CallBack(WorkingTime.Hours(3, CommitmentSamples.Office)), Promise.CallBack(WorkingTime.Hours(3, OfficeV2)));
        var book = PromiseBook.Of(Commitment(1, old), Commitment(2, now));

        Assert.Same(CommitmentSamples.Office, book.Find(PromiseReference.To(old))!.Target.CountedOn);
        Assert.Same(OfficeV2, book.Find(PromiseReference.To(now))!.Target.CountedOn);
        Assert.Same(OfficeV2, book.Find("call-back", 1)!.Target.CountedOn);
    }

    [Fact]
    public void A_promise_that_stands_unchanged_in_two_commitments_stands_once_and_one_that_changed_is_refused()
    {
        var promise = Promise.CallBack(WorkingTime.Hours(3, CommitmentSamples.Office), warnAt: 0.5);
        var copy = promise with { Target = WorkingTime.Hours(3, BusinessCalendar.Parse(CommitmentSamples.Office.ToJson())) };
        Assert.Single(PromiseBook.Of(Commitment(1, promise), Commitment(2, copy)).Promises);

        var refused = Assert.Throws<RuleBookException>(() => PromiseBook.Of(
            Commitment(1, promise), Commitment(2, promise with { Alerts = [] }), Commitment(3, promise with { Target = WorkingTime.Hours(4, CommitmentSamples.Office) })));
        Assert.Equal(
            ["$.commitments[1].promises[0] rule-book.duplicate-promise", "$.commitments[2].promises[0] rule-book.duplicate-promise"],
            refused.Faults.Select(fault => $"{fault.Place} {fault.Code}"));
        Assert.Empty(PromiseBook.Of().Promises);
    }

    private static ServiceCommitment Commitment(int version, Promise promise) => new(new CommitmentRules { Id = "support", Version = version, Promises = [new() { Promise = promise }] });
}
