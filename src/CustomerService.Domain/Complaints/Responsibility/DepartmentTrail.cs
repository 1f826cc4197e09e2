namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>Which departments a case has gone through.</summary>
/// <remarks>
/// The one definition of a return to a former owner: the case comes to a department that it had left for another. Being with nobody's
/// department in between is no leaving. The replay of event logs counts the same way, which a test holds over random lives.
/// </remarks>
internal sealed class DepartmentTrail
{
    private readonly HashSet<Department> _left = [];
    private Department? _current;

    /// <summary>Whether more than one department has had the case.</summary>
    public bool IsOverSeveral => _left.Count > 0;

    /// <summary>Whether the case has come back at least once.</summary>
    public bool HasReturned { get; private set; }

    /// <summary>The case goes to a department, or stays there; true where that is a return.</summary>
    public bool ComesTo(Department? next)
    {
        if (next is not { } department || department == _current)
        {
            return false;
        }

        if (_current is { } left)
        {
            _left.Add(left);
        }

        _current = department;
        var returns = _left.Contains(department);
        HasReturned |= returns;
        return returns;
    }
}
