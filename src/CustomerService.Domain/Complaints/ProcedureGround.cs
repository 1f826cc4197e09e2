namespace CustomerService.Domain.Complaints;

/// <summary>A ground that a procedure admits for refusing a complaint or for ending its mediation, as its law lists them.</summary>
/// <remarks>
/// Where a procedure lists grounds for a trigger, <see cref="Conditions.GroundListed"/> lets no other pass. Acts name a ground by its
/// <see cref="Code"/>, so that a report can count them.
/// </remarks>
/// <param name="Trigger">The trigger it is a ground of: <see cref="Complaints.Trigger.DeclareInadmissible"/> or <see cref="Complaints.Trigger.EndMediation"/>.</param>
/// <param name="Code">Its code, for example <c>over-three-years</c>.</param>
/// <param name="Name">What it says.</param>
/// <param name="Reference">Where it stands, for example <c>art. 16 (4)</c>; null where the procedure's source says it all.</param>
public sealed record ProcedureGround(ComplaintTrigger Trigger, string Code, LocalizedText Name, string? Reference = null)
{
    /// <summary>The code of the ground that time itself is: a limit has passed.</summary>
    public const string TimeLimit = "time-limit";
}
