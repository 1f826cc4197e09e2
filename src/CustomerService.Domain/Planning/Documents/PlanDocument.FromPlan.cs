using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning.Documents;

public sealed partial class PlanDocument
{
    /// <summary>Begins a document with what a plan knows of its open cycle.</summary>
    /// <param name="plan">The plan; its time zone becomes the document's.</param>
    /// <param name="template">The parts the document has; parts it lacks are left out.</param>
    /// <param name="id">The host's id of the document; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <param name="more">What the plan does not know: the guiding idea, rewards and penalties, the outlook, signers, date; it replaces what the plan says.</param>
    /// <returns>The draft, or why not. What neither the plan nor <paramref name="more"/> has is missing: see <see cref="Completeness"/>.</returns>
    /// <remarks>
    /// The purpose is to put right what is wrong, the basis where that was found and what causes it; goals, measures and their last days are the plan's, and of a goal that was
    /// checked what came of it and whether it was measured after its last day; inspection is
    /// when the goals are looked at. Steps and times are there only when each measure that was not dropped has its last day: a schedule with holes is none.
    /// </remarks>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public static Decision<PlanDocument, PlanDocumentEvent> From(
        PdcaPlan plan, PlanDocumentTemplate template, string id, Actor by, Instant at, params ImmutableArray<DocumentContent> more) =>
        From(plan, template, id, by, at, PlanDocumentProcedure.Standard, more);

    /// <summary>Begins a document with what a plan knows of its open cycle, under a procedure of the host's.</summary>
    /// <param name="plan">The plan; its time zone becomes the document's.</param>
    /// <param name="template">The parts the document has; parts it lacks are left out.</param>
    /// <param name="id">The host's id of the document; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <param name="procedure">The procedure that moves the document.</param>
    /// <param name="more">What the plan does not know; it replaces what the plan says.</param>
    /// <returns>The draft, or why not.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public static Decision<PlanDocument, PlanDocumentEvent> From(
        PdcaPlan plan, PlanDocumentTemplate template, string id, Actor by, Instant at, PlanDocumentProcedure procedure, params ImmutableArray<DocumentContent> more)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(template);
        ImmutableArray<DocumentContent> given = more.IsDefault ? [] : more;
        var known = PlanContents.Of(plan).Where(content => template.Find(content.Part) is { } part && content.IsOf(part.Form) && !given.Any(own => own?.Part == content.Part));
        return Draft(template, id, plan.Snapshot.TimeZone, [.. known, .. given], by, at, procedure);
    }
}

/// <summary>What a plan says, part by part of a document.</summary>
internal static class PlanContents
{
    public static IEnumerable<DocumentContent> Of(PdcaPlan plan)
    {
        var measures = plan.Measures.Where(measure => measure.Status != MeasureStatus.Dropped).ToImmutableArray();
        return new DocumentContent[]
        {
            DocumentContent.Of(DocumentPartId.Title, LocalizedText.Same(plan.Title)),
            DocumentContent.Of(DocumentPartId.Purpose, [.. plan.Problems.Select(problem => new LocalizedText($"Put right: {problem.Text}", $"解决：{problem.Text}"))]),
            DocumentContent.Of(DocumentPartId.BasisOrOverview, [.. Basis(plan)]),
            DocumentContent.Of(DocumentPartId.GoalsAndTasks, [.. plan.Goals.Select((goal, index) => GoalText(plan, goal, index + 1))]),
            DocumentContent.Of(DocumentPartId.MethodsAndMeasures, [.. measures.Select(measure => MeasureText(measure.Measure))]),
            DocumentContent.Schedule(DocumentPartId.StepsAndTimes, measures.All(measure => measure.Measure.DueOn is not null) ? [.. measures.Select(measure => Step(plan, measure))] : []),
            DocumentContent.Of(DocumentPartId.Inspection, [.. plan.Goals.Select(goal => Inspection(goal.Goal))]),
        }.Where(content => !content.IsEmpty);
    }

    private static IEnumerable<LocalizedText> Basis(PdcaPlan plan)
    {
        var told = new HashSet<PlanOrigin>();
        foreach (var problem in plan.Problems)
        {
            foreach (var origin in problem.Origins.Where(told.Add))   // problems that were carried over may share where they came from
            {
                yield return new(origin.ToString(), $"{origin.Kind.DisplayName.Chinese} {origin.Id}：{origin.Text}");
            }

            if (problem.CarriedFrom is { } carried)
            {
                yield return new($"Left over by goal {carried.Goal} of cycle {carried.Cycle}: {problem.Text}", $"第 {carried.Cycle} 个循环目标 {carried.Goal} 的遗留问题：{problem.Text}");
            }
        }

        if (plan.Cycle.MainCause is { } main && main.Cause >= 1 && main.Cause <= plan.Causes.Length)
        {
            var cause = plan.Causes[main.Cause - 1].Text;
            var said = new[] { main.Argument, main.Evidence }.Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
            yield return new($"Main cause: {cause}{(said.Count == 0 ? "" : $" ({string.Join("; ", said)})")}", $"主要原因：{cause}{(said.Count == 0 ? "" : $"（{string.Join("；", said)}）")}");
        }
    }

    private static LocalizedText GoalText(PdcaPlan plan, PlanGoal goal, int number)
    {
        var (text, owner) = (goal.Goal.Describe(), plan.OwnerOfGoal(number).Name);
        var (english, chinese) = goal switch
        {
            { Standard: { } standard } => ($"; standard: {standard.Text}{In(standard.Document, " ({0})")}", $"；标准：{standard.Text}{In(standard.Document, "（{0}）")}"),
            { CarryOver: { } rest } => ($"; left over: {rest.Problem}", $"；遗留问题：{rest.Problem}"),
            _ => ("", ""),
        };
        return goal.Outcome is { } outcome
            ? new($"{text.English}; who: {owner}; {outcome.English}{english}", $"{text.Chinese}；负责：{owner}；{outcome.Chinese}{chinese}")
            : new($"{text.English}; who: {owner}", $"{text.Chinese}；负责：{owner}");

        static string In(string? document, string form) => document is null ? "" : form.Replace("{0}", document, StringComparison.Ordinal);
    }

    private static LocalizedText MeasureText(Countermeasure measure)
    {
        string?[] english = [measure.What, Said("why: ", measure.Why), Said("where: ", measure.Where), Said("how: ", measure.How), Said("who: ", measure.Owner?.Name)];
        string?[] chinese = [measure.What, Said("原因：", measure.Why), Said("地点：", measure.Where), Said("方法：", measure.How), Said("负责：", measure.Owner?.Name)];
        return new(string.Join("; ", english.OfType<string>()), string.Join("；", chinese.OfType<string>()));

        static string? Said(string label, string? text) => string.IsNullOrWhiteSpace(text) ? null : label + text;
    }

    private static ScheduleStep Step(PdcaPlan plan, PlannedMeasure measure)
    {
        var (from, to) = (plan.DayOf(measure.PlannedAt), measure.Measure.DueOn!.Value);
        return new(LocalizedText.Same(measure.Measure.What), from < to ? from : to, to, measure.Measure.Owner?.Name);
    }

    private static LocalizedText Inspection(Goal goal)
    {
        var days = goal.ReviewPoints.OrderBy(point => point.On).Select(point => (On: PlanDays.Iso(point.On), Value: $"{(goal.Comparison.WantsLess ? '≤' : '≥')} {goal.Amount(point.Value)}")).ToList();
        var last = goal.By is { } by ? PlanDays.Iso(by) : null;
        var english = days.Select(day => $"{day.On} ({day.Value})").Concat(last is null ? [] : [$"{last} (target)"]);
        var chinese = days.Select(day => $"{day.On}（{day.Value}）").Concat(last is null ? [] : [$"{last}（目标）"]);
        return new($"{goal.Measure}: {string.Join(", ", english)}", $"{goal.Measure}：{string.Join("、", chinese)}");
    }
}
