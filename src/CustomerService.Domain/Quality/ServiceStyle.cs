namespace CustomerService.Domain.Quality;

/// <summary>How a service comes across, by its procedural and its personal side.</summary>
/// <remarks>Source: [001 P2]; the car repair told "by rule after three days" is <see cref="ByTheBook"/>.</remarks>
public enum ServiceStyle
{
    /// <summary>Neither runs well: indifferent (漠不关心).</summary>
    Indifferent,

    /// <summary>Rules run well, people do not: by the book (按部就班).</summary>
    ByTheBook,

    /// <summary>People are kind, rules do not run: warm and friendly (热情友好).</summary>
    WarmFriendly,

    /// <summary>Both run well: excellent (优质服务).</summary>
    Excellent,
}

/// <summary>Names and rules of <see cref="ServiceStyle"/>.</summary>
public static class ServiceStyles
{
    extension(ServiceStyle style)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => style switch
        {
            ServiceStyle.Indifferent => new("indifferent", "漠不关心"),
            ServiceStyle.ByTheBook => new("by the book", "按部就班"),
            ServiceStyle.WarmFriendly => new("warm and friendly", "热情友好"),
            ServiceStyle.Excellent => new("excellent service", "优质服务"),
            _ => throw new ArgumentOutOfRangeException(nameof(style), style, "Not a value of ServiceStyle."),
        };
    }

    /// <summary>The style of a service with two scores.</summary>
    /// <param name="procedural">How well rules and routines run, on the host's scale.</param>
    /// <param name="personal">How well people treat the customer, on the same scale.</param>
    /// <param name="cut">From which score on a side counts as high, inclusive; the source gives none, so the host must.</param>
    /// <returns>One of the four styles.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A score or the cut is not a finite number.</exception>
    public static ServiceStyle Of(double procedural, double personal, double cut)
    {
        Finite(procedural, nameof(procedural));
        Finite(personal, nameof(personal));
        Finite(cut, nameof(cut));
        return (procedural >= cut, personal >= cut) switch
        {
            (true, true) => ServiceStyle.Excellent,
            (true, false) => ServiceStyle.ByTheBook,
            (false, true) => ServiceStyle.WarmFriendly,
            _ => ServiceStyle.Indifferent,
        };

        static void Finite(double value, string name)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentOutOfRangeException(name, value, "A score is a finite number.");
            }
        }
    }
}
