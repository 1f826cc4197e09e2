using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>Random choices that make a clock for any procedure: it runs in one open state at least.</summary>
/// <param name="Places">For each state: 0 nothing, 1 it runs there, 2 it is held there, 3 the time is excluded.</param>
/// <param name="OuterPlaces">The same for each superstate; what a state says counts before it.</param>
/// <param name="Reasons">Why it is held in each place.</param>
/// <param name="Signals">For each trigger: 0 and 1 nothing, 2 it stops the clock, 3 it starts it.</param>
/// <param name="StartsByTrigger">Whether triggers start it.</param>
/// <param name="OnReopen">How it goes on when a case is opened again.</param>
internal sealed record RandomClock(int[] Places, int[] OuterPlaces, PauseReason[] Reasons, int[] Signals, bool StartsByTrigger, ClockReopening OnReopen)
{
    private const int Most = 8;

    public static Gen<RandomClock> Clocks { get; } =
        from places in Gen.Choose(0, 3).ArrayOf(Most)
        from outer in Gen.Choose(0, 3).ArrayOf(Most)
        from reasons in Gen.Elements(PauseReason.WaitingForCustomer, PauseReason.AgreedSuspension, PauseReason.ForceMajeure, PauseReason.WaitingForThirdParty).ArrayOf(2 * Most)
        from signals in Gen.Choose(0, 3).ArrayOf(Most)
        from starts in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
        from way in Gen.Elements(Enum.GetValues<ClockReopening>())
        select new RandomClock(places, outer, reasons, signals, starts, way);

    public void AddTo(
        ComplaintProcedureBuilder builder, ClockId id, ImmutableArray<ProcedureState> states, ImmutableArray<ProcedureSuperstate> superstates, ImmutableArray<ComplaintTrigger> triggers)
    {
        var listed = states.Select((state, i) => (state.State, Kind: state.IsClosed ? 0 : Places[i], Reason: Reasons[i]))
            .Concat(superstates.Select((superstate, i) => (superstate.State, Kind: OuterPlaces[i], Reason: Reasons[Most + i])))
            .ToList();
        if (!listed.Take(states.Length).Any(place => place.Kind == 1))
        {
            var first = states.Select(state => state.IsClosed).ToList().IndexOf(false);
            listed[first] = listed[first] with { Kind = 1 };
        }

        ImmutableArray<ComplaintTrigger> starts = [.. triggers.Where((_, i) => StartsByTrigger && Signals[i] == 3)];
        builder.Clock(new ProcedureClock
        {
            Id = id,
            Promise = $"promise of {id}",
            RunsIn = [.. listed.Where(place => place.Kind == 1).Select(place => place.State)],
            HeldIn = [.. listed.Where(place => place.Kind == 2).Select(place => new ClockHold(place.State, place.Reason))],
            ExcludedIn = [.. listed.Where(place => place.Kind == 3).Select(place => place.State)],
            StopsOn = [.. triggers.Where((_, i) => Signals[i] == 2)],
            StartsOn = starts,
            OnReopen = starts.IsEmpty ? OnReopen : ClockReopening.NewCycle,
            PerOwner = Places[0] == 2,
            OnWarning = Places[1] == 2 ? triggers[0] : null,
            OnLimit = Places[1] == 3 ? triggers[^1] : null,
            EndsPath = Places[1] == 3 && Places[0] == 1,
            Extensions = Places[2] != 3 ? [] :
            [
                new() { Id = "more", Name = new("more time", "更多时间"), Promise = $"more of {id}" },
                new() { Id = "most", Promise = $"most of {id}", After = new("more"), Requires = [Conditions.ExtensionApproved.Code] },
            ],
        });
    }
}
