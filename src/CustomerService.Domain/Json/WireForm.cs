using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Commitments.Reviews;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.CorrectiveActions;
using CustomerService.Domain.Complaints.Lessons;
using CustomerService.Domain.Complaints.Responsibility;
using CustomerService.Domain.Complaints.Returns;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Profiles;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Relations;
using CustomerService.Domain.Customers.Watchlists;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Planning.Events;
using CustomerService.Domain.Planning.Proposals;

namespace CustomerService.Domain.Json;

/// <summary>What the compiler generates for the stored types.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ComplaintEvent))]
[JsonSerializable(typeof(ImmutableArray<ComplaintEvent>))]
[JsonSerializable(typeof(ComplaintSnapshot))]
[JsonSerializable(typeof(TimerEvent))]
[JsonSerializable(typeof(ImmutableArray<TimerEvent>))]
[JsonSerializable(typeof(Intake))]
[JsonSerializable(typeof(CommitmentEvent))]
[JsonSerializable(typeof(ImmutableArray<CommitmentEvent>))]
[JsonSerializable(typeof(CrossDepartmentDisputeEvent))]
[JsonSerializable(typeof(ImmutableArray<CrossDepartmentDisputeEvent>))]
[JsonSerializable(typeof(FirstContactEvent))]
[JsonSerializable(typeof(ImmutableArray<FirstContactEvent>))]
[JsonSerializable(typeof(ServiceLevelReviewEvent))]
[JsonSerializable(typeof(ImmutableArray<ServiceLevelReviewEvent>))]
[JsonSerializable(typeof(ReturnEvent))]
[JsonSerializable(typeof(ImmutableArray<ReturnEvent>))]
[JsonSerializable(typeof(CorrectiveActionEvent))]
[JsonSerializable(typeof(ImmutableArray<CorrectiveActionEvent>))]
[JsonSerializable(typeof(LessonEvent))]
[JsonSerializable(typeof(ImmutableArray<LessonEvent>))]
[JsonSerializable(typeof(CustomerRelationEvent))]
[JsonSerializable(typeof(ImmutableArray<CustomerRelationEvent>))]
[JsonSerializable(typeof(CoreCustomerCardEvent))]
[JsonSerializable(typeof(ImmutableArray<CoreCustomerCardEvent>))]
[JsonSerializable(typeof(CustomerProfile))]
[JsonSerializable(typeof(WatchedCustomerEvent))]
[JsonSerializable(typeof(ImmutableArray<WatchedCustomerEvent>))]
[JsonSerializable(typeof(StoredBuyingTable))]
[JsonSerializable(typeof(StoredSpendTable))]
[JsonSerializable(typeof(StoredSummaries))]
[JsonSerializable(typeof(BgNbd))]
[JsonSerializable(typeof(MbgNbd))]
[JsonSerializable(typeof(ParetoNbd))]
[JsonSerializable(typeof(GammaGamma))]
[JsonSerializable(typeof(PdcaEvent))]
[JsonSerializable(typeof(ImmutableArray<PdcaEvent>))]
[JsonSerializable(typeof(PdcaSnapshot))]
[JsonSerializable(typeof(ChecklistTick))]
[JsonSerializable(typeof(ImmutableArray<ChecklistTick>))]
[JsonSerializable(typeof(PlanDocumentEvent))]
[JsonSerializable(typeof(ImmutableArray<PlanDocumentEvent>))]
[JsonSerializable(typeof(ProposalEvent))]
[JsonSerializable(typeof(ImmutableArray<ProposalEvent>))]
[JsonSerializable(typeof(LocalizedText))]
[JsonSerializable(typeof(Money))]
internal sealed partial class GeneratedJson : JsonSerializerContext;

/// <summary>What the generated form lacks: converters for what is one value on the wire, and the last bits of strictness.</summary>
internal static class WireForm
{
    public static IJsonTypeInfoResolver Resolver { get; } = JsonTypeInfoResolver.Combine(GeneratedJson.Default.WithAddedModifier(Refine), new RuleBookResolver());

    public static ImmutableArray<JsonConverter> Converters(ConditionCatalogue conditions) =>
    [
        new CodeConverter<Role>(),
        new CodeConverter<Department>(),
        new CodeConverter<Channel>(),
        new CodeConverter<ChecklistItemId>(),
        new CodeConverter<DisclosurePurpose>(),
        new CodeConverter<ComplaintState>(),
        new CodeConverter<ComplaintTrigger>(),
        new CodeConverter<ClockId>(),
        new CodeConverter<ExtensionId>(),
        new CodeConverter<CauseCategory>(),
        new CodeConverter<DocumentPartId>(),
        new CodeConverter<ProposalAudience>(),
        new CodeConverter<BudgetLineId>(),
        new EnumConverter<AllegedFactKind>(),
        new EnumConverter<ChurnCause>(),
        new EnumConverter<ChurnKind>(),
        new EnumConverter<Claim>(),
        new EnumConverter<ClockMarkKind>(),
        new EnumConverter<ClockNoticeKind>(),
        new EnumConverter<ComplaintCause>(),
        new EnumConverter<ComplaintVariation>(),
        new EnumConverter<CorrectiveMeasureKind>(),
        new EnumConverter<CustomerDataSection>(),
        new EnumConverter<CustomerLadder>(),
        new EnumConverter<DeliveryDefect>(),
        new EnumConverter<DemandOutcome>(),
        new EnumConverter<DesignAspect>(),
        new EnumConverter<EncounterMistake>(),
        new EnumConverter<EscalationCause>(),
        new EnumConverter<FinalDecision>(),
        new EnumConverter<FirstContactRecipient>(),
        new EnumConverter<FreightPayer>(),
        new EnumConverter<GoalComparison>(),
        new EnumConverter<GoodsKind>(),
        new EnumConverter<LessonVerdict>(),
        new EnumConverter<Liability>(),
        new EnumConverter<LifeCycleStage>(),
        new EnumConverter<MeasureStatus>(),
        new EnumConverter<PauseReason>(),
        new EnumConverter<PreferenceKind>(),
        new EnumConverter<PdcaStep>(),
        new EnumConverter<PlanLevel>(),
        new EnumConverter<PlanOriginKind>(),
        new EnumConverter<PlanOwnerKind>(),
        new EnumConverter<ProductComplaintKind>(),
        new EnumConverter<ProposalCheck>(),
        new EnumConverter<ProposalReviewer>(),
        new EnumConverter<RemedyKind>(),
        new EnumConverter<RemedyStatus>(),
        new EnumConverter<Reopening>(),
        new EnumConverter<ReopeningGround>(),
        new EnumConverter<RetargetCause>(),
        new EnumConverter<RetargetPolicy>(),
        new EnumConverter<ReturnReason>(),
        new EnumConverter<ReturnRefusalGround>(),
        new EnumConverter<ServiceComplaintKind>(),
        new EnumConverter<ServiceLevelSubject>(),
        new EnumConverter<ServiceSystemElement>(),
        new EnumConverter<Severity>(),
        new EnumConverter<ShirkingSanction>(),
        new EnumConverter<TemporalState>(),
        new EnumConverter<WatchReason>(),
        new EnumConverter<TimeUnit>(),
        new ComplaintIdConverter(),
        new CustomerIdConverter(),
        new InstantConverter(),
        new LocalDateConverter(),
        .. RuleBooks.Converters(conditions),
        new BuyingTableConverter(),
        new SpendTableConverter(),
        new CustomerSummariesConverter(),
    ];

    private static void Refine(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            type.OnDeserialized = RefuseNulls;
            return;
        }

        foreach (var property in type.Properties.ToList())
        {
            if (property.Get is null)
            {
                type.Properties.Remove(property);   // derived, so not stored; left in, it would be skipped when read
                continue;
            }

            // A parameter with a default is required as well; the serializer asks for a setter first, though the constructor sets it.
            property.Set ??= static (_, _) => throw new UnreachableException();
            property.IsRequired = !MayBeNull(property);
        }

        if (type.Kind == JsonTypeInfoKind.Object && type.Type.IsAbstract)
        {
            Polymorphic(type);
        }
        else if (type.Type == typeof(ComplaintSnapshot))
        {
            MayBeMissing<ClockRecord>(type, "clocks");
            MayBeMissing<DemandAnswer>(type, "demandAnswers");
            MayBeMissing<CorrectiveActionLink>(type, "correctiveActions");
        }
        else if (type.Type == typeof(ClockRecord))
        {
            MayBeMissing<ClockGrant>(type, "extensions");
            MayBeMissing<ClockNotice>(type, "notices");
        }
        else if (type.Type == typeof(PastRound))
        {
            MayBeMissing<DemandAnswer>(type, "demandAnswers");
        }
        else if (type.Type == typeof(PlannedMeasure))
        {
            MayBeMissing<MeasureReopening>(type, "reopenings");
        }
        else if (type.Type == typeof(ComplaintSettledOnSpot))
        {
            MayBeMissing<Remedy>(type, "given");
        }
        else if (type.Type.IsAssignableTo(typeof(IPurchaseModel)) || type.Type == typeof(GammaGamma))
        {
            foreach (var parameter in type.Properties.Where(property => property.PropertyType == typeof(double)))
            {
                parameter.CustomConverter = new ModelParameterConverter();
            }

            foreach (var currency in type.Properties.Where(property => property.Name == "currency"))
            {
                currency.CustomConverter = new CurrencyConverter();
            }
        }
        else if (type.Type == typeof(LocalizedText))
        {
            Find(type, "english").Name = "en";
            Find(type, "chinese").Name = "zh-Hans";
            Find(type, "en").CustomConverter = Find(type, "zh-Hans").CustomConverter = new SayingTextConverter();
        }
        else if (type.Type == typeof(AllegedFact))
        {
            Find(type, "text").CustomConverter = new SayingTextConverter();
        }
        else if (type.Type == typeof(Actor))
        {
            Find(type, "person").CustomConverter = new SayingTextConverter();
        }
        else if (type.Type == typeof(StoredSummary))
        {
            Find(type, "total").CustomConverter = new OptionalAmountConverter();
        }
        else if (type.Type == typeof(Money))
        {
            Find(type, "amount").CustomConverter = new AmountConverter();
            Find(type, "currency").CustomConverter = new CurrencyConverter();
        }
    }

    // A list without entries is stored as if there were none to store.
    private static void MayBeMissing<T>(JsonTypeInfo type, string list)
    {
        var property = Find(type, list);
        property.IsRequired = false;
        property.ShouldSerialize = static (_, value) => value is ImmutableArray<T> { IsEmpty: false };
    }

    // An event without its kind: the serializer would say that it cannot make an abstract type.
    private static void Polymorphic(JsonTypeInfo type)
    {
        switch (type)
        {
            case JsonTypeInfo<ComplaintEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("complaint.received.v1"); break;
            case JsonTypeInfo<TimerEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("timer.started.v1"); break;
            case JsonTypeInfo<CommitmentEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("commitment.published.v1"); break;
            case JsonTypeInfo<FirstContactEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("complaint.first-contact.received.v1"); break;
            case JsonTypeInfo<CrossDepartmentDisputeEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("complaint.dispute.opened.v1"); break;
            case JsonTypeInfo<ServiceLevelReviewEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("commitment.review.opened.v1"); break;
            case JsonTypeInfo<ReturnEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("complaint.return.requested.v1"); break;
            case JsonTypeInfo<CorrectiveActionEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("complaint.corrective-action.proposed.v1"); break;
            case JsonTypeInfo<LessonEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("complaint.lesson.collected.v1"); break;
            case JsonTypeInfo<CustomerRelationEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("customer.relation.opened.v1"); break;
            case JsonTypeInfo<CoreCustomerCardEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("customer.card.opened.v1"); break;
            case JsonTypeInfo<WatchedCustomerEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("customer.watch.put-on.v1"); break;
            case JsonTypeInfo<PdcaEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("plan.drafted.v1"); break;
            case JsonTypeInfo<PlanDocumentEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("document.drafted.v1"); break;
            case JsonTypeInfo<ProposalEvent> { CreateObject: null } events: events.CreateObject = () => throw KindMissing("proposal.drafted.v1"); break;
            default: break;
        }

        static JsonException KindMissing(string example) => new($"'$type' is missing: it names the kind of the event, such as {example}.");
    }

    private static bool MayBeNull(JsonPropertyInfo property) => property.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
        : property.IsGetNullable;

    private static JsonPropertyInfo Find(JsonTypeInfo type, string name) => type.Properties.Single(property => property.Name == name);

    private static void RefuseNulls(object items)
    {
        var index = 0;
        foreach (var item in (IEnumerable)items)
        {
            if (item is null)
            {
                throw new JsonException($"The element [{index}] is null; a list has no holes.");   // the path is that of the list's end
            }

            index++;
        }
    }
}
