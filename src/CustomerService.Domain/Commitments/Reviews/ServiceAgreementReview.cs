using System.Collections.Immutable;

namespace CustomerService.Domain.Commitments.Reviews;

/// <summary>A review of the agreement between a service firm and those who pay it, such as a property company and the owners.</summary>
/// <remarks>
/// Source: [000 Q13.3]. Every point is put so that <see cref="ReviewAnswer.Yes"/> is as it should be. A point that nobody could
/// answer makes its fault not assessable, never a fault, unless another point of the same fault is answered with no.
/// </remarks>
public sealed record ServiceAgreementReview
{
    /// <summary>Both sides agreed on the fee.</summary>
    public required ReviewAnswer FeeIsAgreed { get; init; }

    /// <summary>Both sides agreed on the service standard.</summary>
    public required ReviewAnswer StandardIsAgreed { get; init; }

    /// <summary>
    /// Before the service began, a written agreement with whoever commissioned it (the developer) settled matters, quality, fees, and the rights of
    /// both sides and of the small owners (前期物业服务协议).
    /// </summary>
    public required ReviewAnswer AgreementIsWritten { get; init; }

    /// <summary>The service rules are published to those they concern, the residents.</summary>
    public required ReviewAnswer RulesArePublished { get; init; }

    /// <summary>Every occasion to settle matters, such as the founding of the owners' assembly or the signing of a contract, was used for talks.</summary>
    public required ReviewAnswer OccasionsAreUsed { get; init; }

    /// <summary>The fee is derived from the content and the standard of the service.</summary>
    public required ReviewAnswer FeeFollowsStandard { get; init; }

    /// <summary>The owners' assembly consented to the fee.</summary>
    public required ReviewAnswer AssemblyConsented { get; init; }

    /// <summary>The faults found, in the order of <see cref="AgreementFault"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An answer is none of its enum.</exception>
    public ImmutableArray<AgreementFault> Faults => [.. Points().Where(point => point.Answers.Contains(ReviewAnswer.No)).Select(point => point.Fault)];

    /// <summary>What cannot be assessed because an answer is unknown, in the order of <see cref="AgreementFault"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An answer is none of its enum.</exception>
    public ImmutableArray<AgreementFault> NotAssessable =>
        [.. Points().Where(point => !point.Answers.Contains(ReviewAnswer.No) && point.Answers.Contains(ReviewAnswer.Unknown)).Select(point => point.Fault)];

    private ImmutableArray<(AgreementFault Fault, ImmutableArray<ReviewAnswer> Answers)> Points()
    {
        ImmutableArray<(AgreementFault Fault, ImmutableArray<ReviewAnswer> Answers)> points =
        [
            (AgreementFault.NoAgreedBasis, [FeeIsAgreed, StandardIsAgreed]),
            (AgreementFault.WeakCrisisPrevention, [AgreementIsWritten]),
            (AgreementFault.NoFairRules, [RulesArePublished]),
            (AgreementFault.LateCorrection, [OccasionsAreUsed]),
            (AgreementFault.FeeStandardMismatch, [FeeFollowsStandard, AssemblyConsented]),
        ];
        foreach (var (fault, answers) in points)
        {
            if (!answers.All(Enum.IsDefined))
            {
                throw new ArgumentOutOfRangeException(nameof(ReviewAnswer), answers.First(answer => !Enum.IsDefined(answer)), $"An answer about {fault} is yes, no or unknown.");
            }
        }

        return points;
    }
}
