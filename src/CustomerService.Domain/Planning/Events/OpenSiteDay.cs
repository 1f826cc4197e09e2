using System.Collections.Immutable;

namespace CustomerService.Domain.Planning.Events;

/// <summary>How high somebody stands in the management, from low to high.</summary>
/// <remarks>The rule names the deputy general manager [003 R8 2.2]; the levels below are a choice of this library, to say who is not enough.</remarks>
public enum ManagementRank
{
    /// <summary>Not in the management (员工).</summary>
    Staff,

    /// <summary>Manages a department (部门经理).</summary>
    DepartmentManager,

    /// <summary>Deputy of the general manager (副总经理).</summary>
    DeputyGeneralManager,

    /// <summary>General manager (总经理).</summary>
    GeneralManager,
}

/// <summary>Names of <see cref="ManagementRank"/>.</summary>
public static class ManagementRanks
{
    extension(ManagementRank rank)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => rank switch
        {
            ManagementRank.Staff => new("staff", "员工"),
            ManagementRank.DepartmentManager => new("department manager", "部门经理"),
            ManagementRank.DeputyGeneralManager => new("deputy general manager", "副总经理"),
            ManagementRank.GeneralManager => new("general manager", "总经理"),
            _ => throw new ArgumentOutOfRangeException(nameof(rank), rank, "Not a value of ManagementRank."),
        };
    }
}

/// <summary>An approval of an exception.</summary>
/// <param name="By">Who approved it; not blank.</param>
/// <param name="Rank">The approver's rank.</param>
public sealed record RankedApproval(string By, ManagementRank Rank);

/// <summary>When customers may see a building site: usually only after the interior plaster is done (工地开放日).</summary>
/// <remarks>Source: [003 R8 2.2]: exceptions need the approval of a deputy general manager or above.</remarks>
/// <example><code>
/// if (OpenSiteDay.Ask(isInteriorPlasterDone: false, approval: null) is { } refusal) { show(refusal.In(Language.Chinese)); }
/// </code></example>
public static class OpenSiteDay
{
    /// <summary>The lowest rank that approves an exception.</summary>
    public const ManagementRank LowestApprover = ManagementRank.DeputyGeneralManager;

    /// <summary>Whether the site may be opened to customers.</summary>
    /// <param name="isInteriorPlasterDone">Whether the interior plaster is done.</param>
    /// <param name="approval">The approval of an exception; null: there is none. It is not looked at once the plaster is done.</param>
    /// <returns>Null: it may; else every reason why not.</returns>
    /// <exception cref="ArgumentException">The approver is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rank is none.</exception>
    public static Refusal? Ask(bool isInteriorPlasterDone, RankedApproval? approval)
    {
        if (approval is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(approval.By, nameof(approval));
            _ = approval.Rank.DisplayName;   // a rank that is none is thrown back
        }

        if (isInteriorPlasterDone || approval?.Rank >= LowestApprover)
        {
            return null;
        }

        ImmutableArray<DomainError> unmet = approval is null
            ? [new InteriorPlasterNotDone(), new ExceptionNotApproved()]
            : [new InteriorPlasterNotDone(), new ApproverRankTooLow(approval.By, approval.Rank, LowestApprover)];
        return new("open-site-day", new("The open-site day", "工地开放日"), "", null, unmet);
    }
}

/// <summary>The interior plaster is not done.</summary>
public sealed record InteriorPlasterNotDone : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.interior-plaster-not-done";

    /// <inheritdoc/>
    public override LocalizedText Message => new("The interior plaster is not done.", "内墙抹灰尚未完成。");
}

/// <summary>Nobody approved the exception.</summary>
public sealed record ExceptionNotApproved : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.exception-not-approved";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        "The exception needs the approval of a deputy general manager or above.", "例外须经副总经理或以上领导批准。");
}

/// <summary>The one who approved the exception does not stand high enough.</summary>
/// <param name="By">Who approved it.</param>
/// <param name="Rank">The approver's rank.</param>
/// <param name="Needed">The lowest rank that is enough.</param>
public sealed record ApproverRankTooLow(string By, ManagementRank Rank, ManagementRank Needed) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.approver-rank-too-low";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"{By} is {Rank.DisplayName.English}; the approval needs {Needed.DisplayName.English} or above.",
        $"{By} 为{Rank.DisplayName.Chinese}，须由{Needed.DisplayName.Chinese}或以上领导批准。");
}
