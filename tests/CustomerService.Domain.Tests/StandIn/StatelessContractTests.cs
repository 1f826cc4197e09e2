using Stateless;

namespace CustomerService.Domain.Tests.StandIn;

/// <summary>What this repository relies on in Stateless. Holds on the package and on the stand-in alike.</summary>
public sealed class StatelessContractTests
{
    private string _state = "open";

    [Fact]
    public void State_is_whatever_the_accessor_reads()
    {
        var machine = Machine();

        _state = "elsewhere";

        Assert.Equal("elsewhere", machine.State);
    }

    [Fact]
    public void Fire_moves_to_the_destination_of_the_rule()
    {
        var machine = Machine();
        machine.Configure("open").Permit("close", "closed");

        Assert.True(machine.CanFire("close"));
        machine.Fire("close");

        Assert.Equal("closed", _state);
        Assert.False(machine.CanFire("close"));
    }

    [Fact]
    public void Of_several_guarded_rules_the_one_that_holds_decides()
    {
        var isRefund = false;
        var machine = Machine();
        machine.Configure("open")
            .PermitIf("settle", "refunded", () => isRefund, "a refund is owed")
            .PermitIf("settle", "replaced", () => !isRefund, "a replacement is owed");

        isRefund = true;
        machine.Fire("settle");

        Assert.Equal("refunded", _state);
    }

    [Fact]
    public void Two_rules_that_hold_are_an_error_when_asked_and_when_fired()
    {
        var machine = Machine();
        machine.Configure("open")
            .PermitIf("settle", "refunded", () => true)
            .PermitIf("settle", "replaced", () => true);

        Assert.Throws<InvalidOperationException>(() => machine.CanFire("settle"));
        Assert.Throws<InvalidOperationException>(() => machine.Fire("settle"));
        Assert.Equal("open", _state);
    }

    [Fact]
    public void Guards_of_other_triggers_and_states_are_not_asked()
    {
        var machine = Machine();
        machine.Configure("open")
            .Permit("close", "closed")
            .PermitIf("settle", "refunded", () => throw new InvalidOperationException("asked"));
        machine.Configure("closed").PermitIf("close", "archived", () => throw new InvalidOperationException("asked"));

        Assert.True(machine.CanFire("close"));
    }

    [Fact]
    public void A_guard_that_does_not_hold_refuses_and_is_named()
    {
        var machine = Machine();
        machine.Configure("open").PermitIf("close", "closed", () => false, "the customer has agreed");

        Assert.False(machine.CanFire("close"));
        var error = Assert.Throws<InvalidOperationException>(() => machine.Fire("close"));

        Assert.Contains("the customer has agreed", error.Message, StringComparison.Ordinal);
        Assert.Equal("open", _state);
    }

    [Fact]
    public void A_trigger_without_a_rule_is_an_error_that_names_both()
    {
        var machine = Machine();
        machine.Configure("open").Permit("close", "closed");

        Assert.False(machine.CanFire("reopen"));
        var error = Assert.Throws<InvalidOperationException>(() => machine.Fire("reopen"));

        Assert.Contains("reopen", error.Message, StringComparison.Ordinal);
        Assert.Contains("open", error.Message, StringComparison.Ordinal);
        Assert.Equal("open", _state);
    }

    [Fact]
    public void A_state_nobody_configured_has_no_rules()
    {
        _state = "unheard of";

        Assert.False(Machine().CanFire("close"));
        Assert.Throws<InvalidOperationException>(() => Machine().Fire("close"));
    }

    [Fact]
    public void A_state_cannot_be_left_for_itself()
    {
        var configuration = Machine().Configure("open");

        Assert.Throws<ArgumentException>(() => configuration.Permit("stay", "open"));
        Assert.Throws<ArgumentException>(() => configuration.PermitIf("stay", "open", () => true));
    }

    [Fact]
    public void Reentry_runs_the_exit_and_then_the_entry_actions_of_the_same_state()
    {
        List<string> log = [];
        var machine = Machine();
        machine.Configure("open")
            .PermitReentry("remind")
            .OnExit(() => log.Add("exit"))
            .OnEntry(() => log.Add("entry"));

        machine.Fire("remind");

        Assert.Equal(["exit", "entry"], log);
        Assert.Equal("open", _state);
    }

    [Fact]
    public void Guarded_reentry_follows_its_guard()
    {
        var mayRemind = false;
        var machine = Machine();
        machine.Configure("open").PermitReentryIf("remind", () => mayRemind, "a reminder is due");

        Assert.False(machine.CanFire("remind"));
        mayRemind = true;

        Assert.True(machine.CanFire("remind"));
        machine.Fire("remind");
        Assert.Equal("open", _state);
    }

    [Fact]
    public void The_state_is_written_after_the_exit_and_before_the_entry_actions()
    {
        List<string> log = [];
        var machine = Machine();
        machine.Configure("open").Permit("close", "closed").OnExit(() => log.Add($"exit in {_state}"), "says where");
        machine.Configure("closed").OnEntry(() => log.Add($"entry in {_state}"), "says where").OnEntry(() => log.Add("second"));

        machine.Fire("close");

        Assert.Equal(["exit in open", "entry in closed", "second"], log);
    }

    [Fact]
    public void Configuring_a_state_again_adds_to_it()
    {
        var machine = Machine();
        machine.Configure("open").Permit("close", "closed");
        machine.Configure("open").Permit("drop", "dropped");

        Assert.True(machine.CanFire("close"));
        Assert.True(machine.CanFire("drop"));
    }

    [Fact]
    public void Immediate_firing_handles_a_trigger_inside_another()
    {
        var log = FireInsideAnEntryAction(FiringMode.Immediate);

        Assert.Equal(["closed entered", "archived entered", "closed done"], log);
        Assert.Equal("archived", _state);
    }

    [Fact]
    public void Queued_firing_handles_a_trigger_after_the_other()
    {
        var log = FireInsideAnEntryAction(FiringMode.Queued);

        Assert.Equal(["closed entered", "closed done", "archived entered"], log);
        Assert.Equal("archived", _state);
    }

    [Theory]
    [InlineData(FiringMode.Immediate)]
    [InlineData(FiringMode.Queued)]
    public void A_refused_trigger_leaves_the_machine_usable(FiringMode mode)
    {
        var machine = Machine(mode);
        machine.Configure("open").Permit("close", "closed");

        Assert.Throws<InvalidOperationException>(() => machine.Fire("reopen"));
        machine.Fire("close");

        Assert.Equal("closed", _state);
    }

    private List<string> FireInsideAnEntryAction(FiringMode mode)
    {
        List<string> log = [];
        var machine = Machine(mode);
        machine.Configure("open").Permit("close", "closed");
        machine.Configure("closed")
            .Permit("archive", "archived")
            .OnEntry(() =>
            {
                log.Add("closed entered");
                machine.Fire("archive");
                log.Add("closed done");
            });
        machine.Configure("archived").OnEntry(() => log.Add("archived entered"));

        machine.Fire("close");
        return log;
    }

    private StateMachine<string, string> Machine(FiringMode mode = FiringMode.Immediate) => new(() => _state, state => _state = state, mode);
}
