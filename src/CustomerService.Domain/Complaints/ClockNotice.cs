using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>What time has brought about on a clock.</summary>
public enum ClockNoticeKind
{
    /// <summary>An alert of the promise went off (预警).</summary>
    Warning,

    /// <summary>The limit passed (超时).</summary>
    Breach,

    /// <summary>The step was taken that a warning brings (预警后自动步骤).</summary>
    WarningStep,

    /// <summary>The step was taken that the limit brings (到期后自动步骤).</summary>
    LimitStep,
}

/// <summary>Names of <see cref="ClockNoticeKind"/>.</summary>
public static class ClockNoticeKinds
{
    extension(ClockNoticeKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            ClockNoticeKind.Warning => new("warning", "预警"),
            ClockNoticeKind.Breach => new("limit passed", "超时"),
            ClockNoticeKind.WarningStep => new("step after a warning", "预警后自动步骤"),
            ClockNoticeKind.LimitStep => new("step after the limit", "到期后自动步骤"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of ClockNoticeKind."),
        };
    }
}

/// <summary>Something time has brought about on a clock, and that is recorded: it is not told again.</summary>
/// <param name="Kind">What.</param>
/// <param name="Cycle">In which cycle of the clock; the first is 1.</param>
/// <param name="DueAt">When it was due: the alert's time, or the limit.</param>
/// <param name="Promise">The id of the promise; null for a step.</param>
/// <param name="Alert">The number of the alert in the promise; the first is 0; null for what is no alert.</param>
public sealed record ClockNotice(ClockNoticeKind Kind, int Cycle, Instant DueAt, string? Promise = null, int? Alert = null);
