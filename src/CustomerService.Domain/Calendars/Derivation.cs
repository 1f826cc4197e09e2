using System.Collections.Immutable;
using System.Text;
using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>What a step of a derivation does.</summary>
public enum DerivationKind
{
    /// <summary>Counts a span of open time, or a business day (计入).</summary>
    Counted,

    /// <summary>Skips a date on which the place is closed (跳过).</summary>
    Skipped,

    /// <summary>Leaves out time that does not count: a pause, an exclusion (不计).</summary>
    LeftOut,
}

/// <summary>Names of <see cref="DerivationKind"/>.</summary>
public static class DerivationKinds
{
    extension(DerivationKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            DerivationKind.Counted => new("counted", "计入"),
            DerivationKind.Skipped => new("skipped", "跳过"),
            DerivationKind.LeftOut => new("left out", "不计"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of DerivationKind."),
        };
    }
}

/// <summary>One step of a derivation.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="From">The beginning, in the calendar's zone.</param>
/// <param name="To">The end, in the calendar's zone.</param>
/// <param name="Amount">How much it adds; zero for what is skipped or left out, and where days are counted.</param>
/// <param name="Total">The running total after it; of time, or of business days in <paramref name="Day"/>.</param>
/// <param name="Day">The number of the business day it counts; null where time is counted or nothing is.</param>
/// <param name="Reason">Why a date is skipped or time left out; the day's occasion where a counted day has one; null otherwise.</param>
public sealed record DerivationStep(DerivationKind Kind, ZonedDateTime From, ZonedDateTime To, Duration Amount, Duration Total, int? Day, LocalizedText? Reason)
{
    /// <summary>Whether the day counts as a calendar day, on a calendar that never closes.</summary>
    public bool IsCalendarDay { get; init; }
}

/// <summary>An answer of a calendar as a list that somebody can add up again by hand: spans counted, dates skipped and why, the running total.</summary>
/// <remarks>
/// For people who ask why a deadline falls where it falls, for tests, and for a regulator. Costs time and memory in proportion to
/// the span of time, unlike the answer itself.
/// </remarks>
public sealed class Derivation
{
    internal Derivation(LocalizedText question, LocalizedText calendar, ImmutableArray<DerivationStep> steps, Duration total, ZonedDateTime? result, LocalizedText? withoutResult, bool isProvisional) =>
        (Question, Calendar, Steps, Total, Result, WithoutResult, IsProvisional) = (question, calendar, steps, total, result, withoutResult, isProvisional);

    /// <summary>What was asked.</summary>
    public LocalizedText Question { get; }

    /// <summary>The calendar's name.</summary>
    public LocalizedText Calendar { get; }

    /// <summary>The steps, in the order of time.</summary>
    public ImmutableArray<DerivationStep> Steps { get; }

    /// <summary>The working time counted; zero where business days are.</summary>
    public Duration Total { get; }

    /// <summary>The answer, in the calendar's zone; null where the question was for an amount, or there is no such instant.</summary>
    public ZonedDateTime? Result { get; }

    /// <summary>Why a question for an instant has no answer; null where it has one, or asked for an amount.</summary>
    public LocalizedText? WithoutResult { get; }

    /// <summary>Whether the answer rests on dates whose holidays are not known yet.</summary>
    public bool IsProvisional { get; }

    /// <summary>The derivation as text: question, one line per step, the answer.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Lines parted by a line feed, without a trailing one.</returns>
    public string In(Language language)
    {
        var text = new StringBuilder(Question.In(language)).Append(language == Language.Chinese ? $"（{Calendar.Chinese}）" : $" ({Calendar.English})");
        foreach (var step in Steps)
        {
            text.Append("\n- ").Append(DerivationText.Line(step, language));
        }

        text.Append("\n= ").Append(Result is { } result ? DerivationText.Of(result, language)
            : WithoutResult?.In(language) ?? DurationText.In(Total, language));
        if (IsProvisional)
        {
            text.Append(language == Language.Chinese ? "（暂定：所涉日期的节假日尚未公布）" : " (provisional: the holidays of some of these dates are not known yet)");
        }

        return text.ToString();
    }

    /// <summary>The derivation in English.</summary>
    /// <returns><see cref="In"/> of <see cref="Language.English"/>.</returns>
    public override string ToString() => In(Language.English);
}
