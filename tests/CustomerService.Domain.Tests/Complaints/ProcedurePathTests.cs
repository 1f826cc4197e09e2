using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Generators;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Complaints;

public sealed class ProcedurePathTests
{
    [Fact]   // property: length against searching level by level without memory, steps against the rows
    public void The_path_is_as_short_as_brute_force_finds_and_can_be_walked() =>
        Prop.ForAll(ProcedureGenerator.Arbitrary, procedure =>
        {
            foreach (var from in procedure.States.Select(state => state.State))
                foreach (var cameFrom in Origins(procedure, from))
                {
                    var levels = Levels(procedure, (from, cameFrom));
                    foreach (var to in procedure.States.Select(state => state.State))
                    {
                        var path = procedure.PathBetween(from, to, cameFrom);
                        var level = levels.FindIndex(places => places.Any(place => place.State == to));
                        Assert.Equal(level, path?.Steps.Length ?? -1);
                        AssertCanBeWalked(procedure, from, cameFrom, to, path);
                    }
                }
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void A_way_back_is_used_only_to_where_the_case_came_from()
    {
        var desk = ComplaintProcedure.Parse(ProcedureSamples.Desk.With("{ 'trigger': 'conclude', => { 'trigger': 'askComplainant', 'from': ['received'], 'to': 'waiting', 'roles': ['handler'] }, { 'trigger': 'conclude',"));
        Assert.Equal("answered", desk.PathBetween(new("waiting"), new("received"), new("received"))?.ToString());
        Assert.Equal("answered, accept", desk.PathBetween(new("waiting"), new("inquiry"), new("received"))?.ToString());
        Assert.Equal("answered", desk.PathBetween(new("waiting"), new("inquiry"), new("inquiry"))?.ToString());
        Assert.Null(desk.PathBetween(new("waiting"), new("inquiry")));
        Assert.Null(desk.PathBetween(new("waiting"), new("received"), new("inquiry")));
        Assert.Equal([new Step(new("answered"), new("waiting"), new("received")), new Step(new("accept"), new("received"), new("inquiry"))], desk.PathBetween(new("waiting"), new("inquiry"), new("received"))!.Steps.AsEnumerable());
    }

    [Fact]
    public void A_way_back_leads_only_where_the_case_came_from_and_a_step_that_nobody_may_take_leads_nowhere()
    {
        var procedure = ComplaintProcedure.Define("detour", 1, LocalizedText.Same("Detour"))
            .State(new("a"), ComplaintPhase.Intake).State(new("b"), ComplaintPhase.Review).State(new("c"), ComplaintPhase.Review)
            .State(new("end"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Move(new("down"), [new("a")], new("b"), [Role.Handler])
            .Move(new("down"), [new("b")], new("c"), [Role.Handler])
            .Return(new("back"), [new("b"), new("c")], [Role.Handler])
            .Move(new("close"), [new("c")], new("end"), [])
            .Build();
        Assert.Equal("back", procedure.PathBetween(new("b"), new("a"), new("a"))?.ToString());
        Assert.Null(procedure.PathBetween(new("b"), new("a")));
        Assert.Null(procedure.PathBetween(new("a"), new("end")));   // nobody may fire the last step
    }

    [Fact]
    public void A_state_is_no_step_away_from_itself_and_an_unknown_state_is_a_mistake()
    {
        var desk = ComplaintProcedure.Parse(ProcedureSamples.Desk);
        var path = desk.PathBetween(new("settled"), new("settled"));
        Assert.Empty(path!.Steps);
        Assert.Equal("", path.ToString());
        Assert.Equal("from", Assert.Throws<ArgumentException>(() => desk.PathBetween(new("open"), new("settled"))).ParamName);
        Assert.Equal("to", Assert.Throws<ArgumentException>(() => desk.PathBetween(new("received"), default)).ParamName);
    }

    private static IEnumerable<ComplaintState?> Origins(ComplaintProcedure procedure, ComplaintState state) =>
        procedure.Rows.Where(row => row.To == state && !row.IsInternal).Select(row => (ComplaintState?)row.From).Distinct().Append(null);

    // Everything that one step, two steps, ... can reach; a place seen before is searched again, so that nothing can be forgotten.
    private static List<HashSet<(ComplaintState State, ComplaintState? CameFrom)>> Levels(ComplaintProcedure procedure, (ComplaintState State, ComplaintState? CameFrom) start)
    {
        var interpreter = new ProcedureInterpreter(procedure);
        List<HashSet<(ComplaintState State, ComplaintState? CameFrom)>> levels = [[start]];
        for (var i = 0; i < procedure.States.Length * (procedure.States.Length + 1); i++)
        {
            levels.Add([.. levels[^1].SelectMany(place => interpreter.Next(place.State, place.CameFrom))]);
        }

        return levels;
    }

    private static void AssertCanBeWalked(ComplaintProcedure procedure, ComplaintState from, ComplaintState? cameFrom, ComplaintState to, ProcedurePath? path)
    {
        if (path is null)
        {
            return;
        }

        var (state, before) = (from, cameFrom);
        foreach (var step in path.Steps)
        {
            Assert.Equal(state, step.From);
            Assert.Contains(procedure.Rows, row => (row.From, row.Trigger, row.To) == (step.From, step.Trigger, step.To) && !row.Roles.IsEmpty && (row.Source.Kind != TransitionKind.Return || row.To == before));
            (state, before) = (step.To, step.From);
        }

        Assert.Equal(to, state);
    }
}
