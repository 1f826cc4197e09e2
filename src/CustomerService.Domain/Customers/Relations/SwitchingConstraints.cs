namespace CustomerService.Domain.Customers.Relations;

/// <summary>How strongly each kind of tie holds a customer (约束力).</summary>
/// <remarks>
/// <para>Unit: shares from 0, no tie, to 1, leaving is impossible. Every kind has to be judged; 0 is a judgment too.</para>
/// <para>
/// Source: [003 c2 q22]: loyalty grows in proportion to the constraints and has nothing to do with quality; once they are lifted customers
/// leave in numbers. How kinds weigh against each other no source says: here each counts the same.
/// </para>
/// </remarks>
public sealed record SwitchingConstraints
{
    private const int Kinds = 4;

    /// <summary>Judges the ties of a customer.</summary>
    /// <param name="legal">Contract or law; in [0, 1].</param>
    /// <param name="technical">Systems that fit no other; in [0, 1].</param>
    /// <param name="knowledge">Knowledge that only this firm has; in [0, 1].</param>
    /// <param name="other">Whatever else; in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A strength is outside [0, 1].</exception>
    public SwitchingConstraints(double legal, double technical, double knowledge, double other) =>
        (Legal, Technical, Knowledge, Other) = (UnitShare.Checked(legal), UnitShare.Checked(technical), UnitShare.Checked(knowledge), UnitShare.Checked(other));

    /// <summary>The strength of contract and law.</summary>
    public double Legal { get; }

    /// <summary>The strength of systems that fit no other.</summary>
    public double Technical { get; }

    /// <summary>The strength of knowledge that only this firm has.</summary>
    public double Knowledge { get; }

    /// <summary>The strength of whatever else.</summary>
    public double Other { get; }

    /// <summary>The loyalty that comes from ties alone: the mean strength of the four kinds, in [0, 1]. Quality is no part of it.</summary>
    public double Loyalty => (Legal + Technical + Knowledge + Other) / Kinds;

    /// <summary>The strength of the strongest tie: one that cannot be loosened is enough to hold a customer.</summary>
    public double Strongest => Math.Max(Math.Max(Legal, Technical), Math.Max(Knowledge, Other));

    /// <summary>The strength of one kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A share in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none.</exception>
    public double StrengthOf(SwitchingConstraintKind kind) => kind switch
    {
        SwitchingConstraintKind.Legal => Legal,
        SwitchingConstraintKind.Technical => Technical,
        SwitchingConstraintKind.Knowledge => Knowledge,
        SwitchingConstraintKind.Other => Other,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of SwitchingConstraintKind."),
    };

    /// <summary>The ties that remain when one kind is lifted: a contract ends, a law changes, a standard opens the systems.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The same ties without it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none.</exception>
    public SwitchingConstraints Lift(SwitchingConstraintKind kind) => kind switch
    {
        SwitchingConstraintKind.Legal => new(0, Technical, Knowledge, Other),
        SwitchingConstraintKind.Technical => new(Legal, 0, Knowledge, Other),
        SwitchingConstraintKind.Knowledge => new(Legal, Technical, 0, Other),
        SwitchingConstraintKind.Other => new(Legal, Technical, Knowledge, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of SwitchingConstraintKind."),
    };
}

/// <summary>Checks what has to be a share.</summary>
internal static class UnitShare
{
    public static double Checked(double share, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(share))] string? name = null) =>
        share is >= 0 and <= 1 ? share : throw new ArgumentOutOfRangeException(name, share, "A share is in [0, 1].");
}
