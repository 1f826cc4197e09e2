using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>Names the edits of an alignment, and what the fitting steps lack.</summary>
internal sealed class DeviationFinder(JudgedRules rules, List<HeldEvent> events, IReadOnlyList<Edit> edits, int aligned, int end)
{
    private readonly List<CaseDeviation> _found = [];

    private AlignmentGraph Graph => rules.Graph;

    public static CaseDeviation TooLate(JudgedRules rules, List<HeldEvent> events, Instant deadline)
    {
        var last = events.Count - 1;
        var text = InstantPattern.ExtendedIso.Format(deadline);
        return Of(rules, events, CaseDeviationKind.TooLate, last, ActivityOf(rules, events[last]), new($"by {text}", $"不晚于 {text}"), text);
    }

    public List<CaseDeviation> Find()
    {
        if (edits.Any(edit => edit.Kind != EditKind.Fit))
        {
            NameEdits();
        }

        JudgeSteps();

        if (aligned < events.Count)
        {
            // What comes after is not judged; that this one has no place here is sure.
            Add(NoPlace(aligned), aligned, ActivityOf(rules, events[aligned]), events[aligned].Trigger == CaseAlignment.Unknown ? KnownActivity : Graph.Permitted(end));
        }
        else if (!Graph.IsClosed(end))
        {
            Add(CaseDeviationKind.NotEnded, events.Count - 1, ActivityOf(rules, events[^1]), Graph.Leading(end));
        }

        return _found;
    }

    private static (LocalizedText, string) KnownActivity => (new("an activity of the procedure", "程序中的活动"), "");

    private static LogActivity ActivityOf(JudgedRules rules, in HeldEvent held) =>
        held.Trigger == CaseAlignment.Unknown ? new(null, LocalizedText.Same(held.Activity)) : rules.Graph.Activity(held.Trigger);

    private static CaseDeviation Of(JudgedRules _, List<HeldEvent> events, CaseDeviationKind kind, int index, LogActivity activity, LocalizedText expected, string code) =>
        new(kind, index + 1, events[index].At, events[index].Line, activity, expected, code);

    private void Add(CaseDeviationKind kind, int index, LogActivity activity, (LocalizedText Text, string Code) expected) =>
        _found.Add(Of(rules, events, kind, index, activity, expected.Text, expected.Code));

    private CaseDeviationKind NoPlace(int index) =>
        events[index].Trigger == CaseAlignment.Unknown ? CaseDeviationKind.UnknownActivity
        : index == 0 ? CaseDeviationKind.WrongStart
        : CaseDeviationKind.ExtraStep;

    private void NameEdits()
    {
        var first = events[0].Trigger;
        var startsWrong = aligned > 0 && first != CaseAlignment.Unknown && Graph.TargetSpan(Graph.NotBegun, first).IsEmpty;
        if (startsWrong)
        {
            int[] before = [.. edits.Where(edit => edit is { Kind: EditKind.Insert, Event: 0 }).Select(edit => edit.Trigger)];
            Add(CaseDeviationKind.WrongStart, 0, ActivityOf(rules, events[0]), before.Length > 0 ? Graph.Listed(before) : Graph.Permitted(Graph.NotBegun));
        }

        var partners = Partners(startsWrong);
        for (var i = 0; i < edits.Count; i++)
        {
            var edit = edits[i];
            if (edit.Kind == EditKind.Fit || (startsWrong && edit.Event == 0))
            {
                continue;
            }

            if (edit.Trigger == CaseAlignment.Unknown)
            {
                Add(CaseDeviationKind.UnknownActivity, edit.Event, ActivityOf(rules, events[edit.Event]), KnownActivity);
            }
            else if (edit.Kind == EditKind.Skip && partners.TryGetValue(i, out var place))
            {
                Add(CaseDeviationKind.WrongOrder, edit.Event, Graph.Activity(edit.Trigger), Before(edits[place].Event));
            }
            else if (edit.Kind == EditKind.Skip)
            {
                Add(CaseDeviationKind.ExtraStep, edit.Event, Graph.Activity(edit.Trigger), Graph.Permitted(edit.From));
            }
            else if (!partners.ContainsValue(i))
            {
                Add(CaseDeviationKind.MissingStep, edit.Event, Graph.Activity(edit.Trigger), Graph.Listed([edit.Trigger]));
            }
        }
    }

    private (LocalizedText, string) Before(int index)
    {
        var activity = ActivityOf(rules, events[index]);
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        return (new($"before event {number} ({activity.Name.English})", $"在第 {number} 个事件（{activity.Name.Chinese}）之前"), activity.Trigger is { } trigger ? trigger.Value : "");
    }

    /// <summary>Steps that are passed over in one place and added in another are one step in the wrong place; the nearest belong together.</summary>
    private Dictionary<int, int> Partners(bool startsWrong)
    {
        var partners = new Dictionary<int, int>();
        List<int> added = [.. Enumerable.Range(0, edits.Count).Where(i => edits[i].Kind == EditKind.Insert && !(startsWrong && edits[i].Event == 0))];
        for (var i = 0; i < edits.Count && added.Count > 0; i++)
        {
            var edit = edits[i];
            if (edit.Kind == EditKind.Skip && edit.Trigger != CaseAlignment.Unknown && !(startsWrong && edit.Event == 0))
            {
                List<int> same = [.. added.Where(place => edits[place].Trigger == edit.Trigger)];
                if (same.Count > 0)
                {
                    var nearest = same.MinBy(place => Math.Abs(edits[place].Event - edit.Event));
                    partners.Add(i, nearest);
                    added.Remove(nearest);
                }
            }
        }

        return partners;
    }

    private void JudgeSteps()
    {
        if (!rules.Options.JudgesRoles && rules.Options.Evidence.IsEmpty)
        {
            return;
        }

        var (sofar, lasting) = (0UL, 0UL);
        for (var i = 0; i < rules.Options.Evidence.Length; i++)
        {
            lasting |= rules.Options.Evidence[i].OrEarlier ? 1UL << i : 0;
        }

        var next = 0;
        foreach (var edit in edits.Where(edit => edit.Kind == EditKind.Fit))
        {
            // What an event bears that is passed over is evidence all the same.
            for (; next <= edit.Event; next++)
            {
                sofar |= events[next].Evidence & lasting;
            }

            JudgeRole(edit);
            JudgeEvidence(edit, events[edit.Event].Evidence | sofar);
        }
    }

    private void JudgeRole(in Edit step)
    {
        if (rules.Options.JudgesRoles && events[step.Event].Role is { } role && rules.RolesAgainst(role, step) is { } expected)
        {
            Add(CaseDeviationKind.WrongRole, step.Event, Graph.Activity(step.Trigger), expected.IsEmpty
                ? (new("nobody may do this", "无人可执行"), "")
                : (new(
                    string.Join(", ", expected.Select(one => rules.Procedure.NameOf(one).English)),
                    string.Join('、', expected.Select(one => rules.Procedure.NameOf(one).Chinese))),
                string.Join('|', expected)));
        }
    }

    private void JudgeEvidence(in Edit step, ulong present)
    {
        var missing = rules.EvidenceMissing(present, step);
        for (var i = 0; missing != 0 && i < rules.Options.Evidence.Length; i++)
        {
            if ((missing & (1UL << i)) != 0)
            {
                var (condition, attribute) = (rules.Options.Evidence[i].Condition, rules.Options.Evidence[i].Attribute);
                var text = rules.Procedure.Conditions.Find(condition)?.Text ?? LocalizedText.Same(condition.Value);
                Add(CaseDeviationKind.MissingEvidence, step.Event, Graph.Activity(step.Trigger), (
                    new($"{text.English} ({attribute})", $"{text.Chinese}（{attribute}）"), $"{condition}|{attribute}"));
            }
        }
    }
}
