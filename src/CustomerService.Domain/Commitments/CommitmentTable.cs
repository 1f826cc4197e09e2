using System.Text;

namespace CustomerService.Domain.Commitments;

/// <summary>Writes what a commitment promises as a Markdown table.</summary>
internal static class CommitmentTable
{
    public static string Write(ServiceCommitment commitment, Language language)
    {
        var chinese = language == Language.Chinese;
        var everyone = chinese ? "全部客户" : "every customer";
        var tiers = commitment.Tiers.IsEmpty ? [everyone] : commitment.Tiers.Select(tier => tier.DisplayName.In(language)).ToList();
        var text = new StringBuilder();
        Line([chinese ? "承诺" : "promise", .. Priority(chinese ? "优先级" : "priority"), .. tiers]);
        text.Append('|').Insert(text.Length, " --- |", tiers.Count + (commitment.Priorities.IsEmpty ? 1 : 2)).Append('\n');
        foreach (var first in commitment.Promises.Select(row => row.Promise).DistinctBy(PromiseKind.Of))
        {
            foreach (var priority in commitment.Priorities.DefaultIfEmpty())
            {
                Line([first.DisplayName.In(language), .. Priority(priority.DisplayName.In(language)), .. commitment.Tiers.DefaultIfEmpty().Select(tier => Cell(PromiseKind.Of(first), priority, tier))]);
            }
        }

        return text.ToString();

        IEnumerable<string> Priority(string column) => commitment.Priorities.IsEmpty ? [] : [column];

        string Cell(PromiseKind kind, Priority priority, CustomerTier tier)
        {
            var promise = commitment.PromisesFor(priority, tier).FirstOrDefault(each => PromiseKind.Of(each) == kind);
            return promise is null ? "—"
                : promise.Limit is null ? promise.Target.In(language)
                : promise.Target.In(language) + (chinese ? "，最迟 " : ", at the latest ") + promise.Limit.In(language);
        }

        void Line(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells.Select(Escaped)).Append(" |\n");
    }

    // A backslash would take the one before a bar for its own.
    private static string Escaped(string cell) => cell.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
