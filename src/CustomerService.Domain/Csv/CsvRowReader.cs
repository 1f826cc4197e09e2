using System.Buffers;

namespace CustomerService.Domain.Csv;

/// <summary>Reads RFC 4180 rows one after the other; a field is a span that lives until the next row is read.</summary>
internal sealed class CsvRowReader(TextReader csv, CsvFault fault)
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly CsvText _text = new(csv, fault);
    private FieldBounds[] _fields = new FieldBounds[16];
    private SearchValues<char>? _stops;   // null until the first row told the separator
    private char _separator;
    private int _rowLength;
    private int _lengthOfBreak;

    private enum Quoting : byte
    {
        None,
        Quoted,
        QuotedWithQuotesInside,
    }

    /// <summary>The physical line on which the row starts, from 1.</summary>
    public int Line => _text.Line;

    public int FieldCount { get; private set; }

    public bool IsEmptyLine => _rowLength == 0;

    /// <summary>Moves to the next row, whatever number of fields it has; false at the end of the text.</summary>
    public bool TryReadRow()
    {
        _text.MoveBehind(_rowLength, _lengthOfBreak);
        (FieldCount, _rowLength, _lengthOfBreak) = (0, 0, 0);
        if (_text.IsAtEnd() || (_stops is null && !TryStart()))
        {
            return false;
        }

        var length = ReadFields();
        var lengthOfBreak = LengthOfBreak(length);
        _text.CheckLength(length);
        (_rowLength, _lengthOfBreak) = (length, lengthOfBreak);
        return true;
    }

    /// <summary>The text of a field of this row, without its quotes.</summary>
    public ReadOnlySpan<char> Field(int index)
    {
        var (start, end, quoting) = _fields[index];
        return quoting switch
        {
            Quoting.None => _text.Window[start..end],
            Quoting.Quoted => _text.Window[(start + 1)..(end - 1)],
            _ => _text.Window[(start + 1)..(end - 1)].ToString().Replace("\"\"", "\"", StringComparison.Ordinal),
        };
    }

    /// <summary>A fault at the first character of a field, which is the opening quote of a quoted one.</summary>
    public FormatException FaultAt(int field, string what) => _text.FaultAt(_fields[field].Start, what);

    /// <summary>A fault after the last character of the row, or at the end of the text when there is no further row.</summary>
    public FormatException FaultAtEnd(string what) => _text.FaultAt(_rowLength, what);

    private bool TryStart()
    {
        if (_text.Window[0] == ByteOrderMark)
        {
            _text.SkipMark();
            if (_text.IsAtEnd())
            {
                return false;
            }
        }

        _separator = DetectSeparator();
        _stops = SearchValues.Create([_separator, '"', '\r', '\n']);
        return true;
    }

    /// <summary>Takes the separator that the first row has most often outside quotes; a comma when there is none.</summary>
    private char DetectSeparator()
    {
        var (commas, semicolons, tabs) = (0, 0, 0);
        var openQuote = CsvText.NoQuote;
        var before = ',';
        for (var at = 0; at < _text.Window.Length || _text.TryReadMore(openQuote); at++)
        {
            var found = _text.Window[at];
            if (openQuote != CsvText.NoQuote)
            {
                openQuote = found == '"' ? CsvText.NoQuote : openQuote;
            }
            else if (found == '\n')
            {
                break;
            }
            else if (found == '"' && before is ',' or ';' or '\t' or '"')
            {
                openQuote = at;
            }

            commas += openQuote == CsvText.NoQuote && found == ',' ? 1 : 0;
            semicolons += openQuote == CsvText.NoQuote && found == ';' ? 1 : 0;
            tabs += openQuote == CsvText.NoQuote && found == '\t' ? 1 : 0;
            before = found;
        }

        return commas >= semicolons && commas >= tabs ? ',' : semicolons >= tabs ? ';' : '\t';
    }

    /// <summary>Finds the fields of the row and says where the last one ends.</summary>
    private int ReadFields()
    {
        for (var start = 0; ; start = _fields[FieldCount - 1].End + 1)
        {
            var field = _text.Has(start) && _text.Window[start] == '"' ? SkipQuoted(start) : new(start, SkipBare(start), Quoting.None);
            if (FieldCount == _fields.Length)
            {
                Array.Resize(ref _fields, 2 * FieldCount);
            }

            _fields[FieldCount++] = field;
            if (field.End == _text.Window.Length || _text.Window[field.End] != _separator)
            {
                return field.End;
            }
        }
    }

    /// <summary>Finds the separator, quote or line break that ends a field without quotes; looks ahead of the end only at need.</summary>
    private int SkipBare(int from)
    {
        do
        {
            var length = _text.Window[from..].IndexOfAny(_stops!);
            if (length >= 0)
            {
                return from + length;
            }

            from = _text.Window.Length;
        }
        while (_text.TryReadMore(CsvText.NoQuote));

        return from;
    }

    /// <summary>Finds the place behind the closing quote, and reads one character further.</summary>
    private FieldBounds SkipQuoted(int open)
    {
        var quoting = Quoting.Quoted;
        var at = open + 1;
        while (true)
        {
            var length = _text.Window[at..].IndexOf('"');
            if (length < 0)
            {
                at = _text.Window.Length;
                if (!_text.TryReadMore(open))
                {
                    throw _text.FaultAt(open, "a closing quote was expected for the quote that opens here and the text ends without one.");
                }

                continue;
            }

            at += length + 1;
            if (!_text.Has(at) || _text.Window[at] != '"')
            {
                return new(open, at, quoting);
            }

            quoting = Quoting.QuotedWithQuotesInside;
            at++;
        }
    }

    /// <summary>The length of the line break at the end of a row, 0 at the end of the text; refuses everything else.</summary>
    private int LengthOfBreak(int at)
    {
        if (at == _text.Window.Length)
        {
            return 0;
        }

        switch (_text.Window[at])
        {
            case '\n':
                return 1;
            case '\r' when _text.Has(at + 1) && _text.Window[at + 1] == '\n':
                return 2;
            case '\r':
                throw _text.FaultAt(at, "a line feed was expected after a carriage return outside quotes and there is none.");
            case '"' when _fields[FieldCount - 1].Quoting == Quoting.None:
                throw _text.FaultAt(at, "a field with a quote in it was expected in quotes and this quote is inside a bare field.");
            default:
                var found = Excerpt.Of(_text.Window.Slice(at, 1));
                throw _text.FaultAt(at, $"a separator or the end of the line was expected after a closing quote and {found} was found.");
        }
    }

    private readonly record struct FieldBounds(int Start, int End, Quoting Quoting);
}
