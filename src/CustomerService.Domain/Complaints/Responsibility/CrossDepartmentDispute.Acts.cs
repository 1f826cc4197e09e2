using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

// What can be done with a dispute between departments.
public sealed partial class CrossDepartmentDispute
{
    /// <summary>Gives a party's opinion; a second one of the same party takes the place of the first.</summary>
    /// <param name="opinion">What it thinks; not blank.</param>
    /// <param name="by">Who speaks, for a party.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<CrossDepartmentDispute, CrossDepartmentDisputeEvent> GiveOpinion(string opinion, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Decide(
            "give-opinion", new("Give opinion", "提出意见"), State == DisputeState.Open,
            new DisputeOpinionGiven { Department = by.Department.GetValueOrDefault(), Opinion = opinion }, by, at, Said(opinion, "text"), Party(by.Department));
    }

    /// <summary>Puts the dispute before the office.</summary>
    /// <param name="by">Who acts, for the requesting department, which leads.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not: every party's opinion is needed.</returns>
    public Decision<CrossDepartmentDispute, CrossDepartmentDisputeEvent> Submit(Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Decide(
            "submit", new("Submit to the office", "提交办公室"), State == DisputeState.Open, new DisputeSubmitted(), by, at,
            by.Department == Requesting ? null : new RequestingDepartmentLeads(Requesting, by.Department), Unheard());
    }

    /// <summary>Rules which party is responsible.</summary>
    /// <param name="responsible">The party.</param>
    /// <param name="reasons">Why; not blank.</param>
    /// <param name="toDo">What it has to do; not blank.</param>
    /// <param name="by">Who rules, for the office.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<CrossDepartmentDispute, CrossDepartmentDisputeEvent> Rule(Department responsible, string reasons, string toDo, Actor by, Instant at) => Decide(
        "rule", new("Rule", "裁定"), State == DisputeState.OpinionsCollected,
        new DisputeDecided { Responsible = responsible, Reasons = reasons, ToDo = toDo }, by, at,
        TheOffice(by), Unheard(), Party(responsible == default ? (Department?)null : responsible), Said(reasons, nameof(reasons)), Said(toDo, "text"));

    /// <summary>Looks at the execution of the ruling, as often as needed.</summary>
    /// <param name="finding">What was found; not blank.</param>
    /// <param name="isExecuted">Whether the ruling is executed.</param>
    /// <param name="by">Who looks, for the office.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<CrossDepartmentDispute, CrossDepartmentDisputeEvent> Supervise(string finding, bool isExecuted, Actor by, Instant at) => Decide(
        "supervise", new("Supervise", "督办"), State is DisputeState.Ruled or DisputeState.Supervised,
        new DisputeExecutionChecked { Finding = finding, IsExecuted = isExecuted }, by, at, TheOffice(by), Said(finding, "result"));

    /// <summary>Closes the dispute.</summary>
    /// <param name="by">Who closes it, for the office.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not: the office's last look must have found the ruling executed.</returns>
    public Decision<CrossDepartmentDispute, CrossDepartmentDisputeEvent> Close(Actor by, Instant at) => Decide(
        "close", new("Close", "办结"), State is DisputeState.Ruled or DisputeState.Supervised,
        new DisputeClosed(), by, at, TheOffice(by), Ruling is null || IsExecuted ? null : new RulingNotExecuted());

    /// <summary>Takes the ruling back into the complaint, which goes on where it was.</summary>
    /// <param name="complaint">The complaint the dispute is about, in arbitration.</param>
    /// <param name="person">The person in the responsible department who is accountable from here on.</param>
    /// <param name="at">When; not before the complaint's last fact.</param>
    /// <returns>The fact of the complaint, or why not.</returns>
    /// <exception cref="ArgumentException">The dispute is about another complaint.</exception>
    public Decision<Complaint, ComplaintEvent> RuleOn(Complaint complaint, string person, Instant at)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        return complaint.Id != Complaint ? throw new ArgumentException($"The dispute '{Id}' is about {Complaint?.Value ?? "no complaint"}, not about {complaint.Id}.", nameof(complaint))
            : Ruling is not { } ruling ? new(new Refusal(Trigger.Rule.Value, complaint.Procedure.NameOf(Trigger.Rule), complaint.State.Value, complaint.StateName, [new DisputeStepNotPermitted(State)]))
            : complaint.Rule(ruling.Responsible, person, ruling.Reasons, ruling.By, at);
    }

    private static BlankText? Said(string text, string what)
    {
        ArgumentNullException.ThrowIfNull(text, what);
        return string.IsNullOrWhiteSpace(text) ? new BlankText(what) : null;
    }

    private static RoleNotPermitted? TheOffice(Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Role == Role.Office ? null : new RoleNotPermitted(by.Role, [Role.Office]);
    }

    private static Decision<CrossDepartmentDispute, CrossDepartmentDisputeEvent> Begun(ImmutableArray<DomainError?> faults, ImmutableArray<CrossDepartmentDisputeEvent> events)
    {
        ImmutableArray<DomainError> unmet = [.. faults.OfType<DomainError>()];
        return unmet.IsEmpty ? new(new CrossDepartmentDispute(events), events) : new(new Refusal("open", new("Open dispute", "提出分歧"), "", null, unmet));
    }

    private NotAPartyToTheDispute? Party(Department? department) => department is { } one && Parties.Contains(one) ? null : new(department, Parties);

    private DisputeOpinionsMissing? Unheard() => NotHeard.IsEmpty ? null : new(NotHeard);

    private Decision<CrossDepartmentDispute, CrossDepartmentDisputeEvent> Decide(
        string act, LocalizedText name, bool stepIsPermitted, CrossDepartmentDisputeEvent fact, Actor by, Instant at, params ReadOnlySpan<DomainError?> faults)
    {
        ArgumentNullException.ThrowIfNull(by);
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        Add(stepIsPermitted ? null : new DisputeStepNotPermitted(State));
        Add(at >= LastAt ? null : new BeforeLastFact(at, LastAt));
        foreach (var fault in faults)
        {
            Add(fault);
        }

        if (unmet.Count > 0)
        {
            return new(new Refusal(act, name, KebabCase.Of(State), State.DisplayName, unmet.ToImmutable()));
        }

        var made = fact with { Dispute = Id, Version = Version + 1, At = at, By = by };
        return new(new CrossDepartmentDispute(History.Add(made)), [made]);

        void Add(DomainError? fault)
        {
            if (fault is not null)
            {
                unmet.Add(fault);
            }
        }
    }
}
