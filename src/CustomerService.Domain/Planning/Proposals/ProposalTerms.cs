using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Planning.Proposals;

/// <summary>A line of the budget: what may be spent on one thing, and on that only.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Amount">How much may be spent; above 0.</param>
public sealed record BudgetLine(BudgetLineId Id, string Name, Money Amount);

/// <summary>What a proposal says: its terms, its measures, its budget.</summary>
/// <remarks>Source: [003 R5 2.3]. A draft may still lack parts; it is not submitted before all are there. Two are equal when every part is.</remarks>
public sealed record ProposalTerms
{
    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>The type of customers it is made for.</summary>
    public required ProposalAudience Audience { get; init; }

    /// <summary>What it comes to: the amount that the thresholds of the policy are held against; above 0, and never less than the budget.</summary>
    public required Money Amount { get; init; }

    /// <summary>The financial tool, for example a credit sale, a rebate, a deposit.</summary>
    public string FinancialTool { get; init; } = "";

    /// <summary>In what cycle is supplied.</summary>
    public string SupplyCycle { get; init; } = "";

    /// <summary>How is paid.</summary>
    public string PaymentMethod { get; init; } = "";

    /// <summary>In what cycle is paid.</summary>
    public string PaymentCycle { get; init; } = "";

    /// <summary>Other terms of the contract; "none" is a term too.</summary>
    public string OtherTerms { get; init; } = "";

    /// <summary>What is done, in order.</summary>
    public ImmutableArray<string> Measures { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What may be spent on what.</summary>
    public ImmutableArray<BudgetLine> Budget { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The parts that are missing, in the order of <see cref="ProposalPart"/>.</summary>
    [JsonIgnore]
    public ImmutableArray<ProposalPart> Missing => [.. Enum.GetValues<ProposalPart>().Where(Lacks)];

    /// <summary>Equal when every part is, lists in order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(ProposalTerms? other) =>
        other is not null && Title == other.Title && Audience == other.Audience && Amount == other.Amount && FinancialTool == other.FinancialTool && SupplyCycle == other.SupplyCycle
        && PaymentMethod == other.PaymentMethod && PaymentCycle == other.PaymentCycle && OtherTerms == other.OtherTerms
        && Measures.AsSpan().SequenceEqual(other.Measures.AsSpan()) && Budget.AsSpan().SequenceEqual(other.Budget.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Audience, Amount, FinancialTool, Measures.Length, Budget.Length);

    internal BudgetLine? Line(BudgetLineId id)
    {
        foreach (var line in Budget)
        {
            if (line.Id == id)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>Whether something is null that may be blank, but not null.</summary>
    internal bool HasHole =>
        Title is null || FinancialTool is null || SupplyCycle is null || PaymentMethod is null || PaymentCycle is null || OtherTerms is null
        || Measures.Contains(null!) || Audience == default || Budget.Any(line => line?.Name is null || line.Id == default);

    /// <summary>Everything that stands against these terms.</summary>
    internal IEnumerable<DomainError> Faults()
    {
        foreach (var part in Missing)
        {
            yield return new ProposalPartMissing(part);
        }

        if (Amount.Amount <= 0)
        {
            yield return new ProposalAmountNotPositive(new("amount of the proposal", "方案金额"), Amount);
        }

        var met = new HashSet<BudgetLineId>();
        decimal budget = 0;
        var comparable = true;
        foreach (var line in Budget)
        {
            if (string.IsNullOrWhiteSpace(line.Name))
            {
                yield return new PlanTextMissing(new("name of a budget line", "预算科目的名称"));
            }

            if (!met.Add(line.Id))
            {
                yield return new BudgetLineTwice(line.Id);
            }

            if (line.Amount.Amount <= 0)
            {
                yield return new ProposalAmountNotPositive(new($"budget line '{line.Id}'", $"预算科目“{line.Id}”"), line.Amount);
            }

            if (line.Amount.Currency != Amount.Currency)
            {
                comparable = false;
                yield return new ProposalCurrencyDiffers(line.Amount.Currency, Amount.Currency);
            }

            // Larger sums than a decimal holds are beyond every amount.
            var more = Math.Max(0, line.Amount.Amount);
            budget = budget > decimal.MaxValue - more ? decimal.MaxValue : budget + more;
        }

        if (comparable && Amount.Amount > 0 && budget > Amount.Amount)
        {
            yield return new BudgetBeyondAmount(new(budget, Amount.Currency), Amount);
        }
    }

    private bool Lacks(ProposalPart part) => part switch
    {
        ProposalPart.Title => string.IsNullOrWhiteSpace(Title),
        ProposalPart.FinancialTool => string.IsNullOrWhiteSpace(FinancialTool),
        ProposalPart.SupplyCycle => string.IsNullOrWhiteSpace(SupplyCycle),
        ProposalPart.PaymentMethod => string.IsNullOrWhiteSpace(PaymentMethod),
        ProposalPart.PaymentCycle => string.IsNullOrWhiteSpace(PaymentCycle),
        ProposalPart.OtherTerms => string.IsNullOrWhiteSpace(OtherTerms),
        ProposalPart.Measures => Measures.IsEmpty || Measures.Any(string.IsNullOrWhiteSpace),
        _ => Budget.IsEmpty,
    };
}

/// <summary>The answer of a review to one question.</summary>
/// <param name="Check">The question.</param>
/// <param name="IsPassed">Whether the proposal passes.</param>
/// <param name="Comment">What is to be said; not blank where it does not pass.</param>
public sealed record ProposalAnswer(ProposalCheck Check, bool IsPassed, string? Comment = null);

/// <summary>The approval of the decision committee.</summary>
/// <param name="Minutes">Reference of the minutes; not blank. Where one meeting decides several things, with the item: a reference stands for one decision.</param>
/// <param name="On">The day of the decision.</param>
public sealed record CommitteeApproval(string Minutes, LocalDate On);

/// <summary>A written sign-off.</summary>
/// <param name="Name">Who signed; not blank.</param>
/// <param name="Document">Reference of the paper that was signed; not blank.</param>
/// <param name="On">The day of the signature.</param>
public sealed record WrittenSignOff(string Name, string Document, LocalDate On);

/// <summary>Money that was spent.</summary>
/// <param name="Line">On which line of the budget.</param>
/// <param name="Amount">How much.</param>
/// <param name="What">On what.</param>
/// <param name="At">When.</param>
public sealed record ProposalSpending(BudgetLineId Line, Money Amount, string What, Instant At);
