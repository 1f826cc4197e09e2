namespace CustomerService.Domain.Complaints;

// What a sound complaint policy asks of a procedure: an owner, an apology, findings, limits, a follow-up, a way up.
internal sealed partial class ProcedureAudit
{
    // Whoever receives a complaint is its first owner, but a hand-over that is accepted by silence leaves a department without a person.
    // So before the inquiry begins some row asks for the owner, or is the acceptance or the ruling that names one. A quarrel may be brought
    // before the office without: its ruling names the owner.
    private void CheckOwner()
    {
        foreach (var (entry, state) in _graph.Entries(
                     [_procedure.Initial],
                     state => state.Phase is ComplaintPhase.Investigation or ComplaintPhase.Waiting or ComplaintPhase.Response or ComplaintPhase.Fulfillment or ComplaintPhase.Review,
                     row => Requires(row, Conditions.OwnerNamed, Conditions.ByAccountableOwner) || row.Trigger == Trigger.AcceptHandOver || row.Trigger == Trigger.Rule,
                     row => row.Trigger == Trigger.RaiseDispute))
        {
            Add(
                "no-owner",
                PlaceOf(entry),
                new($"'{entry.Trigger}' leads to '{state}' though nobody need be accountable.", $"{Quoted(entry.Trigger)}可在无人负责的情况下进入{Quoted(state)}。"),
                new("Require 'owner-named' or 'by-accountable-owner' here or on every way before.", "请在此处或之前的每条路径上要求 owner-named 或 by-accountable-owner。"));
        }
    }

    // An apology counts for its round only: after a reopening it is due again. What an outside body awards is owed with or without.
    private void CheckApology()
    {
        foreach (var (entry, state) in _graph.Entries(
                     _graph.RoundStarts,
                     state => state.Phase == ComplaintPhase.Fulfillment || state.Outcome == ComplaintOutcome.Settled,
                     row => Requires(row, Conditions.ApologyRecorded, Conditions.ApologyRenewed) || row.Trigger == Trigger.Apologize || row.Trigger == Trigger.ApologizeAgain || row.Trigger == Trigger.ExternalAward))
        {
            Add(
                "remedy-before-apology",
                PlaceOf(entry),
                new($"'{entry.Trigger}' leads to '{state}' though no apology need be made.", $"{Quoted(entry.Trigger)}可在未致歉的情况下进入{Quoted(state)}。"),
                new("Require 'apology-recorded' here or on every way before.", "请在此处或之前的每条路径上要求 apology-recorded。"));
        }
    }

    // A refusal without a finding only makes both sides lose; findings count for their round.
    private void CheckFindings()
    {
        foreach (var (entry, state) in _graph.Entries(
                     _graph.RoundStarts,
                     state => state.Outcome == ComplaintOutcome.FinalResponse,
                     row => Requires(row, Conditions.FindingsSet, Conditions.FindingsComplete, Conditions.NothingOwed)))
        {
            Add(
                "decision-without-findings",
                PlaceOf(entry),
                new($"'{entry.Trigger}' leads to '{state}' though no fact need be found.", $"{Quoted(entry.Trigger)}可在未认定事实的情况下进入{Quoted(state)}。"),
                new("Require 'findings-set' here, or 'findings-complete' on every way before.", "请在此处要求 findings-set，或在之前的每条路径上要求 findings-complete。"));
        }
    }

    private void CheckHandOver()
    {
        var handOvers = _procedure.Transitions.Where(transition => transition.Trigger == Trigger.HandOver && !transition.Roles.IsEmpty).ToList();
        if (handOvers.Count == 0)
        {
            return;
        }

        if (_procedure.HandOver is null)
        {
            Add(
                "hand-over-without-limit",
                "$.handOver",
                new("A case can be handed on for ever, and nobody need answer.", "案件可被无限移交，且无须答复。"),
                new("Add 'handOver' with 'max', 'answerWithin' and 'silence' (in C#: HandOver(...)).", "请增加 handOver，写明 max、answerWithin 和 silence（C# 中为 HandOver(...)）。"));
        }

        foreach (var transition in handOvers.Where(transition => _procedure.HandOver is not null && !transition.Requires.Contains(Conditions.HandOversWithinLimit.Code)))
        {
            Add(
                "hand-over-without-limit",
                $"{PlaceOf(transition)}.requires",
                new("Nothing holds this hand-over to the limit in 'handOver'.", "这条移交不受 handOver 中上限的约束。"),
                new("Require 'hand-overs-within-limit'.", "请要求 hand-overs-within-limit。"));
        }

        if (_procedure.Escalation?.On.Contains(EscalationCause.HandOverSilence) != true)
        {
            Add(
                "hand-over-without-escalation",
                "$.escalation.on",
                new("A hand-over that nobody answers alarms nobody.", "移交无人答复时不会惊动任何人。"),
                new("Add 'hand-over-silence' to 'on' of 'escalation'.", "请在 escalation 的 on 中加入 hand-over-silence。"));
        }
    }

    private void CheckFollowUp()
    {
        var missing = _procedure.States.Select(state => state.Outcome).OfType<ComplaintOutcome>()
            .Where(outcome => outcome is ComplaintOutcome.Settled or ComplaintOutcome.SettledOnTheSpot && _procedure.FollowUp?.After.Contains(outcome) != true)
            .Distinct().Order().ToList();
        if (missing.Count > 0)
        {
            Add(
                "no-follow-up",
                _procedure.FollowUp is null ? "$.followUp" : "$.followUp.after",
                new($"Nobody asks the customer again after: {string.Join(", ", missing.Select(outcome => outcome.DisplayName.English))}.", $"以下结案后无人回访客户：{string.Join("、", missing.Select(outcome => outcome.DisplayName.Chinese))}。"),
                new($"Add {string.Join(", ", missing.Select(outcome => $"'{KebabCase.Of(outcome)}'"))} to 'after' of 'followUp'.", $"请在 followUp 的 after 中加入 {string.Join("、", missing.Select(KebabCase.Of))}。"));
        }
    }

    private void CheckEscalation()
    {
        if (_procedure.Escalation is null)
        {
            Add(
                "nobody-to-report-to",
                "$.escalation",
                new("There is nobody to report to when a case goes wrong.", "案件处理不当时无处汇报。"),
                new("Add 'escalation' with its 'levels', the last of them 'general-manager' (in C#: Escalation(...)).", "请增加 escalation 并写明 levels，最后一级为 general-manager（C# 中为 Escalation(...)）。"));
        }
    }

    private static bool Requires(ProcedureRow row, params ReadOnlySpan<Condition> conditions)
    {
        foreach (var condition in conditions)
        {
            if (row.Source.Requires.Contains(condition.Code))
            {
                return true;
            }
        }

        return false;
    }
}
