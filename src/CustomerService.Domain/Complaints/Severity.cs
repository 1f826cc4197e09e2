namespace CustomerService.Domain.Complaints;

/// <summary>How serious a complaint is.</summary>
/// <remarks>ISO 10002:2018 clause 7.5 (initial assessment). Value to the firm never lowers it.</remarks>
public enum Severity
{
    /// <summary>Minor (轻微).</summary>
    Minor,

    /// <summary>Ordinary (一般).</summary>
    Ordinary,

    /// <summary>Major (重大).</summary>
    Major,

    /// <summary>A danger to people (安全): immediate action.</summary>
    Safety,
}

/// <summary>Names of <see cref="Severity"/>.</summary>
public static class Severities
{
    extension(Severity severity)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => severity switch
        {
            Severity.Minor => new("minor", "轻微"),
            Severity.Ordinary => new("ordinary", "一般"),
            Severity.Major => new("major", "重大"),
            Severity.Safety => new("a danger to people", "安全"),
            _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a value of Severity."),
        };
    }
}
