using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

// Intake and admission.
public sealed partial class Complaint
{
    /// <summary>Records a new complaint; whoever records it is accountable until another accepts (首问责任制).</summary>
    /// <param name="procedure">The rules that will move it, with the policy in force.</param>
    /// <param name="intake">Who complains, of what, and what is demanded.</param>
    /// <param name="by">Who was asked first.</param>
    /// <param name="at">When it was received.</param>
    /// <returns>The complaint in the procedure's initial state, or what the intake or the policy lacks.</returns>
    public static Decision<Complaint, ComplaintEvent> Receive(ComplaintProcedure procedure, Intake intake, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(by);
        Defined(intake.Goods);
        Defined(intake.Cause);
        Defined(intake.ProductKind);
        Defined(intake.ServiceKind);
        Defined(intake.DeliveryDefect);
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        if (intake.Facts.IsDefaultOrEmpty)
        {
            unmet.Add(new IntakeIncomplete(new("alleged fact", "投诉事实")));
        }

        if (intake.Demands.IsDefaultOrEmpty)
        {
            unmet.Add(new IntakeIncomplete(new("demand (say 'none stated' where the customer named nothing)", "投诉要求（客户未提出时请记为“未提出要求”）")));
        }

        if (intake.Channel == default)
        {
            unmet.Add(new IntakeIncomplete(new("channel", "投诉渠道")));
        }

        if (!intake.Inquiries.IsDefault && intake.Inquiries.Any(string.IsNullOrWhiteSpace))
        {
            unmet.Add(new BlankText("question"));
        }

        if (intake.ReachedUsAt > at)
        {
            unmet.Add(new ReachedUsLater(intake.ReachedUsAt.Value, at));
        }

        unmet.AddRange(procedure.PolicyDefects.Select(defect => new PolicyIsDefective(defect)));
        if (unmet.Count > 0)
        {
            return new(new Refusal(Trigger.Receive.Value, Trigger.DisplayName(Trigger.Receive), "", null, unmet.ToImmutable()));
        }

        var received = new ComplaintReceived
        {
            Complaint = intake.Id,
            Version = 1,
            At = at,
            By = by,
            ProcedureId = procedure.Id,
            ProcedureVersion = procedure.Version,
            ReachedUsAt = intake.ReachedUsAt,
            PolicyId = procedure.Policy?.Id,
            PolicyVersion = procedure.Policy?.Version,
            Customer = intake.Customer,
            RepresentedBy = intake.RepresentedBy,
            Channel = intake.Channel,
            Facts = intake.Facts,
            Demands = intake.Demands,
            Inquiries = intake.Inquiries.IsDefault ? [] : intake.Inquiries,
            Goods = intake.Goods,
            Cause = intake.Cause,
            ProductKind = intake.ProductKind,
            ServiceKind = intake.ServiceKind,
            DeliveryDefect = intake.DeliveryDefect,
            Purchase = intake.Purchase is { } purchase ? Counted(purchase) : null,
        };
        return new(new Complaint(procedure, ComplaintFold.Begin(procedure, received)), [received]);
    }

    /// <summary>Tells the complainant id, owner and the next date.</summary>
    /// <param name="message">Reference of the message.</param>
    /// <param name="nextContactBy">When the complainant hears from us at the latest.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Acknowledge(string message, Instant nextContactBy, Actor by, Instant at) =>
        Decide(Trigger.Acknowledge, new ComplaintAcknowledged { Message = message, NextContactBy = nextContactBy }, by, at, Said(message));

    /// <summary>Begins the initial assessment.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> BeginAssessment(Actor by, Instant at) =>
        Decide(Trigger.BeginAssessment, new AssessmentBegun(), by, at);

    /// <summary>Refuses admission.</summary>
    /// <param name="ground">The admissibility ground.</param>
    /// <param name="otherRoutes">Which other routes the complainant was told of.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> DeclareInadmissible(string ground, string otherRoutes, Actor by, Instant at) =>
        Decide(Trigger.DeclareInadmissible, new ComplaintDeclaredInadmissible { Ground = ground, OtherRoutes = otherRoutes }, by, at, Said(ground), Said(otherRoutes));

    /// <summary>Accepts the complaint for handling.</summary>
    /// <param name="severity">How serious it is; a danger to people escalates at once where the procedure says so.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The facts, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Accept(Severity severity, Actor by, Instant at) =>
        Then(
            Decide(Trigger.Accept, new ComplaintAccepted { Severity = Defined(severity) }, by, at),
            accepted => severity == Severity.Safety ? accepted.RiseBecause(EscalationCause.Safety, at) : null);

    /// <summary>Settles at once what lies within the remit of whoever was asked first.</summary>
    /// <param name="whatWasDone">What was done for the customer.</param>
    /// <param name="acceptance">How the customer accepted.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <param name="given">The remedies that were given at once, with their amounts, so that authority can be judged; none where words were enough.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> SettleOnSpot(string whatWasDone, string acceptance, Actor by, Instant at, ImmutableArray<Remedy> given = default)
    {
        var remedies = Plain(given);
        return Decide(
            Trigger.SettleOnSpot,
            new ComplaintSettledOnSpot { WhatWasDone = whatWasDone, Acceptance = acceptance, Given = remedies },
            by,
            at,
            [Said(whatWasDone), .. WithoutAmount(remedies)]);
    }

    private static BlankText? Said(string text, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(text))] string? what = null)
    {
        ArgumentNullException.ThrowIfNull(text, what);
        return string.IsNullOrWhiteSpace(text) ? new BlankText(what!) : null;
    }

    private static T Defined<T>(T value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, Enum => Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"Not a value of {typeof(T).Name}.");

    private static void Defined<T>(T? value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, Enum
    {
        if (value is { } given)
        {
            Defined(given, name);
        }
    }

    private static ImmutableArray<T> Items<T>(ImmutableArray<T> items, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(items))] string? name = null)
        where T : class => items.IsDefault ? [] : items.Contains(null!) ? throw new ArgumentException("One of the items is null.", name) : items;
}
