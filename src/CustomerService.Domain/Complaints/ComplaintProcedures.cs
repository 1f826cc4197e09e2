using CustomerService.Domain.Complaints.Presets;

namespace CustomerService.Domain.Complaints;

/// <summary>The procedures that ship.</summary>
public static class ComplaintProcedures
{
    /// <summary>
    /// The canonical life cycle: intake, assessment, fact finding, response, fulfillment, review, with arbitration between departments
    /// and referral to outside bodies.
    /// </summary>
    /// <remarks>
    /// Source: the stages of ISO 10002:2018 clause 7 and ISO 10003:2018; hand-over, deadlock and verification from the source material
    /// [000 Q2, Q10; 003 R10 4.4]. The numbers (two hand-overs, 24 hours to answer one, two adjournments, a call-back within a month)
    /// are defaults of this library: no source gives them. Its clocks (<c>acknowledgement</c>, <c>resolution</c>, <c>call-back</c>) say what is
    /// timed, not for how long: time limits are the host's promises. It carries no policy; put the host's own in force with
    /// <see cref="ComplaintProcedure.Under"/>.
    /// </remarks>
    public static ComplaintProcedure Canonical => CanonicalProcedure.Instance;

    /// <summary>The six steps of a complaint met face to face (面对面投诉).</summary>
    /// <remarks>
    /// Source: [000 Q6.1] with the emergency rules of [000 Q1.1, Q10.1]: a customer who is agitated or watched is led away before
    /// anything is explained, a colleague who inflamed the conflict is withdrawn. One clock, <c>talk</c>, runs from the meeting to the thanks.
    /// </remarks>
    public static ComplaintProcedure FaceToFace => FaceToFaceProcedure.Instance;

    /// <summary>Those that a variation may name as its basis.</summary>
    internal static ComplaintProcedure[] Shipped => [Canonical, FaceToFace];
}
