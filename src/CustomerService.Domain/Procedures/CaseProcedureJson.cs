using System.Collections.Immutable;
using System.Diagnostics;

namespace CustomerService.Domain.Procedures;

/// <summary>Reads and writes procedures as JSON.</summary>
internal static class CaseProcedureJson<TState, TAct, TCase, TEvent>
    where TAct : struct, Enum
    where TCase : class
    where TEvent : class
{
    /// <summary>Reads what stands in the text; whether it holds together is asked when the procedure is made.</summary>
    public static (string Id, int Version, LocalizedText Name, ImmutableArray<CaseMove<TState, TAct>> Moves) Read(
        string json, CaseShape<TState, TAct, TCase, TEvent> shape, ImmutableArray<CaseCondition<TCase, TEvent>> conditions)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!conditions.IsDefault && conditions.Contains(null!))
        {
            throw new ArgumentException("A condition is null.", nameof(conditions));
        }

        var faults = new RuleBookFaults();
        if (RuleBookNode.Open(json, faults) is not { } root)
        {
            faults.ThrowIfAny(shape.Kind);
            throw new UnreachableException();
        }

        root.Allow("id", "version", "names", "moves");
        var (id, version, name) = (root.Required("id")?.Text(), root.Required("version")?.Int(1, int.MaxValue), root.Required("names")?.Names());
        ImmutableArray<CaseMove<TState, TAct>> moves = [.. (root.Required("moves")?.Items() ?? []).Select(node => Row(node, shape)).OfType<CaseMove<TState, TAct>>()];
        if (!faults.Any)   // what is unreadable would only be missed a second time
        {
            CaseProcedureCheck<TState, TAct, TCase, TEvent>.Check(shape, id!, version!.Value, moves, conditions, faults);
        }

        faults.ThrowIfAny($"{shape.Kind} '{id ?? "?"}'");
        return (id!, version!.Value, name!, moves);
    }

    public static string Write(CaseProcedure<TState, TAct, TCase, TEvent> procedure, CaseShape<TState, TAct, TCase, TEvent> shape) =>
        RuleBookText.Of(procedure, (book, json) =>
        {
            json.WriteStartObject();
            json.WriteString("id", book.Id);
            json.WriteNumber("version", book.Version);
            RuleBookText.WriteNames(json, "names", book.Name);
            json.WriteStartArray("moves");
            foreach (var move in book.Moves)
            {
                json.WriteStartObject();
                json.WriteString("from", shape.KeyOf(move.From));
                json.WriteString("act", KebabCase.Of(move.Act));
                json.WriteString("to", shape.KeyOf(move.To));
                if (!move.Requires.IsEmpty)
                {
                    json.WriteStartArray("requires");
                    foreach (var code in move.Requires)
                    {
                        json.WriteStringValue(code);
                    }

                    json.WriteEndArray();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static CaseMove<TState, TAct>? Row(RuleBookNode node, CaseShape<TState, TAct, TCase, TEvent> shape)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("from", "act", "to", "requires");
        var (from, act, to) = (State(node.Required("from"), shape), node.Required("act")?.Enum<TAct>(), State(node.Required("to"), shape));
        ImmutableArray<string> requires = [.. (node.Optional("requires")?.Items() ?? []).Select(code => code.Text()).OfType<string>()];
        return node.HasFault ? null : new(from!, act!.Value, to!, requires);
    }

    private static TState? State(RuleBookNode? node, CaseShape<TState, TAct, TCase, TEvent> shape)
    {
        if (node is not { } given || given.Text() is not { } text)
        {
            return default;
        }

        var state = shape.StateOf(text, out var isKnown);
        if (!isKnown)
        {
            var known = shape.States.Select(shape.KeyOf).ToList();
            given.Fault("rule-book.unknown-value", $"'{text}' is none of {string.Join(", ", known)}{Spelling.DidYouMean(text, known)}.");
        }

        return state;
    }
}
