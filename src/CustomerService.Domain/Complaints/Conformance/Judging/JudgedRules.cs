using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>A procedure and options, checked against each other and made ready to judge by.</summary>
internal sealed class JudgedRules
{
    private const int MostEvidence = 64;

    private readonly Dictionary<string, int> _activities;
    private readonly Dictionary<string, Role> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(int From, int Trigger, int To), StepDemand> _demands = [];

    public JudgedRules(ComplaintProcedure procedure, ConformanceOptions options)
    {
        (Procedure, Options) = (procedure, options);
        CheckSettings(options);
        Table = new(procedure);
        Graph = new(procedure, Table);
        _activities = new(Table.ActivityNames, StringComparer.OrdinalIgnoreCase);
        AddActivities(options);
        AddRoles(options);
        CheckEvidence(procedure, options);
        Promises = options.Promises is { } find
            ? [.. procedure.Clocks.Where(clock => clock is { EndsPath: false, PerOwner: false }).Select(clock => (clock, promise: find(clock.Promise))).Where(pair => pair.promise is not null).Select(pair => (pair.clock, pair.promise!))]
            : [];
    }

    public ComplaintProcedure Procedure { get; }

    public ConformanceOptions Options { get; }

    public ReplayTable Table { get; }

    public AlignmentGraph Graph { get; }

    /// <summary>The clocks that are judged, each with its promise; not those whose limit ends a path, nor those with a cycle for each owner: a log names no owner.</summary>
    public ImmutableArray<(ProcedureClock Clock, Promise Promise)> Promises { get; }

    /// <summary>Whether instants must lie where calendars answer.</summary>
    public bool AsksCalendars => Options.Calendar is not null || !Promises.IsEmpty;

    /// <summary>The trigger of an activity; <see cref="CaseAlignment.Unknown"/> where it is none.</summary>
    public int TriggerOf(string activity) => _activities.TryGetValue(activity, out var trigger) ? trigger : CaseAlignment.Unknown;

    /// <summary>Whether an event counts as a step.</summary>
    public bool IsStep(in LoggedEvent logged) =>
        Options.Lifecycles.IsEmpty || logged.Lifecycle is not { } stage || Options.Lifecycles.Contains(stage, StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules whose attribute an event bears, one bit each.</summary>
    public ulong EvidenceOf(in LoggedEvent logged)
    {
        var evidence = 0UL;
        for (var i = 0; i < Options.Evidence.Length; i++)
        {
            foreach (var attribute in logged.Attributes)
            {
                if (attribute.Name == Options.Evidence[i].Attribute)
                {
                    evidence |= 1UL << i;
                    break;
                }
            }
        }

        return evidence;
    }

    /// <summary>The roles that may take a step; null where the role of the event is one of them or any may.</summary>
    public ImmutableArray<Role>? RolesAgainst(string role, in Edit step)
    {
        var demand = DemandOf(step);
        return demand.IsReceipt || (_roles.TryGetValue(role, out var known) && demand.Roles.Contains(known)) ? null : demand.Roles;
    }

    /// <summary>The rules of evidence that a step does not meet, one bit each: those of the row that lacks least.</summary>
    public ulong EvidenceMissing(ulong present, in Edit step)
    {
        var least = ulong.MaxValue;
        foreach (var asked in DemandOf(step).Evidence)
        {
            var missing = asked & ~present;
            least = System.Numerics.BitOperations.PopCount(missing) < System.Numerics.BitOperations.PopCount(least) ? missing : least;
        }

        return least == ulong.MaxValue ? 0 : least;
    }

    private static void CheckSettings(ConformanceOptions options)
    {
        if (options.MostEdits is < 0 or > ConformanceOptions.GreatestEdits)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.MostEdits, $"From 0 to {ConformanceOptions.GreatestEdits} edits were expected.");
        }

        if (!Enum.IsDefined(options.Release) || (options.LateBy is { } basis && !Enum.IsDefined(basis)))
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A value of CaseRelease and of DeadlineBasis was expected.");
        }

        if (options.Until is { } until && (until < BusinessCalendar.Earliest || until >= BusinessCalendar.Latest))
        {
            throw new ArgumentOutOfRangeException(nameof(options), until, $"An instant from {BusinessCalendar.Earliest} to {BusinessCalendar.Latest} was expected as the end of what is judged.");
        }
    }

    private void AddActivities(ConformanceOptions options)
    {
        var triggers = Enumerable.Range(0, Table.TriggerCount).ToDictionary(Table.TriggerAt);
        var own = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, trigger) in options.Activities)
        {
            if (!triggers.TryGetValue(trigger, out var number))
            {
                throw new ArgumentException($"{Procedure} has no trigger '{trigger}' for the activity '{name}'{Spelling.DidYouMean(trigger.Value, triggers.Keys.Select(known => known.Value))}.", nameof(options));
            }

            if (!own.Add(name))
            {
                throw new ArgumentException($"The activity '{name}' is named twice, without regard to case.", nameof(options));
            }

            _activities[name] = number;
        }
    }

    private void AddRoles(ConformanceOptions options)
    {
        foreach (var role in Procedure.Rows.SelectMany(row => row.Roles).Distinct())
        {
            var name = Procedure.NameOf(role);
            _roles.TryAdd(role.Value, role);
            _roles.TryAdd(name.English, role);
            _roles.TryAdd(name.Chinese, role);
        }

        foreach (var (name, role) in options.Roles)
        {
            _roles[name] = role;
        }
    }

    private static void CheckEvidence(ComplaintProcedure procedure, ConformanceOptions options)
    {
        if (options.Evidence.Length > MostEvidence)
        {
            throw new ArgumentException($"At most {MostEvidence} rules of evidence were expected; there are {options.Evidence.Length}.", nameof(options));
        }

        var required = procedure.Rows.SelectMany(row => row.Requires).Select(condition => condition.Code).ToHashSet();
        if (options.Evidence.FirstOrDefault(rule => !required.Contains(rule.Condition)) is { } stray)
        {
            throw new ArgumentException(
                $"No step of {procedure} requires '{stray.Condition}'{Spelling.DidYouMean(stray.Condition.Value, required.Select(code => code.Value))}.", nameof(options));
        }
    }

    private StepDemand DemandOf(in Edit step)
    {
        var key = (step.From, step.Trigger, step.To);
        if (!_demands.TryGetValue(key, out var demand))
        {
            ProcedureRow[] rows = [.. Graph.Rows(step.From, step.Trigger, step.To)];
            demand = new(Graph.IsReceipt(step.From, step.Trigger), [.. rows.SelectMany(row => row.Roles).Distinct()], [.. rows.Select(AskedBy).Distinct()]);
            _demands.Add(key, demand);
        }

        return demand;
    }

    private ulong AskedBy(ProcedureRow row)
    {
        var asked = 0UL;
        for (var i = 0; i < Options.Evidence.Length; i++)
        {
            asked |= row.RequiredConditions.Any(condition => condition.Code == Options.Evidence[i].Condition) ? 1UL << i : 0;
        }

        return asked;
    }

    /// <summary>What a step asks for: who may take it, and for each of its rows which rules of evidence.</summary>
    private sealed record StepDemand(bool IsReceipt, ImmutableArray<Role> Roles, ImmutableArray<ulong> Evidence);
}
