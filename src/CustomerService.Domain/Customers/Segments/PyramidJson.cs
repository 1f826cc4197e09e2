using System.Collections.Immutable;
using System.Text.Json;

namespace CustomerService.Domain.Customers.Segments;

/// <summary>Checks, reads and writes pyramids.</summary>
internal static class PyramidJson
{
    public static void Check(string id, ImmutableArray<PyramidLevel> levels, RuleBookFaults faults)
    {
        Fault(string.IsNullOrWhiteSpace(id), "$.id", "rule-book.out-of-range", "A pyramid has an id.");
        if (levels.IsDefault || levels.Length < 2)
        {
            faults.Add("$.levels", "rule-book.out-of-range", "A pyramid has at least two levels.");
            return;
        }

        var codes = new HashSet<PyramidLevelCode>();
        var byShare = levels[0]?.ShareOfCustomers is not null;
        var (shares, lowest) = (0m, double.PositiveInfinity);
        for (var i = 0; i < levels.Length; i++)
        {
            var level = levels[i];
            ArgumentNullException.ThrowIfNull(level, nameof(levels));
            var place = $"$.levels[{i}]";
            Fault(level.Code == default, $"{place}.code", "rule-book.bad-code", "A level has a code.");
            Fault(level.Code != default && !codes.Add(level.Code), $"{place}.code", "rule-book.stands-twice", $"The level '{level.Code}' stands twice.");
            var (isRest, isLast) = (level is { ShareOfCustomers: null, Least: null }, i == levels.Length - 1);
            Fault(isRest && !isLast, place, "rule-book.missing-property", "Only the lowest level holds the rest; this one needs a cut-off, 'share' or 'from'.");
            Fault(!isRest && isLast, place, "rule-book.contradiction", "The lowest level holds the rest and has no cut-off.");
            Fault(!isRest && byShare != level.ShareOfCustomers is not null, place, "rule-book.contradiction", "All cut-offs are of one kind: shares of the customers, or least amounts.");
            if (level.ShareOfCustomers is { } share)
            {
                Fault(share is <= 0 or >= 1, $"{place}.share", "rule-book.out-of-range", FormattableString.Invariant($"A level holds a share of the customers above 0 and below 1; {share} is not."));
                shares += share is > 0 and < 1 ? share : 0;
            }

            if (level.Least is { } least)
            {
                Fault(!double.IsFinite(least), $"{place}.from", "rule-book.out-of-range", "A least amount is a finite number.");
                Fault(double.IsFinite(least) && least >= lowest, $"{place}.from", "rule-book.contradiction", FormattableString.Invariant($"A level starts below the one above it, at {lowest}; {least} is not."));
                lowest = double.IsFinite(least) ? Math.Min(least, lowest) : lowest;
            }
        }

        Fault(shares >= 1, "$.levels", "rule-book.contradiction", FormattableString.Invariant($"The shares of the levels add up to {shares} and leave nobody for the lowest."));

        void Fault(bool found, string place, string code, string message)
        {
            if (found)
            {
                faults.Add(place, code, message);
            }
        }
    }

    public static CustomerPyramid? Read(RuleBookNode root, RuleBookFaults faults)
    {
        root.Allow("id", "levels");
        var id = root.Required("id")?.Text();
        ImmutableArray<PyramidLevel> levels = [.. (root.Required("levels")?.Items() ?? []).Select(ReadLevel).OfType<PyramidLevel>()];
        if (root.HasFault)
        {
            return null;
        }

        Check(id!, levels, faults);
        return root.HasFault ? null : new CustomerPyramid(id!, levels);
    }

    private static PyramidLevel? ReadLevel(RuleBookNode node)
    {
        if (node.AsObject() is null)
        {
            return null;
        }

        node.Allow("code", "name", "share", "from");
        var code = node.Required("code")?.Code<PyramidLevelCode>();
        var name = node.Required("name")?.Names();
        var share = node.Optional("share")?.Share();
        var from = node.Optional("from")?.Number();
        if (share is not null && from is not null)
        {
            node.Fault("rule-book.contradiction", "A level has one cut-off, 'share' or 'from'.");
        }

        return node.HasFault ? null
            : share is { } part ? PyramidLevel.Share(code!.Value, name!, part)
            : from is { } least ? PyramidLevel.From(code!.Value, name!, least)
            : PyramidLevel.Rest(code!.Value, name!);
    }

    public static void Write(CustomerPyramid pyramid, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", pyramid.Id);
        json.WriteStartArray("levels");
        foreach (var level in pyramid.Levels)
        {
            json.WriteStartObject();
            json.WriteString("code", level.Code.Value);
            RuleBookText.WriteNames(json, "name", level.Name);
            if (level.ShareOfCustomers is { } share)
            {
                json.WriteNumber("share", share);
            }
            else if (level.Least is { } least)
            {
                json.WriteNumber("from", least);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
