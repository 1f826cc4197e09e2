using System.Collections.Immutable;
using CustomerService.Domain.Procedures;
using DocumentCondition = CustomerService.Domain.Procedures.CaseCondition<CustomerService.Domain.Planning.Documents.PlanDocument, CustomerService.Domain.Planning.Documents.PlanDocumentEvent>;
using DocumentMove = CustomerService.Domain.Procedures.CaseMove<CustomerService.Domain.Planning.Documents.PlanDocumentState, CustomerService.Domain.Planning.Documents.DocumentAct>;
using Shape = CustomerService.Domain.Procedures.CaseShape<CustomerService.Domain.Planning.Documents.PlanDocumentState, CustomerService.Domain.Planning.Documents.DocumentAct, CustomerService.Domain.Planning.Documents.PlanDocument, CustomerService.Domain.Planning.Documents.PlanDocumentEvent>;

namespace CustomerService.Domain.Planning.Documents;

/// <summary>The table that moves a plan document: written, submitted, returned or approved, and on as a new version.</summary>
/// <remarks>A host may leave out that parts are taken out, that a document is returned, and that a new version is begun; the others carry every document to its approval.</remarks>
/// <example><code>
/// var fourEyes = PlanDocumentProcedure.Standard.Requiring("four-eyes", 1, DocumentAct.Approve,
///     new("two-signatures", new("two people sign", "两人签字"),
///         (document, fact) => fact is DocumentApproved { Signatures.Length: &lt; 2 } ? [new SecondSignatureMissing()] : []));
/// </code></example>
public sealed class PlanDocumentProcedure : CaseProcedure<PlanDocumentState, DocumentAct, PlanDocument, PlanDocumentEvent>
{
    private static readonly Shape Form = new()
    {
        Kind = "procedure of plan documents",
        Id = "plan-document",
        States = [.. Enum.GetValues<PlanDocumentState>()],
        IsEnd = state => state == PlanDocumentState.Approved,
        KeyOf = KebabCase.Of,
        NameOfState = state => state.DisplayName,
        NameOfAct = act => act.DisplayName,
        Conditions = DocumentConditions.All,
        Moves =
        [
            new(PlanDocumentState.Draft, DocumentAct.Write, PlanDocumentState.Draft, DocumentConditions.PartsFit.Code),
            new(PlanDocumentState.Draft, DocumentAct.Clear, PlanDocumentState.Draft, DocumentConditions.PartsKnown.Code),
            new(PlanDocumentState.Draft, DocumentAct.Submit, PlanDocumentState.Submitted),
            new(PlanDocumentState.Submitted, DocumentAct.Return, PlanDocumentState.Returned, DocumentConditions.ReasonGiven.Code),
            new(PlanDocumentState.Submitted, DocumentAct.Approve, PlanDocumentState.Approved,
                DocumentConditions.Complete.Code, DocumentConditions.ApproverActs.Code, DocumentConditions.Signed.Code, DocumentConditions.DatedByNow.Code),
            new(PlanDocumentState.Returned, DocumentAct.OpenVersion, PlanDocumentState.Draft, DocumentConditions.ReasonGiven.Code),
            new(PlanDocumentState.Approved, DocumentAct.OpenVersion, PlanDocumentState.Draft, DocumentConditions.ReasonGiven.Code),
        ],
        MayLack = move => move.Act is not (DocumentAct.Write or DocumentAct.Submit or DocumentAct.Approve),
        WhyNoWay = _ => "a document is written, submitted, then returned or approved; it goes on as a new version.",
    };

    /// <summary>Makes a procedure from its rows.</summary>
    /// <param name="id">Its id; a code.</param>
    /// <param name="version">Its version; 1 or more.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="moves">The rows.</param>
    /// <param name="conditions">The host's conditions that rows may name, beyond <see cref="DocumentConditions"/>.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public PlanDocumentProcedure(string id, int version, LocalizedText name, ImmutableArray<DocumentMove> moves, params ImmutableArray<DocumentCondition> conditions)
        : base(Form, id, version, name, moves, conditions)
    {
    }

    /// <summary>The procedure that ships.</summary>
    public static PlanDocumentProcedure Standard { get; } = new(Form.Id, 1, new("plan document", "计划文件"), Form.Moves);

    /// <summary>Reads a procedure.</summary>
    /// <param name="json">The text, in the form of <see cref="CaseProcedure{TState, TAct, TCase, TEvent}.ToJson"/>.</param>
    /// <param name="conditions">The host's conditions that the text may name, beyond <see cref="DocumentConditions"/>.</param>
    /// <returns>The procedure.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static PlanDocumentProcedure Parse(string json, params ImmutableArray<DocumentCondition> conditions)
    {
        var (id, version, name, moves) = CaseProcedureJson<PlanDocumentState, DocumentAct, PlanDocument, PlanDocumentEvent>.Read(json, Form, conditions);
        return new(id, version, name, moves, conditions);
    }

    /// <summary>The same procedure under an id of its own, where an act requires more.</summary>
    /// <param name="id">The id; not that of the procedure that ships.</param>
    /// <param name="version">The version; 1 or more.</param>
    /// <param name="act">The act, wherever it is done.</param>
    /// <param name="conditions">What it requires besides: conditions of the host, or some that ship.</param>
    /// <returns>The procedure.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public PlanDocumentProcedure Requiring(string id, int version, DocumentAct act, params ImmutableArray<DocumentCondition> conditions) =>
        new(id, version, Name, Requiring(move => move.Act == act, conditions), OwnAnd(conditions));
}
