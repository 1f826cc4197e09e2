using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>What a customer's feedback is.</summary>
public enum FeedbackKind
{
    /// <summary>An opinion (意见).</summary>
    Opinion,

    /// <summary>A suggestion (建议).</summary>
    Suggestion,

    /// <summary>A complaint (投诉).</summary>
    Complaint,
}

/// <summary>Names of <see cref="FeedbackKind"/>.</summary>
public static class FeedbackKinds
{
    extension(FeedbackKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            FeedbackKind.Opinion => new("opinion", "意见"),
            FeedbackKind.Suggestion => new("suggestion", "建议"),
            FeedbackKind.Complaint => new("complaint", "投诉"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of FeedbackKind."),
        };
    }
}

/// <summary>A row of the customer feedback register (客户信息反馈登记表).</summary>
/// <remarks>Source: [003 R10 4.4.1]: all feedback is registered, complaints among it.</remarks>
public sealed record FeedbackEntry
{
    /// <summary>The day it came.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Whose it is.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>The way it came.</summary>
    public required Channel Channel { get; init; }

    /// <summary>What it is.</summary>
    public required FeedbackKind Kind { get; init; }

    /// <summary>What was said.</summary>
    public required string Text { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string Recorder { get; init; }

    /// <summary>The department it was passed on to; null: to none.</summary>
    public Department? ForwardedTo { get; init; }

    /// <summary>The row of a complaint.</summary>
    /// <param name="received">The receipt of the complaint.</param>
    /// <param name="zone">The zone whose day it is.</param>
    /// <param name="forwardedTo">The department it was passed on to; null: to none.</param>
    /// <returns>A row with the alleged facts as its text.</returns>
    public static FeedbackEntry Of(ComplaintReceived received, DateTimeZone zone, Department? forwardedTo)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(zone);
        return new()
        {
            Date = received.At.InZone(zone).Date,
            Customer = received.Customer,
            Channel = received.Channel,
            Kind = FeedbackKind.Complaint,
            Text = string.Join("; ", received.Facts.Select(fact => fact.Text)),
            Recorder = received.By.Person,
            ForwardedTo = forwardedTo,
        };
    }
}

/// <summary>The customer feedback register (客户信息反馈登记表): the rows in the order of their days.</summary>
/// <remarks>Immutable. Rows of one day keep the order in which they were given. Two registers are equal only when they are the same object.</remarks>
public sealed class FeedbackRegister
{
    /// <summary>Makes a register.</summary>
    /// <param name="entries">Its rows, in any order.</param>
    /// <exception cref="ArgumentException">There is no array, or it has a hole.</exception>
    public FeedbackRegister(params ImmutableArray<FeedbackEntry> entries) =>
        Entries = entries.IsDefault || entries.Contains(null!)
            ? throw new ArgumentException("Rows are an array without holes.", nameof(entries))
            : [.. entries.OrderBy(entry => entry.Date)];

    /// <summary>Its rows.</summary>
    public ImmutableArray<FeedbackEntry> Entries { get; }

    /// <summary>How many rows are of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public int this[FeedbackKind kind] => Entries.Count(entry => entry.Kind == kind);

    /// <summary>The same with another row.</summary>
    /// <param name="entry">The row.</param>
    /// <returns>A register with it.</returns>
    public FeedbackRegister With(FeedbackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(Entries.Add(entry));
    }

    /// <summary>The register as a Markdown table.</summary>
    /// <param name="language">The language of the headings and kinds.</param>
    /// <returns>The table, with line feeds.</returns>
    public string ToMarkdown(Language language) => TableText.Markdown<FeedbackEntry>(
        [
            new(new("date", "日期"), entry => LocalDatePattern.Iso.Format(entry.Date)),
            new(new("customer", "客户"), entry => entry.Customer.Value),
            new(new("channel", "渠道"), entry => entry.Channel.Value),
            new(new("kind", "类别"), entry => entry.Kind.DisplayName.In(language)),
            new(new("text", "内容"), entry => entry.Text),
            new(new("recorder", "登记人"), entry => entry.Recorder),
            new(new("forwarded to", "转交部门"), entry => entry.ForwardedTo?.Value ?? "-"),
        ],
        Entries,
        language);
}
