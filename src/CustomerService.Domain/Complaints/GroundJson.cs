using System.Text.Json;

namespace CustomerService.Domain.Complaints;

/// <summary>Reads and writes the grounds of a procedure, and the procedure it varies.</summary>
internal static class GroundJson
{
    public static void Read(RuleBookNode root, ProcedureDraft draft)
    {
        foreach (var (name, node) in root.Optional("grounds")?.Entries() ?? [])
        {
            if (node.CodeOf<ComplaintTrigger>(name) is not { } trigger)
            {
                continue;
            }

            foreach (var item in node.Items())
            {
                if (item.AsObject() is { } ground)
                {
                    ground.Allow("code", "names", "reference");
                    draft.Grounds.Add(new ProcedureGround(
                        trigger,
                        ground.Required("code")?.Text() ?? "?",
                        ground.Required("names")?.Names() ?? LocalizedText.Same("?"),
                        ground.Optional("reference")?.Text()));
                }
            }
        }

        if (root.Optional("basis")?.AsObject() is { } basis)
        {
            basis.Allow("id", "version");
            var (id, version) = (basis.Required("id")?.Text(), basis.Required("version")?.Int(1, int.MaxValue));
            draft.Basis = id is null || version is null ? null : ComplaintProcedures.Shipped.FirstOrDefault(procedure => procedure.Id == id && procedure.Version == version);
            if (draft.Basis is null && id is not null && version is not null)
            {
                basis.Fault("rule-book.unknown-basis", $"'{id}' version {version} is no procedure that ships: {string.Join(", ", ComplaintProcedures.Shipped)}.");
            }
        }
    }

    public static void Write(ProcedureDraft draft, Utf8JsonWriter json)
    {
        if (draft.Grounds.Count > 0)
        {
            json.WriteStartObject("grounds");
            foreach (var group in draft.Grounds.GroupBy(ground => ground.Trigger))
            {
                json.WriteStartArray(group.Key.Value);
                foreach (var ground in group)
                {
                    json.WriteStartObject();
                    json.WriteString("code", ground.Code);
                    RuleBookText.WriteNames(json, "names", ground.Name);
                    if (ground.Reference is { } reference)
                    {
                        json.WriteString("reference", reference);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        if (draft.Basis is { } basis)
        {
            json.WriteStartObject("basis");
            json.WriteString("id", basis.Id);
            json.WriteNumber("version", basis.Version);
            json.WriteEndObject();
        }
    }
}
