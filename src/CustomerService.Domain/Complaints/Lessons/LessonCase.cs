using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Lessons;

/// <summary>One case of the lesson library (案例库): a problem from which the next project is to learn.</summary>
/// <remarks>
/// <para>
/// Source: [003 R8 2.2]. Evidence is collected, a lesson drawn, a department named that answers for the problem; the lesson becomes an input
/// of a new project's design, and a review of what that project puts out confirms that the problem is avoided there. Only then it closes.
/// </para>
/// <para>
/// A review that finds the problem again moves nothing: the case waits for a review of a mended output. A lesson for several projects is
/// a case for each. Immutable, safe to share between threads; two are equal only when they are the same object.
/// </para>
/// </remarks>
public sealed class LessonCase
{
    private LessonCase(ImmutableArray<LessonEvent> history)
    {
        History = history;
        foreach (var fact in history)
        {
            switch (fact)
            {
                case LessonCollected collected:
                    (Problem, Complaint) = (collected.Problem, collected.Complaint);
                    break;
                case LessonAnalyzed analyzed:
                    (Learned, State) = (analyzed.Learned, LessonState.Analyzed);
                    break;
                case LessonAttributed attributed:
                    (Responsible, State) = (attributed.Responsible, LessonState.Attributed);
                    break;
                case LessonFedForward fed:
                    (Input, State) = (fed, LessonState.FedForward);
                    break;
                case LessonReviewed { Verdict: LessonVerdict.Avoided }:
                    State = LessonState.ReviewPassed;
                    break;
                case LessonClosed:
                    State = LessonState.Closed;
                    break;
                default:
                    break;   // evidence, and a review that found the problem again, move nothing
            }
        }
    }

    /// <summary>Every event, in order.</summary>
    public ImmutableArray<LessonEvent> History { get; }

    /// <summary>Its id.</summary>
    public string Id => History[0].Lesson;

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version => History.Length;

    /// <summary>When the last event happened.</summary>
    public Instant LastAt => History[^1].At;

    /// <summary>Where it stands.</summary>
    public LessonState State { get; }

    /// <summary>What went wrong.</summary>
    public string Problem { get; } = "";

    /// <summary>The complaint it came from; null: from none in particular.</summary>
    public ComplaintId? Complaint { get; }

    /// <summary>The notes and photographs, in order.</summary>
    public ImmutableArray<LessonEvidenceAdded> Evidence => [.. History.OfType<LessonEvidenceAdded>()];

    /// <summary>What is to be done otherwise; null before the analysis.</summary>
    public string? Learned { get; }

    /// <summary>The department that answers for the problem; null before one is named.</summary>
    public Department? Responsible { get; }

    /// <summary>What of which new project the lesson became an input of; null before that.</summary>
    public LessonFedForward? Input { get; }

    /// <summary>The reviews of what the new project put out, in order.</summary>
    public ImmutableArray<LessonReviewed> Reviews => [.. History.OfType<LessonReviewed>()];

    /// <summary>Notes a problem for the library.</summary>
    /// <param name="id">The host's id of the case; not blank.</param>
    /// <param name="problem">What went wrong; not blank.</param>
    /// <param name="complaint">The complaint it came from; null: from none in particular.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">The id or the problem is blank.</exception>
    public static Decision<LessonCase, LessonEvent> Collect(string id, string problem, ComplaintId? complaint, Actor by, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(problem);
        ArgumentNullException.ThrowIfNull(by);
        var collected = new LessonCollected { Lesson = id, Version = 1, At = at, By = by, Problem = problem, Complaint = complaint };
        return new(new LessonCase([collected]), [collected]);
    }

    /// <summary>Folds a history. No rules here: facts are not argued with.</summary>
    /// <param name="events">The events in order, from the collection on, without gaps.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, the first is no collection or another is, one is missing, doubled, of another case, dated before the one in front of it,
    /// or out of turn: a review of what no project got, a close without a review that confirmed it.
    /// </exception>
    public static LessonCase Replay(IEnumerable<LessonEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        ImmutableArray<LessonEvent> history = [.. events];
        if (history.IsEmpty)
        {
            throw new ArgumentException("A case has at least the event of its collection.", nameof(events));
        }

        for (var i = 0; i < history.Length; i++)
        {
            var fact = history[i];
            ArgumentNullException.ThrowIfNull(fact, nameof(events));
            if (fact.Version != i + 1 || fact.Lesson != history[0].Lesson || !(i == 0 ? fact is LessonCollected : new LessonCase(history[..i]).CanBeFollowedBy(fact)))
            {
                throw new ArgumentException($"The event {i + 1} of the case '{history[0].Lesson}' cannot be {fact.GetType().Name}, version {fact.Version} of '{fact.Lesson}' at {fact.At}.", nameof(events));
            }
        }

        return new LessonCase(history);
    }

    /// <summary>Adds a note or a photograph.</summary>
    /// <param name="text">What it shows; not blank.</param>
    /// <param name="reference">Where it is kept; null where the text is all.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The evidence, or why not: only before the lesson is drawn.</returns>
    public Decision<LessonCase, LessonEvent> AddEvidence(string text, string? reference, Actor by, Instant at) =>
        Decide("add-evidence", new("Add evidence", "补充证据"), LessonState.Collected, new LessonEvidenceAdded { Text = text, Reference = reference }, by, at, Said(text, "text"));

    /// <summary>Draws the lesson.</summary>
    /// <param name="learned">What is to be done otherwise; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The lesson, or why not: there must be evidence.</returns>
    public Decision<LessonCase, LessonEvent> Analyze(string learned, Actor by, Instant at) =>
        Decide(
            "analyze", new("Draw the lesson", "分析教训"), LessonState.Collected, new LessonAnalyzed { Learned = learned }, by, at,
            Said(learned, "learned"), Evidence.IsEmpty ? new LessonEvidenceMissing() : null);

    /// <summary>Names the department that answers for the problem.</summary>
    /// <param name="responsible">The department.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The department, or why not.</returns>
    /// <exception cref="ArgumentException">The department is the empty code.</exception>
    public Decision<LessonCase, LessonEvent> Attribute(Department responsible, Actor by, Instant at) => responsible == default
        ? throw new ArgumentException("The empty code names no department.", nameof(responsible))
        : Decide("attribute", new("Name the department responsible", "确定责任部门"), LessonState.Analyzed, new LessonAttributed { Responsible = responsible }, by, at);

    /// <summary>Makes the lesson an input of a new project's design.</summary>
    /// <param name="project">The new project; not blank.</param>
    /// <param name="aspects">The sides of the design; at least one; one that stands twice counts once.</param>
    /// <param name="receivers">The departments it is given to; at least one; one that stands twice counts once.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The input, or why not.</returns>
    /// <exception cref="ArgumentException">A department is the empty code, or an array was never made.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An aspect is none.</exception>
    public Decision<LessonCase, LessonEvent> FeedForward(string project, ImmutableArray<DesignAspect> aspects, ImmutableArray<Department> receivers, Actor by, Instant at)
    {
        if (aspects.IsDefault || receivers.IsDefault || receivers.Contains(default))
        {
            throw new ArgumentException("Aspects are an array, and departments an array of codes.", aspects.IsDefault ? nameof(aspects) : nameof(receivers));
        }

        foreach (var aspect in aspects)
        {
            _ = aspect.DisplayName;   // throws for what is no aspect
        }

        return Decide(
            "feed-forward", new("Feed into a new project", "输入新项目"), LessonState.Attributed,
            new LessonFedForward { Project = project, Aspects = [.. aspects.Distinct()], Receivers = [.. receivers.Distinct()] }, by, at,
            Said(project, "project"), aspects.IsEmpty ? new LessonAspectMissing() : null, receivers.IsEmpty ? new LessonReceiverMissing() : null);
    }

    /// <summary>Records the review of something that the new project put out.</summary>
    /// <param name="output">What was reviewed; not blank.</param>
    /// <param name="verdict">Whether the problem is avoided there.</param>
    /// <param name="reasons">On what the judgment rests; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The review, or why not. Where the problem is not avoided the case stays as it is until a later review confirms it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The verdict is none.</exception>
    public Decision<LessonCase, LessonEvent> RecordReview(string output, LessonVerdict verdict, string reasons, Actor by, Instant at) =>
        !Enum.IsDefined(verdict)
            ? throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a value of LessonVerdict.")
            : Decide(
                "record-review", new("Record review", "记录评审"), LessonState.FedForward,
                new LessonReviewed { Output = output, Verdict = verdict, Reasons = reasons }, by, at, Said(output, "output"), Said(reasons, "reasons"));

    /// <summary>Closes the case.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The close, or why not: a review must have confirmed that the problem is avoided in the new project.</returns>
    public Decision<LessonCase, LessonEvent> Close(Actor by, Instant at)
    {
        var waits = State == LessonState.FedForward;
        return Decide(
            "close", new("Close", "关闭案例"), waits ? State : LessonState.ReviewPassed, new LessonClosed(), by, at,
            waits ? new LessonNotConfirmed(Input!.Project, Reviews.LastOrDefault()?.Output) : null);
    }

    private static BlankText? Said(string text, string what)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.IsNullOrWhiteSpace(text) ? new(what) : null;
    }

    private bool CanBeFollowedBy(LessonEvent fact) => fact.At >= LastAt && fact switch
    {
        LessonEvidenceAdded => State == LessonState.Collected,
        LessonAnalyzed => State == LessonState.Collected && !Evidence.IsEmpty,
        LessonAttributed attributed => State == LessonState.Analyzed && attributed.Responsible != default,
        LessonFedForward fed => State == LessonState.Attributed && !fed.Aspects.IsDefaultOrEmpty && !fed.Receivers.IsDefaultOrEmpty,
        LessonReviewed => State == LessonState.FedForward,
        LessonClosed => State == LessonState.ReviewPassed,
        _ => false,
    };

    private Decision<LessonCase, LessonEvent> Decide(
        string act, LocalizedText name, LessonState needed, LessonEvent fact, Actor by, Instant at, params ReadOnlySpan<DomainError?> faults)
    {
        ArgumentNullException.ThrowIfNull(by);
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        Add(State == needed ? null : new LessonStepNotPermitted(State));
        Add(at >= LastAt ? null : new BeforeLastFact(at, LastAt));
        foreach (var fault in faults)
        {
            Add(fault);
        }

        if (unmet.Count > 0)
        {
            return new(new Refusal(act, name, KebabCase.Of(State), State.DisplayName, unmet.ToImmutable()));
        }

        var made = fact with { Lesson = Id, Version = Version + 1, At = at, By = by };
        return new(new LessonCase(History.Add(made)), [made]);

        void Add(DomainError? fault)
        {
            if (fault is not null)
            {
                unmet.Add(fault);
            }
        }
    }
}
