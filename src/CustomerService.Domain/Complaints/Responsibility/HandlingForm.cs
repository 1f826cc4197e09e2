using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>The complaint investigation and handling form (客户投诉调查处理表), filled from a complaint.</summary>
/// <remarks>
/// Source: [003 R10 4.4.1] and its forms. Findings, remedies, verification and approval are those of the present round. Measures come from the suggestions
/// that the investigation led to, those for other complaints left out. Immutable; two are equal only when they are the same object.
/// </remarks>
public sealed class HandlingForm
{
    private static readonly LocalizedText Title = new("Complaint investigation and handling form", "客户投诉调查处理表");

    private HandlingForm(ImmutableArray<RecordField> fields) => Fields = fields;

    /// <summary>Its fields in the order of the form, filled or missing.</summary>
    public ImmutableArray<RecordField> Fields { get; }

    /// <summary>The names of the fields in which nothing stands yet.</summary>
    public ImmutableArray<LocalizedText> Missing => RecordText.Missing(Fields);

    /// <summary>Whether every field is filled.</summary>
    public bool IsComplete => Missing.IsEmpty;

    /// <summary>Fills the form.</summary>
    /// <param name="procedure">The procedure the complaint was received under, in that version.</param>
    /// <param name="events">Its history, from the receipt on, without gaps.</param>
    /// <param name="zone">The zone in which times are written.</param>
    /// <param name="suggestions">The corrective and preventive suggestions.</param>
    /// <returns>The form as the complaint stands.</returns>
    /// <exception cref="ArgumentException">The history is none, has gaps or runs backward, or the procedure is another; or there is no array of suggestions.</exception>
    public static HandlingForm Of(ComplaintProcedure procedure, IEnumerable<ComplaintEvent> events, DateTimeZone zone, params ImmutableArray<ImprovementSuggestion> suggestions)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(zone);
        if (suggestions.IsDefault || suggestions.Contains(null!))
        {
            throw new ArgumentException("Suggestions are an array without holes.", nameof(suggestions));
        }

        ImmutableArray<ComplaintEvent> history = [.. events];
        var complaint = Complaint.Replay(procedure, history);
        var known = complaint.Snapshot;
        var measures = suggestions.Where(suggestion => suggestion.Complaint == known.Id);
        var judged = history.Reverse().TakeWhile(fact => fact is not ComplaintReopened).FirstOrDefault(fact => fact is EffectConfirmed or VerificationFailed);
        return new HandlingForm(
        [
            RecordField.Of("Case number", "投诉编号", known.Id.Value),
            RecordField.Of("Customer", "客户", known.RepresentedBy is { } speaker ? $"{known.Customer} ({speaker})" : known.Customer.Value),
            RecordField.Of("Channel", "渠道", known.Channel.Value),
            RecordField.Of("Received at", "受理时间", TableText.In(zone, known.ReceivedAt)),
            RecordField.Of("Facts", "投诉事实", [.. known.Facts.Select(fact => Words(fact.Text))]),
            RecordField.Of("Demands", "投诉要求", [.. known.Demands.Select(Text)]),
            RecordField.Of("Findings", "调查结果", [.. known.Findings.Select(finding => Words(finding.Reasons))]),
            RecordField.Of("Liability", "责任归属", known.Liability?.DisplayName),
            RecordField.Of("Variation", "投诉变异", [.. known.Findings.Select(finding => finding.Variation.DisplayName)]),
            RecordField.Of("Remedies", "处理措施", [.. known.Remedies.Where(remedy => remedy.Status != RemedyStatus.Superseded).Select(Text)]),
            RecordField.Of("Corrective and preventive measures", "纠正和预防措施", [.. measures.Select(Text)]),
            RecordField.Of("Responsible department", "责任部门", complaint.Owner.Department?.Value),
            RecordField.Of("Due date", "完成期限", known.PerformBy is { } due ? LocalDatePattern.Iso.Format(due) : null),
            RecordField.Of("Verification result", "验证结果", Text(judged)),
            RecordField.Of("Approver", "批准人", judged is EffectConfirmed confirmed ? confirmed.ApprovedBy ?? confirmed.By.Person : null),
        ]);
    }

    /// <summary>The form as Markdown.</summary>
    /// <param name="language">The language of the field names and of what the library names.</param>
    /// <returns>A heading, a table and, where fields are missing, their names.</returns>
    public string ToMarkdown(Language language) => RecordText.Markdown(Title, Fields, language);

    private static LocalizedText Words(string text) => LocalizedText.Same(string.IsNullOrWhiteSpace(text) ? "-" : text);

    private static LocalizedText Text(Demand demand) => With(demand.Claim.DisplayName, demand.Detail, demand.Amount);

    private static LocalizedText Text(Remedy remedy) => With(remedy.Kind.DisplayName, remedy.Description, remedy.Amount);

    private static LocalizedText Text(ImprovementSuggestion suggestion) => With(suggestion.Kind.DisplayName, suggestion.Measure, null);

    private static LocalizedText? Text(ComplaintEvent? judged) => judged switch
    {
        EffectConfirmed { CustomerConfirmed: true } confirmed => new($"confirmed by the customer: {confirmed.Evidence}", $"客户已确认：{confirmed.Evidence}"),
        EffectConfirmed confirmed => new($"verified without the customer's word: {confirmed.Evidence}", $"已验证（客户未确认）：{confirmed.Evidence}"),
        VerificationFailed failed => new($"failed: {failed.Reason}", $"未通过：{failed.Reason}"),
        _ => null,
    };

    private static LocalizedText With(LocalizedText name, string? detail, Money? amount)
    {
        string[] more = [.. new[] { detail, amount?.ToString() }.OfType<string>().Where(part => !string.IsNullOrWhiteSpace(part))];
        return more.Length == 0 ? name : new($"{name.English}: {string.Join(", ", more)}", $"{name.Chinese}：{string.Join("，", more)}");
    }
}
