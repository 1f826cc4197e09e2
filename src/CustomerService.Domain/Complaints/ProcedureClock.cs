using System.Collections.Immutable;
using CustomerService.Domain.Commitments;

namespace CustomerService.Domain.Complaints;

/// <summary>How a clock goes on when a closed complaint is opened again.</summary>
public enum ClockReopening
{
    /// <summary>A new cycle with the whole time begins where it next runs; the old cycle keeps its judgment (重新计时).</summary>
    NewCycle,

    /// <summary>The same cycle goes on where it next runs; the time between does not count (继续计时).</summary>
    Continue,

    /// <summary>It stays stopped: what it timed is done once for all (不再计时).</summary>
    Never,
}

/// <summary>Names of <see cref="ClockReopening"/>.</summary>
public static class ClockReopenings
{
    extension(ClockReopening way)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => way switch
        {
            ClockReopening.NewCycle => new("a new cycle", "重新计时"),
            ClockReopening.Continue => new("goes on", "继续计时"),
            ClockReopening.Never => new("stays stopped", "不再计时"),
            _ => throw new ArgumentOutOfRangeException(nameof(way), way, "Not a value of ClockReopening."),
        };
    }
}

/// <summary>A state in which a clock is held, and why.</summary>
/// <param name="State">The state or superstate.</param>
/// <param name="Reason">Why. A promise that does not permit the reason is timed on; <see cref="PauseReason.NotCounted"/> is no hold but an exclusion.</param>
public sealed record ClockHold(ComplaintState State, PauseReason Reason = PauseReason.WaitingForCustomer);

/// <summary>A clock of a procedure: which promise is timed, where it runs, where it is held, what stops it.</summary>
/// <remarks>
/// <para>
/// The procedure holds no numbers: the host maps <see cref="Promise"/> to a promise of its own, for this customer and this tier. The same
/// procedure serves many promises.
/// </para>
/// <para>
/// It starts on entering a state in which it runs (with the receipt, where that is the initial state), once in a round; with
/// <see cref="StartsOn"/> it starts when one of these triggers leads into such a state, or fires in it, as often as that happens. From then on
/// it is open: it runs, except where it is held or excluded, until one of <see cref="StopsOn"/> fires or the complaint closes. A state that
/// is in none of its lists does not stop it: a promise is not forgotten by silence, and the audit names such states. A hold ends with the state
/// that holds.
/// </para>
/// <para>
/// Closing stops it; a withdrawal or a merger cancels it, unless the trigger is one of <see cref="StopsOn"/>. A hand-over between departments
/// is no state and holds nothing [001 P5 d]; a clock <see cref="PerOwner"/> begins a new cycle with it. A state's own entry counts before that of its superstates.
/// </para>
/// </remarks>
public sealed record ProcedureClock
{
    /// <summary>Its id.</summary>
    public required ClockId Id { get; init; }

    /// <summary>Its name for people; null: its id.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>The id of the promise it times; not blank.</summary>
    public required string Promise { get; init; }

    /// <summary>The triggers that start it; none: it starts on entering a state in which it runs.</summary>
    public ImmutableArray<ComplaintTrigger> StartsOn { get; init; } = [];

    /// <summary>States and superstates in which it runs.</summary>
    public required ImmutableArray<ComplaintState> RunsIn { get; init; }

    /// <summary>States and superstates in which it is held, each with the reason.</summary>
    public ImmutableArray<ClockHold> HeldIn { get; init; } = [];

    /// <summary>States and superstates whose time counts for nobody, whatever the promise permits.</summary>
    public ImmutableArray<ComplaintState> ExcludedIn { get; init; } = [];

    /// <summary>The triggers that stop it: what was promised is done.</summary>
    public ImmutableArray<ComplaintTrigger> StopsOn { get; init; } = [];

    /// <summary>How it goes on when the complaint is opened again after it was closed.</summary>
    public ClockReopening OnReopen { get; init; }

    /// <summary>Whether each accountable department has a cycle of its own: a limit for the step, beside the limit for the whole.</summary>
    /// <remarks>
    /// A cycle then ends when another department becomes accountable, and the next begins. A promise with the id
    /// <c>promise/department</c> times the cycles of one department; the others are timed by <see cref="Promise"/>.
    /// </remarks>
    public bool PerOwner { get; init; }

    /// <summary>The longer limits that may be granted, in the author's order.</summary>
    public ImmutableArray<ClockExtension> Extensions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The trigger that time fires when the first warning of a cycle goes off; null: none.</summary>
    public ComplaintTrigger? OnWarning { get; init; }

    /// <summary>The trigger that time fires when the limit has passed: silence, or the end of a path; null: none.</summary>
    /// <remarks>It is fired once in a cycle, by <see cref="Complaint.Advance"/>, where a row permits it to the role <see cref="Role.Clock"/>.</remarks>
    public ComplaintTrigger? OnLimit { get; init; }

    /// <summary>Whether the limit only ends a path: the step of <see cref="OnLimit"/> is taken, and nobody is late.</summary>
    public bool EndsPath { get; init; }

    /// <summary>Its name for people.</summary>
    public LocalizedText DisplayName => Name ?? LocalizedText.Same(Id == default ? "-" : Id.Value);

    /// <summary>The clock on one line.</summary>
    /// <returns>Id, promise, and where it starts, runs, is held and stops.</returns>
    public override string ToString() => string.Join("; ", new[]
    {
        $"{Id} ({Promise})",
        Listed("starts on", StartsOn),
        Listed("runs in", RunsIn),
        Listed("held in", HeldIn.Select(hold => $"{hold.State} ({KebabCase.Of(hold.Reason)})")),
        Listed("excluded in", ExcludedIn),
        Listed("stops on", StopsOn),
        $"on reopening {KebabCase.Of(OnReopen)}",
        PerOwner ? "for each owner" : "",
        Listed("extended by", Extensions.Select(extension => $"{extension.Id} ({extension.Promise})")),
        OnWarning is { } warning ? $"fires {warning} on a warning" : "",
        OnLimit is { } limit ? $"fires {limit} at the limit{(EndsPath ? ", which ends a path" : "")}" : "",
    }.Where(part => part.Length > 0));

    private static string Listed<T>(string what, IEnumerable<T> items) => items.Any() ? $"{what} {string.Join(", ", items)}" : "";
}
