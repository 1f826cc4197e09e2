using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Complaints;

/// <summary>Reads and writes procedures as JSON.</summary>
internal static class ProcedureJson
{
    public static ComplaintProcedure Read(string json, ConditionCatalogue conditions)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        if (RuleBookNode.Open(json, faults) is not { } root)
        {
            faults.ThrowIfAny("complaint procedure");
            throw new System.Diagnostics.UnreachableException();
        }

        root.Allow("id", "version", "source", "names", "initial", "superstates", "states", "transitions", "triggers", "roles", "handOver", "escalation", "followUp", "adjournments", "clocks", "grounds", "basis");
        var draft = new ProcedureDraft
        {
            Id = root.Required("id")?.Text() ?? "?",
            Version = root.Required("version")?.Int(1, int.MaxValue) ?? 1,
            Name = root.Required("names")?.Names() ?? LocalizedText.Same("?"),
            Source = root.Optional("source")?.Text(),
            Initial = root.Required("initial")?.Code<ComplaintState>() ?? default,
            Catalogue = conditions,
        };
        ReadStates(root, draft);
        ReadTransitions(root, draft);
        ReadNames(root, draft);
        ReadRules(root, draft);
        ClockJson.Read(root, draft);
        GroundJson.Read(root, draft);
        return ProcedureCompiler.Compile(draft, faults);
    }

    private static void ReadStates(RuleBookNode root, ProcedureDraft draft)
    {
        foreach (var (name, node) in root.Optional("superstates")?.Entries() ?? [])
        {
            if (node.CodeOf<ComplaintState>(name) is { } code && node.AsObject() is { } superstate)
            {
                superstate.Allow("names", "superstate");
                draft.Superstates.Add(new ProcedureSuperstate
                {
                    State = code,
                    Name = superstate.Optional("names")?.Names() ?? LocalizedText.Same(name),
                    Within = superstate.Optional("superstate")?.Code<ComplaintState>(),
                });
            }
        }

        foreach (var (name, node) in root.Optional("states")?.Entries() ?? [])
        {
            if (node.CodeOf<ComplaintState>(name) is { } code && node.AsObject() is { } state)
            {
                state.Allow("phase", "names", "superstate", "outcome");
                var outcome = state.Optional("outcome")?.Enum<ComplaintOutcome>();
                draft.States.Add(new ProcedureState
                {
                    State = code,
                    Phase = state.Required("phase")?.Enum<ComplaintPhase>() ?? (outcome is null ? ComplaintPhase.Intake : ComplaintPhase.Closed),
                    Name = state.Optional("names")?.Names() ?? LocalizedText.Same(name),
                    Within = state.Optional("superstate")?.Code<ComplaintState>(),
                    Outcome = outcome,
                });
            }
        }
    }

    private static void ReadTransitions(RuleBookNode root, ProcedureDraft draft)
    {
        foreach (var node in root.Required("transitions")?.Items() ?? [])
        {
            if (node.AsObject() is not { } transition)
            {
                continue;
            }

            transition.Allow("trigger", "from", "except", "to", "stays", "returns", "roles", "requires", "unless");
            var to = transition.Optional("to");
            var stays = transition.Optional("stays")?.True() ?? false;
            var returns = transition.Optional("returns")?.True() ?? false;
            if ((to is null ? 0 : 1) + (stays ? 1 : 0) + (returns ? 1 : 0) != 1)
            {
                transition.Fault("rule-book.missing-property", "A transition has exactly one of 'to', 'stays' and 'returns'.");
            }

            draft.Transitions.Add(new ProcedureTransition
            {
                Trigger = transition.Required("trigger")?.Code<ComplaintTrigger>() ?? new ComplaintTrigger("unreadable"),
                From = transition.Required("from")?.Codes<ComplaintState>() ?? [],
                Except = transition.Optional("except")?.Codes<ComplaintState>() ?? [],
                Kind = returns ? TransitionKind.Return : stays ? TransitionKind.Stay : TransitionKind.Move,
                To = to?.Code<ComplaintState>(),
                Roles = transition.Required("roles")?.Codes<Role>() ?? [],
                Requires = transition.Optional("requires")?.Codes<ConditionCode>() ?? [],
                Unless = transition.Optional("unless")?.Codes<ConditionCode>() ?? [],
            });
        }
    }

    private static void ReadNames(RuleBookNode root, ProcedureDraft draft)
    {
        ReadNames(root.Optional("triggers"), draft.TriggerNames);
        ReadNames(root.Optional("roles"), draft.RoleNames);
    }

    private static void ReadNames<T>(RuleBookNode? section, Dictionary<T, LocalizedText> names)
        where T : struct, ICode<T>
    {
        foreach (var (name, node) in section?.Entries() ?? [])
        {
            if (node.CodeOf<T>(name) is { } code && node.Names() is { } text)
            {
                names[code] = text;
            }
        }
    }

    private static void ReadRules(RuleBookNode root, ProcedureDraft draft)
    {
        if (root.Optional("handOver")?.AsObject() is { } handOver)
        {
            handOver.Allow("max", "answerWithin", "silence", "promise");
            draft.HandOver = new HandOverRule
            {
                Max = handOver.Required("max")?.Int(0, 1_000) ?? 0,
                AnswerWithin = handOver.Required("answerWithin") is { } within ? ElapsedTime(within) : Duration.FromDays(1),
                Silence = handOver.Required("silence")?.Enum<HandOverSilence>() ?? default,
                Promise = handOver.Optional("promise")?.Text(),
            };
        }

        if (root.Optional("escalation")?.AsObject() is { } escalation)
        {
            escalation.Allow("levels", "on");
            draft.Escalation = new EscalationRule
            {
                Levels = escalation.Required("levels")?.Codes<Role>() ?? [],
                On = escalation.Optional("on")?.Enums<EscalationCause>() ?? [],
            };
        }

        if (root.Optional("followUp")?.AsObject() is { } followUp)
        {
            followUp.Allow("within", "after");
            draft.FollowUp = new FollowUpRule
            {
                Within = followUp.Required("within")?.Period() ?? Period.FromDays(1),
                After = followUp.Required("after")?.Enums<ComplaintOutcome>() ?? [],
            };
        }

        if (root.Optional("adjournments")?.AsObject() is { } adjournments)
        {
            adjournments.Allow("max");
            draft.MaxAdjournments = adjournments.Required("max")?.Int(0, 1_000);
        }
    }

    // A hand-over is timed in elapsed hours: only periods of fixed length will do.
    private static Duration ElapsedTime(RuleBookNode node)
    {
        if (node.Period() is not { } period)
        {
            return Duration.FromDays(1);
        }

        if (period is not { Years: 0, Months: 0 })
        {
            node.Fault("rule-book.out-of-range", "Months and years have no fixed length; write days or hours, such as PT24H.");
            return Duration.FromDays(1);
        }

        try
        {
            return period.ToDuration();
        }
        catch (OverflowException)
        {
            return Duration.MaxValue;   // longer than any answer may take, as the check of the whole says
        }
    }

    public static string Write(ComplaintProcedure procedure) => RuleBookText.Of(procedure.Draft, Write);

    internal static void Write(ProcedureDraft draft, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", draft.Id);
        json.WriteNumber("version", draft.Version);
        if (draft.Source is { } source)
        {
            json.WriteString("source", source);
        }

        RuleBookText.WriteNames(json, "names", draft.Name);
        json.WriteString("initial", draft.Initial.Value);
        if (draft.Superstates.Count > 0)
        {
            json.WriteStartObject("superstates");
            foreach (var superstate in draft.Superstates)
            {
                json.WriteStartObject(superstate.State.Value);
                WriteWithin(json, superstate.Within);
                RuleBookText.WriteNames(json, "names", superstate.Name);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteStartObject("states");
        foreach (var state in draft.States)
        {
            json.WriteStartObject(state.State.Value);
            json.WriteString("phase", KebabCase.Of(state.Phase));
            WriteWithin(json, state.Within);
            if (state.Outcome is { } outcome)
            {
                json.WriteString("outcome", KebabCase.Of(outcome));
            }

            RuleBookText.WriteNames(json, "names", state.Name);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("transitions");
        foreach (var transition in draft.Transitions)
        {
            Write(transition, json);
        }

        json.WriteEndArray();
        WriteNames(json, "triggers", draft.TriggerNames);
        WriteNames(json, "roles", draft.RoleNames);
        WriteRules(draft, json);
        ClockJson.Write(draft, json);
        GroundJson.Write(draft, json);
        json.WriteEndObject();
    }

    private static void Write(ProcedureTransition transition, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("trigger", transition.Trigger.Value);
        WriteCodes(json, "from", transition.From);
        if (!transition.Except.IsEmpty)
        {
            WriteCodes(json, "except", transition.Except);
        }

        switch (transition.Kind)
        {
            case TransitionKind.Move: json.WriteString("to", transition.To!.Value.Value); break;
            case TransitionKind.Stay: json.WriteBoolean("stays", true); break;
            default: json.WriteBoolean("returns", true); break;
        }

        WriteCodes(json, "roles", transition.Roles);
        if (!transition.Requires.IsEmpty)
        {
            WriteCodes(json, "requires", transition.Requires);
        }

        if (!transition.Unless.IsEmpty)
        {
            WriteCodes(json, "unless", transition.Unless);
        }

        json.WriteEndObject();
    }

    private static void WriteRules(ProcedureDraft draft, Utf8JsonWriter json)
    {
        if (draft.HandOver is { } handOver)
        {
            json.WriteStartObject("handOver");
            json.WriteNumber("max", handOver.Max);
            json.WriteString("answerWithin", PeriodPattern.Roundtrip.Format(Period.FromNanoseconds(handOver.AnswerWithin.ToInt64Nanoseconds()).Normalize()));
            json.WriteString("silence", KebabCase.Of(handOver.Silence));
            if (handOver.Promise is { } promise)
            {
                json.WriteString("promise", promise);
            }

            json.WriteEndObject();
        }

        if (draft.Escalation is { } escalation)
        {
            json.WriteStartObject("escalation");
            WriteCodes(json, "levels", escalation.Levels);
            WriteEnums(json, "on", escalation.On);
            json.WriteEndObject();
        }

        if (draft.FollowUp is { } followUp)
        {
            json.WriteStartObject("followUp");
            json.WriteString("within", PeriodPattern.Roundtrip.Format(followUp.Within));
            WriteEnums(json, "after", followUp.After);
            json.WriteEndObject();
        }

        if (draft.MaxAdjournments is { } max)
        {
            json.WriteStartObject("adjournments");
            json.WriteNumber("max", max);
            json.WriteEndObject();
        }
    }

    private static void WriteWithin(Utf8JsonWriter json, ComplaintState? within)
    {
        if (within is { } superstate)
        {
            json.WriteString("superstate", superstate.Value);
        }
    }

    private static void WriteNames<T>(Utf8JsonWriter json, string property, Dictionary<T, LocalizedText> names)
        where T : struct, ICode<T>
    {
        if (names.Count == 0)
        {
            return;
        }

        json.WriteStartObject(property);
        foreach (var (code, text) in names)
        {
            RuleBookText.WriteNames(json, code.Value, text);
        }

        json.WriteEndObject();
    }

    internal static void WriteCodes<T>(Utf8JsonWriter json, string property, ImmutableArray<T> codes)
        where T : struct, ICode<T>
    {
        json.WriteStartArray(property);
        foreach (var code in codes)
        {
            json.WriteStringValue(code.Value);
        }

        json.WriteEndArray();
    }

    private static void WriteEnums<T>(Utf8JsonWriter json, string property, ImmutableArray<T> values)
        where T : struct, Enum
    {
        json.WriteStartArray(property);
        foreach (var value in values)
        {
            json.WriteStringValue(KebabCase.Of(value));
        }

        json.WriteEndArray();
    }
}
