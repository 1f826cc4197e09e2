using CustomerService.Domain.Complaints.Conformance;

namespace CustomerService.Domain.Tests.Complaints.Conformance;

/// <summary>Ways to read a log that is written in a test.</summary>
internal static class EventLogTexts
{
    public static LoggedEvent[] Read(string csv, EventLogColumns? columns = null)
    {
        using var text = new StringReader(csv);
        return [.. EventLogReader.Open(text, columns).ReadAll()];
    }

    public static LoggedEvent[] ReadInPieces(string csv, int charactersAtATime)
    {
        using var text = new PiecewiseReader(csv, charactersAtATime);
        return [.. EventLogReader.Open(text).ReadAll()];
    }

    public static EventLogException FaultOf(string csv, EventLogColumns? columns = null) =>
        Assert.Throws<EventLogException>(() => Read(csv, columns));
}

/// <summary>Hands out a text a few characters at a time, as a slow stream does.</summary>
internal sealed class PiecewiseReader(string text, int charactersAtATime) : TextReader
{
    private int _at;

    public override int Read(char[] buffer, int index, int count)
    {
        var length = Math.Min(Math.Min(count, charactersAtATime), text.Length - _at);
        text.CopyTo(_at, buffer, index, length);
        _at += length;
        return length;
    }
}

/// <summary>Makes a head and then one character over and over, and counts what was taken.</summary>
internal sealed class EndlessReader(string head, char repeated, long length) : TextReader
{
    public long Taken { get; private set; }

    public override int Read(char[] buffer, int index, int count)
    {
        var given = (int)Math.Min(count, length - Taken);
        for (var i = 0; i < given; i++)
        {
            buffer[index + i] = Taken + i < head.Length ? head[(int)Taken + i] : repeated;
        }

        Taken += given;
        return given;
    }
}
