using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Customers.Profiles;

/// <summary>What is known of a customer, in three parts, and what was remembered of the customer's wishes.</summary>
/// <remarks>
/// <para>
/// Sources: demographic and psychological data, purchases and inclination [003 R11 5.1.1]; the seat and the menu that a hotel knows a year later,
/// and the card for a birthday [003 c2 q11]. No rule of this library draws on a person's sex, age or origin.
/// </para>
/// <para>Immutable. Personal data: its text form shows none of them.</para>
/// </remarks>
public sealed record CustomerProfile
{
    /// <summary>The customer.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>Age, place, occupation and the like.</summary>
    public ImmutableArray<ProfileNote> Demographic { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The day of birth; null: not known. In the year that the customer told, or in any leap year where no year was told.</summary>
    public LocalDate? Birthday { get; init; }

    /// <summary>Values, attitudes, way of life.</summary>
    public ImmutableArray<ProfileNote> Psychological { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What was bought.</summary>
    public ImmutableArray<PurchaseNote> Purchases { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the customer is inclined to buy; null: not known.</summary>
    public string? Inclination { get; init; }

    /// <summary>What was remembered, with its day.</summary>
    public ImmutableArray<PreferenceNote> Preferences { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The parts of the profile of which nothing is known; preferences are a courtesy and never missing.</summary>
    [JsonIgnore]
    public ImmutableArray<CustomerDataSection> Missing =>
    [
        .. Demographic.IsEmpty && Birthday is null ? [CustomerDataSection.Demographic] : ImmutableArray<CustomerDataSection>.Empty,
        .. Psychological.IsEmpty ? [CustomerDataSection.Psychological] : ImmutableArray<CustomerDataSection>.Empty,
        .. Purchases.IsEmpty && Inclination is null ? [CustomerDataSection.PurchaseRecord] : ImmutableArray<CustomerDataSection>.Empty,
    ];

    /// <summary>Remembers a preference; earlier ones stay as history.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="text">The preference; not blank.</param>
    /// <param name="on">The day on which it showed.</param>
    /// <returns>The profile with it.</returns>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none.</exception>
    public CustomerProfile Remember(PreferenceKind kind, string text, LocalDate on)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return Enum.IsDefined(kind)
            ? this with { Preferences = Preferences.Add(new PreferenceNote(kind, text, on)) }
            : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of PreferenceKind.");
    }

    /// <summary>What to know when the customer comes: the latest preference of each kind, however long ago it showed.</summary>
    /// <param name="on">The day of the visit; what showed later is not recalled.</param>
    /// <returns>One preference for each kind, in the order of the kinds; of two of one day the one remembered last.</returns>
    public ImmutableArray<PreferenceNote> Recall(LocalDate on) =>
    [
        .. Preferences.Where(note => note.On <= on).GroupBy(note => note.Kind).OrderBy(kind => kind.Key)
            .Select(kind => kind.Aggregate((latest, note) => note.On >= latest.On ? note : latest)),
    ];

    /// <summary>The next birthday: when the card should arrive.</summary>
    /// <param name="from">The day from which to look; a birthday on it counts.</param>
    /// <returns>The day; in a common year 29 February is kept on the 28th. Null: the birthday is not known.</returns>
    public LocalDate? NextBirthday(LocalDate from)
    {
        if (Birthday is not { } birthday)
        {
            return null;
        }

        var day = new AnnualDate(birthday.Month, birthday.Day);
        var next = day.InYear(from.Year);
        return next < from ? day.InYear(from.Year + 1) : next;
    }

    /// <summary>The profile with some parts alone: what a disclosure gives away.</summary>
    /// <param name="sections">The parts that stay; sections of the card count for nothing here.</param>
    /// <returns>The same customer, every other part empty.</returns>
    public CustomerProfile Only(ImmutableArray<CustomerDataSection> sections)
    {
        var demographic = Has(CustomerDataSection.Demographic);
        var purchases = Has(CustomerDataSection.PurchaseRecord);
        return new CustomerProfile
        {
            Customer = Customer,
            Demographic = demographic ? Demographic : [],
            Birthday = demographic ? Birthday : null,
            Psychological = Has(CustomerDataSection.Psychological) ? Psychological : [],
            Purchases = purchases ? Purchases : [],
            Inclination = purchases ? Inclination : null,
            Preferences = Has(CustomerDataSection.Preferences) ? Preferences : [],
        };

        bool Has(CustomerDataSection section) => !sections.IsDefault && sections.Contains(section);
    }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(CustomerProfile? other) =>
        other is not null && Customer == other.Customer && Birthday == other.Birthday && Inclination == other.Inclination
        && Demographic.AsSpan().SequenceEqual(other.Demographic.AsSpan()) && Psychological.AsSpan().SequenceEqual(other.Psychological.AsSpan())
        && Purchases.AsSpan().SequenceEqual(other.Purchases.AsSpan()) && Preferences.AsSpan().SequenceEqual(other.Preferences.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Customer, Birthday, Inclination, Preferences.Length);

    /// <summary>Says that it is a profile, and nothing of the customer.</summary>
    /// <returns>A text without personal data.</returns>
    public override string ToString() => nameof(CustomerProfile);
}

/// <summary>One thing known of a customer.</summary>
/// <param name="Subject">What it is about, for example <c>occupation</c>.</param>
/// <param name="Text">What is known.</param>
/// <param name="On">The day on which it was learned.</param>
public sealed record ProfileNote(string Subject, string Text, LocalDate On)
{
    /// <summary>Says that it is a note, and nothing of the customer.</summary>
    /// <returns>A text without personal data.</returns>
    public override string ToString() => nameof(ProfileNote);
}

/// <summary>One purchase.</summary>
/// <param name="What">What was bought.</param>
/// <param name="On">When.</param>
/// <param name="Amount">What was paid; null: not known.</param>
public sealed record PurchaseNote(string What, LocalDate On, Money? Amount = null)
{
    /// <summary>Says that it is a purchase, and nothing of the customer.</summary>
    /// <returns>A text without personal data.</returns>
    public override string ToString() => nameof(PurchaseNote);
}

/// <summary>One preference.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">The preference.</param>
/// <param name="On">The day on which it showed.</param>
public sealed record PreferenceNote(PreferenceKind Kind, string Text, LocalDate On)
{
    /// <summary>Says that it is a preference, and nothing of the customer.</summary>
    /// <returns>A text without personal data.</returns>
    public override string ToString() => nameof(PreferenceNote);
}
