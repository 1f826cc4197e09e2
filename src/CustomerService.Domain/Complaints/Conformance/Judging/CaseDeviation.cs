using System.Globalization;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>In what way a case was not handled by the rules.</summary>
public enum CaseDeviationKind
{
    /// <summary>The case does not begin as the procedure does: steps are missing before its first event, or that event has no place there (开端不符).</summary>
    WrongStart,

    /// <summary>A step that the procedure asks for is not in the log (缺少步骤).</summary>
    MissingStep,

    /// <summary>A step is in the log that the procedure does not permit there (多余步骤).</summary>
    ExtraStep,

    /// <summary>A step was done, but in another place than the procedure asks for (顺序错误).</summary>
    WrongOrder,

    /// <summary>The activity is none of the procedure's (未知活动).</summary>
    UnknownActivity,

    /// <summary>The case is not closed where its log stops (未结案).</summary>
    NotEnded,

    /// <summary>A step was done by a role that may not do it (角色不符).</summary>
    WrongRole,

    /// <summary>A step lacks what a condition asks for (缺少证据).</summary>
    MissingEvidence,

    /// <summary>The case is past its deadline (超过期限).</summary>
    TooLate,
}

/// <summary>Names of <see cref="CaseDeviationKind"/>.</summary>
public static class CaseDeviationKinds
{
    extension(CaseDeviationKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            CaseDeviationKind.WrongStart => new("wrong start", "开端不符"),
            CaseDeviationKind.MissingStep => new("missing step", "缺少步骤"),
            CaseDeviationKind.ExtraStep => new("extra step", "多余步骤"),
            CaseDeviationKind.WrongOrder => new("wrong order", "顺序错误"),
            CaseDeviationKind.UnknownActivity => new("unknown activity", "未知活动"),
            CaseDeviationKind.NotEnded => new("not ended", "未结案"),
            CaseDeviationKind.WrongRole => new("wrong role", "角色不符"),
            CaseDeviationKind.MissingEvidence => new("missing evidence", "缺少证据"),
            CaseDeviationKind.TooLate => new("too late", "超过期限"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of CaseDeviationKind."),
        };

        /// <summary>Whether it is about the order of steps; the others are about who, with what and when.</summary>
        public bool IsOfOrder => kind is not (CaseDeviationKind.WrongRole or CaseDeviationKind.MissingEvidence or CaseDeviationKind.TooLate);
    }
}

/// <summary>One way in which one case was not handled by the rules, with its place.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Event">
/// The place: the number of an event of the case, counted from 1 among those that were judged. Of a missing step the event before which it
/// is missing; of <see cref="CaseDeviationKind.NotEnded"/> the last one.
/// </param>
/// <param name="At">When that event happened.</param>
/// <param name="Line">The line of the text on which that event stands; see <see cref="LoggedEvent.Line"/>.</param>
/// <param name="Activity">The step that is missing, extra or misplaced; else the activity of the event.</param>
/// <param name="Expected">What the rules ask for instead, for people.</param>
/// <param name="ExpectedCode">
/// The same in codes, joined by <c>|</c>: triggers, roles, a condition and an attribute, or an instant in ISO 8601. Empty where the rules ask for nothing.
/// </param>
public sealed record CaseDeviation(
    CaseDeviationKind Kind, int Event, Instant At, int Line, LogActivity Activity, LocalizedText Expected, string ExpectedCode)
{
    /// <summary>The deviation on one line.</summary>
    /// <returns>For example <c>event 3, conclude: wrong role (expected: case handler)</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"event {Event}, {Activity.Name.English}: {Kind.DisplayName.English} (expected: {Expected.English})");
}
