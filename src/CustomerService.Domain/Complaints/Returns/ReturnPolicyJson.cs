using System.Diagnostics;
using System.Text.Json;
using CustomerService.Domain.Commitments.Practices;

namespace CustomerService.Domain.Complaints.Returns;

/// <summary>Reads and writes return policies as JSON.</summary>
internal static class ReturnPolicyJson
{
    public static ReturnPolicy Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new RuleBookFaults();
        if (RuleBookNode.Open(json, faults) is not { } root)
        {
            faults.ThrowIfAny("return policy");
            throw new UnreachableException();
        }

        root.Allow("id", "days", "invoiceFeeRate", "timeZone");
        var id = root.Required("id")?.Text() ?? "?";
        var days = root.Required("days")?.Int(0, ReturnPolicy.MostDays) ?? 0;
        var rate = root.Required("invoiceFeeRate")?.Share() ?? 0;
        if (root.Required("timeZone")?.Text() is { } zone)
        {
            _ = LocalDays.ZoneOrFault(zone, faults);
            faults.ThrowIfAny($"return policy '{id}'");
            return new ReturnPolicy(id, days, rate, zone);
        }

        faults.ThrowIfAny($"return policy '{id}'");
        throw new UnreachableException();
    }

    public static string Write(ReturnPolicy policy) => RuleBookText.Of(policy, Write);

    private static void Write(ReturnPolicy policy, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", policy.Id);
        json.WriteNumber("days", policy.Days);
        json.WriteNumber("invoiceFeeRate", policy.InvoiceFeeRate);
        json.WriteString("timeZone", policy.TimeZone);
        json.WriteEndObject();
    }
}
