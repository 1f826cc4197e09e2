namespace Stateless;

/// <summary>What happens to a trigger that is fired while another one is being handled.</summary>
public enum FiringMode
{
    /// <summary>It is handled at once, inside the other.</summary>
    Immediate,

    /// <summary>It waits until the other is handled.</summary>
    Queued,
}
