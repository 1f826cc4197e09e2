namespace CustomerService.Domain.Complaints;
/// <summary>x</summary>
public sealed record AuditFinding;
internal static class ProcedureAudit { public static System.Collections.Immutable.ImmutableArray<AuditFinding> Run(ComplaintProcedure p) => []; }
