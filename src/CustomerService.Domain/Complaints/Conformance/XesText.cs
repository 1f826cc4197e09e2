using System.Xml;

namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>Hands a text on to the XML reader, without its byte order mark, and stops one that makes it gather too much at once.</summary>
internal sealed class XesText(TextReader text, Func<string, EventLogException> fault) : TextReader
{
    private const int LongestPart = 1_048_576;
    private const int Ahead = 65_536;            // what the XML reader may have read and not looked at

    private bool _begun;
    private long _taken;

    /// <summary>Says that the XML reader has handed something out.</summary>
    public void Mark() => _taken = 0;

    public override int Peek() => throw new NotSupportedException("The XML reader reads blocks.");

    public override int Read() => throw new NotSupportedException("The XML reader reads blocks.");

    public override int Read(char[] buffer, int index, int count)
    {
        if (_taken > LongestPart + Ahead)
        {
            throw fault("a tag, a text or a comment of at most 1,048,576 characters was expected and the one after this place goes on.");
        }

        var read = text.Read(buffer, index, count);
        if (!_begun && read > 0)
        {
            _begun = true;
            if (buffer[index] == '\uFEFF')
            {
                Array.Copy(buffer, index + 1, buffer, index, --read);
                return read > 0 ? read : Read(buffer, index, count);
            }
        }

        _taken += read;
        return read;
    }
}

/// <summary>The names of elements and attributes, which the XML reader keeps for ever: XES has a few dozen.</summary>
internal sealed class XesNames(Func<string, EventLogException> fault) : NameTable
{
    private const int Most = 4_096;

    private int _count;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    private string Counted(string added) => ++_count <= Most ? added : throw fault("the names of XES were expected and there are more than 4,096 others.");
}
