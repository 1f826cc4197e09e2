using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Customers.Profiles;

/// <summary>The card of a core customer (核心客户资料卡): basic data, traits, business state, transaction status (交易现状), and the profile.</summary>
/// <remarks>
/// <para>
/// Sources: [003 c5 q7, q16]; customer data belong to the firm and not to the salesman [003 R9 1]: a card changes hands and stays whole; all staff
/// keep it secret [003 R11 5.2]: what stands in it is read through <see cref="Disclose"/>, and every reading is a fact.
/// </para>
/// <para>Immutable, safe to share between threads; two are equal only when they are the same object. Its text form shows no personal data.</para>
/// </remarks>
public sealed class CoreCustomerCard
{
    private CoreCustomerCard(ImmutableArray<CoreCustomerCardEvent> history)
    {
        History = history;
        foreach (var fact in history)
        {
            switch (fact)
            {
                case CardOpened opened:
                    Manager = opened.Manager;
                    break;
                case CardManagerChanged changed:
                    Manager = changed.Manager;
                    break;
                case CardSectionRecorded recorded:
                    Texts = Texts.SetItem(recorded.Section, recorded.Text);
                    break;
                case CardProfileRecorded recorded:
                    Profile = recorded.Profile;
                    break;
                default:
                    break;   // to be read changes nothing
            }
        }
    }

    /// <summary>Every event, in order: for the store, which has to be as secret as the card.</summary>
    public ImmutableArray<CoreCustomerCardEvent> History { get; }

    /// <summary>The customer.</summary>
    public CustomerId Customer => History[0].Customer;

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version => History.Length;

    /// <summary>When the last event happened.</summary>
    public Instant LastAt => History[^1].At;

    /// <summary>The host's id of the manager who looks after the customer.</summary>
    public string Manager { get; } = "";

    /// <summary>Who was shown what, in order.</summary>
    public ImmutableArray<CardDisclosed> Disclosures => [.. History.OfType<CardDisclosed>()];

    /// <summary>What lacks: sections of the card that are not written, then parts of the profile of which nothing is known.</summary>
    public ImmutableArray<CustomerDataSection> Missing =>
        [.. Enum.GetValues<CustomerDataSection>().Where(section => section.IsOnCard && !Texts.ContainsKey(section)), .. (Profile ?? new CustomerProfile { Customer = Customer }).Missing];

    internal static CustomerId Nobody { get; } = new("-");

    internal ImmutableSortedDictionary<CustomerDataSection, string> Texts { get; } = ImmutableSortedDictionary<CustomerDataSection, string>.Empty;

    internal CustomerProfile? Profile { get; }

    /// <summary>Opens a card.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="manager">The host's id of the manager who looks after the customer; not blank.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="at">When.</param>
    /// <returns>The card.</returns>
    /// <exception cref="ArgumentException">The manager is blank.</exception>
    public static Decision<CoreCustomerCard, CoreCustomerCardEvent> Open(CustomerId customer, string manager, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentException.ThrowIfNullOrWhiteSpace(manager);
        ArgumentNullException.ThrowIfNull(by);
        var opened = new CardOpened { Customer = customer, Version = 1, At = at, By = by, Manager = manager };
        return new(new CoreCustomerCard([opened]), [opened]);
    }

    /// <summary>Folds a history. No rules here: facts are not argued with.</summary>
    /// <param name="events">The events in order, from the opening on, without gaps.</param>
    /// <returns>The card.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, the first is no opening or another is, one is missing, doubled, of another customer or dated before the one in front of
    /// it, or writes into a section that is not of the card.
    /// </exception>
    public static CoreCustomerCard Replay(IEnumerable<CoreCustomerCardEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        CoreCustomerCardEvent? before = null;
        var history = ImmutableArray.CreateBuilder<CoreCustomerCardEvent>();
        foreach (var fact in events)
        {
            ArgumentNullException.ThrowIfNull(fact, nameof(events));
            var fits = fact.Version == (before?.Version ?? 0) + 1 && fact.Customer == (before?.Customer ?? fact.Customer) && fact.At >= (before?.At ?? fact.At)
                && fact is CardOpened == before is null && fact switch
                {
                    CardSectionRecorded recorded => Enum.IsDefined(recorded.Section) && recorded.Section.IsOnCard,
                    CardProfileRecorded recorded => recorded.Profile.Customer == fact.Customer,
                    CardDisclosed disclosed => !disclosed.Sections.IsDefaultOrEmpty,
                    _ => true,
                };
            history.Add(fits ? fact : throw new ArgumentException($"The event {history.Count + 1} of a card cannot be {fact}.", nameof(events)));
            before = fact;
        }

        return before is null ? throw new ArgumentException("A card has at least the event of its opening.", nameof(events)) : new CoreCustomerCard(history.ToImmutable());
    }

    /// <summary>Writes a section, in place of what stood there.</summary>
    /// <param name="section">The section; one of the card.</param>
    /// <param name="text">What stands in it from now on; not blank.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The section is not of the card.</exception>
    public Decision<CoreCustomerCard, CoreCustomerCardEvent> Record(CustomerDataSection section, string text, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Enum.IsDefined(section) && section.IsOnCard
            ? Decide("record-section", new("Record a section", "登记资料"), new CardSectionRecorded { Section = section, Text = text }, by, at, [Unmet.Blank(text, "section", "资料内容")])
            : throw new ArgumentOutOfRangeException(nameof(section), section, "Not a section of the card; the others are recorded with the profile.");
    }

    /// <summary>Records the profile, in place of the one before.</summary>
    /// <param name="profile">The profile of this customer.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    /// <exception cref="ArgumentException">The profile is of another customer.</exception>
    public Decision<CoreCustomerCard, CoreCustomerCardEvent> Record(CustomerProfile profile, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.Customer == Customer
            ? Decide("record-profile", new("Record the profile", "登记客户档案"), new CardProfileRecorded { Profile = profile }, by, at, [])
            : throw new ArgumentException("The profile is of another customer.", nameof(profile));
    }

    /// <summary>Gives the customer to another manager; nothing on the card changes with it.</summary>
    /// <param name="manager">The host's id of the new manager; not blank.</param>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="by">Who decides it.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<CoreCustomerCard, CoreCustomerCardEvent> Reassign(string manager, string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(reason);
        return Decide(
            "reassign", new("Change the manager", "更换负责人"), new CardManagerChanged { Manager = manager, Reason = reason }, by, at,
            [manager == Manager ? new CardManagerUnchanged(manager) : null, Unmet.Blank(manager, "manager", "负责人"), Unmet.Blank(reason, "reason", "理由")]);
    }

    /// <summary>Lets somebody see parts of the card, and records it.</summary>
    /// <param name="policy">Who may see what.</param>
    /// <param name="request">Who asks for what, and what for.</param>
    /// <param name="by">Who answers the request.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The disclosure, for <see cref="Shown"/>; or every condition that is unmet: then nothing at all is shown.</returns>
    /// <exception cref="ArgumentException">The purpose of the request is the empty code.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A section of the request is none.</exception>
    public Decision<CoreCustomerCard, CoreCustomerCardEvent> Disclose(DisclosurePolicy policy, DisclosureRequest request, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ImmutableArray<DomainError?> against = [.. policy.Against(request)];
        var disclosed = new CardDisclosed
        {
            To = request.To,
            Purpose = request.Purpose,
            Sections = request.Sections.IsDefault ? [] : [.. request.Sections.Distinct()],
            Consent = request.Consent,
            PolicyId = policy.Id,
            PolicyVersion = policy.Version,
        };
        return Decide("disclose", new("Disclose", "提供客户资料"), disclosed, by, at, against);
    }

    /// <summary>What a disclosure shows: the sections that were permitted, as they stood at that moment.</summary>
    /// <param name="disclosed">A disclosure of this card.</param>
    /// <returns>The data, and nothing besides the permitted sections.</returns>
    /// <exception cref="ArgumentException">The disclosure is not in the history of this card.</exception>
    public DisclosedData Shown(CardDisclosed disclosed)
    {
        ArgumentNullException.ThrowIfNull(disclosed);
        if (disclosed.Version < 1 || disclosed.Version > Version || History[disclosed.Version - 1] != disclosed)
        {
            throw new ArgumentException("The disclosure is not in the history of this card.", nameof(disclosed));
        }

        var then = new CoreCustomerCard(History[..disclosed.Version]);
        return new DisclosedData(
            Customer, [.. then.Texts.Where(text => disclosed.Sections.Contains(text.Key)).Select(text => new DisclosedSection(text.Key, text.Value))],
            disclosed.Sections.Any(section => !section.IsOnCard) ? then.Profile?.Only(disclosed.Sections) : null);
    }

    /// <summary>Says that it is a card, and nothing of the customer.</summary>
    /// <returns>A text without personal data.</returns>
    public override string ToString() => $"{nameof(CoreCustomerCard)} {Version}";

    private Decision<CoreCustomerCard, CoreCustomerCardEvent> Decide(
        string act, LocalizedText name, CoreCustomerCardEvent fact, Actor by, Instant at, ImmutableArray<DomainError?> reasons)
    {
        ArgumentNullException.ThrowIfNull(by);
        var unmet = Unmet.Of([.. reasons, Unmet.Early(at, LastAt)]);
        if (!unmet.IsEmpty)
        {
            return new(new Refusal(act, name, "open", new("open", "使用中"), unmet));
        }

        var made = fact with { Customer = Customer, Version = Version + 1, At = at, By = by };
        return new(new CoreCustomerCard(History.Add(made)), [made]);
    }
}
