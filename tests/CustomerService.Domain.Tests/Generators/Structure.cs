using System.Collections;
using System.Reflection;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>Equality by content, where records with arrays know it by reference only.</summary>
public static class Structure
{
    /// <summary>The first place where two values differ; null where they are the same.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="place">The place of both.</param>
    /// <returns>A path such as <c>$.Facts[1].Text</c>.</returns>
    public static string? Difference(object? left, object? right, string place = "$")
    {
        if (left is null || right is null || left.GetType() != right.GetType())
        {
            return left is null && right is null ? null : place;
        }

        if (left is IEnumerable and not string)
        {
            object?[] ours = [.. ((IEnumerable)left).Cast<object?>()];
            object?[] theirs = [.. ((IEnumerable)right).Cast<object?>()];
            return ours.Length != theirs.Length ? place : ours.Select((item, i) => Difference(item, theirs[i], $"{place}[{i}]")).FirstOrDefault(found => found is not null);
        }

        PropertyInfo[] properties = left.GetType().IsValueType || left is string ? [] : left.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);
        return properties.Length == 0
            ? Equals(left, right) ? null : place
            : properties.Select(property => Difference(property.GetValue(left), property.GetValue(right), $"{place}.{property.Name}")).FirstOrDefault(found => found is not null);
    }
}
