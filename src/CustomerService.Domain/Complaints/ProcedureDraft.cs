namespace CustomerService.Domain.Complaints;

/// <summary>What an author has written so far.</summary>
internal sealed class ProcedureDraft
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required LocalizedText Name { get; set; }

    public string? Source { get; set; }

    public ComplaintState Initial { get; set; }

    public List<ProcedureState> States { get; private init; } = [];

    public List<ProcedureSuperstate> Superstates { get; private init; } = [];

    public List<ProcedureTransition> Transitions { get; private init; } = [];

    public Dictionary<ComplaintTrigger, LocalizedText> TriggerNames { get; private init; } = [];

    public Dictionary<Role, LocalizedText> RoleNames { get; private init; } = [];

    public HandOverRule? HandOver { get; set; }

    public EscalationRule? Escalation { get; set; }

    public FollowUpRule? FollowUp { get; set; }

    public int? MaxAdjournments { get; set; }

    public List<ProcedureClock> Clocks { get; private init; } = [];

    public List<ProcedureGround> Grounds { get; private init; } = [];

    /// <summary>The procedure this one varies, and may not weaken; null: none.</summary>
    public ComplaintProcedure? Basis { get; set; }

    /// <summary>Which clocks name the states that hold them in an object, each with its reason, not in a list: for the places of faults.</summary>
    public HashSet<int> ClocksWithReasons { get; } = [];

    public ConditionCatalogue Catalogue { get; set; } = ConditionCatalogue.Standard;

    /// <summary>A copy of its own, so that a builder that goes on does not change a procedure that was made.</summary>
    public ProcedureDraft Clone() => new()
    {
        Id = Id,
        Version = Version,
        Name = Name,
        Source = Source,
        Initial = Initial,
        States = [.. States],
        Superstates = [.. Superstates],
        Transitions = [.. Transitions],
        TriggerNames = new(TriggerNames),
        RoleNames = new(RoleNames),
        HandOver = HandOver,
        Escalation = Escalation,
        FollowUp = FollowUp,
        MaxAdjournments = MaxAdjournments,
        Clocks = [.. Clocks],
        Grounds = [.. Grounds],
        Basis = Basis,
        Catalogue = Catalogue,
    };
}
