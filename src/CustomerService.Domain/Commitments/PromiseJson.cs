using System.Buffers;
using System.Text.Json;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>A row at its place in the text.</summary>
/// <param name="Row">The row; null where nothing like one stands there.</param>
/// <param name="IsWhole">Whether all was read by which it is compared with others.</param>
internal readonly record struct WrittenRow(PromiseRow? Row, bool IsWhole);

/// <summary>Reads and writes the promises of a commitment as JSON.</summary>
internal static class PromiseJson
{
    /// <summary>Reads one row; what could not be read is reported, and something harmless stands in its place.</summary>
    public static WrittenRow Read(RuleBookNode node, CommitmentCalendars calendars, RuleBookFaults faults)
    {
        if (node.AsObject() is null)
        {
            return default;
        }

        node.Allow("id", "version", "metric", "names", "priorities", "tiers", "target", "limit", "alerts", "pauses", "restart", "onBreach");
        var id = node.Required("id")?.Text();
        var version = node.Optional("version") is { } number ? number.Int(1, int.MaxValue) : 1;
        var metric = node.Required("metric")?.Enum<PromiseMetric>();
        var target = node.Required("target") is { } within ? TimeTargetJson.Read(within, calendars, faults) : null;
        var limit = node.Optional("limit") is { } atLatest ? TimeTargetJson.Read(atLatest, calendars, faults) : null;
        var row = new PromiseRow
        {
            Promise = new Promise
            {
                Id = id ?? "?",
                Version = version ?? 1,
                Metric = metric ?? default,
                Name = node.Optional("names")?.Names(),
                Target = target ?? ElapsedTime.Hours(1),
                Limit = limit,
                Alerts = [.. (node.Optional("alerts")?.Items() ?? []).Select(item => Alert(item) ?? PromiseAlert.AtBreach())],
                Restart = node.Optional("restart")?.Enum<CycleRestart>() ?? default,
                OnBreach = node.Optional("onBreach")?.AsObject() is { } breach ? Consequence(breach) : null,
            },
            Priorities = node.Optional("priorities")?.Codes<Priority>() ?? [],
            Tiers = node.Optional("tiers")?.Codes<CustomerTier>() ?? [],
        };
        if (node.Optional("pauses") is { } pauses)
        {
            row = row with { Promise = row.Promise with { Pauses = pauses.Enums<PauseReason>() } };
        }

        return new WrittenRow(row, IsWhole: id is not null && version is not null && metric is not null && target is not null && (limit is not null || node.Optional("limit") is null));
    }

    private static PromiseAlert? Alert(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("share", "before", "atBreach", "after", "to");
        var to = node.Optional("to")?.Code<Role>();
        var (share, before, after) = (node.Optional("share"), node.Optional("before"), node.Optional("after"));
        var atBreach = node.Optional("atBreach")?.True() ?? false;
        if ((share is null ? 0 : 1) + (before is null ? 0 : 1) + (after is null ? 0 : 1) + (atBreach ? 1 : 0) != 1)
        {
            node.Fault("rule-book.missing-property", "An alert has exactly one of 'share', 'before', 'atBreach' and 'after'.");
            return null;
        }

        return share is { } part ? part.Number() is { } number ? PromiseAlert.AtShare(number, to) : null
            : before is { } ahead ? TimeTargetJson.ReadTime(ahead, daysCount: false) is { } lead ? PromiseAlert.Before(lead, to) : null
            : after is { } later ? TimeTargetJson.ReadTime(later, daysCount: false) is { } lag ? PromiseAlert.After(lag, to) : null
            : PromiseAlert.AtBreach(to);
    }

    private static BreachConsequence Consequence(RuleBookNode node)
    {
        node.Allow("remedy", "compensation");
        return new BreachConsequence(node.Optional("remedy")?.Names(), node.Optional("compensation")?.Amount());
    }

    /// <summary>Whether two promises say the same, on calendars that answer alike.</summary>
    public static bool AreSame(Promise one, Promise other) =>
        ReferenceEquals(one, other)
        || (Text(one).Span.SequenceEqual(Text(other).Span) && TimeTargetJson.AreSame(one.Target, other.Target) && (one.Limit is null || TimeTargetJson.AreSame(one.Limit, other.Limit!)));

    private static ReadOnlyMemory<byte> Text(Promise promise)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(new PromiseRow { Promise = promise }, json);
        }

        return buffer.WrittenMemory;
    }

    public static void Write(PromiseRow row, Utf8JsonWriter json)
    {
        var promise = row.Promise;
        json.WriteStartObject();
        json.WriteString("id", promise.Id);
        json.WriteNumber("version", promise.Version);
        json.WriteString("metric", KebabCase.Of(promise.Metric));
        RuleBookText.WriteNames(json, "names", promise.Name);
        CommitmentJson.WriteCodes(json, "priorities", row.Priorities);
        CommitmentJson.WriteCodes(json, "tiers", row.Tiers);
        TimeTargetJson.Write(promise.Target, "target", json);
        if (promise.Limit is { } limit)
        {
            TimeTargetJson.Write(limit, "limit", json);
        }

        if (!promise.Alerts.IsEmpty)
        {
            json.WriteStartArray("alerts");
            foreach (var alert in promise.Alerts)
            {
                Write(alert, json);
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("pauses");
        foreach (var reason in promise.Pauses)
        {
            json.WriteStringValue(KebabCase.Of(reason));
        }

        json.WriteEndArray();
        if (promise.Restart != default)
        {
            json.WriteString("restart", KebabCase.Of(promise.Restart));
        }

        if (promise.OnBreach is { } breach)
        {
            Write(breach, json);
        }

        json.WriteEndObject();
    }

    private static void Write(PromiseAlert alert, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (alert.Share is { } share)
        {
            json.WriteNumber("share", share);
        }
        else if (alert.BeforeDue > Duration.Zero)
        {
            json.WriteString("before", TimeTargetJson.Text(alert.BeforeDue));
        }
        else if (alert.AfterDue > Duration.Zero)
        {
            json.WriteString("after", TimeTargetJson.Text(alert.AfterDue));
        }
        else
        {
            json.WriteBoolean("atBreach", true);
        }

        if (alert.To is { } to)
        {
            json.WriteString("to", to.Value);
        }

        json.WriteEndObject();
    }

    private static void Write(BreachConsequence breach, Utf8JsonWriter json)
    {
        json.WriteStartObject("onBreach");
        RuleBookText.WriteNames(json, "remedy", breach.Remedy);
        if (breach.Compensation is { } compensation)
        {
            json.WriteStartObject("compensation");
            json.WriteNumber("amount", compensation.Amount);
            json.WriteString("currency", compensation.Currency);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
