using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Profiles;

/// <summary>A section of a card as somebody may see it.</summary>
/// <param name="Section">The section.</param>
/// <param name="Text">What stands in it.</param>
public sealed record DisclosedSection(CustomerDataSection Section, string Text)
{
    /// <summary>Names the section, and nothing of the customer.</summary>
    /// <returns>A text without personal data.</returns>
    public override string ToString() => $"{nameof(DisclosedSection)} {Section}";
}

/// <summary>The part of a card that somebody may see.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Sections">The permitted sections that are written, in their order.</param>
/// <param name="Profile">The profile with the permitted parts alone; null: none was permitted, or none is recorded.</param>
public sealed record DisclosedData(CustomerId Customer, ImmutableArray<DisclosedSection> Sections, CustomerProfile? Profile)
{
    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(DisclosedData? other) =>
        other is not null && Customer == other.Customer && Profile == other.Profile && Sections.AsSpan().SequenceEqual(other.Sections.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Customer, Sections.IsDefault ? 0 : Sections.Length, Profile);

    /// <summary>Says that it is customer data, and nothing of the customer.</summary>
    /// <returns>A text without personal data.</returns>
    public override string ToString() => nameof(DisclosedData);
}
