using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Generators;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Complaints;

public sealed class ProcedureFlatteningTests
{
    private static readonly ComplaintTrigger Go = new("go");

    [Fact]
    public void A_transition_of_a_superstate_holds_in_every_state_within_it_at_any_depth() =>
        Assert.Equal(
            ["a --go--> end", "b --go--> end", "c --go--> end"],
            Rows(Nested().Move(Go, [new("outer")], new("end"), [Role.Handler])));

    [Fact]
    public void The_nearest_level_wins_and_replaces_all_rows_of_farther_ones()
    {
        var procedure = Nested()
            .Move(Go, [new("outer")], new("end"), [Role.Handler])
            .Stay(Go, [new("outer")], [Role.Supervisor])
            .Move(Go, [new("inner")], new("a"), [Role.Handler])
            .Move(Go, [new("c")], new("b"), [Role.Clock], [new("reminded")]);
        Assert.Equal(["a --go--> end", "a --go--> a", "b --go--> a", "c --go--> b [reminded]"], Rows(procedure));
    }

    [Fact]
    public void Another_trigger_is_not_replaced() =>
        Assert.Equal(
            ["b --go--> end", "b --stop--> end", "c --go--> end", "c --stop--> a"],
            Rows(Nested().Move(Go, [new("inner")], new("end"), [Role.Handler]).Move(new("stop"), [new("inner")], new("end"), [Role.Handler]).Move(new("stop"), [new("c")], new("a"), [Role.Handler])));

    [Fact]
    public void Except_takes_states_and_superstates_out_and_lets_farther_levels_through()
    {
        Assert.Equal(["a --go--> end", "c --go--> end"], Rows(Nested().Move(Go, [new("outer")], new("end"), [Role.Handler], except: [new("b")])));
        Assert.Equal(["a --go--> end"], Rows(Nested().Move(Go, [new("outer")], new("end"), [Role.Handler], except: [new("inner")])));
        Assert.Empty(Rows(Nested().Move(Go, [new("b")], new("end"), [Role.Handler], except: [new("outer")])));
        Assert.Equal(
            ["a --go--> end", "b --go--> end", "c --go--> a"],
            Rows(Nested().Move(Go, [new("outer")], new("end"), [Role.Handler]).Move(Go, [new("inner")], new("a"), [Role.Handler], except: [new("b")])));
    }

    [Fact]
    public void A_transition_from_a_state_and_its_superstate_counts_where_it_is_nearest() =>
        Assert.Equal(
            ["a --go--> end", "b --go--> end", "c --go--> a"],
            Rows(Nested().Move(Go, [new("outer"), new("b")], new("end"), [Role.Handler]).Move(Go, [new("inner")], new("a"), [Role.Handler])));

    [Fact]
    public void A_stay_keeps_each_state_and_a_move_to_itself_is_internal_too()
    {
        var rows = Nested().Stay(Go, [new("inner")], [Role.Handler]).Move(new("again"), [new("outer")], new("a"), [Role.Handler]).Build().Rows;
        Assert.Equal(["a --again--> a", "b --go--> b", "b --again--> a", "c --go--> c", "c --again--> a"], rows.Select(row => row.ToString()));
        Assert.Equal([true, true, false, true, false], rows.Select(row => row.IsInternal));
    }

    [Fact]
    public void A_way_back_has_a_row_for_each_state_that_can_lead_here()
    {
        var procedure = Nested()
            .Move(Go, [new("a"), new("b")], new("c"), [Role.Handler])
            .Move(new("close"), [new("c")], new("end"), [Role.Handler])
            .Return(new("back"), [new("c"), new("end")], [Role.Handler]);
        Assert.Equal(["a --go--> c", "b --go--> c", "c --close--> end", "c --back--> a", "c --back--> b", "c --back--> end", "end --back--> c"], Rows(procedure));
    }

    [Fact]   // a --go--> b --back--> a --back--> b: what came by a way back can go back as well
    public void A_way_back_opens_a_further_way_back() =>
        Assert.Equal(
            ["a --go--> b", "a --back--> b", "b --back--> a"],
            Rows(Nested().Move(Go, [new("a")], new("b"), [Role.Handler]).Return(new("back"), [new("a"), new("b")], [Role.Handler])));

    [Fact]
    public void Stays_and_replaced_rows_lead_nowhere_to_return_from()
    {
        Assert.Empty(Rows(Nested().Return(new("back"), [new("a")], [Role.Handler])));
        Assert.Equal(
            ["a --go--> end", "b --go--> b", "c --go--> c"],
            Rows(Nested().Move(Go, [new("outer")], new("end"), [Role.Handler]).Stay(Go, [new("inner")], [Role.Handler]).Return(new("back"), [new("b")], [Role.Handler])));
    }

    [Fact]
    public void Rows_keep_what_their_transition_says()
    {
        var row = Assert.Single(Nested().Move(Go, [new("a")], new("b"), [Role.Handler, Role.Clock], [new("reminded")], [new("owner-named"), new("findings-set")]).Build().Rows);
        Assert.Equal("a --go--> b [reminded, not owner-named, not findings-set]", row.ToString());
        Assert.Equal((new ComplaintState("a"), Go, new ComplaintState("b")), (row.From, row.Trigger, row.To));
        Assert.Equal([Role.Handler, Role.Clock], row.Roles.AsEnumerable());
        Assert.Equal([Conditions.Reminded], row.Requires);
        Assert.Equal([Conditions.OwnerNamed, Conditions.FindingsSet], row.Unless);
        Assert.Equal(TransitionKind.Move, row.Source.Kind);
    }

    [Fact]   // property: the rows are exactly what the obvious reading offers from every state, wherever the case came from
    public void The_rows_are_what_the_interpreter_offers() =>
        Prop.ForAll(ProcedureGenerator.Arbitrary, procedure =>
        {
            var interpreter = new ProcedureInterpreter(procedure);
            foreach (var state in procedure.States.Select(state => state.State))
            {
                var origins = procedure.Rows.Where(row => row.To == state && !row.IsInternal).Select(row => (ComplaintState?)row.From).Append(null).Distinct().ToList();
                foreach (var trigger in ProcedureGenerator.Triggers)
                {
                    var offered = origins.SelectMany(origin => interpreter.Candidates(state, origin, trigger)).Select(candidate => (candidate.To, Says(candidate.Transition))).Distinct().Order();
                    var rows = procedure.Rows.Where(row => row.From == state && row.Trigger == trigger).Select(row => (row.To, Says(row.Source))).Distinct().Order();
                    Assert.Equal(offered, rows);
                }
            }
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static string Says(ProcedureTransition transition) => $"{transition.Kind} {string.Join(' ', transition.Roles)} {string.Join(' ', transition.Requires)} {string.Join(' ', transition.Unless)}";

    private static ComplaintProcedureBuilder Nested() => ComplaintProcedure.Define("nested", 1, LocalizedText.Same("Nested"))
        .Superstate(new("outer"))
        .Superstate(new("inner"), within: new("outer"))
        .State(new("a"), ComplaintPhase.Intake, within: new("outer"))
        .State(new("b"), ComplaintPhase.Intake, within: new("inner"))
        .State(new("c"), ComplaintPhase.Intake, within: new("inner"))
        .State(new("end"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled);

    private static IEnumerable<string> Rows(ComplaintProcedureBuilder builder) => builder.Build().Rows.Select(row => row.ToString());
}
