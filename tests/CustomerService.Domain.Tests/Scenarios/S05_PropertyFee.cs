using CustomerService.Domain.Commitments.Reviews;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S05: the property company whose contract was ended over its fee.</summary>
public sealed class S05_PropertyFee
{
    private static readonly ServiceAgreementReview InOrder = new()
    {
        FeeIsAgreed = ReviewAnswer.Yes,
        StandardIsAgreed = ReviewAnswer.Yes,
        AgreementIsWritten = ReviewAnswer.Yes,
        RulesArePublished = ReviewAnswer.Yes,
        OccasionsAreUsed = ReviewAnswer.Yes,
        FeeFollowsStandard = ReviewAnswer.Yes,
        AssemblyConsented = ReviewAnswer.Yes,
    };

    private static readonly ServiceAgreementReview AsItWas = new()
    {
        FeeIsAgreed = ReviewAnswer.No,
        StandardIsAgreed = ReviewAnswer.No,
        AgreementIsWritten = ReviewAnswer.No,
        RulesArePublished = ReviewAnswer.No,
        OccasionsAreUsed = ReviewAnswer.No,
        FeeFollowsStandard = ReviewAnswer.No,
        AssemblyConsented = ReviewAnswer.Unknown,
    };

    [Fact]
    public void The_review_reports_exactly_the_five_faults_in_the_order_of_the_source()
    {
        Assert.Equal(
            [AgreementFault.NoAgreedBasis, AgreementFault.WeakCrisisPrevention, AgreementFault.NoFairRules, AgreementFault.LateCorrection, AgreementFault.FeeStandardMismatch],
            AsItWas.Faults.AsEnumerable());
        Assert.Empty(AsItWas.NotAssessable);
    }

    [Fact]
    public void Only_the_assemblys_consent_missing_is_exactly_FeeStandardMismatch()
    {
        var review = InOrder with { AssemblyConsented = ReviewAnswer.No };

        Assert.Equal([AgreementFault.FeeStandardMismatch], review.Faults.AsEnumerable());
        Assert.Empty(review.NotAssessable);
    }

    [Fact]
    public void No_answer_about_published_rules_is_not_assessable_and_no_fault()
    {
        var review = InOrder with { RulesArePublished = ReviewAnswer.Unknown };

        Assert.Empty(review.Faults);
        Assert.Equal([AgreementFault.NoFairRules], review.NotAssessable.AsEnumerable());
    }

    [Fact]
    public void An_agreement_in_order_has_no_fault()
    {
        Assert.Empty(InOrder.Faults);
        Assert.Empty(InOrder.NotAssessable);
    }
}
