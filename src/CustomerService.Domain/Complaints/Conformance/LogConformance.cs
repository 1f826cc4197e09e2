using CustomerService.Domain.Complaints.Conformance.Judging;
using NodaTime.Text;

namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>Replays a log of cases that were handled elsewhere against a procedure, and says which of them it would have permitted.</summary>
/// <remarks>
/// <para><b>Activities.</b> An activity of the log is a trigger of the procedure when it has the trigger's code or one of its names
/// (<see cref="ComplaintProcedure.NameOf(ComplaintTrigger)"/>, in either language), without regard to case. <c>receive</c>, which makes
/// a new case and is in no procedure, is known by its code and its names as well, unless a trigger of the procedure bears them.</para>
/// <para><b>Steps.</b> A case begins in <see cref="ComplaintProcedure.Initial"/>. Its first event fits when it is a trigger with a row
/// from there, or <c>receive</c>, after which the case is there. Every later event is a step, and fits when its trigger has a row from
/// where the former event left the case. Only the place of a row counts: a log carries no facts, so that neither conditions nor roles
/// nor evidence are judged, and a way back leads to every state the procedure can come from. Where rows of one trigger therefore lead
/// to several states, the case is in one of these; a step then fits when it does from one of them, and those remain that it leads to.</para>
/// <para><b>After an event that does not fit</b> the replay takes up again in the state its trigger leads to, if all rows of the
/// procedure let it lead to that one only. Otherwise, and after an unknown activity, the position is lost, and no step fits until one
/// has such a trigger; that step itself does not fit either.</para>
/// <para><b>Cases.</b> A case fits when its first event and all steps fit and it ends in a closed state, or in several possible ones
/// of which one is closed. A case that goes on after a closed state is judged by the rows from there, as any other.</para>
/// <para><b>Departments.</b> Texts are compared character by character; events without a department are passed over. A hand-over is
/// an event of another department than the former one of the case; a case returns when it is handed over to a department it had left.
/// </para>
/// <para>Events of several cases may be interleaved; within one case they come in the order of time, and events of one instant in the
/// order of the rows. One pass: memory grows with the cases, with their changes of department, and with the distinct activities,
/// departments and deviations, but not with the events.</para>
/// </remarks>
/// <example><code>
/// EventLogReader log = EventLogReader.Open(text);
/// ConformanceReport report = LogConformance.Check(procedure, log);
/// Console.Write(report.ToText(Language.English));
/// </code></example>
public static class LogConformance
{
    /// <summary>Reads a log to its end and judges every case in it.</summary>
    /// <param name="procedure">The rules. A policy in force is not asked.</param>
    /// <param name="log">The log. Events that were read from it before are not judged.</param>
    /// <returns>The whole result; there is none of a log that has a fault.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RuleBookException">Two triggers of the procedure share a name, so that an activity could be either.</exception>
    /// <exception cref="EventLogException">
    /// The text is no event log (see <see cref="EventLogReader.TryRead"/>), or an event is earlier than the former one of its case; the
    /// exception says where. The reader then throws it again.
    /// </exception>
    public static ConformanceReport Check(ComplaintProcedure procedure, EventLogReader log)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(log);
        var replay = new LogReplay(procedure);
        while (log.TryRead(out var logged))
        {
            if (replay.IsTooEarly(logged, out var former))
            {
                throw log.FaultAtTimestamp(
                    $"a time not before {InstantPattern.ExtendedIso.Format(former)}, when case {EventLogException.Excerpt(logged.Case)} had its former event, "
                    + $"was expected and it is {InstantPattern.ExtendedIso.Format(logged.At)}.");
            }

            replay.Add(logged);
        }

        return replay.Report(log.Columns);
    }

    /// <summary>Judges the cases of a log one by one, as the log is read.</summary>
    /// <remarks>
    /// <para><b>Order.</b> Activities and first events are those of <see cref="Check"/>, and the same cases fit. Where a case does not, the shortest repair is sought: an
    /// event left out or a step added is one edit each, an unknown activity is passed over at no cost, to end in an open state costs one. Among shortest
    /// repairs the one is taken that leaves out the fewest events, then the one whose first edit comes last. It is a heuristic: it says how the log could be made to fit, not what
    /// was really done. A step left out in one place and added in another is one step in the wrong order. Behind the last event nothing is added: the case is not ended. A case
    /// that takes more than <see cref="ConformanceOptions.MostEdits"/>, or has more than 10,000 events and does not simply fit, is judged up to there, and says so.</para>
    /// <para><b>Roles and evidence</b> are asked of the steps that fit, where the options ask for them; where several rows lead the same way, the one that lacks least counts.</para>
    /// <para><b>Time.</b> A case is in the state its last event left it in until the next event; a step that is missing is taken to have been done with the event before which it is
    /// missing, one that is extra changes nothing. Clocks of the procedure are timed like those of a complaint; they are not judged for a case that is cut off.</para>
    /// <para><b>Memory</b> is that of the cases held (<see cref="CaseRelease"/>), and of a pool of recent texts. A log sorted by case needs one case at a time; of an interleaved one
    /// all cases are held to the end, unless they are let go when they close. Names of cases that were let go are not remembered.</para>
    /// </remarks>
    /// <param name="procedure">The rules. A policy in force is not asked.</param>
    /// <param name="log">The log. Events that were read from it before are not judged.</param>
    /// <param name="options">What is judged beyond the order of steps; null: nothing.</param>
    /// <returns>A lazy sequence with a verdict for each case, in the order in which cases are let go (<see cref="CaseRelease"/>).</returns>
    /// <exception cref="ArgumentNullException">The procedure or the log is null.</exception>
    /// <exception cref="ArgumentException">An option names a trigger or a condition that the procedure does not have, an attribute that is not read, or a number out of range.</exception>
    /// <exception cref="RuleBookException">Two triggers of the procedure share a name, or (while enumerating) a promise does not hold together.</exception>
    /// <exception cref="EventLogException">
    /// While enumerating: the text is no event log, an event is earlier than the former one of its case, later than <see cref="ConformanceOptions.Until"/>,
    /// or out of the years about which calendars answer.
    /// </exception>
    public static IEnumerable<CaseVerdict> Judge(ComplaintProcedure procedure, EventLogReader log, ConformanceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(log);
        options ??= new();
        if (options.Evidence.FirstOrDefault(rule => !log.Columns.Attributes.Contains(rule.Attribute)) is { } stray)
        {
            throw new ArgumentException($"The attribute '{stray.Attribute}' is asked for as evidence but not read; name it in EventLogColumns.Attributes.", nameof(options));
        }

        return new LogJudge(new(procedure, options), (_, fault) => log.FaultAtTimestamp(fault)).Judge(log.ReadAll());
    }

    /// <summary>Judges the cases of events that the host has read from elsewhere.</summary>
    /// <param name="procedure">The rules. A policy in force is not asked.</param>
    /// <param name="events">The events; a fault names the line that an event bears.</param>
    /// <param name="options">What is judged beyond the order of steps; null: nothing.</param>
    /// <returns>As the other <c>Judge</c>; to enumerate it twice enumerates the events twice.</returns>
    /// <exception cref="ArgumentNullException">The procedure or the events are null.</exception>
    /// <exception cref="ArgumentException">An option names a trigger or a condition that the procedure does not have, or a number out of range.</exception>
    /// <exception cref="RuleBookException">Two triggers of the procedure share a name, or (while enumerating) a promise does not hold together.</exception>
    /// <exception cref="EventLogException">While enumerating: the time of an event is out of order or range, as with a log.</exception>
    public static IEnumerable<CaseVerdict> Judge(ComplaintProcedure procedure, IEnumerable<LoggedEvent> events, ConformanceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(events);
        var rules = new JudgedRules(procedure, options ?? new());
        return Judged();

        // A judge serves one pass.
        IEnumerable<CaseVerdict> Judged()
        {
            foreach (var verdict in new LogJudge(rules, (logged, fault) => new EventLogException(Math.Max(1, logged.Line), 1, fault)).Judge(events))
            {
                yield return verdict;
            }
        }
    }
}
