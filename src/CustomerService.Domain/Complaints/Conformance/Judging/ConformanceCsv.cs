using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>Verdicts as CSV: one row for each case, or one for each deviation.</summary>
/// <remarks>
/// <para>
/// RFC 4180 with commas; fields with a comma, a quote or a line break are quoted. The host ends the rows, by the standard
/// with CR LF. Instants are ISO 8601 in UTC, durations seconds with up to 9 digits behind the point, a null is an empty field.
/// </para>
/// <para>
/// A spreadsheet takes a field that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line break, or with one of these signs in full width, for a formula. Before texts of the log that do, an
/// apostrophe is set.
/// </para>
/// </remarks>
/// <example><code>
/// foreach (var line in ConformanceCsv.Cases(verdicts)) { writer.Write(line); writer.Write("\r\n"); }
/// </code></example>
public static class ConformanceCsv
{
    /// <summary>The first line of <see cref="Cases"/>.</summary>
    public const string CaseHeader =
        "case,events,first,last,elapsed_seconds,working_seconds,fits,conforms,judged_events,state,closed,deviations,hand_overs,returns,deadline,late_seconds,promises,broken_promises";

    /// <summary>The first line of <see cref="Deviations"/>.</summary>
    public const string DeviationHeader = "case,kind,event,line,at,activity,trigger,expected,expected_code";

    /// <summary>One row for each case.</summary>
    /// <param name="verdicts">The verdicts; read once, as the lines are asked for.</param>
    /// <returns>The header and the rows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="verdicts"/> is null.</exception>
    public static IEnumerable<string> Cases(IEnumerable<CaseVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        return verdicts.Select(CaseLine).Prepend(CaseHeader);
    }

    /// <summary>One row for each deviation; a broken promise is one as well, of the kind <c>broken-promise</c>.</summary>
    /// <param name="verdicts">The verdicts; read once, as the lines are asked for.</param>
    /// <param name="language">The language of the column <c>expected</c> and of the names of activities.</param>
    /// <returns>The header and the rows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="verdicts"/> is null.</exception>
    public static IEnumerable<string> Deviations(IEnumerable<CaseVerdict> verdicts, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        return verdicts.SelectMany(verdict => DeviationLines(verdict, language)).Prepend(DeviationHeader);
    }

    /// <summary>The row of one case.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The row without the line break that ends it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="verdict"/> is null.</exception>
    public static string CaseLine(CaseVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return string.Join(
            ',',
            Foreign(verdict.Case),
            Number(verdict.Events),
            Time(verdict.First),
            Time(verdict.Last),
            Seconds(verdict.Elapsed),
            Seconds(verdict.Working),
            Truth(verdict.Fits),
            Truth(verdict.Conforms),
            Number(verdict.AlignedEvents),
            verdict.State?.Value,
            Truth(verdict.IsClosed),
            Number(verdict.Deviations.Length),
            Number(verdict.HandOvers.Length),
            Number(verdict.Returns),
            Time(verdict.Deadline),
            Seconds(verdict.LateBy),
            Number(verdict.Promises.Length),
            Number(verdict.Promises.Count(promise => promise.IsBroken)));
    }

    /// <summary>The rows of the deviations of one case.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language of the column <c>expected</c> and of the names of activities.</param>
    /// <returns>Rows without the line breaks that end them; none where nothing deviates.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="verdict"/> is null.</exception>
    public static IEnumerable<string> DeviationLines(CaseVerdict verdict, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var deviations = verdict.Deviations.Select(deviation => string.Join(
            ',',
            Foreign(verdict.Case),
            KebabCase.Of(deviation.Kind),
            Number(deviation.Event),
            Number(deviation.Line),
            Time(deviation.At),
            Foreign(deviation.Activity.Name.In(language)),
            deviation.Activity.Trigger?.Value,
            Foreign(deviation.Expected.In(language)),
            Foreign(deviation.ExpectedCode)));
        var promises = verdict.Promises.Where(promise => promise.IsBroken).Select(promise => string.Join(
            ',', Foreign(verdict.Case), "broken-promise", "", "", Time(promise.EndedAt), Foreign(promise.Promise), promise.Clock.Value, Time(promise.DueAt), Time(promise.DueAt)));
        return deviations.Concat(promises);
    }

    /// <summary>A text that is not ours: no formula, and quoted where it must be.</summary>
    internal static string Foreign(string text)
    {
        var harmless = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
        return harmless.AsSpan().ContainsAny(",\"\r\n") ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Truth(bool isTrue) => isTrue ? "true" : "false";

    private static string Time(Instant? at) => at is { } known ? InstantPattern.ExtendedIso.Format(known) : "";

    private static string Seconds(Duration? duration)
    {
        if (duration is not { } known)
        {
            return "";
        }

        var (seconds, rest) = (known.Days * (long)NodaConstants.SecondsPerDay, known.NanosecondOfDay);
        seconds += rest / NodaConstants.NanosecondsPerSecond;
        var fraction = rest % NodaConstants.NanosecondsPerSecond;
        return fraction == 0
            ? seconds.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{seconds}.{fraction:000000000}").TrimEnd('0');
    }
}
