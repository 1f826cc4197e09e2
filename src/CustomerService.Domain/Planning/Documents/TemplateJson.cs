using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Planning.Documents;

/// <summary>Checks templates of plan documents.</summary>
internal static class TemplateCheck
{
    public static void Check(string id, int version, ImmutableArray<PlanFunction> functions, ImmutableArray<DocumentPart> parts, Role? approver, Period? recurs, RuleBookFaults faults)
    {
        Fault(string.IsNullOrWhiteSpace(id), "$.id", "rule-book.out-of-range", "A template has an id.");
        Fault(version < 1, "$.version", "rule-book.out-of-range", $"A version is 1 or more; {version} is not.");
        Fault(functions.IsDefaultOrEmpty, "$.functions", "rule-book.out-of-range", "A plan has at least one function: guide, drive, assure-and-supervise.");
        Fault(!functions.IsDefault && functions.Distinct().Count() < functions.Length, "$.functions", "rule-book.stands-twice", "A function stands twice.");
        Fault(!functions.IsDefault && !functions.All(Enum.IsDefined), "$.functions", "rule-book.unknown-value", "A function is none of the known ones.");
        Fault(approver == default(Role), "$.approver", "rule-book.bad-code", "The approver is a role, or is left out.");
        Fault(recurs is not null && !IsWholeDays(recurs), "$.recurs", "rule-book.out-of-range", "The time to the next document is a period of whole days or more, such as P1Y.");
        if (parts.IsDefaultOrEmpty)
        {
            faults.Add("$.parts", "rule-book.out-of-range", "A template has parts.");
            return;
        }

        var met = new HashSet<DocumentPartId>();
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, place) = (parts[i], $"$.parts[{i}]");
            ArgumentNullException.ThrowIfNull(part, nameof(parts));
            Fault(part.Id == default, $"{place}.id", "rule-book.bad-code", "A part has an id.");
            Fault(!met.Add(part.Id), $"{place}.id", "rule-book.stands-twice", $"The part '{part.Id}' stands twice.");
            Fault(!Enum.IsDefined(part.Place), $"{place}.place", "rule-book.unknown-value", "The place is none of the known ones.");
            Fault(!Enum.IsDefined(part.Form), $"{place}.form", "rule-book.unknown-value", "The form is none of the known ones.");
            Fault(i > 0 && part.Place < parts[i - 1].Place, $"{place}.place", "rule-book.contradiction", "Parts stand in the order title, preface, body, ending, signature.");
            Fault((part.Place == DocumentPlace.Signature) != (part.Form is DocumentForm.Signers or DocumentForm.Date), $"{place}.form", "rule-book.contradiction",
                "Signers and a date stand under the document, at the place 'signature', and nothing else stands there.");
            Fault(part.Place == DocumentPlace.Title && (part.Form != DocumentForm.Text || part.IsOptional), place, "rule-book.contradiction", "The title is a text, and no document is without it.");
        }

        Fault(parts.Count(part => part.Place == DocumentPlace.Title) != 1, "$.parts", "rule-book.contradiction", "A template has exactly one part at the place 'title'.");
        Fault(!parts.Any(part => part is { Place: DocumentPlace.Body, IsOptional: false }), "$.parts", "rule-book.contradiction", "A template has a part at the place 'body' that is not optional.");

        void Fault(bool found, string place, string code, string message)
        {
            if (found)
            {
                faults.Add(place, code, message);
            }
        }
    }

    private static bool IsWholeDays(Period period) => RuleBookNode.IsPositive(period) && !period.HasTimeComponent && !PeriodText.IsTooLong(period);
}

/// <summary>Reads and writes templates of plan documents.</summary>
internal static class TemplateJson
{
    public static PlanDocumentTemplate Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        if (RuleBookNode.Open(json, faults) is not { } root)
        {
            faults.ThrowIfAny("plan document template");
            throw new UnreachableException();
        }

        root.Allow("id", "version", "names", "functions", "approver", "recurs", "parts");
        var id = root.Required("id")?.Text();
        var version = root.Required("version")?.Int(1, int.MaxValue);
        var name = root.Required("names")?.Names();
        var functions = root.Required("functions")?.Enums<PlanFunction>() ?? [];
        var approver = root.Optional("approver")?.Code<Role>();
        var recurs = root.Optional("recurs")?.Period();
        ImmutableArray<DocumentPart> parts = [.. (root.Required("parts")?.Items() ?? []).Select(ReadPart).OfType<DocumentPart>()];
        if (!faults.Any)   // what is unreadable would only be missed a second time
        {
            TemplateCheck.Check(id!, version!.Value, functions, parts, approver, recurs, faults);
        }

        faults.ThrowIfAny($"plan document template '{id ?? "?"}'");
        return new PlanDocumentTemplate(id!, version!.Value, name!, functions, parts, approver, recurs);
    }

    private static DocumentPart? ReadPart(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("id", "place", "form", "names", "isOptional", "guidance");
        var id = node.Required("id")?.Code<DocumentPartId>();
        var place = node.Required("place")?.Enum<DocumentPlace>();
        var form = node.Required("form")?.Enum<DocumentForm>();
        var name = node.Required("names")?.Names();
        var isOptional = node.Optional("isOptional")?.True() ?? false;
        var guidance = node.Optional("guidance")?.Names();
        return node.HasFault ? null : new DocumentPart(id!.Value, place!.Value, form!.Value, name!, isOptional, guidance);
    }

    public static string Write(PlanDocumentTemplate template) => RuleBookText.Of(template, Write);

    private static void Write(PlanDocumentTemplate template, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", template.Id);
        json.WriteNumber("version", template.Version);
        RuleBookText.WriteNames(json, "names", template.Name);
        json.WriteStartArray("functions");
        foreach (var function in template.Functions)
        {
            json.WriteStringValue(KebabCase.Of(function));
        }

        json.WriteEndArray();
        if (template.Approver is { } approver)
        {
            json.WriteString("approver", approver.Value);
        }

        if (template.Recurs is { } recurs)
        {
            json.WriteString("recurs", PeriodPattern.Roundtrip.Format(recurs));
        }

        json.WriteStartArray("parts");
        foreach (var part in template.Parts)
        {
            json.WriteStartObject();
            json.WriteString("id", part.Id.Value);
            json.WriteString("place", KebabCase.Of(part.Place));
            json.WriteString("form", KebabCase.Of(part.Form));
            RuleBookText.WriteNames(json, "names", part.Name);
            if (part.IsOptional)
            {
                json.WriteBoolean("isOptional", true);
            }

            RuleBookText.WriteNames(json, "guidance", part.Guidance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
