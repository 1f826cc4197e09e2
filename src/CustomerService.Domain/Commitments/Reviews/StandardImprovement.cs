namespace CustomerService.Domain.Commitments.Reviews;

/// <summary>What a time standard of a service is about (服务标准的维度).</summary>
/// <remarks>Source: [002], the service standards of a credit card issuer.</remarks>
public enum StandardAspect
{
    /// <summary>In time (及时性).</summary>
    Timeliness,

    /// <summary>Without error (准确性).</summary>
    Accuracy,

    /// <summary>Quick to respond (反应灵敏性).</summary>
    Responsiveness,
}

/// <summary>What is weighed when a service standard is set (制定标准的考虑因素).</summary>
/// <remarks>Source: [002].</remarks>
public enum StandardConsideration
{
    /// <summary>What competitors offer (竞争力).</summary>
    Competitiveness,

    /// <summary>What the firm is able to do (服务能力).</summary>
    Capacity,

    /// <summary>What it costs and brings (经济性).</summary>
    Economics,
}

/// <summary>Names of <see cref="StandardAspect"/> and <see cref="StandardConsideration"/>.</summary>
public static class StandardAspects
{
    extension(StandardAspect aspect)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => aspect switch
        {
            StandardAspect.Timeliness => new("timeliness", "及时性"),
            StandardAspect.Accuracy => new("accuracy", "准确性"),
            StandardAspect.Responsiveness => new("responsiveness", "反应灵敏性"),
            _ => throw new ArgumentOutOfRangeException(nameof(aspect), aspect, "Not a value of StandardAspect."),
        };
    }

    extension(StandardConsideration consideration)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => consideration switch
        {
            StandardConsideration.Competitiveness => new("competitiveness", "竞争力"),
            StandardConsideration.Capacity => new("capacity", "服务能力"),
            StandardConsideration.Economics => new("economics", "经济性"),
            _ => throw new ArgumentOutOfRangeException(nameof(consideration), consideration, "Not a value of StandardConsideration."),
        };
    }
}

/// <summary>A standard in days that was replaced by another.</summary>
/// <remarks>Immutable. Source: [002], the standards of a credit card issuer.</remarks>
public sealed record StandardImprovement
{
    /// <summary>Makes a change of a standard.</summary>
    /// <param name="name">What it is a standard of.</param>
    /// <param name="oldDays">The days allowed before; 1 or more.</param>
    /// <param name="newDays">The days allowed now; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public StandardImprovement(LocalizedText name, int oldDays, int newDays)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(oldDays, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(newDays, 1);
        (Name, OldDays, NewDays) = (name, oldDays, newDays);
    }

    /// <summary>What it is a standard of.</summary>
    public LocalizedText Name { get; }

    /// <summary>The days allowed before.</summary>
    public int OldDays { get; }

    /// <summary>The days allowed now.</summary>
    public int NewDays { get; }

    /// <summary>By how much it is shorter: (old - new) / old in percent, at most 100; negative where it became longer. Not rounded.</summary>
    public double Percent => 100.0 * (OldDays - (double)NewDays) / OldDays;

    /// <summary>The standard now, as calendar days in a zone: done on the last day, up to its end, is in time.</summary>
    /// <param name="timeZone">The zone, an IANA id.</param>
    /// <returns>The target; the day on which it begins does not count.</returns>
    /// <exception cref="RuleBookException">The zone is not in the tz database.</exception>
    public BusinessDays TargetIn(string timeZone) => BusinessDays.CalendarDays(NewDays, timeZone);
}
