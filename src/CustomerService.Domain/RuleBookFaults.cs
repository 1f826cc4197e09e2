using System.Collections.Immutable;

namespace CustomerService.Domain;

/// <summary>The faults found while a rule book is read or checked.</summary>
internal sealed class RuleBookFaults
{
    private readonly ImmutableArray<RuleBookFault>.Builder _faults = ImmutableArray.CreateBuilder<RuleBookFault>();

    public bool Any => _faults.Count > 0;

    /// <summary>The faults so far.</summary>
    public IEnumerable<RuleBookFault> All => _faults;

    /// <summary>Whether something at a place, or inside it, was a fault already: then what is absent there was only unreadable.</summary>
    public bool AnyWithin(string place) =>
        _faults.Any(fault => fault.Place.StartsWith(place, StringComparison.Ordinal) && (fault.Place.Length == place.Length || fault.Place[place.Length] is '.' or '['));

    public void Add(string place, string code, string message) => _faults.Add(new RuleBookFault(place, code, message));

    public void ThrowIfAny(string ruleBook)
    {
        if (Any)
        {
            throw new RuleBookException(ruleBook, _faults.ToImmutable());
        }
    }
}
