using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>What is held of one event until its case is judged.</summary>
internal readonly record struct HeldEvent(Instant At, string Activity, int Trigger, int Line, string? Department, string? Role, ulong Evidence);

/// <summary>A case whose events still come.</summary>
internal sealed class OpenCase
{
    public string Name { get; private set; } = "";

    /// <summary>The place in the order in which cases began.</summary>
    public long Number { get; private set; }

    public List<HeldEvent> Events { get; } = [];

    /// <summary>The place in the table of positions, which tells whether it is closed.</summary>
    public int Position { get; set; }

    public Instant? Deadline { get; set; }

    public void Begin(string name, long number, int position)
    {
        (Name, Number, Position, Deadline) = (name, number, position, null);
        Events.Clear();
    }
}
