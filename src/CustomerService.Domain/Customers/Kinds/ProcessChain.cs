using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Kinds;

/// <summary>A process through departments, in which the next process is the customer (下一道工序就是客户).</summary>
/// <remarks>Source: [003 c1 q15]. Immutable. The customer of the last department is the external one.</remarks>
public sealed class ProcessChain
{
    /// <summary>Makes a chain.</summary>
    /// <param name="departments">The departments in the order of the process; at least one, each once.</param>
    /// <exception cref="ArgumentException">There is none, one is the empty code, or one stands twice.</exception>
    public ProcessChain(params ImmutableArray<Department> departments)
    {
        if (departments.IsDefaultOrEmpty || departments.Contains(default) || departments.Distinct().Count() < departments.Length)
        {
            throw new ArgumentException("A process runs through at least one department; each has a code and stands once.", nameof(departments));
        }

        Departments = departments;
    }

    /// <summary>The departments in the order of the process.</summary>
    public ImmutableArray<Department> Departments { get; }

    /// <summary>Whom a department serves.</summary>
    /// <param name="department">A department of the chain.</param>
    /// <returns>The next department; null: the external customer.</returns>
    /// <exception cref="ArgumentException">The department is not in the chain.</exception>
    public Department? InternalCustomerOf(Department department) => Departments.IndexOf(department) switch
    {
        -1 => throw new ArgumentException($"'{department}' is not in the chain: {string.Join(", ", Departments)}.", nameof(department)),
        var last when last == Departments.Length - 1 => default(Department?),
        var index => Departments[index + 1],
    };

    /// <summary>On which side of the firm the customer of a department stands.</summary>
    /// <param name="department">A department of the chain.</param>
    /// <returns>Internal, or external for the last one.</returns>
    /// <exception cref="ArgumentException">The department is not in the chain.</exception>
    public CustomerScope ScopeOfCustomerOf(Department department) => InternalCustomerOf(department) is null ? CustomerScope.External : CustomerScope.Internal;
}
