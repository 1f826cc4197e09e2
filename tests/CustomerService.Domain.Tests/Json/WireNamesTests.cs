using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Lessons;
using CustomerService.Domain.Complaints.Responsibility;
using CustomerService.Domain.Json;
using CustomerService.Domain.Tests.Generators;

namespace CustomerService.Domain.Tests.Json;

/// <summary>Names on the wire never change: what is stored today is read for ever. Lines may be added here, not altered.</summary>
public sealed class WireNamesTests
{
    // The kind of an event, and its own properties; a question mark: may be missing.
    private const string Events = """
        complaint.accepted.v1 severity
        complaint.acknowledged.v1 message nextContactBy
        complaint.adjourned.v1 reason contactNumber? callBackBy newNegotiator?
        complaint.assessment-begun.v1
        complaint.called-back.v1 apologyRenewed newGround
        complaint.clock-breached.v1 clock cycle promise dueAt
        complaint.clock-extended.v1 clock extension promise grant
        complaint.clock-warned.v1 clock cycle alert promise dueAt to?
        complaint.closed-without-action.v1 explanation
        complaint.complainant-answered.v1 answer
        complaint.complainant-asked.v1 questions answerBy
        complaint.complainant-reminded.v1 message
        complaint.contact-recorded.v1 contact
        complaint.corrective-action-linked.v1 action
        complaint.decided-outside.v1 ruling ordered
        complaint.declared-inadmissible.v1 ground otherRoutes
        complaint.demands-answered.v1 answers
        complaint.dispute-raised.v1 opinions
        complaint.dispute-ruled.v1 responsible person reasons
        complaint.duplicate-absorbed.v1 duplicate duplicateReceivedAt facts demands
        complaint.effect-confirmed.v1 approvedBy? customerConfirmed evidence
        complaint.escalated.v1 level to cause reason?
        complaint.evidence-recorded.v1 text reference?
        complaint.final-response-issued.v1 decision reasons externalRoute
        complaint.findings-concluded.v1 findings liability
        complaint.hand-over-accepted.v1 owner person? bySilence
        complaint.hand-over-declined.v1 reason
        complaint.hand-over-met-silence.v1
        complaint.hand-over-offered.v1 to reason
        complaint.handler-replaced.v1 withdrawn replacement
        complaint.inquiry-answered.v1 inquiry answer
        complaint.inquiry-raised.v1 question
        complaint.inquiry-waived.v1 inquiry reason
        complaint.lapsed.v1
        complaint.mediation-closed.v1 ground
        complaint.merged.v1 into
        complaint.offer-accepted.v1 statement
        complaint.offer-countered.v1 reason wanted
        complaint.offer-rejected.v1 reason
        complaint.performance-begun.v1 executor dueDate
        complaint.performance-completed.v1
        complaint.purchase-facts-recorded.v1 purchase
        complaint.received.v1 procedureId procedureVersion reachedUsAt? policyId? policyVersion? customer channel facts demands inquiries goods cause? productKind? serviceKind? deliveryDefect? purchase? representedBy?
        complaint.referred-out.v1 body
        complaint.relocated.v1 place
        complaint.remedy-performed.v1 remedy evidence
        complaint.remedy-proposed.v1 remedies reasons
        complaint.reopened.v1 reason ground newFact?
        complaint.review-reopened.v1 reasons
        complaint.review-requested.v1 reason
        complaint.review-upheld.v1 reasons
        complaint.settled-on-spot.v1 whatWasDone acceptance given?
        complaint.split.v1 parts
        complaint.step-taken.v1 note?
        complaint.systemic-issue-opened.v1 issue rootCause
        complaint.talks-resumed.v1 note
        complaint.test-commissioned.v1 institute question customerAsked bothAgreed
        complaint.test-result-received.v1 result reference?
        complaint.third-party-asked.v1 party questions
        complaint.third-party-replied.v1 reply
        complaint.verification-failed.v1 reason
        complaint.withdrawn.v1 statement
        """;

    // The same of timers.
    private const string TimerEvents = """
        timer.alert-reached.v1 alert dueAt
        timer.armed.v1 promise
        timer.cancelled.v1 reason
        timer.customer-wrote.v1 promise
        timer.paused.v1 reason note?
        timer.promise-breached.v1 promise dueAt
        timer.reopened.v1 way
        timer.resumed.v1
        timer.retargeted.v1 promise policy cause
        timer.started.v1 promise
        timer.stopped.v1
        timer.time-excluded.v1 from to reason
        """;

    // The same of first-contact cases.
    private const string FirstContactEvents = """
        complaint.first-contact.accepted.v1
        complaint.first-contact.acted-first.v1 whatWasDone slipTo slipDueBy
        complaint.first-contact.closed.v1 answer
        complaint.first-contact.declined.v1 reason
        complaint.first-contact.found-major.v1 reason
        complaint.first-contact.handed-over.v1 to recipient leaderAbsence?
        complaint.first-contact.received.v1 customer channel matter isOwnDuty isOneStep isMajor
        complaint.first-contact.registered.v1 entry
        complaint.first-contact.repeated.v1 summary
        complaint.first-contact.resolved.v1 whatWasDone
        complaint.first-contact.settled-at-once.v1 whatWasDone
        complaint.first-contact.shirked.v1 person what sanction?
        complaint.first-contact.slip-submitted.v1
        """;

    // The same of disputes between departments.
    private const string DisputeEvents = """
        complaint.dispute.closed.v1
        complaint.dispute.decided.v1 responsible reasons toDo
        complaint.dispute.execution-checked.v1 finding isExecuted
        complaint.dispute.opened.v1 matter requesting parties complaint?
        complaint.dispute.opinion-given.v1 department opinion
        complaint.dispute.submitted.v1
        """;

    // The same of cases of the lesson library.
    private const string LessonEvents = """
        complaint.lesson.analyzed.v1 learned
        complaint.lesson.attributed.v1 responsible
        complaint.lesson.closed.v1
        complaint.lesson.collected.v1 problem complaint?
        complaint.lesson.evidence-added.v1 text reference?
        complaint.lesson.fed-forward.v1 project aspects receivers
        complaint.lesson.reviewed.v1 output verdict reasons
        """;

    // Every object that an event, a snapshot or an intake may hold.
    private const string Objects = """
        Actor person role department?
        Adjournment reason contactNumber? callBackBy newNegotiator? calledAt?
        AllegedFact text kind
        ClockGrant extension promise at afterMarks
        ClockMark kind at reason? owner?
        ClockNotice kind cycle dueAt promise? alert?
        ClockRecord clock marks extensions? notices?
        ComplaintSnapshot id procedureId procedureVersion policyId? policyVersion? version round state cameFrom? receivedAt clockStart lastAt customer representedBy? channel facts demands demandsMoved goods cause? productKind? serviceKind? deliveryDefect? purchase? severity? nextContactBy? owners pendingHandOver? handOvers escalations opinions systemicIssues contacts apologyMade needsQuietPlace toBeWithdrawn? inquiries evidence pending? reminders remindedAt? findings liability? remedies demandAnswers? correctiveActions? acceptance? executor? performBy? performers failedAttempts adjournments decision? closedAt? endReason? pastRounds mergedInto? duplicates siblings participants clocks?
        ContactNote summary apology customerAgitated onlookers inflamedBy? toldToContact? unauthorizedPromise? customerAccepts? unreached mistakes
        CorrectiveActionLink action round
        Demand claim detail? amount?
        DemandAnswer demand outcome reasons remedies
        DepartmentOpinion department opinion
        Escalation level to cause at
        Evidence text reference? by at
        ExtensionGrant reason notice? expectedBy? approvedBy? provisionalCredit?
        Finding fact variation reasons
        HandOverOffer to reason offeredAt silentSince?
        Inquiry question answer? waivedBecause?
        Intake id customer channel facts demands inquiries goods cause? productKind? serviceKind? deliveryDefect? reachedUsAt? purchase? representedBy?
        LocalizedText en zh-Hans
        Money amount currency
        Ownership person? department? since until?
        PastRound round endState closedAt findings remedies demandAnswers?
        Pending from question since dueBy?
        PromiseReference promise version calendar? calendarVersion? limitCalendar? limitCalendarVersion?
        PurchaseFacts purchasedOn? deliveredOn? defectFoundOn? repairs? isDurable?
        Remedy kind description? amount? status performedBy? performedAt? evidence?
        SplitPart sibling facts demands
        Step trigger from to
        """;

    // The values of every closed taxonomy.
    private const string Values = """
        AllegedFactKind problem event matter
        Claim repair redo replace return refund compensation non-pecuniary price-reduction explanation none-stated
        ClockMarkKind started held resumed stopped cancelled reopened
        ClockNoticeKind warning breach warning-step limit-step
        ComplaintCause product-quality poor-service misleading-publicity customer-subjective poor-management
        ComplaintVariation misunderstanding basically-true worse-than-reported expectation-exceeded unproven
        DeliveryDefect accessories-missing documents-missing overall-performance-missing
        DemandOutcome granted partly-granted refused
        EncounterMistake not-relocated public-setting divided-attention handler-provocation
        EscalationCause requested hand-over-silence hand-over-declined dispute-raised safety time-warning limit-passed
        FinalDecision upheld partly-upheld not-upheld
        GoodsKind generic specific service
        Liability own supplier customer unknown
        PauseReason waiting-for-customer agreed-suspension force-majeure waiting-for-third-party not-counted
        ProductComplaintKind function safety quality transaction delivery
        RemedyKind repair redo replace return refund compensation apology price-reduction explanation goodwill safety-measure corrected-standard
        RemedyStatus offered superseded agreed performed verified
        Reopening continue new-cycle
        ReopeningGround remedy-failed new-fact not-accepted
        RetargetCause promise tier priority calendar extension
        RetargetPolicy keep-start restart keep-elapsed
        ServiceComplaintKind ability attitude quality etiquette
        Severity minor ordinary major safety
        """;

    private static readonly ImmutableArray<string> Heading = ["complaint", "version", "at", "by", "step?", "dueTo?"];
    private static readonly ImmutableArray<string> TimerHeading = ["timer", "version", "at", "by"];
    private static readonly ImmutableArray<string> LessonHeading = ["lesson", "version", "at", "by"];

    [Fact]
    public void The_kinds_of_events_and_their_properties_are_those_that_were_reviewed()
    {
        var kinds = CustomerServiceJson.ComplaintEvent.PolymorphismOptions!.DerivedTypes;
        Assert.Equal("$type", CustomerServiceJson.ComplaintEvent.PolymorphismOptions.TypeDiscriminatorPropertyName);
        Assert.Equal(Events.ReplaceLineEndings("\n"), string.Join('\n', kinds
            .Select(kind => $"{kind.TypeDiscriminator} {string.Join(' ', Names(kind.DerivedType).Except(Heading))}".TrimEnd())
            .Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_kind_of_event_has_a_name_and_the_heading()
    {
        var kinds = CustomerServiceJson.ComplaintEvent.PolymorphismOptions!.DerivedTypes;
        Assert.Equal(ComplaintEventGenerator.Kinds, kinds.Select(kind => kind.DerivedType).OrderBy(type => type.Name, StringComparer.Ordinal));
        Assert.All(ComplaintEventGenerator.Kinds, kind => Assert.Empty(Heading.Except(Names(kind))));
        Assert.All(ComplaintEventGenerator.Kinds, kind => Assert.True(kind.IsSealed));
    }

    [Fact]
    public void The_kinds_of_events_of_a_timer_and_their_properties_are_those_that_were_reviewed()
    {
        var kinds = CustomerServiceJson.TimerEvent.PolymorphismOptions!.DerivedTypes;
        Assert.Equal("$type", CustomerServiceJson.TimerEvent.PolymorphismOptions.TypeDiscriminatorPropertyName);
        Assert.Equal(TimerEvents.ReplaceLineEndings("\n"), string.Join('\n', kinds
            .Select(kind => $"{kind.TypeDiscriminator} {string.Join(' ', Names(kind.DerivedType).Except(TimerHeading))}".TrimEnd())
            .Order(StringComparer.Ordinal)));
        Assert.Equal(TimerEventGenerator.Kinds, kinds.Select(kind => kind.DerivedType).OrderBy(type => type.Name, StringComparer.Ordinal));
        Assert.All(TimerEventGenerator.Kinds, kind => Assert.Empty(TimerHeading.Except(Names(kind))));
        Assert.All(TimerEventGenerator.Kinds, kind => Assert.True(kind.IsSealed));
    }

    [Fact]
    public void The_kinds_of_events_of_first_contact_cases_and_disputes_are_those_that_were_reviewed()
    {
        Assert.Equal(FirstContactEvents.ReplaceLineEndings("\n"), Kinds(CustomerServiceJson.FirstContactEvent, "case"));
        Assert.Equal(DisputeEvents.ReplaceLineEndings("\n"), Kinds(CustomerServiceJson.CrossDepartmentDisputeEvent, "dispute"));
        Assert.Equal(["leader", "colleague-in-charge", "general-manager"], Enum.GetValues<FirstContactRecipient>().Select(value => JsonSerializer.SerializeToElement(value, CustomerServiceJson.Options).GetString()));
        Assert.Equal(["criticism", "education", "discipline", "transfer"], Enum.GetValues<ShirkingSanction>().Select(value => JsonSerializer.SerializeToElement(value, CustomerServiceJson.Options).GetString()));

        static string Kinds(JsonTypeInfo events, string id) => string.Join('\n', events.PolymorphismOptions!.DerivedTypes
            .Select(kind => $"{kind.TypeDiscriminator} {string.Join(' ', Names(kind.DerivedType).Except([id, "version", "at", "by"]))}".TrimEnd())
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_kinds_of_events_of_a_lesson_and_their_properties_are_those_that_were_reviewed()
    {
        var kinds = CustomerServiceJson.LessonEvent.PolymorphismOptions!.DerivedTypes;
        Assert.Equal("$type", CustomerServiceJson.LessonEvent.PolymorphismOptions.TypeDiscriminatorPropertyName);
        Assert.Equal(LessonEvents.ReplaceLineEndings("\n"), string.Join('\n', kinds
            .Select(kind => $"{kind.TypeDiscriminator} {string.Join(' ', Names(kind.DerivedType).Except(LessonHeading))}".TrimEnd())
            .Order(StringComparer.Ordinal)));
        Assert.All(kinds, kind => Assert.Empty(LessonHeading.Except(Names(kind.DerivedType))));
        Assert.All(kinds, kind => Assert.True(kind.DerivedType.IsSealed));
        Assert.Equal(["master-plan", "building", "living-performance", "engineering-quality"], Enum.GetValues<DesignAspect>().Select(Written));
        Assert.Equal(["not-avoided", "avoided"], Enum.GetValues<LessonVerdict>().Select(Written));

        static string Written<T>(T value) => JsonSerializer.Serialize(value, CustomerServiceJson.Options.GetTypeInfo(typeof(T))).Trim('"');
    }

    [Fact]
    public void The_properties_of_all_other_objects_are_those_that_were_reviewed() =>
        Assert.Equal(Objects.ReplaceLineEndings("\n"), string.Join('\n', Reachable()
            .Where(type => type.Kind == JsonTypeInfoKind.Object && !type.Type.IsAssignableTo(typeof(ComplaintEvent)) && !type.Type.IsAssignableTo(typeof(TimerEvent)))
            .Select(type => $"{type.Type.Name} {string.Join(' ', Names(type.Type))}")
            .Order(StringComparer.Ordinal)));

    [Fact]
    public void The_values_of_all_taxonomies_are_those_that_were_reviewed() =>
        Assert.Equal(Values.ReplaceLineEndings("\n"), string.Join('\n', Reachable()
            .Where(type => type.Type.IsEnum)
            .Select(type => $"{type.Type.Name} {string.Join(' ', Enum.GetValues(type.Type).Cast<object>().Select(value => JsonSerializer.Serialize(value, type).Trim('"')))}")
            .Order(StringComparer.Ordinal)));

    [Fact]   // an enum or a NodaTime type without a converter would be stored as a number or in pieces
    public void Every_value_has_a_converter_of_its_own() =>
        Assert.Empty(Reachable().Where(type => !(type.Kind switch
        {
            JsonTypeInfoKind.Object => type.Type.Namespace!.StartsWith("CustomerService.Domain", StringComparison.Ordinal),
            JsonTypeInfoKind.Enumerable => type.Type.GetGenericTypeDefinition() == typeof(ImmutableArray<>),
            _ => type.Type == typeof(string) || type.Type == typeof(bool) || type.Type == typeof(int) || type.Type == typeof(decimal)
                || type.Converter.GetType().Namespace == "CustomerService.Domain.Json",
        })).Select(type => type.Type.ToString()));

    private static IEnumerable<string> Names(Type type) =>
        CustomerServiceJson.Options.GetTypeInfo(type).Properties.Select(property => property.IsRequired ? property.Name : property.Name + "?");

    private static IEnumerable<JsonTypeInfo> Reachable()
    {
        var seen = new HashSet<Type>();
        var open = new Stack<Type>([typeof(ComplaintSnapshot), typeof(Intake), typeof(LocalizedText), typeof(Money), typeof(ComplaintPolicy), typeof(ComplaintProcedure), typeof(BusinessCalendar), .. ComplaintEventGenerator.Kinds, .. TimerEventGenerator.Kinds]);
        while (open.TryPop(out var next))
        {
            var type = Nullable.GetUnderlyingType(next) ?? next;
            if (!seen.Add(type))
            {
                continue;
            }

            var info = CustomerServiceJson.Options.GetTypeInfo(type);
            yield return info;
            foreach (var property in info.Properties)
            {
                open.Push(property.PropertyType);
            }

            if (info.ElementType is { } element)
            {
                open.Push(element);
            }
        }
    }
}
