namespace CustomerService.Domain.Csv;

/// <summary>A window on a text that starts at the row being read, grows as more is wanted, and knows lines and columns.</summary>
/// <remarks>
/// All offsets count from the first character of the row, so that moving the row inside the buffer changes none of them. The buffer
/// never holds more than the longest row and its line break.
/// </remarks>
internal sealed class CsvText(TextReader text, CsvFault fault)
{
    /// <summary>Says that no quote is open.</summary>
    public const int NoQuote = -1;

    private const int LongestRow = 1_048_576;   // characters, the line break not counted
    private const int LargestBuffer = LongestRow + 2;

    private char[] _buffer = new char[32_768];
    private int _rowStart;                      // in the buffer
    private int _read;                          // in the buffer: the end of what was read
    private int _column = 1;                    // of the first character of the row; not 1 only after a last line without a break
    private bool _ended;

    /// <summary>The physical line on which the row starts, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>What was read of the row and perhaps of those after it; good until more is read.</summary>
    public ReadOnlySpan<char> Window => _buffer.AsSpan(_rowStart, _read - _rowStart);

    /// <summary>Whether the text ends where the row would start.</summary>
    public bool IsAtEnd() => _rowStart == _read && !TryReadMore(NoQuote);

    /// <summary>Steps over a character that counts in no line and no column.</summary>
    public void SkipMark() => _rowStart++;

    /// <summary>Starts the next row behind this one.</summary>
    /// <param name="length">Characters of the row.</param>
    /// <param name="lengthOfBreak">Characters of its line break; 0 when the text ended instead.</param>
    public void MoveBehind(int length, int lengthOfBreak)
    {
        (Line, _column) = PositionOf(length);
        if (lengthOfBreak > 0)
        {
            (Line, _column) = (Line + 1, 1);
        }

        _rowStart += length + lengthOfBreak;
    }

    /// <summary>Whether there is a character at an offset, reading on if need be.</summary>
    public bool Has(int offset) => offset < _read - _rowStart || TryReadMore(NoQuote);

    /// <summary>Makes the window longer at its end; false when the text has ended.</summary>
    /// <param name="openQuote">Where the quote stands that is still to be closed, or <see cref="NoQuote"/>.</param>
    public bool TryReadMore(int openQuote)
    {
        if (_ended)
        {
            return false;
        }

        Window.CopyTo(_buffer);
        (_rowStart, _read) = (0, _read - _rowStart);
        if (_read == LargestBuffer)
        {
            throw openQuote == NoQuote
                ? RowTooLong()
                : FaultAt(openQuote, "a closing quote was expected within a row of 1,048,576 characters for the quote that opens here.");
        }

        if (_read == _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Min(2 * _read, LargestBuffer));
        }

        var more = text.Read(_buffer, _read, _buffer.Length - _read);
        _read += more;
        _ended = more == 0;
        return !_ended;
    }

    /// <summary>Refuses a row that is too long although its end is in the window.</summary>
    public void CheckLength(int row)
    {
        if (row > LongestRow)
        {
            throw RowTooLong();
        }
    }

    /// <summary>A fault at an offset inside the window or at its end.</summary>
    public FormatException FaultAt(int offset, string what)
    {
        var (line, column) = PositionOf(offset);
        return fault(line, column, what);
    }

    private FormatException RowTooLong() =>
        FaultAt(LongestRow, "a row of at most 1,048,576 characters was expected and this one goes on.");

    private (int Line, int Column) PositionOf(int offset)
    {
        var before = Window[..offset];
        var lastBreak = before.LastIndexOf('\n');
        return lastBreak < 0 ? (Line, _column + offset) : (Line + before.Count('\n'), offset - lastBreak);
    }
}
