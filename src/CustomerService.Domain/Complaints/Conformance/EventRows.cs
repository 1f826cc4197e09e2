namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>A text of events, one after the other, whatever its form.</summary>
internal abstract class EventRows
{
    private protected EventRows()
    {
    }

    /// <summary>The columns that are read, spelled as in the text.</summary>
    public abstract EventLogColumns Columns { get; }

    /// <summary>Reads the next event; false at the end.</summary>
    public abstract bool TryRead(out LoggedEvent logged);

    /// <summary>A fault at the timestamp of the event read last.</summary>
    public abstract FormatException FaultAtTimestamp(string fault);
}
