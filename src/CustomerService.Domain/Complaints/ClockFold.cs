using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>Lets the clocks of a complaint react to its steps. No promise is needed, and no rules are argued here.</summary>
internal static class ClockFold
{
    /// <summary>The clocks that start with the receipt.</summary>
    public static ImmutableArray<ClockRecord> Begin(ComplaintProcedure procedure, Instant at, Department? owner)
    {
        var table = procedure.ClockTable;
        if (table.IsEmpty)
        {
            return [];
        }

        var started = ImmutableArray.CreateBuilder<ClockRecord>();
        for (var i = 0; i < table.Clocks.Length; i++)
        {
            if (StartsWithReceipt(procedure, i))
            {
                started.Add(new ClockRecord { Clock = table.Clocks[i].Id, Marks = [Start(table.Clocks[i], at, owner)] });
            }
        }

        return started.ToImmutable();
    }

    /// <summary>The clocks after a fact; the same array where none reacts.</summary>
    public static ImmutableArray<ClockRecord> Next(ComplaintProcedure procedure, ComplaintSnapshot before, ComplaintEvent fact)
    {
        var records = fact is DuplicateAbsorbed absorbed && absorbed.DuplicateReceivedAt < before.ClockStart ? Earlier(procedure, before, absorbed.DuplicateReceivedAt) : before.Clocks;
        records = fact switch
        {
            ClockWarned e => Noted(records, e.Clock, new ClockNotice(ClockNoticeKind.Warning, e.Cycle, e.DueAt, e.Promise.Promise, e.Alert)),
            ClockBreached e => Noted(records, e.Clock, new ClockNotice(ClockNoticeKind.Breach, e.Cycle, e.DueAt, e.Promise.Promise)),
            ClockExtended e => Granted(records, e),
            ComplaintEscalated => records,
            { DueTo: { } clock, Step: { } fired } => Fired(procedure, records, clock, fired.Trigger, fact.At),
            _ => records,
        };
        if (fact.Step is not { } step)
        {
            return Passed(procedure, before, fact, records);
        }

        var table = procedure.ClockTable;
        var signals = table.SignalsOf(step.Trigger);
        var enters = step.From != step.To;
        if (!enters && signals.IsDefault)
        {
            return Passed(procedure, before, fact, records);
        }

        var rules = table.RulesIn(step.To);
        var state = procedure.Find(step.To)!;
        var move = new Move(state.IsClosed, state.Outcome, before.ClosedAt is not null && enters, enters, fact.At);
        for (var i = 0; i < table.Clocks.Length; i++)
        {
            var clock = table.Clocks[i];
            var index = IndexOf(records, clock.Id);
            var (first, second) = React(clock, rules[i], signals.IsDefault ? ClockSignal.None : signals[i], index < 0 ? null : records[index].Marks[^1], move);
            if (first is not null)
            {
                first = Owned(clock, first, OwnerAfter(before, fact));
                second = second is null ? null : Owned(clock, second, OwnerAfter(before, fact));
                records = index < 0
                    ? records.Add(new ClockRecord { Clock = clock.Id, Marks = [first] })
                    : records.SetItem(index, records[index].With(first, second));
            }
        }

        return Passed(procedure, before, fact, records);
    }

    private static ClockMark Start(ProcedureClock clock, Instant at, Department? owner) => Owned(clock, new ClockMark(ClockMarkKind.Started, at), owner);

    private static ClockMark Owned(ProcedureClock clock, ClockMark mark, Department? owner) =>
        clock.PerOwner && mark.Kind == ClockMarkKind.Started ? mark with { Owner = owner } : mark;

    // Another department is accountable: what has a cycle for each begins the next one, if it is open.
    private static ImmutableArray<ClockRecord> Passed(ComplaintProcedure procedure, ComplaintSnapshot before, ComplaintEvent fact, ImmutableArray<ClockRecord> records)
    {
        if (fact is not (HandOverAccepted or DisputeRuled) || OwnerAfter(before, fact) is var owner && owner == before.Owners[^1].Department)
        {
            return records;
        }

        for (var i = 0; i < records.Length; i++)
        {
            if (procedure.FindClock(records[i].Clock) is { PerOwner: true } clock && records[i].Marks[^1].Kind.IsOpen && records[i].Marks[^1] is var last
                && !(last.Kind == ClockMarkKind.Started && last.At == fact.At && last.Owner == owner))
            {
                records = records.SetItem(i, records[i].With(new ClockMark(ClockMarkKind.Stopped, fact.At), Start(clock, fact.At, owner)));
                if (last.Kind == ClockMarkKind.Held)
                {
                    records = records.SetItem(i, records[i].With(new ClockMark(ClockMarkKind.Held, fact.At, last.Reason), null));
                }
            }
        }

        return records;
    }

    private static Department? OwnerAfter(ComplaintSnapshot before, ComplaintEvent fact) => fact switch
    {
        HandOverAccepted e => e.Owner,
        DisputeRuled e => e.Responsible,
        _ => before.Owners[^1].Department,
    };

    private static ImmutableArray<ClockRecord> Noted(ImmutableArray<ClockRecord> records, ClockId clock, ClockNotice notice)
    {
        var index = IndexOf(records, clock);
        return records.SetItem(index, records[index] with { Notices = records[index].Notices.Add(notice) });
    }

    private static ImmutableArray<ClockRecord> Granted(ImmutableArray<ClockRecord> records, ClockExtended fact)
    {
        var index = IndexOf(records, fact.Clock);
        var record = records[index];
        return records.SetItem(index, record with { Extensions = record.Extensions.Add(new ClockGrant(fact.Extension, fact.Promise, fact.At, record.Marks.Length)) });
    }

    // A step that time took: once in a cycle after a warning, and once at the limit, also where both bring the same one.
    private static ImmutableArray<ClockRecord> Fired(ComplaintProcedure procedure, ImmutableArray<ClockRecord> records, ClockId id, ComplaintTrigger trigger, Instant at)
    {
        var (index, clock) = (IndexOf(records, id), procedure.FindClock(id));
        if (index < 0 || clock is null)
        {
            return records;
        }

        var record = records[index];
        var isWarned = trigger == clock.OnWarning && record.Noticed(ClockNoticeKind.Warning) is not null && record.Noticed(ClockNoticeKind.WarningStep) is null;
        return Noted(records, id, new ClockNotice(isWarned ? ClockNoticeKind.WarningStep : ClockNoticeKind.LimitStep, record.Cycle, at));
    }

    // What a step leaves behind: nothing, one mark, or with a reopening two.
    private static (ClockMark? First, ClockMark? Second) React(ProcedureClock clock, ClockRule rule, ClockSignal signal, ClockMark? last, in Move move)
    {
        if (last?.Kind.IsOpen == true)
        {
            return (Ended(signal, move) ?? Turned(rule, last, move.At), null);
        }

        if (move.IntoClosed)
        {
            return default;
        }

        var reopened = move.OutOfClosed && last?.Kind is ClockMarkKind.Stopped or ClockMarkKind.Cancelled && clock.StartsOn.IsEmpty && clock.OnReopen != ClockReopening.Never
            ? new ClockMark(ClockMarkKind.Reopened, move.At)
            : null;
        var kind = reopened?.Kind ?? last?.Kind;
        var starts = rule.Runs && (clock.StartsOn.IsEmpty
            ? move.Enters && signal != ClockSignal.Stops && kind is null or ClockMarkKind.Reopened
            : signal == ClockSignal.Starts);
        if (!starts)
        {
            return (reopened, null);
        }

        var start = new ClockMark(kind == ClockMarkKind.Reopened && clock.OnReopen == ClockReopening.Continue ? ClockMarkKind.Resumed : ClockMarkKind.Started, move.At);
        return reopened is null ? (start, null) : (reopened, start);
    }

    private static ClockMark? Ended(ClockSignal signal, in Move move) =>
        signal == ClockSignal.Stops ? new(ClockMarkKind.Stopped, move.At)
        : !move.IntoClosed ? null
        : new(move.Outcome is ComplaintOutcome.Withdrawn or ComplaintOutcome.Merged ? ClockMarkKind.Cancelled : ClockMarkKind.Stopped, move.At);

    private static ClockMark? Turned(ClockRule rule, ClockMark last, Instant at) =>
        rule.HeldFor is { } reason
            ? last.Reason == reason ? null : new(ClockMarkKind.Held, at, reason)
            : last.Kind == ClockMarkKind.Held ? new(ClockMarkKind.Resumed, at) : null;

    // A duplicate that was received earlier: what the receipt started and nothing has stopped counts from the earliest receipt.
    private static ImmutableArray<ClockRecord> Earlier(ComplaintProcedure procedure, ComplaintSnapshot before, Instant at)
    {
        var records = before.Clocks;
        for (var i = 0; i < procedure.Clocks.Length; i++)
        {
            if (StartsWithReceipt(procedure, i) && IndexOf(records, procedure.Clocks[i].Id) is >= 0 and var index
                && records[index].Marks is var marks && marks[0].At == before.ClockStart && !marks.Any(mark => !mark.Kind.IsOpen))
            {
                records = records.SetItem(index, records[index] with { Marks = marks.SetItem(0, marks[0] with { At = at }) });
            }
        }

        return records;
    }

    private static bool StartsWithReceipt(ComplaintProcedure procedure, int clock) =>
        procedure.Clocks[clock].StartsOn.IsEmpty && procedure.ClockTable.RulesIn(procedure.Initial)[clock].Runs;

    private static int IndexOf(ImmutableArray<ClockRecord> records, ClockId clock)
    {
        for (var i = 0; i < records.Length; i++)
        {
            if (records[i].Clock == clock)
            {
                return i;
            }
        }

        return -1;
    }

    private readonly record struct Move(bool IntoClosed, ComplaintOutcome? Outcome, bool OutOfClosed, bool Enters, Instant At);
}
