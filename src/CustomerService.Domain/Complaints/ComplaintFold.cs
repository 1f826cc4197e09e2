using System.Collections.Immutable;
using System.Diagnostics;

namespace CustomerService.Domain.Complaints;

/// <summary>Folds events into snapshots. No rules here: facts are not argued with.</summary>
internal static class ComplaintFold
{
    public static void RequireSameRules(ComplaintProcedure procedure, string id, int version)
    {
        if (procedure.Id != id || procedure.Version != version)
        {
            throw new ArgumentException($"The complaint moves by {id} v{version}, not by {procedure}: a complaint keeps its procedure.", nameof(procedure));
        }
    }

    public static ComplaintSnapshot Begin(ComplaintProcedure procedure, ComplaintEvent first)
    {
        if (first is not ComplaintReceived received || received.Version != 1)
        {
            throw new ArgumentException($"A history begins with the receipt as version 1; found {first.GetType().Name} as version {first.Version}.", nameof(first));
        }

        RequireSameRules(procedure, received.ProcedureId, received.ProcedureVersion);
        FactCheck.RequireSound(received);
        return new ComplaintSnapshot
        {
            Id = received.Complaint,
            ProcedureId = received.ProcedureId,
            ProcedureVersion = received.ProcedureVersion,
            PolicyId = received.PolicyId,
            PolicyVersion = received.PolicyVersion,
            Version = 1,
            Round = 1,
            State = procedure.Initial,
            ReceivedAt = received.At,
            ClockStart = received.ReachedUsAt ?? received.At,
            LastAt = received.At,
            Customer = received.Customer,
            RepresentedBy = received.RepresentedBy,
            Channel = received.Channel,
            Facts = received.Facts,
            Demands = received.Demands,
            DemandsMoved = [],
            Goods = received.Goods,
            Cause = received.Cause,
            ProductKind = received.ProductKind,
            ServiceKind = received.ServiceKind,
            DeliveryDefect = received.DeliveryDefect,
            Purchase = received.Purchase,
            Owners = [new Ownership { Person = received.By.Person, Department = received.By.Department, Since = received.At }],
            HandOvers = 0,
            Escalations = [],
            Opinions = [],
            SystemicIssues = [],
            Contacts = [],
            ApologyMade = false,
            NeedsQuietPlace = false,
            Inquiries = [.. received.Inquiries.Select(question => new Inquiry { Question = question })],
            Evidence = [],
            Reminders = 0,
            FailedAttempts = 0,
            Findings = [],
            Remedies = [],
            Performers = [],
            Adjournments = [],
            PastRounds = [],
            Duplicates = [],
            Siblings = [],
            Participants = [received.By.Person],
            Clocks = ClockFold.Begin(procedure, received.ReachedUsAt ?? received.At, received.By.Department),
        };
    }

    public static ComplaintSnapshot Next(ComplaintProcedure procedure, ComplaintSnapshot before, ComplaintEvent fact)
    {
        if (fact.Complaint != before.Id || fact.Version != before.Version + 1)
        {
            throw new ArgumentException(
                $"Expected version {before.Version + 1} of {before.Id}; found version {fact.Version} of {fact.Complaint}. A history has no gaps and no repeats.", nameof(fact));
        }

        FactCheck.RequireSound(procedure, before, fact);
        return Fold(procedure, before, fact);
    }

    /// <summary>Folds a fact that a decision has just made: the next in the history, and nothing in it points nowhere.</summary>
    public static ComplaintSnapshot Fold(ComplaintProcedure procedure, ComplaintSnapshot before, ComplaintEvent fact)
    {
        var after = Facts(before, fact);
        var closedAt = after.ClosedAt;
        if (fact.Step is { } step && step.From != step.To)
        {
            closedAt = procedure.Find(step.To)!.IsClosed ? fact.At : null;
        }

        var clocks = procedure.ClockTable.IsEmpty ? before.Clocks : ClockFold.Next(procedure, before, fact);
        var copy = ReferenceEquals(after, before) ? before with { } : after;
        return copy.Marked(fact, fact.Step?.To ?? before.State, fact.Step is { } moved && moved.From != moved.To ? moved.From : before.CameFrom, closedAt, clocks);
    }

    private static ComplaintSnapshot Facts(ComplaintSnapshot s, ComplaintEvent fact) => fact switch
    {
        // intake
        ComplaintAcknowledged e => s with { NextContactBy = e.NextContactBy },
        AssessmentBegun => s,
        ComplaintDeclaredInadmissible e => s with { EndReason = e.Ground },
        ComplaintAccepted e => s with { Severity = e.Severity },
        ComplaintSettledOnSpot e => s with { EndReason = e.WhatWasDone, Acceptance = e.Acceptance, Remedies = e.Given.IsEmpty ? s.Remedies : s.Remedies.AddRange(DemandFold.Done(e)) },

        // responsibility
        HandOverOffered e => s with { PendingHandOver = new HandOverOffer { To = e.To, Reason = e.Reason, OfferedAt = e.At } },
        HandOverAccepted e => Owned(s, e.Person, e.Owner, e) with { PendingHandOver = null, HandOvers = s.HandOvers + (s.PendingHandOver is null ? 0 : 1) },
        HandOverDeclined => s with { PendingHandOver = null },
        HandOverMetSilence e => s with { PendingHandOver = s.PendingHandOver! with { SilentSince = e.At } },
        ComplaintEscalated e => s with { Escalations = s.Escalations.Add(new Escalation { Level = e.Level, To = e.To, Cause = e.Cause, At = e.At }) },
        DisputeRaised e => s with { Opinions = e.Opinions, PendingHandOver = null },
        DisputeRuled e => Owned(s, e.Person, e.Responsible, e) with { Opinions = [] },
        SystemicIssueOpened e => s with { SystemicIssues = s.SystemicIssues.Add(e.Issue) },

        // time
        ClockWarned or ClockBreached or ClockExtended => s,

        // contacts, evidence, questions
        ContactRecorded e => s with
        {
            Contacts = s.Contacts.Add(e.Contact),
            ApologyMade = s.ApologyMade || e.Contact.Apology,
            NeedsQuietPlace = s.NeedsQuietPlace || e.Contact.CustomerAgitated || e.Contact.Onlookers,
            ToBeWithdrawn = e.Contact.InflamedBy ?? s.ToBeWithdrawn,
            Acceptance = e.Contact.CustomerAccepts ?? s.Acceptance,
            FailedAttempts = e.Contact.Unreached ? s.FailedAttempts + 1 : s.FailedAttempts,
        },
        CustomerRelocated => s with { NeedsQuietPlace = false },
        HandlerReplaced e => s with { ToBeWithdrawn = s.ToBeWithdrawn == e.Withdrawn ? null : s.ToBeWithdrawn },
        EvidenceRecorded e => s with { Evidence = s.Evidence.Add(new Evidence { Text = e.Text, Reference = e.Reference, By = e.By.Person, At = e.At }) },
        InquiryRaised e => s with { Inquiries = s.Inquiries.Add(new Inquiry { Question = e.Question }) },
        InquiryAnswered e => s with { Inquiries = s.Inquiries.SetItem(e.Inquiry - 1, s.Inquiries[e.Inquiry - 1] with { Answer = e.Answer }) },
        InquiryWaived e => s with { Inquiries = s.Inquiries.SetItem(e.Inquiry - 1, s.Inquiries[e.Inquiry - 1] with { WaivedBecause = e.Reason }) },
        ComplainantAsked e => s with { Pending = new Pending { From = s.Customer.Value, Question = e.Questions, Since = e.At, DueBy = e.AnswerBy }, Reminders = 0, RemindedAt = null },
        ComplainantAnswered e => s with { Pending = null, Evidence = s.Evidence.Add(new Evidence { Text = e.Answer, By = e.By.Person, At = e.At }) },
        ComplainantReminded e => s with { Reminders = s.Reminders + 1, RemindedAt = e.At },
        ThirdPartyAsked e => s with { Pending = new Pending { From = e.Party, Question = e.Questions, Since = e.At } },
        ThirdPartyReplied e => s with { Pending = null, Evidence = s.Evidence.Add(new Evidence { Text = e.Reply, By = e.By.Person, At = e.At }) },
        TestCommissioned e => s with { Pending = new Pending { From = e.Institute, Question = e.Question, Since = e.At } },
        TestResultReceived e => s with { Pending = null, Evidence = s.Evidence.Add(new Evidence { Text = e.Result, Reference = e.Reference, By = e.By.Person, At = e.At }) },

        // findings, remedies, talks
        FindingsConcluded e => s with { Findings = e.Findings, Liability = e.Liability },
        RemedyProposed e => OffTheTable(s) is var kept ? kept with { Remedies = kept.Remedies.AddRange(e.Remedies) } : s,
        OfferCountered => s,
        OfferRejected => OffTheTable(s),
        OfferAccepted e => s with { Acceptance = e.Statement, Remedies = Turned(s.Remedies, RemedyStatus.Offered, RemedyStatus.Agreed) },
        TalksAdjourned e => s with { Adjournments = s.Adjournments.Add(new Adjournment { Reason = e.Reason, ContactNumber = e.ContactNumber, CallBackBy = e.CallBackBy, NewNegotiator = e.NewNegotiator }) },
        CalledBack e => s with
        {
            ApologyMade = s.ApologyMade || e.ApologyRenewed,
            Adjournments = s.Adjournments.IsEmpty ? [] : s.Adjournments.SetItem(s.Adjournments.Length - 1, s.Adjournments[^1] with { CalledAt = e.At }),
        },
        PerformanceBegun e => s with { Executor = e.Executor, PerformBy = e.DueDate },
        RemedyPerformed e => s with
        {
            Remedies = s.Remedies.SetItem(e.Remedy - 1, s.Remedies[e.Remedy - 1] with { Status = RemedyStatus.Performed, PerformedBy = e.By.Person, PerformedAt = e.At, Evidence = e.Evidence }),
            Performers = s.Performers.Contains(e.By.Person) ? s.Performers : s.Performers.Add(e.By.Person),
        },
        PerformanceCompleted e => s with { FailedAttempts = 0, Performers = s.Performers.Contains(e.By.Person) ? s.Performers : s.Performers.Add(e.By.Person) },
        EffectConfirmed => s with { Remedies = Turned(s.Remedies, RemedyStatus.Performed, RemedyStatus.Verified) },
        VerificationFailed => s with { Remedies = Turned(s.Remedies, RemedyStatus.Performed, RemedyStatus.Agreed) },

        // the purchase, the demands, what the complaint led to
        PurchaseFactsRecorded e => s with { Purchase = DemandFold.Merged(s.Purchase, e.Purchase) },
        DemandsAnswered e => s with { DemandAnswers = DemandFold.Answered(s.DemandAnswers, e.Answers) },
        CorrectiveActionLinked e => s with { CorrectiveActions = DemandFold.Linked(s, e.Action) },

        // endings, reviews, new rounds
        ClosedWithoutAction e => s with { EndReason = e.Explanation },
        FinalResponseIssued e => s with { Decision = e.Decision, EndReason = e.Reasons },
        ReviewRequested or ReviewUpheld or ReviewReopened => s,
        ReferredOut e => s with { Pending = new Pending { From = e.Body, Question = "referral", Since = e.At } },
        TalksResumed => s with { Pending = null },
        DecidedOutside e => OffTheTable(s) is var left ? left with { Pending = null, EndReason = e.Ordered.IsEmpty ? e.Ruling : null, Remedies = left.Remedies.AddRange(e.Ordered) } : s,
        MediationClosed e => s with { Pending = null, EndReason = e.Ground },
        ComplaintWithdrawn e => s with { EndReason = e.Statement },
        ComplaintLapsed => s with { Pending = null, RemindedAt = null },
        ComplaintMerged e => s with { MergedInto = e.Into },
        DuplicateAbsorbed e => s with
        {
            Duplicates = s.Duplicates.Add(e.Duplicate),
            Facts = s.Facts.AddRange(e.Facts),
            Demands = s.Demands.AddRange(e.Demands),
            ClockStart = e.DuplicateReceivedAt < s.ClockStart ? e.DuplicateReceivedAt : s.ClockStart,
        },
        ComplaintSplit e => s with { Siblings = s.Siblings.AddRange(e.Parts), DemandsMoved = [.. s.DemandsMoved, .. e.Parts.SelectMany(part => part.Demands)] },
        ComplaintReopened e => Reopened(s, e),
        StepTaken { Step.Trigger: var step } => step == Trigger.Apologize || step == Trigger.ApologizeAgain ? s with { ApologyMade = true } : s,
        StepTaken => s,
        _ => throw new UnreachableException($"Unknown fact {fact.GetType()}."),
    };

    // What was offered is off the table, and no answer rests on it any longer.
    private static ComplaintSnapshot OffTheTable(ComplaintSnapshot s)
    {
        var remedies = Turned(s.Remedies, RemedyStatus.Offered, RemedyStatus.Superseded);
        return s with { Remedies = remedies, DemandAnswers = DemandFold.Standing(s.DemandAnswers, remedies) };
    }

    private static ImmutableArray<Remedy> Turned(ImmutableArray<Remedy> remedies, RemedyStatus from, RemedyStatus to) =>
        ImmutableArray.CreateRange(remedies, remedy => remedy.Status == from ? remedy with { Status = to } : remedy);

    private static ComplaintSnapshot Owned(ComplaintSnapshot s, string? person, Department? department, ComplaintEvent fact) => s with
    {
        Owners = s.Owners.SetItem(s.Owners.Length - 1, s.Owners[^1] with { Until = fact.At })
            .Add(new Ownership { Person = person, Department = department, Since = fact.At }),
    };

    private static ComplaintSnapshot Reopened(ComplaintSnapshot s, ComplaintReopened fact) => s with
    {
        Round = s.Round + 1,
        PastRounds = s.ClosedAt is { } closedAt
            ? s.PastRounds.Add(new PastRound { Round = s.Round, ClosedAt = closedAt, EndState = s.State, Findings = s.Findings, Remedies = s.Remedies, DemandAnswers = s.DemandAnswers })
            : s.PastRounds,
        Facts = fact.NewFact is { } newFact ? s.Facts.Add(newFact) : s.Facts,
        ClosedAt = null,
        EndReason = null,
        Decision = null,
        Acceptance = null,
        Findings = [],
        Liability = null,
        Remedies = [],
        DemandAnswers = [],
        Executor = null,
        PerformBy = null,
        Performers = [],
        Adjournments = [],
        PendingHandOver = null,
        Opinions = [],
        NeedsQuietPlace = false,
        ToBeWithdrawn = null,
        NextContactBy = null,
        HandOvers = 0,
        ApologyMade = false,
        Pending = null,
        Reminders = 0,
        RemindedAt = null,
        FailedAttempts = 0,
    };
}
