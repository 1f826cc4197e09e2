using System.Globalization;
using System.Text;
using CustomerService.Domain.Complaints.Law;
using CustomerService.Domain.Tests.Conventions;
using NodaTime.Text;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The tables of the guide page on law are written from the regimes, so that page and data cannot differ.</summary>
public sealed class LawPageTests
{
    private const string Begin = "<!-- from the data: begin -->\n";
    private const string End = "<!-- from the data: end -->";

    [Fact]
    public void The_page_says_what_the_regimes_say()
    {
        var page = Repository.ReadText("docs/law.md");
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var tables = Tables();
        var isSame = begin >= Begin.Length && end >= begin && page[begin..end] == tables;
        if (!isSame)
        {
            File.WriteAllText(Path.Combine(Repository.Root, "docs/law.received.txt"), tables);
        }

        Assert.True(isSame, "docs/law.md differs from the regimes: put docs/law.received.txt between its two marks, and delete the file.");
    }

    private static string Tables()
    {
        var text = new StringBuilder();
        text.Append("### Which law, when\n\n| Regime | Name | Jurisdiction | Sector | From | Until | Starts with | Confidence | Source |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var law in ComplaintRegimes.All)
        {
            Row(text, $"`{law.Id}`", law.Name.English, $"`{law.Jurisdiction}`", $"`{law.Sector}`", LocalDatePattern.Iso.Format(law.From), law.Until is { } last ? LocalDatePattern.Iso.Format(last) : "", law.StartsWith.English, $"{law.Confidence}", law.Source);
        }

        text.Append("\n### Limits\n\n| Regime | Clock | Limit | The rule | Where it stands | Confidence |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var law in ComplaintRegimes.All)
        {
            foreach (var limit in law.Limits)
            {
                Row(text, $"`{law.Id}`", ClockOf(law, limit), string.Create(CultureInfo.InvariantCulture, $"{limit.Amount} {limit.Unit.DisplayName.English}"), limit.Text.English, limit.Reference, $"{limit.Confidence}");
            }
        }

        text.Append("\n### Windows of others\n\n| Regime | Window | How long | What may be done | Where it stands |\n| --- | --- | --- | --- | --- |\n");
        foreach (var law in ComplaintRegimes.All)
        {
            foreach (var window in law.Windows)
            {
                Row(text, $"`{law.Id}`", $"`{window.Code}`", $"`{window.Within}`", window.Name.English, window.Reference);
            }
        }

        text.Append("\n### Grounds\n\n| Regime | Of | Ground | What it says | Where it stands |\n| --- | --- | --- | --- | --- |\n");
        foreach (var law in ComplaintRegimes.All)
        {
            foreach (var ground in law.Procedure.Grounds)
            {
                Row(text, $"`{law.Id}`", $"`{ground.Trigger}`", $"`{ground.Code}`", ground.Name.English, ground.Reference ?? "");
            }
        }

        text.Append("\n### What is left out\n\n");
        foreach (var law in ComplaintRegimes.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"- `{law.Id}`\n");
            foreach (var clause in law.LeftOut)
            {
                text.Append(CultureInfo.InvariantCulture, $"  - {clause.English}\n");
            }
        }

        return text.ToString();
    }

    // The clock, and for a longer limit what it is granted on.
    private static string ClockOf(ComplaintRegime law, LegalLimit limit)
    {
        var clock = law.Procedure.Clocks.First(clock => clock.Promise == limit.Promise || clock.Extensions.Any(extension => extension.Promise == limit.Promise));
        var extension = clock.Extensions.FirstOrDefault(extension => extension.Promise == limit.Promise);
        return extension is null
            ? $"`{clock.Id}`{(clock.OnLimit is { } step ? $", then `{step}`" : "")}"
            : $"`{clock.Id}`, extended by `{extension.Id}`{(extension.After is { } before ? $" after `{before}`" : "")}{string.Concat(extension.Requires.Select(condition => $", on `{condition}`"))}";
    }

    private static void Row(StringBuilder text, params ReadOnlySpan<string> cells) => text.Append("| ").AppendJoin(" | ", cells.ToArray()).Append(" |\n");
}
