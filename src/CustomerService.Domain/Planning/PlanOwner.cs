namespace CustomerService.Domain.Planning;

/// <summary>How high in the enterprise a plan stands; cycles nest from the company down to the person (大环套小环).</summary>
public enum PlanLevel
{
    /// <summary>The whole company (公司).</summary>
    Company,

    /// <summary>A department (部门).</summary>
    Department,

    /// <summary>One person (个人).</summary>
    Person,
}

/// <summary>Who a goal or a measure belongs to.</summary>
/// <remarks>Source: [001 P1]: goals of departments and personal goals.</remarks>
public enum PlanOwnerKind
{
    /// <summary>A department (部门).</summary>
    Department,

    /// <summary>A person (个人).</summary>
    Person,
}

/// <summary>Who answers for a plan, a goal or a measure.</summary>
public sealed record PlanOwner
{
    /// <summary>A department or a person.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
    public required PlanOwnerKind Kind { get; init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(Kind), value, "Not a value of PlanOwnerKind."); }

    /// <summary>The host's name or id of it; an act that is given a blank one is refused.</summary>
    public required string Name { get; init; }

    /// <summary>A department.</summary>
    /// <param name="department">Its code.</param>
    /// <returns>The owner.</returns>
    public static PlanOwner Department(Department department) => new() { Kind = PlanOwnerKind.Department, Name = department.Value };

    /// <summary>A person.</summary>
    /// <param name="person">The host's name or id.</param>
    /// <returns>The owner.</returns>
    public static PlanOwner Person(string person) => new() { Kind = PlanOwnerKind.Person, Name = person };

    /// <summary>The owner's name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}

/// <summary>Names of <see cref="PlanLevel"/> and <see cref="PlanOwnerKind"/>.</summary>
public static class PlanLevels
{
    extension(PlanLevel level)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => level switch
        {
            PlanLevel.Company => new("company", "公司"),
            PlanLevel.Department => new("department", "部门"),
            PlanLevel.Person => new("person", "个人"),
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a value of PlanLevel."),
        };
    }

    extension(PlanOwnerKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            PlanOwnerKind.Department => new("department", "部门"),
            PlanOwnerKind.Person => new("person", "个人"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of PlanOwnerKind."),
        };
    }
}
