using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <content>What is done in Plan: problems, goals, causes, the main cause, measures.</content>
public sealed partial class PdcaPlan
{
    /// <summary>Drafts a plan; its first cycle begins.</summary>
    /// <param name="draft">What it begins with.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <param name="parent">The plan it is part of, of a higher level; null: of none.</param>
    /// <param name="procedure">The procedure that moves it; null: <see cref="PdcaProcedure.Standard"/>.</param>
    /// <returns>The plan, or why not.</returns>
    /// <exception cref="ArgumentException">The id is blank, the time zone is unknown, a problem or goal is null or has holes, or a problem says that it was carried over.</exception>
    public static Decision<PdcaPlan, PdcaEvent> Draft(PlanDraft draft, Actor by, Instant at, PdcaPlan? parent = null, PdcaProcedure? procedure = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentException.ThrowIfNullOrWhiteSpace(draft.Id);
        ArgumentNullException.ThrowIfNull(draft.Owner);
        ImmutableArray<PlanProblem> problems = draft.Problems.IsDefault ? [] : draft.Problems;
        ImmutableArray<Goal> goals = draft.Goals.IsDefault ? [] : draft.Goals;
        if (!PlanDays.IsZone(draft.TimeZone))
        {
            throw new ArgumentException("A draft has an IANA time zone.", nameof(draft));
        }

        foreach (var problem in problems)
        {
            ThrowIfBroken(problem, nameof(draft));
        }

        foreach (var goal in goals)
        {
            ThrowIfBroken(goal, nameof(draft));
        }

        var rules = procedure ?? PdcaProcedure.Standard;
        var today = PlanDays.Of(at, draft.TimeZone);
        ImmutableArray<DomainError> unmet =
        [
            .. Faults(
                Blank(draft.Title, "title", "标题"),
                Blank(draft.Owner.Name, "owner", "负责人"),
                problems.IsEmpty ? new PlanProblemMissing() : null,
                problems.Any(problem => string.IsNullOrWhiteSpace(problem.Text)) ? Blank("", "problem", "问题描述") : null,
                parent is not null && draft.Id == parent.Id ? new PlanPartOfItself(draft.Id) : null,
                parent is not null && at < parent.Cycles[0].OpenedAt ? new PlanDraftedBeforeParent(at, parent.Id, parent.Cycles[0].OpenedAt) : null,
                parent is not null && draft.Level <= parent.Level ? new PlanLevelNotBelowParent(draft.Level, parent.Level) : null,
                parent is { IsClosed: true } or { Stage: PdcaStage.Act } ? new ParentChecked(parent.Id) : null),
            .. goals.SelectMany((goal, index) => GoalFaults.Of(goal, index + 1, today, problems.Length)),
        ];
        if (!unmet.IsEmpty)
        {
            return new(new Refusal(KebabCase.Of(PdcaAct.Draft), PdcaAct.Draft.DisplayName, "", null, unmet));
        }

        var fact = new PlanDrafted
        {
            Plan = draft.Id,
            Version = 1,
            At = at,
            By = by,
            Title = draft.Title,
            Level = draft.Level,
            Owner = draft.Owner,
            TimeZone = draft.TimeZone,
            Procedure = rules.Id,
            ProcedureVersion = rules.Version,
            Parent = parent?.Id,
            Problems = problems,
            Goals = goals,
        };
        return new(new PdcaPlan(PdcaFold.Begin(fact), rules), [fact]);
    }

    /// <summary>Adds a problem to the cycle.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan, or why not.</returns>
    /// <exception cref="ArgumentException">The problem has holes, or says that it was carried over.</exception>
    public Decision<PdcaPlan, PdcaEvent> AddProblem(PlanProblem problem, Actor by, Instant at)
    {
        ThrowIfBroken(problem, nameof(problem));
        return Decide(PdcaAct.AddProblem, by, at, new PlanProblemAdded { Problem = problem }, Blank(problem.Text, "problem", "问题描述"));
    }

    /// <summary>Sets one more goal; its number is that of its place.</summary>
    /// <param name="goal">The goal: with a measure and a last day, and not met by its own baseline.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan, or why not.</returns>
    /// <exception cref="ArgumentException">The goal has holes.</exception>
    public Decision<PdcaPlan, PdcaEvent> SetGoal(Goal goal, Actor by, Instant at)
    {
        ThrowIfBroken(goal, nameof(goal));
        return Decide(PdcaAct.SetGoal, by, at, new PlanGoalSet { Goal = goal }, [.. GoalFaults.Of(goal, Goals.Length + 1, DayOf(at), Problems.Length)]);
    }

    /// <summary>Puts a goal differently. What was measured for the former one stays in the history and no longer counts.</summary>
    /// <param name="number">The number of the goal; the first is 1.</param>
    /// <param name="goal">The goal as it is now.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan, or why not.</returns>
    /// <exception cref="ArgumentException">The goal has holes.</exception>
    public Decision<PdcaPlan, PdcaEvent> ReviseGoal(int number, Goal goal, Actor by, Instant at)
    {
        ThrowIfBroken(goal, nameof(goal));
        return Decide(
            PdcaAct.ReviseGoal, by, at, new PlanGoalRevised { Number = number, Goal = goal },
            [Known(PlanPart.Goal, number), .. GoalFaults.Of(goal, number, DayOf(at), Problems.Length)]);
    }

    /// <summary>Adds a cause directly under the problem: a bone of the cause-and-effect diagram, or the first "why?" of a chain.</summary>
    /// <param name="text">What brings the problem about.</param>
    /// <param name="category">The bone it hangs on; null: none.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan, or why not. The cause has the number of its place.</returns>
    /// <exception cref="ArgumentException">The category is the empty code.</exception>
    public Decision<PdcaPlan, PdcaEvent> AddCause(string text, CauseCategory? category, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (category == default(CauseCategory))
        {
            throw new ArgumentException("A category is named or null.", nameof(category));
        }

        return Decide(PdcaAct.AddCause, by, at, new PlanCauseFound { Cause = new PlanCause { Text = text, Category = category } }, Blank(text, "cause", "原因"));
    }

    /// <summary>Asks once more why, and adds the answer under a cause (5 个为什么). As deep as it takes; five is a habit, not a rule.</summary>
    /// <param name="cause">The number of the cause that is asked about; the first is 1.</param>
    /// <param name="answer">What brings that cause about.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan, or why not. The answer is a cause with the number of its place.</returns>
    public Decision<PdcaPlan, PdcaEvent> AskWhy(int cause, string answer, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Decide(PdcaAct.AddCause, by, at, new PlanCauseFound { Cause = new PlanCause { Text = answer, Under = cause } }, Known(PlanPart.Cause, cause), Blank(answer, "cause", "原因"));
    }

    /// <summary>Argues one cause to be the main one; it takes the place of one argued before.</summary>
    /// <param name="cause">The number of the cause; the first is 1.</param>
    /// <param name="argument">What speaks for it, in words; null where the evidence does.</param>
    /// <param name="evidence">Reference of what shows it; null where the argument speaks.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan, or why not.</returns>
    public Decision<PdcaPlan, PdcaEvent> ArgueMainCause(int cause, string? argument, string? evidence, Actor by, Instant at) => Decide(
        PdcaAct.ArgueMainCause, by, at, new PlanMainCauseArgued { Cause = cause, Argument = Said(argument), Evidence = Said(evidence) },
        Known(PlanPart.Cause, cause), Said(argument) is null && Said(evidence) is null ? new MainCauseNotArgued(cause) : null);

    /// <summary>Plans one more measure; its number is that of its place. Owner and due date can still be missing, until Plan is left.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <param name="calendar">The due date must be a business day of it; null: any day will do.</param>
    /// <returns>The plan, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The due date lies beyond the calendar's horizon.</exception>
    public Decision<PdcaPlan, PdcaEvent> PlanMeasure(Countermeasure measure, Actor by, Instant at, BusinessCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Decide(PdcaAct.PlanMeasure, by, at, new PlanMeasurePlanned { Measure = measure }, MeasureFaults(measure, at, calendar));
    }

    /// <summary>Puts a measure differently that is neither done nor dropped.</summary>
    /// <param name="number">The number of the measure; the first is 1.</param>
    /// <param name="measure">The measure as it is now.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <param name="calendar">The due date must be a business day of it; null: any day will do.</param>
    /// <returns>The plan, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The due date lies beyond the calendar's horizon.</exception>
    public Decision<PdcaPlan, PdcaEvent> ReviseMeasure(int number, Countermeasure measure, Actor by, Instant at, BusinessCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Decide(PdcaAct.ReviseMeasure, by, at, new PlanMeasureRevised { Number = number, Measure = measure }, [Unsettled(number), .. MeasureFaults(measure, at, calendar)]);
    }

    private static void ThrowIfBroken(PlanProblem problem, string parameter)
    {
        ArgumentNullException.ThrowIfNull(problem, parameter);
        if (PdcaDamage.Of(problem, null) is { } damage)
        {
            throw new ArgumentException($"A problem does not do: {damage}.", parameter);
        }
    }

    private static void ThrowIfBroken(Goal goal, string parameter)
    {
        ArgumentNullException.ThrowIfNull(goal, parameter);
        if (PdcaDamage.Of(goal) is { } damage)
        {
            throw new ArgumentException($"A goal does not do: {damage}.", parameter);
        }
    }

    private DomainError?[] MeasureFaults(Countermeasure measure, Instant at, BusinessCalendar? calendar) =>
    [
        Blank(measure.What, "measure", "措施内容"),
        measure.Owner is { } owner ? Blank(owner.Name, "owner", "责任人") : null,
        measure.Cause is { } cause ? Known(PlanPart.Cause, cause) : null,
        measure.DueOn is { } due ? DueFault(due, at) : null,
        measure.DueOn is { } day ? ClosedDay(day, calendar) : null,
    ];

    private MeasureDueBeforePlanned? DueFault(LocalDate due, Instant at) => due < DayOf(at) ? new(due, DayOf(at)) : null;

    private static MeasureDueOnClosedDay? ClosedDay(LocalDate due, BusinessCalendar? calendar) => calendar is not null && !calendar.IsBusinessDay(due) ? new(due, calendar.Id) : null;
}
