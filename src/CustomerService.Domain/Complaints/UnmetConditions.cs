using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints;

/// <summary>Gathers every reason for which an act is refused.</summary>
internal static class UnmetConditions
{
    /// <summary>Those that are there, in order; null stands for what is met.</summary>
    public static ImmutableArray<DomainError> Of(params ReadOnlySpan<DomainError?> faults)
    {
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        foreach (var fault in faults)
        {
            if (fault is not null)
            {
                unmet.Add(fault);
            }
        }

        return unmet.ToImmutable();
    }

    /// <summary>A text that must say something, and does not.</summary>
    public static BlankText? Blank(string text, string what) => string.IsNullOrWhiteSpace(text) ? new BlankText(what) : null;
}
