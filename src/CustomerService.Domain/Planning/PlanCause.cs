using System.Collections.Immutable;

namespace CustomerService.Domain.Planning;

/// <summary>A bone of the cause-and-effect diagram: where causes are looked for.</summary>
/// <remarks>
/// The six that ship (people, machine, material, method, measurement, environment; 人机料法测环) are the usual bones of Ishikawa's diagram, taken from the
/// professional field; hosts add bones of their own. The default value is the empty code, which names nothing.
/// </remarks>
public readonly record struct CauseCategory : ICode<CauseCategory>, IComparable<CauseCategory>
{
    private readonly string? _value;

    /// <summary>Makes the code.</summary>
    /// <param name="value">Its text; see <see cref="ICode{TSelf}"/> for the form.</param>
    /// <exception cref="ArgumentException">The text is not a code.</exception>
    public CauseCategory(string value) => _value = CodeText.Checked(value);

    /// <summary>People (人).</summary>
    public static CauseCategory People { get; } = new("people");

    /// <summary>Machines and systems (机).</summary>
    public static CauseCategory Machine { get; } = new("machine");

    /// <summary>Material (料).</summary>
    public static CauseCategory Material { get; } = new("material");

    /// <summary>Method (法).</summary>
    public static CauseCategory Method { get; } = new("method");

    /// <summary>Measurement (测).</summary>
    public static CauseCategory Measurement { get; } = new("measurement");

    /// <summary>Environment (环).</summary>
    public static CauseCategory Environment { get; } = new("environment");

    /// <summary>The categories that ship, in the usual order.</summary>
    public static ImmutableArray<CauseCategory> Shipped { get; } = [People, Machine, Material, Method, Measurement, Environment];

    /// <summary>The name in both languages; a category of the host's own is named by its code.</summary>
    public LocalizedText DisplayName => Value switch
    {
        "people" => new("people", "人员"),
        "machine" => new("machine", "机器"),
        "material" => new("material", "材料"),
        "method" => new("method", "方法"),
        "measurement" => new("measurement", "测量"),
        "environment" => new("environment", "环境"),
        "" => LocalizedText.Same("-"),
        var own => LocalizedText.Same(own),
    };

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc cref="ICode{TSelf}.Parse(string)"/>
    public static CauseCategory Parse(string text) => new(CodeText.Parsed(text));

    /// <inheritdoc cref="ICode{TSelf}.TryParse(string?, out TSelf)"/>
    public static bool TryParse(string? text, out CauseCategory code)
    {
        code = CodeText.IsCode(text) ? new(text) : default;
        return code._value is not null;
    }

    /// <summary>Orders codes by their characters.</summary>
    /// <param name="other">The code to compare with.</param>
    /// <returns>Below, at or above 0.</returns>
    public int CompareTo(CauseCategory other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code's text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}

/// <summary>A cause that was found: directly under the problem, or as the answer to one more "why?" under another cause.</summary>
/// <remarks>A cause has the number of its place in the cycle; the first is 1. An answer always stands behind what it answers.</remarks>
public sealed record PlanCause
{
    /// <summary>What brings the problem, or the cause above, about.</summary>
    public required string Text { get; init; }

    /// <summary>The bone it hangs on; null: none was named, or it hangs under another cause.</summary>
    public CauseCategory? Category { get; init; }

    /// <summary>The number of the cause it answers the "why?" of; null: it stands directly under the problem.</summary>
    public int? Under { get; init; }

    /// <summary>The cause in words.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}

/// <summary>The cause that the measures are aimed at, with what speaks for it.</summary>
public sealed record MainCause
{
    /// <summary>Its number.</summary>
    public required int Cause { get; init; }

    /// <summary>Why it is the main one, in words; null: the evidence speaks.</summary>
    public string? Argument { get; init; }

    /// <summary>Reference of what shows it: counts, a chart, a test; null: the argument speaks.</summary>
    public string? Evidence { get; init; }
}
