namespace CustomerService.Domain.Csv;

/// <summary>The header of a table of text, read once: how many columns there are and where a wanted one stands, whatever its case.</summary>
internal sealed class CsvHeader
{
    private const int MostNamesShown = 30;

    private readonly CsvRowReader _rows;
    private readonly string[] _names;
    private readonly Dictionary<string, int> _places;

    public CsvHeader(CsvRowReader rows)
    {
        if (!rows.TryReadRow())
        {
            throw rows.FaultAtEnd("a header line was expected and the text is empty.");
        }

        if (rows.IsEmptyLine)
        {
            throw rows.FaultAtEnd("a header line was expected and the line is empty.");
        }

        _rows = rows;
        _names = new string[rows.FieldCount];
        _places = new(rows.FieldCount, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _names.Length; i++)
        {
            _names[i] = rows.Field(i).ToString();
            if (!_places.TryAdd(_names[i], i))
            {
                throw rows.FaultAt(i, $"a new column name was expected, without regard to case, and {Excerpt.Of(_names[i])} is there twice.");
            }
        }
    }

    public int Count => _names.Length;

    /// <summary>The name of a column, spelled as in the text.</summary>
    public string this[int place] => _names[place];

    /// <summary>The name of a column, spelled as in the text; null where there is none.</summary>
    public string? NameAt(int? place) => place is { } i ? _names[i] : null;

    /// <summary>The column of a name that was given, or the first of the well-known names that is there; a fault where there is none.</summary>
    public int Require(string purpose, string? named, string[] wellKnown) => Find(purpose, named, wellKnown) ?? throw Missing(purpose, wellKnown, "");

    /// <summary>The column of a name that was given, which must be there, or the first of the well-known names that is; null where there is none.</summary>
    public int? Find(string purpose, string? named, string[] wellKnown)
    {
        if (named is not null)
        {
            return _places.TryGetValue(named, out var place)
                ? place
                : throw _rows.FaultAt(0, $"the column {Excerpt.Of(named)} was named for the {purpose} and the header has only {NamesFound()}.");
        }

        foreach (var candidate in wellKnown)
        {
            if (_places.TryGetValue(candidate, out var place))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>That a column is not there.</summary>
    public Exception Missing(string purpose, string[] wellKnown, string why) =>
        _rows.FaultAt(0, $"a column for the {purpose} was expected ({string.Join(", ", wellKnown)}){why} and the header has only {NamesFound()}.");

    private string NamesFound()
    {
        var names = string.Join(", ", _names.Take(MostNamesShown).Select(static name => Excerpt.Of(name)));
        return _names.Length > MostNamesShown ? $"{names} and {_names.Length - MostNamesShown} more" : names;
    }
}
