using System.Collections.Immutable;

namespace CustomerService.Domain.Planning;

/// <summary>What kind of finding a problem of a plan started from.</summary>
public enum PlanOriginKind
{
    /// <summary>A finding of a customer's complaint (投诉认定).</summary>
    ComplaintFinding,

    /// <summary>A corrective or preventive action (纠正预防措施).</summary>
    CorrectiveAction,

    /// <summary>A finding of an audit (审核发现).</summary>
    AuditFinding,

    /// <summary>A promise to customers that was broken (承诺违约).</summary>
    CommitmentBreach,

    /// <summary>A survey of customers or employees (调查).</summary>
    Survey,

    /// <summary>Something else (其他).</summary>
    Other,
}

/// <summary>Where a problem came from: a reference, so that a plan needs to know nothing of complaints, promises or audits.</summary>
public sealed record PlanOrigin
{
    /// <summary>What kind of finding it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
    public required PlanOriginKind Kind { get; init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(Kind), value, "Not a value of PlanOriginKind."); }

    /// <summary>The host's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>What was found, in words.</summary>
    public required string Text { get; init; }

    /// <summary>A reference to a finding of whatever kind.</summary>
    /// <param name="kind">What kind of finding it is.</param>
    /// <param name="id">The host's id of it.</param>
    /// <param name="text">What was found, in words.</param>
    /// <returns>The reference.</returns>
    /// <example><code>
    /// PlanOrigin.Of(PlanOriginKind.ComplaintFinding, $"{complaint.Id}/{finding.Fact}", finding.Reasons);
    /// PlanOrigin.Of(PlanOriginKind.CorrectiveAction, action.Id, action.RootCause);
    /// </code></example>
    public static PlanOrigin Of(PlanOriginKind kind, string id, string text) => new() { Kind = kind, Id = id, Text = text };

    /// <summary>A reference to a finding of an audit of a rule book: of a commitment, a procedure of complaints or plans.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="ruleBook">The id of the rule book that was audited; places of findings are the same in every book.</param>
    /// <param name="language">The language of the text; a plan keeps texts as they are given.</param>
    /// <returns>The reference; its id is made of the rule book, the code of the finding and the place.</returns>
    /// <exception cref="ArgumentException">The id of the rule book is blank.</exception>
    public static PlanOrigin Of(AuditFinding finding, string ruleBook, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentException.ThrowIfNullOrWhiteSpace(ruleBook);
        return Of(PlanOriginKind.AuditFinding, $"{ruleBook} {finding.Code} {finding.Place}", finding.Message.In(language));
    }

    /// <summary>The reference for people.</summary>
    /// <returns>For example <c>complaint finding C-17: answered too late</c>.</returns>
    public override string ToString() => $"{Kind.DisplayName.English} {Id}: {Text}";
}

/// <summary>The goal of an earlier cycle that was not fully met, so that what is left of it is a problem of this one.</summary>
public sealed record CarriedFrom
{
    /// <summary>The number of that cycle; 1 or more.</summary>
    public required int Cycle { get; init; }

    /// <summary>The number of the goal in it; the first is 1.</summary>
    public required int Goal { get; init; }
}

/// <summary>A problem that a cycle is about.</summary>
public sealed record PlanProblem
{
    /// <summary>What is wrong.</summary>
    public required string Text { get; init; }

    /// <summary>What it started from; none: nothing that is on record. A problem that was carried over has the origins of all problems its goal was about.</summary>
    public ImmutableArray<PlanOrigin> Origins { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where it was left over, which the act that opens the next cycle says; null: it is new in this cycle.</summary>
    public CarriedFrom? CarriedFrom { get; init; }

    /// <summary>A new problem.</summary>
    /// <param name="text">What is wrong.</param>
    /// <param name="origins">What it started from; none: nothing that is on record.</param>
    /// <returns>The problem.</returns>
    public static PlanProblem Of(string text, params ImmutableArray<PlanOrigin> origins) => new() { Text = text, Origins = origins };

    /// <summary>The problem in words.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <summary>Equal when every part is, the origins in order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(PlanProblem? other) => other is not null && Text == other.Text && CarriedFrom == other.CarriedFrom && Origins.AsSpan().SequenceEqual(other.Origins.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, CarriedFrom, Origins.Length);
}

/// <summary>Names of <see cref="PlanOriginKind"/>.</summary>
public static class PlanOriginKinds
{
    extension(PlanOriginKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            PlanOriginKind.ComplaintFinding => new("complaint finding", "投诉认定"),
            PlanOriginKind.CorrectiveAction => new("corrective action", "纠正预防措施"),
            PlanOriginKind.AuditFinding => new("audit finding", "审核发现"),
            PlanOriginKind.CommitmentBreach => new("broken promise", "承诺违约"),
            PlanOriginKind.Survey => new("survey", "调查"),
            PlanOriginKind.Other => new("other", "其他"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of PlanOriginKind."),
        };
    }
}
