namespace CustomerService.Domain.Planning.Events;

/// <summary>What sponsorship goes to.</summary>
/// <remarks>Source: [003 c9 q4, q14, q33].</remarks>
public enum SponsorshipKind
{
    /// <summary>Charity and welfare (慈善福利事业).</summary>
    Charity,

    /// <summary>Culture (文化事业).</summary>
    Culture,

    /// <summary>Sport (体育事业).</summary>
    Sport,

    /// <summary>Education (教育事业).</summary>
    Education,
}

/// <summary>What is given.</summary>
/// <remarks>A donation is charity [003 c9 q14], a library for a school is education [003 c9 q33].</remarks>
public enum SponsorshipForm
{
    /// <summary>A donation to those in need (捐款捐物).</summary>
    Donation,

    /// <summary>A library for a school (捐建学校图书馆).</summary>
    SchoolLibrary,
}

/// <summary>Names and rules of <see cref="SponsorshipKind"/> and <see cref="SponsorshipForm"/>.</summary>
public static class Sponsorships
{
    extension(SponsorshipKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            SponsorshipKind.Charity => new("charity and welfare", "慈善福利事业"),
            SponsorshipKind.Culture => new("culture", "文化事业"),
            SponsorshipKind.Sport => new("sport", "体育事业"),
            SponsorshipKind.Education => new("education", "教育事业"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of SponsorshipKind."),
        };
    }

    extension(SponsorshipForm form)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => form switch
        {
            SponsorshipForm.Donation => new("donation", "捐款捐物"),
            SponsorshipForm.SchoolLibrary => new("school library", "捐建学校图书馆"),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Not a value of SponsorshipForm."),
        };

        /// <summary>What it goes to.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public SponsorshipKind Kind => form switch
        {
            SponsorshipForm.Donation => SponsorshipKind.Charity,
            SponsorshipForm.SchoolLibrary => SponsorshipKind.Education,
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Not a value of SponsorshipForm."),
        };
    }
}
