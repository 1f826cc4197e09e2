using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Commitments.Practices;
using CustomerService.Domain.Commitments.Presets;
using CustomerService.Domain.Commitments.Reviews;
using CustomerService.Domain.Quality;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Commitments;

/// <summary>Warranties, hotlines, standards, reviews of agreements and supervision reports.</summary>
public sealed class CommitmentDocumentTests
{
    private static readonly SupervisionReport Report = new()
    {
        Month = new YearMonth(2024, 2),
        Executing = "technical-service",
        AssessedBy = "business",
        RequestsReceived = 41,
        ProactiveMaintenance = 6,
        Figures = [new(new("answered within the limit", "按时答复"), 97.5m, LocalizedText.Same("%"))],
        Findings = ["spare parts were late twice"],
        SubmittedTo = Role.GeneralManager,
        SubmittedOn = new LocalDate(2024, 2, 29),
    };

    [Fact]
    public void A_warranty_names_all_its_faults_at_once()
    {
        var refused = Assert.Throws<RuleBookException>(() => new WarrantyPromise(LocalizedText.Same("w"), [], Period.FromHours(5), (CommitmentSource)9, "Mars/Base"));

        Assert.Equal(
            [("$.aspects", "rule-book.out-of-range"), ("$.source", "rule-book.unknown-value"), ("$.period", "rule-book.out-of-range"), ("$.timeZone", "rule-book.unknown-value")],
            refused.Faults.Select(fault => (fault.Place, fault.Code)));
        Assert.Equal(["rule-book.stands-twice"], Faults(CommitmentAspect.Quality, CommitmentAspect.Quality));
        Assert.Equal(["rule-book.unknown-value"], Faults((CommitmentAspect)9));

        static IEnumerable<string> Faults(params CommitmentAspect[] aspects) =>
            Assert.Throws<RuleBookException>(() => new WarrantyPromise(LocalizedText.Same("w"), [.. aspects], Period.FromDays(1), CommitmentSource.Counter, Zone)).Faults.Select(fault => fault.Code);
    }

    [Fact]
    public void A_warranty_bought_on_a_leap_day_ends_on_the_last_of_February()
    {
        var year = new WarrantyPromise(LocalizedText.Same("w"), [CommitmentAspect.Quality], Period.FromYears(1), CommitmentSource.Contract, Zone);

        Assert.Equal(new LocalDate(2025, 2, 28), year.LastDay(new(2024, 2, 29)));
        Assert.Equal(Zone, year.TimeZone);
    }

    [Fact]
    public void The_pharmacys_hotline_is_open_at_every_hour_and_an_unanswered_call_breaks_the_commitment()
    {
        var hotline = MedicationHotline.Open24Hours(Zone, CommitmentSource.Advertisement, CommitmentAspect.AddedValue);

        Assert.All(Enumerable.Range(0, 24 * 8), hour => Assert.True(hotline.Hours.IsOpen(March(1) + Duration.FromHours(hour))));
        Assert.Equal([new HotlineCall(March(8, 3), false)], hotline.Broken(new(March(7, 3), true), new(March(8, 3), false)).AsEnumerable());
        Assert.Throws<RuleBookException>(() => MedicationHotline.Open24Hours(Zone, CommitmentSource.Advertisement));
        Assert.Throws<RuleBookException>(() => MedicationHotline.Open24Hours("Mars/Base", CommitmentSource.Advertisement, CommitmentAspect.AddedValue));
    }

    [Fact]
    public void A_call_outside_the_hours_breaks_nothing()
    {
        var days = new HotlineCommitment(
            LocalizedText.Same("line"), new BusinessCalendar("days", Zone, WeeklyHours.Weekdays("09:00-17:00")), CommitmentSource.Counter, CommitmentAspect.TimeLimit);

        Assert.Equal([new HotlineCall(March(2, 9), false)], days.Broken(new(March(1, 10), false), new(March(2, 9), false), new(March(2, 17), false)).AsEnumerable());
    }

    [Fact]
    public void Service_around_a_product_has_three_effects() =>
        Assert.Equal(["效用", "附加值", "沟通平台"], Enum.GetValues<ProductServiceEffect>().Select(effect => effect.DisplayName.Chinese));

    [Fact]
    public void A_standard_that_became_longer_has_a_negative_improvement()
    {
        Assert.Equal(-50.0, new StandardImprovement(LocalizedText.Same("s"), 10, 15).Percent);
        Assert.Throws<ArgumentOutOfRangeException>("oldDays", () => new StandardImprovement(LocalizedText.Same("s"), 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("newDays", () => new StandardImprovement(LocalizedText.Same("s"), 1, 0));
    }

    [Fact]
    public void One_point_answered_with_no_makes_a_fault_though_another_is_unknown()
    {
        var review = new ServiceAgreementReview
        {
            FeeIsAgreed = ReviewAnswer.Unknown,
            StandardIsAgreed = ReviewAnswer.No,
            AgreementIsWritten = ReviewAnswer.Unknown,
            RulesArePublished = ReviewAnswer.Yes,
            OccasionsAreUsed = ReviewAnswer.Unknown,
            FeeFollowsStandard = ReviewAnswer.Unknown,
            AssemblyConsented = ReviewAnswer.Yes,
        };

        Assert.Equal([AgreementFault.NoAgreedBasis], review.Faults.AsEnumerable());
        Assert.Equal([AgreementFault.WeakCrisisPrevention, AgreementFault.LateCorrection, AgreementFault.FeeStandardMismatch], review.NotAssessable.AsEnumerable());
        Assert.Throws<ArgumentOutOfRangeException>(() => (review with { FeeIsAgreed = (ReviewAnswer)9 }).Faults);
    }

    [Fact]
    public void The_supervision_report_is_due_on_the_last_day_of_its_month()
    {
        Assert.Equal(new LocalDate(2024, 2, 29), Report.DueDate);
        Assert.Empty(Report.Validate());
        Assert.False(Report.IsOverdueOn(new(2024, 3, 1)));

        var open = Changed(submittedOn: null);
        Assert.False(open.IsOverdueOn(new(2024, 2, 29)));
        Assert.True(open.IsOverdueOn(new(2024, 3, 1)));
        Assert.Empty(open.Validate());
    }

    [Fact]
    public void The_supervision_report_comes_from_another_department_in_time_to_the_general_manager()
    {
        var faulty = new SupervisionReport
        {
            Month = new YearMonth(2024, 2),
            Executing = "technical-service",
            AssessedBy = "technical-service",
            RequestsReceived = 0,
            ProactiveMaintenance = 0,
            Findings = [" "],
            SubmittedTo = Role.Office,
            SubmittedOn = new LocalDate(2024, 3, 1),
        };

        Assert.Equal(Enum.GetValues<SupervisionDefect>(), faulty.Validate().AsEnumerable());
        Assert.True(Changed(new LocalDate(2024, 3, 2)).IsOverdueOn(new(2024, 3, 1)));
        Assert.False(Changed(new LocalDate(2024, 3, 2)).IsOverdueOn(new(2024, 3, 2)));
        Assert.Throws<InvalidOperationException>(() => new SupervisionReport { Month = default, Executing = default, AssessedBy = "b", RequestsReceived = 0, ProactiveMaintenance = 0 }.Validate());
    }

    [Fact]
    public void Quality_targets_are_percentages_and_their_cap_can_be_moved()
    {
        var capped = QualityTargets.KeyAccountProcess with { CapPercent = 98 };

        Assert.Equal(98m, capped.SatisfactionTarget(20));
        Assert.Equal(98m, (capped with { Rise = YearlyRise.Relative }).SatisfactionTarget(1_000));
        Assert.Equal(95m, (capped with { Rise = YearlyRise.Relative, RisePerYear = 0 }).SatisfactionTarget(1_000));
        Assert.Throws<ArgumentOutOfRangeException>("CapPercent", () => capped with { CapPercent = 100.1m });
        Assert.Throws<ArgumentOutOfRangeException>("Rise", () => capped with { Rise = (YearlyRise)9 });
        Assert.Throws<ArgumentOutOfRangeException>("MostUpheldComplaints", () => capped with { MostUpheldComplaints = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("yearsAfterBase", () => capped.SatisfactionTarget(-1));
        Assert.Throws<ArgumentOutOfRangeException>("yearsAfterBase", () => capped.SatisfactionTarget(1_001));
        Assert.Throws<ArgumentOutOfRangeException>("percent", () => capped.IsSatisfied(101, 0));
        Assert.Throws<ArgumentOutOfRangeException>("percent", () => capped.IsQualified(-1));
        Assert.Throws<ArgumentOutOfRangeException>("upheldComplaints", () => capped.HasFewComplaints(-1));
    }

    private static SupervisionReport Changed(LocalDate? submittedOn) => new()
    {
        Month = Report.Month,
        Executing = Report.Executing,
        AssessedBy = Report.AssessedBy,
        RequestsReceived = Report.RequestsReceived,
        ProactiveMaintenance = Report.ProactiveMaintenance,
        SubmittedOn = submittedOn,
    };
}
