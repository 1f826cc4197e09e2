using System.Collections.Immutable;
using System.Text.Json;
using CustomerService.Domain.Commitments;

namespace CustomerService.Domain.Complaints;

/// <summary>Reads and writes the clocks of a procedure.</summary>
internal static class ClockJson
{
    public static void Read(RuleBookNode root, ProcedureDraft draft)
    {
        foreach (var node in root.Optional("clocks")?.Items() ?? [])
        {
            if (node.AsObject() is not { } clock)
            {
                continue;
            }

            clock.Allow("id", "names", "promise", "startsOn", "runsIn", "heldIn", "excludedIn", "stopsOn", "onReopen", "perOwner", "onWarning", "onLimit", "endsPath", "extensions");
            var holds = clock.Optional("heldIn");
            if (holds?.IsObject == true)
            {
                draft.ClocksWithReasons.Add(draft.Clocks.Count);
            }

            draft.Clocks.Add(new ProcedureClock
            {
                Id = clock.Required("id")?.Code<ClockId>() ?? default,
                Name = clock.Optional("names")?.Names(),
                Promise = clock.Required("promise")?.Text() ?? "?",
                StartsOn = clock.Optional("startsOn")?.Codes<ComplaintTrigger>() ?? [],
                RunsIn = clock.Required("runsIn")?.Codes<ComplaintState>() ?? [],
                HeldIn = holds is { } places ? Holds(places) : [],
                ExcludedIn = clock.Optional("excludedIn")?.Codes<ComplaintState>() ?? [],
                StopsOn = clock.Optional("stopsOn")?.Codes<ComplaintTrigger>() ?? [],
                OnReopen = clock.Optional("onReopen")?.Enum<ClockReopening>() ?? default,
                PerOwner = clock.Optional("perOwner")?.True() ?? false,
                OnWarning = clock.Optional("onWarning")?.Code<ComplaintTrigger>(),
                OnLimit = clock.Optional("onLimit")?.Code<ComplaintTrigger>(),
                EndsPath = clock.Optional("endsPath")?.True() ?? false,
                Extensions = [.. Extensions(clock.Optional("extensions"))],
            });
        }
    }

    private static IEnumerable<ClockExtension> Extensions(RuleBookNode? list)
    {
        foreach (var node in list?.Items() ?? [])
        {
            if (node.AsObject() is { } extension)
            {
                extension.Allow("id", "names", "promise", "after", "requires");
                yield return new ClockExtension
                {
                    Id = extension.Required("id")?.Code<ExtensionId>() ?? default,
                    Name = extension.Optional("names")?.Names(),
                    Promise = extension.Required("promise")?.Text() ?? "?",
                    After = extension.Optional("after")?.Code<ExtensionId>(),
                    Requires = extension.Optional("requires")?.Codes<ConditionCode>() ?? [],
                };
            }
        }
    }

    // A list of states that wait for the customer, or an object that gives each state its reason.
    private static ImmutableArray<ClockHold> Holds(RuleBookNode node)
    {
        if (!node.IsObject)
        {
            return ImmutableArray.CreateRange(node.Codes<ComplaintState>(), state => new ClockHold(state));
        }

        var holds = ImmutableArray.CreateBuilder<ClockHold>();
        foreach (var (name, reason) in node.Entries())
        {
            if (reason.CodeOf<ComplaintState>(name) is { } state && reason.Enum<PauseReason>() is { } why)
            {
                holds.Add(new ClockHold(state, why));
            }
        }

        return holds.ToImmutable();
    }

    public static void Write(ProcedureDraft draft, Utf8JsonWriter json)
    {
        if (draft.Clocks.Count == 0)
        {
            return;
        }

        json.WriteStartArray("clocks");
        foreach (var clock in draft.Clocks)
        {
            Write(clock, json);
        }

        json.WriteEndArray();
    }

    private static void Write(ProcedureClock clock, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", clock.Id.Value);
        if (clock.Name is { } name)
        {
            RuleBookText.WriteNames(json, "names", name);
        }

        json.WriteString("promise", clock.Promise);
        WriteSome(json, "startsOn", clock.StartsOn);
        ProcedureJson.WriteCodes(json, "runsIn", clock.RunsIn);
        if (clock.HeldIn.All(hold => hold.Reason == PauseReason.WaitingForCustomer))
        {
            WriteSome(json, "heldIn", ImmutableArray.CreateRange(clock.HeldIn, hold => hold.State));
        }
        else
        {
            json.WriteStartObject("heldIn");
            foreach (var hold in clock.HeldIn)
            {
                json.WriteString(hold.State.Value, KebabCase.Of(hold.Reason));
            }

            json.WriteEndObject();
        }

        WriteSome(json, "excludedIn", clock.ExcludedIn);
        WriteSome(json, "stopsOn", clock.StopsOn);
        if (clock.OnReopen != default)
        {
            json.WriteString("onReopen", KebabCase.Of(clock.OnReopen));
        }

        if (clock.PerOwner)
        {
            json.WriteBoolean("perOwner", true);
        }

        WriteTrigger("onWarning", clock.OnWarning);
        WriteTrigger("onLimit", clock.OnLimit);
        if (clock.EndsPath)
        {
            json.WriteBoolean("endsPath", true);
        }

        if (!clock.Extensions.IsEmpty)
        {
            json.WriteStartArray("extensions");
            foreach (var extension in clock.Extensions)
            {
                Write(extension, json);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();

        void WriteTrigger(string property, ComplaintTrigger? trigger)
        {
            if (trigger is { } fired)
            {
                json.WriteString(property, fired.Value);
            }
        }
    }

    private static void Write(ClockExtension extension, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", extension.Id.Value);
        if (extension.Name is { } name)
        {
            RuleBookText.WriteNames(json, "names", name);
        }

        json.WriteString("promise", extension.Promise);
        if (extension.After is { } before)
        {
            json.WriteString("after", before.Value);
        }

        WriteSome(json, "requires", extension.Requires);
        json.WriteEndObject();
    }

    private static void WriteSome<T>(Utf8JsonWriter json, string property, ImmutableArray<T> codes)
        where T : struct, ICode<T>
    {
        if (!codes.IsEmpty)
        {
            ProcedureJson.WriteCodes(json, property, codes);
        }
    }
}
