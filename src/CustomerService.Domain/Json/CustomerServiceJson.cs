using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Calendars;
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
using CustomerService.Domain.Customers.Purchases.Rfm;
using CustomerService.Domain.Customers.Relations;
using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Customers.Watchlists;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Planning.Events;
using CustomerService.Domain.Planning.Proposals;

namespace CustomerService.Domain.Json;

/// <summary>The form in which all that a host stores is written to JSON and read back.</summary>
/// <remarks>
/// <para>
/// Names are camelCase, values of enums kebab-case, codes and ids texts, moments and dates ISO 8601, money an object of amount and
/// currency with the digits it was written with. What is null is left out. Chinese stays readable. Names on the wire never change.
/// </para>
/// <para>
/// Reading is strict: what may be null may be missing (and a list whose documentation says so), everything else must be there, once,
/// with its type and in its range, and nothing else may be there. Whatever is wrong is a <see cref="JsonException"/> whose
/// <see cref="JsonException.Path"/> is the place. The order of properties is free, <c>$type</c> included, so that a store may sort them. As
/// everywhere in System.Text.Json, a text that is nothing but <c>null</c> reads as null.
/// </para>
/// <para>No reflection: made for ahead-of-time compilation and trimming. Safe to share between threads.</para>
/// </remarks>
/// <example><code>
/// var json = JsonSerializer.Serialize(fact, CustomerServiceJson.ComplaintEvent);
/// var read = JsonSerializer.Deserialize(json, CustomerServiceJson.ComplaintEvent);
/// </code></example>
public static class CustomerServiceJson
{
    /// <summary>The settings behind all members of this class; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Shared();

    /// <summary>One event, of any kind; its kind stands in <c>$type</c>.</summary>
    public static JsonTypeInfo<ComplaintEvent> ComplaintEvent { get; } = Of<ComplaintEvent>();

    /// <summary>A history: an array of events.</summary>
    public static JsonTypeInfo<ImmutableArray<ComplaintEvent>> ComplaintEvents { get; } = Of<ImmutableArray<ComplaintEvent>>();

    /// <summary>A snapshot.</summary>
    public static JsonTypeInfo<ComplaintSnapshot> ComplaintSnapshot { get; } = Of<ComplaintSnapshot>();

    /// <summary>What the first contact records.</summary>
    public static JsonTypeInfo<Intake> Intake { get; } = Of<Intake>();

    /// <summary>One event of a first-contact case; its kind stands in <c>$type</c>.</summary>
    public static JsonTypeInfo<FirstContactEvent> FirstContactEvent { get; } = Of<FirstContactEvent>();

    /// <summary>The history of a first-contact case: an array of events.</summary>
    public static JsonTypeInfo<ImmutableArray<FirstContactEvent>> FirstContactEvents { get; } = Of<ImmutableArray<FirstContactEvent>>();

    /// <summary>One event of a dispute between departments; its kind stands in <c>$type</c>.</summary>
    public static JsonTypeInfo<CrossDepartmentDisputeEvent> CrossDepartmentDisputeEvent { get; } = Of<CrossDepartmentDisputeEvent>();

    /// <summary>The history of a dispute between departments: an array of events.</summary>
    public static JsonTypeInfo<ImmutableArray<CrossDepartmentDisputeEvent>> CrossDepartmentDisputeEvents { get; } = Of<ImmutableArray<CrossDepartmentDisputeEvent>>();

    /// <summary>One event of a timer; its kind stands in <c>$type</c>.</summary>
    public static JsonTypeInfo<TimerEvent> TimerEvent { get; } = Of<TimerEvent>();

    /// <summary>A timer's history: an array of events.</summary>
    public static JsonTypeInfo<ImmutableArray<TimerEvent>> TimerEvents { get; } = Of<ImmutableArray<TimerEvent>>();

    /// <summary>One event of the review of a service level agreement; its kind stands in <c>$type</c>.</summary>
    public static JsonTypeInfo<ServiceLevelReviewEvent> ServiceLevelReviewEvent { get; } = Of<ServiceLevelReviewEvent>();

    /// <summary>The history of a review: an array of events.</summary>
    public static JsonTypeInfo<ImmutableArray<ServiceLevelReviewEvent>> ServiceLevelReviewEvents { get; } = Of<ImmutableArray<ServiceLevelReviewEvent>>();

    /// <summary>One event in the life of a commitment; its kind stands in <c>$type</c>.</summary>
    public static JsonTypeInfo<CommitmentEvent> CommitmentEvent { get; } = Of<CommitmentEvent>();

    /// <summary>The history of a commitment: an array of events.</summary>
    public static JsonTypeInfo<ImmutableArray<CommitmentEvent>> CommitmentEvents { get; } = Of<ImmutableArray<CommitmentEvent>>();

    /// <summary>One event of a return; its kind stands in <c>$type</c>.</summary>
    public static JsonTypeInfo<ReturnEvent> ReturnEvent { get; } = Of<ReturnEvent>();

    /// <summary>The history of a return: an array of events.</summary>
    public static JsonTypeInfo<ImmutableArray<ReturnEvent>> ReturnEvents { get; } = Of<ImmutableArray<ReturnEvent>>();

    /// <summary>One event of a corrective action; its kind stands in <c>$type</c>.</summary>
    public static JsonTypeInfo<CorrectiveActionEvent> CorrectiveActionEvent { get; } = Of<CorrectiveActionEvent>();

    /// <summary>The history of a corrective action: an array of events.</summary>
    public static JsonTypeInfo<ImmutableArray<CorrectiveActionEvent>> CorrectiveActionEvents { get; } = Of<ImmutableArray<CorrectiveActionEvent>>();

    /// <summary>One event of a case of the lesson library; its kind stands in <c>$type</c>.</summary>
    public static JsonTypeInfo<LessonEvent> LessonEvent { get; } = Of<LessonEvent>();

    /// <summary>The history of a case of the lesson library: an array of events.</summary>
    public static JsonTypeInfo<ImmutableArray<LessonEvent>> LessonEvents { get; } = Of<ImmutableArray<LessonEvent>>();

    /// <summary>One event of the relation with a customer; its kind stands in <c>$type</c>.</summary>
    public static JsonTypeInfo<CustomerRelationEvent> CustomerRelationEvent { get; } = Of<CustomerRelationEvent>();

    /// <summary>The history of the relation with a customer: an array of events.</summary>
    public static JsonTypeInfo<ImmutableArray<CustomerRelationEvent>> CustomerRelationEvents { get; } = Of<ImmutableArray<CustomerRelationEvent>>();

    /// <summary>One event of the card of a core customer; its kind stands in <c>$type</c>. It holds personal data.</summary>
    public static JsonTypeInfo<CoreCustomerCardEvent> CoreCustomerCardEvent { get; } = Of<CoreCustomerCardEvent>();

    /// <summary>The history of a card: an array of events. It holds personal data.</summary>
    public static JsonTypeInfo<ImmutableArray<CoreCustomerCardEvent>> CoreCustomerCardEvents { get; } = Of<ImmutableArray<CoreCustomerCardEvent>>();

    /// <summary>The profile of a customer. It holds personal data.</summary>
    public static JsonTypeInfo<CustomerProfile> CustomerProfile { get; } = Of<CustomerProfile>();

    /// <summary>One event of an entry of the watchlist; its kind stands in <c>$type</c>.</summary>
    public static JsonTypeInfo<WatchedCustomerEvent> WatchedCustomerEvent { get; } = Of<WatchedCustomerEvent>();

    /// <summary>The history of an entry of the watchlist: an array of events.</summary>
    public static JsonTypeInfo<ImmutableArray<WatchedCustomerEvent>> WatchedCustomerEvents { get; } = Of<ImmutableArray<WatchedCustomerEvent>>();

    /// <summary>One event of a plan; its kind stands in <c>$type</c>.</summary>
    public static JsonTypeInfo<PdcaEvent> PdcaEvent { get; } = Of<PdcaEvent>();

    /// <summary>The history of a plan: an array of events.</summary>
    public static JsonTypeInfo<ImmutableArray<PdcaEvent>> PdcaEvents { get; } = Of<ImmutableArray<PdcaEvent>>();

    /// <summary>The snapshot of a plan.</summary>
    public static JsonTypeInfo<PdcaSnapshot> PdcaSnapshot { get; } = Of<PdcaSnapshot>();

    /// <summary>What was seen to of the checklist of an event: an array of ticks.</summary>
    public static JsonTypeInfo<ImmutableArray<ChecklistTick>> ChecklistTicks { get; } = Of<ImmutableArray<ChecklistTick>>();

    /// <summary>One event of a plan document; its kind stands in <c>$type</c>.</summary>
    public static JsonTypeInfo<PlanDocumentEvent> PlanDocumentEvent { get; } = Of<PlanDocumentEvent>();

    /// <summary>The history of a plan document: an array of events.</summary>
    public static JsonTypeInfo<ImmutableArray<PlanDocumentEvent>> PlanDocumentEvents { get; } = Of<ImmutableArray<PlanDocumentEvent>>();

    /// <summary>One event of an operation proposal; its kind stands in <c>$type</c>.</summary>
    public static JsonTypeInfo<ProposalEvent> ProposalEvent { get; } = Of<ProposalEvent>();

    /// <summary>The history of an operation proposal: an array of events.</summary>
    public static JsonTypeInfo<ImmutableArray<ProposalEvent>> ProposalEvents { get; } = Of<ImmutableArray<ProposalEvent>>();

    /// <summary>A calendar, in the form of <see cref="BusinessCalendar.ToJson"/>; its faults are those of the inner <see cref="RuleBookException"/>.</summary>
    public static JsonTypeInfo<BusinessCalendar> BusinessCalendar { get; } = Of<BusinessCalendar>();

    /// <summary>A procedure, in the form of <see cref="ComplaintProcedure.ToJson"/>; its faults are those of the inner <see cref="RuleBookException"/>.</summary>
    public static JsonTypeInfo<ComplaintProcedure> ComplaintProcedure { get; } = Of<ComplaintProcedure>();

    /// <summary>A policy, in the form of <see cref="ComplaintPolicy.ToJson"/>; its faults are those of the inner <see cref="RuleBookException"/>.</summary>
    public static JsonTypeInfo<ComplaintPolicy> ComplaintPolicy { get; } = Of<ComplaintPolicy>();

    /// <summary>
    /// Customers counted by frequency, recency and age; what is outside the models is the inner <see cref="CustomerDataException"/>, as for the next two.
    /// </summary>
    public static JsonTypeInfo<BuyingTable> BuyingTable { get; } = Of<BuyingTable>();

    /// <summary>Customers counted by frequency and mean spend.</summary>
    public static JsonTypeInfo<SpendTable> SpendTable { get; } = Of<SpendTable>();

    /// <summary>Customers, summed up.</summary>
    public static JsonTypeInfo<CustomerSummaries> CustomerSummaries { get; } = Of<CustomerSummaries>();

    /// <summary>An RFM scheme, in the form of <see cref="RfmScheme.ToJson"/>; its faults are those of the inner <see cref="RuleBookException"/>.</summary>
    public static JsonTypeInfo<RfmScheme> RfmScheme { get; } = Of<RfmScheme>();

    /// <summary>A pyramid, in the form of <see cref="CustomerPyramid.ToJson"/>; its faults are those of the inner <see cref="RuleBookException"/>.</summary>
    public static JsonTypeInfo<CustomerPyramid> CustomerPyramid { get; } = Of<CustomerPyramid>();

    /// <summary>Rules of a watchlist, in the form of <see cref="WatchlistRules.ToJson"/>; its faults are those of the inner <see cref="RuleBookException"/>.</summary>
    public static JsonTypeInfo<WatchlistRules> WatchlistRules { get; } = Of<WatchlistRules>();

    /// <summary>A disclosure policy, in the form of <see cref="DisclosurePolicy.ToJson"/>; its faults are those of the inner <see cref="RuleBookException"/>.</summary>
    public static JsonTypeInfo<DisclosurePolicy> DisclosurePolicy { get; } = Of<DisclosurePolicy>();

    /// <summary>A fitted model, without the data it was fitted to: <c>{ "r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426, "unit": "weeks" }</c>.</summary>
    public static JsonTypeInfo<BgNbd> BgNbd { get; } = Of<BgNbd>();

    /// <summary>A fitted model, in the same form as <see cref="BgNbd"/>.</summary>
    public static JsonTypeInfo<MbgNbd> MbgNbd { get; } = Of<MbgNbd>();

    /// <summary>A fitted model, without its data: <c>{ "r": 0.553, "alpha": 10.578, "s": 0.606, "beta": 11.669, "unit": "weeks" }</c>.</summary>
    public static JsonTypeInfo<ParetoNbd> ParetoNbd { get; } = Of<ParetoNbd>();

    /// <summary>A fitted model of spending, without its data: <c>{ "p": 6.25, "q": 3.74, "v": 15.44, "currency": "USD" }</c>.</summary>
    public static JsonTypeInfo<GammaGamma> GammaGamma { get; } = Of<GammaGamma>();

    /// <summary>A text in both languages: <c>{ "en": "...", "zh-Hans": "..." }</c>.</summary>
    public static JsonTypeInfo<LocalizedText> LocalizedText { get; } = Of<LocalizedText>();

    /// <summary>An amount: <c>{ "amount": 158.20, "currency": "CNY" }</c>.</summary>
    public static JsonTypeInfo<Money> Money { get; } = Of<Money>();

    /// <summary>Teaches a host's own options the types of this library, so that they nest in the host's types.</summary>
    /// <param name="options">
    /// Options that are still open. They become as strict as this class, for the host's types too; encoder and indentation stay the host's.
    /// </param>
    /// <param name="conditions">The conditions that a procedure may name; null: those that ship.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="InvalidOperationException">The options were used already and are closed.</exception>
    /// <example><code>
    /// var options = CustomerServiceJson.AddTo(new JsonSerializerOptions { TypeInfoResolver = HostJson.Default });
    /// </code></example>
    public static JsonSerializerOptions AddTo(JsonSerializerOptions options, ConditionCatalogue? conditions = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.AllowOutOfOrderMetadataProperties = true;
        options.AllowTrailingCommas = false;
        options.ReadCommentHandling = JsonCommentHandling.Disallow;
        var place = 0;
        foreach (var converter in WireForm.Converters(conditions ?? ConditionCatalogue.Standard))
        {
            options.Converters.Insert(place++, converter);   // in front: a host's converter for all enums must not change stored names
        }

        options.TypeInfoResolverChain.Insert(0, WireForm.Resolver);
        return options;
    }

    private static JsonSerializerOptions Shared()
    {
        var options = AddTo(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        options.MakeReadOnly();
        return options;
    }

    private static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
