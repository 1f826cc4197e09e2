namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>Hands out one string for equal texts, so that a log of a million events does not make a million strings.</summary>
/// <remarks>Bounded: when it is full it starts afresh, and long texts are not kept. Equal texts may then be two strings.</remarks>
internal sealed class TextPool
{
    private const int MostTexts = 262_144;
    private const int LongestText = 128;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public TextPool() => _bySpan = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (_bySpan.TryGetValue(text, out var known))
        {
            return known;
        }

        var made = text.ToString();
        if (text.Length <= LongestText)
        {
            if (_texts.Count == MostTexts)
            {
                _texts.Clear();
            }

            _texts.Add(made);
        }

        return made;
    }
}
