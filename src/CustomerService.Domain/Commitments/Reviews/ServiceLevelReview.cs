using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Commitments.Reviews;

/// <summary>One review of a service level agreement (服务水平协议): surveyed, a change proposed, confirmed, in force.</summary>
/// <remarks>
/// <para>
/// Source: [003 R18]. Performance and settings are surveyed as often as needed; a change rests on at least one survey of each. Every
/// department concerned has to confirm it before it comes into force as the next version; the first rejection ends the review.
/// </para>
/// <para>
/// The survey rolls on in the next review, opened on the version that is then in force. Immutable, safe to share between threads; two are equal
/// only when they are the same object.
/// </para>
/// </remarks>
public sealed class ServiceLevelReview
{
    private readonly ServiceLevelChangeProposed? _proposal;

    private ServiceLevelReview(ImmutableArray<ServiceLevelReviewEvent> history)
    {
        History = history;
        foreach (var fact in history)
        {
            switch (fact)
            {
                case ServiceLevelReviewOpened opened:
                    (Agreement, AgreementVersion) = (opened.Agreement, opened.AgreementVersion);
                    break;
                case ServiceLevelChangeProposed proposed:
                    (_proposal, State) = (proposed, ServiceLevelReviewState.Proposed);
                    break;
                case ServiceLevelChangeConfirmed confirmed:
                    Confirmed = Confirmed.Add(confirmed.Department);
                    State = Unconfirmed.IsEmpty ? ServiceLevelReviewState.Confirmed : ServiceLevelReviewState.Proposed;
                    break;
                case ServiceLevelChangeRejected rejected:
                    (Rejection, State) = (rejected, ServiceLevelReviewState.Rejected);
                    break;
                case ServiceLevelChangePutInForce inForce:
                    (AgreementVersion, State) = (inForce.AgreementVersion, ServiceLevelReviewState.InForce);
                    break;
                default:
                    break;   // a survey moves nothing
            }
        }
    }

    /// <summary>Every event, in order.</summary>
    public ImmutableArray<ServiceLevelReviewEvent> History { get; }

    /// <summary>Its id.</summary>
    public string Id => History[0].Review;

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version => History.Length;

    /// <summary>When the last event happened.</summary>
    public Instant LastAt => History[^1].At;

    /// <summary>Where it stands.</summary>
    public ServiceLevelReviewState State { get; }

    /// <summary>The host's id of the agreement.</summary>
    public string Agreement { get; } = "";

    /// <summary>The version of the agreement that is in force.</summary>
    public int AgreementVersion { get; }

    /// <summary>The surveys, in order.</summary>
    public ImmutableArray<ServiceLevelSurveyed> Surveys => [.. History.OfType<ServiceLevelSurveyed>()];

    /// <summary>What is to change; null while nothing is proposed.</summary>
    public string? Change => _proposal?.Change;

    /// <summary>The departments that have to confirm the change; none while nothing is proposed.</summary>
    public ImmutableArray<Department> Concerned => _proposal?.Concerned ?? [];

    /// <summary>The departments that confirmed it, in the order in which they did.</summary>
    public ImmutableArray<Department> Confirmed { get; } = [];

    /// <summary>The departments concerned whose word is missing, in the order of <see cref="Concerned"/>.</summary>
    public ImmutableArray<Department> Unconfirmed => Concerned.RemoveAll(Confirmed.Contains);

    /// <summary>Who rejected the change and why; null: nobody.</summary>
    public ServiceLevelChangeRejected? Rejection { get; }

    /// <summary>Opens a review.</summary>
    /// <param name="id">The host's id of the review; not blank.</param>
    /// <param name="agreement">The host's id of the agreement; not blank.</param>
    /// <param name="agreementVersion">The version of the agreement that is in force; 1 or more.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The review.</returns>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is less than 1.</exception>
    public static Decision<ServiceLevelReview, ServiceLevelReviewEvent> Open(string id, string agreement, int agreementVersion, Actor by, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(agreement);
        ArgumentOutOfRangeException.ThrowIfLessThan(agreementVersion, 1);
        ArgumentNullException.ThrowIfNull(by);
        var opened = new ServiceLevelReviewOpened { Review = id, Version = 1, At = at, By = by, Agreement = agreement, AgreementVersion = agreementVersion };
        return new(new ServiceLevelReview([opened]), [opened]);
    }

    /// <summary>Folds a history. No rules here: facts are not argued with.</summary>
    /// <param name="events">The events in order, from the opening on, without gaps.</param>
    /// <returns>The review.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, the first is no opening or another is, one is missing, doubled, of another review or dated before the one in front of it,
    /// or one cannot follow: a confirmation of what was not proposed or is rejected, a change in force that somebody has not confirmed.
    /// </exception>
    public static ServiceLevelReview Replay(IEnumerable<ServiceLevelReviewEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        ImmutableArray<ServiceLevelReviewEvent> history = [.. events];
        if (history.IsEmpty)
        {
            throw new ArgumentException("A review has at least the event of its opening.", nameof(events));
        }

        for (var i = 0; i < history.Length; i++)
        {
            var fact = history[i];
            ArgumentNullException.ThrowIfNull(fact, nameof(events));
            if (fact.Version != i + 1 || fact.Review != history[0].Review || !(i == 0 ? fact is ServiceLevelReviewOpened : new ServiceLevelReview(history[..i]).CanBeFollowedBy(fact)))
            {
                throw new ArgumentException($"The event {i + 1} of the review '{history[0].Review}' cannot be {fact.GetType().Name}, version {fact.Version} of '{fact.Review}' at {fact.At}.", nameof(events));
            }
        }

        return new ServiceLevelReview(history);
    }

    /// <summary>Records a survey.</summary>
    /// <param name="subject">What was looked at.</param>
    /// <param name="finding">What was found; not blank.</param>
    /// <param name="forecast">What is expected to come; null: nothing was forecast.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The survey, or why not: only before a change is proposed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The subject is none.</exception>
    public Decision<ServiceLevelReview, ServiceLevelReviewEvent> RecordSurvey(ServiceLevelSubject subject, string finding, string? forecast, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return !Enum.IsDefined(subject)
            ? throw new ArgumentOutOfRangeException(nameof(subject), subject, "Not a value of ServiceLevelSubject.")
            : Decide(
                "record-survey", new("Record survey", "记录调查"), ServiceLevelReviewState.Surveying,
                new ServiceLevelSurveyed { Subject = subject, Finding = finding, Forecast = forecast }, by, at, Blank(finding, "finding", "调查结果"));
    }

    /// <summary>Proposes a change of the agreement.</summary>
    /// <param name="change">What is to change; not blank.</param>
    /// <param name="concerned">The departments that have to confirm it; at least one; one that stands twice counts once.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The proposal, or why not: both subjects must have been surveyed.</returns>
    /// <exception cref="ArgumentException">A department is the empty code.</exception>
    public Decision<ServiceLevelReview, ServiceLevelReviewEvent> Propose(string change, ImmutableArray<Department> concerned, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (concerned.IsDefault || concerned.Contains(default))
        {
            throw new ArgumentException("Departments concerned are an array of codes.", nameof(concerned));
        }

        return Decide(
            "propose", new("Propose change", "提出变更"), ServiceLevelReviewState.Surveying,
            new ServiceLevelChangeProposed { Change = change, Concerned = [.. concerned.Distinct()] }, by, at,
            Blank(change, "change", "变更内容"), Unsurveyed(ServiceLevelSubject.Performance), Unsurveyed(ServiceLevelSubject.Settings),
            concerned.IsEmpty ? new ReviewConcernsNobody() : null);

        DomainError? Unsurveyed(ServiceLevelSubject subject) => Surveys.Any(survey => survey.Subject == subject) ? null : new ReviewSurveyMissing(subject);
    }

    /// <summary>Confirms the change for the actor's department.</summary>
    /// <param name="by">Who acts, for a department concerned.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The confirmation, or why not. With the last one the change is ready to come into force.</returns>
    public Decision<ServiceLevelReview, ServiceLevelReviewEvent> Confirm(Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Decide(
            "confirm", new("Confirm change", "确认变更"), ServiceLevelReviewState.Proposed,
            new ServiceLevelChangeConfirmed { Department = by.Department.GetValueOrDefault() }, by, at, NotToAnswer(by));
    }

    /// <summary>Rejects the change for the actor's department, which ends the review.</summary>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="by">Who acts, for a department concerned that has not confirmed it.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The rejection, or why not.</returns>
    public Decision<ServiceLevelReview, ServiceLevelReviewEvent> Reject(string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(by);
        return Decide(
            "reject", new("Reject change", "否决变更"), ServiceLevelReviewState.Proposed,
            new ServiceLevelChangeRejected { Department = by.Department.GetValueOrDefault(), Reason = reason }, by, at, Blank(reason, "reason", "理由"), NotToAnswer(by));
    }

    /// <summary>Puts the confirmed change in force, as the next version of the agreement.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The change in force, or why not: every department concerned must have confirmed it.</returns>
    public Decision<ServiceLevelReview, ServiceLevelReviewEvent> PutInForce(Actor by, Instant at)
    {
        var isWaiting = State == ServiceLevelReviewState.Proposed;
        return Decide(
            "put-in-force", new("Put in force", "生效"), isWaiting ? State : ServiceLevelReviewState.Confirmed,
            new ServiceLevelChangePutInForce { AgreementVersion = AgreementVersion + 1 }, by, at, isWaiting ? new ReviewConfirmationMissing(Unconfirmed) : null);
    }

    private bool CanBeFollowedBy(ServiceLevelReviewEvent fact) => fact.At >= LastAt && fact switch
    {
        ServiceLevelSurveyed => State == ServiceLevelReviewState.Surveying,
        ServiceLevelChangeProposed proposed => State == ServiceLevelReviewState.Surveying && !proposed.Concerned.IsDefaultOrEmpty,
        ServiceLevelChangeConfirmed confirmed => State == ServiceLevelReviewState.Proposed && Unconfirmed.Contains(confirmed.Department),
        ServiceLevelChangeRejected rejected => State == ServiceLevelReviewState.Proposed && Unconfirmed.Contains(rejected.Department),
        ServiceLevelChangePutInForce => State == ServiceLevelReviewState.Confirmed,
        _ => false,
    };

    private static CommitmentTextMissing? Blank(string text, string english, string chinese) => string.IsNullOrWhiteSpace(text) ? new(new(english, chinese)) : null;

    private DomainError? NotToAnswer(Actor by) =>
        State != ServiceLevelReviewState.Proposed ? null   // the state says it all
        : by.Department is not { } department || !Concerned.Contains(department) ? new ReviewDepartmentNotConcerned(by.Department, Concerned)
        : Confirmed.Contains(department) ? new ReviewConfirmedAlready(department)
        : null;

    private Decision<ServiceLevelReview, ServiceLevelReviewEvent> Decide(
        string act, LocalizedText name, ServiceLevelReviewState needed, ServiceLevelReviewEvent fact, Actor by, Instant at, params ReadOnlySpan<DomainError?> faults)
    {
        ArgumentNullException.ThrowIfNull(by);
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        Add(State == needed ? null : new ReviewStepNotPermitted(State));
        Add(at >= LastAt ? null : new BeforeLastCommitmentFact(at, LastAt));
        foreach (var fault in faults)
        {
            Add(fault);
        }

        if (unmet.Count > 0)
        {
            return new(new Refusal(act, name, KebabCase.Of(State), State.DisplayName, unmet.ToImmutable()));
        }

        var made = fact with { Review = Id, Version = Version + 1, At = at, By = by };
        return new(new ServiceLevelReview(History.Add(made)), [made]);

        void Add(DomainError? fault)
        {
            if (fault is not null)
            {
                unmet.Add(fault);
            }
        }
    }
}
