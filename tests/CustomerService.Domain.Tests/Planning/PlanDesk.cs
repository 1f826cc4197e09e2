using System.Collections.Immutable;
using System.Text.Json;
using CustomerService.Domain.Json;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Tests.Scenarios;
using NodaTime;

namespace CustomerService.Domain.Tests.Planning;

/// <summary>A plan to answer quotations in time, in March 2026 in Shanghai, at whatever step a test needs.</summary>
internal static class PlanDesk
{
    public static Actor Lead { get; } = Actor.Of("li", Role.Supervisor, "service");

    public static PlanOwner Service { get; } = PlanOwner.Department("service");

    public static PlanOrigin Breach { get; } = new() { Kind = PlanOriginKind.CommitmentBreach, Id = "B-7", Text = "three quotations were answered late" };

    public static Goal Median { get; } = Goal.AtMost("median answer", "hours", baseline: 31, target: 24, by: Day(31));

    public static Goal InTime { get; } = Goal.MoreThan("answered in time", "%", baseline: 88, target: 95, by: Day(31));

    public static PlanDraft Draft { get; } = new()
    {
        Id = "P-1",
        Title = "Answer quotations in time",
        Level = PlanLevel.Department,
        Owner = Service,
        TimeZone = Shanghai.Zone,
        Problems = [PlanProblem.Of("Quotations are answered late.", Breach)],
        Goals = [Median, InTime],
    };

    public static Countermeasure Template { get; } = new() { What = "write templates", Why = "typing takes hours", Owner = PlanOwner.Person("wang"), DueOn = Day(10), Where = "sales office", How = "from the last 100 quotations" };

    /// <summary>09:00 of a day of March.</summary>
    public static Instant At(int day) => Shanghai.March(day, 9);

    public static LocalDate Day(int day) => new(2026, 3, day);

    /// <summary>The plan at a step of its first cycle: two goals, two causes, two measures, the first goal met and the second partly met.</summary>
    public static PdcaPlan AtStep(PdcaStep step, PlanDraft? draft = null)
    {
        var plan = PdcaPlan.Draft(draft ?? Draft, Lead, At(1)).Accepted();
        for (var guard = 0; plan.Step != step && guard < 8; guard++)
        {
            plan = Filled(plan).CompleteStep(Lead, At(2)).Accepted();
        }

        Assert.Equal(step, plan.Step);
        return plan;
    }

    /// <summary>The plan with its first cycle closed.</summary>
    public static PdcaPlan Closed(PlanDraft? draft = null) => Filled(AtStep(PdcaStep.Standardize, draft)).Complete(Lead, At(3)).Accepted();

    /// <summary>What the step at hand needs.</summary>
    public static PdcaPlan Filled(PdcaPlan plan) => plan.Step switch
    {
        PdcaStep.FindCauses => plan.AddCause("every quotation is typed anew", CauseCategory.Method, Lead, At(2)).Accepted().AskWhy(1, "there are no templates", Lead, At(2)).Accepted(),
        PdcaStep.FindMainCause => plan.ArgueMainCause(2, "80 of 100 late ones were typed anew", "count of February", Lead, At(2)).Accepted(),
        PdcaStep.DraftMeasures => plan.PlanMeasure(Template, Lead, At(2)).Accepted().PlanMeasure(new Countermeasure { What = "train two people", Owner = Service, DueOn = Day(20) }, Lead, At(2)).Accepted(),
        PdcaStep.Execute => plan.FinishMeasure(1, "templates 1 to 12", Lead, At(2)).Accepted().DropMeasure(2, "templates suffice", Lead, At(2)).Accepted(),
        PdcaStep.CheckResults => plan.RecordActual(1, 22, Day(2), Lead, At(2)).Accepted().RecordActual(2, 93, Day(2), Lead, At(2)).Accepted(),
        PdcaStep.Standardize => plan.SetStandard(1, "quotations are written from templates", "WI-12", Lead, At(2)).Accepted().CarryOver(2, "Seven in a hundred are still late.", Lead, At(2)).Accepted(),
        _ => plan,
    };

    /// <summary>A plan as if it had begun under another procedure than the one that ships.</summary>
    public static PdcaPlan Under(PdcaProcedure procedure, PdcaPlan plan) =>
        PdcaPlan.Restore(plan.Snapshot with { Procedure = procedure.Id, ProcedureVersion = procedure.Version }, procedure);

    public static string Json(PdcaPlan plan) => JsonSerializer.Serialize(plan.Snapshot, CustomerServiceJson.PdcaSnapshot);

    /// <summary>The act is refused for one reason only, of one type and code, and people can read it in both languages.</summary>
    public static T RefusedFor<T>(Decision<PdcaPlan, PdcaEvent> decision, string code)
        where T : DomainError
    {
        Assert.False(decision.IsAccepted, "The act was accepted.");
        var reason = Assert.IsType<T>(Assert.Single(decision.Refusal.Unmet));
        Assert.Equal(code, reason.Code);
        Assert.Contains(reason.Message.Chinese, IsHan);
        Assert.DoesNotContain(reason.Message.English, IsHan);
        Assert.EndsWith("\n- " + reason.Message.English, decision.Refusal.In(Language.English), StringComparison.Ordinal);
        Assert.EndsWith("\n- " + reason.Message.Chinese, decision.Refusal.In(Language.Chinese), StringComparison.Ordinal);
        return reason;
    }

    /// <summary>Everything that was unmet, as sentences.</summary>
    public static ImmutableArray<string> Reasons(Decision<PdcaPlan, PdcaEvent> decision) => [.. decision.Refusal?.Unmet.Select(reason => reason.ToString()) ?? []];

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
