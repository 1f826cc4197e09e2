using NodaTime;

namespace CustomerService.Domain.Complaints;

// What stands beside states and transitions: hand-over, escalation, follow-up, names, grounds.
internal sealed partial class ProcedureCompiler
{
    private static readonly Duration LongestAnswer = Duration.FromDays(3_660);

    private void CheckRules()
    {
        Report(_draft.HandOver is { Max: < 0 }, "$.handOver.max", "out-of-range", "The number of hand-overs is 0 or more.");
        Report(_draft.HandOver is { } handOver && (handOver.AnswerWithin <= Duration.Zero || handOver.AnswerWithin > LongestAnswer), "$.handOver.answerWithin", "out-of-range", "The receiver has more than no time and at most 3,660 days to answer.");
        CheckKnown(_draft.HandOver?.Silence ?? default, "$.handOver.silence");
        Report(_draft.HandOver?.Promise is { } answer && string.IsNullOrWhiteSpace(answer), "$.handOver.promise", "out-of-range", "The text is blank.");
        Report(_draft.MaxAdjournments is < 0, "$.adjournments.max", "out-of-range", "The number of adjournments is 0 or more.");
        if (_draft.Escalation is { } escalation)
        {
            ReportAbsent(escalation.Levels.IsDefaultOrEmpty, "$.escalation.levels", "out-of-range", "An escalation has at least one level.");
            Report(!escalation.Levels.IsDefault && escalation.Levels.Contains(default), "$.escalation.levels", "bad-code", "A role has a code.");
            CheckTwice(escalation.Levels, "$.escalation.levels");
            CheckTwice(escalation.On, "$.escalation.on");
            foreach (var cause in escalation.On)
            {
                CheckKnown(cause, "$.escalation.on");
            }
        }

        if (_draft.FollowUp is { } followUp)
        {
            ReportAbsent(followUp.After.IsDefaultOrEmpty, "$.followUp.after", "out-of-range", "A follow-up names at least one outcome.");
            CheckTwice(followUp.After, "$.followUp.after");
            foreach (var outcome in followUp.After)
            {
                CheckKnown(outcome, "$.followUp.after");
            }

            Report(!RuleBookNode.IsPositive(followUp.Within), "$.followUp.within", "out-of-range", "A follow-up is due within a period longer than zero.");
        }

        Report(_draft.RoleNames.ContainsKey(default), "$.roles", "bad-code", "A role has a code.");
        foreach (var trigger in _draft.TriggerNames.Keys.Where(trigger => !_draft.Transitions.Exists(transition => transition.Trigger == trigger)))
        {
            Add(PlaceOf("triggers", trigger), "unknown-trigger", $"No transition has the trigger '{trigger}'{Near(trigger.Value, _draft.Transitions.Select(t => t.Trigger))}.");
        }
    }

    private void CheckGrounds()
    {
        foreach (var group in _draft.Grounds.GroupBy(ground => ground.Trigger))
        {
            var grounds = group.ToList();
            var place = PlaceOf("grounds", group.Key);
            Report(group.Key != Trigger.DeclareInadmissible && group.Key != Trigger.EndMediation, place, "out-of-range", $"'{group.Key}' needs no ground; '{Trigger.DeclareInadmissible}' and '{Trigger.EndMediation}' do.");
            for (var i = 0; i < grounds.Count; i++)
            {
                Report(string.IsNullOrWhiteSpace(grounds[i].Code), $"{place}[{i}].code", "out-of-range", "A ground has a code.");
                Report(grounds.FindIndex(other => other.Code == grounds[i].Code) < i, $"{place}[{i}].code", "duplicate-ground", $"The ground '{grounds[i].Code}' stands twice.");
            }
        }
    }
}
