using System.Collections.Immutable;
using CustomerService.Domain.Procedures;
using C = CustomerService.Domain.Planning.Proposals.ProposalConditions;
using ProposalCondition = CustomerService.Domain.Procedures.CaseCondition<CustomerService.Domain.Planning.Proposals.OperationProposal, CustomerService.Domain.Planning.Proposals.ProposalEvent>;
using ProposalMove = CustomerService.Domain.Procedures.CaseMove<CustomerService.Domain.Planning.Proposals.ProposalState, CustomerService.Domain.Planning.Proposals.ProposalAct>;
using Shape = CustomerService.Domain.Procedures.CaseShape<CustomerService.Domain.Planning.Proposals.ProposalState, CustomerService.Domain.Planning.Proposals.ProposalAct, CustomerService.Domain.Planning.Proposals.OperationProposal, CustomerService.Domain.Planning.Proposals.ProposalEvent>;

namespace CustomerService.Domain.Planning.Proposals;

/// <summary>The table that moves a proposal: drafted, reviewed, approved, carried out, changed, completed.</summary>
/// <remarks>
/// Source: [003 R5 2.1 to 2.8]. A host may leave out returns, changes, and the approval without the committee; the others carry every proposal to its end. Who
/// reviews, and where the committee decides, is a matter of the <see cref="ProposalPolicy"/>. Conditions of a host meet a change before it is complete: its committee and
/// its sign-off are null where there is none.
/// </remarks>
/// <example><code>
/// var strict = ProposalProcedure.Standard.Requiring("two-teams", 1, ProposalAct.HandOver,
///     new("two-teams", new("two teams", "两个团队"), (_, fact) => fact is ProposalHandedOver { Teams.Length: &lt; 2 } ? [new SecondTeamMissing()] : []));
/// </code></example>
public sealed class ProposalProcedure : CaseProcedure<ProposalState, ProposalAct, OperationProposal, ProposalEvent>
{
    private static readonly Shape Form = new()
    {
        Kind = "procedure of proposals",
        Id = "operation-proposal",
        States = [.. Enum.GetValues<ProposalState>()],
        IsEnd = state => state == ProposalState.Completed,
        KeyOf = KebabCase.Of,
        NameOfState = state => state.DisplayName,
        NameOfAct = act => act.DisplayName,
        Conditions = C.All,
        Moves =
        [
            new(ProposalState.Draft, ProposalAct.Revise, ProposalState.Draft),
            new(ProposalState.Draft, ProposalAct.Submit, ProposalState.Submitted, C.PartsPresent.Code),
            new(ProposalState.Submitted, ProposalAct.Review, ProposalState.Submitted, C.ReviewerAsked.Code, C.QuestionsAnswered.Code),
            new(ProposalState.Submitted, ProposalAct.Review, ProposalState.Reviewed, C.ReviewerAsked.Code, C.QuestionsAnswered.Code),
            new(ProposalState.Submitted, ProposalAct.Return, ProposalState.Draft, C.ReasonGiven.Code),
            new(ProposalState.Reviewed, ProposalAct.Return, ProposalState.Draft, C.ReasonGiven.Code),
            new(ProposalState.Reviewed, ProposalAct.SendToCommittee, ProposalState.CommitteeReview, C.ReviewsIn.Code, C.NoObjection.Code),
            new(ProposalState.Reviewed, ProposalAct.Approve, ProposalState.Approved, C.ReviewsIn.Code, C.NoObjection.Code, C.CommitteeDecided.Code),
            new(ProposalState.CommitteeReview, ProposalAct.Return, ProposalState.Draft, C.ReasonGiven.Code),
            new(ProposalState.CommitteeReview, ProposalAct.Approve, ProposalState.Approved, C.ReviewsIn.Code, C.NoObjection.Code, C.CommitteeDecided.Code),
            new(ProposalState.Approved, ProposalAct.HandOver, ProposalState.Executing, C.TeamsNamed.Code),
            new(ProposalState.Executing, ProposalAct.Spend, ProposalState.Executing, C.WithinBudget.Code, C.PurposeNamed.Code),
            new(ProposalState.Executing, ProposalAct.RequestChange, ProposalState.Changing,
                C.ChangeDecided.Code, C.WrittenSignOff.Code, C.ReasonGiven.Code, C.ChangeWhole.Code, C.SpentLinesKept.Code),
            new(ProposalState.Executing, ProposalAct.Complete, ProposalState.Completed, C.ResultNamed.Code),
            new(ProposalState.Changing, ProposalAct.Review, ProposalState.Changing, C.ReviewerAsked.Code, C.QuestionsAnswered.Code),
            new(ProposalState.Changing, ProposalAct.ApproveChange, ProposalState.Executing, C.ChangeReviewed.Code),
            new(ProposalState.Changing, ProposalAct.DeclineChange, ProposalState.Executing, C.ReasonGiven.Code),
        ],
        MayLack = move => move.Act is ProposalAct.Return or ProposalAct.RequestChange or ProposalAct.DeclineChange || move is { From: ProposalState.Reviewed, Act: ProposalAct.Approve },
        WhyNoWay = _ => "a proposal is drafted, submitted, reviewed, approved, carried out and completed in this order; a change in execution is approved again.",
    };

    /// <summary>Makes a procedure from its rows.</summary>
    /// <param name="id">Its id; a code.</param>
    /// <param name="version">Its version; 1 or more.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="moves">The rows.</param>
    /// <param name="conditions">The host's conditions that rows may name, beyond <see cref="ProposalConditions"/>.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public ProposalProcedure(string id, int version, LocalizedText name, ImmutableArray<ProposalMove> moves, params ImmutableArray<ProposalCondition> conditions)
        : base(Form, id, version, name, moves, conditions)
    {
    }

    /// <summary>The procedure that ships.</summary>
    public static ProposalProcedure Standard { get; } = new(Form.Id, 1, new("operation proposal", "运作方案"), Form.Moves);

    /// <summary>Reads a procedure.</summary>
    /// <param name="json">The text, in the form of <see cref="CaseProcedure{TState, TAct, TCase, TEvent}.ToJson"/>.</param>
    /// <param name="conditions">The host's conditions that the text may name, beyond <see cref="ProposalConditions"/>.</param>
    /// <returns>The procedure.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static ProposalProcedure Parse(string json, params ImmutableArray<ProposalCondition> conditions)
    {
        var (id, version, name, moves) = CaseProcedureJson<ProposalState, ProposalAct, OperationProposal, ProposalEvent>.Read(json, Form, conditions);
        return new(id, version, name, moves, conditions);
    }

    /// <summary>The same procedure under an id of its own, where an act requires more.</summary>
    /// <param name="id">The id; not that of the procedure that ships.</param>
    /// <param name="version">The version; 1 or more.</param>
    /// <param name="act">The act, wherever it is done.</param>
    /// <param name="conditions">What it requires besides: conditions of the host, or some that ship.</param>
    /// <returns>The procedure.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public ProposalProcedure Requiring(string id, int version, ProposalAct act, params ImmutableArray<ProposalCondition> conditions) =>
        new(id, version, Name, Requiring(move => move.Act == act, conditions), OwnAnd(conditions));
}
